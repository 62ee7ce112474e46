//! The settings.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// The settings.
#[tauri::command(async)]
#[specta::specta]
pub fn settings(desk: State<'_, Desk>) -> Result<office::settings::Settings, Error> {
    desk.work(|office| office.settings())
}

/// Changes after how many minutes the program locks.
#[tauri::command(async)]
#[specta::specta]
pub fn save_idle_minutes(desk: State<'_, Desk>, minutes: u32) -> Result<(), Error> {
    desk.work(|office| office.save_idle_minutes(minutes, now()))
}

/// Changes the school's details.
#[tauri::command(async)]
#[specta::specta]
pub fn save_school(desk: State<'_, Desk>, school: domain::school::School) -> Result<(), Error> {
    desk.work(|office| office.save_school(&school, now()))
}
