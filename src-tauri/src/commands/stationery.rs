//! The school's paper.

use domain::stationery::Stationery;
use office::Error;
use office::stationery::Paper;
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// The school's paper.
#[tauri::command(async)]
#[specta::specta]
pub fn paper(desk: State<'_, Desk>) -> Result<Paper, Error> {
    desk.work(|office| office.paper())
}

/// Keeps how the school's letters are printed.
#[tauri::command(async)]
#[specta::specta]
pub fn save_stationery(desk: State<'_, Desk>, stationery: Stationery) -> Result<(), Error> {
    desk.work(|office| office.save_stationery(stationery, now()))
}

/// Asks for a picture and takes it as the logo; false when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_logo(app: AppHandle, desk: State<'_, Desk>) -> Result<bool, Error> {
    let endings = ["png", "PNG", "jpg", "JPG", "jpeg", "JPEG", "svg", "SVG"];
    let Some(path) = dialogs::choose(&app, "PLUIS_LOGO", &endings) else {
        return Ok(false);
    };
    let file = dialogs::read(&path)?;
    desk.work(|office| office.save_logo(&file, now()))?;
    Ok(true)
}

/// Takes the logo away.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_logo(desk: State<'_, Desk>) -> Result<(), Error> {
    desk.work(|office| office.remove_logo(now()))
}

/// The page to try printer and envelopes on, for paper that is not saved yet.
#[tauri::command(async)]
pub fn test_page(desk: State<'_, Desk>, stationery: Stationery) -> Result<Response, Error> {
    desk.work(|office| office.test_page(stationery))
        .map(Response::new)
}

/// Saves that page where the user chooses.
#[tauri::command(async)]
#[specta::specta]
pub fn save_test_page(
    app: AppHandle,
    desk: State<'_, Desk>,
    stationery: Stationery,
    name: String,
) -> Result<Option<String>, Error> {
    let pdf = desk.work(|office| office.test_page(stationery))?;
    dialogs::save(&app, &name, &pdf)
}
