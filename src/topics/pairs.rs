//! Countries that are named together: "the Arden-Maristan border", "negotiations between Arden and Maristan".

use super::lists::Lists;
use super::senses::{Naming, Sense};
use crate::lexicon::grammar::Role;
use crate::words::Token;

/// Countries named together.
pub struct Pair {
    /// In order.
    pub countries: Vec<u32>,
    /// First token, and the one behind the last.
    pub from: usize,
    pub to: usize,
    /// The token behind the countries.
    pub behind: usize,
    /// A word for ties stands before or behind: they are partners.
    pub ties: bool,
    /// With a hyphen or dash between.
    pub joined: bool,
}

/// How far behind a joined pair the word for what it has may stand.
const REACH: usize = 3;
/// More are a list.
const MOST: usize = 6;

/// The pair at token `at`: a "between" before countries, or a country joined to another.
pub fn pair(text: &str, tokens: &[Token], lists: &Lists, at: usize) -> Option<Pair> {
    if lists.is(tokens, at, Role::Between) { between(text, tokens, lists, at) } else { joined(text, tokens, lists, at) }
}

fn country(text: &str, tokens: &[Token], lists: &Lists, at: usize) -> Option<(usize, u32)> {
    match lists.at(text, tokens, at)? {
        (len, Sense::Names(concept, Naming::Country | Naming::Demonym | Naming::Own)) if tokens[at].is_capital() => {
            lists.is_party(concept).then_some((at + len, concept))
        }
        _ => None,
    }
}

/// "between the Kingdom of Arden and Maristan", "between Arden, Maristan and Vessary".
fn between(text: &str, tokens: &[Token], lists: &Lists, at: usize) -> Option<Pair> {
    let mut countries = Vec::new();
    let mut next = at + 1;
    let mut to = next;
    for _ in 0..MOST {
        let article = usize::from(lists.is(tokens, next, Role::The));
        let Some((behind, concept)) = country(text, tokens, lists, next + article) else { break };
        countries.push(concept);
        to = behind;
        next = behind;
        let begun = next;
        next += usize::from(tokens.get(next).is_some_and(|token| token.is_mark(text, ",")));
        let amp = tokens.get(next).is_some_and(|token| token.is_mark(text, "&"));
        next += usize::from(amp || lists.is(tokens, next, Role::And));
        if next == begun {
            break;
        }
    }
    let ties = (at.saturating_sub(2)..at).any(|place| is_tie(text, tokens, lists, place));
    countries.dedup();
    (countries.len() > 1).then_some(Pair { countries, from: at, to, behind: to, ties, joined: false })
}

/// "the Arden-Maristan border": the two and what they have.
fn joined(text: &str, tokens: &[Token], lists: &Lists, at: usize) -> Option<Pair> {
    let (end, one) = country(text, tokens, lists, at)?;
    // Behind "U.S." a hyphen joins no words and is a mark.
    let dash = tokens.get(end)?.is_mark(text, "–") || tokens[end].is_mark(text, "-");
    let next = end + usize::from(dash);
    if !dash && !tokens[end].joined {
        return None;
    }
    let (behind, other) = country(text, tokens, lists, next).filter(|(_, other)| *other != one)?;
    let head = (behind..behind + REACH).find_map(|place| match lists.at(text, tokens, place)? {
        (len, Sense::RelationWord | Sense::Relations) => Some((place + len, true)),
        (len, Sense::Head | Sense::Place | Sense::Gathering | Sense::Event) => Some((place + len, false)),
        _ => None,
    });
    let (to, ties) = head?;
    Some(Pair { countries: vec![one, other], from: at, to: to.min(tokens.len()), behind, ties, joined: true })
}

fn is_tie(text: &str, tokens: &[Token], lists: &Lists, at: usize) -> bool {
    matches!(lists.at(text, tokens, at), Some((_, Sense::RelationWord | Sense::Relations)))
}
