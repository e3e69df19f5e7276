//! What sort of account a document is, by evidence that is counted.
//!
//! In go its pieces, out comes its [`DocumentKind`]. Front matter, tags, an attribution line and the title's own words
//! speak for an official account; an agency's dateline and quoted speech with a verb of saying for a report.

use crate::layout::lists::Field;
use crate::layout::{Layout, Role};
use crate::lexicon::Lexicon;
use crate::model::DocumentKind;
use crate::words::{self, TokenKind};

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
    if official(text, layout, lexicon) + usize::from(labels > 0) > reported(text, layout, lexicon) {
        DocumentKind::Readout
    } else {
        DocumentKind::News
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

/// How much speaks for a report: paragraphs that quote and say who said it.
fn reported(text: &str, layout: &Layout, lexicon: &Lexicon) -> usize {
    let quoting = layout.pieces.iter().filter(|piece| piece.role == Role::Paragraph).filter(|piece| {
        let written = piece.span.of(text);
        let quotes = written.contains(['“', '”', '«', '"', '„']);
        quotes && {
            let tokens = words::tokens(text, piece.span, &lexicon.vocabulary);
            let says = |at: usize| lexicon.layout.introduces.longest(text, &tokens, at).is_some();
            (0..tokens.len()).any(|at| tokens[at].kind == TokenKind::Word && says(at))
        }
    });
    1 + quoting.take(3).count()
}
