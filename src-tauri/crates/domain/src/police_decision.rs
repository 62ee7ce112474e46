//! Whether something that may be a criminal offence goes to the police, and who says so.
//!
//! One protocol says that the board reports it, and then only not reporting needs a reason; another
//! that the board can, and then both do (seeds T-X5, A-X5). A report ("aangifte") asks for
//! prosecution, a notice ("melding") only tells. What was decided is never edited: a later decision
//! takes its place and says why. Deliberately absent: what happened, which is in the incident, and
//! a suspicion against someone who works for the school ([`crate::procedure::offence`]).

use chrono::NaiveDate;

use crate::incident::{Incident, IncidentStatus};
use crate::procedure::offence;
use crate::protocol::{PolicePolicy, Protocol};
use crate::refusal::Refusal;
use crate::sanction::{Decider, NewTask, TaskKind};
use crate::{codes, value};

codes! {
    /// What the police are told.
    pub enum PoliceStep {
        /// A report, which asks for prosecution ("aangifte").
        Report = "report",
        /// A notice, which only tells ("melding").
        Notice = "notice",
        /// Nothing.
        Neither = "neither",
    }
}

value! {
    /// What was decided about the police.
    pub struct PoliceDecision {
        /// When it was decided.
        pub decided_on: NaiveDate,
        /// Who decided: the board, or the director where the protocol leaves no choice.
        pub decided_by: Decider,
        /// What the police are told.
        pub step: PoliceStep,
        /// Why.
        #[serde(default)]
        pub motivation: String,
        /// When the police were told; `None` while that has to be done.
        #[serde(default)]
        pub told_on: Option<NaiveDate>,
        /// The number that the police gave; may be empty.
        #[serde(default)]
        pub reference: String,
        /// Why it takes the place of an earlier decision; empty for the first.
        #[serde(default)]
        pub correction: String,
    }
}

impl PoliceDecision {
    /// Whether it says no more than that what was decided before has now been done.
    fn completes(&self, earlier: &PoliceDecision) -> bool {
        earlier.told_on.is_none()
            && self.told_on.is_some()
            && (self.decided_on, self.decided_by, self.step)
                == (earlier.decided_on, earlier.decided_by, earlier.step)
            && self.motivation.trim() == earlier.motivation.trim()
    }
}

/// Whether the protocol asks for a decision about the police after an incident.
///
/// # Errors
/// Why it does not: nothing criminal, struck out, or a suspicion against someone who works for the
/// school, for which the law has its own order (WPO 4a).
pub fn asked(incident: &Incident) -> Result<(), Refusal> {
    if offence::concerns(incident) {
        Err(Refusal::SexualOffenceByStaff)
    } else if incident.status == IncidentStatus::StruckOut {
        Err(Refusal::StruckOut)
    } else if incident.status == IncidentStatus::SentIn {
        Err(Refusal::NotTakenOver)
    } else if !incident.possibly_criminal {
        Err(Refusal::NotPossiblyCriminal)
    } else {
        Ok(())
    }
}

/// Who at least decides on a step: the board, but for a report that the protocol asks anyway, which
/// the director can make in its name.
pub fn least_decider(policy: PolicePolicy, step: PoliceStep) -> Decider {
    match (policy, step) {
        (PolicePolicy::Mandatory, PoliceStep::Report) => Decider::Director,
        _ => Decider::Board,
    }
}

/// Whether a step must be reasoned: always, but for a report that the protocol asks anyway.
pub fn needs_motivation(policy: PolicePolicy, step: PoliceStep) -> bool {
    !(policy == PolicePolicy::Mandatory && step == PoliceStep::Report)
}

/// Whether a decision about the police may be recorded. `earlier` is the one that stands.
///
/// # Errors
/// Every [`Refusal`] in its way, so that all can be mended at once.
pub fn decide(
    decision: &PoliceDecision,
    protocol: &Protocol,
    incident: &Incident,
    earlier: Option<&PoliceDecision>,
    today: NaiveDate,
) -> Result<(), Vec<Refusal>> {
    asked(incident).map_err(|refusal| vec![refusal])?;
    let mut refusals = Vec::new();
    let mut need = |there: bool, refusal: Refusal| {
        if !there {
            refusals.push(refusal);
        }
    };
    let (policy, step) = (protocol.police, decision.step);
    need(
        decision.decided_by >= least_decider(policy, step),
        Refusal::BoardDecidesOnPolice,
    );
    need(
        !needs_motivation(policy, step) || !decision.motivation.trim().is_empty(),
        Refusal::PoliceMotivationMissing,
    );
    need(decision.decided_on <= today, Refusal::DecidedInFuture);
    need(
        decision.decided_on >= incident.happened_on,
        Refusal::DecidedBeforeIncident,
    );
    if let Some(told) = decision.told_on {
        need(told <= today, Refusal::PoliceToldInFuture);
        need(
            told >= incident.happened_on,
            Refusal::PoliceToldBeforeIncident,
        );
    }
    let told = decision.told_on.is_some() || !decision.reference.trim().is_empty();
    need(
        !(step == PoliceStep::Neither && told),
        Refusal::NothingToldToPolice,
    );
    need(
        earlier.is_none_or(|earlier| {
            decision.completes(earlier) || !decision.correction.trim().is_empty()
        }),
        Refusal::CorrectionNeedsReason,
    );
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// What has to be done about the police: decide or, where the protocol leaves no choice, report;
/// and after a decision what was decided. The protocol says "shall" and no day, so it is due on the
/// day on which it arose.
pub fn task(
    protocol: &Protocol,
    incident: &Incident,
    decision: Option<&PoliceDecision>,
    today: NaiveDate,
) -> Option<NewTask> {
    asked(incident).ok()?;
    let (kind, due_on) = match (decision, protocol.police) {
        (None, PolicePolicy::Mandatory) => (TaskKind::ReportToPolice, today),
        (None, PolicePolicy::Discretionary) => (TaskKind::DecideOnPolice, today),
        (Some(decision), _) if decision.told_on.is_some() => return None,
        (Some(decision), _) => match decision.step {
            PoliceStep::Report => (TaskKind::ReportToPolice, decision.decided_on),
            PoliceStep::Notice => (TaskKind::NotifyPolice, decision.decided_on),
            PoliceStep::Neither => return None,
        },
    };
    Some(NewTask {
        kind,
        due_on,
        source: protocol.police_clause.clone(),
    })
}

/// Whether a task is one about the police, which is settled by a decision and not by a tick.
pub fn concerns(task: TaskKind) -> bool {
    matches!(
        task,
        TaskKind::DecideOnPolice | TaskKind::ReportToPolice | TaskKind::NotifyPolice
    )
}

#[cfg(test)]
mod tests;
