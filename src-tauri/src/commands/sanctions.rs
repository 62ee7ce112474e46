//! Sanctions.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// What the ladder proposes for a person after an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_sanction(
    desk: State<'_, Desk>,
    incident: domain::id::IncidentId,
    person: domain::person::PersonId,
) -> Result<office::sanctions::ProposalView, Error> {
    desk.work(|office| office.propose_sanction(incident, person, now()))
}

/// What would follow from a decision, and what stands in its way.
#[tauri::command(async)]
#[specta::specta]
pub fn rehearse_sanction(
    desk: State<'_, Desk>,
    decision: domain::sanction::Decision,
    cleared: Vec<String>,
) -> Result<office::sanctions::Rehearsal, Error> {
    desk.work(|office| office.rehearse_sanction(&decision, &cleared, now()))
}

/// Takes a decision and issues its letters.
#[tauri::command(async)]
#[specta::specta]
pub fn decide_sanction(
    desk: State<'_, Desk>,
    decision: domain::sanction::Decision,
    cleared: Vec<String>,
) -> Result<domain::id::SanctionId, Error> {
    desk.work(|office| office.decide_sanction(&decision, &cleared, now()))
}

/// Sanctions, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn sanctions(
    desk: State<'_, Desk>,
    filter: office::sanctions::SanctionFilter,
) -> Result<Vec<office::sanctions::SanctionLine>, Error> {
    desk.work(|office| office.sanctions(&filter))
}

/// Everything around one sanction.
#[tauri::command(async)]
#[specta::specta]
pub fn sanction(
    desk: State<'_, Desk>,
    id: domain::id::SanctionId,
) -> Result<office::sanctions::SanctionFile, Error> {
    desk.work(|office| office.sanction(id, now()))
}
