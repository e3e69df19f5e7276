//! Verb groups: "will continue to support", "was also discussed".
//!
//! In go the atoms of a sentence and the place where an auxiliary or a verb stands; out comes the group, with the verb
//! that reports and the manner in which it does. Who does it, and what it means, is not asked here.

use super::Sources;
use super::atoms::{Atom, Kind, is_adverb};
use super::conjugate::Forms;
use super::cues::{VerbForm, Word};
use super::small::Small;
use crate::model::Stance;

/// A verb with its auxiliaries.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its first atom.
    pub start: usize,
    /// The atom behind it.
    pub end: usize,
    /// What reports in it.
    pub core: Core,
    /// How it stands.
    pub manner: Manner,
    /// Whether it is denied.
    pub negated: bool,
    /// Whether it is future, conditional or a wish.
    pub future: bool,
    /// The tense of its first word, to tell which verbs go together.
    pub tense: Tense,
}

/// What reports in a group.
#[derive(Debug, Clone, Copy)]
pub enum Core {
    /// A verb of the list, at this atom.
    Verb(usize, VerbForm),
    /// An adjective of the list, up to this token.
    Adjective(Stance, usize),
    /// Only "there was", or another verb that no list knows.
    Bare,
}

/// How a verb stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It has a subject that acts.
    Active,
    /// Its subject is acted on.
    Passive,
    /// "stressing", "having agreed".
    Participle,
    /// "to discuss", or no verb at all.
    Other,
}

/// The tense of the first word of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// "agreed", "had agreed", "was".
    Past,
    /// "agrees", "has agreed", "will".
    Present,
    /// "agree": present, with a subject in the plural.
    Plural,
}

/// What the auxiliaries of a group say.
#[derive(Debug, Default)]
struct Auxiliaries {
    be: bool,
    have: bool,
    having: bool,
    base: bool,
    modal: bool,
    future: bool,
    chain: bool,
    to: bool,
    negated: bool,
}

/// Whether a group can begin at an atom.
pub fn begins(atom: &Atom) -> bool {
    let auxiliary = matches!(
        atom.word,
        Some(Word::Be | Word::Have | Word::Having | Word::Do | Word::Will | Word::Modal | Word::Not | Word::Chain)
    );
    auxiliary || atom.verb.is_some()
}

/// The group that begins at the atom `start`.
pub fn group(sources: &Sources, atoms: &[Atom], start: usize) -> Group {
    let mut seen = Auxiliaries::default();
    let mut at = start;
    while let Some(atom) = atoms.get(at) {
        if !auxiliary(sources, atoms, at, atom, &mut seen) {
            break;
        }
        at += 1;
    }
    let tense = tense(sources, &atoms[start]);
    let (core, manner, end) = core(sources, atoms, start, at, &seen);
    let future = seen.future || seen.modal || seen.chain && seen.to;
    Group { start, end: end.max(start + 1), core, manner, negated: seen.negated, future, tense }
}

/// Takes one atom in as an auxiliary; `false` if it is none.
fn auxiliary(sources: &Sources, atoms: &[Atom], at: usize, atom: &Atom, seen: &mut Auxiliaries) -> bool {
    let next = atoms.get(at + 1);
    match atom.word {
        Some(Word::Be) => seen.be = true,
        Some(Word::Have) => seen.have = true,
        Some(Word::Having) => seen.having = true,
        Some(Word::Do) => seen.base = true,
        Some(Word::Will) => (seen.future, seen.base) = (true, true),
        Some(Word::Modal) => (seen.modal, seen.base) = (true, true),
        Some(Word::Not) => (seen.negated, seen.base) = (true, true),
        Some(Word::Chain) if next.is_some_and(|next| next.is(Word::To) || next.can_be(Forms::ING)) => {
            seen.chain = true;
        }
        Some(Word::To) if seen.chain || seen.be => (seen.to, seen.base) = (true, true),
        _ => return is_adverb(sources, atom) || atom.is(Word::Adverb) && atom.verb.is_none(),
    }
    true
}

/// What reports behind the auxiliaries, which end before the atom `at`.
fn core(sources: &Sources, atoms: &[Atom], start: usize, at: usize, seen: &Auxiliaries) -> (Core, Manner, usize) {
    let nothing = (Core::Bare, Manner::Other, at);
    if seen.be
        && !seen.to
        && let Some((stance, end)) = adjective(sources, atoms, at)
    {
        return (Core::Adjective(stance, end), Manner::Active, at + 1);
    }
    let Some(verb) = atoms.get(at).and_then(|atom| atom.verb) else {
        // "had earlier rebuffed proposals": a participle that no list knows, and not what somebody had.
        let participle = atoms.get(at).is_some_and(|atom| is_participle(sources, atom));
        return light_have(atoms, start, at).filter(|_| !participle).unwrap_or(nothing);
    };
    let forms = verb.forms;
    let passive = seen.be && forms.has(Forms::PARTICIPLE) && !seen.to;
    let active = match () {
        () if seen.be && !seen.to => forms.has(Forms::ING),
        () if seen.have => forms.has(Forms::PARTICIPLE),
        () if seen.chain => forms.has(Forms::ING) || seen.to && forms.has(Forms::BASE),
        () if seen.base => forms.has(Forms::BASE),
        () => forms.has(Forms::PAST) || forms.has(Forms::THIRD) || forms.has(Forms::BASE),
    };
    let participle = seen.having && forms.has(Forms::PARTICIPLE)
        || !seen.be && !seen.have && !seen.chain && !seen.base && forms.has(Forms::ING);
    let manner = match () {
        // What would, could or should be is told by nobody.
        () if seen.modal && !seen.chain && !quotes(sources, atoms, at, verb) => Manner::Other,
        () if passive => Manner::Passive,
        () if participle => Manner::Participle,
        () if active => Manner::Active,
        () => return light_have(atoms, start, at).unwrap_or((Core::Bare, Manner::Other, at)),
    };
    (Core::Verb(at, verb), manner, at + 1)
}

/// "would only say that “...”": the words in marks were said.
fn quotes(sources: &Sources, atoms: &[Atom], at: usize, verb: VerbForm) -> bool {
    let quoting = sources.lists.verbs.get(verb.verb as usize).is_some_and(|verb| verb.quoting);
    let mut behind = atoms[at + 1..].iter().take(3);
    quoting && behind.any(|atom| atom.kind == Kind::Quoted)
}

/// "had", where no participle follows: a verb of its own ("had a discussion on").
fn light_have(atoms: &[Atom], start: usize, at: usize) -> Option<(Core, Manner, usize)> {
    let have = (start..at).rev().find(|&at| atoms[at].is(Word::Have) || atoms[at].is(Word::Having))?;
    let manner = if atoms[have].is(Word::Having) { Manner::Participle } else { Manner::Active };
    Some((Core::Verb(have, atoms[have].verb?), manner, have + 1))
}

/// Whether a word that no list of verbs knows is shaped as a participle.
pub(super) fn is_participle(sources: &Sources, atom: &Atom) -> bool {
    let token = &sources.prose.tokens[atom.tokens.start];
    atom.kind == Kind::Word && !token.is_capital() && token.span.of(sources.text).ends_with("ed")
}

fn adjective(sources: &Sources, atoms: &[Atom], at: usize) -> Option<(Stance, usize)> {
    let token = atoms.get(at).filter(|atom| atom.kind == Kind::Word)?.tokens.start;
    let limit = atoms.last()?.tokens.end;
    let found = sources.lists.adjectives.longest(sources.text, sources.prose.tokens.get(token..limit)?, 0)?;
    Some((*found.value, token + found.len))
}

fn tense(sources: &Sources, first: &Atom) -> Tense {
    let is = |small| sources.is_small(first.tokens.start, small);
    match first.word {
        Some(Word::Be | Word::Have | Word::Do) if is(Small::PLURAL) => Tense::Plural,
        Some(Word::Be | Word::Have | Word::Do) if is(Small::SINGULAR) => Tense::Present,
        Some(Word::Will) => Tense::Present,
        // "report", "call": a noun of the list that may be a verb as well is read by its form.
        Some(Word::Event | Word::Speaker | Word::Body) if first.verb.is_some() && !first.can_be(Forms::PAST) => {
            if first.can_be(Forms::THIRD) { Tense::Present } else { Tense::Plural }
        }
        Some(_) => Tense::Past,
        None if first.can_be(Forms::PAST) => Tense::Past,
        None if first.can_be(Forms::THIRD) => Tense::Present,
        None => Tense::Plural,
    }
}
