//! Subjects without a name: "the leaders", "a Ministry spokesperson", "the Prime Minister and President Lorne".
//!
//! In goes a phrase that no list of people knows; out comes what it makes as a subject, by its last word.

use super::Sources;
use super::atoms::{Atom, Kind};
use super::cues::Word;
use super::papers::is_paper;
use super::small::Small;
use super::subject::{Count, Subject, governed, without_determiner};
use crate::model::{Person, PersonKind};
use crate::people::{Form, Reference, Who};
use crate::words::TokenKind;

/// The subject that the phrase from `first` to `last` makes by its last word.
pub fn head(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> Option<Subject> {
    let word = atoms[last].word;
    if is_second(sources, atoms, first, last) {
        return Some(Subject::Several);
    }
    // "both side": a slip of translators.
    if matches!(word, Some(Word::Speaker | Word::Body)) && is_both(atoms, first, last) {
        return Some(Subject::Several);
    }
    if let Some(name) = named(sources, atoms, first, last, word) {
        return Some(Subject::Named(name));
    }
    match word {
        Some(Word::Event) => Some(Subject::Event),
        Some(Word::Body) if is_paper(sources, atoms, first, last) => Some(Subject::Paper),
        Some(Word::Body) => Some(Subject::Someone(Count::Body)),
        Some(Word::Speaker) if is_pair(sources, atoms, first, last) => Some(Subject::Several),
        Some(Word::Speaker) => Some(Subject::Someone(count(sources, &atoms[last]))),
        Some(Word::Joint) if names_both(sources, atoms, first, last) => Some(Subject::Several),
        Some(Word::Joint) => Some(Subject::Someone(Count::Several)),
        // "a newspaper", "the daily".
        _ if sources.is_small(atoms[last].tokens.start, Small::AGENCY) => Some(Subject::Someone(Count::Body)),
        // A capital: a name that nobody knows.
        None if sources.prose.tokens[atoms[last].tokens.start].is_capital() => Some(Subject::Someone(Count::One)),
        _ => None,
    }
}

/// Somebody named elsewhere for whom a phrase stands: "the Kremlin spokesman", "a Ministry spokesperson", "the heads of
/// state and government".
fn named(sources: &Sources, atoms: &[Atom], first: usize, last: usize, word: Option<Word>) -> Option<Reference> {
    let institution = || {
        let inside = atoms[first..last].iter().find_map(|atom| match atom.kind {
            Kind::Name(name) | Kind::Owner(name) if name.form == Form::Institution => Some(name),
            _ => None,
        });
        inside.or_else(|| house(sources, atoms, first, last))
    };
    match word {
        Some(Word::Speaker) => bearer(sources, atoms, first, last).or_else(institution).or_else(|| group(atoms, first)),
        Some(Word::Body) => institution().or_else(|| group(atoms, first)).or_else(|| body(sources, atoms, first, last)),
        Some(Word::Joint) => group(atoms, first),
        None if sources.prose.tokens[atoms[last].tokens.start].is_capital() => house(sources, atoms, first, last),
        _ => None,
    }
}

/// Whether an office without a name stands behind a name and "and": "the President and Prime Minister".
fn is_second(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> bool {
    let capital = sources.prose.tokens[atoms[last].tokens.start].is_capital();
    let Some(and) = first.checked_sub(1).filter(|&and| capital && atoms[and].is(Word::And)) else { return false };
    let Some(name) = and.checked_sub(1).filter(|&name| atoms[name].name().is_some()) else { return false };
    governed(atoms, without_determiner(atoms, name)).is_none()
}

/// An office without a name right before "and", as the first of two subjects: "the Prime Minister and President Lorne".
/// Gives the atom it begins with.
pub fn office(sources: &Sources, atoms: &[Atom], and: usize) -> Option<usize> {
    let capital = |at: usize| sources.prose.tokens[atoms[at].tokens.start].is_capital();
    let last = and.checked_sub(1).filter(|&last| atoms[last].is(Word::Speaker) && capital(last))?;
    let mut first = last;
    while first > 0 && atoms[first - 1].kind == Kind::Word && atoms[first - 1].word.is_none() && capital(first - 1) {
        first -= 1;
    }
    let start = without_determiner(atoms, first);
    let free = governed(atoms, start).is_none() && start.checked_sub(1).is_none_or(|at| atoms[at].verb.is_none());
    free.then_some(start)
}

/// How many people are asked for their office: a search without a limit would not be linear.
const PEOPLE: usize = 32;

/// The only person whose office ends as a phrase does: "the Kremlin spokesman", where one spokesman is named.
fn bearer(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> Option<Reference> {
    if !sources.is_small(atoms[first].tokens.start, Small::ARTICLE) {
        return None;
    }
    let span = sources.prose.tokens.get(atoms[last].tokens.end - 1)?.span;
    let word = span.of(sources.text);
    let ends = |person: &&Person| {
        let role = person.role.as_deref().unwrap_or(&person.name);
        person.kind != PersonKind::Institution
            && role.rsplit(' ').next().is_some_and(|office| office.eq_ignore_ascii_case(word))
    };
    let mut found = sources.cast.people.iter().take(PEOPLE).filter(ends);
    let only = found.next().filter(|_| found.next().is_none())?;
    Some(Reference { span, form: Form::Office, who: Who::Person(only.id) })
}

/// The only institution whose name has the word that stands behind "the": "the ministry", of the Ministry of Trade.
fn body(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> Option<Reference> {
    let span = sources.prose.tokens.get(atoms[last].tokens.start)?.span;
    let word = span.of(sources.text);
    if !sources.is_small(atoms[first].tokens.start, Small::ARTICLE) || last != first + 1 {
        return None;
    }
    let called = |person: &&Person| {
        let mut words = person.name.split([' ', '’', '\'']);
        person.kind == PersonKind::Institution && words.any(|own| own.eq_ignore_ascii_case(word))
    };
    let mut found = sources.cast.people.iter().take(PEOPLE).filter(called);
    let only = found.next().filter(|_| found.next().is_none())?;
    Some(Reference { span, form: Form::Institution, who: Who::Person(only.id) })
}

/// An institution that the text names elsewhere, by its name in a phrase: "a Downing Street spokesman".
pub fn house(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> Option<Reference> {
    let tokens = &sources.prose.tokens;
    let span = tokens.get(atoms[first].tokens.start)?.span.cover(tokens.get(atoms[last].tokens.end - 1)?.span);
    let words = span.of(sources.text);
    let named = |name: &str| {
        let at = place(words, name);
        let around = at.map(|at| [words[..at].chars().next_back(), words[at + name.len()..].chars().next()]);
        around.is_some_and(|around| !around.into_iter().flatten().any(char::is_alphanumeric))
    };
    // "Arvenian officials" do not speak for Arvenia.
    let state = |person: &Person| sources.cast.states.binary_search(&person.id).is_ok();
    let speaks = |person: &&Person| person.kind == PersonKind::Institution && named(&person.name) && !state(person);
    let person = sources.cast.people.iter().take(PEOPLE).find(speaks)?;
    Some(Reference { span, form: Form::Institution, who: Who::Person(person.id) })
}

/// Where a name stands in a phrase. Both are short: what a search would prepare costs more than it saves.
fn place(words: &str, name: &str) -> Option<usize> {
    let (words, name) = (words.as_bytes(), name.as_bytes());
    let first = name.first()?;
    (0..=words.len().checked_sub(name.len())?).find(|&at| words[at] == *first && words[at..].starts_with(name))
}

/// Whether a phrase counts two who are known, whatever they are called: "the two top diplomats", "Lune's two envoys".
fn is_pair(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> bool {
    let known = |at: usize| {
        let owner = matches!(atoms[at].kind, Kind::Determiner | Kind::Owner(_))
            || sources.prose.tokens[atoms[at].tokens.start].kind == TokenKind::Possessive;
        owner || sources.prose.tokens[atoms[at].tokens.end - 1].span.of(sources.text).ends_with(['’', '\''])
    };
    let two = |at: &usize| {
        !sources.is_small(atoms[*at].tokens.start, Small::ARTICLE)
            && sources.is_small(atoms[*at].tokens.start, Small::BOTH)
    };
    let two = (first..last).find(two).and_then(|two| two.checked_sub(1));
    let pair = last > first && is_group(&atoms[first]);
    count(sources, &atoms[last]) == Count::Several && (pair || two.is_some_and(known))
}

/// Whether an atom names both: "the two".
fn is_group(atom: &Atom) -> bool {
    atom.is(Word::They) || atom.name().is_some_and(|name| name.form == Form::Group)
}

/// Whether "both" stands before the last word of a phrase.
fn is_both(atoms: &[Atom], first: usize, last: usize) -> bool {
    let before = |at: &usize| atoms[*at].is(Word::They) || atoms[*at].name().is_some_and(|name| name.who == Who::Joint);
    first.checked_sub(1).filter(|at| atoms[*at].is(Word::They)).is_some()
        || last.checked_sub(1).filter(|at| *at >= first).filter(before).is_some()
}

/// The group named right before "and" and the phrase that begins at `first`.
fn group(atoms: &[Atom], first: usize) -> Option<Reference> {
    let and = first.checked_sub(1).filter(|&and| atoms[and].is(Word::And))?;
    atoms[and.checked_sub(1)?].name().filter(|name| name.form == Form::Group)
}

fn count(sources: &Sources, atom: &Atom) -> Count {
    let plural = sources.prose.tokens[atom.tokens.end - 1].span.of(sources.text).ends_with('s');
    if plural { Count::Several } else { Count::One }
}

/// Whether "leaders" or "sides" has only "the" or "two" before it, or "both" somewhere.
fn names_both(sources: &Sources, atoms: &[Atom], first: usize, last: usize) -> bool {
    let plain = |atom: &Atom| sources.is_small(atom.tokens.start, Small::BOTH);
    let both = first.checked_sub(1).is_some_and(|before| atoms[before].is(Word::They));
    // "Leaders of the two states".
    let states = atoms.get(last + 1..last + 4).is_some_and(|of| {
        let two = |atom: &Atom| is_group(atom) || plain(atom) && !sources.is_small(atom.tokens.start, Small::ARTICLE);
        sources.is_small(of[0].tokens.start, Small::OF) && of[1..].iter().any(two)
    });
    both || states || last > first && atoms[first..last].iter().all(plain)
}
