//! One sentence, read from its first word to its last.
//!
//! What the words so far say ("discussed", "the situation in", "invited") makes of a topic behind them what it is.

use super::hits::{DISCUSSED, Hit, PLAIN, STRESSED, Subject, WEAK};
use super::lists::Lists;
use super::pairs;
use super::senses::{Naming, Sense};
use crate::lexicon::grammar::{Label, Role};
use crate::people::{Cast, Form};
use crate::span::Span;
use crate::words::Token;

/// How far behind a word for a journey its goal may stand, in tokens: "to visit, at an early date, the Republic of".
const VISIT_REACH: usize = 9;
/// How far behind "following" a journey may stand that only dates something: "following his recent visit to".
const ANCHOR_REACH: usize = 3;
/// An opening "On", "Regarding" speaks for what stands this near.
const OPENING_REACH: usize = 7;

/// One sentence on the way.
pub struct Walk<'s> {
    pub text: &'s str,
    pub tokens: &'s [Token],
    pub sentence: usize,
    pub lists: &'s Lists,
    /// The participants' own countries and institutions.
    pub own: &'s [u32],
    /// What the words so far make of a topic.
    pub pivot: u8,
    /// Whether only what the sides share was named since.
    pub grounds: bool,
    /// The place among the hits of what sums up those behind it, and what it is if none are.
    pub summed: Option<(usize, u8)>,
    /// Up to where an opening "On" reaches.
    pub opening: usize,
    /// Behind the words that make a country the subject.
    pub situation: Option<usize>,
    /// Behind a word for a gathering.
    pub event: Option<usize>,
    /// Where a journey was named, and how strongly.
    pub visit: Option<(usize, Sense)>,
    /// Behind a word that makes a journey a date.
    pub anchor: Option<usize>,
    /// Behind the words that value what follows.
    pub valued: Option<usize>,
    /// Behind each place that says that something was talked about, and before each that says it afterwards.
    pub talked: Vec<usize>,
    pub discussed_before: Vec<usize>,
    /// Behind words that were read as a whole already.
    pub until: usize,
}

impl<'s> Walk<'s> {
    pub fn new(text: &'s str, tokens: &'s [Token], at: usize, lists: &'s Lists) -> Self {
        Walk {
            text,
            tokens,
            sentence: at,
            lists,
            own: &[],
            pivot: PLAIN,
            grounds: false,
            summed: None,
            opening: 0,
            situation: None,
            event: None,
            visit: None,
            anchor: None,
            valued: None,
            talked: Vec::new(),
            discussed_before: Vec::new(),
            until: 0,
        }
    }

    pub fn read(&mut self, cast: &Cast, mut reference: usize, out: &mut Vec<Hit>) {
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            let known = token.opens & self.lists.opens() != 0;
            let Some((len, sense)) = known.then(|| self.lists.at(self.text, self.tokens, at)).flatten() else {
                at = self.between(at, out).unwrap_or(at + 1);
                continue;
            };
            match sense {
                Sense::Names(concept, naming) => {
                    let span = self.span(at, len);
                    while cast.references.get(reference).is_some_and(|known| known.span.end <= span.start) {
                        reference += 1;
                    }
                    let of_a_person = cast.references.get(reference).is_some_and(|known| {
                        known.form != Form::Institution && known.span.start <= span.start && span.end <= known.span.end
                    });
                    if !of_a_person && at >= self.until {
                        self.name(at, len, concept, naming, out);
                    }
                }
                _ => self.note(at, len, sense, out),
            }
            at += len;
        }
        self.close(out);
    }

    /// Remembers what a word that names no concept says of those behind it.
    fn note(&mut self, at: usize, len: usize, sense: Sense, out: &mut Vec<Hit>) {
        let taken_up = matches!(sense, Sense::Talked | Sense::Discussed | Sense::Situation | Sense::Stressed);
        self.grounds &= !taken_up;
        match sense {
            Sense::Grounds => self.grounds = true,
            Sense::Talked => {
                self.event = None;
                self.pivot = DISCUSSED;
                self.talked.push(at + len);
            }
            Sense::Discussed => {
                self.pivot = DISCUSSED;
                self.event = None;
            }
            Sense::Valued => {
                self.pivot = self.pivot.max(STRESSED);
                self.valued = Some(at + len);
            }
            Sense::Situation => {
                self.pivot = DISCUSSED;
                self.event = None;
                self.situation = Some(at + len);
            }
            Sense::On if self.opens(at) => self.opening = at + OPENING_REACH,
            Sense::Stressed => self.pivot = self.pivot.max(STRESSED),
            Sense::WereDiscussed => self.discussed_before.push(at),
            Sense::Relations if at < self.until => {}
            Sense::Relations => out.push(self.hit(Subject::Relations, at, len, self.pivot.max(STRESSED))),
            Sense::Invitation | Sense::Invited | Sense::Visit => {
                self.journey(at, sense);
                self.event = Some(at + len);
            }
            Sense::Anchor => self.anchor = Some(at + len),
            Sense::Event | Sense::Gathering => self.event = Some(at + len),
            _ => {}
        }
    }

    /// An invitation outweighs a mere visit; a word far behind the first begins anew.
    fn journey(&mut self, at: usize, sense: Sense) {
        let stronger = sense != Sense::Visit || self.visit.is_none();
        if stronger && !matches!(self.visit, Some((_, Sense::Invitation))) {
            self.visit = Some((at, sense));
        } else if let Some((first, kept)) = self.visit {
            self.visit = Some((if at - first > VISIT_REACH { at } else { first }, kept));
        }
    }

    /// A concept is named at `at`.
    fn name(&mut self, at: usize, len: usize, concept: u32, naming: Naming, out: &mut Vec<Hit>) {
        let naming = match naming {
            Naming::Item if !self.is_item(at, out) || self.is(at + len, Role::Of) => return,
            Naming::Item => Naming::Own,
            other => other,
        };
        let is_country = !matches!(naming, Naming::Own | Naming::Weak);
        let is_a_country = self.tokens[at].is_capital() && !self.is_a_persons_name(at, len);
        if is_country && (!is_a_country || self.goal(at, len, concept, out) || self.further_goal(at, len, concept, out))
        {
            return;
        }
        if let Some(end) = self.together(at, out) {
            self.until = end;
            return;
        }
        if self.is_own(concept) && self.is_partner(at, len) {
            let force = self.pivot.max(STRESSED);
            out.push(self.hit(Subject::Relations, at, len, force));
            return;
        }
        // What one is congratulated on, or condoled with over, is named.
        if self.lists.is_courtesy(Subject::Concept(concept)) {
            self.pivot = self.pivot.max(STRESSED);
        }
        if naming == Naming::Own && self.lists.sums_up(concept) && self.has_examples(at + len) {
            self.summed = Some((out.len(), self.pivot));
        }
        let force = if self.explains(at, out) { WEAK } else { self.force(at, len, concept, naming) };
        out.push(self.hit(Subject::Concept(concept), at, len, force));
    }

    fn force(&self, at: usize, len: usize, concept: u32, naming: Naming) -> u8 {
        let article = usize::from(self.is(at.wrapping_sub(1), Role::The));
        let subject = self.situation.is_some_and(|end| end + article == at);
        // "support for the U.S. drive": what a side does is no matter of the two.
        let drives = article > 0 && self.is_own(concept) && !self.is_alone(at + len);
        let theme = !self.lists.is_place(Subject::Concept(concept));
        let opened = if at < self.opening { DISCUSSED } else { self.pivot };
        match naming {
            Naming::Weak | Naming::Seat => WEAK,
            Naming::Own if self.grounds => WEAK,
            Naming::Own if self.is_own(concept) && self.valued.is_some_and(|end| end + article == at) => DISCUSSED,
            Naming::Own if self.is_own(concept) => WEAK,
            Naming::Own if self.lists.is_party(concept) && self.acts(at, len) => WEAK,
            Naming::Own if self.is_joined_actor(at + len) || self.is_of_an_office(at) => WEAK,
            Naming::Own if theme && self.is_an_offices(at + len) => WEAK,
            Naming::Own | Naming::Country if self.is_among_matters(at, theme) => WEAK,
            Naming::Own if self.lists.sums_up(concept) && self.has_examples(at + len) => WEAK,
            Naming::Own if self.lists.is_loose(concept) => PLAIN,
            // To condole is to do it: no word need say that it was talked about.
            Naming::Own if self.lists.is_courtesy(Subject::Concept(concept)) => opened.max(STRESSED),
            Naming::Own => opened,
            Naming::Country | Naming::Place if subject && !drives => DISCUSSED,
            Naming::Demonym if subject && !self.is_own(concept) => DISCUSSED,
            _ if self.is_own(concept) || self.is_actor(at + len) || self.is_venue(at) => WEAK,
            _ => opened,
        }
    }

    /// Whether a country is where a journey goes; then the journey is the subject.
    fn goal(&mut self, at: usize, len: usize, concept: u32, out: &mut Vec<Hit>) -> bool {
        let Some((cue, sense)) = self.visit.filter(|(cue, _)| at - cue <= VISIT_REACH) else { return false };
        let before = if self.is(at.wrapping_sub(1), Role::The) { at.wrapping_sub(2) } else { at.wrapping_sub(1) };
        if !self.is(before, Role::Goal) {
            return false;
        }
        let dates = self.anchor.is_some_and(|end| (end..end + ANCHOR_REACH).contains(&cue));
        let force = match sense {
            Sense::Visit if dates => WEAK,
            Sense::Visit => self.pivot,
            _ => DISCUSSED,
        };
        out.push(self.hit(Subject::Visit(Some(concept)), cue, at + len - cue, force));
        self.visit = None;
        true
    }

    /// "to visit Arden, Maristan and Vessary": each is a goal; the first names the journey.
    fn further_goal(&self, at: usize, len: usize, concept: u32, out: &mut Vec<Hit>) -> bool {
        let journey = out.last().is_some_and(|hit| matches!(hit.subject, Subject::Visit(Some(_))));
        let listed = journey && self.follows(at, out);
        if listed {
            out.push(self.hit(Subject::Visit(Some(concept)), at, len, WEAK));
        }
        listed
    }

    /// The end of "between Arden and Maristan", if that is what stands here.
    fn between(&mut self, at: usize, out: &mut Vec<Hit>) -> Option<usize> {
        self.is(at, Role::Between).then(|| self.together(at, out))?
    }

    /// Countries that are named together are one subject: their ties, or what is between them. Gives the token behind.
    fn together(&mut self, at: usize, out: &mut Vec<Hit>) -> Option<usize> {
        let pair = pairs::pair(self.text, self.tokens, self.lists, at)?;
        let own = pair.countries.iter().filter(|&&country| self.is_own(country)).count();
        (own == 0 || !self.is_theme(&pair)).then_some(())?;
        let partners =
            own == pair.countries.len() || pair.ties && (own > 0 || self.own.is_empty()) && self.own.len() < 2;
        let subject = match pair.countries[..] {
            [_, _] if partners => Subject::Relations,
            [one, other] if self.lists.share_lane(one, other) => return None,
            [one, other] if own == 0 || pair.joined => Subject::Pair(one, other),
            [_, _, _] if pair.ties && (own > 0 || self.own.is_empty()) => {
                Subject::Concept(self.lists.labelled(self.lists.grammar.label(Label::Trilateral))?)
            }
            _ => return None,
        };
        let force = if subject == Subject::Relations { self.pivot.max(STRESSED) } else { self.pivot };
        out.push(self.hit(subject, pair.from, pair.to - pair.from, force));
        Some(pair.to)
    }

    /// At the end of the sentence what sums up nothing is its own topic, and an invitation without a place is still one.
    fn close(&mut self, out: &mut Vec<Hit>) {
        // "regional issues, including that of the bridge": examples that nobody knows sum up to no less.
        if let Some((at, force)) = self.summed
            && out[at + 1..].iter().all(|hit| hit.force == WEAK)
        {
            out[at].force = force;
        }
        if let Some((cue, Sense::Invitation)) = self.visit {
            out.push(self.hit(Subject::Visit(None), cue, 1, STRESSED));
        }
    }

    fn span(&self, at: usize, len: usize) -> Span {
        let last = (at + len).clamp(1, self.tokens.len()) - 1;
        self.tokens[at].span.cover(self.tokens[last].span)
    }

    fn hit(&self, subject: Subject, at: usize, len: usize, force: u8) -> Hit {
        Hit { subject, span: self.span(at, len), sentence: self.sentence, force }
    }
}
