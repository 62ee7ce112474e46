//! The history.

use office::Error;
use office::history::{HistoryLine, HistoryOf};
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// The newest lines of the history.
#[tauri::command(async)]
#[specta::specta]
pub fn history(
    desk: State<'_, Desk>,
    of: HistoryOf,
    limit: u32,
    before: Option<u32>,
) -> Result<Vec<HistoryLine>, Error> {
    desk.work(|office| office.history_of(of, limit, before))
}

/// Whether everything is as it was written.
#[tauri::command(async)]
#[specta::specta]
pub fn verify(desk: State<'_, Desk>) -> Result<office::history::Proof, Error> {
    desk.work(|office| office.verify())
}

/// The proof sheet for the board.
#[tauri::command(async)]
pub fn proof_sheet(desk: State<'_, Desk>) -> Result<Response, Error> {
    desk.work(|office| office.proof_sheet(now()))
        .map(Response::new)
}

/// Saves the proof sheet where the user chooses.
#[tauri::command(async)]
#[specta::specta]
pub fn save_proof_sheet(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
) -> Result<Option<String>, Error> {
    let pdf = desk.work(|office| office.proof_sheet(now()))?;
    dialogs::save(&app, &name, &pdf)
}

/// Undoes the last step of the roster; the verb that was undone.
#[tauri::command(async)]
#[specta::specta]
pub fn undo(desk: State<'_, Desk>) -> Result<String, Error> {
    desk.work(|office| office.undo(now()))
}
