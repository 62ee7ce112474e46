//! The acts of an incident. An act is only ever added; what was a mistake is struck out and stays.

use chrono::{DateTime, Utc};
use domain::act::Act;
use domain::id::{ActId, IncidentId};
use domain::incident::Category;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// An act and what the office added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActRow {
    /// Its id.
    pub id: ActId,
    /// Of which incident.
    pub incident: IncidentId,
    /// What was done.
    pub act: Act,
    /// When it was put down.
    pub at: DateTime<Utc>,
    /// The account that did.
    pub by: String,
    /// Why it was struck out.
    pub struck: Option<String>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ActRow> {
    Ok(ActRow {
        id: row::parsed(row, "id")?,
        incident: row::parsed(row, "incident")?,
        act: Act {
            category: row::code(row, "category", Category::from_code)?,
            on: row::maybe(row, "happened")?,
            what: row.get("what")?,
            parts: row::list(row, "parts")?,
        },
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
        struck: row.get("struck_why")?,
    })
}

impl Reading<'_> {
    /// The acts of an incident, as they were put down.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn acts(&self, incident: IncidentId) -> Result<Vec<ActRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM act WHERE incident = ?1 ORDER BY seq")?;
        let rows = statement.query_map([incident.to_string()], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One act.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn act(&self, id: ActId) -> Result<ActRow, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM act WHERE id = ?1")?;
        row::found(
            statement.query_row([id.to_string()], from_row),
            Noun::Incident,
        )
    }
}

impl Change<'_> {
    /// Puts an act down.
    ///
    /// # Errors
    /// A constraint for an incident that does not exist.
    pub fn add_act(&self, row: &ActRow) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO act (id, incident, category, happened, what, parts, at, by)
                 VALUES (:id, :incident, :category, :happened, :what, :parts, :at, :by)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":incident": row.incident.to_string(),
                ":category": row.act.category.code(),
                ":happened": row::text(row.act.on),
                ":what": row.act.what,
                ":parts": row::json(&row.act.parts)?,
                ":at": row::moment(row.at),
                ":by": row.by,
            })?;
        self.touch(Noun::Incident, row.incident.0);
        Ok(())
    }

    /// Strikes out an act that was put down by mistake.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn strike_act(&self, id: ActId, why: &str) -> Result<(), Error> {
        let incident = self.act(id)?.incident;
        self.conn()
            .prepare_cached("UPDATE act SET struck_why = :why WHERE id = :id")?
            .execute(named_params! { ":why": why, ":id": id.to_string() })?;
        self.touch(Noun::Incident, incident.0);
        Ok(())
    }
}
