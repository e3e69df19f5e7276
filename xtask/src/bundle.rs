//! From the front end and the generated bindings to `pkg/`: the work is esbuild's, run by `www/build.js`.

use crate::command::{node, run};
use crate::{Project, Result};

/// What a size beyond its budget means.
#[derive(Clone, Copy)]
pub enum Budgets {
    /// The build fails.
    Hold,
    /// It is told: whoever looks at a readout on his own machine can do without the last kilobyte.
    Tell,
}

/// Writes `pkg/` and the workbench that is served, and prints the sizes.
pub fn build(project: &Project, budgets: Budgets) -> Result<()> {
    println!("build: the scripts, the standalone page and the types into pkg/ (esbuild)");
    let mut script = node(project.root(), "www/build.js");
    script.env("READOUT_TIMELINE_VERSION", env!("CARGO_PKG_VERSION"));
    if matches!(budgets, Budgets::Tell) {
        script.arg("--tell-budgets");
    }
    run(&mut script)
}
