//! What a verb means and how far its cue goes: "expressed their common opinion on".
//!
//! In goes a verb with the tokens around it; out comes its stance and the token behind the cue's last word. Looks a
//! few words far, so that the whole stays linear.

use std::ops::Range;

use super::atoms::{Atom, Kind, is_adverb};
use super::cues::{Verb, Word};
use super::small::Small;
use super::{Lists, Sources};
use crate::model::Stance;
use crate::words::{Token, TokenKind};

/// How many tokens behind a verb its noun or its further words may stand: "conducted a long and in-depth discussion
/// on" has eight.
const REACH: usize = 12;

/// The meaning of a verb where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Meaning {
    /// Its stance.
    pub stance: Stance,
    /// The token behind the last one that belongs to the cue.
    pub end: usize,
}

impl Lists {
    /// Whether a word that belongs to the verb at `at` stands right behind it: "calls on".
    pub fn has_tail(&self, text: &str, tokens: &[Token], at: usize) -> bool {
        let verb = self.forms.longest(text, tokens, at).and_then(|found| self.verbs.get(found.value.verb as usize));
        let tail = self.tails.longest(text, tokens, at + 1).map(|found| *found.value);
        verb.zip(tail).is_some_and(|(verb, tail)| verb.tails.iter().any(|(known, _)| *known == tail))
    }
}

/// What the verb at the atom `at` means by itself and with what follows it.
pub fn meaning(sources: &Sources, atoms: &[Atom], at: usize, verb: &Verb) -> Option<Meaning> {
    let behind = atoms[at].tokens.end;
    if let Some(stance) = manner(sources, atoms, at, verb) {
        return Some(connected(sources, atoms, Meaning { stance, end: behind }));
    }
    let reach = reach(atoms, at + 1);
    if let Some(tailed) = tail(sources, atoms, at, verb, behind..reach) {
        return Some(connected(sources, atoms, tailed));
    }
    if verb.by_noun {
        let noun = noun(sources, behind..reach);
        if let Some(found) = noun.filter(|found| overrides(verb.alone, found.stance)) {
            return Some(connected(sources, atoms, found));
        }
    }
    let quotes = verb.quoting && beside_quotation(atoms, at);
    let alone = Meaning { stance: verb.alone.or(quotes.then_some(Stance::Statement))?, end: behind };
    Some(response(sources, atoms, at, connected(sources, atoms, alone)))
}

/// A word that may follow a verb and stands before it: "positively assessed".
fn manner(sources: &Sources, atoms: &[Atom], at: usize, verb: &Verb) -> Option<Stance> {
    let before = at.checked_sub(1).map(|before| &atoms[before]).filter(|atom| is_adverb(sources, atom))?;
    let tail = sources.lists.tails.whole(sources.text, sources.prose.tokens.get(before.tokens.clone())?)?;
    verb.tails.iter().find(|(known, _)| known == tail).map(|(_, stance)| *stance)
}

/// Whether quoted words stand near a verb, which then is one of saying: "he continued", "called it".
fn beside_quotation(atoms: &[Atom], at: usize) -> bool {
    let quoted = |atom: &Atom| atom.kind == Kind::Quoted;
    atoms[at.saturating_sub(6)..at].iter().any(quoted) || atoms[at + 1..].iter().take(4).any(quoted)
}

/// What a passive verb means by the noun that is its subject: "concern was expressed over". Gives the noun's tokens
/// too.
pub fn passive_noun(sources: &Sources, verb: &Verb, before: Range<usize>) -> Option<(Stance, usize)> {
    let from = before.start.max(before.end.saturating_sub(REACH + 2));
    let found = (from..before.end).find_map(|at| {
        let rest = sources.prose.tokens.get(at..before.end)?;
        sources.lists.nouns.longest(sources.text, rest, 0).map(|found| (*found.value, at))
    });
    found.filter(|(stance, _)| verb.by_noun && overrides(verb.alone, *stance))
}

/// A noun with a stance among these tokens.
pub fn noun(sources: &Sources, tokens: Range<usize>) -> Option<Meaning> {
    // "held talks at the latter's invitation": what follows is no object of the verb.
    let leads_away = |at: &usize| sources.is_small(*at, Small::BREAKS);
    (tokens.start..tokens.end).take_while(|at| !leads_away(at)).find_map(|at| {
        let found = sources.lists.nouns.longest(sources.text, sources.prose.tokens.get(at..tokens.end)?, 0)?;
        Some(Meaning { stance: *found.value, end: at + found.len })
    })
}

/// Whether the noun's stance goes before the verb's own: what was reaffirmed may be an invitation, but a position
/// reaffirmed stays a commitment.
fn overrides(alone: Option<Stance>, noun: Stance) -> bool {
    use Stance::*;
    match alone {
        None => true,
        Some(Agreement) => noun == Invitation,
        // "raised concerns", but "raised the decision to withdraw" names a subject only.
        Some(Discussed) => noun == Concern,
        Some(Commitment) => !matches!(noun, Statement | Discussed | Agreement | Expectation),
        Some(_) => !matches!(noun, Statement | Discussed),
    }
}

/// The token behind the last one that a verb can govern: up to a mark, "that" or a further finite verb.
pub fn reach(atoms: &[Atom], from: usize) -> usize {
    let mut end = atoms.get(from.wrapping_sub(1)).map_or(0, |atom| atom.tokens.end);
    for (at, atom) in atoms.iter().enumerate().skip(from).take(REACH) {
        let further = atom.is(Word::And) && atoms[at + 1..].iter().take(2).any(|next| next.verb.is_some());
        let stops = further
            || matches!(atom.kind, Kind::Comma | Kind::Stop | Kind::Dash | Kind::Quoted | Kind::Open)
            || matches!(
                atom.word,
                Some(Word::Be | Word::Have | Word::Will | Word::Modal | Word::Do | Word::Which | Word::Who)
            );
        if atom.is(Word::That) {
            return atom.tokens.end;
        }
        if stops {
            break;
        }
        end = atom.tokens.end;
    }
    end
}

/// The words that belong to the verb ("touched briefly upon").
fn tail(sources: &Sources, atoms: &[Atom], at: usize, verb: &Verb, tokens: Range<usize>) -> Option<Meaning> {
    if verb.tails.is_empty() {
        return None;
    }
    // A verb with a sense of its own takes a lone preposition only where nothing but adverbs stand between, and none
    // takes that of an infinitive ("called Vance to brief him on ...").
    let near = atoms[at + 1..].iter().take(3).take_while(|atom| is_adverb(sources, atom)).last();
    let near = near.map_or(tokens.start, |atom| atom.tokens.end);
    let leads_away = |token: &usize| sources.is_small(*token, Small::PARTS);
    let purpose = atoms.windows(2).skip(at + 1).take(REACH).find(|pair| pair[0].is(Word::To) && pair[1].verb.is_some());
    let purpose = purpose.map_or(tokens.end, |pair| pair[0].tokens.start);
    (tokens.start..tokens.end).take_while(|token| !leads_away(token)).find_map(|token| {
        let (len, stance) = tail_at(sources, verb, token..tokens.end)?;
        let lone = len == 1 && (verb.alone.is_some() || is_of(sources, token) || token > purpose);
        let near = token <= near && (verb.alone.is_some() || !is_date(sources, token + len));
        let fits = near || !lone && !is_date(sources, token + len);
        fits.then_some(Meaning { stance, end: token + len })
    })
}

/// The longest tail of this verb that stands here.
fn tail_at(sources: &Sources, verb: &Verb, tokens: Range<usize>) -> Option<(usize, Stance)> {
    (1..=tokens.len().min(4)).rev().find_map(|len| {
        let words = sources.prose.tokens.get(tokens.start..tokens.start + len)?;
        let found = sources.lists.tails.whole(sources.text, words)?;
        verb.tails.iter().find(|(tail, _)| tail == found).map(|(_, stance)| (len, *stance))
    })
}

/// "spoke to the President of ...": no subject of a talk, unless "of" follows the verb at once.
fn is_of(sources: &Sources, token: usize) -> bool {
    sources.is_small(token, Small::OF)
}

/// "spoke on Friday", "on June 5": a date is no subject of a talk.
fn is_date(sources: &Sources, token: usize) -> bool {
    (token..token + 2).any(|at| {
        let number = sources.prose.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        number || sources.is_small(at, Small::CIRCUMSTANCE)
    })
}

/// The cue with the preposition, "to" or "that" right behind it.
fn connected(sources: &Sources, atoms: &[Atom], meaning: Meaning) -> Meaning {
    let first = atoms.partition_point(|atom| atom.tokens.start < meaning.end);
    let behind = atoms[first..].iter().take(3);
    for atom in behind {
        if atom.is(Word::That) || atom.is(Word::Preposition) || atom.is(Word::To) {
            return Meaning { end: atom.tokens.end, ..meaning };
        }
        if !is_adverb(sources, atom) {
            break;
        }
    }
    meaning
}

/// Whether a preposition can part a verb from its "that": "said in response that".
fn is_loose(sources: &Sources, atom: &Atom) -> bool {
    sources.is_small(atom.tokens.start, Small::LOOSE)
}

/// "said in response that", "told Vance that": the cue up to "that", if nothing but a few words stand between.
fn response(sources: &Sources, atoms: &[Atom], at: usize, meaning: Meaning) -> Meaning {
    for atom in atoms[at + 1..].iter().take(6) {
        if atom.is(Word::That) {
            return Meaning { end: atom.tokens.end, ..meaning };
        }
        // "stressed the need to save jobs that ...", "cautioned against steps that ...": "that" belongs to the noun.
        let noun = atom.is(Word::To) || atom.is(Word::Preposition) && !is_loose(sources, atom);
        if noun
            || !matches!(atom.kind, Kind::Word | Kind::Name(_) | Kind::Determiner)
            || atom.verb.is_some()
            || atom.is(Word::And)
        {
            break;
        }
    }
    meaning
}
