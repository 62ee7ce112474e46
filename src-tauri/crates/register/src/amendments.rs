//! What was added to an incident after it was recorded, or put right in it. Only ever added.

use chrono::{DateTime, Utc};
use domain::amendment::{Outline, OutlineChange};
use domain::id::{AmendmentId, IncidentId};
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// Something that was added to an incident, or put right in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendmentRow {
    /// Its id.
    pub id: AmendmentId,
    /// Of which incident.
    pub incident: IncidentId,
    /// What was added, or what was wrong.
    pub text: String,
    /// What of the outline was put right.
    pub change: Option<OutlineChange>,
    /// When.
    pub at: DateTime<Utc>,
    /// The account that did.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AmendmentRow> {
    let before: Option<Outline> = row::maybe_json(row, "before")?;
    let after: Option<Outline> = row::maybe_json(row, "after")?;
    Ok(AmendmentRow {
        id: row::parsed(row, "id")?,
        incident: row::parsed(row, "incident")?,
        text: row.get("text")?,
        change: before
            .zip(after)
            .map(|(before, after)| OutlineChange { before, after }),
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
    })
}

impl Reading<'_> {
    /// What was added to an incident or put right in it, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn amendments(&self, incident: IncidentId) -> Result<Vec<AmendmentRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM amendment WHERE incident = ?1 ORDER BY seq")?;
        let rows = statement.query_map([incident.to_string()], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds to an incident, and puts its outline right where that changes. The version of the
    /// incident grows by one.
    ///
    /// # Errors
    /// `Stale(Incident)` if another edit came in between; `NotFound(Incident)`.
    pub fn amend_incident(&self, row: &AmendmentRow, version: u32) -> Result<(), Error> {
        let change = row.change.as_ref();
        self.conn()
            .prepare_cached(
                "INSERT INTO amendment (id, incident, text, before, after, at, by)
                 VALUES (:id, :incident, :text, :before, :after, :at, :by)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":incident": row.incident.to_string(),
                ":text": row.text,
                ":before": row::maybe_text(change.map(|it| &it.before))?,
                ":after": row::maybe_text(change.map(|it| &it.after))?,
                ":at": row::moment(row.at),
                ":by": row.by,
            })?;
        let after = match change {
            Some(change) => change.after.clone(),
            None => Outline::of(&self.incident(row.incident)?),
        };
        let (conn, id) = (self.conn(), row.incident.to_string());
        let changed = conn
            .prepare_cached(
                "UPDATE incident SET happened_on = :happened_on, happened_at = :happened_at,
                     day_part = :day_part, place = :place, platform = :platform,
                     categories = :categories, severity = :severity, clauses = :clauses
                 WHERE id = :id AND version = :version",
            )?
            .execute(named_params! {
                ":happened_on": after.happened_on.to_string(),
                ":happened_at": row::text(after.happened_at),
                ":day_part": after.day_part.code(),
                ":place": after.place.code(),
                ":platform": after.platform,
                ":categories": row::json(&after.categories)?,
                ":severity": after.severity.code(),
                ":clauses": row::json(&after.clauses)?,
                ":id": id,
                ":version": version,
            })?;
        let there = "SELECT 1 FROM incident WHERE id = ?1";
        row::edited(conn, changed, there, &id, Noun::Incident)?;
        self.follow_parties(row.incident)
    }
}
