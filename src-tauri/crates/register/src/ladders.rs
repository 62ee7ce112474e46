//! The school's own versions of the ladders of its protocol, and which one ruled which sanction. A
//! version is only ever added.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::SanctionId;
use domain::ladder::OwnLadders;
use domain::person::PersonId;
use rusqlite::named_params;
use uuid::Uuid;

use crate::{Change, Error, Noun, Reading, row};

/// A version and who brought it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLaddersRow {
    /// The version.
    pub own: OwnLadders,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
}

impl Reading<'_> {
    /// Every version of every protocol, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn own_ladders(&self) -> Result<Vec<OwnLaddersRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM own_ladders ORDER BY number")?;
        let rows = statement.query_map([], |row| {
            Ok(OwnLaddersRow {
                own: OwnLadders {
                    number: row.get("number")?,
                    protocol: row.get("protocol")?,
                    from: row::parsed(row, "from_day")?,
                    motivation: row.get("motivation")?,
                    ladders: row::list(row, "ladders")?,
                },
                at: row::parsed(row, "at")?,
                by: row.get("by")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The version of the protocol that ruled each sanction and procedure of a person.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn ruled_by(&self, person: PersonId) -> Result<BTreeMap<SanctionId, String>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT id, protocol_version FROM procedure
             WHERE person_id = :person AND person_kind = :kind",
        )?;
        let (kind, person) = row::of_person(Some(person));
        let rows = statement
            .query_map(named_params! { ":person": person, ":kind": kind }, |row| {
                Ok((row::parsed(row, "id")?, row.get("protocol_version")?))
            })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a version.
    ///
    /// # Errors
    /// A constraint for a number that exists.
    pub fn add_own_ladders(&self, version: &OwnLaddersRow) -> Result<(), Error> {
        let own = &version.own;
        self.conn()
            .prepare_cached(
                "INSERT INTO own_ladders (number, protocol, from_day, motivation, ladders, at, by)
                 VALUES (:number, :protocol, :from_day, :motivation, :ladders, :at, :by)",
            )?
            .execute(named_params! {
                ":number": own.number,
                ":protocol": own.protocol,
                ":from_day": own.from.to_string(),
                ":motivation": own.motivation,
                ":ladders": row::json(&own.ladders)?,
                ":at": row::moment(version.at),
                ":by": version.by,
            })?;
        self.touch(Noun::Protocol, Uuid::nil());
        Ok(())
    }
}
