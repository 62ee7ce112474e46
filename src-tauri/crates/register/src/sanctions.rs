//! Sanctions as they were decided. A decision is not edited; what follows from it is in the tasks
//! and the letters.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::dutch_time;
use domain::id::{IncidentId, SanctionId};
use domain::incident::IncidentStatus;
use domain::person::{PersonId, Subject};
use domain::procedure::{Ground, Nature, ProcedureEnd};
use domain::sanction::{
    Decider, Decision, Earlier, Hearing, Particulars, SanctionKind, Suspension,
};
use rusqlite::{Row, named_params};

use crate::StaffCases;
use crate::{Change, Error, Noun, Reading, procedures, row};

/// A decision and what the office added when it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SanctionRow {
    /// Its id.
    pub id: SanctionId,
    /// The number the school speaks of, as "2026-S003": calendar year and order.
    pub number: String,
    /// What was decided.
    pub decision: Decision,
    /// The clause it rests on.
    pub clause: String,
    /// The version of the protocol in which that clause stands.
    pub protocol_version: String,
    /// The school days of a suspension; 0 for other steps.
    pub school_days: u32,
    /// Until when there can be an objection, where one is offered.
    pub objection_until: Option<NaiveDate>,
    /// When it was recorded.
    pub decided_at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
}

/// Which sanctions a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SanctionQuery {
    /// Only for this person.
    pub person: Option<PersonId>,
    /// Only for this incident.
    pub incident: Option<IncidentId>,
    /// Only of this ladder.
    pub subject: Option<Subject>,
    /// Only what was decided on this day or later.
    pub from: Option<NaiveDate>,
    /// Only what was decided on this day or before.
    pub to: Option<NaiveDate>,
    /// Which measures and letters of staff it leaves out.
    pub staff_cases: StaffCases,
    /// At most so many rows.
    pub limit: u32,
    /// After so many rows.
    pub offset: u32,
}

const COLUMNS: &str = "id, number, incident, person_kind, person_id, kind, decided_on,
    decided_by, facts, reasons, expectation, skip_reason, pupil_heard_on, guardians_heard_on,
    households_heard, urgency, hear_on, account, first_day, last_day, proportionality, schoolwork,
    contact, return_talk_on, particulars, signer, in_person, ground, milder, development_plan,
    within, clause,
    protocol_version, school_days, objection_until, decided_at, by";

impl SanctionRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let suspension = match row::maybe(row, "first_day")? {
            None => None,
            Some(first_day) => Some(Suspension {
                first_day,
                last_day: row::parsed(row, "last_day")?,
                proportionality: row.get("proportionality")?,
                schoolwork: row.get("schoolwork")?,
                contact: row.get("contact")?,
                return_talk_on: row::maybe(row, "return_talk_on")?,
            }),
        };
        let id = row::parsed(row, "id")?;
        let kind = row::code(row, "kind", SanctionKind::from_code)?;
        let own = kind.is_opened_first().then_some(id);
        Ok(Self {
            id,
            number: row.get("number")?,
            decision: Decision {
                incident: row::maybe(row, "incident")?,
                person: row::person(row)?,
                kind,
                decided_on: row::parsed(row, "decided_on")?,
                decided_by: row::code(row, "decided_by", Decider::from_code)?,
                facts: row.get("facts")?,
                reasons: row.get("reasons")?,
                expectation: row.get("expectation")?,
                skip_reason: row.get("skip_reason")?,
                hearing: Hearing {
                    pupil_heard_on: row::maybe(row, "pupil_heard_on")?,
                    guardians_heard_on: row::maybe(row, "guardians_heard_on")?,
                    households: row::list(row, "households_heard")?,
                    urgency: row.get("urgency")?,
                    hear_on: row::maybe(row, "hear_on")?,
                    account: row.get("account")?,
                },
                suspension,
                grounds: procedures::grounds(row)?,
                procedure: row::maybe(row, "within")?.or(own),
                particulars: row::maybe_json::<Particulars>(row, "particulars")?,
                signer: row.get("signer")?,
                in_person: row.get("in_person")?,
            },
            clause: row.get("clause")?,
            protocol_version: row.get("protocol_version")?,
            school_days: row.get("school_days")?,
            objection_until: row::maybe(row, "objection_until")?,
            decided_at: row::parsed(row, "decided_at")?,
            by: row.get("by")?,
        })
    }
}

fn earlier_from_row(row: &Row<'_>) -> rusqlite::Result<Earlier> {
    let status = row::maybe_code(row, "status", IncidentStatus::from_code)?;
    let decided_on: Option<NaiveDate> = row::maybe(row, "decided_on")?;
    let decided_at: Option<DateTime<Utc>> = row::maybe(row, "decided_at")?;
    let end = row::maybe_code(row, "end", ProcedureEnd::from_code)?;
    let particulars = row::maybe_json::<Particulars>(row, "particulars")?;
    let part_of_day = matches!(&particulars, Some(Particulars::TimeOut(it)) if it.from.is_some());
    let days = match particulars {
        Some(Particulars::TimeOut(it)) => Some((it.day, it.day)),
        Some(Particulars::InternalSuspension(it)) => Some((it.first_day, it.last_day)),
        Some(Particulars::AccessBan(it)) => Some((it.first_day, it.last_day)),
        Some(Particulars::StaffMeasure(it)) => it.first_day.zip(it.last_day),
        _ => row::maybe(row, "first_day")?.zip(row::maybe(row, "last_day")?),
    };
    Ok(Earlier {
        id: row::parsed(row, "id")?,
        kind: row::code(row, "kind", SanctionKind::from_code)?,
        decided_on: match decided_on {
            Some(day) => day,
            None => row::parsed(row, "opened_on")?,
        },
        decided_at: decided_at
            .map(dutch_time)
            .filter(|at| Some(at.date()) == decided_on)
            .map(|at| at.time()),
        incident: row::maybe(row, "incident")?,
        happened_on: row::maybe(row, "happened_on")?,
        days,
        part_of_day,
        of_order: row::maybe_code(row, "nature", Nature::from_code)? == Some(Nature::Order),
        within: row::maybe(row, "within")?,
        open: decided_on.is_none(),
        struck_out: status == Some(IncidentStatus::StruckOut),
        // Also where another decision takes its place: that one counts.
        revoked: matches!(end, Some(ProcedureEnd::Revoked | ProcedureEnd::Changed)),
        ended_on: row::maybe(row, "ended_on")?,
        halted_on: None,
        counting: None,
    })
}

impl Reading<'_> {
    /// The number after the highest of a calendar year; 1 for the first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn next_sanction_number(&self, year: i32) -> Result<u32, Error> {
        row::next_number(
            self.conn(),
            "SELECT max(CAST(substr(number, 7) AS INTEGER)) FROM procedure
             WHERE number >= :year || '-S' AND number < :year || '-T'",
            year,
        )
    }

    /// One sanction.
    ///
    /// # Errors
    /// `NotFound(Sanction)`.
    pub fn sanction(&self, id: SanctionId) -> Result<SanctionRow, Error> {
        let sql = format!("SELECT {COLUMNS} FROM sanction WHERE id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let read = statement.query_row(
            named_params! { ":id": id.to_string() },
            SanctionRow::from_row,
        );
        row::found(read, Noun::Sanction)
    }

    /// A page of sanctions, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn sanctions(&self, query: &SanctionQuery) -> Result<Vec<SanctionRow>, Error> {
        let sql = format!(
            "SELECT {COLUMNS} FROM sanction
             WHERE (:person IS NULL OR (person_id = :person AND person_kind = :kind))
                 AND (:incident IS NULL OR incident = :incident)
                 AND NOT (:hide AND person_kind = 'staff')
                 AND NOT coalesce(person_kind = 'staff' AND person_id = :own, 0)
                 AND (:subject IS NULL OR person_kind = :subject)
                 AND (:from IS NULL OR decided_on >= :from)
                 AND (:to IS NULL OR decided_on <= :to)
             ORDER BY decided_on DESC, decided_at DESC, id DESC LIMIT :limit OFFSET :offset"
        );
        let (kind, person) = row::of_person(query.person);
        let mut statement = self.conn().prepare_cached(&sql)?;
        let rows = statement.query_map(
            named_params! {
                ":person": person,
                ":kind": kind,
                ":incident": row::text(query.incident),
                ":hide": query.staff_cases.all(), ":own": query.staff_cases.own(),
                ":subject": query.subject.map(Subject::code),
                ":from": row::text(query.from),
                ":to": row::text(query.to),
                ":limit": query.limit,
                ":offset": query.offset,
            },
            SanctionRow::from_row,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The steps that a person got before and the procedures that run, the newest first; struck
    /// out with their incident. A procedure that was stopped is none.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn earlier(&self, person: PersonId) -> Result<Vec<Earlier>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT s.id, s.kind, s.opened_on, s.decided_on, s.decided_at, s.incident, s.first_day,
                 s.last_day, s.particulars, s.within, s.end, s.ended_on, s.nature, i.status,
                 i.happened_on
             FROM procedure AS s LEFT JOIN incident AS i ON i.id = s.incident
             WHERE s.person_id = :person AND s.person_kind = :kind
                 AND s.end IS NOT 'stopped'
             ORDER BY coalesce(s.decided_on, s.opened_on) DESC, s.opened_at DESC, s.id DESC",
        )?;
        let (kind, person) = row::of_person(Some(person));
        let earlier = statement.query_map(
            named_params! { ":person": person, ":kind": kind },
            earlier_from_row,
        )?;
        Ok(earlier.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Records a decision: of a step that is decided at once, or in the procedure with its id.
    ///
    /// # Errors
    /// A constraint for a number that exists or an incident that does not.
    pub fn add_sanction(&self, sanction: &SanctionRow) -> Result<(), Error> {
        let decision = &sanction.decision;
        let suspension = decision.suspension.as_ref();
        let within = decision.procedure.filter(|id| *id != sanction.id);
        let (kind, person) = row::of_person(Some(decision.person));
        self.conn()
            .prepare_cached(include_str!("sql/sanction_add.sql"))?
            .execute(named_params! {
                ":id": sanction.id.to_string(),
                ":number": sanction.number,
                ":incident": row::text(decision.incident),
                ":person_kind": kind,
                ":person_id": person,
                ":kind": decision.kind.code(),
                ":decided_on": decision.decided_on.to_string(),
                ":decided_by": decision.decided_by.code(),
                ":facts": decision.facts,
                ":reasons": decision.reasons,
                ":expectation": decision.expectation,
                ":skip_reason": decision.skip_reason,
                ":pupil_heard_on": row::text(decision.hearing.pupil_heard_on),
                ":guardians_heard_on": row::text(decision.hearing.guardians_heard_on),
                ":households_heard": row::json(&decision.hearing.households)?,
                ":urgency": decision.hearing.urgency,
                ":hear_on": row::text(decision.hearing.hear_on),
                ":account": decision.hearing.account,
                ":first_day": row::text(suspension.map(|suspension| suspension.first_day)),
                ":last_day": row::text(suspension.map(|suspension| suspension.last_day)),
                ":proportionality":
                    suspension.map(|suspension| &suspension.proportionality),
                ":schoolwork": suspension.map(|suspension| &suspension.schoolwork),
                ":contact": suspension.map(|suspension| &suspension.contact),
                ":return_talk_on":
                    row::text(suspension.and_then(|suspension| suspension.return_talk_on)),
                ":particulars": row::maybe_text(decision.particulars.as_ref())?,
                ":signer": decision.signer,
                ":in_person": decision.in_person,
                ":ground": decision.grounds.ground.map(Ground::code),
                ":milder": decision.grounds.milder,
                ":development_plan": decision.grounds.development_plan,
                ":nature": decision.kind.nature(None).map(Nature::code),
                ":within": row::text(within),
                ":clause": sanction.clause,
                ":protocol_version": sanction.protocol_version,
                ":school_days": sanction.school_days,
                ":objection_until": row::text(sanction.objection_until),
                ":decided_at": row::moment(sanction.decided_at),
                ":by": sanction.by,
            })?;
        self.touch(Noun::Sanction, sanction.id.0);
        Ok(())
    }
}
