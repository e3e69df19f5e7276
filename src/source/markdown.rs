//! Markdown: CommonMark with tables, footnotes, task lists and struck-out text.
//!
//! In goes the source, out come the words a reader of the rendered page sees, and its blocks. Places count bytes of the
//! source and run from the first to the last character that is seen: the signs of emphasis at the ends lie outside.
//!
//! * Of lists the numbers stay, as written (`2019.` may begin a sentence); bullets go. Task boxes stay.
//! * A rule reads `* * *`, so that it still parts; an empty heading (`###` ends a press release) is a rule as written.
//! * A picture alone in its paragraph gives a caption, as static site generators do; one in a line gives nothing.
//! * Tags go, their text stays, `<br>` breaks a line; a tag whose name HTML does not know is the author's words.
//! * Front matter at the top, between `---` or `+++`, is one block of prose a line.
//! * Quotation marks and dashes stay as typed. Which line ends part a paragraph says `breaks`.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::breaks::Break;
use super::draft::Draft;
use super::roles::{Role, role};
use super::tags::{self, Piece};
use super::{BlockKind, Source};
use crate::model::MarkKind;
use crate::span::Span;

/// Reads Markdown.
pub fn read(raw: &str) -> Source {
    let start = raw.len() - raw.trim_start_matches('\u{FEFF}').len();
    let mut draft = Draft::default();
    let body = front_matter(raw, start, &mut draft);
    draft.edge(BlockKind::Prose);
    let mut reading = Reading { raw, draft, kinds: Vec::new(), lists: Vec::new(), ..Reading::default() };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    for (event, Range { start, end }) in Parser::new_ext(&raw[body..], options).into_offset_iter() {
        reading.event(event, Span::new(start + body, end + body));
    }
    reading.draft.finish()
}

/// Writes the lines of front matter; gives the place where the text behind it begins.
fn front_matter(raw: &str, start: usize, draft: &mut Draft) -> usize {
    let Some(fields) = super::detect::front_matter(&raw[start..]) else { return start };
    let mut at = start + fields.start;
    for line in raw[at..start + fields.end].split_inclusive('\n') {
        draft.edge(BlockKind::Prose);
        let bare = line.trim_end();
        draft.write(bare, Span::new(at, at + bare.len()));
        at += line.len();
    }
    at + raw[at..].find('\n').map_or(raw.len() - at, |end| end + 1)
}

/// How far the reading of a source has come.
#[derive(Default)]
struct Reading<'r> {
    raw: &'r str,
    draft: Draft,
    /// The kinds of the blocks that are open.
    kinds: Vec<BlockKind>,
    /// Whether each open list is numbered.
    lists: Vec<bool>,
    /// A number that stands before the next words.
    lead: Option<(String, Span)>,
    /// How many pictures are open, and the words in their place.
    pictures: usize,
    alternatives: Vec<(String, Span)>,
    /// The HTML block at hand, and where in it each of its lines begins in the source.
    html: String,
    html_lines: Vec<(usize, usize)>,
    /// The element whose inside is left out at present.
    unseen: Option<String>,
}

impl Reading<'_> {
    fn event(&mut self, event: Event, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag, at),
            Event::Text(words) if self.kind() == BlockKind::Code => self.draft.write_lines(&words, at.start),
            Event::Text(words) | Event::Code(words) => self.words(&words, at),
            Event::Html(line) => {
                self.html_lines.push((self.html.len(), at.start));
                self.html.push_str(&line);
            }
            Event::InlineHtml(tag) => tags::pieces(&tag).into_iter().for_each(|piece| self.tag(piece, at)),
            Event::FootnoteReference(label) => self.words(&format!("[{label}]"), at),
            Event::TaskListMarker(_) => self.words(&format!("{} ", at.of(self.raw)), at),
            Event::SoftBreak => self.line_break(Break::Soft, at),
            Event::HardBreak => self.line_break(Break::Hard, at),
            Event::Rule => self.rule("* * *", at),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words, at),
        }
    }

    fn start(&mut self, tag: Tag, at: Span) {
        match tag {
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading(level as u8)),
            Tag::BlockQuote(_) => self.begin(BlockKind::Blockquote),
            Tag::CodeBlock(_) => self.begin(BlockKind::Code),
            Tag::TableHead | Tag::TableRow => self.begin(BlockKind::Row),
            Tag::List(first) => self.lists.push(first.is_some()),
            Tag::Item => {
                self.begin(BlockKind::Item);
                self.lead = self.number(at);
            }
            Tag::FootnoteDefinition(label) => {
                self.begin(BlockKind::Prose);
                self.lead = Some((format!("[{label}] "), Span::new(at.start, at.start)));
            }
            Tag::TableCell => self.draft.begin_cell(),
            Tag::Emphasis => self.draft.open_mark(MarkKind::Emphasis, None),
            Tag::Strong => self.draft.open_mark(MarkKind::Strong, None),
            Tag::Link { dest_url, .. } => self.draft.open_mark(MarkKind::Link, Some(&dest_url)),
            Tag::Image { .. } => self.pictures += 1,
            Tag::Paragraph | Tag::Table(_) => self.edge(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: Span) {
        match tag {
            TagEnd::Heading(_) if at.of(self.raw).trim().bytes().all(|byte| byte == b'#') => {
                self.kinds.pop();
                self.rule(at.of(self.raw).trim(), at);
            }
            TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.lead_in();
                self.close();
            }
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::CodeBlock | TagEnd::TableHead | TagEnd::TableRow => {
                self.close();
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Emphasis => self.draft.close_mark(MarkKind::Emphasis),
            TagEnd::Strong => self.draft.close_mark(MarkKind::Strong),
            TagEnd::Link => self.draft.close_mark(MarkKind::Link),
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::Paragraph => {
                self.caption();
                self.edge();
            }
            _ => {}
        }
    }

    /// The kind of block that words are in at present.
    fn kind(&self) -> BlockKind {
        self.kinds.last().copied().unwrap_or(BlockKind::Prose)
    }

    /// Ends the block at hand. Marks and unseen elements of HTML that nobody closed end with it.
    fn edge(&mut self) {
        self.unseen = None;
        self.draft.close_marks();
        self.draft.edge(self.kind());
    }

    fn begin(&mut self, kind: BlockKind) {
        self.caption();
        self.kinds.push(kind);
        self.edge();
    }

    fn close(&mut self) {
        self.caption();
        self.kinds.pop();
        self.edge();
    }

    /// Words in the line at hand, or in a picture's place.
    fn words(&mut self, words: &str, at: Span) {
        if self.unseen.is_some() {
            return;
        }
        if self.pictures > 0 {
            self.alternatives.push((words.to_string(), at));
            return;
        }
        self.lead_in();
        self.draft.write(words, at);
    }

    fn lead_in(&mut self) {
        if let Some((lead, at)) = self.lead.take() {
            self.draft.write(&lead, at);
        }
    }

    fn line_break(&mut self, kind: Break, at: Span) {
        match self.pictures {
            0 => self.draft.break_line(kind),
            _ => self.alternatives.push((" ".to_string(), at)),
        }
    }

    fn rule(&mut self, words: &str, at: Span) {
        self.draft.edge(BlockKind::Rule);
        self.draft.write(words, at);
        self.edge();
    }

    /// The number of a list's item, as written.
    fn number(&self, item: Span) -> Option<(String, Span)> {
        let words = item.of(self.raw);
        let start = words.len() - words.trim_start().len();
        let digits = words[start..].bytes().take_while(u8::is_ascii_digit).count();
        let end = start + digits + 1;
        let number = words.get(start..end).filter(|_| digits > 0 && self.lists.last() == Some(&true))?;
        Some((format!("{number} "), item.at(start, end)))
    }

    /// Makes the words in the place of pictures a caption, if nothing else stands in their block.
    fn caption(&mut self) {
        let alternatives = std::mem::take(&mut self.alternatives);
        if alternatives.is_empty() || !self.draft.is_blank() {
            return;
        }
        self.draft.close_marks();
        self.draft.edge(BlockKind::Caption);
        alternatives.iter().for_each(|(words, at)| self.draft.write(words, *at));
    }

    /// Writes the text of the HTML block at hand.
    fn html_block(&mut self) {
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
    fn tag(&mut self, piece: Piece, at: Span) {
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
