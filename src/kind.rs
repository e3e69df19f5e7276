//! What sort of account a document is, by evidence that is counted.
//!
//! In go its pieces, out comes its [`DocumentKind`]. Front matter, tags, an attribution line and the title's own words
//! speak for an official account; an agency's dateline and quoted speech with a verb of saying for a report.

mod agency;

use crate::layout::lists::Field;
use crate::layout::{Layout, Piece, Role};
use crate::lexicon::{Lexicon, Phrases};
use crate::model::DocumentKind;
use crate::words;

/// Labels that ask, not answer; two of them make questions and answers.
const QUESTIONS: usize = 2;

/// Tells the kind.
pub fn kind(text: &str, layout: &Layout, lexicon: &Lexicon) -> DocumentKind {
    let labels = layout.pieces.iter().filter(|piece| matches!(&piece.role, Role::Label(label) if label.opens)).count();
    let first_label = layout.pieces.iter().position(|piece| matches!(piece.role, Role::Label(_)));
    let before = &layout.pieces[..first_label.unwrap_or(layout.pieces.len())];
    let told = !layout.unlabelled && before.iter().any(|piece| piece.role == Role::Paragraph);
    if labels > 0 && (questions(text, layout, lexicon) >= QUESTIONS || titled_briefing(text, layout, lexicon)) {
        return DocumentKind::Briefing;
    }
    if labels > 0 && !told {
        return DocumentKind::Transcript;
    }
    if reported(text, before, lexicon) > official(text, layout, lexicon) + usize::from(labels > 0) {
        DocumentKind::News
    } else {
        DocumentKind::Readout
    }
}

/// How many labels are those of the press.
fn questions(text: &str, layout: &Layout, lexicon: &Lexicon) -> usize {
    let asks = |role: &Role| match role {
        Role::Label(label) => {
            let name = words::tokens(text, label.name, &lexicon.vocabulary);
            lexicon.layout.askers.whole(text, &name).is_some()
        }
        _ => false,
    };
    layout.pieces.iter().filter(|piece| asks(&piece.role)).take(QUESTIONS).count()
}

fn titled_briefing(text: &str, layout: &Layout, lexicon: &Lexicon) -> bool {
    title_holds(text, layout, lexicon, |at, tokens| lexicon.layout.briefing_titles.longest(text, tokens, at).is_some())
}

fn title_holds(text: &str, layout: &Layout, lexicon: &Lexicon, holds: impl Fn(usize, &[words::Token]) -> bool) -> bool {
    let Some(title) = layout.pieces.iter().find(|piece| piece.role == Role::Title) else { return false };
    let tokens = words::tokens(text, title.span, &lexicon.vocabulary);
    (0..tokens.len()).any(|at| holds(at, &tokens))
}

/// How much speaks for an official account.
fn official(text: &str, layout: &Layout, lexicon: &Lexicon) -> usize {
    let has = |wanted: fn(&Role) -> bool| usize::from(layout.pieces.iter().any(|piece| wanted(&piece.role)));
    let titled = title_holds(text, layout, lexicon, |at, tokens| {
        lexicon.layout.account_titles.longest(text, tokens, at).is_some()
    });
    2 * has(|role| matches!(role, Role::Publisher(_)))
        + 2 * has(|role| *role == Role::Attribution)
        + 2 * usize::from(titled)
        + has(|role| matches!(role, Role::When(_)))
        + has(|role| matches!(role, Role::Place))
        + 2 * has(|role| matches!(role, Role::Key(Field::Geography | Field::Rubrics | Field::Persons)))
}

/// How much speaks for a report: paragraphs that quote and say who said it, and paragraphs that name a source.
fn reported(text: &str, account: &[Piece], lexicon: &Lexicon) -> usize {
    let lists = &lexicon.layout;
    let paragraphs = account.iter().filter(|piece| piece.role == Role::Paragraph);
    let evidence = paragraphs.map(|piece| {
        let tokens = words::tokens(text, piece.span, &lexicon.vocabulary);
        let has = |list: &Phrases<()>| (0..tokens.len()).any(|at| list.longest(text, &tokens, at).is_some());
        let quotes = piece.span.of(text).contains(['“', '”', '«', '"', '„']) && has(&lists.introduces);
        usize::from(quotes) + 2 * usize::from(has(&lists.reports))
    });
    (evidence.sum::<usize>() + AGENCY * usize::from(agency::names(text, account, lexicon))).min(MOST)
}

/// What an agency's dateline says for a report: more than the words of a title against it.
const AGENCY: usize = 4;

/// More evidence than this, from a long report, says no more.
const MOST: usize = 5;
