//! Quotations whose opening mark is missing: "We want peace,” said Lorne.
//!
//! In go the marks that close what nothing opens; a quotation from the beginning of the paragraph is made of each that an
//! attribution follows at once. Other stray marks (inches, slips) stay doubts only.

use super::Sources;
use super::marks::{Doubt, Marked, merge};
use crate::words::TokenKind;

/// How many marks may stand between the closing mark and the attribution, and how many words before its verb.
const MARKS: usize = 3;
const WORDS: usize = 8;

/// Adds the stretches whose opening mark is missing.
pub fn recover(sources: &Sources, marked: &mut Vec<Marked>, doubts: &[Doubt]) {
    let mut found: Vec<Marked> = Vec::new();
    for doubt in doubts.iter().filter(|doubt| doubt.closes) {
        let Some(passage) = sources.prose.passages.get(doubt.passage) else { continue };
        let start = passage.tokens.start;
        let next = marked.partition_point(|marked| marked.tokens.start < start);
        let free = marked.get(next).is_none_or(|marked| marked.tokens.start > doubt.token)
            && found.last().is_none_or(|last| last.passage != doubt.passage);
        if free && start < doubt.token && is_attributed(sources, doubt.token + 1, passage.tokens.end) {
            found.push(Marked { tokens: start..doubt.token + 1, passage: doubt.passage, opened: false, closed: true });
        }
    }
    if !found.is_empty() {
        merge(marked, found);
    }
}

/// Whether an attribution begins at a token: a verb of saying before its subject, or behind somebody named there.
fn is_attributed(sources: &Sources, at: usize, limit: usize) -> bool {
    let tokens = sources.prose.tokens.get(at..limit).unwrap_or_default();
    let marks = tokens.iter().take(MARKS).take_while(|token| token.kind == TokenKind::Mark).count();
    let rest = &tokens[marks..];
    let Some(first) = rest.first() else { return false };
    let verb = |at: usize| {
        let found = sources.lists.forms.longest(sources.text, rest, at);
        found.and_then(|found| sources.lists.verbs.get(found.value.verb as usize))
    };
    let inverted = verb(0).is_some_and(|verb| verb.inverting);
    let named = !sources.cast.within(first.span).is_empty();
    inverted || named && (1..rest.len().min(WORDS)).any(|at| verb(at).is_some_and(|verb| verb.quoting))
}
