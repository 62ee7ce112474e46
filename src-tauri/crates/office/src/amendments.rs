//! What is added to an incident after it was recorded, and what of its outline is put right. What
//! stood there stays to be read; the tasks of the incident follow.

use chrono::NaiveDate;
use domain::amendment::{self, Outline, OutlineChange};
use domain::id::{AmendmentId, IncidentId};
use domain::incident::{Category, Incident, asks_whether_sexual};
use domain::party;
use register::AmendmentRow;

use crate::error::{Checks, Problem, Result};
use crate::incidents::{check_categories, check_clauses, check_day};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Something to add to an incident, or to put right in it.
    pub struct NewAmendment {
        /// What is added, or what was wrong.
        pub text: String,
        /// The outline as it ought to be; left out where nothing of it changes.
        #[serde(default)]
        pub outline: Option<Outline>,
        /// Whether the picture or film that was shared is sexual; asked where that becomes the
        /// kind.
        #[serde(default)]
        pub sexual_image: Option<bool>,
    }
}

view! {
    /// Something that was added to an incident, or put right in it.
    pub struct AmendmentLine {
        /// Its id.
        pub id: AmendmentId,
        /// What was added, or what was wrong.
        pub text: String,
        /// What of the outline was put right.
        pub change: Option<OutlineChange>,
        /// The day.
        pub on: NaiveDate,
        /// Who did; empty when the account is gone.
        pub by: String,
    }
}

impl NewAmendment {
    fn check(&self, office: &Office, incident: &Incident, now: Now) -> Result<()> {
        let mut checks = Checks::default();
        checks.text("text", &self.text, 5_000);
        if let Some(outline) = &self.outline {
            checks.length("platform", &outline.platform, 80);
            check_day(&mut checks, outline.happened_on, now.today);
            if outline.happened_on > incident.reported_on {
                checks.wrong("happenedOn", Problem::EndsBeforeItBegins);
            }
            check_categories(&mut checks, &outline.categories);
            check_clauses(&mut checks, &outline.clauses, office);
            if self.asks_whether_sexual(incident) && self.sexual_image.is_none() {
                checks.wrong("sexualImage", Problem::Missing);
            }
        }
        checks.done()
    }

    /// Whether it is to be asked if the picture is sexual: where a shared picture comes in new.
    fn asks_whether_sexual(&self, incident: &Incident) -> bool {
        let mut outline = self.outline.iter();
        let before = incident.categories.contains(&Category::ImageShared);
        !before && outline.any(|outline| asks_whether_sexual(&outline.categories))
    }
}

impl Office {
    /// What was added to an incident or put right in it, the oldest first.
    pub(crate) fn amendment_lines(&self, incident: IncidentId) -> Result<Vec<AmendmentLine>> {
        let names = self.account_names()?;
        let rows = self.read().amendments(incident)?.into_iter();
        Ok(rows
            .map(|row| AmendmentLine {
                id: row.id,
                text: row.text,
                change: row.change,
                on: domain::calendar::dutch_day(row.at),
                by: names.get(&row.by).cloned().unwrap_or_default(),
            })
            .collect())
    }

    /// Adds to an incident what became known later, or puts its outline right and says what was
    /// wrong.
    ///
    /// # Errors
    /// [`crate::Error::Refused`] for what is shut, waits or is a suspicion against staff;
    /// [`crate::Error::Invalid`], [`crate::Error::NotFound`], [`crate::Error::Stale`],
    /// [`crate::Error::Forbidden`].
    pub fn amend_incident(
        &mut self,
        incident: IncidentId,
        new: &NewAmendment,
        version: u32,
        now: Now,
    ) -> Result<AmendmentId> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        new.check(self, &seen, now)?;
        party::is_open(&seen)?;
        let sexual = new.asks_whether_sexual(&seen) && new.sexual_image == Some(true);
        let outline = new.outline.clone().map(|mut outline| {
            if sexual {
                outline.categories.push(Category::Sexting);
            }
            outline
        });
        let put_right = outline.and_then(|outline| amendment::put_right(&seen, outline));
        let protocol = self.protocol.clone();
        let by = self.me.id.to_string();
        self.change("amend_incident", now, |change| {
            let id = AmendmentId(change.new_id()?);
            let row = AmendmentRow {
                id,
                incident,
                text: new.text.trim().to_owned(),
                change: put_right,
                at: now.at,
                by,
            };
            change.amend_incident(&row, version)?;
            // A sexual image of a child is no matter for the school alone (Sr 252).
            if sexual && !seen.possibly_criminal {
                let version = change.incident(incident)?.version;
                change.set_possibly_criminal(incident, true, version)?;
            }
            crate::parties::follow(change, &protocol, incident, now)?;
            Ok(id)
        })
    }
}
