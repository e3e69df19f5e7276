//! What papers say, what relative clauses tell, and who is meant behind an institution.

use super::reads;

#[test]
fn a_statement_speaks_for_whoever_issued_one_last() {
    reads(
        "The Ministry said that rain would come. The statement noted that roads are bad.",
        &["Ministry Statement: said that", "Ministry Statement: noted that"],
    );
    reads(
        "The Ministry denied it. Lorne said in a message that rain would come. The message noted that roads are bad.",
        &["Ministry Statement: denied", "Lorne Statement: said in a message that", "Lorne Statement: noted that"],
    );
}

#[test]
fn a_statement_that_nobody_issued_is_nobodys() {
    reads("Lorne met Vance. A statement noted that roads are bad.", &["- Statement: noted that"]);
    reads("Lorne met Vance. The statement noted that roads are bad.", &["- Statement: noted that"]);
}

#[test]
fn a_statement_by_somebody_speaks_for_him() {
    reads("A statement from the Ministry noted that roads are bad.", &["Ministry Statement: noted that"]);
    reads(
        "According to a statement released by the Ministry, roads are bad.",
        &["Ministry Statement: According to a statement"],
    );
    reads("According to the statement, roads are bad.", &["- Statement: According to the statement"]);
}

#[test]
fn he_in_a_relative_clause_is_whom_the_sentence_names_before() {
    reads(
        "Lorne thanked the hosts. There were remarks by Vance, in which he urged calm.",
        &["Lorne Courtesy: thanked", "Vance Request: urged"],
    );
    reads(
        "Lorne stressed the words of Vance, which she later denied.",
        &["Lorne Emphasis: stressed", "Lorne Statement: denied"],
    );
}

#[test]
fn who_is_the_name_before_it_whatever_governs_it() {
    reads("The gift came from Lorne, who welcomed the deal.", &["Lorne Support: welcomed"]);
}

#[test]
fn a_name_alone_between_commas_bears_the_long_office_before_it() {
    reads("The head of diplomacy of the whole valley, Ada Lorne, urged calm.", &["Lorne Request: urged"]);
}

#[test]
fn they_behind_what_an_institution_tells_are_nobody() {
    reads(
        "The two leaders met. The Ministry said that rain would come. They noted that roads are bad.",
        &["Ministry Statement: said that", "- Statement: noted that"],
    );
}

#[test]
fn two_who_are_known_are_both_whatever_they_are_called() {
    reads("The two top diplomats agreed on roads.", &["joint Agreement: agreed on"]);
    reads("Two diplomats agreed on roads.", &["- Agreement: agreed on"]);
    reads("Leaders of the two states agreed on roads.", &["joint Agreement: agreed on"]);
}

#[test]
fn what_one_discusses_with_another_both_discuss() {
    reads("Lorne discussed trade and the roads with Vance.", &["joint Discussed: discussed"]);
    reads("Lorne discussed the talks with Vance.", &["Lorne Discussed: discussed"]);
    reads("Lorne spoke about the details of relations with Vance.", &["Lorne Discussed: spoke about"]);
}

#[test]
fn a_participle_that_no_list_knows_is_no_object() {
    reads("Lorne had earlier misplaced proposals.", &[]);
}

#[test]
fn what_trails_a_fragment_is_a_statement() {
    reads(
        "The mood was “warm and long,” Lorne said, adding that roads are bad.",
        &["Lorne Statement: said", "Lorne Statement: adding that"],
    );
    reads(
        "Rain would come, Lorne said, according to the Ministry.",
        &["Lorne Statement: said", "Ministry Statement: according to the Ministry"],
    );
}
