//! Layout: a document cut into pieces that know what they are.
//!
//! In go the blocks of one document, out come its [`Piece`]s: in order, apart from each other, and together holding
//! every character of the blocks. Everything later is read from them, so nothing of the text can be lost. Who a label
//! names, and what a date is worth, is not decided here.

mod back;
mod front;
pub mod lists;
pub mod signs;
mod title;
pub mod when;

use crate::lexicon::Lexicon;
use crate::source::{Block, BlockKind};
use crate::span::Span;
use crate::turns::{self, Label};
use lists::{Field, Publisher};
use signs::{Sign, SignKind};
use when::When;

/// A piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Its words; trimmed, never empty.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Position of its block in the document.
    pub block: usize,
}

/// What a piece of a document is.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// The title.
    Title,
    /// The sentence under the title.
    Standfirst,
    /// Date, time and place.
    When(When),
    /// The place, on a line of its own.
    Place,
    /// Which picture of how many.
    Counter,
    /// The words under a picture.
    Caption,
    /// A line of the page that names the publisher.
    Publisher(Publisher),
    /// The page around the account.
    Page,
    /// Introduces the account.
    Attribution,
    /// The name of a field of the front or back matter.
    Key(Field),
    /// The value of that field.
    Value(Field),
    /// A heading.
    Heading,
    /// A line of asterisks or the like.
    Separator,
    /// Something was cut.
    Elision,
    /// Who speaks.
    Label(Label),
    /// Running text; in a transcript, a paragraph of the turn before.
    Paragraph,
}

/// The pieces of a document, where its front ends and where its back begins.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// All pieces.
    pub pieces: Vec<Piece>,
    /// How many pieces stand before the account.
    pub front: usize,
    /// The position of the first piece behind the account.
    pub back: usize,
}

/// Cuts the blocks of one document.
pub fn lay_out(text: &str, blocks: &[Block], lexicon: &Lexicon) -> Layout {
    let signs = signs::signs(text, blocks, lexicon);
    let labels = turns::labels(text, blocks, &signs, lexicon);
    let first_label = labels.iter().position(Option::is_some).unwrap_or(blocks.len());
    let front = front::read(text, blocks, &signs, first_label, lexicon);
    let back = back::begin(&signs, &labels, front.blocks);
    let mut pieces = front.pieces;
    let front = pieces.len();
    let last_label = labels.iter().rposition(Option::is_some);
    let account = Account { text, blocks, signs: &signs, labels: &labels, last_label };
    for at in front_blocks(&pieces)..back {
        account.cut(at, &mut pieces);
    }
    let back_begins = pieces.len();
    back::read(text, blocks, &signs, back, &mut pieces);
    Layout { pieces, front, back: back_begins }
}

/// How many blocks the pieces of the front take.
fn front_blocks(pieces: &[Piece]) -> usize {
    pieces.last().map_or(0, |piece| piece.block + 1)
}

/// The blocks between front and back, with what is known of them.
struct Account<'d> {
    text: &'d str,
    blocks: &'d [Block],
    signs: &'d [Sign<'d>],
    labels: &'d [Option<Label>],
    last_label: Option<usize>,
}

impl Account<'_> {
    /// Adds the pieces of one block: a label and what is said behind it, or the block as a whole.
    fn cut(&self, at: usize, pieces: &mut Vec<Piece>) {
        let block = &self.blocks[at];
        let mut push = |span: Span, role: Role| {
            if !span.is_empty() {
                pieces.push(Piece { span, role, block: at });
            }
        };
        match &self.labels[at] {
            Some(label) => {
                push(label.span, Role::Label(label.clone()));
                push(Span::new(label.span.end, block.span.end).trim(self.text), Role::Paragraph);
            }
            None => push(block.span, self.role(at)),
        }
    }

    fn role(&self, at: usize) -> Role {
        match &self.signs[at].kind {
            SignKind::Separator => Role::Separator,
            SignKind::Elision => Role::Elision,
            SignKind::Counter => Role::Counter,
            SignKind::Caption => Role::Caption,
            SignKind::Heading(_) => Role::Heading,
            SignKind::Attribution => Role::Attribution,
            SignKind::Text if at > 0 && self.signs[at - 1].kind == SignKind::Counter => Role::Caption,
            _ if self.is_heading(at) => Role::Heading,
            _ => Role::Paragraph,
        }
    }

    /// Whether a line without markup is a heading: no sentence, behind a separator or a blank line, and something to
    /// head follows. Within a transcript only a separator makes one: speakers begin with "Friends," too.
    fn is_heading(&self, at: usize) -> bool {
        let (block, sign) = (&self.blocks[at], &self.signs[at]);
        if sign.kind != SignKind::Text || sign.ends || sign.words > 20 || block.kind != BlockKind::Prose {
            return false;
        }
        let separated = at > 0 && self.signs[at - 1].kind == SignKind::Separator;
        let Some(next) = self.signs.get(at + 1) else { return false };
        let heads = self.labels.get(at + 1).is_some_and(Option::is_some) || next.is_prose();
        let told = self.last_label.is_none_or(|last| last <= at);
        heads && (separated || block.gap && sign.words <= 12 && told)
    }
}
