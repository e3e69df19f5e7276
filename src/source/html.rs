//! HTML outside the browser, for servers, examples and tests.
//!
//! In goes the source, out comes what a reader sees of its `body`, by the rules of `tree`. The parser is a library's; in
//! the browser there is none, and the DOM is walked instead.

use ego_tree::NodeRef;
use scraper::{Html, Node as Parsed};

use super::Source;
use super::tree::{self, Element, Node, Seen};

/// Reads HTML, a page or a part of one.
pub fn read(raw: &str) -> Source {
    let html = Html::parse_document(raw.strip_prefix('\u{FEFF}').unwrap_or(raw));
    let root = html.root_element();
    let body = root.children().find(|child| child.value().as_element().is_some_and(|node| node.name() == "body"));
    tree::read(body.unwrap_or(*root))
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
