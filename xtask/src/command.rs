//! Other programs: whether they are there, running them, reading what they say.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Result;

/// The cargo that runs this.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// Node with a script of the project.
pub fn node(root: &Path, script: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(root).arg(script);
    command
}

/// The file of a program on the search path. On Windows npm and npx are scripts, which need their ending named.
pub fn find(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|file| file.is_file())
}

/// Runs to the end, its output on ours; a failure names the program.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status})")),
        Err(error) => Err(format!("{name} cannot be started: {error}")),
    }
}

/// What a program prints, without the line end; `None` if it fails or is not there.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_string();
    output.status.success().then_some(said)
}

/// What a program prints while its messages go to ours; a failure names the program.
pub fn read(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("{name}: {error}"))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(format!("{name} failed ({})", output.status)),
    }
}

/// The program and the first word of its arguments, as in `cargo clippy`.
fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    match command.get_args().next().map(OsStr::to_string_lossy) {
        Some(first) if !first.starts_with('-') => format!("{program} {first}"),
        _ => program,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert_eq!(find("no-such-program-anywhere"), None);
    }

    #[test]
    fn a_failure_names_the_program_and_what_it_was_to_do() {
        let failure = run(Command::new("no-such-program-anywhere").arg("build")).unwrap_err();
        assert!(failure.starts_with("no-such-program-anywhere build cannot be started: "), "{failure}");
    }
}
