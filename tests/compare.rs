//! The page docs/spec/compare.md is a test, and comparing keeps its promises for any two texts.
//!
//! An example of the page is two `text` blocks, left and right, and a `compares` block with lines of `key: value`; of the
//! keys that a block names all values must be there, in order.

#![allow(clippy::unwrap_used)]

use std::fmt::Write;

use proptest::prelude::*;
use readout_timeline::model::{
    Agreement, Comparison, DiffKind, Finding, Holder, Parse, PersonId, Position, TopicPair, Verdict,
};
use readout_timeline::{CompareOptions, Options, Span, compare, parse};

const PAGE: &str = include_str!("../docs/spec/compare.md");

#[test]
fn every_example_of_the_page_compares_as_it_says() {
    let mut misses = String::new();
    let mut examples = 0;
    for (left, right, expected) in page_examples() {
        examples += 1;
        let got = lines(&left, &right);
        let mut keys: Vec<&str> = expected.iter().map(|line| key(line)).collect();
        keys.dedup();
        for wanted in keys {
            let of = |lines: &[String]| -> Vec<String> {
                lines.iter().filter(|line| key(line) == wanted).cloned().collect()
            };
            let (want, got) = (of(&expected), of(&got));
            if want != got {
                writeln!(misses, "example {examples}: want {want:#?}\n got {got:#?}").unwrap();
            }
        }
        if expected.is_empty() {
            writeln!(misses, "example {examples}: {got:#?}").unwrap();
        }
    }
    assert!(misses.is_empty(), "\n{misses}");
    assert_eq!(examples, 4);
}

fn key(line: &str) -> &str {
    line.split(':').next().unwrap_or_default()
}

/// The examples of the page: left, right, expected lines.
fn page_examples() -> Vec<(String, String, Vec<String>)> {
    let mut texts: Vec<String> = Vec::new();
    let mut out = Vec::new();
    let mut lines = PAGE.lines();
    while let Some(line) = lines.next() {
        let Some(fence) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match fence {
            "text" => texts.push(block.join("\n")),
            "compares" => {
                let expected = block.iter().filter(|line| !line.is_empty()).map(|line| line.to_string()).collect();
                let right = texts.pop().unwrap();
                out.push((texts.pop().unwrap(), right, expected));
            }
            _ => {}
        }
    }
    out
}

/// A comparison as lines for people.
fn lines(left: &str, right: &str) -> Vec<String> {
    let (left, right) = (read(left), read(right));
    let comparison = compare(&left, &right, CompareOptions::default());
    let mut out = Vec::new();
    for pair in &comparison.metadata {
        let value = |told: &Option<readout_timeline::model::Told>| {
            told.as_ref().map_or("-".to_string(), |told| told.value.clone())
        };
        let (one, other) = (value(&pair.left), value(&pair.right));
        out.push(format!("metadata: {} {} | {one} | {other}", word(&pair.field), word(&pair.agreement)));
    }
    for pair in &comparison.people {
        let (one, other) = (name(&left, pair.left), name(&right, pair.right));
        out.push(format!("person: {one} = {other} | {}", words(&pair.differences)));
    }
    for topic in &comparison.topics {
        out.push(format!("topic: {} | {}", word(&topic.agreement), topic.label));
        out.extend(topic.positions.iter().map(|position| position_line(topic, position, &left, &right)));
    }
    out.extend(comparison.quotes.iter().map(|finding| finding_line("quote", finding, &left, &right)));
    out.extend(comparison.statements.iter().map(|finding| finding_line("statement", finding, &left, &right)));
    out.extend(comparison.quotes.iter().filter_map(|finding| diff_line(finding, &left, &right)));
    out.iter().map(|line| line.trim_end().trim_end_matches('|').trim_end().to_string()).collect()
}

fn position_line(topic: &TopicPair, position: &Position, left: &Parse, right: &Parse) -> String {
    let holder = |parse: &Parse, holder: Option<Holder>, statements: &[usize]| match holder {
        _ if statements.is_empty() => "-".to_string(),
        Some(Holder::Joint) => "joint".to_string(),
        Some(Holder::Person(id)) => name(parse, Some(id)),
        None => "?".to_string(),
    };
    let one = holder(left, position.left, &position.left_statements);
    let other = holder(right, position.right, &position.right_statements);
    format!("position: {} | {one} = {other} | {}", topic.label, words(&position.differences))
}

fn finding_line(key: &str, finding: &Finding, left: &Parse, right: &Parse) -> String {
    let parts: Vec<String> = finding.parts.iter().map(|part| one_line(*part, &left.text)).collect();
    let passages: Vec<String> = finding
        .passages
        .iter()
        .map(|passage| {
            let differences = words(&passage.differences);
            let differences = if differences.is_empty() { differences } else { format!(" [{differences}]") };
            format!("{}{differences}", one_line(passage.span, &right.text))
        })
        .collect();
    format!("{key}: {} | {} | {}", word(&finding.verdict), parts.join(" … "), passages.join(" / "))
}

/// What a reader sees of a difference: `[-only here-]`, `{+only there+}`, `~alike~`.
fn diff_line(finding: &Finding, left: &Parse, right: &Parse) -> Option<String> {
    let passage = finding.passages.first().filter(|_| finding.verdict != Verdict::Verbatim)?;
    let runs = passage.diff.iter().map(|run| {
        let here = run.here.map_or(String::new(), |span| one_line(span, &left.text));
        let there = run.there.map_or(String::new(), |span| one_line(span, &right.text));
        match run.kind {
            DiffKind::Same => here,
            DiffKind::Alike => format!("~{here} = {there}~"),
            DiffKind::OnlyHere => format!("[-{here}-]"),
            DiffKind::OnlyThere => format!("{{+{there}+}}"),
        }
    });
    Some(format!("diff: {}", runs.collect::<Vec<_>>().join(" ")))
}

fn read(text: &str) -> Parse {
    parse(text, &Options { format: "text".to_string(), ..Options::default() })
}

fn name(parse: &Parse, id: Option<PersonId>) -> String {
    let people = parse.documents.iter().flat_map(|document| &document.people);
    let found = id.and_then(|id| people.into_iter().find(|person| person.id == id));
    found.map_or("-".to_string(), |person| person.name.clone())
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::json!(value).as_str().unwrap_or("?").to_string()
}

fn words(values: &[impl serde::Serialize]) -> String {
    values.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn one_line(span: Span, text: &str) -> String {
    span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_quotations_of_another_conversation_are_not_found() {
    for (quoting, ..) in page_examples() {
        for (left, right, _) in page_examples().iter().filter(|(left, ..)| *left != quoting) {
            for other in [left, right] {
                let comparison = compare(&read(&quoting), &read(other), CompareOptions::default());
                assert!(comparison.quotes.iter().all(|finding| finding.verdict == Verdict::NotFound), "{other}");
            }
        }
    }
}

#[test]
fn a_subject_that_is_named_and_no_more_is_found_by_its_name() {
    let ours =
        "President Ada Lorne spoke with Prime Minister Petro Vance. The two leaders discussed the situation in Libya.";
    let theirs = "Conversation of Petro Vance with Ada Lorne\n\nThe tariffs were named first. An exchange of views was held on \
        the situation in Libya. The rivers were the last item.";
    let comparison = compare(&read(ours), &read(theirs), CompareOptions::default());
    let found = comparison.statements.iter().find(|finding| finding.span.of(ours).ends_with("in Libya")).unwrap();
    assert_eq!(one_line(found.passages[0].span, theirs), "An exchange of views was held on the situation in Libya.");
}

#[test]
fn an_attribution_that_says_nothing_of_its_own_is_not_looked_for() {
    let news =
        "President Ada Lorne of Arvenia spoke on Monday.\n\n“Peace is near,” Lorne said, according to her office.";
    let official = "Ada Lorne: Peace is near.\nPetro Vance: Thank you.";
    let comparison = compare(&read(news), &read(official), CompareOptions::default());
    assert_eq!(comparison.quotes.len(), 1);
    assert!(comparison.statements.is_empty(), "{:?}", comparison.statements);
}

#[test]
fn of_passages_that_tie_the_one_with_the_same_words_in_a_row_comes_first() {
    let news = "Lorne warns Vance\n\nPresident Ada Lorne spoke with Prime Minister Petro Vance on Friday.\n\n“We will not \
        accept any foreign patrol within twelve miles of the Orlen islands,” Lorne said.";
    let official = "Conversation with Prime Minister of Maristan Petro Vance\n\nThe leaders discussed the incident near the \
        Orlen islands in detail. Ada Lorne stressed that she will accept no foreign patrols in waters that extend twelve \
        nautical miles around the islands.\n\nAda Lorne: Good morning, Petro. We will not accept any foreign patrol within \
        twelve miles of the islands, neither today nor later.\n\nPetro Vance: Thank you, Ada.";
    let (news, official) = (read(news), read(official));
    let found = compare(&news, &official, CompareOptions::default()).quotes.remove(0);
    assert!(found.passages[0].span.of(&official.text).starts_with("We will not accept"), "{:?}", found.passages);
}

#[test]
fn a_word_turned_into_its_opposite_is_not_verbatim_and_is_shown() {
    let said = "Ada Lorne: We will support the plan for the Lune bridge.\nPetro Vance: Thank you.";
    let told = |quote: &str| {
        let news = format!("Talks on the bridge\n\n“{quote},” said President Ada Lorne.");
        let (left, right) = (read(&news), read(said));
        let found = compare(&left, &right, CompareOptions::default()).quotes.remove(0);
        (word(&found.verdict), words(&found.passages[0].differences), diff_line(&found, &left, &right))
    };
    assert_eq!(told("We will support the plan for the Lune bridge").0, "verbatim");
    let (verdict, differences, diff) = told("We will oppose the plan for the Lune bridge");
    assert_eq!((verdict.as_str(), differences.as_str()), ("reworded", "opposite"));
    assert_eq!(diff.unwrap(), "diff: We will [-oppose-] {+support+} the plan for the Lune bridge");
    let (verdict, differences, _) = told("We will not support the plan for the Lune bridge");
    assert_eq!((verdict.as_str(), differences.as_str()), ("reworded", "negation"));
    let (verdict, differences, _) = told("We will support the Lune bridge");
    assert_eq!((verdict.as_str(), differences.as_str()), ("reworded", "shortened"));
}

#[test]
fn quotation_marks_dashes_and_capitals_do_not_make_a_quotation_reworded() {
    let news = read(
        "Of bridges\n\n“The bridge \u{2013} our ‘bridge’ of peace \u{2013} stays OPEN,” said President Ada Lorne.",
    );
    let said = read("Ada Lorne: The bridge -- our \"bridge\" of peace -- stays open.\nPetro Vance: Thank you.");
    assert_eq!(compare(&news, &said, CompareOptions::default()).quotes[0].verdict, Verdict::Verbatim);
}

/// Lines of which chance makes accounts that share something.
fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Conversation with President of Aldmark Ada Lorne",
        "June 26, 2020",
        "Ada Lorne: We will open the bridge over the Lune. It will not be closed again.",
        "Petro Vance: Thank you, Ada. The bridge is open.",
        "“We will open the bridge,” President Ada Lorne said. “It will be closed again.”",
        "“Nineteen villages – ‘all’ of them – signed,” Petro Vance said.",
        "Nineteen villages signed, all of them. Petro Vance told Ada Lorne about climate change.",
        "The two presidents discussed climate change and the situation in Libya.",
        "Concern was expressed over the situation in Libya.",
        "the the the not not not the",
        "* * *",
        "“",
        "",
    ]);
    prop_oneof![6 => known.prop_map(String::from), 1 => "\\PC{0,40}", 1 => any::<String>()]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..12).prop_map(|lines| lines.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_span_reads_back_in_its_own_account(left in text(), right in text()) {
        let (left, right) = (read(&left), read(&right));
        let options = CompareOptions { reverse: true, ..CompareOptions::default() };
        let comparison = compare(&left, &right, options);
        let reverse = comparison.reverse.as_ref();
        let back = reverse.iter().flat_map(|reverse| reverse.quotes.iter().chain(&reverse.statements));
        for finding in comparison.quotes.iter().chain(&comparison.statements) {
            check(finding, &left.text, &right.text)?;
        }
        for finding in back {
            check(finding, &right.text, &left.text)?;
        }
        for topic in &comparison.topics {
            prop_assert!(topic.left.iter().all(|share| !share.first.of(&left.text).is_empty()));
            prop_assert!(topic.right.iter().all(|share| !share.first.of(&right.text).is_empty()));
        }
    }

    #[test]
    fn topics_are_the_same_from_both_sides(left in text(), right in text()) {
        let (left, right) = (read(&left), read(&right));
        let (forth, back) = (topics(&left, &right), topics(&right, &left));
        let turned = |(concept, agreement): &(String, Agreement)| {
            let agreement = match agreement {
                Agreement::OnlyLeft => Agreement::OnlyRight,
                Agreement::OnlyRight => Agreement::OnlyLeft,
                other => *other,
            };
            (concept.clone(), agreement)
        };
        let mut turned: Vec<_> = back.iter().map(turned).collect();
        turned.sort();
        prop_assert_eq!(forth, turned);
    }

    #[test]
    fn an_account_held_against_itself_has_every_quotation_word_for_word(text in text()) {
        let account = read(&text);
        let comparison = compare(&account, &account, CompareOptions { left: Some(0), right: Some(0), reverse: false });
        for finding in comparison.quotes.iter().filter(|finding| finding.verdict != Verdict::NotFound) {
            prop_assert_eq!(finding.verdict, Verdict::Verbatim);
        }
    }
}

fn topics(left: &Parse, right: &Parse) -> Vec<(String, Agreement)> {
    let options = CompareOptions { left: Some(0), right: Some(0), reverse: false };
    let Comparison { topics, .. } = compare(left, right, options);
    let mut out: Vec<_> = topics.into_iter().map(|topic| (topic.concept, topic.agreement)).collect();
    out.sort();
    out
}

fn check(finding: &Finding, here: &str, there: &str) -> Result<(), TestCaseError> {
    prop_assert!(finding.parts.iter().all(|part| !part.of(here).is_empty() && finding.span.contains(*part)));
    prop_assert_eq!(finding.passages.is_empty(), finding.verdict == Verdict::NotFound);
    for passage in &finding.passages {
        prop_assert!(!passage.span.of(there).is_empty());
        for shared in &passage.shared {
            prop_assert!(finding.span.contains(shared.here) && !shared.here.of(here).is_empty());
            prop_assert!(passage.span.contains(shared.there) && !shared.there.of(there).is_empty());
        }
        for run in &passage.diff {
            prop_assert!(run.here.is_none_or(|span| finding.span.contains(span) && !span.of(here).is_empty()));
            prop_assert!(run.there.is_none_or(|span| passage.span.contains(span) && !span.of(there).is_empty()));
            prop_assert_eq!(run.here.is_some(), run.kind != DiffKind::OnlyThere);
            prop_assert_eq!(run.there.is_some(), run.kind != DiffKind::OnlyHere);
        }
    }
    Ok(())
}
