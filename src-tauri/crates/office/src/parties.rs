//! Who is in an incident, as that becomes known: somebody is added, somebody unknown gets a name,
//! somebody who was not there after all is taken out, with the reason. The rules are in
//! `domain::party`; the tasks of the incident follow.

use chrono::NaiveDate;
use domain::id::{IncidentId, PartyId};
use domain::incident::{Incident, Party};
use domain::party;
use domain::person::{Named, PersonId, Who};
use domain::protocol::Protocol;
use domain::sanction::{SanctionKind, TaskKind};
use register::{Change, PartyOutRow, ProcedureQuery, SanctionQuery, StaffCases};

use crate::error::{Checks, Error, Result};
use crate::incidents::NewParty;
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// Somebody who was taken out of an incident.
    pub struct PartyOutLine {
        /// Who, and which part they were said to have.
        pub party: Party,
        /// The name, for who has a file at the school.
        pub named: Option<Named>,
        /// Why they do not belong in it.
        pub why: String,
        /// The day on which they were taken out.
        pub on: NaiveDate,
        /// Who did; empty when the account is gone.
        pub by: String,
    }
}

/// Has what rests on who is in an incident follow within a change: tasks, and what the law asks of
/// a suspicion against staff.
pub(crate) fn follow(
    change: &Change<'_>,
    protocol: &Protocol,
    incident: IncidentId,
    now: Now,
) -> Result<()> {
    let incident = change.incident(incident)?;
    crate::incidents::bring_tasks(change, &incident, protocol, now.today)?;
    crate::procedures::bring_suspicion(change, &incident, now)
}

impl Office {
    /// Who was taken out of an incident.
    pub(crate) fn parties_out(&self, incident: IncidentId) -> Result<Vec<PartyOutLine>> {
        let rows = self.read().parties_out(incident)?;
        let accounts = self.account_names()?;
        let people = rows.iter().filter_map(|row| row.party.who.person());
        let names = self.read().names(&people.collect::<Vec<_>>())?;
        let hidden = self.staff_cases();
        Ok(rows
            .into_iter()
            .filter(|row| !row.party.who.person().is_some_and(|one| hidden.hides(one)))
            .map(|row| PartyOutLine {
                named: row
                    .party
                    .who
                    .person()
                    .and_then(|one| names.get(&one).cloned()),
                party: row.party,
                why: row.why,
                on: domain::calendar::dutch_day(row.at),
                by: accounts.get(&row.by).cloned().unwrap_or_default(),
            })
            .collect())
    }

    /// Adds somebody who turned out to be in an incident.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn add_party(&mut self, incident: IncidentId, new: &NewParty, now: Now) -> Result<PartyId> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        let mut checks = Checks::default();
        match &new.who {
            Who::Outsider { description } => checks.text("who", description, 200),
            Who::Unknown { description } => checks.length("who", description, 200),
            Who::Pupil { .. } | Who::Guardian { .. } | Who::Staff { .. } => {}
        }
        checks.done()?;
        if let Some(person) = new.who.person() {
            self.name_of(person)?;
            self.sees(person)?;
        }
        party::add(&new.who, &seen).map_err(Error::all_refused)?;
        let protocol = self.protocol.clone();
        self.change("add_party", now, |change| {
            let id = PartyId(change.new_id()?);
            let added = Party {
                id,
                who: new.who.clone(),
                role: new.role,
            };
            change.add_parties(incident, &[added])?;
            follow(change, &protocol, incident, now)?;
            Ok(id)
        })
    }

    /// Says who somebody unknown or from outside turns out to be. As whom they were put down stays
    /// to be read.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::NotFound`], [`Error::Forbidden`].
    pub fn name_party(
        &mut self,
        incident: IncidentId,
        party: PartyId,
        person: PersonId,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        self.part_of(&seen, party)?;
        self.name_of(person)?;
        self.sees(person)?;
        party::name(party, person, &seen).map_err(Error::all_refused)?;
        let protocol = self.protocol.clone();
        self.change("name_party", now, |change| {
            change.name_party(incident, party, person)?;
            follow(change, &protocol, incident, now)
        })
    }

    /// Takes somebody out of an incident who was not in it after all. It stays to be seen with the
    /// reason; what was asked because of them and not yet done goes.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`] without a reason,
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn take_out_party(
        &mut self,
        incident: IncidentId,
        party: PartyId,
        why: &str,
        now: Now,
    ) -> Result<()> {
        self.allow(UseCase::HandleIncident)?;
        let seen = self.seen_incident(incident)?;
        let out = self.part_of(&seen, party)?;
        let mut checks = Checks::default();
        checks.text("why", why, 1_000);
        checks.done()?;
        let acts = self.standing_acts(Some(incident))?;
        let person = out.who.person();
        let measure = match person {
            Some(person) => self.measure_for(incident, person)?,
            None => None,
        };
        party::take_out(party, &seen, &acts, measure).map_err(Error::all_refused)?;
        let protocol = self.protocol.clone();
        let by = self.me.id.to_string();
        self.change("take_out_party", now, |change| {
            change.take_out_party(&PartyOutRow {
                incident,
                party: out,
                why: why.trim().to_owned(),
                at: now.at,
                by,
            })?;
            for task in change.tasks_of_incident(incident)? {
                let asked = task.kind == TaskKind::InformGuardians && task.done_on.is_none();
                if asked && task.person.is_some() && task.person == person {
                    change.drop_task(task.id)?;
                }
            }
            follow(change, &protocol, incident, now)
        })
    }

    /// The party of an incident.
    fn part_of(&self, incident: &Incident, party: PartyId) -> Result<Party> {
        let mut parties = incident.parties.iter();
        let found = parties.find(|one| one.id == party).cloned();
        found.ok_or(Error::NotFound {
            noun: crate::Noun::Incident,
        })
    }

    /// What was decided or is prepared for somebody because of an incident, whoever may see it.
    fn measure_for(&self, incident: IncidentId, person: PersonId) -> Result<Option<SanctionKind>> {
        let decided = self.read().sanctions(&SanctionQuery {
            incident: Some(incident),
            person: Some(person),
            staff_cases: StaffCases::Shown,
            limit: 1,
            ..SanctionQuery::default()
        })?;
        let prepared = self.read().procedures(&ProcedureQuery {
            incident: Some(incident),
            person: Some(person),
            limit: 1,
            ..ProcedureQuery::default()
        })?;
        let decided = decided.first().map(|row| row.decision.kind);
        Ok(decided.or_else(|| prepared.first().map(|row| row.opening.kind)))
    }
}
