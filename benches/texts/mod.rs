//! What is read for time: a megabyte of briefings, and texts that were made to hurt.
//!
//! Real briefings are read where they lie beside the repository, as `tests/corpus.rs` does; without them the sample of
//! the workbench is repeated. They are no part of the project.

use std::path::Path;

use readout_timeline::{Options, parse};

/// Briefings, and where they are from.
pub struct Briefings {
    /// Plain text of the length that was asked for.
    pub text: String,
    /// For the reader of the table.
    pub source: String,
}

/// Briefings of so many bytes.
pub fn briefings(bytes: usize) -> Briefings {
    let real = real();
    let source = match real.len() {
        0 => "the sample, repeated: there are no briefings beside the repository".to_string(),
        pages => format!("{pages} briefings"),
    };
    let unit =
        if real.is_empty() { include_str!("../../www/sample/sample.txt").to_string() } else { real.join("\n\n") };
    Briefings { text: of(&(unit + "\n\n"), bytes), source }
}

/// The texts of the pages beside the repository, in order of their names.
fn real() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/whitehouse-briefings");
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut pages: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect();
    pages.sort();
    let options = Options { format: "html".to_string(), ..Options::default() };
    pages.iter().filter_map(|page| Some(parse(&std::fs::read_to_string(page).ok()?, &options).text)).collect()
}

/// A text repeated up to so many bytes, cut between characters.
pub fn of(unit: &str, bytes: usize) -> String {
    let mut text = unit.repeat(bytes / unit.len() + 1);
    let end = (0..=bytes).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.truncate(end);
    text
}

/// What one stage or another could take more than one look at.
pub const HOSTILE: &[(&str, &str)] = &[
    ("straight marks", "\""),
    ("opening marks", "“"),
    ("marks around words", "\"a\" "),
    ("apostrophes", "'"),
    ("said", "said "),
    ("quotations with speakers", "\"a\" said X. "),
    ("speakers of quotations", "“It is so,” Ada Lorne said.\n"),
    ("lines of a letter", "a\n"),
    ("paragraphs of a letter", "a\n\n"),
    ("bullets", "- "),
    ("lines of bullets", "- a\n"),
    ("asterisks", "**"),
    ("strong letters", "**a** "),
    ("angles", ">"),
    ("tags", "<b>"),
    ("brackets", "("),
    ("square brackets", "["),
    ("backticks", "` "),
    ("hashes", "# a\n"),
    ("cells", "|a"),
    ("colons", "a: "),
    ("names", "Ada Lorne "),
    ("new names", "Adalo Bedik Cefer Dogim Ehulo Fimar Golen Hadur Isobe Jakum "),
    ("offices", "President "),
    ("the Presidents", "the President of France and "),
    ("honorifics", "Mr. "),
    ("dates", "June 26, 2020, "),
    ("lines of dates", "June 26, 2020\n"),
    ("numbers", "1,000 "),
    ("digits", "1"),
    ("a sentence without end", "they discussed the situation in Libya, "),
    ("verbs", "noting that they agreed to "),
    ("coordinations", "Lorne and Vance and "),
    ("and", "and "),
    ("labels of a letter", "A: b\n"),
    ("labels", "Ada Lorne: We agreed.\n"),
    ("questions", "Q  Yes?\n"),
    ("countries", "Georgia, Jordan, Turkey "),
    ("capitals", "A"),
    ("initials", "A."),
    ("full stops", "."),
    ("hyphens", "a-"),
    ("accents", "e\u{301}"),
    ("white space", " \u{a0}"),
    ("titles", "Telephone conversation with President Ada Lorne\n\nJune 26, 2020\n\nThey spoke.\n\n"),
];

/// Accounts that are compared with themselves: what they are made of, and how often.
pub const COMPARED: &[(&str, &str, usize)] = &[
    (
        "quotations in a paragraph",
        "“We will reopen the bridge over the Lune in May,” President Ada Lorne said. ",
        20_000,
    ),
    ("quotations, a paragraph each", "“We will reopen the bridge in May,” President Ada Lorne said.\n\n", 20_000),
    ("short quotations", "“We open bridges,” Ada Lorne said. ", 20_000),
    (
        "other quotations each time",
        "“We open bridges to all,” Ada Lorne said. “They open bridges of course,” she said. ",
        10_000,
    ),
    ("one sentence of statements", "Ada Lorne noted the bridge and agreed to open it, and ", 10_000),
];
