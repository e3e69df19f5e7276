//! Links: which topics each quotation and statement takes up.
//!
//! In go the facts of a document, out come the same facts with their topics: those named within their own words, in
//! order of first mention there.

use crate::model::{Quote, Statement, Topic, TopicId};
use crate::span::Span;

/// Fills in the topics of quotations and statements.
pub fn link(quotes: &mut [Quote], statements: &mut [Statement], topics: &[Topic]) {
    let mut places: Vec<(Span, TopicId)> = Vec::new();
    for topic in topics {
        places.extend(topic.mentions.iter().map(|mention| (mention.span, topic.id)));
    }
    places.sort_unstable();
    quotes.iter_mut().for_each(|quote| quote.topics = named_within(&places, quote.span));
    statements.iter_mut().for_each(|statement| statement.topics = named_within(&places, statement.span));
}

/// The topics with a mention inside `span`, each once.
fn named_within(places: &[(Span, TopicId)], span: Span) -> Vec<TopicId> {
    let first = places.partition_point(|(place, _)| place.start < span.start);
    let mut out = Vec::new();
    for (_, id) in places[first..].iter().take_while(|(place, _)| place.end <= span.end) {
        if !out.contains(id) {
            out.push(*id);
        }
    }
    out
}
