//! A small stage for the tests of this module, of quotations and of statements: each line of a text is a paragraph, and
//! the names are given by hand.

use crate::lexicon::Lexicon;
use crate::model::{Holder, ParagraphForm, ParagraphId, Person, PersonId, PersonKind, Quote, Statement, TurnId};
use crate::people::{Cast, Form, Reference, Who};
use crate::prose::{Place, Prose};
use crate::span::Span;
use crate::voices::{Sources, Voices};

/// A text with those named in it.
pub struct Stage<'t> {
    pub text: &'t str,
    pub lexicon: Lexicon,
    pub prose: Prose,
    pub cast: Cast,
}

/// Everybody in the tests: what names them, and who they are. Zero is both, 9 is somebody unknown.
const NAMES: &[(&str, u32)] = &[
    ("President of Arvenia Ada Lorne", 1),
    ("President Lorne", 1),
    ("Ada Lorne", 1),
    ("the Arvenian leader", 1),
    ("the Arvenian President", 1),
    ("Lorne", 1),
    ("the lorne", 1),
    ("Petro Vance", 2),
    ("his Belmarian counterpart", 2),
    ("the Belmarian President", 2),
    ("Vance", 2),
    ("the vance", 2),
    ("the Arvenian press service", 3),
    ("the Ministry", 3),
    ("the two presidents", 0),
    ("the two leaders", 0),
    ("both leaders", 0),
    ("both presidents", 0),
    ("the sides", 0),
    ("Ada Lorne and Petro Vance", 0),
    ("Cora Brandt", 4),
    ("Brandt", 4),
    ("the foreign ministers of Arvenia and Belmaria", 9),
];

impl<'t> Stage<'t> {
    /// A text whose lines are paragraphs, those behind `> ` set apart; those of the numbers in `turns` are spoken by person 1.
    pub fn new(text: &'t str, turns: &[usize]) -> Self {
        let lexicon = Lexicon::english();
        let mut prose = Prose::default();
        let mut start = 0;
        for (number, line) in text.split('\n').enumerate() {
            let quoted = line.starts_with("> ");
            let form = if quoted { ParagraphForm::Blockquote } else { ParagraphForm::Prose };
            let span = Span::new(start + if quoted { 2 } else { 0 }, start + line.len()).trim(text);
            start += line.len() + 1;
            if span.is_empty() {
                continue;
            }
            let turn = turns.contains(&number).then_some(TurnId(1));
            let paragraph = ParagraphId(number as u32 + 1);
            let speaker = turn.map(|_| PersonId(1));
            prose.push(text, &lexicon, Place { paragraph, span, form, section: 0, turn, speaker });
        }
        Stage { text, lexicon, prose, cast: cast(text) }
    }

    pub fn sources(&self) -> Sources<'_> {
        Sources { text: self.text, prose: &self.prose, cast: &self.cast, lists: &self.lexicon.voices }
    }

    pub fn quotes(&self) -> Vec<Quote> {
        let sources = self.sources();
        crate::quotes::quotes(&sources, &Voices::read(&sources))
    }

    pub fn statements(&self) -> Vec<Statement> {
        let sources = self.sources();
        let voices = Voices::read(&sources);
        let quotes = crate::quotes::quotes(&sources, &voices);
        crate::statements::statements(&sources, &voices, &quotes)
    }
}

/// A holder as the tests write it.
pub fn holder(holder: Option<Holder>) -> &'static str {
    match holder {
        Some(Holder::Joint) => "joint",
        Some(Holder::Person(id)) => person(Some(id)),
        None => "-",
    }
}

/// A person as the tests write them.
pub fn person(id: Option<PersonId>) -> &'static str {
    id.map_or("-", |id| ["Lorne", "Vance", "Ministry", "Brandt"].get(id.0 as usize - 1).copied().unwrap_or("?"))
}

fn cast(text: &str) -> Cast {
    let small = text.to_ascii_lowercase();
    let mut references: Vec<Reference> = Vec::new();
    let mut names: Vec<_> = NAMES.to_vec();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, who) in names {
        let low = name.to_ascii_lowercase();
        for (at, _) in small.match_indices(&low) {
            let span = Span::new(at, at + name.len());
            let form = match who {
                0 | 9 => Form::Group,
                3 => Form::Institution,
                _ => Form::Name,
            };
            let who = match who {
                0 => Who::Joint,
                9 => Who::Unknown,
                id => Who::Person(PersonId(id)),
            };
            if !references.iter().any(|known| known.span.overlaps(span)) {
                references.push(Reference { span, form, who });
            }
        }
    }
    references.sort_by_key(|reference| reference.span.start);
    let person = |id, kind| Person {
        id: PersonId(id),
        kind,
        name: String::new(),
        role: None,
        country: None,
        side: None,
        aliases: Vec::new(),
    };
    let kinds = [PersonKind::Person, PersonKind::Person, PersonKind::Institution, PersonKind::Person];
    let people = (1..).zip(kinds).map(|(id, kind)| person(id, kind)).collect();
    Cast { people, references, participants: vec![PersonId(1), PersonId(2)], ..Cast::default() }
}
