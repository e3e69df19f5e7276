//! The Markdown reader as the browser gets it: with fewer names for characters, and without what is never asked for.
//!
//! HTML knows 2,125 names such as `&eacute;`. Three in four are of mathematics, arrows and boxes, no readout has them,
//! and their table takes 16 KB of the WebAssembly after brotli, a tenth of it. In goes the source of pulldown-cmark as
//! cargo has it; out comes a copy under target/ in which the table holds letters and punctuation alone. A name that it
//! does not hold stays as it is typed.
//!
//! The labels of links (`[label]: address`) are compared by the case folding of all scripts, whose tables take another
//! 3 KB: in the copy only the letters of ASCII have capitals. Of the extensions of Markdown (mathematics, wiki links,
//! definitions) the copy has those that are read, which saves 3 KB more. Other targets, and whoever uses the crate, have
//! all of it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::command::{cargo, read};
use crate::{Project, Result, wasm};

const CRATE: &str = "pulldown-cmark";
const TABLE: &str = "src/entities.rs";

/// Words that stand otherwise in the copy of a file.
struct Change {
    file: &'static str,
    /// How often the source has them; another number is another source.
    times: usize,
    words: &'static str,
    instead: &'static str,
}

const fn change(file: &'static str, times: usize, words: &'static str, instead: &'static str) -> Change {
    Change { file, times, words, instead }
}

const CHANGES: [Change; 11] = [
    change("src/linklabel.rs", 1, UNICODE, ASCII),
    change("src/parse.rs", 1, UNICODE, ASCII),
    change("src/firstpass.rs", 1, UNICODE, ASCII),
    change("src/lib.rs", 2, OPTION, ASKED),
    change("src/parse.rs", 8, OPTION, ASKED),
    change("src/firstpass.rs", 28, OPTION, ASKED),
    change("src/lib.rs", 1, "impl Options {\n", OPTIONS),
    change("src/firstpass.rs", 1, "b'$' => {", "b'$' if self.options.asked(Options::ENABLE_MATH) => {"),
    change(
        "src/firstpass.rs",
        1,
        QUOTE,
        "c @ b'\\'' | c @ b'\"' if self.options.asked(Options::ENABLE_SMART_PUNCTUATION) => {",
    ),
    change(
        "src/parse.rs",
        1,
        MATH,
        "ItemBody::MaybeMath(can_open, _can_close, brace_context) if self.options.asked(Options::ENABLE_MATH) => {",
    ),
    change(
        "src/parse.rs",
        1,
        MARK,
        "ItemBody::MaybeSmartQuote(c, can_open, can_close) if self.options.asked(Options::ENABLE_SMART_PUNCTUATION) => {",
    ),
];

const UNICODE: &str = "use unicase::UniCase;";
const ASCII: &str = "use unicase::Ascii as UniCase;";
const QUOTE: &str = "c @ b'\\'' | c @ b'\"' => {";
const MATH: &str = "ItemBody::MaybeMath(can_open, _can_close, brace_context) => {";
const MARK: &str = "ItemBody::MaybeSmartQuote(c, can_open, can_close) => {";
const OPTION: &str = ".contains(Options::ENABLE_";
const ASKED: &str = ".asked(Options::ENABLE_";

/// The extensions that src/source/markdown.rs asks for, told to the compiler, so that it leaves out the others.
const OPTIONS: &str = "impl Options {
    #[inline(always)]
    pub(crate) const fn asked(&self, option: Options) -> bool {
        let asked = Options::ENABLE_TABLES.bits()
            | Options::ENABLE_FOOTNOTES.bits()
            | Options::ENABLE_STRIKETHROUGH.bits()
            | Options::ENABLE_TASKLISTS.bits();
        asked & option.bits() == option.bits()
    }

";

/// The copy's folder, made anew where it is not there, of another version, or older than this program, whose changes it
/// has.
pub fn copy(project: &Project) -> Result<PathBuf> {
    let (version, source) = source(project)?;
    let copy = project.path(&format!("target/{CRATE}-{version}-web"));
    if wasm::is_newer(&copy.join(TABLE), &source.join(TABLE)) {
        return Ok(copy);
    }
    let failed = |error: std::io::Error| format!("{}: {error}", copy.display());
    for inside in ["Cargo.toml", "build.rs"].map(PathBuf::from).into_iter().chain(files(&source, Path::new("src"))) {
        let to = copy.join(&inside);
        fs::create_dir_all(to.parent().unwrap_or(&copy)).map_err(failed)?;
        if inside == Path::new(TABLE) || !source.join(&inside).is_file() {
            continue;
        }
        let mut written = fs::read_to_string(source.join(&inside)).map_err(failed)?;
        for change in CHANGES.iter().filter(|change| inside == Path::new(change.file)) {
            written = change.made_in(&written)?;
        }
        fs::write(to, written).map_err(failed)?;
    }
    // Last of all, since its presence says that the copy is whole.
    let table = fs::read_to_string(source.join(TABLE)).map_err(failed)?;
    fs::write(copy.join(TABLE), letters_alone(&table)?).map_err(failed)?;
    Ok(copy)
}

/// The version and the folder of the locked crate.
fn source(project: &Project) -> Result<(String, PathBuf)> {
    let said = read(cargo(project.root()).args([
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        "wasm32-unknown-unknown",
    ]))?;
    let metadata: Value = serde_json::from_str(&said).map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = metadata.get("packages").and_then(Value::as_array);
    let found = packages.and_then(|all| all.iter().find(|package| package["name"] == CRATE));
    let text = |field: &str| found?.get(field)?.as_str();
    let (Some(version), Some(manifest)) = (text("version"), text("manifest_path").map(Path::new)) else {
        return Err(format!("cargo metadata names no {CRATE}"));
    };
    Ok((version.to_string(), manifest.with_file_name("")))
}

/// Every file under a folder, by its path from `root`.
fn files(root: &Path, inside: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root.join(inside)).into_iter().flatten().flatten();
    let paths = entries.map(|entry| (inside.join(entry.file_name()), entry.path().is_dir()));
    paths.flat_map(|(path, folder)| if folder { files(root, &path) } else { vec![path] }).collect()
}

/// The search of a name as the copy has it: among names and characters in one string, since a table of them would be
/// twice as many bytes of addresses.
const SEARCH: &str = "
pub(crate) fn get_entity(bytes: &[u8]) -> Option<&'static str> {
    let (mut low, mut high) = (0, ENTITIES.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = ENTITIES.as_bytes()[..middle].iter().rposition(|byte| *byte == 0).map_or(0, |end| end + 1);
        let end = middle + ENTITIES.as_bytes()[middle..].iter().position(|byte| *byte == 0)?;
        let (name, value) = ENTITIES.get(start..end)?.split_once(' ')?;
        match name.as_bytes().cmp(bytes) {
            core::cmp::Ordering::Less => low = end + 1,
            core::cmp::Ordering::Greater => high = start,
            core::cmp::Ordering::Equal => return Some(value),
        }
    }
    None
}
";

/// The table as one string, without the rows that are neither letters nor punctuation: names in order, each with its
/// characters behind a space and a zero at its end.
fn letters_alone(source: &str) -> Result<String> {
    let rows: Vec<&str> = source.lines().filter(|line| line.trim_start().starts_with("(b\"")).collect();
    let known = source.contains(&format!("const ENTITIES: [(&[u8], &str); {}]", rows.len()));
    if rows.len() < 1000 || !known || source.matches("fn ").count() != 1 {
        return Err(format!("{CRATE}: {TABLE} is not the table that is known"));
    }
    let kept = rows.iter().filter(|row| is_letter(row)).filter_map(|row| entry(row));
    let all: String = kept.map(|(name, value)| format!("{name} {value}\\0")).collect();
    Ok(format!("const ENTITIES: &str = \"{all}\";\n{SEARCH}"))
}

/// The name and the characters of a row, both as they are written there.
fn entry(row: &str) -> Option<(&str, &str)> {
    row.trim().strip_prefix("(b\"")?.strip_suffix("\"),")?.split_once("\", \"")
}

/// Whether every character of a row (`(b"eacute", "\u{00E9}"),`) is Latin, Greek or Cyrillic, general punctuation, or one of
/// the signs that prose has too: the euro, the trade mark, plain arrows, the minus, "about", "not", "at most", "at least".
fn is_letter(row: &str) -> bool {
    let mut codes = row.split("\\u{").skip(1).map(|rest| u32::from_str_radix(rest.split('}').next()?, 16).ok());
    codes.all(|code| {
        matches!(
            code,
            Some(
                ..0x500
                | 0x2000..0x2070
                | 0x20AC
                | 0x2122
                | 0x2190..0x2195
                | 0x2212
                | 0x2248
                | 0x2260
                | 0x2264
                | 0x2265,
            )
        )
    })
}

impl Change {
    /// The source with the change.
    fn made_in(&self, source: &str) -> Result<String> {
        let Change { file, times, words, instead } = self;
        match source.matches(words).count() {
            count if count == *times => Ok(source.replace(words, instead)),
            count => Err(format!("{CRATE}: {file} has `{words}` {count} times, and {times} are known")),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn letters_and_punctuation_stay_and_mathematics_goes() {
        assert!(is_letter(r#"    (b"eacute", "\u{00E9}"),"#));
        assert!(is_letter(r#"    (b"mdash", "\u{2014}"),"#));
        assert!(is_letter(r#"    (b"rarr", "\u{2192}"),"#));
        assert!(!is_letter(r#"    (b"nvlt", "\u{003C}\u{20D2}"),"#));
        assert!(!is_letter(r#"    (b"zscr", "\u{1D4CF}"),"#));
    }

    #[test]
    fn the_table_becomes_one_string() {
        let rows = "    (b\"a\", \"\\u{0061}\"),\n".repeat(1000) + "    (b\"zscr\", \"\\u{1D4CF}\"),\n";
        let table = format!("const ENTITIES: [(&[u8], &str); 1001] = [\n{rows}];\nfn get_entity() {{}}");
        let string = r"a \u{0061}\0".repeat(1000);
        assert_eq!(letters_alone(&table), Ok(format!("const ENTITIES: &str = \"{string}\";\n{SEARCH}")));
    }

    #[test]
    fn a_table_that_is_not_known_is_told() {
        assert!(letters_alone("static TABLE: Map = map();").is_err());
    }

    #[test]
    fn the_copy_has_the_extensions_that_are_asked_for() {
        let enabled = |source: &str| -> BTreeSet<String> {
            let behind = source.split("ENABLE_").skip(1);
            behind.map(|rest| rest.split(|c: char| !c.is_ascii_uppercase()).next().unwrap().to_string()).collect()
        };
        assert_eq!(enabled(OPTIONS), enabled(include_str!("../../src/source/markdown.rs")));
    }

    #[test]
    fn labels_are_compared_by_the_capitals_of_ascii() {
        let read = "use unicase::UniCase;\ntype Label = UniCase<String>;";
        let written = "use unicase::Ascii as UniCase;\ntype Label = UniCase<String>;";
        assert_eq!(change("a.rs", 1, UNICODE, ASCII).made_in(read), Ok(written.to_string()));
    }

    #[test]
    fn a_source_that_is_not_known_is_told() {
        let told = "pulldown-cmark: a.rs has `use unicase::UniCase;` 0 times, and 1 are known";
        assert_eq!(change("a.rs", 1, UNICODE, ASCII).made_in("use caseless::Folded;"), Err(told.to_string()));
        assert!(change("a.rs", 1, UNICODE, ASCII).made_in(&UNICODE.repeat(2)).is_err());
    }
}
