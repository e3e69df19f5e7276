//! Sections, furniture and turns: the pieces of a document in the model's words.
//!
//! In go the pieces, out come sections with their paragraphs, the furniture, and the turns. Every piece becomes either
//! a paragraph or a piece of furniture, so the promise that nothing is lost is kept here by construction.

use crate::layout::{Layout, Piece, Role};
use crate::model::{
    Furniture, FurnitureKind, Paragraph, ParagraphForm, ParagraphId, Section, SectionKind, Turn, TurnId, TurnParagraph,
};
use crate::source::{Block, BlockKind};
use crate::span::Span;

/// What the pieces of a document make.
#[derive(Debug, Default)]
pub struct Parts {
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// What is no paragraph, in order.
    pub furniture: Vec<Furniture>,
    /// Its turns, in order, without their speakers.
    pub turns: Vec<Turn>,
}

/// Builds the parts. `account` is what the paragraphs before the first turn are: a summary, or a report's body.
pub fn parts(text: &str, layout: &Layout, blocks: &[Block], account: SectionKind) -> Parts {
    let mut parts = Parts::default();
    let mut next = 1;
    let transcript = transcript_begins(layout);
    for (at, piece) in layout.pieces.iter().enumerate() {
        let kind = if at < layout.front {
            SectionKind::Front
        } else if at >= layout.back {
            SectionKind::Back
        } else if at >= transcript {
            SectionKind::Transcript
        } else {
            account
        };
        let section = section(&mut parts.sections, kind, piece.span);
        match furniture_kind(&piece.role) {
            None => {
                let paragraph = paragraph(piece, &blocks[piece.block], ParagraphId(next));
                if let (SectionKind::Transcript, Some(turn)) = (kind, parts.turns.last_mut()) {
                    turn.paragraphs.push(TurnParagraph { id: paragraph.id, span: paragraph.span });
                    turn.span = turn.span.cover(paragraph.span);
                }
                section.paragraphs.push(paragraph);
                next += 1;
            }
            Some(kind) => {
                if kind == FurnitureKind::Heading && section.heading.is_none() && section.paragraphs.is_empty() {
                    section.heading = Some(piece.span);
                }
                parts.furniture.push(Furniture { kind, span: piece.span });
                open_turn(text, piece, &mut parts.turns);
            }
        }
    }
    parts
}

/// The first piece of the transcript: the heading or separator right before the first label, or that label.
fn transcript_begins(layout: &Layout) -> usize {
    let is_label = |piece: &Piece| matches!(piece.role, Role::Label(_));
    let Some(first) = layout.pieces.iter().position(is_label) else { return layout.pieces.len() };
    let before = layout.pieces[layout.front.min(first)..first].iter().rev();
    let leading = before.take_while(|piece| matches!(piece.role, Role::Heading | Role::Separator | Role::Attribution));
    first - leading.count()
}

/// The section that a piece of this kind belongs to: the last one, if it is of the kind, or a new one.
fn section(sections: &mut Vec<Section>, kind: SectionKind, span: Span) -> &mut Section {
    let goes_on = sections.last().is_some_and(|last| last.kind == kind);
    if !goes_on {
        sections.push(Section { kind, heading: None, span, paragraphs: Vec::new() });
    }
    let last = sections.len() - 1;
    let section = &mut sections[last];
    section.span = section.span.cover(span);
    section
}

fn paragraph(piece: &Piece, block: &Block, id: ParagraphId) -> Paragraph {
    let form = match block.kind {
        BlockKind::Item => ParagraphForm::Item,
        BlockKind::Blockquote => ParagraphForm::Blockquote,
        BlockKind::Row => ParagraphForm::Row,
        BlockKind::Code => ParagraphForm::Code,
        _ => ParagraphForm::Prose,
    };
    let marks = block.marks.iter().filter(|mark| piece.span.contains(mark.span)).cloned().collect();
    Paragraph { id, span: piece.span, form, sentences: Vec::new(), marks }
}

/// A label that opens a turn opens it here.
fn open_turn(text: &str, piece: &Piece, turns: &mut Vec<Turn>) {
    let Role::Label(label) = &piece.role else { return };
    if !label.opens {
        return;
    }
    turns.push(Turn {
        id: TurnId(turns.len() as u32 + 1),
        speaker: None,
        label: Some(label.whole),
        note: label.note.map(|note| note.of(text).trim_end_matches('.').to_string()),
        directions: Vec::new(),
        span: label.whole,
        paragraphs: Vec::new(),
    });
}

/// What kind of furniture a piece is; `None` for a paragraph.
fn furniture_kind(role: &Role) -> Option<FurnitureKind> {
    Some(match role {
        Role::Title => FurnitureKind::Title,
        Role::Standfirst => FurnitureKind::Standfirst,
        Role::When(_) | Role::Place => FurnitureKind::Dateline,
        Role::Counter | Role::Caption => FurnitureKind::Caption,
        Role::Publisher(_) | Role::Page => FurnitureKind::Boilerplate,
        Role::Attribution | Role::Label(_) => FurnitureKind::Label,
        Role::Key(_) | Role::Value(_) => FurnitureKind::Tag,
        Role::Heading => FurnitureKind::Heading,
        Role::Separator => FurnitureKind::Separator,
        Role::Elision => FurnitureKind::Elision,
        Role::Paragraph => return None,
    })
}
