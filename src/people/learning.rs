//! Learning: names with their offices and countries, from every phrase that gives them.
//!
//! In go sentences and the lines of front and back matter, out comes a filled register.

use std::ops::Range;

use super::casting::{Known, reader};
use super::namings::{Determiner, Naming};
use super::offices::same_office;
use super::register::{Register, name_words};
use crate::layout::lists::Field;
use crate::layout::{Piece, Role};
use crate::letters;
use crate::lexicon::Symbol;
use crate::span::Span;
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
        _ => {
            let mut namings = reader(known, &line.tokens).namings();
            namings.retain(|naming| *line.role != Role::Title || !is_headline(known, &line.tokens, naming));
            learn(known, &line.tokens, &namings, register);
        }
    }
}

/// Whether what looks like a name behind an office is what a headline says of it ("Prime Minister Visits Lune"): a word
/// in -s that the account never writes with a capital.
fn is_headline(known: Known, tokens: &[Token], naming: &Naming) -> bool {
    let people = &known.lexicon.people;
    let (reader, end) = (reader(known, tokens), naming.tokens.end);
    let of = reader.word(end).is_some_and(|word| word.eq_ignore_ascii_case("of"));
    let object = of || reader.is(&people.the, end) || reader.is(&people.any, end);
    let first = naming.name.as_ref().filter(|_| naming.office.is_some() && object);
    let first = first.map(|name| tokens[name.start].span.of(known.text));
    let verb = first.filter(|first| first.len() > 3 && first.ends_with('s'));
    verb.is_some_and(|verb| !known.prose.tokens.iter().any(|token| token.reads(known.text, verb)))
}

/// Learns who is named in a sentence, with office and country.
pub fn learn(known: Known, tokens: &[Token], namings: &[Naming], register: &mut Register) {
    let reader = reader(known, tokens);
    let mut last: Option<(usize, usize)> = None;
    let mut office: Option<&Naming> = None;
    // Behind which name that followed its office the next office is another's: "the Minister of Aldmark, Petro Vance, the
    // Minister of Vessary, Ada Lorne".
    let mut introduced = 0;
    for naming in namings {
        match &naming.name {
            Some(name) => {
                let Some(entry) = enter(known, tokens, name.clone(), Some(naming), register) else { continue };
                inherit_office(naming, last, entry, register);
                if let Some(office) = office.filter(|office| is_introduced(known, tokens, office, naming)) {
                    learn_office(known, office, entry, register);
                }
                last = Some((entry, naming.tokens.end));
            }
            None if (naming.tokens.start > introduced + 2 || reader.name_apposed(naming.tokens.end).is_none())
                && appose(known, tokens, naming, last, register) => {}
            None => {
                if let Some(name) = reader.name_apposed(naming.tokens.end) {
                    let end = name.end;
                    let both = office.and_then(|first| two_offices(known, tokens, first, naming));
                    let named = both.as_ref().unwrap_or(naming);
                    let Some(entry) = enter(known, tokens, name, Some(named), register) else { continue };
                    inherit_office(naming, last, entry, register);
                    last = Some((entry, end));
                    introduced = end;
                }
            }
        }
        office = Some(naming).filter(|naming| naming.name.is_none());
    }
    let mut shared: Option<&str> = None;
    for name in reader.bare_names(namings) {
        let and = name.start.checked_sub(1).and_then(|and| reader.word(and)) == Some("and");
        let country = reader.country_owning(name.start).map(|(_, code)| code);
        let country = country.or_else(|| Some(reader.of_country(name.end)?.0));
        shared = reader.plural_office_before(name.start).or(shared.filter(|_| and));
        let entry = enter(known, tokens, name, None, register).and_then(|at| register.entries.get_mut(at));
        let Some(entry) = entry else { continue };
        if let (None, Some(office)) = (&entry.role, shared) {
            (entry.role, entry.leads) = (Some(office.to_string()), true);
        }
        if let (None, Some(code)) = (&entry.country, country) {
            entry.country = Some(code.to_string());
        }
    }
}

/// Two offices of one bearer, whose name a comma parts from them: "the Deputy Prime Minister and Foreign Minister, Petro
/// Vance".
fn two_offices<'l>(known: Known, tokens: &[Token], first: &Naming<'l>, second: &Naming<'l>) -> Option<Naming<'l>> {
    let and = second.tokens.start.checked_sub(1).filter(|&and| and == first.tokens.end)?;
    tokens[and].reads(known.text, "and").then_some(())?;
    let office = first.office?.cover(second.office?);
    let country = first.country.or(second.country);
    Some(Naming { office: Some(office), country, leads: first.leads, ..second.clone() })
}

/// Whether a name stands behind its office and a comma: "the Foreign Minister of Aldmark, H.E. Mr. Petro Vance".
fn is_introduced(known: Known, tokens: &[Token], office: &Naming, named: &Naming) -> bool {
    let comma = office.tokens.end;
    // "the Vessarian envoy Prince Petro".
    let adjacent = named.tokens.start == comma && named.country.is_none();
    adjacent || named.office.is_none() && named.tokens.start == comma + 1 && tokens[comma].is_mark(known.text, ",")
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

/// "Petro Vance, President of Aldmark": an office behind a comma belongs to the name before it. Whether there is one.
fn appose(
    known: Known,
    tokens: &[Token],
    naming: &Naming,
    last: Option<(usize, usize)>,
    register: &mut Register,
) -> bool {
    let article = matches!(naming.determiner, Determiner::The | Determiner::Any);
    let start = naming.tokens.start - usize::from(article);
    let Some(comma) = start.checked_sub(1).filter(|&at| tokens[at].is_mark(known.text, ",")) else { return false };
    // "Vance, Arvenian President discuss trade": in headlines a comma stands for "and".
    let reader = reader(known, tokens);
    if reader.is(&known.lexicon.people.does, naming.tokens.end) {
        return false;
    }
    // "As Lorne said, the President's plan ...", "on Lorne, the President very much ...": no mark closes an apposition.
    let closed = tokens.get(naming.tokens.end).is_none_or(|next| {
        next.kind == TokenKind::Mark || reader.is(&known.lexicon.people.connectors, naming.tokens.end)
    });
    if naming.determiner == Determiner::The && !closed {
        return false;
    }
    let entry = match last.filter(|(_, end)| *end == comma) {
        Some((entry, _)) => Some(entry),
        None => name_before(known, tokens, comma).and_then(|name| enter(known, tokens, name, None, register)),
    };
    if let Some(entry) = entry {
        learn_office(known, naming, entry, register);
    }
    entry.is_some()
}

/// The capitalised words that end right before token `end`, if they can be a name.
fn name_before(known: Known, tokens: &[Token], end: usize) -> Option<Range<usize>> {
    let start = (end.saturating_sub(5)..end).find(|&at| {
        tokens[at..end].iter().all(|token| token.kind == TokenKind::Word && (token.is_capital() || token.joined))
    })?;
    let name = reader(known, tokens).name_at(start, false)?;
    (name.end == end && name.len() >= 2).then_some(name)
}

/// Enters a name with what its naming says; `None` if it is a family name that several bear.
pub fn enter(
    known: Known,
    tokens: &[Token],
    name: Range<usize>,
    naming: Option<&Naming>,
    register: &mut Register,
) -> Option<usize> {
    let words = name_words(known.text, &tokens[name.clone()]);
    let span = tokens[name.start].span.cover(tokens[name.end - 1].span);
    let office = naming.and_then(|naming| naming.office).map(|office| office.of(known.text));
    let bearer = office.and_then(|office| register.bearer(&words, office)).filter(|_| words.len() == 1);
    if bearer.is_none() && words.len() == 1 && register.find(&words).is_none() && register.is_shared(&words[0]) {
        return None;
    }
    // A name in capitals is written as names are; one word in capitals may be an agency, unless something stands
    // before it.
    let several = words.len() > 1 || name.start > 0;
    let name = if several { office_words(span.of(known.text)) } else { span.of(known.text).to_string() };
    let entry = bearer.unwrap_or_else(|| register.enter(words, &name));
    register.note_alias(entry, known.text, span);
    if let Some(naming) = naming {
        learn_office(known, naming, entry, register);
    }
    Some(entry)
}

pub fn learn_office(known: Known, naming: &Naming, at: usize, register: &mut Register) {
    let Some(entry) = register.entries.get_mut(at) else { return };
    let fuller = |role: &String| {
        naming.office.is_some_and(|office| office.len() > role.len() && same_office(role, office.of(known.text)))
    };
    if let (Some(office), true) = (naming.office, entry.role.as_ref().is_none_or(fuller)) {
        let role = naming.stands_for.map_or_else(|| office_words(office.of(known.text)), str::to_string);
        entry.role = Some(if naming.former { ["former ", &role].concat() } else { role });
        (entry.leads, entry.body) = (naming.leads && !naming.former, naming.body);
    }
    if let (Some(code), None) = (naming.country, &entry.country) {
        entry.country = Some(code.to_string());
    }
}

/// An office or a name as a reader writes it: capitals of a label or headline made small again.
pub fn office_words(written: &str) -> String {
    let shouted = written.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    if !shouted {
        return written.to_string();
    }
    let mut before = ' ';
    let small = |c: char| {
        let begins = !before.is_alphabetic() && before != '’' && before != '\'';
        before = c;
        if begins { c } else { letters::small(c) }
    };
    written.chars().map(small).collect()
}

/// Names of one word, where nothing longer told whose they are.
pub fn learn_single_names(known: Known, register: &mut Register) {
    for sentence in &known.prose.sentences {
        let tokens = known.prose.of(sentence);
        let reader = reader(known, tokens);
        for name in (0..tokens.len()).filter_map(|at| reader.single_name(at)) {
            let words = name_words(known.text, &tokens[name.clone()]);
            if !words.iter().all(|word| register.knows(word)) && register.find(&words).is_none() {
                enter(known, tokens, name, None, register);
            }
        }
    }
}

/// More entries, and more words, than these are not looked through for family names in small letters.
const ENTRIES: usize = 32;
const LOOKED: usize = 4096;

/// "President of Vessary Petro vance": machine translation writes family names small. One that stands elsewhere with a
/// capital joins the given name before it.
pub fn learn_small_names(known: Known, lines: &[Line], register: &mut Register) {
    for at in 0..register.entries.len().min(ENTRIES) {
        let entry = &register.entries[at];
        let Some(alias) = entry.aliases.first().filter(|_| entry.is_bare()) else { continue };
        let end = alias.span.end;
        let Some(word) = known.text.get(end..).and_then(small_word) else { continue };
        let titled = |token: &&Token| {
            token.is_capital()
                && token.symbol == Symbol::UNKNOWN
                && token.span.of(known.text).eq_ignore_ascii_case(word)
        };
        let told = known.prose.tokens.iter().take(LOOKED);
        let Some(family) = lines.iter().flat_map(|line| &line.tokens).chain(told).find(titled) else { continue };
        let name = [known.text[alias.span.start..end].trim(), " ", family.span.of(known.text)].concat();
        let tokens = words::tokens(&name, Span::new(0, name.len()), &known.lexicon.vocabulary);
        register.enter(name_words(&name, &tokens), &name);
    }
}

/// The word in small letters behind a space at the beginning of a text, long enough for a family name.
fn small_word(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(' ')?;
    let end = rest.find(|c: char| !c.is_lowercase()).unwrap_or(rest.len());
    rest.get(..end).filter(|word| word.len() > 3)
}
