//! The checks of `cargo xtask test`, in the order in which they run. Each is one function; who runs them is `test.rs`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{cargo, find, node, run};
use crate::{Project, Result, browser, bundle, generators, setup, wasm};

/// One check.
pub struct Step {
    /// How it is asked for.
    pub name: &'static str,
    /// What it shows.
    pub says: &'static str,
    /// Whether it runs only with `--all` or by name.
    pub slow: bool,
    /// Runs it.
    pub run: fn(&Project) -> Result<Outcome>,
}

/// How a check that did not fail ended.
pub enum Outcome {
    /// It holds.
    Passed,
    /// Why there was nothing to do.
    Skipped(String),
}

/// The step that needs a browser, which is set up before the first step as everything else is.
pub const BROWSER: &str = "browser";

/// The step that needs the other engines.
pub const ENGINES: &str = "engines";

/// The quick ones first, so that a slip is told early; the build stands before whatever reads what it makes.
pub const STEPS: [Step; 15] = [
    Step { name: "format", says: "Rust is formatted", slow: false, run: format },
    Step { name: "lint", says: "Rust without warnings", slow: false, run: lint },
    Step { name: "lint-wasm", says: "the WebAssembly library without warnings", slow: false, run: lint_wasm },
    Step { name: "rust", says: "Rust unit, integration and documentation tests", slow: false, run: rust },
    Step { name: "docs", says: "Rust documentation without warnings", slow: false, run: docs },
    Step { name: "build", says: "the package builds within its size budgets", slow: false, run: build },
    Step { name: "types", says: "JavaScript types", slow: false, run: types },
    Step { name: "style", says: "JavaScript, CSS and JSON are linted and formatted", slow: false, run: style },
    Step { name: "units", says: "JavaScript unit tests, and the package in Node", slow: false, run: units },
    Step { name: BROWSER, says: "the built files in a browser", slow: false, run: in_browser },
    Step { name: "gold", says: "scores on the labelled readouts", slow: false, run: gold },
    Step { name: ENGINES, says: "every place and policy in three engines", slow: true, run: in_engines },
    Step { name: "crate", says: "the crate packages cleanly", slow: true, run: package_crate },
    Step { name: "npm", says: "the npm package as its users take it", slow: true, run: package_npm },
    Step { name: "sites", says: "a site of each generator of static pages", slow: true, run: sites },
];

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
    bundle::build(project, bundle::Budgets::Hold)?;
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
    node_tests(project, &["www", "tests/node"], None)
}

fn in_browser(project: &Project) -> Result<Outcome> {
    let browser = browser::ensure(project)?;
    node_tests(project, &["tests/browser"], Some(&browser))
}

fn in_engines(project: &Project) -> Result<Outcome> {
    let browser = browser::ensure(project)?;
    browser::ensure_engines();
    node_tests(project, &["tests/engines"], Some(&browser))
}

/// Runs the `*.test.js` files of folders and of the folders in them.
fn node_tests(project: &Project, folders: &[&str], browser: Option<&Path>) -> Result<Outcome> {
    let files: Vec<PathBuf> =
        folders.iter().flat_map(|folder| files_ending(&project.path(folder), ".test.js")).collect();
    if files.is_empty() {
        return Ok(Outcome::Skipped(format!("no *.test.js in {}", folders.join(", "))));
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

/// Vite and the judges of packages are installed for this step alone, as their own lock says.
fn package_npm(project: &Project) -> Result<Outcome> {
    let browser = browser::ensure(project)?;
    setup::locked_packages(&project.path("tests/npm"))?;
    node_tests(project, &["tests/npm"], Some(&browser))
}

/// The generators are installed for this step alone; one that cannot be had here is skipped by name.
fn sites(project: &Project) -> Result<Outcome> {
    let browser = browser::ensure(project)?;
    let places = generators::ensure(project);
    let files = files_ending(&project.path("tests/sites"), "sites.test.js");
    let mut command = node(project.root(), "--test");
    command.arg("--test-reporter=spec").env(browser::VARIABLE, browser).envs(places);
    passed(command.args(files))
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
        if path.is_dir() && !path.ends_with("node_modules") {
            files.extend(files_ending(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            files.push(path);
        }
    }
    files
}
