//! What the hits of one sentence make of each other.

use super::hits::{DISCUSSED, Hit, STRESSED, Subject, WEAK};
use super::lists::Lists;

/// Weighs the hits of a sentence against each other. `opened`: it begins with "On"; `discussed`: it ends with "were
/// discussed".
pub fn weigh(lists: &Lists, opened: bool, discussed: bool, hits: &mut [Hit]) {
    if discussed {
        hits.iter_mut().filter(|hit| hit.force > WEAK).for_each(|hit| hit.force = DISCUSSED);
    }
    lower_aspects(lists, hits);
    lower_courtesies(lists, hits);
    if opened {
        lower_region(lists, hits);
    }
    raise_enumerated(hits);
}

fn class<'l>(lists: &'l Lists, hit: &Hit) -> Option<&'l str> {
    match hit.subject {
        Subject::Concept(concept) => lists.get(concept).map(|concept| &*concept.category),
        _ => None,
    }
}

fn is_place(lists: &Lists, hit: &Hit) -> bool {
    hit.force > WEAK
        && (matches!(class(lists, hit), Some("country" | "conflict")) || matches!(hit.subject, Subject::Pair(..)))
}

/// "Elections in Maristan" are a matter of Maristan.
fn lower_aspects(lists: &Lists, hits: &mut [Hit]) {
    if hits.iter().any(|hit| is_place(lists, hit)) {
        hits.iter_mut().filter(|hit| class(lists, hit) == Some("aspect")).for_each(|hit| hit.force = WEAK);
    }
}

/// "Condolences over the earthquake": the earthquake is the topic.
fn lower_courtesies(lists: &Lists, hits: &mut [Hit]) {
    let event = |hit: &Hit| {
        let theme = matches!(hit.subject, Subject::Concept(_) | Subject::Named(_)) && !lists.is_courtesy(hit.subject);
        hit.force > WEAK && theme && (!lists.is_place(hit.subject) || class(lists, hit) == Some("aspect"))
    };
    if hits.iter().any(event) {
        hits.iter_mut().filter(|hit| lists.is_courtesy(hit.subject)).for_each(|hit| hit.force = WEAK);
    }
}

/// "Turning to the Middle East, they discussed the situation in Maristan": the region leads to its country.
fn lower_region(lists: &Lists, hits: &mut [Hit]) {
    let behind = hits.iter().skip(1).any(|hit| is_place(lists, hit));
    if let Some(first) = hits.first_mut().filter(|hit| behind && class(lists, hit) == Some("region")) {
        first.force = WEAK;
    }
}

/// Three subjects or more in one sentence are a list of subjects.
fn raise_enumerated(hits: &mut [Hit]) {
    let mut named: Vec<Subject> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.force > WEAK) {
        if named.len() < 3 && !named.contains(&hit.subject) {
            named.push(hit.subject);
        }
    }
    if named.len() == 3 {
        hits.iter_mut().filter(|hit| hit.force > WEAK).for_each(|hit| hit.force = hit.force.max(STRESSED));
    }
}
