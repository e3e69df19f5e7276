//! Who is who in two accounts.
//!
//! In go the people of both, out come pairs. A pair is made by what leaves no choice within both accounts: the whole
//! name, then the family name with a first name that can be the same, then the office of a country, which names one
//! person however differently two languages write the name. What fits several is left alone.

use super::tables::{ByNumber, ByText};
use crate::model::{Document, Person, PersonDifference, PersonId, PersonKind, PersonPair};
use crate::words;

/// Who in one account is who in the other.
#[derive(Default)]
pub struct Matches {
    people: ByNumber,
}

impl Matches {
    /// The other account's id of somebody.
    pub fn there(&self, here: PersonId) -> Option<PersonId> {
        self.people.get(&here.0).copied().map(PersonId)
    }

    /// The same for the other direction.
    pub fn reversed(&self) -> Matches {
        Matches { people: self.people.iter().map(|(here, there)| (*there, *here)).collect() }
    }
}

/// The ways to know somebody, the surest first. Each gives a key that must name one person in each account.
const KEYS: [fn(&Person) -> Option<String>; 3] = [whole_name, family_name, office];

/// Pairs the people of two documents.
pub fn matches(left: &Document, right: &Document) -> Matches {
    let mut pairs = Matches::default();
    let mut taken = Matches::default();
    for key in KEYS {
        let ours = by_key(left, &pairs, key);
        let theirs = by_key(right, &taken, key);
        for (key, one) in &ours {
            let person = |at: Option<&u32>| at.copied().filter(|at| *at != SEVERAL).map(|at| at as usize);
            let (Some(one), Some(other)) = (person(Some(one)), person(theirs.get(key))) else { continue };
            let (Some(one), Some(other)) = (left.people.get(one), right.people.get(other)) else { continue };
            if one.kind == other.kind && can_be_one(one, other) {
                pairs.people.insert(one.id.0, other.id.0);
                taken.people.insert(other.id.0, one.id.0);
            }
        }
    }
    pairs
}

/// A key that names several people.
const SEVERAL: u32 = u32::MAX;

/// The positions of everybody who is not paired yet, by a key.
fn by_key(document: &Document, paired: &Matches, key: fn(&Person) -> Option<String>) -> ByText {
    let mut out = ByText::default();
    let open = document.people.iter().enumerate().filter(|(_, person)| paired.there(person.id).is_none());
    for (at, person) in open {
        if let Some(key) = key(person) {
            let known = out.insert(key.as_str().into(), at as u32);
            if known.is_some() {
                out.insert(key.into(), SEVERAL);
            }
        }
    }
    out
}

fn whole_name(person: &Person) -> Option<String> {
    Some(folded(&person.name))
}

fn family_name(person: &Person) -> Option<String> {
    let name = folded(&person.name);
    (person.kind == PersonKind::Person).then(|| name.rsplit(' ').next().map(String::from)).flatten()
}

fn office(person: &Person) -> Option<String> {
    let (role, country) = (person.role.as_deref()?, person.country.as_deref()?);
    Some([country, " ", &folded(role)].concat())
}

/// Whether two names can be one person's: a first name that both give must begin alike, unless both hold one office.
fn can_be_one(one: &Person, other: &Person) -> bool {
    let first = |person: &Person| {
        let name = folded(&person.name);
        name.split_once(' ').and_then(|(first, _)| first.chars().next())
    };
    let alike = first(one).zip(first(other)).is_none_or(|(one, other)| one == other);
    alike || office(one).is_some() && office(one) == office(other)
}

/// The words of a name in the form in which lists and texts meet.
fn folded(name: &str) -> String {
    let mut out = String::new();
    words::each_word(name, |word| {
        out.push_str(if out.is_empty() { "" } else { " " });
        out.push_str(word);
    });
    out
}

/// Everybody of both accounts: the left in its order, then those whom only the right names.
pub fn pairs(left: &Document, right: &Document, matches: &Matches) -> Vec<PersonPair> {
    let theirs: ByNumber = right.people.iter().enumerate().map(|(at, person)| (person.id.0, at as u32)).collect();
    let mut out: Vec<PersonPair> = left
        .people
        .iter()
        .map(|person| {
            let other =
                matches.there(person.id).and_then(|id| theirs.get(&id.0)).and_then(|&at| right.people.get(at as usize));
            let differences = other.map_or(Vec::new(), |other| differences(person, other));
            PersonPair { left: Some(person.id), right: other.map(|other| other.id), differences }
        })
        .collect();
    let reversed = matches.reversed();
    let alone = right.people.iter().filter(|person| reversed.there(person.id).is_none());
    out.extend(alone.map(|person| PersonPair { left: None, right: Some(person.id), differences: Vec::new() }));
    out
}

/// What two accounts say differently of one person; what only one says is no difference, and no more is an office that one
/// tells more of ("Prime Minister", "Prime Minister of Maristan").
fn differences(one: &Person, other: &Person) -> Vec<PersonDifference> {
    let differ = |one: &Option<String>, other: &Option<String>| {
        let both = one.as_deref().zip(other.as_deref()).map(|(one, other)| (folded(one), folded(other)));
        both.is_some_and(|(one, other)| !one.starts_with(&other) && !other.starts_with(&one))
    };
    let told = [
        (folded(&one.name) != folded(&other.name), PersonDifference::Name),
        (differ(&one.role, &other.role), PersonDifference::Role),
        (differ(&one.country, &other.country), PersonDifference::Country),
    ];
    told.into_iter().filter(|(true_of, _)| *true_of).map(|(_, code)| code).collect()
}
