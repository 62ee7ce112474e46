//! Filters of the list of incidents that somebody keeps.

use domain::id::SavedFilterId;
use office::Error;
use office::saved_filters::SavedFilter;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// The filters that who is working keeps.
#[tauri::command(async)]
#[specta::specta]
pub fn saved_filters(desk: State<'_, Desk>) -> Result<Vec<SavedFilter>, Error> {
    desk.work(|office| office.saved_filters())
}

/// Keeps a filter, in the place of one of the same name.
#[tauri::command(async)]
#[specta::specta]
pub fn save_filter(desk: State<'_, Desk>, filter: SavedFilter) -> Result<SavedFilterId, Error> {
    desk.work(|office| office.save_filter(&filter, now()))
}

/// Takes a filter away.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_filter(desk: State<'_, Desk>, id: SavedFilterId) -> Result<(), Error> {
    desk.work(|office| office.drop_filter(id, now()))
}
