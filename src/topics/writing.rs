//! Topics as they are told: from lanes to the model's words.
//!
//! In go the lanes with their hits, out come topics in order of first mention, each lane's own before the narrower ones
//! that share it. A lane whose own name the text never writes shows the words of the narrower ones, and says so.

use super::hits::{Hit, Subject};
use super::keys;
use super::lanes::{Lane, Size};
use super::lists::Lists;
use crate::model::{Holder, Mention, Topic, TopicId};
use crate::order::sort_by;
use crate::prose::Prose;

/// What topics are written from.
pub struct Writing<'s> {
    pub text: &'s str,
    pub prose: &'s Prose,
    pub sides: &'s [u32],
    pub lists: &'s Lists,
    pub hits: &'s [Hit],
    pub holders: &'s [Option<Holder>],
    pub names: &'s [String],
}

impl Writing<'_> {
    /// The topics of all lanes. A lane counts from its first place, whichever narrower topic that names.
    pub fn topics(&self, lanes: &[Lane]) -> Vec<Topic> {
        let size = Size::of(self.prose);
        let mut out: Vec<(usize, Topic)> = Vec::new();
        lanes.iter().for_each(|lane| self.lane(lane, &size, &mut out));
        sort_by(&mut out, |&(first, _)| (first, 0));
        let mut ids = vec![TopicId(0); out.len()];
        for (at, (_, topic)) in out.iter().enumerate() {
            ids[topic.id.0 as usize] = TopicId(at as u32 + 1);
        }
        let named = |id: TopicId| ids[id.0 as usize];
        out.into_iter().map(|(_, topic)| renamed(topic, named)).collect()
    }

    /// Writes a lane and the narrower concepts that share it, each with its first place. An id is a position in `out`
    /// until all are known.
    fn lane(&self, lane: &Lane, size: &Size, out: &mut Vec<(usize, Topic)>) {
        let Some(&first) = lane.hits.first() else { return };
        let place = out.len();
        out.push((first, self.topic(lane.subject, lane, size, None, place)));
        let mut below: Vec<Subject> = Vec::new();
        for &at in &lane.hits {
            let subject = self.hits[at].subject;
            let narrower = matches!(subject, Subject::Concept(_)) && !lane.subject.means(subject);
            if narrower && !below.contains(&subject) {
                below.push(subject);
                let parent = Some(TopicId(place as u32));
                let child = self.topic(subject, lane, size, parent, out.len());
                out.push((at, child));
            }
        }
        if out[place].1.mentions.is_empty() {
            let of = |topic: &Topic| {
                let id = topic.id;
                topic.mentions.clone().into_iter().map(move |mention| Mention { below: Some(id), ..mention })
            };
            let mut mentions: Vec<Mention> = out[place + 1..].iter().flat_map(|(_, topic)| of(topic)).collect();
            sort_by(&mut mentions, |mention| (mention.span.start, mention.span.end));
            out[place].1.mentions = mentions;
        }
    }

    fn topic(&self, subject: Subject, lane: &Lane, size: &Size, parent: Option<TopicId>, place: usize) -> Topic {
        let same = |hit: &Hit| {
            subject.means(hit.subject)
                || parent.is_none() && matches!(hit.subject, Subject::Pair(..))
                || matches!((hit.subject, subject), (Subject::Visit(_), Subject::Visit(_)))
        };
        let places: Vec<usize> = lane.hits.iter().copied().filter(|&at| same(&self.hits[at])).collect();
        let mentions = places.iter().map(|&at| self.mention(at)).collect();
        let (label, category) = self.named(subject, lane);
        let concept = keys::key(subject, &label, self.sides, self.lists);
        // A lane's own topic weighs what all its places weigh, narrower ones' too.
        let weight = size.share(self.hits, if parent.is_none() { &lane.hits } else { &places });
        let core = lane.core && parent.is_none();
        Topic { id: TopicId(place as u32), label, concept, category, parent, core, weight, mentions }
    }

    fn mention(&self, at: usize) -> Mention {
        let hit = &self.hits[at];
        let sentence = &self.prose.sentences[hit.sentence];
        let passage = &self.prose.passages[sentence.passage];
        Mention {
            span: hit.span,
            sentence: sentence.span,
            section: passage.section,
            turn: passage.turn,
            speaker: passage.speaker,
            holder: self.holders[at],
            below: None,
        }
    }
}

/// A topic with the ids that all topics have in the end.
fn renamed(mut topic: Topic, named: impl Fn(TopicId) -> TopicId) -> Topic {
    topic.id = named(topic.id);
    topic.parent = topic.parent.map(&named);
    topic.mentions.iter_mut().for_each(|mention| mention.below = mention.below.map(&named));
    topic
}
