//! A tree of elements, read as a reader sees it: the one reading that the browser's DOM and native HTML share.
//!
//! In goes the tree as the walkers meet it (elements that open and close, text between), out come words and blocks.
//! Places count bytes of the `textContent` of the root that is read, which is kept beside the source: text that is left
//! out counts in it. What is asked of an element is its name, whether an attribute hides it, and where it links to.
//!
//! * Elements are blocks or part of a line as in a browser's default style sheet; unknown ones are part of a line.
//! * Left out: scripts, styles, templates, navigation, controls, embedded media, and what attributes hide.
//! * White space is collapsed as CSS does it, but in `pre`; non-breaking spaces stay.
//! * `q` has its quotation marks. Of lists neither bullets nor numbers are text: a style sheet may have taken them away.
//! * An `hr` reads `* * *`, so that it still parts. The text in a picture's place is not seen and not read.
//! * Which `<br>` parts a block, and when a table is a mere means of layout, says `breaks`.

use super::breaks::Break;
use super::draft::Draft;
use super::roles::{Role, role};
use super::{BlockKind, Source};
use crate::model::MarkKind;
use crate::span::Span;

/// A node of a tree, and the ways from it.
pub(super) trait Node: Sized {
    /// What it is.
    fn seen(&self) -> Seen;
    /// All text inside, whatever it is.
    fn text_content(&self) -> String;
    /// The first node inside.
    fn first_child(&self) -> Option<Self>;
    /// The node behind it in its parent.
    fn next_sibling(&self) -> Option<Self>;
    /// The node it is in.
    fn parent(&self) -> Option<Self>;
}

/// What a node is.
pub(super) enum Seen {
    /// Text.
    Text(String),
    /// An element.
    Element(Element),
    /// Neither, and nothing is inside: a comment.
    Nothing,
}

/// An element, as far as it is asked.
pub(super) struct Element {
    /// Its name in small letters.
    name: String,
    /// Whether its own attributes hide it.
    hidden: bool,
    /// Where a link leads, as written.
    href: Option<String>,
}

impl Element {
    /// An element of that name (in small letters); `attribute` gives the value of one as written.
    pub fn new(name: String, attribute: impl Fn(&str) -> Option<String>) -> Self {
        let hidden = attribute("hidden").is_some()
            || attribute("aria-hidden").is_some_and(|value| value.eq_ignore_ascii_case("true"))
            || attribute("style").is_some_and(|style| hides(&style))
            || (name == "dialog" && attribute("open").is_none());
        let href = if name == "a" { attribute("href") } else { None };
        Element { name, hidden, href }
    }
}

/// Whether a style attribute hides its element.
fn hides(style: &str) -> bool {
    let bare: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.to_ascii_lowercase();
    bare.contains("display:none") || bare.contains("visibility:hidden")
}

/// Reads a node and what is inside. The root is read even where inside another it would not be: it was asked for.
/// Nothing is recursive, so depth costs no stack.
pub(super) fn read<N: Node>(root: N) -> Source {
    let mut tree = Tree::default();
    let mut depth = 0usize;
    let mut node = root;
    loop {
        if let Some(child) = visit(&mut tree, &node, depth == 0) {
            depth += 1;
            node = child;
            continue;
        }
        loop {
            if depth == 0 {
                return tree.finish();
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return tree.finish() };
            node = parent;
            tree.close();
            depth -= 1;
        }
    }
}

/// Reads a node but for the nodes inside, and gives the first of these, if they are to be read.
fn visit<N: Node>(tree: &mut Tree, node: &N, is_root: bool) -> Option<N> {
    match node.seen() {
        Seen::Text(words) => tree.text(&words),
        Seen::Element(element) => {
            if !tree.open(&element, is_root) {
                tree.unseen(&node.text_content());
                return None;
            }
            let child = node.first_child();
            if child.is_none() {
                tree.close();
            }
            return child;
        }
        Seen::Nothing => {}
    }
    None
}

/// How far the reading of a tree has come.
#[derive(Default)]
struct Tree {
    draft: Draft,
    content: String,
    /// What each open element set, to be undone when it closes.
    open: Vec<Frame>,
    /// For each open row, whether it still is one: a heading or a list in a cell makes its table a means of layout.
    rows: Vec<bool>,
    quotes: usize,
}

/// What an open element does.
#[derive(Clone, Copy)]
struct Frame {
    role: Role,
    /// The kind of block that words inside are in.
    kind: BlockKind,
    /// Whether white space stays as it is.
    pre: bool,
}

impl Tree {
    /// Opens an element. If this says no, its inside is not walked: its `textContent` goes to [`Tree::unseen`], and
    /// it is not closed.
    fn open(&mut self, element: &Element, is_root: bool) -> bool {
        let role = match role(&element.name).unwrap_or(Role::Inline) {
            Role::Unseen if is_root => Role::Plain,
            Role::Unseen => return false,
            _ if element.hidden && !is_root => return false,
            role => role,
        };
        let outer = self.inner();
        let kind = if let Role::Block(kind) = role { kind } else { outer.kind };
        let frame = Frame { role, kind, pre: outer.pre || kind == BlockKind::Code };
        match role {
            Role::Block(BlockKind::Row) => {
                self.break_row();
                self.rows.push(true);
            }
            Role::Block(_) | Role::Group => self.break_row(),
            _ => {}
        }
        self.open.push(frame);
        self.begin(role, element);
        true
    }

    /// Closes the element that opened last.
    fn close(&mut self) {
        let Some(frame) = self.open.pop() else { return };
        match frame.role {
            Role::Mark(kind) => self.draft.close_mark(kind),
            Role::Quote => {
                self.quotes = self.quotes.saturating_sub(1);
                self.sign(if self.quotes.is_multiple_of(2) { "”" } else { "’" });
            }
            Role::Block(kind) => {
                if kind == BlockKind::Row {
                    self.rows.pop();
                }
                self.draft.edge(self.kind());
            }
            Role::Plain | Role::Group => self.edge(),
            _ => {}
        }
    }

    /// Reads text.
    fn text(&mut self, words: &str) {
        let at = self.content.len();
        self.content.push_str(words);
        if self.inner().pre {
            self.draft.write_lines(words, at);
        } else {
            self.draft.flow(words, at);
        }
    }

    /// Passes over text that is not read.
    fn unseen(&mut self, words: &str) {
        self.content.push_str(words);
    }

    /// Ends the reading.
    fn finish(self) -> Source {
        Source { content: Some(self.content), ..self.draft.finish() }
    }

    fn begin(&mut self, role: Role, element: &Element) {
        match role {
            Role::Block(_) => self.draft.edge(self.kind()),
            Role::Plain | Role::Group => self.edge(),
            Role::Cell if self.kind() == BlockKind::Row => self.draft.begin_cell(),
            Role::Cell => self.draft.edge(self.kind()),
            Role::Break => self.draft.break_line(Break::Hard),
            Role::Rule => {
                self.break_row();
                self.draft.edge(BlockKind::Rule);
                self.sign("* * *");
                self.draft.edge(self.kind());
            }
            Role::Mark(MarkKind::Link) => self.draft.open_mark(MarkKind::Link, element.href.as_deref()),
            Role::Mark(kind) => self.draft.open_mark(kind, None),
            Role::Quote => {
                self.sign(if self.quotes.is_multiple_of(2) { "“" } else { "‘" });
                self.quotes += 1;
            }
            Role::Unseen | Role::Inline | Role::Void => {}
        }
    }

    /// The innermost open element.
    fn inner(&self) -> Frame {
        self.open.last().copied().unwrap_or(Frame { role: Role::Plain, kind: BlockKind::Prose, pre: false })
    }

    /// The kind of block that words are in at present.
    fn kind(&self) -> BlockKind {
        match self.inner().kind {
            BlockKind::Row if self.rows.last() != Some(&true) => BlockKind::Prose,
            kind => kind,
        }
    }

    /// The edge of a block without a kind of its own: inside a row it parts the cell's paragraphs.
    fn edge(&mut self) {
        match self.kind() {
            BlockKind::Row => self.draft.break_line(Break::Edge),
            kind => self.draft.edge(kind),
        }
    }

    /// Gives up the row at hand: what it holds so far becomes blocks of their own.
    fn break_row(&mut self) {
        if let Some(row @ true) = self.rows.last_mut() {
            *row = false;
            self.draft.edge(self.kind());
        }
    }

    /// Writes a sign that stands in no text node.
    fn sign(&mut self, sign: &str) {
        let at = Span::new(self.content.len(), self.content.len());
        self.draft.write(sign, at);
    }
}
