//! What a text is about; what it only passes by stands in `passing`, what
//! outweighs what in `weighed`.

mod passing;
mod weighed;

use std::sync::LazyLock;

use proptest::prelude::*;

use super::topics;
use crate::Span;
use crate::lexicon::Lexicon;
use crate::model::{ParagraphId, Person, PersonId, PersonKind, Topic, TurnId};
use crate::people::Cast;
use crate::prose::{Place, Prose};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::english);

/// Two participants, of the countries with these codes.
fn cast(codes: [&str; 2]) -> Cast {
    let mut cast = Cast::default();
    for (at, code) in codes.iter().enumerate() {
        let id = PersonId(at as u32 + 1);
        cast.people.push(Person {
            id,
            kind: PersonKind::Person,
            name: String::from("Nobody ") + code,
            role: None,
            country: Some((*code).into()),
            side: None,
            aliases: Vec::new(),
        });
        cast.participants.push(id);
    }
    cast
}

/// The topics of a text whose lines are paragraphs and whose first line is the title, with a user's own list.
fn read_with(text: &str, own: &str) -> Vec<Topic> {
    let mut lexicon = Lexicon::english();
    lexicon.add_topics(own).unwrap();
    read(text, &lexicon)
}

fn read(text: &str, lexicon: &Lexicon) -> Vec<Topic> {
    read_as(text, &cast(["NO", "FI"]), lexicon)
}

fn read_as(text: &str, cast: &Cast, lexicon: &Lexicon) -> Vec<Topic> {
    read_turns(text, cast, lexicon, None)
}

/// The topics of a text that somebody says whom nobody knows.
fn read_spoken(text: &str) -> Vec<Topic> {
    read_turns(text, &Cast::default(), &LEXICON, Some(TurnId(1)))
}

fn read_turns(text: &str, cast: &Cast, lexicon: &Lexicon, turn: Option<TurnId>) -> Vec<Topic> {
    let mut prose = Prose::default();
    let mut start = 0;
    for (row, line) in text.split('\n').enumerate() {
        let span = Span::new(start, start + line.len());
        start += line.len() + 1;
        if row > 0 {
            let paragraph = ParagraphId(row as u32);
            prose.push(
                text,
                lexicon,
                Place { paragraph, span, form: crate::model::ParagraphForm::Prose, section: 0, turn, speaker: None },
            );
        }
    }
    let front = [Span::new(0, text.find('\n').unwrap_or(text.len()))];
    topics(text, &prose, &front, cast, &[], lexicon)
}

fn labels(topics: &[Topic]) -> Vec<&str> {
    topics.iter().filter(|topic| topic.parent.is_none()).map(|topic| &*topic.label).collect()
}

/// The lanes of a body without a title.
fn lanes(body: &str) -> Vec<String> {
    let topics = read(&["\n", body].concat(), &LEXICON);
    labels(&topics).into_iter().map(String::from).collect()
}

#[test]
fn the_spec_page_is_true() {
    for (text, rows) in crate::spec::examples(include_str!("../../docs/spec/topics.md")) {
        let body = ["\n", &text].concat();
        let topics = read(&body, &LEXICON);
        let words = |topic: &Topic| topic.mentions.iter().map(|m| m.span.of(&body)).collect::<Vec<_>>().join(", ");
        let below = |topic: &Topic| {
            let parts = topics.iter().filter(|other| other.parent == Some(topic.id));
            parts.map(|other| &*other.label).collect::<Vec<_>>().join(", ")
        };
        let lanes = topics.iter().filter(|topic| topic.parent.is_none());
        let read: Vec<_> = lanes.map(|topic| vec![topic.label.clone(), below(topic), words(topic)]).collect();
        assert_eq!(read, rows, "{text}");
    }
}

#[test]
fn every_heading_of_the_pivots_is_known() {
    let read = include_str!("lists.rs");
    for line in crate::lexicon::lines(include_str!("../lexicon/en/pivots.txt")) {
        let known = ["=>", "{"].iter().any(|behind| read.contains(&["\"", line.group, "\" ", behind].concat()));
        assert!(known, "[{}] is no heading", line.group);
    }
}

#[test]
fn both_forms_of_a_users_list_on_the_spec_page_say_the_same() {
    let page = include_str!("../../docs/spec/topics.md");
    let block = |form: &str| page.split(&["```", form, "\n"].concat()).nth(1).unwrap().split("```").next().unwrap();
    let text = crate::topics::own_topics(block("topics")).unwrap();
    assert_eq!(text.len(), 2);
    assert_eq!(crate::topics::own_topics(block("json")).unwrap(), text);
}

#[test]
fn what_was_discussed_is_a_topic_in_order_of_first_mention() {
    assert_eq!(
        lanes("They discussed climate change, trade and the situation in Libya."),
        ["Climate change", "Trade", "Libya"]
    );
    assert_eq!(lanes("The two leaders discussed trade and energy."), ["Trade", "Energy"]);
    assert_eq!(lanes("On Sudan, both called for restraint."), ["Sudan"]);
    assert_eq!(lanes("Migration and energy security were also discussed."), ["Migration", "Energy"]);
}

#[test]
fn what_was_talked_about_is_a_topic_even_if_no_list_knows_it() {
    assert_eq!(lanes("They discussed the need for a wooden harbour pilot union."), ["Wooden harbour pilot union"]);
    assert_eq!(lanes("She expressed concern regarding the ongoing toll rows in the port."), ["Toll rows"]);
    assert_eq!(lanes("In addition, lighthouse rules were discussed."), ["Lighthouse rules"]);
    assert_eq!(lanes("They discussed the rapid loss of lamp glass."), ["Lamp glass"]);
    assert_eq!(lanes("They discussed what cannot wait."), [] as [&str; 0]);
    assert_eq!(lanes("They discussed a wide range of issues of mutual interest."), [] as [&str; 0]);
    assert_eq!(lanes("They discussed this with Vale Arden."), [] as [&str; 0]);
}

#[test]
fn a_name_with_its_kind_is_a_topic_where_it_is_taken_up() {
    assert_eq!(lanes("They discussed the Open Window Accord."), ["Open Window Accord"]);
    assert_eq!(lanes("The Open Window Accord lay there."), [] as [&str; 0]);
    assert_eq!(lanes("They welcomed the Open Window Dialogue (2+2)."), ["Two-plus-two format"]);
}

#[test]
fn countries_that_are_named_together_are_one_topic() {
    assert_eq!(lanes("They discussed negotiations between Peru and Chile, and then Chile."), ["Peru and Chile"]);
    assert_eq!(lanes("They discussed the Peru-Chile border."), ["Peru-Chile border"]);
    assert_eq!(lanes("They discussed the Norway-Peru border, and Peru."), ["Peru"]);
    assert_eq!(lanes("They reaffirmed cooperation among Norway, Finland and Peru."), ["Trilateral cooperation"]);
}

#[test]
fn ties_with_a_side_are_the_relations() {
    assert_eq!(
        lanes("He expressed appreciation for Norway's wide cooperation with Finland."),
        ["Norway-Finland relations"]
    );
    assert_eq!(lanes("They discussed Norway's cooperation with Peru."), ["Peru"]);
    assert_eq!(lanes("They praised cooperation with Finland border guards."), [] as [&str; 0]);
}

#[test]
fn a_lane_of_one_narrower_topic_bears_its_name() {
    assert_eq!(lanes("They discussed the two-state solution."), ["Two-state solution"]);
    assert_eq!(lanes("They discussed Gaza and the West Bank."), ["Israel and Palestine"]);
}

#[test]
fn the_participants_own_countries_are_no_topics_and_their_relations_are() {
    assert_eq!(lanes("Norway and Finland discussed bilateral relations."), ["Norway-Finland relations"]);
    assert_eq!(lanes("They discussed the Norway-Finland partnership."), ["Norway-Finland relations"]);
    assert_eq!(lanes("Norway stressed its position."), [] as [&str; 0]);
}

#[test]
fn a_journey_is_named_by_its_goal() {
    assert_eq!(lanes("The President invited his colleague to visit Finland."), ["Visit to Finland"]);
    assert_eq!(lanes("She accepted the invitation to come to Oslo on an official visit."), ["Visit to Oslo"]);
}

#[test]
fn one_thing_is_one_lane_with_its_parts_below() {
    let topics = read_with("\nConcern was expressed over the Minsk agreements, and over Donbass and Ukraine.", "");
    assert_eq!(labels(&topics), ["Ukraine"]);
    let below: Vec<_> = topics.iter().filter(|topic| topic.parent == Some(topics[0].id)).map(|t| &*t.label).collect();
    assert_eq!(below, ["Minsk agreements", "Donbass"]);
}

#[test]
fn capitals_plurals_possessives_and_hyphens_do_not_hide_a_topic() {
    assert_eq!(lanes("They discussed ARMS-CONTROL and Libya’s elections."), ["Arms control", "Libya"]);
    assert_eq!(lanes("They discussed earthquakes."), ["Natural disasters"]);
}

#[test]
fn a_name_in_the_title_with_its_kind_is_a_topic() {
    let topics =
        read_with("Meeting on the Open Window campaign\nThe Open Window centres stay. All praised Open Window.", "");
    assert_eq!(labels(&topics), ["Open Window campaign"]);
    assert_eq!(topics[0].mentions.len(), 2);
}

#[test]
fn a_users_topics_are_found_beside_the_built_in_ones() {
    let topics = read_with("\nThey discussed the Lune bridge and trade.", "Lune crossing | Lune bridge | the bridge");
    assert_eq!(labels(&topics), ["Lune crossing", "Trade"]);
    assert_eq!(topics[0].category, "own");
}

#[test]
fn a_users_topics_share_a_lane_with_one_that_is_built_in_or_their_own() {
    let list = r#"[{"label": "Lune tolls", "variants": ["toll rows"], "category": "money", "parent": "Trade"},
                   {"label": "Ferry", "parent": "Ships"}, {"label": "Barge", "parent": "Ships"}]"#;
    let topics = read_with("\nThey discussed toll rows and trade, the ferry and the barge.", list);
    let shown: Vec<_> = topics.iter().map(|t| (&*t.label, &*t.category, t.parent.map(|id| id.0))).collect();
    assert_eq!(labels(&topics), ["Trade", "Ships"]);
    assert_eq!(shown[1], ("Lune tolls", "money", Some(1)));
}

#[test]
fn a_lane_that_the_text_never_names_shows_the_words_of_its_parts() {
    let text = "\nThey discussed Gaza and the West Bank, and then trade.";
    let topics = read(text, &LEXICON);
    let shown: Vec<_> = topics[0].mentions.iter().map(|m| (m.span.of(text), m.below)).collect();
    assert_eq!(topics[0].label, "Israel and Palestine");
    assert_eq!(shown, [("Gaza", Some(topics[1].id)), ("West Bank", Some(topics[2].id))]);
    assert_eq!(topics[1].mentions[0].below, None);
}

#[test]
fn topics_stand_in_order_of_first_mention_and_bear_their_ids_in_it() {
    let topics = read("\nThey discussed the Minsk agreements. They discussed Libya. They discussed Donbass.", &LEXICON);
    let shown: Vec<_> = topics.iter().map(|topic| (topic.id.0, &*topic.label, topic.parent.map(|id| id.0))).collect();
    let expected =
        [(1, "Ukraine", None), (2, "Minsk agreements", Some(1)), (3, "Libya", None), (4, "Donbass", Some(1))];
    assert_eq!(shown, expected);
}

#[test]
fn a_narrower_topic_weighs_its_own_sentences_and_a_lane_all_of_them_once() {
    let topics = read("\nThey discussed Donbass and the Minsk agreements. They discussed Donbass.", &LEXICON);
    let weights: Vec<_> = topics.iter().map(|topic| (&*topic.label, (topic.weight * 10.0).round())).collect();
    assert_eq!(weights, [("Ukraine", 10.0), ("Donbass", 10.0), ("Minsk agreements", 7.0)]);
}

#[test]
fn weights_are_shares_of_the_words() {
    let topics = read_with("\nThey discussed trade. They said no more.", "");
    assert!((topics[0].weight - 3.0 / 7.0).abs() < 1e-9);
    assert!(topics[0].core);
}

#[test]
fn a_topic_has_a_key_that_two_accounts_share() {
    let topics = read_with(
        "\nThey discussed bilateral relations, Libya, Climate Change, toll rows and talks between Peru and Chile. The \
         President invited his colleague to visit Oslo.",
        "",
    );
    let keys: Vec<&str> = topics.iter().map(|topic| &*topic.concept).collect();
    assert_eq!(keys, ["relations:FI-NO", "country:LY", "climate change", "toll rows", "pair:CL-PE", "visit:NO"]);
}

proptest! {
    #[test]
    fn mentions_are_in_order_within_their_sentence(
        words in prop::collection::vec(prop::sample::select(vec![
            "Libya", "discussed", "trade", ".", "invited", "to visit", "Finland", "-", "Norway", "relations", "the",
            "Open Window", "campaign", "’s", "\n", "climate change", "Jordan", "é", "On", ",", "Minsk agreements",
        ]), 0..60),
    ) {
        let text = words.join(" ");
        for topic in read(&text, &LEXICON) {
            prop_assert!((0.0..=1.0).contains(&topic.weight));
            prop_assert!(!topic.mentions.is_empty());
            let mut last = 0;
            for mention in &topic.mentions {
                prop_assert!(last <= mention.span.start && !mention.span.of(&text).is_empty());
                prop_assert!(mention.sentence.contains(mention.span));
                last = mention.span.start;
            }
        }
    }
}
