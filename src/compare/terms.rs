//! Words and what they stand for.
//!
//! In go folded words, out come numbers: one for each form, and one for the *term* that all its forms and synonyms
//! share. The stemmer only takes endings off that the list names; it need not find a root, it must only bring the forms
//! of one word together, and what it brings together wrongly costs a little evidence and never a verdict "verbatim".

use super::tables::ByText;
use crate::lexicon::{bare::list, lines};

/// The number of what all forms of a word, and its synonyms, stand for.
pub type Term = u32;

/// One form of a word.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// What it stands for.
    pub term: Term,
    /// What it is worth as evidence, before its rarity is known.
    pub class: Class,
    /// Whether it turns a sentence round ("not", "can't").
    pub negates: bool,
}

/// What a word is worth as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Says nothing of its own ("the", "said").
    Small,
    /// Common in all texts of this kind ("minister", "cooperation").
    Common,
    /// Any other word.
    Plain,
    /// A number: the same in any wording.
    Number,
    /// A date or a topic, whatever words name it.
    Fixed,
}

/// All words of two accounts.
pub struct Terms {
    words: ByText,
    known: Vec<Word>,
    stems: ByText,
    /// By term.
    classes: Vec<Class>,
    lists: Lists,
}

struct Lists {
    endings: Vec<(&'static str, &'static str, usize)>,
    /// Words that say nothing of their own, with what else is known of them.
    small: ByText,
    opposites: Vec<[Term; 2]>,
}

impl Terms {
    /// Reads the English lists. Words of other languages are held together by their folded form alone.
    pub fn english() -> Self {
        let lists = Lists { endings: Vec::new(), small: ByText::default(), opposites: Vec::new() };
        let mut terms =
            Terms { words: ByText::default(), known: Vec::new(), stems: ByText::default(), classes: Vec::new(), lists };
        for line in lines(list!("en/compare.txt")) {
            terms.learn(line.group, line.fields.first().copied().unwrap_or_default());
        }
        terms
    }

    /// Takes in one line of the list. Endings stand before the words that they are taken from.
    fn learn(&mut self, group: &str, line: &'static str) {
        let mut words = line.split_whitespace();
        match group {
            "small" | "negations" => {
                let negates = u32::from(group == "negations");
                self.lists.small.extend(words.map(|word| (word.into(), negates)));
            }
            "endings" => {
                if let (Some(ending), Some(instead), Some(keep)) = (words.next(), words.next(), words.next()) {
                    self.lists.endings.push((ending, instead.trim_matches('-'), keep.parse().unwrap_or(0)));
                }
            }
            "common" => {
                for word in words {
                    let term = self.term_of(word);
                    self.classes[term as usize] = Class::Common;
                }
            }
            "same" => {
                let Some(first) = words.next().map(|word| self.term_of(word)) else { return };
                for word in words {
                    let stem = self.stem(word).into();
                    self.stems.entry(stem).or_insert(first);
                }
            }
            _ => {
                if let (Some(one), Some(other)) = (words.next(), words.next()) {
                    let pair = [self.term_of(one), self.term_of(other)];
                    self.lists.opposites.push(pair);
                }
            }
        }
    }

    /// The number of a folded word.
    pub fn word(&mut self, folded: &str) -> u32 {
        if let Some(&known) = self.words.get(folded) {
            return known;
        }
        let term = self.term_of(folded);
        let small = self.lists.small.get(folded).copied();
        let negates = small == Some(1) || folded.ends_with("n't");
        let class = if small.is_some() || negates { Class::Small } else { self.class(term) };
        let new = self.known.len() as u32;
        self.words.insert(folded.into(), new);
        self.known.push(Word { term, class, negates });
        new
    }

    /// What is known of a word.
    pub fn of(&self, word: u32) -> Word {
        self.known.get(word as usize).copied().unwrap_or(Word { term: 0, class: Class::Small, negates: false })
    }

    /// The term of a word that says something of its own.
    pub fn content(&self, word: u32) -> Option<Term> {
        Some(self.of(word)).filter(|word| word.class != Class::Small).map(|word| word.term)
    }

    /// The term of a thing that is the same in any wording: a topic, a date. No word has a bar in it.
    pub fn fixed(&mut self, key: &str) -> Term {
        let term = self.intern(&[key, "|"].concat());
        self.classes[term as usize] = Class::Fixed;
        term
    }

    /// What a term is worth as evidence, before its rarity is known.
    pub fn class(&self, term: Term) -> Class {
        self.classes.get(term as usize).copied().unwrap_or(Class::Small)
    }

    /// How many terms there are.
    pub fn len(&self) -> usize {
        self.classes.len()
    }

    /// Pairs of terms that stand against each other.
    pub fn opposites(&self) -> &[[Term; 2]] {
        &self.lists.opposites
    }

    fn term_of(&mut self, folded: &str) -> Term {
        let stem = self.stem(folded);
        self.intern(&stem)
    }

    fn intern(&mut self, stem: &str) -> Term {
        if let Some(&known) = self.stems.get(stem) {
            return known;
        }
        let new = self.classes.len() as Term;
        self.stems.insert(stem.into(), new);
        self.classes.push(if stem.starts_with(char::is_numeric) { Class::Number } else { Class::Plain });
        new
    }

    /// The word without its ending, and without the doubling that an ending brings ("planning", "plan").
    fn stem(&self, folded: &str) -> String {
        let fits = |&&(ending, _, keep): &&(&str, &str, usize)| {
            folded.strip_suffix(ending).is_some_and(|rest| rest.len() >= keep)
        };
        let Some(&(ending, instead, _)) = self.lists.endings.iter().find(fits) else { return undouble(folded) };
        let mut stem = undouble(&folded[..folded.len() - ending.len()]);
        stem.push_str(instead);
        stem
    }
}

/// Without the second of two equal letters at the end.
fn undouble(word: &str) -> String {
    let mut back = word.chars().rev();
    match (back.next(), back.next()) {
        (Some(last), Some(before)) if last == before && last.is_alphabetic() => {
            word[..word.len() - last.len_utf8()].into()
        }
        _ => word.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        let mut terms = Terms::english();
        let (one, other) = (terms.word(one), terms.word(other));
        terms.of(one).term == terms.of(other).term
    }

    #[test]
    fn the_forms_of_a_word_are_one_term() {
        let forms = [
            ("invitation", "invited"),
            ("planning", "plans"),
            ("agreement", "agree"),
            ("organise", "organization"),
            ("honoured", "honors"),
            ("countries", "country"),
            ("cooperation", "cooperate"),
            ("controlled", "control"),
            ("called", "call"),
            ("discussion", "discussed"),
        ];
        for (one, other) in forms {
            assert!(same(one, other), "{one}, {other}");
        }
    }

    #[test]
    fn words_of_one_meaning_are_one_term_and_others_are_not() {
        assert!(same("coronavirus", "pandemics"));
        for (one, other) in [("war", "warm"), ("trade", "trial"), ("increase", "reduce"), ("27", "28")] {
            assert!(!same(one, other), "{one}, {other}");
        }
    }

    #[test]
    fn opposites_and_negations_are_known() {
        let mut terms = Terms::english();
        let (up, down, not, can) =
            (terms.word("increased"), terms.word("reduces"), terms.word("can't"), terms.word("can"));
        assert!(terms.opposites().contains(&[terms.of(up).term, terms.of(down).term]));
        assert!(terms.of(not).negates && !terms.of(can).negates);
    }
}
