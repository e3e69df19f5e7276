//! How fast the parser is natively: `cargo bench`, or `cargo xtask bench` for WebAssembly and its peers too.
//!
//! In go briefings (see `texts`), out come tables: each stage's share of a parse beside the one pass that
//! pulldown-cmark takes over the same text; how the time grows with the text; and the same for texts that were made to
//! hurt. What is counted is the time that the processor works for this thread, so that other work on the machine
//! changes little; and ratios of one run stand beside the times, which mean little elsewhere. Nothing here can fail.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use readout_timeline::{CompareOptions, Options, Parser, compare};

mod texts;

/// A megabyte, as texts are measured here.
const MEGABYTE: usize = 1_000_000;

/// How often a text is read; the shortest time counts, since all else is the machine's.
const RUNS: usize = 7;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let wants = |table: &str| arguments.is_empty() || arguments.iter().any(|word| word == table);
    let parser = Parser::default();
    let briefings = texts::briefings(MEGABYTE);
    println!("{}", briefings.source);
    if wants("write") {
        write(&briefings.text);
    }
    if wants("stages") {
        stages(&parser, &briefings.text);
    }
    if wants("growth") {
        growth(&parser, &briefings.text);
    }
    if wants("hostile") {
        hostile(&parser);
    }
    if wants("compare") {
        comparing(&parser);
    }
}

/// Leaves the text for the benchmark of the WebAssembly, which reads the same.
fn write(text: &str) {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench/briefings.txt");
    let written = std::fs::create_dir_all(file.with_file_name("")).and_then(|()| std::fs::write(&file, text));
    if let Err(error) = written {
        eprintln!("{}: {error}", file.display());
    }
}

/// The share of each stage, and what the others of the same run take.
fn stages(parser: &Parser, text: &str) {
    let options = Options { format: "text".to_string(), ..Options::default() };
    let mut best: Vec<(&'static str, Duration)> = Vec::new();
    for _ in 0..RUNS {
        let mut times = Vec::new();
        let mut last = ThreadTime::now();
        black_box(parser.parse_told(text, &options, &mut |stage| {
            add(&mut times, stage, last.elapsed());
            last = ThreadTime::now();
        }));
        if best.is_empty() || total(&times) < total(&best) {
            best = times;
        }
    }
    println!("\n{:<12} {:>8} {:>7} {:>9}", "stage", "ms", "share", "MB/s");
    let all = total(&best);
    for &(stage, time) in &best {
        row(stage, time, all, text.len());
    }
    row("whole parse", all, all, text.len());
    let parse = parser.parse_utf16(text, &options);
    row("as JSON", shortest(RUNS, || serde_json::to_string(&parse)), all, text.len());
    row("the lists", shortest(RUNS, Parser::default), all, text.len());
    let events = || pulldown_cmark::Parser::new(text).count();
    row("CommonMark", shortest(RUNS, events), all, text.len());
}

fn add(times: &mut Vec<(&'static str, Duration)>, stage: &'static str, time: Duration) {
    match times.iter_mut().find(|known| known.0 == stage) {
        Some(known) => known.1 += time,
        None => times.push((stage, time)),
    }
}

fn total(times: &[(&str, Duration)]) -> Duration {
    times.iter().map(|stage| stage.1).sum()
}

fn row(name: &str, time: Duration, all: Duration, bytes: usize) {
    let share = 100.0 * time.as_secs_f64() / all.as_secs_f64();
    println!("{name:<12} {:>8.2} {share:>6.1}% {:>9.1}", time.as_secs_f64() * 1e3, speed(bytes, time));
}

fn speed(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}

/// The time for 1, 2, 5 and 10 MB, each by that of the first: it should be 1, 2, 5 and 10.
fn growth(parser: &Parser, text: &str) {
    let options = Options { format: "text".to_string(), ..Options::default() };
    println!("\n{:<12} {:>8} {:>7} {:>9}", "megabytes", "ms", "times", "MB/s");
    let mut first = Duration::ZERO;
    for times in [1, 2, 5, 10] {
        let long = vec![text; times].join("\n\n");
        let time = shortest(if times > 2 { 3 } else { RUNS }, || parser.parse_utf16(&long, &options));
        if times == 1 {
            first = time;
        }
        let ratio = time.as_secs_f64() / first.as_secs_f64();
        println!("{times:<12} {:>8.1} {ratio:>7.2} {:>9.1}", time.as_secs_f64() * 1e3, speed(long.len(), time));
    }
}

/// Texts that were made to hurt, at an eighth of a megabyte and at a whole one: by the byte they should take as long.
fn hostile(parser: &Parser) {
    println!("\n{:<28} {:>9} {:>9} {:>7}", "nothing but", "ms, 1/8", "ms, 1 MB", "ratio");
    for (name, unit) in texts::HOSTILE {
        for format in ["text", "markdown"] {
            let options = Options { format: format.to_string(), ..Options::default() };
            let time = |bytes: usize| {
                let text = texts::of(unit, bytes);
                shortest(2, || parser.parse_utf16(&text, &options)).as_secs_f64() * 1e3
            };
            let (small, large) = (time(MEGABYTE / 8), time(MEGABYTE));
            println!("{:<28} {small:>9.2} {large:>9.2} {:>7.2}", format!("{name}, {format}"), large / small / 8.0);
        }
    }
}

/// Two accounts that were made to hurt, compared, at an eighth of the length and at the whole.
fn comparing(parser: &Parser) {
    println!("\n{:<28} {:>9} {:>9} {:>7}", "compared, nothing but", "ms, 1/8", "ms, 1", "ratio");
    let options = Options { format: "text".to_string(), ..Options::default() };
    for (name, unit, times) in texts::COMPARED {
        let time = |times: usize| {
            let account = parser.parse(&unit.repeat(times), &options);
            shortest(1, || compare(&account, &account, CompareOptions::default())).as_secs_f64() * 1e3
        };
        let (small, large) = (time(times / 8), time(*times));
        println!("{name:<28} {small:>9.2} {large:>9.2} {:>7.2}", large / small / 8.0);
    }
}

/// The shortest of several runs.
fn shortest<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let times = (0..runs).map(|_| {
        let begun = ThreadTime::now();
        black_box(run());
        begun.elapsed()
    });
    times.min().unwrap_or_default()
}
