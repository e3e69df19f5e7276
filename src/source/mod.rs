//! Three inputs, one form: plain text, Markdown and HTML become a text and its blocks.
//!
//! In goes what an author wrote, out comes what a reader sees: [`Source::text`], cut into blocks that say what the
//! markup said of them. What a block means (a title, a turn) is not decided here.

pub mod detect;
#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(feature = "html")]
pub mod html;
pub mod markdown;
pub mod text;

mod breaks;
mod draft;
mod roles;
mod tags;
// Without a browser and without an HTML parser no tree is read.
#[cfg(any(feature = "html", target_arch = "wasm32"))]
mod tree;

use crate::model::Mark;
use crate::span::Span;

/// What a reader sees of a source, and its blocks in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    /// The plain text; every later span counts bytes in it.
    pub text: String,
    /// Its blocks: in order, apart from each other, and together holding every character that is not white space.
    pub blocks: Vec<Block>,
    /// The `textContent` of the root that was read, where that and not the source string is what [`Block::origin`]
    /// counts in: for HTML and the DOM.
    pub content: Option<String>,
}

#[cfg(test)]
impl Source {
    /// Each block as its kind and words, for tests; one that no gap parts from the block before begins with a `+`.
    fn shown(&self) -> Vec<String> {
        let show = |block: &Block| {
            format!("{}{:?} {}", if block.gap { "" } else { "+" }, block.kind, block.span.of(&self.text))
        };
        self.blocks.iter().map(show).collect()
    }
}

/// One block of a source: a line or paragraph of plain text, a block element of Markdown or HTML.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its words in [`Source::text`]: trimmed, never empty.
    pub span: Span,
    /// What the markup says it is.
    pub kind: BlockKind,
    /// Whether a blank line (or, in markup, a block's edge) parts it from the block before.
    pub gap: bool,
    /// Emphasis and links within it, in order.
    pub marks: Vec<Mark>,
    /// Where it stood: bytes of the source string, or of the root's `textContent` for HTML.
    pub origin: Span,
}

/// What the markup says a block is; plain text says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A line or paragraph.
    Prose,
    /// A heading of this level, 1 to 6.
    Heading(u8),
    /// A list item.
    Item,
    /// A quotation set apart.
    Blockquote,
    /// A table row, its cells parted by tabs.
    Row,
    /// Preformatted text.
    Code,
    /// A thematic break, as far as it has words (`* * *`).
    Rule,
    /// A caption.
    Caption,
}

/// Reads a source in a format; [`Format::Auto`] finds it.
///
/// A build without the feature `html` holds no HTML parser and reads HTML as plain text, tags and all. The browser's
/// build is one: there the caller asks [`detect::detect`], has the browser parse HTML, and reads the document.
pub fn read(raw: &str, format: Format) -> Source {
    match format {
        Format::Auto => read_as(raw, detect::detect(raw)),
        format => read_as(raw, format),
    }
}

fn read_as(raw: &str, format: Format) -> Source {
    match format {
        Format::Markdown => markdown::read(raw),
        #[cfg(feature = "html")]
        Format::Html => html::read(raw),
        _ => text::read(raw),
    }
}

/// The forms a source can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Found from the source itself.
    #[default]
    Auto,
    /// Plain text.
    Text,
    /// Markdown (CommonMark with tables).
    Markdown,
    /// HTML.
    Html,
}

impl Format {
    /// The format of that name; `None` for a name that is none.
    pub fn named(name: &str) -> Option<Format> {
        match name {
            "auto" => Some(Format::Auto),
            "text" => Some(Format::Text),
            "markdown" => Some(Format::Markdown),
            "html" => Some(Format::Html),
            _ => None,
        }
    }

    /// The name of the format.
    pub fn name(self) -> &'static str {
        match self {
            Format::Auto => "auto",
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
        }
    }
}
