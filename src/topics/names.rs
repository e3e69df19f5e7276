//! Names that no list knows: a campaign, a bridge, a squadron that a text is about.
//!
//! The method is C-value's (Frantzi, Ananiadou and Mima 2000), kept to what prose as short as a readout can carry:
//! candidates are runs of capitalised words beside a noun that says what kind of thing they name ("campaign",
//! "initiative"); a run counts where it stands by itself, not within a longer one; one that stands in the title or
//! twice in the text is a topic. Names of people, countries and all that the lists know are none.

use rustc_hash::FxHashMap;

use super::hits::{DISCUSSED, Found, Hit, PLAIN, STRESSED, Subject, WEAK};
use super::lists::Lists;
use super::runs::{Run, runs};
use super::senses::Sense;
use crate::fold::fold;
use crate::letters;
use crate::lexicon::Lexicon;
use crate::lexicon::grammar::Role;
use crate::order::sort_by;
use crate::people::Cast;
use crate::prose::Prose;
use crate::span::Span;
use crate::words::{self, Token};

/// How often a name must stand in the text if it does not stand in the title.
const REPEATED: usize = 2;

/// How far before a name the words that take it up may stand, in tokens.
const REACH: usize = 40;
/// The longest words for a situation, in tokens: "development of the situation in".
const SITUATION: usize = 5;

/// Adds the places of the names that a text is about, and of what it says was talked about; gives their labels.
pub fn names(
    text: &str,
    prose: &Prose,
    front: &[Span],
    cast: &Cast,
    lexicon: &Lexicon,
    found: &mut Found,
) -> Vec<String> {
    let mut names = Names::default();
    in_front(text, front, lexicon, &mut names);
    let mut folded = String::new();
    for (at, sentence) in prose.sentences.iter().enumerate() {
        let tokens = prose.of(sentence);
        let spoken = prose.passages.get(sentence.passage).is_none_or(|passage| passage.turn.is_some());
        for run in runs(text, tokens, lexicon) {
            let span = tokens[run.from].span.cover(tokens[run.to - 1].span);
            if cast.touches(span) || !run.themed && is_part(span, &found.hits) {
                continue;
            }
            let before = &tokens[run.from.saturating_sub(REACH)..run.from];
            let force = match is_scene(text, tokens, run, lexicon) {
                true => WEAK,
                false if spoken => PLAIN,
                false => taken_up(text, before, lexicon),
            };
            key(text, &tokens[run.from..run.to], &mut folded);
            let name = names.at(&folded);
            name.note(text, tokens, run);
            name.places.push((at, span, force));
        }
    }
    talked_about(text, prose, &found.objects, &mut names);
    keep(text, names, cast, &lexicon.topics, &mut found.hits)
}

/// "South Sandwich Islands": half of what a list knows as one. Hits stand in order.
fn is_part(span: Span, hits: &[Hit]) -> bool {
    let behind = hits.partition_point(|hit| hit.span.end <= span.start);
    hits.get(behind).is_some_and(|hit| hit.span.overlaps(span) && hit.subject != Subject::Relations)
}

/// Adds the names of the title and its like.
fn in_front(text: &str, front: &[Span], lexicon: &Lexicon, names: &mut Names) {
    let mut folded = String::new();
    for &span in front {
        let tokens = words::tokens(text, span, &lexicon.vocabulary);
        for run in runs(text, &tokens, lexicon).into_iter().filter(|run| run.head.is_some()) {
            key(text, &tokens[run.from..run.to], &mut folded);
            let name = names.at(&folded);
            name.in_front = true;
            name.note(text, &tokens, run);
        }
    }
}

/// What the words before a name make of it.
fn taken_up(text: &str, before: &[Token], lexicon: &Lexicon) -> u8 {
    let forces = (0..before.len()).map(|at| match lexicon.topics.at(text, before, at) {
        Some((_, Sense::Talked | Sense::Discussed | Sense::Situation)) => DISCUSSED,
        Some((_, Sense::Stressed | Sense::Valued)) => STRESSED,
        _ => PLAIN,
    });
    forces.max().unwrap_or(PLAIN)
}

/// "floods in the Lune province": the place of something else. "The situation in the Lune province" is its own subject.
fn is_scene(text: &str, tokens: &[Token], run: Run, lexicon: &Lexicon) -> bool {
    let article = run.from > 0 && lexicon.topics.is(tokens, run.from - 1, Role::The);
    let at = run.from - usize::from(article);
    let within = at > 0 && lexicon.topics.is(tokens, at - 1, Role::Scene);
    let place =
        (run.from..=run.to).any(|place| matches!(lexicon.topics.at(text, tokens, place), Some((1, Sense::Place))));
    let situation = (at.saturating_sub(SITUATION)..at).any(
        |place| matches!(lexicon.topics.at(text, tokens, place), Some((len, Sense::Situation)) if place + len == at),
    );
    place && within && !situation
}

/// Adds what was talked about and no list knows. What is part of a name, or has one in it, is that name's.
fn talked_about(text: &str, prose: &Prose, objects: &[(usize, usize, usize)], names: &mut Names) {
    let mut known: Vec<(Span, usize, usize)> = Vec::new();
    for (number, name) in names.all.iter().enumerate() {
        known.extend(name.places.iter().enumerate().map(|(at, &(_, span, _))| (span, number, at)));
    }
    sort_by(&mut known, |(span, ..)| (span.start, span.end));
    let mut folded = String::new();
    for &(sentence, from, to) in objects {
        let Some(tokens) = prose.tokens.get(from..to).filter(|tokens| !tokens.is_empty()) else { continue };
        let span = tokens[0].span.cover(tokens[tokens.len() - 1].span);
        let behind = known.partition_point(|(place, ..)| place.end <= span.start);
        if let Some(&(_, number, at)) = known.get(behind).filter(|(place, ..)| place.overlaps(span)) {
            let name = &mut names.all[number];
            name.has_head = true;
            name.places[at].2 = DISCUSSED;
            continue;
        }
        key(text, tokens, &mut folded);
        let name = names.at(&folded);
        name.has_head = true;
        if name.label.is_empty() {
            let words = span.of(text);
            let mut rest = words.chars();
            name.label.extend(rest.next().map(letters::capital));
            name.label += rest.as_str();
        }
        if name.places.last().is_none_or(|(_, place, _)| !place.overlaps(span)) {
            name.places.push((sentence, span, DISCUSSED));
        }
    }
}

/// Keeps the names that are topics, and adds their places to the hits.
fn keep(text: &str, names: Names, cast: &Cast, lists: &Lists, hits: &mut Vec<Hit>) -> Vec<String> {
    let mut people: FxHashMap<Box<str>, u32> = FxHashMap::default();
    for name in cast.people.iter().flat_map(|person| person.name.split(' ')) {
        people.insert(name.into(), 0);
    }
    let is_person = |label: &str| label.split(' ').any(|word| word.len() > 2 && people.contains_key(word));
    let mut kept: Vec<Name> = names.all.into_iter().filter(|name| name.is_topic() && !is_person(&name.label)).collect();
    sort_by(&mut kept, |name| name.places.first().map_or((0, 0), |(_, span, _)| (span.start, span.end)));
    for (number, name) in kept.iter().enumerate() {
        let subject = Subject::Named(number as u32);
        hits.extend(name.places.iter().map(|&(sentence, span, force)| {
            let force = if name.in_front { DISCUSSED } else { force };
            Hit { subject, span, sentence, force }
        }));
    }
    sort_by(hits, |hit| (hit.span.start, hit.span.end));
    lower_within(lists, hits);
    explained(text, hits);
    kept.into_iter().map(|name| name.label).collect()
}

/// "the Lune Valley Leaders Summit" is no matter of the valley. A name and what stands within stand side by side.
fn lower_within(lists: &Lists, hits: &mut [Hit]) {
    let mut name = Span { start: 0, end: 0 };
    for at in 0..hits.len() {
        let next = hits.get(at + 1).filter(|next| matches!(next.subject, Subject::Named(_)));
        let opens = next.is_some_and(|next| next.span.contains(hits[at].span));
        if matches!(hits[at].subject, Subject::Named(_)) {
            name = hits[at].span;
        } else if lists.is_place(hits[at].subject) && (opens || name.contains(hits[at].span)) {
            hits[at].force = WEAK;
        }
    }
}

/// "the Open Window Dialogue (2+2)": what stands behind in brackets is the same thing.
fn explained(text: &str, hits: &mut [Hit]) {
    for at in 1..hits.len() {
        let (name, known) = (hits[at - 1], hits[at]);
        let between = text.get(name.span.end..known.span.start).map(str::trim);
        if matches!((name.subject, known.subject), (Subject::Named(_), Subject::Concept(_))) && between == Some("(") {
            hits[at - 1].subject = known.subject;
        }
    }
}

/// The names by their words. A name that is known costs no copy of them.
#[derive(Default)]
struct Names {
    known: FxHashMap<Box<str>, u32>,
    all: Vec<Name>,
}

impl Names {
    fn at(&mut self, key: &str) -> &mut Name {
        let new = self.all.len() as u32;
        let at = match self.known.get(key) {
            Some(&at) => at,
            None => {
                self.known.insert(key.into(), new);
                self.all.push(Name::default());
                new
            }
        } as usize;
        &mut self.all[at]
    }
}

/// A name and where it stands.
#[derive(Default)]
struct Name {
    label: String,
    has_head: bool,
    in_front: bool,
    /// Sentence, words, and how they are taken up there.
    places: Vec<(usize, Span, u8)>,
}

impl Name {
    /// Takes a run's writing as the label; one with its kind is fuller.
    fn note(&mut self, text: &str, tokens: &[Token], run: Run) {
        if self.has_head || !self.label.is_empty() && run.head.is_none() {
            return;
        }
        let words = tokens[run.from].span.cover(tokens[run.to - 1].span).of(text);
        self.has_head = run.head.is_some();
        self.label = match run.head {
            Some(head) if head.start >= tokens[run.to - 1].span.end || head.end <= tokens[run.from].span.start => {
                [words, " ", head.of(text)].concat()
            }
            _ => words.to_string(),
        };
    }

    fn is_topic(&self) -> bool {
        let taken_up = self.places.iter().any(|&(.., force)| force > PLAIN);
        let in_front = self.in_front && !self.places.is_empty();
        let named = self.places.iter().filter(|&&(.., force)| force > WEAK).count();
        self.has_head && (in_front || taken_up || named >= REPEATED)
    }
}

/// Writes the words of a run in one form of writing.
fn key(text: &str, tokens: &[Token], out: &mut String) {
    out.clear();
    let mut folded = String::new();
    for token in tokens {
        fold(token.span.of(text), &mut folded);
        out.push_str(&folded);
        out.push(' ');
    }
}
