//! Names: which capitalised words are somebody's.
//!
//! In go tokens and a position, out comes the range of a name. Behind an office any capitalised words can be one;
//! elsewhere the words around it have to show that it is somebody's.

use std::ops::Range;

use super::namings::{BEFORE, Naming, Reader};
use super::places;
use crate::lexicon::Symbol;
use crate::voices::Word;
use crate::words::{Case, TokenKind};

/// More words than this are no name ("Mohammed bin Salman bin Abdulaziz Al Saud" has seven).
const NAME_WORDS: usize = 7;

impl<'l> Reader<'_, 'l> {
    /// The name at `at`, honorifics before it skipped. Behind an office any capitalised words can be one; elsewhere
    /// at least one of them must be a word that no list knows.
    pub fn name_at(&self, at: usize, behind_office: bool) -> Option<Range<usize>> {
        let people = &self.lexicon.people;
        let mut start = at;
        while let Some(found) = people.honorifics.longest(self.text, self.tokens, start).filter(|_| start < at + BEFORE)
        {
            start += found.len;
            start += usize::from(self.mark(start, "."));
        }
        let mut end = start;
        let mut next = start;
        while next < self.tokens.len() && next - start < 2 * NAME_WORDS {
            let initial =
                || self.mark(next, ".") && end == next && self.tokens[next - 1].span.of(self.text).chars().count() == 1;
            if self.is_name_word(next, next == start) || next > start && initial() {
                end = next + 1;
            } else if !(end > start && self.is(&people.particles, next)) {
                break;
            }
            next += 1;
        }
        let words = self.tokens.get(start..end)?;
        let unknown = words.iter().any(|token| token.symbol == Symbol::UNKNOWN && token.kind == TokenKind::Word);
        let place = places::country_at(self.text, self.tokens, start, self.lexicon).is_some();
        let portfolio = self.is(&people.portfolios, start);
        let named = unknown || behind_office && !place && !portfolio;
        let range = start..self.with_suffix(end);
        (start < end && named).then_some(range)
    }

    /// Whether a token can be a word of a name.
    fn is_name_word(&self, at: usize, first: bool) -> bool {
        let token = &self.tokens[at];
        let people = &self.lexicon.people;
        let shaped = token.kind == TokenKind::Word
            && (token.is_capital() || token.joined && !first)
            && !token.span.of(self.text).ends_with("..");
        let known = people.never.opens() | people.does.opens() | people.offices.opens();
        if !shaped || token.opens & (known | self.lexicon.calendar.opens()) == 0 {
            return shaped;
        }
        let date = || {
            let calendar = &self.lexicon.calendar;
            let numbered = self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
            let month = || crate::calendar::month_at(self.text, self.tokens, at, calendar).is_some();
            calendar.weekday(self.text, self.tokens, at).is_some() || !first && numbered && month()
        };
        let never = !token.joined && self.is(&people.never, at);
        let does = self.is(&people.does, at) && token.span.of(self.text) != "Will";
        let office = (first || !self.is(&people.particles, at + 1))
            && people.offices.longest(self.text, self.tokens, at).is_some();
        !(never || does || office || date())
    }

    /// A name's end with ", Jr." behind it.
    fn with_suffix(&self, end: usize) -> usize {
        let comma = usize::from(self.mark(end, ","));
        if self.is(&self.lexicon.people.suffixes, end + comma) {
            let dot = usize::from(self.mark(end + comma + 1, "."));
            return end + comma + 1 + dot;
        }
        end
    }

    /// Names without office or honorific that do, or stand beside, what only somebody does: "Ada Lorne held talks
    /// with Petro Vance".
    pub fn bare_names(&self, taken: &[Naming]) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut taken = taken.iter().peekable();
        let mut at = 0;
        while at < self.tokens.len() {
            while taken.next_if(|naming| naming.tokens.end <= at).is_some() {}
            if let Some(naming) = taken.peek().filter(|naming| naming.tokens.start <= at) {
                at = naming.tokens.end;
                continue;
            }
            match self.bare_name(at) {
                Some(name) => {
                    at = name.end;
                    out.push(name);
                    // "between Ada Lorne and Petro Vance".
                    let second = self.shaped_name(at + 1).filter(|_| self.word(at) == Some("and"));
                    let second = second.filter(|(_, unknown)| *unknown).map(|(name, _)| name);
                    at = second.as_ref().map_or(at, |second| second.end);
                    out.extend(second);
                }
                None => at += 1,
            }
        }
        out
    }

    /// The name behind an office and a comma: "his Vessarian counterpart, Petro Vance, arrived".
    pub fn name_apposed(&self, comma: usize) -> Option<Range<usize>> {
        let named = self.name_at(comma + 1, true).filter(|_| self.mark(comma, ","))?;
        let honoured = named.start > comma + 1;
        let shaped = self.shaped_name(named.start).map(|(name, _)| name);
        let name = shaped.or(Some(named).filter(|_| honoured))?;
        let closed = [",", ".", "–", "—"].iter().any(|mark| self.mark(name.end, mark));
        let closed = closed || self.word(name.end) == Some("and");
        (closed || name.end == self.tokens.len() || self.acts(name.end)).then_some(name)
    }

    fn bare_name(&self, at: usize) -> Option<Range<usize>> {
        if self.tokens.get(at)?.case != Case::Title {
            return None;
        }
        // "Kim Stone said": who speaks may bear a family name that is a word as well.
        let speaks = |name: &Range<usize>| self.is(&self.lexicon.people.before_speakers, name.end) || self.is_told(at);
        let (name, unknown) = self.shaped_name(at)?;
        if !unknown && (!speaks(&name) || self.is_body(&name)) {
            return None;
        }
        // "to Restart Nuke Talks": with a capital, what is a noun as well is one.
        let event =
            self.lexicon.voices.words.whole(self.text, self.tokens.get(name.end..name.end + 1).unwrap_or_default());
        let noun = event == Some(&Word::Event) && self.tokens[name.end].is_capital();
        // "The head of the mission, Ada Lorne, said".
        let parted = at > 0 && self.mark(at - 1, ",") && self.mark(name.end, ",");
        let says = parted && self.is(&self.lexicon.people.before_speakers, self.behind_adverbs(name.end + 1));
        let does = self.is(&self.lexicon.people.does, name.end) && !noun || says;
        let to = usize::from(at > 1 && self.word(at - 1) == Some("to"));
        let beside = at > to && self.is(&self.lexicon.people.beside, at - 1 - to);
        // "met Lune's Ada Lorne".
        let owned = self.country_owning(at).is_some_and(|(start, _)| {
            let before = start.checked_sub(1);
            let joined =
                before.is_some_and(|at| self.is(&self.lexicon.people.beside, at) || self.word(at) == Some("and"));
            joined || does || self.tokens.get(name.end).is_none_or(|next| next.kind == TokenKind::Mark)
        });
        (does || beside || owned || self.is_told(at) || self.plural_office_before(at).is_some()).then_some(name)
    }

    /// The office that each of several bears whose names follow: "Prime Ministers Ada Lorne and Petro Vance".
    pub fn plural_office_before(&self, at: usize) -> Option<&'l str> {
        let plural = &self.lexicon.people.plural_offices;
        let before = |len: usize| plural.whole(self.text, self.tokens.get(at.checked_sub(len)?..at)?);
        before(2).or_else(|| before(1)).map(String::as_str)
    }

    /// A word that no list knows and that says something, so that it is somebody's: "Lorne said". Where a text never
    /// gives more of a name, that is the name.
    pub fn single_name(&self, at: usize) -> Option<Range<usize>> {
        let token = self.tokens.get(at).filter(|token| token.case == Case::Title && !token.joined)?;
        if token.symbol != Symbol::UNKNOWN && !self.tokens.get(at + 1).is_some_and(|next| next.joined) {
            return None;
        }
        let name = self.name_at(at, false).filter(|name| name.start == at)?;
        let rest = &self.tokens[at + 1..name.end];
        let one = rest.iter().all(|token| token.joined) && (token.symbol == Symbol::UNKNOWN || !rest.is_empty());
        let alone = at
            .checked_sub(1)
            .is_none_or(|before| !self.tokens[before].is_capital() || self.is(&self.lexicon.people.never, before));
        let verbs = &self.lexicon.people.before_speakers;
        let owned = || self.country_owning(at).is_some() && self.acts(name.end);
        let says = self.is(verbs, self.behind_adverbs(name.end)) || self.is_told(at) || owned();
        (one && alone && says && !self.is(&self.lexicon.people.bodies, at)).then_some(name)
    }

    /// Whether the last word of a run of capitals is one of the names of bodies or offices: "the Arvenian Treasury".
    fn is_body(&self, name: &Range<usize>) -> bool {
        let last = name.end - 1;
        self.is(&self.lexicon.people.portfolios, last) || self.is(&self.lexicon.people.speaking, last)
    }

    /// Whether a verb of saying stands between a mark and the name at `at`: "..., said Ada Lorne".
    fn is_told(&self, at: usize) -> bool {
        let mark = at.checked_sub(2).map(|mark| self.tokens[mark].span.of(self.text));
        let told = mark.is_some_and(|mark| matches!(mark, "," | "”" | "\"" | "»" | "“" | "’" | "–" | "—"));
        told && self.is(&self.lexicon.people.before_speakers, at - 1)
    }

    /// A run of capitals at `at` that has the shape of a name, given names and all, and whether no list knows the
    /// family name.
    fn shaped_name(&self, at: usize) -> Option<(Range<usize>, bool)> {
        let people = &self.lexicon.people;
        let capital = self.tokens.get(at)?.case == Case::Title;
        // A small word behind that belongs to no name leaves one word alone, and that has not the shape of one.
        let within = people.particles.opens() | people.suffixes.opens();
        let alone = self.tokens.get(at + 1).is_some_and(|next| {
            next.kind == TokenKind::Word && next.case == Case::Lower && !next.joined && next.opens & within == 0
        });
        let name = (capital && !alone).then(|| self.name_at(at, false))??;
        let words = &self.tokens[name.clone()];
        let counts = |at: &usize| {
            let token = &self.tokens[*at];
            let particle = |at: usize| self.is(&self.lexicon.people.particles, at);
            // "Salem al-Dorn".
            let alone = !token.joined || *at > 0 && particle(*at - 1);
            token.kind == TokenKind::Word && alone && !particle(*at)
        };
        let parts = name.clone().filter(counts).count();
        // Given names are words of other lists, too ("Jordan", "Grace"); a family name that no list knows decides.
        let family = words.iter().rfind(|token| token.kind == TokenKind::Word);
        let unknown = family.is_some_and(|token| token.symbol == Symbol::UNKNOWN || token.joined);
        let shaped = (2..=4).contains(&parts) && name.start == at;
        let body = name.clone().any(|at| self.is(&self.lexicon.people.bodies, at));
        (shaped && !body).then_some((name, unknown))
    }
}
