//! What a topic is called: as a reader would name it, and where the text does, in its words.

use super::hits::Subject;
use super::lanes::Lane;
use super::writing::Writing;
use crate::lexicon::grammar::Label;

impl Writing<'_> {
    /// Label and category.
    pub fn named(&self, subject: Subject, lane: &Lane) -> (String, String) {
        let concept = |concept: u32| self.lists.get(concept).map_or("", |concept| &concept.label);
        match subject {
            Subject::Concept(number) => {
                let category = self.lists.get(number).map_or("", |concept| &concept.category);
                (concept(number).to_string(), category.to_string())
            }
            Subject::Relations => (self.relations(), "bilateral".into()),
            Subject::Visit(Some(country)) => {
                let place = self.goal(country, lane).unwrap_or_else(|| self.country(country));
                ([self.word(Label::VisitTo), " ", &place].concat(), "visit".into())
            }
            Subject::Visit(None) => (self.word(Label::Visit).into(), "visit".into()),
            Subject::Pair(one, other) => (self.pair(one, other, lane), "country".into()),
            Subject::Named(number) => (self.names.get(number as usize).cloned().unwrap_or_default(), "named".into()),
        }
    }

    /// "Arden-Maristan relations", from the participants' countries in their order.
    fn relations(&self) -> String {
        let concepts = self.sides.iter().filter_map(|&side| self.lists.get(side));
        let countries: Vec<&str> = concepts.map(|it| it.short.as_deref().unwrap_or(&it.label)).collect();
        match countries[..] {
            [one, other] => [one, "-", other, " ", self.word(Label::Relations)].concat(),
            _ => self.word(Label::Bilateral).into(),
        }
    }

    /// As the text writes it ("the Arden-Maristan border"), or the two names.
    fn pair(&self, one: u32, other: u32, lane: &Lane) -> String {
        let label = |concept| self.lists.get(concept).map_or("", |concept| &*concept.label);
        let written = lane.hits.iter().map(|&at| &self.hits[at]).find(|hit| hit.subject == Subject::Pair(one, other));
        let and = [" ", self.word(Label::And), " "].concat();
        match written.map(|hit| hit.span.of(self.text)).filter(|words| !words.contains(&and)) {
            Some(words) => words.to_string(),
            None => [label(one), &and, label(other)].concat(),
        }
    }

    /// A country as it stands behind "to".
    fn country(&self, country: u32) -> String {
        let Some(concept) = self.lists.get(country) else { return String::new() };
        match &concept.short {
            Some(short) => [self.word(Label::The), " ", short].concat(),
            None => concept.label.to_string(),
        }
    }

    /// The goal as the text first writes it, where that is a city.
    fn goal(&self, country: u32, lane: &Lane) -> Option<String> {
        let hit =
            lane.hits.iter().map(|&at| &self.hits[at]).find(|hit| hit.subject == Subject::Visit(Some(country)))?;
        let words = hit.span.of(self.text);
        let city = words.rsplit(' ').next()?;
        self.lists.is_city(country, city).then(|| city.to_string())
    }

    fn word(&self, label: Label) -> &str {
        self.lists.grammar.label(label)
    }
}
