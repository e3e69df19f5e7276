//! People: one person, one id, and every place that names them.
//!
//! In go a document's labels, titles, tags and running text, out comes its [`Cast`]. Two passes: the first learns the
//! names with their offices and countries, the second finds every place that names somebody. Pronouns are left to the
//! stages that know the clause they stand in.

mod casting;
mod institutions;
mod labels;
mod learning;
pub mod lists;
mod names;
pub mod namings;
mod offices;
mod owners;
mod participants;
mod places;
mod portfolios;
mod references;
mod register;
mod sides;
mod states;

pub use casting::{Known, cast};

use crate::model::{Alias, Person, PersonId, PersonKind};
use crate::span::Span;

/// Everybody in a document.
#[derive(Debug, Default)]
pub struct Cast {
    /// In order of first mention; [`PersonId`] `n` stands at position `n - 1`.
    pub people: Vec<Person>,
    /// Each place in the running text that names somebody: in order, apart from each other.
    pub references: Vec<Reference>,
    /// Who took part in the conversation.
    pub participants: Vec<PersonId>,
    /// Those that are states, in the order of their ids: whoever comes from one does not speak for it.
    pub states: Vec<PersonId>,
    /// Words that several of those present could be meant by ("the President" of two), each form once.
    pub doubts: Vec<Span>,
    /// Whom each label of the layout names, in order.
    pub labelled: Vec<Option<PersonId>>,
}

/// A place that names somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The naming words, with office and honorific, without a possessive ending.
    pub span: Span,
    /// How they name.
    pub form: Form,
    /// Whom.
    pub who: Who,
}

/// How words name somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By name, with or without an office.
    Name,
    /// By office, nationality or relation: "the French leader", "his counterpart".
    Office,
    /// Several as one: "the two presidents", "both sides", "Ada Lorne and Petro Vance".
    Group,
    /// An institution or a place that stands for one: "the Ministry", "the Kremlin press service".
    Institution,
}

/// Whom words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// One of the cast.
    Person(PersonId),
    /// Both sides of the conversation.
    Joint,
    /// Several fit, or none is known.
    Unknown,
}

/// More people than these are not asked whose office it is: a hostile text must not make the search long.
const OWNERS: usize = 32;

impl Cast {
    /// The references within a span, in order.
    pub fn within(&self, span: Span) -> &[Reference] {
        let first = self.references.partition_point(|reference| reference.span.start < span.start);
        let behind = self.references.partition_point(|reference| reference.span.start < span.end);
        self.references.get(first..behind).unwrap_or_default()
    }

    /// Whether a place shares a word with one that names somebody.
    pub fn touches(&self, span: Span) -> bool {
        let at = self.references.partition_point(|reference| reference.span.end <= span.start);
        self.references.get(at).is_some_and(|reference| reference.span.overlaps(span))
    }

    /// Whose office an institution is, if its name begins with his: "Lorne's office".
    pub fn owner(&self, house: PersonId) -> Option<PersonId> {
        let house = &self.person(house)?.name;
        let owns = |alias: &Alias| {
            let rest = house.strip_prefix(alias.text.as_str());
            rest.is_some_and(|rest| rest.starts_with("'s ") || rest.starts_with("’s "))
        };
        let mut people = self.people.iter().take(OWNERS).filter(|person| person.kind == PersonKind::Person);
        people.find(|person| person.aliases.iter().any(owns)).map(|person| person.id)
    }

    /// Somebody by id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get((id.0 as usize).checked_sub(1)?)
    }
}
