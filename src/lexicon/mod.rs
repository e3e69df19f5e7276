//! Word lists as data, and how a text is asked about them.
//!
//! Every list is a file in a folder of its language, written for people: one entry a line, fields parted by bars,
//! groups under `[headings]`, `#` before a remark. A [`Vocabulary`] numbers the words of all lists, so that a text's
//! words are looked up once; [`Phrases`] then finds the longest entry at a place by walking numbers. The time is
//! linear in the text, whatever the lists' size.

pub mod bare;
pub mod countries;
pub mod grammar;
mod phrases;

use self::bare::list;
pub use self::phrases::Phrases;
use crate::fold::fold;
use crate::prose::SentenceWords;
use crate::span::Span;
use crate::words::{self, Token};

/// The number of a word that some list knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(u32);

impl Symbol {
    /// A word that no list knows.
    pub const UNKNOWN: Symbol = Symbol(0);

    /// The place that a table by number has for it; the first is that of the unknown ones.
    pub fn at(self) -> usize {
        self.0 as usize
    }
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
        // The last lists share a bit, and those of pages are asked of few words.
        let layout = crate::layout::lists::Lists::load(list!("en/furniture.txt"), &mut vocabulary);
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
///
/// A table of our own: each token of a text is looked up once, by a hash that is computed while its letters are read,
/// and without a copy of it in small letters.
#[derive(Default)]
pub struct Vocabulary {
    /// Every word, one behind the other.
    letters: String,
    /// Where each ends in `letters`, by their numbers.
    ends: Vec<u32>,
    /// The hash and the number of each, at the place that the hash says or behind it; number 0 is a free place. The
    /// length is a power of two, and less than half is taken.
    slots: Vec<(u32, u32)>,
    /// By number: a bit for each list of which a phrase begins with the word.
    opens: Vec<u64>,
    /// How many lists have been given a bit.
    lists: u32,
    /// Room to cut the next phrase in and to fold its words, taken anew for none of the thousands.
    room: (Vec<Token>, String),
}

impl Vocabulary {
    /// The number of a word as a text writes it, or [`Symbol::UNKNOWN`]. `folded` is for folding what is not ASCII.
    #[inline]
    pub fn written(&self, word: &str, folded: &mut String) -> Symbol {
        if word.is_ascii() {
            return self.ascii(word.as_bytes());
        }
        fold(word, folded);
        self.ascii(folded.as_bytes())
    }

    /// The number of a word in ASCII, in small or capital letters, or of any word that is folded.
    #[inline(never)]
    pub fn ascii(&self, word: &[u8]) -> Symbol {
        let mut hash = 0;
        for &byte in word {
            hash = hashed(hash, byte);
        }
        self.hashed(word, hash)
    }

    /// The same for a word whose letters went through [`hashed`] one by one, from 0 on.
    #[inline(always)]
    pub fn hashed(&self, word: &[u8], hash: u32) -> Symbol {
        let at = self.slot(mixed(hash), word);
        Symbol(self.slots.get(at).map_or(0, |slot| slot.1))
    }

    /// The place of a word: its own, or the free one where it would stand. There is always a free one, once there is any.
    #[inline(always)]
    fn slot(&self, hash: u32, word: &[u8]) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & mask;
        while let Some(&(known, number)) = self.slots.get(at) {
            if number == 0 || known == hash && self.is_written(number, word) {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// Which lists have a phrase that begins with this word, a bit each. Where there are more lists than bits, the last
    /// share one: a bit that is not set tells that there is none, and one that is set that there may be.
    #[inline]
    pub fn opens(&self, word: Symbol) -> u64 {
        self.opens.get(word.at()).copied().unwrap_or(0)
    }

    /// The bit of one more list.
    fn list(&mut self) -> u64 {
        self.lists += 1;
        1 << self.lists.min(u64::BITS - 1)
    }

    /// Notes that a phrase of a list begins with this word.
    fn note(&mut self, word: Symbol, list: u64) {
        let at = word.at();
        if self.opens.len() <= at {
            self.opens.resize(at + 1, 0);
        }
        self.opens[at] |= list;
    }

    /// Whether a number is that of a word in small or capital letters; the words of the table are in small ones.
    #[inline(always)]
    fn is_written(&self, number: u32, word: &[u8]) -> bool {
        let Some(&[start, end]) = self.ends.get(number as usize - 1..=number as usize) else { return false };
        let Some(known) = self.letters.as_bytes().get(start as usize..end as usize) else { return false };
        known.len() == word.len() && is_small_of(known, word)
    }

    /// Gives the words of a phrase to `each` by their numbers, which those get now that had none.
    fn learn_phrase(&mut self, phrase: &str, mut each: impl FnMut(&mut Self, Symbol)) {
        let (mut cut, mut folded) = std::mem::take(&mut self.room);
        cut.clear();
        words::push_tokens(phrase, Span::new(0, phrase.len()), usize::MAX, self, &mut cut);
        for word in &cut {
            let mut symbol = word.symbol;
            if symbol == Symbol::UNKNOWN {
                fold(word.span.of(phrase), &mut folded);
                // A word that stands twice in its phrase was unknown when the phrase was cut.
                symbol = self.learn(&folded);
            }
            each(self, symbol);
        }
        self.room = (cut, folded);
    }

    /// The number of a folded word, given now if it had none.
    pub fn learn(&mut self, folded: &str) -> Symbol {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = mixed(folded.bytes().fold(0, hashed));
        let at = self.slot(hash, folded.as_bytes());
        let Some((known, number)) = self.slots.get_mut(at) else { return Symbol::UNKNOWN };
        if *number == 0 {
            (*known, *number) = (hash, self.ends.len() as u32);
            self.letters.push_str(folded);
            self.ends.push(self.letters.len() as u32);
        }
        Symbol(*number)
    }

    #[inline(never)]
    fn grow(&mut self) {
        if self.ends.is_empty() {
            // The unknown ones have number 0 and no letters.
            self.ends.push(0);
        }
        let len = (self.slots.len() * 2).max(64);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); len]);
        old.into_iter().filter(|slot| slot.1 != 0).for_each(|slot| take(&mut self.slots, slot));
    }
}

/// Puts a word at the place that its hash says, or behind it. There is always a free one.
fn take(slots: &mut [(u32, u32)], slot: (u32, u32)) {
    let mask = slots.len() - 1;
    let mut at = slot.0 as usize & mask;
    while slots[at].1 != 0 {
        at = (at + 1) & mask;
    }
    slots[at] = slot;
}

/// Whether the small letters are those of a word of the same length.
#[inline(always)]
fn is_small_of(small: &[u8], word: &[u8]) -> bool {
    for (letter, byte) in small.iter().zip(word) {
        if *letter != byte.to_ascii_lowercase() {
            return false;
        }
    }
    true
}

/// The hash of a word with one more byte behind it, the same for small and for capital letters of ASCII.
///
/// For plain loops, as in all that is asked of each word: at the level of optimisation that ships, calls of closures and
/// of small functions of the standard library stay calls.
#[inline(always)]
pub fn hashed(hash: u32, byte: u8) -> u32 {
    (hash.rotate_left(5) ^ u32::from(byte | b' ')).wrapping_mul(0x9E37_79B9)
}

/// The hash of a whole word, its upper bits in the lower ones.
#[inline(always)]
fn mixed(hash: u32) -> u32 {
    hash ^ hash >> 15
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
        Some(Line { group, fields: fields(line) })
    })
}

/// What stands between the bars of a line. A plain loop, like [`hash`]: thousands of lines are read before the first text.
fn fields(line: &str) -> Vec<&str> {
    let (mut fields, mut start) = (Vec::with_capacity(8), 0);
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'|' {
            fields.push(line[start..at].trim());
            start = at + 1;
        }
    }
    fields.push(line[start..].trim());
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_groups_fields_and_remarks() {
        let data = "# remark\none | two\n[verbs]\n\nsay|said | \n";
        let read: Vec<_> = lines(data).collect();
        assert_eq!(read[0], Line { group: "", fields: vec!["one", "two"] });
        assert_eq!(read[1], Line { group: "verbs", fields: vec!["say", "said", ""] });
    }
}
