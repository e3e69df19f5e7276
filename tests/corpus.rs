//! Real briefings, where they are at hand beside the repository: no label is left in a paragraph, and no paragraph is
//! taken for a label.
//!
//! They are not part of the project, so the test says that it skips where they are missing.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use readout_timeline::model::{Document, Parse};
use readout_timeline::{Options, parse};

fn briefings() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/whitehouse-briefings");
    let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut pages: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect();
    pages.sort();
    if pages.is_empty() {
        println!("skipped: no briefings beside the repository");
    }
    pages
}

fn read(path: &Path) -> Parse {
    let raw = std::fs::read_to_string(path).unwrap();
    parse(&raw, &Options { format: "html".to_string(), ..Options::default() })
}

/// Whether a paragraph begins as the transcripts of the White House label turns: `MR. EARNEST:`, `Q` and a space that
/// does not break.
fn begins_with_label(words: &str) -> bool {
    let head = words.split(':').next().unwrap_or("");
    let titled =
        ["MR. ", "MS. ", "MRS. ", "SECRETARY ", "THE PRESIDENT", "SENIOR "].iter().any(|title| head.starts_with(title));
    let shouted = head.len() < words.len() && head.len() < 60 && !head.chars().any(char::is_lowercase);
    titled && shouted || words.starts_with("Q\u{a0}") || words.starts_with("Q  ")
}

fn labels(document: &Document, parse: &Parse) -> Vec<String> {
    document.turns.iter().filter_map(|turn| turn.label).map(|label| label.of(&parse.text).to_string()).collect()
}

#[test]
fn no_label_is_left_in_a_paragraph() {
    for path in briefings() {
        let parse = read(&path);
        for paragraph in parse.documents.iter().flat_map(|d| &d.sections).flat_map(|section| &section.paragraphs) {
            let words = paragraph.span.of(&parse.text);
            assert!(!begins_with_label(words), "{}: {:?}", path.display(), words.get(..60).unwrap_or(words));
        }
    }
}

#[test]
fn labels_are_short_and_name_a_speaker() {
    for path in briefings() {
        let parse = read(&path);
        for document in &parse.documents {
            assert!(document.turns.iter().all(|turn| turn.speaker.is_some()), "{}", path.display());
            for label in labels(document, &parse) {
                let capitals = !label.chars().any(char::is_lowercase);
                assert!(label.len() < 80 && (capitals || label.ends_with(':')), "{}: {label:?}", path.display());
            }
        }
    }
}

#[test]
fn every_briefing_is_one_document_of_many_turns() {
    for path in briefings() {
        let parse = read(&path);
        assert_eq!(parse.documents.len(), 1, "{}", path.display());
        assert!(parse.documents[0].turns.len() >= 15, "{}", path.display());
        assert!(parse.documents[0].metadata.title.is_some(), "{}", path.display());
    }
}
