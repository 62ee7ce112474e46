//! The decision about the police on the command line: show and record.

use domain::id::IncidentId;
use domain::police_decision::PoliceDecision;
use office::{Now, Office};

use crate::run::{Done, answer, from_stdin};
use crate::words::Words;

/// Shows what there is to decide about the police after an incident, after recording what was asked
/// to be recorded.
pub(crate) fn police(
    office: &mut Office,
    incident: IncidentId,
    decide: bool,
    criminal: Option<bool>,
    now: Now,
    words: &Words,
) -> Done {
    if decide {
        let decision: PoliceDecision = from_stdin()?;
        office.decide_on_police(incident, &decision, now)?;
    }
    if let Some(possibly) = criminal {
        let version = office.incident(incident, now)?.incident.version;
        office.set_possibly_criminal(incident, possibly, version, now)?;
    }
    let file = office.incident(incident, now)?.police;
    let mut lines = Vec::new();
    if let Some(file) = &file {
        lines.push(words.label("police-policy", file.policy.code()));
        if let Some(spoken) = &file.refusal {
            lines.push(words.refusal(&spoken.refusal));
        }
        for line in &file.decisions {
            let decision = &line.decision;
            lines.push(format!(
                "{}  {}  {}  {}  {}",
                words.date(decision.decided_on),
                words.label("decider", decision.decided_by.code()),
                words.label("police-step", decision.step.code()),
                decision
                    .told_on
                    .map_or("-".to_owned(), |day| words.date(day)),
                decision.reference
            ));
        }
    }
    answer(&file, lines)
}
