//! What is known of topics before a text is read: concepts with their words, and the words that take them up.

use rustc_hash::{FxHashMap, FxHashSet};

use super::hits::Subject;
use super::own::Own;
use super::senses::{Concept, Filler, Naming, Parent, Sense};
use crate::lexicon::countries::STATES;
use crate::lexicon::grammar::{Grammar, Role};
use crate::lexicon::{Line, Phrases, Vocabulary, lines};
use crate::words::Token;

/// The concepts of a language and the words around them.
#[derive(Default)]
pub struct Lists {
    concepts: Vec<Concept>,
    words: Phrases<Sense>,
    /// Offices that speak for a country.
    homes: Phrases<u32>,
    /// What a topic that no list knows does not begin with, or does not reach across.
    fillers: Phrases<Filler>,
    by_label: FxHashMap<Box<str>, u32>,
    by_code: FxHashMap<Box<str>, u32>,
    seats: FxHashSet<(u32, Box<str>)>,
    /// What labels are made of, and the words that grammar fixes.
    pub grammar: Grammar,
}

impl Lists {
    /// Reads the lists: countries, concepts, and the words that take them up.
    pub fn load(countries: &str, concepts: &str, pivots: &str, grammar: Grammar, vocabulary: &mut Vocabulary) -> Self {
        let mut lists = Lists { grammar, ..Lists::default() };
        let countries = lines(countries).filter(|line| line.group != STATES);
        countries.for_each(|line| lists.add_country(vocabulary, &line));
        let mut parents = Vec::new();
        for line in lines(concepts) {
            parents.extend(lists.add_concept(vocabulary, line.group, &line.fields));
        }
        lists.tie(&parents);
        lines(pivots).for_each(|line| lists.add_pivots(vocabulary, &line));
        lists
    }

    /// Adds a user's topics. They win over the built-in ones; a label that is built in already takes the words on.
    pub fn add_user(&mut self, topics: &[Own], vocabulary: &mut Vocabulary) {
        for topic in topics {
            let concept = self.concept(topic.label.trim_start_matches('='), &topic.category);
            for words in [&topic.label].into_iter().chain(&topic.words).filter(|words| !words.is_empty()) {
                let sense = Sense::Names(concept, Naming::Own);
                self.words.add_first(vocabulary, words, sense);
                if let Some(plural) = plural(words) {
                    self.words.add_first(vocabulary, &plural, sense);
                }
            }
            let parent = topic.parent.as_ref().map(|label| self.concept(label, &topic.category));
            if let Some(parent) = parent.filter(|parent| *parent != concept) {
                self.concepts[concept as usize].parent = Some(Parent { concept: parent, if_present: false });
            }
        }
    }

    /// The country that the office named at a token speaks for.
    pub fn home(&self, text: &str, tokens: &[Token], at: usize) -> Option<u32> {
        self.homes.longest(text, tokens, at).map(|found| *found.value)
    }

    /// Whether a token only helps to say what was talked about.
    pub fn filler(&self, text: &str, tokens: &[Token], at: usize) -> Option<Filler> {
        self.fillers.longest(text, tokens, at).map(|found| *found.value)
    }

    /// The country of a code.
    pub fn coded(&self, code: &str) -> Option<u32> {
        self.by_code.get(code).copied()
    }

    /// A concept by its number.
    pub fn get(&self, concept: u32) -> Option<&Concept> {
        self.concepts.get(concept as usize)
    }

    /// The bit of the words that begin an entry.
    pub fn opens(&self) -> u64 {
        self.words.opens()
    }

    /// The longest entry that begins at a token.
    pub fn at(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, Sense)> {
        self.words.longest(text, tokens, at).map(|found| (found.len, *found.value))
    }

    /// Whether the token at a place does something.
    pub fn is(&self, tokens: &[Token], at: usize, role: Role) -> bool {
        self.grammar.is(tokens, at, role)
    }

    /// Whether a subject is a courtesy: congratulations, condolences.
    pub fn is_courtesy(&self, subject: Subject) -> bool {
        self.has_class(subject, &["courtesy"])
    }

    fn has_class(&self, subject: Subject, classes: &[&str]) -> bool {
        matches!(subject, Subject::Concept(concept) if self.get(concept).is_some_and(|it| classes.contains(&&*it.category)))
    }

    /// Whether a subject is named in passing too, however short a text is.
    pub fn is_passed_by(&self, subject: Subject) -> bool {
        self.has_class(subject, &["country", "region", "loose", "aspect"])
    }

    /// Whether a subject is one of those, or an institution.
    pub fn is_place(&self, subject: Subject) -> bool {
        self.is_passed_by(subject) || self.has_class(subject, &["institution"])
    }

    /// Whether a concept is too general to be a topic by one mention.
    pub fn is_loose(&self, concept: u32) -> bool {
        self.get(concept).is_some_and(|concept| &*concept.category == "loose")
    }

    /// Whether a concept is a state or an institution, which can be one of two.
    pub fn is_party(&self, concept: u32) -> bool {
        self.get(concept).is_some_and(|concept| matches!(&*concept.category, "country" | "institution"))
    }

    /// Whether two concepts share the lane of one conflict.
    pub fn share_lane(&self, one: u32, other: u32) -> bool {
        let above =
            |concept: u32| self.get(concept).and_then(|concept| concept.parent).map_or(concept, |it| it.concept);
        above(one) == above(other)
    }

    /// The concept of a label.
    pub fn labelled(&self, label: &str) -> Option<u32> {
        self.by_label.get(label).copied()
    }

    /// Whether a concept is a war or a dispute.
    pub fn is_conflict(&self, concept: u32) -> bool {
        self.has_class(Subject::Concept(concept), &["conflict"])
    }

    /// Whether a concept belongs to the country of its sentence: an election, an attack.
    pub fn is_aspect(&self, concept: u32) -> bool {
        self.has_class(Subject::Concept(concept), &["aspect"])
    }

    /// Whether a concept only sums up what a text may name itself.
    pub fn sums_up(&self, concept: u32) -> bool {
        self.has_class(Subject::Concept(concept), &["general", "loose"])
    }

    /// Whether a word is the seat of government of a country.
    pub fn is_city(&self, country: u32, word: &str) -> bool {
        self.seats.contains(&(country, word.into()))
    }

    fn concept(&mut self, label: &str, category: &str) -> u32 {
        if let Some(&known) = self.by_label.get(label) {
            return known;
        }
        let new = self.concepts.len() as u32;
        self.by_label.insert(label.into(), new);
        self.concepts.push(Concept {
            label: label.into(),
            category: category.into(),
            parent: None,
            country: None,
            short: None,
        });
        new
    }

    fn add_country(&mut self, vocabulary: &mut Vocabulary, line: &Line) {
        let [code, name, ..] = line.fields[..] else { return };
        let concept = self.concept(name, "country");
        self.concepts[concept as usize].country = Some(code.into());
        let initials = line.fields.get(2).and_then(|names| names.split(',').next()?.strip_prefix('='));
        self.concepts[concept as usize].short = initials.filter(|name| name.len() == 2).map(Into::into);
        self.by_code.insert(code.into(), concept);
        let namings = [Naming::Country, Naming::Country, Naming::Demonym, Naming::Seat, Naming::Place];
        for (field, naming) in line.fields[1..].iter().zip(namings) {
            for words in field.split(',').map(str::trim).filter(|words| !words.is_empty()) {
                self.words.add(vocabulary, words, Sense::Names(concept, naming));
                if naming == Naming::Seat {
                    self.seats.insert((concept, words.into()));
                }
                let people = (naming == Naming::Demonym).then(|| plural(words)).flatten();
                people.iter().for_each(|words| self.words.add(vocabulary, words, Sense::Names(concept, naming)));
            }
        }
    }

    /// Adds one concept; gives it with its parent's label.
    fn add_concept<'d>(
        &mut self,
        vocabulary: &mut Vocabulary,
        class: &str,
        fields: &[&'d str],
    ) -> Option<(u32, &'d str)> {
        let (label, parent) = match fields[0].split_once('<') {
            Some((label, parent)) => (label.trim(), Some(parent.trim())),
            None => (fields[0], None),
        };
        let concept = self.concept(label.trim_start_matches(['=', '-']), class);
        if class == "institution" {
            let initials = fields[1..].iter().find_map(|words| words.strip_prefix('='));
            self.concepts[concept as usize].short = initials.filter(|name| name.len() == 2).map(Into::into);
        }
        let own = (!label.starts_with('-')).then_some(label);
        for words in own.iter().chain(&fields[1..]) {
            let naming = match words.as_bytes().first() {
                Some(b'~') => Naming::Weak,
                Some(b'&') => Naming::Item,
                _ => Naming::Own,
            };
            let words = words.trim_start_matches(['~', '&']);
            let sense = Sense::Names(concept, naming);
            self.words.add(vocabulary, words, sense);
            plural(words).iter().for_each(|words| self.words.add(vocabulary, words, sense));
        }
        parent.map(|parent| (concept, parent))
    }

    /// Sets the parents, which may stand behind their children in the list.
    fn tie(&mut self, parents: &[(u32, &str)]) {
        for &(child, label) in parents {
            let if_present = label.starts_with('?');
            let parent = self.by_label.get(label.trim_start_matches('?').trim()).copied();
            if let (Some(parent), Some(child)) = (parent, self.concepts.get_mut(child as usize)) {
                child.parent = Some(Parent { concept: parent, if_present });
            }
        }
    }

    fn add_pivots(&mut self, vocabulary: &mut Vocabulary, line: &Line) {
        if line.group == "homes" {
            let named = line.fields[0];
            let Some(&country) = self.by_code.get(named).or_else(|| self.by_label.get(named)) else { return };
            return line.fields[1..].iter().for_each(|words| self.homes.add(vocabulary, words, country));
        }
        if let Some(filler) = filler(line.group) {
            for words in &line.fields {
                self.fillers.add(vocabulary, words, filler);
                let plural = plural(words).filter(|_| filler == Filler::Light);
                plural.iter().for_each(|words| self.fillers.add(vocabulary, words, filler));
            }
            return;
        }
        let Some(sense) = pivot(line.group) else { return };
        line.fields.iter().for_each(|words| self.words.add(vocabulary, words, sense));
    }
}

/// What the words under a heading do.
fn pivot(group: &str) -> Option<Sense> {
    Some(match group {
        "talked" => Sense::Talked,
        "valued" => Sense::Valued,
        "gatherings" => Sense::Gathering,
        "discussed" => Sense::Discussed,
        "situation" => Sense::Situation,
        "grounds" => Sense::Grounds,
        "were discussed" => Sense::WereDiscussed,
        "stressed" => Sense::Stressed,
        "on" => Sense::On,
        "relations" => Sense::Relations,
        "relation words" => Sense::RelationWord,
        "invitation" => Sense::Invitation,
        "invited" => Sense::Invited,
        "visit" => Sense::Visit,
        "event" => Sense::Event,
        "office" => Sense::Office,
        "agent" => Sense::Agent,
        "heads" => Sense::Head,
        "places" => Sense::Place,
        "anchors" => Sense::Anchor,
        "none" => Sense::Nothing,
        _ => return None,
    })
}

fn filler(group: &str) -> Option<Filler> {
    match group {
        "light" => Some(Filler::Light),
        "kinds" => Some(Filler::Kind),
        "between" => Some(Filler::Between),
        _ => None,
    }
}

/// The plural of a phrase's last word, as English makes it; none for exact writing and for what ends in "s".
fn plural(words: &str) -> Option<String> {
    let last = words.rsplit([' ', '-']).next()?;
    let plain = last.len() > 2 && !words.starts_with('=') && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    let done = ["s", "ese", "men", "people", "ing", "ed"].iter().any(|ending| last.ends_with(ending));
    if !plain || done || last.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    Some(match words.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => [stem, "ies"].concat(),
        _ if ["ch", "sh", "x"].iter().any(|ending| last.ends_with(ending)) => [words, "es"].concat(),
        _ => [words, "s"].concat(),
    })
}
