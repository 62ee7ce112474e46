//! What the school makes of an incident, and what is known of what stood online.

use domain::id::{IncidentId, JudgementId};
use domain::judgement::{Judgement, Upshot};
use domain::online::Online;
use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// What answers to the three tests come down to, and why; nothing is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn weigh_judgement(judgement: Judgement) -> Upshot {
    judgement.found()
}

/// Records what the school makes of an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn judge_incident(
    desk: State<'_, Desk>,
    incident: IncidentId,
    judgement: Judgement,
) -> Result<JudgementId, Error> {
    desk.work(|office| office.judge_incident(incident, &judgement, now()))
}

/// Keeps what is known of what stood online.
#[tauri::command(async)]
#[specta::specta]
pub fn set_online(
    desk: State<'_, Desk>,
    incident: IncidentId,
    online: Online,
) -> Result<(), Error> {
    desk.work(|office| office.set_online(incident, &online, now()))
}
