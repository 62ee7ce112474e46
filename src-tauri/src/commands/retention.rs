//! What is kept too long: the list, what is held back, and erasing.

use domain::id::{ErasureId, PupilId};
use domain::retention::Kept;
use office::Error;
use office::retention::{ErasureDone, ErasureRehearsal, Retention};
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// What is kept too long, what goes soon, and what was erased.
#[tauri::command(async)]
#[specta::specta]
pub fn retention(desk: State<'_, Desk>) -> Result<Retention, Error> {
    desk.work(|office| office.retention(now()))
}

/// Holds something back from erasing.
#[tauri::command(async)]
#[specta::specta]
pub fn hold_back(desk: State<'_, Desk>, kept: Kept, reason: String) -> Result<(), Error> {
    desk.work(|office| office.hold_back(kept, &reason, now()))
}

/// Holds something back no longer.
#[tauri::command(async)]
#[specta::specta]
pub fn release_hold(desk: State<'_, Desk>, kept: Kept) -> Result<(), Error> {
    desk.work(|office| office.release(kept, now()))
}

/// Says whether a pupil was referred to special education.
#[tauri::command(async)]
#[specta::specta]
pub fn set_referral(desk: State<'_, Desk>, pupil: PupilId, referred: bool) -> Result<(), Error> {
    desk.work(|office| office.set_referral(pupil, referred, now()))
}

/// What erasing would do; nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub fn rehearse_erasure(
    desk: State<'_, Desk>,
    chosen: Vec<Kept>,
) -> Result<ErasureRehearsal, Error> {
    desk.work(|office| office.rehearse_erasure(&chosen, now()))
}

/// Erases for good.
#[tauri::command(async)]
#[specta::specta]
pub fn erase(desk: State<'_, Desk>, chosen: Vec<Kept>, typed: u32) -> Result<ErasureDone, Error> {
    desk.work(|office| office.erase(&chosen, typed, now()))
}

/// The certificate of an erasing.
#[tauri::command(async)]
pub fn erasure_certificate(desk: State<'_, Desk>, id: ErasureId) -> Result<Response, Error> {
    desk.work(|office| office.erasure_certificate(id))
        .map(Response::new)
}

/// Saves the certificate where the user chooses.
#[tauri::command(async)]
#[specta::specta]
pub fn save_erasure_certificate(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: ErasureId,
    name: String,
) -> Result<Option<String>, Error> {
    let pdf = desk.work(|office| office.erasure_certificate(id))?;
    dialogs::save(&app, &name, &pdf)
}
