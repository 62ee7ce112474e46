//! The acts of an incident: what happened one after another, each of its own kind and with its own
//! people, as a message in a group chat and the blow that followed in the yard.
//!
//! The people of an act are people of the incident; which part they had in the act is a judgement
//! of that act alone. An act is only ever added; a mistake is struck out and stays to be seen.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::id::PartyId;
use crate::incident::{Category, Incident, IncidentStatus, Party, PartyRole};
use crate::person::PersonId;
use crate::refusal::Refusal;
use crate::value;

value! {
    /// The part that somebody had in an act.
    pub struct ActPart {
        /// Who, of those in the incident.
        pub party: PartyId,
        /// Which part.
        pub role: PartyRole,
    }
}

value! {
    /// An act.
    pub struct Act {
        /// What kind.
        pub category: Category,
        /// The day, where it is another than that of the incident.
        #[serde(default)]
        pub on: Option<NaiveDate>,
        /// What was done, without judgement.
        pub what: String,
        /// Who had which part in it.
        pub parts: Vec<ActPart>,
    }
}

/// Whether an act can be put down with an incident.
///
/// # Errors
/// Every rule in the way.
pub fn keep(act: &Act, incident: &Incident, today: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if matches!(
        incident.status,
        IncidentStatus::StruckOut | IncidentStatus::Closed
    ) {
        refusals.push(Refusal::IncidentShut);
    }
    if act.parts.is_empty() {
        refusals.push(Refusal::ActOfNobody);
    }
    let known: BTreeSet<PartyId> = incident.parties.iter().map(|party| party.id).collect();
    let named: BTreeSet<PartyId> = act.parts.iter().map(|part| part.party).collect();
    if !named.is_subset(&known) || named.len() < act.parts.len() {
        refusals.push(Refusal::ActOfStranger);
    }
    if act.on.is_some_and(|on| on > today) {
        refusals.push(Refusal::ActInFuture);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Whether a person is only involved: nothing says what they did, in the incident nor in an act of
/// it, so that their part is not known yet.
pub fn is_only_involved(incident: &Incident, acts: &[Act], person: PersonId) -> bool {
    let own = |party: &&Party| party.who.person() == Some(person);
    let did = |party: &Party| {
        let parts = acts.iter().flat_map(|act| &act.parts);
        let mut in_acts = parts.filter(|part| part.party == party.id);
        party.role.did_something() || in_acts.any(|part| part.role.did_something())
    };
    let mut parties = incident.parties.iter().filter(own);
    let mut accused = parties
        .clone()
        .filter(|party| party.role.can_be_sanctioned());
    accused.next().is_some() && !parties.any(did)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::{day, incident, pupil, today};
    use uuid::Uuid;

    fn part(party: u128) -> ActPart {
        ActPart {
            party: PartyId(Uuid::from_u128(party)),
            role: PartyRole::Perpetrator,
        }
    }

    fn said(change: impl Fn(&mut Act, &mut Incident)) -> Vec<Refusal> {
        let mut incident = incident(&[
            (pupil(7), PartyRole::Involved),
            (pupil(8), PartyRole::Involved),
        ]);
        let mut act = Act {
            category: Category::Fighting,
            on: Some(day("2026-11-19")),
            what: "Er werd geduwd.".into(),
            parts: vec![part(1), part(2)],
        };
        change(&mut act, &mut incident);
        keep(&act, &incident, today()).err().unwrap_or_default()
    }

    #[test]
    fn an_act_is_of_people_of_the_incident_each_once() {
        assert_eq!(said(|_, _| ()), []);
        assert_eq!(said(|act, _| act.parts.clear()), [Refusal::ActOfNobody]);
        assert_eq!(
            said(|act, _| act.parts.push(part(9))),
            [Refusal::ActOfStranger]
        );
        assert_eq!(
            said(|act, _| act.parts.push(part(1))),
            [Refusal::ActOfStranger]
        );
    }

    #[test]
    fn an_act_is_not_to_come_and_a_shut_incident_takes_none() {
        assert_eq!(
            said(|act, _| act.on = Some(day("2026-11-23"))),
            [Refusal::ActInFuture]
        );
        for status in [IncidentStatus::Closed, IncidentStatus::StruckOut] {
            assert_eq!(
                said(|_, incident| incident.status = status),
                [Refusal::IncidentShut],
                "{status:?}"
            );
        }
    }
}
