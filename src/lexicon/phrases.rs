//! The longest phrase of a list at a place of a text: in go phrases with what is known of each, then tokens; out comes what
//! is found there. A walk from word to word by their numbers, as long as the phrase and no longer, whatever the list's size.

use super::{Symbol, Vocabulary};
use crate::span::Span;
use crate::words::Token;

/// Phrases with something known about each.
pub struct Phrases<T> {
    tree: Tree,
    /// What is known, in order of entry.
    values: Vec<T>,
}

/// A tree of words. It knows the values by number alone, so that one copy of its code serves all lists.
#[derive(Default)]
struct Tree {
    /// The bit that the first words of its phrases have, see [`Vocabulary::opens`]; 0 before there is a phrase.
    bit: u64,
    /// From a node by a word to the next node; node 0 is the root. See [`Tree::slot`].
    steps: Vec<Step>,
    /// The nodes by their numbers.
    nodes: Vec<Node>,
    /// What ends at the nodes.
    ends: Vec<End>,
}

/// A branch of the tree; to node 0 goes none, so it marks a free place.
#[derive(Clone, Copy, Default)]
struct Step {
    from: u32,
    by: u32,
    to: u32,
}

/// What stands at a place of the tree.
#[derive(Clone, Copy, Default)]
struct Node {
    /// The position of the first of its `ends`, plus one; 0 where nothing ends.
    end: u32,
    /// A bit for each word with which a phrase goes on behind it, see [`bit_of`].
    goes_on: u32,
}

/// The bit of a word, which it shares with many others.
#[inline(always)]
fn bit_of(word: Symbol) -> u32 {
    1 << (word.0 % u32::BITS)
}

struct End {
    /// The writing that is demanded, if the phrase is one only so (`=US`).
    exact: Option<Box<str>>,
    /// Position of the value.
    value: u32,
    /// The position of what else ends at the node, plus one.
    next: u32,
}

/// The parts of what [`Tree::longest`] finds: the length in tokens, and the position of the value.
#[inline(always)]
fn found(found: u64) -> Option<(usize, usize)> {
    let value = (found as u32 as usize).checked_sub(1)?;
    Some(((found >> 32) as usize, value))
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
        Phrases { tree: Tree::default(), values: Vec::new() }
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

    /// The bit that [`Token::opens`] has where a phrase of the list begins with the token.
    pub fn opens(&self) -> u64 {
        self.tree.bit
    }

    /// The longest phrase that begins at token `at`.
    #[inline]
    pub fn longest(&self, text: &str, tokens: &[Token], at: usize) -> Option<Found<'_, T>> {
        // Most words of a text begin no phrase of a list: they do not get as far as the tree.
        if tokens.get(at)?.opens & self.tree.bit == 0 {
            return None;
        }
        let (len, value) = found(self.tree.longest(text, tokens, at))?;
        Some(Found { len, value: self.values.get(value)? })
    }

    /// What is known of `tokens` as a whole.
    pub fn whole(&self, text: &str, tokens: &[Token]) -> Option<&T> {
        if tokens.first()?.opens & self.tree.bit == 0 {
            return None;
        }
        let (len, value) = found(self.tree.longest(text, tokens, 0))?;
        self.values.get(value).filter(|_| len == tokens.len())
    }
}

impl Tree {
    fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, value: u32, first: bool) {
        let (words, exact) = match phrase.strip_prefix('=') {
            Some(rest) => (rest, Some(rest.into())),
            None => (phrase, None),
        };
        if self.bit == 0 {
            self.bit = vocabulary.list();
        }
        let mut node = 0;
        vocabulary.learn_phrase(words, |vocabulary, word| {
            if node == 0 {
                vocabulary.note(word, self.bit);
            }
            node = self.step(node, word);
        });
        if node == 0 {
            return;
        }
        let new = self.ends.len() as u32 + 1;
        let mut place = &mut self.nodes[node as usize].end;
        if first {
            let next = std::mem::replace(place, new);
            self.ends.push(End { exact, value, next });
            return;
        }
        while let Some(end) = (*place as usize).checked_sub(1) {
            place = &mut self.ends[end].next;
        }
        *place = new;
        self.ends.push(End { exact, value, next: 0 });
    }

    /// The node behind `from` by a word, made now if there was none.
    fn step(&mut self, from: u32, by: Symbol) -> u32 {
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        if self.nodes.len() * 2 >= self.steps.len() {
            let len = (self.steps.len() * 2).max(16);
            let old = std::mem::replace(&mut self.steps, vec![Step::default(); len]);
            for step in old.into_iter().filter(|step| step.to != 0) {
                let at = self.slot(step.from, step.by);
                self.steps[at] = step;
            }
        }
        let at = self.slot(from, by.0);
        if self.steps[at].to == 0 {
            self.steps[at] = Step { from, by: by.0, to: self.nodes.len() as u32 };
            self.nodes[from as usize].goes_on |= bit_of(by);
            self.nodes.push(Node::default());
        }
        self.steps[at].to
    }

    /// The place of a branch: its own, or the free one where it would stand. There is always a free one.
    #[inline(always)]
    fn slot(&self, from: u32, by: u32) -> usize {
        let mask = self.steps.len() - 1;
        let hash = (from.wrapping_mul(0x9E37_79B9) ^ by).wrapping_mul(0x85EB_CA6B);
        let mut at = (hash ^ hash >> 15) as usize & mask;
        while let Some(step) = self.steps.get(at) {
            if step.to == 0 || step.from == from && step.by == by {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    /// How many tokens the longest phrase takes, above the lower half, and in it the value and one; 0 if there is none.
    /// One number, since two would be handed over through memory. Never inlined: it is asked in a hundred places, and
    /// each copy would be downloaded.
    #[inline(never)]
    fn longest(&self, text: &str, tokens: &[Token], at: usize) -> u64 {
        let (mut node, mut found, mut next) = (0, 0, at);
        let mut goes_on = u32::MAX;
        while let Some(token) = tokens.get(next) {
            // Most words do not go on with what began: they are not looked for.
            if goes_on & bit_of(token.symbol) == 0 {
                break;
            }
            let Some(step) = self.steps.get(self.slot(node, token.symbol.0)) else { break };
            node = step.to;
            let Some(known) = self.nodes.get(node as usize).filter(|_| node != 0) else { break };
            next += 1;
            let written = || Span::new(tokens[at].span.start, token.span.end).of(text);
            if let Some(value) = self.end(known.end, written) {
                found = ((next - at) as u64) << 32 | u64::from(value + 1);
            }
            goes_on = known.goes_on;
        }
        found
    }

    /// The value of the first end of a node that these words may have.
    fn end<'t>(&self, first: u32, written: impl Fn() -> &'t str) -> Option<u32> {
        let mut at = first;
        while let Some(end) = self.ends.get((at as usize).wrapping_sub(1)) {
            if end.exact.as_deref().is_none_or(|exact| exact == written()) {
                return Some(end.value);
            }
            at = end.next;
        }
        None
    }
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
}
