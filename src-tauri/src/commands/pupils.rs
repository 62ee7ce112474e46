//! Pupils and groups.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Pupils by family name.
#[tauri::command(async)]
#[specta::specta]
pub fn pupils(
    desk: State<'_, Desk>,
    filter: office::pupils::PupilFilter,
) -> Result<office::pupils::PupilList, Error> {
    desk.work(|office| office.pupils(&filter, now()))
}

/// The home groups of this school year.
#[tauri::command(async)]
#[specta::specta]
pub fn groups(desk: State<'_, Desk>) -> Result<Vec<office::pupils::GroupLine>, Error> {
    desk.work(|office| office.groups(now()))
}

/// The file of one child.
#[tauri::command(async)]
#[specta::specta]
pub fn pupil(
    desk: State<'_, Desk>,
    id: domain::id::PupilId,
) -> Result<office::pupils::PupilFile, Error> {
    desk.work(|office| office.pupil(id, now()))
}

/// Enrols a pupil or edits one.
#[tauri::command(async)]
#[specta::specta]
pub fn save_pupil(
    desk: State<'_, Desk>,
    edit: office::pupils::PupilEdit,
) -> Result<domain::id::PupilId, Error> {
    desk.work(|office| office.save_pupil(&edit, now()))
}
