//! Procedures and what was put down in them. A row is a sanction from its opening on; its decision
//! is read by [`crate::SanctionRow`]. Entries are only ever added.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{IncidentId, SanctionId};
use domain::person::{PersonId, Subject};
use domain::procedure::{
    Entry, EntryKind, Ground, Grounds, Manner, Nature, Opening, ProcedureEnd, Route, Said,
    StationKind, What,
};
use domain::sanction::SanctionKind;
use rusqlite::{Row, named_params};

use crate::StaffCases;
use crate::{Change, Error, Noun, Reading, row};

/// A procedure as it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureRow {
    /// Its id: that of the sanction to which it leads.
    pub id: SanctionId,
    /// The number the school speaks of, as "2026-S003".
    pub number: String,
    /// What it was opened with.
    pub opening: Opening,
    /// The clause of the protocol that the step rests on.
    pub clause: String,
    /// The version of the protocol in which that clause stands.
    pub protocol_version: String,
    /// When it was recorded.
    pub opened_at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
    /// Whether it was decided.
    pub is_decided: bool,
    /// How it ended, where it was stopped or its decision was withdrawn.
    pub end: Option<ProcedureEnd>,
}

/// An entry and who put it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// The entry.
    pub entry: Entry,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
}

/// To what an entry belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryOf {
    /// To a procedure.
    Procedure(SanctionId),
    /// To an incident on which the school takes no step of its own (WPO 4a).
    Incident(IncidentId),
}

/// Which procedures a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ProcedureQuery {
    /// Only for this person.
    pub person: Option<PersonId>,
    /// Only out of this incident.
    pub incident: Option<IncidentId>,
    /// Only those that were opened and are neither decided nor stopped.
    pub running: bool,
    /// Only those that were stopped, or whose decision was withdrawn.
    pub ended: bool,
    /// Only of this ladder.
    pub subject: Option<Subject>,
    /// Only what was opened on this day or later.
    pub from: Option<NaiveDate>,
    /// Only what was opened on this day or before.
    pub to: Option<NaiveDate>,
    /// Which measures and letters of staff it leaves out.
    pub staff_cases: StaffCases,
    /// At most so many rows.
    pub limit: u32,
    /// After so many rows.
    pub offset: u32,
}

const COLUMNS: &str = "id, number, incident, person_kind, person_id, kind, opened_on, opened_at,
    opened_by, ground, milder, development_plan, nature, route, skip_reason, clause,
    protocol_version, end, decided_on IS NOT NULL AS is_decided";

const ENTRY_COLUMNS: &str = "id, station, kind, day, who, manner, report, agreements, proof,
    set_for, view_before, posted_on, guardians, what, objection, strikes, strike_reason, at, by";

/// The grounds of a sanction, from the columns of its procedure.
pub(crate) fn grounds(row: &Row<'_>) -> rusqlite::Result<Grounds> {
    Ok(Grounds {
        ground: row::maybe_code(row, "ground", Ground::from_code)?,
        milder: row.get("milder")?,
        development_plan: row.get("development_plan")?,
    })
}

impl ProcedureRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row::parsed(row, "id")?,
            number: row.get("number")?,
            opening: Opening {
                kind: row::code(row, "kind", SanctionKind::from_code)?,
                person: row::person(row)?,
                incident: row::maybe(row, "incident")?,
                opened_on: row::parsed(row, "opened_on")?,
                grounds: grounds(row)?,
                nature: row::maybe_code(row, "nature", Nature::from_code)?,
                route: row::maybe_code(row, "route", Route::from_code)?,
                skip_reason: row.get("skip_reason")?,
            },
            clause: row.get("clause")?,
            protocol_version: row.get("protocol_version")?,
            opened_at: row::parsed(row, "opened_at")?,
            by: row.get("opened_by")?,
            is_decided: row.get("is_decided")?,
            end: row::maybe_code(row, "end", ProcedureEnd::from_code)?,
        })
    }
}

impl EntryRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            entry: Entry {
                id: row::parsed(row, "id")?,
                said: Said {
                    station: row::code(row, "station", StationKind::from_code)?,
                    kind: row::code(row, "kind", EntryKind::from_code)?,
                    on: row::parsed(row, "day")?,
                    who: row.get("who")?,
                    manner: row::maybe_code(row, "manner", Manner::from_code)?,
                    report: row.get("report")?,
                    agreements: row.get("agreements")?,
                    proof: row.get("proof")?,
                    set_for: row::maybe(row, "set_for")?,
                    view_before: row::maybe(row, "view_before")?,
                    posted_on: row::maybe(row, "posted_on")?,
                    guardians: row::list(row, "guardians")?,
                    what: row::maybe_json::<What>(row, "what")?,
                    objection: row::maybe(row, "objection")?,
                    strikes: row::maybe(row, "strikes")?,
                    strike_reason: row.get("strike_reason")?,
                },
            },
            at: row::parsed(row, "at")?,
            by: row.get("by")?,
        })
    }
}

impl Reading<'_> {
    /// One procedure.
    ///
    /// # Errors
    /// `NotFound(Sanction)`.
    pub fn procedure(&self, id: SanctionId) -> Result<ProcedureRow, Error> {
        let sql = format!("SELECT {COLUMNS} FROM procedure WHERE id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let read = statement.query_row(
            named_params! { ":id": id.to_string() },
            ProcedureRow::from_row,
        );
        row::found(read, Noun::Sanction)
    }

    /// A page of procedures, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn procedures(&self, query: &ProcedureQuery) -> Result<Vec<ProcedureRow>, Error> {
        let sql = format!(
            "SELECT {COLUMNS} FROM procedure
             WHERE (:person IS NULL OR (person_id = :person AND person_kind = :kind))
                 AND (:incident IS NULL OR incident = :incident)
                 AND NOT (:running AND (decided_on IS NOT NULL OR end IS NOT NULL))
                 AND NOT (:ended AND end IS NULL)
                 AND NOT (:hide AND person_kind = 'staff')
                 AND NOT coalesce(person_kind = 'staff' AND person_id = :own, 0)
                 AND (:subject IS NULL OR person_kind = :subject)
                 AND (:from IS NULL OR opened_on >= :from)
                 AND (:to IS NULL OR opened_on <= :to)
             ORDER BY opened_on DESC, opened_at DESC, id DESC LIMIT :limit OFFSET :offset"
        );
        let (kind, person) = row::of_person(query.person);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let rows = statement.query_map(
            named_params! {
                ":person": person,
                ":kind": kind,
                ":incident": row::text(query.incident),
                ":running": query.running,
                ":ended": query.ended,
                ":hide": query.staff_cases.all(), ":own": query.staff_cases.own(),
                ":subject": query.subject.map(Subject::code),
                ":from": row::text(query.from),
                ":to": row::text(query.to),
                ":limit": query.limit,
                ":offset": query.offset,
            },
            ProcedureRow::from_row,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was put down, in the order in which it was; struck entries too.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn entries(&self, of: EntryOf) -> Result<Vec<EntryRow>, Error> {
        let (column, id) = match of {
            EntryOf::Procedure(id) => ("procedure", id.to_string()),
            EntryOf::Incident(id) => ("incident", id.to_string()),
        };
        let sql = format!("SELECT {ENTRY_COLUMNS} FROM entry WHERE {column} = :id ORDER BY seq");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let rows = statement.query_map(named_params! { ":id": id }, EntryRow::from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Opens a procedure.
    ///
    /// # Errors
    /// A constraint for a number that exists or an incident that does not.
    pub fn open_procedure(&self, procedure: &ProcedureRow) -> Result<(), Error> {
        let opening = &procedure.opening;
        let (kind, person) = row::of_person(Some(opening.person));
        self.conn()
            .prepare_cached(include_str!("sql/procedure_open.sql"))?
            .execute(named_params! {
                ":id": procedure.id.to_string(),
                ":number": procedure.number,
                ":incident": row::text(opening.incident),
                ":person_kind": kind,
                ":person_id": person,
                ":kind": opening.kind.code(),
                ":opened_on": opening.opened_on.to_string(),
                ":opened_at": row::moment(procedure.opened_at),
                ":opened_by": procedure.by,
                ":ground": opening.grounds.ground.map(Ground::code),
                ":milder": opening.grounds.milder,
                ":development_plan": opening.grounds.development_plan,
                ":nature": opening.nature.map(Nature::code),
                ":route": opening.route.map(Route::code),
                ":skip_reason": opening.skip_reason,
                ":clause": procedure.clause,
                ":protocol_version": procedure.protocol_version,
            })?;
        self.touch(Noun::Sanction, procedure.id.0);
        Ok(())
    }

    /// Says how a procedure ended, or that it goes on after all.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn end_procedure(
        &self,
        id: SanctionId,
        end: Option<ProcedureEnd>,
        on: Option<NaiveDate>,
    ) -> Result<(), Error> {
        self.conn()
            .prepare_cached("UPDATE procedure SET end = :end, ended_on = :on WHERE id = :id")?
            .execute(named_params! {
                ":end": end.map(ProcedureEnd::code),
                ":on": row::text(on),
                ":id": id.to_string(),
            })?;
        self.touch(Noun::Sanction, id.0);
        Ok(())
    }

    /// Puts an entry down.
    ///
    /// # Errors
    /// A constraint for a procedure, an incident or a struck entry that does not exist, or an
    /// entry that is struck twice.
    pub fn add_entry(&self, of: EntryOf, row: &EntryRow) -> Result<(), Error> {
        let said = &row.entry.said;
        let (procedure, incident) = match of {
            EntryOf::Procedure(id) => (Some(id.to_string()), None),
            EntryOf::Incident(id) => (None, Some(id.to_string())),
        };
        self.conn()
            .prepare_cached(include_str!("sql/entry_add.sql"))?
            .execute(named_params! {
                ":id": row.entry.id.to_string(),
                ":procedure": procedure,
                ":incident": incident,
                ":station": said.station.code(),
                ":kind": said.kind.code(),
                ":day": said.on.to_string(),
                ":who": said.who,
                ":manner": said.manner.map(Manner::code),
                ":report": said.report,
                ":agreements": said.agreements,
                ":proof": said.proof,
                ":set_for": row::text(said.set_for),
                ":view_before": row::text(said.view_before),
                ":posted_on": row::text(said.posted_on),
                ":guardians": row::json(&said.guardians)?,
                ":what": row::maybe_text(said.what.as_ref())?,
                ":objection": row::text(said.objection),
                ":strikes": row::text(said.strikes),
                ":strike_reason": said.strike_reason,
                ":at": row::moment(row.at),
                ":by": row.by,
            })?;
        match of {
            EntryOf::Procedure(id) => self.touch(Noun::Sanction, id.0),
            EntryOf::Incident(id) => self.touch(Noun::Incident, id.0),
        }
        Ok(())
    }
}
