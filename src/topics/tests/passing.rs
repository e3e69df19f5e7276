//! What a text passes by and is not about.

use super::{LEXICON, cast, labels, lanes, read_as, read_spoken};

#[test]
fn what_is_passed_by_is_no_topic() {
    assert_eq!(lanes("The minister flew in from Portugal."), [] as [&str; 0]);
    assert_eq!(lanes("They recalled the talks held in Portugal."), [] as [&str; 0]);
    assert_eq!(lanes("The Portuguese president sent greetings."), [] as [&str; 0]);
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
fn a_journey_that_dates_something_is_no_topic() {
    assert_eq!(lanes("Following his visit to Peru last week, they discussed trade."), ["Trade"]);
    assert_eq!(lanes("They discussed trade and his visit to Peru."), ["Trade", "Visit to Peru"]);
}

#[test]
fn who_is_to_act_is_no_topic() {
    assert_eq!(lanes("They discussed trade and the need for Peru to commit."), ["Trade"]);
    assert_eq!(lanes("They discussed trade and Peru."), ["Trade", "Peru"]);
    assert_eq!(lanes("They discussed trade and the results of the Peruvian presidency."), ["Trade"]);
}

#[test]
fn half_a_name_is_no_topic() {
    assert_eq!(lanes("They discussed plans for an in-person meeting of the working group."), [] as [&str; 0]);
    assert_eq!(lanes("They discussed ways to increase focus and funding."), [] as [&str; 0]);
}

#[test]
fn what_an_office_is_for_is_no_topic() {
    assert_eq!(lanes("They praised trade, energy and the Ministry of Culture and Tourism."), ["Trade", "Energy"]);
    assert_eq!(lanes("They discussed culture and tourism."), ["Culture", "Tourism"]);
}

#[test]
fn an_institution_that_helps_or_leads_is_no_topic() {
    assert_eq!(lanes("They praised trade, energy and efforts with the African Union."), ["Trade", "Energy"]);
    assert_eq!(lanes("They praised trade, energy and the NATO-led mission."), ["Trade", "Energy"]);
    assert_eq!(lanes("They discussed the European Union's support for Peru."), ["Peru"]);
    assert_eq!(lanes("They discussed cooperation with the African Union."), ["African Union"]);
}

#[test]
fn the_place_of_something_else_is_no_topic() {
    assert_eq!(lanes("They discussed floods in the Lune Vale province."), ["Natural disasters"]);
    assert_eq!(lanes("They discussed the situation in the Lune Vale province."), ["Lune Vale province"]);
}

#[test]
fn what_is_done_about_something_is_no_name_of_it() {
    assert_eq!(lanes("An exchange of views on the toll rows took place."), ["Toll rows"]);
    assert_eq!(lanes("They discussed ways to improve toll rows and drive long public spending."), ["Toll rows"]);
    assert_eq!(lanes("Discussing progress on the toll rows, they looked forward to signing."), ["Toll rows"]);
}

#[test]
fn a_countrys_name_that_means_something_else_is_no_country() {
    for text in [
        "They discussed Amal Jordan and Georgia Vale.",
        "They discussed a roast turkey and fine china.",
        "They met in Atlanta, Georgia, and spoke of New Jersey.",
        "They discussed the Jordan River and the Niger River.",
        "They discussed how Chad Vale sang.",
    ] {
        let no_country = lanes(text)
            .iter()
            .all(|lane| !["Jordan", "Georgia", "Turkey", "China", "Niger", "Chad"].contains(&&**lane));
        assert!(no_country, "{text}");
    }
    for country in ["Jordan", "Georgia", "Turkey", "China", "Niger", "Chad", "Mali", "Guinea", "Jersey", "Cuba"] {
        assert_eq!(lanes(&["They discussed the situation in ", country, "."].concat()), [country]);
        assert_eq!(lanes(&["They discussed trade and ", country, "'s elections."].concat()), ["Trade", country]);
    }
    assert_eq!(lanes("They discussed Nigeria, Niger and the Niger Delta."), ["Nigeria", "Niger"]);
    let countries = ["Guinea-Bissau", "South Sudan", "South Georgia and South Sandwich Islands"];
    assert_eq!(lanes(&["They discussed ", &countries.join(", "), "."].concat()), countries);
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
fn a_name_or_a_bird_is_no_country() {
    assert_eq!(lanes("They discussed Jordan Vale and a roast turkey."), [] as [&str; 0]);
    assert_eq!(lanes("They discussed Jordan and Turkey."), ["Jordan", "Turkey"]);
}

#[test]
fn a_courtesy_is_a_topic_unless_its_occasion_is_one() {
    assert_eq!(lanes("She congratulated him on his new role."), ["Congratulations"]);
    assert_eq!(lanes("She congratulated him. They discussed trade."), ["Congratulations", "Trade"]);
    assert_eq!(lanes("She offered condolences over the earthquake."), ["Natural disasters"]);
}

#[test]
fn the_climate_of_business_is_not_that_of_the_earth() {
    assert_eq!(lanes("They discussed the economic climate."), [] as [&str; 0]);
    let named = lanes("They recalled the Vienna Convention on Diplomatic Relations.");
    assert!(named.iter().all(|lane| !lane.contains("Norway")), "{named:?}");
}

#[test]
fn what_the_sides_only_share_is_no_topic() {
    assert_eq!(
        lanes("They discussed trade and ties based on the shared values of democracy and human rights."),
        ["Trade"]
    );
    assert_eq!(lanes("They discussed democracy and human rights."), ["Democracy", "Human rights"]);
}

#[test]
fn the_means_the_company_and_the_frame_are_no_topics() {
    assert_eq!(lanes("They discussed the peace of the world through toll negotiation."), [] as [&str; 0]);
    assert_eq!(lanes("They discussed toll rows with their neighbours."), ["Toll rows"]);
    assert_eq!(lanes("They discussed ways to further advance, to de-escalate tensions."), [] as [&str; 0]);
    assert_eq!(lanes("They discussed trade on the sidelines of the NATO summit."), ["Trade"]);
    assert_eq!(lanes("The guest is on a working visit to Peru. They discussed trade."), ["Trade"]);
    assert_eq!(lanes("He came upon an invitation from his host. They discussed trade."), ["Trade"]);
}

#[test]
fn countries_behind_an_office_are_those_it_speaks_for() {
    let text = "They discussed trade. The prime ministers of Peru, Chile and Mali discussed energy.";
    assert_eq!(lanes(text), ["Trade", "Energy"]);
    let text = "The undersecretary of state for economic growth, energy and culture discussed trade.";
    assert_eq!(lanes(text), ["Trade"]);
    assert_eq!(lanes("They discussed trade. The energy ministers agreed to meet."), ["Trade"]);
}

#[test]
fn a_name_with_a_theme_in_it_is_a_topic_of_its_own() {
    assert_eq!(lanes("They discussed the Lune Sahel Corridor."), ["Lune Sahel Corridor"]);
    assert_eq!(lanes("They discussed the Sahel and the Lune Sahel Corridor."), ["Sahel", "Lune Sahel Corridor"]);
    assert_eq!(lanes("They discussed the World Trade Organization."), ["World Trade Organization"]);
}

#[test]
fn who_answers_the_press_is_no_topic_of_his_own() {
    let answers = "\nThe White House thanks all. American ships, American bread. They discussed the situation in Peru.";
    assert_eq!(labels(&read_spoken(answers)), ["Peru"]);
}

#[test]
fn an_address_is_no_topic() {
    assert_eq!(lanes("They discussed trade at the forum in Lune, Peru."), ["Trade"]);
    assert_eq!(lanes("They discussed the situation in Mali, Peru and Chile."), ["Mali", "Peru", "Chile"]);
}

#[test]
fn a_humanitarian_situation_is_that_of_its_country() {
    assert_eq!(lanes("They discussed the humanitarian situation in Mali."), ["Mali"]);
    assert_eq!(lanes("They discussed humanitarian aid."), ["Humanitarian aid"]);
}

#[test]
fn what_sums_up_knows_its_examples_from_afar() {
    assert_eq!(lanes("They discussed regional issues over phone including Mali."), ["Mali"]);
    assert_eq!(lanes("They discussed regional issues, including those of the bridge."), ["Regional issues"]);
    assert_eq!(lanes("They discussed global challenges like drought."), ["Natural disasters"]);
}
