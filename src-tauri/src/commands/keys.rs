//! Keys: one's own password, the recovery key and a new key for the file.

use office::Error;
use office::keys::{FreshRecoveryKey, Keys, recover, recoverable};
use office::secret::Secret;
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// How the keys stand.
#[tauri::command(async)]
#[specta::specta]
pub fn keys(desk: State<'_, Desk>) -> Result<Keys, Error> {
    desk.work(|office| office.keys())
}

/// Makes a recovery key and shows it, this once.
#[tauri::command(async)]
#[specta::specta]
pub fn make_recovery_key(desk: State<'_, Desk>) -> Result<FreshRecoveryKey, Error> {
    desk.work(|office| office.make_recovery_key(now()))
}

/// The sheet with the key that was just made.
#[tauri::command(async)]
pub fn recovery_sheet(desk: State<'_, Desk>) -> Result<Response, Error> {
    desk.work(|office| office.recovery_sheet())
        .map(Response::new)
}

/// Saves the sheet with the key that was just made where the user chooses.
#[tauri::command(async)]
#[specta::specta]
pub fn save_recovery_sheet(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
) -> Result<Option<String>, Error> {
    let pdf = desk.work(|office| office.recovery_sheet())?;
    dialogs::save(&app, &name, &pdf)
}

/// Takes the group that was typed back from paper.
#[tauri::command(async)]
#[specta::specta]
pub fn check_recovery_key(desk: State<'_, Desk>, group: Secret) -> Result<(), Error> {
    desk.work(|office| office.check_recovery_key(&group, now()))
}

/// Gives the file a new key.
#[tauri::command(async)]
#[specta::specta]
pub fn renew_key(desk: State<'_, Desk>) -> Result<(), Error> {
    desk.work(|office| office.renew_key(now()))
}

/// Gives who is working another password.
#[tauri::command(async)]
#[specta::specta]
pub fn change_password(desk: State<'_, Desk>, old: Secret, password: Secret) -> Result<(), Error> {
    desk.work(|office| office.change_password(&old, &password, now()))
}

/// Who can get a new password with this recovery key.
#[tauri::command(async)]
#[specta::specta]
pub fn recoverable_people(desk: State<'_, Desk>, key: Secret) -> Result<Vec<String>, Error> {
    desk.lock()?;
    recoverable(&desk.path, &key, now())
}

/// Opens the register with the recovery key and gives a director a new password.
#[tauri::command(async)]
#[specta::specta]
pub fn recover_access(
    desk: State<'_, Desk>,
    key: Secret,
    name: String,
    password: Secret,
) -> Result<(), Error> {
    desk.lock()?;
    desk.open(recover(&desk.path, &key, &name, &password, now())?);
    Ok(())
}
