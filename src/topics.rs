//! What a document is about: the topics a reader would name, each with every place that names it.
//!
//! In go the running text, the people of the document and its statements, out come [`Topic`]s in order of first mention.
//! Concepts come from lists (countries, themes, a user's own), names that no list knows from the text itself. The
//! participants' own countries are no topics; their relations are, and what happens in them.

mod around;
mod hits;
mod keys;
mod lanes;
mod lists;
mod names;
mod objects;
mod pairs;
mod senses;
mod sides;
mod walk;
mod weighing;

pub use lists::Lists;

use crate::lexicon::Lexicon;
use crate::model::{Holder, Mention, Statement, Topic, TopicId};
use crate::people::Cast;
use crate::prose::Prose;
use crate::span::Span;
use hits::{Hit, Subject};
use lanes::Lane;

/// Every topic of a document. `front` holds its title and standfirst, where a name stands that the text is about.
/// `statements` stand in the order of the text.
pub fn topics(
    text: &str,
    prose: &Prose,
    front: &[Span],
    cast: &Cast,
    statements: &[Statement],
    lexicon: &Lexicon,
) -> Vec<Topic> {
    let lists = &lexicon.topics;
    let sides = sides::sides(text, prose, front, cast, lexicon);
    let mut found = hits::hits(text, prose, &sides, cast, lists);
    let names = names::names(text, prose, front, cast, lexicon, &mut found);
    let hits = found.hits;
    let lanes = lanes::lanes(prose, lists, &sides, &hits);
    let holders = holders(&hits, statements);
    let mut out = Vec::new();
    let write = Writing { text, prose, sides: &sides, lists, hits: &hits, holders: &holders, names: &names };
    lanes.iter().for_each(|lane| write.lane(lane, &mut out));
    out
}

/// Whose statement each hit stands in; statements and hits are walked side by side.
fn holders(hits: &[Hit], statements: &[Statement]) -> Vec<Option<Holder>> {
    let mut next = 0;
    let within = |statement: &Statement, hit: &Hit| statement.span.contains(hit.span);
    hits.iter()
        .map(|hit| {
            while statements.get(next).is_some_and(|statement| statement.span.end <= hit.span.start) {
                next += 1;
            }
            // Clauses may lie within clauses: the last one that holds the hit is the nearest.
            let open = statements.get(next..).unwrap_or_default().iter();
            let open = open.take_while(|statement| statement.span.start <= hit.span.start);
            open.filter(|statement| within(statement, hit)).last().and_then(|statement| statement.holder)
        })
        .collect()
}

/// What topics are written from.
struct Writing<'s> {
    text: &'s str,
    prose: &'s Prose,
    sides: &'s [u32],
    lists: &'s Lists,
    hits: &'s [Hit],
    holders: &'s [Option<Holder>],
    names: &'s [String],
}

impl Writing<'_> {
    /// Writes a lane, and behind it the narrower concepts that share it.
    fn lane(&self, lane: &Lane, out: &mut Vec<Topic>) {
        let parent = self.topic(lane.subject, lane, None, out.len());
        let id = parent.id;
        let mut below: Vec<Subject> = Vec::new();
        for subject in lane.hits.iter().map(|&at| self.hits[at].subject) {
            let narrower = matches!(subject, Subject::Concept(_)) && !lane.subject.means(subject);
            if narrower && !below.contains(&subject) {
                below.push(subject);
            }
        }
        out.push(parent);
        for subject in below {
            let child = self.topic(subject, lane, Some(id), out.len());
            out.push(child);
        }
    }

    fn topic(&self, subject: Subject, lane: &Lane, parent: Option<TopicId>, known: usize) -> Topic {
        let same = |hit: &Hit| {
            subject.means(hit.subject)
                || parent.is_none() && matches!(hit.subject, Subject::Pair(..))
                || matches!((hit.subject, subject), (Subject::Visit(_), Subject::Visit(_)))
        };
        let mentions: Vec<Mention> =
            lane.hits.iter().filter(|&&at| same(&self.hits[at])).map(|&at| self.mention(at)).collect();
        let (label, category) = self.named(subject, lane);
        let concept = keys::key(subject, &label, self.sides, self.lists);
        let weight = if parent.is_none() { lane.weight } else { 0.0 };
        let core = lane.core && parent.is_none();
        Topic { id: TopicId(known as u32 + 1), label, concept, category, parent, core, weight, mentions }
    }

    fn mention(&self, at: usize) -> Mention {
        let hit = &self.hits[at];
        let sentence = &self.prose.sentences[hit.sentence];
        let passage = &self.prose.passages[sentence.passage];
        Mention {
            span: hit.span,
            sentence: sentence.span,
            section: passage.section,
            turn: passage.turn,
            speaker: passage.speaker,
            holder: self.holders[at],
        }
    }

    /// Label and category.
    fn named(&self, subject: Subject, lane: &Lane) -> (String, String) {
        let concept = |concept: u32| self.lists.get(concept).map_or("", |concept| &concept.label);
        match subject {
            Subject::Concept(number) => {
                let category = self.lists.get(number).map_or("", |concept| &concept.category);
                (concept(number).to_string(), category.to_string())
            }
            Subject::Relations => (self.relations(), "bilateral".into()),
            Subject::Visit(Some(country)) => {
                let place = self.goal(country, lane).unwrap_or_else(|| self.country(country));
                (["Visit to ", &place].concat(), "visit".into())
            }
            Subject::Visit(None) => ("Visit".into(), "visit".into()),
            Subject::Pair(one, other) => (self.pair(one, other, lane), "country".into()),
            Subject::Named(number) => (self.names.get(number as usize).cloned().unwrap_or_default(), "named".into()),
        }
    }

    /// "Arden-Maristan relations", from the participants' countries in their order.
    fn relations(&self) -> String {
        let concepts = self.sides.iter().filter_map(|&side| self.lists.get(side));
        let countries: Vec<&str> = concepts.map(|it| it.short.as_deref().unwrap_or(&it.label)).collect();
        match countries[..] {
            [one, other] => [one, "-", other, " relations"].concat(),
            _ => "Bilateral relations".into(),
        }
    }

    /// As the text writes it ("the Arden-Maristan border"), or the two names.
    fn pair(&self, one: u32, other: u32, lane: &Lane) -> String {
        let label = |concept| self.lists.get(concept).map_or("", |concept| &*concept.label);
        let written = lane.hits.iter().map(|&at| &self.hits[at]).find(|hit| hit.subject == Subject::Pair(one, other));
        match written.map(|hit| hit.span.of(self.text)).filter(|words| !words.contains(" and ")) {
            Some(words) => words.to_string(),
            None => [label(one), " and ", label(other)].concat(),
        }
    }

    /// A country as it stands behind "to".
    fn country(&self, country: u32) -> String {
        let Some(concept) = self.lists.get(country) else { return String::new() };
        match &concept.short {
            Some(short) => ["the ", short].concat(),
            None => concept.label.to_string(),
        }
    }

    /// The goal as the text first writes it, where that is a city.
    fn goal(&self, country: u32, lane: &Lane) -> Option<String> {
        let hit =
            lane.hits.iter().map(|&at| &self.hits[at]).find(|hit| hit.subject == Subject::Visit(Some(country)))?;
        let words = hit.span.of(self.text);
        let city = words.rsplit(' ').next()?;
        self.lists.is_city(country, city).then(|| city.to_string())
    }
}

#[cfg(test)]
mod tests;
