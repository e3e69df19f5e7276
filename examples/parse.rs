//! Prints the parse of a file as JSON: `cargo run -q --release --example parse -- FILE`.
//!
//! The form is told by the file's ending (`.md`, `.markdown`, `.html`, `.htm`) and found from the text otherwise.

use std::process::ExitCode;

use readout_timeline::{Options, parse_utf16};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: parse FILE");
        return ExitCode::from(2);
    };
    match std::fs::read(&path) {
        Ok(bytes) => {
            let source = String::from_utf8_lossy(&bytes);
            let options = Options { format: format_of(&path).to_string(), ..Options::default() };
            match serde_json::to_writer(std::io::stdout().lock(), &parse_utf16(&source, &options)) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("the parse cannot be written: {error}");
                    ExitCode::FAILURE
                }
            }
        }
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the ending of a file's name says of its form.
fn format_of(path: &str) -> &'static str {
    match path.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("md" | "markdown") => "markdown",
        Some("html" | "htm" | "xhtml") => "html",
        _ => "auto",
    }
}
