//! Who comes into an incident later, who an unknown one is, and who is taken out again.

use domain::id::{IncidentId, PartyId};
use domain::person::PersonId;
use office::Error;
use office::incidents::NewParty;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Adds somebody to an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn add_party(
    desk: State<'_, Desk>,
    incident: IncidentId,
    party: NewParty,
) -> Result<PartyId, Error> {
    desk.work(|office| office.add_party(incident, &party, now()))
}

/// Says who somebody unknown is.
#[tauri::command(async)]
#[specta::specta]
pub fn name_party(
    desk: State<'_, Desk>,
    incident: IncidentId,
    party: PartyId,
    person: PersonId,
) -> Result<(), Error> {
    desk.work(|office| office.name_party(incident, party, person, now()))
}

/// Takes somebody out of an incident who was not in it.
#[tauri::command(async)]
#[specta::specta]
pub fn take_out_party(
    desk: State<'_, Desk>,
    incident: IncidentId,
    party: PartyId,
    why: String,
) -> Result<(), Error> {
    desk.work(|office| office.take_out_party(incident, party, &why, now()))
}
