//! Turns: who speaks, by the labels of a transcript.
//!
//! In go the blocks of a document, out come the [`Label`]s that open a turn, one answer a block. A line that only looks
//! like a label ("Trade: the two sides agreed ...") is none: a label needs evidence, and the whole document gives it.
//! Which person a label means is decided with the rest of the people.

mod evidence;
mod heads;
mod weak;

use rustc_hash::FxHashMap;

use crate::fold::fold;
use crate::layout::signs::{self, Sign, SignKind};
use crate::lexicon::{Lexicon, Phrases, Symbol};
use crate::source::Block;
use crate::span::Span;
use crate::words::{self, Case, Token, TokenKind};
use heads::Mark;

/// What opens a turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What of the block belongs to the label.
    pub span: Span,
    /// The words that name the speaker.
    pub name: Span,
    /// What the label says about the words ("retranslated"), without brackets.
    pub note: Option<Span>,
    /// The whole label, where it is broken over two blocks.
    pub whole: Span,
    /// Whether a turn opens behind it; the first half of a broken label opens none.
    pub opens: bool,
}

/// More words than this name no speaker ("First Deputy Chief of Staff of the Presidential Executive Office Ada Lorne"
/// has twelve).
const HEAD_WORDS: usize = 14;

/// How far into a block a label was met, in bytes.
const REACH: usize = 240;

/// How sure a candidate is by its own looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Looks {
    /// Shaped like a name, no more.
    Name,
    /// A role, an office, an honorific, capitals only.
    Speaker,
}

/// A block that may open with a label.
struct Candidate {
    label: Label,
    looks: Looks,
    /// The number of the name, folded.
    key: u32,
    /// The number of the name's last word, folded.
    last: u32,
    /// The beginning of what follows in the block, if anything does.
    body: Option<Span>,
    /// Whether that sounds spoken, where it has to be known.
    spoken: bool,
    /// Whether it is of several words, and no list knows the last.
    foreign: bool,
    /// Whether the name is set in capitals.
    shouted: bool,
    /// By what it was found.
    mark: Mark,
}

/// Numbers for words, in the order in which they are met: sets of them are then plain lists.
type Numbers = FxHashMap<Box<str>, u32>;

fn number(words: &str, numbers: &mut Numbers) -> u32 {
    let new = numbers.len() as u32;
    numbers.get(words).copied().unwrap_or_else(|| {
        numbers.insert(words.into(), new);
        new
    })
}

/// The labels of a document's blocks: one answer a block.
pub fn labels(text: &str, blocks: &[Block], signs: &[Sign], lexicon: &Lexicon) -> Vec<Option<Label>> {
    let mut candidates: Vec<Option<Candidate>> = Vec::with_capacity(blocks.len());
    let mut numbers = Numbers::default();
    for (at, (block, sign)) in blocks.iter().zip(signs).enumerate() {
        let before = at.checked_sub(1).map(|before| (&blocks[before], &signs[before]));
        candidates.push(candidate(text, block, sign, before, lexicon, &mut numbers));
    }
    evidence::keep_lines(signs, &mut candidates);
    evidence::drop_titles(text, blocks, signs, &mut candidates);
    listen(text, &mut candidates, numbers.len(), lexicon);
    let accepted = evidence::accept(text, blocks, &candidates, &numbers, lexicon);
    let mut labels: Vec<Option<Label>> = vec![None; blocks.len()];
    for (at, candidate) in candidates.into_iter().enumerate() {
        let Some(candidate) = candidate.filter(|_| accepted[at]) else { continue };
        if candidate.label.whole.start < blocks[at].span.start && at > 0 {
            let half = Label { span: blocks[at - 1].span, opens: false, ..candidate.label.clone() };
            labels[at - 1] = Some(half);
        }
        labels[at] = Some(candidate.label);
    }
    notes_below(text, blocks, &mut labels);
    labels
}

/// Hears whether what follows a label sounds spoken. Only of labels that are shaped like a name, and of others with the
/// same words, has that to be known.
fn listen(text: &str, candidates: &mut [Option<Candidate>], numbers: usize, lexicon: &Lexicon) {
    let mut names = vec![false; numbers];
    for name in candidates.iter().flatten().filter(|c| c.looks == Looks::Name && c.mark == Mark::Sure) {
        names[name.key as usize] = true;
    }
    for candidate in candidates.iter_mut().flatten().filter(|c| names[c.key as usize]) {
        candidate.spoken = candidate.body.is_none_or(|body| {
            let tokens = words::tokens(text, body, &lexicon.vocabulary);
            signs::holds(text, &tokens, &lexicon.people.spoken)
        });
    }
}

/// A note on a line of its own, right below a label that stands alone, belongs to the label: "[Transcript of
/// translation]".
fn notes_below(text: &str, blocks: &[Block], labels: &mut [Option<Label>]) {
    for at in 1..labels.len() {
        let bare = |label: &&mut Label| label.opens && label.note.is_none() && label.span == blocks[at - 1].span;
        let note = bracketed(text, blocks[at].span).filter(|inner| heads::speaks_of_translation(inner.of(text)));
        let (Some(note), None) = (note, &labels[at]) else { continue };
        let Some(label) = labels[at - 1].as_mut().filter(bare) else { continue };
        label.note = Some(note);
        let half = Label { span: blocks[at].span, opens: false, ..label.clone() };
        labels[at] = Some(half);
    }
}

/// What stands inside the brackets of a line that is all in brackets.
fn bracketed(text: &str, line: Span) -> Option<Span> {
    let words = line.of(text);
    let inner = words.strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
    (inner.len() <= REACH).then(|| line.at(1, words.len() - 1).trim(text)).filter(|inner| !inner.is_empty())
}

/// What a block may open with.
fn candidate(
    text: &str,
    block: &Block,
    sign: &Sign,
    before: Option<(&Block, &Sign)>,
    lexicon: &Lexicon,
    numbers: &mut Numbers,
) -> Option<Candidate> {
    let heading = matches!(sign.kind, SignKind::Heading(_));
    if !heading && !matches!(sign.kind, SignKind::Text | SignKind::Attribution) {
        return None;
    }
    let reach = Span::new(block.span.start, floor_boundary(text, (block.span.start + REACH).min(block.span.end)));
    let (head, mark) = heads::head(text, block, reach, before, lexicon)?;
    if heading && !matches!(mark, Mark::Line | Mark::Hours) {
        return None;
    }
    let tokens = words::tokens(text, head.name, &lexicon.vocabulary);
    // In a chat the hour stands before a name that may be small.
    let before = text.get(head.span.start..head.name.start).unwrap_or_default();
    let timed = before.contains(':') && (1..=2).contains(&tokens.len());
    let looks = looks(text, &tokens, lexicon).or(timed.then_some(Looks::Name))?;
    // A number stands before a question, and before points of an agenda.
    let numbered = before.starts_with(|c: char| c.is_ascii_digit()) && !timed;
    if numbered && !block.span.of(text).ends_with('?') {
        return None;
    }
    // A name and a newspaper in brackets before a colon are those of somebody who asks.
    let behind = text.get(head.name.end..head.span.end).unwrap_or_default();
    let stamped = before.contains(':') && before.contains(']');
    let speaks = before == "(" || numbered || stamped || behind.contains('.') && behind.ends_with(heads::is_dash);
    let looks = if speaks && mark == Mark::Sure { Looks::Speaker } else { looks };
    let mut folded = String::new();
    let mut numbered = |words: Span| {
        fold(words.of(text), &mut folded);
        number(&folded, numbers)
    };
    let key = numbered(head.name);
    let last = tokens.iter().rfind(|token| token.kind == TokenKind::Word);
    let last = numbered(last.map_or(Span::new(0, 0), |token| token.span));
    // "Lorne: No date yet": a few words without a full stop are a heading, and nothing in it sounds spoken.
    let end = if !sign.ends && sign.words <= HEAD_WORDS { head.span.end } else { reach.end };
    let body = (head.span.end < block.span.end).then(|| Span::new(head.span.end, end.max(head.span.end)));
    let shouted = tokens.iter().all(|token| token.case == Case::Upper || token.kind == TokenKind::Mark);
    let foreign = tokens.len() > 1 && tokens.last().is_some_and(|token| token.symbol == Symbol::UNKNOWN);
    Some(Candidate { label: head, looks, key, last, body, spoken: false, foreign, shouted, mark })
}

/// The nearest character boundary at or before a byte.
pub fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// How a head looks: `None` if it cannot name a speaker.
fn looks(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Option<Looks> {
    let people = &lexicon.people;
    // A script without capitals has no small letters either.
    let small = |token: &Token| token.span.of(text).starts_with(char::is_lowercase);
    let words = || tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let known = |list: &Phrases<()>| (0..tokens.len()).any(|at| list.longest(text, tokens, at).is_some());
    // "В.Путин": an initial and a family name; "Вопрос".
    let initial = tokens.len() >= 3 && tokens[0].is_capital() && tokens[1].is_mark(text, ".");
    let initialled =
        initial && tokens[0].span.of(text).chars().count() == 1 && tokens[1].span.end == tokens[2].span.start;
    if lexicon.layout.askers.whole(text, tokens).is_some() || initialled && tokens.len() <= 4 {
        return tokens.first().filter(|token| !small(token)).map(|_| Looks::Speaker);
    }
    let numbered = tokens
        .split_last()
        .is_some_and(|(last, rest)| last.kind == TokenKind::Number && people.roles.whole(text, rest).is_some());
    if people.roles.whole(text, tokens).is_some() || numbered {
        return tokens.first().filter(|token| !small(token)).map(|_| Looks::Speaker);
    }
    // "RIYADH: The crown prince ..." is a dateline.
    if signs::place_at(text, tokens, 0, lexicon) == Some(tokens.len()) {
        return None;
    }
    // "According to the ambassador: ..." introduces what he said.
    let introduces = &lexicon.layout.introduces;
    if introduces.longest(text, tokens, 0).is_some_and(|found| found.len > 1) {
        return None;
    }
    let count = words().count();
    let small_words = words().filter(|token| small(token));
    let shaped = small_words.clone().all(|token| {
        let one = std::slice::from_ref(token);
        people.particles.whole(text, one).is_some() || people.connectors.whole(text, one).is_some()
    });
    let plain = tokens.iter().all(|token| match token.kind {
        TokenKind::Mark => matches!(token.span.of(text), "." | "," | "’" | "'" | "/" | "&"),
        TokenKind::Number => false,
        _ => true,
    });
    if count == 0 || count > HEAD_WORDS || !shaped || !plain || small(&tokens[0]) || tokens[0].kind != TokenKind::Word {
        return None;
    }
    let office = (0..tokens.len()).any(|at| people.offices.longest(text, tokens, at).is_some());
    let speaker = office || known(&people.honorifics);
    if speaker { Some(Looks::Speaker) } else { (count <= 5).then_some(Looks::Name) }
}
