//! What the lists can say of words: the concept that they name, or what they do for one.

/// Something that texts can be about.
pub struct Concept {
    /// A reader's name for it.
    pub label: Box<str>,
    /// The class it belongs to.
    pub category: Box<str>,
    /// The concept whose lane it shares.
    pub parent: Option<Parent>,
    /// ISO 3166-1 alpha-2, of a country.
    pub country: Option<Box<str>>,
    /// A shorter name for labels ("UK").
    pub short: Option<Box<str>>,
}

/// A broader concept.
#[derive(Debug, Clone, Copy)]
pub struct Parent {
    /// Its position among the concepts.
    pub concept: u32,
    /// Only where the broader concept is spoken of too.
    pub if_present: bool,
}

/// What a word or phrase does for the topics of its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Names a concept.
    Names(u32, Naming),
    /// Before what was talked about: its object is a topic even if no list knows it.
    Talked,
    /// Before what was talked about, if a list knows it.
    Discussed,
    /// Before a country that is the subject.
    Situation,
    /// Before what is valued, be it an institution that takes part.
    Valued,
    /// Before what the sides only share: the values that their ties rest on.
    Grounds,
    /// Behind what was talked about.
    WereDiscussed,
    /// Before what a side stresses or hopes.
    Stressed,
    /// Opens a sentence before its subject.
    On,
    /// The ties of the two sides.
    Relations,
    /// A noun for ties, behind the names of two countries.
    RelationWord,
    /// A journey that is asked for or planned.
    Invitation,
    /// Asks for a journey if a place follows.
    Invited,
    /// A journey.
    Visit,
    /// Before a journey that only says when something was said.
    Anchor,
    /// Takes place somewhere.
    Event,
    /// A person or body, behind an adjective of nationality.
    Office,
    /// What a side does or holds, behind its name.
    Agent,
    /// The kind of thing that a name is the name of.
    Head,
    /// The kind of place that a name is the name of.
    Place,
    /// A gathering: the kind of thing that a name is the name of, and something that takes place somewhere.
    Gathering,
    /// Means nothing to us, and hides what stands within.
    Nothing,
}

/// A word that helps to say what was talked about and is not it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filler {
    /// "the range of", "ongoing".
    Light,
    /// "international": as light, and part of a name of one word.
    Kind,
    /// "of", "which".
    Between,
}

/// How words name a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// By its own words.
    Own,
    /// By words that show it only where others have brought it up.
    Weak,
    /// By words that mean it only as one of a list.
    Item,
    /// A country by its name.
    Country,
    /// A country by what belongs to it: "Libyan".
    Demonym,
    /// A country by the seat of its government.
    Seat,
    /// A country by another place within.
    Place,
}
