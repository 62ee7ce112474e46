//! Beginnings for incidents that happen often.

use domain::id::TemplateId;
use domain::template::Template;
use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// What the form of an incident needs to know.
#[tauri::command(async)]
#[specta::specta]
pub fn recording(desk: State<'_, Desk>) -> Result<office::templates::Recording, Error> {
    desk.work(|office| office.recording())
}

/// Keeps a beginning of the school's own.
#[tauri::command(async)]
#[specta::specta]
pub fn save_template(desk: State<'_, Desk>, template: Template) -> Result<TemplateId, Error> {
    desk.work(|office| office.save_template(&template, now()))
}

/// Takes a beginning of the school's own away.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_template(desk: State<'_, Desk>, id: TemplateId) -> Result<(), Error> {
    desk.work(|office| office.drop_template(id, now()))
}
