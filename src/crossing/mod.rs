//! The crossing: a parse on its way into JavaScript, as one row of numbers and one string.
//!
//! In goes whatever the model can serialise, out comes a [`Tape`]; `read.js` makes the plain objects of it: keys in the
//! model's order, `null` for what is not known. A call into JavaScript for each object, key and string would take longer
//! than a tenth of the parse. Nothing is said of a type of the model here: serde's derive names the fields, so that a new
//! one crosses by itself.
//!
//! An item of the tape is a number whose three lowest bits are its [`Tag`]; what the tag counts stands above them.

mod write;

use serde::Serialize;

pub use self::write::Refused;

/// A value, ready to cross.
#[derive(Default)]
pub struct Tape {
    /// Its items, each before those that it holds.
    items: Vec<u32>,
    /// All its strings, one behind the other, in the order in which the items ask for them.
    words: String,
    /// The words of closed lists ("readout", "first-person"), by their numbers.
    terms: Vec<&'static str>,
    /// The kinds of records, by their numbers.
    records: Vec<Record>,
    /// Whether a list did not know its length.
    refused: bool,
}

/// A kind of record: as serde names it, with its keys.
struct Record {
    name: &'static str,
    len: usize,
    keys: Vec<&'static str>,
}

/// What an item is. `read.js` has the same numbers.
#[derive(Clone, Copy)]
enum Tag {
    /// `null`, `false`, `true`, a number that is no small integer (the two items behind it), or a map: [`MAP`] and more
    /// count its entries, a key and a value each.
    Odd,
    /// An integer.
    Integer,
    /// A string, by its length in UTF-16 code units.
    Text,
    /// A word of a closed list, by its number.
    Term,
    /// A list, by its length.
    List,
    /// A record, by the number of its kind.
    Record,
    /// A span: the two items behind it. Most records are spans.
    Span,
}

const NULL: u32 = 0;
const FALSE: u32 = 1;
const TRUE: u32 = 2;
const FLOAT: u32 = 3;
const MAP: u32 = 4;

/// How many bits the tag takes.
const TAG_BITS: u32 = 3;

impl Tape {
    /// Writes a value down.
    ///
    /// # Errors
    ///
    /// [`Refused`] where the value holds what no type of the model does: an enum with fields, a tuple, bytes.
    pub fn of(value: &impl Serialize) -> Result<Tape, Refused> {
        let mut tape = Tape::default();
        value.serialize(&mut tape)?;
        if tape.refused { Err(Refused) } else { Ok(tape) }
    }

    /// The items.
    pub fn items(&self) -> &[u32] {
        &self.items
    }

    /// The strings.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// A line with the words of closed lists and one with the keys of each kind of record, parted by commas.
    pub fn names(&self) -> String {
        let mut names = self.terms.join(",");
        for record in &self.records {
            names.push('\n');
            names.push_str(&record.keys.join(","));
        }
        names
    }

    #[inline(never)]
    fn push(&mut self, tag: Tag, value: u32) {
        // What does not fit above the tag would be read as something else.
        self.refused |= value >> (u32::BITS - TAG_BITS) != 0;
        self.items.push(value << TAG_BITS | tag as u32);
    }
}

#[cfg(test)]
mod tests;
