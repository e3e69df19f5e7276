//! What a caller may say about a text.

use serde::Serialize;

/// What a caller knows about a source and the text itself may not say. Everything is optional.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// `auto`, `text`, `markdown` or `html`; anything else is taken for `auto`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "\"auto\" | \"text\" | \"markdown\" | \"html\""))]
    pub format: String,
    /// The reference date (ISO 8601), used when the text has none.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub date: Option<String>,
    /// BCP 47 tag of the text's language, if it is known.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub language: Option<String>,
    /// The title, used when the text has none.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub title: Option<String>,
    /// Who published it, for citations.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub publisher: Option<String>,
    /// Where it was published, for citations.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub url: Option<String>,
    /// Topics of one's own. In text one a line: the label, then other words for it behind bars (`Lune bridge | the
    /// bridge`). In JSON a list: `[{"label": "Lune bridge", "variants": ["the bridge"], "category": "transport",
    /// "parent": "Trade"}]`, of which only the label must be there.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub topics: String,
}
