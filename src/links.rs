//! Links: which topics each quotation and statement takes up, and whose words name a topic.
//!
//! In go the facts of a document, out come the same facts with their topics: those named within their own words, in
//! order of first mention there. A topic that is named within a quotation is named by whoever is quoted.

use crate::model::{PersonId, Quote, Statement, Topic, TopicId};
use crate::order::sort_by;
use crate::span::Span;

/// Fills in the topics of quotations and statements, and who is quoted where a topic is named. Quotations stand in the
/// order of the text.
pub fn link(quotes: &mut [Quote], statements: &mut [Statement], topics: &mut [Topic]) {
    for mention in topics.iter_mut().flat_map(|topic| &mut topic.mentions).filter(|mention| mention.speaker.is_none()) {
        mention.speaker = quoted_at(quotes, mention.span);
    }
    let mut places: Vec<(Span, TopicId)> = Vec::new();
    for topic in topics.iter() {
        let own = topic.mentions.iter().filter(|mention| mention.below.is_none());
        places.extend(own.map(|mention| (mention.span, topic.id)));
    }
    sort_by(&mut places, |(span, _)| (span.start, span.end));
    quotes.iter_mut().for_each(|quote| quote.topics = named_within(&places, quote.span));
    statements.iter_mut().for_each(|statement| statement.topics = named_within(&places, statement.span));
}

/// Who is quoted at a place.
fn quoted_at(quotes: &[Quote], span: Span) -> Option<PersonId> {
    let behind = quotes.partition_point(|quote| quote.span.start <= span.start);
    quotes.get(behind.checked_sub(1)?).filter(|quote| quote.span.contains(span))?.speaker
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

#[cfg(test)]
mod tests {
    use crate::{Options, parse};

    #[test]
    fn a_topic_named_in_a_quotation_is_named_by_whoever_is_quoted() {
        let raw = "Talks on the sea\n\nPresident Ada Lorne met President Petro Vance.\n\n“Migration is a matter for both of \
                   us, and so is trade,” said Petro Vance.";
        let parse = parse(raw, &Options::default());
        let document = &parse.documents[0];
        let vance = document.people.iter().find(|person| person.name == "Petro Vance").map(|person| person.id);
        assert_eq!(document.quotes[0].speaker, vance);
        let mut mentions = document.topics.iter().flat_map(|topic| &topic.mentions);
        assert!(mentions.any(|mention| mention.span.of(raw) == "Migration" && mention.speaker == vance));
    }
}
