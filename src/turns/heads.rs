//! Heads: the shapes that the label of a turn has.
//!
//! In goes the beginning of a block, out comes the [`Label`] that it may open with, by its marks alone: a colon, bold
//! letters, a wide space, a timecode. Whether the words can name a speaker is not decided here.

use super::{HEAD_WORDS, Label, weak};
use crate::layout::signs::{Sign, SignKind};
use crate::lexicon::Lexicon;
use crate::model::MarkKind;
use crate::source::Block;
use crate::span::Span;
use crate::words;

/// How many sorts of marks there are.
pub const MARKS: usize = Mark::Line as usize + 1;

/// By what a head was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A colon, bold letters, a wide space behind `Q`.
    Sure,
    /// Hours beside a name.
    Hours,
    /// A `Q` and one space: sure where it comes again.
    Letter,
    /// Capitals before words that are not set so, and no mark: where most of what is said begins so.
    Shout,
    /// A full stop: weak, for sentences end so.
    Stop,
    /// Nothing but a line of its own: the weakest.
    Line,
}

/// The head that a block may open with, and by what it was found. `reach` is the beginning of the block.
pub fn head(
    text: &str,
    block: &Block,
    reach: Span,
    before: Option<(&Block, &Sign)>,
    lexicon: &Lexicon,
) -> Option<(Label, Mark)> {
    let start = reach.start;
    let lead = lead(reach.of(text));
    let reach = reach.at(lead, reach.len());
    let sure = question_head(text, reach)
        .or_else(|| broken_head(text, reach, before))
        .or_else(|| strong_head(text, block))
        .or_else(|| colon_head(text, reach));
    let (head, mark) = match sure {
        Some(head) => (head, Mark::Sure),
        None => weak::head(text, block, reach, lexicon)?,
    };
    // A timecode before the name belongs to the label.
    let span = if head.span.start == reach.start { Span::new(start, head.span.end) } else { head.span };
    let (end, note) = note_before(text, Span::new(span.end, block.span.end.max(span.end)));
    let note = head.note.or(note);
    let label_whole = if head.whole.start < span.start { head.whole } else { span };
    Some((Label { span: Span::new(span.start, end), note, whole: label_whole, ..head }, mark))
}

pub fn label(span: Span, name: Span, note: Option<Span>, whole: Span) -> Label {
    Label { span, name, note, whole, opens: true }
}

/// The length of what stands before a label: a bullet, marks of direction, a timecode, `[14:01:20] ADA LORNE:`, or a
/// remark in brackets with a dash behind it, `[Transcript] – ADA LORNE:`.
fn lead(words: &str) -> usize {
    let bullet = |c: char| {
        let opens = matches!(c, '“' | '"' | '«' | '„' | '(' | '[' | '<' | '…' | '.' | '\'' | '‘');
        words::is_unseen(c) || c.is_whitespace() || !c.is_alphanumeric() && !opens
    };
    let bare = words.trim_start_matches(bullet);
    let skipped = words.len() - bare.len();
    skipped + timed_lead(bare).max(numbered_lead(bare))
}

/// A date and an hour, as the export of a chat has them: `26.06.20, 14:03:11`, `6/26/20, 2:03:11 PM`.
fn is_stamp(words: &str) -> bool {
    let part =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | ',' | ':' | ' ' | 'A' | 'P' | 'M' | '\u{202F}');
    words.contains(':') && words.starts_with(|c: char| c.is_ascii_digit()) && words.chars().all(part)
}

/// The length of the number of a question, `1. Corvel Post: When will they meet?`
fn numbered_lead(words: &str) -> usize {
    let number = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = words[number..].strip_prefix(['.', ')']).unwrap_or_default();
    let rest = behind.trim_start();
    if (1..=2).contains(&number) && rest.len() < behind.len() { words.len() - rest.len() } else { 0 }
}

fn timed_lead(words: &str) -> usize {
    let open = words.starts_with(['[', '(']);
    let close = if open { words.find([']', ')']) } else { words.find(char::is_whitespace) };
    let Some(close) = close else { return 0 };
    let inner = &words[usize::from(open)..close];
    let behind = &words[close + usize::from(open)..];
    let rest = behind.trim_start();
    let dashed = rest.trim_start_matches(is_dash);
    let dash = open && dashed.len() < rest.len() && dashed.starts_with(char::is_whitespace);
    let name = if dash { dashed.trim_start() } else { rest };
    if is_timecode(inner) || open && is_stamp(inner) || dash { words.len() - name.len() } else { 0 }
}

/// `Q` and two spaces or more, a tab, or a space that does not break: a question in White House transcripts. `Q -` in
/// French ones; `Q12` and a wide space in minutes of evidence, before the name of who asks.
fn question_head(text: &str, reach: Span) -> Option<Label> {
    let rest = reach.of(text).strip_prefix('Q')?;
    let dash = rest.trim_start().strip_prefix(['-', '–', '—']).filter(|behind| behind.starts_with(char::is_whitespace));
    if let Some(behind) = dash {
        let name = Span::new(reach.start, reach.start + 1);
        return Some(label(Span::new(reach.start, reach.end - behind.len()), name, None, name));
    }
    let unnumbered = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let gap = unnumbered.len() - unnumbered.trim_start_matches(is_gap).len();
    let wide = unnumbered.starts_with(WIDE) || gap >= 2;
    if unnumbered.len() < rest.len() {
        let named = colon_head(text, reach.at(reach.len() - unnumbered.len() + gap, reach.len())).filter(|_| wide)?;
        return Some(Label { span: Span::new(reach.start, named.span.end), ..named });
    }
    let span = Span::new(reach.start, reach.start + 1);
    wide.then(|| label(span, span, None, span))
}

/// Spaces that are wide by themselves.
const WIDE: [char; 5] = ['\u{a0}', '\t', '\u{2003}', '\u{2002}', '\u{3000}'];

fn is_gap(c: char) -> bool {
    c == ' ' || WIDE.contains(&c)
}

/// The second half of a label broken over two lines: `(retranslated): How are things?` below a name.
fn broken_head(text: &str, reach: Span, before: Option<(&Block, &Sign)>) -> Option<Label> {
    let (name, sign) = before?;
    let words = reach.of(text);
    let close = words.starts_with('(').then(|| words.find(')')).flatten()?;
    if words[..close].contains(',') {
        return None;
    }
    let colon = words[close + 1..].trim_start().starts_with(':').then(|| words[close..].find(':'))??;
    if sign.kind != SignKind::Text || sign.ends || sign.words > HEAD_WORDS {
        return None;
    }
    let span = reach.at(0, close + colon + 1);
    Some(label(span, name.span, Some(reach.at(1, close)), name.span.cover(span)))
}

/// A name in bold letters at the beginning, with or without a colon or a dash in or behind it.
fn strong_head(text: &str, block: &Block) -> Option<Label> {
    let strong =
        block.marks.iter().find(|mark| mark.kind == MarkKind::Strong && mark.span.start == block.span.start)?;
    let bold = strong.span.of(text);
    if bold.contains(':') || strong.span.len() > super::REACH || strong.span == block.span {
        return None;
    }
    let rest = &text[strong.span.end..block.span.end];
    let behind = rest.trim_start();
    let colon = rest.len() - behind.strip_prefix([':', '—', '–']).unwrap_or(rest).len();
    let end = bold.trim_end_matches(|c: char| is_dash(c) || c.is_whitespace()).len();
    let name = strong.span.at(lead(bold).min(end), end);
    let (name, note) = note_behind(text, name);
    let span = Span::new(block.span.start, strong.span.end + colon);
    Some(label(span, name, note, span))
}

pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// The length of a full stop and a dash with a space behind, as Spanish transcripts and old reports of parliaments have
/// them in place of a colon: `Portavoz.- Gracias.`
fn stop_and_dash(words: &str) -> usize {
    let behind = words.strip_prefix('.').unwrap_or_default();
    let said = behind.trim_start_matches(is_dash);
    let dash = behind.len() - said.len();
    if dash > 0 && said.starts_with(char::is_whitespace) { dash + 1 } else { 0 }
}

/// Everything before the first colon outside brackets, and a note in brackets right behind it.
fn colon_head(text: &str, reach: Span) -> Option<Label> {
    let words = reach.of(text);
    let (colon, len) = colon(words)?;
    let behind = &words[colon + len..];
    if behind.starts_with("//") || behind.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let head = reach.at(0, colon).trim(text);
    // "(Ann Tully, Corvel Post): ...".
    let (name, note) =
        bracketed_name(head.of(text)).map_or_else(|| note_behind(text, head), |len| (head.at(1, len + 1), None));
    let span = reach.at(0, colon + len);
    Some(label(span, name, note, span))
}

/// Where the first colon outside brackets stands, or what stands in a colon's place, and its length.
fn colon(words: &str) -> Option<(usize, usize)> {
    const WIDE: &[u8] = "：".as_bytes();
    let mut depth = 0usize;
    for (at, byte) in words.as_bytes().iter().enumerate() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            b':' if depth == 0 => return Some((at, 1)),
            b'.' if depth == 0 && stop_and_dash(&words[at..]) > 0 => return Some((at, stop_and_dash(&words[at..]))),
            // The first byte of a wide colon.
            0xEF if depth == 0 && words.as_bytes()[at..].starts_with(WIDE) => return Some((at, WIDE.len())),
            _ => {}
        }
    }
    None
}

/// The length of a name with those for whom it asks, all in one pair of brackets.
fn bracketed_name(head: &str) -> Option<usize> {
    let inner = head.strip_prefix('(')?.strip_suffix(')')?;
    (names_asker(inner) && !inner.contains(['(', ')'])).then_some(inner.len())
}

/// Parts `Name (note)` and `Name [note]` into their two.
fn note_behind(text: &str, head: Span) -> (Span, Option<Span>) {
    let head = head.trim(text);
    let words = head.of(text);
    let open = words.strip_suffix([')', ']']).and_then(|inner| inner.rfind(['(', '[']));
    match open {
        Some(open) if open > 0 => (head.at(0, open).trim(text), Some(head.at(open + 1, words.len() - 1).trim(text))),
        _ => (head, None),
    }
}

/// A timecode or interpreter's note that opens what follows a label, or who asks: where the label ends, and the note.
fn note_before(text: &str, rest: Span) -> (usize, Option<Span>) {
    let words = rest.of(text);
    let lead = words.len() - words.trim_start().len();
    let inner = &words[lead..];
    let close = inner.starts_with(['(', '[']).then(|| inner.find([')', ']'])).flatten();
    match close {
        Some(close)
            if is_timecode(&inner[1..close])
                || speaks_of_translation(&inner[1..close])
                || names_asker(&inner[1..close]) =>
        {
            (rest.start + lead + close + 1, Some(rest.at(lead + 1, lead + close)))
        }
        _ => (rest.start, None),
    }
}

/// `(Ann Tully, Corvel Post)`: a name and for whom.
fn names_asker(words: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "de");
    words.contains(", ") && !words.ends_with('.') && words.split_whitespace().all(capital)
}

/// `00:22`, `1:02:33.450`.
pub fn is_timecode(words: &str) -> bool {
    words.contains(':')
        && words.starts_with(|c: char| c.is_ascii_digit())
        && words.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b','))
}

/// Whether a note says that the words were put into another language.
pub fn speaks_of_translation(words: &str) -> bool {
    ["interpret", "translat"].iter().any(|stem| words.to_ascii_lowercase().contains(stem))
}
