//! Relative clauses: whom "who" and "which" stand for, and whom "he" means behind "where".
//!
//! In goes a place in a sentence that is being read; out comes the name in it that is meant. Names of other sentences are
//! left to [`super::memory`].

use super::Sources;
use super::atoms::{Atom, Kind};
use super::clauses::Reader;
use super::cues::Word;
use super::heads::house;
use super::small::Small;
use super::subject::{Seen, Step, Subject};
use crate::people::{Form, Who};

/// How far before "where he said" he may be named: a search without a limit would not be linear.
const BEFORE: usize = 48;

/// How many words before its last one the name of an institution may have in "the Arvenian Foreign Ministry, which".
const HOUSE: usize = 3;

/// A relative pronoun stands right before: the name before it is meant, whatever governs it ("a rebuke from Lorne, who
/// accused him"); "which" is that of an institution.
pub fn relative(sources: &Sources, atoms: &[Atom], here: usize) -> Step {
    let comma = here.checked_sub(1).filter(|&at| atoms[at].kind == Kind::Comma);
    let at = comma.unwrap_or(here);
    let who = atoms[here].is(Word::Who);
    let last = at.checked_sub(1);
    let body = |last: usize| house(sources, atoms, last.saturating_sub(HOUSE), last);
    let name = last.and_then(|last| atoms[last].name().or_else(|| body(last).filter(|_| !who)));
    let name = name.filter(|name| who == (name.form != Form::Institution));
    match name.filter(|_| who || sources.is_small(atoms[here].tokens.start, Small::RELATIVE)) {
        Some(name) => Step::Found(Seen { subject: Subject::Named(name), start: here }),
        None if who => Step::On(at),
        None => Step::Nobody,
    }
}

impl Reader<'_, '_> {
    /// Whom "he" means in a relative clause: "remarks by Lorne in Arvenport, where she said", "in which she said".
    pub(super) fn antecedent(&self, subject: Subject, start: usize) -> Option<Subject> {
        let which = start.checked_sub(1).filter(|&at| self.atoms[at].is(Word::Which));
        let place = |at: usize| {
            let governed = self.after(at, |atom| atom.is(Word::Preposition));
            governed || !self.sources.is_small(self.token(at), Small::RELATIVE)
        };
        let relative = subject == Subject::Pronoun(Word::He) && self.memory.main.is_none() && which.is_some_and(place);
        let named = |atom: &Atom| atom.name().filter(|name| name.form != Form::Institution && name.who != Who::Joint);
        self.atoms[..start].iter().rev().take(BEFORE).filter(|_| relative).find_map(named).map(Subject::Named)
    }
}
