//! Copies of the register: making one, looking into one, and putting one in the register's place.
//!
//! A copy is a whole register of its own that opens with the passwords of its moment. It is made
//! with SQLite's own backup while the register is open, and counts only when it was read through
//! and holds the same rows, the same end of the history and whole letters.
//! A copy is looked at without a lock, a journal or a byte written; what it takes the place of is
//! set aside and never overwritten.
//! Deliberately absent: which copies stay, and when one is made; that is the office's.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use domain::copies::{CopyName, Copying};
use domain::id::CopyId;
use domain::staff::Role;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use uuid::Uuid;

use crate::file::{
    beside, closed, discard, draft_file, drafted, existing, reading, settle, sync_folder, writing,
};
use crate::fold::words;
use crate::header::{Found, Header};
use crate::history::{self, Actor};
use crate::keys::{FileKey, SlotId};
use crate::{Change, Error, Line, Noun, Reading, RecoveryKey, Register, row, schema, tables, vfs};

/// Pages of 4 KiB between two looks at whether somebody wants it to stop.
const PAGES_AT_ONCE: i32 = 1024;

/// By which a copy is known to be this register at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// Bytes of the file.
    pub size: u64,
    /// Lines of the history.
    pub lines: u64,
    /// The hash of the last line.
    pub head: [u8; 32],
}

/// A copy that was made, as the register remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRow {
    /// Its id.
    pub id: CopyId,
    /// The folder in which it was put.
    pub folder: String,
    /// Its name there.
    pub name: CopyName,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By what it is known.
    pub seal: Seal,
    /// When it was last found good; `None` when the last look found it broken.
    pub verified_at: Option<DateTime<Utc>>,
}

/// What a copy holds, without a name of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The school's name.
    pub school_name: String,
    /// What the person who opened it is in it, a director for who had the recovery key; `None`
    /// where no account is left.
    pub role: Option<Role>,
    /// Pupils, also who has left.
    pub pupils: u64,
    /// Parents and other guardians.
    pub guardians: u64,
    /// Members of staff.
    pub staff: u64,
    /// Incidents.
    pub incidents: u64,
    /// Measures.
    pub sanctions: u64,
    /// Issued letters.
    pub letters: u64,
    /// Lines of the history.
    pub lines: u64,
    /// The last of them.
    pub last: Option<Line>,
    /// Whether every line and every letter is as it was written.
    pub sound: bool,
}

/// A copy, opened to be read and never written.
pub struct KeptCopy {
    conn: Connection,
    path: PathBuf,
    header: Header,
    key: FileKey,
    opener: Opener,
}

/// Who opened a copy.
enum Opener {
    /// Somebody of this name, or the only one there is.
    Person(Option<String>),
    /// Whoever has the recovery key.
    Recovery,
}

impl fmt::Debug for KeptCopy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeptCopy")
    }
}

impl Register {
    /// Copies the register, with its header, to a new file at `path`, reads the copy through and
    /// holds it against the register. `on` hears how many pages of how many are done, and may stop
    /// it.
    ///
    /// # Errors
    /// `AlreadyExists`, `MissingFolder`, `ReadOnly`, `DiskFull`, `Io`; `Stopped`; `Damaged` if the
    /// copy does not hold together. Nothing is left behind then, where the place can be reached.
    pub fn copy_to(
        &self,
        path: &Path,
        on: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Result<Seal, Error> {
        drafted(path, |draft| {
            let mut to = vfs::connect(draft, writing())?;
            self.header.clone().write(&to, &self.key)?;
            settle(&to, &self.key)?;
            fill(&self.conn, &mut to, on)?;
            same(&self.conn, &to)?;
            letters(&to)?;
            closed(to)
        })?;
        let head = history::head(&self.conn)?;
        Ok(Seal {
            size: fs::metadata(path)?.len(),
            lines: head.seq.unsigned_abs(),
            head: head.hash,
        })
    }

    /// Holds a copy of earlier against its seal and this register's history.
    ///
    /// # Errors
    /// `OtherRegister`; `OtherKey` when the register got a new key since; `Damaged` when it does
    /// not hold together, is not what the seal says, or does not fit this history; those of
    /// [`Register::look_into`].
    pub fn check_copy(&self, path: &Path, seal: &Seal) -> Result<(), Error> {
        let (conn, header) = still(path)?;
        if header.file_id != self.header.file_id {
            return Err(Error::OtherRegister);
        }
        if header.generation != self.header.generation {
            return Err(Error::OtherKey);
        }
        key(&conn, &self.key)?;
        schema::of(&conn, schema::latest(tables::MIGRATIONS))?;
        check(&conn)?;
        letters(&conn)?;
        let head = history::head(&conn)?;
        let ours = self
            .conn
            .prepare_cached("SELECT hash FROM history WHERE seq = ?1")?
            .query_row([head.seq], |row| row.get::<_, [u8; 32]>(0))
            .optional()?;
        if head.hash == seal.head && ours == Some(head.hash) {
            Ok(())
        } else {
            Err(Error::Damaged)
        }
    }

    /// Opens the copy at `path` beside whatever else is open, to be read and never written.
    ///
    /// # Errors
    /// `NoSuchFile`, `NotARegister`, `Damaged`, `NewerFile`, `WhichUser`, `UnknownUser`,
    /// `WrongPassword`; `AlreadyOpen` for a register that is open or was not closed.
    pub fn look_into(path: &Path, user: Option<&str>, password: &str) -> Result<KeptCopy, Error> {
        let user = user.map(str::to_owned);
        looked_into(path, Opener::Person(user.clone()), |header| {
            header.unlock(user.as_deref(), password)
        })
    }

    /// As [`Register::look_into`], with the recovery key of the copy's moment.
    ///
    /// # Errors
    /// As [`Register::look_into`].
    pub fn look_into_by_recovery(path: &Path, key: &RecoveryKey) -> Result<KeptCopy, Error> {
        looked_into(path, Opener::Recovery, |header| {
            header.unlock_by_recovery(key)
        })
    }

    /// The copies in a folder that are of this register, with their size in bytes. Whatever else
    /// lies there is left out.
    ///
    /// # Errors
    /// `MissingFolder`, or when the folder cannot be read.
    pub fn copies_in(&self, folder: &Path) -> Result<Vec<(CopyName, u64)>, Error> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let Some(name) = entry
                .file_name()
                .to_str()
                .and_then(|name| name.parse().ok())
            else {
                continue;
            };
            let ours =
                still(&entry.path()).is_ok_and(|(_, header)| header.file_id == self.header.file_id);
            if ours {
                found.push((name, entry.metadata()?.len()));
            }
        }
        found.sort_unstable();
        Ok(found)
    }
}

impl KeptCopy {
    /// Whether it is a copy of the register at `path`; `None` where that cannot be seen.
    #[must_use]
    pub fn is_of(&self, path: &Path) -> Option<bool> {
        let peek = Register::peek(path).ok()?;
        Some(peek.file_id == self.header.file_id)
    }

    /// Reads the whole copy and says what is in it.
    ///
    /// # Errors
    /// `Damaged` if its pages do not hold together.
    pub fn contents(&self) -> Result<Contents, Error> {
        check(&self.conn)?;
        let reading = Reading::new(&self.conn);
        let verified = reading.verify()?;
        let count = |table| count(&self.conn, table);
        Ok(Contents {
            school_name: self.header.school_name.clone(),
            role: self.role()?,
            pupils: count("pupil")?,
            guardians: count("guardian")?,
            staff: count("staff")?,
            incidents: count("incident")?,
            sanctions: count("sanction")?,
            letters: count("letter")?,
            lines: verified.lines,
            last: reading.history(1, None)?.pop(),
            sound: verified.is_sound(),
        })
    }

    /// The name of the account of whoever did a step, as the copy knows it.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn name_of(&self, by: Actor) -> Result<Option<String>, Error> {
        let Actor::Staff(id) = by else {
            return Ok(None);
        };
        let sql = "SELECT name FROM account WHERE id = ?1";
        let name = self.conn.query_row(sql, [id.to_string()], |row| row.get(0));
        Ok(name.optional()?)
    }

    fn role(&self) -> Result<Option<Role>, Error> {
        // An older copy lacks columns of today, so that no account is read whole.
        let code: Option<String> = match &self.opener {
            Opener::Recovery => return Ok(Some(Role::Director)),
            Opener::Person(Some(user)) => self
                .conn
                .query_row(
                    "SELECT role FROM account WHERE folded = ?1",
                    [words(user)],
                    |row| row.get(0),
                )
                .optional()?,
            Opener::Person(None) => self
                .conn
                .query_row("SELECT role FROM account", [], |row| row.get(0))
                .optional()?,
        };
        Ok(code.and_then(|code| Role::from_code(&code)))
    }

    /// Puts the copy at `place`. What is there is set aside under the name `aside`, with its
    /// journal; there is no moment without a register at `place`.
    ///
    /// # Errors
    /// `AlreadyOpen` when the register at `place` is open; `Damaged` when the copy does not hold
    /// together; `AlreadyExists` when something is at `aside`; `DiskFull`, `ReadOnly`, `Io`. The
    /// register at `place` is then as it was.
    pub fn put_at(&self, place: &Path, aside: &Path) -> Result<(), Error> {
        check(&self.conn)?;
        if is_open(place)? {
            return Err(Error::AlreadyOpen);
        }
        let draft = beside(place, ".new");
        discard(&draft);
        let made = self
            .written_to(&draft)
            .and_then(|()| set_aside(place, aside))
            .and_then(|()| {
                fs::rename(&draft, place)?;
                sync_folder(place)
            });
        if made.is_err() {
            discard(&draft);
        }
        made
    }

    /// Copies the bytes and reads them through.
    fn written_to(&self, draft: &Path) -> Result<(), Error> {
        let mut to = draft_file(draft)?;
        io::copy(&mut fs::File::open(&self.path)?, &mut to)?;
        to.sync_all()?;
        drop(to);
        let (conn, header) = still(draft)?;
        if header != self.header {
            return Err(Error::Damaged);
        }
        key(&conn, &self.key)?;
        check(&conn)
    }
}

/// Opens a copy without touching it.
fn looked_into(
    path: &Path,
    opener: Opener,
    unlock: impl FnOnce(&Header) -> Result<(SlotId, FileKey), Error>,
) -> Result<KeptCopy, Error> {
    let (conn, header) = still(path)?;
    let (_, found) = unlock(&header)?;
    key(&conn, &found)?;
    schema::of(&conn, schema::latest(tables::MIGRATIONS))?;
    Ok(KeptCopy {
        conn,
        path: path.to_owned(),
        header,
        key: found,
        opener,
    })
}

/// Gives what is at `place` a second name, and takes its journal away from beside it.
///
/// A power cut in between leaves the register at `place` without what its journal still held;
/// all of it is then under the other name.
fn set_aside(place: &Path, aside: &Path) -> Result<(), Error> {
    if fs::symlink_metadata(aside).is_ok() {
        return Err(Error::AlreadyExists);
    }
    if fs::symlink_metadata(place).is_err() {
        return Ok(());
    }
    // A stick knows no second names; there the bytes are copied.
    if fs::hard_link(place, aside).is_err() {
        let mut to = draft_file(aside)?;
        io::copy(&mut fs::File::open(place)?, &mut to)?;
        to.sync_all()?;
    }
    let journal = beside(place, "-wal");
    if fs::symlink_metadata(&journal).is_ok() {
        // A journal of another moment would be read into the copy.
        fs::rename(&journal, beside(aside, "-wal"))?;
    }
    sync_folder(place)
}

/// Whether some program has the register at `path` open.
fn is_open(path: &Path) -> Result<bool, Error> {
    let conn = match existing(path, writing()) {
        Ok(conn) => conn,
        Err(Error::NoSuchFile | Error::NotARegister) => return Ok(false),
        Err(error) => return Err(error),
    };
    // Without the key nothing can be read; whether the lock is free shows before that.
    match conn.execute_batch("SELECT count(*) FROM sqlite_schema") {
        Err(error) => Ok(matches!(Error::from(error), Error::AlreadyOpen)),
        Ok(()) => Ok(false),
    }
}

/// Opens a file without touching it, and reads its header.
fn still(path: &Path) -> Result<(Connection, Header), Error> {
    let conn = existing(path, reading())?;
    let Found { header, .. } = Header::read(&conn)?;
    let journal = fs::metadata(beside(path, "-wal"));
    if journal.is_ok_and(|journal| journal.len() > 0) {
        // Part of it is still in its journal: it is no copy, or somebody is at work in it.
        return Err(Error::AlreadyOpen);
    }
    Ok((conn, header))
}

/// Gives SQLCipher the key of a file that is only read.
fn key(conn: &Connection, key: &FileKey) -> Result<(), Error> {
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    vfs::set_key(conn, &key.pragma())?;
    conn.execute_batch(
        "PRAGMA cipher_compatibility = 4;
         PRAGMA query_only = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;
         SELECT count(*) FROM sqlite_schema;",
    )?;
    Ok(())
}

/// Fills `to`, a new register with its key, with every page of `from`.
pub(crate) fn fill(
    from: &Connection,
    to: &mut Connection,
    on: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<(), Error> {
    let backup = Backup::new(from, to)?;
    loop {
        let step = backup.step(PAGES_AT_ONCE)?;
        let progress = backup.progress();
        let pages = |count: i32| u32::try_from(count).unwrap_or(0);
        let all = pages(progress.pagecount);
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {
                if on(all.saturating_sub(pages(progress.remaining)), all).is_break() {
                    return Err(Error::Stopped);
                }
            }
            _ => return Err(Error::AlreadyOpen),
        }
    }
}

/// Whether `to` holds together and is the same as `from`: rows and end of the history.
pub(crate) fn same(from: &Connection, to: &Connection) -> Result<(), Error> {
    // What is checked lies in the file itself, so that all of the journal has to be in it.
    to.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    check(to)?;
    let alike = history::head(from)? == history::head(to)? && counts(from)? == counts(to)?;
    if alike { Ok(()) } else { Err(Error::Damaged) }
}

/// Whether whatever carries a hash still has it.
pub(crate) fn letters(conn: &Connection) -> Result<(), Error> {
    for check in tables::CHECKS {
        if !check(conn)?.is_empty() {
            return Err(Error::Damaged);
        }
    }
    Ok(())
}

/// Reads every page, as it lies on the disk and as SQLite understands it.
pub(crate) fn check(conn: &Connection) -> Result<(), Error> {
    if conn.prepare("PRAGMA cipher_integrity_check")?.exists([])? {
        return Err(Error::Damaged);
    }
    let verdict: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if verdict != "ok" || conn.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(Error::Damaged);
    }
    Ok(())
}

/// How many rows every table has.
fn counts(conn: &Connection) -> Result<BTreeMap<String, u64>, Error> {
    let mut names = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    let names: Vec<String> = names
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    names
        .into_iter()
        .map(|name| {
            let rows = count(conn, &name)?;
            Ok((name, rows))
        })
        .collect()
}

/// How many rows a table or view has; none where there is no such.
fn count(conn: &Connection, table: &str) -> Result<u64, Error> {
    let quoted = table.replace('"', "\"\"");
    let sql = "SELECT 1 FROM sqlite_schema WHERE type IN ('table', 'view') AND name = ?1";
    if !conn.prepare(sql)?.exists([table])? {
        return Ok(0);
    }
    let rows: i64 = conn.query_row(&format!("SELECT count(*) FROM \"{quoted}\""), [], |row| {
        row.get(0)
    })?;
    Ok(rows.unsigned_abs())
}

const COLUMNS: &str = "id, folder, made_on, number, made_at, size, lines, head, verified_at";

fn from_row(found: &Row<'_>) -> rusqlite::Result<CopyRow> {
    let unsigned = |column| found.get::<_, i64>(column).map(i64::unsigned_abs);
    Ok(CopyRow {
        id: row::parsed(found, "id")?,
        folder: found.get("folder")?,
        name: CopyName {
            made_on: row::parsed::<NaiveDate>(found, "made_on")?,
            number: found.get("number")?,
        },
        made_at: row::parsed(found, "made_at")?,
        seal: Seal {
            size: unsigned("size")?,
            lines: unsigned("lines")?,
            head: found.get("head")?,
        },
        verified_at: row::maybe(found, "verified_at")?,
    })
}

impl Reading<'_> {
    /// Where copies go, and when they are made by themselves.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn copying(&self) -> Result<Copying, Error> {
        let sql = "SELECT folder, on_close, daily, warn_after_days FROM copying";
        Ok(self.conn().prepare_cached(sql)?.query_row([], |row| {
            Ok(Copying {
                folder: row.get("folder")?,
                on_close: row.get("on_close")?,
                daily: row.get("daily")?,
                warn_after_days: row.get("warn_after_days")?,
            })
        })?)
    }

    /// The copies that were made, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn copies(&self) -> Result<Vec<CopyRow>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM copy ORDER BY made_at DESC, id DESC");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let copies = statement.query_map([], from_row)?;
        Ok(copies.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Says where copies go, and when they are made by themselves.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_copying(&self, copying: &Copying) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "UPDATE copying SET folder = :folder, on_close = :on_close, daily = :daily,
                 warn_after_days = :warn_after_days",
            )?
            .execute(named_params! {
                ":folder": copying.folder,
                ":on_close": copying.on_close,
                ":daily": copying.daily,
                ":warn_after_days": copying.warn_after_days,
            })?;
        self.touch(Noun::Settings, Uuid::nil());
        Ok(())
    }

    /// Remembers a copy, or what was found when it was looked at again.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_copy(&self, copy: &CopyRow) -> Result<(), Error> {
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.conn()
            .prepare_cached(
                "INSERT INTO copy (id, folder, made_on, number, made_at, size, lines, head,
                     verified_at)
                 VALUES (:id, :folder, :made_on, :number, :made_at, :size, :lines, :head,
                     :verified_at)
                 ON CONFLICT (id) DO UPDATE SET verified_at = excluded.verified_at",
            )?
            .execute(named_params! {
                ":id": copy.id.to_string(),
                ":folder": copy.folder,
                ":made_on": copy.name.made_on.to_string(),
                ":number": copy.name.number,
                ":made_at": row::moment(copy.made_at),
                ":size": signed(copy.seal.size),
                ":lines": signed(copy.seal.lines),
                ":head": copy.seal.head,
                ":verified_at": copy.verified_at.map(row::moment),
            })?;
        self.touch(Noun::Copy, copy.id.0);
        Ok(())
    }

    /// Forgets a copy that is no longer kept.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn forget_copy(&self, id: CopyId) -> Result<(), Error> {
        self.conn()
            .prepare_cached("DELETE FROM copy WHERE id = ?1")?
            .execute([id.to_string()])?;
        self.touch(Noun::Copy, id.0);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::{count as rows, folder, found, now, open};

    /// A register of more pages than are copied at once.
    fn filled(path: &Path) -> Register {
        let mut register = found(path);
        register
            .change("fill", Actor::Program, now(), |change| {
                let mut insert = change
                    .conn()
                    .prepare("INSERT INTO note (id, text) VALUES (?1, ?2)")?;
                for _ in 0..1200 {
                    insert.execute((change.new_id()?.as_bytes(), "stap voor stap ".repeat(250)))?;
                }
                Ok::<_, Error>(())
            })
            .unwrap();
        register
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_copy_says_how_far_it_is_and_can_be_stopped() {
        let (folder, path) = folder();
        let register = filled(&path);
        let copy = folder.path().join("copy.pluis");
        let mut heard = Vec::new();
        let stopped = register.copy_to(&copy, &mut |done, all| {
            heard.push((done, all));
            ControlFlow::Break(())
        });
        assert!(matches!(stopped, Err(Error::Stopped)), "{stopped:?}");
        assert_eq!(heard.len(), 1);
        assert!(heard[0].0 == 1024 && heard[0].1 > 1024, "{heard:?}");
        assert_eq!(names(folder.path()), ["vlinder.pluis", "vlinder.pluis-wal"]);
        assert_eq!(rows(&register, "note"), 1200, "one can go on working");
    }

    #[test]
    fn a_stick_that_is_pulled_in_the_middle_leaves_the_register_whole() {
        let (_folder, path) = folder();
        let register = filled(&path);
        let stick = tempfile::tempdir().unwrap();
        let place = stick.path().join("stick");
        fs::create_dir(&place).unwrap();
        let pulled = register.copy_to(&place.join("copy.pluis"), &mut |_, _| {
            // The second time it is gone already.
            drop(fs::remove_dir_all(&place));
            ControlFlow::Continue(())
        });
        assert!(matches!(pulled, Err(Error::MissingFolder)), "{pulled:?}");
        assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 0);
        register.check().unwrap();
    }

    #[test]
    fn a_stick_without_room_is_told() {
        let (folder, path) = folder();
        let register = filled(&path);
        let draft = folder.path().join("draft");
        drop(draft_file(&draft).unwrap());
        let mut to = vfs::connect(&draft, writing()).unwrap();
        settle(&to, &register.key).unwrap();
        to.pragma_update(None, "max_page_count", 300).unwrap();
        let full = fill(&register.conn, &mut to, &mut |_, _| {
            ControlFlow::Continue(())
        });
        assert!(matches!(full, Err(Error::DiskFull)), "{full:?}");
    }

    #[test]
    fn a_copy_with_other_rows_is_no_copy() {
        let (folder, path) = folder();
        let register = filled(&path);
        let copy = folder.path().join("copy.pluis");
        let go_on: &mut dyn FnMut(u32, u32) -> ControlFlow<()> =
            &mut |_, _| ControlFlow::Continue(());
        register.copy_to(&copy, go_on).unwrap();
        let other = open(&copy);
        same(&register.conn, &other.conn).unwrap();
        other
            .conn
            .execute("DELETE FROM note WHERE rowid = 1", [])
            .unwrap();
        let differs = same(&register.conn, &other.conn);
        assert!(matches!(differs, Err(Error::Damaged)), "{differs:?}");
    }
}
