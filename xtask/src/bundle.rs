//! From the front end and the generated bindings to `pkg/`: the work is esbuild's, run by `www/build.js`.

use crate::command::{node, run};
use crate::{Project, Result};

/// Writes `pkg/` and the workbench that is served, prints the sizes, and fails where one is beyond its budget.
pub fn build(project: &Project) -> Result<()> {
    println!("build: the scripts, the standalone page and the types into pkg/ (esbuild)");
    run(node(project.root(), "www/build.js").env("READOUT_TIMELINE_VERSION", env!("CARGO_PKG_VERSION")))
}
