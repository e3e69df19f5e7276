//! Lists of what somebody did: "The leaders: - welcomed the opening; - agreed to meet."
//!
//! In goes a sentence; out comes the subject that its list gives it, told in the words before the list. What follows a
//! colon in the same paragraph is not asked.

use super::Sources;
use super::atoms::Kind;
use super::clauses::Reader;
use super::memory::{Memory, Voice};
use super::subject::{Subject, subject};
use crate::words::{Case, TokenKind};

/// The subject of a sentence that opens an item of a list: those begin with a small letter. Any other paragraph ends the
/// list.
pub fn lead(sources: &Sources, number: usize, memory: &mut Memory) -> Option<Voice> {
    let sentence = sources.prose.sentences.get(number)?;
    let passage = sources.prose.passages.get(sentence.passage)?;
    if passage.sentences.start != number {
        return None;
    }
    let mut words = sources.prose.tokens.get(sentence.tokens.clone())?.iter();
    let first = words.find(|token| token.kind == TokenKind::Word);
    let item = passage.turn.is_none() && first.is_some_and(|first| first.case == Case::Lower);
    memory.lead = memory.lead.filter(|_| item);
    memory.lead
}

impl Reader<'_, '_> {
    /// Remembers, at the end of a sentence that a colon ends, who does what the list behind it says.
    pub(super) fn leads(&mut self) {
        let Some(colon) = self.atoms.len().checked_sub(1).filter(|&last| self.atoms[last].kind == Kind::Stop) else {
            return;
        };
        let own = || match subject(self.sources, self.atoms, colon, false).subject {
            found @ (Subject::Named(_) | Subject::Several) => Some(found),
            _ => None,
        };
        let told =
            self.memory.main.or_else(|| own().and_then(|own| self.memory.clone().resolve(self.sources.cast, own)));
        self.memory.lead = told.or(self.memory.lead);
    }
}
