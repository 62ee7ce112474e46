//! Waiting after wrong passwords.
//!
//! How many were wrong, and when, stands in a file beside the register, so that starting the
//! program anew does not help; it names nobody. A try is counted before it is made, so that
//! stopping the program in the middle does not help either. Deliberately absent: protection against
//! somebody who takes the file along or throws this one away; for them each try costs what Argon2id
//! asks.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use domain::account::wait_after;

use crate::Now;
use crate::error::{Error, Result};

/// How many passwords in a row were wrong, and when the last was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tries {
    wrong: u32,
    at: DateTime<Utc>,
}

fn file(register: &Path) -> PathBuf {
    let mut name = OsString::from(register);
    name.push(".tries");
    name.into()
}

impl Tries {
    fn read(register: &Path) -> Option<Tries> {
        let text = fs::read_to_string(file(register)).ok()?;
        let (wrong, at) = text.trim().split_once(' ')?;
        Some(Tries {
            wrong: wrong.parse().ok()?,
            at: at.parse().ok()?,
        })
    }

    /// A place that cannot be written keeps nobody out.
    fn keep(self, register: &Path) {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        if let Ok(mut file) = options.open(file(register)) {
            drop(writeln!(file, "{} {}", self.wrong, self.at.to_rfc3339()));
        }
    }

    /// Seconds that are still to be waited. A clock that was set back makes it no longer than it
    /// was.
    fn wait(self, now: DateTime<Utc>) -> u32 {
        let wait = wait_after(self.wrong);
        let since = (now - self.at).max(TimeDelta::zero()).num_seconds();
        wait.saturating_sub(u32::try_from(since).unwrap_or(u32::MAX))
    }
}

/// Makes a try to open something with a password or a recovery key, unless it comes too soon after
/// wrong ones. `register` is where this school's register lies.
///
/// # Errors
/// [`Error::TooSoon`], and whatever the try answers.
pub(crate) fn guarded<T>(
    register: &Path,
    now: Now,
    attempt: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let before = Tries::read(register);
    let seconds = before.map_or(0, |tries| tries.wait(now.at));
    if seconds > 0 {
        return Err(Error::TooSoon { seconds });
    }
    let counted = Tries {
        wrong: before.map_or(0, |tries| tries.wrong).saturating_add(1),
        at: now.at,
    };
    counted.keep(register);
    let answer = attempt();
    match (&answer, before) {
        (Err(Error::WrongPassword), _) => {}
        // The password was not even looked at.
        (Err(_), Some(before)) => before.keep(register),
        (Ok(_), _) | (Err(_), None) => drop(fs::remove_file(file(register))),
    }
    answer
}
