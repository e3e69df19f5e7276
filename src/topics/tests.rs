use std::sync::LazyLock;

use proptest::prelude::*;

use super::topics;
use crate::Span;
use crate::lexicon::Lexicon;
use crate::model::{ParagraphId, Person, PersonId, PersonKind, Topic};
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
    lexicon.add_topics(own);
    read(text, &lexicon)
}

fn read(text: &str, lexicon: &Lexicon) -> Vec<Topic> {
    read_as(text, &cast(["NO", "FI"]), lexicon)
}

fn read_as(text: &str, cast: &Cast, lexicon: &Lexicon) -> Vec<Topic> {
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
                Place {
                    paragraph,
                    span,
                    form: crate::model::ParagraphForm::Prose,
                    section: 0,
                    turn: None,
                    speaker: None,
                },
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
fn what_was_discussed_is_a_topic_in_order_of_first_mention() {
    assert_eq!(
        lanes("They discussed climate change, trade and the situation in Libya."),
        ["Climate change", "Trade", "Libya"]
    );
    assert_eq!(lanes("On Sudan, both called for restraint."), ["Sudan"]);
    assert_eq!(lanes("Migration and energy security were also discussed."), ["Migration", "Energy"]);
}

#[test]
fn what_is_passed_by_is_no_topic() {
    assert_eq!(lanes("The minister flew in from Portugal."), [] as [&str; 0]);
    assert_eq!(lanes("They recalled the talks held in Portugal."), [] as [&str; 0]);
    assert_eq!(lanes("The Portuguese president sent greetings."), [] as [&str; 0]);
}

#[test]
fn what_was_talked_about_is_a_topic_even_if_no_list_knows_it() {
    assert_eq!(lanes("They discussed the need for a swift harbour customs union."), ["Swift harbour customs union"]);
    assert_eq!(lanes("She expressed concern regarding the ongoing toll rows in the port."), ["Toll rows"]);
    assert_eq!(lanes("In addition, lighthouse rules were discussed."), ["Lighthouse rules"]);
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
fn a_courtesy_is_a_topic_only_where_nothing_else_is() {
    assert_eq!(lanes("She congratulated him on his new role."), ["Congratulations"]);
    assert_eq!(lanes("She congratulated him. They discussed trade."), ["Trade"]);
    assert_eq!(lanes("She offered condolences over the earthquake."), ["Natural disasters"]);
}

#[test]
fn a_war_is_a_matter_of_whom_it_is_against() {
    assert_eq!(lanes("They discussed Russia's ongoing war of aggression against Ukraine."), ["Ukraine"]);
    assert_eq!(lanes("They discussed Peru's illegal and unjust invasion of Chile."), ["Chile"]);
    assert_eq!(lanes("They discussed Peru's troops to help Chile's efforts."), ["Peru"]);
}

#[test]
fn a_region_that_leads_to_its_country_is_none() {
    assert_eq!(lanes("Turning to the Middle East, they discussed the situation in Libya."), ["Libya"]);
    assert_eq!(lanes("Turning to the Middle East, they called for restraint."), ["Middle East"]);
}

#[test]
fn an_institution_that_acts_or_hosts_is_no_topic() {
    assert_eq!(lanes("They praised trade, energy and the approval by the UN Security Council."), ["Trade", "Energy"]);
    assert_eq!(lanes("They look forward to the forum next May in Peru on trade."), ["Trade"]);
    assert_eq!(lanes("They supported the political process in Peru."), ["Peru"]);
}

#[test]
fn what_sums_up_is_no_topic_where_examples_follow() {
    assert_eq!(lanes("They discussed regional issues, such as Libya."), ["Libya"]);
    assert_eq!(lanes("They discussed regional issues."), ["Regional issues"]);
}

#[test]
fn a_side_whose_country_nobody_names_is_known_by_its_company() {
    let body =
        "\nThe Prime Minister spoke with the President. They discussed plants in Peru and Norway, and what Peru did.";
    let mut cast = cast(["NO", "FI"]);
    cast.people[1].country = None;
    assert_eq!(labels(&read_as(body, &cast, &LEXICON)), ["Plants"]);
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
fn a_name_or_a_bird_is_no_country() {
    assert_eq!(lanes("They discussed Jordan Vale and a roast turkey."), [] as [&str; 0]);
    assert_eq!(lanes("They discussed Jordan and Turkey."), ["Jordan", "Turkey"]);
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
fn weights_are_shares_of_the_words() {
    let topics = read_with("\nThey discussed trade. They said no more.", "");
    assert!((topics[0].weight - 3.0 / 7.0).abs() < 1e-9);
    assert!(topics[0].core);
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
            let mut last = 0;
            for mention in &topic.mentions {
                prop_assert!(last <= mention.span.start && !mention.span.of(&text).is_empty());
                prop_assert!(mention.sentence.contains(mention.span));
                last = mention.span.start;
            }
        }
    }
}
