//! Copies: made by hand and by itself, held against the register, tried, and put back.
//!
//! A copy counts only when it was found good. Older ones make room by the rule of
//! [`domain::copies::staying`], and only those that lie in the chosen folder and are of this
//! register. Trying one and putting one back need no open register, for that may be what is lost.

mod known;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use domain::copies::{CopyName, Copying, is_stale, staying};
use domain::id::CopyId;
use domain::staff::Role;
use register::{Actor, Contents, CopyRow, KeptCopy, RecoveryKey, Register};

pub use self::known::{KnownCopy, known_copies, known_copy_at};
use crate::error::{Checks, Error, Noun, Problem, Result};
use crate::rights::{self, UseCase};
use crate::tries::guarded;
use crate::{Now, Office, view};

/// The longest time that a school may go without a warning, in days.
const LONGEST_WARNING: u32 = 31;

/// The steps that change nothing that a copy would have to hold.
pub(crate) const COPYING: [&str; 3] = ["make_copy", "check_copy", "put_back_copy"];

view! {
    /// The copies there are, and where the next one goes.
    pub struct Copies {
        /// Where copies go, and when they are made by themselves.
        pub copying: Copying,
        /// Whether the folder can be reached now.
        pub folder_here: bool,
        /// Whether the folder lies beside the register itself, so that both get lost together.
        pub beside_register: bool,
        /// The copies, the newest first.
        pub rows: Vec<CopyLine>,
        /// The day of the newest good copy.
        pub newest: Option<NaiveDate>,
        /// Whether that is too long ago.
        pub stale: bool,
        /// Why the last copy that was to be made by itself was not.
        pub trouble: Option<Error>,
    }
}

view! {
    /// One copy.
    pub struct CopyLine {
        /// The name of the file, without a name of school or people.
        pub name: String,
        /// The folder in which it was put.
        pub folder: String,
        /// The day on which it was made.
        pub made_on: NaiveDate,
        /// When it was made; `None` for a copy that this register does not remember.
        pub made_at: Option<DateTime<Utc>>,
        /// Its size, in KiB.
        pub kib: u32,
        /// When it was last found good; `None` when it never was, or was found broken.
        pub verified_at: Option<DateTime<Utc>>,
        /// Whether it can be reached now.
        pub here: bool,
    }
}

view! {
    /// That there is no good copy of late, as the first screen says it.
    pub struct CopyWarning {
        /// The day of the newest good copy; `None` when there is none.
        pub newest: Option<NaiveDate>,
        /// Why the last copy that was to be made by itself was not.
        pub trouble: Option<Error>,
    }
}

view! {
    /// What a copy holds, as a trial shows it.
    pub struct CopyContents {
        /// The school's name.
        pub school: String,
        /// Pupils, also who has left.
        pub pupils: u32,
        /// Parents and other guardians.
        pub guardians: u32,
        /// Members of staff.
        pub staff: u32,
        /// Incidents.
        pub incidents: u32,
        /// Measures.
        pub sanctions: u32,
        /// Letters.
        pub letters: u32,
        /// Lines of the history.
        pub lines: u32,
        /// When the last step was done.
        pub last_at: Option<DateTime<Utc>>,
        /// What it was, as "record_incident".
        pub last_op: Option<String>,
        /// Who did it; `None` for the program itself.
        pub last_by: Option<String>,
        /// Whether every line and every letter is as it was written.
        pub sound: bool,
        /// Whether it is of the register that is here; `None` when there is none to be seen.
        pub ours: Option<bool>,
    }
}

view! {
    /// What putting a copy back did.
    pub struct PutBack {
        /// The name under which the register that was here still lies beside it.
        pub aside: Option<String>,
    }
}

/// When the program makes a copy by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The program closes.
    Closing,
    /// The register is open, on any day.
    Day,
}

/// Sizes and counts go to the faces in 32 bits.
pub(crate) fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn go_on(_: u32, _: u32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

impl Office {
    /// The copies there are, and where the next one goes.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn copies(&self, now: Now) -> Result<Copies> {
        self.allow(UseCase::KeepCopies)?;
        let copying = self.read().copying()?;
        let folder = PathBuf::from(&copying.folder);
        let found = self.found_in(&copying.folder);
        let mut rows: Vec<CopyLine> = Vec::new();
        let mut remembered = BTreeSet::new();
        for row in self.read().copies()? {
            let size = if row.folder == copying.folder {
                remembered.insert(row.name);
                found.get(&row.name).copied()
            } else {
                size_of(&place(&row.folder, row.name))
            };
            rows.push(CopyLine {
                name: row.name.to_string(),
                folder: row.folder,
                made_on: row.name.made_on,
                made_at: Some(row.made_at),
                kib: small(size.unwrap_or(row.seal.size) / 1024),
                // A file of another size is not what was found good.
                verified_at: row
                    .verified_at
                    .filter(|_| size.is_none_or(|size| size == row.seal.size)),
                here: size.is_some(),
            });
        }
        for (name, size) in &found {
            if !remembered.contains(name) {
                rows.push(CopyLine {
                    name: name.to_string(),
                    folder: copying.folder.clone(),
                    made_on: name.made_on,
                    made_at: None,
                    kib: small(size / 1024),
                    verified_at: None,
                    here: true,
                });
            }
        }
        rows.sort_by(|one, other| (other.made_on, &other.name).cmp(&(one.made_on, &one.name)));
        let newest = self.newest_copy()?;
        Ok(Copies {
            folder_here: !copying.folder.is_empty() && folder.is_dir(),
            beside_register: self
                .register
                .path()
                .parent()
                .is_some_and(|home| !copying.folder.is_empty() && folder.starts_with(home)),
            rows,
            newest,
            stale: is_stale(newest, now.today, copying.warn_after_days),
            trouble: self.copy_trouble.clone(),
            copying,
        })
    }

    /// Makes a copy and finds it good: in `folder`, or in the chosen one when that is left out.
    /// In the chosen folder, older copies make room.
    ///
    /// # Errors
    /// [`Error::NoFolder`] also when none was chosen, [`Error::DiskFull`], [`Error::ReadOnly`],
    /// [`Error::DiskFailed`], [`Error::Damaged`]; nothing is left behind.
    pub fn make_copy(&mut self, folder: Option<&Path>, now: Now) -> Result<CopyLine> {
        self.allow(UseCase::KeepCopies)?;
        let made = self.copied(folder, Actor::Staff(self.me.id.0), now)?;
        self.copy_trouble = None;
        Ok(made)
    }

    /// Makes a copy by itself, when the school wants one now and something changed since the last.
    /// It is the program's own act, whoever works; what stands in its way is remembered until a
    /// copy succeeds.
    ///
    /// # Errors
    /// As [`Office::make_copy`].
    pub fn copy_by_itself(&mut self, occasion: Occasion, now: Now) -> Result<Option<CopyLine>> {
        if !self.wants_copy(occasion, now)? {
            return Ok(None);
        }
        let made = self.copied(None, Actor::Program, now);
        self.copy_trouble = made.as_ref().err().cloned();
        made.map(Some)
    }

    /// Whether the school wants a copy now.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn wants_copy(&self, occasion: Occasion, now: Now) -> Result<bool> {
        let copying = self.read().copying()?;
        let wanted = match occasion {
            Occasion::Closing => copying.on_close,
            Occasion::Day => copying.daily,
        };
        if copying.folder.is_empty() || !wanted {
            return Ok(false);
        }
        let last = self
            .read()
            .copies()?
            .into_iter()
            .find(|row| row.folder == copying.folder && row.verified_at.is_some());
        let Some(last) = last else { return Ok(true) };
        if occasion == Occasion::Day && last.name.made_on >= now.today {
            return Ok(false);
        }
        let reached = Path::new(&copying.folder).is_dir();
        let gone = reached && size_of(&place(&copying.folder, last.name)).is_none();
        Ok(gone || self.changed_since(last.seal.lines)?)
    }

    /// Looks at a copy of the list again: at its pages, its letters and its place in the history.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a copy that is not on the list, [`Error::Damaged`],
    /// [`Error::NoRegister`] when it is gone; what was found is remembered.
    pub fn check_copy(&mut self, folder: &str, name: &str, now: Now) -> Result<()> {
        self.allow(UseCase::KeepCopies)?;
        let path = self.copy_at(folder, name)?;
        let rows = self.read().copies()?;
        let row = rows
            .into_iter()
            .find(|row| row.folder == folder && row.name.to_string() == name)
            .ok_or(Error::NotFound { noun: Noun::Copy })?;
        let found = self.register.check_copy(&path, &row.seal);
        let good = found.is_ok();
        if good || matches!(found, Err(register::Error::Damaged)) {
            let row = CopyRow {
                verified_at: good.then_some(now.at),
                ..row
            };
            self.change("check_copy", now, |change| Ok(change.save_copy(&row)?))?;
            self.write_down_copies()?;
        }
        Ok(found?)
    }

    /// Where a copy of the list lies. Whatever is not on the list has no place.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn copy_at(&self, folder: &str, name: &str) -> Result<PathBuf> {
        self.allow(UseCase::KeepCopies)?;
        let missing = Error::NotFound { noun: Noun::Copy };
        let name: CopyName = name.parse().map_err(|_| missing.clone())?;
        let known = self.read().copying()?.folder == folder
            || self.read().copies()?.iter().any(|row| row.folder == folder);
        if known && !folder.is_empty() {
            Ok(place(folder, name))
        } else {
            Err(missing)
        }
    }

    /// Says when copies are made by themselves. The folder stays as it is.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a warning after no days or more than a month.
    pub fn save_copying(&mut self, copying: &Copying, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let mut checks = Checks::default();
        if !(1..=LONGEST_WARNING).contains(&copying.warn_after_days) {
            checks.wrong("warnAfterDays", Problem::NotAChoice);
        }
        checks.done()?;
        let copying = Copying {
            folder: self.read().copying()?.folder,
            ..copying.clone()
        };
        self.change("change_copying", now, |change| {
            Ok(change.save_copying(&copying)?)
        })
    }

    /// Says where copies go from now on. Those of before stay where they are.
    ///
    /// # Errors
    /// [`Error::NoFolder`].
    pub fn choose_copy_folder(&mut self, folder: &Path, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let text = folder.to_str().filter(|_| folder.is_dir());
        let copying = Copying {
            folder: text.ok_or(Error::NoFolder)?.to_owned(),
            ..self.read().copying()?
        };
        self.copy_trouble = None;
        self.change("change_copying", now, |change| {
            Ok(change.save_copying(&copying)?)
        })
    }

    /// That there is no good copy of late, for who keeps the copies of a school with pupils.
    pub(crate) fn copy_warning(&self, now: Now) -> Result<Option<CopyWarning>> {
        if self.allow(UseCase::KeepCopies).is_err() {
            return Ok(None);
        }
        let newest = self.newest_copy()?;
        let stale = is_stale(newest, now.today, self.read().copying()?.warn_after_days);
        Ok(stale.then(|| CopyWarning {
            newest,
            trouble: self.copy_trouble.clone(),
        }))
    }

    /// Writes down beside the register where good copies lie, for when it cannot be opened.
    fn write_down_copies(&self) -> Result<()> {
        known::write_down(self.register.path(), &self.read().copies()?);
        Ok(())
    }

    fn newest_copy(&self) -> Result<Option<NaiveDate>> {
        let rows = self.read().copies()?;
        let good = rows.iter().filter(|row| row.verified_at.is_some());
        Ok(good.map(|row| row.name.made_on).max())
    }

    /// Whether anything was done after this line that a copy would have to hold.
    fn changed_since(&self, line: u64) -> Result<bool> {
        let mut before = None;
        loop {
            let lines = self.register.history(50, before)?;
            let Some(last) = lines.last() else {
                return Ok(false);
            };
            before = Some(last.seq);
            for one in &lines {
                if one.seq.unsigned_abs() <= line {
                    return Ok(false);
                }
                if !COPYING.contains(&one.op.as_str()) {
                    return Ok(true);
                }
            }
        }
    }

    /// The copies of this register in a folder; none where it cannot be read.
    fn found_in(&self, folder: &str) -> BTreeMap<CopyName, u64> {
        if folder.is_empty() {
            return BTreeMap::new();
        }
        let found = self.register.copies_in(Path::new(folder));
        found.map(BTreeMap::from_iter).unwrap_or_default()
    }

    fn copied(&mut self, folder: Option<&Path>, by: Actor, now: Now) -> Result<CopyLine> {
        let chosen = self.read().copying()?.folder;
        let folder = match folder {
            Some(folder) => folder.to_str().ok_or(Error::NoFolder)?.to_owned(),
            None => chosen.clone(),
        };
        if folder.is_empty() || !Path::new(&folder).is_dir() {
            return Err(Error::NoFolder);
        }
        let rows = self.read().copies()?;
        let mut taken: Vec<CopyName> = rows
            .iter()
            .filter(|row| row.folder == folder)
            .map(|row| row.name)
            .chain(self.found_in(&folder).into_keys())
            .collect();
        let mut name = CopyName::next(now.today, &taken);
        // Another school may keep its copies in the same folder.
        while fs::symlink_metadata(place(&folder, name)).is_ok() {
            taken.push(name);
            name = CopyName::next(now.today, &taken);
        }
        let path = place(&folder, name);
        let seal = self.register.copy_to(&path, &mut go_on)?;
        taken.push(name);
        let stay = staying(&taken);
        let gone: Vec<CopyName> = taken
            .into_iter()
            .filter(|name| folder == chosen && !stay.contains(name))
            .collect();
        let made = self
            .register
            .change("make_copy", by, now.at, |change| -> Result<CopyRow> {
                let row = CopyRow {
                    id: CopyId(change.new_id()?),
                    folder: folder.clone(),
                    name,
                    made_at: now.at,
                    seal,
                    verified_at: Some(now.at),
                };
                change.save_copy(&row)?;
                for old in &rows {
                    if old.folder == folder && gone.contains(&old.name) {
                        change.forget_copy(old.id)?;
                    }
                }
                Ok(row)
            })?
            .output;
        self.write_down_copies()?;
        for name in gone {
            // One that cannot be taken away now is found and taken away at the next copy.
            drop(fs::remove_file(place(&folder, name)));
        }
        Ok(CopyLine {
            name: made.name.to_string(),
            folder: made.folder,
            made_on: made.name.made_on,
            made_at: Some(made.made_at),
            kib: small(made.seal.size / 1024),
            verified_at: made.verified_at,
            here: true,
        })
    }
}

fn place(folder: &str, name: CopyName) -> PathBuf {
    Path::new(folder).join(name.to_string())
}

fn size_of(path: &Path) -> Option<u64> {
    let found = fs::metadata(path).ok()?;
    found.is_file().then_some(found.len())
}

/// Opens a copy beside whatever is open, for someone who may keep copies.
pub(crate) fn opened(
    copy: &Path,
    register: &Path,
    user: Option<&str>,
    password: &str,
    now: Now,
) -> Result<(KeptCopy, Contents)> {
    let kept = guarded(register, now, || {
        Ok(match RecoveryKey::parse(password) {
            Ok(key) => Register::look_into_by_recovery(copy, &key)?,
            Err(_) => Register::look_into(copy, user, password)?,
        })
    })?;
    let contents = kept.contents()?;
    let may = |role: Role| rights::may(role, UseCase::KeepCopies);
    if contents.role.is_some_and(may) {
        Ok((kept, contents))
    } else {
        Err(Error::Forbidden)
    }
}

/// Opens a copy, reads all of it and says what is in it; nothing is written anywhere. `register`
/// is where this school's register lies; the recovery key can stand in for a password.
///
/// # Errors
/// [`Error::WrongPassword`], [`Error::WhichUser`], [`Error::NoRegister`],
/// [`Error::NotARegister`], [`Error::Damaged`], [`Error::NewerFile`]; [`Error::AlreadyOpen`] for a
/// register that is in use; [`Error::Forbidden`] for whose role keeps no copies;
/// [`Error::TooSoon`] after too many wrong passwords.
pub fn try_copy(
    copy: &Path,
    register: &Path,
    user: Option<&str>,
    password: &str,
    now: Now,
) -> Result<CopyContents> {
    let (kept, found) = opened(copy, register, user, password, now)?;
    told(&kept, found, register)
}

/// What a copy holds, in words of the faces.
pub(crate) fn told(kept: &KeptCopy, found: Contents, register: &Path) -> Result<CopyContents> {
    let last_by = match &found.last {
        Some(line) => kept.name_of(line.by)?,
        None => None,
    };
    Ok(CopyContents {
        school: found.school_name,
        pupils: small(found.pupils),
        guardians: small(found.guardians),
        staff: small(found.staff),
        incidents: small(found.incidents),
        sanctions: small(found.sanctions),
        letters: small(found.letters),
        lines: small(found.lines),
        last_at: found.last.as_ref().map(|line| line.at),
        last_op: found.last.map(|line| line.op),
        last_by,
        sound: found.sound,
        ours: kept.is_of(register),
    })
}

/// Puts a copy in the place of the register, which is set aside under a name of its own and never
/// overwritten. `other` allows a copy of another register.
///
/// # Errors
/// As [`try_copy`]; [`Error::OtherRegister`]; [`Error::AlreadyOpen`] while the register is open;
/// the register is then as it was.
pub fn put_back(
    copy: &Path,
    register: &Path,
    user: Option<&str>,
    password: &str,
    other: bool,
    now: Now,
) -> Result<PutBack> {
    let (kept, found) = opened(copy, register, user, password, now)?;
    if !found.sound {
        return Err(Error::Damaged);
    }
    if kept.is_of(register) == Some(false) && !other {
        return Err(Error::OtherRegister);
    }
    if let Some(folder) = register.parent() {
        fs::create_dir_all(folder).map_err(|_| Error::NoFolder)?;
    }
    let there = fs::symlink_metadata(register).is_ok();
    let aside = free_name(register, "aside", now.today);
    kept.put_at(register, &aside)?;
    drop(kept);
    match RecoveryKey::parse(password) {
        Ok(key) => {
            let mut register = Register::open_by_recovery(register, &key)?;
            let by = Actor::Program;
            register.change("put_back_copy", by, now.at, |_| -> Result<()> { Ok(()) })?;
            register.close()?;
        }
        Err(_) => {
            let mut office = Office::open(register, user, password, now)?;
            office.change("put_back_copy", now, |_| Ok(()))?;
            office.close()?;
        }
    }
    let name = aside.file_name().unwrap_or_default();
    Ok(PutBack {
        aside: there.then(|| name.to_string_lossy().into_owned()),
    })
}

/// A name beside the register that nothing has: "school-aside-2026-11-22-1.pluis".
pub(crate) fn free_name(register: &Path, what: &str, today: NaiveDate) -> PathBuf {
    let mut number = 1u32;
    loop {
        let mut name = OsString::from(register.file_stem().unwrap_or_default());
        name.push(format!("-{what}-{today}-{number}.pluis"));
        let path = register.with_file_name(name);
        if fs::symlink_metadata(&path).is_err() {
            return path;
        }
        number += 1;
    }
}
