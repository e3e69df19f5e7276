//! HTML outside the browser, for servers, examples and tests.
//!
//! In goes the source, out comes what a reader sees of its `body`, by the rules of `tree`. The parser is a library's; in
//! the browser there is none, and the DOM is walked instead.

use std::borrow::Cow;

use ego_tree::NodeRef;
use scraper::{Html, Node as Parsed};

use super::roles::{Role, role};
use super::tags::{self, Piece};
use super::tree::{self, Element, Node, Seen};
use super::{BlockKind, Source};

/// As deep as browsers nest elements.
const DEEPEST: usize = 512;

/// Reads HTML, a page or a part of one.
pub fn read(raw: &str) -> Source {
    let html = Html::parse_document(&flattened(raw.strip_prefix('\u{FEFF}').unwrap_or(raw)));
    let root = html.root_element();
    let body = root.children().find(|child| child.value().as_element().is_some_and(|node| node.name() == "body"));
    tree::read(body.unwrap_or(*root))
}

/// The source without the tags that nest deeper than any browser would: the parser looks through the elements that are
/// open for each tag, so that depth would cost it the square. Blocks that are too deep become paragraphs.
fn flattened(raw: &str) -> Cow<'_, str> {
    let mut flat = String::new();
    let (mut kept, mut depth) = (0, 0usize);
    for piece in tags::pieces(raw) {
        let (name, tag, opens) = match piece {
            Piece::Open(name, _, tag) => (name, tag, true),
            Piece::Close(name, tag) => (name, tag, false),
            Piece::Text(_) => continue,
        };
        let Some(is_block) = nests(name) else { continue };
        depth += usize::from(opens);
        if depth > DEEPEST {
            flat.push_str(&raw[kept..tag.start]);
            flat.push_str(if is_block { "<p>" } else { "" });
            kept = tag.end;
        }
        depth = depth.saturating_sub(usize::from(!opens));
    }
    flat.push_str(&raw[kept..]);
    if kept == 0 { Cow::Borrowed(raw) } else { Cow::Owned(flat) }
}

/// Whether an element that is a block, or is none, can be inside another of its name; `None` for elements that the
/// parser closes by itself, that hold nothing, or whose inside is not read.
fn nests(name: &str) -> Option<bool> {
    match (role(&name.to_ascii_lowercase()), name.len()) {
        (Some(Role::Plain), 1) | (Some(Role::Unseen | Role::Cell | Role::Break | Role::Rule | Role::Void), _) => None,
        (Some(Role::Block(kind)), _) => matches!(kind, BlockKind::Blockquote | BlockKind::Code).then_some(true),
        (role, _) => Some(matches!(role, Some(Role::Plain | Role::Group))),
    }
}

impl Node for NodeRef<'_, Parsed> {
    fn seen(&self) -> Seen {
        match self.value() {
            Parsed::Text(text) => Seen::Text(text.to_string()),
            Parsed::Element(element) => Seen::Element(Element::new(element.name().to_string(), |attribute| {
                element.attr(attribute).map(str::to_string)
            })),
            _ => Seen::Nothing,
        }
    }

    fn text_content(&self) -> String {
        self.descendants().filter_map(|node| node.value().as_text()).map(|text| &**text).collect()
    }

    fn first_child(&self) -> Option<Self> {
        NodeRef::first_child(self)
    }

    fn next_sibling(&self) -> Option<Self> {
        NodeRef::next_sibling(self)
    }

    fn parent(&self) -> Option<Self> {
        NodeRef::parent(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(raw: &str) -> Vec<String> {
        read(raw).shown()
    }

    #[test]
    fn white_space_is_collapsed_but_for_non_breaking_spaces() {
        assert_eq!(blocks("<p>\n\tQ&nbsp;&nbsp; <b>How </b> \n far?</p>"), ["Prose Q\u{a0}\u{a0} How far?"]);
    }

    #[test]
    fn a_line_break_parts_a_paragraph_and_two_make_a_gap() {
        assert_eq!(
            blocks("<p>May 6<br>18:30<br/>\n<br/>We met.</p>"),
            ["Prose May 6", "+Prose 18:30", "Prose We met."]
        );
    }

    #[test]
    fn line_breaks_in_a_heading_are_spaces() {
        assert_eq!(blocks("<h1>Briefing <br> by<br>Ada Lorne</h1>"), ["Heading(1) Briefing by Ada Lorne"]);
    }

    #[test]
    fn what_a_reader_does_not_see_is_left_out() {
        let raw = "<nav>Home</nav><p>A<script>x</script><b hidden>B</b><i style='display : NONE'>C</i><span aria-hidden=true>D</span>\
            <button>E</button><textarea>F</textarea><svg><text>G</text></svg><noscript>H</noscript></p><dialog>I</dialog>";
        assert_eq!(blocks(raw), ["Prose A"]);
    }

    #[test]
    fn lists_quotes_captions_and_rules_are_blocks_of_their_kind() {
        let raw = "<ul><li><p>One</p><li>Two<ul><li>In</ul></ul><blockquote><p>Said <q>a <q>b</q></q></p></blockquote>\
            <figure><img alt='no'><figcaption>Cap</figcaption></figure><hr>";
        let read = ["Item One", "Item Two", "Item In", "Blockquote Said “a ‘b’”", "Caption Cap", "Rule * * *"];
        assert_eq!(blocks(raw), read);
    }

    #[test]
    fn preformatted_text_keeps_its_lines() {
        assert_eq!(blocks("<pre>a  b\nc\n\nd</pre>"), ["Code a  b", "+Code c", "Code d"]);
    }

    #[test]
    fn a_table_of_data_is_rows_and_a_table_for_layout_is_its_paragraphs() {
        let data =
            "<table><tr><th><p>Day</p></th><th>Place<br>of talks</th></tr><tr><td></td><td>Lund</td></tr></table>";
        assert_eq!(blocks(data), ["Row Day\tPlace of talks", "Row Lund"]);
        let layout = "<table><tr><td>Menu</td><td><p>One.</p><p>Two.</p></td></tr></table>";
        assert_eq!(blocks(layout), ["Prose Menu", "Prose One.", "Prose Two."]);
        let heading = "<table><tr><td><h1>Call</h1>Text.<p>More.</td></tr></table>";
        assert_eq!(blocks(heading), ["Heading(1) Call", "Prose Text.", "Prose More."]);
    }

    #[test]
    fn a_mark_over_several_blocks_is_a_mark_in_each() {
        let source = read("<b>One<p>two</p> three</b>");
        let marks: Vec<&str> =
            source.blocks.iter().flat_map(|block| &block.marks).map(|mark| mark.span.of(&source.text)).collect();
        assert_eq!(marks, ["One", "two", "three"]);
    }

    #[test]
    fn places_count_in_the_text_content_with_what_is_left_out() {
        let source = read("<body><script>xyz</script><p> One  two</p>");
        assert_eq!(source.content.as_deref(), Some("xyz One  two"));
        assert_eq!(source.blocks[0].origin.of("xyz One  two"), "One  two");
        assert_eq!(source.text, "One two");
    }
}
