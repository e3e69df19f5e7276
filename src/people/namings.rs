//! Namings: phrases that name somebody by office, honorific or bare name, read by their own words.
//!
//! In go the tokens of a sentence, out come its [`Naming`]s: in order, apart from each other. Whom they name is not
//! decided here.

use std::ops::Range;

use super::lists::Office;
use super::places;
use crate::lexicon::{Lexicon, Phrases};
use crate::span::Span;
use crate::words::{Token, TokenKind};

/// A phrase that names somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Naming<'l> {
    /// The tokens of the whole phrase, without a determiner.
    pub tokens: Range<usize>,
    /// The tokens of the name, without honorifics.
    pub name: Option<Range<usize>>,
    /// The office as written, without the country.
    pub office: Option<Span>,
    /// What the office is called in full, if the words abbreviate it.
    pub stands_for: Option<&'l str>,
    /// Whether the office heads a state or government, or the words only say "leader".
    pub leads: bool,
    /// Whether the office serves an organisation and no country.
    pub body: bool,
    /// Whether the office speaks or works for somebody else: "spokesman".
    pub serves: bool,
    /// Whether the office is only "leader", "counterpart" or the like.
    pub vague: bool,
    /// ISO 3166-1 code of the country in the phrase.
    pub country: Option<&'l str>,
    /// What stands before it.
    pub determiner: Determiner,
    /// Whether the office is held no more: "former Arvenian President".
    pub former: bool,
    /// The tokens of the institution that the office serves, if the phrase names it: "the Kremlin spokesman".
    pub house: Option<Range<usize>>,
}

/// What stands before a naming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Determiner {
    /// Nothing.
    None,
    /// "the".
    The,
    /// "his", "her", "its", "their".
    Theirs,
    /// Anything that makes it nobody in particular: "a", "each", "former".
    Any,
}

/// More words than this behind its head belong to no office.
const OFFICE_WORDS: usize = 16;

/// How many tokens before the head of an office may belong to it ("First Deputy Russian Defence Minister").
pub const BEFORE: usize = 6;

/// What "leader", "counterpart" and the like say of an office.
const LEADER: Office = Office { leads: true, body: false, serves: false, name: None };

/// A sentence's tokens and the lists to read them with.
#[derive(Clone, Copy)]
pub struct Reader<'t, 'l> {
    /// The whole text.
    pub text: &'t str,
    /// The tokens of the sentence.
    pub tokens: &'t [Token],
    /// The lists.
    pub lexicon: &'l Lexicon,
}

impl<'l> Reader<'_, 'l> {
    /// All namings by office or honorific.
    pub fn namings(&self) -> Vec<Naming<'l>> {
        let people = &self.lexicon.people;
        let mut out: Vec<Naming> = Vec::new();
        let opens = people.leader_words.opens() | people.offices.opens() | people.honorifics.opens();
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            if token.opens & opens == 0 {
                at += 1;
                continue;
            }
            let behind = out.last().map_or(0, |naming| naming.tokens.end);
            let leader = people.leader_words.longest(self.text, self.tokens, at);
            // "head of state" is no head of an office "State".
            let office = people.offices.longest(self.text, self.tokens, at);
            let office = office.filter(|office| leader.as_ref().is_none_or(|leader| leader.len < office.len));
            // "Assistant Secretary": the later one is the head, the former says what sort.
            let office = office.filter(|office| {
                let next = self.tokens.get(at + office.len).is_some_and(Token::is_capital);
                !(self.is(&people.modifiers, at)
                    && next
                    && people.offices.longest(self.text, self.tokens, at + 1).is_some())
            });
            let naming = if let Some(found) = office {
                self.office(behind, at, found.len, found.value, false)
            } else if let Some(found) = leader {
                self.office(behind, at, found.len, &LEADER, true)
            } else if people.honorifics.longest(self.text, self.tokens, at).is_some() {
                self.honorific(at)
            } else {
                None
            };
            at = naming.as_ref().map_or(at + 1, |naming| naming.tokens.end.max(at + 1));
            out.extend(naming);
        }
        out
    }

    /// Whether the token at `at` alone is on a list.
    pub fn is(&self, list: &Phrases<()>, at: usize) -> bool {
        let opened = self.tokens.get(at).is_some_and(|token| token.opens & list.opens() != 0);
        opened && list.whole(self.text, &self.tokens[at..=at]).is_some()
    }

    /// Whether the token at `at` is a mark.
    pub fn mark(&self, at: usize, mark: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(self.text, mark))
    }

    fn span(&self, range: Range<usize>) -> Option<Span> {
        let first = self.tokens.get(range.start)?;
        let last = self.tokens.get(range.end.checked_sub(1)?)?;
        (range.start < range.end).then(|| first.span.cover(last.span))
    }

    /// A naming around the head of an office at `head..head + len`, reading back no further than `behind`.
    fn office(&self, behind: usize, head: usize, len: usize, rank: &'l Office, vague: bool) -> Option<Naming<'l>> {
        let (start, office_start, country, house) = self.before(behind, head, !rank.leads && !rank.body);
        let head_end = head + len + usize::from(self.is_suffix(head + len));
        let served = rank.serves.then(|| self.served(head_end)).flatten();
        let (office_end, end, later_country) = served.unwrap_or_else(|| self.complement(head_end));
        let mut name = self.name_at(end, true);
        let mut office_end = office_end;
        // "head of the Civil Rights Division": what a body's last word closes is no name.
        if let Some(body) =
            name.clone().filter(|name| office_end > head_end && self.is(&self.lexicon.people.bodies, name.end - 1))
        {
            (office_end, name) = (body.end, None);
        }
        let end = end.max(office_end);
        let mut tokens = start..name.as_ref().map_or(end, |name| name.end);
        let mut country = country.or(later_country);
        if name.is_some()
            && country.is_none()
            && let Some((code, behind)) = self.of_country(tokens.end)
        {
            (country, tokens.end) = (Some(code), behind);
        }
        let office = if vague { None } else { self.span(office_start..office_end) };
        let determiner = self.determiner(start);
        let known = name.is_some()
            || country.is_some()
            || house.is_some()
            || matches!(determiner, Determiner::The | Determiner::Theirs)
            || self.stands_alone(start, end)
            || rank.name.is_some() && self.acts(end)
            || self.is_apposed(start, head, end)
            || self.follows_name(start);
        let plural_follows =
            self.tokens.get(tokens.end).is_some_and(|token| token.kind == TokenKind::Word && token.joined);
        let (leads, body, stands_for) = (rank.leads, rank.body, rank.name.as_deref());
        let former = (start..office_start).any(|at| self.is(&self.lexicon.people.former, at));
        let naming = Naming {
            tokens,
            name,
            office,
            stands_for,
            leads,
            body,
            serves: rank.serves,
            vague,
            country,
            determiner,
            former,
            house,
        };
        (known && !plural_follows).then_some(naming)
    }

    /// Whether an office is all that a line says, or all that stands behind a name and a comma: "Ada Lorne, Foreign
    /// Minister".
    fn stands_alone(&self, start: usize, end: usize) -> bool {
        let closes = end + usize::from(self.mark(end, ".")) == self.tokens.len();
        let named = || start > 1 && self.mark(start - 1, ",") && self.tokens[start - 2].is_capital();
        closes && (start == 0 && end == self.tokens.len() || named())
    }

    /// Whether an office stands behind a name and a comma: "Bo Kern, a spokesman for".
    fn follows_name(&self, start: usize) -> bool {
        let article = usize::from(start > 0 && self.is(&self.lexicon.people.any, start - 1));
        let comma = start.checked_sub(1 + article).filter(|&comma| comma > 1 && self.mark(comma, ","));
        comma.is_some_and(|comma| self.tokens[comma - 1].is_capital() && self.tokens[comma - 2].is_capital())
    }

    /// Whether an office is somebody's, or more than its head, and the name of who bears it follows: "Lorne's spokesman, Bo
    /// Kern, said".
    fn is_apposed(&self, start: usize, head: usize, end: usize) -> bool {
        let owned = self.tokens.get(start.wrapping_sub(1)).is_some_and(|token| token.kind == TokenKind::Possessive);
        (owned || start < head) && self.name_apposed(end).is_some()
    }

    /// Whether a token qualifies the head of the office before it: "President-elect".
    fn is_suffix(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.joined) && self.is(&self.lexicon.people.modifiers, at)
    }

    /// What stands before the head of an office: where the phrase begins, where the office begins, the country, and
    /// the institution.
    /// `portfolios` says whether words of the names of ministries may stand there: "Arvenian Trade and Energy Minister".
    fn before(
        &self,
        behind: usize,
        head: usize,
        portfolios: bool,
    ) -> (usize, usize, Option<&'l str>, Option<Range<usize>>) {
        let mut house = None;
        let mut office = head;
        let mut start = head;
        let mut country = None;
        let floor = behind.max(head.saturating_sub(BEFORE));
        loop {
            let possessive =
                self.tokens.get(start.wrapping_sub(1)).is_some_and(|token| token.kind == TokenKind::Possessive);
            let edge = if possessive { start - 1 } else { start };
            if let Some((len, code)) = country.is_none().then(|| self.country_before(floor, edge)).flatten() {
                start = edge - len;
                country = Some(code);
            } else if let Some(len) = self.modifier_before(floor, start).filter(|_| !possessive) {
                start -= len;
                if country.is_none() {
                    office = start;
                }
            } else if let Some(len) = self.house_before(floor, start).filter(|_| house.is_none() && country.is_none()) {
                (start, house) = (start - len, Some(start - len..start));
            } else if let Some(len) = self
                .portfolio_before(floor, start, start < head)
                .filter(|_| portfolios && !possessive && country.is_none() && house.is_none())
            {
                start -= len;
                office = start;
            } else {
                return (start, office, country, house);
            }
        }
    }

    /// How many tokens right before token `end` qualify an office: "deputy", "external affairs".
    fn modifier_before(&self, floor: usize, end: usize) -> Option<usize> {
        let modifiers = &self.lexicon.people.modifiers;
        let fits = |len: &usize| modifiers.whole(self.text, &self.tokens[end - len..end]).is_some();
        (1..=2).rev().filter(|len| floor + len <= end).find(fits)
    }

    /// How many tokens right before token `end` name what a minister is in charge of: "Trade", "Trade and".
    fn portfolio_before(&self, floor: usize, end: usize, more: bool) -> Option<usize> {
        let and = usize::from(more && end > 0 && self.word(end - 1) == Some("and"));
        let at = end.checked_sub(1 + and).filter(|&at| at >= floor)?;
        let people = &self.lexicon.people;
        let named = self.is(&people.portfolios, at) && !self.is(&people.speaking, at);
        (named && self.tokens[at].is_capital() && !self.mark(end - 1, ",")).then_some(1 + and)
    }

    /// The country that ends right before token `end`, with its length in tokens.
    fn country_before(&self, floor: usize, end: usize) -> Option<(usize, &'l str)> {
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
    fn complement(&self, at: usize) -> (usize, usize, Option<&'l str>) {
        let of = self.word(at).is_some_and(|word| matches!(word, "of" | "for" | "to" | "Of" | "OF" | "For"));
        if !of {
            return (at, at, None);
        }
        if let Some((code, behind)) = self.of_country(at) {
            return (at, behind, Some(code));
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

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).map(|token| token.span.of(self.text))
    }

    fn determiner(&self, start: usize) -> Determiner {
        let Some(word) = start.checked_sub(1).and_then(|at| self.word(at)) else { return Determiner::None };
        let people = &self.lexicon.people;
        let at = start - 1;
        // "The President and Prime Minister": one article for two.
        let second = word.eq_ignore_ascii_case("and") && self.tokens.get(start).is_some_and(Token::is_capital);
        match () {
            () if second || self.is(&people.the, at) => Determiner::The,
            () if self.is(&people.theirs, at) => Determiner::Theirs,
            () if self.is(&people.any, at) => Determiner::Any,
            () => Determiner::None,
        }
    }

    /// A name behind an honorific: "Mr. Vance", "H.E. Mr. Petro Vance".
    fn honorific(&self, at: usize) -> Option<Naming<'l>> {
        let name = self.name_at(at, false)?;
        let tokens = at..name.end;
        (name.start > at).then_some(Naming {
            tokens,
            name: Some(name),
            office: None,
            stands_for: None,
            leads: false,
            body: false,
            serves: false,
            vague: false,
            country: None,
            determiner: Determiner::None,
            former: false,
            house: None,
        })
    }
}
