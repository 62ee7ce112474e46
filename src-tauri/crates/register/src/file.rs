//! The file on the disk: founding, opening, copying.
//!
//! A new file, be it a register or a copy, is made under a name of its own (`….new`) and takes
//! its real name when it is whole. While a register is open, SQLite holds its own exclusive lock
//! on the file, which the operating system takes away when the process ends, however it ends.
//! Deliberately absent: opening for reading only, which is in `copies`.

use std::cell::RefCell;
use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::header::{Found, Header};
use crate::ids::{Chance, Ids};
use crate::keys::{FileKey, Kdf, SlotId};
use crate::schema::{self, Migration};
use crate::{Error, Register, copies, tables, undo, vfs};

/// What a new register begins with.
#[derive(Clone, Copy)]
pub struct Founding<'a> {
    /// Shown before anybody has given a password.
    pub school_name: &'a str,
    /// The first person who can open it.
    pub user: &'a str,
    /// That person's password.
    pub password: &'a str,
    /// How hard passwords are to try.
    pub kdf: Kdf,
}

impl fmt::Debug for Founding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Founding")
    }
}

/// What can be seen of a register without a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peek {
    /// The school's name.
    pub school_name: String,
    /// How many people can open it.
    pub slots: usize,
    /// Whether there is a recovery key.
    pub recovery: bool,
    /// Which register it is: the same for all its copies.
    pub file_id: [u8; 16],
}

/// A page of SQLite: without even one, the file was cut off.
const PAGE: u64 = 4096;

impl Register {
    /// Makes a new register at `path` and opens it.
    ///
    /// # Errors
    /// `AlreadyExists`, `MissingFolder`, `ReadOnly`, `DiskFull`, `HeaderFull` for a name of more
    /// than 400 bytes; nothing is left behind.
    pub fn create(path: &Path, founding: &Founding<'_>, chance: Chance) -> Result<Self, Error> {
        Self::create_with(path, founding, chance, tables::MIGRATIONS, tables::WATCHED)
    }

    pub(crate) fn create_with(
        path: &Path,
        founding: &Founding<'_>,
        chance: Chance,
        migrations: &[Migration],
        watched: &[&str],
    ) -> Result<Self, Error> {
        let mut header = Header::found(founding.school_name, founding.kdf)?;
        let key = FileKey::generate()?;
        let slot = header.slot_of(founding.user);
        header.set_slot(slot, founding.password, &key)?;
        drafted(path, |draft| {
            let mut conn = vfs::connect(draft, writing())?;
            header.write(&conn, &key)?;
            settle(&conn, &key)?;
            schema::migrate(&mut conn, 0, migrations, header.file_id)?;
            closed(conn)
        })?;
        let conn = existing(path, writing())?;
        settle(&conn, &key)?;
        Self::start(conn, path, header, slot, key, chance, migrations, watched)
    }

    /// Opens the register at `path`; `user` may be left out when only one person can open it.
    ///
    /// A register of an older program is upgraded, after a copy was made beside it
    /// (`….before-0002`).
    ///
    /// # Errors
    /// `NoSuchFile`, `NotARegister`, `Damaged`, `NewerFile`, `AlreadyOpen`, `ReadOnly`,
    /// `WhichUser`, `UnknownUser`, `WrongPassword`; the file is then as it was.
    pub fn open(path: &Path, user: Option<&str>, password: &str) -> Result<Self, Error> {
        Self::open_with(path, user, password, tables::MIGRATIONS, tables::WATCHED)
    }

    pub(crate) fn open_with(
        path: &Path,
        user: Option<&str>,
        password: &str,
        migrations: &[Migration],
        watched: &[&str],
    ) -> Result<Self, Error> {
        Self::open_as(path, migrations, watched, |header| {
            header.unlock(user, password)
        })
    }

    pub(crate) fn open_as(
        path: &Path,
        migrations: &[Migration],
        watched: &[&str],
        unlock: impl FnOnce(&Header) -> Result<(SlotId, FileKey), Error>,
    ) -> Result<Self, Error> {
        let conn = existing(path, writing())?;
        let Found { mut header, whole } = Header::read(&conn)?;
        if vfs::length(&conn)? < vfs::PREFIX as u64 + PAGE {
            return Err(Error::Damaged);
        }
        if conn.is_readonly("main")? {
            return Err(Error::ReadOnly);
        }
        let (slot, key) = unlock(&header)?;
        settle(&conn, &key)?;
        if !whole {
            header.write(&conn, &key)?;
        }
        Self::start(
            conn,
            path,
            header,
            slot,
            key,
            Chance::System,
            migrations,
            watched,
        )
    }

    /// What can be seen of the register at `path` without a password, also while it is open.
    ///
    /// # Errors
    /// `NoSuchFile`, `NotARegister`, `Damaged`, `NewerFile`.
    pub fn peek(path: &Path) -> Result<Peek, Error> {
        let conn = existing(path, reading())?;
        let Found { header, .. } = Header::read(&conn)?;
        Ok(Peek {
            slots: header.slots().len(),
            recovery: header.has_slot(header.recovery_slot()),
            school_name: header.school_name,
            file_id: header.file_id,
        })
    }

    /// Reads every page, as it lies on the disk and as SQLite understands it.
    ///
    /// # Errors
    /// `Damaged` if anything does not hold together.
    pub fn check(&self) -> Result<(), Error> {
        // The first check reads the file itself, so that all of the journal has to be in it.
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        copies::check(&self.conn)
    }

    /// Closes the register; its journal goes into the file.
    ///
    /// # Errors
    /// `DiskFull` or `Io`; what was done is then still safe in the journal.
    pub fn close(self) -> Result<(), Error> {
        closed(self.conn)
    }

    /// Where the register lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the fields, once, from two callers"
    )]
    fn start(
        mut conn: Connection,
        path: &Path,
        header: Header,
        slot: SlotId,
        key: FileKey,
        chance: Chance,
        migrations: &[Migration],
        watched: &[&str],
    ) -> Result<Self, Error> {
        let number = schema::of(&conn, schema::latest(migrations))?;
        if let Some(next) = migrations
            .iter()
            .find(|migration| migration.number > number)
        {
            let before = beside(path, &format!(".before-{:04}", next.number));
            if before.exists() {
                // Of an upgrade that did not succeed; the register may have changed since.
                fs::remove_file(&before)?;
            }
            copy(&conn, &header, &key, &before)?;
            schema::migrate(&mut conn, number, migrations, header.file_id)?;
        }
        undo::watch(&conn, watched)?;
        let ids = Ids::new(chance).into();
        Ok(Self {
            conn,
            path: path.to_owned(),
            header,
            slot,
            key,
            ids,
            known: RefCell::default(),
        })
    }
}

/// Reading without a lock, a journal or a byte written.
pub(crate) fn reading() -> OpenFlags {
    OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

pub(crate) fn writing() -> OpenFlags {
    // No SQLITE_OPEN_URI: a file may be called `file:...`.
    OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

pub(crate) fn existing(path: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => vfs::connect(path, flags),
        Ok(_) => Err(Error::NotARegister),
        Err(error) => match Error::from(error) {
            Error::MissingFolder => Err(Error::NoSuchFile),
            other => Err(other),
        },
    }
}

/// How many statements stay read; a day at the office takes fewer.
const STATEMENTS: usize = 512;

/// Gives SQLCipher the key, takes the exclusive lock and sets how SQLite is to work.
pub(crate) fn settle(conn: &Connection, key: &FileKey) -> Result<(), Error> {
    conn.busy_timeout(Duration::ZERO)?;
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    vfs::set_key(conn, &key.pragma())?;
    conn.execute_batch(
        "PRAGMA cipher_compatibility = 4;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;
         SELECT count(*) FROM sqlite_schema;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;",
    )?;
    // One step takes more statements than are kept by default, so each would be read anew.
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// Closes with everything in the one file.
///
/// # Errors
/// `DiskFull` or `Io` when the journal did not get into the file; it then lies beside it.
pub(crate) fn closed(conn: Connection) -> Result<(), Error> {
    // Closing alone would keep silent about that.
    let emptied = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    conn.close().map_err(|(_, error)| error)?;
    Ok(emptied?)
}

fn copy(from: &Connection, header: &Header, key: &FileKey, path: &Path) -> Result<(), Error> {
    drafted(path, |draft| {
        let mut to = vfs::connect(draft, writing())?;
        header.clone().write(&to, key)?;
        settle(&to, key)?;
        copies::fill(from, &mut to, &mut |_, _| ControlFlow::Continue(()))?;
        copies::same(from, &to)?;
        closed(to)
    })
}

/// Lets `make` fill a new file that only its owner can read, and gives it its name when whole.
pub(crate) fn drafted(
    path: &Path,
    make: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<(), Error> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(Error::AlreadyExists);
    }
    let draft = beside(path, ".new");
    // What a killed program left behind was never whole.
    discard(&draft);
    drop(draft_file(&draft)?);
    let made = make(&draft).and_then(|()| {
        if fs::symlink_metadata(path).is_ok() {
            return Err(Error::AlreadyExists);
        }
        fs::rename(&draft, path)?;
        sync_folder(path)
    });
    if made.is_err() {
        discard(&draft);
    }
    made
}

/// A new file that only its owner can read.
pub(crate) fn draft_file(path: &Path) -> Result<File, Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

pub(crate) fn discard(draft: &Path) {
    for file in [draft.to_owned(), beside(draft, "-wal")] {
        // Not there is what is wanted; anything else shows when the draft is made.
        let _ = fs::remove_file(file);
    }
}

/// The name is on the disk only when the folder is.
#[cfg(unix)]
pub(crate) fn sync_folder(path: &Path) -> Result<(), Error> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    Ok(File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?)
}

#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> Result<(), Error> {
    Ok(())
}

pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}
