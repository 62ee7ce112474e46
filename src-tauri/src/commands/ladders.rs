//! The school's own ladders, and what another one would have proposed.

use office::ladders::{LadderChange, Ladders};
use office::simulation::{Candidate, Simulation};
use office::{Error, Spoken};
use tauri::State;

use crate::clock::now;
use crate::desk::Desk;

/// The ladders that rule, those of the protocol, and every version that there was.
#[tauri::command(async)]
#[specta::specta]
pub fn ladders(desk: State<'_, Desk>) -> Result<Ladders, Error> {
    desk.work(|office| office.ladders(now()))
}

/// Every rule in the way of a change to a ladder.
#[tauri::command(async)]
#[specta::specta]
pub fn rehearse_ladder(desk: State<'_, Desk>, change: LadderChange) -> Result<Vec<Spoken>, Error> {
    desk.work(|office| office.rehearse_ladder(&change, now()))
}

/// Changes one ladder from a day on.
#[tauri::command(async)]
#[specta::specta]
pub fn change_ladder(desk: State<'_, Desk>, change: LadderChange) -> Result<u32, Error> {
    desk.work(|office| office.change_ladder(&change, now()))
}

/// What another ladder or protocol would have proposed over a school year; nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub fn simulate(desk: State<'_, Desk>, candidate: Candidate) -> Result<Simulation, Error> {
    desk.work(|office| office.simulate(&candidate, now()))
}
