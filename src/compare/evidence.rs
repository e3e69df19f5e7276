//! What a reader should see of a passage: the shared words, the difference word by word, and what can turn the meaning.
//!
//! In go the words of a quotation and of a passage, out comes the passage without its place and measures.

use super::account::Placed;
use super::diff::{self, Step};
use super::tables;
use super::terms::{Class, Term, Terms, Word};
use crate::model::{FoundPassage, SharedWords, SpeakerEvidence, WordDifference};
use crate::span::Span;

/// A negation may stand this many words before or behind the words that line up ("we do not | support").
const NEAR: usize = 3;

/// Words behind this many are not lined up: three sentences that are longer are a table, or hostile.
const WORDS: usize = 1000;

/// Reads what two stretches share and where they differ.
pub fn passage(here: &[Placed], there: &[Placed], terms: &Terms) -> FoundPassage {
    let (here, there) = (&here[..here.len().min(WORDS)], &there[..there.len().min(WORDS)]);
    let steps = diff::align(here, there, terms);
    FoundPassage {
        span: Span::new(0, 0),
        score: 0.0,
        coverage: 0.0,
        speaker: SpeakerEvidence::Unknown,
        differences: differences(&steps, here, there, terms),
        shared: shared(here, there, terms),
        diff: diff::runs(&steps, here, there),
    }
}

/// Each word of the one that the other has, too, whatever its ending: once, with its first place there.
fn shared(here: &[Placed], there: &[Placed], terms: &Terms) -> Vec<SharedWords> {
    let mut places: Vec<u64> = Vec::new();
    for (at, placed) in there.iter().enumerate() {
        places.extend(terms.content(placed.word).map(|term| tables::pair(term, at as u32)));
    }
    tables::sort(&mut places);
    let mut out = Vec::new();
    for placed in here {
        let Some(term) = terms.content(placed.word) else { continue };
        let first = places.partition_point(|&other| other < tables::pair(term, 0));
        let Some((other, at)) = places.get(first).map(|&other| tables::parts(other)) else { continue };
        if other == term {
            out.push(SharedWords { here: placed.span, there: there[at as usize].span });
        }
    }
    out
}

/// The differences of words that can turn the meaning. Of the other account only what lies beside the words that line up
/// counts: a passage has whole sentences, a quotation may be a part of one.
fn differences(steps: &[Step], here: &[Placed], there: &[Placed], terms: &Terms) -> Vec<WordDifference> {
    let both = |step: &&Step| step.0.is_some() && step.1.is_some();
    let mut columns = steps.iter().filter(both).filter_map(|step| step.1);
    let Some(first) = columns.next() else { return Vec::new() };
    let last = columns.next_back().unwrap_or(first);
    let beside = first.saturating_sub(NEAR)..=last + NEAR;
    let words = |placed: &Placed| terms.of(placed.word);
    let rows = steps.iter().filter(|step| step.1.is_none()).filter_map(|step| step.0);
    let only_here: Vec<_> = rows.map(|row| words(&here[row])).collect();
    let columns = steps.iter().filter(|step| step.0.is_none()).filter_map(|step| step.1);
    let inside = columns.clone().any(|column| first < column && column < last);
    let only_there: Vec<_> =
        columns.filter(|column| beside.contains(column)).map(|column| words(&there[column])).collect();
    let alike = steps.iter().filter(both).any(|step| match *step {
        (Some(row), Some(column)) => here[row].word != there[column].word,
        _ => false,
    });
    let told = [
        (turns(&only_here) != turns(&only_there), WordDifference::Negation),
        (opposite(&only_here, &only_there, terms), WordDifference::Opposite),
        (number(&only_here, there, terms) || number(&only_there, here, terms), WordDifference::Number),
        (only_here.is_empty() && !alike && inside, WordDifference::Shortened),
    ];
    told.into_iter().filter(|(true_of, _)| *true_of).map(|(_, code)| code).collect()
}

/// How many words turn the sentence round.
fn turns(words: &[Word]) -> usize {
    words.iter().filter(|word| word.negates).count()
}

/// Whether a word of one stands against a word of the other.
fn opposite(one: &[Word], other: &[Word], terms: &Terms) -> bool {
    let stands = |words: &[Word], term: Term| words.iter().any(|word| word.term == term);
    let against = |a: Term, b: Term| stands(one, a) && stands(other, b);
    terms.opposites().iter().any(|&[a, b]| against(a, b) || against(b, a))
}

/// Whether some of the words are numbers that the other has nowhere. One that only stands elsewhere ("3 May", "May 3") is
/// no difference.
fn number(some: &[Word], other: &[Placed], terms: &Terms) -> bool {
    let stands = |word: &Word| other.iter().any(|placed| terms.of(placed.word).term == word.term);
    some.iter().any(|word| terms.class(word.term) == Class::Number && !stands(word))
}
