//! Plain text: lines and paragraphs.
//!
//! In goes the text as it is, out comes the same text cut into blocks. Where every line is a paragraph a line is a
//! block; where an author or a mailer wrapped lines at a width, the lines up to the next blank one are. No word moves.

use super::breaks::begins_like_a_label;
use super::{Block, BlockKind, Source};
use crate::span::Span;
use crate::words::ends_sentence;

/// Widths at which software wraps text: below, lines are short for another reason; above, they are paragraphs.
pub(super) const WRAP: std::ops::RangeInclusive<usize> = 50..=100;

/// Cuts plain text into blocks. A byte order mark at the front is left out.
pub fn read(raw: &str) -> Source {
    let text = raw.strip_prefix('\u{FEFF}').unwrap_or(raw);
    let skipped = raw.len() - text.len();
    let mut blocks: Vec<Block> = Vec::new();
    let mut group: Vec<Span> = Vec::new();
    for line in lines(text).chain([Span::new(text.len(), text.len())]) {
        let words = line.trim(text);
        if !words.is_empty() {
            group.push(words);
            continue;
        }
        blocks.extend(paragraphs(text, &group).into_iter().enumerate().map(|(at, span)| Block {
            span,
            kind: BlockKind::Prose,
            gap: at == 0,
            marks: Vec::new(),
            origin: Span::new(span.start + skipped, span.end + skipped),
        }));
        group.clear();
    }
    Source { text: text.to_string(), blocks, content: None }
}

/// The lines of a text, without their ends. LF, CRLF, a lone CR and Unicode's line and paragraph separators end one.
fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    let mut ended = false;
    std::iter::from_fn(move || {
        if ended {
            return None;
        }
        let bytes = text.as_bytes();
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            if matches!(byte, b'\n' | b'\r' | 0xC2 | 0xE2) && ends_line(bytes, at) {
                break;
            }
            at += 1;
        }
        ended = at == bytes.len();
        let line = Span::new(start, at);
        let crlf = bytes[at..].starts_with(b"\r\n");
        start = at + if crlf { 2 } else { text[at..].chars().next().map_or(0, char::len_utf8) };
        Some(line)
    })
}

/// Whether a line ends at a byte.
fn ends_line(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at..], [b'\n' | b'\r', ..] | [0xC2, 0x85, ..] | [0xE2, 0x80, 0xA8 | 0xA9, ..])
}

/// The paragraphs of a group of lines without a blank one between them: each line, or the whole group if it was
/// wrapped.
pub(super) fn paragraphs(text: &str, group: &[Span]) -> Vec<Span> {
    match (group.first(), group.last()) {
        (Some(first), Some(last)) if is_wrapped(text, group) => vec![first.cover(*last)],
        _ if is_broken(text, group) => mended(text, group),
        _ => initials_joined(text, group),
    }
}

/// Lines, joined where software took the full stop of an initial for a sentence's: "John F." above "Lorne said".
fn initials_joined(text: &str, group: &[Span]) -> Vec<Span> {
    let initial = |line: Span| {
        let mut words = line.of(text).rsplit(' ');
        let last = words.next().and_then(|last| last.strip_suffix('.')).unwrap_or_default();
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        capital(last) && last.chars().count() == 1 && words.next().is_some_and(capital)
    };
    let mut out: Vec<Span> = Vec::with_capacity(group.len());
    for &line in group {
        match out.last_mut().filter(|before| initial(**before) && line.of(text).starts_with(char::is_uppercase)) {
            Some(before) => *before = before.cover(line),
            None => out.push(line),
        }
    }
    out
}

/// Whether lines break off inside sentences without a width that tells: as software copies them from a printed page.
fn is_broken(text: &str, group: &[Span]) -> bool {
    /// So many lines that go on with a small letter are no accident.
    const LEAST: usize = 2;
    /// Nor is it if one line in so many does.
    const SHARE: usize = 4;
    let broken = group.windows(2).filter(|pair| goes_on(text, pair[0], pair[1])).count();
    let width = group.iter().map(|line| line.len()).max().unwrap_or(0);
    let printed = (LIST..=PRINTED).contains(&width);
    // Of two lines alone, one that long is none of a list.
    let pair = group.len() == LEAST && broken > 0;
    printed && (broken >= LEAST || pair) && broken * SHARE >= group.len()
}

/// Shorter lines, in bytes, are entries of a list.
const LIST: usize = 30;

/// A longer line, in bytes, is a paragraph: print has fewer letters a line.
const PRINTED: usize = 240;

/// Whether a line breaks off inside a sentence that the next takes up.
fn goes_on(text: &str, line: Span, next: Span) -> bool {
    !ends_sentence(line.of(text)) && next.of(text).starts_with(char::is_lowercase)
}

/// Lines that are joined where a sentence goes on: with a small letter, behind a line as long as others are, or to
/// the colon of a name that was parted.
fn mended(text: &str, group: &[Span]) -> Vec<Span> {
    let width = group.iter().map(|line| line.len()).max().unwrap_or(0);
    let mut out: Vec<Span> = Vec::new();
    let mut before: Option<Span> = None;
    // Below a label whatever ends no sentence goes on.
    let mut said = false;
    for &line in group {
        let labelled = begins_like_a_label(line.of(text));
        said |= labelled;
        let joins = before.is_some_and(|before| {
            // Behind a salutation's comma a sentence begins anew.
            let broken = said && !before.of(text).ends_with([',', '،']);
            let full = (broken || before.len() * 4 >= width * 3) && !ends_sentence(before.of(text));
            let parted = labelled && is_name_part(before.of(text));
            goes_on(text, before, line) || full && !labelled || parted
        });
        match out.last_mut().filter(|_| joins) {
            Some(last) => *last = last.cover(line),
            None => out.push(line),
        }
        before = Some(line);
    }
    out
}

/// Whether a line can be the first half of a speaker's name: few words, all with a capital but for small ones.
fn is_name_part(line: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the");
    line.split_whitespace().count() <= 3 && line.ends_with(char::is_alphabetic) && line.split_whitespace().all(capital)
}

/// Whether a group of lines was wrapped at a width: no line but the last could have taken one word more from the
/// next, and at least one line breaks off inside a sentence.
pub(super) fn is_wrapped(text: &str, group: &[Span]) -> bool {
    if group.len() < 2 {
        return false;
    }
    let lengths: Vec<usize> = group.iter().map(|line| line.of(text).chars().count()).collect();
    let width = lengths.iter().copied().max().unwrap_or(0);
    if !WRAP.contains(&width) {
        return false;
    }
    let full = group.windows(2).zip(&lengths).all(|(pair, length)| {
        let next = pair[1].of(text).split_whitespace().next().unwrap_or("");
        length + 1 + next.chars().count() > width
    });
    // A line that goes on with a small letter breaks off inside a sentence for sure; with a capital or a figure it may
    // be a title with its date below.
    let breaks_off = |line: &Span| line.of(text).ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let goes_on = |line: &Span| line.of(text).starts_with(char::is_lowercase);
    let ended = group.last().is_some_and(|last| last.of(text).ends_with(['.', '!', '?', '”', '"']));
    full && group.windows(2).any(|pair| breaks_off(&pair[0]) && (ended || goes_on(&pair[1])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<String> {
        let source = read(text);
        source.blocks.iter().map(|block| block.span.of(&source.text).to_string()).collect()
    }

    #[test]
    fn every_line_is_a_paragraph_where_lines_are_not_wrapped() {
        assert_eq!(
            blocks("Title\n\nOne sentence.\nAnother one.\r\n  Third. "),
            ["Title", "One sentence.", "Another one.", "Third."]
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_up_to_the_blank_line() {
        let text = "The two leaders spoke for an hour about the bridge over the\nriver Lune and agreed that their engineers will meet before\nthe winter.\n\nThey thanked each other.";
        assert_eq!(blocks(text).len(), 2);
        assert!(blocks(text)[0].ends_with("the winter."));
    }

    #[test]
    fn lines_that_break_off_inside_sentences_are_joined_up_to_the_next_speaker() {
        let text = "Press conference\nof two presidents\nPresident\nof Arvenia Ada Lorne: Good morning, ladies and\n\
                    gentlemen.\nWe have\njust ended our talks, and they were\nuseful.\nPetro\nVance: Thank you, and\nwelcome.";
        assert_eq!(
            blocks(text),
            [
                "Press conference\nof two presidents",
                "President\nof Arvenia Ada Lorne: Good morning, ladies and\ngentlemen.",
                "We have\njust ended our talks, and they were\nuseful.",
                "Petro\nVance: Thank you, and\nwelcome."
            ]
        );
    }

    #[test]
    fn short_lines_that_begin_anew_stay_apart() {
        assert_eq!(blocks("Corvel\nJune 26, 2020\nThe presidents met.\nthey spoke").len(), 4);
    }

    #[test]
    fn a_byte_order_mark_is_no_text_but_counts_in_the_origin() {
        let source = read("\u{FEFF}Title");
        assert_eq!((source.text.as_str(), source.blocks[0].origin), ("Title", Span::new(3, 8)));
    }

    #[test]
    fn nothing_gives_no_blocks() {
        assert!(blocks(" \n\u{a0}\n\t").is_empty());
    }
}
