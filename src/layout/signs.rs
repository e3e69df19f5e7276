//! Signs: what a block is by its own looks, whatever stands around it.
//!
//! In goes a block, out comes its [`Sign`]. Only short blocks are read word by word; a long one is running text.

use super::lists::{Field, Lists, Publisher};
use super::when::{self, When};
use crate::lexicon::countries;
use crate::lexicon::{Lexicon, Phrases};
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
    /// A place that the lists know, and nothing else.
    Place,
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
    let mut signs: Vec<Sign> = blocks.iter().map(|block| sign(text, block, lexicon)).collect();
    // What introduces a block quote is a sentence of the account: "Lorne told the press:".
    for (sign, next) in signs.iter_mut().zip(blocks.iter().skip(1)) {
        if sign.kind == SignKind::Attribution && next.kind == BlockKind::Blockquote {
            sign.kind = SignKind::Text;
        }
    }
    let mut seen = [false; NOTES];
    for (sign, block) in signs.iter_mut().zip(blocks) {
        if is_note(block.span.of(text), &mut seen) {
            sign.kind = SignKind::Below;
        }
    }
    let excerpts = (0..blocks.len()).filter(|&at| is_excerpt(text, blocks, at));
    excerpts.for_each(|at| signs[at].kind = SignKind::Above(&None));
    signs
}

/// No page has more footnotes.
const NOTES: usize = 1000;

/// Whether a block is a footnote: it begins with a number in brackets that stands in a block above. `seen` are the
/// numbers met by now.
fn is_note(words: &str, seen: &mut [bool; NOTES]) -> bool {
    let mut note = false;
    for (at, _) in words.match_indices('[') {
        let digits = words[at + 1..].bytes().take_while(u8::is_ascii_digit).take(4).count();
        let number = words.get(at + 1..at + 1 + digits).filter(|_| words[at + 1 + digits..].starts_with(']'));
        let number = number.and_then(|number| number.parse::<usize>().ok());
        let Some(met) = number.and_then(|number| seen.get_mut(number)) else { continue };
        note |= at == 0 && *met;
        *met |= at > 0;
    }
    note
}

/// Whether a paragraph is cut short and stands below again: the excerpt with which a feed announces a page.
fn is_excerpt(text: &str, blocks: &[Block], at: usize) -> bool {
    /// So many bytes in a row are no chance, and so many paragraphs below the page has begun.
    const SAME: usize = 60;
    const BELOW: usize = 6;
    let words = blocks[at].span.of(text);
    let cut = words.strip_suffix("[…]").or_else(|| words.strip_suffix("[...]")).unwrap_or_default();
    let from = (0..=cut.len() / 2).rev().find(|&at| cut.is_char_boundary(at)).unwrap_or(0);
    let same = cut.get(from..).and_then(|half| half.char_indices().nth(SAME).map(|(end, _)| &half[..end]));
    let below = &blocks[at + 1..blocks.len().min(at + 1 + BELOW)];
    same.is_some_and(|same| below.iter().any(|block| block.span.of(text).contains(same)))
}

fn sign<'l>(text: &str, block: &Block, lexicon: &'l Lexicon) -> Sign<'l> {
    let written = block.span.of(text);
    let ends = words::ends_sentence(written);
    if written.len() > SHORT {
        return Sign { kind: SignKind::Text, words: SHORT / 6, ends };
    }
    let tokens = words::tokens(text, block.span, &lexicon.vocabulary);
    let words = tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count();
    // Where no space parts them, two letters are a word.
    let words =
        words.max(written.chars().filter(|c| matches!(c, '\u{E00}'..='\u{E7F}' | '\u{3040}'..='\u{9FFF}')).count() / 2);
    // What stands in one row of a table is not one place.
    let cells = block.kind == BlockKind::Row && written.contains('\t');
    let kind = bare_sign(written, words)
        .or_else(|| markup_sign(block.kind))
        .or_else(|| page_sign(text, &tokens, lexicon))
        .or_else(|| key_sign(text, block.span, &tokens, lexicon))
        .or_else(|| {
            let when = when::read(text, &tokens, lexicon)?;
            Some(SignKind::When(When { place: when.place.filter(|_| !cells), ..when }))
        })
        .or_else(|| credits(text, &tokens, &lexicon.layout).then_some(SignKind::Caption))
        .or_else(|| is_known_place(text, &tokens, lexicon).then_some(SignKind::Place))
        .or_else(|| introduces(text, &tokens, &lexicon.layout).then_some(SignKind::Attribution))
        .unwrap_or(SignKind::Text);
    Sign { kind, words, ends }
}

/// Signs that need no word: separators, elisions, counters.
fn bare_sign<'l>(written: &str, words: usize) -> Option<SignKind<'l>> {
    if words == 0 {
        let cut = written.contains('…') || written.contains("..") || written.contains(". .");
        return Some(if cut { SignKind::Elision } else { SignKind::Separator });
    }
    // The number of a printed page, alone on its line.
    let number = written.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '|') || c.is_whitespace());
    let page = number.len() <= 3 && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    if page || is_cue(written) {
        return Some(SignKind::Separator);
    }
    if !written.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut numbers = written.split(" of ");
    let is_number = |part: Option<&str>| {
        part.is_some_and(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let counted = is_number(numbers.next()) && is_number(numbers.next()) && numbers.next().is_none();
    counted.then_some(SignKind::Counter)
}

/// When a subtitle is shown: `00:00:01,000 --> 00:00:04,000`.
pub fn is_cue(written: &str) -> bool {
    let timed = |part: &str| part.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let clock = |part: &str| part.contains(':') && timed(part);
    timed(written) && written.split_once("-->").is_some_and(|(from, to)| clock(from) && clock(to))
}

fn markup_sign<'l>(kind: BlockKind) -> Option<SignKind<'l>> {
    match kind {
        BlockKind::Heading(level) => Some(SignKind::Heading(level)),
        BlockKind::Caption => Some(SignKind::Caption),
        BlockKind::Rule => Some(SignKind::Separator),
        _ => None,
    }
}

/// Lines of the page: the whole line is on a list, or says by a phrase that it closes the page.
fn page_sign<'l>(text: &str, tokens: &[Token], lexicon: &'l Lexicon) -> Option<SignKind<'l>> {
    let lists = &lexicon.layout;
    let line = without_marks(tokens);
    // "END 1:45 P.M. EDT"
    let ends = lists.below.longest(text, line, 0).is_some_and(|found| {
        let rest = line.get(found.len..).unwrap_or_default();
        rest.is_empty()
            || found.len >= TELLING
            || when::read(text, rest, lexicon).is_some_and(|when| when.place.is_none())
    });
    let closes = lists.closing.longest(text, line, 0).is_some() || holds(text, line, &lists.closing_within);
    // With a colon it may be somebody's words.
    if ends || closes && !tokens.iter().any(|token| token.is_mark(text, ":")) {
        return Some(SignKind::Below);
    }
    lists.above.whole(text, line).map(SignKind::Above).or_else(|| crumbs(text, line, lists))
}

/// A trail of pages: "Home > News", "News / Joint news conference".
fn crumbs<'l>(text: &str, line: &[Token], lists: &Lists) -> Option<SignKind<'l>> {
    let found = lists.above.longest(text, line, 0)?;
    let next = line.get(found.len)?;
    let parted = next.span.start > line[found.len - 1].span.end;
    (parted && matches!(next.span.of(text), "/" | ">" | "»" | "›")).then_some(SignKind::Above(&None))
}

/// Whether a phrase of a list stands anywhere in a line.
pub fn holds(text: &str, tokens: &[Token], list: &Phrases<()>) -> bool {
    (0..tokens.len()).any(|at| list.longest(text, tokens, at).is_some())
}

/// Whether a line names a place that the lists know ("Washington, DC", "The Hague, the Netherlands"): a country alone
/// is a heading or a tag as often.
fn is_known_place(text: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    /// No address of one line is longer, marks included.
    const LONGEST: usize = 12;
    let Some(len) = place_at(text, tokens, 0, lexicon) else { return false };
    let parted = tokens.get(len).is_none_or(|token| token.is_mark(text, ","));
    let plain = |token: &Token| token.is_capital() || matches!(token.span.of(text), "," | "." | "the");
    parted && tokens.len() <= LONGEST && tokens.iter().all(plain)
}

/// How many tokens at `at` name a city or another place that the lists know.
pub fn place_at(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<usize> {
    let known = lexicon.countries.names.longest(text, tokens, at);
    let known = known.filter(|found| matches!(found.value.form, countries::Form::Seat | countries::Form::Place));
    let listed = || lexicon.layout.places.longest(text, tokens, at).map(|found| found.len);
    known.map(|found| found.len).or_else(listed)
}

/// A footer's phrase of so many words tells a line that goes on behind it, too.
const TELLING: usize = 3;

/// The tokens without marks at the two ends (brackets, colons, arrows).
pub fn without_marks(tokens: &[Token]) -> &[Token] {
    let is_word = |token: &Token| token.kind != TokenKind::Mark;
    let first = tokens.iter().position(is_word).unwrap_or(tokens.len());
    let behind = tokens.iter().rposition(is_word).map_or(first, |last| last + 1);
    tokens.get(first..behind).unwrap_or_default()
}

/// The name of a field, alone on its line or with its value behind a colon; a date needs none ("Issued on 9 January").
fn key_sign<'l>(text: &str, line: Span, tokens: &[Token], lexicon: &Lexicon) -> Option<SignKind<'l>> {
    let bullets = tokens.iter().take_while(|token| token.kind == TokenKind::Mark).count();
    let tokens = &tokens[bullets..];
    let Some(found) = lexicon.layout.fields.longest(text, tokens, 0) else {
        return signed_key(text, line, tokens, lexicon);
    };
    let Some(behind) = tokens.get(found.len) else {
        return tokens.first().is_some_and(Token::is_capital).then_some(SignKind::Key(*found.value, None));
    };
    if !behind.is_mark(text, ":") {
        let dates = matches!(found.value, Field::Published | Field::Date | Field::Boilerplate);
        let rest = &tokens[found.len..];
        // "Posted on November 13, 2019 by Ann": who wrote it tells nothing of when.
        let by = rest.iter().position(|token| token.span.of(text) == "by").unwrap_or(rest.len());
        let dated = dates && when::read(text, &rest[..by], lexicon).is_some_and(|when| when.place.is_none());
        let value = Span::new(behind.span.start, line.end);
        return dated.then_some(SignKind::Key(*found.value, Some(value)));
    }
    let value = Span::new(behind.span.end, line.end).trim(text);
    // "Press release: PM call with ..." is a title with a word before it.
    let title = *found.value != Field::Title;
    if title
        && (found.len + 1..tokens.len()).any(|at| lexicon.layout.account_titles.longest(text, tokens, at).is_some())
    {
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

/// A field's name and its date behind the name of who wrote it: "Ada Lorne Published May 5, 2025 | 10:32 PM".
fn signed_key<'l>(text: &str, line: Span, tokens: &[Token], lexicon: &Lexicon) -> Option<SignKind<'l>> {
    let name = tokens.iter().take_while(|token| token.is_capital() || token.kind == TokenKind::Mark).count();
    let (at, found) = (1..name.max(1)).find_map(|at| Some((at, lexicon.layout.fields.longest(text, tokens, at)?)))?;
    let rest = tokens.get(at + found.len..).filter(|rest| !rest.is_empty())?;
    let dates = matches!(found.value, Field::Published | Field::Boilerplate);
    let dated =
        dates && when::read(text, rest, lexicon).is_some_and(|when| when.date.is_some() && when.place.is_none());
    let first = rest.iter().find(|token| token.kind != TokenKind::Mark)?;
    dated.then_some(SignKind::Key(*found.value, Some(Span::new(first.span.start, line.end))))
}

/// Whether a line introduces an account rather than naming a speaker: it ends in a colon and holds a word of
/// introduction.
pub fn introduces(text: &str, tokens: &[Token], lists: &Lists) -> bool {
    tokens.last().is_some_and(|last| last.is_mark(text, ":"))
        && (0..tokens.len()).any(|at| lists.introduces.longest(text, tokens, at).is_some())
}
