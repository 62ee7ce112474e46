//! Who comes into an incident later, who an unknown one turns out to be, and who is taken out
//! again.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::{IncidentId, PartyId};
use domain::incident::Party;
use domain::person::PersonId;
use rusqlite::{Row, named_params};

use crate::incidents::{add_party, party_from_row};
use crate::{Change, Error, Noun, Reading, row};

/// The part of somebody who was taken out of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyOutRow {
    /// Of which incident.
    pub incident: IncidentId,
    /// Who, and which part they were said to have.
    pub party: Party,
    /// Why they do not belong in it.
    pub why: String,
    /// When they were taken out.
    pub at: DateTime<Utc>,
    /// The account that did.
    pub by: String,
}

fn out_from_row(row: &Row<'_>) -> rusqlite::Result<PartyOutRow> {
    let (incident, party) = party_from_row(row)?;
    Ok(PartyOutRow {
        incident,
        party,
        why: row.get("why")?,
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
    })
}

impl Reading<'_> {
    /// Who was taken out of an incident, the first first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn parties_out(&self, incident: IncidentId) -> Result<Vec<PartyOutRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM party_out WHERE incident = ?1 ORDER BY at, id")?;
        let rows = statement.query_map([incident.to_string()], out_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The incidents out of which somebody was taken.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn parties_out_of(&self, person: PersonId) -> Result<Vec<PartyOutRow>, Error> {
        let (kind, id) = row::of_person(Some(person));
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM party_out WHERE kind = :kind AND person_id = :id ORDER BY at, id",
        )?;
        let named = named_params! { ":kind": kind, ":id": id };
        let rows = statement.query_map(named, out_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// As whom those were put down of whom it was found out later who they are.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn put_down_as(&self, incident: IncidentId) -> Result<BTreeMap<PartyId, String>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT id, description FROM party
             WHERE incident = ?1 AND person_id IS NOT NULL AND description <> ''",
        )?;
        let rows = statement.query_map([incident.to_string()], |row| {
            Ok((row::parsed(row, "id")?, row.get("description")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds people to an incident, after those who are in it; its version grows by one.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn add_parties(&self, incident: IncidentId, parties: &[Party]) -> Result<(), Error> {
        let id = incident.to_string();
        let first = self
            .conn()
            .prepare_cached("SELECT coalesce(max(place) + 1, 0) FROM party WHERE incident = ?1")?
            .query_row([&id], |row| row.get::<_, u32>(0))?;
        for (party, place) in parties.iter().zip(first..) {
            add_party(self.conn(), &id, place, party)?;
        }
        self.follow_parties(incident)
    }

    /// Says who somebody unknown is; what was written down of them stays.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn name_party(
        &self,
        incident: IncidentId,
        party: PartyId,
        person: PersonId,
    ) -> Result<(), Error> {
        let (kind, id) = row::of_person(Some(person));
        let named = self
            .conn()
            .prepare_cached(
                "UPDATE party SET kind = :kind, person_id = :person
                 WHERE id = :id AND incident = :incident",
            )?
            .execute(named_params! {
                ":kind": kind,
                ":person": id,
                ":id": party.to_string(),
                ":incident": incident.to_string(),
            })?;
        if named == 0 {
            return Err(Error::NotFound(Noun::Incident));
        }
        self.follow_parties(incident)
    }

    /// Takes somebody out of an incident, and keeps that and why.
    ///
    /// # Errors
    /// `NotFound(Incident)` when they are not in it; a constraint without a reason.
    pub fn take_out_party(&self, out: &PartyOutRow) -> Result<(), Error> {
        let id = out.party.id.to_string();
        let kept = self
            .conn()
            .prepare_cached(
                "INSERT INTO party_out (id, incident, kind, person_id, description, role, why,
                     at, by)
                 SELECT id, incident, kind, person_id, description, role, :why, :at, :by
                 FROM party WHERE id = :id AND incident = :incident",
            )?
            .execute(named_params! {
                ":why": out.why,
                ":at": row::moment(out.at),
                ":by": out.by,
                ":id": id,
                ":incident": out.incident.to_string(),
            })?;
        if kept == 0 {
            return Err(Error::NotFound(Noun::Incident));
        }
        self.conn()
            .prepare_cached("DELETE FROM party WHERE id = ?1")?
            .execute([id])?;
        self.follow_parties(out.incident)
    }
}
