//! One document: the stages in their order.
//!
//! In go the blocks of one document, out comes all that is known of it. Each stage is a function of what the stages
//! before it found; this file is the only one that knows the order.

use crate::Told;
use crate::kind;
use crate::language;
use crate::layout::signs::Sign;
use crate::layout::{self, Layout, Role};
use crate::lexicon::Lexicon;
use crate::links;
use crate::metadata;
use crate::model::{
    Document, DocumentKind, Metadata, Moment, Note, NoteCode, PersonId, SectionKind, TurnId, written_id,
};
use crate::moments;
use crate::options::Options;
use crate::people;
use crate::prose::{Place, Prose};
use crate::quotes;
use crate::sections::{self, Parts};
use crate::source::Block;
use crate::span::Span;
use crate::statements;
use crate::topics;
use crate::voices::{Sources, Voices};

/// What all documents of a source share while they are read.
pub struct Reading<'r> {
    /// The whole text.
    pub text: &'r str,
    /// What the caller knows.
    pub options: &'r Options,
    /// The lists.
    pub lexicon: &'r Lexicon,
    /// Doubts so far.
    pub notes: Vec<Note>,
    /// Is told the name of each stage when it has ended.
    pub told: Told<'r>,
}

/// Reads one document; `signs` are those of its blocks, `number` counts the documents of a source from 1. The function
/// is as long as there are stages.
pub fn document(reading: &mut Reading, blocks: &[Block], signs: &[Sign], number: usize) -> Document {
    let Reading { text, options, lexicon, notes, told } = reading;
    let (text, lexicon) = (*text, *lexicon);
    let layout = layout::lay_out(text, blocks, signs, lexicon);
    told("layout");
    let kind = kind::kind(text, &layout, lexicon);
    let account = if kind == DocumentKind::News { SectionKind::Body } else { SectionKind::Summary };
    let language = told_language(text, &layout, options, lexicon);
    let known = language::has_lexicon(language.as_deref());
    let mut parts = sections::parts(text, &layout, blocks, account, lexicon);
    told("sections");
    let mut prose = read_prose(text, &parts, lexicon);
    told("prose");
    let cast = people::cast(people::Known { text, layout: &layout, prose: &prose, lexicon });
    name_speakers(&mut parts, &mut prose, &cast.labelled);
    write_sentences(&mut parts, &prose);
    told("people");
    let (mut metadata, doubtful) = metadata::metadata(text, &layout, &cast, lexicon);
    metadata.title = metadata.title.or_else(|| options.title.clone());
    metadata.date = metadata.date.or_else(|| options.date.clone());
    told("metadata");
    let moments = moments::moments(text, &prose, metadata.date.as_deref(), lexicon);
    notes.extend(doubts(language.as_deref(), doubtful, &metadata, &moments));
    told("moments");
    let sources = Sources { text, prose: &prose, cast: &cast, lists: &lexicon.voices };
    let voices = Voices::read(&sources);
    told("voices");
    let mut quotes = quotes::quotes(&sources, &voices);
    notes.extend(quotes::doubts(&voices));
    notes.extend(cast.doubts.iter().map(|&span| ambiguous(text, span)));
    told("quotes");
    let mut statements = if known { statements::statements(&sources, &voices, &quotes) } else { Vec::new() };
    told("statements");
    let spans = &metadata.spans;
    let front = [spans.title, spans.standfirst, spans.institution, spans.attribution];
    let front: Vec<Span> = front.into_iter().flatten().collect();
    let mut topics = if known { topics::topics(text, &prose, &front, &cast, &statements, lexicon) } else { Vec::new() };
    links::link(&mut quotes, &mut statements, &mut topics);
    told("topics");
    Document {
        id: written_id("d", number as u32),
        kind,
        language: language.filter(|tag| tag != language::UNKNOWN),
        span: extent(&layout),
        metadata,
        people: cast.people,
        sections: parts.sections,
        furniture: parts.furniture,
        turns: parts.turns,
        quotes,
        statements,
        topics,
        moments,
    }
}

/// The language that the caller names, or that the running text shows; the page around it may be in another.
fn told_language(text: &str, layout: &Layout, options: &Options, lexicon: &Lexicon) -> Option<String> {
    let begin = layout.pieces.iter().find(|piece| piece.role == Role::Paragraph).map(|piece| piece.span.start);
    let told = || {
        let words = Span::new(begin?, extent(layout).end).of(text);
        language::language(words, &lexicon.languages).map(String::from)
    };
    options.language.clone().or_else(told)
}

/// What a careful reader would want to be told about language and date.
fn doubts(language: Option<&str>, doubtful: Option<Span>, metadata: &Metadata, moments: &[Moment]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |code, span| notes.push(Note { code, span, params: Default::default() });
    if let Some(span) = doubtful.filter(|_| metadata.date.is_none()) {
        note(NoteCode::AmbiguousDate, Some(span));
    }
    // A date is missed only where words count from it.
    let open = moments.iter().find(|moment| moment.edtf.is_none());
    if let (None, Some(moment)) = (&metadata.date, open) {
        note(NoteCode::NoDate, Some(moment.span));
    }
    if let Some(tag) = language.filter(|tag| !language::has_lexicon(Some(tag))) {
        let params = [("language".to_string(), tag.to_string())].into();
        notes.push(Note { code: NoteCode::NoLexicon, span: None, params });
    }
    notes
}

/// The doubt about words that could mean several of those present.
fn ambiguous(text: &str, span: Span) -> Note {
    let params = [("text".to_string(), span.of(text).to_string())].into();
    Note { code: NoteCode::AmbiguousPerson, span: Some(span), params }
}

fn extent(layout: &Layout) -> Span {
    match (layout.pieces.first(), layout.pieces.last()) {
        (Some(first), Some(last)) => first.span.cover(last.span),
        _ => Span::new(0, 0),
    }
}

/// Cuts every paragraph into words and sentences, each with the turn it belongs to.
fn read_prose(text: &str, parts: &Parts, lexicon: &Lexicon) -> Prose {
    let mut prose = Prose::with_room(parts.sections.iter().map(|part| part.span.len()).sum());
    let mut turns =
        parts.turns.iter().flat_map(|turn| turn.paragraphs.iter().map(|paragraph| (paragraph.id, turn.id))).peekable();
    for (section, part) in parts.sections.iter().enumerate() {
        for paragraph in &part.paragraphs {
            let turn: Option<TurnId> = turns.next_if(|(id, _)| *id == paragraph.id).map(|(_, turn)| turn);
            prose.push(
                text,
                lexicon,
                Place {
                    paragraph: paragraph.id,
                    span: paragraph.span,
                    form: paragraph.form,
                    section,
                    turn,
                    speaker: None,
                },
            );
        }
    }
    prose
}

/// Gives every turn, and every paragraph of it, its speaker.
fn name_speakers(parts: &mut Parts, prose: &mut Prose, labelled: &[Option<PersonId>]) {
    let with_label = parts.turns.iter_mut().filter(|turn| turn.label.is_some());
    for (turn, speaker) in with_label.zip(labelled) {
        turn.speaker = *speaker;
    }
    for passage in &mut prose.passages {
        let turn = passage.turn.and_then(|turn| parts.turns.get((turn.0 as usize).checked_sub(1)?));
        passage.speaker = turn.and_then(|turn| turn.speaker);
    }
}

fn write_sentences(parts: &mut Parts, prose: &Prose) {
    let paragraphs = parts.sections.iter_mut().flat_map(|section| &mut section.paragraphs);
    for (paragraph, passage) in paragraphs.zip(&prose.passages) {
        paragraph.sentences = prose.sentences[passage.sentences.clone()].iter().map(|sentence| sentence.span).collect();
    }
}
