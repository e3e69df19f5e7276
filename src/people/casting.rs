//! Casting: from all namings of a document to its cast.

use super::learning::{self, Line};
use super::namings::{Naming, Reader};
use super::references::{Meant, Mention, Scene};
use super::register::Register;
use super::{Cast, Reference, Who, labels, participants, sides};
use crate::layout::Layout;
use crate::lexicon::Lexicon;
use crate::model::PersonId;
use crate::order::sort_by;
use crate::prose::Prose;
use crate::span::Span;
use crate::words::Token;

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

/// Casts a document.
pub fn cast(known: Known) -> Cast {
    let mut register = Register::default();
    let lines = learning::naming_lines(known);
    lines.iter().for_each(|line| learning::learn_line(known, line, &mut register));
    // What a sentence names is told by its own words, so that both passes can share it.
    let namings: Vec<Vec<Naming>> =
        known.prose.sentences.iter().map(|sentence| reader(known, known.prose.of(sentence)).namings()).collect();
    for (sentence, namings) in known.prose.sentences.iter().zip(&namings) {
        learning::learn(known, known.prose.of(sentence), namings, &mut register);
    }
    learning::learn_small_names(known, &lines, &mut register);
    learning::learn_single_names(known, &mut register);
    let labelled: Vec<Option<usize>> =
        labels::labels(known).map(|label| labels::label_entry(known, label, &mut register)).collect();
    let participants = participants::participants(known, &lines, &labelled, &mut register);
    let home = sides::home(known, &participants, &register);
    sides::learn_from_each_other(known, &participants, &mut register);
    sides::learn_home_country(known, &lines, home, &participants, &mut register);
    let labelled = labels::resolve_offices(known, labelled, &participants, home, &mut register);
    let mentions = mentions(known, &lines, &namings, &participants, home, &mut register);
    finish(known, register, mentions, &participants, &labelled)
}

/// Reads tokens with the lists.
pub fn reader<'d>(known: Known<'d>, tokens: &'d [Token]) -> Reader<'d, 'd> {
    Reader { text: known.text, tokens, lexicon: known.lexicon }
}

/// Every mention: in the lines of front and back for the aliases, in the running text for all later stages too.
fn mentions(
    known: Known,
    lines: &[Line],
    namings: &[Vec<Naming>],
    participants: &[usize],
    home: Option<usize>,
    register: &mut Register,
) -> Vec<Mention> {
    let mut scene = Scene { register, participants, home, subject: None, told: false, word: String::new() };
    let mut aliases: Vec<Mention> = Vec::new();
    for line in lines {
        let reader = reader(known, &line.tokens);
        aliases.extend(scene.mentions(reader, &reader.namings()));
    }
    let mut out = Vec::new();
    for (sentence, namings) in known.prose.sentences.iter().zip(namings) {
        let passage = known.prose.passages.get(sentence.passage);
        scene.told = passage.is_some_and(|passage| passage.turn.is_none());
        out.extend(scene.mentions(reader(known, known.prose.of(sentence)), namings));
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
    for (entry, span) in labelled.iter().zip(labels::labels(known)) {
        if let Some(entry) = entry {
            register.note_alias(*entry, known.text, span);
        }
    }
    let met = |at: &usize| !register.entries[*at].aliases.is_empty() || participants.contains(at);
    let mut order: Vec<usize> = (0..register.entries.len()).filter(met).collect();
    let first = |at: &usize| register.entries[*at].aliases.iter().map(|alias| alias.span.start).min();
    sort_by(&mut order, |at| (first(at).unwrap_or(usize::MAX), 0));
    let mut ids = vec![None; register.entries.len()];
    order.iter().enumerate().for_each(|(number, &at)| ids[at] = Some(PersonId(number as u32 + 1)));
    let id = |at: usize| ids.get(at).copied().flatten();
    let side = sides::sides(participants, &register);
    let states: Vec<PersonId> =
        order.iter().filter(|&&at| register.entries[at].state).filter_map(|&at| id(at)).collect();
    let people =
        order.iter().filter_map(|&at| Some(register.entries[at].clone().into_person(id(at)?, side(at)))).collect();
    let who = |meant: Meant| match meant {
        Meant::Entry(at) => id(at).map_or(Who::Unknown, Who::Person),
        Meant::Joint => Who::Joint,
        Meant::Several | Meant::Open => Who::Unknown,
    };
    let references =
        mentions.iter().map(|mention| Reference { span: mention.span, form: mention.form, who: who(mention.who) });
    Cast {
        doubts: doubts(known.text, &mentions),
        references: references.collect(),
        participants: participants.iter().filter_map(|&at| id(at)).collect(),
        labelled: labelled.iter().map(|entry| entry.and_then(id)).collect(),
        people,
        states,
    }
}

/// More doubts of one kind than this tell a reader no more.
const DOUBTS: usize = 16;

/// The words that several of those present could be meant by: each form once, where it first stands.
fn doubts(text: &str, mentions: &[Mention]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for mention in mentions.iter().filter(|mention| mention.who == Meant::Several) {
        let told = out.iter().any(|span| span.of(text) == mention.span.of(text));
        if !told && out.len() < DOUBTS {
            out.push(mention.span);
        }
    }
    out
}
