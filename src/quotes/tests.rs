use crate::model::Quote;
use crate::voices::testing::{Stage, person};

/// "speaker evidence: parts" of each quotation, a line each.
fn line(stage: &Stage, quote: &Quote) -> String {
    let parts: Vec<_> = quote.parts.iter().map(|part| part.of(stage.text)).collect();
    let evidence = quote.evidence.map_or("-".to_string(), |evidence| format!("{evidence:?}"));
    format!("{} {evidence}: {}", person(quote.speaker), parts.join(" | "))
}

/// A text and the quotations in it.
fn reads(text: &str, expected: &[&str]) {
    let stage = Stage::new(text, &[]);
    let found: Vec<_> = stage.quotes().iter().map(|quote| line(&stage, quote)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn the_verb_behind_or_before_the_marks_names_the_speaker() {
    reads("“We want peace,” Lorne said.", &["Lorne VerbAfter: We want peace,"]);
    reads("«We want peace», said Vance.", &["Vance VerbAfter: We want peace"]);
    reads("Vance said: „We want peace.“", &["Vance VerbBefore: We want peace."]);
    reads("\"We want peace,\" the Arvenian press service said.", &["Ministry VerbAfter: We want peace,"]);
    reads("According to Lorne, “peace is near.”", &["Lorne AccordingTo: peace is near."]);
    reads("Lorne: “We want peace.”", &["Lorne Label: We want peace."]);
}

#[test]
fn an_attribution_interrupts_one_quotation() {
    reads("“We want peace,” Lorne said. “We want it now.”", &["Lorne VerbAfter: We want peace, | We want it now."]);
    reads("“It is time,” said Vance, “to talk.”", &["Vance VerbAfter: It is time, | to talk."]);
}

#[test]
fn an_attribution_inside_the_marks_is_cut_out() {
    reads("“We want peace, said lorne. And we want trade.”", &["Lorne VerbAfter: We want peace | And we want trade."]);
    reads("“We learned, – said the Belmarian President. – It works.”", &["Vance VerbAfter: We learned | It works."]);
    reads("Vance stressed trade.\n“This is peace, he said. We know.”", &["Vance Pronoun: This is peace | We know."]);
}

#[test]
fn a_quotation_over_paragraphs_is_one() {
    reads(
        "“One thing is peace.\n“Another is trade,” Vance said.",
        &["Vance VerbAfter: One thing is peace. | Another is trade,"],
    );
}

#[test]
fn fragments_are_quotations_where_somebody_is_said_to_say_them() {
    reads("Lorne called the talks “very useful” and left.", &["Lorne VerbBefore: very useful"]);
    reads("Lorne said that she would come, “if the weather allows.”", &["Lorne VerbBefore: if the weather allows."]);
}

#[test]
fn names_titles_terms_and_irony_are_no_quotations() {
    reads("Lorne said so on the TV channel “Arvenia 24”.", &[]);
    reads("Vance praised the film “The Long Way Home”.", &[]);
    reads("The so-called “road map” was discussed.", &[]);
    reads("The “peace” lasted a day.", &[]);
    reads("The two leaders discussed the “two plus two” format.", &[]);
}

#[test]
fn a_paragraph_without_a_cue_goes_on_with_the_speaker_before() {
    reads(
        "“We want peace,” Lorne said.\n“There is no other way for us.”",
        &["Lorne VerbAfter: We want peace,", "Lorne SameSpeaker: There is no other way for us."],
    );
    reads(
        "Vance stressed the need for calm.\n“There is no other way for us.”",
        &["Vance ParagraphBefore: There is no other way for us."],
    );
}

#[test]
fn without_evidence_nobody_speaks() {
    reads("The sun shone.\n“There is no other way for us.”", &["- -: There is no other way for us."]);
    reads(
        "“We want peace,” Lorne said. Vance praised it.\n“There is no other way.”",
        &["Lorne VerbAfter: We want peace,", "- -: There is no other way."],
    );
}

#[test]
fn marks_within_a_turn_need_an_attribution() {
    let stage = Stage::new("The words “We are together” became a symbol. I call it “hope”.", &[0]);
    assert!(stage.quotes().is_empty());
}

#[test]
fn an_unclosed_quotation_ends_with_its_paragraph() {
    reads("Lorne said: “We want peace.\nVance left.", &["Lorne VerbBefore: We want peace."]);
}

#[test]
fn a_block_quote_that_is_introduced_is_a_quotation() {
    reads(
        "Lorne told the press:\n> We want peace.\n> We want trade.",
        &["Lorne ParagraphBefore: We want peace. | We want trade."],
    );
    reads("The sun shone.\n> We want peace.", &[]);
    reads("> The two leaders discussed trade.", &[]);
}

#[test]
fn a_name_alone_below_signs_the_quotation() {
    reads("“We want peace for all.”\nPetro Vance", &["Vance Label: We want peace for all."]);
}

#[test]
fn a_quotation_can_run_over_paragraphs_without_marks() {
    reads(
        "“We want peace for all.\nWe want trade.\nWe want it now,” Lorne said.",
        &["Lorne VerbAfter: We want peace for all. | We want trade. | We want it now,"],
    );
}

#[test]
fn marks_of_another_kind_are_another_quotation() {
    reads(
        "Vance said: “One is peace.\n‘Two is trade,’ Lorne said.",
        &["Vance VerbBefore: One is peace.", "Lorne VerbAfter: Two is trade,"],
    );
}

#[test]
fn each_attribution_has_a_quotation_of_its_own() {
    reads(
        "“We want peace,” Lorne said. “We want trade,” she added.",
        &["Lorne VerbAfter: We want peace,", "Lorne Pronoun: We want trade,"],
    );
}

#[test]
fn what_a_medium_states_is_said_by_whose_it_is() {
    reads(
        "“The two leaders met for long”, – stated in the message of the Ministry.",
        &["Ministry VerbAfter: The two leaders met for long"],
    );
    reads("Vance would only say that “they had a good talk.”", &["Vance VerbBefore: they had a good talk."]);
}

#[test]
fn a_quotation_whose_opening_mark_is_missing_begins_with_its_paragraph() {
    reads("We want peace.” – said Vance.", &["Vance VerbAfter: We want peace."]);
    reads(
        "We want peace,” Lorne said.\n“We want trade,” Vance said.",
        &["Lorne VerbAfter: We want peace,", "Vance VerbAfter: We want trade,"],
    );
    reads("The screen is 6” wide. Vance left.", &[]);
}

#[test]
fn an_opening_mark_behind_a_comma_may_close() {
    reads("“We want peace, “Lorne said.", &["Lorne VerbAfter: We want peace,"]);
    reads("“We want “peace, “trade” and calm”,” Lorne said.", &["Lorne VerbAfter: We want “peace, “trade” and calm”,"]);
}

#[test]
fn one_word_counts_within_what_is_said() {
    reads("Lorne said the plan was “useful”.", &["Lorne VerbBefore: useful"]);
    reads("Lorne announced a “breakthrough” deal.", &[]);
    reads("Lorne said the so-called “peace” lasted.", &[]);
    reads("The “peace” lasted a day.", &[]);
}

#[test]
fn what_stands_right_before_goes_before_what_trails() {
    reads("Lorne said “let us go on”, Vance told reporters.", &["Lorne VerbBefore: let us go on"]);
    reads("“Let us go on,” Vance told reporters.", &["Vance VerbAfter: Let us go on,"]);
}

#[test]
fn a_participle_or_a_bracket_behind_the_marks_attributes_nothing() {
    reads("Lorne called the plan “very bad,” stressing that war must end.", &["Lorne VerbBefore: very bad,"]);
    reads(
        "“We want peace,” Lorne told reporters. “We want it now.” (Reporting by Cora Brandt)",
        &["Lorne VerbAfter: We want peace, | We want it now."],
    );
}

#[test]
fn what_both_are_said_to_say_is_quoted_from_the_institution() {
    reads(
        "The Ministry said that both leaders stressed “the need for calm”.",
        &["Ministry VerbBefore: the need for calm"],
    );
    reads("The Ministry said that Lorne stressed “the need for calm”.", &["Lorne VerbBefore: the need for calm"]);
}

#[test]
fn an_unknown_subject_quotes_nobody() {
    reads("The aunt of the king said: “We want peace.”", &["- -: We want peace."]);
}

/// Pieces that marks get into disorder with.
const DISORDER: &[&str] = &[
    "“",
    "”",
    "\"",
    "«",
    "»",
    "„",
    "‘",
    "’",
    "Lorne said ",
    "peace ",
    "we want ",
    ", ",
    ". ",
    "\n",
    "\n> ",
    "– ",
    "(",
    ")",
    ": ",
];

#[test]
fn every_quotation_of_marks_in_disorder_stays_within_its_paragraphs() {
    let mut seed = 11_u64;
    for _ in 0..200 {
        let mut text = String::new();
        for _ in 0..50 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(DISORDER[(seed >> 33) as usize % DISORDER.len()]);
        }
        let stage = Stage::new(&text, &[]);
        let passages = &stage.prose.passages;
        let paragraph =
            |at: usize| passages.iter().position(|passage| passage.span.start <= at && at < passage.span.end);
        for quote in stage.quotes() {
            let parts = &quote.parts;
            assert!(!parts.is_empty(), "{text:?}");
            assert!(parts.iter().all(|part| paragraph(part.start) == paragraph(part.end - 1)), "{text:?}");
            assert!(parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "{text:?}");
        }
    }
}

#[test]
fn a_text_of_nothing_but_marks_quotes_nothing() {
    for marks in ["“", "”", "\"", "«»", "“”", "‘", "„“", "“ ", "\" "] {
        assert_eq!(Stage::new(&marks.repeat(2_000), &[]).quotes(), [], "{marks}");
    }
}

#[test]
fn a_text_of_one_attribution_over_and_over_has_each_quotation_once() {
    let text = "“We want peace,” said Lorne. ".repeat(300);
    let stage = Stage::new(&text, &[]);
    let quotes = stage.quotes();
    assert_eq!(quotes.len(), 300);
    assert!(quotes.iter().all(|quote| line(&stage, quote) == "Lorne VerbAfter: We want peace,"));
    assert_eq!(Stage::new(&"said ".repeat(20_000), &[]).statements(), []);
}

#[test]
fn marks_nested_a_thousand_deep_are_one_quotation() {
    let text = format!("Lorne said: {}we want peace{}.", "“".repeat(1_000), "”".repeat(1_000));
    assert_eq!(Stage::new(&text, &[]).quotes().len(), 1);
}

#[test]
fn a_sentence_that_ended_attributes_nothing_behind_it() {
    reads("The two leaders met, Lorne added.\"We want peace,\" Vance said.", &["Vance VerbAfter: We want peace,"]);
}

#[test]
fn words_whose_speaker_is_told_without_a_name_are_nobody_elses() {
    reads(
        "Vance said: “One thing is peace.”\n“Where is the money?” the reporter asked. “It has been spent,” came the answer.",
        &["Vance VerbBefore: One thing is peace.", "- -: Where is the money?", "- -: It has been spent,"],
    );
    reads(
        "“We want peace,” said Lorne. “No comment,” said a guard.",
        &["Lorne VerbAfter: We want peace,", "- -: No comment,"],
    );
    reads("Dorn, whose party lost, said Lorne “has no plan”.", &["- -: has no plan"]);
    reads(
        "Vance called the talks “a bad joke”, while Dorn described it as “nonsense on stilts”.",
        &["Vance VerbBefore: a bad joke", "- -: nonsense on stilts"],
    );
    reads("Vance quoted Lorne as saying that “the dam is a bomb.”", &["Lorne VerbBefore: the dam is a bomb."]);
}
