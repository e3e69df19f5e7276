//! Participants: who took part in the conversation.
//!
//! In go the lines that name people, the opening of the account and the labels of turns, out come positions in the
//! register, whoever the account names first at the front.

use super::Form;
use super::casting::{Known, reader};
use super::learning::{Line, office_words};
use super::namings::{Determiner, Naming, Reader};
use super::offices::same_office;
use super::references::{Meant, Scene};
use super::register::Register;
use crate::layout::Role;
use crate::layout::signs::holds;
use crate::model::PersonKind;
use crate::prose::Sentence;
use crate::voices::Small;
use crate::words::Token;

/// How many sentences that name anybody, from the beginning of the account, can name those who take part.
const OPENING: usize = 2;

/// How many sentences are looked through for them: banners of the page may stand before the account.
const BANNERS: usize = 12;

/// And how many once somebody has been named.
const PAGE: usize = 8;

/// More people than this take part in no conversation that is told by name.
const MANY: usize = 64;

/// Who takes part: those whom title and standfirst name, or the first sentences if these name fewer than two; whoever
/// speaks by name in turn; whoever is said to have attended.
pub fn participants(known: Known, lines: &[Line], labelled: &[Option<usize>], register: &mut Register) -> Vec<usize> {
    let mut titled = Vec::new();
    let mut opening = Vec::new();
    for line in lines {
        match line.role {
            Role::Title => named(known, &line.tokens, line.tokens.len(), register, &mut titled),
            Role::Standfirst => named(known, &line.tokens, line.tokens.len(), register, &mut opening),
            _ => {}
        }
    }
    let mut naming = 0;
    let met_press = meets_press(known, lines);
    let banners = if met_press && !titled.is_empty() { 0 } else { BANNERS };
    for (number, sentence) in told(known).take(banners).enumerate() {
        if number >= PAGE && !(opening.is_empty() && titled.is_empty()) {
            break;
        }
        if opening.len() < 2 && naming < OPENING {
            let before = opening.len();
            let tokens = known.prose.of(sentence);
            named(known, tokens, before_subjects(known, tokens).len(), register, &mut opening);
            naming += usize::from(opening.len() > before);
        }
    }
    let mut out = in_order(titled, &opening);
    if out.len() < 2
        && let Some(own) = unnamed(known, lines, register).filter(|own| !out.contains(own))
    {
        out.insert(0, own);
    }
    add_speakers(labelled, met_press, register, &mut out);
    add_attendants(known, register, &mut out);
    out
}

/// The sentences that no speaker says.
fn told(known: Known<'_>) -> impl Iterator<Item = &Sentence> {
    let is_told = move |sentence: &&Sentence| known.prose.passages[sentence.passage].turn.is_none();
    known.prose.sentences.iter().filter(is_told)
}

/// The names of title and opening, in the order of the opening: titles name the guest first. A title of two that holds
/// whoever the opening names first is complete; one that does not names guests alone.
fn in_order(titled: Vec<usize>, opening: &[usize]) -> Vec<usize> {
    let enough = titled.len() >= 2 && opening.first().is_none_or(|first| titled.contains(first));
    let mut out: Vec<usize> = opening.iter().copied().filter(|entry| !enough || titled.contains(entry)).collect();
    out.extend(titled.iter().filter(|entry| !opening.contains(entry)));
    out
}

/// The publisher's own leader, who is never named: "The Prime Minister spoke to President Vance of Aldmark".
fn unnamed(known: Known, lines: &[Line], register: &mut Register) -> Option<usize> {
    let first = told(known).next().map(|sentence| before_subjects(known, known.prose.of(sentence)));
    let title = lines.iter().find(|line| *line.role == Role::Title).map(|line| line.tokens.as_slice());
    [first, title].into_iter().flatten().find_map(|tokens| {
        let reader = reader(known, tokens);
        let own = reader.namings().into_iter().find(|naming| is_own(naming, tokens))?;
        let office = own
            .stands_for
            .map_or_else(|| office_words(own.office?.of(known.text)).into(), |name| Some(name.to_string()))?;
        if let Some(named) = named_bearer(&office, register) {
            return Some(named);
        }
        let entry = register.enter_unnamed(PersonKind::Role, &office);
        register.note_alias(entry, known.text, own.office?);
        let bearer = register.entries.get_mut(entry)?;
        bearer.role = Some(office);
        (bearer.leads, bearer.body) = (own.leads, own.body);
        Some(entry)
    })
}

/// The one whom the text elsewhere names with the same office and no country: the publisher's own, too.
fn named_bearer(office: &str, register: &Register) -> Option<usize> {
    let bears = |at: &usize| {
        let entry = &register.entries[*at];
        entry.kind == PersonKind::Person
            && entry.country.is_none()
            && entry.role.as_deref().is_some_and(|role| same_office(role, office))
    };
    let mut bearers = (0..register.entries.len().min(MANY)).filter(bears);
    bearers.next().filter(|_| bearers.next().is_none())
}

/// Whether an office stands for somebody whom the account need not name: without name and country, with "the" or
/// first of all.
fn is_own(naming: &Naming, tokens: &[Token]) -> bool {
    let office = naming.name.is_none() && naming.country.is_none() && !naming.vague && naming.office.is_some();
    let head = tokens.get(naming.tokens.start).is_some_and(Token::is_capital);
    office && head && (naming.determiner == Determiner::The || naming.tokens.start == 0)
}

/// Whether the title says that somebody met the press and whom: then those who have no office are the press.
fn meets_press(known: Known, lines: &[Line]) -> bool {
    let press = &known.lexicon.layout.briefing_titles;
    lines.iter().any(|line| *line.role == Role::Title && holds(known.text, &line.tokens, press))
}

fn add_speakers(labelled: &[Option<usize>], met_press: bool, register: &Register, out: &mut Vec<usize>) {
    let person = |at: usize| register.entries.get(at).filter(|entry| entry.kind == PersonKind::Person);
    let official = |at: usize| person(at).is_some_and(|entry| entry.role.is_some());
    let told = met_press && labelled.iter().flatten().chain(&*out).any(|&at| official(at) || out.contains(&at));
    for &entry in labelled.iter().flatten() {
        let takes_part = if told { official(entry) } else { person(entry).is_some() };
        if takes_part && !out.contains(&entry) && out.len() < MANY {
            out.push(entry);
        }
    }
}

fn add_attendants(known: Known, register: &mut Register, out: &mut Vec<usize>) {
    let attended = &known.lexicon.people.attended;
    for sentence in told(known) {
        let tokens = known.prose.of(sentence);
        if (0..tokens.len()).any(|at| attended.longest(known.text, tokens, at).is_some()) {
            named(known, tokens, tokens.len(), register, out);
        }
    }
}

/// The tokens of a sentence before it comes to its subjects.
fn before_subjects<'t>(known: Known, tokens: &'t [Token]) -> &'t [Token] {
    let subjects = &known.lexicon.people.subject_follows;
    let end = (1..tokens.len()).find(|&at| subjects.longest(known.text, tokens, at).is_some());
    &tokens[..end.unwrap_or(tokens.len())]
}

/// Adds whom some tokens name, and behind token `subjects` whom they name behind "with": "discussed trade with Vance".
fn named(known: Known, tokens: &[Token], subjects: usize, register: &mut Register, out: &mut Vec<usize>) {
    let mut scene = Scene { register, participants: &[], home: None, subject: None, told: false, word: String::new() };
    let reader = reader(known, tokens);
    for (at, mention) in scene.mentions(reader, &reader.namings()).iter().enumerate() {
        let (Form::Name | Form::Office, Meant::Entry(entry)) = (mention.form, mention.who) else { continue };
        let person = scene.register.entries.get(entry).is_some_and(|entry| entry.kind == PersonKind::Person);
        let tells = at > 0 && tells(reader, mention.span.end);
        let start = tokens.partition_point(|token| token.span.start < mention.span.start);
        let the = usize::from(start > 1 && reader.is(&known.lexicon.people.the, start - 1));
        let with = || start > the && known.lexicon.voices.is_small(&tokens[start - 1 - the], Small::WITH);
        // "Bo Kern, the head of her office": whom an apposition means has been named.
        let apposed = mention.form == Form::Office && start > the && reader.mark(start - 1 - the, ",");
        let tells = tells || apposed;
        if person && !tells && (start < subjects || with()) && !out.contains(&entry) && out.len() < MANY {
            out.push(entry);
        }
    }
}

/// Whether whoever is named up to a byte tells what the sentence says: "Lorne met Vance, Bo Kern, her aide, said".
fn tells(reader: Reader, end: usize) -> bool {
    /// So many words may stand between two commas behind a name.
    const APPOSED: usize = 12;
    let behind = reader.tokens.partition_point(|token| token.span.start < end);
    let closing = (behind + 1..reader.tokens.len().min(behind + APPOSED)).find(|&at| reader.mark(at, ","));
    let closing = closing.filter(|_| reader.mark(behind, ",")).map(|at| at + 1);
    let says = |at: usize| reader.is(&reader.lexicon.people.before_speakers, reader.behind_adverbs(at));
    says(behind + usize::from(reader.mark(behind, ","))) || closing.is_some_and(says)
}
