//! Consents: drawing forms with progress, booking in what comes back, and what holds for whom.

use std::ops::ControlFlow;
use std::sync::atomic::Ordering;

use chrono::NaiveDate;
use domain::consent::{ConsentItem, Question};
use domain::id::{LetterId, ScanId, StatementId};
use domain::person::PersonId;
use office::consents::{
    BookForm, Booked, ConsentFile, ConsentMatrix, ConsentProof, FormFound, FormsFor, FormsMade,
    GroupForms, ItemEdit, ItemLine, MatrixFor, NewStatement, RemindersMade, SchoolConsents,
    SheetFor, TableFormat, TableWords, Withdrawal, Withdrawn,
};
use office::{Error, Office};
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
    let (pdf, made) = run(&desk, |office, progress| {
        office.consent_forms(&year, &whom, now(), progress)
    })?;
    *desk.forms() = Some(pdf);
    Ok(made)
}

/// Draws reminders for the households whose form has not come back; they stay on the desk as forms
/// do.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_reminders(
    desk: State<'_, Desk>,
    year: String,
    whom: FormsFor,
) -> Result<RemindersMade, Error> {
    let (pdf, made) = run(&desk, |office, progress| {
        office.consent_reminders(&year, &whom, now(), progress)
    })?;
    *desk.forms() = Some(pdf);
    Ok(made)
}

/// Issues the letter that confirms what a guardian took back.
#[tauri::command(async)]
#[specta::specta]
pub fn confirm_withdrawal(
    desk: State<'_, Desk>,
    statement: StatementId,
) -> Result<LetterId, Error> {
    desk.work(|office| office.confirm_withdrawal(statement, now()))
}

/// Works with a progress that the window can ask for, and that it can stop.
fn run<T>(
    desk: &Desk,
    work: impl FnOnce(&mut Office, &mut dyn FnMut(usize, usize) -> ControlFlow<()>) -> Result<T, Error>,
) -> Result<T, Error> {
    desk.begin_run();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    desk.work(|office| {
        work(office, &mut |done, total| {
            desk.run.done.store(count(done), Ordering::Relaxed);
            desk.run.total.store(count(total), Ordering::Relaxed);
            if desk.run.stop.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
    })
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

/// What holds for everyone of a group, question by question.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_matrix(desk: State<'_, Desk>, whom: MatrixFor) -> Result<ConsentMatrix, Error> {
    desk.work(|office| office.consent_matrix(&whom, now()))
}

/// How far the school is with this school year's consents.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_counts(desk: State<'_, Desk>) -> Result<SchoolConsents, Error> {
    desk.work(|office| office.consent_counts(now()))
}

/// The consents of one person, as they are or were on a day.
#[tauri::command(async)]
#[specta::specta]
pub fn consents_of(
    desk: State<'_, Desk>,
    person: PersonId,
    on: Option<NaiveDate>,
) -> Result<ConsentFile, Error> {
    desk.work(|office| office.consents_of(person, on, now()))
}

/// The proof of one answer on one day.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_proof(
    desk: State<'_, Desk>,
    person: PersonId,
    question: Question,
    on: NaiveDate,
) -> Result<ConsentProof, Error> {
    desk.work(|office| office.consent_proof(person, &question, on, now()))
}

/// The form with a code that was typed or scanned, and all that booking it in needs.
#[tauri::command(async)]
#[specta::specta]
pub fn form_by_code(desk: State<'_, Desk>, code: String) -> Result<FormFound, Error> {
    desk.work(|office| office.form(&code, now()))
}

/// Books in a form that came back.
#[tauri::command(async)]
#[specta::specta]
pub fn book_form(desk: State<'_, Desk>, booking: BookForm) -> Result<Booked, Error> {
    desk.work(|office| office.book_form(&booking, now()))
}

/// Keeps what somebody said without a form.
#[tauri::command(async)]
#[specta::specta]
pub fn register_consent(desk: State<'_, Desk>, statement: NewStatement) -> Result<Booked, Error> {
    desk.work(|office| office.register_consent(&statement, now()))
}

/// Takes back a yes.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_consent(desk: State<'_, Desk>, withdrawal: Withdrawal) -> Result<Withdrawn, Error> {
    desk.work(|office| office.withdraw_consent(&withdrawal, now()))
}

/// Strikes what was entered by mistake, with the reason.
#[tauri::command(async)]
#[specta::specta]
pub fn strike_consent(
    desk: State<'_, Desk>,
    statement: StatementId,
    reason: String,
) -> Result<Booked, Error> {
    desk.work(|office| office.strike_consent(statement, &reason, now()))
}

/// Asks for a scan and keeps it as the proof of statements; nothing when the user thinks better
/// of it.
#[tauri::command(async)]
#[specta::specta]
pub fn attach_scan(
    app: AppHandle,
    desk: State<'_, Desk>,
    statements: Vec<StatementId>,
) -> Result<Option<ScanId>, Error> {
    desk.work(|_| Ok(()))?;
    let endings = ["pdf", "jpg", "jpeg", "png", "PDF", "JPG", "JPEG", "PNG"];
    let Some(path) = dialogs::choose(&app, "PLUIS_SCAN", &endings) else {
        return Ok(None);
    };
    let bytes = dialogs::read(&path)?;
    desk.work(|office| office.attach_scan(&statements, &bytes, now()))
        .map(Some)
}

/// The bytes of a scan.
#[tauri::command(async)]
pub fn scan_bytes(desk: State<'_, Desk>, id: ScanId) -> Result<Response, Error> {
    let (_, bytes) = desk.work(|office| office.scan(id))?;
    Ok(Response::new(bytes))
}

/// What the school asks, retired items too.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_items(desk: State<'_, Desk>) -> Result<Vec<ItemLine>, Error> {
    desk.work(|office| office.consent_items(now()))
}

/// What else the school may ask.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_catalogue(desk: State<'_, Desk>) -> Result<Vec<ConsentItem>, Error> {
    desk.work(|office| office.consent_catalogue(now()))
}

/// Adds an item, or words one anew.
#[tauri::command(async)]
#[specta::specta]
pub fn save_consent_item(desk: State<'_, Desk>, edit: ItemEdit) -> Result<(), Error> {
    desk.work(|office| office.save_consent_item(&edit, now()))
}

/// Asks an item before the one above it, or after the one below.
#[tauri::command(async)]
#[specta::specta]
pub fn move_consent_item(desk: State<'_, Desk>, code: String, up: bool) -> Result<(), Error> {
    desk.work(|office| office.move_consent_item(&code, up, now()))
}

/// Asks an item no more, or asks it again.
#[tauri::command(async)]
#[specta::specta]
pub fn retire_consent_item(
    desk: State<'_, Desk>,
    code: String,
    retire: bool,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.retire_consent_item(&code, retire, version, now()))
}

/// Draws a sheet and says how many pages it has; it stays on the desk to be looked at, saved and
/// printed as forms are.
#[tauri::command(async)]
#[specta::specta]
pub fn consent_sheet(desk: State<'_, Desk>, asked: SheetFor) -> Result<u32, Error> {
    let (pdf, pages) = desk.work(|office| office.consent_sheet(&asked, now()))?;
    *desk.forms() = Some(pdf);
    Ok(pages)
}

/// Saves everything as a table where the user chooses.
#[tauri::command(async)]
#[specta::specta]
pub fn save_consent_table(
    app: AppHandle,
    desk: State<'_, Desk>,
    whom: MatrixFor,
    format: TableFormat,
    words: TableWords,
) -> Result<Option<String>, Error> {
    let table = desk.work(|office| office.consent_table(&whom, format, &words, now()))?;
    let ending = match format {
        TableFormat::Csv => "csv",
        TableFormat::Xlsx => "xlsx",
    };
    dialogs::save(&app, &format!("toestemmingen.{ending}"), &table)
}
