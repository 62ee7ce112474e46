//! What can go wrong with the file.
//!
//! A closed list, so that the window has one sentence for each case.
//! No text here carries personal data: a message of SQLite is only passed on when it can hold
//! nothing but names of tables and columns.

use std::fmt;
use std::io;

use rusqlite::{ErrorCode, ffi};

use crate::Noun;

/// Why the register could not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no file at this path.
    #[error("there is no file at this path")]
    NoSuchFile,
    /// The folder in which the file should come does not exist.
    #[error("the folder does not exist")]
    MissingFolder,
    /// A file with this name is already there; it is left as it is.
    #[error("a file with this name exists already")]
    AlreadyExists,
    /// The file is something else than a register.
    #[error("the file is not a register")]
    NotARegister,
    /// The file is a register, but a part of it is no longer as it was written.
    #[error("the register is damaged")]
    Damaged,
    /// A newer program made the file; `needs` is the first schema that can read it.
    #[error("the register needs a program that knows schema {needs}")]
    NewerFile {
        /// Number of the schema, or of the header's layout, that a program must know.
        needs: u32,
    },
    /// This program or another one has the register open.
    #[error("the register is already open")]
    AlreadyOpen,
    /// The file, or the folder in which the journal comes, cannot be written.
    #[error("the register or its folder cannot be written")]
    ReadOnly,
    /// No room is left on the disk; the last change did not happen.
    #[error("the disk is full")]
    DiskFull,
    /// More than one person can open the register, and none was named.
    #[error("more than one person can open the register")]
    WhichUser,
    /// Nobody of this name can open the register.
    #[error("nobody of this name can open the register")]
    UnknownUser,
    /// The password does not fit.
    #[error("the password does not fit")]
    WrongPassword,
    /// Somebody of this name can open the register already.
    #[error("somebody of this name can open the register already")]
    UserExists,
    /// The last person who can open the register cannot be taken away.
    #[error("nobody could open the register any more")]
    LastUser,
    /// The header has no room for this many people or for this name of the school.
    #[error("the header has no room for it")]
    HeaderFull,
    /// A copy is of another register.
    #[error("the copy is of another register")]
    OtherRegister,
    /// A copy was made under an earlier key of this register.
    #[error("the copy has an earlier key")]
    OtherKey,
    /// Somebody stopped it; nothing is left of it.
    #[error("stopped")]
    Stopped,
    /// A row that was named is not there.
    #[error("not found: {0}")]
    NotFound(Noun),
    /// A row was changed since it was read.
    #[error("changed since it was read: {0}")]
    Stale(Noun),
    /// This step keeps nothing by which it can be taken back.
    #[error("this step cannot be undone")]
    NotUndoable,
    /// The disk or the network share failed.
    #[error("the disk failed: {0}")]
    Io(io::ErrorKind),
    /// SQLite refused a statement; outside a broken program this does not happen.
    #[error("{0}")]
    Sql(SqlFailure),
}

/// What SQLite said, without the values that were in the statement.
#[derive(Clone, PartialEq, Eq)]
pub struct SqlFailure {
    code: i32,
    /// Whether a constraint of the tables forbade it (a unique name, a check, a reference).
    pub constraint: bool,
    text: Option<String>,
}

impl fmt::Display for SqlFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SQLite failed with code {}", self.code)?;
        match &self.text {
            Some(text) => write!(f, ": {text}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for SqlFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sqlite;
        match error {
            Sqlite::SqliteFailure(failure, text) => from_code(failure, text),
            // Preparing speaks of tables, columns and syntax; the statement itself is left out.
            Sqlite::SqlInputError { error, msg, .. } => Self::Sql(SqlFailure {
                code: error.extended_code,
                constraint: false,
                text: Some(msg),
            }),
            Sqlite::InvalidColumnType(_, column, found) => Self::Sql(SqlFailure {
                code: ffi::SQLITE_MISMATCH,
                constraint: false,
                text: Some(format!("column {column} holds a {found}")),
            }),
            Sqlite::InvalidColumnName(name) | Sqlite::InvalidParameterName(name) => {
                Self::Sql(SqlFailure {
                    code: ffi::SQLITE_MISUSE,
                    constraint: false,
                    text: Some(format!("there is no {name}")),
                })
            }
            Sqlite::QueryReturnedNoRows => Self::Sql(SqlFailure {
                code: ffi::SQLITE_DONE,
                constraint: false,
                text: Some("no row".to_owned()),
            }),
            Sqlite::InvalidPath(_) | Sqlite::NulError(_) => Self::NoSuchFile,
            _ => Self::Sql(SqlFailure {
                code: ffi::SQLITE_MISUSE,
                constraint: false,
                text: None,
            }),
        }
    }
}

fn from_code(failure: ffi::Error, text: Option<String>) -> Error {
    match failure.code {
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::Damaged,
        ErrorCode::DiskFull => Error::DiskFull,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Error::ReadOnly,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::AlreadyOpen,
        // The file itself was opened before; what cannot be opened is the journal beside it.
        ErrorCode::CannotOpen => Error::ReadOnly,
        ErrorCode::SystemIoFailure => Error::Io(io::ErrorKind::Other),
        code => {
            let constraint = code == ErrorCode::ConstraintViolation;
            Error::Sql(SqlFailure {
                code: failure.extended_code,
                constraint,
                text: text.filter(|_| constraint),
            })
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::MissingFolder,
            io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io(kind),
        }
    }
}
