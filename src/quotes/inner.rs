//! Attributions inside the marks: “..., said Lorne. And we ...”.
//!
//! Reports that were translated by machine close the marks behind the attribution. In go the tokens between two marks;
//! out come the stretches that were said, and who said them. The narrator's words belong to no stretch.

use std::ops::Range;

use crate::people::{Reference, Who};
use crate::span::Span;
use crate::voices::{Forms, Sources, Word};
use crate::words::TokenKind;

/// An attribution between the marks.
#[derive(Debug, Clone, PartialEq)]
pub struct Inner {
    /// The verb.
    pub cue: Span,
    /// Who; `None` for a pronoun.
    pub name: Option<Reference>,
    /// The tokens of the whole attribution, with the marks that part it from what was said.
    pub tokens: Range<usize>,
}

/// The first attribution among the tokens between two marks.
pub fn attribution(sources: &Sources, inner: Range<usize>) -> Option<Inner> {
    inner.clone().find_map(|at| candidate(sources, &inner, at))
}

/// An attribution whose verb stands at `at`: parted from what was said by a comma or dash before it, with nothing but
/// its subject at one side, and a stop, comma, dash or the end behind.
fn candidate(sources: &Sources, inner: &Range<usize>, at: usize) -> Option<Inner> {
    let tokens = &sources.prose.tokens;
    let found = sources.lists.forms.longest(sources.text, tokens.get(at..=at)?, 0)?;
    let verb = sources.lists.verbs.get(found.value.verb as usize)?;
    if !verb.inverting || !found.value.forms.has(Forms::PAST) {
        return None;
    }
    let (name, before, behind) = match someone_at(sources, at + 1, inner.end) {
        Some((name, end)) if parts(sources, inner, at.wrapping_sub(1)) => (name, at, end),
        _ => {
            let (name, start) = someone_until(sources, at, inner.start)?;
            (name, start, at + 1)
        }
    };
    let first = before.checked_sub(1).filter(|&mark| parts(sources, inner, mark))?;
    let last = behind >= inner.end || is_mark(sources, behind, &[".", ",", "–", "—", "-", ":"]);
    if !last {
        return None;
    }
    let mut start = first;
    while start > inner.start && is_mark(sources, start - 1, &[",", "–", "—", "-"]) {
        start -= 1;
    }
    let mut end = behind;
    while end < inner.end && is_mark(sources, end, &[".", ",", "–", "—", "-", ":"]) {
        end += 1;
    }
    Some(Inner { cue: tokens[at].span, name, tokens: start..end })
}

/// Whether the mark at a token can part what was said from the attribution.
fn parts(sources: &Sources, inner: &Range<usize>, at: usize) -> bool {
    inner.contains(&at) && at > inner.start && is_mark(sources, at, &[",", "–", "—", "-", "?", "!"])
}

fn is_mark(sources: &Sources, at: usize, marks: &[&str]) -> bool {
    sources
        .prose
        .tokens
        .get(at)
        .is_some_and(|token| token.kind == TokenKind::Mark && marks.contains(&token.span.of(sources.text)))
}

/// Somebody named, or a pronoun, from the token `at` on: who, and the token behind.
fn someone_at(sources: &Sources, at: usize, limit: usize) -> Option<(Option<Reference>, usize)> {
    let tokens = &sources.prose.tokens;
    for start in at..(at + 2).min(limit) {
        let span = tokens.get(start)?.span;
        if let Some(name) = sources.cast.within(span).first() {
            let mut end = start + 1;
            while end < limit && tokens[end].span.start < name.span.end {
                end += 1;
            }
            return Some((Some(*name).filter(|name| name.who != Who::Joint), end));
        }
    }
    is_pronoun(sources, at).then_some((None, at + 1))
}

/// Somebody named, or a pronoun, right before the token `at`: who, and the token it begins with.
fn someone_until(sources: &Sources, at: usize, limit: usize) -> Option<(Option<Reference>, usize)> {
    let tokens = &sources.prose.tokens;
    let last = at.checked_sub(1).filter(|&last| last >= limit)?;
    if is_pronoun(sources, last) {
        return Some((None, last));
    }
    let mut start = last;
    for _ in 0..12 {
        if let Some(name) = sources.cast.within(tokens[start].span).first() {
            return (name.span.end >= tokens[last].span.end).then_some((Some(*name), start));
        }
        start = start.checked_sub(1).filter(|&start| start >= limit)?;
    }
    None
}

fn is_pronoun(sources: &Sources, at: usize) -> bool {
    let token = sources.prose.tokens.get(at..at + 1).unwrap_or_default();
    sources.lists.words.whole(sources.text, token).is_some_and(|word| matches!(word, Word::He | Word::They | Word::It))
}
