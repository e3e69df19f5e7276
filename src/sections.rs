//! Sections, furniture and turns: the pieces of a document in the model's words.
//!
//! In go the pieces, out come sections with their paragraphs, the furniture, and the turns. Every piece becomes either
//! a paragraph or a piece of furniture, so the promise that nothing is lost is kept here by construction.

use crate::layout::{Layout, Piece, Role, signs};
use crate::lexicon::Lexicon;
use crate::model::{
    Furniture, FurnitureKind, Paragraph, ParagraphForm, ParagraphId, Section, SectionKind, Turn, TurnId, TurnParagraph,
};
use crate::source::{Block, BlockKind};
use crate::span::Span;
use crate::words;

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
pub fn parts(text: &str, layout: &Layout, blocks: &[Block], account: SectionKind, lexicon: &Lexicon) -> Parts {
    let mut parts = Parts::default();
    let mut next = 1;
    let transcript = transcript_begins(layout);
    let unnamed = answers_unnamed(text, layout);
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
                if kind == SectionKind::Transcript {
                    if unnamed
                        && parts.turns.last().is_some_and(|turn| turn.label.is_some() && !turn.paragraphs.is_empty())
                    {
                        parts.turns.push(turn(parts.turns.len() + 1, None, None, paragraph.span));
                    }
                    say(text, &paragraph, &mut parts.turns, lexicon);
                }
                section.paragraphs.push(paragraph);
                next += 1;
            }
            Some(kind) => {
                if kind == FurnitureKind::Heading && section.heading.is_none() && section.paragraphs.is_empty() {
                    section.heading = Some(piece.span);
                }
                parts.furniture.push(Furniture { kind, span: piece.span });
                if let (FurnitureKind::Direction, Some(turn)) = (kind, parts.turns.last_mut()) {
                    turn.directions.push(piece.span);
                    turn.span = turn.span.cover(piece.span);
                }
                open_turn(text, piece, &mut parts.turns);
            }
        }
    }
    parts
}

/// Whether labels stand before questions only, and each answer follows without one: who answers is not said.
fn answers_unnamed(text: &str, layout: &Layout) -> bool {
    let pieces = || layout.pieces[..layout.back].iter();
    let label = |piece: &Piece| matches!(&piece.role, Role::Label(label) if label.opens);
    let said = |piece: &&Piece| label(piece) || piece.role == Role::Paragraph;
    let mut after = pieces().filter(said).skip_while(|piece| !label(piece)).peekable();
    let mut asked = 0;
    while after.next_if(|piece| label(piece)).is_some() {
        let question =
            after.next().is_some_and(|piece| !label(piece) && piece.span.of(text).ends_with(['?', '？', '؟']));
        let answer = after.next_if(|piece| !label(piece)).is_some();
        if !question || !answer {
            return false;
        }
        while after.next_if(|piece| !label(piece)).is_some() {}
        asked += 1;
    }
    asked > 1
}

/// Adds a paragraph to the turn that is open; without one, somebody speaks whom no label names.
fn say(text: &str, paragraph: &Paragraph, turns: &mut Vec<Turn>, lexicon: &Lexicon) {
    if turns.is_empty() {
        turns.push(turn(1, None, None, paragraph.span));
    }
    let Some(turn) = turns.last_mut() else { return };
    turn.paragraphs.push(TurnParagraph { id: paragraph.id, span: paragraph.span });
    turn.span = turn.span.cover(paragraph.span);
    directions(text, paragraph.span, lexicon, &mut turn.directions);
}

/// The stage directions of a paragraph: brackets whose words a list holds.
fn directions(text: &str, paragraph: Span, lexicon: &Lexicon, out: &mut Vec<Span>) {
    /// No direction of the transcripts that were counted for FORMATS.md is longer, in bytes.
    const LONGEST: usize = 80;
    let words = paragraph.of(text).as_bytes();
    let behind = |from: usize| words.iter().enumerate().skip(from);
    let mut from = 0;
    while let Some((open, _)) = behind(from).find(|(_, byte)| matches!(byte, b'(' | b'[')) {
        from = open + 1;
        let next = behind(from).find(|(_, byte)| matches!(byte, b'(' | b'[' | b')' | b']'));
        let Some((close, _)) = next.filter(|(_, byte)| matches!(byte, b')' | b']')) else { continue };
        let inner = paragraph.at(from, close);
        from = close + 1;
        let tokens = || words::tokens(text, inner, &lexicon.vocabulary);
        if inner.len() <= LONGEST && signs::holds(text, &tokens(), &lexicon.layout.directions) {
            out.push(paragraph.at(open, close + 1));
        }
    }
}

fn turn(number: usize, label: Option<Span>, note: Option<String>, span: Span) -> Turn {
    let (directions, paragraphs) = (Vec::new(), Vec::new());
    Turn { id: TurnId(number as u32), speaker: None, label, note, directions, span, paragraphs }
}

/// The first piece of the transcript: the heading or separator right before the first label, or that label.
fn transcript_begins(layout: &Layout) -> usize {
    let is_label = |piece: &Piece| matches!(piece.role, Role::Label(_));
    if layout.unlabelled {
        return layout.front;
    }
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
    let note = label.note.map(|note| note.of(text).trim_end_matches('.').to_string());
    turns.push(turn(turns.len() + 1, Some(label.whole), note, label.whole));
}

/// What kind of furniture a piece is; `None` for a paragraph.
fn furniture_kind(role: &Role) -> Option<FurnitureKind> {
    Some(match role {
        Role::Title => FurnitureKind::Title,
        Role::Standfirst => FurnitureKind::Standfirst,
        Role::When(_) | Role::Place => FurnitureKind::Dateline,
        Role::Counter | Role::Caption => FurnitureKind::Caption,
        Role::Publisher(_) | Role::Page => FurnitureKind::Boilerplate,
        Role::Direction => FurnitureKind::Direction,
        Role::Attribution | Role::Label(_) => FurnitureKind::Label,
        Role::Key(_) | Role::Value(_) => FurnitureKind::Tag,
        Role::Heading => FurnitureKind::Heading,
        Role::Separator => FurnitureKind::Separator,
        Role::Elision => FurnitureKind::Elision,
        Role::Paragraph => return None,
    })
}
