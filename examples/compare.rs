//! Prints the comparison of two accounts as JSON: `cargo run -q --release --example compare -- ACCOUNT AGAINST`.
//!
//! The object is a [`Comparison`](readout_timeline::model::Comparison) in UTF-16 with both parses beside it; of each
//! topic it says with `true` and `false` which account mentions it.

use std::process::ExitCode;

use readout_timeline::{CompareOptions, Options, Parse, compare, parse};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [account, against] = paths.as_slice() else {
        eprintln!("usage: compare ACCOUNT AGAINST");
        return ExitCode::from(2);
    };
    match compared(account, against) {
        Ok(value) => {
            println!("{value}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn compared(account: &str, against: &str) -> Result<Value, String> {
    let (left, right) = (read(account)?, read(against)?);
    let comparison = compare(&left, &right, CompareOptions { reverse: true, ..CompareOptions::default() });
    let comparison = comparison.into_utf16(&left.text, &right.text);
    let mut out = serde_json::to_value(&comparison).map_err(|error| error.to_string())?;
    for topic in out["topics"].as_array_mut().into_iter().flatten() {
        for side in ["left", "right"] {
            topic[side] = json!(!topic[side].is_null());
        }
    }
    out["left"] = serde_json::to_value(left.into_utf16(None)).map_err(|error| error.to_string())?;
    out["right"] = serde_json::to_value(right.into_utf16(None)).map_err(|error| error.to_string())?;
    Ok(out)
}

/// Reads a file; its form is told by its ending, and found from the text otherwise.
fn read(path: &str) -> Result<Parse, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let format = match path.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("md" | "markdown") => "markdown",
        Some("html" | "htm" | "xhtml") => "html",
        _ => "auto",
    };
    let options = Options { format: format.to_string(), ..Options::default() };
    Ok(parse(&String::from_utf8_lossy(&bytes), &options))
}
