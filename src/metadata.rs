//! Metadata: what front and back matter say about a document.
//!
//! In go the pieces of a document and its cast, out come title, date, place, captions, participants and tags, each with
//! its span. What no piece says stays `None`.

use crate::calendar::{self, Clock, Date, Order};
use crate::layout::lists::Field;
use crate::layout::when::When;
use crate::layout::{Layout, Piece, Role};
use crate::lexicon::Lexicon;
use crate::model::{Metadata, MetadataSpans, Participant, Publication, Tags};
use crate::people::Cast;
use crate::span::Span;
use crate::words;

/// Reads the metadata of a document.
pub fn metadata(text: &str, layout: &Layout, cast: &Cast, lexicon: &Lexicon) -> Metadata {
    let mut spans = NOWHERE;
    let pieces = layout.pieces.as_slice();
    let first = |wanted: fn(&Role) -> bool| pieces.iter().find(|piece| wanted(&piece.role)).map(|piece| piece.span);
    let words = |span: Option<Span>| span.map(|span| plain(span.of(text)));
    spans.title = first(|role| *role == Role::Title);
    spans.standfirst = first(|role| *role == Role::Standfirst);
    let medium = medium(text, pieces, lexicon);
    spans.medium = medium;
    spans.attribution = first(|role| *role == Role::Attribution);
    let event = event(text, layout, lexicon);
    spans.date = event.as_ref().map(|event| event.date.1);
    spans.time = event.as_ref().and_then(|event| event.time).map(|(_, span)| span);
    spans.place = place(pieces);
    let publication = publication(text, pieces, lexicon);
    spans.published = publication.1;
    Metadata {
        title: words(spans.title),
        standfirst: words(spans.standfirst),
        date: event.and_then(|event| iso(event.date.0, event.time.map(|(clock, _)| clock))),
        place: spans.place.map(|span| span.of(text).lines().map(plain).collect::<Vec<_>>().join(", ")),
        medium: words(medium),
        initiator: None,
        duration: None,
        institution: institution(pieces),
        attribution: words(spans.attribution),
        captions: captions(text, pieces),
        participants: cast.participants.iter().map(|&person| Participant { person }).collect(),
        tags: tags(text, pieces),
        publication: publication.0,
        spans,
    }
}

const NOWHERE: MetadataSpans = MetadataSpans {
    title: None,
    standfirst: None,
    date: None,
    time: None,
    place: None,
    medium: None,
    initiator: None,
    duration: None,
    institution: None,
    attribution: None,
    published: None,
};

/// The words of a span on one line.
fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// When the conversation took place.
struct Event {
    date: (Date, Span),
    time: Option<(Clock, Span)>,
}

/// The first date of the front, with the time beside or below it; failing that a field that gives it, a date in the
/// title, and the first date of the back.
fn event(text: &str, layout: &Layout, lexicon: &Lexicon) -> Option<Event> {
    let order = order(&layout.pieces);
    let (front, rest) = layout.pieces.split_at(layout.front.min(layout.pieces.len()));
    let back = &layout.pieces[layout.back.min(layout.pieces.len())..];
    let found = dated(text, front, order, lexicon)
        .or_else(|| keyed(text, front, &[Field::Date, Field::Published], order, lexicon))
        .or_else(|| titled(text, front, order, lexicon))
        .or_else(|| keyed(text, rest, &[Field::Date, Field::Published], order, lexicon))
        .or_else(|| dated(text, back, order, lexicon))?;
    // The hour may stand on a line of its own, far from a date in the title.
    let time = found.time.or_else(|| whens(front).find_map(|when| when.time));
    Some(Event { time, ..found })
}

fn whens(pieces: &[Piece]) -> impl Iterator<Item = &When> {
    pieces.iter().filter_map(|piece| match &piece.role {
        Role::When(when) => Some(when),
        _ => None,
    })
}

/// The first date line, with the first time of the same lines.
fn dated(text: &str, pieces: &[Piece], order: Order, lexicon: &Lexicon) -> Option<Event> {
    let (date, span) = whens(pieces).find_map(|when| when.date)?;
    let time = whens(pieces).find_map(|when| when.time);
    let date = if date.ambiguous { date_in(text, span, order, lexicon)?.date.0 } else { date };
    Some(Event { date: (date, span), time })
}

/// The date that a field gives.
fn keyed(text: &str, pieces: &[Piece], fields: &[Field], order: Order, lexicon: &Lexicon) -> Option<Event> {
    let values = pieces.iter().filter(|piece| matches!(&piece.role, Role::Value(field) if fields.contains(field)));
    values.filter_map(|piece| date_in(text, piece.span, order, lexicon)).next()
}

/// The date within a title: "PM call with President Vance: 5 July 2025".
fn titled(text: &str, pieces: &[Piece], order: Order, lexicon: &Lexicon) -> Option<Event> {
    let title = pieces.iter().find(|piece| piece.role == Role::Title)?;
    date_in(text, title.span, order, lexicon).filter(|event| event.date.0.day.is_some() || event.date.0.ambiguous)
}

/// Which number of `8/3/2016` is the day: an American publisher, or an American zone beside the hour, puts the month
/// first. Otherwise nothing tells.
fn order(pieces: &[Piece]) -> Order {
    let american = |piece: &Piece| match &piece.role {
        Role::Publisher(publisher) => publisher.country.as_deref() == Some("US"),
        Role::When(when) => {
            when.time.is_some_and(|(clock, _)| clock.offset.is_some_and(|east| AMERICAN.contains(&east)))
        }
        _ => false,
    };
    if pieces.iter().any(american) { Order::MonthFirst } else { Order::Unknown }
}

/// Minutes east of Greenwich of the zones of the United States, from EDT to PST.
const AMERICAN: std::ops::RangeInclusive<i16> = -480..=-240;

/// The first date within a span that is nothing but a date line, a field's value or a title.
fn date_in(text: &str, span: Span, order: Order, lexicon: &Lexicon) -> Option<Event> {
    let tokens = words::tokens(text, span, &lexicon.vocabulary);
    let place = |at: usize, len: usize| tokens[at].span.cover(tokens[at + len - 1].span);
    let date = (0..tokens.len()).find_map(|at| {
        let (len, date) = calendar::date_at(text, &tokens, at, &lexicon.calendar, order)?;
        Some((date, place(at, len)))
    })?;
    let time = (0..tokens.len()).find_map(|at| {
        let (len, clock) = calendar::time_at(text, &tokens, at, &lexicon.calendar)?;
        let apart = !date.1.overlaps(place(at, len));
        apart.then(|| (clock, place(at, len)))
    });
    Some(Event { date, time })
}

/// ISO 8601, as precise as the words; `None` for a date whose day and month cannot be told apart.
fn iso(date: Date, time: Option<Clock>) -> Option<String> {
    let mut out = date.iso().filter(|_| !date.ambiguous)?;
    if let (Some(time), Some(_)) = (time, date.day) {
        out.push('T');
        out.push_str(&time.iso());
    }
    Some(out)
}

/// The place: lines of their own, beside a date, or in a field.
fn place(pieces: &[Piece]) -> Option<Span> {
    let of = |piece: &Piece| match &piece.role {
        Role::Place | Role::Value(Field::Place) => Some(piece.span),
        Role::When(when) => when.place,
        _ => None,
    };
    let first = pieces.iter().position(|piece| of(piece).is_some())?;
    let lines =
        pieces[first..].iter().take_while(|piece| piece.role == pieces[first].role && piece.role == Role::Place);
    lines.filter_map(of).reduce(|all, line| all.cover(line)).or_else(|| of(&pieces[first]))
}

/// By what means: the first such words of title, standfirst and front, and of the first paragraph.
fn medium(text: &str, pieces: &[Piece], lexicon: &Lexicon) -> Option<Span> {
    let fronts =
        pieces.iter().filter(|piece| matches!(piece.role, Role::Title | Role::Standfirst | Role::Page | Role::Place));
    let opening = pieces.iter().find(|piece| piece.role == Role::Paragraph);
    fronts.chain(opening).find_map(|piece| {
        let tokens = words::tokens(text, piece.span, &lexicon.vocabulary);
        (0..tokens.len()).find_map(|at| {
            let found = lexicon.layout.media.longest(text, &tokens, at)?;
            Some(tokens[at].span.cover(tokens[at + found.len - 1].span))
        })
    })
}

fn institution(pieces: &[Piece]) -> Option<String> {
    pieces.iter().find_map(|piece| match &piece.role {
        Role::Publisher(publisher) => Some(publisher.name.clone()),
        _ => None,
    })
}

fn captions(text: &str, pieces: &[Piece]) -> Vec<String> {
    pieces.iter().filter(|piece| piece.role == Role::Caption).map(|piece| plain(piece.span.of(text))).collect()
}

fn tags(text: &str, pieces: &[Piece]) -> Tags {
    let values = |wanted: Field| {
        let found = pieces.iter().filter(move |piece| piece.role == Role::Value(wanted));
        found.map(|piece| plain(piece.span.of(text))).collect()
    };
    Tags { geography: values(Field::Geography), topics: values(Field::Subjects), persons: values(Field::Persons) }
}

/// What the publisher says of the publication, and where its date stands.
fn publication(text: &str, pieces: &[Piece], lexicon: &Lexicon) -> (Publication, Option<Span>) {
    let rubrics = pieces.iter().filter(|piece| piece.role == Role::Value(Field::Rubrics));
    let sections = rubrics.flat_map(|piece| piece.span.of(text).split(',')).map(plain).filter(|name| !name.is_empty());
    let published = keyed(text, pieces, &[Field::Published], order(pieces), lexicon);
    let span = published.as_ref().map(|event| event.time.map_or(event.date.1, |(_, time)| event.date.1.cover(time)));
    let date = published.and_then(|event| iso(event.date.0, event.time.map(|(clock, _)| clock)));
    (Publication { sections: sections.collect(), date }, span)
}
