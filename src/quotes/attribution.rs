//! Whose words: the clause of saying that belongs to a stretch in marks.
//!
//! In go the clauses of the sentence around the marks; out comes the one that attributes, with its evidence. Clauses
//! right behind the marks go before those right before, and both before any other of the sentence.

use std::ops::Range;

use super::inner;
use super::kind::Closeness;
use crate::model::{Evidence, Holder, PersonId, PersonKind, Stance};
use crate::people::Who;
use crate::span::Span;
use crate::voices::marks::Marked;
use crate::voices::{Clause, Forms, Small, Sources, Voices};
use crate::words::{Token, TokenKind};

/// Fewer tokens than this between a cue and the marks keep them together: "said in response “we agree”".
const NEXT_TO: usize = 3;

/// More marks than these do not stand between a verb and the words in marks: a paragraph may be nothing but marks.
const MARKS: usize = 8;

/// How many tokens behind an inverted verb its subject may take, the full stop included.
const NAME: usize = 8;

/// Who said it, and what tells so.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// Who; `None` where the words do not decide.
    pub speaker: Option<PersonId>,
    /// The cue.
    pub cue: Option<Span>,
    /// What tells who.
    pub evidence: Option<Evidence>,
    /// How close the cue stands.
    pub closeness: Closeness,
    /// Whether the words are part of what a verb of saying before them reports, and more than its bare object.
    pub reported: bool,
    /// Whether a verb of saying stands before the words, and more than an article between.
    pub fragment: bool,
    /// The tokens of the attribution, from its subject to its cue, where it stands behind the marks.
    pub behind: Option<Range<usize>>,
}

/// The attribution of a stretch in marks within its own sentence; of none where there is none.
pub fn attribution(sources: &Sources, voices: &Voices, marked: &Marked) -> Attribution {
    if let Some(inner) = inner::attribution(sources, marked.inner()) {
        return within(voices, marked, inner);
    }
    if let Some(label) = label(sources, marked) {
        return label;
    }
    let (before, behind) = around(sources, voices, marked);
    let quoting = |clause: &&Clause| clause.manners.quoting && !clause.manners.participle;
    let behind = behind.filter(quoting).or_else(|| trailing(sources, voices, marked)).or(behind);
    // "was said to be “warm”, according to Lorne": who is hidden before is named behind.
    let hidden = |clause: &&Clause| clause.voice.evidence == Some(Evidence::Agentless);
    // "The two touched on “the valley”, the Ministry said": so is what both say.
    let told = |behind: &Clause| {
        let teller = behind.manners.impersonal || behind.voice.person().is_some();
        behind.manners.quoting && !behind.manners.participle && teller
    };
    let shared = |clause: &&Clause| clause.voice.holder == Some(Holder::Joint) && behind.is_some_and(told);
    let before = before.filter(|clause| (!hidden(clause) || behind.is_none()) && !shared(clause));
    let close_behind = behind.filter(|clause| adjacent_behind(sources, marked, clause));
    let close_before = before.filter(|clause| adjacent_before(sources, marked, clause));
    // "Lorne said “we agree”, Vance told reporters": what stands right before goes before what trails.
    let next_to =
        |clause: &&Clause| marked.tokens.start.saturating_sub(clause.cue.end) < NEXT_TO && clause.manners.quoting;
    let close_behind = close_behind.filter(|_| !close_before.as_ref().is_some_and(next_to));
    // "Lorne called for calm “at once,” an agency reported": the words are Lorne's.
    let passes_on =
        |behind: &&Clause| before.is_some_and(|before| before.voice.person().is_some()) && is_agency(sources, behind);
    let close_behind = close_behind.filter(|behind| !passes_on(behind));
    let order = [
        (close_behind, Evidence::VerbAfter, Closeness::Adjacent),
        (close_before, Evidence::VerbBefore, Closeness::Adjacent),
        (before, Evidence::VerbBefore, Closeness::Sentence),
        (
            behind.filter(|clause| clause.manners.quoting && !clause.manners.participle),
            Evidence::VerbAfter,
            Closeness::Sentence,
        ),
    ];
    let found = order.into_iter().find_map(|(clause, evidence, closeness)| Some((clause?, evidence, closeness)));
    if found.is_none_or(|(_, _, closeness)| closeness < Closeness::Adjacent) && tells(voices, marked) {
        return Attribution { closeness: Closeness::Adjacent, ..none() };
    }
    let Some((clause, evidence, closeness)) = found else {
        return by_verb(sources, marked).or_else(|| by_verb_behind(sources, marked)).unwrap_or_else(none);
    };
    let fragment = clause.manners.quoting && clause.cue.end + 1 < marked.tokens.start && !tells(voices, marked);
    let reported = fragment && matches!(clause.stance, Stance::Statement | Stance::Expectation | Stance::Emphasis);
    // "The talks were “very useful” for all, Lorne said": what trails reports as well.
    let fragment = fragment || clause.manners.trails && evidence == Evidence::VerbAfter;
    let clause = relay(sources, voices, clause).unwrap_or(clause);
    Attribution { reported, fragment, ..by_clause(sources, clause, evidence, closeness) }
}

/// A verb of saying right before the marks whose subject nobody knows: "the aunt of the King said “we agree”".
fn by_verb(sources: &Sources, marked: &Marked) -> Option<Attribution> {
    let start = sources.prose.passages.get(marked.passage)?.tokens.start;
    let mut at = marked.tokens.start;
    while at > start + 1 && marked.tokens.start - at < MARKS && is_mark(sources, at - 1) {
        at -= 1;
    }
    let token = sources.prose.tokens.get(at.checked_sub(1).filter(|&verb| verb > start)?..at)?;
    let form = sources.lists.forms.whole(sources.text, token)?;
    let quoting = sources.lists.verbs.get(form.verb as usize).is_some_and(|verb| verb.inverting);
    let cue = token.first()?.span;
    (quoting && form.forms.has(Forms::PAST)).then(|| Attribution {
        cue: Some(cue),
        closeness: Closeness::Adjacent,
        ..none()
    })
}

/// A verb of saying right behind the marks whose subject nobody knows: "“No comment,” said a guard".
fn by_verb_behind(sources: &Sources, marked: &Marked) -> Option<Attribution> {
    let end = sources.prose.passages.get(marked.passage)?.tokens.end;
    let comma = (marked.tokens.end..end.min(marked.tokens.end + 2)).take_while(|&at| is_mark(sources, at)).count();
    let verb = marked.tokens.end + comma;
    let token = sources.prose.tokens.get(verb..verb + 1).filter(|_| verb + 1 < end)?;
    let form = sources.lists.forms.whole(sources.text, token)?;
    let inverting = sources.lists.verbs.get(form.verb as usize).is_some_and(|verb| verb.inverting);
    let cue = token.first()?.span;
    let ended = sources.prose.tokens.get(marked.tokens.end - 2)?.kind == TokenKind::Mark;
    (inverting && form.forms.has(Forms::PAST) && (ended || comma > 0)).then(|| Attribution {
        cue: Some(cue),
        closeness: Closeness::Adjacent,
        behind: Some(verb..verb + 1),
        ..none()
    })
}

fn is_mark(sources: &Sources, at: usize) -> bool {
    sources.prose.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Mark && !token.is_mark(sources.text, "."))
}

/// The clause of the institution that tells what both sides said: "the Ministry said that the leaders stressed “the
/// need for calm”", "that it was agreed “to stay in touch”". The words are the institution's: two do not speak with one voice,
/// and a passive hides who does.
fn relay<'v>(sources: &Sources, voices: &'v Voices, clause: &Clause) -> Option<&'v Clause> {
    let hides = |clause: &Clause| {
        clause.voice.evidence == Some(Evidence::Agentless) || clause.voice.holder == Some(Holder::Joint)
    };
    let at = voices.clauses.partition_point(|other| other.cue.start < clause.cue.start);
    let mut before = voices.clauses[..at].iter().rev().take(MARKS);
    let teller = before.find(|other| !hides(other)).filter(|teller| teller.sentence == clause.sentence)?;
    let told = teller.stance == Stance::Statement && is_institution(sources, teller);
    (told && hides(clause)).then_some(teller)
}

/// The clause that does no more than attribute all of its sentence, other clauses between: "they agreed to “keep in
/// touch” and discussed trade, the Ministry said".
fn trailing<'v>(sources: &Sources, voices: &'v Voices, marked: &Marked) -> Option<&'v Clause> {
    let sentence = sources.prose.sentences.partition_point(|sentence| sentence.tokens.end < marked.tokens.end);
    let at = voices.clauses.partition_point(|clause| clause.sentence <= sentence);
    let last = voices.clauses[..at].last().filter(|last| last.sentence == sentence)?;
    (last.manners.trails && last.cue.start >= marked.tokens.end).then_some(last)
}

/// Whether an agency holds a clause: it passes on what others say.
fn is_agency(sources: &Sources, clause: &Clause) -> bool {
    let named = clause.subject.min(clause.cue.start)..clause.cue.end + NEXT_TO;
    is_institution(sources, clause) && named.into_iter().any(|token| sources.is_small(token, Small::AGENCY))
}

fn is_institution(sources: &Sources, clause: &Clause) -> bool {
    let holder = clause.voice.person().and_then(|id| sources.cast.person(id));
    holder.is_some_and(|person| person.kind == PersonKind::Institution)
}

/// No attribution in the sentence.
fn none() -> Attribution {
    Attribution {
        speaker: None,
        cue: None,
        evidence: None,
        closeness: Closeness::None,
        reported: false,
        fragment: false,
        behind: None,
    }
}

/// Whether the words in the marks are a predicate: "Lorne “stressed the need for calm”". They are quoted, but from whom,
/// Lorne or the account of her words, they do not say.
fn tells(voices: &Voices, marked: &Marked) -> bool {
    let at = voices.clauses.partition_point(|clause| clause.cue.start < marked.tokens.start);
    voices.clauses.get(at).is_some_and(|clause| clause.cue.start == marked.tokens.start + 1)
}

fn by_clause(sources: &Sources, clause: &Clause, evidence: Evidence, closeness: Closeness) -> Attribution {
    let tokens = &sources.prose.tokens;
    let cue = tokens.get(clause.cue.clone()).and_then(|cue| Some(cue.first()?.span.cover(cue.last()?.span)));
    let speaker = clause.voice.person();
    let evidence = match clause.voice.evidence {
        Some(special @ (Evidence::AccordingTo | Evidence::Pronoun | Evidence::FirstPerson)) => special,
        _ => evidence,
    };
    let behind = clause.subject.min(clause.cue.start)..clause.cue.end;
    let evidence = speaker.map(|_| evidence);
    let behind = (closeness == Closeness::Adjacent).then_some(behind);
    Attribution { speaker, cue, evidence, closeness, behind, ..none() }
}

/// An attribution inside the marks.
fn within(voices: &Voices, marked: &Marked, inner: inner::Inner) -> Attribution {
    let (speaker, evidence) = match inner.name.map(|name| name.who) {
        Some(Who::Person(id)) => (Some(id), Some(Evidence::VerbAfter)),
        Some(_) => (None, None),
        None => {
            let last = voices.clauses.partition_point(|clause| clause.cue.start < marked.tokens.start);
            let speaker = last.checked_sub(1).and_then(|last| voices.clauses[last].voice.person());
            (speaker, speaker.map(|_| Evidence::Pronoun))
        }
    };
    Attribution { speaker, evidence, cue: Some(inner.cue), closeness: Closeness::Adjacent, ..none() }
}

/// "Lorne: “...”".
fn label(sources: &Sources, marked: &Marked) -> Option<Attribution> {
    let colon = marked.tokens.start.checked_sub(1)?;
    let tokens = &sources.prose.tokens;
    let before = tokens.get(colon.checked_sub(1)?)?.span;
    let start = sources.prose.passages.get(marked.passage)?.span.start;
    if !tokens[colon].is_mark(sources.text, ":") {
        return None;
    }
    let name = sources.cast.within(Span::new(start, before.end)).last().filter(|name| name.span.end == before.end)?;
    let alone = name.span.start == start;
    let Who::Person(speaker) = name.who else { return None };
    alone.then_some(Attribution {
        speaker: Some(speaker),
        cue: None,
        evidence: Some(Evidence::Label),
        closeness: Closeness::Adjacent,
        ..none()
    })
}

/// The clauses next to the marks in the sentences that they begin and end in: before and behind.
fn around<'v>(sources: &Sources, voices: &'v Voices, marked: &Marked) -> (Option<&'v Clause>, Option<&'v Clause>) {
    let sentence = |token: usize| sources.prose.sentences.partition_point(|sentence| sentence.tokens.end <= token);
    let (first, last) = (sentence(marked.tokens.start), sentence(marked.tokens.end - 1));
    let at = voices.clauses.partition_point(|clause| clause.cue.start < marked.tokens.start);
    let before = at.checked_sub(1).map(|at| &voices.clauses[at]).filter(|clause| clause.sentence == first);
    let at = voices.clauses.partition_point(|clause| clause.cue.start < marked.tokens.end);
    let next = voices.clauses.get(at);
    // "“...,” the paper cited Lorne as saying": the paper only passes on.
    let cited = |clause: &&Clause| {
        let cites = clause.cue.start.checked_sub(1).is_some_and(|at| sources.is_small(at, Small::CITING));
        cites && next.is_some_and(|next| next.sentence == clause.sentence) && clause.subject < clause.cue.start
    };
    let next = voices.clauses.get(at + 1).filter(cited).or(next);
    let behind =
        next.filter(|clause| clause.sentence == last || clause.sentence == last + 1 && trails(sources, clause));
    (before, behind)
}

/// Whether a clause is all there is in its sentence: “We agree.” Lorne said.
fn trails(sources: &Sources, clause: &Clause) -> bool {
    let Some(sentence) = sources.prose.sentences.get(clause.sentence) else { return false };
    let told = clause.manners.quoting && clause.voice.evidence != Some(Evidence::FirstPerson);
    // "– said President Vance.": the subject stands behind the cue.
    let behind = if clause.manners.inverted { NAME } else { 1 };
    told && sentence.tokens.end <= clause.cue.end + behind && clause.subject <= sentence.tokens.start + 1
}

fn adjacent_behind(sources: &Sources, marked: &Marked, clause: &Clause) -> bool {
    let start = clause.subject.min(clause.cue.start);
    // "said it was “near,” stressing ...": a participle goes on with something else.
    clause.manners.quoting && !clause.manners.participle && only_marks(sources, marked.tokens.end..start)
}

fn adjacent_before(sources: &Sources, marked: &Marked, clause: &Clause) -> bool {
    let gap = clause.cue.end..marked.tokens.start;
    let colon = sources.prose.tokens.get(marked.tokens.start - 1).is_some_and(|token| token.is_mark(sources.text, ":"));
    let token = |at: usize| sources.prose.tokens.get(at);
    let ended = gap.len() <= 6 && gap.clone().any(|at| token(at).is_some_and(|token| token.is_mark(sources.text, ".")));
    !ended && (only_marks(sources, gap.clone()) || gap.len() <= 6 && clause.manners.quoting) || colon
}

fn only_marks(sources: &Sources, range: Range<usize>) -> bool {
    // A bracket opens something else: "“...” (Reporting by Ada Lorne)".
    let mark = |token: &Token| token.kind == TokenKind::Mark && !token.is_mark(sources.text, "(");
    range.len() < 5 && range.clone().all(|at| sources.prose.tokens.get(at).is_some_and(mark))
}
