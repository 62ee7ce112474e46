//! The register of breaches, and what the school writes down about its own processing.

use domain::breach::Breach;
use domain::id::BreachId;
use office::breaches::BreachLine;
use office::{Error, Office};
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// Every breach, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn breaches(desk: State<'_, Desk>) -> Result<Vec<BreachLine>, Error> {
    desk.work(|office| office.breaches(now()))
}

/// Puts a breach down.
#[tauri::command(async)]
#[specta::specta]
pub fn record_breach(desk: State<'_, Desk>, breach: Breach) -> Result<BreachId, Error> {
    desk.work(|office| office.record_breach(&breach, now()))
}

/// Puts down what more became known.
#[tauri::command(async)]
#[specta::specta]
pub fn edit_breach(
    desk: State<'_, Desk>,
    id: BreachId,
    breach: Breach,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.edit_breach(id, &breach, version, now()))
}

fn saved(
    app: &AppHandle,
    desk: &Desk,
    name: &str,
    draw: impl FnOnce(&mut Office) -> Result<Vec<u8>, Error>,
) -> Result<Option<String>, Error> {
    let pdf = desk.work(draw)?;
    dialogs::save(app, name, &pdf)
}

/// Saves the register of breaches.
#[tauri::command(async)]
#[specta::specta]
pub fn save_breach_register(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
) -> Result<Option<String>, Error> {
    saved(&app, &desk, &name, |office| office.breach_register(now()))
}

/// Saves the entry for the register of processing.
#[tauri::command(async)]
#[specta::specta]
pub fn save_processing_entry(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
) -> Result<Option<String>, Error> {
    saved(&app, &desk, &name, |office| office.processing_entry(now()))
}

/// Saves the input for an assessment of the impact.
#[tauri::command(async)]
#[specta::specta]
pub fn save_impact_sheet(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
) -> Result<Option<String>, Error> {
    saved(&app, &desk, &name, |office| office.impact_sheet(now()))
}
