//! What follows an incident: talks, contact with guardians, agreements.

use chrono::NaiveDate;
use domain::id::{IncidentId, TalkId};
use domain::incident::PartyRole;
use domain::plan::{PlanStep, SupportDay};
use domain::talk::{Prompt, Talk, TalkKind};
use office::Error;
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// The questions that are prepared for a talk with somebody of this part.
#[tauri::command(async)]
#[specta::specta]
pub fn talk_prompts(kind: TalkKind, role: PartyRole) -> Vec<Prompt> {
    domain::talk::prompts(kind, role).to_vec()
}

/// The steps of a support group that begins on a day.
#[tauri::command(async)]
#[specta::specta]
pub fn support_group(begins: NaiveDate) -> Vec<SupportDay> {
    domain::plan::support_group(begins)
}

/// Records a talk, with what was agreed as tasks.
#[tauri::command(async)]
#[specta::specta]
pub fn record_talk(
    desk: State<'_, Desk>,
    incident: IncidentId,
    talk: Talk,
    steps: Vec<PlanStep>,
) -> Result<TalkId, Error> {
    desk.work(|office| office.record_talk(incident, &talk, &steps, now()))
}

/// Strikes out a talk that was recorded by mistake.
#[tauri::command(async)]
#[specta::specta]
pub fn strike_talk(desk: State<'_, Desk>, id: TalkId, why: String) -> Result<(), Error> {
    desk.work(|office| office.strike_talk(id, &why, now()))
}

/// Puts down what is agreed to do.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_steps(
    desk: State<'_, Desk>,
    incident: IncidentId,
    steps: Vec<PlanStep>,
) -> Result<(), Error> {
    desk.work(|office| office.plan_steps(incident, &steps, now()))
}
