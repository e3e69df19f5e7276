//! What somebody turned to somebody else for: "called Vance to thank him", "spoke with Lorne to discuss trade".
//!
//! In goes a sentence that is being read; out comes a clause for each infinitive that tells what a call, a letter or a
//! meeting was for. It was told as done, unlike the infinitives of plans and wishes, which report nothing.

use super::atoms::{Atom, Kind};
use super::clauses::Reader;
use super::conjugate::Forms;
use super::cues::Word;
use super::group::{Core, Group, Manner};
use super::memory::Voice;
use super::small::Small;
use super::subject::Subject;
use crate::model::{Evidence, Holder, Stance};
use crate::words::TokenKind;

/// How many words may stand between the verb and what it was for: "called", the other's name and office, the day.
const BETWEEN: usize = 32;
/// How many words may stand between "had" and "call".
const OBJECT: usize = 6;

/// How far behind "discussed" those may be named whom one discusses with.
const WITH: usize = 16;

/// How far behind "spoke", "talks".
const NEAR: usize = 3;

impl Reader<'_, '_> {
    /// Remembers a verb by which its subject turned to somebody.
    pub(super) fn turns_to(&mut self, group: &Group, subject: Subject, voice: Option<Voice>) {
        let Core::Verb(at, form) = group.core else { return };
        let Some(verb) = self.sources.lists.verbs.get(form.verb as usize) else { return };
        let event = || self.atoms[at + 1..].iter().take(OBJECT).any(|atom| atom.is(Word::Event));
        let nested = self.open && subject != Subject::Before;
        let told = !nested && group.manner == Manner::Active && !group.negated && !group.future;
        let voice = voice.or(self.memory.main.filter(|_| subject == Subject::Before));
        if let Some(voice) = voice.filter(|_| told && verb.contact && (!verb.by_noun || event())) {
            self.contact = Some((at, voice));
            self.purpose = false;
        }
    }

    /// Whether both sides did what one is said to have done: "spoke with Vance and discussed trade", "discussed with Vance".
    pub(super) fn is_shared(&self, group: &Group, subject: Subject, stance: Stance) -> bool {
        let Core::Verb(at, form) = group.core else { return false };
        let with = |atom: &Atom| self.sources.is_small(atom.tokens.start, Small::WITH);
        let event = |atom: &Atom| atom.is(Word::Event) && !self.sources.is_small(atom.tokens.start, Small::MATTER);
        // "discussed trade and water with his counterpart", but "discussed the talks with Vance": up to a mark, "that" or
        // another verb. "Spoke about relations with Vance" has no such reach.
        let ends = |atom: &&Atom| {
            let plain = matches!(atom.kind, Kind::Word | Kind::Determiner | Kind::Name(_) | Kind::Owner(_));
            atom.can_be(Forms::PAST) || atom.is(Word::That) || event(atom) || !plain
        };
        let alone = self.sources.lists.verbs.get(form.verb as usize).is_some_and(|verb| verb.alone.is_some());
        let rest = &self.atoms[at + 1..];
        // "had a conversation on trade with Vance": one who has a talk has it with somebody.
        let talk = rest.iter().take(NEAR).position(event).filter(|_| !alone).map_or(0, |at| at + 1);
        let rest = &rest[talk..];
        let reach = if alone || talk > 0 { WITH } else { NEAR };
        let near = &rest[..rest.iter().take(reach).take_while(|atom| !ends(atom)).count()];
        let capital = |atom: &Atom| self.sources.prose.tokens[atom.tokens.start].is_capital();
        let named = |atom: Option<&Atom>| atom.is_some_and(|atom| atom.name().is_some() || capital(atom));
        let behind = near.iter().enumerate().any(|(at, atom)| {
            let determined = near.get(at + 1).is_some_and(|next| next.kind == Kind::Determiner);
            with(atom) && named(near.get(at + 1 + usize::from(determined)))
        });
        // "whom she received, and with whom she discussed trade".
        let before = &self.atoms[group.start.saturating_sub(NEAR)..group.start];
        let whom = before.windows(2).any(|pair| with(&pair[0]) && pair[1].is(Word::Which));
        let behind = behind || whom;
        let last = self.out.last().filter(|last| last.sentence == self.sentence);
        let both = last.is_some_and(|last| last.voice.holder == Some(Holder::Joint));
        let goes_on = subject == Subject::Before && (self.contact.is_some() || both);
        stance == Stance::Discussed && (behind || goes_on) || stance == Stance::Agreement && goes_on
    }

    /// Whether a group is an infinitive that tells what the last such verb was for.
    pub(super) fn is_purpose(&self, group: &Group) -> bool {
        let (Some((from, _)), Core::Verb(at, form)) = (self.contact, group.core) else { return false };
        let bare = at > group.start || form.forms.has(Forms::BASE);
        if group.negated || group.manner != Manner::Active || !bare {
            return false;
        }
        if !self.purpose {
            return self.behind <= from + 1
                && self.after(group.start, |atom| atom.is(Word::To))
                && self.leads_on(from + 1, group.start - 1);
        }
        let joined = self.after(group.start, |atom| atom.is(Word::And) || atom.kind == Kind::Comma);
        let object =
            |atom: &Atom| matches!(atom.kind, Kind::Determiner | Kind::Name(_) | Kind::Owner(_)) || atom.is(Word::He);
        self.after(group.start, |atom| atom.is(Word::To)) || joined && self.atoms.get(group.end).is_some_and(object)
    }

    /// Whether nothing between two atoms can have an infinitive of its own: no other verb, and no subject of the talk
    /// ("spoke about the need to ...").
    fn leads_on(&self, from: usize, to: usize) -> bool {
        let parts = |at: usize| {
            let atom = &self.atoms[at];
            let date = || self.atoms[at + 1..].iter().take(2).any(|next| self.is_time(next));
            let subject = atom.is(Word::Preposition) && self.sources.is_small(atom.tokens.start, Small::ABOUT);
            let verb = matches!(
                atom.word,
                Some(
                    Word::Be | Word::Have | Word::Will | Word::Modal | Word::Do | Word::Who | Word::Which | Word::That
                )
            );
            verb || atom.kind == Kind::Stop || subject && !date()
        };
        from <= to && to - from <= BETWEEN && !(from..to).any(parts)
    }

    fn is_time(&self, atom: &Atom) -> bool {
        let number = self.sources.prose.tokens.get(atom.tokens.start).is_some_and(|t| t.kind == TokenKind::Number);
        number || self.sources.is_small(atom.tokens.start, Small::CIRCUMSTANCE)
    }

    /// The clause of such an infinitive: both discuss, only the one who turned to the other thanks.
    pub(super) fn purpose(&mut self, group: &Group) {
        let (Some((_, voice)), Some(meaning)) = (self.contact, self.meaning(group)) else { return };
        let acts = match meaning.stance {
            Stance::Agreement | Stance::Expectation => false,
            Stance::Support => self.manners(group).quoting,
            _ => true,
        };
        if !acts {
            return;
        }
        let voice = match (meaning.stance, voice.holder) {
            (Stance::Discussed, Some(_)) => Voice::joint(),
            (_, Some(Holder::Person(_))) => Voice { evidence: Some(Evidence::Inherited), ..voice },
            _ => voice,
        };
        let cue = self.token(group.start)..meaning.end;
        let begin = group.start.saturating_sub(1);
        self.push(begin, group.start, cue, voice, meaning.stance, self.manners(group));
        let tense = self.tense;
        self.went(group, meaning, false);
        (self.purpose, self.open, self.tense) = (true, false, tense);
    }
}
