//! Date lines: a line that holds nothing but when, and perhaps where.
//!
//! In go the tokens of a short line, out comes its [`When`]. "June 26, 2020", "20:00", "Ottawa, Ontario - October 1,
//! 2018" and "New York, 21 September 2017" are such lines; a sentence that holds a date is none.

use super::signs::{holds, place_at};
use crate::calendar::{self, Clock, Date, Order};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::turns::floor_boundary;
use crate::words::{self, Case, Token, TokenKind};

/// Reads the dateline with which the first paragraph of a report begins, and where it ends: "BEIJING, Jan. 27 (Xinhua)
/// --", "MOSCOW. June 26 (Interfax) -", "Ottawa, Ontario - October 1, 2018 -", "MOSCOW, June 26. /TASS/.", "RIYADH:"
pub fn dateline(text: &str, paragraph: Span, lexicon: &Lexicon) -> Option<(Span, When)> {
    let reach = Span::new(paragraph.start, floor_boundary(text, paragraph.end.min(paragraph.start + HEAD)));
    let tokens = words::tokens(text, reach, &lexicon.vocabulary);
    let mut when = When { date: None, time: None, place: None };
    let (mut agency, mut end, mut at) = (false, None, 0);
    // Where the place ends: at the first date, agency or dash.
    let mut behind_place = None;
    // Where it begins: an agency in brackets may stand before it, or a date with its month in words.
    let (mut from, mut behind_date) = (0, 0);
    while at + 1 < tokens.len() {
        let token = &tokens[at];
        if let Some((len, date)) = calendar::date_at(text, &tokens, at, &lexicon.calendar, Order::Unknown) {
            when.date.get_or_insert((date, token.span.cover(tokens[at + len - 1].span)));
            behind_place.get_or_insert(at);
            at += len;
            behind_date = at;
        } else if let Some(len) = agency_at(text, &tokens, at) {
            agency = true;
            if at == 0 && token.is_mark(text, "(") {
                from = len;
            } else {
                behind_place.get_or_insert(at);
            }
            at += len;
            // Between strokes, or with the date in its brackets, an agency ends the dateline by itself.
            let inner = &tokens[at - len..at];
            let dated = (0..len).find_map(|at| {
                let (len, date) = calendar::date_at(text, inner, at, &lexicon.calendar, Order::Unknown)?;
                Some((date, inner[at].span.cover(inner[at + len - 1].span)))
            });
            when.date = when.date.or(dated);
            if token.is_mark(text, "/") || dated.is_some() {
                at += usize::from(tokens.get(at).is_some_and(|token| token.is_mark(text, ".")));
                end = Some(at);
                break;
            }
        } else if let Some(len) = dash_at(text, &tokens, at) {
            behind_place.get_or_insert(at);
            at += len;
            end = Some(at);
        } else if token.is_mark(text, ":")
            && end.is_none()
            && (when.date.is_some()
                || place_at(text, &tokens, 0, lexicon) == Some(at)
                || is_state(text, &tokens[..at], lexicon))
        {
            // "16 August 2023, Addis Ababa: The Chairperson ...", "RIYADH: The crown prince ...".
            behind_place.get_or_insert(at);
            at += 1;
            end = Some(at);
            break;
        } else if token.is_capital() && end.is_none() || matches!(token.span.of(text), "," | ".") {
            at += 1;
        } else {
            break;
        }
    }
    let end = end.filter(|&end| end < tokens.len())?;
    let head = tokens.get(from..behind_place?)?;
    let marks = || tokens.get(..end - 1)?.iter().rposition(|token| token.kind != TokenKind::Word).map(|at| at + 1);
    let behind = || Some(marks()?.max(behind_date));
    let place = if head.is_empty() { head_place(tokens.get(behind()?..end - 1)?) } else { head_place(head) };
    when.place = place.map(|tokens| tokens[0].span.cover(tokens[tokens.len() - 1].span));
    // A date behind the last dash belongs to the sentence.
    when.date = when.date.filter(|(_, span)| span.end < tokens[end - 1].span.end);
    let sure = agency || place.is_some_and(|place| when.date.is_some() || is_sure_place(text, place, lexicon));
    sure.then(|| (tokens[0].span.cover(tokens[end - 1].span), when))
}

/// Whether words are the name of a state in capitals, as the agency of a city of the same name has it: "KUWAIT:".
fn is_state(text: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let shouted = tokens.iter().all(|token| token.case == Case::Upper && token.span.len() >= SHOUTED);
    shouted && lexicon.countries.names.whole(text, tokens).is_some()
}

/// Whether words before a dash are a place without a date beside them: in capitals, or known.
fn is_sure_place(text: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let shouted = tokens[0].case == Case::Upper && tokens[0].span.len() >= SHOUTED;
    shouted || place_at(text, tokens, 0, lexicon).is_some()
}

/// How far into a paragraph a dateline was met, in bytes.
const HEAD: usize = 120;

/// Fewer capitals than this may be an acronym ("EU – Maristan relations").
const SHOUTED: usize = 5;

/// No agency that was met beside a place has a shorter name.
const AGENCY: usize = 3;

/// The words before date, agency and dash, without the marks behind them.
fn head_place(tokens: &[Token]) -> Option<&[Token]> {
    let len = tokens.iter().rposition(|token| token.kind == TokenKind::Word)? + 1;
    // "CORVEL. LUNEPRESS": an agency behind the full stop; "ST. PETERSBURG" is one name.
    let stop =
        |pair: &[Token]| pair[0].span.len() >= SHOUTED && pair[1].kind == TokenKind::Mark && pair[1].span.len() == 1;
    let comma = tokens.windows(2).position(stop).filter(|&at| tokens[at + 1].span.start == tokens[at].span.end);
    // "OTTAWA, ON" is a city and its province.
    let agency = |token: &Token| token.case == Case::Upper && token.span.len() >= AGENCY;
    let shouted = |at: &usize| tokens[at + 2..len.max(at + 2)].iter().all(agency);
    let len = comma.filter(|at| at + 2 < len && shouted(at)).map_or(len, |at| at + 1);
    (len <= PLACE_WORDS).then(|| &tokens[..len])
}

/// The length of an agency's name in brackets or between strokes.
fn agency_at(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    /// "(Agence de Presse / Central News - 5th May, 2025)" has twelve, marks included.
    const WORDS: usize = 14;
    let close = match tokens[at].span.of(text) {
        "(" => ")",
        "/" => "/",
        _ => return None,
    };
    let behind = &tokens[at + 1..];
    let mut open = 1;
    let len = behind.iter().take(WORDS).position(|token| {
        open += usize::from(token.is_mark(text, "("));
        open -= usize::from(token.is_mark(text, close));
        open == 0
    })?;
    (len > 0 && behind[0].is_capital()).then_some(len + 2)
}

/// The length of a dash with space on both sides.
fn dash_at(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let len = tokens[at..].iter().take(2).take_while(|token| dash(text, token)).count();
    let last = tokens.get((at + len).checked_sub(1)?)?;
    let before = at > 0 && tokens[at - 1].span.end < tokens[at].span.start;
    let behind = tokens.get(at + len).is_some_and(|next| next.span.start > last.span.end);
    (len > 0 && before && behind).then_some(len)
}

fn dash(text: &str, token: &Token) -> bool {
    matches!(token.span.of(text), "-" | "–" | "—")
}

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

/// Reads a date line; `None` if the line says anything more. What bars part is read by itself: of a line of the page,
/// the parts that tell when or where count.
pub fn read(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Option<When> {
    let mut parts = tokens.split(|token| token.is_mark(text, "|")).filter(|part| !part.is_empty());
    let (first, second) = (parts.next()?, parts.next());
    let Some(second) = second else { return read_part(text, first, lexicon) };
    let lists = &lexicon.layout;
    let mut when = When { date: None, time: None, place: None };
    for part in [first, second].into_iter().chain(parts) {
        // "Press release" alone is a rubric.
        if lists.above.whole(text, part).is_some() {
            continue;
        }
        if part.len() > PART || holds(text, part, &lists.account_titles) || holds(text, part, &lists.briefing_titles) {
            return None;
        }
        if let Some(told) = read_part(text, part, lexicon) {
            let place = told.place.or(when.place);
            when = When { date: when.date.or(told.date), time: when.time.or(told.time), place };
        } else if place_at(text, part, 0, lexicon) == Some(part.len()) {
            when.place = when.place.or(Some(part[0].span.cover(part[part.len() - 1].span)));
        }
    }
    when.date.is_some().then_some(when)
}

/// A part of a date line between bars has no more tokens.
const PART: usize = 10;

fn read_part(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Option<When> {
    let calendar = lexicon.calendar.opens();
    if !tokens.iter().any(|token| token.kind == TokenKind::Number || token.opens & calendar != 0) {
        return None;
    }
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
    // "Ada Lorne, [13.05.2024 12:04]" is the head of a message.
    let bracketed =
        tokens.first().is_some_and(Token::is_capital) && tokens.iter().any(|token| token.is_mark(text, "["));
    if bracketed && when.time.is_some() {
        return None;
    }
    // Of "Corvel, 24 July, CORVEL NEWS" the place is what stands before the date.
    if let Some((_, date)) = when.date {
        let before = |token: &Token| token.kind == TokenKind::Word && token.span.end <= date.start;
        if rest.iter().filter(|token| token.is_capital()).any(before) {
            rest.retain(|token| token.span.end <= date.start || !token.is_capital());
        }
    }
    match place(text, &rest, when.date.is_some() && when.time.is_some(), lexicon) {
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

/// What is left of a date line: nothing but marks and small words, the name of a place, or more. A title that holds a
/// date is more ("Department Press Briefing – July 8, 2021"), a line of the page beside one is nothing.
/// With the hour, small words may stand in the name ("Ministry of Trade"): no title gives the hour so.
fn place(text: &str, rest: &[Token], timed: bool, lexicon: &Lexicon) -> Rest {
    let lists = &lexicon.layout;
    if lists.above.longest(text, rest, 0).is_some_and(|found| rest.len() <= found.len + 1) {
        return Rest::Nothing;
    }
    if holds(text, rest, &lists.account_titles) || holds(text, rest, &lists.briefing_titles) {
        return Rest::Words;
    }
    let is_filler = |token: &&Token| {
        let word = std::slice::from_ref(*token);
        token.kind == TokenKind::Mark || lexicon.layout.fillers.whole(text, word).is_some()
    };
    let words: Vec<&Token> = rest.iter().filter(|token| !is_filler(token)).collect();
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => {
            let small = |token: &Token| timed && matches!(token.span.of(text), "of" | "for");
            let named = words.iter().all(|token| {
                (token.is_capital() || token.span.start > first.span.start && small(token))
                    && token.kind == TokenKind::Word
            });
            let together =
                rest.iter().all(|token| token.span.end <= first.span.start || token.kind != TokenKind::Number);
            // "The Hague": the article is part of the name.
            let article = rest.iter().rfind(|token| token.span.end <= first.span.start);
            let article = article.filter(|token| token.is_capital() && token.span.of(text) == "The");
            let span = article.unwrap_or(first).span.cover(last.span);
            // "The World Today" is no place; of "Doha - Information Office" the place is what the lists know.
            // "Distributed by Lune Press" is no place either.
            let filler = |token: &Token| {
                let within = token.span.start > first.span.start && token.span.end < last.span.end;
                within && token.span.of(text) == "by"
                    || token.is_capital() && token.span.start > first.span.start && is_filler(&token)
            };
            if rest.iter().any(filler) {
                return if timed { Rest::Nothing } else { Rest::Words };
            }
            let known =
                place_at(text, rest, 0, lexicon).filter(|&len| rest.get(len).is_some_and(|next| dash(text, next)));
            let span = known.map_or(span, |len| rest[0].span.cover(rest[len - 1].span));
            if named && together && words.len() <= PLACE_WORDS { Rest::Place(span) } else { Rest::Words }
        }
        _ => Rest::Nothing,
    }
}
