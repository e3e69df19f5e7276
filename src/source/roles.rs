//! What an element of HTML does to the text a reader sees, by its name.
//!
//! In goes a name in small letters, out comes its part in a browser's default style sheet, as far as it matters for
//! reading. Style sheets of pages are not known here, and attributes are not asked.

use super::BlockKind;
use crate::model::MarkKind;

/// What an element does to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Its inside is not read: code, controls, pictures, and the navigation of the page.
    Unseen,
    /// A block of whatever kind its surroundings are.
    Plain,
    /// A block that holds others and parts a table's row: a list, a table.
    Group,
    /// A block of this kind.
    Block(BlockKind),
    /// A cell of a table's row.
    Cell,
    /// A line break.
    Break,
    /// A thematic break.
    Rule,
    /// A mark on its words.
    Mark(MarkKind),
    /// A quotation whose marks the browser sets.
    Quote,
    /// Part of the line it stands in.
    Inline,
    /// Part of the line, with nothing inside: a picture, a control without words.
    Void,
}

/// The role of an element; `None` for a name that HTML does not know.
pub(super) fn role(name: &str) -> Option<Role> {
    Some(match name {
        "script" | "style" | "noscript" | "template" | "head" | "title" | "nav" | "svg" | "canvas" | "iframe"
        | "object" | "audio" | "video" | "map" | "select" | "datalist" | "textarea" | "button" | "noembed"
        | "noframes" | "rp" | "progress" | "meter" => Role::Unseen,
        "address" | "article" | "aside" | "body" | "center" | "dd" | "details" | "dialog" | "div" | "dt"
        | "fieldset" | "figure" | "footer" | "form" | "header" | "hgroup" | "html" | "legend" | "main" | "p"
        | "search" | "section" | "summary" => Role::Plain,
        "dir" | "dl" | "menu" | "ol" | "table" | "tbody" | "tfoot" | "thead" | "ul" => Role::Group,
        "h1" => Role::Block(BlockKind::Heading(1)),
        "h2" => Role::Block(BlockKind::Heading(2)),
        "h3" => Role::Block(BlockKind::Heading(3)),
        "h4" => Role::Block(BlockKind::Heading(4)),
        "h5" => Role::Block(BlockKind::Heading(5)),
        "h6" => Role::Block(BlockKind::Heading(6)),
        "li" => Role::Block(BlockKind::Item),
        "blockquote" => Role::Block(BlockKind::Blockquote),
        "pre" | "listing" | "plaintext" | "xmp" => Role::Block(BlockKind::Code),
        "tr" => Role::Block(BlockKind::Row),
        "caption" | "figcaption" => Role::Block(BlockKind::Caption),
        "td" | "th" => Role::Cell,
        "br" => Role::Break,
        "hr" => Role::Rule,
        "strong" | "b" => Role::Mark(MarkKind::Strong),
        "em" | "i" => Role::Mark(MarkKind::Emphasis),
        "a" => Role::Mark(MarkKind::Link),
        "q" => Role::Quote,
        "abbr" | "acronym" | "bdi" | "bdo" | "big" | "cite" | "code" | "data" | "del" | "dfn" | "font" | "ins"
        | "kbd" | "label" | "mark" | "math" | "nobr" | "output" | "picture" | "rb" | "rt" | "ruby" | "s" | "samp"
        | "slot" | "small" | "span" | "strike" | "sub" | "sup" | "time" | "tt" | "u" | "var" => Role::Inline,
        "area" | "base" | "col" | "embed" | "img" | "input" | "link" | "meta" | "param" | "source" | "track"
        | "wbr" => Role::Void,
        _ => return None,
    })
}
