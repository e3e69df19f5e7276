//! Where things lie in the project. Paths only: nothing is read or written here.

use std::path::{Path, PathBuf};

use crate::Result;

/// The project's root folder.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The folder above this crate: as cargo says it at run time, for a checkout may have moved since it was built.
    pub fn find() -> Result<Project> {
        let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        match Path::new(&here).parent() {
            Some(root) if root.join("package.json").is_file() => Ok(Project { root: root.to_path_buf() }),
            _ => Err("the project's root is not found: run cargo xtask inside the checkout".to_string()),
        }
    }

    /// The root itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path under the root, written with slashes.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The bindings and the optimised WebAssembly, for the bundler.
    pub fn generated(&self) -> PathBuf {
        self.path("www/generated")
    }
}
