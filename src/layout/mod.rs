//! Layout: a document cut into pieces that know what they are.
//!
//! In go the blocks of one document, out come its [`Piece`]s: in order, apart from each other, and together holding
//! every character of the blocks. Everything later is read from them, so nothing of the text can be lost. Who a label
//! names, and what a date is worth, is not decided here.

mod back;
mod echoes;
mod front;
pub mod lists;
pub mod signs;
mod title;
pub mod when;

use crate::lexicon::Lexicon;
use crate::source::{Block, BlockKind};
use crate::span::Span;
use crate::turns::{self, Label};
use crate::words;
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
    /// What is done while people speak, on a line of its own: "(Laughter.)".
    Direction,
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
    /// Whether somebody speaks before the first label: the first speaker of a conference may have none.
    pub unlabelled: bool,
}

/// Cuts the blocks of one document; `signs` are theirs.
pub fn lay_out(text: &str, blocks: &[Block], signs: &[Sign], lexicon: &Lexicon) -> Layout {
    let labels = turns::labels(text, blocks, signs, lexicon);
    let first_label = labels.iter().position(Option::is_some).unwrap_or(blocks.len());
    let front = front::read(text, blocks, signs, first_label, lexicon);
    let back = back::begin(signs, &labels, front.blocks);
    let mut pieces = front.pieces;
    let front = pieces.len();
    let last_label = labels.iter().rposition(Option::is_some).unwrap_or(0);
    let account = Account { text, blocks, signs, labels: &labels, first_label, last_label, lexicon };
    for at in front_blocks(&pieces)..back {
        middle(&account, at, &mut pieces);
    }
    part_dateline(text, &mut pieces, front, lexicon);
    let back_begins = pieces.len();
    back::read(text, blocks, signs, back, &mut pieces);
    let subtitles = pieces.iter().any(|piece| piece.role == Role::Separator && signs::is_cue(piece.span.of(text)));
    let unlabelled = subtitles || speaks_first(text, &pieces, front, lexicon);
    Layout { pieces, front, back: back_begins, unlabelled }
}

/// Parts the dateline with which the account begins from its paragraph; a headline that was set as one may stand above.
fn part_dateline(text: &str, pieces: &mut Vec<Piece>, front: usize, lexicon: &Lexicon) {
    let said = pieces.iter().position(|piece| matches!(piece.role, Role::Label(_))).unwrap_or(pieces.len());
    let mut sentences = 0;
    let paragraphs = (front..said).filter(|&at| pieces[at].role == Role::Paragraph).take(HEADLINES).take_while(|&at| {
        sentences += usize::from(words::ends_sentence(pieces[at].span.of(text)));
        sentences <= 2
    });
    let found =
        paragraphs.filter_map(|at| when::dateline(text, pieces[at].span, lexicon).map(|found| (at, found))).next();
    let Some((at, (span, when))) = found else { return };
    let rest = Span::new(span.end, pieces[at].span.end).trim(text);
    if rest.is_empty() {
        return;
    }
    pieces[at].span = rest;
    let block = pieces[at].block;
    pieces.insert(at, Piece { span, role: Role::When(when), block });
}

/// So many lines may stand above the first paragraph and look like it: headlines, a picture's words.
const HEADLINES: usize = 4;

/// Whether what stands before the first label is said by somebody: the page says that a speech follows, or its title
/// that the press is there, and the first paragraph sounds spoken.
fn speaks_first(text: &str, pieces: &[Piece], front: usize, lexicon: &Lexicon) -> bool {
    let lists = &lexicon.layout;
    let tokens = |piece: &Piece| words::tokens(text, piece.span, &lexicon.vocabulary);
    let Some(first) = pieces.get(front..).unwrap_or_default().iter().find(|piece| !is_bare(&piece.role)) else {
        return false;
    };
    let labels = pieces.iter().any(|piece| matches!(piece.role, Role::Label(_)));
    // A page that says how it was delivered need have no label at all.
    let delivered = |piece: &Piece| piece.role == Role::Page && signs::holds(text, &tokens(piece), &lists.deliveries);
    let delivered = pieces[..front].iter().any(delivered);
    let met = |piece: &Piece| piece.role == Role::Title && signs::holds(text, &tokens(piece), &lists.briefing_titles);
    let announced = delivered || labels && pieces[..front].iter().any(met);
    let opening = pieces.get(front..).unwrap_or_default().iter().filter(|piece| !is_bare(&piece.role));
    let opening = opening.take_while(|piece| piece.role == Role::Paragraph);
    // "Ladies and gentlemen," may be a paragraph of its own.
    let greets = |piece: &Piece| piece.span.of(text).split_whitespace().count() <= SALUTATION;
    let spoken = |piece: &Piece| signs::holds(text, &tokens(piece), &lexicon.people.spoken);
    let greetings = opening.clone().take_while(|piece| greets(piece)).take(SALUTATION).count();
    announced && first.role == Role::Paragraph && opening.take(greetings + 1).any(spoken)
}

/// More words than this are no mere greeting, nor are there more such paragraphs.
const SALUTATION: usize = 4;

fn is_bare(role: &Role) -> bool {
    matches!(role, Role::Heading | Role::Separator | Role::Elision | Role::Caption | Role::Counter)
}

/// How many blocks the pieces of the front take.
fn front_blocks(pieces: &[Piece]) -> usize {
    pieces.last().map_or(0, |piece| piece.block + 1)
}

/// The blocks of a document and what is known of each.
struct Account<'d> {
    text: &'d str,
    blocks: &'d [Block],
    signs: &'d [Sign<'d>],
    labels: &'d [Option<Label>],
    /// The blocks of the first and the last label.
    first_label: usize,
    last_label: usize,
    lexicon: &'d Lexicon,
}

/// The pieces of one block of the account itself.
fn middle(account: &Account, at: usize, pieces: &mut Vec<Piece>) {
    let Account { text, blocks, signs, labels, first_label, .. } = *account;
    let block = &blocks[at];
    let mut push = |span: Span, role: Role| {
        if !span.is_empty() {
            pieces.push(Piece { span, role, block: at });
        }
    };
    if let Some(label) = &labels[at] {
        push(label.span, Role::Label(label.clone()));
        push(Span::new(label.span.end, block.span.end).trim(text), Role::Paragraph);
        return;
    }
    // The bracket right below a label is what was heard.
    let alone = |label: &Label| label.span == blocks[at - 1].span;
    let role = match &signs[at].kind {
        SignKind::Separator => Role::Separator,
        SignKind::Elision => Role::Elision,
        SignKind::Counter => Role::Counter,
        SignKind::Caption => Role::Caption,
        SignKind::Heading(_) => Role::Heading,
        SignKind::Attribution => Role::Attribution,
        _ if at > first_label && is_direction(text, block.span) && !labels[at - 1].as_ref().is_some_and(alone) => {
            Role::Direction
        }
        SignKind::Text if at > 0 && signs[at - 1].kind == SignKind::Counter => Role::Caption,
        // Before anybody speaks, a line of nothing but a date or an hour is the page's, wherever it stands.
        SignKind::When(when) if !signs[at].ends && at < first_label => Role::When(when.clone()),
        _ if is_heading(account, at) || names_part(account, at) => Role::Heading,
        _ => Role::Paragraph,
    };
    push(block.span, role);
}

/// Whether a line is all in brackets, and short: a stage direction between the words of a transcript.
fn is_direction(text: &str, line: Span) -> bool {
    /// No such line of the transcripts read is longer, in bytes.
    const LONGEST: usize = 60;
    let words = line.of(text);
    let inner = words.strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']']));
    words.len() <= LONGEST && inner.is_some_and(|inner| !inner.contains(['(', '[', ')', ']']))
}

/// Whether a line says what part of a transcript follows: "Questions and answers".
fn names_part(account: &Account, at: usize) -> bool {
    let Account { text, blocks, signs, lexicon, .. } = *account;
    let tokens = || words::tokens(text, blocks[at].span, &lexicon.vocabulary);
    let list = &lexicon.layout.transcript_headings;
    signs[at].words <= 6 && list.whole(text, signs::without_marks(&tokens())).is_some()
}

/// Whether a line without markup is a heading: no sentence, behind a separator or a blank line, and something to head
/// follows.
fn is_heading(account: &Account, at: usize) -> bool {
    let Account { text, blocks, signs, labels, last_label, .. } = *account;
    let sign = &signs[at];
    if !matches!(sign.kind, SignKind::Text | SignKind::Place)
        || sign.ends
        || sign.words > 20
        || blocks[at].span.of(text).ends_with(',')
        || blocks[at].kind != BlockKind::Prose
    {
        return false;
    }
    let separated = at > 0 && signs[at - 1].kind == SignKind::Separator;
    let Some(next) = signs.get(at + 1) else { return false };
    let heads = labels.get(at + 1).is_some_and(Option::is_some) || next.is_prose();
    heads && (separated || blocks[at].gap && sign.words <= 12 && last_label <= at)
}
