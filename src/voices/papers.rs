//! Papers that speak: "the statement added", "a message from the Ministry", "said in a statement".
//!
//! In goes a place in a sentence that is being read; out comes whether a paper speaks there, or is spoken by. Who issued it
//! is remembered by [`super::memory`].

use super::Sources;
use super::atoms::{Atom, Kind, is_adverb};
use super::clauses::Reader;
use super::cues::Word;
use super::group::begins;
use super::small::Small;
use crate::model::Stance;
use crate::people::Reference;

/// How many words may stand between a verb and the paper that it was said in: "said on Monday in a joint statement".
const PAPER: usize = 6;

/// Whether a phrase is "the statement" alone, right before its verb: the one that was issued before.
pub fn is_paper(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> bool {
    let article = last.checked_sub(1).filter(|&at| at >= first).map(|at| atoms[at].tokens.start);
    let next = atoms.get(last + 1).is_some_and(|next| begins(next) || is_adverb(sources, next));
    next && article.is_some_and(|article| sources.is_small(article, Small::ARTICLE))
        && sources.is_small(atoms[last].tokens.end - 1, Small::PAPER)
}

/// Whether a preposition parts a paper from its issuer: "of", "by", "from".
pub fn issues(sources: &Sources, atom: &Atom) -> bool {
    atom.is(Word::By) || sources.is_small(atom.tokens.start, Small::OF.with(Small::FROM))
}

impl Reader<'_, '_> {
    /// Whether an atom is a paper.
    pub(super) fn is_paper_at(&self, at: usize) -> bool {
        self.sources.is_small(self.atoms[at].tokens.end - 1, Small::PAPER)
    }

    /// Whom a paper at `at` is said to be from: "a statement by the Ministry", "released by the Ministry".
    pub(super) fn issued_by(&self, at: usize) -> Option<Reference> {
        let behind = self.atoms.get(at + 1..)?;
        let from = behind.iter().take(2).position(|atom| issues(self.sources, atom))?;
        let next = behind.get(from + 1..)?;
        next.iter().take(2).find(|atom| atom.kind != Kind::Determiner).and_then(Atom::name)
    }

    /// Whether "in a statement" follows a verb.
    pub(super) fn is_on_paper(&self, from: usize) -> bool {
        let rest = self.atoms.get(from..).unwrap_or_default();
        let paper = |pair: &[Atom]| {
            let determined = pair[0].kind == Kind::Determiner || pair[0].kind == Kind::Word && pair[0].word.is_none();
            determined && self.sources.is_small(pair[1].tokens.end - 1, Small::PAPER)
        };
        let ends = |atom: &&Atom| matches!(atom.kind, Kind::Comma | Kind::Stop | Kind::Quoted);
        let rest = &rest[..rest.iter().take(PAPER).take_while(|atom| !ends(atom)).count()];
        rest.first().is_some_and(|first| first.is(Word::Preposition)) && rest.windows(2).any(paper)
    }

    /// Whether the sentence before ends with what an institution tells.
    pub(super) fn follows_teller(&self) -> bool {
        let told = self.out.last().filter(|told| told.sentence + 1 == self.sentence && told.manners.quoting);
        told.is_some_and(|told| told.stance == Stance::Statement && self.is_institution(told.voice))
    }
}
