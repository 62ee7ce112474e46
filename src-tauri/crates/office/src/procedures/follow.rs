//! What follows from something that is put down: the entry itself, how the procedure ended, and the
//! tasks, which are those that the stations ask and no others.

use chrono::NaiveDate;
use domain::id::{EntryId, IncidentId, SanctionId};
use domain::person::PersonId;
use domain::procedure::{Said, StationKind, StationState};
use domain::sanction::{NewTask, TaskKind};
use register::{Change, EntryOf, EntryRow, Task};

use crate::Now;
use crate::error::{Error, Result};
use crate::procedures::Read;

/// Puts an entry down within a change, if every rule lets it, and has the tasks follow.
pub(crate) fn put_down(
    change: &Change<'_>,
    mut read: Read,
    said: &Said,
    by: &str,
    now: Now,
) -> Result<(EntryId, Read)> {
    let id = EntryId(change.new_id()?);
    let entry =
        domain::procedure::enter(&read.case(now.today), id, said).map_err(Error::all_refused)?;
    let procedure = read.row.id;
    change.add_entry(
        EntryOf::Procedure(procedure),
        &EntryRow {
            entry: entry.clone(),
            at: now.at,
            by: by.to_owned(),
        },
    )?;
    read.plain.push(entry);
    if said.station == StationKind::Deregistered {
        leaves(change, &read)?;
    }
    let case = read.case(now.today);
    if case.end().is_some() || read.row.end.is_some() {
        change.end_procedure(procedure, case.end(), case.fell_on())?;
    }
    follow(change, &read, said.on, now)?;
    Ok((id, read))
}

/// A pupil who is deregistered has left on that day; one of whom that was struck out has not.
fn leaves(change: &Change<'_>, read: &Read) -> Result<()> {
    let PersonId::Pupil(id) = read.row.opening.person else {
        return Ok(());
    };
    let mut pupil = change.pupil(id)?;
    pupil.left_on = read.done_on(StationKind::Deregistered);
    Ok(change.edit_pupil(&pupil)?)
}

/// Puts down what a task that was finished says of its stations.
pub(crate) fn settle(
    change: &Change<'_>,
    mut read: Read,
    task: TaskKind,
    on: NaiveDate,
    note: &str,
    by: &str,
    now: Now,
) -> Result<()> {
    let open: Vec<StationKind> = read
        .strip(now.today)
        .into_iter()
        .filter(|station| matches!(station.state, StationState::Due | StationState::Late))
        .map(|station| station.kind)
        .filter(|kind| domain::procedure::settled_by(task).contains(kind))
        .collect();
    for station in open {
        let said = domain::procedure::said(station, on, note);
        read = put_down(change, read, &said, by, now)?.1;
    }
    Ok(())
}

/// Has the tasks of a procedure follow its stations: what is no longer asked is done with, what is
/// asked is there, once.
pub(crate) fn follow(change: &Change<'_>, read: &Read, on: NaiveDate, now: Now) -> Result<()> {
    let id = read.row.id;
    let wanted = domain::procedure::tasks(&read.case(now.today));
    let there = change.tasks_of_sanction(id)?;
    let about = About {
        person: Some(read.row.opening.person),
        incident: read.row.opening.incident,
        sanction: Some(id),
    };
    reconcile(change, &there, &wanted, &about, on)
}

/// What tasks are about.
pub(crate) struct About {
    pub(crate) person: Option<PersonId>,
    pub(crate) incident: Option<IncidentId>,
    pub(crate) sanction: Option<SanctionId>,
}

pub(crate) fn reconcile(
    change: &Change<'_>,
    there: &[Task],
    wanted: &[NewTask],
    about: &About,
    on: NaiveDate,
) -> Result<()> {
    let owned = |kind: TaskKind| {
        StationKind::ALL
            .iter()
            .any(|at| domain::procedure::task_kinds(*at).contains(&kind))
    };
    let asked = |task: &Task| {
        wanted
            .iter()
            .any(|new| new.kind == task.kind && new.due_on == task.due_on)
    };
    for task in there {
        if task.done_on.is_none() && owned(task.kind) && !asked(task) {
            change.finish_task(task.id, on, "", task.version)?;
        }
    }
    for new in wanted {
        // A time that ended and runs again, after a letter came back, is there again.
        let again = domain::procedure::ends_by_itself(new.kind);
        let known = there.iter().any(|task| {
            let same = task.kind == new.kind && task.due_on == new.due_on;
            same && !(again && task.done_on.is_some())
        });
        if !known {
            crate::tasks::add(
                change,
                new.kind,
                new.due_on,
                &new.source,
                about.person,
                about.incident,
                about.sanction,
                None,
            )?;
        }
    }
    Ok(())
}
