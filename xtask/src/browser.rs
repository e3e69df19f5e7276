//! Browsers for the tests: the one that CHROME_PATH names, one that is installed, or one that is installed now; and the
//! other engines, where a package manager has them.

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
    if install_with_apt(&["chromium"]).is_ok()
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
fn install_with_apt(packages: &[&str]) -> Result<()> {
    let prefix = find("apt-get").and_then(|_| root_prefix()).ok_or("there is no apt-get, or no right to use it")?;
    println!("set-up: installing browsers that are missing (apt-get install {})", packages.join(" "));
    let apt_get = |arguments: &[&str]| {
        let tool = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
        let words: Vec<&str> = prefix.iter().chain(&tool).chain(arguments).copied().collect();
        run(Command::new(words[0]).args(&words[1..]).stdout(Stdio::null()))
    };
    let _ = apt_get(&["update"]);
    apt_get(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}

/// Firefox, and WebKit with the screen that it needs. A machine that cannot have one is no failure: the tests of that
/// engine say that they are skipped.
pub fn ensure_engines() {
    let mut missing = Vec::new();
    if find("firefox-esr").or_else(|| find("firefox")).is_none() {
        missing.push("firefox-esr");
    }
    if find("WebKitWebDriver").is_none() {
        missing.push("webkit2gtk-driver");
    }
    if find("xvfb-run").is_none() {
        missing.extend(["xvfb", "xauth"]);
    }
    if !missing.is_empty()
        && let Err(error) = install_with_apt(&missing)
    {
        println!("set-up: {} cannot be installed here: {error}", missing.join(", "));
    }
}
