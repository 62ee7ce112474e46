//! Letters: lists, what became of each, saving and printing.

use domain::id::LetterId;
use domain::letter::{LetterKind, LetterMark};
use domain::person::PersonId;
use domain::sanction::Decision;
use office::Error;
use office::letters::{
    LetterFilter, LetterForm, LetterLine, LetterList, LetterRehearsal, LetterRequest,
};
use tauri::ipc::Response;
use tauri::{AppHandle, State, WebviewWindow};

use crate::clock::now;
use crate::desk::Desk;
use crate::dialogs;

/// Letters, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn letters(desk: State<'_, Desk>, filter: LetterFilter) -> Result<LetterList, Error> {
    desk.work(|office| office.letters(&filter))
}

/// One letter.
#[tauri::command(async)]
#[specta::specta]
pub fn letter(desk: State<'_, Desk>, id: LetterId) -> Result<LetterLine, Error> {
    desk.work(|office| office.letter(id))
}

/// The letters that can be composed for a person, or for a group and the school.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_kinds(
    desk: State<'_, Desk>,
    person: Option<PersonId>,
) -> Result<Vec<LetterKind>, Error> {
    desk.work(|office| office.letter_kinds(person))
}

/// What a form for a letter shows: its parts with what is known of them.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_form(desk: State<'_, Desk>, request: LetterRequest) -> Result<LetterForm, Error> {
    desk.work(|office| office.letter_form(&request, now()))
}

/// What stands in the way of a letter, and which names may not be in it.
#[tauri::command(async)]
#[specta::specta]
pub fn rehearse_letter(
    desk: State<'_, Desk>,
    request: LetterRequest,
) -> Result<LetterRehearsal, Error> {
    desk.work(|office| office.rehearse_letter(&request, now()))
}

/// Issues a letter, a copy for each household.
#[tauri::command(async)]
#[specta::specta]
pub fn issue_letter(desk: State<'_, Desk>, request: LetterRequest) -> Result<Vec<LetterId>, Error> {
    desk.work(|office| office.issue_letter(&request, now()))
}

/// Draws a letter of a decision that came back anew, for the address that is known now.
#[tauri::command(async)]
#[specta::specta]
pub fn redraw_letter(desk: State<'_, Desk>, id: LetterId) -> Result<Vec<LetterId>, Error> {
    desk.work(|office| office.redraw_letter(id, now()))
}

/// Says that a letter was printed, handed over, posted or came back.
#[tauri::command(async)]
#[specta::specta]
pub fn mark_letter(
    desk: State<'_, Desk>,
    id: LetterId,
    mark: LetterMark,
    on: chrono::NaiveDate,
) -> Result<(), Error> {
    desk.work(|office| office.mark_letter(id, mark, on, now()))
}

/// Saves a letter where the user chooses, under its number: names stay out of file names.
#[tauri::command(async)]
#[specta::specta]
pub fn save_letter(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: LetterId,
) -> Result<Option<String>, Error> {
    let (number, pdf) =
        desk.work(|office| Ok((office.letter(id)?.number, office.letter_pdf(id, now())?)))?;
    dialogs::save(&app, &format!("{number}.pdf"), &pdf)
}

/// Saves a draft of an e-mail with the letter where the user chooses, under its number.
#[tauri::command(async)]
#[specta::specta]
pub fn save_letter_email(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: LetterId,
) -> Result<Option<String>, Error> {
    let (number, mail) =
        desk.work(|office| Ok((office.letter(id)?.number, office.letter_email(id, now())?)))?;
    dialogs::save(&app, &format!("{number}.eml"), &mail)
}

/// Opens the system's print dialog for what the window shows.
#[tauri::command(async)]
#[specta::specta]
pub fn print(window: WebviewWindow) -> Result<(), Error> {
    // A rehearsal has nobody to answer the dialog.
    if std::env::var_os("PLUIS_SAVE_DIR").is_some() {
        return Ok(());
    }
    window.print().map_err(|_| Error::Unexpected {
        code: "print".to_owned(),
    })
}

/// The bytes of a letter as it was issued.
#[tauri::command(async)]
pub fn letter_pdf(desk: State<'_, Desk>, id: LetterId) -> Result<Response, Error> {
    desk.work(|office| office.letter_pdf(id, now()))
        .map(Response::new)
}

/// One copy of a letter that is being composed, drawn to look at.
#[tauri::command(async)]
pub fn preview_letter(
    desk: State<'_, Desk>,
    request: LetterRequest,
    copy: u32,
) -> Result<Response, Error> {
    desk.work(|office| office.preview_letter(&request, copy, now()))
        .map(Response::new)
}

/// One letter of a decision that is being made, drawn to look at.
#[tauri::command(async)]
pub fn preview_decision(
    desk: State<'_, Desk>,
    decision: Decision,
    copy: u32,
) -> Result<Response, Error> {
    desk.work(|office| office.preview_decision(&decision, copy, now()))
        .map(Response::new)
}
