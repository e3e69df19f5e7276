//! Expressions that count from the document's date or from the moment before.

use time::Duration;

use super::Reading;
use super::absolute::{settle, side_of};
use super::lists::{Sense, Side, Unit};
use super::scene::{REACH, Scene};
use super::when::When;
use crate::calendar::{Date, date_at, day_at, month_at, year_at};
use crate::lexicon::grammar::Role;
use crate::model::Basis;
use crate::words::TokenKind;

/// What stands at token `at`.
pub fn read(scene: &Scene, at: usize) -> Option<Reading> {
    if let Some(reading) = ago(scene, at).or_else(|| anniversary(scene, at)) {
        return Some(reading);
    }
    if let Some(day) = scene.calendar.weekday(scene.text, scene.tokens, at) {
        // "every Monday" is none in particular.
        (!scene.is(at.wrapping_sub(1), Role::Repeated)).then_some(())?;
        let first = weekday_of_week(scene, at, day).unwrap_or_else(|| weekday(scene, at, day, None));
        return Some(days_of_a_week(scene, at, day, &first).unwrap_or(first));
    }
    match scene.sense(at)? {
        (len, Sense::Day(days)) => day(scene, at, len, days),
        (len, Sense::Shift(days)) => Some(shifted_day(scene, len, days)),
        (len, Sense::Which(which)) => which_one(scene, at, len, which),
        (len, Sense::Part) => part(scene, at, len),
        (len, Sense::Months(first, last)) => months_of_a_year(scene, at, len, [first, last]),
        (len, Sense::Season(season)) => season_alone(scene, at, len, season),
        (len, Sense::Period(from, to)) => {
            let [from, to] = [from, to].map(|year| Date { year: Some(year), ..Date::default() });
            Some(Reading::absolute(len, When::Interval(from, to)))
        }
        _ => None,
    }
}

/// "today", "yesterday"; "today's" only before something that happens on a day.
fn day(scene: &Scene, at: usize, len: usize, days: i16) -> Option<Reading> {
    // "today's" alone means that: "this morning's" and "yesterday's" are days.
    let of_our_time = (len, days) == (1, 0)
        && scene.tokens.get(at + len).is_some_and(|token| token.kind == TokenKind::Possessive)
        && !(1..3).any(|more| scene.lists.is_event(scene.text, scene.tokens, at + len + more));
    let when = scene.today().and_then(|day| day.checked_add(Duration::days(days.into()))).map(When::day);
    (!of_our_time).then_some(Reading { len, when, basis: Basis::DocumentDate })
}

/// "the same day", "the next day": from the day named before.
fn shifted_day(scene: &Scene, len: usize, days: i16) -> Reading {
    let from = scene.before.and_then(|when| when.as_day());
    let when = from.and_then(|day| day.checked_add(Duration::days(days.into()))).map(When::day);
    Reading { len, when, basis: Basis::MomentBefore }
}

/// "two days ago", "75 years ago", "three weeks later".
fn ago(scene: &Scene, at: usize) -> Option<Reading> {
    let (len, count, unit) = scene.stretch(at)?;
    let (more, from, basis, step) = match scene.sense(at + len)? {
        (more, Sense::Ago(step)) => (more, scene.reference, Basis::DocumentDate, step),
        (more, Sense::Later(step)) => {
            let before = scene.before.and_then(|when| match when {
                When::Date(date) => Some(date),
                _ => None,
            });
            // "two years before the war" counts from the war.
            let counts_from_here = scene.tokens.get(at + len + more).is_none_or(|token| token.kind == TokenKind::Mark);
            before.filter(|_| counts_from_here)?;
            (more, before, Basis::MomentBefore, step)
        }
        _ => return None,
    };
    let when = from.and_then(|from| moved(from, i64::from(count) * i64::from(step), unit));
    let on_its_day = step < 0 && unit == Unit::Year && basis == Basis::DocumentDate && speaks_of_this_day(scene, at);
    if let (true, Some(day), Some(When::Date(date))) = (on_its_day, from, when) {
        let when = Some(When::Date(Date { year: date.year, ..day }));
        return Some(Reading { len: len + more, when, basis: Basis::Anniversary });
    }
    Some(Reading { len: len + more, when, basis })
}

/// A date moved by whole units, as precise as the unit: a week ago is the whole of that week.
fn moved(from: Date, steps: i64, unit: Unit) -> Option<When> {
    let day = from.day.and_then(|_| from.first_day());
    let year = |years: i64| i32::try_from(i64::from(from.year?) + years).ok().filter(|year| (0..10000).contains(year));
    match unit {
        Unit::Day => day?.checked_add(Duration::days(steps)).map(When::day),
        Unit::Week => day?.checked_add(Duration::weeks(steps)).and_then(When::week),
        Unit::Month => {
            let months = i64::from(from.year?) * 12 + i64::from(from.month?) - 1 + steps;
            Some(When::month(i32::try_from(months.div_euclid(12)).ok()?, months.rem_euclid(12) as u8 + 1))
        }
        Unit::Year => year(steps).map(When::year),
        Unit::Decade => year(steps * 10).map(|year| When::Decade(year / 10 * 10)),
        Unit::Century => year(steps * 100).map(|year| When::Century(year / 100 * 100)),
    }
}

/// Whether the sentence says, before `at`, that it is today's or the same day: "today ... exactly 75 years ago".
fn speaks_of_this_day(scene: &Scene, at: usize) -> bool {
    (at.saturating_sub(REACH)..at).any(|place| matches!(scene.sense(place), Some((_, Sense::Day(0) | Sense::Shift(0)))))
}

/// "the 75th anniversary of": the year it counts from.
fn anniversary(scene: &Scene, at: usize) -> Option<Reading> {
    let token = scene.tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let Some((len, Sense::Anniversary)) = scene.sense(at + 1) else { return None };
    let digits = token.span.of(scene.text).trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let count: i32 = digits.parse().ok().filter(|count| (1..2000).contains(count))?;
    scene.is(at + 1 + len, Role::Of).then_some(())?;
    let when = scene.this_year().map(|year| When::year(year - count));
    Some(Reading { len: 1 + len, when, basis: Basis::Anniversary })
}

/// A day of the week: the last one, or the next where the words look ahead.
fn weekday(scene: &Scene, at: usize, day: u8, which: Option<i16>) -> Reading {
    let side = match which {
        Some(1) => Side::Future,
        // "this Friday" is the coming one unless the verb says otherwise.
        Some(0) if scene.side(at) != Side::Past => Side::Future,
        Some(_) => Side::Past,
        None if scene.side(at) == Side::Future => Side::Future,
        None => Side::Past,
    };
    let when = scene.today().and_then(|today| {
        let back = i64::from((today.weekday().number_from_monday() + 7 - day) % 7);
        let forth = (7 - back) % 7;
        let days = match (side, which) {
            (Side::Future, Some(1)) if forth == 0 => 7,
            (Side::Future, _) => forth,
            (_, Some(-1)) if back == 0 => -7,
            _ => -back,
        };
        today.checked_add(Duration::days(days)).map(When::day)
    });
    Reading { len: 1, when, basis: Basis::DocumentDate }
}

/// "Friday next week", "Monday of last week".
fn weekday_of_week(scene: &Scene, at: usize, day: u8) -> Option<Reading> {
    let of = usize::from(scene.is(at + 1, Role::Of));
    let (len, Sense::Which(which)) = scene.sense(at + 1 + of)? else { return None };
    let (more, Sense::Unit(Unit::Week)) = scene.sense(at + 1 + of + len)? else { return None };
    let when = scene.today().and_then(|today| {
        let back = i64::from(today.weekday().number_days_from_monday());
        let days = 7 * i64::from(which) - back + i64::from(day) - 1;
        today.checked_add(Duration::days(days)).map(When::day)
    });
    Some(Reading { len: 1 + of + len + more, when, basis: Basis::DocumentDate })
}

/// "Monday to Friday": from the first day to the next of the other name.
fn days_of_a_week(scene: &Scene, at: usize, day: u8, first: &Reading) -> Option<Reading> {
    let end = at + first.len;
    let between = match scene.sense(end) {
        Some((len, Sense::To)) => len,
        _ => usize::from(scene.is(end, Role::To)),
    };
    let last = scene.calendar.weekday(scene.text, scene.tokens, end + between).filter(|_| between > 0)?;
    let days = i64::from((last + 7 - day) % 7);
    let from = first.when.and_then(|when| when.as_day());
    let to = from.and_then(|from| from.checked_add(Duration::days(days)));
    let when = from.zip(to).map(|(from, to)| When::Interval(from.into(), to.into()));
    Some(Reading { len: first.len + between + 1, when, basis: Basis::DocumentDate })
}

/// "last week", "this year", "next Friday", "next spring", "last December".
fn which_one(scene: &Scene, at: usize, len: usize, which: i16) -> Option<Reading> {
    let next = at + len;
    if let Some(day) = scene.calendar.weekday(scene.text, scene.tokens, next) {
        return Some(Reading { len: len + 1, ..weekday(scene, next, day, Some(which)) });
    }
    if let Some((more, month)) = month_at(scene.text, scene.tokens, next, scene.calendar) {
        return which_month(scene, at, len + more, month, which);
    }
    let (more, sense) = scene.sense(next)?;
    let when = match sense {
        Sense::Season(season) => {
            let verb = scene.is(next + more, Role::Use);
            (!verb).then_some(())?;
            scene.with_year(side_of(which), |year| Some(When::Season(year, season)))
        }
        // A stretch of days without a beginning ("the following day" is listed by itself).
        Sense::Unit(Unit::Day) => return None,
        Sense::Unit(unit) => {
            // "the last week of the talks" counts from the talks.
            (!scene.is(next + more, Role::Of) && is_one(scene, next)).then_some(())?;
            scene.reference.and_then(|from| moved(from, which.into(), unit))
        }
        _ => return None,
    };
    Some(Reading { len: len + more, when, basis: Basis::DocumentDate })
}

/// Whether a unit stands in the singular; "these last weeks" are no certain time.
fn is_one(scene: &Scene, at: usize) -> bool {
    scene.tokens.get(at).is_some_and(|token| !token.span.of(scene.text).ends_with('s'))
}

fn which_month(scene: &Scene, at: usize, len: usize, month: u8, which: i16) -> Option<Reading> {
    // "this May 9" is a date, read as one.
    if date_at(scene.text, scene.tokens, at + 1, scene.calendar, Default::default()).is_some()
        || day_at(scene.text, scene.tokens, at + len).is_some()
    {
        return None;
    }
    let make = |year| Some(When::month(year, month));
    let when = match which {
        0 => scene.this_year().and_then(make),
        _ => scene.with_year(side_of(which), make),
    };
    Some(Reading { len, when, basis: Basis::DocumentDate })
}

/// "the end of the summer", "late May", "the beginning of next year", "by the end of 2024".
fn part(scene: &Scene, at: usize, len: usize) -> Option<Reading> {
    let article = usize::from(scene.is(at + len, Role::The));
    let next = at + len + article;
    let inner = whole(scene, next)?;
    Some(Reading { len: len + article + inner.len, ..inner })
}

/// "the third quarter of 2025", "Q3 2025", "the first half of next year"; half of anything else is all of it.
fn months_of_a_year(scene: &Scene, at: usize, len: usize, months: [u8; 2]) -> Option<Reading> {
    let next = at + len + usize::from(scene.is(at + len, Role::Of));
    let next = next + usize::from(scene.is(next, Role::The));
    let inner = whole(scene, next)?;
    let len = next + inner.len - at;
    let Some(When::Date(Date { year, month: None, .. })) = inner.when else { return Some(Reading { len, ..inner }) };
    let [first, last] = months.map(|month| Date { year, month: Some(month), ..Date::default() });
    Some(Reading { len, when: Some(When::Interval(first, last)), ..inner })
}

/// What a part can be a part of.
fn whole(scene: &Scene, at: usize) -> Option<Reading> {
    if let Some((len, date)) = date_at(scene.text, scene.tokens, at, scene.calendar, Default::default()) {
        let (when, basis) = settle(scene, at, date);
        return date.day.is_none().then_some(Reading { len, when, basis });
    }
    if let Some((len, month)) = month_at(scene.text, scene.tokens, at, scene.calendar) {
        let (when, basis) = settle(scene, at, Date { month: Some(month), ..Date::default() });
        return Some(Reading { len, when, basis });
    }
    if let Some(year) = year_at(scene.text, scene.tokens, at) {
        return Some(Reading::absolute(1, When::year(year)));
    }
    match scene.sense(at)? {
        (len, Sense::Season(season)) => Some(season_at(scene, at, len, season)),
        (len, Sense::Which(which)) => which_one(scene, at, len, which),
        // "at the end of the day" is no time.
        (_, Sense::Unit(Unit::Day | Unit::Century)) => None,
        (len, Sense::Unit(unit)) => {
            (is_one(scene, at) && !scene.is(at + len, Role::Of)).then_some(())?;
            let when = scene.reference.and_then(|from| moved(from, 0, unit));
            Some(Reading { len, when, basis: Basis::DocumentDate })
        }
        _ => None,
    }
}

/// A season without "the end of": "in the spring", "summer 2020", never "the inner spring".
fn season_alone(scene: &Scene, at: usize, len: usize, season: u8) -> Option<Reading> {
    let reading = season_at(scene, at, len, season);
    let expected = matches!(scene.sense_before(at), Some(Sense::Before(_)));
    let behind = at + len;
    let other_use = scene.is(behind, Role::Use) || scene.tokens[at].is_capital();
    (reading.len > len || expected && !other_use).then_some(reading)
}

/// A season with the year behind it, or in the year that fits.
fn season_at(scene: &Scene, at: usize, len: usize, season: u8) -> Reading {
    let of = usize::from(scene.is(at + len, Role::Of));
    if let Some(year) = year_at(scene.text, scene.tokens, at + len + of) {
        return Reading::absolute(len + of + 1, When::Season(year, season));
    }
    let when = scene.with_year(scene.side(at), |year| Some(When::Season(year, season)));
    Reading { len, when, basis: Basis::DocumentDate }
}
