//! Waiting after wrong passwords.
//!
//! How many were wrong, and when, stands in a file beside the register, so that starting the
//! program anew does not help; it names nobody. A try is counted before it is made, so that
//! stopping the program in the middle does not help either. Deliberately absent: protection against
//! somebody who takes the file along or throws this one away; for them each try costs what Argon2id
//! asks.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
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
    fn of(text: &str) -> Option<Tries> {
        let (wrong, at) = text.trim().split_once(' ')?;
        Some(Tries {
            wrong: wrong.parse().ok()?,
            at: at.parse().ok()?,
        })
    }

    /// Seconds that are still to be waited. A clock that was set back makes it no longer than it
    /// was.
    fn wait(self, now: DateTime<Utc>) -> u32 {
        let wait = wait_after(self.wrong);
        let since = (now - self.at).max(TimeDelta::zero()).num_seconds();
        wait.saturating_sub(u32::try_from(since).unwrap_or(u32::MAX))
    }
}

/// The file in which it stands, locked while one try is made: who tries a hundred passwords at once
/// waits for each.
struct Kept(Option<File>);

impl Kept {
    /// A place that cannot be written keeps nobody out.
    fn beside(register: &Path) -> Kept {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(file(register)).ok();
        Kept(file.filter(|file| file.lock().is_ok()))
    }

    fn read(&mut self) -> Option<Tries> {
        let file = self.0.as_mut()?;
        let mut text = String::new();
        file.seek(SeekFrom::Start(0)).ok()?;
        file.take(200).read_to_string(&mut text).ok()?;
        Tries::of(&text)
    }

    /// Puts this in its place; with `None` it is empty, and stays for the lock on it.
    fn keep(&mut self, tries: Option<Tries>) {
        let Some(file) = self.0.as_mut() else {
            return;
        };
        let text = tries.map_or_else(String::new, |tries| {
            format!("{} {}\n", tries.wrong, tries.at.to_rfc3339())
        });
        let written = file
            .set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| file.write_all(text.as_bytes()));
        drop(written);
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
    let mut kept = Kept::beside(register);
    let before = kept.read();
    let seconds = before.map_or(0, |tries| tries.wait(now.at));
    if seconds > 0 {
        return Err(Error::TooSoon { seconds });
    }
    kept.keep(Some(Tries {
        wrong: before.map_or(0, |tries| tries.wrong).saturating_add(1),
        at: now.at,
    }));
    let answer = attempt();
    match &answer {
        Err(Error::WrongPassword) => {}
        // The password was not even looked at.
        Err(_) => kept.keep(before),
        Ok(_) => kept.keep(None),
    }
    answer
}
