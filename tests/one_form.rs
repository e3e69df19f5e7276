//! Three sources, one form: the same readout as text, Markdown and HTML gives the same facts.

#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use readout_timeline::{Options, parse};
use support::reading::reading;

const TEXT: &str = "Conversation with President of Maristan Petro Vance

Ada Lorne had a conversation, via videoconference, with President of Maristan Petro Vance.

June 26, 2020

20:00

Halm House, Brennick

The two presidents discussed climate change and the situation in Libya.

Petro Vance expressed concern over migration. “We will act before the winter,” he said.

* * *

Beginning of conversation

Ada Lorne: Good evening, Petro.

Petro Vance: Thank you, Ada. I invite you to visit us in May 2021.";

/// The same with a mark for every block.
fn markdown() -> String {
    let mut blocks: Vec<String> = TEXT.split("\n\n").map(str::to_string).collect();
    blocks[0].insert_str(0, "# ");
    for block in blocks.iter_mut().skip(9) {
        *block = block.replace("Ada Lorne:", "**Ada Lorne:**").replace("Petro Vance:", "**Petro Vance:**");
    }
    blocks.join("\n\n")
}

fn html() -> String {
    let blocks = TEXT.split("\n\n").enumerate().map(|(at, block)| match (at, block) {
        (0, title) => format!("<h1>{title}</h1>"),
        (_, "* * *") => "<hr>".to_string(),
        (_, words) => format!("<p>{words}</p>"),
    });
    let page: Vec<String> = blocks.collect();
    format!("<!doctype html><nav>Home</nav><main>{}</main><script>var x;</script>", page.join("\n"))
}

/// What is read, without what the form itself says (which piece was a heading).
fn facts(raw: &str, format: &str) -> Vec<String> {
    let options = Options { format: format.to_string(), ..Options::default() };
    let lines =
        reading(&parse(raw, &options)).into_iter().filter(|line| line.key != "furniture" && line.key != "section");
    lines.map(|line| format!("{}: {}", line.key, line.value)).collect()
}

#[test]
fn the_same_readout_in_three_forms_gives_the_same_facts() {
    let text = facts(TEXT, "text");
    assert!(text.contains(&"date: 2020-06-26T20:00".to_string()), "{text:#?}");
    assert!(text.iter().any(|line| line.starts_with("turn: Petro Vance | 1 | Thank you")), "{text:#?}");
    assert_eq!(text, facts(&markdown(), "markdown"));
    assert_eq!(text, facts(&html(), "html"));
    assert_eq!(text, facts(&html(), "auto"));
}

#[test]
fn an_office_that_two_bear_is_nobody_and_a_doubt() {
    let raw = "Call between President Ada Lorne of Norway and President Petro Vance of Finland\n\nThe two leaders spoke \
               at length on Monday.\n\nThe President welcomed the progress that was made on trade.";
    let parse = parse(raw, &Options::default());
    let codes: Vec<_> = parse.notes.iter().map(|note| note.span.unwrap().of(&parse.text)).collect();
    assert!(codes.contains(&"President"), "{:?}", parse.notes);
    assert!(
        parse.documents[0].statements.iter().all(|statement| statement.holder.is_none() || statement.span.start < 150)
    );
}
