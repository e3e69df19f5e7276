//! Topics of two accounts, matched by concept, and who holds what on each.
//!
//! In go two accounts, out comes a pair for each concept that one of them takes up. That an account has no such topic
//! does not mean that it lacks the words: where the words that name a topic in one account stand in the other, it is
//! mentioned there, too.

use super::account::Account;
use super::people::Matches;
use super::tables::{self, ByNumber, ByText};
use super::terms::{Class, Term, Terms};
use crate::model::{Agreement, Holder, Position, PositionDifference, Topic, TopicPair, TopicShare};
use crate::span::Span;

/// More different wordings of one topic than these are not looked for in the other account.
const WORDINGS: usize = 16;

/// More places than these of the rarest word of a wording are not tried.
const PLACES: usize = 200;

/// The topics of both accounts: those of the left in its order, then those that only the right has.
pub fn pairs(left: &Account, right: &Account, people: &Matches, terms: &Terms) -> Vec<TopicPair> {
    let (ours, theirs) = (positions(left), positions(right));
    let (left_by, right_by) = (by_concept(left), by_concept(right));
    let mut out = Vec::new();
    let mut pair = |topic: &Topic, one: Option<usize>, other: Option<usize>| {
        let share = |account: &Account, at: Option<usize>| match at {
            Some(at) => share(account, at),
            None => words_of(topic, if std::ptr::eq(account, left) { right } else { left }, account, terms),
        };
        let (one_share, other_share) = (share(left, one), share(right, other));
        let agreement = match (&one_share, &other_share) {
            (Some(_), Some(_)) => Agreement::Same,
            (_, None) => Agreement::OnlyLeft,
            _ => Agreement::OnlyRight,
        };
        let of = |at: Option<usize>, all: &[Vec<usize>]| at.and_then(|at| all.get(at)).cloned().unwrap_or_default();
        let positions = side_by_side([left, right], [of(one, &ours), of(other, &theirs)], people);
        out.push(TopicPair {
            concept: topic.concept.clone(),
            label: topic.label.clone(),
            agreement,
            left: one_share,
            right: other_share,
            positions,
        });
    };
    for (at, topic) in left.document.topics.iter().enumerate() {
        let concept = topic.concept.as_str();
        if left_by.get(concept) == Some(&(at as u32)) {
            pair(topic, Some(at), right_by.get(concept).map(|&at| at as usize));
        }
    }
    for (at, topic) in right.document.topics.iter().enumerate() {
        let concept = topic.concept.as_str();
        if right_by.get(concept) == Some(&(at as u32)) && !left_by.contains_key(concept) {
            pair(topic, None, Some(at));
        }
    }
    out
}

fn by_concept(account: &Account) -> ByText {
    let mut out = ByText::default();
    for (at, topic) in account.document.topics.iter().enumerate().rev() {
        out.insert(topic.concept.as_str().into(), at as u32);
    }
    out
}

/// The statements on each topic, by position.
fn positions(account: &Account) -> Vec<Vec<usize>> {
    let topics = account.document.topics.iter().enumerate();
    let by_id: ByNumber = topics.map(|(at, topic)| (topic.id.0, at as u32)).collect();
    let mut out = vec![Vec::new(); account.document.topics.len()];
    for (at, statement) in account.document.statements.iter().enumerate() {
        for topic in statement.topics.iter().filter_map(|topic| by_id.get(&topic.0)) {
            out[*topic as usize].push(at);
        }
    }
    out
}

/// How much of a topic an account has. Topics stand in the order of their first mention.
fn share(account: &Account, at: usize) -> Option<TopicShare> {
    let topic = account.document.topics.get(at)?;
    let first = topic.mentions.first()?.span;
    Some(TopicShare {
        topic: Some(topic.id),
        order: Some(at),
        weight: topic.weight,
        mentions: topic.mentions.len(),
        first,
    })
}

/// Where the words that name a topic in one account stand in the other.
fn words_of(topic: &Topic, named_in: &Account, account: &Account, terms: &Terms) -> Option<TopicShare> {
    let mut wordings: Vec<Vec<Term>> = Vec::new();
    let mut found: Vec<u64> = Vec::new();
    for mention in &topic.mentions {
        let words = &named_in.words[named_in.words_in(mention.span)];
        let wording: Vec<Term> = words.iter().filter_map(|placed| terms.content(placed.word)).collect();
        if wordings.len() == WORDINGS || wording.is_empty() || wordings.contains(&wording) {
            continue;
        }
        found.extend(standing(&wording, account, terms));
        wordings.push(wording);
    }
    tables::sort(&mut found);
    found.dedup();
    let first = span(account, *found.first()?)?;
    Some(TopicShare { topic: None, order: None, weight: 0.0, mentions: found.len(), first })
}

/// Where some terms stand one behind the other, small words between them left out: the first and the last word.
fn standing(wording: &[Term], account: &Account, terms: &Terms) -> Vec<u64> {
    let Some(&first) = wording.first() else { return Vec::new() };
    let mut out = Vec::new();
    for &place in account.places(first).iter().take(PLACES) {
        let behind = place..place.saturating_add(2 * wording.len() as u32);
        let mut words = account.terms_at(behind).iter().filter(|(_, term)| terms.class(*term) != Class::Fixed);
        let mut last = place;
        let follow = wording.iter().all(|term| {
            let next = words.next().filter(|(_, other)| other == term);
            last = next.map_or(last, |(at, _)| *at);
            next.is_some()
        });
        if follow {
            out.push(tables::pair(place, last));
        }
    }
    out
}

/// From one word to another.
fn span(account: &Account, words: u64) -> Option<Span> {
    let (first, last) = tables::parts(words);
    let of = |at: u32| account.words.get(at as usize).map(|placed| placed.span);
    Some(of(first)?.cover(of(last)?))
}

/// The statements of both accounts on one topic, a row a holder.
fn side_by_side(accounts: [&Account; 2], statements: [Vec<usize>; 2], people: &Matches) -> Vec<Position> {
    let statement = |side: usize, at: usize| accounts[side].document.statements.get(at);
    let mut out: Vec<Position> = Vec::new();
    for (side, statements) in statements.iter().enumerate() {
        for &at in statements {
            let Some(holder) = statement(side, at).map(|statement| statement.holder) else { continue };
            let row = out.iter_mut().find(|row| same_row(row, side, holder, people));
            match row {
                Some(row) => row.add(side, at, holder),
                None => {
                    let mut row = Position {
                        left: None,
                        right: None,
                        left_statements: Vec::new(),
                        right_statements: Vec::new(),
                        differences: Vec::new(),
                    };
                    row.add(side, at, holder);
                    out.push(row);
                }
            }
        }
    }
    let stances = |side: usize, at: &[usize]| {
        at.iter().filter_map(|&at| statement(side, at)).fold(0, |all, statement| all | 1 << statement.stance as u32)
    };
    let held: Vec<[Stances; 2]> =
        out.iter().map(|row| [stances(0, &row.left_statements), stances(1, &row.right_statements)]).collect();
    for (at, row) in out.iter_mut().enumerate() {
        row.differences = differences(at, &held);
    }
    out
}

/// A set of stances, a bit each.
type Stances = u32;

impl Position {
    fn add(&mut self, side: usize, at: usize, holder: Option<Holder>) {
        let (statements, known) = match side {
            0 => (&mut self.left_statements, &mut self.left),
            _ => (&mut self.right_statements, &mut self.right),
        };
        statements.push(at);
        *known = holder;
    }
}

/// Whether a statement belongs to a row: by the same holder, as the two accounts name them. Statements whose holder the
/// text hides share one row.
fn same_row(row: &Position, side: usize, holder: Option<Holder>, people: &Matches) -> bool {
    let (known, empty) = match side {
        0 => (row.left, row.left_statements.is_empty()),
        _ => (row.right, row.right_statements.is_empty()),
    };
    if !empty {
        return known == holder;
    }
    match row.left {
        Some(Holder::Person(person)) => people.there(person).is_some_and(|there| holder == Some(Holder::Person(there))),
        other => other == holder,
    }
}

/// What differs in one row; `held` has the stances of all rows in both accounts.
fn differences(at: usize, held: &[[Stances; 2]]) -> Vec<PositionDifference> {
    let Some(&[left, right]) = held.get(at) else { return Vec::new() };
    let elsewhere = |stances: Stances, side: usize| {
        let mut others = held.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, row)| row[side]);
        others.any(|other| other & stances != 0)
    };
    let told = [
        (right == 0, PositionDifference::OnlyLeft),
        (left == 0, PositionDifference::OnlyRight),
        (right == 0 && elsewhere(left, 1) || left == 0 && elsewhere(right, 0), PositionDifference::Holder),
        (left != 0 && right != 0 && left & right == 0, PositionDifference::Stance),
    ];
    told.into_iter().filter(|(true_of, _)| *true_of).map(|(_, code)| code).collect()
}
