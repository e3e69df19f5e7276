//! Sides: what those who take part tell of each other, and who is at home.
//!
//! In go the participants and the text, out come offices and countries that no phrase gives a name directly: "the two
//! presidents" gives each the office, "the Russian leader" the country to the one of two who has none yet.

use super::casting::{Known, reader};
use super::learning::Line;
use super::namings::Naming;
use super::offices::same_office;
use super::places;
use super::register::Register;
use crate::layout::{Piece, Role};
use crate::words;

/// What the text says of those who take part together: "the two presidents" gives each the office, and "the Russian
/// leader" the country to the one of two who has none yet.
pub fn learn_from_each_other(known: Known, participants: &[usize], register: &mut Register) {
    let plural = &known.lexicon.people.plural_offices;
    let pair: Vec<usize> = participants.iter().copied().take(3).collect();
    let [first, second] = pair[..] else { return };
    for sentence in &known.prose.sentences {
        let tokens = known.prose.of(sentence);
        for at in 0..tokens.len() {
            let Some(found) = plural.longest(known.text, tokens, at) else { continue };
            let both = at > 0 && known.lexicon.people.groups.longest(known.text, tokens, at - 1).is_some()
                || at > 1 && known.lexicon.people.groups.longest(known.text, tokens, at - 2).is_some();
            for &entry in [first, second].iter().filter(|_| both) {
                let entry = &mut register.entries[entry];
                if entry.role.is_none() {
                    (entry.role, entry.leads) = (Some(found.value.clone()), true);
                }
            }
        }
    }
    for sentence in &known.prose.sentences {
        let reader = reader(known, known.prose.of(sentence));
        for naming in reader.namings() {
            let (None, Some(code)) = (&naming.name, naming.country) else { continue };
            if reader.name_apposed(naming.tokens.end).is_some() {
                continue;
            }
            assign_country(known, &naming, code, [first, second], register);
        }
    }
}

/// Gives the country of "the Russian leader" to the one of two whose country is not known, if the other has another
/// and the office fits.
fn assign_country(known: Known, naming: &Naming, code: &str, pair: [usize; 2], register: &mut Register) {
    for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        let elsewhere = register.entries[other].country.as_deref().is_some_and(|country| country != code);
        let entry = &mut register.entries[one];
        let office = naming.office.map(|span| span.of(known.text));
        let fits = match (office, entry.role.as_deref()) {
            (Some(office), Some(role)) => same_office(role, office),
            (None, Some(_)) => entry.leads,
            (_, None) => true,
        };
        if entry.country.is_none() && elsewhere && fits {
            entry.country = Some(code.to_string());
            if let (None, Some(office)) = (&entry.role, office) {
                (entry.role, entry.leads) = (Some(office.to_string()), naming.leads);
            }
        }
    }
}

/// Whom the account means by an office alone, the publisher's own: the one whose office bears no country, or the
/// publisher's.
pub fn home(known: Known, participants: &[usize], register: &Register) -> Option<usize> {
    let publisher = known.layout.pieces.iter().find_map(|piece| match &piece.role {
        Role::Publisher(publisher) => publisher.country.as_deref(),
        _ => None,
    });
    let country = |at: &usize| register.entries.get(*at).and_then(|entry| entry.country.as_deref());
    let own = |at: &usize| country(at).is_none_or(|country| Some(country) == publisher);
    let mut own = participants.iter().copied().take(PAIR).filter(own);
    match (own.next(), own.next()) {
        (Some(one), None) => Some(one),
        // "The Head of State" without a country: an office writes so of its own, whom it names first.
        (None, _) if says_own(known) => participants.first().copied().filter(|&first| register.entries[first].leads),
        _ => None,
    }
}

/// Whether the account calls somebody "the Head of State", with the capitals of an address.
fn says_own(known: Known) -> bool {
    let tokens = &known.prose.tokens;
    let own = &known.lexicon.people.own;
    (0..tokens.len()).any(|at| {
        let found = tokens[at].is_capital().then(|| own.longest(known.text, tokens, at)).flatten();
        found.is_some_and(|found| tokens[at + found.len - 1].is_capital())
    })
}

/// Only the first two who are named can be host and guest.
const PAIR: usize = 2;

/// Gives the publisher's own leader the publisher's country: that of a line of the page, of the place, or the one that
/// the account pairs with the guest's ("between Aldmark and Vessary").
pub fn learn_home_country(
    known: Known,
    lines: &[Line],
    home: Option<usize>,
    participants: &[usize],
    register: &mut Register,
) {
    let Some(home) = home.filter(|&home| register.entries[home].country.is_none() && !register.entries[home].body)
    else {
        return;
    };
    let guest =
        participants.iter().find(|&&other| other != home).and_then(|&guest| register.entries[guest].country.clone());
    // One who travels meets the press abroad: a place tells the country of heads of government, and of a host.
    let placed = guest.is_some() || register.entries[home].leads;
    let page = known.layout.pieces.iter().find_map(|piece| page_country(known, piece, placed));
    let country = page.or_else(|| guest.as_deref().and_then(|guest| paired_country(known, lines, guest)));
    let Some(country) = country.filter(|country| guest.as_deref() != Some(*country)) else { return };
    register.entries[home].country = Some(country.to_string());
}

/// The country that a line of the page names by itself, by its seat of government, or by another place.
fn page_country<'d>(known: Known<'d>, piece: &Piece, placed: bool) -> Option<&'d str> {
    let span = match &piece.role {
        Role::Publisher(publisher) if publisher.country.is_some() => {
            let code = publisher.country.as_deref()?;
            return known.lexicon.countries.code(code);
        }
        Role::Publisher(_) | Role::Attribution | Role::Page => piece.span,
        Role::Place if placed => piece.span,
        Role::When(when) if placed => when.place?,
        _ => return None,
    };
    let tokens = words::tokens(known.text, span, &known.lexicon.vocabulary);
    places::country_of_place(known.text, &tokens, known.lexicon)
}

/// How much pairing shows who the publisher is: "between Aldmark and Vessary" or "Aldmark-Vessary" once, "Aldmark and
/// Vessary" twice. Once is a mere list.
const ENOUGH: usize = 2;

/// The country that stands most often beside the guest's: "Aldmark and Vessary", "Aldmark-Vessary".
fn paired_country<'d>(known: Known<'d>, lines: &[Line], guest: &str) -> Option<&'d str> {
    let mut found: Vec<(&str, usize)> = Vec::new();
    let sentences = known.prose.sentences.iter().map(|sentence| known.prose.of(sentence));
    for tokens in sentences.chain(lines.iter().map(|line| line.tokens.as_slice())) {
        for at in 0..tokens.len() {
            let Some(pair) = places::pair_at(known.text, tokens, at, known.lexicon) else { continue };
            let other = match pair {
                (one, other) if one == guest => other,
                (other, one) if one == guest => other,
                _ => continue,
            };
            let between = at > 0 && tokens[at - 1].span.of(known.text) == "between";
            let joined = tokens.get(at + 1).is_some_and(|next| next.joined);
            let weight = if between || joined { ENOUGH } else { 1 };
            match found.iter_mut().find(|(code, _)| *code == other) {
                Some((_, sum)) => *sum += weight,
                None => found.push((other, weight)),
            }
        }
    }
    found.into_iter().filter(|(_, sum)| *sum >= ENOUGH).max_by_key(|(_, sum)| *sum).map(|(code, _)| code)
}

/// Which side of the conversation an entry is on: with whoever comes first, or with the first of another country.
pub fn sides<'r>(participants: &'r [usize], register: &'r Register) -> impl Fn(usize) -> Option<u8> + 'r {
    let country = |at: usize| register.entries.get(at).and_then(|entry| entry.country.as_deref());
    let first = participants.first().copied();
    let home = first.and_then(country);
    move |at| {
        if !participants.contains(&at) {
            return None;
        }
        match (home, country(at)) {
            _ if Some(at) == first => Some(1),
            (Some(home), Some(own)) => Some(if own == home { 1 } else { 2 }),
            _ => (participants.len() == 2).then_some(2),
        }
    }
}
