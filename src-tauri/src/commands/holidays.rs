//! The days without school.

use domain::calendar::Holiday;
use domain::region::Region;
use office::Error;
use office::holidays::HolidayOffer;
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// Replaces the school's holidays.
#[tauri::command(async)]
#[specta::specta]
pub fn save_holidays(desk: State<'_, Desk>, holidays: Vec<Holiday>) -> Result<(), Error> {
    desk.work(|office| office.save_holidays(&holidays, now()))
}

/// Asks for a calendar file (ICS) and says what it has to add; nothing when the user thinks better
/// of it.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_calendar(
    app: AppHandle,
    desk: State<'_, Desk>,
) -> Result<Option<HolidayOffer>, Error> {
    let Some(path) = dialogs::choose(&app, "PLUIS_CALENDAR", &["ics", "ICS"]) else {
        return Ok(None);
    };
    let bytes = dialogs::read(&path)?;
    desk.work(|office| office.preview_calendar(&bytes, now()).map(Some))
}

/// What the dates of a part of the country have to add.
#[tauri::command(async)]
#[specta::specta]
pub fn region_holidays(desk: State<'_, Desk>, region: Region) -> Result<HolidayOffer, Error> {
    desk.work(|office| office.region_holidays(region, now()))
}

/// Adds the chosen periods; says how many were added.
#[tauri::command(async)]
#[specta::specta]
pub fn add_holidays(
    desk: State<'_, Desk>,
    holidays: Vec<Holiday>,
    region: Option<Region>,
) -> Result<u32, Error> {
    desk.work(|office| office.add_holidays(&holidays, region, now()))
}
