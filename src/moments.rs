//! The dates that a document speaks of, as certain as its words and no more.
//!
//! In go the running text and the document's own date, if it is known; out come [`Moment`]s with their words and their
//! value in ISO 8601-2 (EDTF) level 1. Vague words ("recently", "soon"), durations and numbers that only look like
//! years are none. Clock times and the date in the document's head are metadata, not read here.

mod absolute;
mod lists;
mod relative;
mod scene;
mod when;

pub use lists::Lists;

use crate::calendar::Date;
use crate::lexicon::Lexicon;
use crate::model::{Basis, Moment, MomentId, Relation};
use crate::prose::{Prose, Sentence};
use crate::span::Span;
use crate::words::TokenKind;
use scene::Scene;
use when::When;

/// An expression of time that was read.
struct Reading {
    /// In tokens.
    len: usize,
    when: Option<When>,
    basis: Basis,
}

impl Reading {
    fn absolute(len: usize, when: When) -> Reading {
        Reading { len, when: Some(when), basis: Basis::Absolute }
    }
}

/// Every moment of a document, in order and apart from each other. `reference` is the document's date in ISO 8601.
pub fn moments(text: &str, prose: &Prose, reference: Option<&str>, lexicon: &Lexicon) -> Vec<Moment> {
    let reference = reference.and_then(Date::from_iso);
    let mut out = Vec::new();
    let mut before = None;
    for sentence in &prose.sentences {
        before = before.filter(|&(passage, _)| passage + 1 >= sentence.passage);
        let mut scene = Scene {
            text,
            tokens: prose.of(sentence),
            lists: &lexicon.moments,
            opens: lexicon.moments.opens() | lexicon.calendar.opens(),
            calendar: &lexicon.calendar,
            reference,
            before: before.map(|(_, when)| when),
            beside: before.is_some_and(|(passage, _)| passage == sentence.passage),
        };
        read_sentence(&mut scene, &mut out);
        before = scene.before.map(|when| (kept(before, scene.before, sentence), when));
    }
    out
}

/// The passage in which the moment before was named.
fn kept(before: Option<(usize, When)>, now: Option<When>, sentence: &Sentence) -> usize {
    match before {
        Some((passage, when)) if Some(when) == now => passage,
        _ => sentence.passage,
    }
}

fn read_sentence(scene: &mut Scene, out: &mut Vec<Moment>) {
    let mut at = 0;
    while at < scene.tokens.len() {
        let Some(reading) = read(scene, at) else {
            at += 1;
            continue;
        };
        let end = at + reading.len.max(1);
        let span = scene.tokens[at].span.cover(scene.tokens[end.min(scene.tokens.len()) - 1].span);
        // "over this morning's attack": a day that is counted from another is no rough one.
        let counted = matches!(scene.sense(at), Some((_, lists::Sense::Day(_) | lists::Sense::Shift(_))));
        let hedge = scene.hedge(at).filter(|_| !counted);
        scene.beside |= reading.when.is_some();
        scene.before = reading.when.or(scene.before);
        out.push(moment(scene, out.len(), span, &reading, hedge));
        at = end;
    }
}

/// What begins at a token. Most words of a text begin nothing, and are told by one question or two.
fn read(scene: &Scene, at: usize) -> Option<Reading> {
    let token = &scene.tokens[at];
    match token.kind {
        TokenKind::Number => absolute::read(scene, at).or_else(|| relative::read(scene, at)),
        TokenKind::Word if token.opens & scene.opens == 0 => None,
        TokenKind::Word if scene.calendar.knows(scene.text, scene.tokens, at) => {
            absolute::read(scene, at).or_else(|| relative::read(scene, at))
        }
        TokenKind::Word => scene.sense(at).filter(|(_, sense)| sense.opens()).and_then(|_| relative::read(scene, at)),
        TokenKind::Possessive | TokenKind::Mark => None,
    }
}

fn moment(scene: &Scene, known: usize, span: Span, reading: &Reading, hedge: Option<char>) -> Moment {
    let first = reading.when.and_then(|when| when.first());
    let last = reading.when.and_then(|when| when.last());
    let (from, to) = scene.reference.map_or((None, None), |date| (date.first_day(), date.last_day()));
    let relation = match (first, last, from, to) {
        (_, Some(last), Some(from), _) if last < from => Some(Relation::Past),
        (Some(first), _, _, Some(to)) if first > to => Some(Relation::Future),
        (Some(_), Some(_), Some(_), Some(_)) => Some(Relation::Present),
        _ => None,
    };
    Moment {
        id: MomentId(known as u32 + 1),
        span,
        edtf: reading.when.and_then(|when| when.edtf(hedge)),
        earliest: first.and_then(when::iso),
        latest: last.and_then(when::iso),
        relation,
        basis: reading.basis,
    }
}

#[cfg(test)]
mod tests;
