//! Two accounts of one conversation, side by side.
//!
//! Types only. `left` is the account that is checked, `right` the one it is held against. Facts are named by the ids that
//! they have in their own document. A span says by its place which text it counts in: `left` and `right`, or, within a
//! [`Finding`], `here` (the account the finding belongs to) and `there` (the other one).

use serde::Serialize;

use super::{Holder, PersonId, TopicId};
use crate::span::Span;

record!(
    /// What two accounts share, and what only one of them has.
    Comparison {
        /// Position of the document in the left parse; `null` if that has none.
        left: Option<usize>,
        /// Position of the document in the right parse; `null` if that has none.
        right: Option<usize>,
        /// What the two say about the conversation itself, field by field; fields that neither has are left out.
        metadata: Vec<MetadataPair>,
        /// Everybody who is named in one of them: those of the left in its order, then those that only the right names.
        people: Vec<PersonPair>,
        /// What they are about: the topics of the left in its order, then those that only the right has.
        topics: Vec<TopicPair>,
        /// Each quotation of the left, looked for in the right.
        quotes: Vec<Finding>,
        /// Each reported statement of the left, looked for in the right.
        statements: Vec<Finding>,
        /// The other direction, if it was asked for.
        reverse: Option<Reverse>,
    }
);

record!(
    /// The words of the right account, looked for in the left.
    Reverse {
        /// Each quotation of the right.
        quotes: Vec<Finding>,
        /// Each reported statement of the right.
        statements: Vec<Finding>,
    }
);

record!(
    /// One field of the metadata in both accounts.
    MetadataPair {
        /// Which field.
        field: MetadataField,
        /// How the two agree.
        agreement: Agreement,
        /// What the left says.
        left: Option<Told>,
        /// What the right says.
        right: Option<Told>,
    }
);

words!(
    /// A field of the metadata that two accounts can tell differently.
    MetadataField {
        /// When the conversation took place.
        Date,
        /// Where.
        Place,
        /// By what means.
        Medium,
        /// Who asked for it.
        Initiator,
        /// How long it took.
        Duration,
    }
);

words!(
    /// How two accounts agree on a field or a topic.
    Agreement {
        /// Both have it and mean the same: equal words, or a date that is only less precise.
        Same,
        /// Both have it in other words; whether they mean the same is for the reader to say. Of a date: another day.
        Differs,
        /// Not mentioned in the right account.
        OnlyLeft,
        /// Not mentioned in the left account.
        OnlyRight,
    }
);

record!(
    /// A value as an account tells it.
    Told {
        /// The value: ISO 8601 for a date, else as written.
        value: String,
        /// Where it stands, if it stands in the text.
        span: Option<Span>,
    }
);

record!(
    /// One person, institution or role in both accounts.
    PersonPair {
        /// In the left; `null` if that does not name them.
        left: Option<PersonId>,
        /// In the right; `null` if that does not name them.
        right: Option<PersonId>,
        /// What the accounts say differently of somebody whom both name.
        differences: Vec<PersonDifference>,
    }
);

words!(
    /// What two accounts say differently of one person.
    PersonDifference {
        /// The fullest name.
        Name,
        /// The office.
        Role,
        /// The country.
        Country,
    }
);

record!(
    /// One topic in both accounts.
    TopicPair {
        /// The key that both share ([`super::Topic::concept`]).
        concept: String,
        /// A reader's name for it: the left's own if that has the topic.
        label: String,
        /// Who mentions it.
        agreement: Agreement,
        /// The topic in the left; `null` where it is not mentioned there.
        left: Option<TopicShare>,
        /// The topic in the right; `null` where it is not mentioned there.
        right: Option<TopicShare>,
        /// Who holds what on it, a row a holder: the positions of the two accounts side by side.
        positions: Vec<Position>,
    }
);

record!(
    /// How much of a topic one account has.
    TopicShare {
        /// Its id; `null` where the account has words of the topic without making a topic of them.
        topic: Option<TopicId>,
        /// Its place among the account's topics by first mention, from 0; `null` without an id.
        order: Option<usize>,
        /// Share of the document's words in the sentences that take it up: 0 to 1.
        weight: f64,
        /// How many places name it.
        mentions: usize,
        /// The first of them.
        first: Span,
    }
);

record!(
    /// What one holder says on one topic, in both accounts.
    Position {
        /// The holder in the left.
        left: Option<Holder>,
        /// The holder in the right.
        right: Option<Holder>,
        /// Statements of the left, by position in its `statements`.
        left_statements: Vec<usize>,
        /// Statements of the right, by position in its `statements`.
        right_statements: Vec<usize>,
        /// What differs; empty if nothing does.
        differences: Vec<PositionDifference>,
    }
);

words!(
    /// How the statements of two accounts differ on one topic and holder.
    PositionDifference {
        /// Only the left account reports this holder on the topic.
        OnlyLeft,
        /// Only the right account reports this holder on the topic.
        OnlyRight,
        /// The same stance stands under another holder in the other account ("both agreed" against "she agreed").
        Holder,
        /// Both accounts report this holder, and no stance is in both.
        Stance,
    }
);

record!(
    /// A quotation or statement of one account, looked for in the other. One of more than three sentences, or of several
    /// paragraphs, gives several findings, a stretch each.
    Finding {
        /// Position in the document's `quotes` or `statements`.
        of: usize,
        /// The words that are looked for, from first to last; counts in this account.
        span: Span,
        /// The same without what interrupts them.
        parts: Vec<Span>,
        /// What was found.
        verdict: Verdict,
        /// Where, best first; several where they tie. Empty if nothing was found.
        passages: Vec<FoundPassage>,
    }
);

words!(
    /// What was found of a quotation or statement in the other account.
    Verdict {
        /// The same words in the same order, but for capitals, quotation marks, dashes and white space.
        Verbatim,
        /// Most of what it says, in other words; no accusation: two translations of one sentence are reworded.
        Reworded,
        /// Some of what it says.
        Partial,
        /// Nothing that could be told from chance. The other account may leave it out, or say it in words of its own.
        NotFound,
    }
);

record!(
    /// One to three sentences of the other account.
    FoundPassage {
        /// Its words; counts in the other account.
        span: Span,
        /// How good it is: 0 to 1, to compare passages of one finding.
        score: f64,
        /// Share of the looked-for words that it has, each weighed by its rarity: 0 to 1. Where only one of several
        /// sentences was found, the share of that one.
        coverage: f64,
        /// Whether both accounts name the same speaker.
        speaker: SpeakerEvidence,
        /// What a careful reader should look at.
        differences: Vec<WordDifference>,
        /// Words that both have, whatever their order and ending.
        shared: Vec<SharedWords>,
        /// The two texts word by word, in order.
        diff: Vec<DiffRun>,
    }
);

words!(
    /// Whether two accounts name the same speaker of a passage.
    SpeakerEvidence {
        /// They do.
        Same,
        /// They name different people.
        Different,
        /// One of them does not say.
        Unknown,
    }
);

words!(
    /// A difference of words that can turn the meaning.
    WordDifference {
        /// One of the two has a "not", "never" or the like that the other has not.
        Negation,
        /// A word here stands against its opposite there ("increase", "reduce").
        Opposite,
        /// A number stands in only one of them.
        Number,
        /// All words stand there, and others between them that are left out here.
        Shortened,
    }
);

record!(
    /// One word in both accounts.
    SharedWords {
        /// In this account.
        here: Span,
        /// In the other.
        there: Span,
    }
);

record!(
    /// A run of words of one kind in a word-level difference. Spans go from the first to the last word of the run.
    DiffRun {
        /// Of what kind.
        kind: DiffKind,
        /// The words in this account; `null` if they stand in the other only.
        here: Option<Span>,
        /// The words in the other account; `null` if they stand in this one only.
        there: Option<Span>,
    }
);

words!(
    /// Where the words of a run stand.
    DiffKind {
        /// In both.
        Same,
        /// In both, with another ending or as a synonym.
        Alike,
        /// In this account only.
        OnlyHere,
        /// In the other account only.
        OnlyThere,
    }
);
