//! What stands around a topic: who acts, where something takes place, who is merely named alike.

use super::hits::{Hit, Subject, WEAK};
use super::pairs::Pair;
use super::senses::{Filler, Naming, Sense};
use super::walk::Walk;
use crate::lexicon::grammar::Role;
use crate::words::{Case, TokenKind};

/// How far behind the word for a gathering its venue may stand: "held last week in".
const VENUE_REACH: usize = 14;
/// How long what stands in brackets may be.
const BRACKET_REACH: usize = 16;
/// How far behind an office the last of its matters may stand.
const MATTERS_REACH: usize = 14;
/// How far behind what sums up its examples may be announced.
const EXAMPLES_REACH: usize = 6;
/// How far behind an office its matter may stand: "Minister of Trade, Industry and Energy".
const OFFICE_REACH: usize = 7;
/// How far behind a possessive the word for what a side holds may stand.
const AGENT_REACH: usize = 6;

impl Walk<'_> {
    /// Whether a token is the first of its sentence, or of a quotation.
    pub fn opens(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.is_none_or(|token| matches!(token.mark(self.text), '"' | '“' | '‘'))
    }

    pub fn is_own(&self, concept: u32) -> bool {
        self.own.contains(&concept)
    }

    /// "the Maristani president", "Maristan's unwavering support": somebody who acts, no country that is spoken of.
    pub fn is_actor(&self, at: usize) -> bool {
        // "the United States’" ends with an apostrophe alone.
        let possessive = self
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Possessive || matches!(token.mark(self.text), '’' | '\''));
        let from = at + usize::from(possessive);
        let sense = |place: usize| self.lists.at(self.text, self.tokens, place).map(|(_, sense)| sense);
        let reach = if possessive { AGENT_REACH } else { 2 };
        // "illegal and unjustifiable": an "and" ends nothing here.
        let between = |place: &usize| {
            let filler = self.lists.filler(self.text, self.tokens, *place);
            filler == Some(Filler::Between) && !self.is(*place, Role::And)
        };
        // "Maristan's ongoing war of aggression against" is a matter of whom it is against.
        let waged = |place: usize| match sense(place) {
            Some(Sense::Agent) => true,
            Some(Sense::Situation) => possessive,
            Some(Sense::Names(concept, Naming::Own)) => possessive && self.lists.is_conflict(concept),
            _ => false,
        };
        self.is_asked(at)
            || sense(from) == Some(Sense::Office)
            || (from..from + reach).take_while(|place| *place == from || !between(place)).any(waged)
    }

    /// "the need for Maristan to commit": somebody who is to act.
    fn is_asked(&self, at: usize) -> bool {
        self.is(at, Role::To)
            && self.tokens.get(at + 1).is_some_and(|token| token.case == Case::Lower)
            && self.lists.filler(self.text, self.tokens, at + 1).is_none()
    }

    /// "the NATO Secretary General", "approved by the Security Council", "the EU's support", "together with the WTO": an
    /// institution that acts.
    pub fn acts(&self, at: usize, len: usize) -> bool {
        let article = usize::from(self.is(at.wrapping_sub(1), Role::The));
        let before = at.wrapping_sub(1 + article);
        let with = self.is(before, Role::With) && !self.has_ties(before);
        let owns = self.tokens.get(at + len).is_some_and(|token| token.kind == TokenKind::Possessive);
        let office = matches!(self.lists.at(self.text, self.tokens, at + len), Some((_, Sense::Office)));
        // "on the sidelines of the NATO summit"
        let beside = self.is(before, Role::Of) && self.is(before.wrapping_sub(1), Role::Beside);
        office || with || beside || self.is(before, Role::By) || owns && self.is_actor(at + len)
    }

    /// "the ISIS-linked militants", "the NATO-led mission".
    pub fn is_joined_actor(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.joined)
            && matches!(self.lists.at(self.text, self.tokens, at), Some((_, Sense::Agent)))
    }

    /// "the prime ministers of Arden, Maristan and Vessary", "the minister for growth, energy and the environment": what
    /// is one of those an office is for, or `alone`, the first of them.
    pub fn is_among_matters(&self, at: usize, alone: bool) -> bool {
        let sense = |place: usize| self.lists.at(self.text, self.tokens, place);
        (at.saturating_sub(MATTERS_REACH)..at).any(|from| {
            let Some((len, Sense::Office)) = sense(from) else { return false };
            if !self.is(from + len, Role::Matter) {
                return false;
            }
            let mut next = from + len + 1;
            while next < at {
                match sense(next) {
                    Some((len, Sense::Names(..))) => next += len,
                    _ if self.is(next, Role::The) || self.is(next, Role::And) || self.is_comma(next) => next += 1,
                    _ => return false,
                }
            }
            next == at && (alone || at > from + len + 1)
        })
    }

    fn is_comma(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(self.text, ","))
    }

    /// "the Ministry of Culture and Tourism": what an office is for.
    pub fn is_of_an_office(&self, at: usize) -> bool {
        let capital = |place: usize| self.tokens.get(place).is_some_and(|token| token.is_capital());
        let links = |place: usize| self.is(place, Role::Office) || self.is_comma(place);
        let office = |place: usize| matches!(self.lists.at(self.text, self.tokens, place), Some((_, Sense::Office)));
        let first =
            (at.saturating_sub(OFFICE_REACH)..at).rev().take_while(|&place| capital(place) || links(place)).last();
        let named = |place: usize| self.is(place + 1, Role::Matter) && office(place) && capital(place);
        capital(at) && first.is_some_and(|first| (first..at).any(named))
    }

    /// "the two energy ministers", "a trade envoy": what an office is for stands before it.
    pub fn is_an_offices(&self, at: usize) -> bool {
        matches!(self.lists.at(self.text, self.tokens, at), Some((_, Sense::Office)))
    }

    /// "its cooperation with the UN": the ties of the sides.
    pub fn is_partner(&self, at: usize, len: usize) -> bool {
        let article = usize::from(self.is(at.wrapping_sub(1), Role::The));
        let before = at.wrapping_sub(1 + article);
        // "with the EU border agency" names somebody else.
        self.is_alone(at + len) && self.is(before, Role::With) && self.has_ties(before)
    }

    /// Whether the name that ends before a token is more than the first word of another ("the EU border agency").
    pub fn is_alone(&self, end: usize) -> bool {
        self.tokens.get(end).is_none_or(|next| {
            next.kind != TokenKind::Word || self.lists.filler(self.text, self.tokens, end) == Some(Filler::Between)
        })
    }

    /// Whether a word for ties stands before a token.
    fn has_ties(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let sense = before.and_then(|before| self.lists.at(self.text, self.tokens, before));
        matches!(sense, Some((_, Sense::RelationWord | Sense::Relations)))
    }

    /// "trade, energy and defence": whether the topic before stands right before a token, in one list with it.
    pub fn is_item(&self, at: usize, before: &[Hit]) -> bool {
        self.follows(at, before) && before.last().is_some_and(|hit| hit.force > WEAK)
    }

    /// "the Lune Compact (Arden, Maristan and Vessary)": what stands in brackets behind a topic only says what it is.
    pub fn explains(&self, at: usize, before: &[Hit]) -> bool {
        let mut open = at;
        let last = loop {
            open = open.wrapping_sub(1);
            match self.tokens.get(open).filter(|_| at - open <= BRACKET_REACH).map(|token| token.mark(self.text)) {
                Some('(') => break open.checked_sub(1).and_then(|last| self.tokens.get(last)),
                Some(')') | None => break None,
                _ => {}
            }
        };
        let Some(last) = last else { return false };
        let hits = before.iter().rev().take_while(|hit| hit.sentence == self.sentence && hit.span.end >= last.span.end);
        { hits }.any(|hit| {
            hit.span.end == last.span.end
                && matches!(hit.subject, Subject::Concept(concept) if self.lists.is_party(concept))
        })
    }

    /// Whether what was found last ends before the comma or "and" that stands right before a token.
    pub fn follows(&self, at: usize, before: &[Hit]) -> bool {
        let and = at - usize::from(at > 0 && self.is(at - 1, Role::And));
        let end = and - usize::from(and > 0 && self.is_comma(and - 1));
        let last = before.last().filter(|hit| hit.sentence == self.sentence && end < at && end > 0);
        last.is_some_and(|hit| hit.span.end == self.tokens[end - 1].span.end)
    }

    /// "regional issues, such as", "global issues by phone including": what follows is the subject.
    pub fn has_examples(&self, at: usize) -> bool {
        (at..at + EXAMPLES_REACH).any(|place| self.is(place, Role::Examples))
    }

    /// "the Arden-Maristan trade deal": a matter that the lists know, which the two countries only have.
    pub fn is_theme(&self, pair: &Pair) -> bool {
        let named = (pair.behind..pair.to).find_map(|at| match self.lists.at(self.text, self.tokens, at) {
            Some((_, Sense::Names(concept, Naming::Own))) => Some(concept),
            _ => None,
        });
        pair.joined && named.is_some_and(|concept| !self.lists.is_place(Subject::Concept(concept)))
    }

    /// "the summit in Maristan".
    pub fn is_venue(&self, at: usize) -> bool {
        // "in Lune, Maristan" is an address.
        let capital = self.tokens.get(at.wrapping_sub(2)).is_some_and(|token| token.is_capital());
        if capital && self.is_comma(at.wrapping_sub(1)) && self.is(at.wrapping_sub(3), Role::Venue) {
            return self
                .lists
                .at(self.text, self.tokens, at - 2)
                .is_none_or(|(_, sense)| !matches!(sense, Sense::Names(_, Naming::Country)));
        }
        let place = self.is(at.wrapping_sub(1), Role::Venue);
        place && self.event.is_some_and(|end| at - end <= VENUE_REACH)
    }

    /// "Jordan Vale", "Ms Georgia Ray": a name among other names, as no country stands.
    pub fn is_a_persons_name(&self, at: usize, len: usize) -> bool {
        let name = |place: usize| {
            self.tokens.get(place).is_some_and(|token| {
                token.case == Case::Title
                    && !token.joined
                    && token.kind == TokenKind::Word
                    && token.symbol == crate::lexicon::Symbol::UNKNOWN
            })
        };
        // "Amal Jordan": the first word of a sentence may be any.
        let given = at > 1 && name(at - 1) && !self.tokens[at].joined;
        len == 1 && at > 0 && (name(at + 1) || given)
    }

    pub fn is(&self, at: usize, role: Role) -> bool {
        self.lists.is(self.tokens, at, role)
    }
}
