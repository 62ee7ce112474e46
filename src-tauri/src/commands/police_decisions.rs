//! Whether the police are told after an incident.

use domain::id::{IncidentId, PoliceDecisionId};
use domain::police_decision::PoliceDecision;
use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Records what was decided about the police.
#[tauri::command(async)]
#[specta::specta]
pub fn decide_on_police(
    desk: State<'_, Desk>,
    incident: IncidentId,
    decision: PoliceDecision,
) -> Result<PoliceDecisionId, Error> {
    desk.work(|office| office.decide_on_police(incident, &decision, now()))
}

/// Says whether an incident may be a criminal offence.
#[tauri::command(async)]
#[specta::specta]
pub fn set_possibly_criminal(
    desk: State<'_, Desk>,
    incident: IncidentId,
    possibly: bool,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.set_possibly_criminal(incident, possibly, version, now()))
}
