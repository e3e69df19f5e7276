//! Who said what: quotations and reported statements.
//!
//! Types only. Where the text does not decide who, the field is `None`.

use serde::{Serialize, Serializer};

use super::{PersonId, TopicId, TurnId};
use crate::span::Span;

id!(
    /// A quotation of one document: `"q1"`.
    QuoteId, "q"
);

id!(
    /// A statement of one document: `"s1"`.
    StatementId, "s"
);

record!(
    /// A direct quotation.
    Quote {
        /// Unique in the document.
        id: QuoteId,
        /// From its first to its last mark.
        span: Span,
        /// Its stretches, where the attribution or a new paragraph interrupts it.
        parts: Vec<Span>,
        /// Who is quoted; `null` where the text does not decide.
        speaker: Option<PersonId>,
        /// The words that attribute it ("said", "according to").
        cue: Option<Span>,
        /// What the speaker is known by.
        evidence: Option<Evidence>,
        /// Position of its section in the document's `sections`.
        section: usize,
        /// The turn it stands in.
        turn: Option<TurnId>,
        /// The topics it takes up.
        topics: Vec<TopicId>,
    }
);

words!(
    /// What tells whose words or views these are.
    Evidence {
        /// The label of a turn, or of a quotation.
        Label,
        /// A verb of saying before it.
        VerbBefore,
        /// A verb of saying behind it.
        VerbAfter,
        /// "According to".
        AccordingTo,
        /// The paragraph before introduces it.
        ParagraphBefore,
        /// The same speaker goes on.
        SameSpeaker,
        /// A pronoun that can mean only one of those present.
        Pronoun,
        /// The subject of the clause.
        Subject,
        /// Taken over from the clause before ("and called for", "noting that").
        Inherited,
        /// The text says that both did it.
        Joint,
        /// First person in a transcript.
        FirstPerson,
        /// A passive that hides who.
        Agentless,
    }
);

record!(
    /// A reported statement: one clause with its verb.
    Statement {
        /// Unique in the document.
        id: StatementId,
        /// The clause.
        span: Span,
        /// The words that report it ("expressed concern over").
        cue: Span,
        /// Who holds it; `null` where the text hides it.
        holder: Option<Holder>,
        /// How.
        stance: Stance,
        /// What the holder is known by.
        evidence: Option<Evidence>,
        /// Position of its section in the document's `sections`.
        section: usize,
        /// The turn it stands in.
        turn: Option<TurnId>,
        /// The topics it takes up.
        topics: Vec<TopicId>,
    }
);

/// Who holds a statement: one person or institution, or both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(type = "PersonId | \"joint\""))]
pub enum Holder {
    /// One of the document's people: written as the id.
    Person(PersonId),
    /// The text says both did it: written `"joint"`.
    Joint,
}

impl Serialize for Holder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Holder::Person(id) => id.serialize(serializer),
            Holder::Joint => serializer.serialize_str("joint"),
        }
    }
}

words!(
    /// The attitude of a reported statement.
    Stance {
        /// Named as a subject of the conversation, no more.
        Discussed,
        /// Said, informed, told.
        Statement,
        /// Stressed.
        Emphasis,
        /// Agreed.
        Agreement,
        /// Promised or reaffirmed.
        Commitment,
        /// Backed, welcomed, praised.
        Support,
        /// Worried, criticised, condemned.
        Concern,
        /// Asked for.
        Request,
        /// Thanked, congratulated, condoled.
        Courtesy,
        /// Invited, or took an invitation up.
        Invitation,
        /// Hoped or looked forward.
        Expectation,
    }
);
