//! Filters of the list of incidents that somebody keeps, to look for the same again: each person
//! their own. A school year is kept as so many years ago, so that "this year" stays this year.

use domain::id::SavedFilterId;
use domain::incident::{Category, IncidentStatus};
use domain::name::tidy;

use crate::error::{Checks, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// At most so many for one person.
const MOST: usize = 20;

view! {
    /// A filter that is kept.
    pub struct SavedFilter {
        /// Its id; `None` for a new one.
        #[serde(default)]
        pub id: Option<SavedFilterId>,
        /// What it is called.
        pub name: String,
        /// Words in the facts, a number or a name; empty for all.
        #[serde(default)]
        pub text: String,
        /// Only of this kind.
        #[serde(default)]
        pub category: Option<Category>,
        /// Only this far.
        #[serde(default)]
        pub status: Option<IncidentStatus>,
        /// Only of the school year so many years ago: 0 for this one.
        #[serde(default)]
        pub years_ago: Option<u32>,
    }
}

impl Office {
    /// The filters that who is working keeps, by name.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn saved_filters(&self) -> Result<Vec<SavedFilter>> {
        self.allow(UseCase::RecordIncident)?;
        let rows = self.read().saved_filters(self.me.id)?.into_iter();
        Ok(rows
            .map(|row| SavedFilter {
                id: Some(row.id),
                name: row.name,
                text: row.text,
                category: row.category,
                status: row.status,
                years_ago: row.years_ago,
            })
            .collect())
    }

    /// Keeps a filter, in the place of one of the same name.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] without a name, and when there are more than anyone looks through;
    /// [`crate::Error::Forbidden`].
    pub fn save_filter(&mut self, filter: &SavedFilter, now: Now) -> Result<SavedFilterId> {
        self.allow(UseCase::RecordIncident)?;
        let mut checks = Checks::default();
        checks.text("name", &filter.name, 60);
        checks.length("text", &filter.text, 200);
        let kept = self.saved_filters()?;
        let name = tidy(&filter.name);
        let known = kept.iter().find(|one| one.name == name);
        if known.is_none() && kept.len() >= MOST {
            checks.wrong("name", Problem::TooLong);
        }
        checks.done()?;
        let known = known.and_then(|one| one.id);
        let account = self.me.id;
        self.change("save_filter", now, |change| {
            let id = match known {
                Some(id) => id,
                None => SavedFilterId(change.new_id()?),
            };
            change.save_filter(
                account,
                &register::SavedFilterRow {
                    id,
                    name,
                    text: filter.text.trim().to_owned(),
                    category: filter.category,
                    status: filter.status,
                    years_ago: filter.years_ago,
                },
            )?;
            Ok(id)
        })
    }

    /// Takes a filter away.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`], also for that of somebody else; [`crate::Error::Forbidden`].
    pub fn drop_filter(&mut self, id: SavedFilterId, now: Now) -> Result<()> {
        self.allow(UseCase::RecordIncident)?;
        let account = self.me.id;
        self.change("drop_filter", now, |change| {
            Ok(change.drop_filter(account, id)?)
        })
    }
}
