//! The running text of a document, read once for all later stages.
//!
//! In go the paragraphs with the turn they belong to, out come their tokens and sentences side by side. Quotations,
//! statements, topics and moments all walk this, and cut nothing themselves.

use std::ops::Range;

use crate::lexicon::{Lexicon, Phrases, Vocabulary, lines};
use crate::model::{ParagraphForm, ParagraphId, PersonId, TurnId};
use crate::span::Span;
use crate::words::{self, Case, Token, TokenKind};

/// All running text of a document, in order.
#[derive(Debug, Default)]
pub struct Prose {
    /// Every token of every passage.
    pub tokens: Vec<Token>,
    /// Every sentence of every passage.
    pub sentences: Vec<Sentence>,
    /// Every paragraph.
    pub passages: Vec<Passage>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// From its first character to its last mark.
    pub span: Span,
    /// Positions in [`Prose::tokens`].
    pub tokens: Range<usize>,
    /// Position in [`Prose::passages`].
    pub passage: usize,
}

/// A paragraph and where it belongs.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The paragraph's id.
    pub paragraph: ParagraphId,
    /// Its words.
    pub span: Span,
    /// What it is in the source.
    pub form: ParagraphForm,
    /// Position in the document's sections.
    pub section: usize,
    /// The turn it belongs to.
    pub turn: Option<TurnId>,
    /// Who speaks there.
    pub speaker: Option<PersonId>,
    /// Positions in [`Prose::sentences`].
    pub sentences: Range<usize>,
    /// Positions in [`Prose::tokens`].
    pub tokens: Range<usize>,
}

/// English has a token in so many bytes.
const BYTES: usize = 5;

impl Prose {
    /// One with room for the words of a text so long, in bytes: what grows is copied, and leaves holes behind.
    pub fn with_room(len: usize) -> Self {
        Prose { tokens: Vec::with_capacity(len / BYTES), ..Prose::default() }
    }

    /// Reads one more paragraph.
    pub fn push(&mut self, text: &str, lexicon: &Lexicon, place: Place) {
        let first = self.tokens.len();
        words::push_tokens(text, place.span, usize::MAX, &lexicon.vocabulary, &mut self.tokens);
        let tokens = first..self.tokens.len();
        let begun = self.sentences.len();
        let passage = self.passages.len();
        for range in sentences(text, &self.tokens[tokens.clone()], &lexicon.sentences) {
            let range = range.start + first..range.end + first;
            let span = self.tokens[range.start].span.cover(self.tokens[range.end - 1].span);
            self.sentences.push(Sentence { span, tokens: range, passage });
        }
        let Place { paragraph, span, form, section, turn, speaker } = place;
        let sentences = begun..self.sentences.len();
        self.passages.push(Passage { paragraph, span, form, section, turn, speaker, sentences, tokens });
    }

    /// The tokens of a sentence.
    pub fn of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or_default()
    }
}

/// A paragraph before it is read.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its id.
    pub paragraph: ParagraphId,
    /// Its words.
    pub span: Span,
    /// What it is in the source.
    pub form: ParagraphForm,
    /// Position in the document's sections.
    pub section: usize,
    /// The turn it belongs to.
    pub turn: Option<TurnId>,
    /// Who speaks there.
    pub speaker: Option<PersonId>,
}

/// What a language's list says of the ends of sentences.
#[derive(Default)]
pub struct SentenceWords {
    abbreviations: Phrases<()>,
    openers: Phrases<()>,
}

impl SentenceWords {
    /// Reads the list.
    pub fn load(data: &str, vocabulary: &mut Vocabulary) -> Self {
        let mut words = SentenceWords::default();
        for line in lines(data) {
            let list = if line.group == "openers" { &mut words.openers } else { &mut words.abbreviations };
            line.fields.iter().for_each(|word| list.add(vocabulary, word, ()));
        }
        words
    }
}

/// The sentences of a paragraph's tokens, as ranges of them. Every token lies in one.
pub fn sentences(text: &str, tokens: &[Token], words: &SentenceWords) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        at += 1;
        if !is_stop(text, &tokens[at - 1]) {
            continue;
        }
        let stop = at - 1;
        while at < tokens.len() && closes(text, &tokens[at - 1], &tokens[at]) {
            at += 1;
        }
        if at < tokens.len() && ends_sentence(text, tokens, stop, at, words) {
            out.push(start..at);
            start = at;
        }
    }
    if start < tokens.len() {
        out.push(start..tokens.len());
    }
    out
}

/// Whether a token can end a sentence.
fn is_stop(text: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Mark => matches!(token.mark(text), '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟'),
        TokenKind::Word => text.as_bytes().get(token.span.end - 1) == Some(&b'.'),
        _ => false,
    }
}

/// Whether a token belongs to the stop right before it: a further stop, or what closes a quotation or bracket.
fn closes(text: &str, before: &Token, token: &Token) -> bool {
    let closing = ['.', '!', '?', '…', '”', '’', '"', '\'', '»', '“', ')', ']', '*', '_'];
    token.kind == TokenKind::Mark && token.span.start == before.span.end && closing.contains(&token.mark(text))
}

/// More marks than this open no sentence: a quotation in a quotation, in brackets, behind a dash has five.
const OPENING_MARKS: usize = 8;

/// Whether the stop at `stop` ends a sentence, given that the next token stands at `next`.
fn ends_sentence(text: &str, tokens: &[Token], stop: usize, next: usize, words: &SentenceWords) -> bool {
    let apart = tokens[next].span.start > tokens[next - 1].span.end;
    let mark = tokens[stop].span.of(text);
    if !apart {
        return matches!(mark, "。" | "！" | "？");
    }
    let first = tokens[next..].iter().take(OPENING_MARKS).find(|token| token.kind != TokenKind::Mark);
    let small = first.is_some_and(|token| token.kind == TokenKind::Word && token.case == Case::Lower);
    let before = stop.checked_sub(1).map(|at| &tokens[at]);
    if tokens[stop].kind == TokenKind::Word {
        let opens = words.openers.longest(text, tokens, next).is_some() && !small;
        return opens || tokens[stop].case == Case::Lower && first.is_some_and(Token::is_capital);
    }
    if mark != "." || next > stop + 1 && !tokens[stop + 1].is_mark(text, ".") {
        // A small letter behind “...?” or “...!” or ‘...’ goes on with the sentence: “Why?” he asked.
        return !small || tokens[next..].first().is_some_and(|token| token.kind == TokenKind::Mark);
    }
    let abbreviated = before.is_some_and(|token| {
        let word = token.span.of(text);
        let initial = token.case == Case::Title && word.chars().count() == 1;
        token.span.end == tokens[stop].span.start
            && (initial || words.abbreviations.longest(text, std::slice::from_ref(token), 0).is_some())
    });
    let long = before.is_some_and(|token| token.span.len() > 3 || token.kind != TokenKind::Word);
    !abbreviated && (!small || long)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let lexicon = Lexicon::english();
        let tokens = words::tokens(text, Span::new(0, text.len()), &lexicon.vocabulary);
        let span = |range: Range<usize>| tokens[range.start].span.cover(tokens[range.end - 1].span);
        sentences(text, &tokens, &lexicon.sentences).into_iter().map(|range| span(range).of(text).to_string()).collect()
    }

    #[test]
    fn a_stop_behind_a_title_or_an_initial_ends_nothing() {
        assert_eq!(cut("Mr. Vance met J. Lorne. They spoke."), ["Mr. Vance met J. Lorne.", "They spoke."]);
    }

    #[test]
    fn closing_marks_belong_to_the_sentence_before() {
        assert_eq!(cut("“We agree.” He left."), ["“We agree.”", "He left."]);
    }

    #[test]
    fn a_quoted_question_does_not_end_the_sentence_around_it() {
        assert_eq!(cut("“Why now?” she asked."), ["“Why now?” she asked."]);
    }

    #[test]
    fn an_abbreviation_ends_a_sentence_before_an_opener_only() {
        assert_eq!(cut("In the U.S. President Lorne spoke."), ["In the U.S. President Lorne spoke."]);
        assert_eq!(cut("They met in the U.S. The talks went on."), ["They met in the U.S.", "The talks went on."]);
        assert_eq!(cut("It began at 3 p.m. Both spoke."), ["It began at 3 p.m.", "Both spoke."]);
    }

    #[test]
    fn a_machine_translation_that_drops_capitals_still_has_sentences() {
        assert_eq!(cut("It was late. the president left."), ["It was late.", "the president left."]);
    }

    #[test]
    fn decimals_and_times_do_not_end_sentences() {
        assert_eq!(cut("It cost 1.8 billion. At 20:00 it ended."), ["It cost 1.8 billion.", "At 20:00 it ended."]);
    }
}
