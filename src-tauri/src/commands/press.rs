//! While the press is asking.

use domain::id::{PressAddressId, PressContactId, PressMatterId};
use domain::press::{PressAddress, PressContact, PressMatter};
use office::Error;
use office::press::{PressAddressLine, PressFile, PressLine, PressPaper};
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// Every matter, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn press_matters(desk: State<'_, Desk>) -> Result<Vec<PressLine>, Error> {
    desk.work(|office| office.press_matters())
}

/// Everything around a matter.
#[tauri::command(async)]
#[specta::specta]
pub fn press_file(desk: State<'_, Desk>, id: PressMatterId) -> Result<PressFile, Error> {
    desk.work(|office| office.press_file(id))
}

/// Keeps a matter.
#[tauri::command(async)]
#[specta::specta]
pub fn save_press_matter(
    desk: State<'_, Desk>,
    id: Option<PressMatterId>,
    matter: PressMatter,
    version: u32,
) -> Result<PressMatterId, Error> {
    desk.work(|office| office.save_press_matter(id, &matter, version, now()))
}

/// Puts down that the press was in touch.
#[tauri::command(async)]
#[specta::specta]
pub fn save_press_contact(
    desk: State<'_, Desk>,
    matter: PressMatterId,
    id: Option<PressContactId>,
    contact: PressContact,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.save_press_contact(matter, id, &contact, version, now()))
}

/// The list of whom to find.
#[tauri::command(async)]
#[specta::specta]
pub fn press_addresses(desk: State<'_, Desk>) -> Result<Vec<PressAddressLine>, Error> {
    desk.work(|office| office.press_addresses())
}

/// Keeps somebody on the list.
#[tauri::command(async)]
#[specta::specta]
pub fn save_press_address(
    desk: State<'_, Desk>,
    id: Option<PressAddressId>,
    address: PressAddress,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.save_press_address(id, &address, version, now()))
}

/// Takes somebody off the list.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_press_address(desk: State<'_, Desk>, id: PressAddressId) -> Result<(), Error> {
    desk.work(|office| office.drop_press_address(id, now()))
}

/// Saves the fact sheet or the statement.
#[tauri::command(async)]
#[specta::specta]
pub fn save_press_paper(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: PressMatterId,
    paper: PressPaper,
    name: String,
) -> Result<Option<String>, Error> {
    let pdf = desk.work(|office| office.press_paper(id, paper, now()))?;
    dialogs::save(&app, &name, &pdf)
}
