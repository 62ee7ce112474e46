//! What must happen today and why: the first screen.

use domain::incident::IncidentStatus;
use domain::school::SchoolYear;
use register::LetterQuery;

use crate::consents::GroupForms;
use crate::deadlines::{Deadline, is_waited_for};
use crate::error::Result;
use crate::incidents::{IncidentFilter, IncidentLine};
use crate::letters::LetterLine;
use crate::rights::UseCase;
use crate::tasks::TaskLine;
use crate::{Now, Office, view};

view! {
    /// What must happen today.
    pub struct Today {
        /// Tasks, the first due first. What only has to be waited for is among the terms.
        pub tasks: Vec<TaskLine>,
        /// Terms of law that run, the first to end first.
        pub deadlines: Vec<Deadline>,
        /// Letters that were issued and reached nobody yet.
        pub undelivered: Vec<LetterLine>,
        /// The newest incidents.
        pub incidents: Vec<IncidentLine>,
        /// What came back lately, for who may read incidents.
        pub signals: Vec<crate::signals::SignalLine>,
        /// What teachers sent in and nobody took over yet, the newest first.
        pub sent_in: Vec<IncidentLine>,
        /// How many incidents were recorded this school year; left out for who may not see them.
        pub incidents_this_year: Option<u32>,
        /// Printed consent forms per group.
        pub forms: Vec<GroupForms>,
        /// How many households are still to be shown this school year what they chose before.
        pub choices: u32,
        /// How many files and incidents are kept too long, for who keeps the list of them.
        pub kept_too_long: u32,
        /// Matters about which the press is asking.
        pub press: Vec<crate::press::PressLine>,
        /// What of the programme of the year can be done and was not, the first due first.
        pub programme: Vec<crate::programme::ProgrammeLine>,
        /// Breaches on which something is still to be decided or done, the first due first.
        pub breaches: Vec<crate::breaches::BreachLine>,
        /// How many texts of letters wait to be read by whoever looks.
        pub letter_texts: u32,
        /// How many pupils are at the school.
        pub pupils: u32,
        /// How many pupils have no guardian to write to.
        pub without_guardian: u32,
        /// Whether the school's address is complete, so that letters can go out.
        pub address_missing: bool,
        /// That there is no good copy of late, for who keeps the copies.
        pub copies: Option<crate::copies::CopyWarning>,
        /// What is wrong with the recovery key, for who makes it.
        pub recovery: Option<crate::keys::RecoveryWarning>,
    }
}

impl Office {
    /// What must happen today.
    ///
    /// # Errors
    /// When the register cannot be read. What the role may not see is left out.
    pub fn today(&self, now: Now) -> Result<Today> {
        let may = |what| self.allow(what).is_ok();
        let mut tasks = if may(UseCase::SeeTasks) {
            self.tasks(now)?
        } else {
            Vec::new()
        };
        tasks.retain(|task| !is_waited_for(task.kind));
        let deadlines = if may(UseCase::SeeSanctions) {
            self.deadlines(now)?
        } else {
            Vec::new()
        };
        let undelivered = if may(UseCase::SeeLetters) {
            let (rows, _) = self.read().letters(&LetterQuery {
                undelivered: true,
                staff_cases: self.staff_cases(),
                limit: 20,
                ..LetterQuery::default()
            })?;
            self.letter_lines(rows)?
        } else {
            Vec::new()
        };
        let year = SchoolYear::of(now.today);
        let (incidents, incidents_this_year) = if may(UseCase::SeeIncidents) {
            let found = self.incidents(&IncidentFilter {
                from: Some(year.first_day()),
                limit: 6,
                ..IncidentFilter::default()
            })?;
            (found.rows, Some(found.total))
        } else {
            (Vec::new(), None)
        };
        let sent_in = if may(UseCase::HandleIncident) {
            self.incidents(&IncidentFilter {
                status: Some(IncidentStatus::SentIn),
                limit: 20,
                ..IncidentFilter::default()
            })?
            .rows
        } else {
            Vec::new()
        };
        let mut pupils = 0u32;
        let mut without_guardian = 0u32;
        if may(UseCase::SeeRoster) {
            let seen = self.seen()?;
            let cared_for: std::collections::BTreeSet<_> = self
                .read()
                .every_guardian()?
                .iter()
                .flat_map(|guardian| guardian.pupils.iter().map(|tie| tie.pupil))
                .collect();
            for pupil in self.read().every_pupil()? {
                if seen.has(pupil.id) && !pupil.has_left(now.today) {
                    pupils += 1;
                    without_guardian += u32::from(!cared_for.contains(&pupil.id));
                }
            }
        }
        let (forms, choices) = if may(UseCase::PrintConsentForms) {
            let forms = self.form_overview(&year.to_string(), now)?;
            (forms, self.choices_to_show(now)?)
        } else {
            (Vec::new(), 0)
        };
        let copies = if pupils > 0 {
            self.copy_warning(now)?
        } else {
            None
        };
        Ok(Today {
            copies,
            recovery: self.recovery_warning()?,
            tasks,
            deadlines,
            undelivered,
            incidents,
            signals: if may(UseCase::SeeIncidents) {
                self.signals(now)?
            } else {
                Vec::new()
            },
            sent_in,
            incidents_this_year,
            forms,
            choices,
            kept_too_long: self.kept_too_long(now)?,
            press: self.open_press()?,
            programme: self.open_programme(now)?,
            breaches: self.open_breaches(now)?,
            letter_texts: self.letter_texts_to_judge()?,
            pupils,
            without_guardian,
            address_missing: !self.read().school()?.address.is_complete(),
        })
    }
}
