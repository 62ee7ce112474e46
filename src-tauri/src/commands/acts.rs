//! The acts of an incident.

use domain::act::Act;
use domain::id::{ActId, IncidentId};
use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Puts an act down with an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn add_act(desk: State<'_, Desk>, incident: IncidentId, act: Act) -> Result<ActId, Error> {
    desk.work(|office| office.add_act(incident, &act, now()))
}

/// Strikes out an act.
#[tauri::command(async)]
#[specta::specta]
pub fn strike_act(desk: State<'_, Desk>, id: ActId, why: String) -> Result<(), Error> {
    desk.work(|office| office.strike_act(id, &why, now()))
}
