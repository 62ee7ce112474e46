//! Everyone who works at the school.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Everyone who works at the school.
#[tauri::command(async)]
#[specta::specta]
pub fn staff(desk: State<'_, Desk>) -> Result<Vec<office::staff::StaffLine>, Error> {
    desk.work(|office| office.staff())
}

/// Enters a member of staff or edits one.
#[tauri::command(async)]
#[specta::specta]
pub fn save_staff(
    desk: State<'_, Desk>,
    edit: office::staff::StaffEdit,
) -> Result<domain::id::StaffId, Error> {
    desk.work(|office| office.save_staff(&edit, now()))
}
