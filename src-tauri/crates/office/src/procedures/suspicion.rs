//! A suspicion of a sexual offence by someone who works for the school: three stations at the
//! incident, dates alone, and nothing else (WPO 4a). Only who may see staff cases sees it.

use domain::id::{EntryId, IncidentId};
use domain::incident::{Incident, IncidentStatus};
use domain::procedure::offence::{self, Suspicion};
use domain::procedure::{Entry, Said};
use domain::refusal::Refusal;
use register::{Change, EntryOf, EntryRow};

use crate::error::{Error, Result};
use crate::procedures::follow::{About, reconcile};
use crate::procedures::{EntryLine, Station};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// The three stations of a suspicion and what was put down.
    pub struct SuspicionFile {
        /// The incident.
        pub incident: IncidentId,
        /// "2026-014".
        pub number: String,
        /// The stations.
        pub stations: Vec<Station>,
        /// What was put down; struck entries too.
        pub entries: Vec<EntryLine>,
        /// The line of the confidential inspectors.
        pub phone: String,
    }
}

impl Office {
    fn suspected(&self, id: IncidentId) -> Result<(Incident, Vec<EntryRow>)> {
        self.allow(UseCase::SeeStaffCases)?;
        let incident = self.seen_incident(id)?;
        if !offence::concerns(&incident) {
            return Err(Refusal::NoSuspicion.into());
        }
        Ok((incident, self.read().entries(EntryOf::Incident(id))?))
    }

    /// Refuses a status that a suspicion may not get (WPO 4a).
    pub(crate) fn may_become(
        &self,
        incident: &Incident,
        status: IncidentStatus,
        now: Now,
    ) -> Result<()> {
        let rows = self.read().entries(EntryOf::Incident(incident.id))?;
        let entries: Vec<Entry> = rows.into_iter().map(|row| row.entry).collect();
        let suspicion = Suspicion {
            reported_on: incident.reported_on,
            entries: &entries,
            calendar: &self.calendar()?,
            today: now.today,
        };
        Ok(offence::may_become(&suspicion, status)?)
    }

    /// How far the handling of a suspicion is.
    ///
    /// # Errors
    /// [`Error::Refused`] for an incident that is none, [`Error::NotFound`], [`Error::Forbidden`].
    pub fn suspicion(&self, incident: IncidentId, now: Now) -> Result<SuspicionFile> {
        let (incident, rows) = self.suspected(incident)?;
        let entries: Vec<Entry> = rows.iter().map(|row| row.entry.clone()).collect();
        let calendar = self.calendar()?;
        let stations = offence::strip(&Suspicion {
            reported_on: incident.reported_on,
            entries: &entries,
            calendar: &calendar,
            today: now.today,
        });
        Ok(SuspicionFile {
            incident: incident.id,
            number: incident.number,
            stations: stations.into_iter().map(Station::from).collect(),
            entries: self.entry_lines(&rows)?,
            phone: offence::INSPECTOR_PHONE.to_owned(),
        })
    }

    /// Puts a date down at one of the three stations.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::NotFound`], [`Error::Forbidden`].
    pub fn enter_suspicion(
        &mut self,
        incident: IncidentId,
        said: &Said,
        now: Now,
    ) -> Result<EntryId> {
        let (incident, rows) = self.suspected(incident)?;
        let mut entries: Vec<Entry> = rows.into_iter().map(|row| row.entry).collect();
        let calendar = self.calendar()?;
        let by = self.me.id.to_string();
        self.change("enter_suspicion", now, |change| {
            let id = EntryId(change.new_id()?);
            let suspicion = Suspicion {
                reported_on: incident.reported_on,
                entries: &entries,
                calendar: &calendar,
                today: now.today,
            };
            let entry = offence::enter(&suspicion, id, said).map_err(Error::all_refused)?;
            change.add_entry(
                EntryOf::Incident(incident.id),
                &EntryRow {
                    entry: entry.clone(),
                    at: now.at,
                    by,
                },
            )?;
            entries.push(entry);
            let suspicion = Suspicion {
                reported_on: incident.reported_on,
                entries: &entries,
                calendar: &calendar,
                today: now.today,
            };
            let wanted = offence::tasks(&suspicion);
            let there = change.tasks_of_incident(incident.id)?;
            reconcile(change, &there, &wanted, &about(&incident), said.on)?;
            Ok(id)
        })
    }
}

fn about(incident: &Incident) -> About {
    About {
        person: None,
        incident: Some(incident.id),
        sanction: None,
    }
}

/// The first task of a suspicion, with the incident that raises it or the part that makes it one;
/// what was to be done before is not (WPO 4a).
pub(crate) fn bring(change: &Change<'_>, incident: &Incident, now: Now) -> Result<()> {
    if !offence::concerns(incident) {
        return Ok(());
    }
    let wanted = offence::tasks(&Suspicion {
        reported_on: incident.reported_on,
        entries: &[],
        calendar: &domain::calendar::Calendar::default(),
        today: now.today,
    });
    for task in change.tasks_of_incident(incident.id)? {
        if task.done_on.is_none() && !offence::asks_for(task.kind) {
            change.finish_task(task.id, now.today, "", task.version)?;
        }
    }
    reconcile(change, &[], &wanted, &about(incident), now.today)
}
