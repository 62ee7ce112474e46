//! Giving somebody what the school holds on them, and what protects their file.

use domain::person::PersonId;
use office::Error;
use office::access::{
    AccessChoice, AccessFile, AccessGiven, AccessRequest, NewViewpoint, Protection,
};
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// What would be given.
#[tauri::command(async)]
#[specta::specta]
pub fn access_file(desk: State<'_, Desk>, request: AccessRequest) -> Result<AccessFile, Error> {
    desk.work(|office| office.access_file(&request, now()))
}

/// What would leave, to read.
#[tauri::command(async)]
pub fn preview_access(
    desk: State<'_, Desk>,
    request: AccessRequest,
    choices: Vec<AccessChoice>,
) -> Result<Response, Error> {
    desk.work(|office| office.draw_access(&request, &choices, now()))
        .map(|files| Response::new(files.pdf))
}

/// Saves it where the user chooses, to read or for another program by the ending of the name, and
/// remembers that it was given; nothing when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn give_access(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: AccessRequest,
    choices: Vec<AccessChoice>,
    name: String,
) -> Result<Option<AccessGiven>, Error> {
    let now = now();
    let files = desk.work(|office| office.draw_access(&request, &choices, now))?;
    let bytes = if name.ends_with(".zip") {
        files.archive
    } else {
        files.pdf
    };
    if dialogs::save(&app, &name, &bytes)?.is_none() {
        return Ok(None);
    }
    desk.work(|office| office.give_access(&request, &choices, now))
        .map(Some)
}

/// What protects somebody's file.
#[tauri::command(async)]
#[specta::specta]
pub fn protection(desk: State<'_, Desk>, person: PersonId) -> Result<Protection, Error> {
    desk.work(|office| office.protection(person))
}

/// Keeps with a file what somebody wants to be kept with it.
#[tauri::command(async)]
#[specta::specta]
pub fn add_viewpoint(
    desk: State<'_, Desk>,
    person: PersonId,
    viewpoint: NewViewpoint,
) -> Result<(), Error> {
    desk.work(|office| office.add_viewpoint(person, &viewpoint, now()))
}

/// Restricts what may be done with a file, or no longer.
#[tauri::command(async)]
#[specta::specta]
pub fn restrict(
    desk: State<'_, Desk>,
    person: PersonId,
    reason: Option<String>,
) -> Result<(), Error> {
    desk.work(|office| office.restrict(person, reason.as_deref(), now()))
}
