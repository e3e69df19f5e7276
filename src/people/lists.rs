//! The lists that people are found with.

use super::offices::same_office;
use crate::lexicon::{Phrases, Vocabulary, lines};

/// The head of an office.
#[derive(Debug, Clone, PartialEq)]
pub struct Office {
    /// Whether it heads a state or a government.
    pub leads: bool,
    /// Whether it serves an organisation and no country.
    pub body: bool,
    /// Whether it speaks or works for somebody else: "spokesman".
    pub serves: bool,
    /// What its letters stand for, if it is an abbreviation.
    pub name: Option<String>,
}

/// The lists of `people.txt`.
#[derive(Default)]
pub struct Lists {
    /// "Mr", "H.E.": before a name.
    pub honorifics: Phrases<()>,
    /// "Jr.": behind a name.
    pub suffixes: Phrases<()>,
    /// "van", "bin": within a name.
    pub particles: Phrases<()>,
    /// "of", "and": within an office.
    pub connectors: Phrases<()>,
    /// "president": the head of an office.
    pub offices: Phrases<Office>,
    /// "leader", "counterpart".
    pub leader_words: Phrases<()>,
    /// "deputy", "foreign": before the head of an office.
    pub modifiers: Phrases<()>,
    /// "Question": a role without a name.
    pub roles: Phrases<()>,
    /// "the two presidents".
    pub groups: Phrases<()>,
    /// "press service".
    pub institutions: Phrases<()>,
    /// Words that show speech.
    pub spoken: Phrases<()>,
    /// "retranslated".
    pub label_notes: Phrases<()>,
    /// Words of the names of ministries.
    pub portfolios: Phrases<()>,
    /// What a bare name does.
    pub does: Phrases<()>,
    /// What stands before a bare name.
    pub beside: Phrases<()>,
    /// "presidents": the office of each.
    pub plural_offices: Phrases<String>,
    /// Behind these a sentence names subjects.
    pub subject_follows: Phrases<()>,
    /// "head of state": the publisher's own.
    pub own: Phrases<()>,
    /// "attended by".
    pub attended: Phrases<()>,
    /// "association": in no bare name of a person.
    pub bodies: Phrases<()>,
    /// "Government": no institution without a country or a name before it.
    pub general: Phrases<()>,
    /// What no name begins with.
    pub never: Phrases<()>,
    /// "former", "late": the office is held no more.
    pub former: Phrases<()>,
    /// "statement", "message": what an institution speaks by.
    pub papers: Phrases<()>,
    /// "the".
    pub the: Phrases<()>,
    /// "sides": those of two countries.
    pub both: Phrases<()>,
    /// "his": somebody's.
    pub theirs: Phrases<()>,
    /// "a", "each": nobody in particular.
    pub any: Phrases<()>,
    /// What machine translation makes of a family name.
    pub slips: Phrases<()>,
    /// "post", "council": ends the name of a body that speaks.
    pub speaking: Phrases<()>,
    /// Verbs that stand before a name behind quoted words: "said".
    pub before_speakers: Phrases<()>,
    /// "office", "press service": speaks for its owner.
    pub houses: Phrases<()>,
    /// Names of one office, a line each: "premier", "prime minister".
    pub one_office: Vec<Vec<String>>,
}

impl Lists {
    /// Reads the lists of a language.
    pub fn load(data: &str, vocabulary: &mut Vocabulary) -> Self {
        let mut lists = Lists::default();
        for line in lines(data) {
            let list = match line.group {
                "offices" => {
                    let (leads, body) = (line.fields.get(1) == Some(&"leader"), line.fields.get(1) == Some(&"body"));
                    let name = line.fields.get(2).map(ToString::to_string);
                    let serves = line.fields.get(1) == Some(&"serves");
                    lists.offices.add(vocabulary, line.fields[0], Office { leads, body, serves, name });
                    continue;
                }
                "plural offices" => {
                    let office = line.fields.get(1).map_or(String::new(), ToString::to_string);
                    lists.plural_offices.add(vocabulary, line.fields[0], office);
                    continue;
                }
                "one office" => {
                    lists.one_office.push(line.fields.iter().map(ToString::to_string).collect());
                    continue;
                }
                "former" => &mut lists.former,
                "papers" => &mut lists.papers,
                "the" => &mut lists.the,
                "both" => &mut lists.both,
                "theirs" => &mut lists.theirs,
                "any" => &mut lists.any,
                "slips" => &mut lists.slips,
                "general" => &mut lists.general,
                "speaking" => &mut lists.speaking,
                "before speakers" => &mut lists.before_speakers,
                "houses" => &mut lists.houses,
                "subject follows" => &mut lists.subject_follows,
                "bodies" => &mut lists.bodies,
                "own" => &mut lists.own,
                "attended" => &mut lists.attended,
                "honorifics" => &mut lists.honorifics,
                "suffixes" => &mut lists.suffixes,
                "particles" => &mut lists.particles,
                "connectors" => &mut lists.connectors,
                "leader words" => &mut lists.leader_words,
                "modifiers" => &mut lists.modifiers,
                "roles" => &mut lists.roles,
                "groups" => &mut lists.groups,
                "institutions" => &mut lists.institutions,
                "spoken" => &mut lists.spoken,
                "label notes" => &mut lists.label_notes,
                "portfolios" => &mut lists.portfolios,
                "does" => &mut lists.does,
                "beside" => &mut lists.beside,
                "never" => &mut lists.never,
                // A mistyped heading fills no list; a test tells it.
                _ => continue,
            };
            line.fields.iter().for_each(|phrase| list.add(vocabulary, phrase, ()));
        }
        lists
    }

    /// Tells whether offices are one with this one, under the same name or another: "Prime Minister" and "premier".
    pub fn one_office<'s>(&'s self, office: &'s str) -> impl Fn(&str) -> bool + 's {
        let named = |names: &[String], words: &str| {
            names.iter().any(|name| words.len() >= name.len() && same_office(words, name))
        };
        // Most offices have one name: then nothing else is asked, however many are compared with it.
        let names: Vec<&[String]> =
            self.one_office.iter().map(Vec::as_slice).filter(|names| named(names, office)).collect();
        move |role| same_office(role, office) || names.iter().any(|names| named(names, role))
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lines;

    #[test]
    fn every_heading_of_the_list_is_known() {
        let read = include_str!("lists.rs");
        for line in lines(include_str!("../lexicon/en/people.txt")) {
            assert!(read.contains(&["\"", line.group, "\" =>"].concat()), "[{}] is no heading", line.group);
        }
    }
}
