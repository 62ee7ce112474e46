//! The history.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// The newest lines of the history.
#[tauri::command(async)]
#[specta::specta]
pub fn history(
    desk: State<'_, Desk>,
    limit: u32,
    before: Option<u32>,
) -> Result<Vec<office::history::HistoryLine>, Error> {
    desk.work(|office| office.history(limit, before))
}

/// Whether everything is as it was written.
#[tauri::command(async)]
#[specta::specta]
pub fn verify(desk: State<'_, Desk>) -> Result<office::history::Proof, Error> {
    desk.work(|office| office.verify())
}

/// Undoes the last step of the roster; the verb that was undone.
#[tauri::command(async)]
#[specta::specta]
pub fn undo(desk: State<'_, Desk>) -> Result<String, Error> {
    desk.work(|office| office.undo(now()))
}
