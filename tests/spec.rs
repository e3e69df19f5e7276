//! The pages of docs/spec are tests: each example is read, and what its `reads` block says must be what is read.
//!
//! A page holds pairs of fenced blocks: an input (```` ```text ````, ```` ```markdown ```` or ```` ```html ````), and
//! behind it ```` ```reads ```` with lines of `key: value`. For every key that a block names, the values must be all
//! values of that key, in order; keys that it does not name are not looked at. `document: 2` goes on to the second
//! document. The keys and the form of their values are those of `tests/support/reading.rs`.

#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use readout_timeline::{Options, parse};
use support::reading::{Line, reading};

#[test]
fn every_page_reads_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/spec");
    let mut pages = pages(&folder);
    pages.sort();
    let mut examples = 0;
    let mut misses = String::new();
    for page in &pages {
        let text = std::fs::read_to_string(page).unwrap();
        for example in page_examples(&text) {
            examples += 1;
            let miss = compare(&example);
            if !miss.is_empty() {
                let name = page.file_name().unwrap().to_string_lossy();
                writeln!(misses, "{name}, line {}:\n{miss}", example.line).unwrap();
            }
        }
    }
    assert!(misses.is_empty(), "\n{misses}");
    assert!(examples > 0, "docs/spec holds no example");
}

/// The pages of a folder and of the folders in it.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md");
    entries.flat_map(|path| if path.is_dir() { pages(&path) } else { vec![path] }).filter(is_page).collect()
}

struct Example {
    /// Where in the page its expectation begins.
    line: usize,
    format: String,
    input: String,
    expected: Vec<Line>,
}

/// The pairs of input and expectation on a page.
fn page_examples(page: &str) -> Vec<Example> {
    let mut out = Vec::new();
    let mut input: Option<(String, String)> = None;
    let mut lines = page.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some(fence) = line.strip_prefix("```").filter(|name| !name.is_empty()) else { continue };
        let mut block = Vec::new();
        for (_, line) in lines.by_ref().take_while(|(_, line)| *line != "```") {
            block.push(line);
        }
        match (fence, input.take()) {
            ("text" | "markdown" | "html", _) => input = Some((fence.to_string(), block.join("\n"))),
            ("reads", Some((format, input))) => {
                let expected = support::reading::expected(&block);
                out.push(Example { line: at + 1, format, input, expected });
            }
            ("reads", None) => panic!("line {}: a reads block without an input before it", at + 1),
            _ => {}
        }
    }
    out
}

/// What differs, in words; empty if nothing does.
fn compare(example: &Example) -> String {
    let options = Options { format: example.format.clone(), ..Options::default() };
    let read = reading(&parse(&example.input, &options));
    let mut keys: Vec<(usize, &str)> = example.expected.iter().map(|line| (line.document, line.key.as_str())).collect();
    keys.dedup();
    let mut out = String::new();
    for (document, key) in keys {
        let of = |lines: &[Line]| -> Vec<String> {
            let wanted = lines.iter().filter(|line| line.document == document && line.key == key);
            wanted.map(|line| line.value.clone()).collect()
        };
        let (want, got) = (of(&example.expected), of(&read));
        if want != got {
            writeln!(out, "  {key}: want {want:#?}\n  {key}: got  {got:#?}").unwrap();
        }
    }
    out
}
