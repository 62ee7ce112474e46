//! Saving what can be read of a damaged register. It is closed for that; where the saved one lies
//! stays on this side.

use office::Error;
use office::copies::PutBack;
use office::salvage::{self, Saved};
use office::secret::Secret;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Reads what can be read of the register into a new file beside it, and says what came over.
#[tauri::command(async)]
#[specta::specta]
pub fn salvage(
    desk: State<'_, Desk>,
    user: Option<String>,
    password: Secret,
) -> Result<Saved, Error> {
    // What cannot be written on closing is in the journal, which is read as well.
    drop(desk.lock());
    let to = salvage::saved_beside(&desk.path, now());
    let saved = salvage::salvage(&desk.path, &to, user.as_deref(), &password, now())?;
    *desk.copy() = Some(to);
    Ok(saved)
}

/// Puts what was saved in the place of the damaged register, which is set aside.
#[tauri::command(async)]
#[specta::specta]
pub fn put_saved(
    desk: State<'_, Desk>,
    user: Option<String>,
    password: Secret,
) -> Result<PutBack, Error> {
    let saved = desk.copy().clone().ok_or(Error::NoRegister)?;
    drop(desk.lock());
    salvage::put_saved(&saved, &desk.path, user.as_deref(), &password, now())
}
