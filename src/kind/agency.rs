//! The way agencies begin a report: the place, perhaps the date, and their name.

use crate::layout::signs::holds;
use crate::layout::{Piece, Role};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::words::{self, Case, Token, TokenKind};

/// An agency's name says more than the words of a title against it.
const NAMED: usize = 4;

/// A place alone says as much as they do.
const BARE: usize = 2;

/// More tokens than this stand in no such beginning.
const LONGEST: usize = 16;

/// How much the beginning of an account speaks for a report: whether an agency is named in a dateline, in what begins
/// the first paragraph, or stands above it, as in one; or a place stands there without a date, which officials tell.
pub fn weight(text: &str, account: &[Piece], lexicon: &Lexicon) -> usize {
    let first = account.iter().position(|piece| piece.role == Role::Paragraph).map_or(0, |first| first + 1);
    let front = account.iter().take(first);
    let named = || front.clone().any(|piece| opens(text, piece.span, lexicon));
    let told = account.windows(2).map(|pair| match &pair[0].role {
        Role::When(when) if pair[0].block == pair[1].block => {
            let told = |token: &Token| {
                let within = |span: &Span| span.contains(token.span);
                when.place.as_ref().is_some_and(within) || when.date.as_ref().is_some_and(|(_, date)| within(date))
            };
            let tokens = words::tokens(text, pair[0].span, &lexicon.vocabulary);
            let rest = || tokens.iter().filter(|token| token.kind == TokenKind::Word && !told(token));
            let marked = pair[0].span.of(text).contains(['(', '/']) || when.date.is_none();
            let agency = rest().any(|token| marked || is_set(token)) && !holds(text, &tokens, &lexicon.layout.wires);
            if agency { NAMED } else { BARE * usize::from(when.date.is_none()) }
        }
        Role::Place if pair[0].span.len() > 4 && !pair[0].span.of(text).contains(|c: char| !c.is_uppercase()) => BARE,
        _ => 0,
    });
    let told = told.max().unwrap_or(0);
    let signed = || account.iter().any(|piece| signs(text, piece, lexicon));
    if told < NAMED && named() { NAMED } else { told.max(BARE * usize::from(signed())) }
}

/// Whether a piece signs a report: "By Ann Tully" above it, an agency at the end of its paragraph, "met in May. – ANA".
fn signs(text: &str, piece: &Piece, lexicon: &Lexicon) -> bool {
    let Span { start, end } = piece.span;
    let line = |span: Span| words::tokens(text, span, &lexicon.vocabulary);
    match piece.role {
        Role::Page | Role::Heading if end - start <= BYLINE => match line(piece.span).split_first() {
            Some((by, name)) => {
                by.span.of(text).eq_ignore_ascii_case("by")
                    && (2..=4).contains(&name.len())
                    && name.iter().all(|token| {
                        token.is_capital()
                            && token.kind == TokenKind::Word
                            && !holds(text, &[*token], &lexicon.people.speaking)
                    })
            }
            None => false,
        },
        Role::Paragraph => {
            let from = crate::turns::floor_boundary(text, end.saturating_sub(SIGNATURE).max(start));
            match line(Span::new(from, end)).as_slice() {
                [.., stop, dash, name] => {
                    stop.is_mark(text, ".") && matches!(dash.span.of(text), "–" | "—" | "-") && is_set(name)
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// A longer line, in bytes, names more than who wrote.
const BYLINE: usize = 40;

/// No agency's name behind the last sentence is longer, in bytes.
const SIGNATURE: usize = 24;

/// Whether a line begins so: "HALDEN (VNA)", "Halden, June 6 (VNA) Foreign", "HALDEN, JUNE 6, VESPRESS. The".
fn opens(text: &str, line: Span, lexicon: &Lexicon) -> bool {
    let tokens = words::first_tokens(text, line, LONGEST, &lexicon.vocabulary);
    let head = tokens.iter().take_while(|token| !is_small(token) && !ends(text, token)).count();
    let (head, rest) = tokens.split_at(head);
    let dated = head.iter().any(|token| token.kind == TokenKind::Number);
    match rest.first() {
        Some(mark) if mark.is_mark(text, "(") => {
            let dashed = head.last().is_some_and(|last| last.is_mark(text, "-"));
            let in_place = dated || dashed || head.iter().all(|token| token.kind != TokenKind::Word || is_set(token));
            !head.is_empty() && in_place && bracketed(text, rest)
        }
        Some(mark) if mark.is_mark(text, ".") => {
            // The place, the month and the name of the agency.
            let set = head.iter().filter(|token| is_set(token)).count();
            dated && set > 2 && head.iter().all(|token| token.kind != TokenKind::Word || is_set(token))
        }
        _ => false,
    }
}

/// Whether a bracket holds something, and a line's end or beginning, or a dash, stands behind it.
fn bracketed(text: &str, tokens: &[Token]) -> bool {
    let close = tokens.iter().position(|token| token.is_mark(text, ")"));
    close.is_some_and(|close| close > 1 && tokens.get(close + 1).is_none_or(|behind| !is_small(behind)))
}

fn ends(text: &str, token: &Token) -> bool {
    token.is_mark(text, "(") || token.is_mark(text, ".")
}

fn is_small(token: &Token) -> bool {
    token.kind == TokenKind::Word && !token.is_capital()
}

/// Whether a word is set in capitals.
fn is_set(token: &Token) -> bool {
    token.case == Case::Upper
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(line: &str) -> bool {
        opens(line, Span::new(0, line.len()), &Lexicon::english())
    }

    #[test]
    fn a_place_a_date_and_an_agency_begin_a_report() {
        for line in [
            "HALDEN (VNA)",
            "HALDEN, June 6 (VNA) - The presidents spoke.",
            "Halden, June 6/2031 (VNA) Foreign Minister Lorne met his colleague.",
            "Halden- (Delta News) Prime Minister Tom Lorne agreed.",
            "HALDEN, JUNE 6, VESPRESS. Ministers of both countries spoke.",
        ] {
            assert!(begins(line), "{line}");
        }
    }

    #[test]
    fn brackets_and_capitals_elsewhere_are_no_agency() {
        for line in [
            "Prime Minister Tom Lorne (Vessaria) met his colleague.",
            "President Ada Vance (Arvenia) and President Bo Tamm spoke.",
            "The Bilateral Consultations (BPC) were held in Halden.",
            "JOINT STATEMENT. The two presidents spoke.",
            "NATO (VNA) is an alliance.",
            "",
        ] {
            assert!(!begins(line), "{line}");
        }
    }
}
