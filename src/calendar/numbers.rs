//! Dates that are written in numbers: "26.06.2020", "6/26/20", "2020-06-26".
//!
//! In go one token, or three with hyphens between, out comes a date. Day and month that could be either stay open.

use super::{Date, Order, number};
use crate::words::{Token, TokenKind};

/// Years of two digits from here on lie in the last century, as POSIX reads them.
const LAST_CENTURY: u32 = 69;

/// "26.06.2020", "6/4/2015", "2020/06/26", "2020年6月26日".
pub(super) fn one_token(written: &str, order: Order) -> Option<(usize, Date)> {
    if let Some((year, rest)) = written.split_once('年') {
        let (month, rest) = rest.split_once('月')?;
        return three(number(year)?, number(month)?, number(rest.split_once('日')?.0)?);
    }
    let dots = written.contains('.');
    let mut parts = written.split(if dots { '.' } else { '/' });
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next());
    let Some(c) = c else { return month_of_a_year(a, b).filter(|_| !dots) };
    if parts.next().is_some() {
        return None;
    }
    if a.len() == 4 {
        return three(number(a)?, number(b)?, number(c)?);
    }
    let year = match c.len() {
        4 => number(c)?,
        // "4.5.20" may be a version of something.
        2 if !dots || a.len() == 2 && b.len() == 2 => full_year(number(c)?),
        _ => return None,
    };
    let (first, second) = (number(a)?, number(b)?);
    // Full stops are the European way; a number over twelve can be a day only.
    if dots || order == Order::DayFirst && second <= 12 || first > 12 || first == second {
        return three(year, second, first);
    }
    if order == Order::MonthFirst && first <= 12 || second > 12 {
        return three(year, first, second);
    }
    three(year, first, second)?;
    Some((1, Date { year: Some(year as i32), ambiguous: true, ..Date::default() }))
}

/// "04/2016".
fn month_of_a_year(month: &str, year: &str) -> Option<(usize, Date)> {
    let month = number(month).filter(|month| (1..13).contains(month))? as u8;
    let year = number(year).filter(|number| year.len() == 4 && (1900..2100).contains(number))? as i32;
    Some((1, Date { year: Some(year), month: Some(month), ..Date::default() }))
}

/// "11/3/2015" as that of its two days which is the day of the week beside it.
pub(super) fn on_weekday(written: &str, weekday: u8) -> Option<Date> {
    let days = [Order::DayFirst, Order::MonthFirst].map(|order| one_token(written, order).map(|(_, date)| date));
    let falls = |date: &Date| date.first_day().is_some_and(|day| day.weekday().number_from_monday() == weekday);
    days.into_iter().flatten().find(|date| date.day.is_some() && falls(date))
}

/// The year of "3 Aug 96", where nothing stands behind that it could count, and of "3 Aug '96"; with its length in
/// tokens. Without the apostrophe only what can be no day of a month, and certainly lies in the last century.
pub(super) fn short_year(text: &str, tokens: &[Token], at: usize) -> Option<(usize, i32)> {
    let short = usize::from(tokens.get(at).is_some_and(|token| matches!(token.span.of(text), "'" | "’" | "‘")));
    let written = tokens.get(at + short)?.span.of(text);
    let year =
        (written.len() == 2).then(|| number(written)).flatten().filter(|year| short > 0 || *year >= LAST_CENTURY)?;
    let alone = tokens.get(at + 1).is_none_or(|token| token.kind == TokenKind::Mark);
    (short > 0 || alone).then_some((1 + short, full_year(year) as i32))
}

/// The year that two digits mean.
fn full_year(digits: u32) -> u32 {
    if digits >= LAST_CENTURY { 1900 + digits } else { 2000 + digits }
}

/// "2020-06-26" and "26-06-2020": three tokens with hyphens between.
pub(super) fn joined(text: &str, tokens: &[Token], at: usize) -> Option<(usize, Date)> {
    let [a, b, c] = tokens.get(at..at + 3)? else { return None };
    let whole = !a.joined && b.joined && c.joined && !tokens.get(at + 3).is_some_and(|token| token.joined);
    let (a, b, c) = (a.span.of(text), b.span.of(text), c.span.of(text));
    // A time may hang on it: "2020-06-26T20:00".
    let last = c.split('T').next().unwrap_or(c);
    let (x, y, z) = whole.then_some((number(a)?, number(b)?, number(last)?))?;
    let (_, date) = if a.len() == 4 { three(x, y, z)? } else { three(z, y, x)? };
    Some((3, date))
}

fn three(year: u32, month: u32, day: u32) -> Option<(usize, Date)> {
    let part = |number: u32| u8::try_from(number).ok();
    let date = Date { year: Some(year as i32), month: Some(part(month)?), day: Some(part(day)?), ..Date::default() };
    ((1000..3000).contains(&year) && date.exists()).then_some((1, date))
}
