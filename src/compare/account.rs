//! One account, read for comparing.
//!
//! In goes a document, out come its words by number, its sentences with whoever speaks there, and for each term the
//! places that have it: an index, so that nothing later walks a whole text for one quotation.

use super::tables::{self, ByNumber};
use super::terms::{Class, Term, Terms};
use crate::fold::fold;
use crate::lexicon::Vocabulary;
use crate::model::{Document, Holder, PersonId};
use crate::span::Span;
use crate::words::{self, Token, TokenKind};
use std::ops::Range;

/// An account and its index.
pub struct Account<'p> {
    /// Its text.
    pub text: &'p str,
    /// What is known of it.
    pub document: &'p Document,
    /// The words of its paragraphs, in order.
    pub words: Vec<Placed>,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Where a quotation goes on behind an interruption: from the word behind a part to the first word of the next.
    onwards: ByNumber,
    /// The same backwards: from the word before a part to the last word of the part before.
    backwards: ByNumber,
    /// The terms of everybody's names.
    names: Vec<Vec<Term>>,
    /// Their positions, by the number of a person's id.
    named: ByNumber,
    /// Every term with the word it stands at: those of the words, and those of topics and dates. In order of place.
    entries: Vec<(u32, Term)>,
    /// Where the places of a term begin in `places`; one more than there are terms.
    begins: Vec<u32>,
    /// Places in `words`, term by term, each in order.
    places: Vec<u32>,
}

/// A word at its place.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    /// Where it stands.
    pub span: Span,
    /// Its number in [`Terms`].
    pub word: u32,
    /// Position of its sentence.
    pub sentence: u32,
    /// Position among the words.
    pub at: u32,
}

/// A sentence.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// From first to last character.
    pub span: Span,
    /// Counts paragraphs.
    pub paragraph: u32,
    /// Who speaks in it, or whose view it reports.
    pub speaker: Option<PersonId>,
    /// Positions in `words`.
    pub words: Range<usize>,
    /// Positions in `entries`.
    entries: Range<usize>,
}

impl<'p> Account<'p> {
    /// Reads the words; [`Account::index`] must follow once both accounts are read.
    pub fn read(text: &'p str, document: &'p Document, terms: &mut Terms) -> Self {
        let mut account = Account {
            text,
            document,
            words: Vec::new(),
            sentences: Vec::new(),
            onwards: ByNumber::default(),
            backwards: ByNumber::default(),
            names: Vec::new(),
            named: ByNumber::default(),
            entries: Vec::new(),
            begins: Vec::new(),
            places: Vec::new(),
        };
        account.read_sentences(terms);
        account.name_speakers();
        account.join_parts();
        account.read_names(terms);
        account.collect_entries(terms);
        account
    }

    fn read_sentences(&mut self, terms: &mut Terms) {
        let nothing = Vocabulary::default();
        let mut speakers = ByNumber::default();
        for turn in &self.document.turns {
            for paragraph in &turn.paragraphs {
                speakers.extend(turn.speaker.map(|speaker| (paragraph.id.0, speaker.0)));
            }
        }
        let mut folded = String::new();
        let paragraphs = self.document.sections.iter().flat_map(|section| &section.paragraphs);
        for (number, paragraph) in paragraphs.enumerate() {
            let speaker = speakers.get(&paragraph.id.0).copied().map(PersonId);
            for &span in &paragraph.sentences {
                let first = self.words.len();
                let sentence = self.sentences.len() as u32;
                for token in words::tokens(self.text, clipped(span, self.text), &nothing) {
                    if counts(self.text, &token) {
                        fold(token.span.of(self.text), &mut folded);
                        let word = terms.word(&folded);
                        let at = self.words.len() as u32;
                        self.words.push(Placed { span: token.span, word, sentence, at });
                    }
                }
                let words = first..self.words.len();
                self.sentences.push(Sentence { span, paragraph: number as u32, speaker, words, entries: 0..0 });
            }
        }
    }

    /// Outside turns, a sentence is whoever's it quotes, or else whose statement it reports.
    fn name_speakers(&mut self) {
        let held = self.document.statements.iter().filter_map(|statement| match statement.holder {
            Some(Holder::Person(person)) => Some((statement.span, person)),
            _ => None,
        });
        let quoted = self.document.quotes.iter().flat_map(|quote| {
            let speaker = quote.speaker;
            quote.parts.iter().filter_map(move |&part| Some((part, speaker?)))
        });
        for (span, person) in quoted.chain(held) {
            let sentences = self.sentences_of(self.words_in(span));
            for sentence in self.sentences.get_mut(sentences).unwrap_or_default() {
                sentence.speaker = sentence.speaker.or(Some(person));
            }
        }
    }

    fn join_parts(&mut self) {
        for pair in self.document.quotes.iter().flat_map(|quote| quote.parts.windows(2)) {
            let (one, next) = (self.words_in(pair[0]), self.words_in(pair[1]));
            if !one.is_empty() && one.end < next.start && !next.is_empty() {
                self.onwards.insert(one.end as u32, next.start as u32);
                self.backwards.insert(next.start as u32 - 1, one.end as u32 - 1);
            }
        }
    }

    fn read_names(&mut self, terms: &mut Terms) {
        for person in &self.document.people {
            let mut names = Vec::new();
            let forms = person.aliases.iter().take(FORMS).map(|alias| alias.text.as_str());
            for form in forms.chain([person.name.as_str()]) {
                words::each_word(form, |folded| {
                    let word = terms.word(folded);
                    names.push(terms.of(word).term);
                });
            }
            self.named.insert(person.id.0, self.names.len() as u32);
            self.names.push(names);
        }
    }

    fn collect_entries(&mut self, terms: &mut Terms) {
        let mut entries: Vec<(u32, Term)> = Vec::with_capacity(self.words.len() * 5 / 4);
        for (at, placed) in self.words.iter().enumerate() {
            let word = terms.of(placed.word);
            if word.class != Class::Small {
                entries.push((at as u32, word.term));
            }
        }
        for topic in &self.document.topics {
            let term = terms.fixed(&topic.concept);
            entries.extend(topic.mentions.iter().map(|mention| (self.word_at(mention.span.start), term)));
        }
        for moment in &self.document.moments {
            if let Some(edtf) = &moment.edtf {
                entries.push((self.word_at(moment.span.start), terms.fixed(edtf)));
            }
        }
        entries.retain(|&(at, _)| (at as usize) < self.words.len());
        let mut pairs: Vec<u64> = entries.into_iter().map(|(at, term)| tables::pair(at, term)).collect();
        tables::sort(&mut pairs);
        let entries: Vec<(u32, Term)> = pairs.into_iter().map(tables::parts).collect();
        let mut begin = 0;
        for sentence in &mut self.sentences {
            let end = begin + entries[begin..].partition_point(|&(at, _)| (at as usize) < sentence.words.end);
            sentence.entries = begin..end;
            begin = end;
        }
        self.entries = entries;
    }

    /// Writes down where each term stands.
    pub fn index(&mut self, terms: usize) {
        let mut begins = vec![0u32; terms + 1];
        self.entries.iter().for_each(|&(_, term)| begins[term as usize + 1] += 1);
        for at in 1..begins.len() {
            begins[at] += begins[at - 1];
        }
        let mut next = begins.clone();
        self.places = vec![0; self.entries.len()];
        for &(at, term) in &self.entries {
            let slot = &mut next[term as usize];
            self.places[*slot as usize] = at;
            *slot += 1;
        }
        self.begins = begins;
    }

    /// The words that have a term, in order.
    pub fn places(&self, term: Term) -> &[u32] {
        let at = |term: usize| self.begins.get(term).map_or(0, |&at| at as usize);
        self.places.get(at(term as usize)..at(term as usize + 1)).unwrap_or_default()
    }

    /// In how many sentences a term stands.
    pub fn sentences_with(&self, term: Term) -> usize {
        let mut last = None;
        self.places(term).iter().filter(|&&at| last.replace(self.sentence_at(at)) != Some(self.sentence_at(at))).count()
    }

    /// Position of the sentence of a word.
    pub fn sentence_at(&self, word: u32) -> u32 {
        self.words.get(word as usize).map_or(0, |placed| placed.sentence)
    }

    /// The terms of a sentence; of an endless one the first.
    pub fn terms_of(&self, sentence: usize) -> &[(u32, Term)] {
        let Some(sentence) = self.sentences.get(sentence) else { return &[] };
        let entries = self.entries.get(sentence.entries.clone()).unwrap_or_default();
        &entries[..entries.len().min(SENTENCE)]
    }

    /// The words around a place that are these, one behind the other, with the one at `offset` at the place. An
    /// attribution that interrupts them here is passed over.
    pub fn same_words(&self, words: &[Placed], offset: usize, place: u32) -> Option<Range<usize>> {
        let (before, behind) = words.split_at_checked(offset)?;
        let step = |at: Option<u32>, wanted: &Placed, jumps: &ByNumber| {
            let is = |at: &u32| self.words.get(*at as usize).is_some_and(|placed| placed.word == wanted.word);
            at.filter(is).or_else(|| at.and_then(|at| jumps.get(&at).copied()).filter(is))
        };
        let mut last = place.checked_sub(1);
        for wanted in behind {
            last = Some(step(last.map_or(Some(place), |at| at.checked_add(1)), wanted, &self.onwards)?);
        }
        let mut first = place;
        for wanted in before.iter().rev() {
            first = step(first.checked_sub(1), wanted, &self.backwards)?;
        }
        Some(first as usize..last? as usize + 1)
    }

    /// The terms at a range of words.
    pub fn terms_at(&self, words: Range<u32>) -> &[(u32, Term)] {
        let first = self.entries.partition_point(|&(at, _)| at < words.start);
        let behind = self.entries.partition_point(|&(at, _)| at < words.end);
        self.entries.get(first..behind).unwrap_or_default()
    }

    /// The terms of somebody's names.
    pub fn names_of(&self, person: PersonId) -> &[Term] {
        let at = self.named.get(&person.0).map(|&at| at as usize);
        at.and_then(|at| self.names.get(at)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The words that lie within a span.
    pub fn words_in(&self, span: Span) -> Range<usize> {
        let first = self.word_at(span.start) as usize;
        let behind = first + self.words[first..].partition_point(|placed| placed.span.end <= span.end);
        first..behind
    }

    /// The sentences of a range of words.
    pub fn sentences_of(&self, words: Range<usize>) -> Range<usize> {
        self.sentences_of_words(self.words.get(words).unwrap_or_default())
    }

    /// The sentences of some words, in order.
    pub fn sentences_of_words(&self, words: &[Placed]) -> Range<usize> {
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.sentence as usize..last.sentence as usize + 1,
            _ => 0..0,
        }
    }

    /// The words of some sentences.
    pub fn words_of(&self, sentences: Range<usize>) -> &[Placed] {
        let sentences = self.sentences.get(sentences).unwrap_or_default();
        match (sentences.first(), sentences.last()) {
            (Some(first), Some(last)) => self.words.get(first.words.start..last.words.end).unwrap_or_default(),
            _ => &[],
        }
    }

    /// From the first to the last character of some sentences.
    pub fn span_of(&self, sentences: Range<usize>) -> Span {
        let sentences = self.sentences.get(sentences).unwrap_or_default();
        match (sentences.first(), sentences.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::new(0, 0),
        }
    }

    /// Whether somebody speaks in one of some sentences; `None` if nobody is known to speak there, or nobody is asked
    /// for.
    pub fn speaks(&self, sentences: Range<usize>, person: Option<PersonId>) -> Option<bool> {
        let sentences = self.sentences.get(sentences).unwrap_or_default();
        let mut speakers = sentences.iter().filter_map(|sentence| sentence.speaker).peekable();
        speakers.peek()?;
        let person = person?;
        Some(speakers.any(|speaker| speaker == person))
    }

    /// Position of the first word that begins at or behind an offset.
    fn word_at(&self, start: usize) -> u32 {
        self.words.partition_point(|placed| placed.span.start < start) as u32
    }
}

/// More terms than this of one sentence are not looked at: it is a table, or hostile.
const SENTENCE: usize = 200;

/// More forms of one name than these are not read.
const FORMS: usize = 16;

/// A span that a mended parse could have put anywhere, brought into the text.
fn clipped(span: Span, text: &str) -> Span {
    if text.get(span.start..span.end).is_some() { span } else { Span::new(0, 0) }
}

/// Whether a token is a word of what is said: letters, digits, or a sign that is read aloud ("%", "€").
fn counts(text: &str, token: &Token) -> bool {
    token.kind != TokenKind::Mark
        || matches!(token.span.of(text), "%" | "$" | "€" | "£" | "¥" | "₹" | "₽" | "₴" | "°" | "+" | "=" | "&")
}

/// What each term is worth, from its class and from how many sentences of both accounts have it.
///
/// The measure is that of inverse document frequency, ln(N / n), with sentences as documents: Spärck Jones, "A
/// statistical interpretation of term specificity" (1972). A short text says little of what is rare, so a hundred
/// sentences without the word are added: "pact" in two of six sentences is then worth ln(106 / 2), about 4.
pub fn weights(left: &Account, right: &Account, terms: &Terms) -> Vec<f32> {
    let all = (left.sentences.len() + right.sentences.len() + 100) as f32;
    let rarity = |term: Term| {
        let with = left.sentences_with(term) + right.sentences_with(term);
        (all / with.max(1) as f32).ln()
    };
    (0..terms.len() as Term).map(|term| rarity(term) * worth(terms.class(term))).collect()
}

/// A word of the genre is worth less than its rarity within two short texts says. Numbers survive any translation.
/// Topics and dates stand on words that count themselves, so that they add less.
fn worth(class: Class) -> f32 {
    match class {
        Class::Small => 0.0,
        Class::Common => 0.4,
        Class::Plain => 1.0,
        Class::Number => 1.3,
        Class::Fixed => 0.4,
    }
}
