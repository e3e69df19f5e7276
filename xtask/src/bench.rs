//! `cargo xtask bench`: how fast the parser is.
//!
//! Out come the tables of `benches/native.rs` and `benches/wasm.mjs`, which read the same megabyte, and beside other
//! libraries those of `benches/cold.mjs`. Nothing fails by being slow: times are for reading.

use crate::command::{cargo, node, run};
use crate::{Project, Result, setup, wasm};

/// Runs both benchmarks; `--peers` also times other libraries, which are installed under `target/` first.
pub fn bench(project: &Project, arguments: &[String]) -> Result<()> {
    if let Some(other) = arguments.iter().find(|word| *word != "--peers") {
        return Err(format!("bench knows --peers alone, not {other:?}"));
    }
    setup::for_build(project)?;
    run(cargo(project.root()).args(["bench", "--quiet", "--bench", "native"]))?;
    wasm::build_for_bench(project, &project.path("target/bench/bindings"))?;
    run(node(project.root(), "benches/wasm.mjs").args(arguments))?;
    if arguments.is_empty() {
        return Ok(());
    }
    run(&mut node(project.root(), "benches/cold.mjs"))
}
