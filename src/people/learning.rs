//! Learning: names with their offices and countries, from every phrase that gives them.
//!
//! In go sentences and the lines of front and back matter, out comes a filled register.

use std::ops::Range;

use super::casting::{Known, reader};
use super::namings::{Determiner, Naming};
use super::references::same_office;
use super::register::{Register, name_words};
use crate::layout::lists::Field;
use crate::layout::{Piece, Role};
use crate::letters;
use crate::words::{self, Token, TokenKind};

/// A piece of front or back matter that names people, with its tokens.
pub struct Line<'d> {
    /// What the piece is.
    pub role: &'d Role,
    /// Its tokens.
    pub tokens: Vec<Token>,
}

/// The lines of front and back that can name people.
pub fn naming_lines(known: Known<'_>) -> Vec<Line<'_>> {
    let names = |piece: &&Piece| {
        matches!(
            piece.role,
            Role::Title
                | Role::Standfirst
                | Role::Caption
                | Role::Value(Field::Persons)
                | Role::Attribution
                | Role::Page
                | Role::Heading
        )
    };
    let line = |piece: &'_ Piece| words::tokens(known.text, piece.span, &known.lexicon.vocabulary);
    known.layout.pieces.iter().filter(names).map(|piece| Line { role: &piece.role, tokens: line(piece) }).collect()
}

pub fn learn_line(known: Known, line: &Line, register: &mut Register) {
    match line.role {
        Role::Value(_) => {
            if let Some(name) = reader(known, &line.tokens).name_at(0, true) {
                enter(known, &line.tokens, name, None, register);
            }
        }
        _ => learn(known, &line.tokens, register),
    }
}

/// Learns who is named in a sentence, with office and country.
pub fn learn(known: Known, tokens: &[Token], register: &mut Register) {
    let reader = reader(known, tokens);
    let namings = reader.namings();
    let mut last: Option<(usize, usize)> = None;
    let mut office: Option<&Naming> = None;
    for naming in &namings {
        match &naming.name {
            Some(name) => {
                let entry = enter(known, tokens, name.clone(), Some(naming), register);
                inherit_office(naming, last, entry, register);
                if let Some(office) = office.filter(|office| is_introduced(known, tokens, office, naming)) {
                    learn_office(known, office, entry, register);
                }
                last = Some((entry, naming.tokens.end));
            }
            None => appose(known, tokens, naming, last, register),
        }
        office = Some(naming).filter(|naming| naming.name.is_none());
    }
    for name in reader.bare_names(&namings) {
        enter(known, tokens, name, None, register);
    }
}

/// Whether a name stands behind its office and a comma: "the Foreign Minister of Aldmark, H.E. Mr. Petro Vance".
fn is_introduced(known: Known, tokens: &[Token], office: &Naming, named: &Naming) -> bool {
    let comma = office.tokens.end;
    named.office.is_none() && named.tokens.start == comma + 1 && tokens[comma].is_mark(known.text, ",")
}

/// "his French counterpart Petro Vance" bears the office of the one named before.
fn inherit_office(naming: &Naming, before: Option<(usize, usize)>, entry: usize, register: &mut Register) {
    let Some((before, _)) = before.filter(|(before, _)| naming.vague && *before != entry) else { return };
    let (role, leads) = (register.entries[before].role.clone(), register.entries[before].leads);
    let to = &mut register.entries[entry];
    if to.role.is_none() {
        (to.role, to.leads) = (role, leads);
    }
}

/// "Petro Vance, President of Aldmark": an office behind a comma belongs to the name before it.
fn appose(known: Known, tokens: &[Token], naming: &Naming, last: Option<(usize, usize)>, register: &mut Register) {
    let start = naming.tokens.start - usize::from(naming.determiner == Determiner::The);
    let Some(comma) = start.checked_sub(1).filter(|&at| tokens[at].is_mark(known.text, ",")) else { return };
    let entry = match last.filter(|(_, end)| *end == comma) {
        Some((entry, _)) => Some(entry),
        None => name_before(known, tokens, comma).map(|name| enter(known, tokens, name, None, register)),
    };
    if let Some(entry) = entry {
        learn_office(known, naming, entry, register);
    }
}

/// The capitalised words that end right before token `end`, if they can be a name.
fn name_before(known: Known, tokens: &[Token], end: usize) -> Option<Range<usize>> {
    let start = (end.saturating_sub(5)..end).find(|&at| {
        tokens[at..end].iter().all(|token| token.kind == TokenKind::Word && (token.is_capital() || token.joined))
    })?;
    let name = reader(known, tokens).name_at(start, false)?;
    (name.end == end && name.len() >= 2).then_some(name)
}

/// Enters a name with what its naming says.
pub fn enter(
    known: Known,
    tokens: &[Token],
    name: Range<usize>,
    naming: Option<&Naming>,
    register: &mut Register,
) -> usize {
    let words = name_words(known.text, &tokens[name.clone()]);
    let span = tokens[name.start].span.cover(tokens[name.end - 1].span);
    let entry = register.enter(words, span.of(known.text));
    register.note_alias(entry, known.text, span);
    if let Some(naming) = naming {
        learn_office(known, naming, entry, register);
    }
    entry
}

pub fn learn_office(known: Known, naming: &Naming, at: usize, register: &mut Register) {
    let Some(entry) = register.entries.get_mut(at) else { return };
    let fuller = |role: &String| {
        naming.office.is_some_and(|office| office.len() > role.len() && same_office(role, office.of(known.text)))
    };
    if let (Some(office), true) = (naming.office, entry.role.as_ref().is_none_or(fuller)) {
        entry.role = Some(naming.stands_for.map_or_else(|| office_words(office.of(known.text)), str::to_string));
        (entry.leads, entry.body) = (naming.leads, naming.body);
    }
    if let (Some(code), None) = (naming.country, &entry.country) {
        entry.country = Some(code.to_string());
    }
}

/// An office as a reader names it: capitals of a label or headline made small again.
pub fn office_words(written: &str) -> String {
    let shouted = written.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    if !shouted {
        return written.to_string();
    }
    let words = written.split(' ').map(|word| {
        let mut letters = word.chars();
        letters
            .next()
            .map_or(String::new(), |first| std::iter::once(first).chain(letters.map(letters::small)).collect())
    });
    words.collect::<Vec<_>>().join(" ")
}
