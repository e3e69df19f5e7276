//! Who asked for the conversation, and how long it took.
//!
//! In go the words of an account, out come the spans that name the one and the other. Both count only in a sentence that
//! tells of a conversation: troops may come "at the request of" somebody, too.

use crate::layout::signs::holds;
use crate::layout::{Layout, Piece, Role};
use crate::lexicon::Lexicon;
use crate::prose;
use crate::span::Span;
use crate::words::{self, Token, TokenKind};

/// More words than this name no side.
const SIDE: usize = 14;

/// What the sentences of an account tell of the conversation itself.
#[derive(Debug, Default)]
pub struct Contact {
    /// The words that name who asked for it.
    pub initiator: Option<Span>,
    /// The words that say how long it took.
    pub duration: Option<Span>,
}

/// Reads standfirst and paragraphs, up to the first label.
pub fn contact(text: &str, layout: &Layout, lexicon: &Lexicon) -> Contact {
    let mut contact = Contact::default();
    let account = layout.pieces.iter().take_while(|piece| !matches!(piece.role, Role::Label(_)));
    let told = |piece: &&Piece| matches!(piece.role, Role::Standfirst | Role::Paragraph);
    for piece in account.filter(told).filter(|_| !layout.unlabelled) {
        let tokens = words::tokens(text, piece.span, &lexicon.vocabulary);
        for range in prose::sentences(text, &tokens, &lexicon.sentences) {
            read_sentence(text, &tokens[range], lexicon, &mut contact);
        }
        if contact.initiator.is_some() && contact.duration.is_some() {
            break;
        }
    }
    contact
}

fn read_sentence(text: &str, tokens: &[Token], lexicon: &Lexicon, contact: &mut Contact) {
    if !holds(text, tokens, &lexicon.layout.meets) {
        return;
    }
    for at in 0..tokens.len() {
        if contact.initiator.is_none() {
            contact.initiator = initiator(text, tokens, at, lexicon);
        }
        if contact.duration.is_none() {
            contact.duration = duration(text, tokens, at, lexicon);
        }
    }
}

/// Who asked, if a phrase at `at` says so: "request of NAME", "NAME’s initiative", "initiated by NAME".
fn initiator(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<Span> {
    let lists = &lexicon.layout;
    if let Some(found) = lists.requested_by.longest(text, tokens, at) {
        return side_behind(text, tokens, at + found.len, lexicon);
    }
    let found = lists.requests.longest(text, tokens, at)?;
    let owner = at.checked_sub(1).map(|before| &tokens[before])?;
    let plural = owner.is_mark(text, "’") || owner.is_mark(text, "'");
    if owner.kind == TokenKind::Possessive || plural {
        return side_before(text, tokens, at - 1);
    }
    let of = tokens.get(at + found.len)?.span.of(text) == "of";
    let leads = at.checked_sub(2).is_some_and(|lead| is_lead(text, &tokens[lead])) && owner.span.of(text) == "the";
    (of && leads).then(|| side_behind(text, tokens, at + found.len + 1, lexicon)).flatten()
}

/// "at the request", "on the initiative", "upon ...", "by ...".
fn is_lead(text: &str, token: &Token) -> bool {
    ["at", "on", "upon", "by"].iter().any(|lead| token.span.of(text).eq_ignore_ascii_case(lead))
}

/// The words between "at" and a possessive.
fn side_before(text: &str, tokens: &[Token], end: usize) -> Option<Span> {
    let start = (end.saturating_sub(SIDE)..end).rev().find(|&at| is_lead(text, &tokens[at]))? + 1;
    let words = tokens.get(start..end).filter(|words| !words.is_empty())?;
    let whole = words.iter().all(|token| token.kind == TokenKind::Word);
    whole.then(|| words[0].span.cover(words[words.len() - 1].span))
}

/// The words that name a side from `start`: capitals, small words between them, and the words that end such a naming.
fn side_behind(text: &str, tokens: &[Token], start: usize, lexicon: &Lexicon) -> Option<Span> {
    let mut last = None;
    for at in start..tokens.len().min(start + SIDE) {
        let token = &tokens[at];
        let one = &tokens[at..=at];
        let small = || {
            lexicon.people.connectors.whole(text, one).is_some() || lexicon.people.particles.whole(text, one).is_some()
        };
        if token.kind == TokenKind::Word && token.is_capital() || lexicon.layout.sides.whole(text, one).is_some() {
            last = Some(at);
        } else if token.kind != TokenKind::Word || !small() || token.span.of(text) == "and" {
            break;
        }
    }
    Some(tokens.get(start)?.span.cover(tokens[last?].span))
}

/// The length of time at `at`, if the words around it say that the conversation took it.
fn duration(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<Span> {
    let lists = &lexicon.layout;
    let len = length_at(text, tokens, at, lexicon)?;
    // "approximately", "well over" stand before it and belong to it.
    let start = (at.saturating_sub(2)..at)
        .find(|&from| lists.about.longest(text, tokens, from).is_some_and(|found| from + found.len == at))
        .unwrap_or(at);
    let lasted = (start.saturating_sub(2)..start)
        .find(|&from| lists.lasts.longest(text, tokens, from).is_some_and(|found| from + found.len == start));
    let behind = at + len;
    let long = usize::from(tokens.get(behind).is_some_and(|token| token.span.of(text) == "long"));
    let called = tokens.get(behind + long).is_some() && lists.meets.longest(text, tokens, behind + long).is_some();
    // What they talked about may last, too.
    let clear = |from: usize| tokens[from].span.of(text) != "for" || !holds(text, &tokens[..from], &lists.beyond);
    (called || lasted.is_some_and(clear)).then(|| tokens[start].span.cover(tokens[behind - 1].span))
}

/// How many tokens at `at` tell a length of time in minutes or hours.
fn length_at(text: &str, tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<usize> {
    let lists = &lexicon.layout;
    if let Some(found) = lists.lengths.longest(text, tokens, at) {
        return Some(found.len);
    }
    let number = tokens.get(at).filter(|token| token.kind == TokenKind::Number && token.span.len() <= 3)?;
    let unit = lists.clock_units.longest(text, tokens, at + 1)?;
    number.span.of(text).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.').then_some(1 + unit.len)
}
