//! `cargo xtask serve`: the workbench on this machine, with a file opened in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bundle::Budgets;
use crate::command::node;
use crate::{Project, Result};

/// Where a server is looked for first; the next free port is taken where it is not free.
const PORT: u16 = 8420;

/// What the command line asks for.
#[derive(Debug, PartialEq)]
pub struct Settings {
    /// The readout to open.
    file: Option<PathBuf>,
    /// The port, if one was asked for.
    port: Option<u16>,
}

impl Settings {
    /// Reads `[FILE] [--port N]`.
    pub fn read(arguments: &[String]) -> Result<Settings> {
        let mut settings = Settings { file: None, port: None };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let port = if word == "--port" { words.next().map(String::as_str) } else { word.strip_prefix("--port=") };
            if word == "--port" || port.is_some() {
                let number = port.and_then(|text| text.parse().ok());
                settings.port = Some(number.ok_or("--port needs a number from 0 to 65535")?);
            } else if word.starts_with("--") {
                return Err(format!("serve does not know {word}: see cargo xtask help"));
            } else if settings.file.replace(PathBuf::from(word)).is_some() {
                return Err("serve opens one file, not several".to_string());
            }
        }
        Ok(settings)
    }
}

/// Builds, then serves until it is stopped.
pub fn serve(project: &Project, settings: Settings) -> Result<()> {
    let file = settings.file.as_deref().map(readable).transpose()?;
    crate::build(project, Budgets::Tell)?;
    let mut server = node(project.root(), "www/serve.js");
    match settings.port {
        Some(port) => server.arg(format!("--port={port}")),
        None => server.arg(format!("--port={PORT}")).arg("--or-next"),
    };
    if let Some(file) = file {
        server.arg("--open").arg(file);
    }
    become_the(server)
}

/// The file's full path, for the server runs elsewhere. A missing file is told before anything is built.
fn readable(file: &Path) -> Result<PathBuf> {
    let full = file.canonicalize().map_err(|error| format!("{}: {error}", file.display()))?;
    match full.is_file() {
        true => std::fs::File::open(&full).map(|_| full).map_err(|error| format!("{}: {error}", file.display())),
        false => Err(format!("{} is not a file", file.display())),
    }
}

/// Hands this process over, so that whoever stops it stops the server.
#[cfg(unix)]
fn become_the(mut server: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(format!("node cannot be started: {}", server.exec()))
}

#[cfg(not(unix))]
fn become_the(mut server: Command) -> Result<()> {
    crate::command::run(&mut server)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Settings> {
        Settings::read(&line.split_whitespace().map(str::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn a_file_and_a_port_are_read_in_any_order() {
        let expected = Ok(Settings { file: Some(PathBuf::from("call.md")), port: Some(9000) });
        assert_eq!(read("call.md --port 9000"), expected);
        assert_eq!(read("--port=9000 call.md"), expected);
    }

    #[test]
    fn a_port_without_a_number_says_what_is_needed() {
        assert_eq!(read("--port call.md"), Err("--port needs a number from 0 to 65535".to_string()));
        assert_eq!(read("--port"), Err("--port needs a number from 0 to 65535".to_string()));
    }

    #[test]
    fn a_missing_file_is_named() {
        assert!(readable(Path::new("no-such-readout.md")).unwrap_err().starts_with("no-such-readout.md: "));
    }
}
