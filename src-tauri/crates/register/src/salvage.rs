//! Saving what can be read of a register with broken pages into a new one.
//!
//! It works on a copy, and the broken register is never written to. Each table is read from its
//! first row on and from its last row back, and around what cannot be read row by row. What hung on
//! a row that is lost goes too, for nothing can be done with it. Which lines of the history and
//! which letters are gone shows when the new register is verified. Deliberately absent: guessing at
//! half a row, and a register whose table of contents itself is broken.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::file::{
    beside, closed, discard, draft_file, drafted, existing, reading, settle, writing,
};
use crate::header::{Found, Header};
use crate::keys::FileKey;
use crate::schema::{latest, migrate, of};
use crate::tables::MIGRATIONS;
use crate::{Error, RecoveryKey, Register, SlotId, vfs};

/// How many rows are tried one by one in what cannot be read on, and how many may fail on end: more
/// than there are on a page.
const PROBES: i64 = 20_000;
const FAILURES: u32 = 128;

/// What was saved, and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// How many rows were read.
    pub rows: u64,
    /// The tables of which something could not be read.
    pub torn: Vec<String>,
    /// How many rows were read and let go, because they hung on one that was lost.
    pub loose: u64,
}

impl Register {
    /// Reads what can be read of the register at `path` into a new one at `to`, which opens with
    /// the same passwords. Nobody may be at work in the broken one.
    ///
    /// # Errors
    /// `Damaged` when not even the table of contents can be read, or when an older program made it;
    /// `AlreadyExists` for `to`; `DiskFull`; and as [`Register::open`].
    pub fn salvage(
        path: &Path,
        to: &Path,
        user: Option<&str>,
        password: &str,
    ) -> Result<Salvaged, Error> {
        salvaged(path, to, |header| header.unlock(user, password))
    }

    /// As [`Register::salvage`], with the recovery key.
    ///
    /// # Errors
    /// As [`Register::salvage`].
    pub fn salvage_by_recovery(
        path: &Path,
        to: &Path,
        key: &RecoveryKey,
    ) -> Result<Salvaged, Error> {
        salvaged(path, to, |header| header.unlock_by_recovery(key))
    }
}

fn salvaged(
    path: &Path,
    to: &Path,
    unlock: impl FnOnce(&Header) -> Result<(SlotId, FileKey), Error>,
) -> Result<Salvaged, Error> {
    let Found { header, .. } = Header::read(&existing(path, reading())?)?;
    let (_, key) = unlock(&header)?;
    let patient = beside(to, ".broken");
    discard(&patient);
    let mut saved = Salvaged::default();
    let done = copied(path, &patient).and_then(|()| {
        drafted(to, |draft| {
            let source = Patient::of(&patient, &key)?;
            if of(&source.conn, latest(MIGRATIONS))? != latest(MIGRATIONS) {
                return Err(Error::Damaged);
            }
            let mut conn = vfs::connect(draft, writing())?;
            header.clone().write(&conn, &key)?;
            settle(&conn, &key)?;
            migrate(&mut conn, 0, MIGRATIONS, header.file_id)?;
            conn.pragma_update(None, "foreign_keys", false)?;
            saved = source.into_new(&mut conn)?;
            closed(conn)
        })
    });
    discard(&patient);
    done.map(|()| saved)
}

/// Copies the file and its journal, byte by byte, to where only the owner can read them.
fn copied(path: &Path, patient: &Path) -> Result<(), Error> {
    for ending in ["", "-wal"] {
        let from = beside(path, ending);
        if fs::symlink_metadata(&from).is_err() {
            continue;
        }
        let mut to = draft_file(&beside(patient, ending))?;
        io::copy(&mut File::open(from)?, &mut to)?;
        to.sync_all()?;
    }
    Ok(())
}

/// A copy of the broken register, opened anew after each page that does not hold together: the
/// cipher reads nothing more through a connection that met one.
struct Patient<'a> {
    path: &'a Path,
    key: &'a FileKey,
    conn: Connection,
}

impl<'a> Patient<'a> {
    fn of(path: &'a Path, key: &'a FileKey) -> Result<Self, Error> {
        let conn = opened(path, key)?;
        Ok(Self { path, key, conn })
    }

    fn again(&mut self) -> Result<(), Error> {
        // Its lock goes before it is opened anew.
        drop(std::mem::replace(
            &mut self.conn,
            Connection::open_in_memory()?,
        ));
        self.conn = opened(self.path, self.key)?;
        Ok(())
    }

    /// Hands over rows until one cannot be read; whether all of them could.
    fn rows(
        &mut self,
        (table, columns): (&str, &[String]),
        which: &str,
        take: &mut dyn FnMut(i64, Vec<Value>) -> Result<(), Error>,
    ) -> Result<bool, Error> {
        let sql = format!(
            "SELECT rowid, {} FROM \"{table}\" {which}",
            columns.join(", ")
        );
        let whole = {
            let Ok(mut statement) = self.conn.prepare(&sql) else {
                return Ok(false);
            };
            let mut rows = statement.query([])?;
            loop {
                match rows.next() {
                    Ok(Some(row)) => {
                        let values = (1..=columns.len()).map(|at| row.get(at));
                        take(row.get(0)?, values.collect::<rusqlite::Result<_>>()?)?;
                    }
                    Ok(None) => break true,
                    Err(_) => break false,
                }
            }
        };
        if !whole {
            self.again()?;
        }
        Ok(whole)
    }

    /// Reads one table into the new register; how many rows, and whether that was all.
    fn table(&mut self, table: &str, to: &Connection) -> Result<(u64, bool), Error> {
        let columns: Vec<String> = to
            .prepare("SELECT '\"' || name || '\"' FROM pragma_table_info(?1) ORDER BY cid")?
            .query_map([table], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let places = vec!["?"; columns.len()].join(", ");
        let mut insert = to.prepare(&format!(
            "INSERT OR IGNORE INTO \"{table}\" ({}) VALUES ({places})",
            columns.join(", ")
        ))?;
        let (mut count, mut last, mut low) = (0, i64::MIN, i64::MAX);
        let mut add = |values: Vec<Value>| -> Result<(), Error> {
            count += u64::try_from(insert.execute(params_from_iter(values))?).unwrap_or_default();
            Ok(())
        };
        let of = (table, columns.as_slice());
        let whole = self.rows(of, "ORDER BY rowid", &mut |id, values| {
            last = id;
            add(values)
        })?;
        if whole {
            return Ok((count, true));
        }
        let after = format!("WHERE rowid > {last} ORDER BY rowid DESC");
        self.rows(of, &after, &mut |id, values| {
            low = id;
            add(values)
        })?;
        let first = last.saturating_add(1).max(1);
        let until = low.min(first.saturating_add(PROBES));
        let mut failures = 0;
        for id in first..until {
            let which = format!("WHERE rowid = {id}");
            let read = self.rows(of, &which, &mut |_, values| add(values))?;
            failures = if read { 0 } else { failures + 1 };
            if failures > FAILURES {
                break;
            }
        }
        Ok((count, false))
    }

    /// Reads every table into a new register that has the schema and nothing else.
    fn into_new(mut self, conn: &mut Connection) -> Result<Salvaged, Error> {
        let mut saved = Salvaged::default();
        let tx = conn.transaction()?;
        let listed = |sql: &str| -> Result<Vec<(String, String)>, Error> {
            let mut statement = tx.prepare(sql)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        let triggers = listed("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")?;
        for (name, _) in &triggers {
            tx.execute_batch(&format!("DROP TRIGGER main.\"{name}\""))?;
        }
        let tables = listed(
            "SELECT name, '' FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
        )?;
        for (table, _) in tables {
            tx.execute_batch(&format!("DELETE FROM \"{table}\""))?;
            let (rows, whole) = self.table(&table, &tx)?;
            saved.rows += rows;
            if !whole {
                saved.torn.push(table);
            }
        }
        saved.loose = let_go(&tx)?;
        for (name, _) in listed(
            "SELECT name, '' FROM main.sqlite_schema
             WHERE type = 'table' AND sql LIKE '%USING fts5 (%'",
        )? {
            tx.execute_batch(&format!("INSERT INTO {name} ({name}) VALUES ('rebuild')"))?;
        }
        for (_, sql) in triggers {
            tx.execute_batch(&sql)?;
        }
        tx.commit()?;
        Ok(saved)
    }
}

fn opened(path: &Path, key: &FileKey) -> Result<Connection, Error> {
    let conn = existing(path, writing())?;
    settle(&conn, key)?;
    Ok(conn)
}

/// Takes away what refers to rows that are gone, until nothing does; how many rows.
fn let_go(conn: &Connection) -> Result<u64, Error> {
    let mut gone = 0;
    loop {
        let loose = conn
            .prepare("PRAGMA foreign_key_check")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(String, i64)>>>()?;
        if loose.is_empty() {
            return Ok(gone);
        }
        for (table, row) in loose {
            let sql = format!("DELETE FROM \"{table}\" WHERE rowid = ?1");
            gone += u64::try_from(conn.execute(&sql, [row])?).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests;
