//! The lists that the layout of a page is read with.

use crate::lexicon::{Line, Phrases, Vocabulary, lines};

/// What the value of a named field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Places the account is filed under.
    Geography,
    /// Subjects it is filed under.
    Subjects,
    /// People it is filed under.
    Persons,
    /// Parts of the publisher's site.
    Rubrics,
    /// When it was published.
    Published,
    /// When the conversation took place.
    Date,
    /// At what hour.
    Time,
    /// Where.
    Place,
    /// The title.
    Title,
    /// Nothing that the parse keeps by name.
    Boilerplate,
}

/// An institution that a line of the page names.
#[derive(Debug, Clone, PartialEq)]
pub struct Publisher {
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-2 code of its country, if it has one.
    pub country: Option<String>,
}

/// The lists of `furniture.txt`.
#[derive(Default)]
pub struct Lists {
    /// Names of fields.
    pub fields: Phrases<Field>,
    /// Lines before an account.
    pub above: Phrases<Option<Publisher>>,
    /// Lines behind one.
    pub below: Phrases<()>,
    /// Words of a line that introduces one.
    pub introduces: Phrases<()>,
    /// Words of a date line that are neither date nor place.
    pub fillers: Phrases<()>,
    /// Titles of official accounts.
    pub account_titles: Phrases<()>,
    /// Titles of questions and answers.
    pub briefing_titles: Phrases<()>,
    /// Words that credit a picture.
    pub credits: Phrases<()>,
    /// Services that pass on what officials publish.
    pub wires: Phrases<()>,
    /// Words by which a report names its source.
    pub reports: Phrases<()>,
    /// By what means people speak.
    pub media: Phrases<()>,
    /// Labels of those who ask.
    pub askers: Phrases<()>,
    /// Headings of transcripts.
    pub transcript_headings: Phrases<()>,
    /// Words with which a line behind an account begins.
    pub closing: Phrases<()>,
    /// Words that put a line behind an account wherever in it they stand.
    pub closing_within: Phrases<()>,
    /// Lines that say how a speech was given.
    pub deliveries: Phrases<()>,
    /// Stage directions in brackets.
    pub directions: Phrases<()>,
    /// Places beside those of the table of countries.
    pub places: Phrases<()>,
    /// Words of a sentence that tells of a conversation.
    pub meets: Phrases<()>,
    /// Behind these a sentence tells what was talked about, not when.
    pub beyond: Phrases<()>,
    /// Parts of the day: "the evening of".
    pub day_parts: Phrases<()>,
    /// "request", "initiative".
    pub requests: Phrases<()>,
    /// "initiated by".
    pub requested_by: Phrases<()>,
    /// Small words that end the naming of a side: "the latter", "the American side".
    pub sides: Phrases<()>,
    /// "half an hour".
    pub lengths: Phrases<()>,
    /// "minutes".
    pub clock_units: Phrases<()>,
    /// "approximately".
    pub about: Phrases<()>,
    /// "lasted".
    pub lasts: Phrases<()>,
}

impl Lists {
    /// Reads the lists of a language.
    pub fn load(data: &str, vocabulary: &mut Vocabulary) -> Self {
        let mut lists = Lists::default();
        for line in lines(data) {
            lists.take(&line, vocabulary);
        }
        lists
    }

    fn take(&mut self, line: &Line, vocabulary: &mut Vocabulary) {
        let first = line.fields[0];
        match line.group {
            "fields" => {
                if let Some(field) = line.fields.get(1).and_then(|name| field_named(name)) {
                    self.fields.add(vocabulary, first, field);
                }
            }
            "above" => {
                let country = line.fields.get(2).map(ToString::to_string);
                let publisher = line.fields.get(1).map(|name| Publisher { name: name.to_string(), country });
                self.above.add(vocabulary, first, publisher);
            }
            group => {
                let list = match group {
                    "below" => &mut self.below,
                    "introduces" => &mut self.introduces,
                    "date lines" => &mut self.fillers,
                    "credits" => &mut self.credits,
                    "reports" => &mut self.reports,
                    "media" => &mut self.media,
                    "wires" => &mut self.wires,
                    "askers" => &mut self.askers,
                    "account titles" => &mut self.account_titles,
                    "briefing titles" => &mut self.briefing_titles,
                    "closing" => &mut self.closing,
                    "closing within" => &mut self.closing_within,
                    "deliveries" => &mut self.deliveries,
                    "directions" => &mut self.directions,
                    "places" => &mut self.places,
                    "meets" => &mut self.meets,
                    "beyond" => &mut self.beyond,
                    "day parts" => &mut self.day_parts,
                    "requests" => &mut self.requests,
                    "requested by" => &mut self.requested_by,
                    "sides" => &mut self.sides,
                    "lengths" => &mut self.lengths,
                    "clock units" => &mut self.clock_units,
                    "about" => &mut self.about,
                    "lasts" => &mut self.lasts,
                    _ => &mut self.transcript_headings,
                };
                line.fields.iter().for_each(|phrase| list.add(vocabulary, phrase, ()));
            }
        }
    }
}

fn field_named(name: &str) -> Option<Field> {
    Some(match name {
        "geography" => Field::Geography,
        "subjects" => Field::Subjects,
        "persons" => Field::Persons,
        "rubrics" => Field::Rubrics,
        "published" => Field::Published,
        "date" => Field::Date,
        "time" => Field::Time,
        "place" => Field::Place,
        "title" => Field::Title,
        "boilerplate" => Field::Boilerplate,
        _ => return None,
    })
}
