//! Which topics are lanes: what a reader would list, merged by the tree of concepts.
//!
//! A lane gathers the hits of a concept and of all that stands below it. It stays if the text takes it up: once where
//! it says that it was talked about, or in several sentences. What is only passed by is no topic.

use rustc_hash::FxHashMap;

use super::hits::{DISCUSSED, Hit, Subject, WEAK};
use super::lists::Lists;
use crate::prose::Prose;
use crate::words::{Token, TokenKind};

/// The hits of one lane.
pub struct Lane {
    /// The broadest subject.
    pub subject: Subject,
    /// Positions among the hits, in order.
    pub hits: Vec<usize>,
    /// Whether a reader would list it.
    pub core: bool,
}

/// The lanes, in order of first mention.
pub fn lanes(prose: &Prose, lists: &Lists, own: &[u32], hits: &[Hit]) -> Vec<Lane> {
    let present = present(lists, hits);
    let pairs = pairs(own, hits, &present);
    let only_journey = hits.iter().map(|hit| hit.subject).find(|subject| matches!(subject, Subject::Visit(Some(_))));
    let mut order: Vec<Lane> = Vec::new();
    let mut place: FxHashMap<Subject, usize> = FxHashMap::default();
    for (at, hit) in hits.iter().enumerate() {
        let subject = match hit.subject {
            Subject::Concept(concept) => {
                let broadest = root(lists, own, concept, &present);
                pair_of(&pairs, broadest).unwrap_or(Subject::Concept(broadest))
            }
            // An invitation without a place belongs to the journey that has one.
            Subject::Visit(None) => only_journey.unwrap_or(hit.subject),
            Subject::Pair(one, other) => {
                let known = pair_of(&pairs, one).filter(|known| known.means(Subject::Concept(other)));
                partner(own, one, other, &present).or(known).unwrap_or(hit.subject)
            }
            other => other,
        };
        let lane = *place.entry(subject).or_insert_with(|| {
            order.push(Lane { subject, hits: Vec::new(), core: false });
            order.len() - 1
        });
        order[lane].hits.push(at);
    }
    keep(prose, lists, hits, &mut order);
    order
}

/// Keeps what a reader would list.
fn keep(prose: &Prose, lists: &Lists, hits: &[Hit], order: &mut Vec<Lane>) {
    let size = Size::of(prose);
    order.retain_mut(|lane| judge(prose, lists, hits, lane, &size));
    order.iter_mut().for_each(|lane| narrow(lists, hits, lane));
}

/// How many words a document has.
pub struct Size {
    /// In what an institution or a reporter tells.
    account: usize,
    /// In all.
    words: usize,
    /// In each sentence.
    sentences: Vec<usize>,
}

impl Size {
    /// Counts them.
    pub fn of(prose: &Prose) -> Size {
        let sentences = prose.sentences.iter().map(|sentence| words(prose.of(sentence))).collect();
        let mut size = Size { account: 0, words: 0, sentences };
        for passage in &prose.passages {
            // Every token of a passage lies in one of its sentences.
            let words = size.sentences[passage.sentences.clone()].iter().sum::<usize>();
            size.words += words;
            size.account += if passage.turn.is_none() { words } else { 0 };
        }
        size
    }

    /// Which share of them stands in the sentences of these hits, a sentence counted once; 0 to 1.
    pub fn share(&self, hits: &[Hit], places: &[usize]) -> f64 {
        let sentences = places.chunk_by(|&a, &b| hits[a].sentence == hits[b].sentence);
        let taken: usize = sentences.filter_map(|group| self.sentences.get(hits[group[0]].sentence)).sum();
        taken as f64 / self.words.max(1) as f64
    }
}

fn words(tokens: &[Token]) -> usize {
    tokens.iter().filter(|token| token.kind != TokenKind::Mark).count()
}

/// How much a topic must weigh in a text of so many words: a note of a few sentences names nothing idly, an hour's
/// briefing names a great deal.
fn threshold(words: usize) -> u32 {
    match words {
        0..400 => 3,
        400..2500 => 4,
        2500..5000 => 6,
        _ => 8 + words as u32 / 1500,
    }
}

/// One of two concepts that is named more than so many times as often as the other is what is spoken of.
const MUCH: u32 = 3;

/// A text this short names its themes once; places it names in passing, however short it is.
const NOTE: usize = 250;

/// Weighs a lane; false if it is none. An account is short and names what it counts; who speaks names much in passing,
/// and greets: there a topic must come up more often, and a courtesy is none.
fn judge(prose: &Prose, lists: &Lists, hits: &[Hit], lane: &mut Lane, size: &Size) -> bool {
    let courtesy = lists.is_courtesy(lane.subject);
    let (mut account, mut score, mut strong) = (0, 0, WEAK);
    for group in lane.hits.chunk_by(|&a, &b| hits[a].sentence == hits[b].sentence) {
        let Some(sentence) = prose.sentences.get(hits[group[0]].sentence) else { continue };
        let best = group.iter().map(|&at| hits[at].force).max().unwrap_or(WEAK);
        let spoken = prose.passages.get(sentence.passage).is_some_and(|passage| passage.turn.is_some());
        if spoken && courtesy {
            continue;
        }
        score += u32::from(best);
        account += if spoken { 0 } else { u32::from(best) };
        strong = strong.max(best);
    }
    let theme = !lists.is_passed_by(lane.subject) && matches!(lane.subject, Subject::Concept(_));
    let brief = |words: usize| u32::from(theme && words < NOTE);
    let enough = threshold(size.words) - brief(size.words);
    lane.core = strong >= DISCUSSED || score >= enough + 4;
    score >= enough || account >= threshold(size.account) - brief(size.account)
}

/// The concepts that are spoken of, with those above them, and how often each is by its own words.
pub type Present = FxHashMap<u32, u32>;

fn present(lists: &Lists, hits: &[Hit]) -> Present {
    let mut out = Present::default();
    for hit in hits.iter().filter(|hit| hit.force > WEAK) {
        let Subject::Concept(mut concept) = hit.subject else { continue };
        *out.entry(concept).or_default() += 1;
        // Above what has been met before all is known.
        while let Some(parent) = lists.get(concept).and_then(|it| it.parent).filter(|parent| !parent.if_present) {
            concept = parent.concept;
            if out.contains_key(&concept) {
                break;
            }
            out.insert(concept, 0);
        }
    }
    out
}

/// The countries that are spoken of as two, each with its pair. What is between a participant and another is a matter
/// of the other.
fn pairs(own: &[u32], hits: &[Hit], present: &Present) -> Vec<(u32, Subject)> {
    let mut out: Vec<(u32, Subject)> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.force > WEAK) {
        let Subject::Pair(one, other) = hit.subject else { continue };
        if partner(own, one, other, present).is_none() {
            for country in [one, other] {
                if !own.contains(&country) && pair_of(&out, country).is_none() {
                    out.push((country, hit.subject));
                }
            }
        }
    }
    out
}

/// The pair of a country. There are few: each country has one at most.
fn pair_of(pairs: &[(u32, Subject)], country: u32) -> Option<Subject> {
    pairs.iter().find(|(one, _)| *one == country).map(|(_, pair)| *pair)
}

/// The one of two that is no participant, or that the text is about far more, if it is spoken of by itself too.
fn partner(own: &[u32], one: u32, other: u32, present: &Present) -> Option<Subject> {
    let count = |concept: u32| present.get(&concept).copied().unwrap_or(0);
    let foreign = match (own.contains(&one), own.contains(&other)) {
        (true, false) => other,
        (false, true) => one,
        (false, false) if count(one) > MUCH && count(one) > MUCH * count(other) => one,
        (false, false) if count(other) > MUCH && count(other) > MUCH * count(one) => other,
        _ => return None,
    };
    present.contains_key(&foreign).then_some(Subject::Concept(foreign))
}

/// A lane whose every place names one narrower concept is that concept's.
fn narrow(lists: &Lists, hits: &[Hit], lane: &mut Lane) {
    let Some(first) = lane.hits.first().map(|&at| hits[at].subject) else { return };
    let one = lane.hits.iter().all(|&at| hits[at].subject == first);
    if let (true, Subject::Concept(concept), Subject::Concept(_)) = (one, first, lane.subject) {
        let named = lists.get(concept).is_some();
        lane.subject = if named { first } else { lane.subject };
    }
}

/// The broadest concept above one that is not a participant; a circle in a user's list ends where it was met.
pub fn root(lists: &Lists, own: &[u32], mut concept: u32, present: &Present) -> u32 {
    let count = |concept: u32| present.get(&concept).copied().unwrap_or(0);
    for _ in 0..4 {
        match lists.get(concept).and_then(|concept| concept.parent) {
            Some(parent) if own.contains(&parent.concept) => break,
            // What is hardly named lends its name to nothing else.
            Some(parent)
                if parent.if_present
                    && !lists.is_conflict(parent.concept)
                    && count(concept) > MUCH * count(parent.concept) =>
            {
                break;
            }
            Some(parent) if !parent.if_present || present.contains_key(&parent.concept) => concept = parent.concept,
            _ => break,
        }
    }
    concept
}
