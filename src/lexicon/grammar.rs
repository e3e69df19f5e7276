//! The few words that a grammar fixes, by what they do, and the words that labels are made of.
//!
//! In goes `grammar.txt`, out comes a table that is asked by a word's number. A stage names what it looks for, never
//! the word.

use super::{Vocabulary, lines};
use crate::words::Token;

/// Declares an enum whose members are found by the names that the list gives them.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($member:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $(#[doc = $word] $member,)* }

        impl $name {
            const NAMES: [&str; [$($word),*].len()] = [$($word),*];
        }
    };
}

named!(
    /// What a word does. The list says which words do it.
    Role {
        The = "the",
        Article = "article",
        And = "and",
        Of = "of",
        To = "to",
        By = "by",
        With = "with",
        That = "that",
        Between = "between",
        Examples = "examples",
        Venue = "venue",
        Scene = "scene",
        Goal = "goal",
        Office = "office",
        Matter = "matter",
        Use = "use",
        Dates = "dates",
        Plain = "plain",
        Present = "present",
        Repeated = "repeated",
        Particle = "particle",
        Passive = "passive",
        Beside = "beside",
        Thanks = "thanks",
    }
);

named!(
    /// A word of labels.
    Label {
        VisitTo = "visit to",
        Visit = "visit",
        Relations = "relations",
        Bilateral = "bilateral",
        Trilateral = "trilateral",
        And = "and",
        The = "the",
    }
);

/// The table of a language.
#[derive(Debug, Clone, Default)]
pub struct Grammar {
    /// By the number of a word: a bit for each of its roles.
    roles: Vec<u32>,
    labels: Vec<Box<str>>,
}

impl Grammar {
    /// Reads the table; names that it does not know are left out.
    pub fn load(data: &str, vocabulary: &mut Vocabulary) -> Self {
        let mut grammar = Grammar { roles: Vec::new(), labels: vec![Box::default(); Label::NAMES.len()] };
        for line in lines(data) {
            let place = |names: &[&str]| names.iter().position(|name| *name == line.fields[0]);
            match line.group {
                "roles" => {
                    let Some(role) = place(&Role::NAMES) else { continue };
                    for word in &line.fields[1..] {
                        let at = vocabulary.learn(word).at();
                        grammar.roles.resize(grammar.roles.len().max(at + 1), 0);
                        grammar.roles[at] |= 1 << role;
                    }
                }
                "labels" => {
                    let Some(label) = place(&Label::NAMES) else { continue };
                    grammar.labels[label] = line.fields.get(1).copied().unwrap_or_default().into();
                }
                _ => {}
            }
        }
        grammar
    }

    /// Whether the token at a place does something; no token does nothing.
    pub fn is(&self, tokens: &[Token], at: usize, role: Role) -> bool {
        let roles = tokens.get(at).and_then(|token| self.roles.get(token.symbol.at()));
        roles.is_some_and(|roles| roles & 1 << role as u32 != 0)
    }

    /// A word of labels.
    pub fn label(&self, label: Label) -> &str {
        self.labels.get(label as usize).map_or("", AsRef::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_and_label_has_its_words() {
        let grammar = Grammar::load(include_str!("en/grammar.txt"), &mut Vocabulary::default());
        let all = grammar.roles.iter().fold(0, |all, roles| all | roles);
        let empty = (0..Role::NAMES.len()).find(|role| all & 1 << role == 0).map(|at| Role::NAMES[at]);
        assert_eq!(empty, None);
        let empty = grammar.labels.iter().position(|label| label.is_empty()).map(|at| Label::NAMES[at]);
        assert_eq!(empty, None);
    }
}
