//! What marks mean: a quotation, or a name, a title, a term, irony.
//!
//! In goes a stretch in marks with what stands around it; out comes whether somebody's words are quoted. In doubt they
//! are not: a reader misses less by a slogan left out than by a name given out for somebody's words.

use super::attribution::Attribution;
use crate::voices::marks::Marked;
use crate::voices::{Sources, Word};
use crate::words::{Token, TokenKind};

/// How closely a clause of saying stands to the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// None in the sentence.
    None,
    /// Somewhere in the sentence.
    Sentence,
    /// Right before or right behind.
    Adjacent,
}

/// Whether the words in the marks are somebody's.
pub fn is_quotation(sources: &Sources, marked: &Marked, found: &Attribution) -> bool {
    let closeness = found.closeness;
    let inner = sources.prose.tokens.get(marked.inner()).unwrap_or_default();
    let shape = Shape::of(sources.text, inner);
    if shape.words == 0 {
        return false;
    }
    let in_turn = sources.prose.passages.get(marked.passage).is_some_and(|passage| passage.turn.is_some());
    if in_turn {
        return closeness == Closeness::Adjacent && shape.words > 2 && (shape.ended || !shape.small);
    }
    let ended = shape.ended && !shape.titled;
    match closeness {
        Closeness::Adjacent if ended => true,
        _ if shape.titled || is_named(sources, marked, &shape) => false,
        // "said the talks were “useful”": in what a verb of saying reports, a word in marks is the speaker's.
        Closeness::Adjacent | Closeness::Sentence if shape.small && found.reported => true,
        Closeness::Adjacent => shape.words > 1 || shape.ended,
        Closeness::Sentence => shape.words > 2 || shape.words > 1 && (ended || shape.small && found.fragment),
        Closeness::None => {
            (shape.ended || !shape.titled && followed(sources, marked))
                && shape.words > 3
                && (begins_sentence(sources, marked) || announced(sources, marked))
        }
    }
}

/// The outward form of some words.
struct Shape {
    words: usize,
    /// Ends with the mark of a sentence, or a comma before an attribution.
    ended: bool,
    /// Every word of weight has a capital: a title.
    titled: bool,
    /// Begins with a small letter.
    small: bool,
}

impl Shape {
    fn of(text: &str, inner: &[Token]) -> Shape {
        let words = || inner.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
        let last = inner.last().map_or("", |token| token.span.of(text));
        let weighty = || words().filter(|token| token.kind == TokenKind::Word && token.span.len() > 3);
        Shape {
            words: words().take(9).count(),
            ended: inner.last().is_some_and(|token| token.kind == TokenKind::Mark)
                && matches!(last, "." | "!" | "?" | "…" | "," | "–" | "—" | "-" | ";"),
            titled: words().nth(8).is_none()
                && words().next().is_some_and(|first| first.is_capital() || first.kind == TokenKind::Number)
                && weighty().all(Token::is_capital)
                && !matches!(last, "!" | "?" | "," | "."),
            small: words().next().is_some_and(|first| !first.is_capital()),
        }
    }
}

/// Whether a word like "channel" or "so-called" stands right before the marks, or one like "format" right behind.
fn is_named(sources: &Sources, marked: &Marked, shape: &Shape) -> bool {
    let before = marked.tokens.start;
    let naming = |from: usize, to: usize| {
        (from..to).any(|at| {
            let rest = sources.prose.tokens.get(at..to).unwrap_or_default();
            sources.lists.words.whole(sources.text, rest) == Some(&Word::Naming)
        })
    };
    let called = shape.small && shape.words > 1 && calls(sources, before);
    let named = !called && naming(before.saturating_sub(3), before);
    shape.words <= 6 && (named || naming(marked.tokens.end, marked.tokens.end + 1))
}

/// Whether "called" has an object before the marks: "called the talks “very useful”" says something, "a party called
/// “New Way”" names.
fn calls(sources: &Sources, open: usize) -> bool {
    let last = open.checked_sub(1).and_then(|at| sources.prose.tokens.get(at..open));
    last.is_some_and(|token| sources.lists.words.whole(sources.text, token) != Some(&Word::Naming))
}

/// Whether the marks open a sentence.
pub fn begins_sentence(sources: &Sources, marked: &Marked) -> bool {
    let passage = sources.prose.passages.get(marked.passage);
    let sentences =
        passage.and_then(|passage| sources.prose.sentences.get(passage.sentences.clone())).unwrap_or_default();
    let at = sentences.partition_point(|sentence| sentence.tokens.start < marked.tokens.start);
    sentences.get(at).is_some_and(|sentence| sentence.tokens.start == marked.tokens.start)
}

/// Whether a comma parts the marks from what follows, as it parts a quotation from its attribution.
fn followed(sources: &Sources, marked: &Marked) -> bool {
    sources.prose.tokens.get(marked.tokens.end).is_some_and(|next| next.is_mark(sources.text, ","))
}

/// Whether a colon stands right before the marks.
fn announced(sources: &Sources, marked: &Marked) -> bool {
    let before = sources.prose.tokens.get(marked.tokens.start.wrapping_sub(1));
    before.is_some_and(|token| token.is_mark(sources.text, ":"))
}
