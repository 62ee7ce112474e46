//! Incidents.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Records an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn record_incident(
    desk: State<'_, Desk>,
    incident: office::incidents::NewIncident,
) -> Result<domain::id::IncidentId, Error> {
    desk.work(|office| office.record_incident(&incident, now()))
}

/// Incidents, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn incidents(
    desk: State<'_, Desk>,
    filter: office::incidents::IncidentFilter,
) -> Result<office::incidents::IncidentList, Error> {
    desk.work(|office| office.incidents(&filter))
}

/// Everything around one incident.
#[tauri::command(async)]
#[specta::specta]
pub fn incident(
    desk: State<'_, Desk>,
    id: domain::id::IncidentId,
) -> Result<office::incidents::IncidentFile, Error> {
    desk.work(|office| office.incident(id, now()))
}

/// Gives someone another part in an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn set_role(
    desk: State<'_, Desk>,
    incident: domain::id::IncidentId,
    party: domain::id::PartyId,
    role: domain::incident::PartyRole,
) -> Result<(), Error> {
    desk.work(|office| office.set_role(incident, party, role, now()))
}

/// Says whether an incident concerns the school.
#[tauri::command(async)]
#[specta::specta]
pub fn set_scope(
    desk: State<'_, Desk>,
    incident: domain::id::IncidentId,
    scope: domain::incident::Scope,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.set_scope(incident, scope, version, now()))
}

/// Says how far the handling of an incident is.
#[tauri::command(async)]
#[specta::specta]
pub fn set_incident_status(
    desk: State<'_, Desk>,
    incident: domain::id::IncidentId,
    status: domain::incident::IncidentStatus,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.set_incident_status(incident, status, version, now()))
}

/// Takes over a report that a teacher sent in.
#[tauri::command(async)]
#[specta::specta]
pub fn take_over_incident(
    desk: State<'_, Desk>,
    incident: domain::id::IncidentId,
    categories: Vec<domain::incident::Category>,
    severity: domain::incident::Severity,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.take_over_incident(incident, &categories, severity, version, now()))
}
