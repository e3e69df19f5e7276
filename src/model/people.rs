//! People, institutions and roles.
//!
//! Types only. One entry for each, however the text names them.

use serde::{Serialize, Serializer};

use crate::span::Span;

id!(
    /// A person, institution or role of one document: `"p1"`.
    PersonId, "p"
);

record!(
    /// Somebody who is named: a person, an institution that speaks, or a role without a name.
    Person {
        /// Unique in the document.
        id: PersonId,
        /// Which of the three.
        kind: PersonKind,
        /// The fullest name that the text gives.
        name: String,
        /// The office, without the country.
        role: Option<String>,
        /// ISO 3166-1 alpha-2 code of the country whose office it is.
        country: Option<String>,
        /// Which side of the conversation: 1 for the one named first, 2 for the other.
        side: Option<u8>,
        /// Each form in which the text names them, where it first does.
        aliases: Vec<Alias>,
    }
);

words!(
    /// What a bearer of statements is.
    PersonKind {
        /// A human being with a name.
        Person,
        /// A ministry, a press service, an organisation.
        Institution,
        /// An office or function without a name ("Question", "Moderator").
        Role,
    }
);

record!(
    /// One form of a name.
    Alias {
        /// The form, as written.
        text: String,
        /// Where it first stands.
        span: Span,
    }
);
