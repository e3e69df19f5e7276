//! The title: which of the lines before an account names it.
//!
//! In go the signs of the blocks at the front, out comes the position of the title. A page's menus, mottoes and
//! breadcrumbs look like titles too, so evidence is counted: markup, the words of titles, a line long enough to say
//! something, names that the account takes up again.

use rustc_hash::FxHashMap;

use super::front;
use super::lists::Field;
use super::signs::{Sign, SignKind};
use crate::fold::fold;
use crate::lexicon::{Lexicon, Symbol};
use crate::source::Block;
use crate::words::{self, Token, TokenKind};

/// How many paragraphs may stand before the last line that can be the title.
const PARAGRAPHS: usize = 1;

/// Names that title and account share count up to this many.
const SHARED: usize = 3;

/// The longest titles of ministries have this many words; a line of more without a full stop sums up.
const LONGEST: usize = 32;

/// What speaks against such a line: as much as a word of titles within it speaks for it.
const LONG: i32 = 5;

/// The front of a document as far as its title needs it.
#[derive(Clone, Copy)]
pub struct Top<'d> {
    /// The whole text.
    pub text: &'d str,
    /// The document's blocks.
    pub blocks: &'d [Block],
    /// Their signs.
    pub signs: &'d [Sign<'d>],
    /// The lists.
    pub lexicon: &'d Lexicon,
}

/// The block that is the title; `matter` blocks belong to the front for sure, and none from `limit` on.
pub fn find(top: Top, matter: usize, limit: usize) -> Option<usize> {
    let keyed = |at: &usize| matches!(top.signs[*at].kind, SignKind::Key(Field::Title, Some(_)));
    if let Some(keyed) = (0..matter).find(keyed) {
        return Some(keyed);
    }
    let reach = reach(top, matter, limit);
    let names = opening_names(top, limit);
    let candidates = (0..reach).filter(|&at| can_be(top, at, limit));
    let scored = candidates.map(|at| (score(top, at, &names), at)).filter(|(score, _)| *score >= 0);
    // The first of the best: `max_by_key` would give the last.
    scored.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, at)| at)
}

/// The last block of a title that is broken over lines: the next begins with a small letter, or stands behind a small
/// word ("Call with" above "President Vance").
pub fn continued(text: &str, blocks: &[Block], signs: &[Sign], title: usize, limit: usize) -> usize {
    let goes_on = |at: &usize| {
        let small = |words: Option<&str>| words.is_some_and(|word| word.starts_with(char::is_lowercase));
        let before = blocks[*at - 1].span.of(text).split_whitespace().next_back();
        let breaks = small(before) && before.is_some_and(|word| word.len() <= SMALL);
        signs[*at].is_heading_like()
            && signs[*at].kind == SignKind::Text
            && !blocks[*at].gap
            && (small(Some(blocks[*at].span.of(text))) || breaks)
            && !matches!(signs[title].kind, SignKind::Key(..))
    };
    (title + 1..limit).take_while(goes_on).last().unwrap_or(title)
}

/// Longer words that are written small may end a title: "Presidents discuss trade".
const SMALL: usize = 4;

/// The first block that the title cannot be: behind the front matter, and behind the first paragraph.
fn reach(top: Top, matter: usize, limit: usize) -> usize {
    let mut prose = 0;
    let end = (0..limit).position(|at| {
        prose += usize::from(top.signs[at].is_prose() && !is_full_title(top, at, limit));
        prose == PARAGRAPHS
    });
    end.unwrap_or(limit).max(matter + 1).min(limit)
}

/// Whether a line above a transcript is a title with a full stop: it begins as titles do, "Press conference of ...", and
/// the press is there.
fn is_full_title(top: Top, at: usize, limit: usize) -> bool {
    let text = top.blocks[at].span.of(top.text);
    limit < top.blocks.len() && top.signs[at].kind == SignKind::Text && text.len() <= FULL && {
        let tokens = words::first_tokens(top.text, top.blocks[at].span, 4, &top.lexicon.vocabulary);
        top.lexicon.layout.briefing_titles.longest(top.text, &tokens, 0).is_some()
    }
}

/// The longest of these have so many bytes.
const FULL: usize = 400;

fn can_be(top: Top, at: usize, limit: usize) -> bool {
    let place = front::is_place(top.text, top.blocks, top.signs, at, top.lexicon) && front::titled_above(top.signs, at);
    let titled = top.signs[at].is_heading_like() || is_full_title(top, at, limit);
    at + 1 < top.blocks.len() && titled && !place && !front::is_caption(top.signs, at)
}

/// How much speaks for a line.
fn score(top: Top, at: usize, names: &FxHashMap<Box<str>, u32>) -> i32 {
    let (block, sign) = (&top.blocks[at], &top.signs[at]);
    let tokens = words::tokens(top.text, block.span, &top.lexicon.vocabulary);
    let lists = &top.lexicon.layout;
    let titled = |at: usize| {
        lists.account_titles.longest(top.text, &tokens, at).is_some()
            || lists.briefing_titles.longest(top.text, &tokens, at).is_some()
    };
    let markup = match sign.kind {
        SignKind::Heading(1) => 5,
        SignKind::Heading(_) => 3,
        _ => 0,
    };
    let says = i32::from(sign.words >= 4) * 2 + i32::from(sign.words >= 7) - i32::from(sign.words <= 2);
    let says = says - LONG * i32::from(sign.words > LONGEST);
    let trail = tokens.iter().any(|token| matches!(token.span.of(top.text), ">" | "|" | "»" | "›" | "\\"));
    let small = block.span.of(top.text).starts_with(char::is_lowercase);
    let body = names_body(top, &tokens) && !(0..tokens.len()).any(titled);
    let next = top.signs.get(at + 1);
    let heads = next.is_some_and(|next| next.is_prose() || matches!(next.kind, SignKind::When(_)));
    let shared = capitals(top, &tokens).filter(|word| names.contains_key(word.as_str())).take(SHARED).count();
    // "Interview", and nothing more, is what sort of page it is.
    let rubric = lists.briefing_titles.whole(top.text, &tokens).is_some()
        || lists.account_titles.whole(top.text, &tokens).is_some();
    let told = (0..tokens.len()).position(titled).map_or(0, |at| 5 + 2 * i32::from(at == 0) - 4 * i32::from(rubric));
    markup + told + says + i32::from(heads) + shared as i32 + 4 * i32::from(is_framed(top, at))
        - 5 * i32::from(trail || small || body)
}

/// Whether a line stands within another of the front, behind the name of a rubric or before that of the site, as pages
/// repeat their titles.
fn is_framed(top: Top, at: usize) -> bool {
    /// Further apart no page repeats its title.
    const NEAR: usize = 6;
    let words = top.blocks[at].span.of(top.text);
    let near = &top.blocks[at.saturating_sub(NEAR)..top.blocks.len().min(at + NEAR)];
    near.iter().map(|block| block.span.of(top.text)).any(|longer| {
        let rest = longer.strip_prefix(words).or_else(|| longer.strip_suffix(words)).unwrap_or_default();
        !rest.is_empty() && rest.len() < words.len() && (rest.starts_with(' ') || rest.ends_with(' '))
    })
}

/// Whether a line is no more than a body's name: "Department of Defense", "Ministry of Foreign Affairs of Vessaria".
fn names_body(top: Top, tokens: &[Token]) -> bool {
    let heads = |token: &Token| top.lexicon.people.speaking.whole(top.text, std::slice::from_ref(token)).is_some();
    let joins = |token: &Token| matches!(token.span.of(top.text), "of" | "for" | "the" | "and" | ".");
    let Some(head) = tokens.iter().position(heads) else { return false };
    let (name, rest) = tokens.split_at(head + 1);
    name.iter().all(|token| token.is_capital() || token.is_mark(top.text, "."))
        && rest.first().is_none_or(joins)
        && rest.iter().all(|token| token.is_capital() || joins(token))
}

/// The capitalised words that the account begins with: a table as the register has it, whose values say nothing, for
/// another type of table would be another copy of its code.
fn opening_names(top: Top, limit: usize) -> FxHashMap<Box<str>, u32> {
    let opening = (0..limit.max(1).min(top.signs.len())).find(|&at| top.signs[at].is_prose());
    let opening = opening.or_else(|| top.signs.iter().position(Sign::is_prose));
    let tokens = opening.map(|at| words::tokens(top.text, top.blocks[at].span, &top.lexicon.vocabulary));
    let mut names = FxHashMap::default();
    for word in tokens.iter().flat_map(|tokens| capitals(top, tokens)) {
        names.insert(word.into(), 0);
    }
    names
}

/// The capitalised words that no list of small words knows, folded.
fn capitals<'t>(top: Top<'t>, tokens: &'t [Token]) -> impl Iterator<Item = String> + 't {
    let never = &top.lexicon.people.never;
    let named = move |token: &&Token| {
        let small = token.symbol != Symbol::UNKNOWN && never.whole(top.text, std::slice::from_ref(*token)).is_some();
        token.kind == TokenKind::Word && token.is_capital() && !small
    };
    tokens.iter().filter(named).map(move |token| {
        let mut folded = String::new();
        fold(token.span.of(top.text), &mut folded);
        folded
    })
}
