//! Runs of capitalised words: what may be a name that no list knows.
//!
//! In go the tokens of a sentence, out come its runs, each with the noun that says what kind of thing it names. Whether a
//! text is about one is not decided here.

use super::senses::{Naming, Sense};
use crate::lexicon::grammar::Role;
use crate::lexicon::{Lexicon, Symbol};
use crate::span::Span;
use crate::words::{Case, Token, TokenKind};

/// A run of capitalised words.
#[derive(Debug, Clone, Copy)]
pub struct Run {
    /// First token and the one behind the last.
    pub from: usize,
    pub to: usize,
    /// The noun that says what it is.
    pub head: Option<Span>,
    /// Whether a list knows a word within: "the Lune Energy Initiative".
    pub themed: bool,
}

/// The runs of two capitalised words or more that no list knows, longest first at each place.
pub fn runs(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Run> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].kind != TokenKind::Word || tokens[at].case != Case::Title {
            at += 1;
            continue;
        }
        let from = at;
        let capital = |at: usize| tokens.get(at).is_some_and(|it| it.kind == TokenKind::Word && it.is_capital());
        // "Vale do Lune Declaration"
        while capital(at) || lexicon.topics.is(tokens, at, Role::Particle) && capital(at + 1) {
            at += 1;
        }
        // A sentence's first word has a capital of its own; one that some list knows ("the", "in") is no name.
        let from = from + usize::from(from == 0 && tokens[0].symbol != Symbol::UNKNOWN);
        let whole = at >= from + 2 && !is_known(text, tokens, from, at, false, lexicon);
        let themed = !whole && at >= from + 3 && !is_known(text, tokens, from, at, true, lexicon);
        let head = if whole || themed { head(text, tokens, from, at, lexicon) } else { None };
        if whole || head.is_some() {
            out.push(Run { from, to: at, head, themed });
        }
    }
    out
}

/// Whether a list knows a word of a run, or the capitalised one before it. `themed`: a theme or region within is none.
fn is_known(text: &str, tokens: &[Token], from: usize, to: usize, themed: bool, lexicon: &Lexicon) -> bool {
    let before = from - usize::from(from > 0 && tokens[from - 1].is_capital());
    (before..to).any(|place| match lexicon.topics.at(text, tokens, place) {
        Some((len, Sense::Names(concept, Naming::Own))) => {
            !themed || place < from || place + len >= to || lexicon.topics.is_party(concept)
        }
        Some((_, Sense::Names(_, naming))) => naming != Naming::Item,
        other => matches!(other, Some((_, Sense::Office | Sense::Nothing))),
    })
}

/// The noun that says what a run names: "the Open Window campaign", "the Arden Framework Agreement".
fn head(text: &str, tokens: &[Token], from: usize, to: usize, lexicon: &Lexicon) -> Option<Span> {
    let kind = |place: usize| match lexicon.topics.at(text, tokens, place) {
        Some((1, Sense::Head | Sense::Place | Sense::Gathering | Sense::RelationWord)) => {
            tokens.get(place).map(|token| token.span)
        }
        _ => None,
    };
    let beside = kind(to).or_else(|| from.checked_sub(1).and_then(kind));
    let lower = |span: &Span| span.of(text).starts_with(char::is_lowercase);
    beside.filter(lower).or_else(|| kind(to - 1))
}
