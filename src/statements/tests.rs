use crate::voices::testing::{Stage, holder};

/// "holder stance: cue" of each statement, a line each.
fn read(text: &str) -> Vec<String> {
    said(&Stage::new(text, &[]))
}

fn said(stage: &Stage) -> Vec<String> {
    let statements = stage.statements();
    let line = |s: &crate::model::Statement| format!("{} {:?}: {}", holder(s.holder), s.stance, s.cue.of(stage.text));
    statements.iter().map(line).collect()
}

/// A text and what is read of it.
fn reads(text: &str, expected: &[&str]) {
    assert_eq!(read(text), expected, "{text}");
}

#[test]
fn both_leaders_hold_what_both_did() {
    reads(
        "The two presidents discussed in detail a range of issues. They expressed their common opinion on trust.",
        &["joint Discussed: discussed", "joint Agreement: expressed their common opinion on"],
    );
    reads("Lorne and Vance agreed on a ceasefire.", &["joint Agreement: agreed on"]);
}

#[test]
fn a_name_or_an_office_holds_what_its_verb_says() {
    reads("During the call, Ada Lorne, on behalf of Arvenia, urged restraint.", &["Lorne Request: urged"]);
    reads("The Belmarian President in this regard noted that peace is near.", &["Vance Statement: noted that"]);
}

#[test]
fn a_name_behind_a_preposition_is_no_subject() {
    reads("The talks with Vance focused on trade.", &["joint Discussed: focused on"]);
    reads("The measures proposed by Vance support peace.", &[]);
    reads("Lorne’s proposal supported peace.", &[]);
}

#[test]
fn coordination_and_participles_take_the_subject_over() {
    reads(
        "Lorne emphasised the need for dialogue and noted that there is no other way.",
        &["Lorne Emphasis: emphasised", "Lorne Statement: noted that"],
    );
    reads(
        "Lorne called for calm, stressing that war must end.",
        &["Lorne Request: called for", "Lorne Emphasis: stressing that"],
    );
    reads(
        "Stressing the role of trade, Vance invited investors.",
        &["Vance Emphasis: Stressing", "Vance Invitation: invited"],
    );
    reads("Lorne arrived in Corvel and thanked her hosts.", &["Lorne Courtesy: thanked"]);
}

#[test]
fn a_passive_without_an_agent_hides_its_holder() {
    reads("Concern was expressed over the delay.", &["- Concern: Concern was expressed over"]);
    reads("It was agreed to step up joint work.", &["- Agreement: It was agreed to"]);
    reads("Trade, energy and the Arctic were also discussed.", &["- Discussed: were also discussed"]);
    reads("It was agreed that war must end.", &["- Agreement: It was agreed that"]);
    reads("Trade was also on the agenda.", &["- Discussed: was also on the agenda"]);
    reads("The plan was welcomed by Vance.", &["Vance Support: was welcomed by"]);
}

#[test]
fn the_noun_decides_for_verbs_that_say_little() {
    reads("Lorne voiced mutual concern over the fighting.", &["Lorne Concern: voiced mutual concern over"]);
    reads(
        "Both leaders conducted an in-depth discussion on energy.",
        &["joint Discussed: conducted an in-depth discussion on"],
    );
    reads("Lorne reaffirmed the invitation to Vance.", &["Lorne Invitation: reaffirmed the invitation to"]);
    reads("Lorne reaffirmed the position of Arvenia.", &["Lorne Commitment: reaffirmed"]);
    reads("Lorne expressed readiness to help.", &["Lorne Commitment: expressed readiness to"]);
    reads("The sides held talks at the invitation of Vance.", &[]);
}

#[test]
fn pronouns_go_back_to_the_last_subject() {
    reads("Lorne met Vance. She thanked him.", &["- Courtesy: thanked"]);
    reads("Lorne came to Corvel. She thanked the hosts.", &["Lorne Courtesy: thanked"]);
    reads(
        "Lorne stressed trade. She also welcomed the deal.",
        &["Lorne Emphasis: stressed", "Lorne Support: welcomed"],
    );
    reads("Lorne met Vance. The latter urged calm.", &["Vance Request: urged"]);
}

#[test]
fn what_somebody_says_of_others_is_left_to_them() {
    reads("Lorne said that Vance supported the plan.", &["Lorne Statement: said that"]);
    reads("Lorne noted that there is no alternative to peace.", &["Lorne Statement: noted that"]);
    reads("Lorne noted that their conversation covered trade.", &["Lorne Statement: noted that"]);
    reads("Lorne said the two leaders agreed on trade.", &["Lorne Statement: said"]);
    reads(
        "Lorne said that trade grew, and Vance stressed that it will go on.",
        &["Lorne Statement: said that", "Vance Emphasis: stressed that"],
    );
}

#[test]
fn according_to_names_the_holder() {
    reads("According to Lorne, the pooling of efforts matters.", &["Lorne Statement: According to Lorne"]);
}

#[test]
fn denials_plans_suppositions_and_questions_are_no_statements() {
    reads("Lorne did not support the plan.", &[]);
    reads("Lorne declined to say whether talks were held.", &[]);
    reads("Lorne will travel to discuss energy.", &[]);
    reads("Lorne would support such a plan.", &[]);
    reads("If Lorne agrees to talks, peace is near.", &[]);
    reads("Did Lorne support it?", &[]);
}

#[test]
fn what_will_be_discussed_is_a_commitment_of_those_who_will() {
    reads(
        "The foreign ministers of Arvenia and Belmaria will continue discussing this issue.",
        &["- Commitment: will continue discussing"],
    );
}

#[test]
fn nouns_that_look_like_verbs_are_none() {
    reads("Lorne and Vance in their telephone call thanked the aides.", &["joint Courtesy: thanked"]);
    reads("The support of Vance matters.", &[]);
}

#[test]
fn american_spelling_reads_like_british() {
    reads("Lorne emphasized trade.", &["Lorne Emphasis: emphasized"]);
    reads("The sides analyzed the crisis.", &["joint Discussed: analyzed"]);
}

#[test]
fn a_clause_that_only_attributes_a_quotation_is_no_statement() {
    reads("“We want peace,” Lorne said.", &[]);
    reads("Lorne said that Arvenia was “ready to talk about peace.”", &["Lorne Statement: said that"]);
}

#[test]
fn in_a_transcript_only_performing_words_and_common_results_count() {
    let stage = Stage::new("I thank you, Petro. We discussed trade. Vance stressed energy. I think it rains.", &[0]);
    assert_eq!(said(&stage), ["Lorne Courtesy: thank", "Lorne Discussed: discussed"]);
}

#[test]
fn a_statement_spans_its_clause_only() {
    let stage = Stage::new("On trade, Lorne praised the deal and called for more.", &[]);
    let spans: Vec<_> = stage.statements().iter().map(|s| s.span.of(stage.text)).collect();
    assert_eq!(spans, ["On trade, Lorne praised the deal", "called for more"]);
}

#[test]
#[ignore = "prints the time that growing input takes"]
fn time_grows_with_the_text() {
    let units = [
        "“",
        "said ",
        "and ",
        "Lorne said that ",
        "’ ",
        "\" ",
        ", ",
        "he noted, ",
        "( ",
        "was discussed by Vance, and ",
        "“said so.\n",
        "so”.\n",
        "> He said so.\n",
        "Lorne called to thank him and to ",
        "the Ministry said “Vance agreed” ",
        "the Kremlin and Corvel aide ",
        "Lorne “agreed ",
        "which who was discussed ",
    ];
    for unit in units {
        let times = [1 << 19, 1 << 20].map(|size: usize| {
            let text = unit.repeat(size / unit.len());
            let stage = Stage::new(&text, &[]);
            let begun = std::time::Instant::now();
            let found = stage.statements().len();
            (begun.elapsed().as_millis(), found)
        });
        println!("{unit:?}: {times:?}");
    }
}

/// Pieces that texts in any disorder are made of.
const PIECES: &[&str] = &[
    "Lorne",
    "Vance",
    "The two presidents",
    "said",
    "that",
    "noted",
    "“",
    "”",
    "\"",
    "«",
    "»",
    "’",
    "'",
    ",",
    ".",
    "–",
    "and",
    "\n",
    "agreed on",
    "was discussed",
    "by",
    "They",
    "he",
    "stressing",
    "concern",
    "expressed",
    "According to",
    "(",
    ")",
    "if",
    "there was",
    "had",
    "the",
    "ünï",
    "😀",
    "will",
    "to",
    "not",
    ":",
    "who",
    "which",
    "while",
    "continued",
    "?",
];

#[test]
fn spans_of_any_text_lie_in_their_sentence_on_characters_and_in_order() {
    let mut seed = 7_u64;
    for _ in 0..60 {
        let mut text = String::new();
        for _ in 0..40 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
            text.push_str(if seed >> 60 & 1 == 0 { " " } else { "" });
        }
        let stage = Stage::new(&text, &[1]);
        let mut last = 0;
        for statement in stage.statements() {
            let sentence = stage.prose.sentences.iter().find(|sentence| sentence.span.contains(statement.cue));
            assert!(sentence.is_some_and(|sentence| sentence.span.contains(statement.span)), "{text}");
            assert!(statement.span.contains(statement.cue) && !statement.cue.of(&text).is_empty(), "{text}");
            assert!(statement.cue.start >= last, "{text}");
            last = statement.cue.start;
        }
        let mut last = 0;
        for quote in stage.quotes() {
            assert!(quote.span.start >= last && !quote.span.of(&text).is_empty(), "{text}");
            assert!(
                quote.parts.iter().all(|part| quote.span.contains(*part) && text.get(part.start..part.end).is_some())
            );
            last = quote.span.end;
        }
    }
}

mod denied;
mod issued;
mod told;
