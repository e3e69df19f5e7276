//! Casting: from all namings of a document to its cast.

use std::ops::Range;

use super::namings::{Naming, Reader};
use super::references::{Meant, Mention, Scene, same_office};
use super::register::{Register, name_words};
use super::{Cast, Form, Reference, Who, places};
use crate::layout::lists::Field;
use crate::layout::{Layout, Piece, Role};
use crate::lexicon::Lexicon;
use crate::model::{PersonId, PersonKind};
use crate::prose::Prose;
use crate::span::Span;
use crate::words::{self, Case, Token, TokenKind};

/// How many sentences from the beginning of the account can name those who take part.
const OPENING: usize = 2;

/// What the stages before know of a document.
#[derive(Clone, Copy)]
pub struct Known<'d> {
    /// The whole text.
    pub text: &'d str,
    /// The document's pieces.
    pub layout: &'d Layout,
    /// Its running text.
    pub prose: &'d Prose,
    /// The lists.
    pub lexicon: &'d Lexicon,
}

/// A piece of front or back matter that names people, with its tokens.
struct Line<'d> {
    role: &'d Role,
    tokens: Vec<Token>,
}

/// Casts a document.
pub fn cast(known: Known) -> Cast {
    let mut register = Register::default();
    let lines = naming_lines(known);
    lines.iter().for_each(|line| learn_line(known, line, &mut register));
    for sentence in &known.prose.sentences {
        learn(known, known.prose.of(sentence), &mut register);
    }
    let labelled: Vec<Option<usize>> = labels(known).map(|label| label_entry(known, label, &mut register)).collect();
    let participants = participants(known, &lines, &labelled, &mut register);
    learn_from_each_other(known, &participants, &mut register);
    let home = home(known, &participants, &register);
    let labelled = resolve_offices(known, labelled, &participants, home, &mut register);
    let mentions = mentions(known, &lines, &participants, home, &mut register);
    finish(known, register, mentions, &participants, &labelled)
}

fn reader<'d>(known: Known<'d>, tokens: &'d [Token]) -> Reader<'d, 'd> {
    Reader { text: known.text, tokens, lexicon: known.lexicon }
}

/// The lines of front and back that can name people.
fn naming_lines(known: Known<'_>) -> Vec<Line<'_>> {
    let names = |piece: &&Piece| {
        matches!(
            piece.role,
            Role::Title
                | Role::Standfirst
                | Role::Caption
                | Role::Value(Field::Persons)
                | Role::Attribution
                | Role::Heading
        )
    };
    let line = |piece: &'_ Piece| words::tokens(known.text, piece.span, &known.lexicon.vocabulary);
    known.layout.pieces.iter().filter(names).map(|piece| Line { role: &piece.role, tokens: line(piece) }).collect()
}

fn labels(known: Known<'_>) -> impl Iterator<Item = Span> + '_ {
    known.layout.pieces.iter().filter_map(|piece| match &piece.role {
        Role::Label(label) if label.opens => Some(label.name),
        _ => None,
    })
}

fn learn_line(known: Known, line: &Line, register: &mut Register) {
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
fn learn(known: Known, tokens: &[Token], register: &mut Register) {
    let reader = reader(known, tokens);
    let namings = reader.namings();
    let mut last: Option<(usize, usize)> = None;
    for naming in &namings {
        match &naming.name {
            Some(name) => {
                let entry = enter(known, tokens, name.clone(), Some(naming), register);
                inherit_office(naming, last, entry, register);
                last = Some((entry, naming.tokens.end));
            }
            None => appose(known, tokens, naming, last, register),
        }
    }
    for name in reader.bare_names(&namings) {
        enter(known, tokens, name, None, register);
    }
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
    let start = naming.tokens.start - usize::from(naming.determiner == super::namings::Determiner::The);
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
    let start = (end.saturating_sub(4)..end)
        .find(|&at| tokens[at..end].iter().all(|token| token.kind == TokenKind::Word && token.is_capital()))?;
    let name = reader(known, tokens).name_at(start, false)?;
    (name.end == end && name.len() >= 2).then_some(name)
}

/// Enters a name with what its naming says.
fn enter(
    known: Known,
    tokens: &[Token],
    name: Range<usize>,
    naming: Option<&Naming>,
    register: &mut Register,
) -> usize {
    let words = name_words(known.text, &tokens[name.clone()]);
    let span = tokens[name.start].span.cover(tokens[name.end - 1].span);
    let entry = register.enter(words, span.of(known.text));
    if let Some(naming) = naming {
        learn_office(known, naming, entry, register);
    }
    entry
}

fn learn_office(known: Known, naming: &Naming, at: usize, register: &mut Register) {
    let Some(entry) = register.entries.get_mut(at) else { return };
    if let (Some(office), None) = (naming.office, &entry.role) {
        entry.role = Some(office_words(office.of(known.text)));
        entry.leads = naming.leads;
    }
    if let (Some(code), None) = (naming.country, &entry.country) {
        entry.country = Some(code.to_string());
    }
}

/// An office as a reader names it: capitals of a label or headline made small again.
fn office_words(written: &str) -> String {
    let shouted = written.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    if !shouted {
        return written.to_string();
    }
    let words = written.split(' ').map(|word| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_string() + &letters.as_str().to_lowercase())
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whom a label names; `None` if it only gives an office.
fn label_entry(known: Known, label: Span, register: &mut Register) -> Option<usize> {
    let tokens = words::tokens(known.text, label, &known.lexicon.vocabulary);
    let reader = reader(known, &tokens);
    let people = &known.lexicon.people;
    let unnumbered = tokens.len() - usize::from(tokens.last().is_some_and(|last| last.kind == TokenKind::Number));
    if people.roles.whole(known.text, &tokens[..unnumbered]).is_some() {
        let name = match label.of(known.text) {
            "Q" | "QUESTION" => "Question".to_string(),
            written => office_words(written),
        };
        return Some(register.enter_unnamed(PersonKind::Role, &name));
    }
    let namings = reader.namings();
    if let Some(naming) = namings.iter().find(|naming| naming.name.is_some()) {
        let entry = enter(known, &tokens, naming.name.clone()?, Some(naming), register);
        return Some(entry);
    }
    if namings.is_empty() || tokens.first().is_some_and(|first| first.case == Case::Upper) {
        let name = reader.name_at(0, true).filter(|name| !office_only(known, &tokens, name));
        if let Some(name) = name {
            let entry = enter(known, &tokens, name, None, register);
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

/// Who takes part: those whom title and standfirst name, or the first sentences if these name fewer than two; whoever
/// speaks by name in turn; whoever is said to have attended.
fn participants(known: Known, lines: &[Line], labelled: &[Option<usize>], register: &mut Register) -> Vec<usize> {
    let mut out = Vec::new();
    for line in lines.iter().filter(|line| matches!(line.role, Role::Title | Role::Standfirst)) {
        named(known, &line.tokens, register, &mut out);
    }
    let sentences = &known.prose.sentences;
    let spoken = known.layout.pieces.iter().any(|piece| matches!(piece.role, Role::Label(_)));
    for sentence in sentences.iter().take(OPENING) {
        let unsung = known.prose.passages.get(sentence.passage).is_some_and(|passage| passage.turn.is_none());
        if out.len() < 2 && unsung {
            named(known, before_subjects(known, known.prose.of(sentence)), register, &mut out);
        }
    }
    for &entry in labelled.iter().flatten().filter(|_| spoken) {
        let person = register.entries.get(entry).is_some_and(|entry| entry.kind == PersonKind::Person);
        if person && !out.contains(&entry) && out.len() < MANY {
            out.push(entry);
        }
    }
    let attended = &known.lexicon.people.attended;
    for sentence in sentences.iter().filter(|sentence| known.prose.passages[sentence.passage].turn.is_none()) {
        let tokens = known.prose.of(sentence);
        if (0..tokens.len()).any(|at| attended.longest(known.text, tokens, at).is_some()) {
            named(known, tokens, register, &mut out);
        }
    }
    out
}

/// More people than this take part in no conversation that is told by name.
const MANY: usize = 64;

/// The tokens of a sentence before it comes to its subjects.
fn before_subjects<'t>(known: Known, tokens: &'t [Token]) -> &'t [Token] {
    let subjects = &known.lexicon.people.subject_follows;
    let end = (1..tokens.len()).find(|&at| subjects.longest(known.text, tokens, at).is_some());
    &tokens[..end.unwrap_or(tokens.len())]
}

/// Adds whom some tokens name by name.
fn named(known: Known, tokens: &[Token], register: &mut Register, out: &mut Vec<usize>) {
    let mut scene = Scene { register, participants: &[], home: None };
    for mention in scene.mentions(reader(known, tokens)) {
        if let (Form::Name, Meant::Entry(entry)) = (mention.form, mention.who) {
            if !out.contains(&entry) && out.len() < MANY {
                out.push(entry);
            }
        }
    }
}

/// What the text says of those who take part together: "the two presidents" gives each the office, and "the Russian
/// leader" the country to the one of two who has none yet.
fn learn_from_each_other(known: Known, participants: &[usize], register: &mut Register) {
    let plural = &known.lexicon.people.plural_offices;
    let pair: Vec<usize> = participants.iter().copied().take(3).collect();
    let [first, second] = pair[..] else { return };
    for sentence in &known.prose.sentences {
        let tokens = known.prose.of(sentence);
        for at in 0..tokens.len() {
            let Some(found) = plural.longest(known.text, tokens, at) else { continue };
            let both = at > 0 && known.lexicon.people.groups.longest(known.text, tokens, at - 1).is_some()
                || at > 1 && known.lexicon.people.groups.longest(known.text, tokens, at - 2).is_some();
            for &entry in [first, second].iter().filter(|_| both) {
                let entry = &mut register.entries[entry];
                if entry.role.is_none() {
                    (entry.role, entry.leads) = (Some(found.value.clone()), true);
                }
            }
        }
    }
    for sentence in &known.prose.sentences {
        for naming in reader(known, known.prose.of(sentence)).namings() {
            let (None, Some(code)) = (&naming.name, naming.country) else { continue };
            assign_country(known, &naming, code, [first, second], register);
        }
    }
}

/// Gives the country of "the Russian leader" to the one of two whose country is not known, if the other has another
/// and the office fits.
fn assign_country(known: Known, naming: &Naming, code: &str, pair: [usize; 2], register: &mut Register) {
    for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        let elsewhere = register.entries[other].country.as_deref().is_some_and(|country| country != code);
        let entry = &mut register.entries[one];
        let office = naming.office.map(|span| span.of(known.text));
        let fits = match (office, entry.role.as_deref()) {
            (Some(office), Some(role)) => same_office(role, office),
            (None, Some(_)) => entry.leads,
            (_, None) => true,
        };
        if entry.country.is_none() && elsewhere && fits {
            entry.country = Some(code.to_string());
            if let (None, Some(office)) = (&entry.role, office) {
                (entry.role, entry.leads) = (Some(office.to_string()), naming.leads);
            }
        }
    }
}

/// Whom the publisher means by an office alone: the one who takes part and is of the publisher's country.
fn home(known: Known, participants: &[usize], register: &Register) -> Option<usize> {
    let publisher = known.layout.pieces.iter().find_map(|piece| match &piece.role {
        Role::Publisher(publisher) => publisher.country.as_deref(),
        _ => None,
    })?;
    let country = |at: &usize| register.entries.get(*at).and_then(|entry| entry.country.as_deref());
    let mut own = participants.iter().copied().filter(|at| country(at) == Some(publisher));
    match (own.next(), own.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

/// Labels that give an office alone ("THE PRESIDENT") name the one who bears it, or the office itself.
fn resolve_offices(
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
        let mut scene = Scene { register, participants, home };
        let mention = scene.mentions(reader(known, &tokens)).into_iter().find_map(|mention| match mention.who {
            Meant::Entry(entry) => Some(entry),
            _ => None,
        });
        let written = span.of(known.text);
        let office = written.get(..4).filter(|the| the.eq_ignore_ascii_case("the ")).map_or(written, |_| &written[4..]);
        *slot = Some(mention.unwrap_or_else(|| register.enter_unnamed(PersonKind::Role, &office_words(office))));
    }
    out
}

/// Every mention: in the lines of front and back for the aliases, in the running text for all later stages too.
fn mentions(
    known: Known,
    lines: &[Line],
    participants: &[usize],
    home: Option<usize>,
    register: &mut Register,
) -> Vec<Mention> {
    let mut scene = Scene { register, participants, home };
    let mut aliases: Vec<Mention> = Vec::new();
    for line in lines {
        aliases.extend(scene.mentions(reader(known, &line.tokens)));
    }
    let mut out = Vec::new();
    for sentence in &known.prose.sentences {
        out.extend(scene.mentions(reader(known, known.prose.of(sentence))));
    }
    for mention in aliases.iter().chain(&out) {
        if let Meant::Entry(entry) = mention.who {
            scene.register.note_alias(entry, known.text, mention.span);
        }
    }
    out
}

/// Numbers everybody by first mention and writes the cast.
fn finish(
    known: Known,
    mut register: Register,
    mentions: Vec<Mention>,
    participants: &[usize],
    labelled: &[Option<usize>],
) -> Cast {
    for (entry, span) in labelled.iter().zip(labels(known)) {
        if let Some(entry) = entry {
            register.note_alias(*entry, known.text, span);
        }
    }
    let met = |at: &usize| !register.entries[*at].aliases.is_empty() || participants.contains(at);
    let mut order: Vec<usize> = (0..register.entries.len()).filter(met).collect();
    let first = |at: &usize| register.entries[*at].aliases.iter().map(|alias| alias.span.start).min();
    order.sort_by_key(|at| first(at).unwrap_or(usize::MAX));
    let mut ids = vec![None; register.entries.len()];
    order.iter().enumerate().for_each(|(number, &at)| ids[at] = Some(PersonId(number as u32 + 1)));
    let id = |at: usize| ids.get(at).copied().flatten();
    let side = sides(participants, &register);
    let people =
        order.iter().filter_map(|&at| Some(register.entries[at].clone().into_person(id(at)?, side(at)))).collect();
    let who = |meant: Meant| match meant {
        Meant::Entry(at) => id(at).map_or(Who::Unknown, Who::Person),
        Meant::Joint => Who::Joint,
        Meant::Open => Who::Unknown,
    };
    let references =
        mentions.iter().map(|mention| Reference { span: mention.span, form: mention.form, who: who(mention.who) });
    Cast {
        references: references.collect(),
        participants: participants.iter().filter_map(|&at| id(at)).collect(),
        labelled: labelled.iter().map(|entry| entry.and_then(id)).collect(),
        people,
    }
}

/// Which side of the conversation an entry is on: with whoever comes first, or with the first of another country.
fn sides<'r>(participants: &'r [usize], register: &'r Register) -> impl Fn(usize) -> Option<u8> + 'r {
    let country = |at: usize| register.entries.get(at).and_then(|entry| entry.country.as_deref());
    let first = participants.first().copied();
    let home = first.and_then(country);
    move |at| {
        if !participants.contains(&at) {
            return None;
        }
        match (home, country(at)) {
            _ if Some(at) == first => Some(1),
            (Some(home), Some(own)) => Some(if own == home { 1 } else { 2 }),
            _ => (participants.len() == 2).then_some(2),
        }
    }
}
