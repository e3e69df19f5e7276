//! HTML inside Markdown: its text stays, its tags do what they can without a parser.
//!
//! In go the HTML blocks and the inline tags that the Markdown parser met, out go words, edges, breaks and marks into the
//! draft. Nothing is nested: an element that is not read ends with its block at the latest, so that no tag left open takes
//! the rest of the source with it.

use super::Reading;
use crate::source::BlockKind;
use crate::source::breaks::Break;
use crate::source::roles::{Role, role};
use crate::source::tags::{self, Piece};
use crate::span::Span;

impl Reading<'_> {
    /// Writes the text of the HTML block at hand.
    pub(super) fn html_block(&mut self) {
        let (html, lines) = (std::mem::take(&mut self.html), std::mem::take(&mut self.html_lines));
        self.edge();
        for piece in tags::pieces(&html) {
            match piece {
                Piece::Text(span) => {
                    let mut at = span.start;
                    for line in span.of(&html).split_inclusive('\n') {
                        self.html_text(line, place(&lines, at));
                        at += line.len();
                    }
                }
                Piece::Open(_, _, tag) | Piece::Close(_, tag) => {
                    let at = Span::new(place(&lines, tag.start), place(&lines, tag.end - 1) + 1);
                    self.tag(piece, at);
                }
            }
        }
        self.edge();
    }

    /// Writes text of HTML that stood at `at`, its references as characters.
    fn html_text(&mut self, text: &str, mut at: usize) {
        if self.unseen.is_some() {
            return;
        }
        let mut rest = text;
        while let Some(found) = rest.find('&') {
            let (plain, reference) = rest.split_at(found);
            self.draft.flow(plain, at);
            at += found;
            let length = match tags::reference(reference) {
                Some((c, length)) => {
                    self.draft.write(c.encode_utf8(&mut [0; 4]), Span::new(at, at + length));
                    length
                }
                None => {
                    self.draft.write("&", Span::new(at, at + 1));
                    1
                }
            };
            at += length;
            rest = &reference[length..];
        }
        self.draft.flow(rest, at);
    }

    /// Does what a tag asks for. `at` is where it stood.
    pub(super) fn tag(&mut self, piece: Piece, at: Span) {
        let (name, attributes, opens) = match piece {
            Piece::Text(_) => return,
            Piece::Open(name, attributes, _) => (name.to_ascii_lowercase(), attributes, true),
            Piece::Close(name, _) => (name.to_ascii_lowercase(), "", false),
        };
        if let Some(unseen) = &self.unseen {
            if !opens && *unseen == name {
                self.unseen = None;
            }
            return;
        }
        match (role(&name), opens) {
            (Some(Role::Unseen), true) if !attributes.ends_with('/') => self.unseen = Some(name),
            (Some(Role::Plain | Role::Group), _) | (Some(Role::Block(_)), false) => self.draft.edge(self.kind()),
            (Some(Role::Block(kind)), true) => self.draft.edge(kind),
            (Some(Role::Cell), true) => self.draft.begin_cell(),
            (Some(Role::Break), _) => self.draft.break_line(Break::Hard),
            (Some(Role::Rule), _) => {
                self.draft.edge(BlockKind::Rule);
                self.draft.write("* * *", at);
                self.draft.edge(self.kind());
            }
            (Some(Role::Mark(kind)), true) => self.draft.open_mark(kind, tags::href(attributes)),
            (Some(Role::Mark(kind)), false) => self.draft.close_mark(kind),
            (Some(Role::Quote), _) => self.draft.write(if opens { "“" } else { "”" }, Span::new(at.start, at.start)),
            (None, _) if !name.contains('-') => self.words(at.of(self.raw), at),
            _ => {}
        }
    }
}

/// Where in the source a place of an HTML block stands, by its lines.
fn place(lines: &[(usize, usize)], at: usize) -> usize {
    let line = lines.partition_point(|(start, _)| *start <= at).saturating_sub(1);
    lines.get(line).map_or(0, |(start, raw)| raw + (at - start))
}
