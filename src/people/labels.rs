//! Labels: whom the label of a turn names.
//!
//! In go the labels of a layout, out come positions in the register: a person by name, a role, or the bearer of an
//! office.

use std::ops::Range;

use super::casting::{Known, reader};
use super::learning::{enter, learn, learn_office, office_words};
use super::references::{Meant, Scene};
use super::register::Register;
use crate::layout::Role;
use crate::model::PersonKind;
use crate::span::Span;
use crate::words::{self, Case, Token, TokenKind};

/// The names of the labels that open a turn, in order.
pub fn labels(known: Known<'_>) -> impl Iterator<Item = Span> + '_ {
    known.layout.pieces.iter().filter_map(|piece| match &piece.role {
        Role::Label(label) if label.opens => Some(label.name),
        _ => None,
    })
}

/// Whom a label names; `None` if it only gives an office.
pub fn label_entry(known: Known, label: Span, register: &mut Register) -> Option<usize> {
    let tokens = words::tokens(known.text, label, &known.lexicon.vocabulary);
    let reader = reader(known, &tokens);
    let people = &known.lexicon.people;
    let unnumbered = tokens.len() - usize::from(tokens.last().is_some_and(|last| last.kind == TokenKind::Number));
    let role = |tokens: &[Token]| {
        let lists = [&people.roles, &known.lexicon.layout.askers];
        lists.into_iter().any(|list| list.whole(known.text, tokens).is_some())
    };
    // "SENIOR LUNE OFFICIAL": the last word tells.
    let words = tokens[..unnumbered].iter().all(|token| token.kind != TokenKind::Mark);
    let kind = unnumbered.checked_sub(1).filter(|&last| last > 0 && words).map(|last| &tokens[last..unnumbered]);
    if role(&tokens[..unnumbered]) || kind.is_some_and(role) {
        let name = match label.of(known.text) {
            "Q" | "QUESTION" => "Question".to_string(),
            "A" => "Answer".to_string(),
            written => office_words(written),
        };
        return Some(register.enter_unnamed(PersonKind::Role, &name));
    }
    let namings = reader.namings();
    if tokens.iter().any(|token| token.is_mark(known.text, ",")) {
        learn(known, &tokens, &namings, register);
    }
    // "Ada Lorne, Foreign Minister": the name stands before the comma.
    let first =
        reader.name_at(0, true).filter(|name| tokens.get(name.end).is_some_and(|next| next.is_mark(known.text, ",")));
    if let Some(name) = first.filter(|_| behind_paper(known, &tokens).is_none()) {
        return enter(known, &tokens, name, None, register);
    }
    if let Some(naming) = namings.iter().find(|naming| naming.name.is_some()) {
        let entry = enter(known, &tokens, naming.name.clone()?, Some(naming), register)?;
        return Some(entry);
    }
    if namings.is_empty() || tokens.first().is_some_and(|first| first.case == Case::Upper) {
        // "Reporter Ann Tully", "Morning Post, SATO".
        let behind = (1..tokens.len().min(ROLE_WORDS)).rev().find(|&len| role(&tokens[..len])).unwrap_or(0);
        let start = behind_paper(known, &tokens).unwrap_or(behind);
        let name = reader.name_at(start, true).filter(|name| !office_only(known, &tokens, name));
        if let Some(name) = name {
            let entry = enter(known, &tokens, name, None, register)?;
            namings.iter().for_each(|naming| learn_office(known, naming, entry, register));
            return Some(entry);
        }
    }
    None
}

/// No role that stands before a name has more words.
const ROLE_WORDS: usize = 4;

/// Where the name stands behind a newspaper's or a broadcaster's: a family name in capitals behind the comma.
fn behind_paper(known: Known, tokens: &[Token]) -> Option<usize> {
    let comma = tokens.iter().position(|token| token.is_mark(known.text, ","))?;
    let [name] = &tokens[comma + 1..] else { return None };
    let bodies = &known.lexicon.people.bodies;
    let body = |token: &Token| bodies.whole(known.text, std::slice::from_ref(token)).is_some();
    let paper = comma == 1 && tokens[0].case == Case::Upper || tokens[..comma].iter().any(body);
    (name.case == Case::Upper && paper).then_some(comma + 1)
}

/// Whether the words of a label are an office and no name.
fn office_only(known: Known, tokens: &[Token], name: &Range<usize>) -> bool {
    let people = &known.lexicon.people;
    tokens[name.clone()].iter().all(|token| {
        let one = std::slice::from_ref(token);
        [&people.modifiers, &people.portfolios, &people.particles]
            .into_iter()
            .any(|list| list.whole(known.text, one).is_some())
    })
}

/// Labels that give an office alone ("THE PRESIDENT") name the one who bears it, or the office itself.
pub fn resolve_offices(
    known: Known,
    labelled: Vec<Option<usize>>,
    participants: &[usize],
    home: Option<usize>,
    register: &mut Register,
) -> Vec<Option<usize>> {
    let spans: Vec<Span> = labels(known).collect();
    let mut out = labelled;
    for (slot, span) in out.iter_mut().zip(spans).filter(|(slot, _)| slot.is_none()) {
        let tokens = words::tokens(known.text, span, &known.lexicon.vocabulary);
        let mut scene = Scene { register, participants, home, subject: None, told: false, word: String::new() };
        let namings = reader(known, &tokens).namings();
        let stands_for = namings.iter().find_map(|naming| naming.stands_for);
        let mention =
            scene.mentions(reader(known, &tokens), &namings).into_iter().find_map(|mention| match mention.who {
                Meant::Entry(entry) => Some(entry),
                _ => None,
            });
        let written = span.of(known.text);
        let office = written.get(..4).filter(|the| the.eq_ignore_ascii_case("the ")).map_or(written, |_| &written[4..]);
        let office = || stands_for.map_or_else(|| office_words(office), str::to_string);
        *slot = Some(mention.unwrap_or_else(|| register.enter_unnamed(PersonKind::Role, &office())));
    }
    out
}
