//! What a reader should see of a passage: the shared words, the difference word by word, and what can turn the meaning.
//!
//! In go the words of a quotation and of a passage, out comes the passage without its place and measures.

use super::account::Placed;
use super::diff::{self, Step};
use super::terms::{Class, Term, Terms, Word};
use crate::model::{FoundPassage, SharedWords, SpeakerEvidence, WordDifference};
use crate::span::Span;

/// A negation may stand this many words before or behind the words that line up ("we do not | support").
const NEAR: usize = 3;

/// Reads what two stretches share and where they differ.
pub fn passage(here: &[Placed], there: &[Placed], terms: &Terms) -> FoundPassage {
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
    let mut places: Vec<(Term, usize)> = Vec::new();
    for (at, placed) in there.iter().enumerate() {
        places.extend(terms.content(placed.word).map(|term| (term, at)));
    }
    places.sort_unstable();
    let mut out = Vec::new();
    for placed in here {
        let Some(term) = terms.content(placed.word) else { continue };
        let first = places.partition_point(|&(other, _)| other < term);
        let Some(&(_, at)) = places.get(first).filter(|(other, _)| *other == term) else { continue };
        out.push(SharedWords { here: placed.span, there: there[at].span });
    }
    out
}

/// The differences of words that can turn the meaning. Of the other account only what lies beside the words that line up
/// counts: a passage has whole sentences, a quotation may be a part of one.
fn differences(steps: &[Step], here: &[Placed], there: &[Placed], terms: &Terms) -> Vec<WordDifference> {
    let both = |step: &&Step| step.0.is_some() && step.1.is_some();
    let columns = steps.iter().filter(both).filter_map(|step| step.1);
    let (Some(first), Some(last)) = (columns.clone().next(), columns.last()) else { return Vec::new() };
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
    let turns = |words: &[Word]| words.iter().filter(|word| word.negates).count();
    // A number that only stands elsewhere ("3 May", "May 3") is no difference.
    let number = |some: &[Word], all: &[Placed]| {
        let stands = |word: &Word| all.iter().any(|placed| words(placed).term == word.term);
        some.iter().any(|word| terms.class(word.term) == Class::Number && !stands(word))
    };
    let opposite = terms.opposites().iter().any(|pair| {
        let stands = |words: &[Word], term: Term| words.iter().any(|word| word.term == term);
        let [one, other] = *pair;
        stands(&only_here, one) && stands(&only_there, other) || stands(&only_here, other) && stands(&only_there, one)
    });
    let told = [
        (turns(&only_here) != turns(&only_there), WordDifference::Negation),
        (opposite, WordDifference::Opposite),
        (number(&only_here, there) || number(&only_there, here), WordDifference::Number),
        (only_here.is_empty() && !alike && inside, WordDifference::Shortened),
    ];
    told.into_iter().filter(|(true_of, _)| *true_of).map(|(_, code)| code).collect()
}
