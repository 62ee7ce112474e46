//! After how long without anyone touching it the program locks.

use crate::{Change, Error, Noun, Reading};

impl Reading<'_> {
    /// In minutes.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn idle_minutes(&self) -> Result<u32, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT idle_minutes FROM locking")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}

impl Change<'_> {
    /// Changes it.
    ///
    /// # Errors
    /// A constraint for less than one minute or more than sixty.
    pub fn save_idle_minutes(&self, minutes: u32) -> Result<(), Error> {
        self.conn()
            .prepare_cached("UPDATE locking SET idle_minutes = ?1")?
            .execute([minutes])?;
        self.touch(Noun::Settings, uuid::Uuid::nil());
        Ok(())
    }
}
