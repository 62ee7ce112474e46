//! The terms of law that run: what has to be done or may still come, by when, why the end moved,
//! and through which holidays it runs.
//!
//! A term follows from the stations of a procedure; nothing is kept of it. Deliberately absent:
//! what only the protocol asks, which are tasks.

use std::collections::BTreeSet;

use domain::calendar::Holiday;
use domain::id::SanctionId;
use domain::person::Named;
use domain::procedure::{StationKind, StationState};
use domain::sanction::{SanctionKind, TaskKind};
use domain::term::{Term, TermState, Turn};

use crate::error::Result;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A term that runs.
    pub struct Deadline {
        /// The term.
        pub term: Term,
        /// Whose turn it is.
        pub turn: Turn,
        /// How it stands today.
        pub state: TermState,
        /// How many days are left; 0 on the last, less when it has passed.
        pub days_left: i32,
        /// About whom.
        pub person: Named,
        /// The procedure where it is settled.
        pub sanction: SanctionId,
        /// The measure of that procedure.
        pub measure: SanctionKind,
        /// The station at which it runs.
        pub station: StationKind,
        /// The school's holidays through which it runs. They do not move its end.
        pub holidays: Vec<Holiday>,
    }
}

impl Office {
    /// The terms that run today, and those that have passed and were not met; the first to end
    /// first.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn deadlines(&self, now: Now) -> Result<Vec<Deadline>> {
        self.allow(UseCase::SeeSanctions)?;
        let read = self.read();
        let holidays = read.calendar()?;
        // A term that runs has a task with it.
        let procedures: BTreeSet<_> = read
            .open_tasks(self.staff_cases())?
            .into_iter()
            .filter(|task| !crate::tasks::is_over(task, now.today))
            .filter_map(|task| task.sanction)
            .collect();
        let mut lines = Vec::new();
        for id in procedures {
            let procedure = self.read_procedure(id)?;
            let person = self.name_of(procedure.row.opening.person)?;
            for station in procedure.strip(now.today) {
                let runs = matches!(
                    station.state,
                    StationState::Due | StationState::Late | StationState::Blocked
                );
                let Some(term) = station.term.filter(|_| runs) else {
                    continue;
                };
                lines.push(Deadline {
                    station: station.kind,
                    turn: term.kind.turn(),
                    state: term.state(now.today),
                    days_left: i32::try_from(term.days_left(now.today)).unwrap_or(i32::MAX),
                    person: person.clone(),
                    sanction: id,
                    measure: procedure.row.opening.kind,
                    holidays: term
                        .holidays_within(&holidays)
                        .into_iter()
                        .cloned()
                        .collect(),
                    term,
                });
            }
        }
        lines.sort_by_key(|line| (line.term.ends_on, line.term.kind));
        Ok(lines)
    }
}

/// Whether a task only reminds of the day until which somebody else may act.
pub(crate) fn is_waited_for(task: TaskKind) -> bool {
    use TaskKind as T;
    matches!(task, T::ObjectionEnds | T::ViewEnds | T::AppealEnds)
}
