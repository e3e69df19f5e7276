use std::sync::LazyLock;

use proptest::prelude::*;

use super::moments;
use crate::Span;
use crate::lexicon::Lexicon;
use crate::model::{Moment, ParagraphId};
use crate::prose::{Place, Prose};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::english);

/// The prose of a text whose lines are paragraphs.
fn prose(text: &str, lexicon: &Lexicon) -> Prose {
    let mut prose = Prose::default();
    let mut start = 0;
    for (row, line) in text.split('\n').enumerate() {
        let span = Span::new(start, start + line.len());
        let paragraph = ParagraphId(row as u32 + 1);
        prose.push(
            text,
            lexicon,
            Place { paragraph, span, form: crate::model::ParagraphForm::Prose, section: 0, turn: None, speaker: None },
        );
        start += line.len() + 1;
    }
    prose
}

fn read(text: &str, reference: Option<&str>) -> Vec<Moment> {
    moments(text, &prose(text, &LEXICON), reference, &LEXICON)
}

/// Words and value of each moment of a document of Friday 26 June 2020.
fn dated(text: &str) -> Vec<(String, String)> {
    shown(text, Some("2020-06-26T20:00"))
}

fn shown(text: &str, reference: Option<&str>) -> Vec<(String, String)> {
    let show = |moment: Moment| (moment.span.of(text).to_string(), moment.edtf.unwrap_or_else(|| "null".into()));
    read(text, reference).into_iter().map(show).collect()
}

/// Checks the values of the moments of each text.
fn values(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let got: Vec<String> = dated(text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(got, *expected, "{text}");
    }
}

#[test]
fn the_spec_page_is_true() {
    for (text, rows) in crate::spec::examples(include_str!("../../docs/spec/moments.md")) {
        let basis = |moment: &Moment| serde_json::to_value(moment.basis).unwrap().as_str().unwrap().to_string();
        let read = read(&text, Some("2020-06-26"));
        let row = |m: &Moment| vec![m.span.of(&text).to_string(), m.edtf.clone().unwrap_or_default(), basis(m)];
        assert_eq!(read.iter().map(row).collect::<Vec<_>>(), rows, "{text}");
    }
}

#[test]
fn a_verb_of_the_talk_puts_nothing_into_the_past() {
    values(&[
        ("They discussed preparations for the December meeting.", &["2020-12"]),
        ("They discussed the meeting in August.", &["2020-08"]),
        ("They met in August.", &["2019-08"]),
    ]);
}

#[test]
fn a_day_that_is_counted_is_certain_and_its_possessive_names_it() {
    values(&[
        ("She offered condolences over this morning's attack.", &["2020-06-26"]),
        ("They spoke about yesterday's vote.", &["2020-06-25"]),
        ("They spoke of today's world.", &[]),
        ("The commitment holds from 2015 onwards.", &["2015"]),
    ]);
}

#[test]
fn absolute_dates_keep_their_precision() {
    values(&[
        ("They signed it on 9 December 2019 in Maristan.", &["2019-12-09"]),
        ("Following the talks in August 2019 they met.", &["2019-08"]),
        ("Progress on the 2015 Lake agreements is slow.", &["2015"]),
        ("Relations have grown since 2013.", &["2013"]),
        ("The goals for 2030 stand.", &["2030"]),
        ("In the 1990s trade doubled.", &["199X"]),
        ("In the summer of 2021 and in autumn 2022.", &["2021-22", "2022-23"]),
    ]);
}

#[test]
fn quarters_halves_and_centuries_are_as_long_as_they_are() {
    values(&[
        ("Exports grew in Q3 2025 and in the third quarter of 2024.", &["2025-07/2025-09", "2024-07/2024-09"]),
        (
            "It opens in the first half of 2026, or the second half of next year.",
            &["2026-01/2026-06", "2021-07/2021-12"],
        ),
        ("The first half of May was dry, the first half of the talks too.", &["2020-05"]),
        ("A port of the 19th century, a pact of the nineteenth century.", &["18XX", "18XX"]),
        ("The challenges of the 21st century.", &[]),
    ]);
}

#[test]
fn a_day_beside_its_weekday_or_in_other_writings_is_read() {
    values(&[
        ("They met on Tuesday 11/3/2015.", &["2015-11-03"]),
        ("They met on Sept. 9, '98 in Arden.", &["1998-09-09"]),
        ("They met on May twenty-fourth, 2019.", &["2019-05-24"]),
        ("They met on May eighth - tenth, 2010.", &["2010-05-08/2010-05-10"]),
        ("The report of 04/2016, Regulation 9/2012.", &["2016-04"]),
        ("ARDEN, February 6/2020 (ANA): they met.", &["2020-02-06"]),
        ("The talks of 2018 November 9, 2019 January 11.", &["2018-11-09", "2019-01-11"]),
        ("They will hold a February meeting.", &["2021-02"]),
        ("They look to the October Annual Meetings.", &["2020-10"]),
        ("The forum will be held in March.", &["2021-03"]),
    ]);
}

#[test]
fn what_was_agreed_says_nothing_of_the_day_on_which_it_was() {
    values(&[
        ("They agreed in a meeting Tuesday that trade will grow.", &["2020-06-23"]),
        ("They will meet Tuesday.", &["2020-06-30"]),
    ]);
}

#[test]
fn a_year_is_taken_over_within_a_paragraph_only() {
    assert_eq!(shown("Since 2012 it grew. They plan a vote in December.", None)[1].1, "2012-12");
    assert_eq!(shown("Since 2012 it grew.\nThey plan a vote in December.", None)[1].1, "null");
}

#[test]
fn ranges_are_intervals() {
    values(&[
        ("The summit of June 28-29, 2019 was long.", &["2019-06-28/2019-06-29"]),
        ("The talks of 20–21 October 2021.", &["2021-10-20/2021-10-21"]),
        ("It was held on May 20 and 21.", &["2020-05-20/2020-05-21"]),
        ("He will travel from June 28 to July 2.", &["2020-06-28/2020-07-02"]),
        ("Between 2014 and 2020 it fell.", &["2014/2020"]),
        ("The plan for 2021-2025.", &["2021/2025"]),
        ("From May to July 2021 it rained.", &["2021-05/2021-07"]),
    ]);
}

#[test]
fn a_date_without_a_year_takes_the_one_that_the_verb_demands() {
    values(&[
        ("On June 24 we held the parade.", &["2020-06-24"]),
        ("They met on November 3.", &["2019-11-03"]),
        ("The summit will open on March 3.", &["2021-03-03"]),
        ("She took up office in December.", &["2019-12"]),
        ("They agreed that a meeting will follow in February.", &["2021-02"]),
        ("Elections since January.", &["2020-01"]),
        ("by the end of July", &["2020-07"]),
        ("late May", &["2020-05"]),
        ("The ministers will meet at the end of summer.", &["2020-22"]),
    ]);
}

#[test]
fn a_range_lies_where_its_words_put_it() {
    values(&[
        ("The talks run from December to May 2022.", &["2021-12/2022-05"]),
        ("The campaign will run from November to March.", &["2020-11/2021-03"]),
        ("The envoys met from Monday to Wednesday.", &["2020-06-22/2020-06-24"]),
        ("The fair of 30 February 2019.", &[]),
        ("They spoke about 2015 at length.", &[]),
        ("The fair of February 20-29, 2022 and of June 30-31, 2022.", &[]),
    ]);
}

#[test]
fn a_day_of_a_week_is_in_the_week_that_is_named() {
    values(&[
        ("They will meet this Saturday.", &["2020-06-27"]),
        ("They met this Wednesday.", &["2020-06-24"]),
        ("They will meet on Friday next week.", &["2020-07-03"]),
        ("They met on Monday of last week.", &["2020-06-15"]),
    ]);
}

#[test]
fn a_day_in_words_or_behind_its_year_is_a_date() {
    values(&[
        ("On the twenty-fourth of May 2019 they signed.", &["2019-05-24"]),
        ("They signed on 2018 March 18.", &["2018-03-18"]),
        ("They signed on 3 Aug 96, in the harbour.", &["1996-08-03"]),
        ("On 3 May 96 delegates met.", &["2020-05-03"]),
        ("The first of its kind, second to none.", &[]),
    ]);
}

#[test]
fn words_count_from_the_day_of_the_document() {
    values(&[
        ("They spoke today and will meet tomorrow.", &["2020-06-26", "2020-06-27"]),
        ("That kept us from meeting two days ago and on May 9.", &["2020-06-24", "2020-05-09"]),
        ("Trade grew last year.", &["2019"]),
        ("It was three months ago, a year ago.", &["2020-03", "2019"]),
        ("He travels next week.", &["2020-06-29/2020-07-05"]),
        ("on Monday they signed", &["2020-06-22"]),
        ("The envoy will arrive on Monday.", &["2020-06-29"]),
        ("next Friday", &["2020-07-03"]),
        ("Last December they met; next spring they meet.", &["2019-12", "2021-21"]),
        ("by the end of the year", &["2020"]),
    ]);
}

#[test]
fn anniversaries_are_the_day_they_celebrate() {
    values(&[
        ("It was signed on June 26, exactly 75 years ago.", &["1945-06-26"]),
        ("Today is the day when it was signed, exactly 75 years ago.", &["2020-06-26", "1945-06-26"]),
        ("They marked the 75th anniversary of the treaty.", &["1945"]),
        ("It was signed 75 years ago.", &["1945"]),
    ]);
}

#[test]
fn the_same_day_is_the_day_named_before() {
    values(&[
        ("They met on 3 March 2020. The same day they signed.", &["2020-03-03", "2020-03-03"]),
        ("They met on 3 March 2020.\nTwo days later, they signed.", &["2020-03-03", "2020-03-05"]),
        ("The same day they signed.", &["null"]),
    ]);
}

#[test]
fn without_a_date_relative_moments_stay_open() {
    let open = |text: &str| shown(text, None);
    let null = |words: &str| vec![(words.to_string(), "null".to_string())];
    assert_eq!(open("He would come at the end of the summer."), null("the end of the summer"));
    assert_eq!(open("It was signed 75 years ago."), null("75 years ago"));
    assert_eq!(open("They met on May 9."), null("May 9"));
    assert_eq!(open("They met in May 2020 and on June 3.")[1].1, "2020-06-03");
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    for text in [
        "Resolution 2510 and the 2030 Agenda, Article 5, COP28, G20, F-16.",
        "In the 2+2 format 27 million people, 7,000 volunteers, 1.8 billion.",
        "Trust may spring from this; armies march, and second chances fall.",
        "Theresa May spoke with June Vale.",
        "The talks took 30 minutes, three years and the last few months.",
        "We face today’s threats now, recently, soon, in the coming weeks.",
        "At the end of the day it is the inner spring that counts.",
        "A force of 2000 troops, over 1500 homes.",
        "The last week of the talks, in the fall of the tower.",
        "They meet every Monday, on May 35, on 31 February; a treaty of 1848 BC, the budget of FY2024.",
    ] {
        assert_eq!(dated(text), [], "{text}");
    }
}

#[test]
fn hedges_and_relations_are_told() {
    let moments = read("since about 2015, perhaps in May 2021, on June 26, 2020", Some("2020-06-26"));
    let told: Vec<_> = moments.iter().map(|m| (m.edtf.as_deref().unwrap_or(""), format!("{:?}", m.relation))).collect();
    assert_eq!(told.last().unwrap(), &("2020-06-26", "Some(Present)".to_string()));
    assert_eq!(told[0], ("2015~", "Some(Past)".to_string()));
    assert_eq!(told[told.len() - 2], ("2021-05?", "Some(Future)".to_string()));
}

proptest! {
    #[test]
    fn spans_are_in_order_and_within_their_passage(text in "([A-Za-z]{1,6}|May|June 3|2015|two days ago|the end of|summer|—|é|to|,|[0-9]{1,4}| |\\.|\n){0,60}") {
        let moments = read(&text, Some("2020-06-26"));
        let mut last = 0;
        for moment in &moments {
            prop_assert!(last <= moment.span.start && moment.span.start < moment.span.end);
            prop_assert!(!moment.span.of(&text).is_empty());
            prop_assert!(!moment.span.of(&text).contains('\n'));
            last = moment.span.end;
        }
    }
}

#[test]
fn a_weekday_tells_the_year_of_its_date() {
    // The document is of 2020; 25 May was a Tuesday in 2021.
    assert_eq!(dated("They spoke on Tuesday, 25 May.")[0].1, "2021-05-25");
    assert_eq!(dated("They spoke on Monday, 25 May.")[0].1, "2020-05-25");
}
