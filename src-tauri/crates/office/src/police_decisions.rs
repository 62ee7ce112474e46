//! Whether the police are told after an incident: what the protocol asks, what was decided and who
//! decided it. The rules are in `domain::police_decision`; here they are asked, a decision is kept
//! beside the earlier ones, and the tasks follow.

use chrono::NaiveDate;
use domain::id::{IncidentId, PoliceDecisionId};
use domain::incident::Incident;
use domain::police_decision::{self, PoliceDecision};
use domain::protocol::{Clause, PolicePolicy, Protocol};
use domain::sanction::NewTask;
use register::{Change, PoliceDecisionRow};

use crate::error::{Checks, Error, Result, Spoken};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A decision about the police, as it was recorded.
    pub struct PoliceDecisionLine {
        /// Its id.
        pub id: PoliceDecisionId,
        /// What was decided.
        pub decision: PoliceDecision,
        /// What the protocol said of it on that day.
        pub policy: PolicePolicy,
        /// The clause that says so.
        pub clause: String,
        /// The day on which it was recorded.
        pub recorded_on: NaiveDate,
        /// Who recorded it; empty when the account is gone.
        pub by: String,
    }
}

view! {
    /// What there is to decide about the police after an incident, and what was.
    pub struct PoliceFile {
        /// What the protocol says of it.
        pub policy: PolicePolicy,
        /// The clause that says so.
        pub clause: Option<Clause>,
        /// Why there is nothing to decide here.
        pub refusal: Option<Spoken>,
        /// What was decided, the newest first: that one stands.
        pub decisions: Vec<PoliceDecisionLine>,
        /// Whether something has still to be decided or done.
        pub is_open: bool,
    }
}

impl Office {
    /// What there is to decide about the police; `None` where nothing says that it may be a
    /// criminal offence and nothing was decided.
    pub(crate) fn police_file(&self, incident: &Incident, now: Now) -> Result<Option<PoliceFile>> {
        let rows = self.read().police_decisions(incident.id)?;
        if !incident.possibly_criminal && rows.is_empty() {
            return Ok(None);
        }
        let stands = rows.first().map(|row| &row.decision);
        let task = police_decision::task(&self.protocol, incident, stands, now.today);
        let accounts = self.read().accounts()?;
        let by = |id: &str| {
            let account = accounts.iter().find(|account| account.id.to_string() == id);
            account
                .map(|account| account.name.clone())
                .unwrap_or_default()
        };
        Ok(Some(PoliceFile {
            policy: self.protocol.police,
            clause: self.protocol.clause(&self.protocol.police_clause).cloned(),
            refusal: police_decision::asked(incident).err().map(Spoken::from),
            is_open: task.is_some(),
            decisions: rows
                .into_iter()
                .map(|row| PoliceDecisionLine {
                    id: row.id,
                    policy: row.policy,
                    clause: row.clause,
                    recorded_on: domain::calendar::dutch_day(row.at),
                    by: by(&row.by),
                    decision: row.decision,
                })
                .collect(),
        }))
    }

    /// Records what was decided about the police. What was decided before stays to be seen.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn decide_on_police(
        &mut self,
        incident: IncidentId,
        decision: &PoliceDecision,
        now: Now,
    ) -> Result<PoliceDecisionId> {
        self.allow(UseCase::DecideOnPolice)?;
        let mut checks = Checks::default();
        checks.length("motivation", &decision.motivation, 5_000);
        checks.length("reference", &decision.reference, 100);
        checks.length("correction", &decision.correction, 2_000);
        checks.done()?;
        let incident = self.seen_incident(incident)?;
        let earlier = self.read().police_decisions(incident.id)?;
        police_decision::decide(
            decision,
            &self.protocol,
            &incident,
            earlier.first().map(|row| &row.decision),
            now.today,
        )
        .map_err(Error::all_refused)?;
        let decision = PoliceDecision {
            motivation: decision.motivation.trim().to_owned(),
            reference: decision.reference.trim().to_owned(),
            correction: decision.correction.trim().to_owned(),
            ..decision.clone()
        };
        let protocol = self.protocol.clone();
        let by = self.me.id.to_string();
        self.change("decide_on_police", now, |change| {
            let id = PoliceDecisionId(change.new_id()?);
            change.add_police_decision(&PoliceDecisionRow {
                id,
                incident: incident.id,
                policy: protocol.police,
                clause: protocol.police_clause.clone(),
                protocol_version: protocol.named_version(),
                at: now.at,
                by,
                decision: decision.clone(),
            })?;
            let wanted = police_decision::task(&protocol, &incident, Some(&decision), now.today);
            let done_on = decision.told_on.unwrap_or(decision.decided_on);
            follow(change, &incident, wanted, done_on)?;
            Ok(id)
        })
    }

    /// Says whether an incident may be a criminal offence. With it the task about the police comes
    /// or goes.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`], [`Error::Forbidden`].
    pub fn set_possibly_criminal(
        &mut self,
        incident: IncidentId,
        possibly: bool,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        self.seen_incident(incident)?;
        let protocol = self.protocol.clone();
        self.change("set_possibly_criminal", now, |change| {
            change.set_possibly_criminal(incident, possibly, version)?;
            let incident = change.incident(incident)?;
            follow_protocol(change, &protocol, &incident, now.today)
        })
    }
}

/// Has the task about the police follow what the protocol asks and what was decided.
pub(crate) fn follow_protocol(
    change: &Change<'_>,
    protocol: &Protocol,
    incident: &Incident,
    today: NaiveDate,
) -> Result<()> {
    let rows = change.police_decisions(incident.id)?;
    let stands = rows.first().map(|row| &row.decision);
    let wanted = police_decision::task(protocol, incident, stands, today);
    follow(change, incident, wanted, today)
}

/// What is no longer asked is done with; what is asked is there, once.
fn follow(
    change: &Change<'_>,
    incident: &Incident,
    wanted: Option<NewTask>,
    done_on: NaiveDate,
) -> Result<()> {
    let mut there = false;
    for task in change.tasks_of_incident(incident.id)? {
        if task.done_on.is_some() || !police_decision::concerns(task.kind) {
            continue;
        }
        if wanted
            .as_ref()
            .is_some_and(|wanted| wanted.kind == task.kind)
        {
            there = true;
        } else {
            change.finish_task(task.id, done_on, "", task.version)?;
        }
    }
    if let Some(wanted) = wanted.filter(|_| !there) {
        crate::tasks::add(
            change,
            wanted.kind,
            wanted.due_on,
            &wanted.source,
            None,
            Some(incident.id),
            None,
            None,
        )?;
    }
    Ok(())
}
