//! Tasks: what must be done, by when, and where that is written.

use chrono::NaiveDate;
use domain::id::{IncidentId, LetterId, SanctionId, TaskId};
use domain::person::{Named, PersonId};
use domain::plan::Track;
use domain::refusal::Refusal;
use domain::sanction::TaskKind;
use register::StaffCases;
use register::{Change, Task};

use crate::error::{Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// How urgent a task is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Its day has passed.
    Overdue,
    /// Its day is today.
    Today,
    /// Within a week.
    Soon,
    /// Later.
    Later,
    /// Done.
    Done,
}

impl Urgency {
    /// How urgent it is on `today` to do something by a day, when it was not done yet.
    pub(crate) fn of(done_on: Option<NaiveDate>, due_on: NaiveDate, today: NaiveDate) -> Urgency {
        match (done_on, (due_on - today).num_days()) {
            (Some(_), _) => Urgency::Done,
            (None, ..0) => Urgency::Overdue,
            (None, 0) => Urgency::Today,
            (None, 1..8) => Urgency::Soon,
            (None, _) => Urgency::Later,
        }
    }
}

view! {
    /// A task in a list.
    pub struct TaskLine {
        /// Its id.
        pub id: TaskId,
        /// What.
        pub kind: TaskKind,
        /// The last day, or the day itself.
        pub due_on: NaiveDate,
        /// How urgent.
        pub urgency: Urgency,
        /// Where it is written.
        pub source: String,
        /// About whom.
        pub person: Option<Named>,
        /// From which incident.
        pub incident: Option<IncidentId>,
        /// From which sanction.
        pub sanction: Option<SanctionId>,
        /// About which letter.
        pub letter: Option<LetterId>,
        /// The day it was done.
        pub done_on: Option<NaiveDate>,
        /// What was noted when it was done.
        pub note: String,
        /// What was agreed; empty for what the kind says itself.
        pub what: String,
        /// Who does it.
        pub owner: Option<Named>,
        /// Whom it supports, in a plan.
        pub track: Option<Track>,
        /// The version that was read.
        pub version: u32,
    }
}

/// Whether a task only reminded of a day, and that day has passed.
pub(crate) fn is_over(task: &Task, today: NaiveDate) -> bool {
    task.done_on.is_none() && task.due_on < today && domain::procedure::ends_by_itself(task.kind)
}

/// Adds a task within a change.
#[expect(
    clippy::too_many_arguments,
    reason = "a task is about up to four things, each optional"
)]
pub(crate) fn add(
    change: &Change<'_>,
    kind: TaskKind,
    due_on: NaiveDate,
    source: &str,
    person: Option<PersonId>,
    incident: Option<IncidentId>,
    sanction: Option<SanctionId>,
    letter: Option<LetterId>,
) -> Result<()> {
    change.add_task(&Task {
        id: TaskId(change.new_id()?),
        kind,
        due_on,
        source: source.to_owned(),
        person,
        incident,
        sanction,
        letter,
        done_on: None,
        note: String::new(),
        what: String::new(),
        owner: None,
        track: None,
        version: 1,
    })?;
    Ok(())
}

impl Office {
    /// What is to be done, the first due first. A term that has passed is over by itself.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn tasks(&self, now: Now) -> Result<Vec<TaskLine>> {
        self.allow(UseCase::SeeTasks)?;
        let open = self.read().open_tasks(self.staff_cases())?;
        let open = open.into_iter().filter(|task| !is_over(task, now.today));
        self.task_lines(open.collect(), now)
    }

    pub(crate) fn task_lines(&self, tasks: Vec<Task>, now: Now) -> Result<Vec<TaskLine>> {
        let owners = tasks
            .iter()
            .filter_map(|task| task.owner.map(PersonId::Staff));
        let people = tasks.iter().filter_map(|task| task.person).chain(owners);
        let people: Vec<PersonId> = people.collect();
        let names = self.read().names(&people)?;
        Ok(tasks
            .into_iter()
            .map(|mut task| {
                if is_over(&task, now.today) {
                    task.done_on = Some(task.due_on);
                }
                task
            })
            .map(|task| TaskLine {
                urgency: Urgency::of(task.done_on, task.due_on, now.today),
                id: task.id,
                kind: task.kind,
                due_on: task.due_on,
                source: task.source,
                person: task.person.and_then(|person| names.get(&person).cloned()),
                incident: task.incident,
                sanction: task.sanction,
                letter: task.letter,
                done_on: task.done_on,
                note: task.note,
                what: task.what,
                owner: task
                    .owner
                    .and_then(|owner| names.get(&PersonId::Staff(owner)).cloned()),
                track: task.track,
                version: task.version,
            })
            .collect())
    }

    /// Says that a task is done, and on which day. A task that belongs to a station of a procedure
    /// is put down there, with the note as its report; what the station asks more is asked there. A
    /// task about the police is settled by a decision, one of a suspicion (WPO 4a) by its date.
    ///
    /// # Errors
    /// [`Error::Stale`], [`Error::Invalid`] for a day in the future, [`Error::NotFound`] for a task
    /// of a staff case that is hidden, [`Error::Refused`] for what its station still lacks.
    pub fn finish_task(
        &mut self,
        id: TaskId,
        on: NaiveDate,
        note: &str,
        version: u32,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::FinishTask)?;
        if on > now.today {
            return Err(Error::field("on", Problem::InFuture));
        }
        if note.chars().count() > 2000 {
            return Err(Error::field("note", Problem::TooLong));
        }
        let hidden = self.staff_cases();
        if hidden != StaffCases::Shown {
            let is_there = |hidden| -> Result<bool> {
                Ok(self
                    .read()
                    .open_tasks(hidden)?
                    .iter()
                    .any(|task| task.id == id))
            };
            if is_there(StaffCases::Shown)? && !is_there(hidden)? {
                return Err(Error::NotFound {
                    noun: crate::Noun::Task,
                });
            }
        }
        let task = self.read().task(id)?;
        if domain::police_decision::concerns(task.kind) {
            return Err(Refusal::PoliceDecisionAsked.into());
        }
        if domain::aftercare::concerns(task.kind) {
            return Err(Refusal::TalkAsked.into());
        }
        if domain::procedure::offence::asks_for(task.kind) {
            return Err(Refusal::DateAskedAtIncident.into());
        }
        let read = match task.sanction {
            Some(sanction) if !domain::procedure::settled_by(task.kind).is_empty() => {
                Some(self.read_procedure(sanction)?)
            }
            _ => None,
        };
        let by = self.me.id.to_string();
        self.change("finish_task", now, |change| {
            change.finish_task(id, on, note.trim(), version)?;
            if let Some(read) = read {
                crate::procedures::settle(change, read, task.kind, on, note.trim(), &by, now)?;
            }
            Ok(())
        })
    }
}
