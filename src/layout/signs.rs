//! Signs: what a block is by its own looks, whatever stands around it.
//!
//! In goes a block, out comes its [`Sign`]. Only short blocks are read word by word; a long one is running text.

use super::lists::{Field, Lists, Publisher};
use super::when::{self, When};
use crate::lexicon::Lexicon;
use crate::source::{Block, BlockKind};
use crate::span::Span;
use crate::words::{self, Token, TokenKind};

/// A block longer than this (in bytes) is running text: no title, label or date line of the readouts read for
/// FORMATS.md came near.
const SHORT: usize = 320;

/// What a block looks like.
#[derive(Debug, Clone, PartialEq)]
pub struct Sign<'l> {
    /// What it is.
    pub kind: SignKind<'l>,
    /// How many words it has; for a long block at least as many as a short one can have.
    pub words: usize,
    /// Whether it ends as a sentence does.
    pub ends: bool,
}

/// What a block can be by its own looks.
#[derive(Debug, Clone, PartialEq)]
pub enum SignKind<'l> {
    /// A line without letters or digits.
    Separator,
    /// Says that something was cut: `<…>`, `[...]`.
    Elision,
    /// Which picture of how many: `3 of 4`.
    Counter,
    /// Nothing but a date, a time, or both, perhaps with a place.
    When(When),
    /// The name of a field, and its value if it stands on the same line.
    Key(Field, Option<Span>),
    /// A line of the page before an account.
    Above(&'l Option<Publisher>),
    /// A line of the page behind an account.
    Below,
    /// Introduces the account: "The below is attributable to ...:".
    Attribution,
    /// A heading by its markup, with its level.
    Heading(u8),
    /// A caption by its markup.
    Caption,
    /// Anything else.
    Text,
}

impl Sign<'_> {
    /// Whether it is running text: a sentence, and no short one.
    pub fn is_prose(&self) -> bool {
        self.kind == SignKind::Text && self.ends && self.words >= 8
    }

    /// Whether it could be a title or another heading: a line that is no sentence.
    pub fn is_heading_like(&self) -> bool {
        matches!(self.kind, SignKind::Heading(_)) || self.kind == SignKind::Text && !self.ends && self.words <= 45
    }
}

/// The signs of all blocks.
pub fn signs<'l>(text: &str, blocks: &[Block], lexicon: &'l Lexicon) -> Vec<Sign<'l>> {
    blocks.iter().map(|block| sign(text, block, lexicon)).collect()
}

fn sign<'l>(text: &str, block: &Block, lexicon: &'l Lexicon) -> Sign<'l> {
    let written = block.span.of(text);
    let ends = ends_sentence(written);
    if written.len() > SHORT {
        return Sign { kind: SignKind::Text, words: SHORT / 6, ends };
    }
    let tokens = words::tokens(text, block.span, &lexicon.vocabulary);
    let words = tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count();
    let kind = bare_sign(written, words)
        .or_else(|| markup_sign(block.kind))
        .or_else(|| page_sign(text, &tokens, &lexicon.layout))
        .or_else(|| when::read(text, &tokens, lexicon).map(SignKind::When))
        .or_else(|| key_sign(text, block.span, &tokens, &lexicon.layout))
        .or_else(|| credits(text, &tokens, &lexicon.layout).then_some(SignKind::Caption))
        .or_else(|| introduces(text, &tokens, &lexicon.layout).then_some(SignKind::Attribution))
        .unwrap_or(SignKind::Text);
    Sign { kind, words, ends }
}

/// Whether a text ends as a sentence does, perhaps inside quotation marks or brackets.
pub fn ends_sentence(written: &str) -> bool {
    written
        .trim_end_matches(|c: char| {
            matches!(c, '”' | '’' | '"' | '\'' | '»' | ')' | ']' | '*' | '_') || c.is_whitespace()
        })
        .ends_with(['.', '!', '?', '…', ':', ';', '。', '！', '？'])
}

/// Signs that need no word: separators, elisions, counters.
fn bare_sign<'l>(written: &str, words: usize) -> Option<SignKind<'l>> {
    if words == 0 {
        let cut = written.contains('…') || written.contains("..") || written.contains(". .");
        return Some(if cut { SignKind::Elision } else { SignKind::Separator });
    }
    let mut numbers = written.split(" of ");
    let is_number = |part: Option<&str>| {
        part.is_some_and(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let counted = is_number(numbers.next()) && is_number(numbers.next()) && numbers.next().is_none();
    counted.then_some(SignKind::Counter)
}

fn markup_sign<'l>(kind: BlockKind) -> Option<SignKind<'l>> {
    match kind {
        BlockKind::Heading(level) => Some(SignKind::Heading(level)),
        BlockKind::Caption => Some(SignKind::Caption),
        BlockKind::Rule => Some(SignKind::Separator),
        _ => None,
    }
}

/// Lines of the page: the whole line is on a list.
fn page_sign<'l>(text: &str, tokens: &[Token], lists: &'l Lists) -> Option<SignKind<'l>> {
    let line = without_marks(tokens);
    let below = lists.below.longest(text, line, 0);
    if below.is_some_and(|found| found.len == line.len() || found.len >= TELLING) {
        return Some(SignKind::Below);
    }
    lists.above.whole(text, line).map(SignKind::Above)
}

/// A footer's phrase of so many words tells a line that goes on behind it, too.
const TELLING: usize = 3;

/// The tokens without marks at the two ends (brackets, colons, arrows).
fn without_marks(tokens: &[Token]) -> &[Token] {
    let is_word = |token: &Token| token.kind != TokenKind::Mark;
    let first = tokens.iter().position(is_word).unwrap_or(tokens.len());
    let behind = tokens.iter().rposition(is_word).map_or(first, |last| last + 1);
    tokens.get(first..behind).unwrap_or_default()
}

/// The name of a field, alone on its line or with its value behind a colon.
fn key_sign<'l>(text: &str, line: Span, tokens: &[Token], lists: &Lists) -> Option<SignKind<'l>> {
    let found = lists.fields.longest(text, tokens, 0)?;
    let Some(behind) = tokens.get(found.len) else {
        return tokens.first().is_some_and(Token::is_capital).then_some(SignKind::Key(*found.value, None));
    };
    if !behind.is_mark(text, ":") {
        return None;
    }
    let value = Span::new(behind.span.end, line.end).trim(text);
    if (found.len + 1..tokens.len()).any(|at| lists.account_titles.longest(text, tokens, at).is_some()) {
        return None;
    }
    Some(SignKind::Key(*found.value, (!value.is_empty()).then_some(value)))
}

/// Whether a line credits a picture: it is its caption.
fn credits(text: &str, tokens: &[Token], lists: &Lists) -> bool {
    (0..tokens.len()).any(|at| {
        let found = lists.credits.longest(text, tokens, at);
        found.is_some_and(|found| at > 0 || tokens.get(found.len).is_some_and(|token| token.kind == TokenKind::Mark))
    })
}

/// Whether a line introduces an account rather than naming a speaker: it ends in a colon and holds a word of
/// introduction.
pub fn introduces(text: &str, tokens: &[Token], lists: &Lists) -> bool {
    tokens.last().is_some_and(|last| last.is_mark(text, ":"))
        && (0..tokens.len()).any(|at| lists.introduces.longest(text, tokens, at).is_some())
}
