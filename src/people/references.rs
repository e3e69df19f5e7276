//! References: every place in a sentence that names somebody, and whom.
//!
//! In go the tokens of a sentence and the register, out come references by position of entry. What fits several of
//! those present stays open.

use std::ops::Range;

use super::Form;
use super::institutions::abbreviates;
use super::namings::{Determiner, Naming, Reader};
use super::offices::SEARCHED;
use super::register::{Register, name_words};
use crate::fold::fold;
use crate::lexicon::Symbol;
use crate::model::PersonKind;
use crate::span::Span;
use crate::words::{Case, Token, TokenKind};

/// A place that names somebody, by position in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// The naming words.
    pub span: Span,
    /// How they name.
    pub form: Form,
    /// Whom.
    pub who: Meant,
}

/// Whom words mean, by position in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// An entry.
    Entry(usize),
    /// Both sides.
    Joint,
    /// Several of those present fit.
    Several,
    /// Nobody who is known.
    Open,
}

/// What is known of a document when its sentences are read.
pub struct Scene<'r> {
    /// Everybody by name.
    pub register: &'r mut Register,
    /// Who takes part.
    pub participants: &'r [usize],
    /// Whom the publisher means by an office alone ("the President").
    pub home: Option<usize>,
    /// Whose name the sentence before began with.
    pub subject: Option<usize>,
    /// Whether an account is read, which tells what states do.
    pub told: bool,
    /// Room for a folded word.
    pub word: String,
}

impl Scene<'_> {
    /// The references of a sentence: in order, apart from each other.
    pub fn mentions(&mut self, reader: Reader, mut namings: &[Naming]) -> Vec<Mention> {
        let lists = &reader.lexicon.people;
        let of_two = lists.plural_offices.opens() | lists.both.opens() | reader.lexicon.countries.names.opens();
        let begin = of_two | lists.groups.opens() | lists.institutions.opens() | lists.particles.opens();
        let the = lists.the.opens();
        let mut out: Vec<Mention> = Vec::new();
        let begins = |namings: &[Naming]| namings.first().map_or(usize::MAX, |naming| naming.tokens.start);
        let mut at = 0;
        while let Some(token) = reader.tokens.get(at) {
            while begins(namings) < at {
                namings = &namings[1..];
            }
            if token.case == Case::Lower && token.opens & begin == 0 && begins(namings) > at && !may_be_a_name(token) {
                // "the" begins "the presidents of Aldmark and Vessary", and nothing else that is named here.
                let behind = reader.tokens.get(at + 1).map_or(0, |next| next.opens);
                if token.opens & the == 0 || behind & (of_two | the) == 0 {
                    at += 1;
                    continue;
                }
            }
            let (naming, more) = namings.split_at(usize::from(begins(namings) == at));
            let found = self.group(reader, at).or_else(|| self.naming(reader, naming.first()?, &out));
            let found = found.or_else(|| self.institution(reader, at));
            let limit = begins(more).clamp(at + 1, reader.tokens.len());
            let found = found.or_else(|| self.name(reader, at, limit)).or_else(|| self.other(reader, at, &out));
            match found.or_else(|| self.state(reader, at)) {
                Some(found) => {
                    let (len, mention) = self.house(reader, at, found);
                    push(reader.text, &mut out, mention, self.participants);
                    at += len.max(1);
                }
                None => at += 1,
            }
        }
        self.subject = out.first().filter(|first| first.form == Form::Name && opens(reader, first)).and_then(entry);
        out
    }

    /// "the two presidents".
    fn group(&self, reader: Reader, at: usize) -> Option<(usize, Mention)> {
        let found = reader.lexicon.people.groups.longest(reader.text, reader.tokens, at).map(|found| found.len);
        let len = found.into_iter().chain(of_countries(reader, at)).max()?;
        let span = cover(reader.tokens, at, len)?;
        Some((len, Mention { span, form: Form::Group, who: Meant::Joint }))
    }

    /// A phrase with an office or honorific.
    fn naming(&mut self, reader: Reader, naming: &Naming, before: &[Mention]) -> Option<(usize, Mention)> {
        let len = naming.tokens.len();
        let span = cover(reader.tokens, naming.tokens.start, len)?;
        let (form, who) = match &naming.name {
            Some(name) => {
                let words = name_words(reader.text, &reader.tokens[name.clone()]);
                let bearer = naming.office.and_then(|office| self.register.bearer(&words, office.of(reader.text)));
                (Form::Name, bearer.or_else(|| self.register.find(&words)).map_or(Meant::Open, Meant::Entry))
            }
            None => match self.bearer(reader, naming, before) {
                Meant::Open => (Form::Office, self.unnamed(reader, naming)),
                known => (Form::Office, known),
            },
        };
        // Of "a Kremlin spokesman" whom nobody names, the Kremlin is what is known.
        let unnamed = form == Form::Office && (who == Meant::Open || naming.determiner == Determiner::Any);
        if let Some(house) = naming.house.clone().filter(|_| unnamed) {
            let acts = reader.acts(naming.tokens.end);
            let house = acts.then(|| self.enter_institution(reader, house, naming.country)).flatten();
            return house.map(|house| (len, house));
        }
        let counts = form == Form::Name || naming.determiner != Determiner::Any;
        counts.then_some((len, Mention { span, form, who }))
    }

    /// A bare name that the register knows, before token `limit`.
    fn name(&mut self, reader: Reader, at: usize, limit: usize) -> Option<(usize, Mention)> {
        let token = reader.tokens.get(at)?;
        if token.kind != TokenKind::Word {
            return None;
        }
        let small = token.case == Case::Lower;
        // "de Dorn", of the Ada de Dorn who is known.
        if small && reader.is(&reader.lexicon.people.particles, at) {
            let next = reader.tokens.get(at + 1).filter(|next| next.is_capital())?;
            let (len, mention) = self.name(reader, at + 1, limit)?;
            let particle = cover(reader.tokens, at, 1)?;
            let known = matches!(mention.who, Meant::Entry(entry) if self.register.entries[entry].has(particle.of(reader.text)));
            let named = known && mention.span.start == next.span.start;
            return named.then_some((len + 1, Mention { span: particle.cover(mention.span), ..mention }));
        }
        if small && !may_be_a_name(token) {
            return None;
        }
        fold(token.span.of(reader.text), &mut self.word);
        if !self.register.knows(&self.word) && !reader.tokens.get(at + 1).is_some_and(|next| next.joined) {
            return None;
        }
        let run = if small { at..at + 1 } else { reader.name_at(at, true).filter(|run| run.start == at)? };
        let longest = run.end.min(limit.max(at + 1));
        (at + 1..=longest).rev().find_map(|end| {
            let words = name_words(reader.text, &reader.tokens[at..end]);
            let entry = self.register.find(&words)?;
            // "Kim Vance" is not the Kim Lorne who is known: two can share a given name, or a family name set first.
            let more = reader.tokens.get(end).is_some_and(|next| next.symbol == Symbol::UNKNOWN);
            if end < longest && words.len() == 1 && (more || self.register.entries[entry].is_first(&words[0])) {
                return None;
            }
            let span = cover(reader.tokens, at, end - at)?;
            Some((end - at, Mention { span, form: Form::Name, who: Meant::Entry(entry) }))
        })
    }

    /// "the Kremlin press service", "the Vessarian Foreign Ministry", "the MFA" of a ministry named before.
    fn institution(&mut self, reader: Reader, at: usize) -> Option<(usize, Mention)> {
        if let Some(letters) = reader.initials_at(at) {
            let mut entries = self.register.entries.iter().take(SEARCHED);
            if let Some(known) = entries.position(|entry| abbreviates(letters, entry)) {
                let span = cover(reader.tokens, at, 1)?;
                return Some((1, Mention { span, form: Form::Institution, who: Meant::Entry(known) }));
            }
        }
        let (len, country) = reader.institution_at(at)?;
        Some((len, self.enter_institution(reader, at..at + len, country)?))
    }

    fn enter_institution(&mut self, reader: Reader, tokens: Range<usize>, country: Option<&str>) -> Option<Mention> {
        let span = cover(reader.tokens, tokens.start, tokens.len())?;
        let name = span.of(reader.text);
        let entry = self.register.institution(name, country);
        let entry = entry.unwrap_or_else(|| self.register.enter_unnamed(PersonKind::Institution, name));
        if let (Some(code), Some(entry)) = (country, self.register.entries.get_mut(entry)) {
            entry.country.get_or_insert_with(|| code.to_string());
        }
        Some(Mention { span, form: Form::Institution, who: Meant::Entry(entry) })
    }

    /// Somebody named at `at`, or his office where that follows: "Lorne's office said".
    fn house(&mut self, reader: Reader, at: usize, (len, mention): (usize, Mention)) -> (usize, Mention) {
        let Some(more) = reader.house_behind(at + len) else { return (len, mention) };
        let country = match mention.who {
            Meant::Entry(owner) => self.register.entries.get(owner).and_then(|entry| entry.country.clone()),
            _ => None,
        };
        match self.enter_institution(reader, at..at + len + more, country.as_deref()) {
            Some(house) => (len + more, house),
            None => (len, mention),
        }
    }

    /// A capital "Him" within a sentence: what machine translation makes of a family name. It means the one of two
    /// whom the sentence has not named.
    fn other(&self, reader: Reader, at: usize, before: &[Mention]) -> Option<(usize, Mention)> {
        let token = reader.tokens.get(at)?;
        if at == 0
            || token.case != Case::Title
            || self.participants.len() != 2
            || !reader.is(&reader.lexicon.people.slips, at)
        {
            return None;
        }
        let named = before.iter().rev().find_map(|mention| match mention.who {
            Meant::Entry(entry) if self.participants.contains(&entry) => Some(entry),
            _ => None,
        })?;
        let other = *self.participants.iter().find(|&&participant| participant != named)?;
        Some((1, Mention { span: token.span, form: Form::Name, who: Meant::Entry(other) }))
    }
}

/// Whether a word in small letters may be somebody's name: one that no list knows.
#[inline(always)]
fn may_be_a_name(token: &Token) -> bool {
    token.kind == TokenKind::Word && token.symbol == Symbol::UNKNOWN && token.span.len() >= 5
}

/// The entry that a mention means.
fn entry(mention: &Mention) -> Option<usize> {
    match mention.who {
        Meant::Entry(entry) => Some(entry),
        _ => None,
    }
}

/// Whether a sentence begins with a mention.
fn opens(reader: Reader, mention: &Mention) -> bool {
    reader
        .tokens
        .iter()
        .find(|token| token.kind == TokenKind::Word)
        .is_some_and(|first| first.span.start >= mention.span.start)
}

/// Adds a mention; "Ada Lorne and Petro Vance" becomes one group where they are the two who speak.
fn push(text: &str, out: &mut Vec<Mention>, mention: Mention, participants: &[usize]) {
    if let (Some(last), Meant::Entry(second)) = (out.last_mut(), mention.who) {
        let between = text.get(last.span.end..mention.span.start).unwrap_or("").trim();
        if let Meant::Entry(first) = last.who {
            let pair = participants.get(..2).unwrap_or_default();
            let both = first != second && pair.contains(&first) && pair.contains(&second);
            let between = between.strip_suffix("the").map_or(between, str::trim_end);
            if both && between.eq_ignore_ascii_case("and") {
                *last = Mention { span: last.span.cover(mention.span), form: Form::Group, who: Meant::Joint };
                return;
            }
        }
    }
    out.push(mention);
}

/// "the presidents of Aldmark and Vessary", "the Aldmarkan and Vessarian leaders": how many tokens from `at`.
fn of_countries(reader: Reader, at: usize) -> Option<usize> {
    let people = &reader.lexicon.people;
    let the = usize::from(reader.is(&people.the, at));
    let bearers = |at: usize| {
        let office = people.plural_offices.longest(reader.text, reader.tokens, at).map(|found| found.len);
        office.or_else(|| reader.is(&people.both, at).then_some(1))
    };
    if let Some(len) = bearers(at + the) {
        let of = at + the + len;
        reader.tokens.get(of).filter(|token| token.reads(reader.text, "of"))?;
        return Some(of + 1 + pair_len(reader, of + 1)? - at);
    }
    let pair = pair_len(reader, at + the)?;
    Some(the + pair + bearers(at + the + pair)?)
}

/// How many tokens two countries side by side take from `at`.
fn pair_len(reader: Reader, at: usize) -> Option<usize> {
    let the = |at: usize| usize::from(reader.tokens.get(at).is_some_and(|token| token.reads(reader.text, "the")));
    let start = at + the(at);
    let (len, _) = super::places::country_at(reader.text, reader.tokens, start, reader.lexicon)?;
    let and = start + len;
    let second = and + 1 + the(and + 1);
    reader.tokens.get(and).filter(|token| token.reads(reader.text, "and"))?;
    let (other, _) = super::places::country_at(reader.text, reader.tokens, second, reader.lexicon)?;
    Some(second + other - at)
}

pub(super) fn cover(tokens: &[Token], at: usize, len: usize) -> Option<Span> {
    let first = tokens.get(at)?;
    let last = tokens.get(at + len.checked_sub(1)?)?;
    Some(first.span.cover(last.span))
}
