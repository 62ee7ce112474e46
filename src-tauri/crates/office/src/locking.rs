//! After how long without anyone touching it the program locks, and what of the process others see.

use domain::account::IDLE_MINUTES;

use crate::error::{Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office};

/// Closes the memory of the process to core dumps and other programs, where the system can. A face
/// does it before anything else.
pub fn close_memory() {
    register::close_memory();
}

impl Office {
    /// After how many minutes the program locks. Everyone who works may know.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn idle_minutes(&self) -> Result<u32> {
        Ok(self.read().idle_minutes()?)
    }

    /// Changes after how many minutes the program locks.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] at "idleMinutes" for less than 1 or more than 60.
    pub fn save_idle_minutes(&mut self, minutes: u32, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        if !IDLE_MINUTES.contains(&minutes) {
            return Err(Error::field("idleMinutes", Problem::NotAChoice));
        }
        self.change("change_locking", now, |change| {
            Ok(change.save_idle_minutes(minutes)?)
        })
    }
}
