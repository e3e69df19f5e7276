//! The promises, for any input: spans read back, nothing is lost, nothing panics.

use proptest::prelude::*;
use readout_timeline::model::{Document, Parse};
use readout_timeline::{Options, Span, parse, parse_utf16};

/// Checks a parse that counts bytes.
fn check(parse: &Parse) -> Result<(), TestCaseError> {
    let text = &parse.text;
    let mut holders = vec![0u8; text.len()];
    for document in &parse.documents {
        for span in held(document) {
            prop_assert!(text.get(span.start..span.end).is_some_and(|words| !words.is_empty()), "no place: {span:?}");
            prop_assert!(document.span.contains(span), "{span:?} outside its document {:?}", document.span);
            holders[span.start..span.end].iter_mut().for_each(|count| *count = count.saturating_add(1));
        }
        for span in facts(document) {
            prop_assert!(text.get(span.start..span.end).is_some_and(|words| !words.is_empty()), "no words: {span:?}");
        }
        known_ids(document)?;
    }
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        prop_assert_eq!(holders[at], 1, "{:?} at byte {} of {:?}", c, at, text);
    }
    Ok(())
}

/// The spans that hold the text: paragraphs and furniture.
fn held(document: &Document) -> Vec<Span> {
    let paragraphs = document.sections.iter().flat_map(|section| &section.paragraphs).map(|paragraph| paragraph.span);
    paragraphs.chain(document.furniture.iter().map(|piece| piece.span)).collect()
}

/// The spans of all facts.
fn facts(document: &Document) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let paragraphs = document.sections.iter().flat_map(|section| &section.paragraphs);
    out.extend(paragraphs.flat_map(|paragraph| &paragraph.sentences));
    out.extend(document.turns.iter().flat_map(|turn| turn.label.into_iter().chain([turn.span])));
    out.extend(
        document.quotes.iter().flat_map(|quote| quote.parts.iter().copied().chain([quote.span]).chain(quote.cue)),
    );
    out.extend(document.statements.iter().flat_map(|statement| [statement.span, statement.cue]));
    out.extend(
        document.topics.iter().flat_map(|topic| &topic.mentions).flat_map(|mention| [mention.span, mention.sentence]),
    );
    out.extend(document.moments.iter().map(|moment| moment.span));
    out.extend(document.people.iter().flat_map(|person| &person.aliases).map(|alias| alias.span));
    out
}

/// Every id that a fact names belongs to somebody or something.
fn known_ids(document: &Document) -> Result<(), TestCaseError> {
    let person = |id| document.people.iter().any(|person| person.id == id);
    prop_assert!(document.metadata.participants.iter().all(|participant| person(participant.person)));
    prop_assert!(document.turns.iter().filter_map(|turn| turn.speaker).all(person));
    prop_assert!(document.quotes.iter().filter_map(|quote| quote.speaker).all(person));
    for person in &document.people {
        prop_assert!(!person.aliases.is_empty(), "nothing in the text names {:?}", person.name);
    }
    let topic = |id| document.topics.iter().any(|topic| topic.id == id);
    prop_assert!(document.topics.iter().filter_map(|topic| topic.parent).all(topic));
    prop_assert!(document.statements.iter().flat_map(|statement| &statement.topics).all(|id| topic(*id)));
    Ok(())
}

fn read(format: &str, text: &str) -> Parse {
    parse(text, &Options { format: format.to_string(), ..Options::default() })
}

/// Lines as readouts have them, so that chance puts together what institutions do.
fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Events",
        "Text versionEvents",
        "Text version",
        "Conversation with President of Aldmark Ada Lorne",
        "Ada Lorne and Petro Vance discussed the bridge over the Lune.",
        "June 26, 2020",
        "20:00",
        "3 of 4",
        "* * *",
        "<…>",
        "[...]",
        "Ada Lorne: Good morning.",
        "Petro Vance",
        "(retranslated): Thank you, Ada.",
        "Q\u{a0}\u{a0} Why?",
        "MR. VANCE:  Because.",
        "QUESTION: When?",
        "Geography",
        "Topics",
        "Aldmark",
        "Published in sections: News, Transcripts",
        "Publication date: June 26, 2020, 20:00",
        "“We agree,” she said. “And we will act.”",
        "The two presidents agreed on trade.",
        "Concern was expressed over the situation in Libya.",
        "",
        " ",
        "###",
        "# Title",
        "**Ada Lorne:** Yes.",
        "- item",
        "> quoted",
        "<p>One</p>",
        "<b>Q</b> two",
        "END 1:45 P.M. EDT",
        "The below is attributable to Spokesperson Ada Lorne:",
        "“unbalanced",
        "’s ’ '' \"",
        "in 1999 and on 30 February",
        "two days ago, on the same day",
        "Mr Mr Mr. H.E. Mr.",
        "President of the of the and for of the President of",
        "the the the French French President President",
        "[14:01:20] ADA LORNE, HOST: Hello.",
        "[Transcript] – ADA LORNE: Hello.",
        "Ada Lorne 00:00:22-00:00:49 (27 sec)",
        "Ada Lorne, [13.05.2024 12:04]",
        "<v Ada Lorne>Good morning.",
        "ADA LORNE",
        "PETRO VANCE",
        "Q What now?",
        "Q12     Sir Petro Vance: Yes.",
        "00:00:01,000 --> 00:00:04,000",
        "7",
        "(Laughter.)",
        "• LORNE: Yes.",
        "**— —**",
        "<b>— –</b> –",
        "\u{200f}سؤال: متى؟",
        "and then they",
        "16 August 2023, Corvel: They met.",
        "13 September 2017 | News | Corvel",
        "*Ada Lorne spoke with Petro Vance about the bridge over the Lune.*",
    ]);
    prop_oneof![4 => known.prop_map(String::from), 1 => "\\PC{0,40}", 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_of_readouts_in_any_order_are_held(lines in prop::collection::vec(line(), 0..24), gap in "\n|\n\n|\r\n") {
        let text = lines.join(&gap);
        for format in ["text", "markdown", "html", "auto"] {
            check(&read(format, &text))?;
        }
    }

    #[test]
    fn any_string_is_held(text in any::<String>()) {
        for format in ["text", "markdown", "html", "auto"] {
            check(&read(format, &text))?;
        }
    }

    #[test]
    fn utf16_spans_cut_the_same_words(lines in prop::collection::vec(line(), 0..12)) {
        let text = lines.join("\n");
        let options = Options::default();
        let (bytes, units) = (parse(&text, &options), parse_utf16(&text, &options));
        let wide: Vec<u16> = units.text.encode_utf16().collect();
        for (a, b) in bytes.documents.iter().zip(&units.documents) {
            for (byte, unit) in held(a).iter().zip(held(b)).chain(facts(a).iter().zip(facts(b))) {
                let cut = String::from_utf16_lossy(&wide[unit.start..unit.end]);
                prop_assert_eq!(byte.of(&bytes.text), cut.as_str());
            }
        }
    }
}

#[test]
fn every_character_of_a_paragraph_lies_in_one_of_its_sentences() {
    for text in
        ["He said.-Yes.-No.", "Zelensky\u{2bc}s plan. The states\u{2bc} views.", "U.S.-led talks. . . . they went on!!"]
    {
        let parse = parse(text, &Options::default());
        for paragraph in parse.documents[0].sections.iter().flat_map(|section| &section.paragraphs) {
            let held: usize = paragraph
                .sentences
                .iter()
                .map(|span| span.of(&parse.text).matches(|c: char| !c.is_whitespace()).count())
                .sum();
            assert_eq!(held, paragraph.span.of(&parse.text).matches(|c: char| !c.is_whitespace()).count(), "{text:?}");
        }
    }
}

#[test]
fn nothing_gives_an_empty_parse_that_says_so() {
    let parse = parse(" \n ", &Options::default());
    assert!(parse.documents.is_empty());
    assert_eq!(parse.notes.len(), 1);
}
