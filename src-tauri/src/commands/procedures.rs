//! Procedures: opening one, what is put down at its stations, and how far it is.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Whether a procedure could be opened, and what is worth knowing.
#[tauri::command(async)]
#[specta::specta]
pub fn rehearse_procedure(
    desk: State<'_, Desk>,
    opening: domain::procedure::Opening,
) -> Result<office::procedures::OpeningRehearsal, Error> {
    desk.work(|office| office.rehearse_procedure(&opening, now()))
}

/// Opens the procedure of an expulsion or of a measure for staff.
#[tauri::command(async)]
#[specta::specta]
pub fn open_procedure(
    desk: State<'_, Desk>,
    opening: domain::procedure::Opening,
) -> Result<domain::id::SanctionId, Error> {
    desk.work(|office| office.open_procedure(&opening, now()))
}

/// What would follow from an entry, and what stands in its way.
#[tauri::command(async)]
#[specta::specta]
pub fn rehearse_entry(
    desk: State<'_, Desk>,
    procedure: domain::id::SanctionId,
    said: domain::procedure::Said,
) -> Result<office::procedures::EntryRehearsal, Error> {
    desk.work(|office| office.rehearse_entry(procedure, &said, now()))
}

/// Puts something down at a station.
#[tauri::command(async)]
#[specta::specta]
pub fn enter_station(
    desk: State<'_, Desk>,
    procedure: domain::id::SanctionId,
    said: domain::procedure::Said,
) -> Result<domain::id::EntryId, Error> {
    desk.work(|office| office.enter_station(procedure, &said, now()))
}

/// Procedures, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn procedures(
    desk: State<'_, Desk>,
    filter: office::procedures::ProcedureFilter,
) -> Result<Vec<office::procedures::ProcedureLine>, Error> {
    desk.work(|office| office.procedures(&filter, now()))
}

/// Everything around one procedure, decided or not.
#[tauri::command(async)]
#[specta::specta]
pub fn procedure(
    desk: State<'_, Desk>,
    id: domain::id::SanctionId,
) -> Result<office::procedures::ProcedureFile, Error> {
    desk.work(|office| office.procedure(id, now()))
}

/// The three stations of a suspicion of a sexual offence by staff.
#[tauri::command(async)]
#[specta::specta]
pub fn suspicion(
    desk: State<'_, Desk>,
    incident: domain::id::IncidentId,
) -> Result<office::procedures::SuspicionFile, Error> {
    desk.work(|office| office.suspicion(incident, now()))
}

/// Puts a date down at one of the three stations.
#[tauri::command(async)]
#[specta::specta]
pub fn enter_suspicion(
    desk: State<'_, Desk>,
    incident: domain::id::IncidentId,
    said: domain::procedure::Said,
) -> Result<domain::id::EntryId, Error> {
    desk.work(|office| office.enter_suspicion(incident, &said, now()))
}
