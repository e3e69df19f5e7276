//! The DOM: an element of the page, or a document that no page shows.
//!
//! In goes a node, out comes what a reader sees of it, by the rules of `tree`. Places count in the `textContent` of the
//! root: the node itself, or the `body` of a document. Styles are not asked for, as a document that is not shown has none:
//! what a style sheet alone hides is read. Neither shadow roots nor the contents of templates are entered.
//!
//! Every question to the DOM crosses from WebAssembly to JavaScript, so as few as can be are asked: of a text node its
//! name and value, of an element its name, type and whether it has attributes at all.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element as Live, Node as Dom};

use super::Source;
use super::tree::{self, Element, Node, Seen};

/// Reads a node and what is inside.
pub fn read(node: &Dom) -> Source {
    tree::read(root_of(node))
}

/// What is read of a node: of a document its body, or what it has in place of one.
fn root_of(node: &Dom) -> Dom {
    if node.node_type() != Dom::DOCUMENT_NODE {
        return node.clone();
    }
    let document: &Document = node.unchecked_ref();
    let body = document.body().map(Dom::from).or_else(|| document.document_element().map(Dom::from));
    body.unwrap_or_else(|| node.clone())
}

impl Node for Dom {
    fn seen(&self) -> Seen {
        let name = self.node_name();
        match name.as_str() {
            "#text" | "#cdata-section" => Seen::Text(self.node_value().unwrap_or_default()),
            "#document-fragment" => Seen::Element(Element::new(name, |_| None)),
            // A doctype or a processing instruction may be named like an element.
            _ if self.node_type() != Dom::ELEMENT_NODE => Seen::Nothing,
            _ => {
                let live: &Live = self.unchecked_ref();
                let asked = live.has_attributes();
                Seen::Element(Element::new(name.to_ascii_lowercase(), |attribute| {
                    if asked { live.get_attribute(attribute) } else { None }
                }))
            }
        }
    }

    fn text_content(&self) -> String {
        Dom::text_content(self).unwrap_or_default()
    }

    fn first_child(&self) -> Option<Self> {
        Dom::first_child(self)
    }

    fn next_sibling(&self) -> Option<Self> {
        Dom::next_sibling(self)
    }

    fn parent(&self) -> Option<Self> {
        self.parent_node()
    }
}
