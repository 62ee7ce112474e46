//! The acts of an incident, each with its own people.

use chrono::NaiveDate;
use domain::act::{self, Act};
use domain::id::{ActId, IncidentId};
use register::ActRow;

use crate::error::{Checks, Error, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// An act as the screen of its incident shows it.
    pub struct ActLine {
        /// Its id.
        pub id: ActId,
        /// What was done.
        pub act: Act,
        /// The day on which it was put down.
        pub recorded_on: NaiveDate,
        /// Who put it down; empty when the account is gone.
        pub by: String,
        /// Why it was struck out.
        pub struck: Option<String>,
    }
}

impl Office {
    pub(crate) fn act_lines(&self, incident: IncidentId) -> Result<Vec<ActLine>> {
        let names = self.account_names()?;
        let rows = self.read().acts(incident)?.into_iter();
        Ok(rows
            .map(|row| ActLine {
                id: row.id,
                act: row.act,
                recorded_on: domain::calendar::dutch_day(row.at),
                by: names.get(&row.by).cloned().unwrap_or_default(),
                struck: row.struck,
            })
            .collect())
    }

    /// The acts of an incident that were not struck out.
    pub(crate) fn standing_acts(&self, incident: Option<IncidentId>) -> Result<Vec<Act>> {
        let rows = match incident {
            Some(incident) => self.read().acts(incident)?,
            None => Vec::new(),
        };
        let stand = rows.into_iter().filter(|row| row.struck.is_none());
        Ok(stand.map(|row| row.act).collect())
    }

    /// Puts an act down with an incident.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn add_act(&mut self, incident: IncidentId, act: &Act, now: Now) -> Result<ActId> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        let mut checks = Checks::default();
        checks.text("what", &act.what, 5_000);
        checks.done()?;
        act::keep(act, &seen, now.today).map_err(Error::all_refused)?;
        let by = self.me.id.to_string();
        self.change("add_act", now, |change| {
            let id = ActId(change.new_id()?);
            change.add_act(&ActRow {
                id,
                incident,
                act: Act {
                    what: act.what.trim().to_owned(),
                    ..act.clone()
                },
                at: now.at,
                by,
                struck: None,
            })?;
            Ok(id)
        })
    }

    /// Strikes out an act that was put down by mistake.
    ///
    /// # Errors
    /// [`Error::Invalid`] without saying why, [`Error::NotFound`], [`Error::Forbidden`].
    pub fn strike_act(&mut self, id: ActId, why: &str, now: Now) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let row = self.read().act(id)?;
        self.seen_incident(row.incident)?;
        let mut checks = Checks::default();
        checks.text("why", why, 1_000);
        checks.done()?;
        self.change("strike_act", now, |change| {
            Ok(change.strike_act(id, why.trim())?)
        })
    }
}
