//! What belongs to an office: its country, what it is in charge of, what sort it is.
//!
//! In go places in a sentence around the head of an office; out come the words before and behind it that are parts of it
//! ("First Deputy Arvenian Trade and Energy Minister", "Minister of Labour and Social Protection of Arvenia").

use super::namings::Reader;
use super::places;
use crate::words::{Token, TokenKind};

/// More words than this behind its head belong to no office.
const OFFICE_WORDS: usize = 16;

impl<'l> Reader<'_, 'l> {
    /// How many tokens right before token `end` qualify an office: "deputy", "external affairs".
    pub(super) fn modifier_before(&self, floor: usize, end: usize) -> Option<usize> {
        let modifiers = &self.lexicon.people.modifiers;
        let fits = |len: &usize| modifiers.whole(self.text, &self.tokens[end - len..end]).is_some();
        (1..=2).rev().filter(|len| floor + len <= end).find(fits)
    }

    /// How many tokens right before token `end` name what a minister is in charge of: "Trade", "Trade and".
    pub(super) fn portfolio_before(&self, floor: usize, end: usize, more: bool) -> Option<usize> {
        let and = usize::from(more && end > 0 && self.word(end - 1) == Some("and"));
        let at = end.checked_sub(1 + and).filter(|&at| at >= floor)?;
        let people = &self.lexicon.people;
        let named = self.is(&people.portfolios, at) && !self.is(&people.speaking, at);
        (named && self.tokens[at].is_capital() && !self.mark(end - 1, ",")).then_some(1 + and)
    }

    /// The country that ends right before token `end`, with its length in tokens.
    pub(super) fn country_before(&self, floor: usize, end: usize) -> Option<(usize, &'l str)> {
        (1..=4).rev().filter(|len| floor + len <= end).find_map(|len| {
            let found = places::country_at(self.text, &self.tokens[..end], end - len, self.lexicon)?;
            (found.0 == len).then_some((len, found.1))
        })
    }

    /// The country whose somebody begins at `at`, and its first token: "Lune's".
    pub fn country_owning(&self, at: usize) -> Option<(usize, &'l str)> {
        let owner = at.checked_sub(1).filter(|&owner| self.tokens[owner].kind == TokenKind::Possessive)?;
        self.country_before(0, owner).map(|(len, code)| (owner - len, code))
    }

    /// "of (the) Country" or "of Labour and Social Protection" behind an office: where the office ends, where the
    /// phrase goes on, and the country.
    pub(super) fn complement(&self, at: usize) -> (usize, usize, Option<&'l str>) {
        let of = self.word(at).is_some_and(|word| matches!(word, "of" | "for" | "to" | "Of" | "OF" | "For"));
        if !of {
            return (at, at, None);
        }
        if let Some((code, behind)) = self.of_country(at) {
            // "of the Norwegian National Authority".
            let more = (behind..self.tokens.len()).take(OFFICE_WORDS).take_while(|&at| self.portfolio_at(at)).count();
            return if more > 0 { (behind + more, behind + more, Some(code)) } else { (at, behind, Some(code)) };
        }
        // "Crown Prince of Abu Dhabi": the city is part of the office, and tells the country.
        if let Some((len, code)) = places::seat_at(self.text, self.tokens, at + 1, self.lexicon) {
            return (at + 1 + len, at + 1 + len, Some(code));
        }
        let mut end = at;
        let mut next = at + 1;
        while next < self.tokens.len().min(at + OFFICE_WORDS) {
            match self.portfolio(next) {
                Some(len) => {
                    next += len;
                    end = next;
                }
                None if end > at && self.of_country(next).is_some() => break,
                None if self.is(&self.lexicon.people.connectors, next) || self.listed(next) && end == next => next += 1,
                None => break,
            }
        }
        let country = (end > at).then(|| self.of_country(end)).flatten();
        match country {
            Some((code, behind)) => (end, behind, Some(code)),
            None => (end, end, None),
        }
    }

    /// How many tokens from `at` belong to an office behind its head: a portfolio, a country that it deals with, the
    /// office that it serves. A name does not follow "and" or "of" within an office, so a capitalised word that does
    /// is part of it.
    fn portfolio(&self, at: usize) -> Option<usize> {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
        let people = &self.lexicon.people;
        if let Some((len, _)) = places::country_at(self.text, self.tokens, at, self.lexicon) {
            return Some(len);
        }
        if let Some(found) = people.offices.longest(self.text, self.tokens, at).filter(|_| token.is_capital()) {
            // "Aide to the Vice President" is one office, "the President and the Prime Minister" are two.
            let qualified = at - usize::from(self.is(&people.modifiers, at - 1));
            let article = usize::from(self.word(qualified - 1).is_some_and(|word| word.eq_ignore_ascii_case("the")));
            let serves = self.word(qualified - 1 - article).is_some_and(|word| matches!(word, "to" | "of" | "for"));
            return serves.then_some(found.len);
        }
        // "spokesman for the presidential office", "head of delegation": an institution is served, small letters or not.
        if let Some(found) = people.institutions.longest(self.text, self.tokens, at).filter(|found| found.len > 1) {
            return Some(found.len);
        }
        let led = self.is(&people.connectors, at - 1);
        (token.is_capital() && (led || self.is(&people.portfolios, at))).then_some(1)
    }

    /// Whether a word of the name of a ministry or another body stands at `at`.
    fn portfolio_at(&self, at: usize) -> bool {
        self.tokens[at].is_capital() && self.is(&self.lexicon.people.portfolios, at)
    }

    /// Whether the comma at `at` stands in a list of portfolios: "Climate, Energy and Trade".
    fn listed(&self, at: usize) -> bool {
        self.mark(at, ",")
            && self.tokens.get(at + 1).is_some_and(Token::is_capital)
            && self.is(&self.lexicon.people.portfolios, at + 1)
            && (at + 2..at + 5).any(|later| self.word(later) == Some("and"))
    }

    /// "of (the) Country" at `at`: its code and the token behind.
    pub(super) fn of_country(&self, at: usize) -> Option<(&'l str, usize)> {
        self.word(at).filter(|word| word.eq_ignore_ascii_case("of"))?;
        let start = at + 1 + usize::from(self.word(at + 1).is_some_and(|word| word.eq_ignore_ascii_case("the")));
        let start = start + self.state_words(start);
        let (len, code) = places::country_at(self.text, self.tokens, start, self.lexicon)?;
        Some((code, start + len))
    }

    /// How many tokens at `at` say what sort of state a country is, before its name: "Federal Republic of", "Kingdom of
    /// the".
    fn state_words(&self, at: usize) -> usize {
        /// "Democratic and Popular Republic" has the most.
        const WORDS: usize = 4;
        let states = &self.lexicon.countries.states;
        let state = (at..at + WORDS).find(|&at| self.is(states, at) && self.word(at + 1) == Some("of"));
        let capital = |at: usize| self.tokens.get(at).is_some_and(|token| token.is_capital() || token.joined);
        let Some(state) =
            state.filter(|&state| (at..=state).all(|at| capital(at) || self.is(&self.lexicon.people.connectors, at)))
        else {
            return 0;
        };
        state + 2 - at + usize::from(self.word(state + 2) == Some("the"))
    }
}
