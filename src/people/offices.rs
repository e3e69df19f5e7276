//! Offices without a name: whom "the President", "his counterpart", "the spokesman" mean.
//!
//! In goes a naming without a name, out comes who bears the office, as far as those who take part and the register tell.
//! What fits several of those present stays open.

use super::namings::{Determiner, Naming, Reader};
use super::references::{Meant, Mention, Scene, cover};
use super::register::Entry;
use crate::model::PersonKind;

/// More entries than this are not searched for the bearer of an office: a hostile text must not make the search long.
pub(super) const SEARCHED: usize = 64;

impl Scene<'_> {
    /// Who bears an office that stands without a name.
    pub(super) fn bearer(&self, reader: Reader, naming: &Naming, before: &[Mention]) -> Meant {
        let office = naming.stands_for.or(naming.office.map(|span| span.of(reader.text)));
        let alike = office.map(|office| reader.lexicon.people.one_office(office));
        let fits = |&at: &usize| {
            let human = |entry: &&Entry| entry.kind != PersonKind::Institution;
            let Some(entry) = self.register.entries.get(at).filter(human) else { return false };
            let country = naming.country.is_none_or(|code| entry.country.as_deref() == Some(code));
            let role = match &alike {
                None => entry.leads || entry.role.is_none(),
                Some(alike) => entry.role.as_deref().map_or(naming.country.is_some(), alike),
            };
            country && role
        };
        if naming.determiner == Determiner::Theirs {
            // "His French counterpart" is none of those whom the sentence has named.
            let named = |at: &usize| before.iter().any(|mention| mention.who == Meant::Entry(*at));
            let others = self.participants.iter().copied().filter(|at| !named(at));
            // "His spokesman" is nobody's counterpart: the office has to fit.
            let any = naming.vague && naming.country.is_none();
            return only(others.filter(|at| any || fits(at)));
        }
        let head = is_head_of_state(reader, naming);
        let own = |home: &usize| naming.country.is_none() && !naming.serves && self.is_own(*home, office, head);
        if let Some(home) = self.home.filter(own) {
            return Meant::Entry(home);
        }
        let meant = only(self.participants.iter().copied().filter(fits));
        if meant != Meant::Open {
            return meant;
        }
        // Of two, the one whose office nothing has told yet.
        let untold = |at: &usize| self.register.entries.get(*at).is_some_and(|entry| entry.role.is_none());
        if naming.leads
            && naming.determiner == Determiner::The
            && self.participants.len() == 2
            && naming.country.is_none()
        {
            return only(self.participants.iter().copied().filter(untold));
        }
        if naming.country.is_none() {
            return meant;
        }
        only((0..self.register.entries.len().min(SEARCHED)).filter(fits))
    }

    /// Whether an office without a country, or "the Head of State", is that of the publisher's own.
    fn is_own(&self, home: usize, office: Option<&str>, head: bool) -> bool {
        let Some(entry) = self.register.entries.get(home) else { return false };
        let role = entry.role.as_deref();
        // Who has no office yet can bear it only as one of two: whoever briefs the press is not the President.
        let untold = role.is_none() && self.participants.len() == 2;
        let same = |office: &str| role.map_or(untold, |role| same_office(role, office));
        head && (entry.leads || untold) || office.is_some_and(same)
    }

    /// Somebody whom the text only ever calls by office, where the office does something: "the Vessarian president
    /// said".
    pub(super) fn unnamed(&mut self, reader: Reader, naming: &Naming) -> Meant {
        let Some(office) = naming.office.filter(|_| naming.determiner == Determiner::The) else { return Meant::Open };
        let words = naming.stands_for.unwrap_or(office.of(reader.text));
        let alike = reader.lexicon.people.one_office(words);
        let bears = |&at: &usize| {
            let entry = &self.register.entries[at];
            let same = entry.role.as_deref().is_some_and(&alike);
            same && (naming.country.is_none() || entry.country.as_deref() == naming.country)
        };
        let known = only((0..self.register.entries.len().min(SEARCHED)).filter(bears));
        if known != Meant::Open || !reader.acts(naming.tokens.end) {
            // "The spokesman" is the one who was named as such; of a President there may be others, unnamed.
            return if naming.leads { Meant::Open } else { known };
        }
        if naming.house.is_some() {
            return Meant::Open;
        }
        // "Ada Lorne said ... The Foreign Secretary added": news names the office of whoever the sentence before was about.
        let office_unknown = |at: &usize| self.register.entries.get(*at).is_some_and(|entry| entry.role.is_none());
        let opens = naming.tokens.start <= 1 && naming.country.is_none();
        if let Some(same) = self.subject.filter(office_unknown).filter(|_| opens) {
            self.register.entries[same].role = Some(words.to_string());
            return Meant::Entry(same);
        }
        let Some(span) = cover(reader.tokens, naming.tokens.start, naming.tokens.len()) else { return Meant::Open };
        let at = self.register.enter_unnamed(PersonKind::Role, span.of(reader.text));
        if let Some(entry) = self.register.entries.get_mut(at) {
            entry.role = Some(office.of(reader.text).to_string());
            entry.country = naming.country.map(str::to_string);
            (entry.leads, entry.body) = (naming.leads, naming.body);
        }
        Meant::Entry(at)
    }
}

/// "the Head of State", of no country in particular.
fn is_head_of_state(reader: Reader, naming: &Naming) -> bool {
    let own = &reader.lexicon.people.own;
    naming.vague && own.whole(reader.text, &reader.tokens[naming.tokens.clone()]).is_some()
}

/// The one there is, if there is one.
fn only(mut fitting: impl Iterator<Item = usize>) -> Meant {
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Meant::Entry(one),
        (Some(_), Some(_)) => Meant::Several,
        _ => Meant::Open,
    }
}

/// Whether two offices are one: equal but for capitals, or one is the end of the other ("Minister", "Defence
/// Minister").
pub fn same_office(role: &str, office: &str) -> bool {
    // "Deputy Prime Minister and Foreign Minister" is either.
    if let Some((one, other)) = role.split_once(" and ").filter(|_| !office.contains(" and "))
        && (same_office(one, office) || same_office(other, office))
    {
        return true;
    }
    // Most offices differ in their first letter and in their last one.
    let alike = |one: Option<&u8>, other: Option<&u8>| {
        one.zip(other).is_none_or(|(one, other)| one.eq_ignore_ascii_case(other))
    };
    let (one, other) = (role.as_bytes(), office.as_bytes());
    if !alike(one.first(), other.first()) && !alike(one.last(), other.last()) {
        return false;
    }
    let (long, short) = if role.len() >= office.len() { (role, office) } else { (office, role) };
    let tail = long.len() - short.len();
    let ends = long.get(tail..).is_some_and(|end| end.eq_ignore_ascii_case(short));
    let vice = long
        .get(..4)
        .is_some_and(|start| ["vice", "depu", "form"].iter().any(|other| start.eq_ignore_ascii_case(other)));
    // "Adviser to the President" is no President.
    let serves = long.get(..tail).is_some_and(|before| before.contains(" to "));
    ends && !serves && (tail == 0 || long[..tail].ends_with(' ') && !vice)
        || long.get(..short.len()).is_some_and(|start| start.eq_ignore_ascii_case(short))
            && [" of ", " for ", " to "].iter().any(|joint| long[short.len()..].starts_with(joint))
}
