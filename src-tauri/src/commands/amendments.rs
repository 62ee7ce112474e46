//! What is added to an incident later, or put right in it.

use domain::id::{AmendmentId, IncidentId};
use office::Error;
use office::amendments::NewAmendment;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Adds to an incident, or puts its outline right.
#[tauri::command(async)]
#[specta::specta]
pub fn amend_incident(
    desk: State<'_, Desk>,
    incident: IncidentId,
    amendment: NewAmendment,
    version: u32,
) -> Result<AmendmentId, Error> {
    desk.work(|office| office.amend_incident(incident, &amendment, version, now()))
}
