//! What the figures about incidents are counted from, beside the incidents themselves: when
//! something followed, and in which group pupils were that year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::{GroupId, IncidentId, PupilId};
use domain::sanction::SanctionKind;
use rusqlite::named_params;

use crate::{Change, Error, Noun, Reading, row};

impl Reading<'_> {
    /// Whether the figures hold what a registration of serious incidents would ask.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn registers_serious(&self) -> Result<bool, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT registers FROM figures")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// The measures that were decided after incidents of a period, each with its day.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn measures_after(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<BTreeMap<IncidentId, Vec<(SanctionKind, NaiveDate)>>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT s.incident, s.kind, s.decided_on FROM sanction AS s
             JOIN incident AS i ON i.id = s.incident
             WHERE i.happened_on BETWEEN :from AND :to ORDER BY s.decided_on, s.id",
        )?;
        let params = named_params! { ":from": from.to_string(), ":to": to.to_string() };
        let rows = statement.query_map(params, |row| {
            Ok((
                row::parsed(row, "incident")?,
                row::code(row, "kind", SanctionKind::from_code)?,
                row::parsed(row, "decided_on")?,
            ))
        })?;
        let mut after: BTreeMap<IncidentId, Vec<_>> = BTreeMap::new();
        for row in rows {
            let (incident, kind, on) = row?;
            after.entry(incident).or_default().push((kind, on));
        }
        Ok(after)
    }

    /// The day of the first talk after each incident of a period that had one.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn first_talks(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<BTreeMap<IncidentId, NaiveDate>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT t.incident, min(t.held_on) AS first FROM talk AS t
             JOIN incident AS i ON i.id = t.incident
             WHERE i.happened_on BETWEEN :from AND :to AND t.struck_why IS NULL
             GROUP BY t.incident",
        )?;
        let params = named_params! { ":from": from.to_string(), ":to": to.to_string() };
        let rows = statement.query_map(params, |row| {
            Ok((row::parsed(row, "incident")?, row::parsed(row, "first")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The home groups of each pupil in a school year.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn groups_of_pupils(
        &self,
        school_year: &str,
    ) -> Result<BTreeMap<PupilId, BTreeSet<GroupId>>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT m.pupil, m.grp FROM membership AS m JOIN grp AS g ON g.id = m.grp
             WHERE m.kind = 'home' AND g.school_year = ?1",
        )?;
        let rows = statement.query_map([school_year], |row| {
            Ok((row::parsed(row, "pupil")?, row::parsed(row, "grp")?))
        })?;
        let mut groups: BTreeMap<PupilId, BTreeSet<GroupId>> = BTreeMap::new();
        for row in rows {
            let (pupil, group) = row?;
            groups.entry(pupil).or_default().insert(group);
        }
        Ok(groups)
    }
}

impl Change<'_> {
    /// Sets whether the figures hold what a registration of serious incidents would ask.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn register_serious(&self, registers: bool) -> Result<(), Error> {
        self.conn()
            .prepare_cached("UPDATE figures SET registers = ?1")?
            .execute([registers])?;
        self.touch(Noun::Settings, uuid::Uuid::nil());
        Ok(())
    }
}
