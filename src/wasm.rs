//! The boundary to JavaScript: plain objects, UTF-16. No logic.
//!
//! Options cross as plain arguments: reading an object through serde would cost more bytes than the parser's turns,
//! people and quotations together.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::compare::plain;
use crate::crossing::Tape;
use crate::source::{detect, dom};
use crate::{CompareOptions, Options, compare};

/// The parser with its lists, which are read once however many texts follow.
#[wasm_bindgen]
#[derive(Default)]
pub struct Parser(crate::Parser);

#[wasm_bindgen]
impl Parser {
    /// Reads the lists.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Parser {
        Parser::default()
    }

    /// Parses a string.
    #[wasm_bindgen(js_name = parseText, unchecked_return_type = "Parse")]
    pub fn parse_text(
        &self,
        source: &str,
        format: Option<String>,
        date: Option<String>,
        language: Option<String>,
        title: Option<String>,
        topics: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let format = format.unwrap_or_default();
        give(&self.0.parse_utf16(source, &Options { format, ..options(date, language, title, topics) }))
    }

    /// Parses a node of the DOM: an element of the page, or a document that was fetched or parsed. Places in the source
    /// count in the `textContent` of the node, or of a document's `body`.
    #[wasm_bindgen(js_name = parseNode, unchecked_return_type = "Parse")]
    pub fn parse_node(
        &self,
        node: &web_sys::Node,
        date: Option<String>,
        language: Option<String>,
        title: Option<String>,
        topics: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let mut source = dom::read(node);
        let content = source.content.take();
        give(&self.0.read(source, &options(date, language, title, topics)).into_utf16(content.as_deref()))
    }

    /// Parses plain text and keeps the parse to itself, so that a benchmark can tell the parse from the crossing.
    #[cfg(feature = "bench")]
    #[wasm_bindgen(js_name = parseAlone)]
    pub fn parse_alone(&self, source: &str) -> usize {
        let options = Options { format: "text".to_string(), ..Options::default() };
        self.0.parse_utf16(source, &options).documents.len()
    }
}

/// Compares two parses, as [`Parser`] gave them, a person mended them or a file saved them. `left`
/// and `right` are positions of documents, or the two that share most.
#[wasm_bindgen(js_name = compareParses, unchecked_return_type = "Comparison")]
pub fn compare_parses(
    #[wasm_bindgen(unchecked_param_type = "Parse")] account: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Parse")] against: &JsValue,
    left: Option<usize>,
    right: Option<usize>,
    reverse: bool,
) -> Result<JsValue, JsValue> {
    let (account, against) = (plain::parse(account), plain::parse(against));
    let comparison = compare(&account, &against, CompareOptions { left, right, reverse });
    give(&comparison.into_utf16(&account.text, &against.text))
}

/// The form of a string, `"text"`, `"markdown"` or `"html"`: the last is for the browser to parse and
/// [`Parser::parse_node`] to read.
#[wasm_bindgen(js_name = detectFormat)]
pub fn detect_format(source: &str) -> String {
    detect::detect(source).name().to_string()
}

fn options(date: Option<String>, language: Option<String>, title: Option<String>, topics: Option<String>) -> Options {
    Options { date, language, title, topics: topics.unwrap_or_default(), ..Options::default() }
}

#[wasm_bindgen(module = "/src/crossing/read.js")]
extern "C" {
    /// The value of a tape, as plain objects.
    fn read(items: &[u32], words: &str, names: &str) -> JsValue;
}

/// Hands a value over as plain objects, with `null` for what is not known.
fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let tape = Tape::of(value).map_err(|_| JsError::new("a value does not cross"))?;
    Ok(read(tape.items(), tape.words(), &tape.names()))
}
