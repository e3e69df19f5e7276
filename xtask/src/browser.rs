//! A browser for the tests: the one that CHROME_PATH names, one that is installed, or one that is installed now.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{ask, find, run};
use crate::{Project, Result};

/// The environment variable that names the browser; the browser tests read it too.
pub const VARIABLE: &str = "CHROME_PATH";

/// Programs by the names that distributions give them.
const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "chrome"];

/// The browser's file. Installs one where none is found.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        let file = PathBuf::from(named);
        return match file.is_file() {
            true => Ok(file),
            false => Err(format!("{VARIABLE} names {}, which is not there: correct or unset it", file.display())),
        };
    }
    match installed(project) {
        Some(file) => Ok(file),
        None => install(project),
    }
}

fn installed(project: &Project) -> Option<PathBuf> {
    let on_path = NAMES.iter().filter_map(|name| find(name));
    let found = on_path.chain(well_known()).find(|file| file.is_file() && starts(file));
    found.or_else(|| downloaded(project))
}

/// Where browsers lie that are not on the search path.
fn well_known() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        let bundles = ["Google Chrome", "Chromium", "Microsoft Edge"];
        let file = |name: &str| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}"));
        bundles.into_iter().map(file).collect()
    } else if cfg!(windows) {
        let folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].into_iter().filter_map(env::var_os);
        let programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
        folders.flat_map(|folder| programs.map(|program| Path::new(&folder).join(program))).collect()
    } else {
        ["/snap/bin/chromium", "/opt/google/chrome/chrome"].into_iter().map(PathBuf::from).collect()
    }
}

/// Whether it is a browser and not the script that some distributions put in its place, which only says where to get
/// one. On macOS and Windows the question itself can open a window.
fn starts(file: &Path) -> bool {
    !cfg!(target_os = "linux") || ask(Command::new(file).arg("--version")).is_some()
}

/// The one that playwright-core has downloaded, if it has.
fn downloaded(project: &Project) -> Option<PathBuf> {
    let question = "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))";
    let file = PathBuf::from(ask(Command::new("node").current_dir(project.root()).args(["-e", question]))?);
    file.is_file().then_some(file)
}

fn install(project: &Project) -> Result<PathBuf> {
    let by_package = find("apt-get").and_then(|_| root_prefix()).map(install_with_apt);
    if let Some(Ok(())) = by_package
        && let Some(file) = installed(project)
    {
        return Ok(file);
    }
    println!("set-up: no browser found, downloading one (npx playwright-core install chromium)");
    let script = project.path("node_modules/playwright-core/cli.js");
    let mut download = Command::new("node");
    // Without a network it prints a page of its own insides.
    download.current_dir(project.root()).arg(script).args(["install", "chromium"]).stdout(Stdio::null());
    let got = run(download.stderr(Stdio::null()));
    got.ok().and_then(|()| installed(project)).ok_or_else(|| {
        format!("no browser was found or could be installed: install Chromium or Chrome, or name one in {VARIABLE}")
    })
}

/// How to become root without asking anybody: not at all, by sudo, or `None`.
fn root_prefix() -> Option<Vec<&'static str>> {
    if ask(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(Vec::new());
    }
    ask(Command::new("sudo").args(["-n", "true"])).map(|_| vec!["sudo", "-n"])
}

/// Old package lists may do, so only the second step has to succeed.
fn install_with_apt(prefix: Vec<&str>) -> Result<()> {
    println!("set-up: no browser found, installing Debian's (apt-get install chromium)");
    let apt_get = |arguments: &[&str]| {
        let tool = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
        let words: Vec<&str> = prefix.iter().chain(&tool).chain(arguments).copied().collect();
        run(Command::new(words[0]).args(&words[1..]).stdout(Stdio::null()))
    };
    let _ = apt_get(&["update"]);
    apt_get(&["install", "-y", "--no-install-recommends", "chromium"])
}
