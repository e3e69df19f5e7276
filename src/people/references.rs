//! References: every place in a sentence that names somebody, and whom.
//!
//! In go the tokens of a sentence and the register, out come references by position of entry. What fits several of
//! those present stays open.

use super::Form;
use super::namings::{Determiner, Naming, Reader};
use super::register::{Register, name_words};
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
}

impl Scene<'_> {
    /// The references of a sentence: in order, apart from each other.
    pub fn mentions(&mut self, reader: Reader) -> Vec<Mention> {
        let namings = reader.namings();
        let mut namings = namings.iter().peekable();
        let mut out: Vec<Mention> = Vec::new();
        let mut at = 0;
        while at < reader.tokens.len() {
            while namings.next_if(|naming| naming.tokens.start < at).is_some() {}
            let found = self.group(reader, at).or_else(|| {
                let naming = namings.next_if(|naming| naming.tokens.start == at);
                naming.and_then(|naming| self.naming(reader, naming, &out))
            });
            let found = found.or_else(|| self.institution(reader, at));
            let limit = namings.peek().map_or(reader.tokens.len(), |naming| naming.tokens.start.max(at + 1));
            match found.or_else(|| self.name(reader, at, limit)).or_else(|| self.other(reader, at, &out)) {
                Some((len, mention)) => {
                    push(reader.text, &mut out, mention, self.participants);
                    at += len.max(1);
                }
                None => at += 1,
            }
        }
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
                (Form::Name, self.register.find(&words).map_or(Meant::Open, Meant::Entry))
            }
            None => match self.bearer(reader, naming, before) {
                Meant::Open => (Form::Office, self.unnamed(reader, naming)),
                known => (Form::Office, known),
            },
        };
        let counts = form == Form::Name || naming.determiner != Determiner::Any;
        counts.then_some((len, Mention { span, form, who }))
    }

    /// Who bears an office that stands without a name.
    fn bearer(&self, reader: Reader, naming: &Naming, before: &[Mention]) -> Meant {
        let office = naming.office.map(|span| span.of(reader.text));
        let fits = |&at: &usize| {
            let Some(entry) = self.register.entries.get(at) else { return false };
            let country = naming.country.is_none_or(|code| entry.country.as_deref() == Some(code));
            let role = match office {
                None => entry.leads || entry.role.is_none(),
                Some(office) => {
                    entry.role.as_deref().map_or(naming.country.is_some(), |role| same_office(role, office))
                }
            };
            country && role
        };
        if naming.determiner == Determiner::Theirs {
            // "His French counterpart" is none of those whom the sentence has named.
            let named = |at: &usize| before.iter().any(|mention| mention.who == Meant::Entry(*at));
            let others = self.participants.iter().copied().filter(|at| !named(at));
            return only(others.filter(|at| naming.country.is_none() || fits(at)));
        }
        let head = is_head_of_state(reader, naming);
        let own = |home: &usize| naming.country.is_none() && self.is_own(*home, office, head);
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
        only((0..self.register.entries.len().min(64)).filter(fits))
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
    fn unnamed(&mut self, reader: Reader, naming: &Naming) -> Meant {
        let Some(office) = naming.office.filter(|_| naming.determiner == Determiner::The) else { return Meant::Open };
        let taken = self.register.entries.iter().take(64).any(|entry| {
            let same = entry.role.as_deref().is_some_and(|role| same_office(role, office.of(reader.text)));
            same && (naming.country.is_none() || entry.country.as_deref() == naming.country)
        });
        if taken || !acts(reader, naming.tokens.end) {
            return Meant::Open;
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

    /// A bare name that the register knows, before token `limit`.
    fn name(&self, reader: Reader, at: usize, limit: usize) -> Option<(usize, Mention)> {
        let token = reader.tokens.get(at)?;
        if token.kind != TokenKind::Word {
            return None;
        }
        let small = token.case == Case::Lower;
        if small && (token.symbol != crate::lexicon::Symbol::UNKNOWN || token.span.len() < 5) {
            return None;
        }
        let first = name_words(reader.text, std::slice::from_ref(token));
        if !first.first().is_some_and(|word| self.register.knows(word))
            && !reader.tokens.get(at + 1).is_some_and(|next| next.joined)
        {
            return None;
        }
        let run = if small { at..at + 1 } else { reader.name_at(at, true).filter(|run| run.start == at)? };
        let longest = run.end.min(limit.max(at + 1));
        (at + 1..=longest).rev().find_map(|end| {
            let words = name_words(reader.text, &reader.tokens[at..end]);
            let entry = self.register.find(&words)?;
            let span = cover(reader.tokens, at, end - at)?;
            Some((end - at, Mention { span, form: Form::Name, who: Meant::Entry(entry) }))
        })
    }

    /// "the Kremlin press service", "the Vessarian Foreign Ministry".
    fn institution(&mut self, reader: Reader, at: usize) -> Option<(usize, Mention)> {
        let country = super::places::country_at(reader.text, reader.tokens, at, reader.lexicon);
        let start = at + country.map_or(0, |(len, _)| len);
        let institutions = &reader.lexicon.people.institutions;
        let found = institutions.longest(reader.text, reader.tokens, start)?;
        let more = institutions.longest(reader.text, reader.tokens, start + found.len).map_or(0, |more| more.len);
        let len = start - at + found.len + more;
        let capital = reader.tokens[at].is_capital();
        let general = country.is_none()
            && more == 0
            && found.len == 1
            && reader.lexicon.people.general.longest(reader.text, reader.tokens, at).is_some();
        let by = at.checked_sub(1).is_some_and(|before| is_by(reader, before)) || at > 1 && is_by(reader, at - 2);
        if !capital || general || !(by || acts(reader, at + len)) {
            return None;
        }
        let span = cover(reader.tokens, at, len)?;
        let entry = self.register.enter_unnamed(PersonKind::Institution, span.of(reader.text));
        if let (Some((_, code)), Some(entry)) = (country, self.register.entries.get_mut(entry)) {
            entry.country.get_or_insert_with(|| code.to_string());
        }
        Some((len, Mention { span, form: Form::Institution, who: Meant::Entry(entry) }))
    }

    /// A capital "Him" within a sentence: what machine translation makes of a family name. It means the one of two
    /// whom the sentence has not named.
    fn other(&self, reader: Reader, at: usize, before: &[Mention]) -> Option<(usize, Mention)> {
        let token = reader.tokens.get(at)?;
        if at == 0 || token.case != Case::Title || self.participants.len() != 2 || token.span.of(reader.text) != "Him" {
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

/// "the Head of State", of no country in particular.
fn is_head_of_state(reader: Reader, naming: &Naming) -> bool {
    let own = &reader.lexicon.people.own;
    naming.vague && own.whole(reader.text, &reader.tokens[naming.tokens.clone()]).is_some()
}

/// Whether the words behind a subject say that it did something.
fn acts(reader: Reader, at: usize) -> bool {
    let does = &reader.lexicon.people.does;
    reader.tokens.get(at..at + 1).is_some_and(|one| does.whole(reader.text, one).is_some())
}

/// Whether a token introduces whoever acted: "by", "according to".
fn is_by(reader: Reader, at: usize) -> bool {
    let word = reader.tokens.get(at).map(|token| token.span.of(reader.text));
    let to =
        word == Some("to") && at > 0 && reader.tokens[at - 1].span.of(reader.text).eq_ignore_ascii_case("according");
    to || word == Some("by")
}

/// "the presidents of Aldmark and Vessary", "the Aldmarkan and Vessarian leaders": how many tokens from `at`.
fn of_countries(reader: Reader, at: usize) -> Option<usize> {
    let people = &reader.lexicon.people;
    let the = usize::from(reader.tokens.get(at)?.span.of(reader.text).eq_ignore_ascii_case("the"));
    let bearers = |at: usize| {
        let office = people.plural_offices.longest(reader.text, reader.tokens, at).map(|found| found.len);
        let leaders =
            reader.tokens.get(at).is_some_and(|token| matches!(token.span.of(reader.text), "leaders" | "sides"));
        office.or(leaders.then_some(1))
    };
    if let Some(len) = bearers(at + the) {
        let of = at + the + len;
        reader.tokens.get(of).filter(|token| token.span.of(reader.text) == "of")?;
        return Some(of + 1 + pair_len(reader, of + 1)? - at);
    }
    let pair = pair_len(reader, at + the)?;
    Some(the + pair + bearers(at + the + pair)?)
}

/// How many tokens two countries side by side take from `at`.
fn pair_len(reader: Reader, at: usize) -> Option<usize> {
    let the = |at: usize| usize::from(reader.tokens.get(at).is_some_and(|token| token.span.of(reader.text) == "the"));
    let start = at + the(at);
    let (len, _) = super::places::country_at(reader.text, reader.tokens, start, reader.lexicon)?;
    let and = start + len;
    let second = and + 1 + the(and + 1);
    reader.tokens.get(and).filter(|token| token.span.of(reader.text) == "and")?;
    let (other, _) = super::places::country_at(reader.text, reader.tokens, second, reader.lexicon)?;
    Some(second + other - at)
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
    let (long, short) = if role.len() >= office.len() { (role, office) } else { (office, role) };
    let tail = long.len() - short.len();
    let ends = long.get(tail..).is_some_and(|end| end.eq_ignore_ascii_case(short));
    let vice =
        long.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("vice") || start.eq_ignore_ascii_case("depu"));
    ends && (tail == 0 || long[..tail].ends_with(' ') && !vice)
        || long.get(..short.len()).is_some_and(|start| start.eq_ignore_ascii_case(short))
            && long[short.len()..].starts_with(" of ")
}

fn cover(tokens: &[Token], at: usize, len: usize) -> Option<Span> {
    let first = tokens.get(at)?;
    let last = tokens.get(at + len.checked_sub(1)?)?;
    Some(first.span.cover(last.span))
}
