//! Copies: making, checking, trying and putting back. Which file is meant stays on this side; the
//! window sees its name.

use office::copies::{Copies, CopyContents, CopyLine, KnownCopy, PutBack};
use office::secret::Secret;
use office::{Error, copies};
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// The copies there are, and where the next one goes.
#[tauri::command(async)]
#[specta::specta]
pub fn copies(desk: State<'_, Desk>) -> Result<Copies, Error> {
    desk.work(|office| office.copies(now()))
}

/// Makes a copy in the chosen folder, or asks for a folder first; nothing when the user thinks
/// better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn make_copy(
    app: AppHandle,
    desk: State<'_, Desk>,
    elsewhere: bool,
) -> Result<Option<CopyLine>, Error> {
    let folder = if elsewhere {
        let Some(folder) = dialogs::choose_folder(&app) else {
            return Ok(None);
        };
        Some(folder)
    } else {
        None
    };
    desk.work(|office| office.make_copy(folder.as_deref(), now()))
        .map(Some)
}

/// Asks where copies go from now on; whether the user chose.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_copy_folder(app: AppHandle, desk: State<'_, Desk>) -> Result<bool, Error> {
    let Some(folder) = dialogs::choose_folder(&app) else {
        return Ok(false);
    };
    desk.work(|office| office.choose_copy_folder(&folder, now()))?;
    Ok(true)
}

/// Says when copies are made by themselves.
#[tauri::command(async)]
#[specta::specta]
pub fn save_copying(desk: State<'_, Desk>, copying: domain::copies::Copying) -> Result<(), Error> {
    desk.work(|office| office.save_copying(&copying, now()))
}

/// Looks at a copy of the list again.
#[tauri::command(async)]
#[specta::specta]
pub fn check_copy(desk: State<'_, Desk>, folder: String, name: String) -> Result<(), Error> {
    desk.work(|office| office.check_copy(&folder, &name, now()))
}

/// Takes a copy of the list to be tried.
#[tauri::command(async)]
#[specta::specta]
pub fn take_copy(desk: State<'_, Desk>, folder: String, name: String) -> Result<(), Error> {
    let path = desk.work(|office| office.copy_at(&folder, &name))?;
    *desk.copy() = Some(path);
    Ok(())
}

/// Asks for a copy to be tried, also while no register is open; its file name, or nothing when the
/// user thinks better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_copy(app: AppHandle, desk: State<'_, Desk>) -> Option<String> {
    let path = dialogs::choose(&app, "PLUIS_COPY", &["pluis"])?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    *desk.copy() = Some(path);
    name
}

/// Opens the chosen copy beside the register and says what is in it; nothing is changed.
#[tauri::command(async)]
#[specta::specta]
pub fn try_copy(
    desk: State<'_, Desk>,
    user: Option<String>,
    password: Secret,
) -> Result<CopyContents, Error> {
    let copy = desk.copy().clone().ok_or(Error::NoRegister)?;
    copies::try_copy(&copy, &desk.path, user.as_deref(), &password, now())
}

/// Puts the chosen copy in the place of the register, which is closed and set aside.
#[tauri::command(async)]
#[specta::specta]
pub fn put_back_copy(
    desk: State<'_, Desk>,
    user: Option<String>,
    password: Secret,
    other: bool,
) -> Result<PutBack, Error> {
    let copy = desk.copy().clone().ok_or(Error::NoRegister)?;
    // What cannot be written on closing is in the journal, which is set aside as well.
    drop(desk.lock());
    copies::put_back(&copy, &desk.path, user.as_deref(), &password, other, now())
}

/// The copies that were found good, as they are known without opening the register.
#[tauri::command(async)]
#[specta::specta]
pub fn known_copies(desk: State<'_, Desk>) -> Vec<KnownCopy> {
    copies::known_copies(&desk.path)
}

/// Takes a copy that is known without opening the register, to be tried.
#[tauri::command(async)]
#[specta::specta]
pub fn take_known_copy(desk: State<'_, Desk>, folder: String, name: String) -> Result<(), Error> {
    *desk.copy() = Some(copies::known_copy_at(&desk.path, &folder, &name)?);
    Ok(())
}
