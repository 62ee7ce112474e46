//! Moving a whole school in at once: for the demo, tests and benchmarks, with invented people.

use domain::calendar::Holiday;
use domain::guardian::Guardian;
use domain::id::{AccountId, StaffId};
use domain::incident::{Incident, IncidentStatus as Status};
use domain::pupil::{Group, Pupil};
use domain::sanction::Decision;
use domain::staff::{Role, Staff};
use register::{Account, SanctionRow};

use crate::error::Result;
use crate::rights::UseCase;
use crate::{Now, Office};

/// A whole school as plain values.
#[derive(Debug, Clone, Copy)]
pub struct Settlement<'a> {
    /// Groups of all school years.
    pub groups: &'a [Group],
    /// Pupils.
    pub pupils: &'a [Pupil],
    /// Guardians.
    pub guardians: &'a [Guardian],
    /// Staff.
    pub staff: &'a [Staff],
    /// Holidays.
    pub holidays: &'a [Holiday],
    /// Incidents of past years.
    pub incidents: &'a [Incident],
    /// Decisions of past years with the school days of each: kept as history, without letters.
    pub decisions: &'a [(Decision, u32)],
}

impl Office {
    /// Gives one more person an account in a school that is being moved in, and a key to open it;
    /// `staff` says who of the staff it is.
    ///
    /// # Errors
    /// When there is an account of that name.
    pub fn settle_account(
        &mut self,
        name: &str,
        role: Role,
        staff: Option<StaffId>,
        password: &str,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        self.register.add_user(name, password)?;
        let language = self.me.language;
        self.change("settle_account", now, |change| {
            let id = AccountId(change.new_id()?);
            change.add_account(&Account {
                language,
                staff,
                ..Account::new(id, name, role)
            })?;
            Ok(())
        })
    }

    /// Moves a school in, in one step.
    ///
    /// # Errors
    /// When something refers to what is not there; nothing was written then.
    pub fn settle(&mut self, school: Settlement<'_>, now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let by = self.me.id.to_string();
        let protocol_version = self.protocol.named_version();
        let ladders = self.protocol.ladders.clone();
        let protocol = self.protocol.clone();
        self.change("settle_school", now, |change| {
            for group in school.groups {
                change.save_group(group)?;
            }
            for pupil in school.pupils {
                change.add_pupil(pupil)?;
            }
            for guardian in school.guardians {
                change.add_guardian(guardian)?;
            }
            for staff in school.staff {
                change.add_staff(staff)?;
            }
            change.save_holidays(school.holidays)?;
            for incident in school.incidents {
                change.add_incident(incident, now.at, &by)?;
                // Cases that are still open have their tasks; those of past years are done.
                let open = matches!(incident.status, Status::Reported | Status::InProgress);
                let age = (now.today - incident.reported_on).num_days();
                if open && (0..14).contains(&age) {
                    let due_on = incident.reported_on + chrono::Days::new(7);
                    crate::incidents::bring_tasks(change, incident, &protocol, due_on)?;
                }
            }
            for (decision, school_days) in school.decisions {
                use chrono::Datelike;
                let year = decision.decided_on.year();
                let order = change.next_sanction_number(year)?;
                let clause = ladders
                    .iter()
                    .flat_map(|ladder| &ladder.rungs)
                    .find(|rung| rung.kind == decision.kind)
                    .map(|rung| rung.clause.clone())
                    .unwrap_or_default();
                change.add_sanction(&SanctionRow {
                    id: domain::id::SanctionId(change.new_id()?),
                    number: format!("{year}-S{order:03}"),
                    decision: decision.clone(),
                    clause,
                    protocol_version: protocol_version.clone(),
                    school_days: *school_days,
                    objection_until: None,
                    decided_at: now.at,
                    by: by.clone(),
                })?;
            }
            Ok(())
        })
    }
}
