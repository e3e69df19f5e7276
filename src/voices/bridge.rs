//! Quotations that run over paragraphs without a mark between.
//!
//! In go the stretches in marks and the marks without a partner; a mark that never closes and one that nothing opens,
//! some paragraphs later, become partners. Looks at each doubt once.

use super::marks::{Doubt, Marked, merge};
use crate::prose::Prose;

/// How many paragraphs a quotation may run over whose mark neither reopens nor closes.
const PARAGRAPHS: usize = 8;

/// Joins a mark that never closes with the next one that nothing opens, some paragraphs later: a quotation that runs over
/// paragraphs without marks between.
pub fn bridge(prose: &Prose, out: &mut Vec<Marked>, doubts: &mut Vec<Doubt>) {
    let mut between = Vec::new();
    let mut joined = vec![false; doubts.len()];
    for (at, pair) in doubts.windows(2).enumerate() {
        let (open, close) = (&pair[0], &pair[1]);
        let near = close.passage > open.passage && close.passage <= open.passage + PARAGRAPHS;
        let next = out.partition_point(|marked| marked.tokens.start <= open.token);
        let last = next.checked_sub(1).is_some_and(|last| !out[last].closed && out[last].tokens.start == open.token);
        let free = out.get(next).is_none_or(|marked| marked.tokens.start > close.token);
        if open.closes || !close.closes || !near || !last || !free {
            continue;
        }
        for passage in open.passage + 1..=close.passage {
            let whole = &prose.passages[passage].tokens;
            let closed = passage == close.passage;
            let end = if closed { close.token + 1 } else { whole.end };
            between.push(Marked { tokens: whole.start..end, passage, opened: false, closed });
        }
        (joined[at], joined[at + 1]) = (true, true);
    }
    let mut joined = joined.into_iter();
    doubts.retain(|_| !joined.next().unwrap_or_default());
    merge(out, between);
}
