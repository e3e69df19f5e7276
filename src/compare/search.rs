//! The best passages of one account for some words of the other.
//!
//! In go the words of a quotation or statement, out come passages of one to three sentences of one paragraph, best
//! first. Content words are weighed by their rarity; the words around the quotation, and who speaks, are evidence and no
//! filter. The index gives the sentences that share the rarest words; only passages around the best of them are looked
//! at, so that the time for one quotation has a bound whatever the texts.

use super::account::Account;
use super::tables;
use super::terms::{Class, Term, Terms};
use crate::model::PersonId;
use std::ops::Range;

/// A passage has at most this many sentences.
pub const SENTENCES: usize = 3;

/// Sentences around which passages are looked at.
const SEEDS: usize = 10;

/// More places than these are not gone through for one quotation, beginning with its rarest words.
const PLACES: usize = 4000;

/// More passages than these are not given where they tie.
const TIES: usize = 3;

/// A passage that scores this much of the best one ties with it.
const TIE: f32 = 0.92;

/// A passage that has less of the weight of what is looked for shares a name or a phrase with it. Measured: of
/// 1,100 quotations and statements held against accounts of other conversations, the few that could pass for found had
/// 0.33 to 0.40, those of the same conversation 0.38 and more. See docs/spec/compare.md.
const PARTIAL: f32 = 0.37;

/// Where the same speaker goes on beside words that are found there too, the place is known, and so much of what is looked
/// for is enough to say that it is there in part.
const FAINT: f32 = 0.15;

/// The share of the words around that must be there for that, and how many words of its own.
const BESIDE: f32 = 0.4;
const FAINT_WORDS: usize = 2;

/// A passage must share this many words that tell something with the quotation itself, however well the words around
/// fit; with the same speaker fewer will do.
const TELLING_TERMS: usize = 2;

/// Who only names a subject ("they discussed Libya") has said it all with one word that tells something, if that is so much
/// of what is looked for.
const NAMED: f32 = 0.5;

/// A word that is worth less than this is common in both accounts. It tells little, and whether it is shared is no choice
/// of its own.
const TELLING: f32 = 2.0;

/// What is looked for.
pub struct Wanted {
    /// Its terms, each once.
    pub own: Vec<Term>,
    /// The terms around it that it does not have itself, each once.
    pub around: Vec<Term>,
    /// Who speaks, as the other account knows them.
    pub speaker: Option<PersonId>,
    /// Whether it names a subject and says no more of it.
    pub names: bool,
}

/// A passage of the other account.
#[derive(Debug, Clone)]
pub struct Passage {
    /// Positions of its sentences.
    pub sentences: Range<usize>,
    /// How good it is: 0 to 1.
    pub score: f32,
    /// Share of the weight of the wanted terms that it has: 0 to 1.
    pub coverage: f32,
    /// Whether it is more than chance would find, and enough to be shown.
    certain: bool,
}

impl Passage {
    /// Whether a word of the account stands in it.
    pub fn holds(&self, account: &Account, word: usize) -> bool {
        self.sentences.contains(&(account.sentence_at(word as u32) as usize))
    }
}

/// One account, to be searched any number of times.
pub struct Search<'a, 'p> {
    account: &'a Account<'p>,
    terms: &'a Terms,
    weights: &'a [f32],
    /// By term: what it is worth if it is wanted, negative if it only stands around; 0 if it is not wanted.
    wanted: Vec<f32>,
    /// By term: the passage in which it was seen last.
    seen: Vec<u32>,
    passages: u32,
    /// By sentence: what its wanted terms are worth.
    found: Vec<f32>,
}

/// Sums over one passage.
#[derive(Default)]
struct Sums {
    own: f32,
    around: f32,
    all: f32,
    /// Wanted terms that it has, without those that tell little.
    terms: usize,
    /// Wanted words that it has, whatever they tell.
    words: usize,
    /// Whether it has a wanted topic or date.
    topic: bool,
}

impl<'a, 'p> Search<'a, 'p> {
    /// Prepares to search an account.
    pub fn new(account: &'a Account<'p>, terms: &'a Terms, weights: &'a [f32]) -> Self {
        Search {
            account,
            terms,
            weights,
            wanted: vec![0.0; weights.len()],
            seen: vec![0; weights.len()],
            passages: 0,
            found: vec![0.0; account.sentences.len()],
        }
    }

    /// The passages that tie for the best, best first; empty where nothing is found that could not be chance.
    pub fn best(&mut self, wanted: &Wanted) -> Vec<Passage> {
        let weight = |term: Term| self.weights.get(term as usize).copied().unwrap_or(0.0);
        for &term in &wanted.own {
            self.wanted[term as usize] = weight(term);
        }
        for &term in &wanted.around {
            self.wanted[term as usize] = -weight(term);
        }
        let seeds = self.seeds(wanted);
        let mut passages = Vec::new();
        for seed in seeds {
            self.around_seed(seed, wanted, &mut passages);
        }
        wanted.own.iter().chain(&wanted.around).for_each(|&term| self.wanted[term as usize] = 0.0);
        passages.retain(|passage| passage.certain);
        ties(passages)
    }

    /// The sentences that share most with what is wanted.
    fn seeds(&mut self, wanted: &Wanted) -> Vec<usize> {
        let rarity = |term: Term| self.wanted[term as usize].abs();
        // The bits of two positive numbers are in the order of the numbers.
        let of = |&term: &Term| tables::pair(rarity(term).to_bits(), term);
        let mut terms: Vec<u64> = wanted.own.iter().chain(&wanted.around).map(of).collect();
        tables::sort(&mut terms);
        let mut touched: Vec<u32> = Vec::new();
        let mut left = PLACES;
        for (_, term) in terms.into_iter().rev().map(tables::parts) {
            let value = self.wanted[term as usize];
            let value = if value < 0.0 { -value * AROUND } else { value };
            let mut last = u32::MAX;
            for &place in self.account.places(term).iter().take(left) {
                let sentence = self.account.sentence_at(place);
                if sentence != last && value > 0.0 {
                    last = sentence;
                    let found = &mut self.found[sentence as usize];
                    if *found == 0.0 {
                        touched.push(sentence);
                    }
                    *found += value;
                }
            }
            left = left.saturating_sub(self.account.places(term).len());
        }
        self.most(&touched)
    }

    /// The sentences of these that were found to share most, best first, of equal ones the first in the text; what was
    /// found is forgotten. One pass, since each of many quotations can touch thousands of sentences.
    fn most(&mut self, touched: &[u32]) -> Vec<usize> {
        let mut best: Vec<(f32, u32)> = Vec::with_capacity(SEEDS + 1);
        for &at in touched {
            let found = std::mem::take(&mut self.found[at as usize]);
            let before = |&(other, place): &(f32, u32)| other > found || other == found && place < at;
            if found > 0.0 && (best.len() < SEEDS || best.last().is_some_and(|last| !before(last))) {
                let place = best.iter().position(|known| !before(known)).unwrap_or(best.len());
                best.insert(place, (found, at));
                best.truncate(SEEDS);
            }
        }
        best.into_iter().map(|(_, at)| at as usize).collect()
    }

    /// Weighs every passage that holds a sentence and does not leave its paragraph.
    fn around_seed(&mut self, seed: usize, wanted: &Wanted, out: &mut Vec<Passage>) {
        let sentences = &self.account.sentences;
        let paragraph = |at: usize| sentences.get(at).map(|sentence| sentence.paragraph);
        for start in seed.saturating_sub(SENTENCES - 1)..=seed {
            for end in seed + 1..=start + SENTENCES {
                let within = paragraph(start) == paragraph(seed) && paragraph(end - 1) == paragraph(seed);
                if within && out.iter().all(|passage: &Passage| passage.sentences != (start..end)) {
                    out.push(self.weigh(start..end, wanted));
                }
            }
        }
    }

    fn weigh(&mut self, sentences: Range<usize>, wanted: &Wanted) -> Passage {
        self.passages += 1;
        let mut sums = Sums::default();
        for &(_, term) in sentences.clone().flat_map(|at| self.account.terms_of(at)) {
            let term = term as usize;
            if std::mem::replace(&mut self.seen[term], self.passages) == self.passages {
                continue;
            }
            let value = self.wanted[term];
            sums.all += self.weights[term];
            if value > 0.0 {
                sums.own += value;
                sums.terms += usize::from(self.tells(term));
                let is_topic = self.terms.class(term as Term) == Class::Fixed;
                sums.words += usize::from(!is_topic);
                sums.topic |= is_topic;
            } else {
                sums.around -= value;
            }
        }
        let total = |terms: &[Term]| terms.iter().map(|&term| self.weights[term as usize]).sum::<f32>().max(0.01);
        let coverage = sums.own / total(&wanted.own);
        let around = sums.around / total(&wanted.around).max(4.0);
        let back = sums.own / sums.all.max(0.01);
        let speaker = match self.account.speaks(sentences.clone(), wanted.speaker) {
            None => 0.0,
            Some(true) => 1.0,
            Some(false) => -1.0,
        };
        let score = coverage * 0.70 + around * 0.10 + back * 0.15 + (speaker + 1.0) * 0.025;
        let score = score - LONGER * (sentences.len() - 1) as f32;
        let telling = wanted.own.iter().filter(|term| self.tells(**term as usize)).count();
        let beyond_chance = self.beyond_chance(&sums, telling, sentences.len(), speaker);
        let goes_on = speaker > 0.0 && around >= BESIDE && sums.words >= FAINT_WORDS;
        let enough = if goes_on { FAINT } else { PARTIAL };
        let named = wanted.names && sums.topic && coverage >= NAMED;
        let told = sums.terms >= if named { 1 } else { TELLING_TERMS } || speaker > 0.0;
        let certain = coverage >= enough && beyond_chance >= 0.0 && told;
        Passage { sentences, score: score.clamp(0.0, 1.0), coverage: coverage.min(1.0), certain }
    }

    /// Whether a term is a word that tells something: neither common nor a topic, whose words tell it already.
    fn tells(&self, term: usize) -> bool {
        self.weights[term] >= TELLING && matches!(self.terms.class(term as Term), Class::Plain | Class::Number)
    }

    /// How much rarer the shared words are together than the best that chance would find.
    ///
    /// If words fell independently, a passage would have all shared ones with the probability of e to the minus sum of
    /// their weights; each sentence more gives every word another chance. Among `n` passages, and with any `m` of `k`
    /// words being as good, chance finds n · C(k, m) times as much: the E-value of sequence search (Karlin and Altschul
    /// 1990), as a logarithm. Words are not independent, which `MARGIN` allows for. Half of what the words around share
    /// counts, and a speaker for as much as one word that stands in every third sentence.
    fn beyond_chance(&self, sums: &Sums, wanted: usize, sentences: usize, speaker: f32) -> f32 {
        let shared = sums.own - sums.terms as f32 * (sentences as f32).ln();
        let choices: f32 = (0..sums.terms).map(|at| ((wanted - at) as f32 / (at + 1) as f32).ln()).sum();
        let places = (self.account.sentences.len() + 1) as f32;
        shared + sums.around * 0.5 + speaker - places.ln() - choices - MARGIN
    }
}

/// Words around a quotation count this much when passages are looked for.
const AROUND: f32 = 0.3;

/// What a passage pays for each further sentence, so that it has one only if that brings a tenth of what is
/// looked for.
const LONGER: f32 = 0.07;

/// Accounts of different conversations share words, too, since both speak of the same kind of things. Measured on such
/// pairs: see docs/spec/compare.md.
const MARGIN: f32 = 1.0;

/// The best passage and those that tie with it, without those that share sentences with a better one.
fn ties(mut passages: Vec<Passage>) -> Vec<Passage> {
    let mut out: Vec<Passage> = Vec::new();
    while let Some(at) = best_of(&passages).filter(|_| out.len() < TIES) {
        let best = passages.swap_remove(at);
        if best.score < out.first().map_or(0.0, |first| first.score * TIE) {
            break;
        }
        let apart = |other: &Passage| {
            best.sentences.end <= other.sentences.start || other.sentences.end <= best.sentences.start
        };
        if out.iter().all(apart) {
            out.push(best);
        }
    }
    out
}

/// Position of the passage that scores most, of equal ones the first in the text.
fn best_of(passages: &[Passage]) -> Option<usize> {
    let before = |one: &Passage, other: &Passage| {
        other.score.total_cmp(&one.score).then(one.sentences.start.cmp(&other.sentences.start)).is_lt()
    };
    (0..passages.len()).reduce(|best, at| if before(&passages[at], &passages[best]) { at } else { best })
}
