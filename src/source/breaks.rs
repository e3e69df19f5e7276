//! Line breaks inside a block of markup: which part it, and which are a space.
//!
//! In go the words of one block with its breaks, out come the parts that are blocks of their own.
//!
//! * A break that the author set (`<br>`, two spaces at the end of a line of Markdown) parts the block, and two in a row
//!   are a blank line. Lines that software broke at a width are one part, as in plain text.
//! * A line end in a paragraph of Markdown is a space, as CommonMark has it, unless the lines are seen to be paragraphs:
//!   two of them begin like a speaker's label, one is long and holds more than one sentence, or all are short and begin
//!   anew (a place, a date, a time).
//! * In a heading, a caption or a table's cell each is a space. A cell that holds paragraphs makes its table a means of
//!   layout: its paragraphs are parts, and no row is left.

use super::BlockKind;
use super::text;
use crate::span::Span;

/// What breaks a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// A line end in the source of Markdown.
    Soft,
    /// A line break that the author asked for.
    Hard,
    /// The edge of a paragraph in a table's cell.
    Edge,
    /// The edge of a table's cell.
    Cell,
}

/// A part of a block that is a block of its own.
pub(super) struct Part {
    /// Its words: trimmed, not empty.
    pub span: Span,
    /// Whether a blank line or a block's edge stands before it.
    pub gap: bool,
    /// What it is.
    pub kind: BlockKind,
}

/// A line of a block, trimmed, and what ended it.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    end: Break,
}

/// Cuts a block into its parts, in order; a blank block has none.
pub(super) fn parts(words: &str, breaks: &[(usize, Break)], kind: BlockKind) -> Vec<Part> {
    let lines = lines(words, breaks);
    match kind {
        BlockKind::Heading(_) | BlockKind::Caption | BlockKind::Rule => whole(words, kind),
        BlockKind::Row if !is_layout(&lines) => whole(words, kind),
        BlockKind::Row => paragraphs(words, &lines, BlockKind::Prose),
        _ if breaks.is_empty() => whole(words, kind),
        _ => paragraphs(words, &lines, kind),
    }
}

fn whole(words: &str, kind: BlockKind) -> Vec<Part> {
    let span = Span::new(0, words.len()).trim(words);
    if span.is_empty() { Vec::new() } else { vec![Part { span, gap: true, kind }] }
}

fn lines(words: &str, breaks: &[(usize, Break)]) -> Vec<Line> {
    let mut start = 0;
    let ends = breaks.iter().copied().chain([(words.len(), Break::Edge)]);
    ends.map(|(at, end)| {
        let span = Span::new(start, at).trim(words);
        start = at + 1;
        Line { span, end }
    })
    .collect()
}

/// Whether a cell of a row holds more than one paragraph.
fn is_layout(lines: &[Line]) -> bool {
    let (mut words, mut apart) = (false, false);
    for line in lines {
        let blank = line.span.is_empty();
        if !blank && words && apart {
            return true;
        }
        words |= !blank;
        apart = (apart && blank) || line.end == Break::Edge || (blank && line.end == Break::Hard);
        if line.end == Break::Cell {
            (words, apart) = (false, false);
        }
    }
    false
}

fn paragraphs(words: &str, lines: &[Line], kind: BlockKind) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut group: Vec<Line> = Vec::new();
    for line in lines {
        if !line.span.is_empty() {
            group.push(*line);
        }
        if line.span.is_empty() || matches!(line.end, Break::Edge | Break::Cell) {
            let spans = group_parts(words, &group);
            parts.extend(spans.into_iter().enumerate().map(|(at, span)| Part { span, gap: at == 0, kind }));
            group.clear();
        }
    }
    parts
}

/// The parts of a group of lines without a blank one between them.
fn group_parts(words: &str, group: &[Line]) -> Vec<Span> {
    let spans: Vec<Span> = group.iter().map(|line| line.span).collect();
    let between = &group[..group.len().saturating_sub(1)];
    if between.iter().all(|line| line.end != Break::Soft) {
        return text::paragraphs(words, &spans);
    }
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, line) in group.iter().enumerate() {
        if line.end != Break::Soft || at + 1 == group.len() {
            parts.extend(soft_parts(words, &spans[start..=at]));
            start = at + 1;
        }
    }
    parts
}

/// The parts of a paragraph of Markdown.
fn soft_parts(words: &str, lines: &[Span]) -> Vec<Span> {
    let labels = lines.iter().filter(|line| begins_like_a_label(line.of(words))).count();
    if labels > 1 {
        return labelled_parts(words, lines);
    }
    let paragraphs = !text::is_wrapped(words, lines)
        && (lines.iter().any(|line| is_paragraph(line.of(words))) || lines.iter().all(|line| is_entry(line.of(words))));
    match (lines.first(), lines.last()) {
        (Some(first), Some(last)) if !paragraphs => vec![first.cover(*last)],
        _ => lines.to_vec(),
    }
}

/// The parts of lines of which several begin like a label: each of those begins a group, whose lines may be wrapped.
fn labelled_parts(words: &str, lines: &[Span]) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 1..=lines.len() {
        if lines.get(at).is_none_or(|line| begins_like_a_label(line.of(words))) {
            parts.extend(text::paragraphs(words, &lines[start..at]));
            start = at;
        }
    }
    parts
}

/// Whether a line begins like a speaker's label or a field's name: `Ada Lorne:`, `Date:`, or a Q with wide space.
pub(super) fn begins_like_a_label(line: &str) -> bool {
    /// No name with its office is longer, in characters and in words.
    const LONGEST: (usize, usize) = (80, 8);
    if let Some(rest) = line.strip_prefix('Q') {
        let wide = rest.len() - rest.trim_start().len();
        if wide > 1 || rest.starts_with('\t') {
            return true;
        }
    }
    let Some((colon, _)) = line.char_indices().take(LONGEST.0).find(|(_, c)| *c == ':') else { return false };
    let (name, rest) = line.split_at(colon);
    let named = name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    named
        && name.split_whitespace().count() <= LONGEST.1
        && (rest.len() == 1 || rest[1..].starts_with(char::is_whitespace))
}

/// Whether a line is a paragraph by itself: longer than software wraps, with more than one sentence.
fn is_paragraph(line: &str) -> bool {
    /// A word of this many letters before a full stop is no abbreviation.
    const WORD: usize = 5;
    if line.chars().count() <= *text::WRAP.end() {
        return false;
    }
    let mut letters = 0;
    let mut ended = false;
    for c in line.chars() {
        match c {
            _ if ended && c.is_uppercase() => return true,
            '.' | '!' | '?' => ended = c != '.' || letters >= WORD,
            _ if c.is_whitespace() || matches!(c, '”' | '"' | '’' | '»' | ')') => {}
            _ => ended = false,
        }
        letters = if c.is_lowercase() { letters + 1 } else { 0 };
    }
    false
}

/// Whether a line is an entry of its own: shorter than software wraps, and not begun in the middle of a sentence.
fn is_entry(line: &str) -> bool {
    line.chars().count() < *text::WRAP.start()
        && !line.starts_with(|c: char| c.is_lowercase() || c.is_ascii_punctuation())
}
