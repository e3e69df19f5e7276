//! Expressions whose own words give at least a month or a year, and ranges of them.

use super::Reading;
use super::lists::{Sense, Side, Unit};
use super::scene::Scene;
use super::when::When;
use crate::calendar::{Date, Order, date_at, day_at, month_at, year_at};
use crate::lexicon::grammar::Role;
use crate::model::Basis;
use crate::words::{Token, TokenKind};

/// What stands at token `at`, if it begins with a number, a month or a day of the week.
pub fn read(scene: &Scene, at: usize) -> Option<Reading> {
    // "30 February 2019": the month of a day that no calendar has.
    let day = at.checked_sub(1).and_then(|before| day_at(scene.text, scene.tokens, before));
    if day.is_some() && month_at(scene.text, scene.tokens, at, scene.calendar).is_some() {
        return None;
    }
    days_of_a_month(scene, at)
        .or_else(|| date(scene, at))
        .or_else(|| years(scene, at))
        .or_else(|| months(scene, at))
        .or_else(|| decade(scene, at))
        .or_else(|| century(scene, at))
}

/// "20-21 October 2021".
fn days_of_a_month(scene: &Scene, at: usize) -> Option<Reading> {
    let day = day_at(scene.text, scene.tokens, at)?;
    let next = at + 1 + connector(scene, at + 1, true)?;
    day_at(scene.text, scene.tokens, next)?;
    let (len, last) = date_at(scene.text, scene.tokens, next, scene.calendar, Order::Unknown)?;
    last.month?;
    let first = Date { day: Some(day), ..last };
    (day < last.day? && first.exists()).then(|| range(scene, at, next + len, first, last))
}

/// A date, the range it opens, or the anniversary it is.
fn date(scene: &Scene, at: usize) -> Option<Reading> {
    let (len, first) = date_at(scene.text, scene.tokens, at, scene.calendar, Order::Unknown)?;
    // "Regulation 9/2012" is none of a month.
    let numbered = first.day.is_none() && scene.tokens[at].kind == TokenKind::Number && !first.ambiguous;
    let denied = |before| scene.lists.denies_year(scene.text, scene.tokens, before);
    (!numbered || !at.checked_sub(1).is_some_and(denied)).then_some(())?;
    let end = at + len;
    if let Some(reading) = range_from(scene, at, end, first) {
        return reading;
    }
    if let Some(reading) = years_ago(scene, at, end, first) {
        return Some(reading);
    }
    if let Some((more, year)) = year_in_words(scene, end).filter(|_| first.year.is_none()) {
        return Some(in_year(len + more, year, first));
    }
    let (when, basis) = settle(scene, at, first);
    Some(Reading { len, when, basis })
}

/// "of this year", "last year" behind a day or a month: its length and, if the document's date is known, the year.
fn year_in_words(scene: &Scene, at: usize) -> Option<(usize, Option<i32>)> {
    let of = usize::from(scene.is(at, Role::Of));
    let Some((len, Sense::Which(which))) = scene.sense(at + of) else { return None };
    let Some((more, Sense::Unit(Unit::Year))) = scene.sense(at + of + len) else { return None };
    Some((of + len + more, scene.this_year().map(|year| year + i32::from(which))))
}

fn in_year(len: usize, year: Option<i32>, date: Date) -> Reading {
    let when = year.map(|year| When::Date(Date { year: Some(year), ..date }));
    Reading { len, when, basis: Basis::DocumentDate }
}

/// "June 28-29, 2019", "June 28 to July 2", "October 20 and 21"; with nothing inside if no calendar has the last day.
fn range_from(scene: &Scene, at: usize, end: usize, first: Date) -> Option<Option<Reading>> {
    let next = end + connector(scene, end, true)?;
    let with_and = scene.is(end, Role::And);
    if let Some((len, last)) = date_at(scene.text, scene.tokens, next, scene.calendar, Order::Unknown) {
        // "June 28 and July 5" are two days.
        let alike = last.day.is_some() == first.day.is_some();
        return (alike && !with_and).then(|| Some(range(scene, at, next + len, first, last)));
    }
    // "May eighth - tenth"; an "and" may begin something else ("May 8 and third parties").
    let in_words = || scene.calendar.ordinal(scene.text, scene.tokens, next).filter(|_| !with_and);
    let day = day_at(scene.text, scene.tokens, next).or_else(in_words)?;
    let behind = next + 1;
    // "20 and 30 ministers" is no day: a month's day stands before a comma, a stop or a small word.
    (first.day? < day && first.year.is_none()).then_some(())?;
    let comma = usize::from(scene.tokens.get(behind).is_some_and(|token| token.is_mark(scene.text, ",")));
    let year = year_at(scene.text, scene.tokens, behind + comma);
    let stop = if year.is_some() { behind + comma + 1 } else { behind };
    let last = Date { year, day: Some(day), ..first };
    Some(last.exists().then(|| range(scene, at, stop, Date { year, ..first }, last)))
}

/// "June 26, exactly 75 years ago": the day in its own year.
fn years_ago(scene: &Scene, at: usize, end: usize, first: Date) -> Option<Reading> {
    let exactly = match scene.sense(end) {
        Some((len, Sense::Exactly)) => len,
        _ => usize::from(scene.tokens.get(end)?.is_mark(scene.text, ",")),
    };
    let (len, count, unit) = scene.stretch(end + exactly)?;
    let ago = end + exactly + len;
    let Some((1, Sense::Ago(-1))) = scene.sense(ago) else { return None };
    let year = scene.this_year().map(|year| year - count);
    let whole = first.year.is_none() && unit == Unit::Year;
    let when = year.map(|year| When::Date(Date { year: Some(year), ..first }));
    whole.then_some(Reading { len: ago + 1 - at, when, basis: Basis::Anniversary })
}

/// A year that stands alone, or a range of years.
fn years(scene: &Scene, at: usize) -> Option<Reading> {
    let year = year_at(scene.text, scene.tokens, at).filter(|year| (1500..2200).contains(year))?;
    if let Some(last) = connector(scene, at + 1, scene.is(at.wrapping_sub(1), Role::Between)).and_then(|len| {
        let next = at + 1 + len;
        Some((next, year_at(scene.text, scene.tokens, next).filter(|last| *last > year)?))
    }) {
        let ends = [year, last.1].map(|year| Date { year: Some(year), ..Date::default() });
        return Some(Reading::absolute(last.0 + 1 - at, When::Interval(ends[0], ends[1])));
    }
    stands_as_year(scene, at).then(|| Reading::absolute(1, When::year(year)))
}

/// Whether the words around four digits let them be a year: "in 2015", "the 2015 Lake agreements".
fn stands_as_year(scene: &Scene, at: usize) -> bool {
    let denied = |place: usize| scene.lists.denies_year(scene.text, scene.tokens, place);
    if at.checked_sub(1).is_none_or(denied) || denied(at + 1) || scene.tokens[at].joined {
        return false;
    }
    let named = scene.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Word && token.is_capital());
    // "in about 2015"; "spoke about 2015" is what they spoke of.
    let rough = usize::from(at > 1 && scene.lists.hedge(scene.text, scene.tokens, at).is_some());
    match scene.lists.at(scene.text, scene.tokens, at - 1 - rough) {
        Some((_, Sense::Before(_) | Sense::Part | Sense::To)) => !measures(scene, at + 1),
        _ => named && (scene.is(at - 1, Role::Dates)),
    }
}

/// Whether a plural noun follows at once: "of 2000 homes" counts homes.
fn measures(scene: &Scene, at: usize) -> bool {
    scene.tokens.get(at).is_some_and(|token| {
        let word = token.span.of(scene.text);
        token.kind == TokenKind::Word
            && !token.is_capital()
            && word.len() > 3
            && word.ends_with('s')
            && !scene.is(at, Role::Plain)
    })
}

/// "from May to July 2021"; "in December", "since May": a month alone needs a word that expects one.
fn months(scene: &Scene, at: usize) -> Option<Reading> {
    let (len, month) = month_at(scene.text, scene.tokens, at, scene.calendar)?;
    let named = Date { month: Some(month), ..Date::default() };
    let end = at + len;
    // "a February meeting", "the October Annual Meetings"
    let named_event = (end..end + 2).any(|at| scene.lists.is_event(scene.text, scene.tokens, at));
    let of_event = scene.is(at.wrapping_sub(1), Role::Article) && named_event;
    let expected = of_event || matches!(scene.sense_before(at), Some(Sense::Before(_) | Sense::Part | Sense::To));
    if let Some(next) = connector(scene, end, scene.is(at.wrapping_sub(1), Role::Between)).map(|len| end + len)
        && let Some((len, last)) = last_month(scene, next, expected)
    {
        return Some(range(scene, at, next + len, named, last));
    }
    // Before a number that no calendar has as its day ("June 31", "May 35") it is no month either.
    let numbered = |token: &Token| token.kind == TokenKind::Number && token.span.len() < 3;
    (expected && !scene.tokens.get(end).is_some_and(numbered)).then_some(())?;
    // "in June Vale's view": a given name.
    let a_name =
        !of_event && scene.tokens.get(end).is_some_and(|token| token.kind == TokenKind::Word && token.is_capital());
    if let Some((more, year)) = year_in_words(scene, end) {
        return Some(in_year(len + more, year, named));
    }
    let (when, basis) = (!a_name).then(|| settle(scene, at, named))?;
    Some(Reading { len, when, basis })
}

/// The last month of a range; without a year only behind words that expect a range ("from May to December").
fn last_month(scene: &Scene, at: usize, expected: bool) -> Option<(usize, Date)> {
    if let Some((len, last)) = date_at(scene.text, scene.tokens, at, scene.calendar, Order::Unknown) {
        return last.day.is_none().then_some((len, last));
    }
    let (len, month) = month_at(scene.text, scene.tokens, at, scene.calendar).filter(|_| expected)?;
    Some((len, Date { month: Some(month), ..Date::default() }))
}

/// "the 1990s".
fn decade(scene: &Scene, at: usize) -> Option<Reading> {
    let word = scene.tokens.get(at)?.span.of(scene.text);
    let digits = word.strip_suffix('s').filter(|digits| digits.len() == 4 && digits.ends_with('0'))?;
    let year = digits.parse().ok().filter(|year| (1500..2200).contains(year))?;
    Some(Reading::absolute(1, When::Decade(year)))
}

/// "the 19th century". The one that is under way is no date but "our time".
fn century(scene: &Scene, at: usize) -> Option<Reading> {
    let number = scene.calendar.ordinal(scene.text, scene.tokens, at)?;
    let (len, Sense::Unit(Unit::Century)) = scene.sense(at + 1)? else { return None };
    (11..=20).contains(&number).then(|| Reading::absolute(1 + len, When::Century((i32::from(number) - 1) * 100)))
}

/// The length of what stands between the two ends of a range; a hyphen is no token.
fn connector(scene: &Scene, at: usize, with_and: bool) -> Option<usize> {
    if scene.tokens.get(at)?.joined {
        return Some(0);
    }
    match scene.sense(at) {
        Some((len, Sense::To)) => Some(len),
        _ => (with_and && scene.is(at, Role::And) || scene.is(at, Role::To)).then_some(1),
    }
}

fn range(scene: &Scene, at: usize, end: usize, first: Date, last: Date) -> Reading {
    // "from December to May 2022" begins in the year before.
    let turn = i32::from(last.month < first.month);
    let years = [first.year.or(last.year.map(|year| year - turn)), last.year.or(first.year.map(|year| year + turn))];
    let (first, last) = (Date { year: years[0], ..first }, Date { year: years[1], ..last });
    if first.year.is_some() {
        return Reading::absolute(end - at, When::Interval(first, last));
    }
    let make =
        |year| Some(When::Interval(Date { year: Some(year), ..first }, Date { year: Some(year + turn), ..last }));
    Reading { len: end - at, when: scene.with_year(scene.side(at), make), basis: Basis::DocumentDate }
}

/// Gives a date its year: its own, that of the document, or that of the moment before.
pub fn settle(scene: &Scene, at: usize, date: Date) -> (Option<When>, Basis) {
    if date.year.is_some() {
        return (Some(When::Date(date)), Basis::Absolute);
    }
    let make = |year| {
        let date = Date { year: Some(year), ..date };
        date.first_day().map(|_| When::Date(date))
    };
    if scene.reference.is_some() {
        // "Thursday, 25 May": the year in which it is one. A slip of the weekday leaves the day and month.
        let side = scene.side(at);
        let fits =
            |when: &When| when.as_day().is_none_or(|day| Some(day.weekday().number_from_monday()) == date.weekday);
        let told = date.weekday.and_then(|_| scene.with_year(side, |year| make(year).filter(fits)));
        return (told.or_else(|| scene.with_year(side, make)), Basis::DocumentDate);
    }
    match scene.before.filter(|_| scene.beside).and_then(|when| when.begins()) {
        Some(year) => (make(year), Basis::MomentBefore),
        None => (None, Basis::DocumentDate),
    }
}

/// The side a month or season lies on, for words that stand before it.
pub fn side_of(which: i16) -> Side {
    match which {
        ..0 => Side::Past,
        0 => Side::Open,
        1.. => Side::Future,
    }
}
