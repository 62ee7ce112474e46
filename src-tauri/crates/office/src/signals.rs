//! What comes back, shown with its reason: on the first screen and at each incident it rests on.
//! The rule is in `domain::signal`; nothing of the answer is kept.

use chrono::{Days, NaiveDate};
use domain::id::IncidentId;
use domain::incident::{DayPart, Place};
use domain::person::Named;
use domain::school::SchoolYear;
use domain::signal::{self, Signal, SignalKind};
use register::IncidentQuery;

use crate::error::Result;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// An incident that a signal rests on.
    pub struct SignalIncident {
        /// Which.
        pub id: IncidentId,
        /// "2026-014".
        pub number: String,
        /// The day it happened.
        pub happened_on: NaiveDate,
    }
}

view! {
    /// Something that comes back, and where it can be read.
    pub struct SignalLine {
        /// What.
        pub kind: SignalKind,
        /// The incidents, the oldest first.
        pub incidents: Vec<SignalIncident>,
        /// The children it is about; none for a place.
        pub people: Vec<Named>,
        /// Where, for a place.
        pub place: Option<Place>,
        /// At which part of the day, for a place.
        pub day_part: Option<DayPart>,
        /// On which platform, for a group chat.
        pub platform: String,
    }
}

/// How many incidents of a school year are looked at, the newest first.
const MOST: u32 = 5_000;

impl Office {
    /// What came back lately, the newest first.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn signals(&self, now: Now) -> Result<Vec<SignalLine>> {
        self.allow(UseCase::SeeIncidents)?;
        let fresh = now.today - Days::new(signal::FRESH);
        self.signals_until(now.today, &|signal| signal.until >= fresh)
    }

    /// What came back around an incident, as it was known then and since.
    pub(crate) fn signals_of(
        &self,
        incident: IncidentId,
        happened_on: NaiveDate,
    ) -> Result<Vec<SignalLine>> {
        let until = happened_on + Days::new(56);
        self.signals_until(until, &|signal| signal.incidents.contains(&incident))
    }

    fn signals_until(
        &self,
        until: NaiveDate,
        wanted: &dyn Fn(&Signal) -> bool,
    ) -> Result<Vec<SignalLine>> {
        let first = SchoolYear::of(until).first_day();
        let found = self.read().incidents(&IncidentQuery {
            from: Some(first.min(until - Days::new(112))),
            to: Some(until),
            staff_cases: self.staff_cases(),
            limit: MOST,
            ..IncidentQuery::default()
        })?;
        let signals = signal::signals(&found.rows);
        let mut lines = Vec::new();
        for signal in signals.into_iter().filter(|signal| wanted(signal)) {
            let names = self.read().names(&signal.people)?;
            let incidents = signal.incidents.iter().filter_map(|id| {
                let mut rows = found.rows.iter();
                rows.find(|row| row.id == *id).map(|row| SignalIncident {
                    id: row.id,
                    number: row.number.clone(),
                    happened_on: row.happened_on,
                })
            });
            lines.push(SignalLine {
                kind: signal.kind,
                incidents: incidents.collect(),
                people: signal
                    .people
                    .iter()
                    .filter_map(|person| names.get(person).cloned())
                    .collect(),
                place: signal.place,
                day_part: signal.day_part,
                platform: signal.platform,
            });
        }
        Ok(lines)
    }
}
