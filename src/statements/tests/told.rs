//! What is told as done without a finite verb of its own, by others, or in marks.

use super::reads;

#[test]
fn what_a_call_was_for_is_told_as_done() {
    reads("Lorne spoke today with Vance to thank him for the gift sent in May.", &["Lorne Courtesy: thank"]);
    reads("Lorne called Vance on Monday to offer his condolences.", &["Lorne Courtesy: offer his condolences"]);
    reads("Lorne spoke with Vance of Belmaria to discuss pressure on the rebels.", &["joint Discussed: discuss"]);
    reads(
        "Lorne phoned Vance to congratulate him and reaffirm the alliance.",
        &["Lorne Courtesy: congratulate", "Lorne Commitment: reaffirm"],
    );
    reads("Lorne had a call with Vance to brief him on trade.", &["Lorne Statement: brief"]);
}

#[test]
fn an_infinitive_that_is_a_plan_a_wish_or_a_subject_is_none() {
    reads("Lorne will meet Vance to discuss energy.", &[]);
    reads("Lorne met Vance to support the process.", &[]);
    reads("Lorne did not call Vance to thank him.", &[]);
    reads("Lorne spoke about the need to discuss energy.", &["Lorne Discussed: spoke about"]);
}

#[test]
fn what_one_begins_by_doing_one_does() {
    reads("Lorne began by congratulating Vance.", &["Lorne Courtesy: congratulating"]);
    reads("The two leaders opened the call by reflecting on the war.", &["joint Discussed: reflecting on"]);
    reads("Lorne held talks with Vance, exchanging views on trade.", &["joint Discussed: exchanging views on"]);
}

#[test]
fn a_sentence_that_reports_nothing_still_says_whom_it_is_about() {
    reads("Lorne met today with Vance. She welcomed the deal.", &["Lorne Support: welcomed"]);
    reads("On Monday, Lorne travelled with Vance to Corvel. She thanked the hosts.", &["Lorne Courtesy: thanked"]);
    reads("Lorne visited Vance. She thanked him.", &["- Courtesy: thanked"]);
}

#[test]
fn an_office_without_a_name_makes_a_pair_with_a_name() {
    reads("The lorne and Prime Minister then discussed trade.", &["joint Discussed: discussed"]);
    reads("The Prime Minister and Vance undertook to meet.", &["joint Commitment: undertook to"]);
}

#[test]
fn groups_are_known_by_their_heads() {
    reads(
        "The presidents of Arvenia and Belmaria exchanged opinions on trade.",
        &["joint Discussed: exchanged opinions on"],
    );
    reads("The heads of state and government discussed trade.", &["joint Discussed: discussed"]);
    reads("Both side agreed to meet.", &["joint Agreement: agreed to"]);
}

#[test]
fn a_relative_clause_ends_before_the_passive_behind_it() {
    reads("A treaty, which could help all, was discussed.", &["- Discussed: was discussed"]);
    reads(
        "The need for action against groups which resort to terror was underscored.",
        &["- Emphasis: was underscored"],
    );
    reads("The session at which trade was discussed is over.", &[]);
}

#[test]
fn an_agent_may_stand_behind_an_adverb() {
    reads("The plan was welcomed in detail by Vance.", &["Vance Support: was welcomed in detail by"]);
}

#[test]
fn a_view_is_a_statement_of_its_owner() {
    reads("Vance praised trade. In his view, talks help.", &["Vance Support: praised", "Vance Statement: In his view"]);
}

#[test]
fn what_an_institution_tells_of_others_is_told_by_the_account() {
    reads(
        "The Ministry said that Vance supported the plan.",
        &["Ministry Statement: said that", "Vance Support: supported"],
    );
    reads("“The two leaders discussed trade,” the Ministry said.", &["joint Discussed: discussed"]);
    reads("“Vance praised trade,” Lorne said.", &[]);
}

#[test]
fn words_in_marks_can_be_the_predicate() {
    reads("Lorne “stressed the need for calm” in Corvel.", &["Lorne Emphasis: stressed"]);
}

#[test]
fn a_fragment_that_is_asked_for_is_reported_all_the_same() {
    reads("Lorne called for “an end of the war” in May.", &["Lorne Request: called for"]);
}

#[test]
fn half_of_a_name_and_half_of_a_reduced_clause_are_no_verbs() {
    reads("They met, State Department aide Vance said.", &["Vance Statement: said"]);
    reads("Lorne praised the pact, as outlined in May.", &["Lorne Support: praised"]);
}

#[test]
fn a_trailing_confirmation_is_a_statement() {
    reads("Talks took place, the Ministry has confirmed.", &["Ministry Statement: has confirmed"]);
    reads("The two leaders confirmed that work will go on.", &["joint Commitment: confirmed that"]);
}

#[test]
fn the_phone_a_day_and_what_came_before_are_no_subjects_of_a_talk() {
    reads("Lorne spoke on the phone with Vance.", &[]);
    reads("Lorne spoke on Friday with Vance.", &[]);
    reads("Lorne spoke to Vance following attacks on Corvel.", &[]);
    reads("Lorne raised the decision to withdraw.", &["Lorne Discussed: raised"]);
    reads("Lorne stressed the need to save jobs that matter.", &["Lorne Emphasis: stressed"]);
}

#[test]
fn an_adverb_before_the_verb_can_decide() {
    reads("Lorne positively assessed the talks.", &["Lorne Support: assessed"]);
}

#[test]
fn what_one_discussed_with_the_other_both_discussed() {
    reads("Lorne discussed with Vance the need for calm.", &["joint Discussed: discussed with"]);
    reads("Lorne spoke with Vance on Monday and discussed trade.", &["joint Discussed: discussed"]);
    reads("Lorne discussed the call with experts.", &["Lorne Discussed: discussed"]);
}

#[test]
fn an_unnamed_speaker_may_stand_behind_the_verb() {
    reads("Lorne urged calm, said the sources.", &["Lorne Request: urged", "- Statement: said"]);
}

#[test]
fn the_one_who_is_quoted_says_it_and_not_the_one_who_quotes() {
    reads("Vance quoted Lorne as saying that peace is near.", &["Lorne Statement: saying that"]);
    reads("Vance quoted Berg as saying that peace is near.", &["- Statement: saying that"]);
}

#[test]
fn a_name_behind_a_verb_that_has_its_subject_is_no_inverted_one() {
    reads("Dorn, whose party lost, said Lorne “has no plan”.", &["- Statement: said"]);
}

#[test]
fn items_of_a_list_go_on_with_the_words_before_it() {
    reads(
        "The leaders:\nwelcomed the opening;\nagreed on roads.",
        &["joint Support: welcomed", "joint Agreement: agreed on"],
    );
    reads("Lorne:\nwelcomed the opening.\nVillagers stayed.\nwelcomed the guests.", &["Lorne Support: welcomed"]);
}

#[test]
fn a_present_verb_behind_a_country_is_no_noun() {
    reads("The Government of Lune condemns the attack.", &["- Concern: condemns"]);
    reads(
        "Lune strongly condemns the attack and calls on Vance to leave.",
        &["- Concern: condemns", "- Request: calls on"],
    );
    reads("The Lune talks on trade were long.", &[]);
}

#[test]
fn an_article_and_a_noun_make_no_statement() {
    reads("The said dam is old.", &[]);
    reads("Lorne had the best visibility in terms of understanding what was near.", &[]);
    reads("The report warned of floods.", &["- Concern: warned of"]);
    reads("An aide, who asked not to be named, said that peace is near.", &["- Statement: said that"]);
}
