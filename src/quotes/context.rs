//! Who speaks where the sentence of a quotation does not say so.
//!
//! In go the marks and what was read before them; out comes the speaker, with the evidence by name.

use super::Piece;
use super::kind::begins_sentence;
use crate::model::{Evidence, PersonId, PersonKind};
use crate::people::{Reference, Who};
use crate::voices::marks::Marked;
use crate::voices::{Clause, Sources, Voices, Word};
use crate::words::{Case, TokenKind};

/// Who speaks where the sentence of a quotation does not say so: whoever its paragraph quotes already, whom the words
/// before introduce, or whom the paragraph before quotes at its end.
pub fn context(
    sources: &Sources,
    voices: &Voices,
    before: Option<&Piece>,
    marked: &Marked,
) -> Option<(PersonId, Evidence)> {
    let passage = sources.prose.passages.get(marked.passage)?;
    // “Where is it?” a guest asked: what follows in the sentence tells of somebody else.
    if !begins_sentence(sources, marked) || goes_on_in_words(sources, marked) {
        return None;
    }
    let own = before.filter(|piece| piece.passage == marked.passage).and_then(|piece| piece.attribution.speaker);
    let own = own.map(|speaker| (speaker, Evidence::SameSpeaker));
    if let Some(found) = signature(sources, marked).map(|speaker| (speaker, Evidence::Label)) {
        return Some(found);
    }
    let other = |(speaker, _): &(PersonId, Evidence)| !turns_to_another(sources, voices, marked, *speaker);
    if own.is_some() {
        return own.filter(other);
    }
    let from = match marked.passage.checked_sub(1).and_then(|at| sources.prose.passages.get(at)) {
        Some(previous) if previous.section == passage.section => previous.tokens.start,
        _ => passage.tokens.start,
    };
    let clauses = voices.clauses_in(&(from..marked.tokens.start));
    // "“...,” Lorne said, according to her office": the office passes on what she says.
    let clauses = voices.clauses.get(clauses)?;
    let trailing = clauses.windows(2).last().is_some_and(|pair| pair[0].sentence == pair[1].sentence);
    let source = clauses.last().filter(|last| trailing && is_source(sources, last));
    let introducing = clauses.iter().rev().nth(usize::from(source.is_some()));
    let introducing = introducing.filter(|clause| clause.manners.quoting);
    let speaker = introducing.and_then(|clause| clause.voice.person())?;
    let quoted = before.filter(|piece| piece.tokens.end > from);
    // "That was echoed by Vance. “...”": who is told of in the paragraph itself is nearer than who was quoted before it.
    let nearer = introducing.is_some_and(|clause| clause.cue.start >= passage.tokens.start);
    let quoted = quoted.filter(|piece| !nearer || piece.passage == marked.passage);
    match quoted.and_then(|piece| piece.attribution.speaker) {
        Some(same) if same == speaker => Some((speaker, Evidence::SameSpeaker)),
        // Somebody unknown was quoted since.
        None if quoted.is_some_and(|piece| introducing.is_some_and(|clause| clause.cue.end < piece.tokens.start)) => {
            None
        }
        // Two candidates: the one who was quoted and the one who was reported behind.
        Some(_) => None,
        None => Some((speaker, Evidence::ParagraphBefore)),
    }
    .filter(other)
}

/// Whether the sentence right before the marks names others and not the speaker: “...,” Lorne said. Vance was late. “...”
fn turns_to_another(sources: &Sources, voices: &Voices, marked: &Marked, speaker: PersonId) -> bool {
    let prose = sources.prose;
    let at = prose.sentences.partition_point(|sentence| sentence.tokens.start < marked.tokens.start);
    let before = at.checked_sub(1).map(|at| &prose.sentences[at]).filter(|before| before.passage == marked.passage);
    let Some(before) = before else { return false };
    let quoted = |token: usize| {
        let next = voices.marked.partition_point(|marked| marked.tokens.end <= token);
        voices.marked.get(next).is_some_and(|marked| marked.tokens.start <= token)
    };
    let told = |name: &&Reference| !quoted(prose.tokens.partition_point(|token| token.span.start < name.span.start));
    let person = |who: Who| match who {
        Who::Person(id) => sources.cast.person(id).filter(|person| person.kind == PersonKind::Person),
        _ => None,
    };
    let mut named = sources.cast.within(before.span).iter().filter(told).filter_map(|name| person(name.who)).peekable();
    let pronoun = |at: usize| {
        let word = prose.tokens.get(at..at + 1).and_then(|one| sources.lists.words.whole(sources.text, one));
        word == Some(&Word::He) && !quoted(at)
    };
    named.peek().is_some() && named.all(|person| person.id != speaker) && !before.tokens.clone().any(pronoun)
}

/// Whether a clause is "according to ...".
fn is_source(sources: &Sources, clause: &Clause) -> bool {
    let cue = sources.prose.tokens.get(clause.cue.clone()).unwrap_or_default();
    sources.lists.words.longest(sources.text, cue, 0).is_some_and(|found| *found.value == Word::According)
}

/// Whether words in small letters follow the marks in their sentence: “...” came the answer.
fn goes_on_in_words(sources: &Sources, marked: &Marked) -> bool {
    let same = sources.prose.passages.get(marked.passage).is_some_and(|passage| passage.tokens.end > marked.tokens.end);
    let next = sources.prose.tokens.get(marked.tokens.end).filter(|_| same);
    next.is_some_and(|next| next.kind == TokenKind::Word && next.case == Case::Lower)
}

/// Whose name stands alone under a quotation that is a whole paragraph.
fn signature(sources: &Sources, marked: &Marked) -> Option<PersonId> {
    let passages = &sources.prose.passages;
    let next = passages.get(marked.passage + 1)?;
    let whole = passages.get(marked.passage)?.tokens == marked.tokens;
    let words = sources.prose.tokens.get(next.tokens.clone())?;
    let first = words.iter().find(|token| token.kind == TokenKind::Word)?;
    let name = sources.cast.within(next.span).first().filter(|name| name.span.start <= first.span.start)?;
    let alone = words.iter().all(|token| token.kind == TokenKind::Mark || name.span.contains(token.span));
    match name.who {
        Who::Person(speaker) if whole && alone => Some(speaker),
        _ => None,
    }
}
