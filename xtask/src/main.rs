//! The project's commands: `cargo xtask build`, `serve`, `test` and `bench`.
//!
//! In goes the command line; out come the built package, a local server or the verdict of the tests. Each command does
//! its own set-up (see `setup.rs`) and says so. What it cannot do it explains in one line that names the cure.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

use std::process::ExitCode;

mod bench;
mod browser;
mod bundle;
mod command;
mod generators;
mod markdown;
mod places;
mod project;
mod serve;
mod setup;
mod steps;
mod test;
mod traps;
mod wasm;

use bundle::Budgets;
use project::Project;

/// What went wrong, in one line.
type Result<T> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask build                       build the package into pkg/
cargo xtask serve [FILE] [--port N]     build, then open FILE (or the sample) in the workbench on this machine
cargo xtask test [--all] [STEP...]      run all tests, or the named steps; --all adds the slow ones
cargo xtask test --list                 name the steps
cargo xtask bench [--peers]             time the parser, native and as WebAssembly; --peers: beside other libraries
cargo xtask help                        this text

The WebAssembly target, the npm packages and, for the tests, a browser are set up on the way. Rust (with rustup) and
Node are needed. CHROME_PATH names the Chromium or Chrome to test with, if not the one that is found.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {}", one_line(&message));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let (name, rest) = match arguments.split_first() {
        None => ("help", arguments),
        Some((name, rest)) => (name.as_str(), rest),
    };
    match name {
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        "bench" => bench::bench(&Project::find()?, rest),
        "build" if rest.is_empty() => build(&Project::find()?, Budgets::Hold),
        "serve" => serve::serve(&Project::find()?, serve::Settings::read(rest)?),
        "test" => test::test(&Project::find()?, &test::Selection::read(rest)?),
        "build" => Err(format!("build takes no argument, not {:?}", rest[0])),
        other => Err(format!("no command {other:?}: see cargo xtask help")),
    }
}

/// Builds everything that a page can take.
fn build(project: &Project, budgets: Budgets) -> Result<()> {
    setup::for_build(project)?;
    wasm::build(project)?;
    bundle::build(project, budgets)
}

/// Other programs' messages come with line ends and causes; one line is what is promised.
fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_string).collect()
    }

    #[test]
    fn an_unknown_command_is_named_together_with_the_cure() {
        assert_eq!(run(&words("bulid")), Err("no command \"bulid\": see cargo xtask help".to_string()));
    }

    #[test]
    fn a_message_of_several_lines_becomes_one() {
        assert_eq!(one_line("it failed\n\n  caused by: this"), "it failed caused by: this");
    }
}
