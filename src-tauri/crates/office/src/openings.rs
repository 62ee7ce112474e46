//! Openings: who looked into an incident, a measure, a letter or somebody's file, and into what
//! only few may see.
//!
//! Each is a line in the history, with who and when and the id, so that a director can answer who
//! looked (domain §6.4). A screen that reads again within ten minutes opened nothing anew.
//! Deliberately absent: lists and searches, which show of many that they are there and of nobody
//! what happened.

use chrono::TimeDelta;
use domain::id::SanctionId;
use domain::person::PersonId;
use register::{Actor, Noun, Touched};
use uuid::Uuid;

use crate::error::Result;
use crate::{Now, Office};

/// Within how many minutes the same record counts as opened once.
const AT_ONCE: i64 = 10;

/// The lines of the history that tell of an opening, and of no change.
pub(crate) const OPENINGS: [&str; 13] = [
    "open_evidence",
    "open_file",
    "open_incident",
    "open_letter",
    "open_measure",
    "open_note",
    "open_staff_case",
    "open_staff_letter",
    "open_staff_measure",
    "look_back_asked",
    "look_back_incident",
    "look_back_measure",
    "look_back_support",
];

impl Office {
    /// Writes down that who is working opened a record.
    pub(crate) fn opens(&self, op: &'static str, noun: Noun, id: Uuid, now: Now) -> Result<()> {
        let before = self.opened.borrow().get(&(op, id)).copied();
        if before.is_some_and(|at| now.at - at < TimeDelta::minutes(AT_ONCE)) {
            return Ok(());
        }
        let by = Actor::Staff(self.me.id.0);
        self.register
            .witness(op, by, now.at, Touched { noun, id })?;
        self.opened.borrow_mut().insert((op, id), now.at);
        Ok(())
    }

    /// Writes down that who is working opened a measure, or the procedure that leads to one.
    pub(crate) fn opens_measure(&self, of: PersonId, id: SanctionId, now: Now) -> Result<()> {
        let op = match of {
            PersonId::Staff(_) => "open_staff_measure",
            PersonId::Pupil(_) | PersonId::Guardian(_) => "open_measure",
        };
        self.opens(op, Noun::Sanction, id.0, now)
    }
}
