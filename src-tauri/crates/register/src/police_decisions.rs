//! What was decided about the police. A decision is only ever added; the newest of an incident is
//! the one that stands.

use chrono::{DateTime, Utc};
use domain::id::{IncidentId, PoliceDecisionId};
use domain::police_decision::{PoliceDecision, PoliceStep};
use domain::protocol::PolicePolicy;
use domain::sanction::Decider;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A decision and what the office added when it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoliceDecisionRow {
    /// Its id.
    pub id: PoliceDecisionId,
    /// About which incident.
    pub incident: IncidentId,
    /// What was decided.
    pub decision: PoliceDecision,
    /// What the protocol said of it on that day.
    pub policy: PolicePolicy,
    /// The clause that says so.
    pub clause: String,
    /// The version of the protocol in which that clause stands.
    pub protocol_version: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PoliceDecisionRow> {
    Ok(PoliceDecisionRow {
        id: row::parsed(row, "id")?,
        incident: row::parsed(row, "incident")?,
        decision: PoliceDecision {
            decided_on: row::parsed(row, "decided_on")?,
            decided_by: row::code(row, "decided_by", Decider::from_code)?,
            step: row::code(row, "step", PoliceStep::from_code)?,
            motivation: row.get("motivation")?,
            told_on: row::maybe(row, "told_on")?,
            reference: row.get("reference")?,
            correction: row.get("correction")?,
        },
        policy: row::code(row, "policy", PolicePolicy::from_code)?,
        clause: row.get("clause")?,
        protocol_version: row.get("protocol_version")?,
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
    })
}

impl Reading<'_> {
    /// What was decided about the police after an incident, the newest first: that one stands.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn police_decisions(&self, incident: IncidentId) -> Result<Vec<PoliceDecisionRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM police_decision WHERE incident = :incident ORDER BY seq DESC",
        )?;
        let rows = statement.query_map(
            named_params! { ":incident": incident.to_string() },
            from_row,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Records a decision about the police.
    ///
    /// # Errors
    /// A constraint for an incident that does not exist.
    pub fn add_police_decision(&self, row: &PoliceDecisionRow) -> Result<(), Error> {
        let decision = &row.decision;
        self.conn()
            .prepare_cached(
                "INSERT INTO police_decision (id, incident, decided_on, decided_by, step,
                     motivation, told_on, reference, correction, policy, clause,
                     protocol_version, at, by)
                 VALUES (:id, :incident, :decided_on, :decided_by, :step, :motivation, :told_on,
                     :reference, :correction, :policy, :clause, :protocol_version, :at, :by)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":incident": row.incident.to_string(),
                ":decided_on": decision.decided_on.to_string(),
                ":decided_by": decision.decided_by.code(),
                ":step": decision.step.code(),
                ":motivation": decision.motivation,
                ":told_on": row::text(decision.told_on),
                ":reference": decision.reference,
                ":correction": decision.correction,
                ":policy": row.policy.code(),
                ":clause": row.clause,
                ":protocol_version": row.protocol_version,
                ":at": row::moment(row.at),
                ":by": row.by,
            })?;
        self.touch(Noun::Incident, row.incident.0);
        Ok(())
    }
}
