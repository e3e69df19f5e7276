//! Quotations set apart: block quotes without marks.
//!
//! In go the running text and the stretches in marks; the block quotes that the words before introduce join them. A
//! block quote that nobody introduces is no quotation: a whole page can stand in one.

use super::Sources;
use super::marks::{Marked, merge};
use crate::model::ParagraphForm;

/// Adds the block quotes to the stretches in marks, which stay in order and apart from each other.
pub fn apart(sources: &Sources, marked: &mut Vec<Marked>) {
    let passages = &sources.prose.passages;
    let (mut introduced, mut fresh) = (false, true);
    let mut found = Vec::new();
    for (at, passage) in passages.iter().enumerate() {
        let block = passage.form == ParagraphForm::Blockquote && passage.turn.is_none();
        if !block {
            fresh = true;
            continue;
        }
        if fresh {
            introduced = at.checked_sub(1).is_some_and(|before| introduces(sources, before));
        }
        fresh = false;
        let opened = marked.binary_search_by_key(&passage.tokens.start, |marked| marked.tokens.start).is_ok();
        if introduced && !opened && !passage.tokens.is_empty() {
            found.push(Marked { tokens: passage.tokens.clone(), passage: at, opened: false, closed: false });
        }
    }
    if found.is_empty() {
        return;
    }
    let taken = |passage: usize| found.binary_search_by_key(&passage, |found| found.passage).is_ok();
    marked.retain(|marked| !taken(marked.passage));
    merge(marked, found);
}

/// Whether a paragraph can introduce the quotation behind it: by a colon, or by a verb of saying in its last sentence.
fn introduces(sources: &Sources, passage: usize) -> bool {
    let prose = sources.prose;
    let Some(sentence) = prose.passages.get(passage).and_then(|passage| prose.sentences.get(passage.sentences.clone()))
    else {
        return false;
    };
    let tokens = sentence.last().map(|sentence| prose.of(sentence)).unwrap_or_default();
    let colon = tokens.last().is_some_and(|last| last.is_mark(sources.text, ":"));
    let quotes = |at: usize| {
        let found = sources.lists.forms.longest(sources.text, tokens, at);
        found.is_some_and(|found| sources.lists.verbs.get(found.value.verb as usize).is_some_and(|verb| verb.quoting))
    };
    colon || (0..tokens.len()).any(quotes)
}
