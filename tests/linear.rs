//! Work grows as the text does, also where a text has nothing that ends: sentences, paragraphs, quotations.
//!
//! What is counted is the processor's time of the test's own thread, and what is allowed is generous: eight times the
//! text may take twice that, where work that grows with the square would take sixty-four times.

use cpu_time::ThreadTime;
use readout_timeline::{CompareOptions, Options, Parser, compare};

/// How much longer the longer text is.
const TIMES: usize = 8;

/// How many times the shorter text's time the longer may take.
const ALLOWED: f64 = 2.0 * TIMES as f64;

/// How much longer some work takes for the longer text. The shortest of three runs counts, since the first one of them
/// may wait for memory.
fn growth(units: usize, work: impl Fn(usize)) -> f64 {
    let shortest = |units: usize| {
        let times = (0..3).map(|_| {
            let begun = ThreadTime::now();
            work(units);
            begun.elapsed().as_secs_f64()
        });
        times.fold(f64::MAX, f64::min)
    };
    shortest(units * TIMES) / shortest(units)
}

/// The same for reading so many times the same words.
fn of_reading(unit: &str, units: usize) -> f64 {
    let parser = Parser::default();
    let options = Options { format: "text".to_string(), ..Options::default() };
    growth(units, |units| drop(parser.parse(&unit.repeat(units), &options)))
}

#[test]
fn a_sentence_without_end_takes_time_by_its_length() {
    let growth = of_reading("they discussed the situation in Libya, ", 400);
    assert!(growth < ALLOWED, "{growth}");
}

#[test]
fn verbs_names_and_dates_without_end_take_time_by_their_length() {
    for unit in ["noting that they agreed to ", "Ada Lorne and Petro Vance, ", "June 26, 2020, ", "\"a\" said X "] {
        let growth = of_reading(unit, 400);
        assert!(growth < ALLOWED, "{unit}: {growth}");
    }
}

#[test]
fn comparing_quotations_of_one_paragraph_takes_time_by_their_number() {
    let parser = Parser::default();
    let options = Options { format: "text".to_string(), ..Options::default() };
    let quotation = "“We will reopen the bridge over the Lune in May,” President Ada Lorne said. ";
    let growth = growth(100, |quotations| {
        let account = parser.parse(&quotation.repeat(quotations), &options);
        drop(compare(&account, &account, CompareOptions::default()));
    });
    assert!(growth < ALLOWED, "{growth}");
}
