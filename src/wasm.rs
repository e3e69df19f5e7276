//! The boundary to JavaScript: one call, plain objects, UTF-16. No logic.
//!
//! Options cross as plain arguments: reading an object through serde would cost more bytes than the parser's turns,
//! people and quotations together.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::{Options, parse};

/// Parses a string.
#[wasm_bindgen(js_name = parseText, unchecked_return_type = "Parse")]
pub fn parse_text(
    source: &str,
    format: Option<String>,
    date: Option<String>,
    language: Option<String>,
    title: Option<String>,
    topics: Option<String>,
) -> Result<JsValue, JsValue> {
    let options = Options {
        format: format.unwrap_or_default(),
        date,
        language,
        title,
        topics: topics.unwrap_or_default(),
        ..Options::default()
    };
    let serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    Ok(parse(source, &options).serialize(&serializer)?)
}
