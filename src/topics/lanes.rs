//! Which topics are lanes: what a reader would list, merged by the tree of concepts.
//!
//! A lane gathers the hits of a concept and of all that stands below it. It stays if the text takes it up: once where
//! it says that it was talked about, or in several sentences. What is only passed by is no topic.

use rustc_hash::FxHashMap;

use super::hits::{DISCUSSED, Hit, Subject, WEAK};
use super::lists::Lists;
use crate::prose::Prose;
use crate::words::TokenKind;

/// The hits of one lane.
pub struct Lane {
    /// The broadest subject.
    pub subject: Subject,
    /// Positions among the hits, in order.
    pub hits: Vec<usize>,
    /// Whether a reader would list it.
    pub core: bool,
    /// Share of the words in the sentences that take it up.
    pub weight: f64,
}

/// The lanes, in order of first mention.
pub fn lanes(prose: &Prose, lists: &Lists, hits: &[Hit]) -> Vec<Lane> {
    let present = present(lists, hits);
    let only_journey = hits.iter().map(|hit| hit.subject).find(|subject| matches!(subject, Subject::Visit(Some(_))));
    let mut order: Vec<Lane> = Vec::new();
    let mut place: FxHashMap<Subject, usize> = FxHashMap::default();
    for (at, hit) in hits.iter().enumerate() {
        let subject = match hit.subject {
            Subject::Concept(concept) => Subject::Concept(root(lists, concept, &present)),
            // An invitation without a place belongs to the journey that has one.
            Subject::Visit(None) => only_journey.unwrap_or(hit.subject),
            other => other,
        };
        let lane = *place.entry(subject).or_insert_with(|| {
            order.push(Lane { subject, hits: Vec::new(), core: false, weight: 0.0 });
            order.len() - 1
        });
        order[lane].hits.push(at);
    }
    let words = prose.tokens.iter().filter(|token| token.kind != TokenKind::Mark).count().max(1);
    let enough = threshold(words);
    order.retain_mut(|lane| judge(prose, hits, lane, enough, words));
    order
}

/// How much a topic must weigh in a text of so many words: a note of a few sentences names nothing idly, an hour's
/// briefing names a great deal.
fn threshold(words: usize) -> u32 {
    match words {
        0..400 => 3,
        400..1500 => 4,
        1500..4000 => 6,
        _ => 8 + words as u32 / 1500,
    }
}

/// Weighs a lane; false if it is none.
fn judge(prose: &Prose, hits: &[Hit], lane: &mut Lane, enough: u32, words: usize) -> bool {
    let (mut score, mut taken, mut last, mut strong) = (0u32, 0usize, None, 0u8);
    for hit in lane.hits.iter().map(|&at| &hits[at]) {
        strong = strong.max(hit.force);
        if last == Some(hit.sentence) {
            continue;
        }
        last = Some(hit.sentence);
        let best = lane.hits.iter().map(|&at| &hits[at]).skip_while(|other| other.sentence < hit.sentence);
        let best = best.take_while(|other| other.sentence == hit.sentence).map(|other| other.force).max();
        score += u32::from(best.unwrap_or(WEAK));
        taken += prose
            .sentences
            .get(hit.sentence)
            .map_or(0, |sentence| prose.of(sentence).iter().filter(|token| token.kind != TokenKind::Mark).count());
    }
    lane.weight = taken as f64 / words as f64;
    lane.core = strong >= DISCUSSED || score >= enough + 4;
    score >= enough
}

/// The concepts that are spoken of, with those above them.
fn present(lists: &Lists, hits: &[Hit]) -> FxHashMap<u32, ()> {
    let mut out = FxHashMap::default();
    for hit in hits.iter().filter(|hit| hit.force > WEAK) {
        let Subject::Concept(mut concept) = hit.subject else { continue };
        while out.insert(concept, ()).is_none() {
            match lists.get(concept).and_then(|concept| concept.parent).filter(|parent| !parent.if_present) {
                Some(parent) => concept = parent.concept,
                None => break,
            }
        }
    }
    out
}

/// The broadest concept above one; a circle in a user's list ends where it was met.
pub fn root(lists: &Lists, mut concept: u32, present: &FxHashMap<u32, ()>) -> u32 {
    for _ in 0..4 {
        match lists.get(concept).and_then(|concept| concept.parent) {
            Some(parent) if !parent.if_present || present.contains_key(&parent.concept) => concept = parent.concept,
            _ => break,
        }
    }
    concept
}
