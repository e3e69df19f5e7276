//! A parse as JavaScript holds it, read back for comparing.
//!
//! In goes a plain object, as this core gave it, or a person mended it, or a file saved it; out comes a parse with what a
//! comparison looks at, in bytes. So every parse can be an account, whatever it was read from, and nothing is parsed
//! twice. Written by hand: a deserialiser for the whole model would be downloaded by everybody and used by few. What an
//! object lacks is empty; nothing here fails.

use wasm_bindgen::prelude::*;

use crate::model::{
    Alias, Document, DocumentKind, Holder, Mention, Metadata, MetadataSpans, Moment, Paragraph, ParagraphForm,
    ParagraphId, Parse, Person, PersonId, PersonKind, Publication, Quote, QuoteId, Section, SectionKind, Stance,
    Statement, StatementId, Tags, Topic, TopicId, Turn, TurnId, TurnParagraph,
};
use crate::model::{Basis, MomentId};
use crate::span::{Span, Utf16};

#[wasm_bindgen]
extern "C" {
    /// A member of an object; an error where it is none.
    #[wasm_bindgen(js_namespace = Reflect, js_name = get, catch)]
    fn member(of: &JsValue, key: &str) -> Result<JsValue, JsValue>;
    /// An item of a list; an error where it is none.
    #[wasm_bindgen(js_namespace = Reflect, js_name = get, catch)]
    fn item(of: &JsValue, at: u32) -> Result<JsValue, JsValue>;
}

/// Reads a parse.
pub fn parse(value: &JsValue) -> Parse {
    let text = string(value, "text").unwrap_or_default();
    let units = Utf16::new(&text);
    let reader = Reader { units: &units };
    let documents = list(value, "documents", |document| reader.document(document));
    Parse { documents, notes: Vec::new(), origin: Vec::new(), edited: false, text }
}

struct Reader<'t> {
    units: &'t Utf16<'t>,
}

impl Reader<'_> {
    fn document(&self, value: &JsValue) -> Document {
        Document {
            id: String::new(),
            kind: DocumentKind::Readout,
            language: None,
            span: self.span(value, "span"),
            metadata: self.metadata(&get(value, "metadata")),
            people: list(value, "people", |person| self.person(person)),
            sections: list(value, "sections", |section| self.section(section)),
            furniture: Vec::new(),
            turns: list(value, "turns", |turn| self.turn(turn)),
            quotes: list(value, "quotes", |quote| self.quote(quote)),
            statements: list(value, "statements", |statement| self.statement(statement)),
            topics: list(value, "topics", |topic| self.topic(topic)),
            moments: list(value, "moments", |moment| self.moment(moment)),
        }
    }

    fn metadata(&self, value: &JsValue) -> Metadata {
        let spans = get(value, "spans");
        let spans = MetadataSpans {
            title: None,
            standfirst: None,
            date: self.place(&spans, "date"),
            time: None,
            place: self.place(&spans, "place"),
            medium: self.place(&spans, "medium"),
            initiator: self.place(&spans, "initiator"),
            duration: self.place(&spans, "duration"),
            institution: None,
            attribution: None,
            published: None,
        };
        Metadata {
            title: None,
            standfirst: None,
            date: string(value, "date"),
            place: string(value, "place"),
            medium: string(value, "medium"),
            initiator: string(value, "initiator"),
            duration: string(value, "duration"),
            institution: None,
            attribution: None,
            captions: Vec::new(),
            participants: Vec::new(),
            tags: Tags { geography: Vec::new(), topics: Vec::new(), persons: Vec::new() },
            publication: Publication { sections: Vec::new(), date: None },
            spans,
        }
    }

    fn person(&self, value: &JsValue) -> Person {
        Person {
            id: PersonId(number(value, "id").unwrap_or_default()),
            kind: match string(value, "kind").as_deref() {
                Some("institution") => PersonKind::Institution,
                Some("role") => PersonKind::Role,
                _ => PersonKind::Person,
            },
            name: string(value, "name").unwrap_or_default(),
            role: string(value, "role"),
            country: string(value, "country"),
            side: None,
            aliases: list(value, "aliases", |alias| Alias {
                text: string(alias, "text").unwrap_or_default(),
                span: self.span(alias, "span"),
            }),
        }
    }

    fn section(&self, value: &JsValue) -> Section {
        let paragraph = |value: &JsValue| Paragraph {
            id: ParagraphId(number(value, "id").unwrap_or_default()),
            span: self.span(value, "span"),
            form: ParagraphForm::Prose,
            sentences: list(value, "sentences", |sentence| self.span_of(sentence)),
            marks: Vec::new(),
        };
        Section {
            kind: SectionKind::Summary,
            heading: None,
            span: self.span(value, "span"),
            paragraphs: list(value, "paragraphs", paragraph),
        }
    }

    fn turn(&self, value: &JsValue) -> Turn {
        let paragraph = |value: &JsValue| TurnParagraph {
            id: ParagraphId(number(value, "id").unwrap_or_default()),
            span: self.span(value, "span"),
        };
        Turn {
            id: TurnId(0),
            speaker: number(value, "speaker").map(PersonId),
            label: None,
            note: None,
            directions: Vec::new(),
            span: self.span(value, "span"),
            paragraphs: list(value, "paragraphs", paragraph),
        }
    }

    fn quote(&self, value: &JsValue) -> Quote {
        Quote {
            id: QuoteId(number(value, "id").unwrap_or_default()),
            span: self.span(value, "span"),
            parts: list(value, "parts", |part| self.span_of(part)),
            speaker: number(value, "speaker").map(PersonId),
            cue: None,
            evidence: None,
            section: 0,
            turn: None,
            topics: Vec::new(),
        }
    }

    fn statement(&self, value: &JsValue) -> Statement {
        let holder = match string(value, "holder").as_deref() {
            Some("joint") => Some(Holder::Joint),
            _ => number(value, "holder").map(|id| Holder::Person(PersonId(id))),
        };
        let stance = string(value, "stance").unwrap_or_default();
        Statement {
            id: StatementId(number(value, "id").unwrap_or_default()),
            span: self.span(value, "span"),
            cue: self.span(value, "cue"),
            holder,
            stance: STANCES.iter().find(|(name, _)| *name == stance).map_or(Stance::Statement, |(_, stance)| *stance),
            evidence: None,
            section: 0,
            turn: None,
            topics: list(value, "topics", |topic| TopicId(id(topic).unwrap_or_default())),
        }
    }

    fn topic(&self, value: &JsValue) -> Topic {
        let mention = |value: &JsValue| Mention {
            span: self.span(value, "span"),
            sentence: Span::new(0, 0),
            section: 0,
            turn: None,
            speaker: None,
            holder: None,
            below: None,
        };
        let label = string(value, "label").unwrap_or_default();
        Topic {
            id: TopicId(number(value, "id").unwrap_or_default()),
            // A parse that was saved before topics had keys is known by its labels.
            concept: string(value, "concept").unwrap_or_else(|| label.clone()),
            label,
            category: String::new(),
            parent: None,
            core: false,
            weight: get(value, "weight").as_f64().unwrap_or_default(),
            mentions: list(value, "mentions", mention),
        }
    }

    fn moment(&self, value: &JsValue) -> Moment {
        Moment {
            id: MomentId(0),
            span: self.span(value, "span"),
            edtf: string(value, "edtf"),
            earliest: None,
            latest: None,
            relation: None,
            basis: Basis::Absolute,
        }
    }

    fn span(&self, value: &JsValue, key: &str) -> Span {
        self.span_of(&get(value, key))
    }

    /// A span that may be `null`.
    fn place(&self, value: &JsValue, key: &str) -> Option<Span> {
        let value = get(value, key);
        value.is_object().then(|| self.span_of(&value))
    }

    fn span_of(&self, value: &JsValue) -> Span {
        let offset = |key: &str| self.units.byte(get(value, key).as_f64().unwrap_or_default() as usize);
        Span::new(offset("start"), offset("end"))
    }
}

/// Attitudes by the names that they have outside.
const STANCES: [(&str, Stance); 11] = [
    ("discussed", Stance::Discussed),
    ("statement", Stance::Statement),
    ("emphasis", Stance::Emphasis),
    ("agreement", Stance::Agreement),
    ("commitment", Stance::Commitment),
    ("support", Stance::Support),
    ("concern", Stance::Concern),
    ("request", Stance::Request),
    ("courtesy", Stance::Courtesy),
    ("invitation", Stance::Invitation),
    ("expectation", Stance::Expectation),
];

fn get(value: &JsValue, key: &str) -> JsValue {
    member(value, key).unwrap_or(JsValue::UNDEFINED)
}

fn string(value: &JsValue, key: &str) -> Option<String> {
    get(value, key).as_string()
}

/// The number of an id: "p3" is 3.
fn number(value: &JsValue, key: &str) -> Option<u32> {
    id(&get(value, key))
}

fn id(value: &JsValue) -> Option<u32> {
    value.as_string()?.get(1..)?.parse().ok()
}

fn list<T>(value: &JsValue, key: &str, read: impl Fn(&JsValue) -> T) -> Vec<T> {
    let list = get(value, key);
    let length = get(&list, "length").as_f64().unwrap_or_default() as u32;
    (0..length).map_while(|at| item(&list, at).ok()).map(|item| read(&item)).collect()
}
