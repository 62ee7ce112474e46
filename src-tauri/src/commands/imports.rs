//! Reading the school in. The files stay in memory on this side; the window sees the preview.

use domain::id::PupilId;
use office::Error;
use office::imports::{ImportFiles, ImportPreview, Imported, Mapping};
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// Asks for a roster (EDEXML); its file name, or nothing when the user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_roster(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<String>, Error> {
    let Some(path) = dialogs::choose(&app, "PLUIS_ROSTER", &["xml", "XML"]) else {
        return Ok(None);
    };
    desk.chosen().rosters = vec![dialogs::read(&path)?];
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}

/// Asks for a list of guardians (CSV or XLSX); its file name.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_guardians(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<String>, Error> {
    let Some(path) = dialogs::choose(&app, "PLUIS_GUARDIANS", &["csv", "xlsx", "txt"]) else {
        return Ok(None);
    };
    desk.chosen().guardians = Some(dialogs::read(&path)?);
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}

/// Puts the chosen files aside.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_import(desk: State<'_, Desk>) {
    *desk.chosen() = Default::default();
}

/// What importing the chosen files would do.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_import(
    desk: State<'_, Desk>,
    mapping: Option<Mapping>,
) -> Result<ImportPreview, Error> {
    with_chosen(&desk, mapping, |office, files| {
        office.preview_import(files, now())
    })
}

/// Imports the chosen files as they were previewed.
#[tauri::command(async)]
#[specta::specta]
pub fn import(
    desk: State<'_, Desk>,
    mapping: Option<Mapping>,
    left: Vec<PupilId>,
    token: String,
) -> Result<Imported, Error> {
    let done = with_chosen(&desk, mapping, |office, files| {
        office.import(files, &left, Some(&token), now())
    })?;
    *desk.chosen() = Default::default();
    Ok(done)
}

fn with_chosen<T>(
    desk: &Desk,
    mapping: Option<Mapping>,
    work: impl FnOnce(&mut office::Office, ImportFiles<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let chosen = desk.chosen();
    desk.work(|office| {
        let files = ImportFiles {
            rosters: &chosen.rosters,
            guardians: chosen.guardians.as_deref(),
            mapping: mapping.as_ref(),
        };
        work(office, files)
    })
}
