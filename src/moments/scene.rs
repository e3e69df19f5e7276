//! What an expression of time is read against: its sentence, the document's date, the moment before.

use time::Duration;

use super::lists::{Lists, Sense, Side, Unit};
use super::when::When;
use crate::calendar::{self, Date};
use crate::lexicon::grammar::Role;
use crate::words::{Case, Token, TokenKind};

/// How far from a date a word still speaks of it, in tokens: sentences are shorter, and what never ends is no sentence.
pub const REACH: usize = 60;

/// Nobody leaves the year out of a date this many days away, when the same day of another year is nearer.
const FAR: i64 = 320;

/// One sentence and what is known before it is read.
pub struct Scene<'s> {
    pub text: &'s str,
    /// Those of the sentence.
    pub tokens: &'s [Token],
    pub lists: &'s Lists,
    /// The bits of the lists with whose phrases a moment begins.
    pub opens: u64,
    pub calendar: &'s calendar::Lists,
    /// The document's date, as precise as it is known.
    pub reference: Option<Date>,
    /// The last moment with a value, if it stands near.
    pub before: Option<When>,
    /// Whether it stands in the same paragraph.
    pub beside: bool,
}

impl Scene<'_> {
    /// The document's day, if its date is a day.
    pub fn today(&self) -> Option<time::Date> {
        self.reference.filter(|date| date.day.is_some())?.first_day()
    }

    /// The document's year.
    pub fn this_year(&self) -> Option<i32> {
        self.reference?.year
    }

    /// What the list says at a token.
    pub fn sense(&self, at: usize) -> Option<(usize, Sense)> {
        self.lists.at(self.text, self.tokens, at)
    }

    /// What the list says of the one token before `at`, an article between left aside.
    pub fn sense_before(&self, at: usize) -> Option<Sense> {
        let before = at.checked_sub(1)?;
        let before = if self.is(before, Role::The) { before.checked_sub(1)? } else { before };
        self.sense(before).map(|(_, sense)| sense)
    }

    /// The mark of EDTF for the words before a place: "about 2015", "perhaps in May".
    pub fn hedge(&self, at: usize) -> Option<char> {
        let right_before = self.lists.hedge(self.text, self.tokens, at);
        let before = at.checked_sub(1).filter(|&before| matches!(self.sense(before), Some((1, Sense::Before(_)))));
        let doubt = || self.lists.hedge(self.text, self.tokens, before?).filter(|mark| *mark == '?');
        right_before.or_else(doubt)
    }

    /// Whether the token at a place does something.
    pub fn is(&self, at: usize, role: Role) -> bool {
        self.lists.grammar.is(self.tokens, at, role)
    }

    /// How many: in digits or in a word, with the length in tokens.
    pub fn count(&self, at: usize) -> Option<(usize, i32)> {
        if let Some((len, Sense::Count(count))) = self.sense(at) {
            return Some((len, count.into()));
        }
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
        let digits = token.span.of(self.text);
        let plain = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten().map(|count| (1, count))
    }

    /// A count and a unit ("two days", "75 years").
    pub fn stretch(&self, at: usize) -> Option<(usize, i32, Unit)> {
        let (len, count) = self.count(at)?;
        match self.sense(at + len)? {
            (more, Sense::Unit(unit)) => Some((len + more, count, unit)),
            _ => None,
        }
    }

    /// On which side of the document's day the nearest verb puts what stands at `at`: first those before it, then those
    /// behind.
    pub fn side(&self, at: usize) -> Side {
        if let Some(Sense::Before(side @ (Side::Past | Side::Future))) = self.sense_before(at) {
            return side;
        }
        let (from, to) = (at.saturating_sub(REACH), (at + REACH).min(self.tokens.len()));
        // "agreed Tuesday that they will": what they said says nothing of when they did.
        let told = |place: usize| self.lists.tells_nothing(self.text, self.tokens, place);
        if self.is(at + 1, Role::That) && (from..at).any(told) {
            return Side::Past;
        }
        (from..at).rev().chain(at..to).find_map(|place| self.side_of(place)).unwrap_or_default()
    }

    fn side_of(&self, at: usize) -> Option<Side> {
        if self.is(at.wrapping_sub(1), Role::Passive) {
            return None;
        }
        if let Some(side) = self.lists.tense(self.text, self.tokens, at) {
            return Some(side);
        }
        let token = &self.tokens[at];
        let word = token.span.of(self.text);
        // "discussed the December meeting": when they talked says nothing of when it is.
        if self.lists.tells_nothing(self.text, self.tokens, at) {
            return None;
        }
        // English past forms in bulk; what only looks like one ("need", "hundred") is short or listed nowhere else.
        let past = token.kind == TokenKind::Word && token.case == Case::Lower && word.len() > 5 && word.ends_with("ed");
        (past && !self.is(at, Role::Present)).then_some(Side::Past)
    }

    /// Of three neighbours in time the one that the side demands, or the nearest to the document's date.
    pub fn choose(&self, candidates: [Option<When>; 3], side: Side) -> Option<When> {
        let (first, last) = (self.reference?.first_day()?, self.reference?.last_day()?);
        let middle = first + (last - first) / 2;
        let all = candidates.into_iter().flatten();
        let nearest = all.clone().min_by_key(|when| distance(when, middle));
        let chosen = match side {
            Side::Past => all.rev().find(|when| when.first().is_some_and(|day| day <= last)),
            Side::Future => all.clone().find(|when| when.last().is_some_and(|day| day >= first)),
            Side::Open => nearest,
        };
        // A verb that puts yesterday's date a year ahead was the wrong verb ("had been planned for").
        chosen.filter(|when| distance(when, middle) <= Duration::days(FAR)).or(nearest)
    }

    /// A day and month, or a month, or a season without a year, in the year that fits.
    pub fn with_year(&self, side: Side, make: impl Fn(i32) -> Option<When>) -> Option<When> {
        let year = self.this_year()?;
        self.choose([make(year - 1), make(year), make(year + 1)], side)
    }
}

/// How far a day lies from the middle of a stretch.
fn distance(when: &When, day: time::Date) -> Duration {
    match (when.first(), when.last()) {
        (Some(first), Some(last)) => {
            let middle: time::Date = first + (last - first) / 2;
            (middle - day).abs()
        }
        _ => Duration::MAX,
    }
}
