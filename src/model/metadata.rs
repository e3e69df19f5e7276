//! What a document says about itself.
//!
//! Types only. Strings are as the text writes them; `MetadataSpans` says where each stands.

use serde::Serialize;

use super::PersonId;
use crate::span::Span;

record!(
    /// What a document says about itself.
    Metadata {
        /// The title, as written.
        title: Option<String>,
        /// The sentence under the title that sums it up.
        standfirst: Option<String>,
        /// When the conversation took place: ISO 8601, as precise as the text (`2020-06-26T20:00`).
        date: Option<String>,
        /// Where, as written.
        place: Option<String>,
        /// By what means (telephone, videoconference, in person), as written.
        medium: Option<String>,
        /// Who asked for the conversation, as written.
        initiator: Option<String>,
        /// How long it took, as written.
        duration: Option<String>,
        /// The institution that publishes it.
        institution: Option<String>,
        /// The line that says whose words these are.
        attribution: Option<String>,
        /// Captions of pictures.
        captions: Vec<String>,
        /// Who took part in the conversation.
        participants: Vec<Participant>,
        /// The publisher's own tags.
        tags: Tags,
        /// What the publisher says about the publication.
        publication: Publication,
        /// Where each of these stands in the text.
        spans: MetadataSpans,
    }
);

record!(
    /// Where the metadata stand; `null` for what is not known.
    MetadataSpans {
        /// Of the title.
        title: Option<Span>,
        /// Of the standfirst.
        standfirst: Option<Span>,
        /// Of the date.
        date: Option<Span>,
        /// Of the time of day, where it stands apart from the date.
        time: Option<Span>,
        /// Of the place.
        place: Option<Span>,
        /// Of the medium.
        medium: Option<Span>,
        /// Of the words that name the initiator.
        initiator: Option<Span>,
        /// Of the duration.
        duration: Option<Span>,
        /// Of the institution.
        institution: Option<Span>,
        /// Of the attribution line.
        attribution: Option<Span>,
        /// Of the date of publication.
        published: Option<Span>,
    }
);

record!(
    /// Somebody who took part.
    Participant {
        /// An id in the document's `people`.
        person: PersonId,
    }
);

record!(
    /// The publisher's own tags, as written.
    Tags {
        /// Places.
        geography: Vec<String>,
        /// Subjects.
        topics: Vec<String>,
        /// People.
        persons: Vec<String>,
    }
);

record!(
    /// Where and when the publisher says it published.
    Publication {
        /// Rubrics of the publisher's site.
        sections: Vec<String>,
        /// ISO 8601, as precise as the text.
        date: Option<String>,
    }
);
