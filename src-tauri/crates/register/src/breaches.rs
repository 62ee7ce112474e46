//! The register of breaches. One is put down at once and filled in while more becomes known; it is
//! never taken away.

use chrono::{DateTime, Utc};
use domain::breach::Breach;
use domain::id::BreachId;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A breach and who put it down last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreachRow {
    /// Its id.
    pub id: BreachId,
    /// Its number, as "2026-L01".
    pub number: String,
    /// What is known of it.
    pub breach: Breach,
    /// When it was put down first.
    pub at: DateTime<Utc>,
    /// The account that put it down first.
    pub by: String,
    /// Grows with every edit; an edit on an older version is stale.
    pub version: u32,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<BreachRow> {
    Ok(BreachRow {
        id: row::parsed(row, "id")?,
        number: row.get("number")?,
        breach: row::maybe_json(row, "breach")?.ok_or_else(|| row::unreadable("breach"))?,
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
        version: row.get("version")?,
    })
}

impl Reading<'_> {
    /// Every breach, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn breaches(&self) -> Result<Vec<BreachRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM breach ORDER BY number DESC")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The number for the next breach in this year.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn next_breach_number(&self, year: i32) -> Result<u32, Error> {
        row::next_number(
            self.conn(),
            "SELECT max(CAST(substr(number, 7) AS INTEGER)) FROM breach
             WHERE substr(number, 1, 4) = :year",
            year,
        )
    }
}

impl Change<'_> {
    /// Puts a breach down.
    ///
    /// # Errors
    /// A constraint for a number that exists.
    pub fn add_breach(&self, row: &BreachRow) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO breach (id, number, breach, at, by, version)
                 VALUES (:id, :number, :breach, :at, :by, 1)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":number": row.number,
                ":breach": row::maybe_text(Some(&row.breach))?,
                ":at": row::moment(row.at),
                ":by": row.by,
            })?;
        self.touch(Noun::Breach, row.id.0);
        Ok(())
    }

    /// Puts down what more became known; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Breach)` if another edit came in between; `NotFound(Breach)`.
    pub fn edit_breach(&self, id: BreachId, breach: &Breach, version: u32) -> Result<(), Error> {
        let changed = self
            .conn()
            .prepare_cached(
                "UPDATE breach SET breach = :breach, version = version + 1
                 WHERE id = :id AND version = :version",
            )?
            .execute(named_params! {
                ":breach": row::maybe_text(Some(breach))?,
                ":id": id.to_string(),
                ":version": version,
            })?;
        row::edited(
            self.conn(),
            changed,
            "SELECT 1 FROM breach WHERE id = ?1",
            &id.to_string(),
            Noun::Breach,
        )?;
        self.touch(Noun::Breach, id.0);
        Ok(())
    }
}
