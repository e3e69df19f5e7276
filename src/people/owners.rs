//! Whose an institution or an office is: "the press service of the Arvenian President", "spokesman of the President".
//!
//! In goes the place behind one; out comes how far the words go that say so. Who that is they do not tell.

use super::namings::Reader;
use super::places;

impl<'l> Reader<'_, 'l> {
    /// "of the Arvenian President" behind an office that serves: what follows names who serves, since a President with a
    /// name has no article.
    pub(super) fn served(&self, at: usize) -> Option<(usize, usize, Option<&'l str>)> {
        let the = self.word(at) == Some("of") && self.is(&self.lexicon.people.the, at + 1);
        let country = places::country_at(self.text, self.tokens, at + 2, self.lexicon).filter(|_| the);
        let office = at + 2 + country.map_or(0, |(len, _)| len);
        let found = self.lexicon.people.offices.longest(self.text, self.tokens, office).filter(|_| the)?;
        Some((at, office + found.len, country.map(|(_, code)| code)))
    }

    /// How many tokens behind an institution say whose it is: "of the Arvenian president", "of Arvenia".
    pub(super) fn owner(&self, at: usize) -> usize {
        let the = usize::from(self.is(&self.lexicon.people.the, at + 1));
        let start = at + 1 + the;
        let country = places::country_at(self.text, self.tokens, start, self.lexicon).map_or(0, |(len, _)| len);
        let office = self.lexicon.people.offices.longest(self.text, self.tokens, start + country);
        let len = country + office.map_or(0, |office| office.len);
        let named = self.name_at(start + len, true).is_some_and(|name| name.start == start + len);
        if self.word(at) == Some("of") && len > 0 && !named { 1 + the + len } else { 0 }
    }
}
