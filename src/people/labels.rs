//! Labels: whom the label of a turn names.
//!
//! In go the labels of a layout, out come positions in the register: a person by name, a role, or the bearer of an
//! office.

use std::ops::Range;

use super::casting::{Known, reader};
use super::learning::{enter, learn_office, office_words};
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
    if people.roles.whole(known.text, &tokens[..unnumbered]).is_some() {
        let name = match label.of(known.text) {
            "Q" | "QUESTION" => "Question".to_string(),
            "A" => "Answer".to_string(),
            written => office_words(written),
        };
        return Some(register.enter_unnamed(PersonKind::Role, &name));
    }
    let namings = reader.namings();
    if let Some(naming) = namings.iter().find(|naming| naming.name.is_some()) {
        let entry = enter(known, &tokens, naming.name.clone()?, Some(naming), register)?;
        return Some(entry);
    }
    if namings.is_empty() || tokens.first().is_some_and(|first| first.case == Case::Upper) {
        let name = reader.name_at(0, true).filter(|name| !office_only(known, &tokens, name));
        if let Some(name) = name {
            let entry = enter(known, &tokens, name, None, register)?;
            namings.iter().for_each(|naming| learn_office(known, naming, entry, register));
            return Some(entry);
        }
    }
    None
}

/// Whether the words of a label are an office and no name.
fn office_only(known: Known, tokens: &[Token], name: &Range<usize>) -> bool {
    let people = &known.lexicon.people;
    tokens[name.clone()].iter().all(|token| {
        let one = std::slice::from_ref(token);
        people.modifiers.whole(known.text, one).is_some() || people.portfolios.whole(known.text, one).is_some()
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
        let mention =
            scene.mentions(reader(known, &tokens), &reader(known, &tokens).namings()).into_iter().find_map(|mention| {
                match mention.who {
                    Meant::Entry(entry) => Some(entry),
                    _ => None,
                }
            });
        let written = span.of(known.text);
        let office = written.get(..4).filter(|the| the.eq_ignore_ascii_case("the ")).map_or(written, |_| &written[4..]);
        *slot = Some(mention.unwrap_or_else(|| register.enter_unnamed(PersonKind::Role, &office_words(office))));
    }
    out
}
