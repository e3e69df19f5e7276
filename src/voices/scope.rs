//! Where a clause stands among others: outside or inside of what somebody says, with a subject of its own or without.
//!
//! In goes a sentence that is being read, out come answers about the place of one verb in it. No clause is made here.

use super::atoms::{Atom, Kind, is_adverb};
use super::clauses::Reader;
use super::conjugate::Forms;
use super::cues::Word;
use super::group::{Group, Tense, begins};
use super::memory::Voice;
use super::small::Small;
use super::subject::Subject;
use crate::model::PersonKind;
use crate::people::{Form, Who};

/// How many words may follow "..., the Ministry said": "in a statement after the call between the two leaders".
const CIRCUMSTANCES: usize = 14;

/// How many atoms the clause may have that opens a sentence.
const CLAUSE: usize = 48;

impl Reader<'_, '_> {
    /// Whether the atom right before `at` is of a kind.
    pub(super) fn after(&self, at: usize, test: impl Fn(&Atom) -> bool) -> bool {
        at.checked_sub(1).is_some_and(|before| test(&self.atoms[before]))
    }

    /// Remembers, at the end of a sentence that reports nothing, whom it was about, for the pronouns to come. Where
    /// somebody else is named as its object, a pronoun could mean either.
    pub(super) fn topic(&mut self) {
        if self.out.last().is_some_and(|last| last.sentence == self.sentence) {
            return;
        }
        if let (None, Subject::Named(name)) = (self.memory.main, self.first_name(self.atoms.len())) {
            self.memory.main = self.memory.named(self.sources.cast, name);
        }
        let Some(subject) = self.memory.main.and_then(|voice| voice.person()) else { return };
        let object = |at: usize| {
            let other = self.atoms[at].name().is_some_and(|name| name.who != Who::Person(subject));
            let first = at - usize::from(self.after(at, |atom| atom.kind == Kind::Determiner));
            other && self.after(first, |atom| atom.kind == Kind::Word && (atom.word.is_none() || atom.verb.is_some()))
        };
        // "Lorne declined to say whether Vance met Kern": who acts in a clause within is no object.
        let within = self.atoms.iter().position(|atom| atom.is(Word::That) || atom.is(Word::If));
        if (1..within.unwrap_or(self.atoms.len())).any(object) {
            self.memory.doubt();
        }
    }

    /// Where the clause of a passive begins; `None` inside a clause that depends on another.
    pub(super) fn passive_start(&self, verb: usize) -> Option<usize> {
        let from = self.behind.max(verb.saturating_sub(64));
        let mut coordinated = None;
        for at in (from..verb).rev() {
            let atom = &self.atoms[at];
            if self.binds(at, verb) {
                return None;
            }
            let breaks = atom.is(Word::And) && self.after(at, |before| before.kind == Kind::Comma)
                || atom.is(Word::While)
                || atom.kind == Kind::Stop;
            if breaks && self.behind > 0 {
                return Some(at + 1);
            }
            if atom.is(Word::And) || atom.kind == Kind::Comma {
                coordinated = coordinated.or(Some(at + 1));
            }
        }
        if self.behind == 0 || self.relayed { Some(from) } else { coordinated.filter(|_| !self.open) }
    }

    /// Whether the atom `at` opens a clause that the passive at `verb` belongs to. A relative clause that has a verb of
    /// its own ends before it: "the treaty, which could help, was discussed".
    fn binds(&self, at: usize, verb: usize) -> bool {
        let atom = &self.atoms[at];
        let subject = self.sources.is_small(atom.tokens.start, Small::RELATIVE);
        let governed = self.after(at, |before| before.is(Word::Preposition));
        let joined = self.after(verb, |before| before.is(Word::And) || is_adverb(self.sources, before));
        match atom.word {
            Some(Word::Which | Word::Who) => !subject || governed || joined || verb < at + 3,
            // "That message was echoed by Lorne".
            Some(Word::That) => at > 0,
            Some(Word::If) => true,
            _ => false,
        }
    }

    /// Whether a clause with a subject of its own stands outside of what the last cue says.
    pub(super) fn is_outside(&self, start: usize, group: &Group) -> bool {
        if self.is_background(start, group) {
            return false;
        }
        if self.behind == 0 || start == 0 {
            return true;
        }
        let at = self.edge(start - 1);
        let before = &self.atoms[at];
        let joined = before.is(Word::And) || before.is(Word::While) || before.kind == Kind::Stop;
        let last = self.ends_with(group)
            || self.atoms.get(group.end).is_some_and(|atom| matches!(atom.kind, Kind::Quoted | Kind::Stop));
        let broken = matches!(before.kind, Kind::Comma | Kind::Dash | Kind::Quoted);
        let awaited = !self.pending.is_empty() || self.ends_opening(at);
        joined
            || self.ends_in_comma(before) && self.manners(group).quoting
            || before.is(Word::That) && self.names_words(start, group)
            || broken && (!self.open || last || awaited)
            || before.is(Word::Which) && !self.after(self.behind, |that| that.is(Word::That))
            || self.relayed && start == self.behind
            || self.atoms[start..group.start].iter().any(|atom| atom.is(Word::Who))
    }

    /// Whether words in marks are what somebody calls something: "what he described as “a mistake”".
    fn names_words(&self, start: usize, group: &Group) -> bool {
        let as_ = self.atoms.get(group.end).is_some_and(|atom| self.sources.is_small(atom.tokens.start, Small::CITING));
        let quoted = self.atoms.get(group.end + usize::from(as_)).is_some_and(|atom| atom.kind == Kind::Quoted);
        quoted && self.sources.is_small(self.token(start - 1), Small::RELATIVE)
    }

    /// Whether the comma at an atom ends the clause that opens the sentence: "Although Lorne praised the deal, Vance ...".
    fn ends_opening(&self, comma: usize) -> bool {
        let opening = self.atoms.first().is_some_and(|first| first.is(Word::While));
        let first = || self.atoms.iter().take(CLAUSE).position(|atom| atom.kind == Kind::Comma);
        opening && first() == Some(comma)
    }

    /// Whether an institution holds a clause.
    pub(super) fn is_institution(&self, voice: Voice) -> bool {
        let holder = voice.person().and_then(|id| self.sources.cast.person(id));
        holder.is_some_and(|person| person.kind == PersonKind::Institution)
    }

    /// Whether a clause does no more than attribute the words before it: "..., the Ministry has confirmed.", "...,
    /// Arvenian and Belmarian sources said on Monday."
    pub(super) fn trails(&self, start: usize, group: &Group) -> bool {
        let last = self.ends_with(group);
        let joined = self.after(start, |before| before.is(Word::And));
        let first = start.checked_sub(2).filter(|&at| joined && self.atoms[at].kind == Kind::Word).unwrap_or(start);
        let edge = first.checked_sub(1).map(|at| &self.atoms[self.edge(at)]);
        last && edge.is_some_and(|before| matches!(before.kind, Kind::Comma | Kind::Quoted))
    }

    /// The atom at `at`, or the comma before it where that is the closing mark of words that are told: "“..., ” Lorne said".
    fn edge(&self, at: usize) -> usize {
        let closes = self.atoms[at].kind == Kind::Mark && self.after(at, |before| before.kind == Kind::Comma);
        at - usize::from(closes)
    }

    /// Whether nothing but circumstances follows a verb up to the end of its sentence: "said on Monday at a briefing."
    fn ends_with(&self, group: &Group) -> bool {
        // "..., Lorne said, according to the Ministry".
        let sourced = |pair: &[Atom]| pair[0].kind == Kind::Comma && pair[1].is(Word::According);
        let rest = self.atoms.get(group.end..).unwrap_or_default();
        let rest = &rest[..rest.windows(2).take(CIRCUMSTANCES).position(sourced).unwrap_or(rest.len())];
        let bare = |atom: &Atom| {
            let plain =
                matches!(atom.kind, Kind::Word | Kind::Determiner | Kind::Mark | Kind::Name(_) | Kind::Owner(_));
            plain
                && (!begins(atom) || atom.can_be(Forms::ING))
                && !matches!(atom.word, Some(Word::That | Word::And | Word::To | Word::Which))
        };
        let circumstance = rest.first().is_none_or(|atom| {
            let told = atom.is(Word::Listeners) || atom.kind == Kind::Determiner && self.manners(group).quoting;
            told || atom.is(Word::Preposition) || atom.kind == Kind::Mark || is_adverb(self.sources, atom)
        });
        // "in comments carried by the agency".
        let done = |at: usize| {
            let by = rest.get(at + 1).is_some_and(|by| by.is(Word::By));
            let noun = at > 0 && (rest[at - 1].is(Word::Preposition) || rest[at - 1].kind == Kind::Determiner);
            rest[at].verb.is_some() && (noun || by && rest[at].can_be(Forms::PARTICIPLE))
        };
        circumstance && rest.len() <= CIRCUMSTANCES && (0..rest.len()).all(|at| bare(&rest[at]) || done(at))
    }

    /// Whether a comma and "while" stand before the subject that begins at `start`: "called it a joke, while Dorn said".
    pub(super) fn contrasts(&self, start: usize) -> bool {
        let comma = |at: usize| self.after(at, |atom| atom.kind == Kind::Comma);
        start.checked_sub(1).is_some_and(|at| self.atoms[at].is(Word::While) && comma(at))
    }

    /// Whether "neither", "nor" or "no" stands before the subject that begins at `start`.
    pub(super) fn is_nobody(&self, start: usize) -> bool {
        self.after(start, |before| before.is(Word::Not) || before.is(Word::No))
    }

    /// Whether "no" stands before the object of a group ("reached no agreement"), unless the list knows a stance that
    /// begins so ("no alternative").
    pub(super) fn has_no_object(&self, group: &Group) -> bool {
        let Some(next) = self.atoms.get(group.end).filter(|next| next.is(Word::No)) else { return false };
        let rest = self.sources.prose.tokens.get(next.tokens.start..).unwrap_or_default();
        self.sources.lists.nouns.longest(self.sources.text, rest, 0).is_none()
    }

    /// Whether a clause tells of an earlier meeting: "in Corvel, where they had discussed trade".
    fn is_background(&self, start: usize, group: &Group) -> bool {
        let had = self.atoms[group.start].is(Word::Have) && group.tense == Tense::Past;
        had && self.after(start, |before| before.is(Word::Which))
    }

    /// Whether "if" opens the clause whose subject begins at `start`.
    pub(super) fn is_supposed(&self, start: usize) -> bool {
        let clause = self.atoms[start.saturating_sub(12)..start].iter().rev();
        clause.take_while(|atom| atom.kind != Kind::Comma).any(|atom| atom.is(Word::If))
    }

    /// Whether a verb without a subject goes on with the last clause's.
    pub(super) fn goes_on(&self, group: &Group) -> bool {
        let same = self.tense.is_none_or(|tense| tense == group.tense);
        same || group.tense == Tense::Past && !self.open
    }

    /// The first name of the sentence that no preposition governs, for a verb whose clause began with a verb that no
    /// list knows ("Lorne arrived and stressed ...").
    pub(super) fn first_name(&self, before: usize) -> Subject {
        let opens = |before: &Atom| {
            matches!(before.kind, Kind::Comma | Kind::Stop | Kind::Dash | Kind::Mark) || before.is(Word::And)
        };
        let free = |at: usize| at == 0 || self.after(at, |before| opens(before) || is_adverb(self.sources, before));
        let determined = |at: usize| self.after(at, |atom| atom.kind == Kind::Determiner);
        let mut names = self.atoms[..before].iter().enumerate().take(32);
        let found = names.find(|&(at, atom)| {
            let names = atom.name().is_some() || atom.is(Word::They) || atom.is(Word::He);
            names && free(if determined(at) { at - 1 } else { at })
        });
        match found {
            Some((_, Atom { kind: Kind::Name(name), .. })) => Subject::Named(*name),
            Some((_, atom)) => atom.word.map_or(Subject::Nobody, Subject::Pronoun),
            None => Subject::Nobody,
        }
    }
}

/// Whether verb and subject go together: a verb in the base form needs a plural, a form in -s a singular or a verb of
/// the same tense before it. "calls" and "support" are nouns elsewhere.
pub fn agrees(group: &Group, subject: Subject, last: Option<Tense>) -> bool {
    let single = matches!(subject, Subject::Named(name) if name.form != Form::Group && name.who != Who::Joint);
    match group.tense {
        Tense::Plural if subject == Subject::Before => last == Some(Tense::Plural),
        Tense::Plural => !single && subject != Subject::Pronoun(Word::He) && subject != Subject::Pronoun(Word::It),
        Tense::Present if subject == Subject::Before => last != Some(Tense::Past) || group.future,
        _ => true,
    }
}
