//! Markdown: CommonMark with tables, footnotes, task lists and struck-out text.
//!
//! In goes the source, out come the words a reader of the rendered page sees, and its blocks. Places count bytes of the
//! source and run from the first to the last character that is seen: the signs of emphasis at the ends lie outside.
//!
//! * Of lists the numbers stay, as written (`2019.` may begin a sentence); bullets go. Task boxes stay.
//! * A rule reads `* * *`, so that it still parts; an empty heading (`###` ends a press release) is a rule as written.
//! * A picture alone in its paragraph gives a caption, as static site generators do; one in a line gives nothing.
//! * Tags go, their text stays, `<br>` breaks a line; a tag whose name HTML does not know is the author's words.
//! * Front matter at the top, between `---` or `+++`, is one block of prose a line.
//! * Quotation marks and dashes stay as typed. Which line ends part a paragraph says `breaks`.

mod embedded;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::breaks::Break;
use super::draft::Draft;
use super::tags;
use super::{BlockKind, Source};
use crate::model::MarkKind;
use crate::span::Span;

/// Reads Markdown.
pub fn read(raw: &str) -> Source {
    let start = raw.len() - raw.trim_start_matches('\u{FEFF}').len();
    let mut draft = Draft::default();
    let body = front_matter(raw, start, &mut draft);
    draft.edge(BlockKind::Prose);
    let mut reading = Reading { raw, draft, kinds: Vec::new(), lists: Vec::new(), ..Reading::default() };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    for (event, Range { start, end }) in Parser::new_ext(&raw[body..], options).into_offset_iter() {
        reading.event(event, Span::new(start + body, end + body));
    }
    reading.draft.finish()
}

/// Writes the lines of front matter; gives the place where the text behind it begins.
fn front_matter(raw: &str, start: usize, draft: &mut Draft) -> usize {
    let Some(fields) = super::detect::front_matter(&raw[start..]) else { return start };
    let mut at = start + fields.start;
    for line in raw[at..start + fields.end].split_inclusive('\n') {
        draft.edge(BlockKind::Prose);
        let bare = line.trim_end();
        draft.write(bare, Span::new(at, at + bare.len()));
        at += line.len();
    }
    at + raw[at..].find('\n').map_or(raw.len() - at, |end| end + 1)
}

/// How far the reading of a source has come.
#[derive(Default)]
struct Reading<'r> {
    raw: &'r str,
    draft: Draft,
    /// The kinds of the blocks that are open.
    kinds: Vec<BlockKind>,
    /// Whether each open list is numbered.
    lists: Vec<bool>,
    /// A number that stands before the next words.
    lead: Option<(String, Span)>,
    /// How many pictures are open, and the words in their place.
    pictures: usize,
    alternatives: Vec<(String, Span)>,
    /// The HTML block at hand, and where in it each of its lines begins in the source.
    html: String,
    html_lines: Vec<(usize, usize)>,
    /// The element whose inside is left out at present.
    unseen: Option<String>,
}

impl Reading<'_> {
    fn event(&mut self, event: Event, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag, at),
            Event::Text(words) if self.kind() == BlockKind::Code => self.draft.write_lines(&words, at.start),
            Event::Text(words) | Event::Code(words) => self.words(&words, at),
            Event::Html(line) => {
                self.html_lines.push((self.html.len(), at.start));
                self.html.push_str(&line);
            }
            Event::InlineHtml(tag) => tags::pieces(&tag).into_iter().for_each(|piece| self.tag(piece, at)),
            Event::FootnoteReference(label) => self.words(&["[", &label, "]"].concat(), at),
            Event::TaskListMarker(_) => self.words(&[at.of(self.raw), " "].concat(), at),
            Event::SoftBreak => self.line_break(Break::Soft, at),
            Event::HardBreak => self.line_break(Break::Hard, at),
            Event::Rule => self.rule("* * *", at),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words, at),
        }
    }

    fn start(&mut self, tag: Tag, at: Span) {
        match tag {
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading(level as u8)),
            Tag::BlockQuote(_) => self.begin(BlockKind::Blockquote),
            Tag::CodeBlock(_) => self.begin(BlockKind::Code),
            Tag::TableHead | Tag::TableRow => self.begin(BlockKind::Row),
            Tag::List(first) => self.lists.push(first.is_some()),
            Tag::Item => {
                self.begin(BlockKind::Item);
                self.lead = self.number(at);
            }
            Tag::FootnoteDefinition(label) => {
                self.begin(BlockKind::Prose);
                self.lead = Some((["[", &label, "] "].concat(), Span::new(at.start, at.start)));
            }
            Tag::TableCell => self.draft.begin_cell(),
            Tag::Emphasis => self.draft.open_mark(MarkKind::Emphasis, None),
            Tag::Strong => self.draft.open_mark(MarkKind::Strong, None),
            Tag::Link { dest_url, .. } => self.draft.open_mark(MarkKind::Link, Some(&dest_url)),
            Tag::Image { .. } => self.pictures += 1,
            Tag::Paragraph | Tag::Table(_) => self.edge(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: Span) {
        match tag {
            TagEnd::Heading(_) if at.of(self.raw).trim().bytes().all(|byte| byte == b'#') => {
                self.kinds.pop();
                self.rule(at.of(self.raw).trim(), at);
            }
            TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.lead_in();
                self.close();
            }
            TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::CodeBlock | TagEnd::TableHead | TagEnd::TableRow => {
                self.close();
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Emphasis => self.draft.close_mark(MarkKind::Emphasis),
            TagEnd::Strong => self.draft.close_mark(MarkKind::Strong),
            TagEnd::Link => self.draft.close_mark(MarkKind::Link),
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::Paragraph => {
                self.caption();
                self.edge();
            }
            _ => {}
        }
    }

    /// The kind of block that words are in at present.
    fn kind(&self) -> BlockKind {
        self.kinds.last().copied().unwrap_or(BlockKind::Prose)
    }

    /// Ends the block at hand. Marks and unseen elements of HTML that nobody closed end with it.
    fn edge(&mut self) {
        self.unseen = None;
        self.draft.close_marks();
        self.draft.edge(self.kind());
    }

    fn begin(&mut self, kind: BlockKind) {
        self.caption();
        self.kinds.push(kind);
        self.edge();
    }

    fn close(&mut self) {
        self.caption();
        self.kinds.pop();
        self.edge();
    }

    /// Words in the line at hand, or in a picture's place.
    fn words(&mut self, words: &str, at: Span) {
        if self.unseen.is_some() {
            return;
        }
        if self.pictures > 0 {
            self.alternatives.push((words.to_string(), at));
            return;
        }
        self.lead_in();
        self.draft.write(words, at);
    }

    fn lead_in(&mut self) {
        if let Some((lead, at)) = self.lead.take() {
            self.draft.write(&lead, at);
        }
    }

    fn line_break(&mut self, kind: Break, at: Span) {
        match self.pictures {
            0 => self.draft.break_line(kind),
            _ => self.alternatives.push((" ".to_string(), at)),
        }
    }

    fn rule(&mut self, words: &str, at: Span) {
        self.draft.edge(BlockKind::Rule);
        self.draft.write(words, at);
        self.edge();
    }

    /// The number of a list's item, as written.
    fn number(&self, item: Span) -> Option<(String, Span)> {
        let words = item.of(self.raw);
        let start = words.len() - words.trim_start().len();
        let digits = words[start..].bytes().take_while(u8::is_ascii_digit).count();
        let end = start + digits + 1;
        let number = words.get(start..end).filter(|_| digits > 0 && self.lists.last() == Some(&true))?;
        Some(([number, " "].concat(), item.at(start, end)))
    }

    /// Makes the words in the place of pictures a caption, if nothing else stands in their block.
    fn caption(&mut self) {
        let alternatives = std::mem::take(&mut self.alternatives);
        if alternatives.is_empty() || !self.draft.is_blank() {
            return;
        }
        self.draft.close_marks();
        self.draft.edge(BlockKind::Caption);
        alternatives.iter().for_each(|(words, at)| self.draft.write(words, *at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(raw: &str) -> Vec<String> {
        read(raw).shown()
    }

    #[test]
    fn line_ends_in_wrapped_prose_are_spaces_and_set_breaks_part_it() {
        assert_eq!(
            blocks("They spoke\nof *the bridge*.  \nIt is old."),
            ["Prose They spoke of the bridge.", "+Prose It is old."]
        );
    }

    #[test]
    fn lines_that_begin_like_labels_are_blocks_and_may_be_wrapped() {
        let raw = "**Ada Lorne:** Good morning. I would like to say that the bridge over the\nriver is old.\n**Petro Vance:** Yes.";
        let first = "Prose Ada Lorne: Good morning. I would like to say that the bridge over the river is old.";
        assert_eq!(blocks(raw), [first, "+Prose Petro Vance: Yes."]);
    }

    #[test]
    fn short_lines_that_begin_anew_are_blocks() {
        assert_eq!(blocks("May 6, 2031\n18:30\nLund"), ["Prose May 6, 2031", "+Prose 18:30", "+Prose Lund"]);
    }

    #[test]
    fn lists_keep_their_numbers_and_nest() {
        let items = ["Item 1. One", "Item inner", "Blockquote quoted", "Item 2019. was hard", "Item [x] done"];
        assert_eq!(blocks("1. One\n   - inner\n     > quoted\n\n<!-- -->\n\n2019. was hard\n\n- [x] done"), items);
    }

    #[test]
    fn rules_and_empty_headings_stay_as_separators() {
        assert_eq!(blocks("a\n\n---\n\nb\n\n###"), ["Prose a", "Rule * * *", "Prose b", "Rule ###"]);
    }

    #[test]
    fn a_table_is_rows_with_tabs() {
        assert_eq!(blocks("| a | b |\n|---|---|\n| c | **d** |"), ["Row a\tb", "Row c\td"]);
    }

    #[test]
    fn a_picture_alone_gives_a_caption_and_one_in_a_line_gives_nothing() {
        assert_eq!(blocks("![The *two*](a.png)\n\nSee ![icon](b.png) here"), ["Caption The two", "Prose See  here"]);
    }

    #[test]
    fn tags_go_and_their_text_stays_but_for_scripts_and_unknown_names() {
        let raw = "<div class='x'>One &ndash; <b>two</b><br>three</div>\n\n<Suggest To A Friend> <…> a <script>x()</script>b<!-- c -->";
        let read = ["Prose One – two", "+Prose three", "Prose <Suggest To A Friend> <…> a b"];
        assert_eq!(blocks(raw), read);
    }

    #[test]
    fn front_matter_is_a_block_a_line() {
        let read = ["Prose title: A call", "Prose date: 2031-05-06", "Heading(1) A call"];
        assert_eq!(blocks("---\ntitle: A call\ndate: 2031-05-06\n---\n# A call"), read);
    }

    #[test]
    fn footnotes_stay_with_their_labels() {
        assert_eq!(blocks("Said so.[^a]\n\n[^a]: In Lund."), ["Prose Said so.[a]", "Prose [a] In Lund."]);
    }

    #[test]
    fn marks_and_places_are_those_of_the_words() {
        let raw = "# *Ada* [Lorne](x.html) &amp; **Petro** **Vance**";
        let source = read(raw);
        let words: Vec<&str> = source.blocks[0].marks.iter().map(|mark| mark.span.of(&source.text)).collect();
        assert_eq!(words, ["Ada", "Lorne", "Petro Vance"]);
        assert_eq!(source.blocks[0].marks[1].href.as_deref(), Some("x.html"));
        assert_eq!(source.blocks[0].origin.of(raw), "Ada* [Lorne](x.html) &amp; **Petro** **Vance");
    }

    #[test]
    fn typed_quotation_marks_and_non_breaking_spaces_stay() {
        assert_eq!(
            blocks("Q\u{a0}\u{a0} \"Why?\" -- he's asked..."),
            ["Prose Q\u{a0}\u{a0} \"Why?\" -- he's asked..."]
        );
    }
}
