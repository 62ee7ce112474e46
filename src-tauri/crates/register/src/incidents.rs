//! Incidents and who had which part in them.
//!
//! What was written down is fixed; only status, scope and roles change. Deliberately absent: what
//! follows from an incident, which is the domain's.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{AccountId, IncidentId, PartyId};
use domain::incident::{
    Category, DayPart, Incident, IncidentStatus, Party, PartyRole, Place, ReportedBy, Scope,
    Severity,
};
use domain::person::{PersonId, Subject, Who};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};

use crate::StaffCases;
use crate::fold::{self, Search, among};
use crate::{Change, Error, Noun, Reading, near, row};

/// Which incidents a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct IncidentQuery<'a> {
    /// Words that all begin a word of the number, of what was written down, or of the name of
    /// somebody in it, without regard to case and accents; where nothing has them, other forms of
    /// the words, and then names with a typing error. Empty for all.
    pub text: &'a str,
    /// Only in which this person had a part.
    pub person: Option<PersonId>,
    /// Only with this status.
    pub status: Option<IncidentStatus>,
    /// Only with this category, main or not.
    pub category: Option<Category>,
    /// Only on or after this day.
    pub from: Option<NaiveDate>,
    /// Only on or before this day.
    pub to: Option<NaiveDate>,
    /// Only what this account recorded.
    pub recorded_by: Option<AccountId>,
    /// Leaves out what may be the doing of a member of staff: that in which somebody of the staff
    /// has a part for which there could be a sanction.
    pub staff_cases: StaffCases,
    /// At most so many rows.
    pub limit: u32,
    /// After so many rows.
    pub offset: u32,
}

/// A page of incidents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentPage {
    /// The newest first, by the day on which it happened, then as recorded.
    pub rows: Vec<Incident>,
    /// How many there are on all pages.
    pub total: u32,
}

/// The values of a question, by the names that it calls them.
type Values = Vec<(&'static str, String)>;

const COLUMNS: &str = "i.id, i.number, i.happened_on, i.happened_at, i.day_part, i.place,
    i.platform, t.facts, t.felt_at_school, i.categories, i.severity, i.clauses,
    i.possibly_criminal, i.scope, i.reported_by, i.reported_on, i.status, i.version";

/// Without the parties, which have a table of their own.
fn from_row(row: &Row<'_>) -> rusqlite::Result<Incident> {
    Ok(Incident {
        id: row::parsed(row, "id")?,
        number: row.get("number")?,
        happened_on: row::parsed(row, "happened_on")?,
        happened_at: row::maybe(row, "happened_at")?,
        day_part: row::code(row, "day_part", DayPart::from_code)?,
        place: row::code(row, "place", Place::from_code)?,
        platform: row.get("platform")?,
        facts: row.get("facts")?,
        felt_at_school: row.get("felt_at_school")?,
        categories: row::list(row, "categories")?,
        severity: row::code(row, "severity", Severity::from_code)?,
        clauses: row::list(row, "clauses")?,
        possibly_criminal: row.get("possibly_criminal")?,
        scope: row::maybe_code(row, "scope", Scope::from_code)?,
        reported_by: row::code(row, "reported_by", ReportedBy::from_code)?,
        reported_on: row::parsed(row, "reported_on")?,
        status: row::code(row, "status", IncidentStatus::from_code)?,
        parties: Vec::new(),
        version: row.get("version")?,
    })
}

pub(crate) fn party_from_row(row: &Row<'_>) -> rusqlite::Result<(IncidentId, Party)> {
    let kind: String = row.get("kind")?;
    let who = match Subject::from_code(&kind) {
        Some(Subject::Pupil) => Who::Pupil {
            id: row::parsed(row, "person_id")?,
        },
        Some(Subject::Guardian) => Who::Guardian {
            id: row::parsed(row, "person_id")?,
        },
        Some(Subject::Staff) => Who::Staff {
            id: row::parsed(row, "person_id")?,
        },
        None if kind == "outsider" => Who::Outsider {
            description: row.get("description")?,
        },
        None => Who::Unknown {
            description: row.get("description")?,
        },
    };
    let party = Party {
        id: row::parsed(row, "id")?,
        who,
        role: row::code(row, "role", PartyRole::from_code)?,
    };
    Ok((row::parsed(row, "incident")?, party))
}

/// Sets the words by which an incident is found, and the names of who is in it.
pub(crate) const FOUND_BY: &str = "UPDATE incident_text SET words = ?2, people = (
        SELECT coalesce(group_concat(party_words.words, ' '), '')
        FROM incident JOIN party_words ON party_words.incident = incident.id
        WHERE incident.seq = incident_text.incident)
    WHERE incident = ?1";

/// Whether it may be the doing of a member of staff.
fn is_staff_case(incident: &Incident) -> bool {
    incident.categories.contains(&Category::StaffMisconduct)
        || incident
            .parties
            .iter()
            .any(|party| matches!(party.who, Who::Staff { .. }) && party.role.can_be_sanctioned())
}

/// All that was written down, to search in.
fn words(incident: &Incident) -> String {
    let mut texts = vec![
        &*incident.number,
        &incident.facts,
        &incident.felt_at_school,
        &incident.platform,
    ];
    texts.extend(
        incident
            .parties
            .iter()
            .filter_map(|party| match &party.who {
                Who::Outsider { description } | Who::Unknown { description } => {
                    Some(&**description)
                }
                Who::Pupil { .. } | Who::Guardian { .. } | Who::Staff { .. } => None,
            }),
    );
    fold::words(&texts.join(" "))
}

impl Reading<'_> {
    /// The number after the highest of a calendar year; 1 for the first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn next_incident_number(&self, year: i32) -> Result<u32, Error> {
        row::next_number(
            self.conn(),
            "SELECT (SELECT CAST(substr(number, 6) AS INTEGER) FROM incident
                 WHERE substr(number, 1, 5) = :year || '-'
                 ORDER BY CAST(substr(number, 6) AS INTEGER) DESC LIMIT 1)",
            year,
        )
    }

    /// One incident.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn incident(&self, id: IncidentId) -> Result<Incident, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT seq FROM incident WHERE id = :id")?;
        let seq = statement.query_row(named_params! { ":id": id.to_string() }, |row| row.get(0));
        let seq = row::found(seq, Noun::Incident)?;
        self.load_incidents(&[seq])?
            .pop()
            .ok_or(Error::NotFound(Noun::Incident))
    }

    /// The account that recorded an incident.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn recorded_by(&self, id: IncidentId) -> Result<String, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT recorded_by FROM incident WHERE id = :id")?;
        let by = statement.query_row(named_params! { ":id": id.to_string() }, |row| row.get(0));
        row::found(by, Noun::Incident)
    }

    /// A page of the list of incidents.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn incidents(&self, query: &IncidentQuery<'_>) -> Result<IncidentPage, Error> {
        let page = self.incidents_with(query, Search::of(query.text))?;
        if page.total > 0 || query.text.trim().is_empty() {
            return Ok(page);
        }
        if let Some(forms) = near::forms(query.text) {
            let found = self.incidents_with(query, Search::Words(forms))?;
            if found.total > 0 {
                return Ok(found);
            }
        }
        let names = self.name_words()?;
        match near::people(&names, query.text) {
            Some(names) => self.incidents_with(query, Search::Words(names)),
            None => Ok(page),
        }
    }

    fn incidents_with(
        &self,
        query: &IncidentQuery<'_>,
        search: Search,
    ) -> Result<IncidentPage, Error> {
        let words = match search {
            Search::All => None,
            Search::Nothing => {
                return Ok(IncidentPage {
                    rows: Vec::new(),
                    total: 0,
                });
            }
            Search::Words(words) => Some(words),
        };
        let (conditions, asked) = self.conditions(query, words.as_deref())?;
        let params = || {
            asked
                .iter()
                .map(|(name, value)| (*name, value as &dyn ToSql))
        };
        let all = IncidentQuery {
            text: "",
            limit: 0,
            offset: 0,
            ..*query
        };
        let (total, _) = self.counted(format!("{all:?} {words:?}"), || {
            // Where nothing but the words tells, the index of words has the answer by itself.
            if let Some(words) = &words
                && all == IncidentQuery::default()
            {
                let count = "SELECT count(*) FROM incident_fts WHERE incident_fts MATCH ?1";
                let mut count = self.conn().prepare_cached(count)?;
                return Ok((count.query_row([words], |row| row.get(0))?, 0));
            }
            let count = format!("SELECT count(*) FROM incident AS i {conditions}");
            let mut count = self.conn().prepare_cached(&count)?;
            let params: Vec<_> = params().collect();
            Ok((count.query_row(&*params, |row| row.get(0))?, 0))
        })?;
        let page = format!(
            "SELECT i.seq FROM incident AS i {conditions}
             ORDER BY i.happened_on DESC, i.seq DESC LIMIT :limit OFFSET :offset"
        );
        let mut statement = self.conn().prepare_cached(&page)?;
        let mut params: Vec<_> = params().collect();
        params.extend([
            (":limit", &query.limit as &dyn ToSql),
            (":offset", &query.offset),
        ]);
        let seqs = statement
            .query_map(&*params, |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<i64>>>()?;
        Ok(IncidentPage {
            rows: self.load_incidents(&seqs)?,
            total,
        })
    }

    /// What a row has to meet, and the values that the conditions name. What is not asked is not
    /// in it: each condition is weighed for every row.
    fn conditions(
        &self,
        query: &IncidentQuery<'_>,
        words: Option<&str>,
    ) -> Result<(String, Values), Error> {
        let mut all = Vec::new();
        let mut values = Vec::new();
        if let Some(words) = words {
            all.push(among(self.conn(), "incident_fts", "i.seq", words)?);
            values.push((":words", words.to_owned()));
        }
        if let Some(person) = query.person {
            all.push(
                "i.id IN (SELECT incident FROM party
                     WHERE person_id = :person AND kind = :kind)"
                    .to_owned(),
            );
            values.push((":person", person.uuid().to_string()));
            values.push((":kind", person.subject().code().to_owned()));
        }
        if let Some(category) = query.category {
            // In quotes, as it stands in the list, no code is a part of another.
            all.push("instr(i.categories, :category)".to_owned());
            values.push((":category", format!("\"{}\"", category.code())));
        }
        if query.staff_cases.all() {
            all.push("NOT i.staff_case".to_owned());
        }
        if let Some(own) = query.staff_cases.own() {
            let own_part = StaffCases::own_part("i.id");
            all.push(format!("NOT (i.staff_case AND {own_part})"));
            values.push((":own", own));
        }
        let status = query.status.map(|status| status.code().to_owned());
        for (condition, name, value) in [
            ("i.recorded_by = :by", ":by", row::text(query.recorded_by)),
            ("i.status = :status", ":status", status),
            ("i.happened_on >= :from", ":from", row::text(query.from)),
            ("i.happened_on <= :to", ":to", row::text(query.to)),
        ] {
            if let Some(value) = value {
                all.push(condition.to_owned());
                values.push((name, value));
            }
        }
        let conditions = match all.is_empty() {
            true => String::new(),
            false => format!("WHERE {}", all.join(" AND ")),
        };
        Ok((conditions, values))
    }

    /// The incidents of these rows, the newest first, in two queries.
    fn load_incidents(&self, seqs: &[i64]) -> Result<Vec<Incident>, Error> {
        let seqs = row::json(seqs)?;
        let mut statement = self.conn().prepare_cached(
            "SELECT incident, id, kind, person_id, description, role FROM party
             WHERE incident IN (SELECT id FROM incident
                 WHERE seq IN (SELECT value FROM json_each(:seqs)))
             ORDER BY incident, place",
        )?;
        let mut parties: BTreeMap<IncidentId, Vec<Party>> = BTreeMap::new();
        for party in statement.query_map(named_params! { ":seqs": seqs }, party_from_row)? {
            let (incident, party) = party?;
            parties.entry(incident).or_default().push(party);
        }
        let sql = format!(
            "SELECT {COLUMNS} FROM incident AS i JOIN incident_text AS t ON t.incident = i.seq
             WHERE i.seq IN (SELECT value FROM json_each(:seqs))
             ORDER BY i.happened_on DESC, i.seq DESC"
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let incidents = statement.query_map(named_params! { ":seqs": seqs }, from_row)?;
        incidents
            .map(|incident| {
                let mut incident = incident?;
                incident.parties = parties.remove(&incident.id).unwrap_or_default();
                Ok(incident)
            })
            .collect()
    }
}

impl Change<'_> {
    /// Records an incident; `by` is the account that does it.
    ///
    /// # Errors
    /// A constraint for a number that exists or an incident without category.
    pub fn add_incident(
        &self,
        incident: &Incident,
        recorded_at: DateTime<Utc>,
        by: &str,
    ) -> Result<(), Error> {
        let (conn, id) = (self.conn(), incident.id.to_string());
        conn.prepare_cached(include_str!("sql/incident_add.sql"))?
            .execute(named_params! {
                ":id": id,
                ":number": incident.number,
                ":happened_on": incident.happened_on.to_string(),
                ":happened_at": row::text(incident.happened_at),
                ":day_part": incident.day_part.code(),
                ":place": incident.place.code(),
                ":platform": incident.platform,
                ":categories": row::json(&incident.categories)?,
                ":severity": incident.severity.code(),
                ":clauses": row::json(&incident.clauses)?,
                ":possibly_criminal": incident.possibly_criminal,
                ":scope": incident.scope.map(Scope::code),
                ":reported_by": incident.reported_by.code(),
                ":reported_on": incident.reported_on.to_string(),
                ":status": incident.status.code(),
                ":staff_case": is_staff_case(incident),
                ":recorded_at": row::moment(recorded_at),
                ":recorded_by": by,
                ":version": incident.version,
            })?;
        for (party, place) in incident.parties.iter().zip(0_u32..) {
            add_party(conn, &id, place, party)?;
        }
        conn.prepare_cached(include_str!("sql/incident_text_add.sql"))?
            .execute(named_params! {
                ":id": id,
                ":facts": incident.facts,
                ":felt_at_school": incident.felt_at_school,
                ":words": words(incident),
            })?;
        self.touch(Noun::Incident, incident.id.0);
        Ok(())
    }

    /// Sets how far the handling is; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Incident)` if another edit came in between; `NotFound(Incident)`.
    pub fn set_incident_status(
        &self,
        id: IncidentId,
        status: IncidentStatus,
        version: u32,
    ) -> Result<(), Error> {
        self.set_on_incident(
            "UPDATE incident SET status = :code, version = version + 1
             WHERE id = :id AND version = :version",
            id,
            status.code(),
            version,
        )
    }

    /// Sets whether it concerns the school; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Incident)` if another edit came in between; `NotFound(Incident)`.
    pub fn set_scope(&self, id: IncidentId, scope: Scope, version: u32) -> Result<(), Error> {
        self.set_on_incident(
            "UPDATE incident SET scope = :code, version = version + 1
             WHERE id = :id AND version = :version",
            id,
            scope.code(),
            version,
        )
    }

    /// Sets whether an incident may be a criminal offence; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Incident)` if another edit came in between; `NotFound(Incident)`.
    pub fn set_possibly_criminal(
        &self,
        id: IncidentId,
        possibly: bool,
        version: u32,
    ) -> Result<(), Error> {
        self.set_on_incident(
            "UPDATE incident SET possibly_criminal = CAST(:code AS INTEGER),
                 version = version + 1
             WHERE id = :id AND version = :version",
            id,
            if possibly { "1" } else { "0" },
            version,
        )
    }

    /// Takes over a report that was sent in, as what kind and how serious it is; the version grows
    /// by one.
    ///
    /// # Errors
    /// `Stale(Incident)` if another edit came in between; `NotFound(Incident)`.
    pub fn take_over_incident(
        &self,
        id: IncidentId,
        categories: &[Category],
        severity: Severity,
        version: u32,
    ) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "UPDATE incident SET categories = :categories, severity = :severity
                 WHERE id = :id AND version = :version",
            )?
            .execute(named_params! {
                ":categories": row::json(categories)?,
                ":severity": severity.code(),
                ":id": id.to_string(),
                ":version": version,
            })?;
        self.set_incident_status(id, IncidentStatus::Reported, version)?;
        let staff_case = is_staff_case(&self.incident(id)?);
        self.conn()
            .prepare_cached("UPDATE incident SET staff_case = :staff_case WHERE id = :id")?
            .execute(named_params! { ":staff_case": staff_case, ":id": id.to_string() })?;
        Ok(())
    }

    /// Sets which part somebody had; the version of the incident grows by one.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn set_role(&self, party: PartyId, role: PartyRole) -> Result<(), Error> {
        let conn = self.conn();
        let incident = conn
            .prepare_cached("UPDATE party SET role = :role WHERE id = :id RETURNING incident")?
            .query_row(
                named_params! { ":role": role.code(), ":id": party.to_string() },
                |row| row::parsed::<IncidentId>(row, "incident"),
            )
            .optional()?
            .ok_or(Error::NotFound(Noun::Incident))?;
        self.follow_parties(incident)
    }

    /// Has what rests on who is in an incident and on what was written down of it follow: whether
    /// it is a case of staff, and the words by which it is found. Its version grows by one.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub(crate) fn follow_parties(&self, id: IncidentId) -> Result<(), Error> {
        let (conn, text) = (self.conn(), id.to_string());
        let staff_case = is_staff_case(&self.incident(id)?);
        conn.prepare_cached(
            "UPDATE incident SET staff_case = :staff_case, version = version + 1 WHERE id = :id",
        )?
        .execute(named_params! { ":staff_case": staff_case, ":id": text })?;
        let (seq, written): (i64, String) = conn
            .prepare_cached(
                "SELECT it.incident, it.written FROM incident_written AS it
                 JOIN incident ON incident.seq = it.incident WHERE incident.id = ?1",
            )?
            .query_row([&text], |row| Ok((row.get(0)?, row.get(1)?)))?;
        conn.prepare_cached(FOUND_BY)?
            .execute((seq, fold::words(&written)))?;
        self.touch(Noun::Incident, id.0);
        Ok(())
    }

    fn set_on_incident(
        &self,
        sql: &str,
        id: IncidentId,
        code: &str,
        version: u32,
    ) -> Result<(), Error> {
        let (conn, text) = (self.conn(), id.to_string());
        let changed = conn
            .prepare_cached(sql)?
            .execute(named_params! { ":code": code, ":id": text, ":version": version })?;
        let there = "SELECT 1 FROM incident WHERE id = ?1";
        row::edited(conn, changed, there, &text, Noun::Incident)?;
        self.touch(Noun::Incident, id.0);
        Ok(())
    }
}

pub(crate) fn add_party(
    conn: &Connection,
    incident: &str,
    place: u32,
    party: &Party,
) -> Result<(), Error> {
    let (kind, description) = match &party.who {
        Who::Pupil { .. } => (Subject::Pupil.code(), ""),
        Who::Guardian { .. } => (Subject::Guardian.code(), ""),
        Who::Staff { .. } => (Subject::Staff.code(), ""),
        Who::Outsider { description } => ("outsider", &**description),
        Who::Unknown { description } => ("unknown", &**description),
    };
    conn.prepare_cached(
        "INSERT INTO party (id, incident, place, kind, person_id, description, role)
         VALUES (:id, :incident, :place, :kind, :person_id, :description, :role)",
    )?
    .execute(named_params! {
        ":id": party.id.to_string(),
        ":incident": incident,
        ":place": place,
        ":kind": kind,
        ":person_id": party.who.person().map(|person| person.uuid().to_string()),
        ":description": description,
        ":role": party.role.code(),
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::rehearsal::{folder, founding};
    use crate::{Chance, Error, Register};

    #[test]
    fn even_sql_cannot_change_what_was_written_down() {
        let (_folder, path) = folder();
        let register = Register::create(&path, &founding(), Chance::Rehearsed(1)).unwrap();
        register
            .conn
            .execute_batch(
                "INSERT INTO incident (seq, id, number, happened_on, day_part, place, platform,
                     categories, severity, clauses, possibly_criminal, reported_by, reported_on,
                     status, staff_case, recorded_at, recorded_by, version)
                 VALUES (1, '00000000-0000-0000-0000-000000000001', '2026-001', '2026-11-20',
                     'lesson', 'yard', '', '[\"bullying\"]', 'light', '[]', 0, 'pupil',
                     '2026-11-20', 'reported', 0, '', '', 1);
                 INSERT INTO incident_text VALUES (1, 'Er werd geduwd.', '', 'geduwd', '')",
            )
            .unwrap();
        for column in ["facts", "felt_at_school", "incident"] {
            let sql = format!("UPDATE incident_text SET {column} = {column}");
            let refused = register.conn.execute_batch(&sql).map_err(Error::from);
            assert!(
                matches!(&refused, Err(Error::Sql(failure)) if failure.constraint),
                "{column}: {refused:?}"
            );
        }
        let wrong = "UPDATE incident SET happened_at = 'vanmiddag'";
        assert!(register.conn.execute_batch(wrong).is_err());
    }
}
