//! What the school makes of an incident, and what is known of what stood online. The rules are in
//! `domain::judgement` and `domain::online`; here they are asked, and the tasks follow.

use chrono::NaiveDate;
use domain::id::{IncidentId, JudgementId};
use domain::incident::Incident;
use domain::judgement::{self, Judgement, Upshot};
use domain::online::{self, Online};
use register::{Change, JudgementRow};

use crate::error::{Checks, Error, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A judgement, as it was recorded.
    pub struct JudgementLine {
        /// Its id.
        pub id: JudgementId,
        /// The three tests.
        pub judgement: Judgement,
        /// What it comes down to, and why.
        pub found: Upshot,
        /// The day on which it was recorded.
        pub recorded_on: NaiveDate,
        /// Who recorded it; empty when the account is gone.
        pub by: String,
    }
}

/// What was typed, without the spaces around it.
pub(crate) fn tidy(online: &Online) -> Online {
    Online {
        account: online.account.trim().to_owned(),
        ..online.clone()
    }
}

/// Adds a judgement within a change.
pub(crate) fn add(
    change: &Change<'_>,
    incident: &Incident,
    judgement: &Judgement,
    by: &str,
    now: Now,
) -> Result<JudgementId> {
    judgement::judge(judgement, incident, now.today).map_err(Error::all_refused)?;
    let id = JudgementId(change.new_id()?);
    change.add_judgement(&JudgementRow {
        id,
        incident: incident.id,
        judgement: Judgement {
            grounds: judgement.grounds.trim().to_owned(),
            ..judgement.clone()
        },
        at: now.at,
        by: by.to_owned(),
    })?;
    Ok(id)
}

impl Office {
    pub(crate) fn judgement_lines(&self, incident: IncidentId) -> Result<Vec<JudgementLine>> {
        let names = self.account_names()?;
        let rows = self.read().judgements(incident)?;
        Ok(rows
            .into_iter()
            .map(|row| JudgementLine {
                id: row.id,
                found: row.judgement.found(),
                recorded_on: domain::calendar::dutch_day(row.at),
                by: names.get(&row.by).cloned().unwrap_or_default(),
                judgement: row.judgement,
            })
            .collect())
    }

    /// Records what the school makes of an incident. What was made of it before stays to be seen.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn judge_incident(
        &mut self,
        incident: IncidentId,
        judgement: &Judgement,
        now: Now,
    ) -> Result<JudgementId> {
        self.allow(UseCase::HandleIncident)?;
        let mut checks = Checks::default();
        checks.length("grounds", &judgement.grounds, 2_000);
        checks.done()?;
        let incident = self.seen_incident(incident)?;
        let by = self.me.id.to_string();
        self.change("judge_incident", now, |change| {
            let id = add(change, &incident, judgement, &by, now)?;
            if incident.status.counts() {
                crate::incidents::follow_bullying(change, &incident, now.today)?;
            }
            Ok(id)
        })
    }

    /// Keeps what is known of what stood online, in the place of what was known before.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn set_online(&mut self, incident: IncidentId, online: &Online, now: Now) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let mut checks = Checks::default();
        checks.length("account", &online.account, 120);
        checks.done()?;
        let seen = self.seen_incident(incident)?;
        online::keep(online, &seen, now.today).map_err(Error::all_refused)?;
        self.change("set_online", now, |change| {
            Ok(change.set_online(incident, &tidy(online))?)
        })
    }
}
