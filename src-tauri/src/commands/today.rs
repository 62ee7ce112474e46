//! What must happen today.

use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Who is working, and where.
#[tauri::command(async)]
#[specta::specta]
pub fn me(desk: State<'_, Desk>) -> Result<office::Me, Error> {
    desk.work(|office| office.me(now()))
}

/// What must happen today.
#[tauri::command(async)]
#[specta::specta]
pub fn today(desk: State<'_, Desk>) -> Result<office::today::Today, Error> {
    let mut today = desk.work(|office| office.today(now()))?;
    if desk.demo {
        // Nobody misses an invented school.
        today.copies = None;
        today.recovery = None;
    }
    Ok(today)
}

/// People and incidents by a few letters.
#[tauri::command(async)]
#[specta::specta]
pub fn find(desk: State<'_, Desk>, text: String) -> Result<office::find::Found, Error> {
    desk.work(|office| office.find(&text))
}

/// People by any part of their name.
#[tauri::command(async)]
#[specta::specta]
pub fn find_people(
    desk: State<'_, Desk>,
    text: String,
) -> Result<Vec<domain::person::Named>, Error> {
    desk.work(|office| office.find_people(&text, 12))
}

/// Says that a task is done.
#[tauri::command(async)]
#[specta::specta]
pub fn finish_task(
    desk: State<'_, Desk>,
    id: domain::id::TaskId,
    on: chrono::NaiveDate,
    note: String,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.finish_task(id, on, &note, version, now()))
}

/// The draft of a form.
#[tauri::command(async)]
#[specta::specta]
pub fn draft(desk: State<'_, Desk>, form: String) -> Result<Option<String>, Error> {
    desk.work(|office| office.draft(&form))
}

/// Keeps the draft of a form.
#[tauri::command(async)]
#[specta::specta]
pub fn save_draft(desk: State<'_, Desk>, form: String, json: String) -> Result<(), Error> {
    desk.work(|office| office.save_draft(&form, &json, now()))
}

/// Throws the draft of a form away.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_draft(desk: State<'_, Desk>, form: String) -> Result<(), Error> {
    desk.work(|office| office.drop_draft(&form))
}
