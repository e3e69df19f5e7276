//! What two accounts say of the conversation itself.
//!
//! In go the metadata of both, out comes a pair for each field that one of them has. Only dates are read for what they
//! mean; of other fields the words are compared, and whether other words mean something else is for the reader.

use super::terms::{Term, Terms};
use crate::fold::fold;
use crate::lexicon::Vocabulary;
use crate::model::{Agreement, Metadata, MetadataField, MetadataPair, Told};
use crate::span::Span;
use crate::words;

/// The fields of two accounts, in a fixed order.
pub fn pairs(left: &Metadata, right: &Metadata, terms: &mut Terms) -> Vec<MetadataPair> {
    let fields = [
        (MetadataField::Date, told(&left.date, left.spans.date), told(&right.date, right.spans.date)),
        (MetadataField::Place, told(&left.place, left.spans.place), told(&right.place, right.spans.place)),
        (MetadataField::Medium, told(&left.medium, left.spans.medium), told(&right.medium, right.spans.medium)),
        (
            MetadataField::Initiator,
            told(&left.initiator, left.spans.initiator),
            told(&right.initiator, right.spans.initiator),
        ),
        (
            MetadataField::Duration,
            told(&left.duration, left.spans.duration),
            told(&right.duration, right.spans.duration),
        ),
    ];
    let mut out = Vec::new();
    for (field, left, right) in fields {
        let agreement = match (&left, &right) {
            (None, None) => continue,
            (Some(_), None) => Agreement::OnlyLeft,
            (None, Some(_)) => Agreement::OnlyRight,
            (Some(one), Some(other)) if agree(field, &one.value, &other.value, terms) => Agreement::Same,
            _ => Agreement::Differs,
        };
        out.push(MetadataPair { field, agreement, left, right });
    }
    out
}

fn told(value: &Option<String>, span: Option<Span>) -> Option<Told> {
    value.clone().map(|value| Told { value, span })
}

/// A date agrees with one that is only more precise ("2020-06-26", "2020-06-26T20:00"). Other words agree if the words
/// of one are all among those of the other, in any form ("video link", "videoconference"), but for a duration: "over an
/// hour" is more than "an hour".
fn agree(field: MetadataField, one: &str, other: &str, terms: &mut Terms) -> bool {
    if field == MetadataField::Date {
        return one.starts_with(other) || other.starts_with(one);
    }
    let (one, other) = (content(one, terms), content(other, terms));
    let within = |some: &[Term], all: &[Term]| !some.is_empty() && some.iter().all(|term| all.contains(term));
    match field {
        MetadataField::Duration => one == other,
        _ => within(&one, &other) || within(&other, &one),
    }
}

/// The terms of a value; of an endless one the first.
fn content(value: &str, terms: &mut Terms) -> Vec<Term> {
    let mut folded = String::new();
    let mut out = Vec::new();
    for token in words::tokens(value, Span::new(0, value.len()), &Vocabulary::default()).iter().take(40) {
        fold(token.span.of(value), &mut folded);
        let word = terms.word(&folded);
        out.extend(terms.content(word));
    }
    out
}
