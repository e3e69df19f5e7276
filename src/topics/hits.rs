//! Every place of a text that takes a topic up, with how strongly it does.
//!
//! One pass over the words. What a sentence does with a topic is told by the words around: "discussed" before it makes
//! it a subject, "in" behind "summit" makes it a venue, "President" behind it a person's office.

use rustc_hash::FxHashSet;

use super::lists::Lists;
use super::objects::Named;
use super::walk::Walk;
use super::{objects, weighing};
use crate::lexicon::Lexicon;
use crate::people::Cast;
use crate::prose::Prose;
use crate::span::Span;
use crate::words;

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
        let mut walk = Walk::new(text, prose.of(sentence), at, lists);
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
        let asked = objects::Sentence {
            text,
            tokens: prose.of(sentence),
            lists,
            named: Named::new(&out.hits[begun..]),
            references,
        };
        talked.iter().for_each(|&from| asked.objects(from, usize::MAX, &mut runs));
        after.iter().for_each(|&to| asked.objects_before(to, &mut runs));
        let first = sentence.tokens.start;
        out.objects.extend(runs.drain(..).map(|(from, to)| (at, first + from, first + to)));
    }
    out
}

/// What the title and its like name is what the text is about: where it is only named, it is more.
pub fn raise_headline(text: &str, front: &[Span], own: &[u32], cast: &Cast, lexicon: &Lexicon, hits: &mut [Hit]) {
    let mut named = Vec::new();
    for (at, &span) in front.iter().enumerate() {
        let tokens = words::tokens(text, span, &lexicon.vocabulary);
        let reference = cast.references.partition_point(|known| known.span.end <= span.start);
        let mut walk = Walk::new(text, &tokens, at, &lexicon.topics);
        walk.own = own;
        walk.read(cast, reference, &mut named);
    }
    let subjects: FxHashSet<Subject> = named.iter().filter(|hit| hit.force > WEAK).map(|hit| hit.subject).collect();
    let headlined = hits.iter_mut().filter(|hit| hit.force == PLAIN && subjects.contains(&hit.subject));
    headlined.for_each(|hit| hit.force = STRESSED);
}
