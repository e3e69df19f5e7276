//! Attributions around or behind what they attribute: "according to Lorne", "in his view", "..., said Lorne".
//!
//! In goes a place in a sentence that is being read; out comes who stands there as the source.

use super::atoms::{Atom, Kind};
use super::clauses::{Manners, Reader};
use super::conjugate::Forms;
use super::cues::Word;
use super::group::{Core, Group, begins};
use super::memory::Voice;
use super::small::Small;
use super::subject::{Count, Seen, Subject};
use crate::model::{Evidence, Stance};
use crate::people::{Form, Reference};

/// How many words may stand between "stated" and the name: "in a message of the press service of".
const MEDIUM: usize = 8;

impl Reader<'_, '_> {
    /// "According to Lorne, ...": gives the atom to go on with.
    pub(super) fn according(&mut self, at: usize) -> usize {
        let determined = self.atoms.get(at + 1).is_some_and(|atom| atom.kind == Kind::Determiner);
        // "According to her, ...".
        let marked = self.atoms.get(at + 2).is_none_or(|next| matches!(next.kind, Kind::Comma | Kind::Mark));
        let her = determined && marked && self.sources.is_small(self.token(at + 1), Small::HIS);
        let next = at + 1 + usize::from(determined && !her);
        let next = self.owned(next);
        let Some(atom) = self.atoms.get(next) else { return at + 1 };
        let apposed = self.apposed(next);
        let voice = match (atom.kind, atom.word) {
            _ if apposed.is_some() => apposed.and_then(|name| self.memory.named(self.sources.cast, name)),
            _ if her => self.memory.resolve(self.sources.cast, Subject::Pronoun(Word::He)),
            (Kind::Name(name) | Kind::Owner(name), _) => self.memory.named(self.sources.cast, name),
            (_, Some(word @ (Word::He | Word::They))) => self.memory.resolve(self.sources.cast, Subject::Pronoun(word)),
            (_, Some(Word::Body)) if self.is_paper_at(next) => match self.issued_by(next) {
                Some(issuer) => self.memory.named(self.sources.cast, issuer),
                None if self.sources.is_small(self.token(at + 1), Small::ARTICLE) => {
                    self.memory.resolve(self.sources.cast, Subject::Paper)
                }
                None => Some(Voice::default()),
            },
            (_, Some(Word::Speaker | Word::Body)) => Some(Voice::default()),
            _ if self.sources.prose.tokens[atom.tokens.start].is_capital() => Some(Voice::default()),
            _ => None,
        };
        let Some(mut voice) = voice else { return at + 1 };
        voice.evidence = voice.holder.is_some().then_some(Evidence::AccordingTo);
        let cue = self.atoms[at].tokens.start..atom.tokens.end;
        let manners = Manners { quoting: true, past: true, ..Manners::default() };
        self.push(at, at, cue, voice, Stance::Statement, manners);
        self.behind = next + 1;
        next + 1
    }

    /// The atom of who is somebody's, behind the owner at `at`: "Lorne's press secretary" is not Lorne.
    fn owned(&self, at: usize) -> usize {
        let owner = self.atoms.get(at).is_some_and(|atom| matches!(atom.kind, Kind::Owner(_)));
        let somebody = |atom: &Atom| atom.is(Word::Speaker) || atom.name().is_some();
        let plain = |atom: &&Atom| atom.kind == Kind::Word && atom.word.is_none() && atom.verb.is_none();
        let words = self.atoms.get(at + 1..).unwrap_or_default().iter().take(MEDIUM).take_while(plain).count();
        let found = at + 1 + words;
        if owner && self.atoms.get(found).is_some_and(somebody) { found } else { at }
    }

    /// The name between marks behind the office that it bears: "by the spokesman, Cora Brandt".
    pub(super) fn apposed(&self, at: usize) -> Option<Reference> {
        let office = self.atoms.get(at)?.name().filter(|office| office.form == Form::Office);
        let name = office.and_then(|_| self.atoms.get(at + 2)?.name()).filter(|name| name.form == Form::Name)?;
        let closed = self.atoms.get(at + 3).is_none_or(|atom| matches!(atom.kind, Kind::Comma | Kind::Mark));
        (closed && self.atoms[at + 1].kind == Kind::Comma).then_some(name)
    }

    /// Whether "in his view", "in Lorne's opinion" stands at an atom.
    pub(super) fn opens_view(&self, at: usize) -> bool {
        let owner = |atom: &Atom| {
            matches!(atom.kind, Kind::Owner(_))
                || atom.kind == Kind::Determiner
                    && self.sources.is_small(atom.tokens.start, Small::HIS.with(Small::THEIR))
        };
        self.sources.is_small(self.atoms[at].tokens.start, Small::IN)
            && self.atoms.get(at + 1).is_some_and(owner)
            && self.atoms.get(at + 2).is_some_and(|atom| atom.is(Word::View))
            && self.atoms.get(at + 3).is_some_and(|atom| atom.kind == Kind::Comma)
    }

    /// "In his view, ...": gives the atom to go on with.
    pub(super) fn view(&mut self, at: usize) -> usize {
        let owner = &self.atoms[at + 1];
        let voice = match owner.kind {
            Kind::Owner(name) => self.memory.named(self.sources.cast, name),
            _ if self.sources.is_small(owner.tokens.start, Small::THEIR) => {
                self.memory.resolve(self.sources.cast, Subject::Pronoun(Word::They))
            }
            _ => self.memory.resolve(self.sources.cast, Subject::Pronoun(Word::He)),
        };
        let Some(voice) = voice.filter(|_| !self.open) else { return at + 1 };
        let cue = self.token(at)..self.atoms[at + 2].tokens.end;
        self.push(at, at, cue, voice, Stance::Statement, Manners { past: true, ..Manners::default() });
        self.memory.main = self.memory.main.or(Some(voice));
        (self.behind, self.open) = (at + 3, true);
        at + 3
    }

    /// "..., said Lorne": the subject behind the verb and the atom behind it.
    pub(super) fn inverted(&self, group: &Group) -> Option<(Seen, usize)> {
        let Core::Verb(at, form) = group.core else { return None };
        let verb = self.sources.lists.verbs.get(form.verb as usize)?;
        let plain = at == group.start && (form.forms.has(Forms::PAST) || form.forms.has(Forms::THIRD));
        let behind = self.after(at, |atom| matches!(atom.kind, Kind::Comma | Kind::Quoted | Kind::Dash | Kind::Mark));
        let next = self.medium(at + 1);
        let next = next + usize::from(self.atoms.get(next).is_some_and(|atom| atom.kind == Kind::Determiner));
        let name = self.atoms.get(next)?.name();
        let pronoun = self.atoms[next].word.filter(|word| matches!(word, Word::He | Word::They));
        let subject = match (name, pronoun) {
            (Some(name), _) => Subject::Named(name),
            (None, Some(word)) => Subject::Pronoun(word),
            // "..., said the sources.": somebody without a name.
            _ if self.atoms[next].is(Word::Speaker)
                && self.atoms.get(next + 1).is_none_or(|atom| atom.kind == Kind::Mark) =>
            {
                Subject::Someone(Count::One)
            }
            // "..., said the statement."
            _ if self.is_paper_at(next) && self.sources.is_small(self.token(next - 1), Small::ARTICLE) => {
                Subject::Paper
            }
            _ => return None,
        };
        // "..., noted Lorne had left" has a clause behind the name: its own subject stands before.
        let ends = self.atoms.get(next + 1).is_none_or(|atom| !begins(atom) && !atom.is(Word::That));
        // "Dorn, whose party lost, said Lorne “has no plan”": the name is the subject of the words in marks.
        let told = self.after(at, |atom| atom.kind == Kind::Comma)
            && self.atoms.get(next + 1).is_some_and(|atom| atom.kind == Kind::Quoted);
        let ends = ends && !told;
        (verb.inverting && plain && behind && ends).then_some((Seen { subject, start: at }, next + 1))
    }

    /// The atom behind "in a message of" at `from`: "..., stated in the press service of the Kremlin".
    fn medium(&self, from: usize) -> usize {
        let inside = |atom: &&Atom| {
            matches!(atom.kind, Kind::Word | Kind::Determiner)
                && atom.verb.is_none()
                && (atom.word.is_none()
                    || matches!(atom.word, Some(Word::Preposition | Word::By | Word::Body | Word::Event)))
        };
        let opens = self.atoms.get(from).is_some_and(|atom| self.sources.is_small(atom.tokens.start, Small::IN));
        let words = self.atoms.get(from..).unwrap_or_default().iter().take(MEDIUM).take_while(inside).count();
        if !opens {
            return from;
        }
        let determined = self.after(from + words, |atom| atom.kind == Kind::Determiner);
        from + words - usize::from(determined)
    }
}
