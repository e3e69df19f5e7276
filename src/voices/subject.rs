//! Whose verb it is: the subject of a clause, found from its verb.
//!
//! In go the atoms of a sentence and the place of a verb; out comes what stands as its subject, as far as the words
//! say it. Who that is ("he", "they", the subject of the clause before) is left to [`super::memory`].

use super::Sources;
use super::atoms::{Atom, Kind, is_adverb};
use super::conjugate::Forms;
use super::cues::Word;
use super::group::is_participle;
use super::heads::{head, office};
use super::papers::issues;
use super::relative::relative;
use super::small::Small;
use crate::people::{Form, Reference, Who};
use crate::words::TokenKind;

/// What stands as the subject of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Somebody named.
    Named(Reference),
    /// Several named together.
    Several,
    /// A pronoun, "the latter" or the like.
    Pronoun(Word),
    /// Somebody without a name: "an aide", or several: "officials".
    Someone(Count),
    /// What somebody issued before: "the statement".
    Paper,
    /// What takes place between both sides: "the conversation".
    Event,
    /// None of its own: that of the clause before.
    Before,
    /// Nobody who could hold anything.
    Nobody,
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// One.
    One,
    /// Several.
    Several,
    /// No human being, but something that speaks for people: "the statement".
    Body,
}

/// A subject and the atom it begins at.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// What stands there.
    pub subject: Subject,
    /// The first atom of it; the atom of the verb where the clause has none of its own.
    pub start: usize,
}

/// How many phrases may stand between a subject and its verb, and how many atoms one of them may hold: clauses of real
/// texts stay far below, and a search without a limit would not be linear.
const PHRASES: usize = 8;
const PHRASE_ATOMS: usize = 24;

/// Finds the subject of the verb whose first word is the atom `verb`. A word that may be a noun as well ("their
/// telephone call") is `doubtful`: its subject stands next to it.
pub fn subject(sources: &Sources, atoms: &[Atom], verb: usize, doubtful: bool) -> Seen {
    let mut at = verb;
    while doubtful && at > 0 && is_adverb(sources, &atoms[at - 1]) {
        at -= 1;
    }
    let next = at.checked_sub(1).map(|before| &atoms[before]);
    let noun = next.is_some_and(|next| {
        next.kind == Kind::Determiner
            || next.is(Word::Preposition)
            || matches!(next.kind, Kind::Word | Kind::Owner(_) | Kind::Mark) && next.word.is_none()
    });
    let noun = noun && !next.is_some_and(|next| is_unknown_name(sources, next) && has_object(sources, atoms, verb));
    if doubtful && noun {
        return Seen { subject: Subject::Nobody, start: verb };
    }
    for _ in 0..PHRASES {
        match left(sources, atoms, at) {
            Step::Found(seen) => return seen,
            Step::Before => return Seen { subject: Subject::Before, start: verb },
            Step::Nobody => break,
            Step::On(next) => at = next,
        }
    }
    Seen { subject: Subject::Nobody, start: verb }
}

/// How far behind a verb an auxiliary may stand that makes it a noun: "the Oslo talks on trade were".
const OBJECT: usize = 12;

/// Whether what follows a form in -s can only be the object of a verb: "Lune condemns the attack", "of Lune calls on".
fn has_object(sources: &Sources, atoms: &[Atom], verb: usize) -> bool {
    let third = atoms[verb].verb.filter(|form| form.forms.has(Forms::THIRD));
    let Some(next) = atoms.get(verb + 1).filter(|_| third.is_some()) else { return false };
    let rest = sources.prose.tokens.get(next.tokens.start..).unwrap_or_default();
    let goes_with = || sources.lists.tails.longest(sources.text, rest, 0).is_some();
    let noun = || sources.lists.nouns.longest(sources.text, rest, 0).is_some();
    let other = |atom: &Atom| matches!(atom.word, Some(Word::Be | Word::Have | Word::Will | Word::Modal));
    let finite = atoms[verb + 1..].iter().take(OBJECT).any(other);
    let object = next.kind == Kind::Determiner || next.is(Word::That) || next.name().is_some() || noun() || goes_with();
    object && !finite && !next.can_be(Forms::PAST)
}

/// What a look to the left finds.
pub enum Step {
    /// The subject.
    Found(Seen),
    /// None in this clause: that of the clause before.
    Before,
    /// Nobody who could hold anything.
    Nobody,
    /// Nothing yet; the search goes on before this atom.
    On(usize),
}

/// Looks at what ends right before the atom `at`.
fn left(sources: &Sources, atoms: &[Atom], at: usize) -> Step {
    let Some(here) = at.checked_sub(1) else { return Step::Before };
    let atom = &atoms[here];
    let first = here == 0 && sources.prose.tokens[atom.tokens.start].span.of(sources.text).ends_with("ly");
    if is_adverb(sources, atom) || first && atom.kind == Kind::Word {
        return Step::On(here);
    }
    match atom.kind {
        Kind::Name(name) => name_at(sources, atoms, here, name),
        Kind::Comma | Kind::Dash => parenthesis(sources, atoms, here),
        Kind::Close => opening(atoms, here).map_or(Step::Nobody, Step::On),
        Kind::Stop => Step::Before,
        Kind::Quoted | Kind::Open => Step::Nobody,
        Kind::Mark if here == 0 => Step::Before,
        _ => word_at(sources, atoms, here),
    }
}

/// A name stands right before: the subject, unless a preposition governs it.
fn name_at(sources: &Sources, atoms: &[Atom], here: usize, name: Reference) -> Step {
    let first = without_determiner(atoms, here);
    if let Some(preposition) = governed(atoms, first) {
        // "A statement by the Ministry said": a paper speaks for the one who issued it.
        let paper = |&at: &usize| sources.is_small(atoms[at].tokens.end - 1, Small::PAPER);
        let last = preposition.checked_sub(1).filter(|_| issues(sources, &atoms[preposition]));
        // "A readout issued by the Ministry".
        let done = |at: usize| atoms[at].can_be(Forms::PARTICIPLE) || is_participle(sources, &atoms[at]);
        let issued = last.map(|at| at - usize::from(at > 0 && done(at))).filter(paper);
        return issued
            .map_or(Step::On(preposition), |start| Step::Found(Seen { subject: Subject::Named(name), start }));
    }
    let Some(and) = first.checked_sub(1).filter(|&and| atoms[and].is(Word::And)) else {
        return Step::Found(Seen { subject: Subject::Named(name), start: house(sources, atoms, first) });
    };
    // "he and Vance".
    let named = |other: &usize| atoms[*other].name().is_some() || atoms[*other].is(Word::He);
    let other = and.checked_sub(1).filter(named);
    let Some(other) = other else {
        if let Some(start) = office(sources, atoms, and) {
            return Step::Found(Seen { subject: Subject::Several, start });
        }
        return Step::Found(Seen { subject: Subject::Named(name), start: first });
    };
    let start = without_determiner(atoms, other);
    match governed(atoms, start) {
        Some(preposition) => Step::On(preposition),
        // "Lorne thanked Vance and Meyer agreed": the first of the two is the object of another verb.
        None if start.checked_sub(1).is_some_and(|before| has_objects(sources, &atoms[before])) => {
            Step::Found(Seen { subject: Subject::Named(name), start: first })
        }
        None if same(atoms[other].name(), name) => Step::Found(Seen { subject: Subject::Named(name), start }),
        None => Step::Found(Seen { subject: Subject::Several, start }),
    }
}

/// The atom that a name begins with, the house or country it speaks for included: "the Kremlin spokesman Vance",
/// "Arvenia’s Foreign Ministry".
fn house(sources: &Sources, atoms: &[Atom], first: usize) -> usize {
    let capital = |&at: &usize| {
        let token = &sources.prose.tokens[atoms[at].tokens.start];
        let plain = atoms[at].word.is_none() || atoms[at].is(Word::Body);
        let word = atoms[at].kind == Kind::Word && plain && token.is_capital();
        word || token.kind == TokenKind::Possessive || matches!(atoms[at].kind, Kind::Name(_) | Kind::Owner(_))
    };
    let start = (first.saturating_sub(4)..first).rev().take_while(capital).last().unwrap_or(first);
    let start = without_determiner(atoms, start);
    if governed(atoms, start).is_some() { first } else { start }
}

/// Whether names behind a verb are its objects: behind "said" another clause begins.
fn has_objects(sources: &Sources, atom: &Atom) -> bool {
    let verb = atom.verb.and_then(|form| sources.lists.verbs.get(form.verb as usize));
    verb.is_some_and(|verb| !verb.inverting)
}

fn same(one: Option<Reference>, other: Reference) -> bool {
    one.is_some_and(|one| one.who == other.who && one.who != Who::Unknown)
}

/// The atom that a phrase begins with, its article included.
pub(super) fn without_determiner(atoms: &[Atom], at: usize) -> usize {
    match at.checked_sub(1) {
        Some(before) if atoms[before].kind == Kind::Determiner && atoms[before].word.is_none() => before,
        _ => at,
    }
}

/// The preposition that governs the phrase beginning at `at`.
pub(super) fn governed(atoms: &[Atom], at: usize) -> Option<usize> {
    at.checked_sub(1).filter(|&before| atoms[before].is(Word::Preposition) || atoms[before].is(Word::To))
}

/// A comma or dash stands right before the verb: what it closes began with another one behind the subject, or the
/// verb goes on with the subject before.
fn parenthesis(sources: &Sources, atoms: &[Atom], closing: usize) -> Step {
    let from = closing.saturating_sub(PHRASE_ATOMS);
    let kind = atoms[closing].kind;
    let Some(opening) = (from..closing).rev().find(|&at| atoms[at].kind == kind) else { return Step::Before };
    // "..., praised Vance, noted ...": a further verb, no parenthesis.
    let further = atoms[opening + 1].can_be(Forms::PAST) || atoms[opening + 1].is(Word::And);
    let adverbs = opening > 0 && atoms[opening + 1..closing].iter().all(|atom| is_adverb(sources, atom));
    // "Dorn, whose party lost, said": a name that nobody knows may hold as well.
    let unknown = |at: usize| atoms[opening + 1].is(Word::Which) && is_unknown_name(sources, &atoms[at]);
    let holder = adverbs || opening.checked_sub(1).is_some_and(|at| is_holder(&atoms[at]) || unknown(at));
    if holder && !further {
        return Step::On(opening);
    }
    // "The head of the press service of Lune, Bo Kern, said": the name alone between commas is whose office it is.
    let apposed = atoms[opening + 1].name().filter(|name| opening + 2 == closing && name.form == Form::Name);
    let phrase = opening.checked_sub(1).is_some_and(|at| atoms[at].kind == Kind::Word && atoms[at].verb.is_none());
    match apposed.filter(|_| phrase) {
        Some(name) => Step::Found(Seen { subject: Subject::Named(name), start: opening + 1 }),
        None => Step::Before,
    }
}

/// Whether an atom is a word with a capital that no list and no cast knows.
fn is_unknown_name(sources: &Sources, atom: &Atom) -> bool {
    let token = &sources.prose.tokens[atom.tokens.start];
    atom.kind == Kind::Word && atom.word.is_none() && token.kind == TokenKind::Word && token.is_capital()
}

fn is_holder(atom: &Atom) -> bool {
    let word = matches!(
        atom.word,
        Some(
            Word::He
                | Word::They
                | Word::Latter
                | Word::Former
                | Word::Speaker
                | Word::Body
                | Word::Joint
                | Word::Event
        )
    );
    word || atom.name().is_some()
}

fn opening(atoms: &[Atom], close: usize) -> Option<usize> {
    let from = close.saturating_sub(PHRASE_ATOMS);
    (from..close).rev().find(|&at| atoms[at].kind == Kind::Open)
}

/// A word stands right before.
fn word_at(sources: &Sources, atoms: &[Atom], here: usize) -> Step {
    let atom = &atoms[here];
    match atom.word {
        Some(Word::He | Word::They | Word::It | Word::I | Word::We | Word::Latter | Word::Former) => {
            let word = atom.word.unwrap_or(Word::It);
            if is_object(sources, atoms, here) {
                return Step::Nobody;
            }
            Step::Found(Seen { subject: Subject::Pronoun(word), start: here })
        }
        Some(Word::And) => Step::Before,
        // "the said dam": an article is nobody.
        None if atom.kind == Kind::Determiner => Step::Nobody,
        Some(Word::Who | Word::Which) => relative(sources, atoms, here),
        Some(Word::Event | Word::Speaker | Word::Body | Word::Joint) | None => phrase(sources, atoms, here),
        Some(Word::Adverb | Word::Naming | Word::View) => phrase(sources, atoms, here),
        _ => Step::Nobody,
    }
}

/// Whether "him" stands where only an object can: "to thank him for the gift sent ...". Reports that were translated by
/// machine have it as a subject too.
fn is_object(sources: &Sources, atoms: &[Atom], here: usize) -> bool {
    let before = here.checked_sub(1).map(|before| &atoms[before]);
    let governs = |atom: &Atom| atom.verb.is_some() || atom.is(Word::Preposition);
    sources.is_small(atoms[here].tokens.start, Small::OBJECT) && before.is_some_and(governs)
}

/// A phrase that names nobody ends at `last`: skipped if a preposition governs it, else the subject by its last word.
fn phrase(sources: &Sources, atoms: &[Atom], last: usize) -> Step {
    let from = last.saturating_sub(PHRASE_ATOMS);
    let mut start = from;
    for at in (from..last).rev() {
        let atom = &atoms[at];
        if atom.is(Word::Preposition) {
            return Step::On(at);
        }
        if let Some(preposition) = coordinated(sources, atoms, at) {
            return Step::On(preposition);
        }
        // "of the two states": a preposition governs what "the two" counts.
        if let Some(preposition) = governed(atoms, at).filter(|_| atom.is(Word::They)) {
            return Step::On(preposition);
        }
        let begins = atoms[at + 1].kind == Kind::Determiner || at + 1 == last;
        if !belongs(atom) || atom.kind == Kind::Quoted && begins {
            start = at + 1;
            break;
        }
    }
    if let Some(seen) = bears(atoms, start, last) {
        return Step::Found(seen);
    }
    let subject = head(sources, atoms, start, last);
    subject.map_or(Step::Nobody, |subject| Step::Found(Seen { subject, start }))
}

/// The name before an office that no comma closes: "“...,” Bo Kern, head of the delegation told reporters".
fn bears(atoms: &[Atom], office: usize, last: usize) -> Option<Seen> {
    let at = office.checked_sub(2).filter(|&at| atoms[at + 1].kind == Kind::Comma)?;
    let name = atoms[at].name().filter(|name| name.form == Form::Name && governed(atoms, at).is_none())?;
    let of = atoms.get(last + 1).is_some_and(|of| of.is(Word::Preposition));
    let goes_on = office == last && atoms[last].is(Word::Speaker) && of;
    // "head of Lune's delegation".
    let hers =
        matches!(atoms[office].kind, Kind::Owner(owner) if owner.form == Form::Office && same(Some(owner), name));
    (goes_on || hers).then_some(Seen { subject: Subject::Named(name), start: at })
}

/// Whether an atom can belong to a phrase.
fn belongs(atom: &Atom) -> bool {
    let inside = matches!(atom.kind, Kind::Word | Kind::Determiner | Kind::Owner(_) | Kind::Mark | Kind::Quoted);
    let noun = matches!(atom.word, Some(Word::Event | Word::Speaker | Word::Body | Word::Joint));
    let plain = noun || matches!(atom.word, None | Some(Word::Adverb | Word::Naming | Word::View | Word::It));
    (inside || atom.name().is_some()) && plain && !atom.can_be(Forms::PAST)
}

/// The preposition that governs both names around the "and" at an atom: "the presidents of Arvenia and Belmaria".
fn coordinated(sources: &Sources, atoms: &[Atom], and: usize) -> Option<usize> {
    let capital = |at: usize| sources.prose.tokens[atoms[at].tokens.start].is_capital();
    let named = |at: usize| atoms[at].kind == Kind::Word && capital(at) || atoms[at].name().is_some();
    let behind = and + 1 + usize::from(atoms.get(and + 1).is_some_and(|atom| atom.kind == Kind::Determiner));
    if !atoms[and].is(Word::And) || behind >= atoms.len() || !named(behind) {
        return None;
    }
    let first = (and.saturating_sub(PHRASE_ATOMS)..and).rev().take_while(|&at| named(at)).last()?;
    governed(atoms, without_determiner(atoms, first))
}
