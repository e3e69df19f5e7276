//! Metadata: what front and back matter say about a document.
//!
//! In go the pieces of a document and its cast, out come title, date, place, captions, participants and tags, each with
//! its span. What no piece says stays `None`.

mod contact;
mod dates;

use crate::calendar::{Clock, Date};
use crate::layout::lists::Field;
use crate::layout::{Layout, Piece, Role};
use crate::lexicon::Lexicon;
use crate::model::{Metadata, MetadataSpans, Participant, Publication, Tags};
use crate::people::Cast;
use crate::span::Span;
use crate::words;
use dates::{Dates, Event};

/// Reads the metadata of a document, and the place of a date whose day and month cannot be told apart.
pub fn metadata(text: &str, layout: &Layout, cast: &Cast, lexicon: &Lexicon) -> (Metadata, Option<Span>) {
    let mut spans = NOWHERE;
    let pieces = layout.pieces.as_slice();
    let first = |wanted: fn(&Role) -> bool| pieces.iter().find(|piece| wanted(&piece.role)).map(|piece| piece.span);
    let words = |span: Option<Span>| span.map(|span| plain(span.of(text)));
    spans.title = first(|role| *role == Role::Title);
    spans.standfirst = first(|role| *role == Role::Standfirst);
    let medium = medium(text, pieces, lexicon);
    spans.medium = medium;
    spans.attribution = first(|role| *role == Role::Attribution);
    let Dates { event, published } = dates::dates(text, layout, lexicon);
    spans.date = event.map(|event| event.date.1);
    spans.time = event.and_then(|event| event.time).map(|(_, span)| span);
    spans.place = place(pieces);
    spans.published = published.map(|event| event.time.map_or(event.date.1, |(_, time)| event.date.1.cover(time)));
    spans.institution = first(|role| matches!(role, Role::Publisher(_)));
    let contact::Contact { initiator, duration } = contact::contact(text, layout, lexicon);
    (spans.initiator, spans.duration) = (initiator, duration);
    let told = |event: Option<Event>| event.and_then(|event| iso(event.date.0, event.time.map(|(clock, _)| clock)));
    let doubtful = [event, published].into_iter().flatten().find(|event| event.date.0.ambiguous);
    let metadata = Metadata {
        title: words(spans.title),
        standfirst: words(spans.standfirst),
        date: told(event),
        place: spans.place.map(|span| span.of(text).lines().map(plain).collect::<Vec<_>>().join(", ")),
        medium: words(medium),
        initiator: words(initiator),
        duration: words(duration),
        institution: institution(pieces),
        attribution: words(spans.attribution),
        captions: captions(text, pieces),
        participants: cast.participants.iter().map(|&person| Participant { person }).collect(),
        tags: tags(text, pieces),
        publication: Publication { sections: rubrics(text, pieces), date: told(published) },
        spans,
    };
    (metadata, doubtful.map(|event| event.date.1))
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

/// ISO 8601, as precise as the words; `None` for a date whose day and month cannot be told apart.
fn iso(date: Date, time: Option<Clock>) -> Option<String> {
    let mut out = date.iso().filter(|_| !date.ambiguous)?;
    // Midnight without a zone is what a page's form puts in where nobody gave the hour.
    let told = time.filter(|time| time.hour + time.minute > 0 || time.offset.is_some());
    if let (Some(time), Some(_)) = (told, date.day) {
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

/// The parts of the publisher's site that it was published in.
fn rubrics(text: &str, pieces: &[Piece]) -> Vec<String> {
    let values = pieces.iter().filter(|piece| piece.role == Role::Value(Field::Rubrics));
    values.flat_map(|piece| piece.span.of(text).split(',')).map(plain).filter(|name| !name.is_empty()).collect()
}
