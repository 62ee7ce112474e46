//! The turn of the year.

use domain::year_turn::GroupAhead;
use office::Error;
use office::year_turn::{TurnPlan, Turned, YearTurn};
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// The turn of the year as the program would do it, with these groups where a person made some.
#[tauri::command(async)]
#[specta::specta]
pub fn year_turn(
    desk: State<'_, Desk>,
    groups: Option<Vec<GroupAhead>>,
) -> Result<YearTurn, Error> {
    desk.work(|office| office.year_turn(groups.as_deref(), now()))
}

/// What a turn would do; nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub fn rehearse_year_turn(desk: State<'_, Desk>, plan: TurnPlan) -> Result<Turned, Error> {
    desk.work(|office| office.rehearse_year_turn(&plan, now()))
}

/// Moves every pupil of the plan, in one step that can be undone.
#[tauri::command(async)]
#[specta::specta]
pub fn turn_year(desk: State<'_, Desk>, plan: TurnPlan) -> Result<Turned, Error> {
    desk.work(|office| office.turn_year(&plan, now()))
}
