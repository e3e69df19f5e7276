//! States that act under the name of their country or its seat of government: "Beijing called for calm", "Arvenia and
//! Belmaria agreed".
//!
//! In goes a place in a sentence; out comes how many tokens name a state there. A country is a place before it is
//! anybody: it is named as a state only where a verb or an adjective of the cues says what it holds.

use super::namings::Reader;
use super::references::{Meant, Mention, Scene, cover};
use crate::lexicon::countries::Form;
use crate::voices::{Forms, Small, Word};
use crate::words::TokenKind;

impl Scene<'_> {
    /// A state that acts.
    pub(super) fn state(&mut self, reader: Reader, at: usize) -> Option<(usize, Mention)> {
        let (len, code) = reader.state_at(at).filter(|_| self.told)?;
        let span = cover(reader.tokens, at, len)?;
        let entry = self.register.enter_state(code, span.of(reader.text));
        Some((len, Mention { span, form: super::Form::Institution, who: Meant::Entry(entry) }))
    }
}

/// More countries than these are not gone over to find what they do together.
const TOGETHER: usize = 6;

impl<'l> Reader<'_, 'l> {
    /// How many tokens from `at` name a state that is said to hold something, and its ISO 3166-1 code.
    pub fn state_at(&self, at: usize) -> Option<(usize, &'l str)> {
        let (len, code) = self.state_name(at).filter(|_| self.is_free(at))?;
        let mut end = at + len;
        let mut several = self.is_joined(at);
        for _ in 0..TOGETHER {
            let Some(next) = self.joint(end).and_then(|next| Some(next + self.state_name(next)?.0)) else { break };
            (end, several) = (next, true);
        }
        self.holds(end, several).then_some((len, code))
    }

    /// A country's own name, or that of its seat, at `at`.
    fn state_name(&self, at: usize) -> Option<(usize, &'l str)> {
        let found = self.lexicon.countries.names.longest(self.text, self.tokens, at)?;
        let named = matches!(found.value.form, Form::Name | Form::Seat) && self.tokens[at].is_capital();
        named.then_some((found.len, found.value.code.as_ref()))
    }

    /// The token behind "and", "and the", a comma: where the next of several states would stand.
    fn joint(&self, at: usize) -> Option<usize> {
        let and = self.mark(at, ",") || self.word(at) == Some("and");
        let next = at + 1 + usize::from(self.mark(at, ",") && self.word(at + 1) == Some("and"));
        and.then(|| next + usize::from(self.word(next) == Some("the")))
    }

    /// Whether a state stands right before the comma or "and" before `at`.
    fn is_joined(&self, at: usize) -> bool {
        self.joined(at).is_some()
    }

    /// The first token of the state right before the comma or "and" before `at`.
    fn joined(&self, at: usize) -> Option<usize> {
        let mut end = at;
        for word in ["the", "and", ","] {
            end -= usize::from(end > 0 && self.word(end - 1) == Some(word));
        }
        let ends = |len: usize| self.state_name(end - len).is_some_and(|(found, _)| found == len);
        (1..=4).find(|&len| end < at && end >= len && ends(len)).map(|len| end - len)
    }

    /// Whether no preposition governs the name at `at`, and it is no part of another name or of a pair with another
    /// holder.
    fn is_free(&self, at: usize) -> bool {
        // "the ministers of Arvenia and Belmaria agreed": what governs the first governs all.
        let first = (0..TOGETHER).fold(at, |at, _| self.joined(at).unwrap_or(at));
        let the = |at: usize| usize::from(at > 0 && self.is(&self.lexicon.people.the, at - 1));
        let of = first.checked_sub(1 + the(first)).filter(|_| first < at).and_then(|of| self.structure(of));
        let Some(before) = at.checked_sub(1 + the(at)) else { return true };
        let token = &self.tokens[before];
        let word = self.structure(before);
        let listed = matches!(of, Some(Word::Preposition | Word::By | Word::To)) && self.word(at - 1) != Some(",");
        let governs = matches!(word, Some(Word::Preposition | Word::By | Word::To));
        let paired = word == Some(Word::And) && self.tokens[..before].last().is_some_and(|token| token.is_capital());
        let named = token.kind == TokenKind::Possessive || before > 0 && token.is_capital() && word.is_none();
        !governs && !listed && !named && (!paired || self.is_joined(at))
    }

    /// Whether the words at `at` say what one or several hold.
    fn holds(&self, at: usize, several: bool) -> bool {
        let voices = &self.lexicon.voices;
        let verb = self.behind_adverbs(at);
        let form = |at: usize| voices.forms.longest(self.text, self.tokens, at).map(|found| found.value.forms);
        let next = self.behind_adverbs(verb + 1);
        match self.structure(verb) {
            Some(Word::Be) => {
                let adjective = voices.adjectives.longest(self.text, self.tokens, next).is_some();
                adjective || form(next).is_some_and(|forms| forms.has(Forms::ING))
            }
            Some(Word::Have) => form(next).is_some_and(|forms| forms.has(Forms::PARTICIPLE)),
            Some(Word::Event | Word::Body | Word::Speaker) => false,
            _ => form(verb).is_some_and(|forms| {
                let present = if several { Forms::BASE } else { Forms::THIRD };
                forms.has(Forms::PAST) || forms.has(present) && self.has_object(verb)
            }),
        }
    }

    /// Whether what follows the verb at `at` can only be what it governs: "concerns", "calls" and "demands" are nouns, too.
    fn has_object(&self, at: usize) -> bool {
        let voices = &self.lexicon.voices;
        let determined = self.tokens.get(at + 1).is_some_and(|next| voices.is_small(next, Small::DETERMINER));
        let joined = matches!(self.structure(at + 1), Some(Word::That | Word::To));
        determined || joined || voices.has_tail(self.text, self.tokens, at)
    }

    /// What a token is to the structure of a clause.
    fn structure(&self, at: usize) -> Option<Word> {
        let one = self.tokens.get(at..=at)?;
        self.lexicon.voices.words.whole(self.text, one).copied()
    }
}
