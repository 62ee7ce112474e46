//! Incidents that belong together, doubles and declined reports.

use domain::id::{IncidentId, LinkId};
use domain::link::LinkKind;
use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Links two incidents.
#[tauri::command(async)]
#[specta::specta]
pub fn link_incidents(
    desk: State<'_, Desk>,
    one: IncidentId,
    other: IncidentId,
    kind: LinkKind,
) -> Result<(), Error> {
    desk.work(|office| office.link_incidents(one, other, kind, now()))
}

/// Takes a link away.
#[tauri::command(async)]
#[specta::specta]
pub fn unlink_incidents(desk: State<'_, Desk>, id: LinkId, of: IncidentId) -> Result<(), Error> {
    desk.work(|office| office.unlink_incidents(id, of, now()))
}

/// Has a double go into another incident.
#[tauri::command(async)]
#[specta::specta]
pub fn merge_incidents(
    desk: State<'_, Desk>,
    kept: IncidentId,
    double: IncidentId,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.merge_incidents(kept, double, version, now()))
}

/// Declines a report.
#[tauri::command(async)]
#[specta::specta]
pub fn decline_incident(
    desk: State<'_, Desk>,
    incident: IncidentId,
    reason: String,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.decline_incident(incident, &reason, version, now()))
}
