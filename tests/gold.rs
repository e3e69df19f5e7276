//! The labelled readouts, where they are at hand beside the repository: structure must be as a careful reader found it.
//!
//! They are not part of the project, so the test says that it skips where they are missing. Topics, statements and
//! moments are scored and not asserted: see the step `gold` of `cargo xtask test`.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use readout_timeline::model::{Document, Parse, PersonId, SectionKind};
use readout_timeline::{Options, parse};
use serde_json::Value;

#[test]
fn labelled_readouts_have_the_structure_that_a_reader_found() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let golds = labels(&shared);
    if golds.is_empty() {
        println!("skipped: no labelled readouts beside the repository");
    }
    for path in golds {
        let gold: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let text = std::fs::read_to_string(shared.join(gold["source"].as_str().unwrap())).unwrap();
        let parse = parse(&text, &Options::default());
        let documents = gold["documents"].as_array().unwrap();
        assert_eq!(parse.documents.len(), documents.len(), "documents of {}", path.display());
        for (want, got) in documents.iter().zip(&parse.documents) {
            same_metadata(want, got);
            same_structure(want, got, &parse);
        }
    }
}

/// The label files, without those of comparisons.
fn labels(shared: &Path) -> Vec<PathBuf> {
    let Ok(folder) = std::fs::read_dir(shared.join("gold")) else { return Vec::new() };
    let files = folder.filter_map(|entry| entry.ok()).map(|entry| entry.path());
    files.filter(|path| !path.file_name().unwrap().to_string_lossy().starts_with("compare")).collect()
}

fn same_metadata(want: &Value, got: &Document) {
    let metadata = &got.metadata;
    let text = |key: &str| want[key].as_str();
    assert_eq!(serde_json::json!(got.kind), want["kind"]);
    assert_eq!(metadata.title.as_deref(), text("title"));
    assert_eq!(metadata.standfirst.as_deref(), text("standfirst"));
    assert_eq!(metadata.date.as_deref(), text("date"));
    assert_eq!(metadata.place.as_deref(), text("place"));
    if let Some(captions) = want["captions"].as_array() {
        assert_eq!(serde_json::json!(metadata.captions), serde_json::json!(captions));
    }
    for (key, tags) in want["tags"].as_object().into_iter().flatten() {
        assert_eq!(&serde_json::json!(metadata.tags)[key], tags, "tags {key}");
    }
}

fn same_structure(want: &Value, got: &Document, parse: &Parse) {
    let account = |kind: SectionKind| matches!(kind, SectionKind::Summary | SectionKind::Body);
    let told = got.sections.iter().filter(|section| account(section.kind));
    let paragraphs: usize = told.map(|section| section.paragraphs.len()).sum();
    assert_eq!(serde_json::json!(paragraphs), want["summary_paragraphs"]);
    let turns = want["turns"].as_array().unwrap();
    assert_eq!(got.turns.len(), turns.len());
    for (want, turn) in turns.iter().zip(&got.turns) {
        let first = turn.paragraphs[0].span.of(&parse.text);
        assert!(first.starts_with(want["starts"].as_str().unwrap()), "{first:?}");
        assert_eq!(name(got, turn.speaker), want["speaker"].as_str());
        assert_eq!(serde_json::json!(turn.paragraphs.len()), want["paragraphs"], "paragraphs of {first:?}");
        assert_eq!(turn.note.as_deref(), want["note"].as_str());
    }
}

fn name(document: &Document, id: Option<PersonId>) -> Option<&str> {
    document.people.iter().find(|person| Some(person.id) == id).map(|person| person.name.as_str())
}
