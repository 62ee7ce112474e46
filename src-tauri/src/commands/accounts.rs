//! Accounts: who opens the register, and as what.

use domain::id::AccountId;
use office::Error;
use office::accounts::{AccountEdit, AccountLine, OneTimePassword};
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Every account.
#[tauri::command(async)]
#[specta::specta]
pub fn accounts(desk: State<'_, Desk>) -> Result<Vec<AccountLine>, Error> {
    desk.work(|office| office.accounts())
}

/// Lets somebody else open the register.
#[tauri::command(async)]
#[specta::specta]
pub fn add_account(desk: State<'_, Desk>, edit: AccountEdit) -> Result<OneTimePassword, Error> {
    desk.work(|office| office.add_account(&edit, now()))
}

/// Changes what somebody is.
#[tauri::command(async)]
#[specta::specta]
pub fn edit_account(desk: State<'_, Desk>, edit: AccountEdit) -> Result<(), Error> {
    desk.work(|office| office.edit_account(&edit, now()))
}

/// Takes somebody's way in.
#[tauri::command(async)]
#[specta::specta]
pub fn suspend_account(desk: State<'_, Desk>, id: AccountId, version: u32) -> Result<(), Error> {
    desk.work(|office| office.suspend_account(id, version, now()))
}

/// Takes somebody up again.
#[tauri::command(async)]
#[specta::specta]
pub fn resume_account(
    desk: State<'_, Desk>,
    id: AccountId,
    version: u32,
) -> Result<OneTimePassword, Error> {
    desk.work(|office| office.resume_account(id, version, now()))
}

/// Gives somebody a password that works once.
#[tauri::command(async)]
#[specta::specta]
pub fn reset_password(desk: State<'_, Desk>, id: AccountId) -> Result<OneTimePassword, Error> {
    desk.work(|office| office.reset_password(id, now()))
}
