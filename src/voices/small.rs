//! Small words: what a single word does beside its place in a clause ("the", "his", "at", "during").
//!
//! In goes a token, out comes all that the list says of it; a word can do several things at once. The words stand in
//! `cues.txt` under `[small ...]`.

use super::{Lists, Sources};
use crate::words::Token;

/// What a small word does: a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Small(u32);

impl Small {
    /// "the", "his": goes with what follows.
    pub const DETERMINER: Small = Small(1);
    /// "the": names what is known.
    pub const ARTICLE: Small = Small(1 << 1);
    /// "his": one owner.
    pub const HIS: Small = Small(1 << 2);
    /// "their": several owners.
    pub const THEIR: Small = Small(1 << 3);
    /// "two": counts both.
    pub const BOTH: Small = Small(1 << 4);
    /// "in": before a view or a medium.
    pub const IN: Small = Small(1 << 5);
    /// "of".
    pub const OF: Small = Small(1 << 6);
    /// "at": what follows is no object of the verb before it.
    pub const BREAKS: Small = Small(1 << 7);
    /// "ahead": what follows are no words of the verb before it.
    pub const PARTS: Small = Small(1 << 8);
    /// "during": may stand between a verb and its "that".
    pub const LOOSE: Small = Small(1 << 9);
    /// "about": the subject of a talk follows.
    pub const ABOUT: Small = Small(1 << 10);
    /// "phone": behind "on" it is no subject of a talk.
    pub const CIRCUMSTANCE: Small = Small(1 << 11);
    /// "is": a form of an auxiliary for one, now.
    pub const SINGULAR: Small = Small(1 << 12);
    /// "are": a form of an auxiliary for several, now.
    pub const PLURAL: Small = Small(1 << 13);
    /// "which": can be the subject of its clause.
    pub const RELATIVE: Small = Small(1 << 14);
    /// "him": an object, where no machine has translated.
    pub const OBJECT: Small = Small(1 << 15);

    /// "with": before whom one talks to.
    pub const WITH: Small = Small(1 << 16);
    /// "as": between somebody who is quoted and what he is quoted with.
    pub const CITING: Small = Small(1 << 17);
    /// "statement": what somebody speaks by on paper.
    pub const PAPER: Small = Small(1 << 18);
    /// "from": before the issuer of a paper.
    pub const FROM: Small = Small(1 << 20);
    /// "quoted": what is done to somebody whose words are told.
    pub const QUOTED: Small = Small(1 << 21);
    /// "issues": what is talked about, and no talk.
    pub const MATTER: Small = Small(1 << 22);
    /// "for": whom a spokesman speaks for.
    pub const FOR: Small = Small(1 << 23);
    /// "joint": both sides'.
    pub const SHARED: Small = Small(1 << 24);
    /// "reuters": passes on what others say.
    pub const AGENCY: Small = Small(1 << 19);

    /// Whether it does this.
    pub fn has(self, other: Small) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub(super) fn with(self, other: Small) -> Small {
        Small(self.0 | other.0)
    }

    /// The member that a heading of the list names.
    pub(super) fn named(name: &str) -> Option<Small> {
        NAMES.iter().find(|(known, _)| *known == name).map(|&(_, small)| small)
    }
}

/// The names of the groups under `[small ...]`.
const NAMES: &[(&str, Small)] = &[
    ("determiner", Small::DETERMINER),
    ("article", Small::ARTICLE),
    ("his", Small::HIS),
    ("their", Small::THEIR),
    ("both", Small::BOTH),
    ("in", Small::IN),
    ("of", Small::OF),
    ("breaks", Small::BREAKS),
    ("parts", Small::PARTS),
    ("loose", Small::LOOSE),
    ("about", Small::ABOUT),
    ("circumstance", Small::CIRCUMSTANCE),
    ("singular", Small::SINGULAR),
    ("plural", Small::PLURAL),
    ("relative", Small::RELATIVE),
    ("object", Small::OBJECT),
    ("with", Small::WITH),
    ("citing", Small::CITING),
    ("paper", Small::PAPER),
    ("from", Small::FROM),
    ("quoted", Small::QUOTED),
    ("agency", Small::AGENCY),
    ("matter", Small::MATTER),
    ("for", Small::FOR),
    ("shared", Small::SHARED),
];

impl Lists {
    /// Whether a token is a small word that does something.
    pub fn is_small(&self, token: &Token, small: Small) -> bool {
        self.small.get(token.symbol.at()).is_some_and(|found| found.has(small))
    }
}

impl Sources<'_> {
    /// Whether a token is a small word that does something.
    pub fn is_small(&self, token: usize, small: Small) -> bool {
        self.prose.tokens.get(token).is_some_and(|token| self.lists.is_small(token, small))
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lines;

    #[test]
    fn every_small_word_is_one_word_in_small_letters() {
        for line in lines(include_str!("../lexicon/en/cues.txt")).filter(|line| line.group.starts_with("small ")) {
            for word in line.fields {
                assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
            }
        }
    }
}
