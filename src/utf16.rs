//! A parse on its way out: every span from bytes to UTF-16 code units, once.

use crate::model::{Document, MetadataSpans, Parse};
use crate::span::{Span, Utf16};

impl Parse {
    /// The same parse with every span counted in UTF-16 code units of [`Parse::text`], as JavaScript and the JSON
    /// contract count. Call it once, on a parse that counts bytes. Places in the raw source ([`Parse::origin`]) are
    /// counted in `raw`, the string that was read, or left as they are without one.
    pub fn into_utf16(mut self, raw: Option<&str>) -> Parse {
        let text = std::mem::take(&mut self.text);
        let units = Utf16::new(&text);
        let convert = |span: &mut Span| *span = units.span(*span);
        self.documents.iter_mut().for_each(|document| document.each_span(&convert));
        self.notes.iter_mut().filter_map(|note| note.span.as_mut()).for_each(convert);
        self.origin.iter_mut().for_each(|origin| convert(&mut origin.span));
        if let Some(raw) = raw {
            let units = Utf16::new(raw);
            self.origin.iter_mut().for_each(|origin| origin.source = units.span(origin.source));
        }
        Parse { text, ..self }
    }
}

impl Document {
    /// Shows every span of the document to `visit`, to read or to change. A new kind of fact adds its line here.
    pub(crate) fn each_span(&mut self, visit: &impl Fn(&mut Span)) {
        visit(&mut self.span);
        each_metadata_span(&mut self.metadata.spans, visit);
        self.people.iter_mut().flat_map(|person| &mut person.aliases).for_each(|alias| visit(&mut alias.span));
        self.furniture.iter_mut().for_each(|piece| visit(&mut piece.span));
        for section in &mut self.sections {
            visit(&mut section.span);
            section.heading.iter_mut().for_each(visit);
            for paragraph in &mut section.paragraphs {
                visit(&mut paragraph.span);
                paragraph.sentences.iter_mut().for_each(visit);
                paragraph.marks.iter_mut().for_each(|mark| visit(&mut mark.span));
            }
        }
        for turn in &mut self.turns {
            visit(&mut turn.span);
            turn.label.iter_mut().chain(&mut turn.directions).for_each(visit);
            turn.paragraphs.iter_mut().for_each(|paragraph| visit(&mut paragraph.span));
        }
        for quote in &mut self.quotes {
            visit(&mut quote.span);
            quote.parts.iter_mut().chain(&mut quote.cue).for_each(visit);
        }
        for statement in &mut self.statements {
            visit(&mut statement.span);
            visit(&mut statement.cue);
        }
        for mention in self.topics.iter_mut().flat_map(|topic| &mut topic.mentions) {
            visit(&mut mention.span);
            visit(&mut mention.sentence);
        }
        self.moments.iter_mut().for_each(|moment| visit(&mut moment.span));
    }
}

fn each_metadata_span(spans: &mut MetadataSpans, visit: &impl Fn(&mut Span)) {
    [
        &mut spans.title,
        &mut spans.standfirst,
        &mut spans.date,
        &mut spans.time,
        &mut spans.place,
        &mut spans.medium,
        &mut spans.initiator,
        &mut spans.duration,
        &mut spans.institution,
        &mut spans.attribution,
        &mut spans.published,
    ]
    .into_iter()
    .flatten()
    .for_each(visit);
}
