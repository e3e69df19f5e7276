//! The vocabulary: what a parse says of a text.
//!
//! Types only, the same in Rust, JSON and TypeScript; no stage works here. A fact carries the span of its words; what
//! is not known is `None` and `null`. Arrays stand in the order of the text. Ids are unique within their document.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::span::Span;

/// Declares the id type of one kind of fact: a number inside, a short string (`"p3"`) outside.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
        pub struct $name(pub u32);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&super::written_id($letter, self.0))
            }
        }
    };
}

/// An id as it is written outside: its letter and its number.
#[inline(never)]
pub(crate) fn written_id(letter: &str, number: u32) -> String {
    [letter, &number.to_string()].concat()
}

/// Declares a serialised record with the house's derives.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[cfg_attr(target_arch = "wasm32", tsify(missing_as_null, hashmap_as_object))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }
    };
}

/// Declares a closed list of words, written in kebab case outside.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_attr:meta])* $word:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$word_attr])* $word,)* }
    };
}

mod compare;
mod metadata;
mod people;
mod structure;
mod subjects;
mod voices;

pub use compare::*;
pub use metadata::*;
pub use people::*;
pub use structure::*;
pub use subjects::*;
pub use voices::*;

record!(
    /// What a text says: the whole result.
    Parse {
        /// The plain text that was read; every span counts in it.
        text: String,
        /// The documents that the text holds, one behind the other.
        documents: Vec<Document>,
        /// What a careful reader would want to be told about the reading.
        notes: Vec<Note>,
        /// Block by block, where the text stood in the raw source.
        origin: Vec<Origin>,
        /// Whether a person has mended this parse; the parser itself always says `false`.
        edited: bool,
    }
);

record!(
    /// A doubt or a limit of the reading.
    Note {
        /// What kind of doubt.
        code: NoteCode,
        /// The words it is about, if any.
        span: Option<Span>,
        /// What the sentence about it needs, by name.
        params: BTreeMap<String, String>,
    }
);

words!(
    /// The doubts that a parse can voice.
    NoteCode {
        /// There is no text to read.
        Empty,
        /// No word list for this language (`language`): structure only.
        NoLexicon,
        /// Day and month cannot be told apart (`value` is left out of the metadata).
        AmbiguousDate,
        /// No date stands in the document and none was given: relative dates stay open.
        NoDate,
        /// A name or office (`text`) that fits several people present.
        AmbiguousPerson,
        /// Quotation marks that open and never close.
        UnbalancedQuote,
        /// The user's own topics are no list that can be read: wrong from character `place` on. None was taken.
        BadTopics,
    }
);

record!(
    /// Where one block of the text stood in the raw source.
    Origin {
        /// The block in `text`.
        span: Span,
        /// The same block in the source. For text and Markdown a place in the source string; for HTML and the DOM a
        /// place in the `textContent` of the root that was read.
        source: Span,
    }
);

record!(
    /// One readout, transcript, briefing or report.
    Document {
        /// `"d1"`, `"d2"` ...
        id: String,
        /// What sort of account it is.
        kind: DocumentKind,
        /// BCP 47 language tag of its words; `null` if it cannot be told.
        language: Option<String>,
        /// From its first to its last character.
        span: Span,
        /// What its front and back matter say about it.
        metadata: Metadata,
        /// Everybody who is named, in order of first mention.
        people: Vec<Person>,
        /// Its parts, in order.
        sections: Vec<Section>,
        /// Everything that is no paragraph: titles, labels, captions, separators, footers.
        furniture: Vec<Furniture>,
        /// Who speaks in turn, in a transcript.
        turns: Vec<Turn>,
        /// Direct quotations.
        quotes: Vec<Quote>,
        /// Reported statements.
        statements: Vec<Statement>,
        /// What it is about, in order of first mention.
        topics: Vec<Topic>,
        /// The dates that it speaks of.
        moments: Vec<Moment>,
    }
);

words!(
    /// What sort of account a document is.
    DocumentKind {
        /// An official account, with or without a transcript behind it.
        Readout,
        /// Turns only.
        Transcript,
        /// Questions and answers with the press.
        Briefing,
        /// A report by others.
        News,
    }
);
