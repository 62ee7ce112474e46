//! The year of the protocol, and the calendar for elsewhere.

use std::collections::BTreeMap;

use domain::id::ProgrammeId;
use office::Error;
use office::calendar::CalendarEntry;
use office::programme::{Programme, ProgrammeReport};
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// The programme of a school year.
#[tauri::command(async)]
#[specta::specta]
pub fn programme(desk: State<'_, Desk>, year: String) -> Result<Programme, Error> {
    desk.work(|office| office.programme(&year, now()))
}

/// Puts something of it down as done.
#[tauri::command(async)]
#[specta::specta]
pub fn finish_programme(desk: State<'_, Desk>, done: ProgrammeReport) -> Result<(), Error> {
    desk.work(|office| office.finish_programme(&done, now()))
}

/// Takes back that something was done.
#[tauri::command(async)]
#[specta::specta]
pub fn reopen_programme(desk: State<'_, Desk>, id: ProgrammeId) -> Result<(), Error> {
    desk.work(|office| office.reopen_programme(id, now()))
}

/// The days on which something is due.
#[tauri::command(async)]
#[specta::specta]
pub fn calendar_entries(desk: State<'_, Desk>) -> Result<Vec<CalendarEntry>, Error> {
    desk.work(|office| office.calendar_entries(now()))
}

/// Saves them as a calendar file, in these words.
#[tauri::command(async)]
#[specta::specta]
pub fn save_calendar(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
    words: BTreeMap<String, String>,
) -> Result<Option<String>, Error> {
    let file = desk.work(|office| office.calendar_file(&words, now()))?;
    dialogs::save(&app, &name, &file)
}
