//! The printers of this computer, and a document straight to one of them.
//!
//! Through CUPS, which Linux and macOS have: it takes the PDF as it is, so that four hundred forms
//! are on their way at once and a line is printed as a line. The document goes through a pipe, and
//! the job is called after the program: no file is left lying about and no name stands on the
//! display of a printer. Duplex, tray and staples are what the printer has been set to.
//! Only the CUPS of this computer is asked, through its socket: Pluis itself speaks with no other
//! machine. Where there is none no printer is offered, and the system's own dialog prints.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Serialize;
use specta::Type;

/// A printer, or a class of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Printer {
    /// Its name, which the system gave it.
    pub name: String,
    /// Whether the system prints there when nobody chooses.
    pub usual: bool,
}

/// What became of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Sent {
    /// It waits in the printer's queue, or is printed already.
    Taken,
    /// There is no such printer any more.
    Gone,
    /// The printer, or the system, did not take it.
    Refused,
}

/// The printing system of this computer.
#[derive(Debug, Clone)]
pub struct Cups {
    socket: PathBuf,
}

impl Cups {
    /// The one that runs here, if one does.
    #[must_use]
    pub fn here() -> Option<Self> {
        let usual = ["/run/cups/cups.sock", "/private/var/run/cupsd"].map(PathBuf::from);
        let named = std::env::var_os("CUPS_SERVER").map(PathBuf::from);
        let mut sockets = named.into_iter().chain(usual);
        let socket = sockets.find(|place| place.is_absolute() && place.exists())?;
        Some(Self { socket })
    }

    /// The one that listens at a socket.
    #[must_use]
    pub fn at(socket: &Path) -> Self {
        Self {
            socket: socket.to_owned(),
        }
    }

    /// The printers that take documents, the usual one first, then by name.
    #[must_use]
    pub fn printers(&self) -> Vec<Printer> {
        let usual = self.said("-d");
        let usual = usual.rsplit_once(": ").map(|(_, name)| name.trim());
        let taking = self.said("-a");
        let mut printers: Vec<Printer> = taking
            .lines()
            .filter_map(|line| line.split_once(" accepting "))
            .filter(|(name, _)| is_name(name))
            .map(|(name, _)| Printer {
                name: name.to_owned(),
                usual: usual == Some(name),
            })
            .collect();
        printers.sort_by(|a, b| (!a.usual, &a.name).cmp(&(!b.usual, &b.name)));
        printers
    }

    /// Sends a PDF to a printer.
    #[must_use]
    pub fn send(&self, printer: &str, pdf: &[u8]) -> Sent {
        if !self.printers().iter().any(|known| known.name == printer) {
            return Sent::Gone;
        }
        if self.hand_over(printer, pdf).unwrap_or(false) {
            Sent::Taken
        } else {
            Sent::Refused
        }
    }

    fn hand_over(&self, printer: &str, pdf: &[u8]) -> std::io::Result<bool> {
        let mut lp = self
            .program("lp")
            .args(["-d", printer, "-t", "Pluis", "-s"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()?;
        let written = match lp.stdin.take() {
            Some(mut pipe) => pipe.write_all(pdf),
            None => Err(ErrorKind::BrokenPipe.into()),
        };
        // Waited for in every case: an ended program that nobody waits for stays about.
        let ended = lp.wait()?;
        Ok(written.is_ok() && ended.success())
    }

    /// What `lpstat` says; nothing when it is not there or fails.
    fn said(&self, question: &str) -> String {
        match self.program("lpstat").arg(question).output() {
            Ok(output) if output.status.success() => {
                String::from_utf8_lossy(&output.stdout).into_owned()
            }
            _ => String::new(),
        }
    }

    /// A program of CUPS, that speaks English and to nobody else.
    fn program(&self, name: &str) -> Command {
        let mut program = Command::new(name);
        program
            .env("LC_ALL", "C")
            .env("CUPS_SERVER", &self.socket)
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        program
    }
}

/// A name as CUPS gives them; whatever else is no printer, and never an option of a command.
fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('-') && name.chars().all(|c| c.is_ascii_graphic())
}
