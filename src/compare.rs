//! Two accounts of one conversation.
//!
//! In go two parses, out comes what their documents share and what only one of them has: metadata, people, topics with
//! the positions on each, and every quotation and statement of the left looked for in the right. Nothing here reads a
//! text anew; the facts are those of the parses, and the words are looked at again only to find one account's words in
//! the other. Method and limits: docs/spec/compare.md.

mod account;
mod diff;
mod evidence;
mod findings;
mod metadata;
mod people;
#[cfg(target_arch = "wasm32")]
pub(crate) mod plain;
mod search;
mod tables;
mod terms;
mod topics;
mod utf16;

use crate::model::{Comparison, Document, Parse, Reverse};
use account::Account;
use findings::Sides;
use people::Matches;
use tables::{ByNumber, sorted_once};
use terms::{Term, Terms};

/// Which documents are compared, and in which direction.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct CompareOptions {
    /// Position of the left document; `None` for the one that shares most with the right.
    pub left: Option<usize>,
    /// Position of the right document; `None` for the one that shares most with the left.
    pub right: Option<usize>,
    /// Whether the words of the right are looked for in the left, too.
    pub reverse: bool,
}

/// Compares an account with another one of the same conversation.
///
/// Total: any two parses give a comparison; two that speak of different things give one that finds nothing. Spans count
/// what the parses count, which must be bytes ([`crate::parse`]): see [`Comparison::into_utf16`].
///
/// ```
/// use readout_timeline::model::Verdict;
/// use readout_timeline::{CompareOptions, Options, compare, parse};
///
/// let news = parse("“We will reopen the Lune bridge in May,” President Ada Lorne said.", &Options::default());
/// let transcript = parse(
///     "Ada Lorne: Good morning. In May we are going to reopen the bridge over the Lune.\nPetro Vance: Thank you.",
///     &Options::default(),
/// );
/// let comparison = compare(&news, &transcript, CompareOptions::default());
/// let found = &comparison.quotes[0];
/// assert_eq!(found.verdict, Verdict::Reworded);
/// assert!(found.passages[0].span.of(&transcript.text).starts_with("In May"));
/// ```
pub fn compare(left: &Parse, right: &Parse, options: CompareOptions) -> Comparison {
    let (one, other) = documents(left, right, options);
    let mut out = Comparison {
        left: one,
        right: other,
        metadata: Vec::new(),
        people: Vec::new(),
        topics: Vec::new(),
        quotes: Vec::new(),
        statements: Vec::new(),
        reverse: None,
    };
    let document = |parse: &'_ Parse, at: Option<usize>| at.filter(|at| *at < parse.documents.len());
    let (Some(one), Some(other)) = (document(left, one), document(right, other)) else { return out };
    let (one, other) = (&left.documents[one], &right.documents[other]);
    let mut terms = Terms::english();
    let mut ours = Account::read(&left.text, one, &mut terms);
    let mut theirs = Account::read(&right.text, other, &mut terms);
    ours.index(terms.len());
    theirs.index(terms.len());
    let weights = account::weights(&ours, &theirs, &terms);
    let people = people::matches(one, other);
    let forth = Sides { here: &ours, there: &theirs, terms: &terms, weights: &weights, people: &people };
    out.quotes = findings::quotes(&forth);
    out.statements = findings::statements(&forth);
    if options.reverse {
        out.reverse = Some(reverse(&forth));
    }
    out.topics = topics::pairs(&ours, &theirs, &people, &terms);
    out.people = people::pairs(one, other, &people);
    out.metadata = metadata::pairs(&one.metadata, &other.metadata, &mut terms);
    out
}

/// The other direction.
fn reverse(forth: &Sides) -> Reverse {
    let people: Matches = forth.people.reversed();
    let back = Sides { here: forth.there, there: forth.here, people: &people, ..*forth };
    Reverse { quotes: findings::quotes(&back), statements: findings::statements(&back) }
}

/// The documents to compare: those that are asked for, else those whose words have most in common, each word once and
/// weighed by the number of documents that lack it. First the right one that shares most with all of the left, then the
/// left one that shares most with that, so that no pair is tried for each pair.
fn documents(left: &Parse, right: &Parse, options: CompareOptions) -> (Option<usize>, Option<usize>) {
    let first = |parse: &Parse| (parse.documents.len() == 1).then_some(0);
    let (one, other) = (options.left.or(first(left)), options.right.or(first(right)));
    if one.is_some() && other.is_some() || left.documents.is_empty() || right.documents.is_empty() {
        return (one, other);
    }
    let mut terms = Terms::english();
    let ours: Vec<Vec<Term>> =
        left.documents.iter().map(|document| content(&left.text, document, &mut terms)).collect();
    let theirs: Vec<Vec<Term>> =
        right.documents.iter().map(|document| content(&right.text, document, &mut terms)).collect();
    let mut with = ByNumber::default();
    ours.iter().chain(&theirs).flatten().for_each(|&term| *with.entry(term).or_default() += 1);
    let nearest = |to: &[Vec<Term>], among: &[Vec<Term>]| {
        let wanted = sorted_once(to.iter().flatten().copied());
        let shared = |terms: &[Term]| -> f32 {
            let shared = terms.iter().filter(|term| wanted.binary_search(term).is_ok());
            let sum: f32 = shared.map(|term| 1.0 / with.get(term).copied().unwrap_or(1) as f32).sum();
            // A long document shares more words by its length alone.
            sum / (terms.len() as f32 + 1.0).sqrt()
        };
        let all = among.iter().enumerate().map(|(at, terms)| (at, shared(terms)));
        all.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(at, _)| at)
    };
    let of = |all: &[Vec<Term>], at: Option<usize>| at.and_then(|at| all.get(at)).cloned().map(|terms| vec![terms]);
    let other = other.or_else(|| nearest(of(&ours, one).as_deref().unwrap_or(&ours), &theirs));
    let one = one.or_else(|| nearest(of(&theirs, other).as_deref().unwrap_or(&theirs), &ours));
    (one, other)
}

/// The terms of a document, each once.
fn content(text: &str, document: &Document, terms: &mut Terms) -> Vec<Term> {
    let account = Account::read(text, document, terms);
    sorted_once(account.terms_at(0..u32::MAX).iter().map(|(_, term)| *term))
}
