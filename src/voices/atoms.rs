//! Atoms: the pieces of a sentence that decide who says what.
//!
//! In goes a sentence's tokens with the places that name somebody and the places in quotation marks; out come atoms:
//! a name is one, quoted words are one whatever they hold, every other word is one with what the lists know of it.

use std::ops::Range;

use super::Sources;
use super::conjugate::Forms;
use super::cues::{VerbForm, Word};
use super::small::Small;
use crate::lexicon::Symbol;
use crate::people::Reference;
use crate::words::{Case, TokenKind};

/// A piece of a sentence.
#[derive(Debug, Clone)]
pub struct Atom {
    /// Positions in [`crate::prose::Prose::tokens`].
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// What it is to the structure of a clause.
    pub word: Option<Word>,
    /// The verb that it can be a form of.
    pub verb: Option<VerbForm>,
}

/// What an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word or a number.
    Word,
    /// "the", "his": goes with what follows.
    Determiner,
    /// Names somebody.
    Name(Reference),
    /// Names somebody whose something follows: "Lorne's".
    Owner(Reference),
    /// Words in quotation marks.
    Quoted,
    /// A comma.
    Comma,
    /// A dash.
    Dash,
    /// A semicolon or a colon.
    Stop,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// Any other mark, and the possessive ending of a common noun.
    Mark,
}

impl Atom {
    /// Whether it is this word of structure; "by" is a preposition, too.
    pub fn is(&self, word: Word) -> bool {
        self.word == Some(word) || word == Word::Preposition && self.word == Some(Word::By)
    }

    /// Whether it can be this form of some verb.
    pub fn can_be(&self, form: Forms) -> bool {
        self.verb.is_some_and(|verb| verb.forms.has(form))
    }

    /// Whom it names.
    pub fn name(&self) -> Option<Reference> {
        match self.kind {
            Kind::Name(reference) => Some(reference),
            _ => None,
        }
    }
}

/// Cuts the tokens of one sentence into atoms. `quoted` holds the ranges of tokens in quotation marks that reach into
/// the sentence, in order.
pub fn atoms(sources: &Sources, sentence: Range<usize>, quoted: &[Range<usize>], out: &mut Vec<Atom>) {
    out.clear();
    let tokens = &sources.prose.tokens;
    let (Some(first), Some(last)) = (tokens.get(sentence.start), tokens.get(sentence.end.wrapping_sub(1))) else {
        return;
    };
    let mut names = sources.cast.within(first.span.cover(last.span)).iter().peekable();
    let mut quoted = quoted.iter().peekable();
    let mut at = sentence.start;
    let mut told: Option<&Range<usize>> = None;
    while at < sentence.end {
        let start = tokens[at].span.start;
        // Most words are neither in marks nor in a name.
        let apart = names.peek().is_none_or(|name| name.span.start > start)
            && quoted.peek().is_none_or(|range| range.start > at)
            && told.is_none();
        let mut atom = None;
        if !apart {
            while names.next_if(|name| name.span.start < start).is_some() {}
            while quoted.next_if(|range| range.end <= at).is_some() {}
            let inside = quoted.peek().filter(|range| range.contains(&at));
            if inside.is_some_and(|range| range.start == at && is_told(sources, range, out)) {
                told = inside.copied();
            }
            if told.is_some_and(|range| at == range.start || at + 1 == range.end) {
                at += 1;
                continue;
            }
            atom = match inside.filter(|range| told != Some(**range)) {
                Some(range) => Some(plain(at..range.end.min(sentence.end), Kind::Quoted)),
                None => {
                    names.next_if(|name| name.span.start == start).map(|name| named(sources, at, sentence.end, *name))
                }
            };
        }
        let atom = atom.unwrap_or_else(|| word(sources, at, sentence.end, out));
        at = atom.tokens.end.max(at + 1);
        out.push(atom);
    }
}

/// Whether quoted words are the predicate of the name before them: "Lorne “stressed the need for calm”".
fn is_told(sources: &Sources, quoted: &Range<usize>, before: &[Atom]) -> bool {
    let first = sources.prose.tokens.get(quoted.start + 1..quoted.start + 2).unwrap_or_default();
    let small = first.first().is_some_and(|first| first.case == Case::Lower);
    let last = sources.prose.tokens.get(quoted.end.wrapping_sub(1));
    let closed = last.is_some_and(|last| last.kind == TokenKind::Mark);
    let tells = sources.lists.forms.longest(sources.text, first, 0).is_some_and(|f| f.value.forms.has(Forms::PAST));
    let subject = before.iter().rev().find(|atom| !is_adverb(sources, atom));
    let subject = subject.is_some_and(|atom| atom.name().is_some() || atom.kind == Kind::Comma);
    small && closed && tells && subject
}

fn plain(tokens: Range<usize>, kind: Kind) -> Atom {
    Atom { tokens, kind, word: None, verb: None }
}

/// The atom of a name that begins at token `at`, with a possessive ending if one follows.
fn named(sources: &Sources, at: usize, limit: usize, name: Reference) -> Atom {
    let tokens = &sources.prose.tokens;
    let mut end = at + 1;
    while end < limit && tokens[end].span.start < name.span.end {
        end += 1;
    }
    let owns = end < limit
        && tokens[end].span.start == tokens[end - 1].span.end
        && (tokens[end].kind == TokenKind::Possessive || matches!(tokens[end].mark(sources.text), '’' | '\''));
    if owns { plain(at..end + 1, Kind::Owner(name)) } else { plain(at..end, Kind::Name(name)) }
}

/// The atom of a word or mark that names nobody.
fn word(sources: &Sources, at: usize, limit: usize, before: &[Atom]) -> Atom {
    let token = &sources.prose.tokens[at];
    match token.kind {
        TokenKind::Mark => plain(at..at + 1, mark(token.mark(sources.text))),
        TokenKind::Possessive => plain(at..at + 1, Kind::Mark),
        TokenKind::Number => plain(at..at + 1, Kind::Word),
        TokenKind::Word if token.symbol == Symbol::UNKNOWN => plain(at..at + 1, Kind::Word),
        TokenKind::Word if token.opens & (sources.lists.words.opens() | sources.lists.forms.opens()) == 0 => {
            plain(at..at + 1, determiner(sources, at))
        }
        TokenKind::Word => {
            let rest = &sources.prose.tokens[at..limit];
            let found = sources.lists.words.longest(sources.text, rest, 0);
            let len = found.map_or(1, |found| found.len);
            // Half of a compound is no verb ("call-up"), and neither is a word in the middle of a name.
            let compound = token.joined || rest.get(1).is_some_and(|next| next.joined);
            let verb = sources.lists.forms.longest(sources.text, rest, 0).map(|found| *found.value);
            let word = found.map(|found| *found.value);
            // A capital within a sentence makes a name: "the State Department".
            let opens = before.last().is_none_or(|last| matches!(last.kind, Kind::Mark | Kind::Stop | Kind::Open));
            let named = token.case == Case::Title && !opens && before.len() > 2;
            let verb = verb.filter(|_| len == 1 && !compound && !named && word != Some(Word::Preposition));
            Atom { tokens: at..at + len, kind: determiner(sources, at), word, verb }
        }
    }
}

fn mark(mark: char) -> Kind {
    match mark {
        ',' | '،' => Kind::Comma,
        '–' | '—' | '-' => Kind::Dash,
        ';' | ':' => Kind::Stop,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        _ => Kind::Mark,
    }
}

fn determiner(sources: &Sources, token: usize) -> Kind {
    if sources.is_small(token, Small::DETERMINER) { Kind::Determiner } else { Kind::Word }
}

/// Whether an atom is an adverb: of the list, or a word in -ly.
pub fn is_adverb(sources: &Sources, atom: &Atom) -> bool {
    if atom.kind != Kind::Word || atom.verb.is_some() {
        return false;
    }
    let token = &sources.prose.tokens[atom.tokens.start];
    atom.is(Word::Adverb)
        || atom.word.is_none()
            && token.case == Case::Lower
            && token.span.len() > 4
            && token.span.of(sources.text).ends_with("ly")
}
