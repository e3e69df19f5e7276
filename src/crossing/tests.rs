use std::fs;
use std::path::Path;

use serde::Serialize;

use super::*;
use crate::{CompareOptions, Options, compare, parse, parse_utf16};

/// The JSON of a tape: what `read.js` does, for a machine without JavaScript.
struct Reader<'t> {
    tape: &'t Tape,
    at: usize,
    /// What is left of the strings, in UTF-16.
    words: Vec<u16>,
    out: String,
}

impl Reader<'_> {
    fn item(&mut self) -> u32 {
        self.at += 1;
        self.tape.items[self.at - 1]
    }

    fn next(&mut self) {
        let item = self.item();
        let (tag, value) = (item & 7, item >> TAG_BITS);
        match tag {
            _ if tag == Tag::Odd as u32 => self.odd(value),
            _ if tag == Tag::Integer as u32 => self.out += &value.to_string(),
            _ if tag == Tag::Text as u32 => {
                let rest = self.words.split_off(value as usize);
                let text = std::mem::replace(&mut self.words, rest);
                self.write(String::from_utf16(&text).unwrap());
            }
            _ if tag == Tag::Term as u32 => self.write(self.tape.terms[value as usize]),
            _ if tag == Tag::List as u32 => self.between('[', ']', value as usize, |reader, _| reader.next()),
            _ if tag == Tag::Record as u32 => self.record(&self.tape.records[value as usize].keys),
            _ => self.record(&["start", "end"]),
        }
    }

    fn odd(&mut self, value: u32) {
        match value {
            NULL => self.out += "null",
            FALSE => self.out += "false",
            TRUE => self.out += "true",
            FLOAT => {
                let bits = u64::from(self.item()) | u64::from(self.item()) << 32;
                self.write(f64::from_bits(bits));
            }
            entries => self.between('{', '}', (entries - MAP) as usize, |reader, _| {
                reader.next();
                reader.out.push(':');
                reader.next();
            }),
        }
    }

    fn record(&mut self, keys: &[&str]) {
        self.between('{', '}', keys.len(), |reader, at| {
            reader.write(keys[at]);
            reader.out.push(':');
            reader.next();
        });
    }

    fn between(&mut self, open: char, close: char, parts: usize, mut write: impl FnMut(&mut Self, usize)) {
        self.out.push(open);
        for at in 0..parts {
            self.out.push_str(if at > 0 { "," } else { "" });
            write(self, at);
        }
        self.out.push(close);
    }

    fn write(&mut self, value: impl Serialize) {
        self.out += &serde_json::to_string(&value).unwrap();
    }
}

/// A value as it comes out of its crossing.
fn crossed(value: &impl Serialize) -> String {
    let tape = Tape::of(value).unwrap();
    let mut reader = Reader { tape: &tape, at: 0, words: tape.words().encode_utf16().collect(), out: String::new() };
    reader.next();
    assert_eq!(reader.at, tape.items().len(), "every item is read");
    assert_eq!(reader.words.len(), 0, "every string is read");
    reader.out
}

/// The pages of a folder and of the folders in it.
fn pages(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { pages(&path) } else { vec![fs::read_to_string(path).unwrap()] })
        .collect()
}

#[test]
fn every_spec_page_crosses_as_its_json() {
    let pages = pages(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/spec"));
    for page in &pages {
        let parse = parse_utf16(page, &Options::default());
        assert_eq!(crossed(&parse), serde_json::to_string(&parse).unwrap());
    }
    assert!(pages.len() > 10, "the pages are found");
}

#[test]
fn a_comparison_crosses_as_its_json() {
    let read = |text: &str| parse(text, &Options::default());
    let account = read(
        "Lorne and Vance speak\n\nMay 4, 2021\n\nPresident Ada Lorne spoke with Prime Minister Petro Vance of Vessary. \
         “We exclude a joint patrol of the river,” Lorne said. She thanked Vance for the grain.",
    );
    let talk = read(
        "Ada Lorne: Good morning, Petro. We do not exclude a joint patrol of the river.\n\nPetro Vance: Good morning, Ada.",
    );
    let options = CompareOptions { left: None, right: None, reverse: true };
    let comparison = compare(&account, &talk, options).into_utf16(&account.text, &talk.text);
    assert!(!comparison.quotes.is_empty());
    assert_eq!(crossed(&comparison), serde_json::to_string(&comparison).unwrap());
}

#[test]
fn a_large_number_a_fraction_and_letters_beyond_the_basic_plane_cross() {
    assert_eq!(crossed(&vec![1u64 << 29, 7]), "[536870912.0,7]");
    assert_eq!(crossed(&vec![0.1, -2.5]), "[0.1,-2.5]");
    assert_eq!(crossed(&vec!["a𝒳b", "é—"]), "[\"a𝒳b\",\"é—\"]");
}

#[test]
fn what_the_model_does_not_hold_is_refused() {
    assert_eq!(Tape::of(&(1, 2)).err(), Some(Refused));
    assert_eq!(Tape::of(&-1).err(), Some(Refused));
}

/// A record of one field whose key depends on its value, under one name.
struct Turncoat(bool);

impl Serialize for Turncoat {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = serializer.serialize_struct("Turncoat", 1)?;
        fields.serialize_field(if self.0 { "left" } else { "right" }, &1u32)?;
        fields.end()
    }
}

#[test]
fn a_record_with_the_fields_of_another_is_refused() {
    assert_eq!(Tape::of(&[Turncoat(true), Turncoat(true)].as_slice()).err(), None);
    assert_eq!(Tape::of(&[Turncoat(true), Turncoat(false)].as_slice()).err(), Some(Refused));
}
