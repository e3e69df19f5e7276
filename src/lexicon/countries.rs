//! Countries by every name that a text gives them.
//!
//! In goes `countries.txt`, out comes a table that tells the country and how the words name it.

use crate::order::sort_by;

use super::{Phrases, Vocabulary, lines};

/// How words name a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "France".
    Name,
    /// "French".
    People,
    /// "Paris": its seat of government.
    Seat,
    /// Another place within.
    Place,
}

/// A country that words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code (and XK).
    pub code: Box<str>,
    /// How they name it.
    pub form: Form,
}

/// The table.
#[derive(Default)]
pub struct Countries {
    /// Every name.
    pub names: Phrases<Country>,
    /// "Republic", "Federation": behind an adjective they make the state's full name.
    pub states: Phrases<()>,
    /// Every code, sorted.
    codes: Vec<Box<str>>,
}

/// The heading of what is no country.
pub const STATES: &str = "states";

impl Countries {
    /// Reads the table.
    pub fn load(data: &str, vocabulary: &mut Vocabulary) -> Self {
        let mut countries = Countries::default();
        for line in lines(data) {
            if line.group == STATES {
                line.fields.iter().for_each(|word| countries.states.add(vocabulary, word, ()));
                continue;
            }
            let code = line.fields[0];
            countries.codes.push(code.into());
            let forms = [Form::Name, Form::Name, Form::People, Form::Seat, Form::Place];
            for (names, form) in line.fields[1..].iter().zip(forms) {
                for name in names.split(',').map(str::trim) {
                    countries.names.add(vocabulary, name, Country { code: code.into(), form });
                }
            }
        }
        sort_by(&mut countries.codes, |code| {
            (code.bytes().fold(0, |number, letter| number << 8 | usize::from(letter)), 0)
        });
        countries
    }

    /// A code as the table holds it; `None` for one that it does not hold.
    pub fn code(&self, code: &str) -> Option<&str> {
        let at = self.codes.binary_search_by(|known| known.as_ref().cmp(code)).ok()?;
        self.codes.get(at).map(AsRef::as_ref)
    }
}
