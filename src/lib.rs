//! Reads the text of a diplomatic or press readout into facts, each with the span of its words.
//!
//! In goes the text of one or more readouts, transcripts, briefings or reports, as plain text, Markdown or HTML. Out
//! comes a [`Parse`]: documents with their sections, people, turns, quotations, reported statements, topics and
//! dates. Parsing never fails, and guesses nothing silently: what the text does not say is `None`.
//!
//! ```
//! use readout_timeline::{Options, parse};
//!
//! let parse = parse("Ada Lorne: Good morning.\nPetro Vance: Good morning, Ada.", &Options::default());
//! let turns = &parse.documents[0].turns;
//! assert_eq!(turns.len(), 2);
//! assert_eq!(turns[1].label.map(|span| span.of(&parse.text)), Some("Petro Vance:"));
//! ```
//!
//! Spans count bytes of [`Parse::text`]; [`parse_utf16`] gives what JavaScript and the JSON contract count.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// The WebAssembly has no debug formats: see xtask/src/traps.rs.
#![cfg_attr(not(test), warn(clippy::use_debug))]

pub mod model;
pub mod source;
pub mod span;

mod calendar;
mod compare;
#[cfg(any(test, target_arch = "wasm32"))]
mod crossing;
mod document;
mod fold;
mod kind;
mod language;
mod layout;
mod letters;
mod lexicon;
mod links;
mod metadata;
mod moments;
mod options;
mod order;
mod people;
mod prose;
mod quotes;
mod sections;
#[cfg(test)]
mod spec;
mod split;
mod statements;
mod topics;
mod turns;
mod utf16;
mod voices;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod words;

pub use compare::{CompareOptions, compare};
pub use model::Parse;
pub use options::Options;
pub use span::Span;

use layout::signs;
use lexicon::Lexicon;
use model::{Note, NoteCode, Origin};
use source::{Format, Source};

/// Reads a source. Total: any string gives a parse. Linear in its length. Spans count bytes of [`Parse::text`].
///
/// Who reads more than one text keeps a [`Parser`].
pub fn parse(raw: &str, options: &Options) -> Parse {
    read(source::read(raw, format(options)), options)
}

/// Reads a source as [`parse`] does, with every span in UTF-16 code units: the parse that JavaScript and JSON see.
pub fn parse_utf16(raw: &str, options: &Options) -> Parse {
    in_utf16(raw, options, |source| read(source, options))
}

/// Reads what a reader sees of a source, however it was come by.
pub fn read(source: Source, options: &Options) -> Parse {
    let mut lexicon = Lexicon::english();
    let mut notes = Vec::new();
    if let Err(place) = lexicon.add_topics(&options.topics) {
        let params = [("place".to_string(), place.to_string())].into();
        notes.push(Note { code: NoteCode::BadTopics, span: None, params });
    }
    read_with(source, options, &lexicon, notes, &mut |_| {})
}

/// The word lists, ready to read any number of texts: reading the lists takes as long as reading a few pages.
pub struct Parser {
    lexicon: Lexicon,
}

impl Default for Parser {
    fn default() -> Self {
        Parser { lexicon: Lexicon::english() }
    }
}

impl Parser {
    /// Reads a source, as the function [`parse`] does.
    pub fn parse(&self, raw: &str, options: &Options) -> Parse {
        self.read(source::read(raw, format(options)), options)
    }

    /// Reads a source, as the function [`parse_utf16`] does.
    pub fn parse_utf16(&self, raw: &str, options: &Options) -> Parse {
        in_utf16(raw, options, |source| self.read(source, options))
    }

    /// Reads what a reader sees of a source, as the function [`read`] does. A user's own topics are read with it.
    pub fn read(&self, source: Source, options: &Options) -> Parse {
        if !options.topics.is_empty() {
            return read(source, options);
        }
        read_with(source, options, &self.lexicon, Vec::new(), &mut |_| {})
    }

    /// Reads a source as [`Parser::parse_utf16`] does and calls `told` with the name of each stage at its end: for those
    /// who time the stages.
    #[doc(hidden)]
    pub fn parse_told(&self, raw: &str, options: &Options, told: Told) -> Parse {
        let mut source = source::read(raw, format(options));
        let content = source.content.take();
        told("source");
        let parse = read_with(source, options, &self.lexicon, Vec::new(), told)
            .into_utf16(Some(content.as_deref().unwrap_or(raw)));
        told("utf16");
        parse
    }
}

/// Who is told the name of each stage when it has ended.
type Told<'t> = &'t mut dyn FnMut(&'static str);

fn format(options: &Options) -> Format {
    Format::named(&options.format).unwrap_or_default()
}

fn in_utf16(raw: &str, options: &Options, read: impl FnOnce(Source) -> Parse) -> Parse {
    let mut source = source::read(raw, format(options));
    let content = source.content.take();
    read(source).into_utf16(Some(content.as_deref().unwrap_or(raw)))
}

/// Reads a source; `notes` are the doubts there are already.
fn read_with(source: Source, options: &Options, lexicon: &Lexicon, notes: Vec<Note>, told: Told) -> Parse {
    let Source { text, blocks, content: _ } = source;
    let origin = blocks.iter().map(|block| Origin { span: block.span, source: block.origin }).collect();
    let blocks = split::unglue(&text, blocks, lexicon);
    let signs = signs::signs(&text, &blocks, lexicon);
    told("signs");
    let ranges = split::split(&text, &blocks, &signs, lexicon);
    told("split");
    let mut reading = document::Reading { text: &text, options, lexicon, notes, told };
    let numbered = ranges.into_iter().enumerate();
    let documents: Vec<_> = numbered
        .map(|(at, range)| document::document(&mut reading, &blocks[range.clone()], &signs[range], at + 1))
        .collect();
    let mut notes = reading.notes;
    if documents.is_empty() {
        notes.push(Note { code: NoteCode::Empty, span: None, params: Default::default() });
    }
    drop(signs);
    Parse { documents, notes, origin, edited: false, text }
}
