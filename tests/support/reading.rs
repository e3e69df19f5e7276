//! A parse as lines of `key: value`, for people to read and for pages to be compared with.

use readout_timeline::Span;
use readout_timeline::model::{Document, Holder, Parse, PersonId, Section};
use serde_json::json;

/// One line of a reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which document, from 1; `documents` and `note` stand under 1.
    pub document: usize,
    pub key: String,
    pub value: String,
}

/// The lines that a page expects.
pub fn expected(block: &[&str]) -> Vec<Line> {
    let mut document = 1;
    let mut out = Vec::new();
    for line in block.iter().filter(|line| !line.trim().is_empty()) {
        let (key, value) = line.split_once(':').unwrap_or_else(|| panic!("no key in {line:?}"));
        let (key, value) = (key.trim().to_string(), value.trim().to_string());
        match key.as_str() {
            "document" => document = value.parse().unwrap_or_else(|_| panic!("no number in {line:?}")),
            _ => out.push(Line { document, key, value }),
        }
    }
    out
}

/// All lines of a parse that counts bytes.
pub fn reading(parse: &Parse) -> Vec<Line> {
    let mut out = Vec::new();
    let mut push = |document: usize, key: &str, value: String| {
        out.push(Line { document, key: key.to_string(), value: value.trim().to_string() });
    };
    push(1, "documents", parse.documents.len().to_string());
    for note in &parse.notes {
        let words = note.span.map_or(String::new(), |span| one_line(span, &parse.text));
        push(1, "note", format!("{} {words}", word(&note.code)));
    }
    for (at, document) in parse.documents.iter().enumerate() {
        for (key, value) in document_lines(document, &parse.text) {
            push(at + 1, key, value);
        }
    }
    out
}

fn document_lines(document: &Document, text: &str) -> Vec<(&'static str, String)> {
    let language = document.language.clone().unwrap_or_else(|| "-".to_string());
    let mut out = vec![("kind", word(&document.kind)), ("language", language)];
    let meta = &document.metadata;
    let known = [
        ("title", &meta.title),
        ("standfirst", &meta.standfirst),
        ("date", &meta.date),
        ("place", &meta.place),
        ("medium", &meta.medium),
        ("initiator", &meta.initiator),
        ("duration", &meta.duration),
        ("institution", &meta.institution),
        ("attribution", &meta.attribution),
        ("published", &meta.publication.date),
    ];
    for (key, value) in known {
        out.push((key, value.clone().unwrap_or_else(|| "-".to_string())));
    }
    out.extend(meta.captions.iter().map(|caption| ("caption", caption.clone())));
    out.extend(meta.tags.geography.iter().map(|tag| ("geography", tag.clone())));
    out.extend(meta.tags.topics.iter().map(|tag| ("subject", tag.clone())));
    out.extend(meta.tags.persons.iter().map(|tag| ("tagged", tag.clone())));
    out.extend(meta.publication.sections.iter().map(|name| ("rubric", name.clone())));
    out.extend(meta.participants.iter().map(|participant| ("participant", person(document, participant.person))));
    let takes_part = |id: PersonId| meta.participants.iter().any(|participant| participant.person == id);
    out.extend(
        document
            .people
            .iter()
            .filter(|other| !takes_part(other.id))
            .map(|other| ("person", person(document, other.id))),
    );
    for somebody in &document.people {
        let forms: Vec<&str> = somebody.aliases.iter().map(|alias| alias.text.as_str()).collect();
        out.push(("aliases", format!("{} = {}", somebody.name, forms.join("; "))));
    }
    out.extend(document.sections.iter().map(|section| ("section", section_line(section))));
    out.extend(
        document
            .furniture
            .iter()
            .map(|piece| ("furniture", format!("{} | {}", word(&piece.kind), one_line(piece.span, text)))),
    );
    out.extend(speech_lines(document, text));
    out.extend(subject_lines(document, text));
    out
}

fn speech_lines(document: &Document, text: &str) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    for turn in &document.turns {
        let note = turn.note.as_ref().map_or(String::new(), |note| format!(" ({note})"));
        let first = turn.paragraphs.first().map_or(String::new(), |paragraph| one_line(paragraph.span, text));
        out.push(("turn", format!("{}{note} | {} | {first}", name(document, turn.speaker), turn.paragraphs.len())));
        out.extend(turn.directions.iter().map(|span| ("direction", one_line(*span, text))));
    }
    for quote in &document.quotes {
        let parts: Vec<String> = quote.parts.iter().map(|part| one_line(*part, text)).collect();
        let cue = quote.cue.map_or("-".to_string(), |cue| one_line(cue, text));
        let evidence = quote.evidence.map_or("-".to_string(), |evidence| word(&evidence));
        out.push(("quote", format!("{} | {} | {cue} | {evidence}", name(document, quote.speaker), parts.join(" … "))));
    }
    for statement in &document.statements {
        let holder = match statement.holder {
            Some(Holder::Joint) => "joint".to_string(),
            Some(Holder::Person(id)) => name(document, Some(id)),
            None => "-".to_string(),
        };
        let cue = one_line(statement.cue, text);
        out.push(("statement", format!("{holder} | {} | {cue}", word(&statement.stance))));
    }
    out
}

fn subject_lines(document: &Document, text: &str) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    for topic in &document.topics {
        let words: Vec<String> = topic.mentions.iter().map(|mention| one_line(mention.span, text)).collect();
        let parent = topic.parent.and_then(|id| document.topics.iter().find(|other| other.id == id));
        let under = parent.map_or(String::new(), |parent| format!(" < {}", parent.label));
        let core = if topic.core { " *" } else { "" };
        out.push(("topic", format!("{}{under}{core} | {}", topic.label, words.join("; "))));
    }
    for moment in &document.moments {
        out.push(("moment", format!("{} | {}", one_line(moment.span, text), moment.edtf.as_deref().unwrap_or("-"))));
    }
    out
}

fn section_line(section: &Section) -> String {
    format!("{} | {}", word(&section.kind), section.paragraphs.len())
}

/// "Ada Lorne, President, FR": what is not known is left out.
fn person(document: &Document, id: PersonId) -> String {
    let Some(person) = document.people.iter().find(|person| person.id == id) else { return "?".to_string() };
    let mut out = person.name.clone();
    for more in [&person.role, &person.country].into_iter().flatten() {
        out.push_str(", ");
        out.push_str(more);
    }
    out
}

fn name(document: &Document, id: Option<PersonId>) -> String {
    let found = id.and_then(|id| document.people.iter().find(|person| person.id == id));
    found.map_or("-".to_string(), |person| person.name.clone())
}

/// How the model writes a word of a closed list.
fn word(value: &impl serde::Serialize) -> String {
    json!(value).as_str().unwrap_or("?").to_string()
}

fn one_line(span: Span, text: &str) -> String {
    span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
