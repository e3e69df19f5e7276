//! The register: one entry a person, however often and under whatever form the text names them.
//!
//! In go names as lists of words, out come positions of entries. Two names are one person's when one holds all words
//! of the other, when family names agree and given names begin alike, or when two spellings of the family name differ
//! by a letter or two.

use rustc_hash::FxHashMap;

use super::offices::{SEARCHED, same_office};
use crate::fold::fold;
use crate::model::{Alias, Person, PersonId, PersonKind};
use crate::order::sort_by;
use crate::span::Span;
use crate::words::{Token, TokenKind};

/// An entry: somebody, as far as known by now.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it is.
    pub kind: PersonKind,
    /// The words of the fullest name, folded.
    words: Vec<String>,
    /// The fullest name, as written.
    pub name: String,
    /// The office, without the country.
    pub role: Option<String>,
    /// ISO 3166-1 code.
    pub country: Option<String>,
    /// Whether the office heads a state or government.
    pub leads: bool,
    /// Whether the office serves an organisation and no country.
    pub body: bool,
    /// Whether it is a state.
    pub state: bool,
    /// Each form and where it stands first.
    pub aliases: Vec<Alias>,
}

/// Everybody met so far.
#[derive(Debug, Default)]
pub struct Register {
    /// In order of entry.
    pub entries: Vec<Entry>,
    /// From a word of a name, folded, to its position in `bearers`.
    by_word: FxHashMap<Box<str>, u32>,
    /// The entries whose names hold a word.
    bearers: Vec<Vec<usize>>,
    /// From the name of what is no named person, folded and with the number of its kind, to its entry.
    unnamed: FxHashMap<Box<str>, u32>,
}

/// More bearers of one word, or forms of one name, than this are not told apart: no account of a conversation has
/// them, and a hostile text must not make the search long.
const BEARERS: usize = 32;

/// The folded words of a name: letters joined by hyphens are one word, initials lose their full stop.
pub fn name_words(text: &str, tokens: &[Token]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut folded = String::new();
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
        fold(token.span.of(text), &mut folded);
        match out.last_mut().filter(|_| token.joined) {
            // "al-Dorn" is called "Dorn" as well.
            Some(last) if matches!(last.as_str(), "al" | "el") => last.clone_from(&folded),
            Some(last) => {
                last.push('-');
                last.push_str(&folded);
            }
            None => out.push(folded.clone()),
        }
    }
    out
}

impl Register {
    /// The one entry that a name can mean; `None` if there is none or there are several.
    pub fn find(&self, name: &[String]) -> Option<usize> {
        let key = name.last()?;
        let by_last = self.bearers(key);
        let mut fitting = by_last.into_iter().flatten().copied().filter(|&at| same(&self.entries[at].words, name));
        if let Some(first) = fitting.next() {
            let mut rest = fitting.peekable();
            if rest.peek().is_none() {
                return Some(first);
            }
            // Several bear the word: the one who is called just so, or whose family name it is.
            let exact = by_last.into_iter().flatten().copied().find(|&at| self.entries[at].words == name);
            if exact.is_some() {
                return exact;
            }
            let mut family = by_last?.iter().copied().filter(|&at| self.entries[at].words.last() == Some(key));
            return family.next().filter(|_| family.next().is_none());
        }
        // "J. R. Dorn Jr.", of the Dorn who is known: what stands behind the family name is no name.
        let shorter = name.len().checked_sub(2).and_then(|at| self.bearers(&name[at]));
        let mut holding = shorter.into_iter().flatten().copied().filter(|&at| same(&self.entries[at].words, name));
        if let Some(only) = holding.next().filter(|_| holding.next().is_none()) {
            return Some(only);
        }
        let by_first = self.bearers(name.first()?);
        by_first
            .into_iter()
            .flatten()
            .copied()
            .find(|&at| same(&self.entries[at].words, name) || variant(&self.entries[at].words, name))
    }

    /// Whether several bear a word in their names, so that it alone is nobody's.
    pub fn is_shared(&self, word: &str) -> bool {
        self.bearers(word).is_some_and(|bearers| bearers.len() > 1)
    }

    /// The one who bears a name together with an office, where several bear the name.
    pub fn bearer(&self, name: &[String], office: &str) -> Option<usize> {
        let holds = |&at: &usize| {
            let entry = &self.entries[at];
            same(&entry.words, name) && entry.role.as_deref().is_some_and(|role| same_office(role, office))
        };
        let mut fitting = self.bearers(name.last()?)?.iter().copied().filter(holds);
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// Enters a name, or finds who bears it already; the fuller of two names is kept.
    pub fn enter(&mut self, words: Vec<String>, written: &str) -> usize {
        let at = match self.find(&words) {
            Some(at) => at,
            None => self.push(PersonKind::Person, ""),
        };
        for word in &words {
            let new = self.bearers.len();
            let place = self.by_word.get(word.as_str()).map_or(new, |&place| place as usize);
            if place == new {
                self.by_word.insert(word.as_str().into(), new as u32);
                self.bearers.push(Vec::new());
            }
            let bearers = &mut self.bearers[place];
            if bearers.len() < BEARERS && !bearers.contains(&at) {
                bearers.push(at);
            }
        }
        let entry = &mut self.entries[at];
        if words.len() > entry.words.len() {
            entry.words = words;
            entry.name = written.to_string();
        }
        at
    }

    /// Enters somebody who is no named person: an institution, or a role.
    pub fn enter_unnamed(&mut self, kind: PersonKind, name: &str) -> usize {
        let mut key = String::new();
        fold(name, &mut key);
        key.push(char::from(b'0' + kind as u8));
        self.enter_key(&key, kind, name)
    }

    fn enter_key(&mut self, key: &str, kind: PersonKind, name: &str) -> usize {
        if let Some(&known) = self.unnamed.get(key) {
            return known as usize;
        }
        let at = self.push(kind, name);
        self.unnamed.insert(key.into(), at as u32);
        at
    }

    /// The one institution known whose name ends with these words, or goes on with "of": "the foreign ministry", of the
    /// Arvenian one.
    pub fn institution(&self, name: &str, country: Option<&str>) -> Option<usize> {
        let ends = |entry: &&Entry| {
            let more = entry.name.len().checked_sub(name.len() + 1);
            let tail = more.and_then(|more| entry.name.get(more..)).and_then(|tail| tail.strip_prefix(' '));
            let behind = entry.name.get(..name.len()).filter(|_| entry.name[name.len()..].starts_with(" of "));
            let whole = tail.into_iter().chain(behind).any(|words| words.eq_ignore_ascii_case(name));
            entry.kind == PersonKind::Institution && country.is_none() && whole
        };
        let mut fitting = self.entries.iter().take(SEARCHED).enumerate().filter(|(_, entry)| ends(entry));
        fitting.next().filter(|_| fitting.next().is_none()).map(|(at, _)| at)
    }

    /// Enters a state by its ISO 3166-1 code, under whatever name.
    pub fn enter_state(&mut self, code: &str, name: &str) -> usize {
        // Other keys end with the number of their kind.
        let at = self.enter_key(code, PersonKind::Institution, name);
        let entry = &mut self.entries[at];
        if !entry.state {
            (entry.state, entry.country) = (true, Some(code.to_string()));
        }
        at
    }

    /// Those who bear a word in their names.
    fn bearers(&self, word: &str) -> Option<&Vec<usize>> {
        self.bearers.get(*self.by_word.get(word)? as usize)
    }

    fn push(&mut self, kind: PersonKind, name: &str) -> usize {
        self.entries.push(Entry {
            kind,
            words: Vec::new(),
            name: name.to_string(),
            role: None,
            country: None,
            leads: false,
            body: false,
            state: false,
            aliases: Vec::new(),
        });
        self.entries.len() - 1
    }

    /// Notes a form in which the text names somebody.
    pub fn note_alias(&mut self, at: usize, text: &str, span: Span) {
        let Some(entry) = self.entries.get_mut(at) else { return };
        let written = span.of(text);
        let full = entry.aliases.len() >= BEARERS;
        match entry.aliases.iter_mut().find(|alias| alias.text == written) {
            Some(alias) if alias.span.start > span.start => alias.span = span,
            Some(_) => {}
            None if full => {}
            None => entry.aliases.push(Alias { text: written.to_string(), span }),
        }
    }

    /// Whether any name holds this folded word.
    pub fn knows(&self, word: &str) -> bool {
        self.by_word.contains_key(word)
    }
}

impl Entry {
    /// Whether a word is the first of several in the name.
    pub fn is_first(&self, word: &str) -> bool {
        self.words.len() > 1 && self.words.first().is_some_and(|first| first == word)
    }

    /// Whether a folded word is one of the name's.
    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }

    /// Whether the name is a given name only, as far as known.
    pub fn is_bare(&self) -> bool {
        self.kind == PersonKind::Person && self.words.len() == 1
    }

    /// The entry as the model tells it.
    pub fn into_person(self, id: PersonId, side: Option<u8>) -> Person {
        let mut aliases = self.aliases;
        sort_by(&mut aliases, |alias| (alias.span.start, 0));
        Person { id, kind: self.kind, name: self.name, role: self.role, country: self.country, side, aliases }
    }
}

/// Whether two names can be one person's: the shorter one's words are all the longer one's, or the family names agree
/// and one given name begins as the whole other one does ("J.", "Tim", "Timothy").
fn same(a: &[String], b: &[String]) -> bool {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if short.is_empty() {
        return false;
    }
    if short.iter().all(|word| long.contains(word)) {
        return true;
    }
    let (Some(last), Some(other)) = (long.last(), short.last()) else { return false };
    last == other
        && short.len() > 1
        && initial(&long[0]) == initial(&short[0])
        && (long[0].starts_with(&short[0]) || short[0].starts_with(&long[0]))
}

/// Whether two names differ in the spelling of the family name alone.
fn variant(a: &[String], b: &[String]) -> bool {
    match (a.split_last(), b.split_last()) {
        (Some((family, given)), Some((other, others))) => {
            let near =
                family.len().min(other.len()) >= 5 && initial(family) == initial(other) && within_two(family, other);
            near && given == others
        }
        _ => false,
    }
}

fn initial(word: &str) -> Option<char> {
    word.chars().next()
}

/// Whether two words become one by at most two letters changed, added or taken away. Names are short, so the table
/// is small.
fn within_two(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 2 || a.len() > 40 {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = (diagonal + usize::from(x != y)).min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = row[j + 1];
            row[j + 1] = cost;
        }
    }
    row[b.len()] <= 2
}
