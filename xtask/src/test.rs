//! `cargo xtask test`: every check in one run, step by step, to the first failure.

use std::time::Instant;

use crate::steps::{BROWSER, ENGINES, Outcome, STEPS, Step};
use crate::{Project, Result, browser, setup};

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
    set_up(project, &steps)?;
    let mut passed = 0;
    for (number, step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}: {}", number + 1, steps.len(), step.name, step.says);
        let begun = Instant::now();
        let outcome = (step.run)(project);
        let seconds = begun.elapsed().as_secs();
        match outcome {
            Ok(Outcome::Passed) => {
                passed += 1;
                println!("== {} passed ({seconds} s)", step.name);
            }
            Ok(Outcome::Skipped(why)) => println!("== {} skipped: {why}", step.name),
            Err(error) => {
                println!("== {} failed ({seconds} s)\n\n{passed} passed, 1 failed", step.name);
                return Err(format!("{}: {error}", step.name));
            }
        }
    }
    println!("\n{passed} passed, 0 failed");
    Ok(())
}

/// All of it before the first step, so that nobody waits for the tests to hear that something cannot be had.
fn set_up(project: &Project, steps: &[&Step]) -> Result<()> {
    setup::for_build(project)?;
    setup::for_tests(project)?;
    if steps.iter().any(|step| step.name == BROWSER) {
        browser::ensure(project)?;
    }
    if steps.iter().any(|step| step.name == ENGINES) {
        browser::ensure_engines();
    }
    Ok(())
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
