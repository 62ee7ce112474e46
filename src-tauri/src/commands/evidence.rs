//! Proof of an incident.

use domain::evidence::{Area, Origin, Seen, StopStep};
use domain::id::{EvidenceId, IncidentId};
use office::Error;
use tauri::State;
use tauri::ipc::Response;

use crate::clock::now;
use crate::desk::Desk;

/// What is done with a sexual image of a minor, in this order.
#[tauri::command(async)]
#[specta::specta]
pub fn stop_steps() -> Vec<StopStep> {
    StopStep::ALL.to_vec()
}

/// Keeps a file that was chosen, dropped or pasted.
#[tauri::command(async)]
#[specta::specta]
pub fn add_evidence(
    desk: State<'_, Desk>,
    incident: IncidentId,
    origin: Origin,
    seen: Seen,
    bytes: Vec<u8>,
) -> Result<EvidenceId, Error> {
    desk.work(|office| office.add_evidence(incident, &origin, seen, &bytes, now()))
}

/// Describes in words what may not be kept.
#[tauri::command(async)]
#[specta::specta]
pub fn describe_evidence(
    desk: State<'_, Desk>,
    incident: IncidentId,
    origin: Origin,
) -> Result<EvidenceId, Error> {
    desk.work(|office| office.describe_evidence(incident, &origin, now()))
}

/// Makes a copy of a picture on which these areas are covered.
#[tauri::command(async)]
#[specta::specta]
pub fn cover_evidence(
    desk: State<'_, Desk>,
    id: EvidenceId,
    areas: Vec<Area>,
) -> Result<EvidenceId, Error> {
    desk.work(|office| office.cover_evidence(id, &areas, now()))
}

/// The bytes of a piece of proof; that it was opened is written down.
#[tauri::command(async)]
pub fn evidence_bytes(desk: State<'_, Desk>, id: EvidenceId) -> Result<Response, Error> {
    let (_, bytes) = desk.work(|office| office.evidence(id, now()))?;
    Ok(Response::new(bytes))
}

/// The small picture of a piece of proof.
#[tauri::command(async)]
pub fn evidence_thumbnail(desk: State<'_, Desk>, id: EvidenceId) -> Result<Response, Error> {
    desk.work(|office| office.evidence_thumbnail(id))
        .map(Response::new)
}
