//! What of the protocol's year was done, in which group and when.
//!
//! What has to be done is in no table: it follows from the protocol and the groups.

use chrono::NaiveDate;
use domain::id::{GroupId, ProgrammeId};
use domain::programme::ProgrammeKind;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// Something of the programme that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// Its id.
    pub id: ProgrammeId,
    /// The school year, as "2026-2027".
    pub school_year: String,
    /// What.
    pub kind: ProgrammeKind,
    /// In which group; `None` for the school.
    pub group: Option<GroupId>,
    /// The day it was done.
    pub done_on: NaiveDate,
    /// What was noted; may be empty.
    pub note: String,
    /// The account that put it down.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ProgrammeRow> {
    Ok(ProgrammeRow {
        id: row::parsed(row, "id")?,
        school_year: row.get("school_year")?,
        kind: row::code(row, "kind", ProgrammeKind::from_code)?,
        group: row::maybe(row, "grp")?,
        done_on: row::parsed(row, "done_on")?,
        note: row.get("note")?,
        by: row.get("by")?,
    })
}

impl Reading<'_> {
    /// What was done of the programme of a school year.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn programme(&self, school_year: &str) -> Result<Vec<ProgrammeRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM programme_done WHERE school_year = ?1 ORDER BY id")?;
        let rows = statement.query_map([school_year], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Something of the programme that was done.
    ///
    /// # Errors
    /// `NotFound(Programme)`.
    pub fn programme_done(&self, id: ProgrammeId) -> Result<ProgrammeRow, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM programme_done WHERE id = ?1")?;
        row::found(
            statement.query_row([id.to_string()], from_row),
            Noun::Programme,
        )
    }
}

impl Change<'_> {
    /// Puts down that something was done.
    ///
    /// # Errors
    /// A constraint when it was put down before.
    pub fn add_programme(&self, row: &ProgrammeRow) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO programme_done (id, school_year, kind, grp, done_on, note, by)
                 VALUES (:id, :school_year, :kind, :group, :done_on, :note, :by)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":school_year": row.school_year,
                ":kind": row.kind.code(),
                ":group": row::text(row.group),
                ":done_on": row.done_on.to_string(),
                ":note": row.note,
                ":by": row.by,
            })?;
        self.touch(Noun::Programme, row.id.0);
        Ok(())
    }

    /// Takes back that something was done.
    ///
    /// # Errors
    /// `NotFound(Programme)`.
    pub fn drop_programme(&self, id: ProgrammeId) -> Result<(), Error> {
        let gone = self
            .conn()
            .prepare_cached("DELETE FROM programme_done WHERE id = ?1")?
            .execute([id.to_string()])?;
        if gone == 0 {
            return Err(Error::NotFound(Noun::Programme));
        }
        self.touch(Noun::Programme, id.0);
        Ok(())
    }
}
