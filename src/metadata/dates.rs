//! When the conversation took place, and when the account of it was published.
//!
//! In go the pieces of a document, out come its [`Dates`]. Where the first sentence or a dateline says on which day they spoke,
//! that is the day, and a date line of the page is the publication's; otherwise the date line, a field, the title give it.

use crate::calendar::{self, Clock, Date, Order};
use crate::layout::lists::Field;
use crate::layout::signs::holds;
use crate::layout::when::When;
use crate::layout::{Layout, Piece, Role};
use crate::lexicon::Lexicon;
use crate::prose;
use crate::span::Span;
use crate::words::{self, Token, TokenKind};

/// A day, and the hour where it is told.
#[derive(Debug, Clone, Copy)]
pub struct Event {
    pub date: (Date, Span),
    pub time: Option<(Clock, Span)>,
}

/// The two dates of a document.
#[derive(Debug, Default)]
pub struct Dates {
    /// Of the conversation.
    pub event: Option<Event>,
    /// Of the publication.
    pub published: Option<Event>,
}

/// What all steps read.
struct Page<'d> {
    text: &'d str,
    layout: &'d Layout,
    lexicon: &'d Lexicon,
    order: Order,
}

/// No account that says the day of the conversation is published later than this many days after it.
const LATE: i64 = 10;

/// Reads both dates.
pub fn dates(text: &str, layout: &Layout, lexicon: &Lexicon) -> Dates {
    let page = Page { text, layout, lexicon, order: order(text, layout, lexicon) };
    let (front, rest) = layout.pieces.split_at(layout.front.min(layout.pieces.len()));
    let back = &layout.pieces[layout.back.min(layout.pieces.len())..];
    let line = page.dated(front);
    let published = page.keyed(&layout.pieces, &[Field::Published]);
    let titled = page.titled(front);
    let field = page.keyed(front, &[Field::Date]);
    let known = line.or(published).or(titled).or(field).filter(|event| event.date.0.day.is_some());
    if let Some(told) = page.told(known).or_else(|| page.dateline(known)) {
        // The same day without an hour on the line: then the line dates the event as well.
        let line = line.filter(|line| line.time.is_some() || line.date.0.iso() != told.date.0.iso());
        let line = line.or_else(|| field.filter(|field| field.date.0.iso() != told.date.0.iso()));
        return Dates { event: Some(told), published: published.or(line) };
    }
    // A title tells of what day the account is; a line a few days later is that of the publication, and one above the
    // title that is much later says when the page was kept.
    if let (Some(title), Some(line)) = (titled.filter(|titled| !titled.date.0.ambiguous), line)
        && let Some(days) = days_between(title, line).filter(|days| *days > 0)
        && (days <= LATE || line.date.1.start < title.date.1.start)
    {
        return Dates { event: Some(title), published: published.or(Some(line).filter(|_| days <= LATE)) };
    }
    let event = line
        .or(field)
        .or(titled)
        .or_else(|| page.keyed(rest, &[Field::Date]))
        // Nobody spoke at the hour of publication.
        .or(published.map(|event| Event { time: None, ..event }))
        .or_else(|| page.dated(back));
    // The hour may stand on a line of its own, far from a date in the title.
    let hour = || whens(before_speech(&layout.pieces)).find_map(|when| when.time);
    let event = event.map(|event| Event { time: event.time.or_else(hour), ..event });
    Dates { event, published }
}

/// How many days the second is later than the first.
fn days_between(first: Event, second: Event) -> Option<i64> {
    Some((second.date.0.first_day()? - first.date.0.first_day()?).whole_days())
}

/// What stands before the first label.
fn before_speech(pieces: &[Piece]) -> &[Piece] {
    let first = pieces.iter().position(|piece| matches!(piece.role, Role::Label(_)));
    &pieces[..first.unwrap_or(pieces.len())]
}

fn whens(pieces: &[Piece]) -> impl Iterator<Item = &When> {
    pieces.iter().filter_map(|piece| match &piece.role {
        Role::When(when) => Some(when),
        _ => None,
    })
}

impl Page<'_> {
    /// The first date line, with the first time of the same lines.
    fn dated(&self, pieces: &[Piece]) -> Option<Event> {
        let (date, span) = whens(pieces).find_map(|when| when.date.filter(|(date, _)| date.year.is_some()))?;
        let time = whens(pieces).find_map(|when| when.time);
        let date = if date.ambiguous { self.first_in(span)?.date.0 } else { date };
        Some(Event { date: (date, span), time })
    }

    /// The date that a field gives.
    fn keyed(&self, pieces: &[Piece], fields: &[Field]) -> Option<Event> {
        let values = pieces.iter().filter(|piece| matches!(&piece.role, Role::Value(field) if fields.contains(field)));
        values.filter_map(|piece| self.first_in(piece.span)).next()
    }

    /// The date within a title: "PM call with President Vance: 5 July 2025".
    fn titled(&self, pieces: &[Piece]) -> Option<Event> {
        let title = pieces.iter().find(|piece| piece.role == Role::Title)?;
        let whole = |event: &Event| event.date.0.year.is_some() && event.date.0.day.is_some() || event.date.0.ambiguous;
        self.first_in(title.span).filter(whole)
    }

    /// The date of the dateline with which a report begins, in one line with its first words; its year from the page.
    fn dateline(&self, known: Option<Event>) -> Option<Event> {
        let pieces = self.layout.pieces.get(self.layout.front..)?;
        let (date, span) = pieces.windows(2).find_map(|pair| match &pair[0].role {
            Role::When(when) if pair[1].role == Role::Paragraph && pair[0].block == pair[1].block => when.date,
            _ => None,
        })?;
        Some(Event { date: (with_year(date, known)?, span), time: None })
    }

    /// The day that the first sentence of standfirst or account gives.
    fn told(&self, known: Option<Event>) -> Option<Event> {
        let pieces = &self.layout.pieces;
        let standfirst = pieces.iter().find(|piece| piece.role == Role::Standfirst);
        let opens = |piece: &&Piece| matches!(piece.role, Role::Paragraph | Role::Label(_));
        let opening =
            pieces.iter().find(opens).filter(|piece| piece.role == Role::Paragraph && !self.layout.unlabelled);
        [standfirst, opening].into_iter().flatten().find_map(|piece| self.told_in(piece.span, known))
    }

    fn told_in(&self, paragraph: Span, known: Option<Event>) -> Option<Event> {
        let (text, lists) = (self.text, &self.lexicon.layout);
        let tokens = words::tokens(text, opening(text, paragraph), &self.lexicon.vocabulary);
        // The number of a paragraph is no sentence.
        let mut sentences = prose::sentences(text, &tokens, &self.lexicon.sentences).into_iter();
        let first = sentences.find(|sentence| sentence.len() > 2)?;
        let tokens = &tokens[first];
        // What stands behind "about" is not when they spoke.
        let reach = (0..tokens.len()).find(|&at| lists.beyond.longest(text, tokens, at).is_some());
        let reach = &tokens[..reach.unwrap_or(tokens.len())];
        if !holds(text, tokens, &lists.meets) {
            return None;
        }
        let (at, len, date) = (0..reach.len()).find_map(|at| {
            let (len, date) = calendar::date_at(text, reach, at, &self.lexicon.calendar, self.order)?;
            (date.day.is_some() && self.tells_when(reach, at)).then_some((at, len, date))
        })?;
        let date = with_year(date, known)?;
        let told = Event { date: (date, paragraph), time: None };
        let late = known.and_then(|known| days_between(told, known));
        if late.is_some_and(|days| !(0..=LATE).contains(&days)) {
            return None;
        }
        let span = |at: usize, len: usize| tokens[at].span.cover(tokens[at + len - 1].span);
        let time = (at + len..reach.len()).find_map(|at| {
            let (len, clock) = calendar::time_at(text, reach, at, &self.lexicon.calendar)?;
            Some((clock, span(at, len)))
        });
        Some(Event { date: (date, span(at, len)), time })
    }

    /// Whether what stands before a date says that it is when: "on", "this evening (", "the evening of".
    fn tells_when(&self, tokens: &[Token], at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let word = |at: usize| tokens[at].span.of(self.text);
        let part = |at: usize| self.lexicon.layout.day_parts.whole(self.text, &tokens[at..=at]).is_some();
        match word(before) {
            "(" | "," => true,
            "of" => before.checked_sub(1).is_some_and(part),
            on => on.eq_ignore_ascii_case("on"),
        }
    }

    /// The first date within a span that is nothing but a date line, a field's value or a title.
    fn first_in(&self, span: Span) -> Option<Event> {
        let tokens = words::tokens(self.text, span, &self.lexicon.vocabulary);
        let place = |at: usize, len: usize| tokens[at].span.cover(tokens[at + len - 1].span);
        let date = (0..tokens.len()).find_map(|at| {
            let (len, date) = calendar::date_at(self.text, &tokens, at, &self.lexicon.calendar, self.order)?;
            Some((by_weekday(self.text, &tokens, at, len, date, self.lexicon), place(at, len)))
        })?;
        let time = (0..tokens.len()).find_map(|at| {
            let (len, clock) = calendar::time_at(self.text, &tokens, at, &self.lexicon.calendar)?;
            let apart = !date.1.overlaps(place(at, len));
            apart.then(|| (clock, place(at, len)))
        });
        Some(Event { date, time })
    }
}

/// The first bytes of a paragraph: enough for a sentence.
fn opening(text: &str, paragraph: Span) -> Span {
    /// No first sentence of a readout is longer.
    const LONGEST: usize = 1200;
    Span::new(paragraph.start, crate::turns::floor_boundary(text, paragraph.end.min(paragraph.start + LONGEST)))
}

/// A date with the year that a known date gives it: the last such day before.
fn with_year(date: Date, known: Option<Event>) -> Option<Date> {
    if date.year.is_some() || date.ambiguous {
        return Some(date);
    }
    let known = known?.date.0;
    let later = (date.month, date.day) > (known.month, known.day);
    Some(Date { year: known.year.map(|year| year - i32::from(later)), ..date })
}

/// An ambiguous date whose day of the week fits one of its two readings only: "Wednesday 05/07/2023".
fn by_weekday(text: &str, tokens: &[Token], at: usize, len: usize, date: Date, lexicon: &Lexicon) -> Date {
    let Some(weekday) = date.weekday.filter(|_| date.ambiguous) else { return date };
    let last = at + len - 1;
    let read = |order| {
        let (_, read) = calendar::date_at(text, tokens, last, &lexicon.calendar, order)?;
        let day = read.first_day()?.weekday().number_from_monday();
        (day == weekday).then_some(Date { weekday: Some(weekday), ..read })
    };
    match (read(Order::DayFirst), read(Order::MonthFirst)) {
        (Some(one), None) | (None, Some(one)) => one,
        _ => date,
    }
}

/// Which number of `8/3/2016` is the day. An American publisher, or an American zone beside the hour, puts the month
/// first; a zone of Europe, or another date of the page whose number over twelve is a day, may tell as well. Otherwise
/// nothing tells.
fn order(text: &str, layout: &Layout, lexicon: &Lexicon) -> Order {
    let mut order = Order::Unknown;
    for piece in &layout.pieces {
        let told = match &piece.role {
            Role::Publisher(publisher) => match publisher.country.as_deref() {
                Some("US") => Order::MonthFirst,
                Some(_) => Order::DayFirst,
                None => Order::Unknown,
            },
            Role::When(when) => when.time.map_or(Order::Unknown, |(clock, _)| order_by_zone(clock)),
            _ => Order::Unknown,
        };
        let told = match (&piece.role, told) {
            (Role::When(_) | Role::Value(_), Order::Unknown) => order_by_numbers(text, piece.span, lexicon),
            (_, told) => told,
        };
        if told != Order::Unknown {
            order = told;
            break;
        }
    }
    order
}

fn order_by_zone(clock: Clock) -> Order {
    match clock.offset {
        Some(east) if AMERICAN.contains(&east) => Order::MonthFirst,
        Some(east) if EUROPEAN.contains(&east) => Order::DayFirst,
        _ => Order::Unknown,
    }
}

/// Minutes east of Greenwich of the zones of the United States, from EDT to PST.
const AMERICAN: std::ops::RangeInclusive<i16> = -480..=-240;

/// Those from the middle of Europe to India. At Greenwich itself Americans travel, too.
const EUROPEAN: std::ops::RangeInclusive<i16> = 60..=330;

/// What `21/07/2023` tells of the numbers beside it.
fn order_by_numbers(text: &str, span: Span, lexicon: &Lexicon) -> Order {
    let tokens = words::tokens(text, span, &lexicon.vocabulary);
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u8>().ok()).unwrap_or(0);
    let orders = tokens.iter().filter(|token| token.kind == TokenKind::Number).map(|token| {
        let mut parts = token.span.of(text).split('/');
        match (number(parts.next()), number(parts.next()), parts.next()) {
            (13..=31, 1..=12, Some(_)) => Order::DayFirst,
            (1..=12, 13..=31, Some(_)) => Order::MonthFirst,
            _ => Order::Unknown,
        }
    });
    orders.into_iter().find(|order| *order != Order::Unknown).unwrap_or(Order::Unknown)
}
