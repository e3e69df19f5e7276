//! The vocabulary: what a parse says of a text.
//!
//! Types only, the same in Rust, JSON and TypeScript; no stage works here. A fact carries the span of its words; what
//! is not known is `None` and `null`. Arrays stand in the order of the text. Ids are unique within their document.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

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
                serializer.collect_str(&format_args!(concat!($letter, "{}"), self.0))
            }
        }
    };
}

id!(
    /// A person, institution or role of one document: `"p1"`.
    PersonId, "p"
);
id!(
    /// A paragraph of one document: `"g1"`.
    ParagraphId, "g"
);
id!(
    /// A turn of one document: `"t1"`.
    TurnId, "t"
);
id!(
    /// A quotation of one document: `"q1"`.
    QuoteId, "q"
);
id!(
    /// A statement of one document: `"s1"`.
    StatementId, "s"
);
id!(
    /// A topic of one document: `"c1"`.
    TopicId, "c"
);
id!(
    /// A moment of one document: `"m1"`.
    MomentId, "m"
);

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

record!(
    /// Something the document is about.
    Topic {
        /// Unique in the document.
        id: TopicId,
        /// A reader's name for it.
        label: String,
        /// The class it belongs to ("country", "security", "named" ...).
        category: String,
        /// The broader topic whose lane it shares.
        parent: Option<TopicId>,
        /// Whether a reader would list it.
        core: bool,
        /// Share of the document's words in the sentences that take it up: 0 to 1.
        weight: f64,
        /// Each place that names it.
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
