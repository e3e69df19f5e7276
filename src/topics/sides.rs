//! Which countries and institutions the participants speak for: those are no topics of their own conversation.
//!
//! The people's offices tell most of it. Where they tell less than two sides, the head of the text does: an office
//! that only one country has, an institution before an office, a country that the text pairs with a known side.

use super::lists::Lists;
use super::pairs;
use super::senses::{Filler, Naming, Sense};
use crate::lexicon::grammar::Role;
use crate::people::Cast;
use crate::prose::Prose;
use crate::span::Span;
use crate::words::{self, Token, TokenKind};

/// What must speak for a side where no other is known.
const ALONE: i32 = 3;
/// How far behind an institution that gathers ministers the word for it may stand.
const GATHERING_REACH: usize = 5;
/// How many sentences the head of a text has.
const HEAD: usize = 3;
/// How far into a text its sides become known, in sentences: an account is shorter.
const EARLY: usize = 80;
/// How far behind a possessive the word for a war may stand: "Maristan's illegal and unjust invasion".
const OWNED_REACH: usize = 6;
/// What such a war takes from a country's being a side: more than what it owns gives.
const SPOKEN_OF: i32 = -4;
/// How far before "of Maristan" the office may stand: "Minister for Foreign Affairs, Ada Lorne, of".
const OFFICE_REACH: usize = 7;

/// The concepts of the sides, in the order in which they become known.
pub fn sides(text: &str, prose: &Prose, front: &[Span], cast: &Cast, lexicon: &crate::lexicon::Lexicon) -> Vec<u32> {
    let lists = &lexicon.topics;
    let mut out = Vec::new();
    for person in cast.participants.iter().filter_map(|&id| cast.person(id)) {
        note(&mut out, person.country.as_deref().and_then(|code| lists.coded(code)));
    }
    let heads: Vec<Vec<Token>> = front.iter().map(|&span| words::tokens(text, span, &lexicon.vocabulary)).collect();
    let opening = prose.sentences.iter().take(HEAD).map(|sentence| prose.of(sentence));
    for tokens in heads.iter().map(Vec::as_slice).chain(opening.clone()) {
        offices(text, tokens, lists, &mut out);
    }
    for tokens in heads.iter().map(Vec::as_slice).chain(opening.take(1)) {
        holders(text, tokens, lists, &mut out);
    }
    if out.is_empty() {
        note(&mut out, house(text, prose, lists));
    }
    if out.len() < 2 {
        let tied = prose.sentences.iter().take(EARLY).find_map(|sentence| tied(text, prose.of(sentence), lists, &out));
        tied.into_iter().flatten().for_each(|country| note(&mut out, Some(country)));
    }
    let unknown = |id| cast.person(id).is_some_and(|person| person.country.is_none());
    if out.len() < 2 && cast.participants.iter().any(|&id| unknown(id)) {
        let companion = companion(text, prose, lists, out.first().copied());
        note(&mut out, companion);
    }
    out
}

/// Who answers the press speaks for the house that he names.
fn house(text: &str, prose: &Prose, lists: &Lists) -> Option<u32> {
    prose.passages.iter().any(|passage| passage.turn.is_some()).then_some(())?;
    let mut sentences = prose.sentences.iter().take(EARLY).map(|sentence| prose.of(sentence));
    sentences.find_map(|tokens| (0..tokens.len()).find_map(|at| lists.home(text, tokens, at)))
}

fn note(out: &mut Vec<u32>, concept: Option<u32>) {
    out.extend(concept.filter(|concept| !out.contains(concept)));
}

/// Offices of one country, and institutions that stand before an office.
fn offices(text: &str, tokens: &[Token], lists: &Lists, out: &mut Vec<u32>) {
    for at in 0..tokens.len() {
        note(out, lists.home(text, tokens, at));
        let Some((len, Sense::Names(concept, Naming::Own))) = lists.at(text, tokens, at) else { continue };
        let institution = lists.get(concept).is_some_and(|concept| &*concept.category == "institution");
        // "the Lune Council Foreign Ministers' Meeting" is no office.
        let gathering = |at: usize| matches!(lists.at(text, tokens, at), Some((_, Sense::Event | Sense::Gathering)));
        let office = matches!(lists.at(text, tokens, at + len), Some((_, Sense::Office)));
        if institution && office && !(at + len..at + len + GATHERING_REACH).any(gathering) {
            note(out, Some(concept));
        }
    }
}

/// "Maristan's foreign minister", "President Vance of Maristan": the countries of those who speak, if the cast leaves a
/// side open.
fn holders(text: &str, tokens: &[Token], lists: &Lists, out: &mut Vec<u32>) {
    let office = |at: usize| matches!(lists.at(text, tokens, at), Some((_, Sense::Office)));
    for at in 0..tokens.len() {
        let Some((len, Sense::Names(concept, naming))) = lists.at(text, tokens, at) else { continue };
        let country = matches!(naming, Naming::Country | Naming::Demonym);
        let institution = lists.get(concept).is_some_and(|concept| &*concept.category == "institution");
        if out.len() > 1 || !(country || institution) {
            continue;
        }
        let possessive = usize::from(tokens.get(at + len).is_some_and(|token| token.kind == TokenKind::Possessive));
        let behind = at + len + possessive;
        let before = at - usize::from(at > 0 && lists.is(tokens, at - 1, Role::The));
        let of = before > 0 && lists.is(tokens, before - 1, Role::Of);
        if office(behind) || of && (before.saturating_sub(OFFICE_REACH)..before).any(office) {
            note(out, Some(concept));
        }
    }
}

/// The two of "Arden-Maristan partnership" or "cooperation between Arden and Maristan", one of them a known side.
fn tied(text: &str, tokens: &[Token], lists: &Lists, known: &[u32]) -> Option<Vec<u32>> {
    (0..tokens.len()).find_map(|at| {
        let pair = pairs::pair(text, tokens, lists, at)?;
        let with_known = known.iter().all(|known| pair.countries.contains(known));
        let together = pair.ties || pair.joined && !known.is_empty();
        (pair.countries.len() == 2 && together && with_known).then_some(pair.countries)
    })
}

/// The country that stands beside the known side ("in Arden and Maristan"), acts by itself ("said that Arden would") or
/// owns something ("Arden's plans"), the likeliest of them.
fn companion(text: &str, prose: &Prose, lists: &Lists, known: Option<u32>) -> Option<u32> {
    let mut found: Vec<(u32, i32)> = Vec::new();
    for sentence in prose.sentences.iter().take(EARLY) {
        let tokens = prose.of(sentence);
        for at in 0..tokens.len() {
            let Some((country, weight)) = candidate(text, tokens, lists, at, known) else { continue };
            match found.iter_mut().find(|(concept, _)| *concept == country) {
                Some((_, sum)) => *sum += weight,
                None => found.push((country, weight)),
            }
        }
    }
    let least = if known.is_some() { 1 } else { ALONE };
    let likely = found.into_iter().filter(|&(_, sum)| sum >= least);
    likely.rev().max_by_key(|&(_, sum)| sum).map(|(concept, _)| concept)
}

/// The country at a token that may be the other side, and how much speaks for it.
fn candidate(text: &str, tokens: &[Token], lists: &Lists, at: usize, known: Option<u32>) -> Option<(u32, i32)> {
    let country = |at: usize| match lists.at(text, tokens, at) {
        Some((len, Sense::Names(concept, naming @ (Naming::Country | Naming::Demonym | Naming::Own))))
            if lists.is_party(concept) =>
        {
            Some((at + len, concept, naming))
        }
        _ => None,
    };
    let (end, one, naming) = country(at)?;
    let article = usize::from(lists.is(tokens, end + 1, Role::The));
    let next = country(end + 1 + article).filter(|_| lists.is(tokens, end, Role::And)).map(|(_, other, _)| other);
    let told = at > 0 && (lists.is(tokens, at - 1, Role::That) || lists.is(tokens, at - 1, Role::Thanks));
    let acts = told || matches!(lists.at(text, tokens, end), Some((_, Sense::Agent)));
    let owns = tokens.get(end).is_some_and(|token| token.kind == TokenKind::Possessive);
    // "Arden's support for the talks": those are not its own.
    let within =
        |at: &usize| lists.is(tokens, *at, Role::And) || lists.filler(text, tokens, *at) != Some(Filler::Between);
    let owned = (end + 1..end + 1 + OWNED_REACH).take_while(within);
    let spoken_of = owns && { owned }.any(|at| is_other(text, tokens, lists, at));
    match next {
        Some(other) if Some(other) == known => Some((one, 2)),
        Some(other) if Some(one) == known => Some((other, 2)),
        // "Maristani plans": what belongs to a people is told in passing.
        _ if Some(one) == known || naming == Naming::Demonym => None,
        _ if acts => Some((one, 2)),
        _ if spoken_of => Some((one, SPOKEN_OF)),
        _ => owns.then_some((one, 1)),
    }
}

/// Whether a word tells of a war, whose sides are spoken of and need not speak, or of somebody's office.
fn is_other(text: &str, tokens: &[Token], lists: &Lists, at: usize) -> bool {
    match lists.at(text, tokens, at) {
        // "support for" and "aid to" are what a side gives.
        Some((len, Sense::Situation)) => {
            let last = at + len - 1;
            !lists.is(tokens, last, Role::To)
                && (!lists.is(tokens, last, Role::Matter) || lists.is(tokens, last, Role::Of))
        }
        Some((_, Sense::Office)) => true,
        Some((_, Sense::Names(concept, _))) => lists.is_conflict(concept) || lists.is_aspect(concept),
        _ => false,
    }
}
