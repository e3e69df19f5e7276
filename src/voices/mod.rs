//! Voices: every clause in which somebody is said to say, want or hold something.
//!
//! In go a document's running text and the places that name somebody; out come its clauses with cue, holder and
//! stance, and the places in quotation marks. Quotations and statements are both chosen from these. Each sentence is
//! read once, from left to right, with looks of bounded length to both sides.

mod apart;
mod atoms;
mod attributed;
mod bridge;
mod clauses;
mod conjugate;
mod cues;
mod extent;
mod group;
mod heads;
mod leads;
pub mod marks;
mod memory;
mod papers;
mod participle;
mod passive;
mod purpose;
mod relative;
mod scope;
mod small;
mod subject;
#[cfg(test)]
pub mod testing;
mod unopened;

use std::ops::Range;

use clauses::Before;
pub use clauses::{Clause, Manners};
pub use conjugate::Forms;
pub use cues::{Lists, Word};
pub use small::Small;

use crate::people::Cast;
use crate::prose::Prose;
use marks::{Doubt, Marked};
use memory::Memory;

/// What all of this reads.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Its running text.
    pub prose: &'a Prose,
    /// Who is named where.
    pub cast: &'a Cast,
    /// The words.
    pub lists: &'a Lists,
}

/// The clauses of a document and its quotation marks.
#[derive(Debug, Default)]
pub struct Voices {
    /// In order.
    pub clauses: Vec<Clause>,
    /// In order, apart from each other.
    pub marked: Vec<Marked>,
    /// Marks that open and never close, or the other way round.
    pub doubts: Vec<Doubt>,
    /// What was remembered before each sentence.
    memories: Vec<Memory>,
}

impl Voices {
    /// Reads a document.
    pub fn read(sources: &Sources) -> Self {
        let (mut marked, doubts) = marks::marked(sources.text, sources.prose);
        apart::apart(sources, &mut marked);
        unopened::recover(sources, &mut marked, &doubts);
        let quoted: Vec<Range<usize>> = marked.iter().map(|marked| marked.tokens.clone()).collect();
        let (clauses, memories) = clauses::clauses(sources, &quoted, None);
        Voices { clauses, marked, doubts, memories }
    }

    /// The clauses again, with those inside the stretches that `retold` picks: an institution's account in marks is an
    /// account still ("“The leaders discussed trade,” the press service said").
    pub fn retell(&self, sources: &Sources, retold: impl Fn(&Marked) -> bool) -> Vec<Clause> {
        let (opened, kept): (Vec<&Marked>, Vec<&Marked>) = self.marked.iter().partition(|marked| retold(marked));
        let tokens = |marked: &&Marked| marked.tokens.clone();
        let (opened, quoted): (Vec<_>, Vec<_>) =
            (opened.iter().map(tokens).collect(), kept.iter().map(tokens).collect());
        let before = Before { clauses: &self.clauses, memories: &self.memories, opened: &opened };
        clauses::clauses(sources, &quoted, Some(before)).0
    }

    /// The positions of the clauses whose cue begins among these tokens.
    pub fn clauses_in(&self, tokens: &Range<usize>) -> Range<usize> {
        let from = self.clauses.partition_point(|clause| clause.cue.start < tokens.start);
        from..self.clauses.partition_point(|clause| clause.cue.start < tokens.end)
    }
}
