//! Incidents that belong together, and why a report was declined.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::{IncidentId, LinkId};
use domain::link::LinkKind;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// Two incidents that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// Its id.
    pub id: LinkId,
    /// The one that follows, or that was the double.
    pub one: IncidentId,
    /// The other.
    pub other: IncidentId,
    /// How they belong together.
    pub kind: LinkKind,
    /// When they were linked.
    pub at: DateTime<Utc>,
    /// The account that did.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<LinkRow> {
    Ok(LinkRow {
        id: row::parsed(row, "id")?,
        one: row::parsed(row, "one")?,
        other: row::parsed(row, "other")?,
        kind: row::code(row, "kind", LinkKind::from_code)?,
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
    })
}

impl Reading<'_> {
    /// What an incident belongs together with, on either side.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn links(&self, incident: IncidentId) -> Result<Vec<LinkRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM incident_link WHERE one = ?1 OR other = ?1 ORDER BY id",
        )?;
        let rows = statement.query_map([incident.to_string()], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Why reports were declined, of these incidents.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn declined(
        &self,
        incidents: &[IncidentId],
    ) -> Result<BTreeMap<IncidentId, String>, Error> {
        let ids: Vec<String> = incidents.iter().map(ToString::to_string).collect();
        let mut statement = self.conn().prepare_cached(
            "SELECT incident, reason FROM declined
             WHERE incident IN (SELECT value FROM json_each(?1))",
        )?;
        let rows = statement.query_map([row::json(&ids)?], |row| {
            Ok((row::parsed(row, "incident")?, row.get("reason")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Links two incidents.
    ///
    /// # Errors
    /// A constraint for an incident that does not exist.
    pub fn add_link(&self, row: &LinkRow) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO incident_link (id, one, other, kind, at, by)
                 VALUES (:id, :one, :other, :kind, :at, :by)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":one": row.one.to_string(),
                ":other": row.other.to_string(),
                ":kind": row.kind.code(),
                ":at": row::moment(row.at),
                ":by": row.by,
            })?;
        self.touch(Noun::Incident, row.one.0);
        self.touch(Noun::Incident, row.other.0);
        Ok(())
    }

    /// Takes a link away; that of a double stays.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn drop_link(&self, id: LinkId, of: IncidentId) -> Result<(), Error> {
        let gone = self
            .conn()
            .prepare_cached(
                "DELETE FROM incident_link
                 WHERE id = :id AND kind <> 'double' AND :of IN (one, other)",
            )?
            .execute(named_params! { ":id": id.to_string(), ":of": of.to_string() })?;
        if gone == 0 {
            return Err(Error::NotFound(Noun::Incident));
        }
        self.touch(Noun::Incident, of.0);
        Ok(())
    }

    /// Keeps why a report was declined.
    ///
    /// # Errors
    /// A constraint when it was declined before.
    pub fn decline(
        &self,
        incident: IncidentId,
        reason: &str,
        at: DateTime<Utc>,
        by: &str,
    ) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO declined (incident, reason, at, by)
                 VALUES (:incident, :reason, :at, :by)",
            )?
            .execute(named_params! {
                ":incident": incident.to_string(),
                ":reason": reason,
                ":at": row::moment(at),
                ":by": by,
            })?;
        self.touch(Noun::Incident, incident.0);
        Ok(())
    }
}
