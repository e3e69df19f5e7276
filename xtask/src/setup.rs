//! What the build and the tests need beside Rust and Node: each is looked for first, and set up only when missing.
//!
//! One short line is printed for each thing that is set up, nothing for what is there. The browser is in `browser.rs`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::command::{ask, cargo, find, run};
use crate::{Project, Result};

/// The oldest Node that has `process.getBuiltinModule`, with which the package reads its WebAssembly from disk.
const OLDEST_NODE: (u32, u32) = (20, 16);
const WASM: &str = "wasm32-unknown-unknown";

/// The lock that the packages in node_modules were installed from.
const STAMP: &str = "node_modules/.installed-lock.json";

/// Everything that a build needs.
pub fn for_build(project: &Project) -> Result<()> {
    node()?;
    wasm_target()?;
    packages(project)
}

/// What the tests need beyond a build: the formatter and the linter, which rustup's smallest profile leaves out.
pub fn for_tests(project: &Project) -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if ask(cargo(project.root()).args([subcommand, "--version"])).is_none() {
            rustup(&["component", "add", component], component)?;
        }
    }
    Ok(())
}

fn node() -> Result<()> {
    let needed = format!("Node {}.{} or newer", OLDEST_NODE.0, OLDEST_NODE.1);
    let Some(version) = ask(Command::new("node").arg("--version")) else {
        return Err(format!("{needed} is missing: install it with your package manager or from https://nodejs.org"));
    };
    match node_version(&version) {
        Some(found) if found >= OLDEST_NODE => Ok(()),
        _ => Err(format!("Node {version} is too old: install {needed}, for example from https://nodejs.org")),
    }
}

/// Major and minor of `v20.16.0`.
fn node_version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim_start_matches('v').split('.').map(|number| number.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

/// Asks the compiler, not rustup, so that a distribution's own Rust with the target passes too.
fn wasm_target() -> Result<()> {
    let libraries = ask(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    match libraries {
        Some(folder) if Path::new(&folder).is_dir() => Ok(()),
        _ => rustup(&["target", "add", WASM], &format!("the Rust target {WASM}")),
    }
}

fn rustup(arguments: &[&str], what: &str) -> Result<()> {
    if find("rustup").is_none() {
        return Err(format!(
            "{what} is missing and rustup is not there to add it: install Rust from https://rustup.rs"
        ));
    }
    println!("set-up: adding {what} (rustup {})", arguments.join(" "));
    run(Command::new("rustup").args(arguments)).map_err(|error| format!("{error}: is there a network?"))
}

/// The npm packages of the project.
fn packages(project: &Project) -> Result<()> {
    locked_packages(project.root())
}

/// The npm packages of a folder, exactly as its lock says. The lock itself is kept beside them to tell when it has moved
/// on. Install scripts stay off: none of the packages needs its own.
pub fn locked_packages(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}"))?;
    let stamp = folder.join(STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = find("npm").ok_or("npm is missing: install it beside Node (on Debian: apt-get install npm)")?;
    println!("set-up: installing the locked npm packages (npm ci) for {}", folder.display());
    run(Command::new(npm).current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    fs::write(&stamp, lock).map_err(|error| format!("{STAMP}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_version_is_read_to_its_minor_number() {
        assert_eq!(node_version("v20.16.0"), Some((20, 16)));
        assert_eq!(node_version("node"), None);
    }

    #[test]
    fn node_18_is_too_old_and_node_22_is_not() {
        assert!(node_version("v18.19.1") < Some(OLDEST_NODE));
        assert!(node_version("v22.0.0") >= Some(OLDEST_NODE));
    }
}
