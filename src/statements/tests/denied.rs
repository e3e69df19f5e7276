//! What is denied, what nobody did, and what was done at another time: none of it is told as done.

use super::reads;

#[test]
fn neither_and_nor_deny_both() {
    reads("Neither Lorne nor Vance agreed to a ceasefire.", &[]);
    reads("Neither side agreed to a ceasefire.", &[]);
    reads("Neither of the two leaders supported the plan.", &[]);
    reads("Lorne neither confirmed nor denied the report.", &[]);
    reads("Lorne has neither confirmed nor denied the report.", &[]);
    reads("The two leaders discussed trade, but neither agreed to cut tariffs.", &["joint Discussed: discussed"]);
}

#[test]
fn hardly_and_yet_to_deny_too() {
    reads("Lorne hardly supported the plan.", &[]);
    reads("The two leaders have yet to agree on a date.", &[]);
    reads("Lorne has yet to reach agreement with Vance.", &[]);
    reads("Lorne never agreed to the plan.", &[]);
}

#[test]
fn nobody_holds_nothing() {
    reads("Nobody agreed to the plan.", &[]);
    reads("No one supported the plan.", &[]);
    reads("None of the sides supported the plan.", &[]);
    reads("No leader agreed to the plan.", &[]);
}

#[test]
fn what_is_denied_is_not_said() {
    reads("Lorne denied having said that peace is near.", &["Lorne Statement: denied"]);
    reads("Lorne denied that she had agreed to a ceasefire.", &["Lorne Statement: denied that"]);
    reads("Lorne rejected claims that Vance supported the plan.", &["Lorne Concern: rejected"]);
}

#[test]
fn no_object_is_no_statement() {
    reads("Lorne expressed no support for the plan.", &[]);
    reads("The two leaders reached no agreement on trade.", &[]);
    reads("There was no agreement on trade.", &[]);
    reads("No agreement was reached on trade.", &[]);
    reads("No concern was expressed.", &[]);
    reads("Lorne sees no alternative to talks.", &[]);
    reads("Lorne stressed that there was no agreement.", &["Lorne Emphasis: stressed that"]);
}

#[test]
fn an_earlier_meeting_is_background() {
    reads(
        "Lorne met Vance in Corvel, where they had discussed trade in May, and urged calm.",
        &["Lorne Request: urged"],
    );
    reads(
        "Lorne recalled the talks in Corvel, at which they had agreed on a ceasefire.",
        &["Lorne Emphasis: recalled"],
    );
}

#[test]
fn but_keeps_the_subject_and_turns_the_stance() {
    reads(
        "Lorne welcomed the offer but warned against delay.",
        &["Lorne Support: welcomed", "Lorne Concern: warned against"],
    );
    reads("Lorne supported the plan, while Vance opposed it.", &["Lorne Support: supported", "Vance Concern: opposed"]);
    reads(
        "Although Lorne praised the deal, Vance criticised it.",
        &["Lorne Support: praised", "Vance Concern: criticised"],
    );
}

#[test]
fn institutions_and_their_papers_hold_what_they_say() {
    reads("The Ministry denied the report.", &["Ministry Statement: denied"]);
    reads("Talks were held, the Ministry statement said.", &["Ministry Statement: said"]);
    reads("The Ministry’s statement said that talks were held.", &["Ministry Statement: said that"]);
    reads("It was reported that Lorne urged calm.", &["- Statement: It was reported that", "Lorne Request: urged"]);
    reads(
        "Lorne urged calm, Arvenian and Belmarian sources said on Monday.",
        &["Lorne Request: urged", "- Statement: said"],
    );
}

#[test]
fn an_agent_is_found_behind_by() {
    reads("This was announced at a briefing by Cora Brandt.", &["Brandt Statement: was announced at"]);
    reads("Lorne was asked by the envoy Vance about trade.", &["Vance Request: was asked by"]);
    reads("The plan was agreed at the visit by Vance to Corvel.", &["- Agreement: was agreed at"]);
}

#[test]
fn a_participle_may_stand_behind_marks_and_adverbs() {
    reads(
        "Lorne said the plan was “dead,” stressing that war must end.",
        &["Lorne Statement: said", "Lorne Emphasis: stressing that"],
    );
    reads(
        "Lorne called for calm, also expressing hope for peace.",
        &["Lorne Request: called for", "Lorne Expectation: expressing hope for"],
    );
}
