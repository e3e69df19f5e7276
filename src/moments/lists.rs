//! What the word list of moments says of a word.

use crate::lexicon::grammar::Grammar;
use crate::lexicon::{Phrases, Vocabulary, lines};
use crate::words::Token;

/// The words of a language that place something in time.
#[derive(Default)]
pub struct Lists {
    words: Phrases<Sense>,
    /// Verbs and other words that tell past from future; some stand in the other list too.
    tense: Phrases<Side>,
    /// What an approximation or a doubt begins with; "over" and "some" mean other things elsewhere.
    hedges: Phrases<char>,
    events: Phrases<()>,
    no_year: Phrases<()>,
    reporting: Phrases<()>,
    /// The words that grammar fixes.
    pub grammar: Grammar,
}

/// What a word or phrase can do in an expression of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Days from the document's day.
    Day(i16),
    /// Days from the day named before.
    Shift(i16),
    /// Last, this, next.
    Which(i16),
    Unit(Unit),
    /// 21 for spring to 24 for winter.
    Season(u8),
    Count(u16),
    /// Behind a count: back or forth from the document's date.
    Ago(i16),
    /// Behind a count: back or forth from the moment before.
    Later(i16),
    Anniversary,
    Part,
    Before(Side),
    To,
    Exactly,
    Period(i32, i32),
    /// The first and the last month of a quarter or a half of a year.
    Months(u8, u8),
}

impl Sense {
    /// Whether an expression of time can begin with it. "In", the commonest of all, only stands before one.
    pub fn opens(self) -> bool {
        use Sense::*;
        !matches!(self, Unit(_) | Ago(_) | Later(_) | Anniversary | Before(_) | To | Exactly)
    }
}

/// A stretch that time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// On which side of the document's day something lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// Nothing tells.
    #[default]
    Open,
    Past,
    Future,
}

impl Lists {
    /// Reads the list.
    pub fn load(data: &str, grammar: &Grammar, vocabulary: &mut Vocabulary) -> Self {
        let mut lists = Lists { grammar: grammar.clone(), ..Lists::default() };
        let (mut group, mut row) = ("", 0);
        for line in lines(data) {
            row = if line.group == group { row + 1 } else { 0 };
            group = line.group;
            lists.add(vocabulary, group, row, &line.fields);
        }
        lists
    }

    fn add(&mut self, vocabulary: &mut Vocabulary, group: &str, row: u8, fields: &[&str]) {
        let (first, rest) = (fields[0], &fields[1..]);
        let number: i16 = first.parse().unwrap_or_default();
        let (sense, names) = match group {
            "day" => (Sense::Day(number), rest),
            "day named before" => (Sense::Shift(number), rest),
            "which" => (Sense::Which(number), rest),
            "units" => match unit(first) {
                Some(unit) => (Sense::Unit(unit), rest),
                None => return,
            },
            "seasons" => (Sense::Season(21 + row), fields),
            "counts" => (Sense::Count(number.unsigned_abs()), rest),
            "ago" => (Sense::Ago(number), rest),
            "later" => (Sense::Later(number), rest),
            "anniversary" => (Sense::Anniversary, fields),
            "parts" => (Sense::Part, fields),
            "before" => (Sense::Before(side(first)), rest),
            "to" => (Sense::To, fields),
            "exactly" => (Sense::Exactly, fields),
            "periods" => (
                Sense::Period(number.into(), rest.first().and_then(|y| y.parse().ok()).unwrap_or_default()),
                &rest[1.min(rest.len())..],
            ),
            "quarters and halves" => {
                let last = rest.first().and_then(|month| month.parse().ok()).unwrap_or_default();
                (Sense::Months(number.unsigned_abs() as u8, last), &rest[1.min(rest.len())..])
            }
            "about" => return fields.iter().for_each(|word| self.hedges.add(vocabulary, word, '~')),
            "perhaps" => return fields.iter().for_each(|word| self.hedges.add(vocabulary, word, '?')),
            "future" | "past" => return fields.iter().for_each(|word| self.tense.add(vocabulary, word, side(group))),
            "events" => return fields.iter().for_each(|word| self.events.add(vocabulary, word, ())),
            "reporting" => return fields.iter().for_each(|word| self.reporting.add(vocabulary, word, ())),
            "no year" => return fields.iter().for_each(|word| self.no_year.add(vocabulary, word, ())),
            _ => return,
        };
        names.iter().for_each(|name| self.words.add(vocabulary, name, sense));
    }

    /// The bit of the words that begin an entry.
    pub fn opens(&self) -> u64 {
        self.words.opens()
    }

    /// The longest entry that begins at a token, with its length.
    pub fn at(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, Sense)> {
        self.words.longest(text, tokens, at).map(|found| (found.len, *found.value))
    }

    /// Which side a token's word speaks for.
    pub fn tense(&self, text: &str, tokens: &[Token], at: usize) -> Option<Side> {
        self.tense.longest(text, tokens, at).map(|found| *found.value)
    }

    /// The mark of EDTF for the hedging word that ends right before a token.
    pub fn hedge(&self, text: &str, tokens: &[Token], before: usize) -> Option<char> {
        (1..=2).find_map(|back| {
            let found = self.hedges.longest(text, tokens, before.checked_sub(back)?)?;
            (found.len == back).then_some(*found.value)
        })
    }

    /// Whether a token names a gathering or an act of one day.
    pub fn is_event(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        self.events.longest(text, tokens, at).is_some()
    }

    /// Whether a verb tells of the talk, and not when what was talked about takes place.
    pub fn tells_nothing(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        self.reporting.longest(text, tokens, at).is_some()
    }

    /// Whether a four-digit number beside this token is no year.
    pub fn denies_year(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        self.no_year.longest(text, tokens, at).is_some()
    }
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

fn side(name: &str) -> Side {
    match name {
        "past" => Side::Past,
        "future" => Side::Future,
        _ => Side::Open,
    }
}
