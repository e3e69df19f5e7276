//! The value of a moment: what the words mean, no more precise than they are.

use time::Duration;

use crate::calendar::{self, Date};

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day, a month or a year; the year is known.
    Date(Date),
    /// A year and 21 for its spring to 24 for its winter, which ends in the year behind.
    Season(i32, u8),
    /// The first year of ten.
    Decade(i32),
    /// The first year of a hundred.
    Century(i32),
    /// From the first to the last, both included.
    Interval(Date, Date),
}

impl When {
    /// A whole year.
    pub fn year(year: i32) -> When {
        When::Date(Date { year: Some(year), ..Date::default() })
    }

    /// A month.
    pub fn month(year: i32, month: u8) -> When {
        When::Date(Date { year: Some(year), month: Some(month), ..Date::default() })
    }

    /// A day.
    pub fn day(day: time::Date) -> When {
        When::Date(Date::from(day))
    }

    /// The week from Monday to Sunday that holds a day.
    pub fn week(day: time::Date) -> Option<When> {
        let monday = day.checked_sub(Duration::days(day.weekday().number_days_from_monday().into()))?;
        Some(When::Interval(monday.into(), monday.checked_add(Duration::days(6))?.into()))
    }

    /// ISO 8601-2 (EDTF) level 1.
    pub fn edtf(&self, hedge: Option<char>) -> Option<String> {
        let mut out = String::new();
        match *self {
            When::Date(date) => out = date.iso()?,
            When::Season(year, season) => {
                calendar::push_digits(&mut out, year as u32, 4);
                out.push('-');
                calendar::push_digits(&mut out, season.into(), 2);
            }
            When::Decade(year) => {
                calendar::push_digits(&mut out, (year / 10) as u32, 3);
                out.push('X');
            }
            When::Century(year) => {
                calendar::push_digits(&mut out, (year / 100) as u32, 2);
                out.push_str("XX");
            }
            When::Interval(a, b) => {
                out = a.iso()?;
                out.push('/');
                out.push_str(&b.iso()?);
            }
        }
        out.extend(hedge.filter(|_| !matches!(self, When::Interval(..))));
        Some(out)
    }

    /// The first day that it can mean.
    pub fn first(&self) -> Option<time::Date> {
        match *self {
            When::Date(date) | When::Interval(date, _) => date.first_day(),
            When::Season(year, season) => month(year, (season - 20) * 3).first_day(),
            When::Decade(year) | When::Century(year) => month(year, 1).first_day(),
        }
    }

    /// The last day that it can mean.
    pub fn last(&self) -> Option<time::Date> {
        match *self {
            When::Date(date) | When::Interval(_, date) => date.last_day(),
            When::Season(year, 24) => month(year + 1, 2).last_day(),
            When::Season(year, season) => month(year, (season - 20) * 3 + 2).last_day(),
            When::Decade(year) => month(year + 9, 12).last_day(),
            When::Century(year) => month(year + 99, 12).last_day(),
        }
    }

    /// The day, if it is one.
    pub fn as_day(&self) -> Option<time::Date> {
        match self {
            When::Date(date) if date.day.is_some() => date.first_day(),
            _ => None,
        }
    }

    /// The year it begins in.
    pub fn begins(&self) -> Option<i32> {
        self.first().map(|day| day.year())
    }
}

fn month(year: i32, month: u8) -> Date {
    Date { year: Some(year), month: Some(month), ..Date::default() }
}

/// ISO 8601 of a day.
pub fn iso(day: time::Date) -> Option<String> {
    Date::from(day).iso()
}
