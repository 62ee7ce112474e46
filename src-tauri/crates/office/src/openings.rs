//! Openings of what few may see: cases of staff and letters of the personnel file.
//!
//! Each is a line in the history, with who and when and the id, so that a director can answer who
//! looked. A screen that reads again within ten minutes opened nothing anew. Deliberately absent:
//! openings of all else, which would bury these.

use chrono::TimeDelta;
use register::{Actor, Noun, Touched};
use uuid::Uuid;

use crate::error::Result;
use crate::{Now, Office};

/// Within how many minutes the same record counts as opened once.
const AT_ONCE: i64 = 10;

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
}
