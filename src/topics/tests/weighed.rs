//! What makes a topic of what a text names, and which name wins.

use super::{LEXICON, labels, lanes, read};

#[test]
fn a_word_that_may_mean_much_is_a_topic_as_one_of_a_list() {
    assert_eq!(lanes("They discussed trade, energy and defence."), ["Trade", "Energy", "Defence cooperation"]);
    assert_eq!(lanes("They discussed trade in its defence."), ["Trade"]);
}

#[test]
fn what_is_hardly_named_lends_its_name_to_nothing() {
    let text =
        "The economy grew. They praised the economy. They discussed the economy. The economy matters, and trade.";
    assert_eq!(lanes(text), ["Economy", "Trade"]);
    let text =
        "They discussed Mali. Mali voted. They praised Mali. They spoke of Mali, and of talks between Mali and Chad.";
    assert_eq!(lanes(text), ["Mali"]);
}

#[test]
fn a_title_says_what_the_text_is_about() {
    let is_topic = |title: &str| {
        let filler = " They came, they saw and they went home again.".repeat(40);
        let text = [title, "\nGuests spoke well.", &filler, "\nOthers named a thing or two, and tourism."].concat();
        labels(&read(&text, &LEXICON)).contains(&"Tourism")
    };
    assert!(!is_topic("All is well"));
    assert!(is_topic("Tourism grows"));
}

#[test]
fn a_pairs_matter_that_the_lists_know_is_the_topic() {
    assert_eq!(lanes("They praised the Norway-Finland trade deal. Tourism was discussed."), ["Trade", "Tourism"]);
}

#[test]
fn a_word_of_lists_hides_no_name() {
    assert_eq!(lanes("They discussed the Open Development Lane project."), ["Open Development Lane project"]);
}

#[test]
fn what_explains_a_topic_in_brackets_is_none() {
    assert_eq!(lanes("They discussed the African Union (Mali, Chad and Kenya)."), ["African Union"]);
    assert_eq!(lanes("They discussed trade (Mali, Chad and Kenya)."), ["Trade", "Mali", "Chad", "Kenya"]);
}

#[test]
fn several_goals_are_one_journey() {
    assert_eq!(lanes("They discussed his plans to travel to Peru, Chile and Mali."), ["Visit to Peru"]);
}

#[test]
fn a_terrorist_group_bears_its_own_name() {
    assert_eq!(lanes("They discussed al Qaeda."), ["Al-Qaeda"]);
    assert_eq!(lanes("They discussed al Qaeda and ISIS."), ["Terrorism"]);
}
