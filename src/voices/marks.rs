//! Quotation marks: which one closes which.
//!
//! In goes the running text, out come the stretches in marks of a paragraph, outermost only, and the marks that have no
//! partner. What the marks mean (a quotation, a name, irony) is not asked here. One pass, no looking back.

use std::ops::Range;

use super::bridge::bridge;
use crate::prose::Prose;
use crate::span::Span;
use crate::words::{Token, TokenKind};

/// A stretch in quotation marks, within one paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// From the opening mark up to the one that closes; up to the paragraph's end if none does.
    pub tokens: Range<usize>,
    /// Position of the paragraph.
    pub passage: usize,
    /// Whether a mark opens it.
    pub opened: bool,
    /// Whether a mark closes it.
    pub closed: bool,
}

impl Marked {
    /// Whether no mark of its own shows it: a block quote, or a paragraph within a quotation.
    pub fn bare(&self) -> bool {
        !self.opened && !self.closed
    }

    /// The tokens between the marks.
    pub fn inner(&self) -> Range<usize> {
        let end = if self.closed { self.tokens.end - 1 } else { self.tokens.end };
        let start = self.tokens.start + usize::from(self.opened);
        start..end.max(start)
    }
}

/// Puts further stretches in their places among others; both are in order. A merge, since a sort is large as
/// WebAssembly.
pub(super) fn merge(into: &mut Vec<Marked>, more: Vec<Marked>) {
    let mut out = Vec::with_capacity(into.len() + more.len());
    let mut more = more.into_iter().peekable();
    for marked in into.drain(..) {
        while let Some(next) = more.next_if(|next| next.tokens.start < marked.tokens.start) {
            out.push(next);
        }
        out.push(marked);
    }
    out.extend(more);
    *into = out;
}

/// A mark without a partner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Doubt {
    /// The mark.
    pub span: Span,
    /// The paragraph.
    pub passage: usize,
    /// Its token.
    pub(super) token: usize,
    /// Whether it closes what nothing opens.
    pub(super) closes: bool,
}

/// An open mark.
struct Open {
    token: usize,
    shape: Shape,
    depth: u32,
    /// The last mark that could have closed it, or that opened another behind a comma, as slips do: "“We agree, “Lorne
    /// said".
    last_close: Option<usize>,
}

/// A pair of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Curly,
    Low,
    Straight,
    Guillemet,
    Reversed,
    Single,
    Swedish,
}

/// All stretches in marks, and all marks without partners.
pub fn marked(text: &str, prose: &Prose) -> (Vec<Marked>, Vec<Doubt>) {
    let mut out = Vec::new();
    let mut doubts = Vec::new();
    for passage in 0..prose.passages.len() {
        Reader { text, tokens: &prose.tokens, passage, out: &mut out, doubts: &mut doubts }
            .read(prose.passages[passage].tokens.clone());
    }
    bridge(prose, &mut out, &mut doubts);
    // A paragraph whose quotation goes on in the next one leaves its mark open on purpose.
    let goes_on = |doubt: &Doubt| {
        let next = prose.passages.get(doubt.passage + 1).map(|next| next.tokens.start);
        !doubt.closes
            && next.is_some_and(|next| out.binary_search_by_key(&next, |marked: &Marked| marked.tokens.start).is_ok())
    };
    doubts.retain(|doubt| !goes_on(doubt));
    (out, doubts)
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    passage: usize,
    out: &'a mut Vec<Marked>,
    doubts: &'a mut Vec<Doubt>,
}

impl Reader<'_> {
    fn read(&mut self, range: Range<usize>) {
        // A single mark may be an apostrophe: it opens only where one that can close stands behind it.
        let is_single = |at: usize| self.tokens[at].kind == TokenKind::Mark && self.is_mark(at, &['’', '\'']);
        let singles = range.clone().rev().find(|&at| is_single(at) && self.closes_here(at, &range));
        let mut open: Option<Open> = None;
        for at in range.clone() {
            if self.tokens[at].kind != TokenKind::Mark {
                continue;
            }
            open = match open {
                None => self.opening(at, &range, singles),
                Some(open) => self.inside(open, at, &range),
            };
        }
        if let Some(open) = open {
            self.unclosed(open, range.end);
        }
    }

    /// The mark at `at`, while none is open.
    fn opening(&mut self, at: usize, range: &Range<usize>, singles: Option<usize>) -> Option<Open> {
        let opens = self.opens_here(at, range);
        let shape = match self.tokens[at].mark(self.text) {
            '“' | '‟' => Shape::Curly,
            '„' => Shape::Low,
            '«' => Shape::Guillemet,
            '"' if opens || self.is_glued(at, range) => Shape::Straight,
            '»' if opens => Shape::Reversed,
            '”' if opens => Shape::Swedish,
            '‘' | '\'' | '‚' if opens && singles.is_some_and(|last| last > at) => Shape::Single,
            '"' | '»' | '”' => {
                self.doubts.push(Doubt { closes: true, ..self.doubt_at(at) });
                return None;
            }
            _ => return None,
        };
        Some(Open { token: at, shape, depth: 1, last_close: None })
    }

    /// The mark at `at`, while one is open.
    fn inside(&mut self, mut open: Open, at: usize, range: &Range<usize>) -> Option<Open> {
        let mark = self.tokens[at].mark(self.text);
        let opens = self.opens_here(at, range);
        let again = match open.shape {
            Shape::Curly => mark == '“' && opens,
            Shape::Low => mark == '„',
            Shape::Guillemet => mark == '«',
            _ => false,
        };
        if again {
            open.depth += 1;
            if self.is_mark(at - 1, &[',']) {
                open.last_close = open.last_close.or(Some(at));
            }
            return Some(open);
        }
        if open.shape == Shape::Straight && mark == '"' && opens && !self.closes_here(at, range) {
            // A new one opens where the last should have closed.
            self.doubt(open.token);
            self.push(open.token..at, false);
            return Some(Open { token: at, shape: Shape::Straight, depth: 1, last_close: None });
        }
        let closes = match open.shape {
            Shape::Curly => mark == '”' || mark == '“' || mark == '"' && !opens,
            Shape::Low => matches!(mark, '“' | '”' | '"'),
            Shape::Straight => mark == '"' || mark == '”' && !opens,
            Shape::Guillemet => mark == '»',
            Shape::Reversed => mark == '«',
            Shape::Single => matches!(mark, '’' | '\'' | '‘') && self.closes_here(at, range),
            Shape::Swedish => mark == '”',
        };
        if !closes {
            return Some(open);
        }
        open.depth -= 1;
        open.last_close = Some(at);
        if open.depth > 0 {
            return Some(open);
        }
        self.push(open.token..at + 1, true);
        None
    }

    /// A paragraph ends with an open mark: the last mark that could close it does, else the paragraph's end.
    fn unclosed(&mut self, open: Open, end: usize) {
        match open.last_close {
            Some(close) => self.push(open.token..close + 1, true),
            None => self.push(open.token..end, false),
        }
        self.doubt(open.token);
    }

    fn push(&mut self, tokens: Range<usize>, closed: bool) {
        self.out.push(Marked { tokens, passage: self.passage, opened: true, closed });
    }

    fn doubt(&mut self, at: usize) {
        self.doubts.push(self.doubt_at(at));
    }

    fn doubt_at(&self, at: usize) -> Doubt {
        Doubt { span: self.tokens[at].span, passage: self.passage, token: at, closes: false }
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        marks.contains(&self.tokens[at].mark(self.text))
    }

    /// Whether a mark stands where words begin: a gap, bracket, dash or nothing before it, and a word right behind.
    fn opens_here(&self, at: usize, range: &Range<usize>) -> bool {
        let start = self.tokens[at].span.start;
        let apart = at == range.start
            || self.tokens[at - 1].span.end < start
            || self.is_mark(at - 1, &['(', '[', '–', '—', '-', '“', '"', '«', '„', '‘']);
        let word = at + 1 < range.end && self.tokens[at + 1].span.start == self.tokens[at].span.end;
        apart && word
    }

    /// Whether a mark stands between the end of a sentence and a capital without a gap, as pages glue paragraphs together.
    fn is_glued(&self, at: usize, range: &Range<usize>) -> bool {
        let capital = at + 1 < range.end && self.tokens[at + 1].is_capital();
        at > range.start && capital && self.is_mark(at - 1, &['.', '!', '?'])
    }

    /// Whether a mark stands where words end.
    fn closes_here(&self, at: usize, range: &Range<usize>) -> bool {
        let token = &self.tokens[at];
        let attached = at > range.start && self.tokens[at - 1].span.end == token.span.start;
        let next = (at + 1 < range.end).then(|| &self.tokens[at + 1]);
        attached && !next.is_some_and(|next| next.span.start == token.span.end && next.kind != TokenKind::Mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voices::testing::Stage;

    fn found(text: &str) -> Vec<String> {
        let stage = Stage::new(text, &[]);
        let (marked, _) = marked(text, &stage.prose);
        let tokens = &stage.prose.tokens;
        marked
            .iter()
            .map(|marked| {
                tokens[marked.tokens.start].span.cover(tokens[marked.tokens.end - 1].span).of(text).to_string()
            })
            .collect()
    }

    #[test]
    fn every_kind_of_marks_pairs() {
        for text in ["“a b”", "\"a b\"", "«a b»", "„a b“", "„a b”", "‘a b’", "'a b'", "»a b«", "”a b”"]
        {
            assert_eq!(found(&format!("He said {text} then.")), [text]);
        }
    }

    #[test]
    fn marks_within_marks_belong_to_the_outer_ones() {
        assert_eq!(found("“a ‘b’ c” and “d “e” f”"), ["“a ‘b’ c”", "“d “e” f”"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert!(found("The states’ and Lorne’s don't 'go.").is_empty());
    }

    #[test]
    fn what_never_closes_ends_with_its_paragraph() {
        let text = "He said “a b.\nNext.";
        assert_eq!(found(text), ["“a b."]);
        assert_eq!(marked(text, &Stage::new(text, &[]).prose).1.len(), 1);
    }

    #[test]
    fn a_quotation_that_reopens_in_the_next_paragraph_is_no_doubt() {
        let text = "“One.\n“Two.”";
        assert!(marked(text, &Stage::new(text, &[]).prose).1.is_empty());
    }

    #[test]
    fn a_closing_mark_alone_is_a_doubt() {
        let text = "One two” three.";
        assert_eq!(marked(text, &Stage::new(text, &[]).prose).1.len(), 1);
    }
}
