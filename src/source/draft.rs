//! A source being written: words come in piece by piece with the places they came from, blocks come out.
//!
//! Markdown and HTML write the same draft, so that both end blocks, keep marks and count places alike. Between blocks
//! the text holds a blank line, between the lines of one broken block a line end: `\n\n` where [`Block::gap`] is set,
//! `\n` where it is not, so that the text reads by itself as plain text with the same blocks. What a tag or a
//! character of Markdown means is not decided here, and where a line break parts a block is decided in `breaks`.

use super::breaks::{self, Break};
use super::{Block, BlockKind, Source};
use crate::model::{Mark, MarkKind};
use crate::order::sort_by;
use crate::span::Span;

/// Longer addresses are data rather than places to go, and would be copied into every block that a link covers.
const LONGEST_HREF: usize = 2_048;

/// The kinds of marks, in the order of `Draft::open`.
const MARKS: [MarkKind; 3] = [MarkKind::Strong, MarkKind::Emphasis, MarkKind::Link];

/// A source that is being written.
#[derive(Default)]
pub(super) struct Draft {
    source: Source,
    kind: Option<BlockKind>,
    /// The words of the block at hand, with a `\n` or a tab at each of `breaks`.
    words: String,
    breaks: Vec<(usize, Break)>,
    origins: Vec<Piece>,
    /// Marks of the block at hand that are closed: spans of `words`; none reaches over a break.
    marks: Vec<Mark>,
    open: [Open; 3],
}

/// Words and where they came from.
struct Piece {
    words: Span,
    origin: Span,
}

/// A kind of mark that may be open: marks of one kind inside each other are one.
#[derive(Default)]
struct Open {
    depth: usize,
    start: usize,
    href: Option<String>,
}

impl Draft {
    /// Ends the block at hand; the words to come are of this kind.
    pub fn edge(&mut self, kind: BlockKind) {
        self.keep_open_marks();
        let parts = breaks::parts(&self.words, &self.breaks, self.kind.unwrap_or(BlockKind::Prose));
        // The longer of two that begin together first.
        sort_by(&mut self.marks, |mark| (mark.span.start, usize::MAX - mark.span.end));
        let mut marks = std::mem::take(&mut self.marks).into_iter().peekable();
        for part in parts {
            let mut inside = Vec::new();
            while let Some(mark) = marks.next_if(|mark| mark.span.start < part.span.end) {
                keep(&mut inside, mark, &self.words, part.span);
            }
            self.put(part, inside);
        }
        self.words.clear();
        self.breaks.clear();
        self.origins.clear();
        self.open.iter_mut().for_each(|open| open.start = 0);
        self.kind = Some(kind);
    }

    /// Adds words as they are; `origin` is where they stood. They hold no line end.
    pub fn write(&mut self, words: &str, origin: Span) {
        if words.is_empty() {
            return;
        }
        let place = Span::new(self.words.len(), self.words.len() + words.len());
        self.words.push_str(words);
        match self.origins.last_mut() {
            Some(last) if last.continues(place, origin) => {
                last.words.end = place.end;
                last.origin.end = origin.end;
            }
            _ => self.origins.push(Piece { words: place, origin }),
        }
    }

    /// Adds words that stood at `at`, with their white space collapsed as CSS does it: non-breaking spaces stay.
    pub fn flow(&mut self, words: &str, mut at: usize) {
        for piece in words.split_inclusive(is_collapsible) {
            let word = piece.trim_end_matches(is_collapsible);
            self.write(word, Span::new(at, at + word.len()));
            if word.len() < piece.len() && self.words.ends_with(|c| !matches!(c, ' ' | '\n' | '\t')) {
                self.write(" ", Span::new(at + word.len(), at + piece.len()));
            }
            at += piece.len();
        }
    }

    /// Adds words line by line, their white space as it is.
    pub fn write_lines(&mut self, words: &str, mut at: usize) {
        for line in words.split_inclusive('\n') {
            let bare = line.trim_end_matches(['\n', '\r']);
            self.write(bare, Span::new(at, at + bare.len()));
            if line.ends_with('\n') {
                self.break_line(Break::Hard);
            }
            at += line.len();
        }
    }

    /// Adds a line break.
    pub fn break_line(&mut self, kind: Break) {
        let begins = self.words.ends_with('\t') || self.words.is_empty();
        if self.kind == Some(BlockKind::Row) && begins {
            return;
        }
        self.drop_trailing_space();
        self.add_break(kind, '\n');
    }

    /// Begins a cell of a row.
    pub fn begin_cell(&mut self) {
        self.drop_trailing_space();
        while self.words.ends_with('\n') {
            self.words.pop();
            self.breaks.pop();
        }
        if !self.words.is_empty() {
            self.add_break(Break::Cell, '\t');
        }
    }

    /// Begins a mark.
    pub fn open_mark(&mut self, kind: MarkKind, href: Option<&str>) {
        let start = self.words.len();
        let open = &mut self.open[slot(kind)];
        if open.depth == 0 {
            let href = href.filter(|href| href.len() <= LONGEST_HREF).map(str::to_string);
            *open = Open { depth: 0, start, href };
        }
        open.depth += 1;
    }

    /// Ends a mark; without one open, nothing happens.
    pub fn close_mark(&mut self, kind: MarkKind) {
        let open = &mut self.open[slot(kind)];
        if open.depth == 1 {
            let mark = Mark { kind, span: Span::new(open.start, self.words.len()), href: open.href.take() };
            self.marks.push(mark);
        }
        open.depth = open.depth.saturating_sub(1);
    }

    /// Ends every mark that is still open.
    pub fn close_marks(&mut self) {
        self.keep_open_marks();
        self.open = Default::default();
    }

    /// Whether the block at hand has no words yet.
    pub fn is_blank(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// Ends the draft.
    pub fn finish(mut self) -> Source {
        self.edge(BlockKind::Prose);
        self.source
    }

    fn add_break(&mut self, kind: Break, sign: char) {
        self.keep_open_marks();
        self.breaks.push((self.words.len(), kind));
        self.words.push(sign);
        self.open.iter_mut().for_each(|open| open.start = self.words.len());
    }

    fn keep_open_marks(&mut self) {
        for (open, kind) in self.open.iter_mut().zip(MARKS).filter(|(open, _)| open.depth > 0) {
            let span = Span::new(open.start.min(self.words.len()), self.words.len());
            if !span.is_empty() {
                self.marks.push(Mark { kind, span, href: open.href.clone() });
            }
            open.start = self.words.len();
        }
    }

    /// Takes back a collapsed space that turned out to stand at the end of a line.
    fn drop_trailing_space(&mut self) {
        let Some(last) = self.origins.last_mut() else { return };
        if !self.words.ends_with(' ') || last.words.end != self.words.len() {
            return;
        }
        self.words.pop();
        last.words.end -= 1;
        last.origin.end = last.origin.end.saturating_sub(1).max(last.origin.start);
        if last.words.is_empty() {
            self.origins.pop();
        }
    }

    /// Puts a part of the block at hand into the source.
    fn put(&mut self, part: breaks::Part, marks: Vec<Mark>) {
        let origin = self.origin_of(part.span);
        let text = &mut self.source.text;
        if !text.is_empty() {
            text.push_str(if part.gap { "\n\n" } else { "\n" });
        }
        let start = text.len();
        for (at, line) in part.span.of(&self.words).split('\n').enumerate() {
            text.push_str(if at > 0 { " " } else { "" });
            text.push_str(line);
        }
        let moved = |span: Span| Span::new(span.start - part.span.start + start, span.end - part.span.start + start);
        let marks = marks.into_iter().map(|mark| Mark { span: moved(mark.span), ..mark }).collect();
        self.source.blocks.push(Block { span: moved(part.span), kind: part.kind, gap: part.gap, marks, origin });
    }

    /// Where a part of the words stood: from its first to its last piece.
    fn origin_of(&self, part: Span) -> Span {
        let first = self.origins.partition_point(|piece| piece.words.end <= part.start);
        let behind = self.origins.partition_point(|piece| piece.words.start < part.end);
        match (self.origins.get(first), self.origins.get(behind.wrapping_sub(1))) {
            (Some(first), Some(last)) => Span::new(first.starts(part.start), last.ends(part.end)),
            _ => Span::new(0, 0),
        }
    }
}

impl Piece {
    /// Whether the words stand in the source as they stand in the text, byte by byte.
    fn is_verbatim(&self) -> bool {
        self.words.len() == self.origin.len()
    }

    fn continues(&self, words: Span, origin: Span) -> bool {
        let touches = self.words.end == words.start && self.origin.end == origin.start;
        touches && self.is_verbatim() && words.len() == origin.len()
    }

    fn starts(&self, at: usize) -> usize {
        if self.is_verbatim() { self.origin.start + at.saturating_sub(self.words.start) } else { self.origin.start }
    }

    fn ends(&self, at: usize) -> usize {
        if self.is_verbatim() { self.origin.end - self.words.end.saturating_sub(at) } else { self.origin.end }
    }
}

/// Adds a mark to those of a part, as far as it lies inside and has words; one that goes on where the last of its kind
/// ended, but for white space, is one with it.
fn keep(marks: &mut Vec<Mark>, mark: Mark, words: &str, part: Span) {
    let span = Span::new(mark.span.start.max(part.start), mark.span.end.min(part.end)).trim(words);
    if span.is_empty() {
        return;
    }
    let last = marks.iter_mut().rev().find(|last| last.kind == mark.kind);
    match last {
        Some(last) if last.href == mark.href && Span::new(last.span.end, span.start).of(words).trim().is_empty() => {
            last.span.end = span.end.max(last.span.end);
        }
        _ => marks.push(Mark { span, ..mark }),
    }
}

fn slot(kind: MarkKind) -> usize {
    match kind {
        MarkKind::Strong => 0,
        MarkKind::Emphasis => 1,
        MarkKind::Link => 2,
    }
}

/// White space that CSS collapses; a non-breaking space is none.
fn is_collapsible(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
