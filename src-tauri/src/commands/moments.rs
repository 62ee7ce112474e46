//! The file of one person as one line of time.

use domain::moment::LookBack;
use domain::person::PersonId;
use office::Error;
use office::moments::Moments;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// What happened around a person; with a reason also what lies before the last school year.
#[tauri::command(async)]
#[specta::specta]
pub fn moments(
    desk: State<'_, Desk>,
    person: PersonId,
    back: Option<LookBack>,
) -> Result<Moments, Error> {
    desk.work(|office| office.moments(person, back, now()))
}
