//! Institutions that speak: "the Kremlin press service", "Arvenia's foreign ministry", "Lorne's office", "the Corvel
//! Daily Post".
//!
//! In goes a place in a sentence; out comes how many tokens name an institution there. Only what acts, or what "by"
//! introduces, is named as one.

use super::namings::Reader;
use super::places;
use super::register::Entry;
use crate::model::PersonKind;
use crate::voices::{Small, Word};
use crate::words::{Case, TokenKind};

/// More words than this are in no name of an institution ("United Nations High Commission for Refugees" has six).
const WORDS: usize = 8;

/// More adverbs than these do not stand between a subject and its verb.
const ADVERBS: usize = 3;

/// More words than these between commas are a clause of their own.
const PARENTHESIS: usize = 3;

impl<'l> Reader<'_, 'l> {
    /// How many tokens from `at` name an institution that acts, and the country in its name.
    pub fn institution_at(&self, at: usize) -> Option<(usize, Option<&'l str>)> {
        let the = usize::from(at > 0 && self.is(&self.lexicon.people.the, at - 1));
        let a = usize::from(at > 0 && matches!(self.word(at - 1), Some("a" | "an")));
        // "The presidential office said": one that has a name of several words needs no capitals.
        let small = !self.tokens.get(at)?.is_capital();
        let (len, country) = match self.with_head(at) {
            Some(found) if !small || the > 0 && found.0 > 1 => found,
            _ if small => return None,
            _ => (self.body(at)?, None),
        };
        let introduced = at.checked_sub(1 + the + a).is_some_and(|before| self.introduces(before));
        // "the Kremlin statement said": its papers speak for it.
        let paper = usize::from(self.is(&self.lexicon.people.papers, at + len));
        (introduced || self.acts(at + len + paper)).then_some((len, country))
    }

    /// An institution by its head on the list, with its country before it: "Arvenia's foreign ministry".
    fn with_head(&self, at: usize) -> Option<(usize, Option<&'l str>)> {
        let country = places::country_at(self.text, self.tokens, at, self.lexicon);
        let mut start = at + country.map_or(0, |(len, _)| len);
        start += usize::from(country.is_some() && self.is_possessive(start));
        // "Arvenia's state news agency".
        start += usize::from(country.is_some() && self.is(&self.lexicon.people.modifiers, start) && !self.heads(start));
        let institutions = &self.lexicon.people.institutions;
        let found = institutions.longest(self.text, self.tokens, start)?;
        let more = institutions.longest(self.text, self.tokens, start + found.len).map_or(0, |more| more.len);
        let general = self.lexicon.people.general.longest(self.text, self.tokens, at);
        let owner = self.owner(start + found.len + more);
        let general = country.is_none() && more + owner == 0 && general.is_some_and(|general| general.len == found.len);
        // "Arvenia's Reuters": an agency has a name of its own.
        let agency = country.is_some() && self.lexicon.voices.is_small(&self.tokens[start], Small::AGENCY);
        (!general && !agency).then_some((start - at + found.len + more + owner, country.map(|(_, code)| code)))
    }

    fn heads(&self, at: usize) -> bool {
        self.lexicon.people.institutions.longest(self.text, self.tokens, at).is_some()
    }

    /// A run of capitals whose last word only a body has, or whose first one, before "of": "the Corvel Daily Post", "the
    /// Ministry of Trade and Labour". Letters alone are one, too, where they act: "CNA reported".
    fn body(&self, at: usize) -> Option<usize> {
        let people = &self.lexicon.people;
        let mut end = at;
        for next in at..self.tokens.len().min(at + WORDS) {
            let token = &self.tokens[next];
            if token.kind == TokenKind::Word && token.is_capital() && !self.is(&people.never, next) {
                end = next + 1;
            } else if end == at || !self.is(&people.connectors, next) {
                break;
            }
        }
        let of = self.tokens.get(at + 1).is_some_and(|next| next.span.of(self.text) == "of") && end > at + 2;
        let body = self.is(&people.speaking, end.max(1) - 1) || of && self.is(&people.speaking, at);
        (end > at + 1 && body || end == at + 1 && self.is_letters(at)).then_some(end - at)
    }

    /// How many tokens right before token `end` name an institution: "Kremlin", "Foreign Ministry".
    pub fn house_before(&self, floor: usize, end: usize) -> Option<usize> {
        let institutions = &self.lexicon.people.institutions;
        (1..=3).rev().filter(|len| floor + len <= end).find(|len| {
            let words = &self.tokens[end - len..end];
            (words[0].is_capital() || *len > 1) && institutions.whole(self.text, words).is_some()
        })
    }

    /// How many tokens behind somebody's name make it the name of his office: "Lorne" and "'s office".
    pub fn house_behind(&self, at: usize) -> Option<usize> {
        let found = self.lexicon.people.houses.longest(self.text, self.tokens, at + 1)?;
        (self.is_possessive(at) && self.acts(at + 1 + found.len)).then_some(1 + found.len)
    }

    /// Whether a token is an abbreviation by first letters that acts: "the MFA said".
    pub fn initials_at(&self, at: usize) -> Option<&str> {
        let token =
            self.tokens.get(at).filter(|token| token.case == Case::Upper && (2..=6).contains(&token.span.len()))?;
        self.acts(at + 1).then(|| token.span.of(self.text))
    }

    /// Whether the words behind a subject say that it did something; an adverb may stand before them, or a few words
    /// between commas: "the Kremlin, meanwhile, said".
    pub fn acts(&self, at: usize) -> bool {
        let does = |at: usize| self.is(&self.lexicon.people.does, at);
        does(at) || does(self.behind_adverbs(self.behind_parenthesis(at).unwrap_or(at)))
    }

    /// The token behind the adverbs at `at`: "on Monday", "also", "repeatedly".
    pub(super) fn behind_adverbs(&self, at: usize) -> usize {
        let adverb = |at: usize| {
            let found = self.lexicon.voices.words.longest(self.text, self.tokens, at);
            let listed = found.filter(|found| *found.value == Word::Adverb).map(|found| found.len);
            let token = self.tokens.get(at)?;
            let made = token.case == Case::Lower && token.span.len() > 4 && token.span.of(self.text).ends_with("ly");
            listed.or(made.then_some(1))
        };
        (0..ADVERBS).fold(at, |at, _| at + adverb(at).unwrap_or(0))
    }

    /// The token behind a few small words between commas at `at`.
    fn behind_parenthesis(&self, at: usize) -> Option<usize> {
        let words = self.tokens.get(at + 1..).filter(|_| self.mark(at, ","))?;
        let small = words
            .iter()
            .take(PARENTHESIS)
            .take_while(|token| token.kind == TokenKind::Word && !token.is_capital())
            .count();
        let close = at + 1 + small;
        (small > 0 && self.mark(close, ",")).then_some(close + 1)
    }

    /// Whether letters stand for a name: "CNA", where not all around is in capitals and no country or office is meant.
    fn is_letters(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let people = &self.lexicon.people;
        let around = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let shouted = around.filter_map(|at| self.tokens.get(at)).any(|token| token.case == Case::Upper);
        let known = people.offices.longest(self.text, self.tokens, at).is_some()
            || places::country_at(self.text, self.tokens, at, self.lexicon).is_some();
        token.case == Case::Upper && (3..=6).contains(&token.span.len()) && !shouted && !known
    }

    fn is_possessive(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Possessive)
    }

    /// Whether a token introduces whoever acted: "by", "according to", "a message of", and "said" behind a mark.
    fn introduces(&self, at: usize) -> bool {
        let is = |at: usize, known: &str| self.word(at).is_some_and(|word| word.eq_ignore_ascii_case(known));
        let behind = |list| at > 0 && self.is(list, at - 1);
        let inverted = at > 0 && self.tokens[at - 1].kind == TokenKind::Mark && self.is(&self.lexicon.people.does, at);
        is(at, "by")
            || is(at, "citing")
            || is(at, "to") && at > 0 && is(at - 1, "according")
            || is(at, "of") && behind(&self.lexicon.people.papers)
            || inverted
    }
}

/// Whether letters are the first ones of an institution's name: "MFA" and "Ministry of Foreign Affairs".
pub fn abbreviates(letters: &str, entry: &Entry) -> bool {
    let mut first = entry.name.split_whitespace().filter_map(|word| word.chars().next().filter(|c| c.is_uppercase()));
    entry.kind == PersonKind::Institution && letters.chars().all(|c| first.next() == Some(c)) && first.next().is_none()
}
