//! "May this photo go online?", what was published, and what must come offline.

use chrono::NaiveDate;
use domain::consent::Outcome;
use domain::id::{PublicationId, TakedownId};
use office::Error;
use office::publications::{
    Light, MayPublish, NewPublication, PublicationFilter, PublicationList, TakedownLine,
};
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// Whether something may be published: a green light, or the names that block it.
#[tauri::command(async)]
#[specta::specta]
pub fn may_publish(desk: State<'_, Desk>, question: MayPublish) -> Result<Light, Error> {
    desk.work(|office| office.may_publish(&question, now()))
}

/// Records what was published.
#[tauri::command(async)]
#[specta::specta]
pub fn record_publication(
    desk: State<'_, Desk>,
    publication: NewPublication,
) -> Result<PublicationId, Error> {
    desk.work(|office| office.record_publication(&publication, now()))
}

/// What was published, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn publications(
    desk: State<'_, Desk>,
    filter: PublicationFilter,
) -> Result<PublicationList, Error> {
    desk.work(|office| office.publications(&filter))
}

/// What must come offline, the first due first.
#[tauri::command(async)]
#[specta::specta]
pub fn takedowns(desk: State<'_, Desk>, with_done: bool) -> Result<Vec<TakedownLine>, Error> {
    desk.work(|office| office.takedowns(with_done, now()))
}

/// Says how taking something down ended.
#[tauri::command(async)]
#[specta::specta]
pub fn finish_takedown(
    desk: State<'_, Desk>,
    id: TakedownId,
    outcome: Outcome,
    on: NaiveDate,
    note: String,
    version: u32,
) -> Result<(), Error> {
    desk.work(|office| office.finish_takedown(id, outcome, on, &note, version, now()))
}
