//! Clauses without a finite verb: "stressing ...", "having agreed ...", "began by thanking ...".
//!
//! In goes a participle of a sentence that is being read; out comes a clause that takes the subject of the clause before
//! it, or waits for the one behind.

use super::atoms::{Atom, Kind, is_adverb};
use super::clauses::{Manners, Reader};
use super::conjugate::Forms;
use super::cues::Word;
use super::group::Group;
use super::memory::Voice;
use super::small::Small;
use super::subject::{Count, Subject, subject};
use crate::model::{Evidence, Stance};

/// How many words may stand between "began" and "by thanking": "began the conversation by".
const OBJECT: usize = 6;

/// How many words may stand between words in marks and "as saying": "the daily on Monday quoted President Lorne".
const CITATION: usize = 16;

impl Reader<'_, '_> {
    /// "stressing ...", "having agreed ...": the subject is that of the main clause.
    pub(super) fn participle(&mut self, group: &Group) {
        let start = group.start;
        let first =
            start == 0 || start == 1 && matches!(self.atoms[0].word, Some(Word::Preposition | Word::By | Word::While));
        let quoted = self.quoted(start);
        let own = quoted.map(|(subject, _)| subject);
        let cited = self.cited(start).filter(|_| own.is_none());
        let with_name = own.or(cited).or_else(|| self.with_name(start));
        // "“...,” the paper quoted Lorne as saying": what stands between the marks and the verb only passes on.
        let quoted = quoted.map(|(_, subject)| subject).or_else(|| cited.and_then(|_| self.behind_quotation(start)));
        let adverbs = self.atoms[..start].iter().rev().take(2).take_while(|atom| is_adverb(self.sources, atom)).count();
        let breaks = |atom: &Atom| {
            matches!(atom.kind, Kind::Comma | Kind::Dash) || atom.is(Word::While) || self.ends_in_comma(atom)
        };
        let follows = self.begun_by(start)
            || self.after(start - adverbs, breaks)
            || self.participle && self.after(start, |atom| atom.is(Word::And));
        if !first && !follows && with_name.is_none() {
            return;
        }
        let Some(meaning) = self.meaning(group) else { return };
        if !first && with_name.is_none() && self.memory.main.is_none() {
            let name = self.first_name(start);
            self.memory.main = self.memory.resolve(self.sources.cast, name);
        }
        let voice = match with_name {
            Some(name) => self.memory.resolve(self.sources.cast, name),
            // "held talks with Vance, exchanging views on ...": both did.
            None if self.contact.is_some() && meaning.stance == Stance::Discussed => Some(Voice::joint()),
            None => self.memory.resolve(self.sources.cast, Subject::Before),
        };
        let waits = with_name.is_none() && self.memory.main.is_none();
        if waits && !first {
            return;
        }
        if waits {
            self.pending.push(self.out.len());
        }
        let cue = self.token(start)..meaning.end;
        let manners = Manners { participle: quoted.is_none(), ..self.manners(group) };
        let subject = quoted.unwrap_or(start);
        self.push(subject, subject, cue, voice.unwrap_or_default(), meaning.stance, manners);
        self.went(group, meaning, true);
    }

    /// Whether marks close behind the comma of the clause, as American printers set them: "“calm,” stressing".
    pub(super) fn ends_in_comma(&self, atom: &Atom) -> bool {
        let last = atom.tokens.end.checked_sub(2).and_then(|at| self.sources.prose.tokens.get(at));
        atom.kind == Kind::Quoted && last.is_some_and(|last| last.is_mark(self.sources.text, ","))
    }

    /// "with Lorne stressing ...".
    fn with_name(&self, start: usize) -> Option<Subject> {
        let name = self.atoms.get(start.checked_sub(1)?)?.name()?;
        let before = self.atoms.get(start.checked_sub(2)?)?;
        before.is(Word::Preposition).then_some(Subject::Named(name))
    }

    /// "quoted Lorne as saying ...": the one before "as" says it, never the one who quotes; "was quoted by Lorne as
    /// saying" leaves it to the subject.
    fn cited(&self, start: usize) -> Option<Subject> {
        let at = start.checked_sub(2)?;
        let cites = self.sources.is_small(self.atoms[start - 1].tokens.start, Small::CITING);
        let by = self.after(at, |before| before.is(Word::By));
        let atom = &self.atoms[at];
        let capital = self.sources.prose.tokens[atom.tokens.start].is_capital();
        let somebody = atom.kind == Kind::Word && (capital || atom.is(Word::Speaker));
        let nameless = || somebody.then_some(Subject::Someone(Count::One));
        let cited = atom.name().map(Subject::Named).or_else(nameless);
        cited.filter(|_| cites && !by)
    }

    /// The atom right behind the words in marks that stand before `start`.
    fn behind_quotation(&self, start: usize) -> Option<usize> {
        let from = start.saturating_sub(CITATION);
        (from..start).rev().find(|&at| self.atoms[at].kind == Kind::Quoted).map(|quoted| quoted + 1)
    }

    /// "Lorne was quoted as saying": whoever is quoted, and the atom that names him.
    fn quoted(&self, start: usize) -> Option<(Subject, usize)> {
        let cites = start.checked_sub(1).filter(|&at| self.sources.is_small(self.token(at), Small::CITING))?;
        let be = (cites.saturating_sub(CITATION)..cites).rev().find(|&at| self.atoms[at].is(Word::Be))?;
        let cited =
            self.atoms[be + 1..cites].iter().find(|atom| atom.kind == Kind::Word && !is_adverb(self.sources, atom));
        cited.filter(|cited| self.sources.is_small(cited.tokens.start, Small::QUOTED))?;
        let seen = subject(self.sources, self.atoms, be, false);
        matches!(seen.subject, Subject::Named(_) | Subject::Pronoun(_)).then_some((seen.subject, seen.start))
    }

    /// Whether "as saying" follows "cited" at an atom: what is told is what was said.
    pub(super) fn is_citation(&self, at: usize) -> bool {
        let behind = self.atoms.get(at + 1..).unwrap_or_default();
        let says =
            |pair: &[Atom]| self.sources.is_small(pair[0].tokens.start, Small::CITING) && pair[1].can_be(Forms::ING);
        self.sources.is_small(self.token(at), Small::QUOTED) && behind.windows(2).take(CITATION).any(says)
    }

    /// "began by thanking ...", "opened the call by thanking ...": what one begins by, one does.
    fn begun_by(&self, start: usize) -> bool {
        let object = self.atoms[start.saturating_sub(OBJECT)..start].iter().rev().skip(1);
        let mut object = object.take_while(|atom| atom.kind != Kind::Comma);
        self.after(start, |atom| atom.is(Word::By)) && object.any(|atom| atom.is(Word::Chain))
    }

    /// Gives the clauses that wait for it their subject.
    pub(super) fn settle(&mut self, voice: Voice) {
        let evidence = match voice.evidence {
            Some(Evidence::Joint) => Some(Evidence::Joint),
            other => other.map(|_| Evidence::Inherited),
        };
        for waiting in self.pending.drain(..) {
            self.out[waiting].voice = Voice { evidence, ..voice };
        }
    }
}
