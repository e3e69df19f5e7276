//! Weak heads: shapes that a label has, and many a line besides.
//!
//! In goes the beginning of a block, out comes the [`Label`] that it may open with: hours beside a name, a letter,
//! capitals, a full stop, a line of its own. The document as a whole has to bear them out.

use super::Label;
use super::heads::{Mark, is_dash, is_timecode, label};
use crate::lexicon::Lexicon;
use crate::source::Block;
use crate::span::Span;
use crate::words::{self, Case, Token, TokenKind};

/// The weak head of a block, and by what it was found.
pub fn head(text: &str, block: &Block, reach: Span, lexicon: &Lexicon) -> Option<(Label, Mark)> {
    hours_head(text, reach, block)
        .or_else(|| voice_head(text, reach))
        .map(|head| (head, Mark::Hours))
        .or_else(|| letter_head(text, reach).map(|head| (head, Mark::Letter)))
        .or_else(|| shout_head(text, reach, lexicon).map(|head| (head, Mark::Shout)))
        .or_else(|| stop_head(text, reach, lexicon).map(|head| (head, Mark::Stop)))
        .or_else(|| line_head(text, block).map(|head| (head, Mark::Line)))
}

/// A name with hours behind it, alone on its line: `Ada Lorne 00:00:22`, `Ada Lorne 00:00-00:22 (23 sec)`.
fn hours_head(text: &str, reach: Span, block: &Block) -> Option<Label> {
    if reach.end < block.span.end {
        return None;
    }
    let words = reach.of(text);
    let hours = words.find(|c: char| c.is_ascii_digit() || c == '[' || c == '(')?;
    let (name, behind) = words.split_at(hours);
    let name = name.trim_end().trim_end_matches(',');
    let clock =
        |word: &str| is_timecode(word.trim_matches(['(', ')', '[', ']', ','])) || word.split(is_dash).all(is_timecode);
    let timed = behind.split_whitespace().take(2).any(clock) && !name.trim().is_empty();
    let length = behind.split_whitespace().count() <= MOST_HOURS;
    let name = reach.at(0, name.len()).trim(text);
    (timed && length).then(|| label(reach, name, None, reach))
}

/// "00:00-00:22 (23 sec)" has three words, "00:00 AM, Monday" too.
const MOST_HOURS: usize = 3;

/// Who speaks in a subtitle: `<v Ada Lorne>Good morning`.
fn voice_head(text: &str, reach: Span) -> Option<Label> {
    let words = reach.of(text);
    let close = words.starts_with("<v").then(|| words.find('>')).flatten()?;
    let name = words[..close].find(' ').map(|open| reach.at(open, close).trim(text))?;
    let span = reach.at(0, close + 1);
    Some(label(span, name, None, span))
}

/// `Q` and a space, before the first word of a question.
fn letter_head(text: &str, reach: Span) -> Option<Label> {
    let question = reach.of(text).strip_prefix("Q ")?;
    let span = reach.at(0, 1);
    question
        .starts_with(|c: char| c.is_uppercase() || matches!(c, '(' | '[' | '“' | '"' | '…'))
        .then(|| label(span, span, None, span))
}

/// A name in capitals before words that are not: `LORNE It is a lack of process.`
fn shout_head(text: &str, reach: Span, lexicon: &Lexicon) -> Option<Label> {
    /// No name that was met so has more words.
    const WORDS: usize = 3;
    let tokens = words::first_tokens(text, reach, WORDS + 1, &lexicon.vocabulary);
    let shouted = |token: &&Token| token.case == Case::Upper && token.kind == TokenKind::Word && token.span.len() > 2;
    let name = tokens.iter().take_while(shouted).count();
    let said = tokens.get(name).filter(|said| said.kind == TokenKind::Word && said.is_capital())?;
    let (first, last) = (tokens.first()?, tokens.get(name.checked_sub(1)?)?);
    let name = first.span.cover(last.span);
    Some(label(Span::new(reach.start, last.span.end), name, None, name)).filter(|_| said.span.start > last.span.end)
}

/// An office or role with a full stop, as the American Presidency Project prints labels: `The President. Thank you.`
fn stop_head(text: &str, reach: Span, lexicon: &Lexicon) -> Option<Label> {
    /// No office with its full stop has more tokens.
    const TOKENS: usize = 8;
    let tokens = words::first_tokens(text, reach, TOKENS, &lexicon.vocabulary);
    let people = &lexicon.people;
    let stop = tokens.iter().enumerate().position(|(at, token)| {
        let honorific = at > 0 && people.honorifics.whole(text, &tokens[at - 1..at]).is_some();
        token.is_mark(text, ".") && !honorific
    })?;
    let (first, last) = (tokens.first()?, tokens.get(stop.checked_sub(1)?)?);
    let span = Span::new(reach.start, tokens[stop].span.end);
    Some(label(span, first.span.cover(last.span), None, span))
}

/// A line that is no sentence, as a name is set above what was said.
fn line_head(text: &str, block: &Block) -> Option<Label> {
    /// No name that stands alone so is longer, in words.
    const WORDS: usize = 5;
    let words = block.span.of(text);
    let plain = |c: char| c.is_alphabetic() || c.is_whitespace() || matches!(c, '-' | '’' | '\'' | '.');
    let ends = words.ends_with('.');
    let named = !ends && words.len() <= super::REACH && words.chars().all(plain);
    let (name, whole) = (block.span, block.span);
    (named && words.split_whitespace().count() <= WORDS).then(|| label(block.span, name, None, whole))
}
