//! The door: what is behind it, founding, opening and locking.

use office::door::{Door, Founding, ProtocolChoice};
use office::secret::Secret;
use office::{Error, Office, door};
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// What can be seen from outside: is there a register, and whose.
#[tauri::command(async)]
#[specta::specta]
pub fn look(desk: State<'_, Desk>) -> Result<Door, Error> {
    door::look(&desk.path)
}

/// The protocols to choose from.
#[tauri::command(async)]
#[specta::specta]
pub fn protocols() -> Vec<ProtocolChoice> {
    door::protocols()
}

/// Whether this is the invented school, where nothing is real.
#[tauri::command(async)]
#[specta::specta]
pub fn is_demo(desk: State<'_, Desk>) -> bool {
    desk.demo
}

/// Whether the page was lost and drawn anew since this was asked last.
#[tauri::command(async)]
#[specta::specta]
pub fn page_was_lost(desk: State<'_, Desk>) -> bool {
    desk.page_was_lost()
}

/// The page has kept what was being typed: the window can close.
#[tauri::command(async)]
#[specta::specta]
pub fn page_is_done(desk: State<'_, Desk>) {
    desk.page_is_done();
}

/// Makes the invented school anew, after that failed.
#[tauri::command(async)]
#[specta::specta]
pub fn settle_demo(desk: State<'_, Desk>) -> Result<(), Error> {
    desk.settle_demo(now())
}

/// Founds the school's register and opens it.
#[tauri::command(async)]
#[specta::specta]
pub fn found(desk: State<'_, Desk>, founding: Founding, password: Secret) -> Result<(), Error> {
    if let Some(folder) = desk.path.parent() {
        std::fs::create_dir_all(folder).map_err(|_| Error::NoFolder)?;
    }
    desk.open(Office::found(
        &desk.path,
        &founding,
        &password,
        desk.hardness,
        now(),
    )?);
    Ok(())
}

/// Opens the register.
#[tauri::command(async)]
#[specta::specta]
pub fn open(desk: State<'_, Desk>, user: Option<String>, password: Secret) -> Result<(), Error> {
    desk.lock()?;
    desk.open(Office::open(&desk.path, user.as_deref(), &password, now())?);
    Ok(())
}

/// Locks the program.
#[tauri::command(async)]
#[specta::specta]
pub fn lock(desk: State<'_, Desk>) -> Result<(), Error> {
    desk.lock()
}
