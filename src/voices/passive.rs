//! Clauses that hide who acts: "was discussed", "was on the agenda", "there was an exchange of views".
//!
//! In goes a verb group of a sentence that is being read; out comes a clause whose holder "by" names, or nobody does.

use super::atoms::{Atom, Kind, is_adverb};
use super::clauses::Reader;
use super::conjugate::Forms;
use super::cues::Word;
use super::extent::{Meaning, meaning, noun, passive_noun, reach};
use super::group::begins;
use super::group::{Core, Group};
use super::memory::Voice;
use crate::model::{Evidence, Stance};

/// How many words may stand between a verb and "by", and how many before the name behind it.
const BEFORE_AGENT: usize = 6;
const AGENT: usize = 6;

impl Reader<'_, '_> {
    /// A clause whose subject is acted on: the text names the agent, or hides it.
    pub(super) fn passive(&mut self, group: &Group) {
        let Core::Verb(at, form) = group.core else { return };
        let Some(verb) = self.sources.lists.verbs.get(form.verb as usize) else { return };
        let Some(begin) = self.passive_start(group.start).filter(|_| !self.is_citation(at)) else { return };
        if self.atoms[begin..group.start].iter().any(|atom| atom.is(Word::No) || atom.is(Word::Not)) {
            return;
        }
        let from = self.token(begin)..self.token(group.start);
        let by_noun = passive_noun(self.sources, verb, from);
        let own = meaning(self.sources, self.atoms, at, verb);
        let (stance, end, start) = match (by_noun, own) {
            (Some((stance, noun)), own) => {
                let end = own.map_or_else(|| self.connected(at), |own| own.end.min(self.atoms[at].tokens.end + 1));
                (stance, end, noun)
            }
            (None, Some(own)) => (own.stance, own.end, self.token(self.impersonal(group.start))),
            _ => return,
        };
        let voice = self.agent(at, stance).unwrap_or(Voice { holder: None, evidence: Some(Evidence::Agentless) });
        let manners = self.manners(group);
        let cue =
            start.max(self.out.last().filter(|last| last.sentence == self.sentence).map_or(0, |l| l.cue.end))..end;
        self.push(begin, begin, cue, voice, stance, manners);
        self.went(group, Meaning { stance, end }, false);
        // "It was reported that Lorne urged restraint": what the account tells so, it tells.
        self.relayed = stance == Stance::Statement && self.impersonal(group.start) < group.start;
    }

    /// "... was also on the agenda": who put it there is hidden.
    pub(super) fn agenda(&mut self, group: &Group) {
        let (Some(meaning), Some(begin)) = (self.meaning(group), self.passive_start(group.start)) else { return };
        let voice = Voice { holder: None, evidence: Some(Evidence::Agentless) };
        let cue = self.token(group.start)..meaning.end;
        self.push(begin, begin, cue, voice, meaning.stance, self.manners(group));
        self.went(group, meaning, false);
    }

    /// "It" before "was agreed" belongs to the cue.
    fn impersonal(&self, start: usize) -> usize {
        if self.after(start, |atom| atom.is(Word::It)) { start - 1 } else { start }
    }

    /// The token behind a preposition or "that" right behind the atom `at`.
    fn connected(&self, at: usize) -> usize {
        let next = self.atoms.get(at + 1);
        let joins = |atom: &&Atom| atom.is(Word::Preposition) || atom.is(Word::To) || atom.is(Word::That);
        next.filter(joins).map_or(self.atoms[at].tokens.end, |atom| atom.tokens.end)
    }

    /// Who did it, where "by" says so: right behind the verb, or of news "announced at a briefing by Vance".
    fn agent(&mut self, at: usize, stance: Stance) -> Option<Voice> {
        let near = |atom: &&Atom| {
            let noun = !begins(atom) || atom.can_be(Forms::ING);
            let inside = stance == Stance::Statement && noun && atom.kind != Kind::Comma;
            inside || is_adverb(self.sources, atom)
        };
        let is_by = |atom: &Atom| atom.is(Word::By);
        let between =
            self.atoms[at + 1..].iter().take(BEFORE_AGENT).take_while(|atom| near(atom) && !is_by(atom)).count();
        let by = at + 1 + between;
        let phrase = self.atoms.get(by..).filter(|rest| rest.first().is_some_and(is_by))?;
        let words = |atom: &&Atom| {
            let plain = matches!(atom.kind, Kind::Word | Kind::Determiner | Kind::Mark | Kind::Owner(_));
            plain && atom.verb.is_none() && atom.word.is_none_or(|word| matches!(word, Word::Speaker | Word::Body))
        };
        let first = 1 + phrase[1..].iter().take(AGENT).take_while(words).count();
        let name = phrase.get(first)?.name()?;
        // "by the spokesman, Cora Brandt": the name says who bears the office.
        let apposed = self.apposed(by + first);
        self.memory.named(self.sources.cast, apposed.unwrap_or(name))
    }

    /// "There was an exchange of views on ...".
    pub(super) fn there(&mut self, group: &Group) {
        if self.open || self.has_no_object(group) {
            return;
        }
        let end = self.atoms[group.end - 1].tokens.end;
        let Some(found) = noun(self.sources, end..reach(self.atoms, group.end)) else { return };
        let atom = self.atoms.partition_point(|atom| atom.tokens.start < found.end);
        let connected = self.connected(atom.saturating_sub(1)).max(found.end);
        let voice = Voice { holder: None, evidence: Some(Evidence::Agentless) };
        let cue = self.token(group.start - 1)..connected;
        let manners = self.manners(group);
        self.push(group.start - 1, group.start - 1, cue, voice, found.stance, manners);
        self.went(group, Meaning { end: connected, ..found }, false);
    }
}
