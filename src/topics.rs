//! What a document is about: the topics a reader would name, each with every place that names it.
//!
//! In go the running text, the people of the document and its statements, out come [`Topic`]s in order of first mention.
//! Concepts come from lists (countries, themes, a user's own), names that no list knows from the text itself. The
//! participants' own countries are no topics; their relations are, and what happens in them.

mod around;
mod hits;
mod keys;
mod labels;
mod lanes;
mod lists;
mod names;
mod objects;
mod own;
mod pairs;
mod runs;
mod senses;
mod sides;
mod walk;
mod weighing;
mod writing;

pub use lists::Lists;
pub use own::read as own_topics;

use crate::lexicon::Lexicon;
use crate::model::{Holder, Statement, Topic};
use crate::people::Cast;
use crate::prose::Prose;
use crate::span::Span;
use hits::Hit;

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
    hits::raise_headline(text, front, &sides, cast, lexicon, &mut found.hits);
    let names = names::names(text, prose, front, cast, lexicon, &mut found);
    let hits = found.hits;
    let lanes = lanes::lanes(prose, lists, &sides, &hits);
    let holders = holders(&hits, statements);
    writing::Writing { text, prose, sides: &sides, lists, hits: &hits, holders: &holders, names: &names }.topics(&lanes)
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

#[cfg(test)]
mod tests;
