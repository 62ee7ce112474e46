//! What was said after an incident. A talk is only ever added; what was recorded by mistake is
//! struck out and stays.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::{IncidentId, TalkId};
use domain::person::PersonId;
use domain::talk::{Means, Talk, TalkKind};
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A talk and what the office added when it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkRow {
    /// Its id.
    pub id: TalkId,
    /// After which incident.
    pub incident: IncidentId,
    /// What was said, with whom and how.
    pub talk: Talk,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
    /// Why it was struck out.
    pub struck: Option<String>,
}

/// Without the people, who have a table of their own.
fn from_row(row: &Row<'_>) -> rusqlite::Result<TalkRow> {
    Ok(TalkRow {
        id: row::parsed(row, "id")?,
        incident: row::parsed(row, "incident")?,
        talk: Talk {
            kind: row::code(row, "kind", TalkKind::from_code)?,
            held_on: row::parsed(row, "held_on")?,
            held_at: row::maybe(row, "held_at")?,
            means: row::code(row, "means", Means::from_code)?,
            with: Vec::new(),
            others: row.get("others")?,
            about: row::maybe(row, "about")?,
            said: row.get("said")?,
            answers: row::list(row, "answers")?,
            agreed: row.get("agreed")?,
        },
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
        struck: row.get("struck_why")?,
    })
}

impl Reading<'_> {
    /// What was said after an incident, the oldest first; also what was struck out.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn talks(&self, incident: IncidentId) -> Result<Vec<TalkRow>, Error> {
        let incident = incident.to_string();
        let mut people: BTreeMap<TalkId, Vec<PersonId>> = BTreeMap::new();
        let mut statement = self.conn().prepare_cached(
            "SELECT p.talk, p.person_kind, p.person_id FROM talk_person AS p
             JOIN talk ON talk.id = p.talk WHERE talk.incident = :incident
             ORDER BY p.talk, p.place",
        )?;
        let rows = statement.query_map(named_params! { ":incident": incident }, |row| {
            Ok((row::parsed::<TalkId>(row, "talk")?, row::person(row)?))
        })?;
        for found in rows {
            let (talk, person) = found?;
            people.entry(talk).or_default().push(person);
        }
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM talk WHERE incident = :incident ORDER BY held_on, seq",
        )?;
        let rows = statement.query_map(named_params! { ":incident": incident }, from_row)?;
        rows.map(|found| {
            let mut found = found?;
            found.talk.with = people.remove(&found.id).unwrap_or_default();
            Ok(found)
        })
        .collect()
    }

    /// The talks that somebody took part in, and those with guardians about a pupil, the oldest
    /// first; also what was struck out.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn talks_with(&self, person: PersonId) -> Result<Vec<TalkRow>, Error> {
        let (kind, id) = row::of_person(Some(person));
        let mut statement = self.conn().prepare_cached(
            "SELECT DISTINCT incident FROM talk
             WHERE id IN (SELECT talk FROM talk_person
                     WHERE person_id = :id AND person_kind = :kind)
                 OR (:kind = 'pupil' AND about = :id)",
        )?;
        let rows = statement.query_map(named_params! { ":id": id, ":kind": kind }, |row| {
            row::parsed(row, "incident")
        })?;
        let incidents = rows.collect::<rusqlite::Result<Vec<IncidentId>>>()?;
        let mut found = Vec::new();
        for incident in incidents {
            found.extend(self.talks(incident)?);
        }
        found.retain(|row| {
            let about = row.talk.about.map(PersonId::Pupil);
            row.talk.with.contains(&person) || about == Some(person)
        });
        found.sort_by_key(|row| row.talk.held_on);
        Ok(found)
    }

    /// After which incident a talk was.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn incident_of_talk(&self, id: TalkId) -> Result<IncidentId, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT incident FROM talk WHERE id = :id")?;
        let found = statement.query_row(named_params! { ":id": id.to_string() }, |row| {
            row::parsed(row, "incident")
        });
        row::found(found, Noun::Incident)
    }
}

impl Change<'_> {
    /// Records a talk.
    ///
    /// # Errors
    /// A constraint for an incident or a child that does not exist.
    pub fn add_talk(&self, row: &TalkRow) -> Result<(), Error> {
        let (conn, talk, id) = (self.conn(), &row.talk, row.id.to_string());
        conn.prepare_cached(
            "INSERT INTO talk (id, incident, kind, held_on, held_at, means, others, about, said,
                 answers, agreed, at, by)
             VALUES (:id, :incident, :kind, :held_on, :held_at, :means, :others, :about, :said,
                 :answers, :agreed, :at, :by)",
        )?
        .execute(named_params! {
            ":id": id,
            ":incident": row.incident.to_string(),
            ":kind": talk.kind.code(),
            ":held_on": talk.held_on.to_string(),
            ":held_at": row::text(talk.held_at),
            ":means": talk.means.code(),
            ":others": talk.others,
            ":about": row::text(talk.about),
            ":said": talk.said,
            ":answers": row::json(&talk.answers)?,
            ":agreed": talk.agreed,
            ":at": row::moment(row.at),
            ":by": row.by,
        })?;
        for (person, place) in talk.with.iter().zip(0_u32..) {
            conn.prepare_cached(
                "INSERT INTO talk_person (talk, place, person_kind, person_id)
                 VALUES (:talk, :place, :kind, :person)",
            )?
            .execute(named_params! {
                ":talk": id,
                ":place": place,
                ":kind": person.subject().code(),
                ":person": person.uuid().to_string(),
            })?;
        }
        self.touch(Noun::Incident, row.incident.0);
        Ok(())
    }

    /// Strikes out a talk that was recorded by mistake.
    ///
    /// # Errors
    /// `NotFound(Incident)`; a constraint for what was struck before.
    pub fn strike_talk(&self, id: TalkId, why: &str, by: &str) -> Result<(), Error> {
        let incident = self.incident_of_talk(id)?;
        self.conn()
            .prepare_cached("UPDATE talk SET struck_why = :why, struck_by = :by WHERE id = :id")?
            .execute(named_params! { ":why": why, ":by": by, ":id": id.to_string() })?;
        self.touch(Noun::Incident, incident.0);
        Ok(())
    }
}
