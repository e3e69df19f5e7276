//! From the Rust library to what the bundler reads: the bindings, their types and the optimised WebAssembly.
//!
//! In: the library crate. Out: `www/generated/bindings.js`, `bindings.d.ts` and `bindings_bg.wasm`. What is newer than
//! cargo's own artifact is left alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::command::{cargo, node, read, run};
use crate::{Project, Result, markdown, places, traps};

/// What `wasm-opt` is asked for.
const SMALL: [&str; 5] = ["-Oz", "-ocimfs", "50", "--strip-debug", "--strip-producers"];

/// What the compiler is asked for: to leave the counters of loops as they are written. Reducing each to an address of its
/// own takes 3.6 KB after brotli, and the parse is no faster for it.
const LOOPS: &str = "llvm-args=-disable-lsr";

/// Builds the three files, unless they are up to date.
pub fn build(project: &Project) -> Result<()> {
    build_into(project, &project.generated(), &[])
}

/// Builds the same into another folder, with the parts that only the benchmark asks for.
pub fn build_for_bench(project: &Project, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    build_into(project, folder, &["--features", "bench"])
}

fn build_into(project: &Project, folder: &Path, features: &[&str]) -> Result<()> {
    let compiled = compile(project, features)?;
    let optimised = folder.join("bindings_bg.wasm");
    if is_newer(&optimised, &compiled) {
        return Ok(());
    }
    let begun = Instant::now();
    bind(&compiled, folder)?;
    optimise(project, &optimised)?;
    println!("build: bindings and optimised WebAssembly ({:.1} s)", begun.elapsed().as_secs_f32());
    Ok(())
}

/// Compiles the library and gives the place of its artifact. A `cdylib` alone: beside an `rlib` it would be built
/// without link-time optimisation.
fn compile(project: &Project, features: &[&str]) -> Result<PathBuf> {
    println!("build: the parser as WebAssembly (cargo rustc --profile wasm)");
    let markdown = format!("paths=[{:?}]", markdown::copy(project)?);
    let mut command = cargo(project.root());
    command.args(["rustc", "--config", &markdown, "--quiet", "--package", "readout-timeline", "--lib"]);
    command.args(["--profile", "wasm", "--target", "wasm32-unknown-unknown", "--no-default-features"]);
    command.args(["--crate-type", "cdylib", "--message-format", "json-render-diagnostics"]);
    command.args(features).args(["--", "-C", LOOPS]);
    let said = read(&mut command)?;
    artifact(&said).ok_or_else(|| "cargo reported no .wasm file".to_string())
}

/// The last WebAssembly file among cargo's messages.
fn artifact(messages: &str) -> Option<PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let files = messages.filter_map(|message| message.get("filenames").and_then(Value::as_array).cloned()).flatten();
    let mut paths = files.filter_map(|file| file.as_str().map(PathBuf::from));
    paths.rfind(|path| path.extension().is_some_and(|ending| ending == "wasm"))
}

/// Whether a file is there and newer than what it was made from and than this program, which made it.
pub fn is_newer(made: &Path, from: &Path) -> bool {
    let changed = |file: &Path| fs::metadata(file).and_then(|about| about.modified()).ok();
    let maker = std::env::current_exe().ok().and_then(|file| changed(&file));
    let newest: Option<SystemTime> = changed(from).max(maker);
    changed(made) > newest
}

fn bind(compiled: &Path, into: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    // The names of functions go last, with `wasm-opt`: what panics is told by its name.
    bindgen.input_path(compiled).out_name("bindings").typescript(true).remove_producers_section(true);
    let failed = |error| format!("wasm-bindgen: {error:#}");
    let mut output = bindgen.web(true).and_then(|bindgen| bindgen.generate_output()).map_err(failed)?;
    traps::panics_trap(output.wasm_mut())?;
    places::forget(output.wasm_mut());
    output.emit(into).map_err(failed)
}

/// Shrinks the WebAssembly in place. No feature flags: the file itself names the features that it uses.
///
/// A function with one caller is inlined only if it is small: in functions of a hundred locals the same code is written
/// in other bytes each time, which costs 2 KB after brotli.
fn optimise(project: &Project, file: &Path) -> Result<()> {
    let small = file.with_extension("small");
    run(node(project.root(), "node_modules/binaryen/bin/wasm-opt").arg(file).args(SMALL).arg("-o").arg(&small))?;
    fs::rename(&small, file).map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_artifact_is_the_wasm_file_that_cargo_names() {
        let messages = r#"{"reason":"compiler-artifact","filenames":["t/libserde.rlib"]}
{"reason":"compiler-artifact","filenames":["t/readout_timeline.wasm"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(artifact(messages), Some(PathBuf::from("t/readout_timeline.wasm")));
    }

    #[test]
    fn what_is_not_there_is_not_newer() {
        assert!(!is_newer(Path::new("no-such-file"), Path::new("Cargo.toml")));
    }
}
