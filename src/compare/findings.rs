//! The quotations and statements of one account, looked for in the other.
//!
//! In go two accounts, out comes a finding for each stretch of up to three sentences: its best passages with what
//! speaks for them, and a verdict.

use super::account::{Account, Placed};
use super::evidence;
use super::people::Matches;
use super::search::{self, Search, Wanted};
use super::tables::sorted_once;
use super::terms::{Term, Terms};
use crate::model::{DiffKind, Finding, FoundPassage, Holder, PersonId, SpeakerEvidence, Stance, Verdict};
use crate::order::sort_by;
use crate::span::Span;
use std::ops::Range;

/// A quotation is looked for in stretches of at most this many sentences, as a passage has.
const STRETCH: u32 = search::SENTENCES as u32;

/// A passage with half of the weight of what is looked for says most of it: rarity gives names, numbers and the words of
/// the matter the weight, and of those two translations of one sentence share more than half, while a passage that
/// only speaks of the same matter shares its name and little else.
const REWORDED: f32 = 0.5;

/// One of several sentences or clauses must be found for the most part. Measured: in accounts of other conversations the
/// best of several had 0.55 at most, in those of the same one 0.69 and more.
const ALONE: f32 = 0.6;

/// What sets a clause off from the next. An enumeration has such marks too, but its members have fewer terms than this.
const PAUSES: [char; 4] = [',', ';', '–', '—'];
const CLAUSE: usize = 4;

/// More clauses than these of one sentence are not looked for: it is a list, or hostile.
const CLAUSES: usize = 8;

/// Fewer words than these in a row are found by chance ("of the two countries"), so that they count as verbatim only
/// where other evidence says that the passage is the right one.
const IN_A_ROW: usize = 5;

/// More places than these of its rarest word are not tried for a verbatim passage.
const STARTS: usize = 200;

/// More verbatim passages than these are not given.
const COPIES: usize = 3;

/// Both accounts, and what is known of the words of both.
pub struct Sides<'a, 'p> {
    /// The account whose words are looked for.
    pub here: &'a Account<'p>,
    /// The account that is searched.
    pub there: &'a Account<'p>,
    /// The words of both.
    pub terms: &'a Terms,
    /// What each term is worth.
    pub weights: &'a [f32],
    /// From people here to people there.
    pub people: &'a Matches,
}

/// Something to look for.
struct Sought<'s> {
    /// Position among the facts of its kind.
    of: usize,
    /// All of it.
    span: Span,
    /// Without what interrupts it.
    parts: &'s [Span],
    /// Who says it, by the ids here.
    speaker: Option<PersonId>,
    /// Whether the account reports it: the names of who holds it are then no part of what it says.
    reported: bool,
    /// Whether it names a subject of the conversation and says no more of it.
    names: bool,
}

/// Looks for every quotation.
pub fn quotes(sides: &Sides) -> Vec<Finding> {
    let mut search = Search::new(sides.there, sides.terms, sides.weights);
    let mut out = Vec::new();
    for (of, quote) in sides.here.document.quotes.iter().enumerate() {
        let sought =
            Sought { of, span: quote.span, parts: &quote.parts, speaker: quote.speaker, reported: false, names: false };
        sides.look_for(&sought, &mut search, &mut out);
    }
    out
}

/// Looks for every reported statement.
pub fn statements(sides: &Sides) -> Vec<Finding> {
    let mut search = Search::new(sides.there, sides.terms, sides.weights);
    let mut out = Vec::new();
    for (of, statement) in sides.here.document.statements.iter().enumerate() {
        // "..., according to her office" names the source of the words before it, and says nothing to look for.
        let words = |span: Span| sides.here.words_in(span).len();
        if words(statement.cue) > 0 && words(statement.span) == words(statement.cue) {
            continue;
        }
        let speaker = match statement.holder {
            Some(Holder::Person(person)) => Some(person),
            _ => None,
        };
        let parts = std::slice::from_ref(&statement.span);
        let names = statement.stance == Stance::Discussed;
        let sought = Sought { of, span: statement.span, parts, speaker, reported: true, names };
        sides.look_for(&sought, &mut search, &mut out);
    }
    out
}

impl Sides<'_, '_> {
    /// Adds a finding for each stretch; one that finds nothing where there are no words.
    fn look_for(&self, sought: &Sought, search: &mut Search, out: &mut Vec<Finding>) {
        let mut stretches = self.stretches(sought.parts);
        if stretches.is_empty() {
            stretches.push(Vec::new());
        }
        out.extend(stretches.iter().map(|words| self.finding(sought, words, search)));
    }

    /// The words of some spans, cut at paragraphs and after every third sentence.
    fn stretches(&self, parts: &[Span]) -> Vec<Vec<Placed>> {
        let paragraph = |placed: &Placed| self.here.sentences.get(placed.sentence as usize).map(|one| one.paragraph);
        let mut out: Vec<Vec<Placed>> = Vec::new();
        for &placed in parts.iter().flat_map(|&part| &self.here.words[self.here.words_in(part)]) {
            let goes_on =
                |first: &Placed| placed.sentence < first.sentence + STRETCH && paragraph(&placed) == paragraph(first);
            match out.last_mut().filter(|stretch| stretch.first().is_some_and(goes_on)) {
                Some(stretch) => stretch.push(placed),
                None => out.push(vec![placed]),
            }
        }
        out
    }

    fn finding(&self, sought: &Sought, words: &[Placed], search: &mut Search) -> Finding {
        let parts: Vec<Span> = words.chunk_by(|a, b| a.at + 1 == b.at).filter_map(cover).collect();
        let span = cover(words).unwrap_or(sought.span);
        let wanted = self.wanted(sought, words);
        let exact = self.exact(words);
        let found = if exact.is_empty() || words.len() < IN_A_ROW { search.best(&wanted) } else { Vec::new() };
        let holds = |copy: &Range<usize>| found.iter().any(|passage| passage.holds(self.there, copy.start));
        let certain = words.len() >= IN_A_ROW;
        let copies = exact.into_iter().filter(|copy| certain || holds(copy));
        let passages =
            copies.map(|copy| self.passage(words, self.there.sentences_of(copy), [1.0, 1.0], wanted.speaker));
        let passages: Vec<_> = passages.collect();
        if !passages.is_empty() {
            return Finding { of: sought.of, span, parts, verdict: Verdict::Verbatim, passages };
        }
        // Where the other account has only one of the sentences or clauses, that one is found by itself.
        let (found, whole) = match found.is_empty() {
            true => (self.best_part(sought, words, search), false),
            false => (found, true),
        };
        let verdict = match found.first() {
            None => Verdict::NotFound,
            Some(best) if whole && best.coverage >= REWORDED => Verdict::Reworded,
            Some(_) => Verdict::Partial,
        };
        let passage = |found: search::Passage| {
            self.passage(words, found.sentences, [found.score, found.coverage], wanted.speaker)
        };
        let mut passages: Vec<FoundPassage> = found.into_iter().map(passage).collect();
        // Of passages that tie the one that has most words in a row comes first: it is nearer to the wording.
        sort_by(&mut passages, |passage| (usize::MAX - self.in_a_row(passage), 0));
        Finding { of: sought.of, span, parts, verdict, passages }
    }

    /// How many words stand in both one behind the other; 0 where they are so few that chance could put them so.
    fn in_a_row(&self, passage: &FoundPassage) -> usize {
        let same = passage.diff.iter().filter(|run| run.kind == DiffKind::Same).filter_map(|run| run.there);
        let longest = same.map(|span| self.there.words_in(span).len()).max().unwrap_or(0);
        if longest < IN_A_ROW { 0 } else { longest }
    }

    /// The passages of the sentence that is found best, if there are several to choose from; else of the clause.
    fn best_part(&self, sought: &Sought, words: &[Placed], search: &mut Search) -> Vec<search::Passage> {
        let between = |a: &Placed, b: &Placed| self.here.text.get(a.span.end..b.span.start).unwrap_or_default();
        let sentences = words.chunk_by(|a, b| a.sentence == b.sentence).collect();
        let found = self.best_of(sentences, 1, sought, search);
        if !found.is_empty() {
            return found;
        }
        let clauses = words.chunk_by(|a, b| a.sentence == b.sentence && !between(a, b).contains(PAUSES));
        self.best_of(clauses.take(CLAUSES).collect(), CLAUSE, sought, search)
    }

    /// The passages of the part of `least` terms or more that is found best; none where it is no part but all.
    fn best_of(
        &self,
        parts: Vec<&[Placed]>,
        least: usize,
        sought: &Sought,
        search: &mut Search,
    ) -> Vec<search::Passage> {
        if parts.len() < 2 {
            return Vec::new();
        }
        let wanted = parts.into_iter().map(|words| self.wanted(sought, words));
        let found = wanted.filter(|wanted| wanted.own.len() >= least).map(|wanted| search.best(&wanted));
        let score = |found: &Vec<search::Passage>| found.first().map_or(0.0, |best| best.score);
        let best = found.max_by(|a, b| score(a).total_cmp(&score(b))).unwrap_or_default();
        best.into_iter().filter(|passage| passage.coverage >= ALONE).collect()
    }

    fn passage(
        &self,
        words: &[Placed],
        sentences: Range<usize>,
        [score, coverage]: [f32; 2],
        speaker: Option<PersonId>,
    ) -> FoundPassage {
        let evidence = match self.there.speaks(sentences.clone(), speaker) {
            None => SpeakerEvidence::Unknown,
            Some(true) => SpeakerEvidence::Same,
            Some(false) => SpeakerEvidence::Different,
        };
        let there = self.there.words_of(sentences.clone());
        let mut passage = evidence::passage(words, there, self.terms);
        passage.span = self.there.span_of(sentences);
        (passage.score, passage.coverage, passage.speaker) = (hundredths(score), hundredths(coverage), evidence);
        passage
    }

    /// The terms to look for, and those around them: the rest of the sentence, and the sentence before.
    fn wanted(&self, sought: &Sought, words: &[Placed]) -> Wanted {
        let holder = sought.speaker.filter(|_| sought.reported);
        let names = holder.map_or(&[][..], |holder| self.here.names_of(holder));
        let mut own: Vec<Term> = Vec::new();
        for run in words.chunk_by(|a, b| a.at + 1 == b.at) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let terms = self.here.terms_at(first.at..last.at + 1);
            own.extend(terms.iter().map(|(_, term)| *term).filter(|term| !names.contains(term)));
        }
        let own = sorted_once(own.into_iter());
        let around = self.here.sentences_of_words(words);
        let around = around.start.saturating_sub(1)..around.end;
        let terms = around.flat_map(|sentence| self.here.terms_of(sentence)).map(|(_, term)| *term);
        let around = sorted_once(terms.filter(|term| own.binary_search(term).is_err()));
        let speaker = sought.speaker.and_then(|person| self.people.there(person));
        Wanted { own, around, speaker, names: sought.names }
    }

    /// Where the same words stand in the same order. Words that say nothing of their own
    /// stand everywhere, so that a stretch without any other is not looked for.
    fn exact(&self, words: &[Placed]) -> Vec<Range<usize>> {
        let rare = words.iter().enumerate().filter_map(|(at, placed)| {
            let places = self.there.places(self.terms.content(placed.word)?);
            Some((places.len(), at, places))
        });
        let Some((_, offset, places)) = rare.min_by_key(|(count, ..)| *count) else { return Vec::new() };
        let tried = places.iter().take(STARTS);
        let found = tried.filter_map(|&place| self.there.same_words(words, offset, place));
        let mut out: Vec<Range<usize>> = found.take(COPIES).collect();
        out.dedup();
        out
    }
}

fn cover(words: &[Placed]) -> Option<Span> {
    Some(words.first()?.span.cover(words.last()?.span))
}

/// Two decimals: more would claim more than such a measure knows.
fn hundredths(share: f32) -> f64 {
    f64::from((share * 100.0) as u32) / 100.0
}
