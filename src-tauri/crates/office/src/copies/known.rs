//! Where good copies lie, in a file beside the register, so that who meets a damaged one is led to
//! the newest. It holds folders and names of copies, in which nobody is named, and nothing is
//! believed because it stands there: a copy is opened and read through before it is put back.

use std::cmp::Reverse;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use domain::copies::CopyName;
use register::CopyRow;
use serde::{Deserialize, Serialize};

use super::{place, size_of};
use crate::error::{Error, Noun, Result};
use crate::view;

/// More than that is not remembered.
const MOST: usize = 100;

view! {
    /// A copy that was found good, as it is known without opening the register.
    pub struct KnownCopy {
        /// The name of the file.
        pub name: String,
        /// The folder in which it was put.
        pub folder: String,
        /// The day on which it was made.
        pub made_on: NaiveDate,
        /// The moment at which it was made.
        pub made_at: DateTime<Utc>,
        /// Whether it can be reached now.
        pub here: bool,
    }
}

/// A copy as it is written down.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    folder: String,
    name: String,
    made_at: DateTime<Utc>,
}

fn file(register: &Path) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(".copies");
    name.into()
}

/// Writes down which copies were found good. Where that cannot be written, a copy has to be looked
/// for by hand.
pub(super) fn write_down(register: &Path, copies: &[CopyRow]) {
    let good = copies.iter().filter(|row| row.verified_at.is_some());
    let mut kept: Vec<Kept> = good
        .map(|row| Kept {
            folder: row.folder.clone(),
            name: row.name.to_string(),
            made_at: row.made_at,
        })
        .collect();
    kept.sort_by_key(|one| Reverse(one.made_at));
    kept.truncate(MOST);
    let Ok(text) = serde_json::to_vec(&kept) else {
        return;
    };
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(file(register));
    drop(written.and_then(|mut file| file.write_all(&text)));
}

/// The copies of the register at `register` that were found good, the newest first; none where
/// nothing was written down, or where that cannot be read.
pub fn known_copies(register: &Path) -> Vec<KnownCopy> {
    let text = fs::read(file(register)).unwrap_or_default();
    let kept: Vec<Kept> = serde_json::from_slice(&text).unwrap_or_default();
    let mut known: Vec<KnownCopy> = kept
        .into_iter()
        .take(MOST)
        .filter_map(|kept| {
            let name: CopyName = kept.name.parse().ok()?;
            Some(KnownCopy {
                name: kept.name,
                made_on: name.made_on,
                made_at: kept.made_at,
                here: size_of(&place(&kept.folder, name)).is_some(),
                folder: kept.folder,
            })
        })
        .collect();
    known.sort_by_key(|one| Reverse(one.made_at));
    known
}

/// Where a copy lies that is known without opening the register.
///
/// # Errors
/// [`Error::NotFound`] for any other.
pub fn known_copy_at(register: &Path, folder: &str, name: &str) -> Result<PathBuf> {
    let known = known_copies(register);
    let one = known
        .iter()
        .find(|one| one.folder == folder && one.name == name);
    let one = one.ok_or(Error::NotFound { noun: Noun::Copy })?;
    Ok(Path::new(&one.folder).join(&one.name))
}
