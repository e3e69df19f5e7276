//! `cargo xtask test`: every check in one run, step by step, to the first failure.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::command::{cargo, find, node, run};
use crate::{Project, Result, browser, bundle, setup, wasm};

/// One check.
struct Step {
    /// How it is asked for.
    name: &'static str,
    /// What it shows.
    says: &'static str,
    /// Whether it runs only with `--all` or by name.
    slow: bool,
    /// Runs it.
    run: fn(&Project) -> Result<Outcome>,
}

enum Outcome {
    Passed,
    /// Why there was nothing to do.
    Skipped(String),
}

/// The quick ones first, so that a slip is told early; the build stands before whatever reads what it makes.
const STEPS: [Step; 13] = [
    Step { name: "format", says: "Rust is formatted", slow: false, run: format },
    Step { name: "lint", says: "Rust without warnings", slow: false, run: lint },
    Step { name: "lint-wasm", says: "the WebAssembly library without warnings", slow: false, run: lint_wasm },
    Step { name: "rust", says: "Rust unit, integration and documentation tests", slow: false, run: rust },
    Step { name: "docs", says: "Rust documentation without warnings", slow: false, run: docs },
    Step { name: "build", says: "the package builds within its size budgets", slow: false, run: build },
    Step { name: "types", says: "JavaScript types", slow: false, run: types },
    Step { name: "style", says: "JavaScript, CSS and JSON are linted and formatted", slow: false, run: style },
    Step { name: "units", says: "JavaScript unit tests", slow: false, run: units },
    Step { name: "browser", says: "the built files in a browser", slow: false, run: in_browser },
    Step { name: "gold", says: "scores on the labelled readouts", slow: false, run: gold },
    Step { name: "crate", says: "the crate packages cleanly", slow: true, run: package_crate },
    Step { name: "npm", says: "the npm package packs", slow: true, run: package_npm },
];

/// Which steps are asked for.
#[derive(Debug, PartialEq)]
pub struct Selection {
    all: bool,
    list: bool,
    names: Vec<String>,
}

impl Selection {
    /// Reads `[--all] [--list] [STEP...]`.
    pub fn read(arguments: &[String]) -> Result<Selection> {
        let mut selection = Selection { all: false, list: false, names: Vec::new() };
        for word in arguments {
            match word.as_str() {
                "--all" => selection.all = true,
                "--list" => selection.list = true,
                name if STEPS.iter().any(|step| step.name == name) => selection.names.push(name.to_string()),
                other => return Err(format!("no test step {other:?}: see cargo xtask test --list")),
            }
        }
        Ok(selection)
    }

    fn takes(&self, step: &Step) -> bool {
        match self.names.is_empty() {
            true => self.all || !step.slow,
            false => self.names.iter().any(|name| name == step.name),
        }
    }
}

/// Runs the selected steps in their order, and stops at the first that fails.
pub fn test(project: &Project, selection: &Selection) -> Result<()> {
    let steps: Vec<&Step> = STEPS.iter().filter(|step| selection.list || selection.takes(step)).collect();
    for step in &steps {
        println!("  {:<10} {}{}", step.name, step.says, if step.slow { " (slow)" } else { "" });
    }
    if selection.list {
        return Ok(());
    }
    setup::for_build(project)?;
    setup::for_tests(project)?;
    let mut passed = 0;
    for (number, step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}: {}", number + 1, steps.len(), step.name, step.says);
        let begun = Instant::now();
        match (step.run)(project) {
            Ok(Outcome::Passed) => passed += 1,
            Ok(Outcome::Skipped(why)) => {
                println!("== {} skipped: {why}", step.name);
                continue;
            }
            Err(error) => {
                println!(
                    "== {} FAILED after {:.0} s\n\n{passed} passed, 1 failed",
                    step.name,
                    begun.elapsed().as_secs_f32()
                );
                return Err(format!("{}: {error}", step.name));
            }
        }
        println!("== {} passed ({:.0} s)", step.name, begun.elapsed().as_secs_f32());
    }
    println!("\n{passed} passed, 0 failed");
    Ok(())
}

fn format(project: &Project) -> Result<Outcome> {
    passed(cargo(project.root()).args(["fmt", "--all", "--check"]))
}

fn lint(project: &Project) -> Result<Outcome> {
    passed(cargo(project.root()).args(["clippy", "-q", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn lint_wasm(project: &Project) -> Result<Outcome> {
    passed(cargo(project.root()).args([
        "clippy",
        "-q",
        "--lib",
        "--no-default-features",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ]))
}

fn rust(project: &Project) -> Result<Outcome> {
    passed(cargo(project.root()).args(["test", "-q", "--workspace"]))
}

fn docs(project: &Project) -> Result<Outcome> {
    passed(cargo(project.root()).env("RUSTDOCFLAGS", "-D warnings").args(["doc", "-q", "--no-deps", "--workspace"]))
}

fn build(project: &Project) -> Result<Outcome> {
    wasm::build(project)?;
    bundle::build(project)?;
    Ok(Outcome::Passed)
}

/// The sources', and those of a program that uses the built package.
fn types(project: &Project) -> Result<Outcome> {
    for config in ["tsconfig.json", "tests/types/tsconfig.json"] {
        run(node(project.root(), "node_modules/typescript/bin/tsc").args(["--project", config]))?;
    }
    Ok(Outcome::Passed)
}

fn style(project: &Project) -> Result<Outcome> {
    passed(node(project.root(), "node_modules/@biomejs/biome/bin/biome").args(["check", "--error-on-warnings"]))
}

fn units(project: &Project) -> Result<Outcome> {
    node_tests(project, "www", None)
}

/// The browser is looked for here, so that the steps before it need none.
fn in_browser(project: &Project) -> Result<Outcome> {
    let browser = browser::ensure(project)?;
    node_tests(project, "tests/browser", Some(&browser))
}

/// Runs the `*.test.js` files of a folder and the folders in it.
fn node_tests(project: &Project, folder: &str, browser: Option<&Path>) -> Result<Outcome> {
    let files = files_ending(&project.path(folder), ".test.js");
    if files.is_empty() {
        return Ok(Outcome::Skipped(format!("no *.test.js in {folder}")));
    }
    let mut command = node(project.root(), "--test");
    command.arg("--test-reporter=spec");
    if let Some(browser) = browser {
        command.env(browser::VARIABLE, browser);
    }
    passed(command.args(files))
}

/// The scores are for reading: they fail only where a parse fails. The labelled readouts lie outside the project.
fn gold(project: &Project) -> Result<Outcome> {
    let score = project.path("../shared/score/score.py");
    let mut labels = files_ending(&project.path("../shared/gold"), ".json");
    labels.retain(|file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('0')));
    let python = find("python3").or_else(|| find("python"));
    let (Some(python), true, false) = (python, score.is_file(), labels.is_empty()) else {
        return Ok(Outcome::Skipped("there are no labelled readouts, or no Python, on this machine".to_string()));
    };
    let parse = ["--quiet", "--release", "--example", "parse"];
    run(cargo(project.root()).arg("build").args(parse))?;
    let call = format!("cargo run {} --", parse.join(" "));
    passed(Command::new(python).current_dir(project.root()).arg(score).args(["--parse", &call]).args(labels))
}

fn package_crate(project: &Project) -> Result<Outcome> {
    passed(cargo(project.root()).args(["package", "-q", "-p", "readout-timeline", "--allow-dirty"]))
}

fn package_npm(project: &Project) -> Result<Outcome> {
    let npm = find("npm").ok_or("npm is missing")?;
    passed(Command::new(npm).current_dir(project.path("pkg")).args(["pack", "--dry-run", "--loglevel=error"]))
}

fn passed(command: &mut Command) -> Result<Outcome> {
    run(command).map(|()| Outcome::Passed)
}

/// Files of a folder and of the folders in it, in order of their names.
fn files_ending(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = match std::fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(_) => return Vec::new(),
    };
    entries.sort();
    let mut files = Vec::new();
    for path in entries {
        if path.is_dir() {
            files.extend(files_ending(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            files.push(path);
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Selection> {
        Selection::read(&line.split_whitespace().map(str::to_string).collect::<Vec<_>>())
    }

    fn taken(line: &str) -> Vec<&'static str> {
        let selection = read(line).unwrap();
        STEPS.iter().filter(|step| selection.takes(step)).map(|step| step.name).collect()
    }

    #[test]
    fn without_a_name_all_steps_but_the_slow_ones_run() {
        let names = taken("");
        assert!(names.contains(&"browser") && !names.contains(&"crate"), "{names:?}");
        assert_eq!(taken("--all").len(), STEPS.len());
    }

    #[test]
    fn named_steps_run_in_the_order_of_the_plan() {
        assert_eq!(taken("types format"), ["format", "types"]);
    }

    #[test]
    fn an_unknown_step_is_named() {
        assert_eq!(read("fromat"), Err("no test step \"fromat\": see cargo xtask test --list".to_string()));
    }
}
