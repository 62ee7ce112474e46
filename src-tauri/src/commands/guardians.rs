//! Guardians.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Guardians by family name.
#[tauri::command(async)]
#[specta::specta]
pub fn guardians(
    desk: State<'_, Desk>,
    text: String,
    limit: u32,
    offset: u32,
) -> Result<office::guardians::GuardianList, Error> {
    desk.work(|office| office.guardians(&text, limit, offset))
}

/// The file of one guardian.
#[tauri::command(async)]
#[specta::specta]
pub fn guardian(
    desk: State<'_, Desk>,
    id: domain::id::GuardianId,
) -> Result<office::guardians::GuardianFile, Error> {
    desk.work(|office| office.guardian(id))
}

/// Enters a guardian or edits one.
#[tauri::command(async)]
#[specta::specta]
pub fn save_guardian(
    desk: State<'_, Desk>,
    edit: office::guardians::GuardianEdit,
) -> Result<domain::id::GuardianId, Error> {
    desk.work(|office| office.save_guardian(&edit, now()))
}
