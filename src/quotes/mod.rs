//! Direct quotations: what was said in somebody's own words, and who said it.
//!
//! In go the stretches in marks and the clauses around them; out come [`Quote`]s and notes on marks without partners.
//! Names, titles and slogans in marks are left out. Where the text does not decide who speaks, nobody does.

mod attribution;
mod context;
mod inner;
mod kind;

use std::collections::BTreeMap;
use std::ops::Range;

use attribution::{Attribution, attribution};
use context::context;
use kind::{Closeness, is_quotation};

use crate::model::{Evidence, Note, NoteCode, PersonId, PersonKind, Quote, QuoteId, Stance};
use crate::span::Span;
use crate::voices::marks::Marked;
use crate::voices::{Clause, Sources, Voices, Word};
use crate::words::TokenKind;

/// The quotations of a document, in order. Their topics are left to the stage that knows them.
pub fn quotes(sources: &Sources, voices: &Voices) -> Vec<Quote> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut last: Option<Piece> = None;
    for (number, marked) in voices.marked.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|before| voices.marked.get(before));
        let found = attribution(sources, voices, marked);
        if let (Some(piece), Some(before)) = (last.as_mut(), before)
            && goes_on(sources, voices, piece, before, marked, &found)
        {
            piece.take(sources, marked, found);
            continue;
        }
        pieces.extend(last.take());
        let context = context(sources, voices, pieces.last(), marked);
        let block = marked.bare() && (context.is_some() || found.closeness > Closeness::None);
        if block || !marked.bare() && is_quotation(sources, marked, &found) {
            last = Some(Piece::new(sources, marked, found, context));
        }
    }
    pieces.extend(last);
    pieces.into_iter().zip(1..).filter_map(|(piece, number)| piece.quote(sources, QuoteId(number))).collect()
}

/// A note for each mark without a partner.
pub fn doubts(voices: &Voices) -> Vec<Note> {
    let note = |span| Note { code: NoteCode::UnbalancedQuote, span: Some(span), params: BTreeMap::new() };
    voices.doubts.iter().map(|doubt| note(doubt.span)).collect()
}

/// A quotation in the making.
struct Piece {
    tokens: Range<usize>,
    passage: usize,
    parts: Vec<Span>,
    attribution: Attribution,
    /// Whether marks close its last stretch.
    closed: bool,
}

impl Piece {
    fn new(sources: &Sources, marked: &Marked, mut found: Attribution, context: Option<(PersonId, Evidence)>) -> Self {
        if let Some((speaker, evidence)) = context.filter(|_| found.closeness == Closeness::None) {
            (found.speaker, found.evidence) = (Some(speaker), Some(evidence));
        }
        let mut piece = Piece {
            tokens: marked.tokens.clone(),
            passage: marked.passage,
            parts: Vec::new(),
            attribution: found,
            closed: marked.closed,
        };
        piece.add_parts(sources, marked);
        piece
    }

    /// Takes a further stretch in marks in.
    fn take(&mut self, sources: &Sources, marked: &Marked, found: Attribution) {
        self.tokens.end = marked.tokens.end;
        self.passage = marked.passage;
        self.closed = marked.closed;
        self.add_parts(sources, marked);
        if self.attribution.speaker.is_none() && found.closeness > self.attribution.closeness {
            self.attribution = found;
        } else {
            self.attribution.behind = found.behind;
        }
    }

    /// The stretches of `marked` that were said: without the marks, and without an attribution between them.
    fn add_parts(&mut self, sources: &Sources, marked: &Marked) {
        let inner = marked.inner();
        match inner::attribution(sources, inner.clone()) {
            Some(between) => {
                self.add(sources, inner.start..between.tokens.start);
                self.add(sources, between.tokens.end..inner.end);
            }
            None => self.add(sources, inner),
        }
    }

    fn add(&mut self, sources: &Sources, tokens: Range<usize>) {
        let part = sources.prose.tokens.get(tokens).and_then(|part| Some(part.first()?.span.cover(part.last()?.span)));
        self.parts.extend(part);
    }

    fn quote(self, sources: &Sources, id: QuoteId) -> Option<Quote> {
        let tokens = sources.prose.tokens.get(self.tokens)?;
        let passage = sources.prose.passages.get(self.passage)?;
        Some(Quote {
            id,
            span: tokens.first()?.span.cover(tokens.last()?.span),
            parts: self.parts,
            speaker: self.attribution.speaker,
            cue: self.attribution.cue,
            evidence: self.attribution.evidence,
            section: passage.section,
            turn: passage.turn,
            topics: Vec::new(),
        })
    }
}

/// Whether a stretch in marks goes on with the quotation before: in the next paragraph, where that one was left open,
/// or behind an attribution that interrupts it.
fn goes_on(
    sources: &Sources,
    voices: &Voices,
    piece: &Piece,
    before: &Marked,
    marked: &Marked,
    found: &Attribution,
) -> bool {
    if before.tokens.end != piece.tokens.end {
        return false;
    }
    if marked.passage == piece.passage + 1 && !piece.closed {
        return reopens(sources, before, marked);
    }
    let Some(behind) = piece.attribution.behind.as_ref().filter(|behind| behind.start >= before.tokens.end) else {
        return false;
    };
    let between = before.tokens.end..marked.tokens.start;
    let others = voices.clauses_in(&between).filter(|&clause| voices.clauses[clause].cue.end != behind.end).count();
    let rest = sources.prose.tokens.get(behind.end..marked.tokens.start).unwrap_or_default();
    let last = rest.last().map_or("", |token| token.span.of(sources.text));
    // “We agree,” Lorne said. Vance was late. “It is time”: a sentence of its own parts them.
    let sentence = |token: usize| sources.prose.sentences.partition_point(|sentence| sentence.tokens.end <= token);
    let near = sentence(marked.tokens.start) <= sentence(behind.end - 1) + 1;
    // “We agree,” Lorne said. “It is time,” she added: each has an attribution of its own.
    let other = found.behind.is_some() && (last == "." || found.speaker != piece.attribution.speaker);
    let parted = rest.is_empty() || matches!(last, "." | "," | ":" | ";" | "–" | "—" | "-");
    marked.passage == piece.passage && others == 0 && near && parted && rest.len() <= 16 && !other
}

/// Whether a stretch in the next paragraph goes on with a quotation that was left open: it opens the paragraph, with the
/// same mark or, in a block quote or a quotation that only closes paragraphs later, with none.
fn reopens(sources: &Sources, before: &Marked, marked: &Marked) -> bool {
    let mark = |marked: &Marked| sources.prose.tokens.get(marked.tokens.start).map(|token| token.span.of(sources.text));
    let same = !marked.opened || before.opened && mark(before) == mark(marked);
    let next = sources.prose.passages.get(marked.passage);
    same && next.is_some_and(|next| next.tokens.start == marked.tokens.start)
}

/// Whether a clause only attributes a quotation ("..., said Lorne") and reports nothing beside it. What somebody asks
/// for or agrees to in words of his own is reported all the same: "called for “an end of the war”".
pub fn only_attributes(sources: &Sources, quotes: &[Quote], cue: Span, clause: &Clause) -> bool {
    let first = quotes.partition_point(|quote| quote.span.end < cue.start);
    let near = &quotes[first.saturating_sub(1)..(first + 2).min(quotes.len())];
    let next = sources.prose.tokens.get(clause.cue.end);
    let that = sources.prose.tokens.get(clause.cue.end.saturating_sub(1)..clause.cue.end).unwrap_or_default();
    let that = sources.lists.words.whole(sources.text, that) == Some(&Word::That);
    near.iter().any(|quote| {
        let after = quote.cue == Some(cue) && quote.span.start < cue.start;
        let gap = Span::new(cue.end, quote.span.start).of(sources.text);
        let opens = quote.cue == Some(cue)
            && cue.end <= quote.span.start
            && next.is_some_and(|next| next.kind == TokenKind::Mark)
            && gap.chars().all(|c| !c.is_alphanumeric())
            && (clause.stance == Stance::Statement || gap.contains([':', ',']));
        // "... in a “warm” mood, Lorne said": more than the words in marks is hers.
        let whole = !is_fragment(sources, quote);
        after && whole || opens && !that && !is_part(sources, quote)
    })
}

/// Whether the words in marks are a piece of a sentence that others began.
fn is_fragment(sources: &Sources, quote: &Quote) -> bool {
    let at = sources.prose.sentences.partition_point(|sentence| sentence.span.end <= quote.span.start);
    let begins = sources.prose.sentences.get(at).is_none_or(|sentence| sentence.span.start >= quote.span.start);
    let small = quote.parts.first().is_some_and(|part| part.of(sources.text).starts_with(char::is_lowercase));
    small && !begins && quote.parts.len() == 1
}

/// Whether a sentence goes on behind the words in marks, which then are a part of what it reports: "said “peace” was
/// near".
fn is_part(sources: &Sources, quote: &Quote) -> bool {
    let behind = sources.prose.tokens.partition_point(|token| token.span.start < quote.span.end);
    let ended = quote.parts.last().is_some_and(|part| part.of(sources.text).ends_with(['.', '!', '?', ',', '…']));
    !ended && sources.prose.tokens.get(behind).is_some_and(|next| next.kind == TokenKind::Word)
}

/// Whether a stretch in marks is an institution's account, whose statements are told as those of any account.
pub fn is_retold(sources: &Sources, voices: &Voices, quotes: &[Quote], marked: &Marked) -> bool {
    let Some(token) = sources.prose.tokens.get(marked.tokens.start) else { return false };
    let at = quotes.partition_point(|quote| quote.span.end <= token.span.start);
    let Some(quote) = quotes.get(at).filter(|quote| quote.span.start <= token.span.start) else { return false };
    match quote.speaker {
        Some(speaker) => sources.cast.person(speaker).is_some_and(|person| person.kind == PersonKind::Institution),
        None => quote.cue.is_some_and(|cue| {
            let at = voices.clauses.partition_point(|clause| {
                sources.prose.tokens.get(clause.cue.start).is_some_and(|token| token.span.start < cue.start)
            });
            voices.clauses.get(at).is_some_and(|clause| clause.manners.impersonal)
        }),
    }
}

#[cfg(test)]
mod tests;
