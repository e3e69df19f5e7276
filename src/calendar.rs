//! One date or clock time at one place, as precise as its words.
//!
//! In go tokens and a position, out comes what stands right there: a [`Date`] of which any part may be open, or a
//! [`Clock`]. Nothing is supplied from elsewhere: years that the words leave out, "today" and "two days ago" belong to
//! the moments of a document. A date that no calendar has (30 February) is none.

mod clock;
mod iso;
mod numbers;

pub use clock::{Clock, time_at};

use crate::lexicon::{Phrases, Vocabulary, lines};
use crate::words::{Token, TokenKind};

/// What a date says; at least two of its parts, or a month and nothing else from [`month_at`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Date {
    /// 1000 to 2999.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// Day of the week as written, from Monday as 1.
    pub weekday: Option<u8>,
    /// Day and month stand as two numbers that could be either; both are left open.
    pub ambiguous: bool,
}

/// Which of two numbers is the day, in `01/08/2022`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Nothing tells.
    #[default]
    Unknown,
    /// As in Europe.
    DayFirst,
    /// As in the United States.
    MonthFirst,
}

/// The words of a language for dates and times.
#[derive(Default)]
pub struct Lists {
    words: Phrases<Word>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Month(u8),
    Weekday(u8),
    Ordinal(u8),
    BeforeNoon,
    AfterNoon,
    Hours,
    Local,
    Zone(i16),
}

impl Lists {
    /// Reads the lists of the language, and of others' months. Entries that are no number where one is due are left out.
    pub fn load(data: [&str; 2], vocabulary: &mut Vocabulary) -> Self {
        let mut lists = Lists::default();
        let (mut group, mut row) = ("", 0);
        for line in data.into_iter().flat_map(lines) {
            row = if line.group == group { row + 1 } else { 1 };
            group = line.group;
            let (word, names) = match group {
                "months" => (Word::Month(row), &line.fields[..]),
                "weekdays" => (Word::Weekday(row), &line.fields[..]),
                "ordinals" => (Word::Ordinal(row), &line.fields[..]),
                "before noon" => (Word::BeforeNoon, &line.fields[..]),
                "after noon" => (Word::AfterNoon, &line.fields[..]),
                "hours" => (Word::Hours, &line.fields[..]),
                "local" => (Word::Local, &line.fields[..]),
                "zones" => match line.fields[0].parse() {
                    Ok(minutes) => (Word::Zone(minutes), &line.fields[1..]),
                    Err(_) => continue,
                },
                _ => continue,
            };
            names.iter().for_each(|name| lists.words.add(vocabulary, name, word));
        }
        lists
    }

    /// The bit of the words that begin an entry.
    pub fn opens(&self) -> u64 {
        self.words.opens()
    }

    fn at(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, Word)> {
        self.words.longest(text, tokens, at).map(|found| (found.len, *found.value))
    }

    /// Whether the list knows a word.
    pub fn knows(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        self.at(text, tokens, at).is_some()
    }

    /// The number of an ordinal of one token: `19th`, `nineteenth`.
    pub fn ordinal(&self, text: &str, tokens: &[Token], at: usize) -> Option<u8> {
        match self.at(text, tokens, at) {
            Some((1, Word::Ordinal(number))) => Some(number),
            _ => day_at(text, tokens, at),
        }
    }

    /// The day of the week, from Monday as 1, that a token names.
    pub fn weekday(&self, text: &str, tokens: &[Token], at: usize) -> Option<u8> {
        match self.at(text, tokens, at) {
            Some((_, Word::Weekday(day))) => Some(day),
            _ => None,
        }
    }
}

/// The date that begins at token `at`, with its length in tokens: day and month, month and year, or all three.
pub fn date_at(text: &str, tokens: &[Token], at: usize, lists: &Lists, order: Order) -> Option<(usize, Date)> {
    let token = tokens.get(at)?;
    if token.kind == TokenKind::Number {
        return day_first(text, tokens, at, lists)
            .or_else(|| year_first(text, tokens, at, lists))
            .or_else(|| numbers::one_token(token.span.of(text), order))
            .or_else(|| numbers::joined(text, tokens, at));
    }
    match lists.at(text, tokens, at)? {
        (_, Word::Month(month)) => month_first(text, tokens, at, month, lists),
        (len, Word::Ordinal(day)) => {
            // "the twenty-fourth of May": without "of" an ordinal counts anything.
            is_of(text, tokens, at + len).then_some(())?;
            let (more, date) = day_of_month(text, tokens, at + len + 1, lists, day)?;
            Some((len + 1 + more, date))
        }
        (_, Word::Weekday(weekday)) => {
            let stop = at + 1 + usize::from(is_full_stop(text, tokens, at + 1));
            let comma = |mark| tokens.get(stop).is_some_and(|token| token.is_mark(text, mark));
            let next = stop + usize::from(comma(",") || comma("،"));
            // "Thursday, January 16": no second day of the week may follow.
            lists.weekday(text, tokens, next).is_none().then_some(())?;
            let (len, date) = date_at(text, tokens, next, lists, order)?;
            (date.day.is_some() || date.ambiguous).then_some(())?;
            let of_that_day = numbers::on_weekday(tokens[next].span.of(text), weekday).filter(|_| date.ambiguous);
            Some((next - at + len, Date { weekday: Some(weekday), ..of_that_day.unwrap_or(date) }))
        }
        _ => None,
    }
}

/// The month that is named at token `at` without day or year ("in December").
pub fn month_at(text: &str, tokens: &[Token], at: usize, lists: &Lists) -> Option<(usize, u8)> {
    match lists.at(text, tokens, at)? {
        (len, Word::Month(month)) => Some((len, month)),
        _ => None,
    }
}

/// The year that stands at token `at`: four digits from 1000 to 2999.
pub fn year_at(text: &str, tokens: &[Token], at: usize) -> Option<i32> {
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let digits = token.span.of(text);
    let year = (digits.len() == 4).then(|| number(digits)).flatten()?;
    (1000..3000).contains(&year).then_some(year as i32)
}

/// The day of the month that stands at token `at`: `26`, `26th`.
pub fn day_at(text: &str, tokens: &[Token], at: usize) -> Option<u8> {
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let written = token.span.of(text);
    let digits = written.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &written[digits.len()..];
    let ordinal = ending.is_empty() || ["st", "nd", "rd", "th"].iter().any(|th| ending.eq_ignore_ascii_case(th));
    let day = (ordinal && digits.len() <= 2).then(|| number(digits)).flatten()?;
    (1..32).contains(&day).then_some(day as u8)
}

/// "June 26, 2020", "June 26", "August 2019", "Jan. 26th", "May eighth".
fn month_first(text: &str, tokens: &[Token], at: usize, month: u8, lists: &Lists) -> Option<(usize, Date)> {
    let mut next = at + 1 + usize::from(is_full_stop(text, tokens, at + 1));
    if let Some((len, Word::Ordinal(day))) = lists.at(text, tokens, next) {
        return with_year(text, tokens, at, next + len, Date { month: Some(month), day: Some(day), ..Date::default() });
    }
    if let Some((day, year)) = tokens.get(next).and_then(|token| token.span.of(text).split_once('/')) {
        // "February 6/2020", as Ethiopia writes it.
        let day = number(day).filter(|day| (1..32).contains(day)).map(|day| day as u8);
        let year =
            number(year).filter(|number| year.len() == 4 && (1000..3000).contains(number)).map(|year| year as i32);
        let date = Date { year: Some(year?), month: Some(month), day: Some(day?), ..Date::default() };
        return date.exists().then_some((next + 1 - at, date));
    }
    if let Some(day) = day_at(text, tokens, next) {
        let date = Date { month: Some(month), day: Some(day), ..Date::default() };
        return with_year(text, tokens, at, next + 1, date);
    }
    next += usize::from(tokens.get(next)?.is_mark(text, ",") || tokens[next].span.of(text) == "of");
    let year = year_at(text, tokens, next)?;
    Some((next + 1 - at, Date { month: Some(month), year: Some(year), ..Date::default() }))
}

/// "26 June 2020", "26th of June", "8 Jan. 2020".
fn day_first(text: &str, tokens: &[Token], at: usize, lists: &Lists) -> Option<(usize, Date)> {
    let day = day_at(text, tokens, at)?;
    // "26th of June", "8. Januar", "8 de enero".
    let stop = usize::from(is_full_stop(text, tokens, at + 1));
    let next = at + 1 + stop + usize::from(is_of(text, tokens, at + 1 + stop));
    let (len, date) = day_of_month(text, tokens, next, lists, day)?;
    Some((next - at + len, date))
}

/// The month at a token, with its year, for a day that is known.
fn day_of_month(text: &str, tokens: &[Token], at: usize, lists: &Lists, day: u8) -> Option<(usize, Date)> {
    let (len, month) = month_at(text, tokens, at, lists)?;
    let stop = at + len;
    // The full stop of "8 Jan. 2020" belongs to the month if the year stands behind it.
    let behind = stop + usize::from(is_full_stop(text, tokens, stop) && year_at(text, tokens, stop + 1).is_some());
    with_year(text, tokens, at, behind, Date { month: Some(month), day: Some(day), ..Date::default() })
}

/// "2018 March 18".
fn year_first(text: &str, tokens: &[Token], at: usize, lists: &Lists) -> Option<(usize, Date)> {
    let year = year_at(text, tokens, at)?;
    let (len, month) = month_at(text, tokens, at + 1, lists)?;
    let day = day_at(text, tokens, at + 1 + len)?;
    let date = Date { year: Some(year), month: Some(month), day: Some(day), ..Date::default() };
    // "in 2018 March 18, 2019": a date with a year of its own needs no other before it.
    // Unless that is the year of a further such date: "2020 November 9, 2021 January 11".
    let behind = with_year(text, tokens, at, at + 2 + len, date).filter(|(_, date)| date.year.is_some());
    let own_year = behind.is_some_and(|(len, _)| month_at(text, tokens, at + len, lists).is_none());
    (date.exists() && !own_year).then_some((2 + len, date))
}

/// Adds the year that may stand at `next`, behind a comma or not, and checks that the calendar has the day.
fn with_year(text: &str, tokens: &[Token], at: usize, next: usize, date: Date) -> Option<(usize, Date)> {
    let comma = tokens.get(next).is_some_and(|token| token.is_mark(text, ","));
    let place = next + usize::from(comma || is_of(text, tokens, next));
    let short = || numbers::short_year(text, tokens, place);
    let (end, year) = match year_at(text, tokens, place).map(|year| (1, year)).or_else(short) {
        Some((len, year)) => (place + len, Some(year)),
        None => (next, None),
    };
    let date = Date { year, ..date };
    date.exists().then_some((end - at, date))
}

fn is_of(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| matches!(token.span.of(text), "of" | "de"))
}

fn is_full_stop(text: &str, tokens: &[Token], at: usize) -> bool {
    at > 0
        && tokens.get(at).is_some_and(|token| token.is_mark(text, ".") && token.span.start == tokens[at - 1].span.end)
}

/// A whole number of digits only; `None` for anything else.
fn number(digits: &str) -> Option<u32> {
    let plain = !digits.is_empty() && digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.bytes().fold(0, |sum, byte| sum * 10 + u32::from(byte - b'0')))
}

/// Writes a number with leading zeros.
pub fn push_digits(out: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        let digit = number / 10u32.pow(place) % 10;
        out.push((b'0' + digit as u8) as char);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::lexicon::Lexicon;
    use crate::words::tokens;

    /// The first date of a text by its own words, as ISO 8601 with `?` for an open year.
    fn date(text: &str) -> Option<String> {
        date_with(text, Order::Unknown)
    }

    fn date_with(text: &str, order: Order) -> Option<String> {
        let lexicon = Lexicon::english();
        let tokens = tokens(text, Span::new(0, text.len()), &lexicon.vocabulary);
        let (_, date) = (0..tokens.len()).find_map(|at| date_at(text, &tokens, at, &lexicon.calendar, order))?;
        let open = Date { year: date.year.or(Some(1000)), ..date };
        open.iso().map(|iso| if date.year.is_none() { iso.replacen("1000", "?", 1) } else { iso })
    }

    #[test]
    fn every_common_writing_of_a_day_reads_alike() {
        for text in [
            "June 26, 2020",
            "26 June 2020",
            "26 Jun. 2020",
            "Friday, June 26, 2020",
            "Friday 26 Jun 2020",
            "Fri. 26 June 2020",
            "JUNE 26, 2020",
            "26 June, 2020",
            "the 26th of June 2020",
            "2020-06-26",
            "2020-06-26T20:00",
            "26-06-2020",
            "26.06.2020",
            "26/06/2020",
            "6/26/2020",
            "2020/06/26",
            "26. Juni 2020",
            "26 июня 2020 года",
            "vendredi 26 juin 2020",
            "26 de junio de 2020",
            "2020年6月26日",
        ] {
            assert_eq!(date(text).as_deref(), Some("2020-06-26"), "{text}");
        }
    }

    #[test]
    fn a_date_is_as_precise_as_its_words() {
        assert_eq!(date("August 2019").as_deref(), Some("2019-08"));
        assert_eq!(date("August of 2019").as_deref(), Some("2019-08"));
        assert_eq!(date("8 Jan").as_deref(), Some("?-01-08"));
        assert_eq!(date("on May 9.").as_deref(), Some("?-05-09"));
        assert_eq!(date("in December"), None);
    }

    #[test]
    fn day_and_month_in_numbers_need_a_hint_or_stay_open() {
        assert_eq!(date("01/08/2022").as_deref(), Some("2022"));
        assert_eq!(date_with("01/08/2022", Order::MonthFirst).as_deref(), Some("2022-01-08"));
        assert_eq!(date_with("4/29/15", Order::Unknown).as_deref(), Some("2015-04-29"));
        assert_eq!(date_with("01/08/2022", Order::DayFirst).as_deref(), Some("2022-08-01"));
        assert_eq!(date("08/08/2022").as_deref(), Some("2022-08-08"));
    }

    #[test]
    fn what_no_calendar_has_is_no_date() {
        assert_eq!(date("30 February"), None);
        assert_eq!(date("February 29, 2021"), None);
        assert_eq!(date("2020-13-01"), None);
        assert_eq!(date("31.06.2020"), None);
    }

    #[test]
    fn verbs_and_numbers_are_no_dates() {
        assert_eq!(date("they may 9 times march 12 miles"), None);
        assert_eq!(date("Resolution 2510 and Article 5, 1.8 billion, 7,000, 4-5-6"), None);
    }

    #[test]
    fn iso_texts_read_back() {
        assert_eq!(Date::from_iso("2020-06-26T20:00").and_then(|date| date.iso()).as_deref(), Some("2020-06-26"));
        assert_eq!(
            Date::from_iso("2020-06").and_then(|date| date.last_day()).map(Date::from).and_then(|d| d.iso()).as_deref(),
            Some("2020-06-30")
        );
        assert_eq!(Date::from_iso("soon"), None);
    }
}
