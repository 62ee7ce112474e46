//! Consent forms: drawing them with progress, looking at them, saving.

use std::ops::ControlFlow;
use std::sync::atomic::Ordering;

use office::Error;
use office::consents::{FormsFor, FormsMade, GroupForms};
use serde::Serialize;
use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// How far a run of forms is.
#[derive(Serialize, specta::Type)]
pub struct FormsProgress {
    /// Forms drawn.
    done: u32,
    /// Forms to draw; 0 before it is known.
    total: u32,
}

/// How far the forms of a school year are, per group.
#[tauri::command(async)]
#[specta::specta]
pub fn form_overview(desk: State<'_, Desk>, year: String) -> Result<Vec<GroupForms>, Error> {
    desk.work(|office| office.form_overview(&year, now()))
}

/// Draws the forms; they stay on the desk to be looked at, saved and printed.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_forms(
    desk: State<'_, Desk>,
    year: String,
    whom: FormsFor,
) -> Result<FormsMade, Error> {
    desk.begin_run();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (pdf, made) = desk.work(|office| {
        office.consent_forms(&year, &whom, now(), &mut |done, total| {
            desk.run.done.store(count(done), Ordering::Relaxed);
            desk.run.total.store(count(total), Ordering::Relaxed);
            if desk.run.stop.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
    })?;
    *desk.forms() = Some(pdf);
    Ok(made)
}

/// How far the run is.
#[tauri::command(async)]
#[specta::specta]
pub fn forms_progress(desk: State<'_, Desk>) -> FormsProgress {
    FormsProgress {
        done: desk.run.done.load(Ordering::Relaxed),
        total: desk.run.total.load(Ordering::Relaxed),
    }
}

/// Stops the run; nothing is written then.
#[tauri::command(async)]
#[specta::specta]
pub fn stop_forms(desk: State<'_, Desk>) {
    desk.run.stop.store(true, Ordering::Relaxed);
}

/// Saves the forms that were drawn last where the user chooses.
#[tauri::command(async)]
#[specta::specta]
pub fn save_forms(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
) -> Result<Option<String>, Error> {
    // Only letters, digits and hyphens: a name of a file is never a way out of its folder.
    let name: String = name
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '-')
        .collect();
    let forms = desk.forms().clone().ok_or(Error::NotFound {
        noun: office::Noun::Form,
    })?;
    dialogs::save(&app, &format!("{name}.pdf"), &forms)
}

/// The bytes of the forms that were drawn last.
#[tauri::command(async)]
pub fn forms_pdf(desk: State<'_, Desk>) -> Result<Response, Error> {
    desk.work(|_| Ok(()))?;
    let forms = desk.forms().clone().ok_or(Error::NotFound {
        noun: office::Noun::Form,
    })?;
    Ok(Response::new(forms))
}
