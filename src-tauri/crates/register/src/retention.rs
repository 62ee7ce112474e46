//! What is held back from erasing, who was referred, and what a list of what must go is made of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::{GuardianId, HoldId, IncidentId, PupilId};
use domain::incident::{IncidentStatus, PartyRole, Severity};
use domain::person::PersonId;
use domain::retention::Kept;
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::{Change, Error, Noun, Reading, row};

/// Something that is held back, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldRow {
    /// Its id.
    pub id: HoldId,
    /// What is held back.
    pub kept: Kept,
    /// Why.
    pub reason: String,
    /// Since when.
    pub since: NaiveDate,
    /// The account that said so.
    pub by: String,
    /// When it was lifted.
    pub lifted_on: Option<NaiveDate>,
}

/// A part that somebody with a file has in an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which incident.
    pub incident: IncidentId,
    /// Who.
    pub person: PersonId,
    /// Which part.
    pub role: PartyRole,
}

/// As much of an incident as says how long it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentBrief {
    /// Its id.
    pub id: IncidentId,
    /// The number the school speaks of.
    pub number: String,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// How serious.
    pub severity: Severity,
    /// How far its handling is.
    pub status: IncidentStatus,
    /// Whether a measure, a letter, a decision about the police or a report followed from it.
    pub was_followed: bool,
}

/// The kind of a thing that is kept, as it stands in a row, and its id.
pub(crate) fn of_kept(kept: Kept) -> (&'static str, Uuid) {
    match kept {
        Kept::Pupil(id) => ("pupil", id.0),
        Kept::Guardian(id) => ("guardian", id.0),
        Kept::Staff(id) => ("staff", id.0),
        Kept::Incident(id) => ("incident", id.0),
    }
}

fn noun(kept: Kept) -> Noun {
    match kept {
        Kept::Pupil(_) => Noun::Pupil,
        Kept::Guardian(_) => Noun::Guardian,
        Kept::Staff(_) => Noun::Staff,
        Kept::Incident(_) => Noun::Incident,
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<HoldRow> {
    let kept = match row.get_ref("kind")?.as_str()? {
        "pupil" => Kept::Pupil(row::parsed(row, "kept")?),
        "guardian" => Kept::Guardian(row::parsed(row, "kept")?),
        "staff" => Kept::Staff(row::parsed(row, "kept")?),
        _ => Kept::Incident(row::parsed(row, "kept")?),
    };
    Ok(HoldRow {
        id: row::parsed(row, "id")?,
        kept,
        reason: row.get("reason")?,
        since: row::parsed(row, "since")?,
        by: row.get("by")?,
        lifted_on: row::maybe(row, "lifted_on")?,
    })
}

impl Reading<'_> {
    /// Everything that is held back, or was; the first first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn holds(&self) -> Result<Vec<HoldRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM hold ORDER BY since, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Who was referred to special education.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn referrals(&self) -> Result<BTreeSet<PupilId>, Error> {
        let mut statement = self.conn().prepare_cached("SELECT pupil FROM referral")?;
        let rows = statement.query_map([], |row| row::parsed(row, "pupil"))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every part of somebody with a file, in any incident.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn parts(&self) -> Result<Vec<Part>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT incident, kind AS person_kind, person_id, role FROM party
             WHERE person_id IS NOT NULL ORDER BY incident, place",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Part {
                incident: row::parsed(row, "incident")?,
                person: row::person(row)?,
                role: row::code(row, "role", PartyRole::from_code)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every incident, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn every_incident(&self) -> Result<Vec<IncidentBrief>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT id, number, happened_on, severity, status,
                 EXISTS (SELECT 1 FROM procedure WHERE incident = it.id)
                 OR EXISTS (SELECT 1 FROM letter WHERE incident = it.id)
                 OR EXISTS (SELECT 1 FROM entry WHERE incident = it.id)
                 OR EXISTS (SELECT 1 FROM police_decision WHERE incident = it.id)
                 AS was_followed
             FROM incident AS it ORDER BY happened_on, seq",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(IncidentBrief {
                id: row::parsed(row, "id")?,
                number: row.get("number")?,
                happened_on: row::parsed(row, "happened_on")?,
                severity: row::code(row, "severity", Severity::from_code)?,
                status: row::code(row, "status", IncidentStatus::from_code)?,
                was_followed: row.get("was_followed")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// For which pupils each guardian is or was known: by a tie of now or of before, or by what
    /// they said about consent.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn children_ever(&self) -> Result<BTreeMap<GuardianId, BTreeSet<PupilId>>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT guardian, pupil FROM guardianship
             UNION SELECT guardian, pupil FROM authority
                 WHERE EXISTS (SELECT 1 FROM pupil WHERE id = authority.pupil)
             UNION SELECT by_id, person_id FROM consent_statement
                 WHERE by_kind = 'guardian' AND person_kind = 'pupil'",
        )?;
        let rows = statement.query_map([], |row| {
            Ok((row::parsed(row, "guardian")?, row::parsed(row, "pupil")?))
        })?;
        let mut children = BTreeMap::new();
        for row in rows {
            let (guardian, pupil) = row?;
            children
                .entry(guardian)
                .or_insert_with(BTreeSet::new)
                .insert(pupil);
        }
        Ok(children)
    }

    /// How many letters each person has in the file.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn letters_each(&self) -> Result<BTreeMap<PersonId, u32>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT person_kind, person_id, count(*) AS letters FROM letter
             WHERE person_id IS NOT NULL GROUP BY person_kind, person_id",
        )?;
        let rows = statement.query_map([], |row| Ok((row::person(row)?, row.get("letters")?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Of whom something must still come offline.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn still_online(&self) -> Result<BTreeSet<PersonId>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT DISTINCT person_kind, person_id FROM takedown WHERE done_on IS NULL",
        )?;
        let rows = statement.query_map([], row::person)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Holds something back.
    ///
    /// # Errors
    /// A constraint for an empty reason.
    pub fn add_hold(&self, hold: &HoldRow) -> Result<(), Error> {
        let (kind, id) = of_kept(hold.kept);
        self.conn()
            .prepare_cached(
                "INSERT INTO hold (id, kind, kept, reason, since, by)
                 VALUES (:id, :kind, :kept, :reason, :since, :by)",
            )?
            .execute(named_params! {
                ":id": hold.id.to_string(),
                ":kind": kind,
                ":kept": id.to_string(),
                ":reason": hold.reason,
                ":since": hold.since.to_string(),
                ":by": hold.by,
            })?;
        self.touch(noun(hold.kept), id);
        Ok(())
    }

    /// Holds something back no longer; whether it was held.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn lift_holds(&self, kept: Kept, on: NaiveDate, by: &str) -> Result<bool, Error> {
        let (kind, id) = of_kept(kept);
        let lifted = self
            .conn()
            .prepare_cached(
                "UPDATE hold SET lifted_on = :on, lifted_by = :by
                 WHERE kind = :kind AND kept = :kept AND lifted_on IS NULL",
            )?
            .execute(named_params! {
                ":on": on.to_string(),
                ":by": by,
                ":kind": kind,
                ":kept": id.to_string(),
            })?;
        self.touch(noun(kept), id);
        Ok(lifted > 0)
    }

    /// Notes whether a pupil was referred to special education.
    ///
    /// # Errors
    /// A constraint for a pupil who is not there.
    pub fn set_referral(&self, pupil: PupilId, referred: bool) -> Result<(), Error> {
        let sql = if referred {
            "INSERT INTO referral (pupil) VALUES (?1) ON CONFLICT DO NOTHING"
        } else {
            "DELETE FROM referral WHERE pupil = ?1"
        };
        self.conn()
            .prepare_cached(sql)?
            .execute([pupil.to_string()])?;
        self.touch(Noun::Pupil, pupil.0);
        Ok(())
    }
}
