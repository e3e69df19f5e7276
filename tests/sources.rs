//! Three sources, one form: what holds for any string in any format, and the same readout in all three.

#![cfg(feature = "html")]
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use readout_timeline::source::{BlockKind, Format, Source, read};

const FORMATS: [Format; 4] = [Format::Auto, Format::Text, Format::Markdown, Format::Html];

/// What every source promises, whatever was read.
fn keeps_its_promises(raw: &str, source: &Source) {
    let text = &source.text;
    let ground = source.content.as_deref().unwrap_or(raw);
    let mut behind = 0;
    for block in &source.blocks {
        assert!(block.span.start >= behind, "blocks stand in order and apart: {block:?} in {text:?}");
        assert!(text[behind..block.span.start].trim().is_empty(), "a character lies in no block of {text:?}");
        let words = &text[block.span.start..block.span.end];
        assert!(!words.is_empty() && words.trim() == words, "a block is trimmed and not empty: {words:?}");
        behind = block.span.end;
        assert!(block.origin.end <= ground.len(), "an origin lies in what was read: {block:?} of {ground:?}");
        let mut start = block.span.start;
        for mark in &block.marks {
            assert!(block.span.contains(mark.span) && !mark.span.is_empty(), "a mark lies in its block: {mark:?}");
            assert!(mark.span.start >= start, "marks stand in order: {:?}", block.marks);
            assert!(text.get(mark.span.start..mark.span.end).is_some(), "a mark holds whole characters");
            start = mark.span.start;
        }
    }
    assert!(text[behind..].trim().is_empty(), "a character lies behind the last block of {text:?}");
}

/// Words, signs and tags that mean something to one of the formats, in any order.
fn markup() -> impl Strategy<Value = String> {
    const PIECES: [&str; 76] = [
        "Ada Lorne: ",
        "words",
        " and ",
        "\u{a0}",
        "é—𝒳",
        "<…>",
        "* * *",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "  \n",
        "\\\n",
        "\t",
        "    ",
        "# ",
        "###",
        "> ",
        "- ",
        "* ",
        "1. ",
        "2019. ",
        "- [x] ",
        "```\n",
        "~~~",
        "---\n",
        "===\n",
        "**",
        "*",
        "__",
        "_",
        "~~",
        "`",
        "[",
        "](https://a.example)",
        "![",
        "](b.png)",
        "[^1]",
        "\n[^1]: ",
        "| a | b |\n",
        "|---|---|\n",
        "&amp;",
        "&nbsp;",
        "&",
        "&#0;",
        "\\*",
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=x>",
        "</a>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</tr>",
        "</table>",
        "<h2>",
        "</h2>",
        "<ul>",
        "<li>",
        "</ul>",
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<div hidden>",
        "</div>",
        "<q>",
        "<hr>",
    ];
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_in_any_format_keeps_the_promises(raw in any::<String>()) {
        FORMATS.iter().for_each(|format| keeps_its_promises(&raw, &read(&raw, *format)));
    }

    #[test]
    fn any_markup_in_any_format_keeps_the_promises(raw in markup()) {
        FORMATS.iter().for_each(|format| keeps_its_promises(&raw, &read(&raw, *format)));
    }

    #[test]
    fn a_text_without_markup_loses_no_character_as_markdown_or_html(raw in "[a-zA-Z0-9éß—“” ,.?\u{a0}\n]{0,200}") {
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let kept = letters(&raw);
        prop_assert_eq!(&kept, &letters(&read(&raw, Format::Markdown).text));
        prop_assert_eq!(&kept, &letters(&read(&raw, Format::Html).text));
    }
}

const AS_TEXT: &str = "Conversation with President of Ostrava Petro Vance

Ada Lorne had a telephone conversation with President of Ostrava Petro Vance.

May 6, 2031
18:30
River Palace, Lund

The two presidents discussed the bridge over the Lune & its tolls, and agreed to meet “before winter”.

* * *

President of Sund Ada Lorne: Good morning, Petro.

<…>

President of Ostrava Petro Vance (retranslated): Good morning. We said on May 1:
Q\u{a0}\u{a0}\u{a0} And the ferries?
";

const AS_MARKDOWN: &str = "# Conversation with President of Ostrava Petro Vance

*Ada Lorne had a telephone conversation with [President of Ostrava](https://ostrava.example) Petro Vance.*

May 6, 2031
18:30
River Palace, Lund

The two presidents discussed the bridge
over the Lune &amp; its tolls, and agreed
to meet “before winter”.

***

**President of Sund Ada Lorne:** Good morning, Petro.

<…>

**President of Ostrava Petro Vance** (retranslated)**:** Good morning. We said on May 1:
Q\u{a0}\u{a0}\u{a0} And the ferries?
";

const AS_HTML: &str =
    "<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav><article>
<h1>Conversation with President of <span>Ostrava</span> Petro&#32;Vance</h1>
<p><em>Ada Lorne had a telephone conversation with <a href='https://ostrava.example'>President of Ostrava</a>
   Petro Vance.</em><script>x()</script></p>
<div>May 6, 2031<br>18:30<br/>
River Palace, Lund</div>
<div hidden>Share</div><p>The two presidents discussed the bridge over the Lune &amp; its tolls,
and agreed to meet &ldquo;before winter&rdquo;.<p>
<hr><p><strong>President of Sund Ada Lorne:</strong> Good morning, Petro.</p><p>&lt;…&gt;</p>
<div><p><b>President of Ostrava Petro Vance</b> (retranslated)<b>:</b> Good morning. We said on May 1:<br>
Q&nbsp;&nbsp;&nbsp; And the ferries?</p></div></article></body></html>";

#[test]
fn the_same_readout_as_text_markdown_and_html_has_the_same_text_and_blocks() {
    let [text, markdown, html] = [AS_TEXT, AS_MARKDOWN, AS_HTML].map(|raw| read(raw, Format::Auto));
    let blocks = |source: &Source| -> Vec<(String, bool)> {
        source.blocks.iter().map(|block| (block.span.of(&source.text).to_string(), block.gap)).collect()
    };
    assert_eq!(blocks(&text).len(), 11);
    assert_eq!(blocks(&text), blocks(&markdown));
    assert_eq!(blocks(&text), blocks(&html));
    assert_eq!(text.text.trim_end(), html.text);
    assert_eq!(markdown.text, html.text);
    let marks = |source: &Source| -> Vec<String> {
        let marks = source.blocks.iter().flat_map(|block| &block.marks);
        marks.map(|mark| format!("{:?} {} {:?}", mark.kind, mark.span.of(&source.text), mark.href)).collect()
    };
    assert_eq!(marks(&markdown), marks(&html));
    assert_eq!(html.blocks[0].kind, BlockKind::Heading(1));
}

#[test]
fn what_is_read_of_a_text_reads_again_as_the_same_blocks() {
    let html = read(AS_HTML, Format::Html);
    let again = read(&html.text, Format::Text);
    let blocks = |source: &Source| source.blocks.iter().map(|block| (block.span, block.gap)).collect::<Vec<_>>();
    assert_eq!(blocks(&html), blocks(&again));
}

#[test]
fn depth_costs_neither_stack_nor_the_square_of_time() {
    let depth = 100_000;
    for start in ["<div>", "<span>", "<b>", "<ul><li>", "<pre>", "<table><tr><td>", "<span><p>", "> ", "- ", "**a "] {
        let raw = format!("{}deep", start.repeat(depth / start.len()));
        for format in [Format::Html, Format::Markdown] {
            let source = read(&raw, format);
            keeps_its_promises(&raw, &source);
            assert!(source.text.contains("deep"), "{start} in {format:?}");
        }
    }
}

/// Public-domain briefings beside the project, where they are.
#[test]
fn each_paragraph_of_the_briefings_is_a_block_with_its_non_breaking_spaces() {
    let Ok(files) = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/whitehouse-briefings"))
    else {
        eprintln!("skipped: no corpus beside the project");
        return;
    };
    for file in files {
        let raw = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let source = read(&raw, Format::Auto);
        keeps_its_promises(&raw, &source);
        let content = source.content.clone().unwrap();
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(letters(&content), letters(&source.text), "every character of a plain article is read");
        let wide = |text: &str| text.matches("\u{a0}").count();
        let inside: usize = source.blocks.iter().map(|block| wide(block.span.of(&source.text))).sum();
        assert!(inside > 0 || wide(&content) == 0, "labels keep their non-breaking spaces");
        for block in source.blocks.iter().filter(|block| block.kind == BlockKind::Prose) {
            let words = block.span.of(&source.text);
            assert!(!words.contains("  MR. ") && !words.contains('\n'), "two paragraphs in one block: {words}");
        }
    }
}
