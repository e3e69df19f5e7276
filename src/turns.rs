//! Turns: who speaks, by the labels of a transcript.
//!
//! In go the blocks of a document, out come the [`Label`]s that open a turn, one answer a block. A line that only looks
//! like a label ("Trade: the two sides agreed ...") is none: a label needs evidence, and the whole document gives it.
//! Which person a label means is decided with the rest of the people.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::layout::signs::{self, Sign, SignKind};
use crate::lexicon::{Lexicon, Phrases};
use crate::model::MarkKind;
use crate::source::Block;
use crate::span::Span;
use crate::words::{self, Token, TokenKind};

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
    /// The name, folded.
    key: String,
    /// The last word of the name, folded.
    last: String,
    /// The beginning of what follows in the block, if anything does.
    body: Option<Span>,
    /// Whether that sounds spoken, where it has to be known.
    spoken: bool,
    /// Whether it was found by a full stop: the weakest of signs.
    by_stop: bool,
}

/// The labels of a document's blocks: one answer a block.
pub fn labels(text: &str, blocks: &[Block], signs: &[Sign], lexicon: &Lexicon) -> Vec<Option<Label>> {
    let mut candidates: Vec<Option<Candidate>> = Vec::with_capacity(blocks.len());
    for (at, (block, sign)) in blocks.iter().zip(signs).enumerate() {
        let before = at.checked_sub(1).map(|before| (&blocks[before], &signs[before]));
        candidates.push(candidate(text, block, sign, before, lexicon));
    }
    listen(text, &mut candidates, lexicon);
    let accepted = accept(text, blocks, &candidates, lexicon);
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
fn listen(text: &str, candidates: &mut [Option<Candidate>], lexicon: &Lexicon) {
    let names: FxHashSet<String> =
        candidates.iter().flatten().filter(|c| c.looks == Looks::Name && !c.by_stop).map(|c| c.key.clone()).collect();
    for candidate in candidates.iter_mut().flatten().filter(|c| names.contains(&c.key)) {
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
        let note = bracketed(text, blocks[at].span).filter(|inner| speaks_of_translation(inner.of(text)));
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

/// Which candidates the document as a whole bears out.
fn accept(text: &str, blocks: &[Block], candidates: &[Option<Candidate>], lexicon: &Lexicon) -> Vec<bool> {
    let colons = candidates.iter().flatten().filter(|c| !c.by_stop && c.looks == Looks::Speaker).count();
    let mut heads: FxHashMap<&str, (usize, bool)> = FxHashMap::default();
    for candidate in candidates.iter().flatten() {
        let (count, spoken) = heads.entry(&candidate.key).or_default();
        *count += 1;
        *spoken |= candidate.spoken;
    }
    let first = candidates.iter().position(Option::is_some).unwrap_or(blocks.len());
    let named = capitalised(text, &blocks[..first], lexicon);
    let names = || candidates.iter().flatten().filter(|c| c.looks == Looks::Name && !c.by_stop);
    let spoken = names().filter(|candidate| candidate.spoken).count();
    let dialogue = names().count() >= 2 && spoken * 2 >= names().count();
    let alone = |c: &Candidate| {
        let (count, spoken) = heads.get(c.key.as_str()).copied().unwrap_or_default();
        if c.by_stop {
            return colons == 0 && count > 1 && c.looks == Looks::Speaker;
        }
        c.looks == Looks::Speaker || dialogue || spoken && (count > 1 || named.contains(&c.last))
    };
    let sure: FxHashSet<&str> = candidates.iter().flatten().filter(|c| alone(c)).map(|c| c.last.as_str()).collect();
    // A name that bears another label bears this one too.
    let accepted = |c: &Candidate| alone(c) || !c.by_stop && sure.contains(c.last.as_str());
    candidates.iter().map(|candidate| candidate.as_ref().is_some_and(accepted)).collect()
}

/// The capitalised words of some blocks, folded.
fn capitalised(text: &str, blocks: &[Block], lexicon: &Lexicon) -> FxHashSet<String> {
    let mut words = FxHashSet::default();
    let mut folded = String::new();
    for token in blocks.iter().flat_map(|block| words::tokens(text, block.span, &lexicon.vocabulary)) {
        if token.is_capital() && token.kind == TokenKind::Word {
            words::fold(token.span.of(text), &mut folded);
            words.insert(folded.clone());
        }
    }
    words
}

/// What a block may open with.
fn candidate(
    text: &str,
    block: &Block,
    sign: &Sign,
    before: Option<(&Block, &Sign)>,
    lexicon: &Lexicon,
) -> Option<Candidate> {
    if !matches!(sign.kind, SignKind::Text | SignKind::Attribution) {
        return None;
    }
    let reach = Span::new(block.span.start, floor_boundary(text, (block.span.start + REACH).min(block.span.end)));
    let head = question_head(text, reach)
        .or_else(|| broken_head(text, reach, before))
        .or_else(|| strong_head(text, block))
        .or_else(|| colon_head(text, reach));
    let (head, by_stop) = match head {
        Some(head) => (head, false),
        None => (stop_head(text, reach, lexicon)?, true),
    };
    let tokens = words::tokens(text, head.name, &lexicon.vocabulary);
    let looks = looks(text, &tokens, lexicon)?;
    let mut key = String::new();
    words::fold(head.name.of(text), &mut key);
    let mut last = String::new();
    if let Some(token) = tokens.iter().rev().find(|token| token.kind == TokenKind::Word) {
        words::fold(token.span.of(text), &mut last)
    }
    // "Lorne: No date yet": a few words without a full stop are a heading, and nothing in it sounds spoken.
    let end = if !sign.ends && sign.words <= HEAD_WORDS { head.span.end } else { reach.end };
    let body = (head.span.end < block.span.end).then(|| Span::new(head.span.end, end.max(head.span.end)));
    Some(Candidate { label: head, looks, key, last, body, spoken: false, by_stop })
}

/// The nearest character boundary at or before a byte.
pub fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn label(span: Span, name: Span, note: Option<Span>, whole: Span) -> Label {
    Label { span, name, note, whole, opens: true }
}

/// `Q` and two spaces or more, a tab, or a space that does not break: a question in White House transcripts. `Q -` in
/// French ones.
fn question_head(text: &str, reach: Span) -> Option<Label> {
    let rest = reach.of(text).strip_prefix('Q')?;
    let dash = rest.trim_start().strip_prefix(['-', '–', '—']).filter(|behind| behind.starts_with(char::is_whitespace));
    if let Some(behind) = dash {
        let name = Span::new(reach.start, reach.start + 1);
        return Some(label(Span::new(reach.start, reach.end - behind.len()), name, None, name));
    }
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\t', '\u{2003}', '\u{2002}', '\u{3000}']).len();
    let wide = rest.starts_with(['\u{a0}', '\t', '\u{2003}', '\u{2002}', '\u{3000}']) || gap >= 2;
    let span = Span::new(reach.start, reach.start + 1);
    wide.then(|| label(span, span, None, span))
}

/// The second half of a label broken over two lines: `(retranslated): How are things?` below a name.
fn broken_head(text: &str, reach: Span, before: Option<(&Block, &Sign)>) -> Option<Label> {
    let (name, sign) = before?;
    let words = reach.of(text);
    let close = words.starts_with('(').then(|| words.find(')')).flatten()?;
    let colon = words[close + 1..].trim_start().starts_with(':').then(|| words[close..].find(':'))??;
    if sign.kind != SignKind::Text || sign.ends || sign.words > HEAD_WORDS {
        return None;
    }
    let span = reach.at(0, close + colon + 1);
    Some(label(span, name.span, Some(reach.at(1, close)), name.span.cover(span)))
}

/// A name in bold letters at the beginning, with or without a colon in or behind it.
fn strong_head(text: &str, block: &Block) -> Option<Label> {
    let strong =
        block.marks.iter().find(|mark| mark.kind == MarkKind::Strong && mark.span.start == block.span.start)?;
    let bold = strong.span.of(text);
    if bold.contains(':') || strong.span.len() > REACH || strong.span == block.span {
        return None;
    }
    let rest = &text[strong.span.end..block.span.end];
    let colon = rest.len() - rest.trim_start().strip_prefix(':').unwrap_or(rest).len();
    let span = Span::new(block.span.start, strong.span.end + colon);
    let (name, note) = note_behind(text, strong.span.trim(text));
    Some(label(span, name, note, span))
}

/// Everything before the first colon outside brackets, and a note in brackets right behind it.
fn colon_head(text: &str, reach: Span) -> Option<Label> {
    let words = reach.of(text);
    let mut depth = 0usize;
    let colon = words.char_indices().find_map(|(at, c)| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => return Some(at),
            _ => {}
        }
        None
    })?;
    let behind = &words[colon + 1..];
    if behind.starts_with("//") || behind.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (name, note) = note_behind(text, reach.at(0, colon).trim(text));
    let (end, late_note) = note_before(text, reach.at(colon + 1, words.len()));
    let span = Span::new(reach.start, end);
    Some(label(span, name, note.or(late_note), span))
}

/// Parts `Name (note)` into its two.
fn note_behind(text: &str, head: Span) -> (Span, Option<Span>) {
    let words = head.of(text);
    match words.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        Some(open) if open > 0 => (head.at(0, open).trim(text), Some(head.at(open + 1, words.len() - 1).trim(text))),
        _ => (head, None),
    }
}

/// A timecode or interpreter's note that opens what follows a label: where the label ends, and the note.
fn note_before(text: &str, rest: Span) -> (usize, Option<Span>) {
    let words = rest.of(text);
    let lead = words.len() - words.trim_start().len();
    let inner = &words[lead..];
    let close = inner.starts_with(['(', '[']).then(|| inner.find([')', ']'])).flatten();
    match close {
        Some(close) if is_timecode(&inner[1..close]) || speaks_of_translation(&inner[1..close]) => {
            (rest.start + lead + close + 1, Some(rest.at(lead + 1, lead + close)))
        }
        _ => (rest.start, None),
    }
}

fn is_timecode(words: &str) -> bool {
    words.contains(':') && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// Whether a note says that the words were put into another language.
fn speaks_of_translation(words: &str) -> bool {
    ["interpret", "translat"].iter().any(|stem| words.to_ascii_lowercase().contains(stem))
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

/// How a head looks: `None` if it cannot name a speaker.
fn looks(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Option<Looks> {
    let people = &lexicon.people;
    let words = || tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let known = |list: &Phrases<()>| (0..tokens.len()).any(|at| list.longest(text, tokens, at).is_some());
    // "В.Путин": an initial and a family name; "Вопрос".
    let initial = tokens.len() >= 3 && tokens[0].is_capital() && tokens[1].is_mark(text, ".");
    let initialled =
        initial && tokens[0].span.of(text).chars().count() == 1 && tokens[1].span.end == tokens[2].span.start;
    if lexicon.layout.askers.whole(text, tokens).is_some() || initialled && tokens.len() <= 4 {
        return tokens.first().filter(|token| token.is_capital()).map(|_| Looks::Speaker);
    }
    let numbered = tokens
        .split_last()
        .is_some_and(|(last, rest)| last.kind == TokenKind::Number && people.roles.whole(text, rest).is_some());
    if people.roles.whole(text, tokens).is_some() || numbered {
        return tokens.first().filter(|token| token.is_capital()).map(|_| Looks::Speaker);
    }
    let count = words().count();
    let small_words = words().filter(|token| !token.is_capital());
    let shaped = small_words.clone().all(|token| {
        let one = std::slice::from_ref(token);
        people.particles.whole(text, one).is_some() || people.connectors.whole(text, one).is_some()
    });
    let plain = tokens.iter().all(|token| match token.kind {
        TokenKind::Mark => matches!(token.span.of(text), "." | "," | "’" | "'" | "/" | "&"),
        TokenKind::Number => false,
        _ => true,
    });
    if count == 0 || count > HEAD_WORDS || !shaped || !plain || !tokens[0].is_capital() {
        return None;
    }
    let office = (0..tokens.len()).any(|at| people.offices.longest(text, tokens, at).is_some());
    let speaker = office || known(&people.honorifics);
    if speaker { Some(Looks::Speaker) } else { (count <= 5).then_some(Looks::Name) }
}
