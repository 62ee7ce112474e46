//! Figures about incidents.

use office::Error;
use office::figures::{FiguresAsked, FiguresForm, FiguresShown};
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// The figures of a selection.
#[tauri::command(async)]
#[specta::specta]
pub fn figures(desk: State<'_, Desk>, asked: FiguresAsked) -> Result<FiguresShown, Error> {
    desk.work(|office| office.figures(&asked))
}

/// Saves them.
#[tauri::command(async)]
#[specta::specta]
pub fn save_figures(
    app: AppHandle,
    desk: State<'_, Desk>,
    asked: FiguresAsked,
    form: FiguresForm,
    name: String,
) -> Result<Option<String>, Error> {
    let file = desk.work(|office| office.figures_file(&asked, form, now()))?;
    dialogs::save(&app, &name, &file)
}

/// Sets whether the school prepares for a registration of serious incidents.
#[tauri::command(async)]
#[specta::specta]
pub fn register_serious(desk: State<'_, Desk>, registers: bool) -> Result<(), Error> {
    desk.work(|office| office.register_serious(registers, now()))
}
