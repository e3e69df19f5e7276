//! What sort of account a document is, by evidence that is counted.
//!
//! In go its pieces, out comes its [`DocumentKind`]. Front matter, tags, an attribution line and the title's own words
//! speak for an official account; an agency's dateline and quoted speech with a verb of saying for a report.

mod agency;

use crate::calendar::{self, Order};
use crate::layout::lists::Field;
use crate::layout::signs::holds;
use crate::layout::{Layout, Piece, Role};
use crate::lexicon::{Lexicon, Phrases};
use crate::model::DocumentKind;
use crate::words::{self, Token, TokenKind};

/// Labels that ask, not answer; two of them make questions and answers.
const QUESTIONS: usize = 2;

/// Tells the kind.
pub fn kind(text: &str, layout: &Layout, lexicon: &Lexicon) -> DocumentKind {
    let labels = layout.pieces.iter().filter(|piece| matches!(&piece.role, Role::Label(label) if label.opens)).count();
    let first_label = layout.pieces.iter().position(|piece| matches!(piece.role, Role::Label(_)));
    let before = &layout.pieces[..first_label.unwrap_or(layout.pieces.len())];
    let told = || before.iter().filter(|piece| piece.role == Role::Paragraph);
    // One sentence or two above many turns say who will speak.
    let told =
        !layout.unlabelled && told().map(|piece| piece.span.len()).sum::<usize>() > (LEAD * labels).min(MOST_LEAD);
    let spoken = labels > 0 || layout.unlabelled;
    if spoken && (questions(text, layout, lexicon) >= QUESTIONS || titled_briefing(text, layout, lexicon)) {
        return DocumentKind::Briefing;
    }
    if spoken && !told {
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
    title_holds(text, layout, &lexicon.layout.briefing_titles, lexicon)
}

fn title_holds(text: &str, layout: &Layout, list: &Phrases<()>, lexicon: &Lexicon) -> bool {
    let title = layout.pieces.iter().find(|piece| piece.role == Role::Title);
    title.is_some_and(|title| holds(text, &words::tokens(text, title.span, &lexicon.vocabulary), list))
}

/// How much speaks for an official account.
fn official(text: &str, layout: &Layout, lexicon: &Lexicon) -> usize {
    let has = |wanted: fn(&Role) -> bool| usize::from(layout.pieces.iter().any(|piece| wanted(&piece.role)));
    let titled = title_holds(text, layout, &lexicon.layout.account_titles, lexicon);
    // The date in an agency's dateline is no line of the page.
    let (front, back) = (layout.front.min(layout.pieces.len()), layout.back.min(layout.pieces.len()));
    let around = layout.pieces[..front].iter().chain(&layout.pieces[back..]);
    let dated = around.into_iter().any(|piece| matches!(piece.role, Role::When(_)));
    2 * has(|role| matches!(role, Role::Publisher(_)))
        + 2 * has(|role| *role == Role::Attribution)
        + 2 * usize::from(titled)
        + usize::from(dated)
        + has(|role| matches!(role, Role::Place))
        + 2 * has(|role| matches!(role, Role::Key(Field::Geography | Field::Rubrics | Field::Persons)))
}

/// How much speaks for a report: paragraphs that quote and say who said it, and paragraphs that name a source.
fn reported(text: &str, account: &[Piece], lexicon: &Lexicon) -> usize {
    let lists = &lexicon.layout;
    let paragraphs = account.iter().filter(|piece| piece.role == Role::Paragraph);
    let evidence = paragraphs.enumerate().map(|(at, piece)| {
        let tokens = words::tokens(text, piece.span, &lexicon.vocabulary);
        let quotes =
            || piece.span.of(text).contains(['“', '”', '«', '"', '„', '‘']) && holds(text, &tokens, &lists.introduces);
        let told = quotes() || attributes_behind(text, &tokens, lexicon);
        usize::from(told)
            + 2 * usize::from(holds(text, &tokens, &lists.reports))
            + usize::from(at < 2 && names_weekday(text, &tokens, lexicon))
    });
    (evidence.sum::<usize>() + agency::weight(text, account, lexicon)).min(MOST)
}

/// Whether who said it stands behind what was said: ", Lorne said.", ", the minister added.". Officials name the
/// speaker first.
fn attributes_behind(text: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    /// "the Foreign Minister of Vessaria" is as long as those who speak are named there.
    const NAME: usize = 5;
    let says = |at: usize| lexicon.layout.introduces.whole(text, &tokens[at..=at]).is_some();
    (0..tokens.len()).filter(|&at| tokens[at].is_mark(text, ",")).any(|comma| {
        let behind = comma + 1..tokens.len().min(comma + 2 + NAME);
        let name = behind.clone().take_while(|&at| tokens[at].kind == TokenKind::Word && !says(at)).count();
        let verb = comma + 1 + name;
        let ends = tokens.get(verb + 1).is_none_or(|next| matches!(next.span.of(text), "." | ","));
        name > 0 && verb < behind.end && says(verb) && ends
    })
}

/// Whether a report tells the day by its weekday: "met Wednesday with", "on Monday (12/13)". An account of one's own
/// day says today, or gives the date.
fn names_weekday(text: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    (1..tokens.len()).any(|at| {
        let bracket = tokens.get(at + 1).is_some_and(|next| next.is_mark(text, "("));
        let dated = || !bracket && calendar::date_at(text, tokens, at, &lexicon.calendar, Order::Unknown).is_some();
        let small = tokens[at - 1].span.of(text).starts_with(char::is_lowercase);
        small && lexicon.calendar.weekday(text, tokens, at).is_some() && !dated()
    })
}

/// So many bytes a turn above a transcript announce it, up to a limit; more are an account of its own.
const LEAD: usize = 60;
const MOST_LEAD: usize = 400;

/// More evidence than this, from a long report, says no more.
const MOST: usize = 5;
