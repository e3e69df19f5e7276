//! Reported statements: who discussed, stressed, agreed, asked for what.
//!
//! In go a document's clauses and quotations; out come [`Statement`]s. They are taken from accounts (summaries and
//! reports). In a transcript the words themselves are the record: there only what a speaker does by saying it counts
//! ("I thank you", "I invite you"), and what "we" are said to have discussed or agreed. A clause that merely attributes
//! a quotation is no statement, and what is denied, asked or supposed is none either.

use crate::model::{Evidence, Quote, Stance, Statement, StatementId};
use crate::quotes::{is_retold, only_attributes};
use crate::span::Span;
use crate::voices::marks::Marked;
use crate::voices::{Clause, Manners, Sources, Voices, Word};
use crate::words::TokenKind;

/// The statements of a document, in order. Their topics are left to the stage that knows them.
pub fn statements(sources: &Sources, voices: &Voices, quotes: &[Quote]) -> Vec<Statement> {
    let retold = |marked: &Marked| is_retold(sources, voices, quotes, marked);
    let any = voices.marked.iter().any(retold);
    let clauses = if any { &voices.retell(sources, retold) } else { &voices.clauses };
    let mut out = Vec::with_capacity(clauses.len());
    for (at, clause) in clauses.iter().enumerate() {
        let next = clauses.get(at + 1).filter(|next| next.sentence == clause.sentence);
        let number = StatementId(out.len() as u32 + 1);
        if let Some(statement) = statement(sources, quotes, clause, next, number) {
            out.push(statement);
        }
    }
    out
}

/// The statement that a clause makes, if it makes one.
fn statement(
    sources: &Sources,
    quotes: &[Quote],
    clause: &Clause,
    next: Option<&Clause>,
    id: StatementId,
) -> Option<Statement> {
    let sentence = sources.prose.sentences.get(clause.sentence)?;
    let passage = sources.prose.passages.get(sentence.passage)?;
    let cue = span(sources, clause.cue.clone())?;
    if passage.turn.is_some() && !performs(clause) || only_attributes(sources, quotes, cue, clause) {
        return None;
    }
    let in_turn = passage.turn.is_some();
    if !in_turn && clause.voice.evidence == Some(Evidence::FirstPerson) || ends_in_question(sources, sentence.span) {
        return None;
    }
    let end = next.map_or(sentence.tokens.end, |next| next.start.max(clause.cue.end));
    Some(Statement {
        id,
        span: span(sources, clause.start.min(clause.cue.start)..end)?.cover(cue),
        cue,
        holder: clause.voice.holder,
        stance: clause.stance,
        evidence: clause.voice.evidence,
        section: passage.section,
        turn: passage.turn,
        topics: Vec::new(),
    })
}

/// Whether a speaker in a transcript does something by saying it, or tells what "we" did together.
fn performs(clause: &Clause) -> bool {
    use Stance::*;
    let own = clause.voice.evidence == Some(Evidence::FirstPerson);
    let Manners { plural, past, .. } = clause.manners;
    let together = plural && past && matches!(clause.stance, Discussed | Agreement);
    let performed = !plural && !past && matches!(clause.stance, Courtesy | Invitation | Request | Commitment);
    own && (together || performed)
}

fn ends_in_question(sources: &Sources, sentence: Span) -> bool {
    sentence.of(sources.text).ends_with('?')
}

/// The words of some tokens, without marks and linking words at their end.
fn span(sources: &Sources, tokens: std::ops::Range<usize>) -> Option<Span> {
    let tokens = sources.prose.tokens.get(tokens)?;
    let loose = tokens.iter().rev().take_while(|token| {
        let words = token.span.of(sources.text);
        let closing = matches!(words, "”" | "\"" | "»" | ")" | "]" | "’" | "%");
        let linking = || sources.lists.words.whole(sources.text, std::slice::from_ref(token));
        token.kind == TokenKind::Mark && !closing || matches!(linking(), Some(Word::And | Word::While))
    });
    let kept = tokens.len() - loose.count();
    let tokens = if kept == 0 { tokens } else { tokens.get(..kept)? };
    Some(tokens.first()?.span.cover(tokens.last()?.span))
}

#[cfg(test)]
mod tests;
