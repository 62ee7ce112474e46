//! How the school words its letters and forms.

use domain::id::LetterTextId;
use domain::letter::Worded;
use domain::school::Language;
use office::Error;
use office::letter_texts::{LetterTextCheck, LetterTextFile, LetterTextLine};
use tauri::State;
use tauri::ipc::Response;

use crate::clock::now;
use crate::desk::Desk;

/// The letters and forms of the program, and how each is worded.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_texts(desk: State<'_, Desk>) -> Result<Vec<LetterTextLine>, Error> {
    desk.work(|office| office.letter_texts())
}

/// How one letter is worded, with every version there was.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_text(
    desk: State<'_, Desk>,
    letter: Worded,
    language: Language,
) -> Result<LetterTextFile, Error> {
    desk.work(|office| office.letter_text(letter, language))
}

/// What is wrong with a text, and which names stand in it.
#[tauri::command(async)]
#[specta::specta]
pub fn check_letter_text(
    desk: State<'_, Desk>,
    letter: Worded,
    language: Language,
    source: String,
) -> Result<LetterTextCheck, Error> {
    desk.work(|office| office.check_letter_text(letter, language, &source))
}

/// How a letter reads in a text, with invented values (PDF).
#[tauri::command(async)]
pub fn preview_letter_text(
    desk: State<'_, Desk>,
    letter: Worded,
    language: Language,
    source: String,
    whole: bool,
) -> Result<Response, Error> {
    desk.work(|office| office.preview_letter_text(letter, language, &source, whole, now()))
        .map(Response::new)
}

/// Proposes a text; it is used once someone else has approved it.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_letter_text(
    desk: State<'_, Desk>,
    letter: Worded,
    language: Language,
    source: String,
    why: String,
) -> Result<LetterTextId, Error> {
    desk.work(|office| office.propose_letter_text(letter, language, &source, &why, now()))
}

/// Approves or declines what someone else proposed.
#[tauri::command(async)]
#[specta::specta]
pub fn judge_letter_text(
    desk: State<'_, Desk>,
    id: LetterTextId,
    approved: bool,
    answer: String,
) -> Result<(), Error> {
    desk.work(|office| office.judge_letter_text(id, approved, &answer, now()))
}

/// Takes back what one proposed oneself.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_letter_text(desk: State<'_, Desk>, id: LetterTextId) -> Result<(), Error> {
    desk.work(|office| office.withdraw_letter_text(id, now()))
}
