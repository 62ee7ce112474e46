//! What a ladder would have proposed after incidents of the past, beside what was decided then.
//!
//! Each incident is looked at on the day on which a person decided, with the steps that were really
//! taken before that day: the question is what this ladder would have said to the same people about
//! the same facts. Deliberately absent: a second history in which every proposal was followed, for
//! nobody knows what people would have decided.

use chrono::NaiveDate;

use crate::incident::Incident;
use crate::person::PersonId;
use crate::protocol::Protocol;
use crate::refusal::Refusal;
use crate::sanction::{Decider, Earlier, Proposal, SanctionKind, propose};
use crate::value;

value! {
    /// What was decided for a person after an incident.
    pub struct Taken {
        /// The step.
        pub kind: SanctionKind,
        /// Who decided it.
        pub decided_by: Decider,
        /// When.
        pub decided_on: NaiveDate,
        /// Why another step than the proposed one was taken; may be empty.
        #[serde(default)]
        pub skip_reason: String,
    }
}

/// The people for whom an incident can lead to a step, each once.
pub fn people(incident: &Incident) -> Vec<PersonId> {
    let mut people = Vec::new();
    if !incident.status.counts() {
        return people;
    }
    for party in &incident.parties {
        if let Some(person) = party.who.person()
            && party.role.can_be_sanctioned()
            && !people.contains(&person)
        {
            people.push(person);
        }
    }
    people
}

/// The day on which a person decided after an incident; without a decision the day on which the
/// incident was reported.
pub fn weighed_on(incident: &Incident, steps: &[Earlier]) -> NaiveDate {
    steps
        .iter()
        .filter(|step| step.incident == Some(incident.id) && !step.open && step.within.is_none())
        .map(|step| step.decided_on)
        .min()
        .unwrap_or(incident.reported_on)
}

/// What a protocol would have proposed for a person after an incident, on the day on which it was
/// weighed. `steps` are all that the person ever got; only those of before that day count, and not
/// that of the incident itself. With `anew` they count as this protocol says, and otherwise as the
/// ladder said that ruled them.
///
/// # Errors
/// The [`Refusal`] for which this protocol would have proposed nothing.
pub fn play(
    protocol: &Protocol,
    incident: &Incident,
    person: PersonId,
    steps: &[Earlier],
    anew: bool,
) -> Result<Proposal, Refusal> {
    let day = weighed_on(incident, steps);
    let before: Vec<Earlier> = steps
        .iter()
        .filter(|step| step.incident != Some(incident.id) && step.decided_on < day)
        .filter(|step| !step.open)
        .map(|step| Earlier {
            counting: step.counting.filter(|_| !anew),
            ..step.clone()
        })
        .collect();
    propose(protocol, incident, person, &before, day)
}

#[cfg(test)]
mod tests;
