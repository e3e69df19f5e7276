//! Word lists as data, and how a text is asked about them.
//!
//! Every list is a file in a folder of its language, written for people: one entry a line, fields parted by bars,
//! groups under `[headings]`, `#` before a remark. A [`Vocabulary`] numbers the words of all lists, so that a text's
//! words are looked up once; [`Phrases`] then finds the longest entry at a place by walking numbers. The time is
//! linear in the text, whatever the lists' size.

pub mod bare;
pub mod countries;
pub mod grammar;

use rustc_hash::FxHashMap;

use self::bare::list;
use crate::prose::SentenceWords;
use crate::words::{self, Token};

/// The number of a word that some list knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(u32);

impl Symbol {
    /// A word that no list knows.
    pub const UNKNOWN: Symbol = Symbol(0);
}

/// All lists of a language, read for one parse.
pub struct Lexicon {
    /// The words of all lists.
    pub vocabulary: Vocabulary,
    /// The ends of sentences.
    pub sentences: SentenceWords,
    /// Who said what.
    pub voices: crate::voices::Lists,
    /// Months, days of the week, clock times and zones.
    pub calendar: crate::calendar::Lists,
    /// Countries.
    pub countries: countries::Countries,
    /// By what languages are told.
    pub languages: crate::language::Lists,
    /// Pages.
    pub layout: crate::layout::lists::Lists,
    /// People, offices and institutions.
    pub people: crate::people::lists::Lists,
    /// Words that place something in time.
    pub moments: crate::moments::Lists,
    /// Concepts, and the words that take them up.
    pub topics: crate::topics::Lists,
}

impl Lexicon {
    /// The English lists.
    pub fn english() -> Self {
        let mut vocabulary = Vocabulary::default();
        let sentences = SentenceWords::load(list!("en/sentences.txt"), &mut vocabulary);
        let voices = crate::voices::Lists::load(&mut vocabulary);
        let calendar = crate::calendar::Lists::load([list!("en/calendar.txt"), list!("dates.txt")], &mut vocabulary);
        let languages = crate::language::Lists::load(list!("languages.txt"));
        let layout = crate::layout::lists::Lists::load(list!("en/furniture.txt"), &mut vocabulary);
        let people = crate::people::lists::Lists::load(list!("en/people.txt"), &mut vocabulary);
        let countries = countries::Countries::load(list!("en/countries.txt"), &mut vocabulary);
        let grammar = grammar::Grammar::load(list!("en/grammar.txt"), &mut vocabulary);
        let moments = crate::moments::Lists::load(list!("en/moments.txt"), &grammar, &mut vocabulary);
        let topics = crate::topics::Lists::load(
            list!("en/countries.txt"),
            list!("en/topics.txt"),
            list!("en/pivots.txt"),
            grammar,
            &mut vocabulary,
        );
        Lexicon { vocabulary, sentences, calendar, countries, languages, layout, people, moments, topics, voices }
    }

    /// Adds a user's own topics, before any text is read. A list in JSON that cannot be read adds none; the error is
    /// its first wrong place, in characters from 1.
    pub fn add_topics(&mut self, list: &str) -> Result<(), usize> {
        self.topics.add_user(&crate::topics::own_topics(list)?, &mut self.vocabulary);
        Ok(())
    }
}

/// All words of all lists, folded to one form of writing.
#[derive(Default)]
pub struct Vocabulary {
    symbols: FxHashMap<Box<str>, Symbol>,
}

impl Vocabulary {
    /// The number of a folded word, or [`Symbol::UNKNOWN`].
    pub fn symbol(&self, folded: &str) -> Symbol {
        self.symbols.get(folded).copied().unwrap_or(Symbol::UNKNOWN)
    }

    /// The number of a folded word, given now if it had none.
    pub fn learn(&mut self, folded: &str) -> Symbol {
        if let Some(&known) = self.symbols.get(folded) {
            return known;
        }
        let new = Symbol(self.symbols.len() as u32 + 1);
        self.symbols.insert(folded.into(), new);
        new
    }
}

/// Phrases with something known about each.
pub struct Phrases<T> {
    tree: Tree,
    /// What is known, in order of entry.
    values: Vec<T>,
}

/// A tree of words. It knows the values by number alone, so that one copy of its code serves all lists.
struct Tree {
    /// From a node by a word to the next node; node 0 is the root.
    steps: FxHashMap<(u32, Symbol), u32>,
    /// What ends at a node.
    ends: Vec<Vec<End>>,
}

struct End {
    /// The writing that is demanded, if the phrase is one only so (`=US`).
    exact: Option<Box<str>>,
    /// Position of the value.
    value: u32,
}

/// A phrase found in a text.
#[derive(Debug, Clone, Copy)]
pub struct Found<'p, T> {
    /// How many tokens it takes.
    pub len: usize,
    /// What the list says of it.
    pub value: &'p T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { tree: Tree { steps: FxHashMap::default(), ends: vec![Vec::new()] }, values: Vec::new() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase. `=` before it demands exactly this writing (`=US` is not `us`). The first value given for a
    /// phrase wins. A phrase without a word is left out.
    pub fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, value: T) {
        self.tree.add(vocabulary, phrase, self.values.len() as u32, false);
        self.values.push(value);
    }

    /// Adds a phrase that wins over what was known of it.
    pub fn add_first(&mut self, vocabulary: &mut Vocabulary, phrase: &str, value: T) {
        self.tree.add(vocabulary, phrase, self.values.len() as u32, true);
        self.values.push(value);
    }

    /// The longest phrase that begins at token `at`.
    pub fn longest(&self, text: &str, tokens: &[Token], at: usize) -> Option<Found<'_, T>> {
        let (len, value) = self.tree.longest(text, tokens, at)?;
        Some(Found { len, value: self.values.get(value as usize)? })
    }

    /// What is known of `tokens` as a whole.
    pub fn whole(&self, text: &str, tokens: &[Token]) -> Option<&T> {
        self.longest(text, tokens, 0).filter(|found| found.len == tokens.len()).map(|found| found.value)
    }
}

impl Tree {
    fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, value: u32, first: bool) {
        let (words, exact) = match phrase.strip_prefix('=') {
            Some(rest) => (rest, Some(rest.into())),
            None => (phrase, None),
        };
        let mut node = 0;
        words::each_word(words, |folded| {
            let symbol = vocabulary.learn(folded);
            let next = self.ends.len() as u32;
            node = *self.steps.entry((node, symbol)).or_insert(next);
            if node == next {
                self.ends.push(Vec::new());
            }
        });
        if let Some(end) = self.ends.get_mut(node as usize).filter(|_| node != 0) {
            let place = if first { 0 } else { end.len() };
            end.insert(place, End { exact, value });
        }
    }

    /// Never inlined: it is asked in a hundred places, and each copy would be downloaded.
    #[inline(never)]
    fn longest(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, u32)> {
        let mut node = 0;
        let mut found = None;
        for (step, token) in tokens.get(at..)?.iter().enumerate() {
            match self.steps.get(&(node, token.symbol)) {
                Some(&next) => node = next,
                None => break,
            }
            let written = tokens[at].span.cover(token.span).of(text);
            let end = self.ends.get(node as usize).map(Vec::as_slice).unwrap_or_default();
            if let Some(end) = end.iter().find(|end| end.exact.as_deref().is_none_or(|exact| exact == written)) {
                found = Some((step + 1, end.value));
            }
        }
        found
    }
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'d> {
    /// The `[heading]` it stands under; empty before the first.
    pub group: &'d str,
    /// Its fields, trimmed; the first is never empty.
    pub fields: Vec<&'d str>,
}

/// The entries of a list, in order.
pub fn lines(data: &str) -> impl Iterator<Item = Line<'_>> {
    let mut group = "";
    data.lines().filter_map(move |line| {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        if let Some(heading) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            group = heading;
            return None;
        }
        Some(Line { group, fields: line.split('|').map(str::trim).collect() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::tokens;

    fn found(phrases: &[(&str, u8)], text: &str) -> Vec<(usize, usize, u8)> {
        let mut vocabulary = Vocabulary::default();
        let mut list = Phrases::default();
        phrases.iter().for_each(|(phrase, value)| list.add(&mut vocabulary, phrase, *value));
        let words = tokens(text, crate::Span::new(0, text.len()), &vocabulary);
        (0..words.len()).filter_map(|at| list.longest(text, &words, at).map(|f| (at, f.len, *f.value))).collect()
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(found(&[("north", 1), ("North Sea", 2)], "the north sea"), [(1, 2, 2)]);
    }

    #[test]
    fn capitals_hyphens_and_possessives_do_not_hide_a_phrase() {
        assert_eq!(found(&[("arms control", 1)], "ARMS-CONTROL’s end"), [(0, 2, 1)]);
    }

    #[test]
    fn an_exact_phrase_is_found_in_its_own_writing_only() {
        assert_eq!(found(&[("=US", 1)], "us and US"), [(2, 1, 1)]);
        assert_eq!(found(&[("=May", 1), ("may", 2)], "May may"), [(0, 1, 1), (1, 1, 2)]);
    }

    #[test]
    fn lists_have_groups_fields_and_remarks() {
        let data = "# remark\none | two\n[verbs]\n\nsay|said | \n";
        let read: Vec<_> = lines(data).collect();
        assert_eq!(read[0], Line { group: "", fields: vec!["one", "two"] });
        assert_eq!(read[1], Line { group: "verbs", fields: vec!["say", "said", ""] });
    }
}
