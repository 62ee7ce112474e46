//! Notes that few may read.

use domain::id::NoteId;
use domain::note::NoteOf;
use office::Error;
use office::notes::{NewNote, NoteLine};
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// The notes about a pupil or an incident, without a word of what they say.
#[tauri::command(async)]
#[specta::specta]
pub fn notes(desk: State<'_, Desk>, of: NoteOf) -> Result<Vec<NoteLine>, Error> {
    desk.work(|office| office.notes(of))
}

/// What a note says; that it was opened is written down.
#[tauri::command(async)]
#[specta::specta]
pub fn note(desk: State<'_, Desk>, id: NoteId) -> Result<String, Error> {
    desk.work(|office| office.note(id, now()))
}

/// Writes a note.
#[tauri::command(async)]
#[specta::specta]
pub fn write_note(desk: State<'_, Desk>, note: NewNote) -> Result<NoteId, Error> {
    desk.work(|office| office.write_note(&note, now()))
}

/// Strikes out a note that is wrong, with a better one in its place where that is given.
#[tauri::command(async)]
#[specta::specta]
pub fn strike_note(
    desk: State<'_, Desk>,
    id: NoteId,
    why: String,
    instead: Option<String>,
) -> Result<Option<NoteId>, Error> {
    desk.work(|office| office.strike_note(id, &why, instead.as_deref(), now()))
}
