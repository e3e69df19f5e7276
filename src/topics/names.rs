//! Names that no list knows: a campaign, a bridge, a squadron that a text is about.
//!
//! The method is C-value's (Frantzi, Ananiadou and Mima 2000), kept to what prose as short as a readout can carry:
//! candidates are runs of capitalised words beside a noun that says what kind of thing they name ("campaign",
//! "initiative"); a run counts where it stands by itself, not within a longer one; one that stands in the title or
//! twice in the text is a topic. Names of people, countries and all that the lists know are none.

use rustc_hash::FxHashMap;

use super::hits::{DISCUSSED, Hit, PLAIN, Subject};
use super::lists::Sense;
use crate::lexicon::{Lexicon, Symbol};
use crate::people::Cast;
use crate::prose::Prose;
use crate::span::Span;
use crate::words::{self, Case, Token, TokenKind};

/// A run of capitalised words.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// First token and the one behind the last.
    from: usize,
    to: usize,
    /// The noun that says what it is.
    head: Option<Span>,
}

/// How often a name must stand in the text if it does not stand in the title.
const REPEATED: usize = 2;

/// Adds the places of the names that a text is about; gives their labels.
pub fn names(
    text: &str,
    prose: &Prose,
    front: &[Span],
    cast: &Cast,
    lexicon: &Lexicon,
    hits: &mut Vec<Hit>,
) -> Vec<String> {
    let mut found: FxHashMap<String, Name> = FxHashMap::default();
    for &span in front {
        let tokens = words::tokens(text, span, &lexicon.vocabulary);
        for run in runs(text, &tokens, lexicon).into_iter().filter(|run| run.head.is_some()) {
            let name = found.entry(key(text, &tokens[run.from..run.to])).or_default();
            name.in_front = true;
            name.note(text, &tokens, run);
        }
    }
    for (at, sentence) in prose.sentences.iter().enumerate() {
        let tokens = prose.of(sentence);
        for run in runs(text, tokens, lexicon) {
            let span = tokens[run.from].span.cover(tokens[run.to - 1].span);
            if cast.within(sentence.span).iter().any(|reference| reference.span.overlaps(span)) {
                continue;
            }
            let name = found.entry(key(text, &tokens[run.from..run.to])).or_default();
            name.note(text, tokens, run);
            name.places.push((at, span));
        }
    }
    let mut kept: Vec<Name> =
        found.into_values().filter(|name| name.is_topic() && !is_person(&name.label, cast)).collect();
    kept.sort_unstable_by_key(|name| name.places.first().copied());
    for (number, name) in kept.iter().enumerate() {
        let force = if name.in_front { DISCUSSED } else { PLAIN };
        let subject = Subject::Named(number as u32);
        hits.extend(name.places.iter().map(|&(sentence, span)| Hit { subject, span, sentence, force }));
    }
    hits.sort_by_key(|hit| hit.span.start);
    kept.into_iter().map(|name| name.label).collect()
}

/// A name and where it stands.
#[derive(Default)]
struct Name {
    label: String,
    has_head: bool,
    in_front: bool,
    /// Sentence and words.
    places: Vec<(usize, Span)>,
}

impl Name {
    /// Takes a run's writing as the label; one with its kind is fuller.
    fn note(&mut self, text: &str, tokens: &[Token], run: Run) {
        if self.has_head || !self.label.is_empty() && run.head.is_none() {
            return;
        }
        let words = tokens[run.from].span.cover(tokens[run.to - 1].span).of(text);
        self.has_head = run.head.is_some();
        self.label = match run.head {
            Some(head) => [words, " ", head.of(text)].concat(),
            None => words.to_string(),
        };
    }

    fn is_topic(&self) -> bool {
        self.has_head && (self.in_front && !self.places.is_empty() || self.places.len() >= REPEATED)
    }
}

/// Whether a name holds somebody's.
fn is_person(label: &str, cast: &Cast) -> bool {
    let mut names = cast.people.iter().flat_map(|person| person.name.split(' '));
    names.any(|name| name.len() > 2 && label.split(' ').any(|word| word == name))
}

/// The runs of two capitalised words or more that no list knows, longest first at each place.
fn runs(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Run> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].kind != TokenKind::Word || tokens[at].case != Case::Title {
            at += 1;
            continue;
        }
        let from = at;
        while at < tokens.len() && tokens[at].kind == TokenKind::Word && tokens[at].is_capital() {
            at += 1;
        }
        // A sentence's first word has a capital of its own; one that some list knows ("the", "in") is no name.
        let from = from + usize::from(from == 0 && tokens[0].symbol != Symbol::UNKNOWN);
        let kind = |place: usize| match lexicon.topics.at(text, tokens, place) {
            Some((1, Sense::Head | Sense::RelationWord)) => tokens.get(place).map(|token| token.span),
            _ => None,
        };
        let known = (from..at).any(|place| {
            matches!(
                lexicon.topics.at(text, tokens, place),
                Some((_, Sense::Names(..) | Sense::Office | Sense::Nothing))
            )
        });
        let lower = |span: &Span| span.of(text).starts_with(char::is_lowercase);
        let head = kind(at).or_else(|| from.checked_sub(1).and_then(kind)).filter(lower);
        if at >= from + 2 && !known {
            out.push(Run { from, to: at, head });
        }
    }
    out
}

/// The words of a run in one form of writing.
fn key(text: &str, tokens: &[Token]) -> String {
    let mut out = String::new();
    let mut folded = String::new();
    for token in tokens {
        words::fold(token.span.of(text), &mut folded);
        out.push_str(&folded);
        out.push(' ');
    }
    out
}
