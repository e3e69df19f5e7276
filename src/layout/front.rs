//! Front matter: what stands before an account.
//!
//! In go the signs of a document's blocks, out come the pieces of its front: title, standfirst, date, place, captions,
//! lines of the page. The front ends behind its last line that is no running text, before two paragraphs in a row.

use super::lists::Field;
use super::signs::{Sign, SignKind, holds, is_cue, place_at};
use super::title::{self, Top};
use super::{Piece, Role};
use crate::lexicon::{Lexicon, Symbol};
use crate::model::{Mark, MarkKind};
use crate::source::{Block, BlockKind};
use crate::words::{self, Token, TokenKind};

/// How far down a page front matter was met: menus and banners included, never more lines than this.
const REACH: usize = 60;

/// More words than this are no place on a line of its own.
const PLACE_WORDS: usize = 8;

/// The front of a document.
pub struct Front {
    /// Its pieces.
    pub pieces: Vec<Piece>,
    /// How many blocks they take.
    pub blocks: usize,
}

/// Reads the front matter; `limit` is the first block that cannot belong to it.
pub fn read(text: &str, blocks: &[Block], signs: &[Sign], limit: usize, lexicon: &Lexicon) -> Front {
    // Subtitles have no front: the number above the first time is theirs.
    let cue = blocks.iter().take(REACH).position(|block| is_cue(block.span.of(text)));
    let limit = limit.min(blocks.len()).min(REACH).min(cue.map_or(REACH, |cue| cue.saturating_sub(1)));
    let matter = end(text, blocks, signs, limit, lexicon);
    let title = title::find(Top { text, blocks, signs, lexicon }, matter, limit);
    let taken = matter.max(title.map_or(0, |at| at + 1));
    let mut blocks_taken = leave_account(signs, taken, title);
    if title.is_some() && repeats(text, blocks, signs, blocks_taken, limit) {
        blocks_taken += 1;
    }
    blocks_taken = close_run(blocks, signs, blocks_taken, limit);
    blocks_taken = title.map_or(blocks_taken, |_| close_menu(text, blocks, signs, blocks_taken, limit));
    let last = title.map_or(0, |title| title::continued(text, blocks, signs, title, limit));
    blocks_taken = blocks_taken.max(title.map_or(0, |_| last + 1));
    let mut pieces: Vec<Piece> = Vec::new();
    for at in 0..blocks_taken {
        if title.is_some_and(|title| title < at && at <= last)
            && let Some(piece) = pieces.last_mut()
        {
            piece.span = piece.span.cover(blocks[at].span);
            piece.block = at;
            continue;
        }
        let role = role(text, blocks, signs, at, title, lexicon);
        push(text, blocks, signs, at, role, &mut pieces);
    }
    Front { pieces, blocks: blocks_taken }
}

/// Takes in the last lines of a run of short lines that stands without a blank one between them ("hits", "1936").
fn close_run(blocks: &[Block], signs: &[Sign], taken: usize, limit: usize) -> usize {
    let goes_on = |at: &usize| {
        let short = matches!(signs[*at].kind, SignKind::Text) && !signs[*at].ends && signs[*at].words <= 2;
        short && !blocks[*at].gap && blocks[*at].kind == BlockKind::Prose
    };
    let end = (taken..limit).take_while(goes_on).last().map_or(taken, |last| last + 1);
    let closed = taken > 0 && blocks.get(end).is_some_and(|next| next.gap);
    if closed { end } else { taken }
}

/// Takes in a list of links between the title and the account: three lines at least with bullets, and no sentence.
fn close_menu(text: &str, blocks: &[Block], signs: &[Sign], taken: usize, limit: usize) -> usize {
    let bullet = |at: &usize| {
        let item =
            blocks[*at].kind == BlockKind::Item || blocks[*at].span.of(text).starts_with(['•', '·', '▪', '›', '»']);
        item && !signs[*at].ends && signs[*at].words <= PLACE_WORDS
    };
    let end = (taken..limit).take_while(bullet).last().map_or(taken, |last| last + 1);
    if end >= taken + 3 { end } else { taken }
}

/// Leaves the account its only paragraph: a sentence between the title and the date sums up what follows, and is the
/// account itself where nothing follows.
fn leave_account(signs: &[Sign], taken: usize, title: Option<usize>) -> usize {
    let follows = signs[taken..].iter().any(|sign| sign.kind == SignKind::Text && sign.ends);
    let only = (title.map_or(0, |at| at + 1)..taken).find(|&at| signs[at].is_prose());
    if follows { taken } else { only.unwrap_or(taken) }
}

/// Whether a sentence is repeated by the paragraph below it: a standfirst taken from the account.
fn repeats(text: &str, blocks: &[Block], signs: &[Sign], at: usize, limit: usize) -> bool {
    at + 1 < limit
        && is_standfirst(text, &blocks[at], &signs[at])
        && blocks[at + 1].span.of(text).starts_with(blocks[at].span.of(text))
}

/// How many blocks belong to the front for sure: up to its last line that is neither text nor a heading's like. Where
/// the date stands above the first paragraph, a date or a field below it is another one's, or the footer's.
fn end(text: &str, blocks: &[Block], signs: &[Sign], limit: usize, lexicon: &Lexicon) -> usize {
    let mut end = 0;
    let mut prose = 0;
    let mut dated = false;
    let last_text = signs.iter().rposition(|sign| sign.kind == SignKind::Text && sign.ends).unwrap_or(0);
    for (at, sign) in signs[..limit].iter().enumerate() {
        let closed = prose > 0 && (dated || at > last_text);
        match &sign.kind {
            SignKind::Separator if prose > 0 => break,
            SignKind::Key(..) if closed => break,
            SignKind::When(_) | SignKind::Place | SignKind::Above(Some(_)) if prose > 0 && dated => break,
            SignKind::Text if is_place(text, blocks, signs, at, lexicon) || is_caption(signs, at) => end = at + 1,
            SignKind::Text if prose == 0 && is_set_apart(&blocks[at], sign) && is_followed(signs, at, limit) => {
                end = at + 1;
            }
            SignKind::Text if sign.is_prose() => prose += 1,
            SignKind::Text | SignKind::Separator | SignKind::Elision | SignKind::Below => {}
            SignKind::Heading(level) if *level > 1 => {}
            _ => end = at + 1,
        }
        dated |= prose == 0 && matches!(&sign.kind, SignKind::When(when) if when.date.is_some());
        if prose == 2 {
            break;
        }
    }
    // Before the first turn, lines that are no sentences stand around the transcript, too.
    let sentence = |sign: &Sign| sign.kind == SignKind::Text && sign.ends && sign.words >= STANDFIRST_WORDS;
    let told = |at: usize| sentence(&signs[at]) && !blocks[at].span.of(text).ends_with(':');
    let bare = limit < signs.len() && !(end..limit).any(told);
    if bare { limit } else { end }
}

/// Whether a sentence is set apart by emphasis from its first letter to its last, as standfirsts are.
fn is_set_apart(block: &Block, sign: &Sign) -> bool {
    let whole = |mark: &Mark| {
        matches!(mark.kind, MarkKind::Emphasis | MarkKind::Strong) && mark.span.len() + EDGES >= block.span.len()
    };
    sign.is_prose() && block.kind == BlockKind::Prose && block.marks.iter().any(whole)
}

/// Quotation marks or a full stop may stand outside the emphasis, in bytes.
const EDGES: usize = 6;

/// Whether a title stands above, and running text below.
fn is_followed(signs: &[Sign], at: usize, limit: usize) -> bool {
    titled_above(signs, at) && signs.get(at + 1..).unwrap_or_default().iter().any(|sign| sign.is_prose()) && at < limit
}

/// Whether a line names the place: short, no sentence, right behind date or time.
pub fn is_place(text: &str, blocks: &[Block], signs: &[Sign], at: usize, lexicon: &Lexicon) -> bool {
    let behind_date = at > 0 && matches!(signs[at - 1].kind, SignKind::When(_));
    behind_date && is_short(&signs[at]) && is_name(text, &blocks[at], lexicon) && has_date_before(signs, at)
}

/// Whether a line can name a place: no small letter begins it, no bar parts it, and it is neither of common words
/// alone ("Politics", "Office of Public Affairs") nor a body's name.
fn is_name(text: &str, block: &Block, lexicon: &Lexicon) -> bool {
    let written = block.span.of(text);
    let tokens = words::tokens(text, block.span, &lexicon.vocabulary);
    let body = |token: &Token| lexicon.people.bodies.whole(text, std::slice::from_ref(token)).is_some();
    // "Ada Lorne, Secretary of State" below a date is who spoke.
    let office = (0..tokens.len()).any(|at| lexicon.people.offices.longest(text, &tokens, at).is_some());
    let broken =
        written.starts_with(char::is_lowercase) || written.contains(['|', ':']) || written.ends_with([',', '،']);
    let new = tokens.iter().any(|token| token.kind != TokenKind::Mark && token.symbol == Symbol::UNKNOWN);
    let place = place_at(text, &tokens, 0, lexicon).is_some();
    let body = tokens.iter().any(body) && !tokens.iter().any(|token| token.is_mark(text, ","));
    !broken && (place || new && !body && !office)
}

fn is_short(sign: &Sign) -> bool {
    sign.kind == SignKind::Text && !sign.ends && sign.words <= PLACE_WORDS
}

/// Whether a line below the title names the place above a line that gives the hour alone: briefings do so, in one
/// line or two.
fn is_venue(signs: &[Sign], at: usize, title: Option<usize>) -> bool {
    let hour = |sign: &Sign| matches!(&sign.kind, SignKind::When(when) if when.date.is_none());
    let below = signs[at + 1..].iter().take(2).position(hour);
    let lines = below.map(|below| &signs[at..=at + below]);
    title.is_some_and(|title| title < at) && lines.is_some_and(|lines| lines.iter().all(is_short))
}

/// Whether a line stands between nothing, or the title, and the date: "New York" above "21 September 2017".
fn is_dated_place(signs: &[Sign], at: usize, title: Option<usize>) -> bool {
    let dated = signs
        .get(at + 1)
        .is_some_and(|next| matches!(&next.kind, SignKind::When(when) if when.date.is_some() && when.place.is_none()));
    let beside_title = title.is_some_and(|title| at < title || at == title + 1);
    dated && beside_title && is_short(&signs[at]) && signs[at].words <= DATED_PLACE_WORDS
}

/// More words than this above a date are no place.
const DATED_PLACE_WORDS: usize = 4;

/// Whether a line says by what means: "Via Teleconference" is no place.
fn is_medium(text: &str, block: &Block, lexicon: &Lexicon) -> bool {
    holds(text, &words::tokens(text, block.span, &lexicon.vocabulary), &lexicon.layout.media)
}

/// Whether the lines right above hold a place already: a second one behind the same date is a title.
fn has_date_before(signs: &[Sign], at: usize) -> bool {
    let run = signs[..at].iter().rev().take_while(|sign| matches!(sign.kind, SignKind::When(_)));
    run.clone().all(|sign| !matches!(&sign.kind, SignKind::When(when) if when.place.is_some()))
}

pub fn is_caption(signs: &[Sign], at: usize) -> bool {
    at > 0 && signs[at - 1].kind == SignKind::Counter
}

/// Whether a line above could be the title, so that this one need not be.
pub fn titled_above(signs: &[Sign], at: usize) -> bool {
    signs[..at].iter().any(Sign::is_heading_like)
}

fn role(text: &str, blocks: &[Block], signs: &[Sign], at: usize, title: Option<usize>, lexicon: &Lexicon) -> Role {
    if title == Some(at) && !matches!(signs[at].kind, SignKind::Key(..)) {
        return Role::Title;
    }
    // A field's name alone on its line has its value below.
    if let (SignKind::When(_) | SignKind::Text | SignKind::Place, Some(field)) = (&signs[at].kind, bare_key(signs, at))
    {
        return Role::Value(field);
    }
    let echoes_title = title.is_some_and(|title| blocks[title].span.of(text) == blocks[at].span.of(text));
    match &signs[at].kind {
        SignKind::Separator => Role::Separator,
        SignKind::Elision => Role::Elision,
        SignKind::Counter => Role::Counter,
        SignKind::Caption => Role::Caption,
        SignKind::When(when) => Role::When(when.clone()),
        SignKind::Above(Some(publisher)) => Role::Publisher(publisher.clone()),
        SignKind::Above(None) | SignKind::Below => Role::Page,
        SignKind::Attribution => Role::Attribution,
        SignKind::Key(field, _) => Role::Key(*field),
        SignKind::Heading(_) => Role::Heading,
        SignKind::Place => Role::Place,
        SignKind::Text if echoes_title => Role::Page,
        SignKind::Text if is_caption(signs, at) => Role::Caption,
        SignKind::Text if shouts(text, blocks, at, title) => Role::Page,
        SignKind::Text
            if !is_medium(text, &blocks[at], lexicon)
                && (is_place(text, blocks, signs, at, lexicon) || is_venue(signs, at, title)) =>
        {
            Role::Place
        }
        SignKind::Text if is_dated_place(signs, at, title) && blocks[at].kind != BlockKind::Row => Role::Place,
        SignKind::Text if is_standfirst(text, &blocks[at], &signs[at]) && title.is_some_and(|title| title < at) => {
            Role::Standfirst
        }
        SignKind::Text => Role::Page,
    }
}

/// The field whose name stands alone on the line above.
fn bare_key(signs: &[Sign], at: usize) -> Option<Field> {
    match signs.get(at.checked_sub(1)?)?.kind {
        SignKind::Key(field, None) => Some(field),
        _ => None,
    }
}

/// Whether a text sums the account up: a sentence, not two words with a full stop, and no remark of the page.
fn is_standfirst(text: &str, block: &Block, sign: &Sign) -> bool {
    sign.ends && sign.words >= STANDFIRST_WORDS && !block.span.of(text).starts_with(['*', '[', '('])
}

/// Fewer words than this make no sentence that sums an account up ("Washington, D.C.").
const STANDFIRST_WORDS: usize = 5;

/// Whether a line is set in capitals below a title that is not: it repeats the title as the page was typed.
fn shouts(text: &str, blocks: &[Block], at: usize, title: Option<usize>) -> bool {
    let capitals = |at: usize| !blocks[at].span.of(text).chars().any(char::is_lowercase);
    title.is_some_and(|title| title < at && capitals(at) && !capitals(title))
}

/// Adds the pieces of one block: two for a field with its value.
pub fn push(text: &str, blocks: &[Block], signs: &[Sign], at: usize, role: Role, pieces: &mut Vec<Piece>) {
    let span = blocks[at].span;
    match (&role, &signs[at].kind) {
        (Role::Key(field), SignKind::Key(_, Some(value))) => {
            let key = super::Span::new(span.start, value.start).trim(text);
            pieces.push(Piece { span: key, role: Role::Key(*field), block: at });
            let value_role = if *field == Field::Title { Role::Title } else { Role::Value(*field) };
            pieces.push(Piece { span: *value, role: value_role, block: at });
        }
        _ => pieces.push(Piece { span, role, block: at }),
    }
}
