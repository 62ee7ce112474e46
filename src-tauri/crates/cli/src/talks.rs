//! Talks after an incident, on the command line.

use domain::id::IncidentId;
use domain::plan::PlanStep;
use domain::talk::Talk;
use office::{Now, Office};
use serde::Deserialize;

use crate::run::{Done, answer, from_stdin};
use crate::words::Words;

/// A talk and what was agreed in it to do.
#[derive(Deserialize)]
struct Told {
    #[serde(flatten)]
    talk: Talk,
    #[serde(default)]
    steps: Vec<PlanStep>,
}

/// Records a talk, and lists what stands in the way of closing the incident.
pub(crate) fn record(office: &mut Office, incident: IncidentId, now: Now, words: &Words) -> Done {
    let told: Told = from_stdin()?;
    office.record_talk(incident, &told.talk, &told.steps, now)?;
    let follow = office.incident(incident, now)?.follow_through;
    let mut lines = vec![words.plain("cli-saved")];
    lines.extend(
        follow
            .closing
            .iter()
            .map(|spoken| words.refusal(&spoken.refusal)),
    );
    answer(&follow, lines)
}
