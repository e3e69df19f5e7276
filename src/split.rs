//! Documents: one file may hold several, with or without a separator between them.
//!
//! In go the blocks of a source, out come the ranges of them that make a document each. Lines that two documents share
//! because a copy lost the break between them ("Text versionEvents") are cut in two first. A copy in a second language
//! under its own title is a document of its own.

use std::ops::Range;

use crate::language::language;
use crate::layout::lists::Field;
use crate::layout::signs::{Sign, SignKind};
use crate::lexicon::Lexicon;
use crate::source::{Block, BlockKind};
use crate::span::Span;
use crate::turns::floor_boundary;
use crate::words::{self, Case, TokenKind};

/// A longer line is no footer glued to a header.
const GLUED: usize = 120;

/// How many blocks a document's head may take up to its date.
const HEAD: usize = 8;

/// No head of a mail has more lines above its subject.
const MAIL: usize = 4;

/// Cuts glued lines in two.
pub fn unglue(text: &str, blocks: Vec<Block>, lexicon: &Lexicon) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match glue_point(text, block.span, lexicon) {
            Some(at) => {
                let cut = at - block.span.start;
                let origin = Span::new(block.origin.start, (block.origin.start + cut).min(block.origin.end));
                let rest = Span::new(origin.end, block.origin.end);
                out.push(Block { span: Span::new(block.span.start, at), origin, marks: Vec::new(), ..block.clone() });
                out.push(Block { span: Span::new(at, block.span.end), origin: rest, gap: true, ..block });
            }
            None => out.push(block),
        }
    }
    out
}

/// Where a footer line runs into the next document's first line: a small letter and a capital without a space between,
/// and all before it is on the list of footer lines. Or where a year runs into the hour: "13 August 201520:16".
fn glue_point(text: &str, line: Span, lexicon: &Lexicon) -> Option<usize> {
    let written = line.of(text);
    if written.len() > GLUED {
        return None;
    }
    if let Some(seam) = year_and_hour(written) {
        return Some(line.start + seam);
    }
    let mut before_small = false;
    let seam = written.char_indices().find_map(|(at, c)| {
        let seam = before_small && c.is_uppercase();
        before_small = c.is_lowercase();
        seam.then_some(at)
    })?;
    let footer = words::tokens(text, Span::new(line.start, line.start + seam), &lexicon.vocabulary);
    lexicon.layout.below.whole(text, &footer).map(|()| line.start + seam)
}

/// Where the year ends in a line whose last word is a year and an hour in one.
fn year_and_hour(written: &str) -> Option<usize> {
    let last = written.rsplit(' ').next()?;
    let (digits, minutes) = last.split_once(':')?;
    let numbers = digits.bytes().chain(minutes.bytes()).all(|byte| byte.is_ascii_digit());
    let glued = numbers && matches!(digits.len(), 5 | 6) && minutes.len() == 2 && digits.starts_with(['1', '2']);
    (glued && last.len() < written.len()).then(|| written.len() - last.len() + "2015".len())
}

/// The documents of a source, as ranges of its blocks. Blocks without a document do not exist: there is at least one
/// document if there is a block.
pub fn split(text: &str, blocks: &[Block], signs: &[Sign], lexicon: &Lexicon) -> Vec<Range<usize>> {
    let top = top_level(blocks);
    let tongues = tongues(text, blocks, signs, lexicon);
    let mut out = Vec::new();
    let mut start = 0;
    let mut prose = 0;
    let told = |at: usize| signs[at].is_prose() || is_speech(text, &blocks[at], &signs[at]);
    // Links to other pages look like their heads.
    let last_prose = (0..blocks.len()).rposition(told).unwrap_or(0);
    for at in 0..blocks.len() {
        let begun = || {
            tongues.binary_search(&at).is_ok()
                || begins(text, blocks, signs, at, top, lexicon)
                || begins_under(text, blocks, signs, start, at, lexicon)
        };
        if at > start && prose > 0 && at <= last_prose && begun() {
            out.push(start..at);
            start = at;
            prose = 0;
        }
        prose += usize::from(told(at));
    }
    if start < blocks.len() {
        out.push(start..blocks.len());
    }
    out
}

/// A short line of a transcript counts as much as a paragraph: it ends as a sentence does.
fn is_speech(text: &str, block: &Block, sign: &Sign) -> bool {
    sign.kind == SignKind::Text && sign.ends && block.span.of(text).contains(": ")
}

/// The level of the headings that are titles of documents: the highest, if several have it and nothing stands before
/// the first.
fn top_level(blocks: &[Block]) -> Option<u8> {
    let levels = || {
        blocks.iter().filter_map(|block| match block.kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        })
    };
    let highest = levels().min()?;
    (highest == 1 && levels().filter(|level| *level == highest).count() > 1).then_some(highest)
}

/// Whether a document begins at block `at`.
fn begins(text: &str, blocks: &[Block], signs: &[Sign], at: usize, top: Option<u8>, lexicon: &Lexicon) -> bool {
    if let BlockKind::Heading(level) = blocks[at].kind {
        return top == Some(level) && !heads_transcript(text, &blocks[at], lexicon);
    }
    let after_footer = || signs[..at].iter().rev().take(HEAD).any(|sign| sign.kind == SignKind::Below);
    let after_break = at > 0 && signs[at - 1].kind == SignKind::Separator;
    match &signs[at].kind {
        SignKind::Above(publisher) => {
            let run = matches!(signs[at - 1].kind, SignKind::Above(_));
            !run && (after_footer() || publisher.is_some() || after_break) && has_head(signs, at)
        }
        SignKind::Text if signs[at].is_heading_like() && has_head(signs, at) => {
            let below = at > 0 && matches!(signs[at - 1].kind, SignKind::Below);
            let fresh = || at > 0 && signs[at - 1].is_prose() && blocks[at].gap && dated_before_prose(signs, at);
            below || (after_break || after_footer() || fresh()) && opens_account(text, &blocks[at], lexicon)
        }
        _ => false,
    }
}

/// Whether a document begins at `at` under one of the same make, without anything between them: a digest repeats its
/// way of heading accounts. A title with a date right below it, or a date with a title right below it where the
/// document before began so.
fn begins_under(text: &str, blocks: &[Block], signs: &[Sign], start: usize, at: usize, lexicon: &Lexicon) -> bool {
    let titled = |at: usize| {
        let written = signs.get(at).is_some_and(|sign| sign.kind == SignKind::Text && sign.is_heading_like());
        written && opens_account(text, &blocks[at], lexicon)
    };
    let dated = |at: usize| match signs.get(at).map(|sign| &sign.kind) {
        Some(SignKind::When(when)) => when.date.is_some(),
        Some(SignKind::Key(field, Some(_))) => matches!(field, Field::Date | Field::Published),
        _ => false,
    };
    let place = |at: usize| signs.get(at).is_some_and(|sign| sign.kind == SignKind::Place);
    if !blocks[at].gap {
        return false;
    }
    // The head of a mail.
    let field = |at: usize| match signs.get(at)?.kind {
        SignKind::Key(field, Some(_)) => Some(field),
        _ => None,
    };
    if (at..at + MAIL).map_while(field).any(|field| field == Field::Title) {
        return true;
    }
    let head = || start..at.min(start + HEAD);
    // The same frame stands around the next account: "Image", a title, "Body".
    let frame = |at: usize| matches!(signs[at].kind, SignKind::Above(_));
    let same = |first: usize| frame(first) && blocks[first].span.of(text) == blocks[at].span.of(text);
    let footer = |sign: &Sign| matches!(sign.kind, SignKind::Below | SignKind::Key(_, Some(_)));
    let closed = || signs[start..at].iter().rev().take(HEAD).any(footer);
    if frame(at) && head().any(same) && closed() && signs.get(at + 1).is_some_and(Sign::is_heading_like) {
        return true;
    }
    // In a digest that has begun two accounts so, a third need not be told by its title's words.
    let alike = start > 0 && dated(start + 1) && dated(at + 1) && signs[at].is_heading_like();
    if alike && signs[at].kind == SignKind::Text {
        return true;
    }
    if (dated(at + 1) || place(at + 1) && dated(at + 2)) && titled(at) {
        return head().any(|at| titled(at) && (dated(at + 1) || dated(at + 2)));
    }
    let title = at + 1 + usize::from(place(at + 1) || dated(at + 1));
    (dated(at) || place(at)) && titled(title) && {
        let first = head().find(|&at| titled(at));
        first.is_some_and(|first| (start..first).any(dated))
    }
}

/// Where the text goes over into another language under a title: the first line of that title. In order.
fn tongues(text: &str, blocks: &[Block], signs: &[Sign], lexicon: &Lexicon) -> Vec<usize> {
    /// So much of a paragraph tells its language, in bytes.
    const SAMPLE: usize = 200;
    let tongue = |at: &usize| {
        let Span { start, end } = blocks[*at].span;
        let sample = Span::new(start, floor_boundary(text, end.min(start + SAMPLE)));
        signs[*at].is_prose().then(|| language(sample.of(text), &lexicon.languages)).flatten()
    };
    let mut out = Vec::new();
    let mut before: Option<&str> = None;
    // Only a paragraph under a title is asked, and what stands before it since the last such one.
    let mut asked = 0;
    let mut title = None;
    for (at, sign) in signs.iter().enumerate() {
        if sign.is_heading_like() {
            title = title.or(Some(at));
        } else if !sign.is_prose() {
            title = title.filter(|_| matches!(sign.kind, SignKind::When(_) | SignKind::Place | SignKind::Text));
        }
        if !sign.is_prose() {
            continue;
        }
        let Some(title) = title.take() else { continue };
        let Some(told) = tongue(&at) else { continue };
        before = (asked..at).rev().find_map(|at| tongue(&at)).or(before);
        if before.is_some_and(|before| before != told) {
            out.push(title);
        }
        (before, asked) = (Some(told), at + 1);
    }
    out
}

fn heads_transcript(text: &str, block: &Block, lexicon: &Lexicon) -> bool {
    // No heading of the list has more words than a title.
    let tokens = words::first_tokens(text, block.span, TITLE, &lexicon.vocabulary);
    lexicon.layout.transcript_headings.longest(text, &tokens, 0).is_some()
}

/// Whether a head follows: a title-like line and a date, with no more than one paragraph before the date.
fn has_head(signs: &[Sign], at: usize) -> bool {
    let reach = &signs[at..signs.len().min(at + HEAD)];
    let date = reach.iter().position(|sign| match &sign.kind {
        SignKind::When(when) => when.date.is_some(),
        SignKind::Key(_, Some(_)) => true,
        _ => false,
    });
    date.is_some_and(|date| {
        let before = &reach[..date];
        before.iter().any(Sign::is_heading_like) && before.iter().filter(|sign| sign.is_prose()).count() <= 1
    })
}

/// Whether a date stands before the next paragraph.
fn dated_before_prose(signs: &[Sign], at: usize) -> bool {
    let next = signs[at..].iter().take(HEAD).find(|sign| sign.is_prose() || matches!(sign.kind, SignKind::When(_)));
    next.is_some_and(|sign| !sign.is_prose())
}

/// How many tokens into a title the words that tell it begin, and how many they are at the most.
const TITLE: usize = 12;

/// Whether a line opens as titles of accounts do.
fn opens_account(text: &str, block: &Block, lexicon: &Lexicon) -> bool {
    let tokens = words::first_tokens(text, block.span, TITLE + TITLE, &lexicon.vocabulary);
    let first = tokens.first().is_some_and(|token| token.kind == TokenKind::Word && token.case != Case::Lower);
    let lists = &lexicon.layout;
    let titled = |at: usize| {
        lists.account_titles.longest(text, &tokens, at).is_some()
            || lists.briefing_titles.longest(text, &tokens, at).is_some()
    };
    first && (0..tokens.len().min(TITLE)).any(titled)
}
