//! The words by which a text says who said what: the list `cues.txt`, read.
//!
//! In goes the list, out come three trees: what each word is to the structure of a clause, the forms of the verbs that
//! report, and the nouns that give a verb its stance. No text is read here.

use super::conjugate::{Forms, american, forms};
use super::small::Small;
use crate::lexicon::{Phrases, Vocabulary, bare::list, lines};
use crate::model::Stance;

/// What a word is to the structure of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// "was", "remain".
    Be,
    /// "has".
    Have,
    /// "having".
    Having,
    /// "did".
    Do,
    /// "will".
    Will,
    /// "would", "may".
    Modal,
    /// "not", "declined to".
    Not,
    /// "no", "nobody".
    No,
    /// "by".
    By,
    /// "reporters": whom news is told.
    Listeners,
    /// "continued", "wished": takes another verb with it.
    Chain,
    /// "also", "in his turn".
    Adverb,
    /// "with", "on behalf of".
    Preposition,
    /// "to".
    To,
    /// "and", "but".
    And,
    /// "that", "how".
    That,
    /// "which".
    Which,
    /// "who".
    Who,
    /// "if".
    If,
    /// "while", "as".
    While,
    /// "he", "she".
    He,
    /// "they", "both".
    They,
    /// "it".
    It,
    /// "I".
    I,
    /// "we".
    We,
    /// "the latter".
    Latter,
    /// "the former".
    Former,
    /// "there".
    There,
    /// Something that takes place between people: "the conversation".
    Event,
    /// Somebody who speaks, without a name: "officials".
    Speaker,
    /// Something that speaks for people: "the statement", "the ministry".
    Body,
    /// Both sides, if nobody else is meant: "the leaders".
    Joint,
    /// Stands before a name in quotation marks: "channel", "so-called".
    Naming,
    /// "according to".
    According,
    /// "view", as in "in his view".
    View,
}

/// The names of the groups under `[word ...]`.
const WORDS: &[(&str, Word)] = &[
    ("be", Word::Be),
    ("have", Word::Have),
    ("having", Word::Having),
    ("do", Word::Do),
    ("will", Word::Will),
    ("modal", Word::Modal),
    ("not", Word::Not),
    ("no", Word::No),
    ("by", Word::By),
    ("listeners", Word::Listeners),
    ("chain", Word::Chain),
    ("adverb", Word::Adverb),
    ("preposition", Word::Preposition),
    ("to", Word::To),
    ("and", Word::And),
    ("that", Word::That),
    ("which", Word::Which),
    ("who", Word::Who),
    ("if", Word::If),
    ("while", Word::While),
    ("he", Word::He),
    ("they", Word::They),
    ("it", Word::It),
    ("i", Word::I),
    ("we", Word::We),
    ("latter", Word::Latter),
    ("former", Word::Former),
    ("there", Word::There),
    ("event", Word::Event),
    ("speaker", Word::Speaker),
    ("body", Word::Body),
    ("joint", Word::Joint),
    ("naming", Word::Naming),
    ("according", Word::According),
    ("view", Word::View),
];

/// The names of the stances in the list.
const STANCES: &[(&str, Stance)] = &[
    ("discussed", Stance::Discussed),
    ("statement", Stance::Statement),
    ("emphasis", Stance::Emphasis),
    ("agreement", Stance::Agreement),
    ("commitment", Stance::Commitment),
    ("support", Stance::Support),
    ("concern", Stance::Concern),
    ("request", Stance::Request),
    ("courtesy", Stance::Courtesy),
    ("invitation", Stance::Invitation),
    ("expectation", Stance::Expectation),
];

/// A verb that reports.
#[derive(Debug, Default)]
pub struct Verb {
    /// Its stance when it stands alone; `None` if it needs a noun or other words.
    pub alone: Option<Stance>,
    /// Whether the noun it governs decides.
    pub by_noun: bool,
    /// Whether it can stand beside quoted words.
    pub quoting: bool,
    /// Whether it can stand before its subject ("..., said Lorne").
    pub inverting: bool,
    /// Whether by it somebody turns to somebody else ("called Vance").
    pub contact: bool,
    /// The words that may follow it, as numbers of [`Lists::tails`], and what it means with them.
    pub tails: Vec<(u16, Stance)>,
}

/// A form of a verb, as a text has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerbForm {
    /// Position in [`Lists::verbs`].
    pub verb: u16,
    /// What the form can be.
    pub forms: Forms,
}

/// All words of the list.
#[derive(Default)]
pub struct Lists {
    /// What words are to a clause.
    pub words: Phrases<Word>,
    /// What single words do beside that, by their numbers: most words of a text are asked for it.
    pub small: Vec<Small>,
    /// The verbs.
    pub verbs: Vec<Verb>,
    /// Their forms.
    pub forms: Phrases<VerbForm>,
    /// Words behind verbs, numbered.
    pub tails: Phrases<u16>,
    /// Nouns with the stance they give.
    pub nouns: Phrases<Stance>,
    /// What stands behind "to be".
    pub adjectives: Phrases<Stance>,
}

impl Lists {
    /// Reads the list.
    pub fn load(vocabulary: &mut Vocabulary) -> Self {
        let mut reading =
            Reading { vocabulary, lists: Lists::default(), bases: Vec::new(), tails: Vec::new(), small: Vec::new() };
        let mut irregular = Vec::new();
        for line in lines(list!("en/cues.txt")) {
            if line.group == "irregular" {
                irregular.extend(line.fields.iter().map(|field| field.split(' ').collect::<Vec<_>>()));
                continue;
            }
            line.fields.iter().filter(|field| !field.is_empty()).for_each(|field| reading.entry(line.group, field));
        }
        reading.inflect(&irregular);
        for (word, small) in std::mem::take(&mut reading.small) {
            let at = reading.vocabulary.learn(word).at();
            let len = reading.lists.small.len().max(at + 1);
            reading.lists.small.resize(len, Small::default());
            reading.lists.small[at] = small;
        }
        reading.lists
    }
}

/// The list while it is read.
struct Reading<'d, 'v> {
    vocabulary: &'v mut Vocabulary,
    lists: Lists,
    bases: Vec<&'d str>,
    tails: Vec<&'d str>,
    small: Vec<(&'d str, Small)>,
}

impl<'d> Reading<'d, '_> {
    /// One entry under the heading `group`.
    fn entry(&mut self, group: &str, entry: &'d str) {
        let (kind, name) = group.split_once(' ').unwrap_or((group, group));
        let stance = named(STANCES, name);
        match (kind, stance) {
            ("verbs", stance) => self.verb(entry, stance),
            ("quoting" | "inverting", _) => {
                let number = self.verb_number(entry.split(' ').next().unwrap_or(entry));
                let verb = &mut self.lists.verbs[number];
                verb.quoting = true;
                verb.inverting |= kind == "inverting";
            }
            ("small", _) => {
                let Some(small) = Small::named(name) else { return };
                match self.small.iter_mut().find(|(word, _)| *word == entry) {
                    Some((_, known)) => *known = known.with(small),
                    None => self.small.push((entry, small)),
                }
            }
            ("contact", _) => {
                let number = self.verb_number(entry);
                self.lists.verbs[number].contact = true;
            }
            ("nouns", Some(stance)) => self.lists.nouns.add(self.vocabulary, entry, stance),
            ("adjectives", Some(stance)) => self.lists.adjectives.add(self.vocabulary, entry, stance),
            _ => {
                if let Some(word) = named(WORDS, name) {
                    self.lists.words.add(self.vocabulary, entry, word);
                }
            }
        }
    }

    /// A verb, perhaps with a `+` or with words behind it; without a stance it needs a noun.
    fn verb(&mut self, entry: &'d str, stance: Option<Stance>) {
        let (base, tail) = entry.split_once(' ').unwrap_or((entry, ""));
        let number = self.verb_number(base);
        let verb = &mut self.lists.verbs[number];
        verb.by_noun |= stance.is_none() || tail == "+";
        let Some(stance) = stance else { return };
        if tail.is_empty() || tail == "+" {
            verb.alone = verb.alone.or(Some(stance));
            return;
        }
        let at = self.tails.iter().position(|known| *known == tail).unwrap_or_else(|| {
            self.tails.push(tail);
            self.lists.tails.add(self.vocabulary, tail, (self.tails.len() - 1) as u16);
            self.tails.len() - 1
        });
        self.lists.verbs[number].tails.push((at as u16, stance));
    }

    fn verb_number(&mut self, base: &'d str) -> usize {
        self.bases.iter().position(|known| *known == base).unwrap_or_else(|| {
            self.bases.push(base);
            self.lists.verbs.push(Verb::default());
            self.bases.len() - 1
        })
    }

    /// Adds the forms of all verbs, in both spellings.
    fn inflect(&mut self, irregular: &[Vec<&str>]) {
        for (verb, base) in self.bases.iter().enumerate() {
            let own = irregular.iter().find(|forms| forms.first() == Some(base)).map_or(&[][..], |forms| &forms[1..]);
            let mut all = forms(base, own);
            if let Some(american) = american(base).filter(|other| !self.bases.contains(&other.as_str())) {
                all.extend(forms(&american, &[]));
            }
            for (word, forms) in all {
                self.lists.forms.add(self.vocabulary, &word, VerbForm { verb: verb as u16, forms });
            }
        }
    }
}

/// What a list of names says of one of them.
fn named<T: Copy>(list: &[(&str, T)], name: &str) -> Option<T> {
    list.iter().find(|(known, _)| *known == name).map(|&(_, value)| value)
}
