//! Who was spoken of last: what pronouns and clauses without a subject go back to.
//!
//! In go the subjects of a document's clauses one after the other; out comes who each of them is, with the evidence by
//! name. A pronoun that could be anybody stays unknown.

use super::cues::Word;
use super::subject::{Count, Subject};
use crate::model::{Evidence, Holder, PersonId, PersonKind};
use crate::people::{Cast, Form, Reference, Who};

/// Who holds something, and what tells so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Voice {
    /// Who; `None` where the text does not say.
    pub holder: Option<Holder>,
    /// What tells so.
    pub evidence: Option<Evidence>,
}

impl Voice {
    fn new(holder: Holder, evidence: Evidence) -> Option<Self> {
        Some(Voice { holder: Some(holder), evidence: Some(evidence) })
    }

    /// Both sides hold it.
    pub fn joint() -> Self {
        Voice { holder: Some(Holder::Joint), evidence: Some(Evidence::Joint) }
    }

    /// The one person who holds it.
    pub fn person(&self) -> Option<PersonId> {
        match self.holder {
            Some(Holder::Person(id)) => Some(id),
            _ => None,
        }
    }
}

/// What a reader remembers of the sentences before.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Memory {
    /// The last single human being who was a subject.
    single: Option<PersonId>,
    /// The last institution that was a subject.
    institution: Option<PersonId>,
    /// Who issued the last paper: "the statement".
    issuer: Option<PersonId>,
    /// The last subject in the plural.
    plural: Option<Voice>,
    /// The last two people named: the former, the latter.
    pair: [Option<PersonId>; 2],
    /// The subject that the sentence has had so far.
    pub main: Option<Voice>,
    /// The subject of the words before a list: "The leaders:".
    pub lead: Option<Voice>,
    /// Who speaks, in a transcript.
    pub speaker: Option<PersonId>,
}

impl Memory {
    /// Remembers that somebody was named.
    pub fn name(&mut self, cast: &Cast, name: Reference) {
        let Who::Person(id) = name.who else { return };
        let human = cast.person(id).is_some_and(|person| person.kind == PersonKind::Person);
        if human && self.pair[1] != Some(id) {
            self.pair = [self.pair[1], Some(id)];
        }
    }

    /// Forgets whom "he" could mean, where two could be meant.
    pub fn doubt(&mut self) {
        self.single = None;
    }

    /// Remembers who speaks by a paper: "Lorne said in a statement".
    pub fn issue(&mut self, voice: Voice) {
        self.issuer = voice.person();
    }

    /// Goes back to the institution that told what was just read: "the Kremlin said that Arvenia supports talks. It
    /// added" goes on with the Kremlin.
    pub fn keep_teller(&mut self, before: &Memory) {
        (self.institution, self.issuer) = (before.institution, before.issuer);
    }

    /// Who a subject is; `None` if it holds nothing.
    pub fn resolve(&mut self, cast: &Cast, subject: Subject) -> Option<Voice> {
        match subject {
            Subject::Named(name) => self.named(cast, name),
            Subject::Several => {
                let voice = Voice::new(Holder::Joint, Evidence::Joint);
                self.plural = voice;
                voice
            }
            Subject::Someone(Count::One) => {
                self.single = None;
                Some(Voice::default())
            }
            Subject::Someone(Count::Body) => Some(Voice::default()),
            Subject::Someone(Count::Several) => {
                self.plural = Some(Voice::default());
                Some(Voice::default())
            }
            Subject::Paper => {
                Some(self.issuer.and_then(|id| Voice::new(Holder::Person(id), Evidence::Pronoun)).unwrap_or_default())
            }
            Subject::Event => Voice::new(Holder::Joint, Evidence::Joint),
            Subject::Pronoun(word) => self.pronoun(cast, word),
            Subject::Before => self.main.map(|voice| Voice {
                evidence: voice.holder.is_some().then_some(match voice.holder {
                    Some(Holder::Joint) => Evidence::Joint,
                    _ => Evidence::Inherited,
                }),
                ..voice
            }),
            Subject::Nobody => None,
        }
    }

    /// Who is named; remembered for the pronouns to come.
    pub fn named(&mut self, cast: &Cast, name: Reference) -> Option<Voice> {
        match name.who {
            Who::Person(id) => {
                match cast.person(id).map(|person| person.kind) {
                    Some(PersonKind::Institution) => {
                        self.institution = Some(id);
                        // A state acts more often than it tells.
                        let state = cast.states.binary_search(&id).is_ok();
                        self.issuer = if state { self.issuer } else { Some(id) };
                        self.single = cast.owner(id).or(self.single);
                    }
                    _ => self.single = Some(id),
                }
                Voice::new(Holder::Person(id), Evidence::Subject)
            }
            Who::Joint => {
                let voice = Voice::new(Holder::Joint, Evidence::Joint);
                self.plural = voice;
                voice
            }
            Who::Unknown if name.form == Form::Group => {
                self.plural = Some(Voice::default());
                Some(Voice::default())
            }
            Who::Unknown => {
                self.single = None;
                Some(Voice::default())
            }
        }
    }

    fn pronoun(&mut self, cast: &Cast, word: Word) -> Option<Voice> {
        let one = |id: Option<PersonId>, evidence| match id {
            Some(id) => Voice::new(Holder::Person(id), evidence),
            None => Some(Voice::default()),
        };
        match word {
            // Where nobody was a subject yet, the only person named so far is meant.
            Word::He => one(self.single.or(self.pair[1].filter(|_| self.pair[0].is_none())), Evidence::Pronoun),
            Word::They if self.plural.is_some() => self.plural,
            Word::They if cast.participants.len() > 1 => Voice::new(Holder::Joint, Evidence::Joint),
            Word::They => Some(Voice::default()),
            Word::It => self.institution.and_then(|id| Voice::new(Holder::Person(id), Evidence::Pronoun)),
            Word::I | Word::We => self.speaker.and_then(|id| Voice::new(Holder::Person(id), Evidence::FirstPerson)),
            Word::Latter => one(self.pair[1], Evidence::Pronoun),
            Word::Former => one(self.pair[0], Evidence::Pronoun),
            _ => None,
        }
    }
}
