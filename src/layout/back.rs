//! Back matter: what stands behind an account.
//!
//! In go the signs of a document's blocks, out come the pieces of its back: the publisher's tags by field, and lines
//! of the page.

use super::lists::Field;
use super::signs::{Sign, SignKind};
use super::{Piece, Role, front};
use crate::source::Block;
use crate::turns::Label;

/// Paragraphs that may stand in back matter (notes, disclaimers, teasers); with more, the account goes on.
const STRAYS: usize = 2;

/// The first block of the back: the first footer line behind which the account does not go on. `front` is the first
/// block that can be one.
pub fn begin(signs: &[Sign], labels: &[Option<Label>], front: usize) -> usize {
    let mut begin = signs.len();
    let mut prose = 0;
    let mut said = false;
    for at in (front..signs.len()).rev() {
        if labels[at].is_some() {
            break;
        }
        prose += usize::from(signs[at].is_prose());
        if prose > STRAYS {
            break;
        }
        // A separator closes an account if nothing but lines of the page stands behind it.
        said |= signs[at].kind == SignKind::Text && signs[at].ends;
        if opens(&signs[at]) || signs[at].kind == SignKind::Separator && !said {
            begin = at;
        }
    }
    begin
}

/// Whether a block can be the first of the back.
fn opens(sign: &Sign) -> bool {
    match &sign.kind {
        SignKind::Below | SignKind::When(_) | SignKind::Place | SignKind::Above(Some(_)) => true,
        SignKind::Key(field, _) => !matches!(field, Field::Title),
        _ => false,
    }
}

/// Adds the pieces of the back, from block `begin` to the end.
pub fn read(text: &str, blocks: &[Block], signs: &[Sign], begin: usize, pieces: &mut Vec<Piece>) {
    let mut field = None;
    for at in begin..blocks.len() {
        let role = match &signs[at].kind {
            SignKind::Key(named, value) => {
                field = value.is_none().then_some(*named);
                Role::Key(*named)
            }
            SignKind::Separator => Role::Separator,
            SignKind::Elision => Role::Elision,
            SignKind::Caption => Role::Caption,
            SignKind::Above(Some(publisher)) => Role::Publisher(publisher.clone()),
            SignKind::Below | SignKind::Above(None) => {
                field = None;
                Role::Page
            }
            SignKind::Place if field.is_none() => Role::Place,
            SignKind::When(when) if field.is_none() => Role::When(when.clone()),
            SignKind::Text | SignKind::Place | SignKind::When(_) | SignKind::Heading(_) => {
                field.map_or(Role::Page, Role::Value)
            }
            _ => Role::Page,
        };
        front::push(text, blocks, signs, at, role, pieces);
    }
}
