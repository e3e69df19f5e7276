//! The parts of a document: sections with their paragraphs, furniture, turns.
//!
//! Types only. Paragraphs and furniture together hold every character of a document once.

use serde::{Serialize, Serializer};

use super::PersonId;
use crate::span::Span;

id!(
    /// A paragraph of one document: `"g1"`.
    ParagraphId, "g"
);

id!(
    /// A turn of one document: `"t1"`.
    TurnId, "t"
);

record!(
    /// A part of a document.
    Section {
        /// What part.
        kind: SectionKind,
        /// Its heading.
        heading: Option<Span>,
        /// From its first to its last character.
        span: Span,
        /// Its paragraphs; front and back matter are furniture and have none.
        paragraphs: Vec<Paragraph>,
    }
);

words!(
    /// The parts of a document.
    SectionKind {
        /// Title, date, place and what else stands before the account.
        Front,
        /// An institution's account.
        Summary,
        /// A news report's account.
        Body,
        /// Who said what in turn.
        Transcript,
        /// Tags, publication notes and what else stands behind.
        Back,
    }
);

record!(
    /// A paragraph, without the label of the turn it may open.
    Paragraph {
        /// Unique in the document.
        id: ParagraphId,
        /// Its words.
        span: Span,
        /// What it is in the source.
        form: ParagraphForm,
        /// Its sentences, in order.
        sentences: Vec<Span>,
        /// Emphasis and links.
        marks: Vec<Mark>,
    }
);

words!(
    /// What a paragraph is in the source.
    ParagraphForm {
        /// Running text.
        Prose,
        /// An item of a list.
        Item,
        /// A quotation set apart.
        Blockquote,
        /// A row of a table.
        Row,
        /// Preformatted text.
        Code,
    }
);

record!(
    /// Something about a stretch of a paragraph.
    Mark {
        /// What it is.
        kind: MarkKind,
        /// Its words.
        span: Span,
        /// Where a link leads, as written.
        href: Option<String>,
    }
);

words!(
    /// Inline marks.
    MarkKind {
        /// Strong importance, usually bold.
        Strong,
        /// Stress, usually italics.
        Emphasis,
        /// A link.
        Link,
    }
);

record!(
    /// What is no paragraph.
    Furniture {
        /// What it is.
        kind: FurnitureKind,
        /// Its words.
        span: Span,
    }
);

words!(
    /// Pieces that are no paragraph.
    FurnitureKind {
        /// The document's title.
        Title,
        /// The sentence under the title.
        Standfirst,
        /// Date, time and place of the conversation or of the report.
        Dateline,
        /// The heading of a part.
        Heading,
        /// Says who speaks or whose words follow.
        Label,
        /// Belongs to a picture.
        Caption,
        /// A line of asterisks, dashes or the like.
        Separator,
        /// Says that something was cut.
        Elision,
        /// What is done while people speak, on a line of its own: "(Laughter.)".
        Direction,
        /// The publisher's tags and their names.
        Tag,
        /// The page around the document.
        Boilerplate,
    }
);

record!(
    /// What one speaker says until the next one speaks.
    Turn {
        /// Unique in the document.
        id: TurnId,
        /// Who speaks; `null` if the text does not say.
        speaker: Option<PersonId>,
        /// The label, as written.
        label: Option<Span>,
        /// What the label says about the words ("retranslated").
        note: Option<String>,
        /// Stage directions ("(Laughter.)") within it.
        directions: Vec<Span>,
        /// From the label to the last word.
        span: Span,
        /// The paragraphs, those of the transcript section.
        paragraphs: Vec<TurnParagraph>,
    }
);

record!(
    /// A paragraph of a turn.
    TurnParagraph {
        /// An id in the transcript section.
        id: ParagraphId,
        /// Its words.
        span: Span,
    }
);
