//! The account of facts behind a procedure: what happened before, what was agreed and what was
//! tried, from the oldest on. It is read together from the register, never typed.

use chrono::NaiveDate;

use crate::id::{EntryId, IncidentId, SanctionId};
use crate::incident::Incident;
use crate::person::PersonId;
use crate::procedure::{Entry, What, standing_entries};
use crate::sanction::{Earlier, SanctionKind};
use crate::{codes, value};

codes! {
    /// What a line of the account is about.
    pub enum PastKind {
        /// An incident.
        Incident = "incident",
        /// A step that was taken.
        Sanction = "sanction",
        /// What was agreed after a step.
        Agreement = "agreement",
    }
}

value! {
    /// A line of the account.
    pub struct Past {
        /// When.
        pub on: NaiveDate,
        /// What it is about.
        pub kind: PastKind,
        /// The incident.
        pub incident: Option<IncidentId>,
        /// The step.
        pub sanction: Option<SanctionId>,
        /// Which step.
        pub step: Option<SanctionKind>,
        /// The number that the school speaks of.
        pub number: String,
        /// The facts, the reasons or what was agreed.
        pub text: String,
    }
}

value! {
    /// Another school that was asked to admit the pupil.
    pub struct Attempt {
        /// The entry with which it was asked.
        pub asked: EntryId,
        /// Its name and place.
        pub school: String,
        /// What it offers.
        pub profile: String,
        /// How far from home, in kilometres.
        pub distance_km: Option<u32>,
        /// Whether the guardians would like this school.
        pub preferred: bool,
        /// When it was asked.
        pub asked_on: NaiveDate,
        /// Whether it admits the pupil, once it answered.
        pub accepts: Option<bool>,
        /// When it answered.
        pub answered_on: Option<NaiveDate>,
    }
}

/// The schools that were asked to admit the pupil, in the order in which they were.
pub fn attempts(entries: &[Entry]) -> Vec<Attempt> {
    let standing: Vec<&Entry> = standing_entries(entries).collect();
    standing
        .iter()
        .filter_map(|entry| {
            let Some(What::Asked {
                school,
                profile,
                distance_km,
                preferred,
            }) = &entry.said.what
            else {
                return None;
            };
            let answer = standing
                .iter()
                .rev()
                .find_map(|other| match other.said.what {
                    Some(What::Answered { to, accepts }) if to == entry.id => {
                        Some((accepts, other.said.on))
                    }
                    _ => None,
                });
            Some(Attempt {
                asked: entry.id,
                school: school.clone(),
                profile: profile.clone(),
                distance_km: *distance_km,
                preferred: *preferred,
                asked_on: entry.said.on,
                accepts: answer.map(|(accepts, _)| accepts),
                answered_on: answer.map(|(_, on)| on),
            })
        })
        .collect()
}

/// A step with what was said of it, for the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastStep {
    /// The step.
    pub step: Earlier,
    /// "2026-S003".
    pub number: String,
    /// Why it was taken.
    pub reasons: String,
    /// What was agreed after it, with the day.
    pub agreements: Vec<(NaiveDate, String)>,
}

/// The account up to and including `until`: the incidents in which the person had a part for which
/// a step can follow, and the steps that were taken. What was struck out or withdrawn is left out.
pub fn history(
    person: PersonId,
    incidents: &[Incident],
    steps: &[PastStep],
    until: NaiveDate,
) -> Vec<Past> {
    let mut past = Vec::new();
    for incident in incidents {
        let accused = incident
            .parties
            .iter()
            .any(|party| party.who.person() == Some(person) && party.role.can_be_sanctioned());
        if !accused || !incident.status.counts() {
            continue;
        }
        past.push(Past {
            on: incident.happened_on,
            kind: PastKind::Incident,
            incident: Some(incident.id),
            sanction: None,
            step: None,
            number: incident.number.clone(),
            text: incident.facts.clone(),
        });
    }
    for PastStep {
        step,
        number,
        reasons,
        agreements,
    } in steps
    {
        if step.struck_out || step.revoked || step.open {
            continue;
        }
        past.push(Past {
            on: step.decided_on,
            kind: PastKind::Sanction,
            incident: step.incident,
            sanction: Some(step.id),
            step: Some(step.kind),
            number: number.clone(),
            text: reasons.clone(),
        });
        past.extend(agreements.iter().map(|(on, text)| Past {
            on: *on,
            kind: PastKind::Agreement,
            incident: step.incident,
            sanction: Some(step.id),
            step: Some(step.kind),
            number: number.clone(),
            text: text.clone(),
        }));
    }
    past.retain(|line| line.on <= until);
    past.sort_by_key(|line| (line.on, line.kind));
    past
}
