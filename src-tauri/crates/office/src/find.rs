//! Finding anyone and anything by a few letters.

use domain::person::{Named, PersonId};

use crate::error::Result;
use crate::incidents::{IncidentFilter, IncidentLine};
use crate::rights::UseCase;
use crate::{Office, view};

view! {
    /// What was found.
    pub struct Found {
        /// People, pupils first.
        pub people: Vec<Named>,
        /// Incidents, the newest first.
        pub incidents: Vec<IncidentLine>,
    }
}

impl Office {
    /// People by any part of their name, pupils first; staff too. A teacher finds the own group.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn find_people(&self, text: &str, limit: u32) -> Result<Vec<Named>> {
        self.allow(UseCase::SeeRoster)?;
        let limit = limit.clamp(1, 50);
        let seen = self.seen()?;
        if seen.all() {
            return Ok(self.read().find_people(text, limit)?);
        }
        let mut found = Vec::new();
        for named in self.read().find_people(text, u32::MAX)? {
            if found.len() < limit as usize && self.sees(named.person).is_ok() {
                found.push(named);
            }
        }
        Ok(found)
    }

    /// Names of people by their ids.
    pub(crate) fn name_of(&self, person: PersonId) -> Result<Named> {
        let names = self.read().names(&[person])?;
        names.into_values().next().ok_or(crate::Error::NotFound {
            noun: match person {
                PersonId::Pupil(_) => crate::Noun::Pupil,
                PersonId::Guardian(_) => crate::Noun::Guardian,
                PersonId::Staff(_) => crate::Noun::Staff,
            },
        })
    }

    /// People and incidents by a few letters, for the box that finds everything.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn find(&self, text: &str) -> Result<Found> {
        let people = match self.allow(UseCase::SeeRoster) {
            Ok(()) => self.find_people(text, 12)?,
            Err(_) => Vec::new(),
        };
        let incidents = match self.allow(UseCase::SeeIncidents) {
            Ok(()) => {
                self.incidents(&IncidentFilter {
                    text: text.to_owned(),
                    limit: 8,
                    ..IncidentFilter::default()
                })?
                .rows
            }
            Err(_) => Vec::new(),
        };
        Ok(Found { people, incidents })
    }
}
