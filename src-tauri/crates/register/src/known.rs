//! What was counted or gathered already, kept in memory until anything is written.
//!
//! A list says how many there are on all its pages, and a name with a typing error is held against
//! every word of every name. Both go through all rows, and give the same until a row changes.
//! Inside a step nothing is kept, since a step can be taken back without a trace.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use rusqlite::Connection;

use crate::near::Names;
use crate::{Error, Reading};

/// So many counts are kept; who types a word asks a count for each letter.
const COUNTS: usize = 64;

/// A count, and of how many of them something is said apart.
pub(crate) type Counted = (u32, u32);

/// What is known of the rows as they are.
#[derive(Default)]
pub(crate) struct Known {
    /// How many rows the connection had changed, in all, when it was found.
    at: u64,
    counts: HashMap<String, Counted>,
    names: Option<Arc<Names>>,
}

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Known")
    }
}

impl Known {
    /// Forgets everything when a row has changed since.
    fn as_of(&mut self, conn: &Connection) -> &mut Self {
        let now = conn.total_changes();
        if self.at != now {
            *self = Known {
                at: now,
                ..Known::default()
            };
        }
        self
    }
}

impl Reading<'_> {
    /// What was counted of `what`, or what `count` counts now.
    pub(crate) fn counted(
        &self,
        what: String,
        count: impl FnOnce() -> Result<Counted, Error>,
    ) -> Result<Counted, Error> {
        let Some(known) = self.known() else {
            return count();
        };
        let found = known
            .borrow_mut()
            .as_of(self.conn())
            .counts
            .get(&what)
            .copied();
        if let Some(found) = found {
            return Ok(found);
        }
        let counted = count()?;
        let mut known = known.borrow_mut();
        if known.counts.len() >= COUNTS {
            known.counts.clear();
        }
        known.counts.insert(what, counted);
        Ok(counted)
    }

    /// The words of everybody's name.
    pub(crate) fn name_words(&self) -> Result<Arc<Names>, Error> {
        let kept = self
            .known()
            .and_then(|known| known.borrow_mut().as_of(self.conn()).names.clone());
        if let Some(names) = kept {
            return Ok(names);
        }
        let names = Arc::new(Names::read(self.conn())?);
        if let Some(known) = self.known() {
            known.borrow_mut().names = Some(Arc::clone(&names));
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::pupils::PupilQuery;
    use crate::rehearsal::{folder, founding, now, pupil};
    use crate::{Actor, Chance, Change, Error, Register};

    fn step(register: &mut Register, write: impl Fn(&Change<'_>) -> Result<(), Error>) -> i64 {
        let done = register.change("write", Actor::Program, now(), write);
        done.unwrap().seq
    }

    fn total(register: &Register) -> u32 {
        let query = PupilQuery {
            text: "",
            group: None,
            today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            with_leavers: false,
            limit: 1,
            offset: 0,
        };
        register.read().pupils(&query).unwrap().total
    }

    #[test]
    fn a_count_is_true_after_a_step_a_rehearsal_a_failure_and_an_undoing() {
        let (_folder, path) = folder();
        let mut register = Register::create(&path, &founding(), Chance::Rehearsed(1)).unwrap();
        assert_eq!(total(&register), 0);
        step(&mut register, |change| {
            change.add_pupil(&pupil(1, "Vos", 1))
        });
        assert_eq!(total(&register), 1);
        let second = step(&mut register, |change| {
            change.add_pupil(&pupil(2, "Das", 1))
        });
        assert_eq!(total(&register), 2);
        let within = |change: &Change<'_>| -> Result<u32, Error> {
            change.add_pupil(&pupil(3, "Ree", 1))?;
            let query = PupilQuery {
                text: "",
                group: None,
                today: now().date_naive(),
                with_leavers: true,
                limit: 1,
                offset: 0,
            };
            Ok(change.read().pupils(&query)?.total)
        };
        let rehearsed = register.rehearse(Actor::Program, now(), within).unwrap();
        assert_eq!((rehearsed, total(&register)), (3, 2));
        let failed = register.change("write", Actor::Program, now(), |change| {
            within(change)?;
            Err::<(), Error>(Error::Damaged)
        });
        assert!(failed.is_err());
        assert_eq!(total(&register), 2);
        register.undo(second, Actor::Program, now()).unwrap();
        assert_eq!(total(&register), 1);
    }

    #[test]
    fn a_name_with_an_error_is_found_as_it_is_now() {
        let (_folder, path) = folder();
        let mut register = Register::create(&path, &founding(), Chance::Rehearsed(1)).unwrap();
        let found = |register: &Register, text| register.read().find_people(text, 9).unwrap().len();
        step(&mut register, |change| {
            change.add_pupil(&pupil(1, "Zonderling", 1))
        });
        assert_eq!(found(&register, "zondreling"), 1);
        step(&mut register, |change| {
            change.edit_pupil(&pupil(1, "Kranigerd", 1))
        });
        assert_eq!(found(&register, "zondreling"), 0);
        assert_eq!(found(&register, "krangierd"), 1);
    }
}
