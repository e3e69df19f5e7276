//! Every place of a text that takes a topic up, with how strongly it does.
//!
//! One pass over the words. What a sentence does with a topic is told by the words around: "discussed" before it makes
//! it a subject, "in" behind "summit" makes it a venue, "President" behind it a person's office.

use super::lists::{Filler, Lists, Naming, Sense};
use super::{objects, pairs, weighing};
use crate::people::{Cast, Form};
use crate::prose::{Prose, Sentence};
use crate::span::Span;
use crate::words::{Case, Token, TokenKind};

/// What a place speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A concept of the lists.
    Concept(u32),
    /// The ties between the participants' countries.
    Relations,
    /// A journey, to a country if one is named.
    Visit(Option<u32>),
    /// Two countries and what is between them.
    Pair(u32, u32),
    /// A name that no list knows, by its position among them.
    Named(u32),
}

impl Subject {
    /// Whether another is the same, or one of the two that this is about.
    pub fn means(&self, other: Subject) -> bool {
        match (*self, other) {
            (Subject::Pair(one, two), Subject::Concept(concept)) => concept == one || concept == two,
            (own, other) => own == other,
        }
    }
}

/// A place that speaks of something.
#[derive(Debug, Clone, Copy)]
pub struct Hit {
    /// Of what.
    pub subject: Subject,
    /// Its words.
    pub span: Span,
    /// Position of its sentence.
    pub sentence: usize,
    /// One of the four below.
    pub force: u8,
}

/// Shows a topic that other places bring up.
pub const WEAK: u8 = 0;
/// Names it.
pub const PLAIN: u8 = 2;
/// Something a side stresses, hopes or promises.
pub const STRESSED: u8 = 3;
/// The text says that it was talked about.
pub const DISCUSSED: u8 = 4;

/// How far behind a word for a journey its goal may stand, in tokens: "to visit, at an early date, the Republic of".
const VISIT_REACH: usize = 9;
/// How far behind the word for a gathering its venue may stand: "held last week in".
const VENUE_REACH: usize = 10;
/// How far behind a possessive the word for what a side holds may stand.
const AGENT_REACH: usize = 6;
/// An opening "On", "Regarding" speaks for what stands this near.
const OPENING_REACH: usize = 7;

/// What was found in a document.
#[derive(Default)]
pub struct Found {
    /// In order.
    pub hits: Vec<Hit>,
    /// What was talked about and no list knows: sentence, first token, the token behind the last.
    pub objects: Vec<(usize, usize, usize)>,
}

/// All hits of a document, and the objects that no list knows.
pub fn hits(text: &str, prose: &Prose, own: &[u32], cast: &Cast, lists: &Lists) -> Found {
    let mut out = Found::default();
    let mut reference = 0;
    let mut runs = Vec::new();
    for (at, sentence) in prose.sentences.iter().enumerate() {
        while cast.references.get(reference).is_some_and(|known| known.span.end <= sentence.span.start) {
            reference += 1;
        }
        let begun = out.hits.len();
        let mut walk = Walk::new(text, prose, sentence, at, lists);
        walk.own = own;
        walk.read(cast, reference, &mut out.hits);
        let after = std::mem::take(&mut walk.discussed_before);
        let talked = std::mem::take(&mut walk.talked);
        let opened = walk.opening > 0;
        weighing::weigh(lists, opened, !after.is_empty(), &mut out.hits[begun..]);
        let spoken = prose.passages.get(sentence.passage).is_some_and(|passage| passage.turn.is_some());
        if spoken || talked.is_empty() && after.is_empty() {
            continue;
        }
        let references = cast.within(sentence.span);
        let asked = objects::Sentence { text, tokens: prose.of(sentence), lists, hits: &out.hits[begun..], references };
        talked.iter().for_each(|&from| asked.objects(from, usize::MAX, &mut runs));
        after.iter().for_each(|&to| asked.objects_before(to, &mut runs));
        let first = sentence.tokens.start;
        out.objects.extend(runs.drain(..).map(|(from, to)| (at, first + from, first + to)));
    }
    out
}

/// One sentence on the way.
struct Walk<'s> {
    text: &'s str,
    tokens: &'s [Token],
    sentence: usize,
    lists: &'s Lists,
    /// The participants' own countries and institutions.
    own: &'s [u32],
    /// What the words so far make of a topic.
    pivot: u8,
    /// Up to where an opening "On" reaches.
    opening: usize,
    /// Behind the words that make a country the subject.
    situation: Option<usize>,
    /// Behind a word for a gathering.
    event: Option<usize>,
    /// Where a journey was named, and how strongly.
    visit: Option<(usize, Sense)>,
    /// Behind the words that value what follows.
    valued: Option<usize>,
    /// Behind each place that says that something was talked about, and before each that says it afterwards.
    talked: Vec<usize>,
    discussed_before: Vec<usize>,
    /// Behind words that were read as a whole already.
    until: usize,
}

impl<'s> Walk<'s> {
    fn new(text: &'s str, prose: &'s Prose, sentence: &Sentence, at: usize, lists: &'s Lists) -> Self {
        Walk {
            text,
            tokens: prose.of(sentence),
            sentence: at,
            lists,
            own: &[],
            pivot: PLAIN,
            opening: 0,
            situation: None,
            event: None,
            visit: None,
            valued: None,
            talked: Vec::new(),
            discussed_before: Vec::new(),
            until: 0,
        }
    }

    fn read(&mut self, cast: &Cast, mut reference: usize, out: &mut Vec<Hit>) {
        let mut at = 0;
        while at < self.tokens.len() {
            let Some((len, sense)) = self.lists.at(self.text, self.tokens, at) else {
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
        match sense {
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
                let stronger = sense != Sense::Visit || self.visit.is_none();
                if stronger && !matches!(self.visit, Some((_, Sense::Invitation))) {
                    self.visit = Some((at, sense));
                } else if let Some((first, kept)) = self.visit {
                    self.visit = Some((if at - first > VISIT_REACH { at } else { first }, kept));
                }
                self.event = Some(at + len);
            }
            Sense::Event | Sense::Gathering => self.event = Some(at + len),
            _ => {}
        }
    }

    /// A concept is named at `at`.
    fn name(&mut self, at: usize, len: usize, concept: u32, naming: Naming, out: &mut Vec<Hit>) {
        let is_country = !matches!(naming, Naming::Own | Naming::Weak);
        if is_country && (!self.tokens[at].is_capital() || self.is_a_persons_name(at, len)) {
            return;
        }
        if is_country && self.goal(at, len, concept, out) {
            return;
        }
        if let Some(end) = self.together(at, out) {
            self.until = end;
            return;
        }
        // What one is congratulated on, or condoled with over, is named.
        if self.lists.is_courtesy(Subject::Concept(concept)) {
            self.pivot = self.pivot.max(STRESSED);
        }
        let force = self.force(at, len, concept, naming);
        out.push(self.hit(Subject::Concept(concept), at, len, force));
    }

    fn force(&self, at: usize, len: usize, concept: u32, naming: Naming) -> u8 {
        let article = usize::from(self.is_word(at.wrapping_sub(1), "the"));
        let subject = self.situation.is_some_and(|end| end + article == at);
        let opened = if at < self.opening { DISCUSSED } else { self.pivot };
        match naming {
            Naming::Weak | Naming::Seat => WEAK,
            Naming::Own if self.is_own(concept) && self.valued.is_some_and(|end| end + article == at) => DISCUSSED,
            Naming::Own if self.is_own(concept) => WEAK,
            Naming::Own if self.lists.is_party(concept) && self.acts(at, len) => WEAK,
            Naming::Own if self.lists.is_loose(concept) => PLAIN,
            Naming::Own if self.lists.is_general(concept) && self.has_examples(at + len) => WEAK,
            // To condole is to do it: no word need say that it was talked about.
            Naming::Own if self.lists.is_courtesy(Subject::Concept(concept)) => opened.max(STRESSED),
            Naming::Own => opened,
            Naming::Country | Naming::Place if subject => DISCUSSED,
            Naming::Demonym if subject && !self.is_own(concept) => DISCUSSED,
            _ if self.is_own(concept) || self.is_actor(at + len) || self.is_venue(at) => WEAK,
            _ => opened,
        }
    }

    /// Whether a country is where a journey goes; then the journey is the subject.
    fn goal(&mut self, at: usize, len: usize, concept: u32, out: &mut Vec<Hit>) -> bool {
        let Some((cue, sense)) = self.visit.filter(|(cue, _)| at - cue <= VISIT_REACH) else { return false };
        let before = if self.is_word(at.wrapping_sub(1), "the") { at.wrapping_sub(2) } else { at.wrapping_sub(1) };
        let leads = ["to", "visit", "visiting", "visited", "visits"].iter().any(|word| self.is_word(before, word));
        if !leads {
            return false;
        }
        let force = if sense == Sense::Visit { self.pivot } else { DISCUSSED };
        out.push(self.hit(Subject::Visit(Some(concept)), cue, at + len - cue, force));
        self.visit = None;
        true
    }

    /// The end of "between Arden and Maristan", if that is what stands here.
    fn between(&mut self, at: usize, out: &mut Vec<Hit>) -> Option<usize> {
        let word = self.tokens.get(at)?.span.of(self.text);
        matches!(word, "between" | "Between" | "among").then(|| self.together(at, out))?
    }

    /// Countries that are named together are one subject: their ties, or what is between them. Gives the token behind.
    fn together(&mut self, at: usize, out: &mut Vec<Hit>) -> Option<usize> {
        let pair = pairs::pair(self.text, self.tokens, self.lists, at)?;
        let own = pair.countries.iter().filter(|&&country| self.is_own(country)).count();
        let partners =
            own == pair.countries.len() || pair.ties && (own > 0 || self.own.is_empty()) && self.own.len() < 2;
        let subject = match pair.countries[..] {
            [_, _] if partners => Subject::Relations,
            [one, other] if self.lists.share_lane(one, other) => return None,
            [one, other] if own == 0 || pair.joined => Subject::Pair(one, other),
            [_, _, _] if pair.ties && (own > 0 || self.own.is_empty()) => {
                Subject::Concept(self.lists.labelled("Trilateral cooperation")?)
            }
            _ => return None,
        };
        let force = if subject == Subject::Relations { self.pivot.max(STRESSED) } else { self.pivot };
        out.push(self.hit(subject, pair.from, pair.to - pair.from, force));
        Some(pair.to)
    }

    /// At the end of the sentence an invitation without a place is still one.
    fn close(&mut self, out: &mut Vec<Hit>) {
        if let Some((cue, Sense::Invitation)) = self.visit {
            out.push(self.hit(Subject::Visit(None), cue, 1, STRESSED));
        }
    }

    /// "the NATO Secretary General", "approved by the Security Council": an institution that acts.
    fn acts(&self, at: usize, len: usize) -> bool {
        let article = usize::from(self.is_word(at.wrapping_sub(1), "the"));
        let office = matches!(self.lists.at(self.text, self.tokens, at + len), Some((_, Sense::Office)));
        office || self.is_word(at.wrapping_sub(1 + article), "by")
    }

    /// Whether a token is the first of its sentence, or of a quotation.
    fn opens(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.is_none_or(|token| matches!(token.span.of(self.text), "\"" | "“" | "‘"))
    }

    fn is_own(&self, concept: u32) -> bool {
        self.own.contains(&concept)
    }

    /// "the Maristani president", "Maristan's unwavering support": somebody who acts, no country that is spoken of.
    fn is_actor(&self, at: usize) -> bool {
        // "the United States’" ends with an apostrophe alone.
        let possessive = self
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Possessive || matches!(token.span.of(self.text), "’" | "'"));
        let from = at + usize::from(possessive);
        let sense = |place: usize| self.lists.at(self.text, self.tokens, place).map(|(_, sense)| sense);
        let reach = if possessive { AGENT_REACH } else { 2 };
        let between = |place: &usize| self.lists.filler(self.text, self.tokens, *place) == Some(Filler::Between);
        // "Maristan's ongoing war of aggression against" is a matter of whom it is against.
        let waged = |place: usize| match sense(place) {
            Some(Sense::Agent) => true,
            Some(Sense::Situation) => possessive,
            Some(Sense::Names(concept, Naming::Own)) => possessive && self.lists.is_conflict(concept),
            _ => false,
        };
        sense(from) == Some(Sense::Office)
            || (from..from + reach).take_while(|place| *place == from || !between(place)).any(waged)
    }

    /// "regional issues, such as": what follows is the subject.
    fn has_examples(&self, at: usize) -> bool {
        let next = at + usize::from(self.is_word(at, ","));
        ["such", "like", "namely"].iter().any(|word| self.is_word(next, word))
    }

    /// "the summit in Maristan".
    fn is_venue(&self, at: usize) -> bool {
        let place = ["in", "at", "to"].iter().any(|word| self.is_word(at.wrapping_sub(1), word));
        place && self.event.is_some_and(|end| at - end <= VENUE_REACH)
    }

    /// "Jordan Vale", "Ms Georgia Ray": a name among other names, as no country stands.
    fn is_a_persons_name(&self, at: usize, len: usize) -> bool {
        let name = |place: usize| {
            self.tokens.get(place).is_some_and(|token| {
                token.case == Case::Title
                    && !token.joined
                    && token.kind == TokenKind::Word
                    && token.symbol == crate::lexicon::Symbol::UNKNOWN
            })
        };
        len == 1 && at > 0 && name(at + 1)
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.span.of(self.text).eq_ignore_ascii_case(word))
    }

    fn span(&self, at: usize, len: usize) -> Span {
        let last = (at + len).clamp(1, self.tokens.len()) - 1;
        self.tokens[at].span.cover(self.tokens[last].span)
    }

    fn hit(&self, subject: Subject, at: usize, len: usize, force: u8) -> Hit {
        Hit { subject, span: self.span(at, len), sentence: self.sentence, force }
    }
}
