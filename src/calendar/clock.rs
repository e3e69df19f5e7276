//! One time of day at one place, with its zone.
//!
//! In go tokens and a position, out comes a [`Clock`] in 24 hours. An offset is given only for a zone that has one
//! certain offset: "EST" is -05:00, "France time" is none.

use super::{Lists, Word, number, push_digits};
use crate::words::{Token, TokenKind};

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// Minutes east of Greenwich, where the words name a zone of one certain offset.
    pub offset: Option<i16>,
}

/// The time of day that begins at token `at`, with its length in tokens, zone included.
pub fn time_at(text: &str, tokens: &[Token], at: usize, lists: &Lists) -> Option<(usize, Clock)> {
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let written = token.span.of(text);
    let digits = written.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let fused = &written[digits.len()..];
    let (mut next, sign) = match lists.at(text, tokens, at + 1) {
        _ if !fused.is_empty() => (at + 1, fused_word(fused)),
        Some((len, word @ (Word::BeforeNoon | Word::AfterNoon | Word::Hours))) => (at + 1 + len, Some(word)),
        _ => (at + 1, None),
    };
    if !fused.is_empty() && sign.is_none() {
        return None;
    }
    let (hour, minute) = hour_and_minute(digits, sign)?;
    let hour = match sign {
        Some(Word::AfterNoon) if hour < 12 => hour + 12,
        Some(Word::BeforeNoon) if hour == 12 => 0,
        _ => hour,
    };
    let (len, offset) = zone_at(text, tokens, next, lists);
    next += len;
    Some((next - at, Clock { hour, minute, offset }))
}

fn fused_word(letters: &str) -> Option<Word> {
    match letters {
        "am" | "AM" => Some(Word::BeforeNoon),
        "pm" | "PM" => Some(Word::AfterNoon),
        "h" | "hrs" => Some(Word::Hours),
        _ => None,
    }
}

/// `20:00`, `8:01:30`; `20.00`, `2000` and `8` only before a word that says it is a time.
fn hour_and_minute(digits: &str, sign: Option<Word>) -> Option<(u8, u8)> {
    // "12h30" is French and Portuguese.
    let (hour, minute) = match digits.split_once([':', 'h']) {
        Some((hour, rest)) => (hour, rest.split(':').next().filter(|minute| minute.len() == 2)?),
        None => match (sign?, digits.split_once('.')) {
            (_, Some((hour, minute))) if minute.len() == 2 => (hour, minute),
            (Word::Hours, None) if digits.len() == 4 => digits.split_at_checked(2)?,
            (Word::BeforeNoon | Word::AfterNoon, None) => (digits, "0"),
            _ => return None,
        },
    };
    let (hour, minute) = (number(hour).filter(|_| hour.len() <= 2)?, number(minute)?);
    (hour < 24 && minute < 60).then_some((hour as u8, minute as u8))
}

/// The zone at `at`, in brackets or not: its length in tokens, and its offset if that is certain.
fn zone_at(text: &str, tokens: &[Token], at: usize, lists: &Lists) -> (usize, Option<i16>) {
    let bracket = tokens.get(at).is_some_and(|token| token.is_mark(text, "("));
    let first = at + usize::from(bracket);
    let (len, offset) = match lists.at(text, tokens, first) {
        Some((len, Word::Zone(0))) => shifted(text, tokens, first + len).map_or((len, Some(0)), |(n, m)| (len + n, m)),
        Some((len, Word::Zone(minutes))) => (len, Some(minutes)),
        Some((len, Word::Local)) => (len, None),
        _ => match (tokens.get(first).is_some_and(Token::is_capital), lists.at(text, tokens, first + 1)) {
            (true, Some((len, Word::Local))) => (1 + len, None),
            _ => return (0, None),
        },
    };
    let closed = tokens.get(first + len).is_some_and(|token| token.is_mark(text, ")"));
    match (bracket, closed) {
        (true, false) => (0, None),
        (true, true) => (len + 2, offset),
        (false, _) => (len, offset),
    }
}

/// The hours of "GMT+9" and "UTC-5".
fn shifted(text: &str, tokens: &[Token], at: usize) -> Option<(usize, Option<i16>)> {
    let token = tokens.get(at)?;
    let (len, sign, hours) = if token.is_mark(text, "+") {
        (2, 1, tokens.get(at + 1)?)
    } else {
        (1, -1, Some(token).filter(|token| token.joined)?)
    };
    let hours = number(hours.span.of(text)).filter(|&hours| hours <= 14)?;
    Some((len, Some(sign * 60 * hours as i16)))
}

impl Clock {
    /// ISO 8601: `20:00`, or with a certain offset `20:00-05:00`.
    pub fn iso(&self) -> String {
        let mut out = String::new();
        push_digits(&mut out, u32::from(self.hour), 2);
        out.push(':');
        push_digits(&mut out, u32::from(self.minute), 2);
        if let Some(offset) = self.offset {
            out.push(if offset < 0 { '-' } else { '+' });
            push_digits(&mut out, u32::from(offset.unsigned_abs() / 60), 2);
            out.push(':');
            push_digits(&mut out, u32::from(offset.unsigned_abs() % 60), 2);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::lexicon::Lexicon;
    use crate::words::tokens;

    fn clock(text: &str) -> Option<(usize, String)> {
        let lexicon = Lexicon::english();
        let tokens = tokens(text, Span::new(0, text.len()), &lexicon.vocabulary);
        time_at(text, &tokens, 0, &lexicon.calendar).map(|(len, clock)| (len, clock.iso()))
    }

    #[test]
    fn clock_times_are_told_in_24_hours_with_a_certain_zone_only() {
        assert_eq!(clock("20:00"), Some((1, "20:00".into())));
        assert_eq!(clock("8:01 PM EST"), Some((3, "20:01-05:00".into())));
        assert_eq!(clock("2:53 P.M. EDT"), Some((3, "14:53-04:00".into())));
        assert_eq!(clock("18:10 p.m."), Some((2, "18:10".into())));
        assert_eq!(clock("1:15 p.m. (France time)"), Some((6, "13:15".into())));
        assert_eq!(clock("20.00 hrs"), Some((2, "20:00".into())));
        assert_eq!(clock("8:48PM"), Some((1, "20:48".into())));
        assert_eq!(clock("12:10 a.m. GMT"), Some((3, "00:10+00:00".into())));
        assert_eq!(clock("5:15:30 PM GMT+9"), Some((5, "17:15+09:00".into())));
        assert_eq!(clock("3 p.m."), Some((2, "15:00".into())));
    }

    #[test]
    fn ratios_sums_and_bare_numbers_are_no_clock_times() {
        for text in ["3:2", "25:00", "20.00", "2000", "8", "12:75", "75th"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }
}
