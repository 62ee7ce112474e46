//! The turn of the year on the command line: what the program would do, what a plan would bring,
//! and the turn itself.

use domain::year_turn::Going;
use office::year_turn::{Placing, TurnLine, TurnPlan, Turned, YearTurn};
use office::{Now, Office};

use crate::arguments::TurnCommand;
use crate::run::{Done, answer, from_stdin};
use crate::words::Words;

/// Shows, tries or does the turn.
pub(crate) fn turn(office: &mut Office, command: &TurnCommand, now: Now, words: &Words) -> Done {
    match command {
        TurnCommand::Show => {
            let turn = office.year_turn(None, now)?;
            let mut said = vec![words.say("turn-title", &[("year", turn.to.as_str().into())])];
            said.extend(turn.lines.iter().map(|one| line(one, words)));
            answer(&turn, said)
        }
        TurnCommand::Plan => {
            let plan = plan(&office.year_turn(None, now)?);
            let said = serde_json::to_string_pretty(&plan).unwrap_or_default();
            answer(&plan, vec![said])
        }
        TurnCommand::Try => {
            let plan: TurnPlan = from_stdin()?;
            let turned = office.rehearse_year_turn(&plan, now)?;
            answer(&turned, said(&turned, words))
        }
        TurnCommand::Do => {
            let plan: TurnPlan = from_stdin()?;
            let turned = office.turn_year(&plan, now)?;
            answer(&turned, said(&turned, words))
        }
    }
}

/// What the program would do, as a plan to change and hand in; who is unclear is left out.
fn plan(turn: &YearTurn) -> TurnPlan {
    let clear = turn.lines.iter().filter(|line| line.ahead.going.is_some());
    TurnPlan {
        to: turn.to.clone(),
        groups: turn.groups.iter().map(|one| one.group.clone()).collect(),
        places: clear
            .map(|line| Placing {
                pupil: line.pupil,
                group: line.ahead.group.clone(),
                version: line.version,
            })
            .collect(),
        teachers_stay: true,
    }
}

fn line(one: &TurnLine, words: &Words) -> String {
    let to = match (one.ahead.going, &one.ahead.group) {
        (Some(Going::Leaves), _) => words.plain("turn-line-leaves"),
        (Some(_), Some(group)) => words.say("turn-to-group", &[("name", group.as_str().into())]),
        _ => words.plain("turn-line-open"),
    };
    let line = words.say(
        "turn-line",
        &[
            ("name", one.name.as_str().into()),
            ("group", one.group.as_str().into()),
            ("where", to.into()),
        ],
    );
    format!("{}  {line}", one.pupil)
}

fn said(turned: &Turned, words: &Words) -> Vec<String> {
    let mut said = vec![words.say(
        "turn-summary",
        &[
            ("next", turned.next.into()),
            ("stays", turned.stays.into()),
            ("leaves", turned.leaves.into()),
            ("groups", turned.groups.into()),
            ("staff", turned.staff.into()),
        ],
    )];
    if turned.tasks_end > 0 {
        said.push(words.say("turn-tasks-end", &[("count", turned.tasks_end.into())]));
    }
    for one in &turned.open {
        let tasks = words.say("turn-still-tasks", &[("count", one.tasks.into())]);
        let running = words.say("turn-still-procedures", &[("count", one.procedures.into())]);
        said.push(format!("{}  {}  {tasks} {running}", one.pupil, one.name));
    }
    said
}
