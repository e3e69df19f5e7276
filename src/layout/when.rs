//! Date lines: a line that holds nothing but when, and perhaps where.
//!
//! In go the tokens of a short line, out comes its [`When`]. "June 26, 2020", "20:00", "Ottawa, Ontario - October 1,
//! 2018" and "New York, 21 September 2017" are such lines; a sentence that holds a date is none.

use crate::calendar::{self, Clock, Date, Order};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::words::{Token, TokenKind};

/// What a date line says.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// The date and its words.
    pub date: Option<(Date, Span)>,
    /// The time of day and its words.
    pub time: Option<(Clock, Span)>,
    /// The place that stands beside them.
    pub place: Option<Span>,
}

/// More words than this beside a date make no place name ("Novo-Ogaryovo, Moscow Region" has four).
const PLACE_WORDS: usize = 7;

/// Reads a date line; `None` if the line says anything more.
pub fn read(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Option<When> {
    let mut when = When { date: None, time: None, place: None };
    let mut rest: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((len, date)) = calendar::date_at(text, tokens, at, &lexicon.calendar, Order::Unknown) {
            let span = tokens[at].span.cover(tokens[at + len - 1].span);
            when.date.get_or_insert((date, span));
            at += len;
        } else if let Some((len, time)) = calendar::time_at(text, tokens, at, &lexicon.calendar) {
            let span = tokens[at].span.cover(tokens[at + len - 1].span);
            when.time.get_or_insert((time, span));
            at += len;
        } else {
            rest.push(tokens[at]);
            at += 1;
        }
    }
    if when.date.is_none() && when.time.is_none() {
        return None;
    }
    match place(text, &rest, lexicon) {
        Rest::Nothing => Some(when),
        Rest::Place(span) if when.date.is_some() => Some(When { place: Some(span), ..when }),
        _ => None,
    }
}

enum Rest {
    Nothing,
    Place(Span),
    Words,
}

/// What is left of a date line: nothing but marks and small words, the name of a place, or more.
fn place(text: &str, rest: &[Token], lexicon: &Lexicon) -> Rest {
    let is_filler = |token: &&Token| {
        let word = std::slice::from_ref(*token);
        token.kind == TokenKind::Mark || lexicon.layout.fillers.whole(text, word).is_some()
    };
    let words: Vec<&Token> = rest.iter().filter(|token| !is_filler(token)).collect();
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => {
            let named = words.iter().all(|token| token.is_capital() && token.kind == TokenKind::Word);
            let together =
                rest.iter().all(|token| token.span.end <= first.span.start || token.kind != TokenKind::Number);
            let the = rest.iter().rfind(|token| token.span.end <= first.span.start);
            let the = the.filter(|token| token.span.of(text) == "The" && token.span.end + 1 == first.span.start);
            let span = the.map_or(first.span, |the| the.span).cover(last.span);
            if named && together && words.len() <= PLACE_WORDS { Rest::Place(span) } else { Rest::Words }
        }
        _ => Rest::Nothing,
    }
}
