//! What a topic is, by a name that two documents can be compared by.
//!
//! A label is written for readers and follows the text ("Visit to Oslo"); a key follows the thing.

use super::hits::Subject;
use super::lists::Lists;
use crate::fold::fold;
use crate::order::sort_words;

/// The key of a subject: see `Topic::concept`.
pub fn key(subject: Subject, label: &str, sides: &[u32], lists: &Lists) -> String {
    match subject {
        Subject::Concept(concept) => match lists.get(concept).and_then(|concept| concept.country.as_deref()) {
            Some(code) => ["country:", code].concat(),
            None => folded(label),
        },
        Subject::Relations if sides.len() == 2 => joined("relations:", sides, lists),
        Subject::Relations => "relations".into(),
        Subject::Visit(Some(country)) => joined("visit:", &[country], lists),
        Subject::Visit(None) => "visit".into(),
        Subject::Pair(one, other) => joined("pair:", &[one, other], lists),
        Subject::Named(_) => folded(label),
    }
}

fn folded(label: &str) -> String {
    let mut out = String::new();
    fold(label, &mut out);
    out
}

/// The codes of countries, or the names of institutions, in alphabetical order: each side names itself first.
fn joined(kind: &str, concepts: &[u32], lists: &Lists) -> String {
    let concepts = concepts.iter().filter_map(|&concept| lists.get(concept));
    let mut codes: Vec<&str> = concepts.map(|it| it.country.as_deref().unwrap_or(&it.label)).collect();
    sort_words(&mut codes);
    [kind, &codes.join("-")].concat()
}
