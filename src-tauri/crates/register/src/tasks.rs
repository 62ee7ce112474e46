//! What must be done by when. A task that is done stays, with the day and a note.

use chrono::NaiveDate;
use domain::id::{IncidentId, LetterId, SanctionId, StaffId, TaskId};
use domain::person::PersonId;
use domain::plan::Track;
use domain::sanction::TaskKind;
use rusqlite::{Params, Row, named_params};

use crate::StaffCases;
use crate::{Change, Error, Noun, Reading, row};

/// A task with a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// What.
    pub kind: TaskKind,
    /// The last day, or the day itself.
    pub due_on: NaiveDate,
    /// Where it is written: an article or a clause.
    pub source: String,
    /// Whom it concerns.
    pub person: Option<PersonId>,
    /// Which incident.
    pub incident: Option<IncidentId>,
    /// Which sanction.
    pub sanction: Option<SanctionId>,
    /// Which letter.
    pub letter: Option<LetterId>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// What was written when it was done; may be empty.
    pub note: String,
    /// What was agreed; empty for what the kind says itself.
    pub what: String,
    /// Who does it.
    pub owner: Option<StaffId>,
    /// Whom it supports, in a plan.
    pub track: Option<Track>,
    /// Grows with every edit; an edit on an older version is stale.
    pub version: u32,
}

const COLUMNS: &str = "task.id, task.kind, task.due_on, task.source, task.person_kind,
    task.person_id, task.incident, task.sanction, task.letter, task.done_on, task.note,
    task.what, task.owner, task.track, task.version";

impl Task {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row::parsed(row, "id")?,
            kind: row::code(row, "kind", TaskKind::from_code)?,
            due_on: row::parsed(row, "due_on")?,
            source: row.get("source")?,
            person: row::maybe_person(row)?,
            incident: row::maybe(row, "incident")?,
            sanction: row::maybe(row, "sanction")?,
            letter: row::maybe(row, "letter")?,
            done_on: row::maybe(row, "done_on")?,
            note: row.get("note")?,
            what: row.get("what")?,
            owner: row::maybe(row, "owner")?,
            track: row::maybe_code(row, "track", Track::from_code)?,
            version: row.get("version")?,
        })
    }
}

impl Reading<'_> {
    /// One task.
    ///
    /// # Errors
    /// `NotFound(Deadline)`.
    pub fn task(&self, id: TaskId) -> Result<Task, Error> {
        let sql = format!("SELECT {COLUMNS} FROM task WHERE id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let task = statement.query_row(named_params! { ":id": id.to_string() }, Task::from_row);
        row::found(task, Noun::Deadline)
    }

    /// Every task that is not done, by the day on which it is due.
    ///
    /// `staff_cases` leaves out what concerns a member of staff, a measure for one, a letter in a
    /// personnel file, or an incident that may be the doing of staff.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn open_tasks(&self, staff_cases: StaffCases) -> Result<Vec<Task>, Error> {
        let own_part = StaffCases::own_part("incident.id");
        self.listed_tasks(
            &format!(
                "LEFT JOIN incident ON incident.id = task.incident
             LEFT JOIN procedure ON procedure.id = task.sanction
             LEFT JOIN letter ON letter.id = task.letter
             WHERE task.done_on IS NULL AND NOT (:hide_staff AND (
                 coalesce(task.person_kind = 'staff', 0) OR coalesce(incident.staff_case, 0)
                 OR coalesce(procedure.person_kind = 'staff', 0)
                 OR coalesce(letter.file = 'personnel_file', 0)))
             AND NOT coalesce(task.person_kind = 'staff' AND task.person_id = :own, 0)
             AND NOT coalesce(procedure.person_kind = 'staff' AND procedure.person_id = :own, 0)
             AND NOT coalesce(letter.person_kind = 'staff' AND letter.person_id = :own, 0)
             AND NOT (coalesce(incident.staff_case, 0) AND {own_part})"
            ),
            named_params! { ":hide_staff": staff_cases.all(), ":own": staff_cases.own() },
        )
    }

    /// Every task that came from a sanction, done or not, by the day on which it is due.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn tasks_of_sanction(&self, sanction: SanctionId) -> Result<Vec<Task>, Error> {
        self.listed_tasks(
            "WHERE task.sanction = :sanction",
            named_params! { ":sanction": sanction.to_string() },
        )
    }

    /// Every task that came from an incident, done or not, by the day on which it is due.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn tasks_of_incident(&self, incident: IncidentId) -> Result<Vec<Task>, Error> {
        self.listed_tasks(
            "WHERE task.incident = :incident",
            named_params! { ":incident": incident.to_string() },
        )
    }

    /// Every task about someone, done or not: what is asked for them, what a member of staff does,
    /// and what was agreed after an incident in which they had a part.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn tasks_about(&self, person: PersonId) -> Result<Vec<Task>, Error> {
        let (kind, id) = row::of_person(Some(person));
        self.listed_tasks(
            "WHERE (task.person_kind = :kind AND task.person_id = :id)
                 OR (:kind = 'staff' AND task.owner = :id)
                 OR (task.person_id IS NULL AND task.incident IN (
                     SELECT incident FROM party WHERE kind = :kind AND person_id = :id))",
            named_params! { ":kind": kind, ":id": id },
        )
    }

    fn listed_tasks(&self, which: &str, params: impl Params) -> Result<Vec<Task>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM task {which} ORDER BY task.due_on, task.id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let tasks = statement.query_map(params, Task::from_row)?;
        Ok(tasks.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a task, with the version that it carries.
    ///
    /// # Errors
    /// A constraint for an incident, sanction or letter that does not exist.
    pub fn add_task(&self, task: &Task) -> Result<(), Error> {
        let (kind, person) = row::of_person(task.person);
        self.conn()
            .prepare_cached(
                "INSERT INTO task (id, kind, due_on, source, person_kind, person_id, incident,
                     sanction, letter, done_on, note, what, owner, track, version)
                 VALUES (:id, :kind, :due_on, :source, :person_kind, :person_id, :incident,
                     :sanction, :letter, :done_on, :note, :what, :owner, :track, :version)",
            )?
            .execute(named_params! {
                ":id": task.id.to_string(),
                ":kind": task.kind.code(),
                ":due_on": task.due_on.to_string(),
                ":source": task.source,
                ":person_kind": kind,
                ":person_id": person,
                ":incident": row::text(task.incident),
                ":sanction": row::text(task.sanction),
                ":letter": row::text(task.letter),
                ":done_on": row::text(task.done_on),
                ":note": task.note,
                ":what": task.what,
                ":owner": row::text(task.owner),
                ":track": task.track.map(Track::code),
                ":version": task.version,
            })?;
        self.touch(Noun::Deadline, task.id.0);
        Ok(())
    }

    /// Notes that a task was done; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Deadline)` if another edit came in between; `NotFound(Deadline)`.
    pub fn finish_task(
        &self,
        id: TaskId,
        on: NaiveDate,
        note: &str,
        version: u32,
    ) -> Result<(), Error> {
        let (conn, text) = (self.conn(), id.to_string());
        let changed = conn
            .prepare_cached(
                "UPDATE task SET done_on = :on, note = :note, version = version + 1
                 WHERE id = :id AND version = :version",
            )?
            .execute(named_params! {
                ":on": on.to_string(),
                ":note": note,
                ":id": text,
                ":version": version,
            })?;
        row::edited(
            conn,
            changed,
            "SELECT 1 FROM task WHERE id = ?1",
            &text,
            Noun::Deadline,
        )?;
        self.touch(Noun::Deadline, id.0);
        Ok(())
    }

    /// Takes a task away that was asked by mistake and that nobody did.
    ///
    /// # Errors
    /// `NotFound(Deadline)`, also for one that was done.
    pub fn drop_task(&self, id: TaskId) -> Result<(), Error> {
        let gone = self
            .conn()
            .prepare_cached("DELETE FROM task WHERE id = ?1 AND done_on IS NULL")?
            .execute([id.to_string()])?;
        if gone == 0 {
            return Err(Error::NotFound(Noun::Deadline));
        }
        self.touch(Noun::Deadline, id.0);
        Ok(())
    }
}
