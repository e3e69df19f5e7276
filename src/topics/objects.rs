//! What was talked about where no list knows it: "discussed the extradition request".
//!
//! In go a sentence and the places where words say that something was talked about, out come the words for it: of each
//! item behind such a place the first run of words that say more than "the need for" or "a range of". Accounts only:
//! what is spoken names too much in passing.

use super::hits::{Hit, WEAK};
use super::lists::Lists;
use super::senses::{Filler, Naming, Sense};
use crate::lexicon::grammar::Role;
use crate::order::sort_by;
use crate::people::Reference;
use crate::span::Span;
use crate::words::{Case, Token, TokenKind};

/// A sentence that is asked for its objects.
pub struct Sentence<'s> {
    pub text: &'s str,
    pub tokens: &'s [Token],
    pub lists: &'s Lists,
    /// What was found in it.
    pub named: Named,
    /// Who is named in it, in order and apart from each other.
    pub references: &'s [Reference],
}

/// What was found in a sentence, in an order in which a place is looked up without asking all of it: a sentence of a
/// megabyte may name a thing at every tenth word.
pub struct Named {
    /// Span and force, by the beginning.
    spans: Vec<(Span, u8)>,
    /// The length of the longest.
    longest: usize,
}

impl Named {
    pub fn new(hits: &[Hit]) -> Self {
        let mut spans: Vec<(Span, u8)> = hits.iter().map(|hit| (hit.span, hit.force)).collect();
        sort_by(&mut spans, |(span, _)| (span.start, span.end));
        Named { longest: spans.iter().map(|(span, _)| span.len()).max().unwrap_or(0), spans }
    }

    /// Whether something of a force that counts stands at a place.
    fn holds(&self, place: Span, counts: impl Fn(u8) -> bool) -> bool {
        let behind = self.spans.partition_point(|(span, _)| span.start < place.end);
        let near = self.spans[..behind].iter().rev();
        near.take_while(|(span, _)| span.start + self.longest > place.start)
            .any(|(span, force)| counts(*force) && span.overlaps(place))
    }
}

/// How far behind the cue the items may stand, in tokens, and how many of them are asked.
const REACH: usize = 24;
const ITEMS: usize = 4;
/// A longer run is no name for anything.
const LONGEST: usize = 4;
/// Shorter words than this are never a topic by themselves.
const LETTERS: usize = 5;

impl Sentence<'_> {
    /// The runs that "were discussed": an opening "In addition," is none.
    pub fn objects_before(&self, to: usize, out: &mut Vec<(usize, usize)>) {
        let opening =
            self.lists.filler(self.text, self.tokens, 0) == Some(Filler::Between) && !self.is(0, Role::Article);
        let opening = if opening { to.min(self.tokens.len()).min(REACH) } else { 0 };
        let comma = (0..opening).find(|&at| self.word(at) == ",");
        self.objects(comma.map_or(0, |comma| comma + 1), to, out);
    }

    /// The runs of words that name what was talked about from a token on.
    pub fn objects(&self, from: usize, to: usize, out: &mut Vec<(usize, usize)>) {
        let end = to.min(self.tokens.len()).min(from + REACH);
        let mut at = from;
        let mut infinitive = false;
        for item in 0..ITEMS {
            let behind = (at..end).find(|&place| self.parts(place)).unwrap_or(end);
            if item > 0 && (self.is_clause(at) || infinitive && self.may_be_verb(at)) {
                return;
            }
            infinitive = (at..behind).any(|place| self.is(place, Role::To));
            let found = self.object(at, behind).filter(|(first, last)| item == 0 || last - first > 1);
            out.extend(found);
            let goes_on = self.word(behind) == "," || self.is(behind, Role::And);
            at = behind + 1;
            if !goes_on || at >= end {
                return;
            }
        }
    }

    /// Whether a token stands between two items.
    fn parts(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let quote = |mark: &str| matches!(mark, "\"" | "“" | "”" | "'" | "‘" | "’");
        token.kind == TokenKind::Mark && !quote(token.span.of(self.text)) || self.is(at, Role::And)
    }

    /// "and agreed", ", noting": another thing that somebody does, no item.
    fn is_clause(&self, at: usize) -> bool {
        let sense = self.lists.at(self.text, self.tokens, at).map(|(_, sense)| sense);
        let verb = |word: &str| word.ends_with("ed") || word.ends_with("ing");
        let cue = matches!(sense, Some(Sense::Talked | Sense::Discussed | Sense::Stressed | Sense::On));
        let first = self.lists.filler(self.text, self.tokens, at);
        let article = self.is(at, Role::Article);
        cue || verb(self.word(at)) || first == Some(Filler::Between) && !article
    }

    /// "efforts to help, and drive public spending": behind an infinitive a word without an article may be another.
    fn may_be_verb(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.case == Case::Lower)
            && self.lists.filler(self.text, self.tokens, at).is_none()
    }

    /// The run of one item: none if a list knows what the item is about.
    fn object(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let span = self.tokens.get(from..to)?.first()?.span.cover(self.tokens[to - 1].span);
        if self.named.holds(span, |force| force > WEAK) {
            return None;
        }
        let first = self.begins(from, to)?;
        let mut last = (first..to).find(|&at| at > first && self.ends(at)).unwrap_or(to);
        let full = last;
        while last > first + 1 && self.lists.filler(self.text, self.tokens, last - 1).is_some() {
            last -= 1;
        }
        // One word alone may need its "issue", or its "international", to be a name.
        let noun = self.lists.filler(self.text, self.tokens, last) == Some(Filler::Light);
        let last = if noun && last == first + 1 { full.min(last + 1) } else { last };
        let kind = first > from && last == first + 1 && self.is_kind(first - 1);
        self.is_name(first, last).then_some((first - usize::from(kind), last))
    }

    /// The first word that says something.
    fn begins(&self, from: usize, to: usize) -> Option<usize> {
        let mut infinitive = false;
        // "peace through negotiation", "these matters with our friends": the means and the others are none of it.
        let whole = (from..to).take_while(|&at| !self.is(at, Role::By) && !self.is(at, Role::With));
        { whole }.find(|&at| {
            let token = &self.tokens[at];
            let word = self.word(at);
            let is_verb = infinitive || ["ing", "ly"].iter().any(|ending| word.ends_with(ending));
            // "to further advance", "to de-escalate"
            let filler = self.lists.filler(self.text, self.tokens, at) == Some(Filler::Light);
            let goes_on = filler || self.tokens.get(at + 1).is_some_and(|next| next.joined);
            infinitive = self.is(at, Role::To) || infinitive && goes_on;
            let past =
                word.ends_with("ed") && self.lists.filler(self.text, self.tokens, at + 1) == Some(Filler::Between);
            let is_verb = is_verb || past;
            let plain = token.kind == TokenKind::Word && !self.is_somebody(token);
            let noun = token.is_capital() || !is_verb;
            plain && noun && self.lists.filler(self.text, self.tokens, at).is_none()
        })
    }

    /// Whether a run is over before a token.
    fn ends(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let word = self.word(at);
        let verb = token.case == Case::Lower && (word.ends_with("ed") || word.ends_with("ly"));
        let between = self.lists.filler(self.text, self.tokens, at) == Some(Filler::Between);
        token.kind != TokenKind::Word || verb || between || self.is_somebody(token)
    }

    fn is_name(&self, first: usize, last: usize) -> bool {
        let Some(run) = self.tokens.get(first..last).filter(|run| (1..=LONGEST).contains(&run.len())) else {
            return false;
        };
        let span = run[0].span.cover(run[run.len() - 1].span);
        // "Open Window" of "the UN Open Window" is half a name.
        let half = first
            .checked_sub(1)
            .is_some_and(|before| self.tokens[before].is_capital() && self.tokens[first].is_capital() && before > 0);
        // "group" of "the working group" is half of it too.
        let half = half || run.len() == 1 && first > 0 && self.word(first - 1).ends_with("ing");
        let word = self.word(first);
        let verb = run.len() == 1 && ["ed", "ing", "ly"].iter().any(|ending| word.ends_with(ending));
        // "war-torn", "follow-up" say what something else is like.
        let like = run.len() > 1 && run[1..].iter().all(|token| token.joined) && !run[0].is_capital();
        span.len() >= LETTERS
            && !verb
            && !half
            && !like
            && !self.is_strange(first, last)
            && !self.named.holds(span, |_| true)
    }

    /// A name without its kind is somebody's, for all that is known; a word that a list knows in other writing ("turkey")
    /// may be anything.
    fn is_strange(&self, first: usize, last: usize) -> bool {
        let sense = |at: usize| self.lists.at(self.text, self.tokens, at).map(|(_, sense)| sense);
        let kind = matches!(sense(last - 1), Some(Sense::Head | Sense::Place | Sense::Gathering | Sense::RelationWord));
        let name = last - first > 1 && self.tokens[first..last].iter().all(Token::is_capital);
        let office = matches!(sense(last - 1), Some(Sense::Office));
        office
            || name && !kind
            || (first..last).any(|at| matches!(sense(at), Some(Sense::Names(_, naming)) if naming != Naming::Item))
    }

    /// "international", "regional": no name begins with it, and with one word behind it makes one.
    fn is_kind(&self, at: usize) -> bool {
        self.lists.filler(self.text, self.tokens, at) == Some(Filler::Kind)
    }

    fn is_somebody(&self, token: &Token) -> bool {
        let at = self.references.partition_point(|reference| reference.span.end <= token.span.start);
        self.references.get(at).is_some_and(|reference| reference.span.overlaps(token.span))
    }

    fn is(&self, at: usize, role: Role) -> bool {
        self.lists.is(self.tokens, at, role)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }
}
