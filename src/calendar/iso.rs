//! Dates in ISO 8601 and on the calendar: written, read, and the days that they can mean.
//!
//! In goes a date of which any part may be open, out come its text and its first and last day.

use time::Month;

use super::{Date, number, push_digits};

impl Date {
    /// Reads ISO 8601 (`2020`, `2020-06`, `2020-06-26`, with or without a time behind).
    pub fn from_iso(iso: &str) -> Option<Date> {
        let mut parts = iso.split('T').next()?.splitn(3, '-').map(number);
        let year = parts.next()??;
        let month = parts.next().flatten().and_then(|n| u8::try_from(n).ok());
        let day = parts.next().flatten().and_then(|n| u8::try_from(n).ok());
        let date = Date { year: Some(year as i32), month, day, ..Date::default() };
        date.exists().then_some(date)
    }

    /// ISO 8601, as precise as the words; `None` without a year.
    pub fn iso(&self) -> Option<String> {
        let mut out = String::new();
        push_digits(&mut out, self.year? as u32, 4);
        for part in [self.month, self.month.and(self.day)].into_iter().flatten() {
            out.push('-');
            push_digits(&mut out, u32::from(part), 2);
        }
        Some(out)
    }

    /// The first day that it can mean.
    pub fn first_day(&self) -> Option<time::Date> {
        let month = Month::try_from(self.month.unwrap_or(1)).ok()?;
        time::Date::from_calendar_date(self.year?, month, self.day.unwrap_or(1)).ok()
    }

    /// The last day that it can mean.
    pub fn last_day(&self) -> Option<time::Date> {
        let month = Month::try_from(self.month.unwrap_or(12)).ok()?;
        let year = self.year?;
        time::Date::from_calendar_date(year, month, self.day.unwrap_or(month.length(year))).ok()
    }

    /// Whether a calendar has it; an open year is taken for a leap year.
    pub fn exists(&self) -> bool {
        let Ok(month) = Month::try_from(self.month.unwrap_or(1)) else { return false };
        (1..=month.length(self.year.unwrap_or(2000))).contains(&self.day.unwrap_or(1))
    }
}

impl From<time::Date> for Date {
    fn from(day: time::Date) -> Self {
        let (year, month, day) = day.to_calendar_date();
        Date { year: Some(year), month: Some(u8::from(month)), day: Some(day), ..Date::default() }
    }
}
