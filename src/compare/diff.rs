//! Two stretches of words, lined up.
//!
//! In go the words of a quotation and of a passage, out come runs of words that stand in both or in one only. The
//! alignment is the one of greatest weight (Needleman and Wunsch 1970): equal content words count most, so that small
//! words do not pull it apart.

use super::account::Placed;
use super::terms::{Class, Terms};
use crate::model::{DiffKind, DiffRun};
use crate::span::Span;

/// More pairs of words than these are not weighed: 200 words against 400. What lies behind is only here or only there.
const PAIRS: usize = 80_000;

/// One step of the alignment: positions of a word here, of one there, or of both.
pub type Step = (Option<usize>, Option<usize>);

/// Lines up two stretches.
pub fn align(here: &[Placed], there: &[Placed], terms: &Terms) -> Vec<Step> {
    let (height, width) = (here.len().min(PAIRS / 100), there.len().min(PAIRS / here.len().clamp(1, PAIRS / 100)));
    let table = table(&here[..height], &there[..width], terms);
    let best = |row: usize, column: usize| table[row * (width + 1) + column];
    let (mut row, mut column) = (0, 0);
    let mut out = Vec::with_capacity(here.len() + there.len());
    while row < height && column < width {
        let both = likeness(here[row], there[column], terms);
        if both > 0 && best(row, column) == best(row + 1, column + 1) + both {
            out.push((Some(row), Some(column)));
            (row, column) = (row + 1, column + 1);
        } else if best(row, column) == best(row + 1, column) {
            out.push((Some(row), None));
            row += 1;
        } else {
            out.push((None, Some(column)));
            column += 1;
        }
    }
    out.extend((row..here.len()).map(|at| (Some(at), None)));
    out.extend((column..there.len()).map(|at| (None, Some(at))));
    out
}

/// The best weight of what lies behind each pair of positions.
fn table(here: &[Placed], there: &[Placed], terms: &Terms) -> Vec<u16> {
    let width = there.len() + 1;
    let mut table = vec![0u16; (here.len() + 1) * width];
    for row in (0..here.len()).rev() {
        for column in (0..there.len()).rev() {
            let both = likeness(here[row], there[column], terms);
            let with = table[(row + 1) * width + column + 1] + both;
            let without = table[(row + 1) * width + column].max(table[row * width + column + 1]);
            table[row * width + column] = if both > 0 { with.max(without) } else { without };
        }
    }
    table
}

/// What it is worth to line up two words: 0 if they are not alike.
fn likeness(here: Placed, there: Placed, terms: &Terms) -> u16 {
    let (one, other) = (terms.of(here.word), terms.of(there.word));
    match (here.word == there.word, one.class) {
        (true, Class::Small) => 2,
        (true, _) => 7,
        (false, Class::Small) => 0,
        (false, _) => u16::from(one.term == other.term && other.class != Class::Small) * 5,
    }
}

/// The runs of an alignment.
pub fn runs(steps: &[Step], here: &[Placed], there: &[Placed]) -> Vec<DiffRun> {
    let mut out: Vec<DiffRun> = Vec::new();
    let mut last_here: Option<u32> = None;
    for &(row, column) in steps {
        let (one, other) = (row.and_then(|at| here.get(at)), column.and_then(|at| there.get(at)));
        let kind = match (one, other) {
            (Some(one), Some(other)) if one.word == other.word => DiffKind::Same,
            (Some(_), Some(_)) => DiffKind::Alike,
            (Some(_), None) => DiffKind::OnlyHere,
            _ => DiffKind::OnlyThere,
        };
        // What interrupts a quotation is no part of a run.
        let goes_on = one.is_none_or(|placed| last_here.is_none_or(|last| last + 1 == placed.at));
        last_here = one.map(|placed| placed.at).or(last_here);
        let (one, other) = (one.map(|placed| placed.span), other.map(|placed| placed.span));
        match out.last_mut().filter(|last| last.kind == kind && goes_on) {
            Some(last) => {
                last.here = joined(last.here, one);
                last.there = joined(last.there, other);
            }
            None => out.push(DiffRun { kind, here: one, there: other }),
        }
    }
    out
}

fn joined(one: Option<Span>, other: Option<Span>) -> Option<Span> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.cover(other)),
        _ => one.or(other),
    }
}
