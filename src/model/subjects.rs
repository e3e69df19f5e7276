//! What a document is about, and when: topics and moments.
//!
//! Types only. A date is never more precise than its words.

use serde::{Serialize, Serializer};

use super::{Holder, PersonId, TurnId};
use crate::span::Span;

id!(
    /// A topic of one document: `"c1"`.
    TopicId, "c"
);

id!(
    /// A moment of one document: `"m1"`.
    MomentId, "m"
);

record!(
    /// Something the document is about.
    Topic {
        /// Unique in the document.
        id: TopicId,
        /// A reader's name for it.
        label: String,
        /// What it is, by a name that is the same in every document and language of labels: `country:UA`,
        /// `visit:FI`, `relations:FI-NO`, `pair:CL-PE`, a concept of the lists by its label in small letters (`climate
        /// change`), a name of the text's own by its words in small letters.
        concept: String,
        /// The class it belongs to ("country", "security", "named" ...).
        category: String,
        /// The broader topic whose lane it shares.
        parent: Option<TopicId>,
        /// Whether a reader would list it.
        core: bool,
        /// Share of the document's words in the sentences that take it, or a narrower topic of its lane, up: 0 to 1.
        weight: f64,
        /// Each place that names it; at least one.
        mentions: Vec<Mention>,
    }
);

record!(
    /// One place that names a topic.
    Mention {
        /// The naming words.
        span: Span,
        /// The sentence around them.
        sentence: Span,
        /// Position of its section in the document's `sections`.
        section: usize,
        /// The turn it stands in.
        turn: Option<TurnId>,
        /// Who speaks there.
        speaker: Option<PersonId>,
        /// Whose reported statement it stands in.
        holder: Option<Holder>,
        /// The narrower topic that the words name, where the text never names this one itself; else `null`.
        below: Option<TopicId>,
    }
);

record!(
    /// A date that the text speaks of.
    Moment {
        /// Unique in the document.
        id: MomentId,
        /// The words.
        span: Span,
        /// Its value: ISO 8601-2 level 1; `null` where a reference date is missing.
        edtf: Option<String>,
        /// The first day it can mean: ISO 8601.
        earliest: Option<String>,
        /// The last day it can mean: ISO 8601.
        latest: Option<String>,
        /// Against the document's date; `null` where that is missing.
        relation: Option<Relation>,
        /// What the value rests on.
        basis: Basis,
    }
);

words!(
    /// Where a moment lies against the document's date.
    Relation {
        /// Before it.
        Past,
        /// On it, or around it.
        Present,
        /// Behind it.
        Future,
    }
);

words!(
    /// What the value of a moment rests on.
    Basis {
        /// The words alone.
        Absolute,
        /// The words and the document's date.
        #[serde(rename = "document date")]
        DocumentDate,
        /// The words and the moment before.
        #[serde(rename = "moment before")]
        MomentBefore,
        /// A day some number of years later.
        Anniversary,
    }
);
