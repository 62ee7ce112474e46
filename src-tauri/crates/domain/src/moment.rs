//! What happened around one person, in one line of time: what kinds of moments there are, how far
//! back one looks without a reason, which parts the person had over the years, and with whom.
//!
//! A file begins anew: this and the last school year are shown, so that what a child once did does
//! not colour how it is seen. Who looks further back says why. Nothing is added up to a figure
//! about a child and nobody is compared: a count says in how many incidents two people both were,
//! and names each of them (AVG 5(1)(c), 22).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::id::{GroupId, IncidentId};
use crate::incident::{Incident, PartyRole};
use crate::person::PersonId;
use crate::pupil::{Group, GroupKind};
use crate::school::SchoolYear;
use crate::{codes, value};

codes! {
    /// What kind of moment it is.
    pub enum MomentKind {
        /// An incident, with the part that the person had.
        Incident = "incident",
        /// A talk, or contact with a guardian.
        Talk = "talk",
        /// A measure that was decided.
        Measure = "measure",
        /// A letter.
        Letter = "letter",
        /// What was said about consent, or taken back.
        Consent = "consent",
        /// That there is a note that few may read.
        Note = "note",
        /// Coming to school, another group, leaving.
        School = "school",
    }
}

codes! {
    /// Why somebody looks further back than the last school year.
    pub enum LookBack {
        /// Something happened now that may be connected.
        Incident = "incident",
        /// A measure is being prepared, and its steps are looked at.
        Measure = "measure",
        /// The pupil, a guardian or the colleague asks for it, or complains.
        Asked = "asked",
        /// Support for the child, or a transfer to another school.
        Support = "support",
    }
}

codes! {
    /// What changed in how somebody is at school.
    pub enum SchoolStep {
        /// The first day at school.
        Came = "came",
        /// Came back after having left.
        CameBack = "came_back",
        /// In a group from then on.
        Joined = "joined",
        /// The last day at school.
        Left = "left",
    }
}

/// The first day that a file shows without a reason to look back: that of the last school year.
pub fn shown_from(today: NaiveDate) -> NaiveDate {
    SchoolYear::of(today).previous().first_day()
}

/// Whether a moment is shown without a reason to look back: which groups somebody was in is no
/// judgement of them, and is always there.
pub fn is_shown(kind: MomentKind, on: NaiveDate, today: NaiveDate) -> bool {
    kind == MomentKind::School || on >= shown_from(today)
}

value! {
    /// In how many incidents somebody had a part.
    pub struct RoleCount {
        /// The part.
        pub role: PartyRole,
        /// In how many incidents.
        pub incidents: u32,
    }
}

value! {
    /// The parts that somebody had in a school year.
    pub struct RolesOfYear {
        /// The school year, as "2026-2027".
        pub school_year: String,
        /// Each part that they had.
        pub roles: Vec<RoleCount>,
    }
}

value! {
    /// An incident in which two people both had a part.
    pub struct Shared {
        /// Which.
        pub incident: IncidentId,
        /// The part of the person whose file it is.
        pub here: PartyRole,
        /// The part of the other.
        pub there: PartyRole,
    }
}

value! {
    /// Somebody who was in incidents together with the person whose file it is.
    pub struct Together {
        /// Who.
        pub other: PersonId,
        /// Which incidents, the newest first.
        pub incidents: Vec<Shared>,
    }
}

/// The part of somebody in an incident; `None` when they were not in it.
pub fn part(person: PersonId, incident: &Incident) -> Option<PartyRole> {
    let mut parties = incident.parties.iter();
    let party = parties.find(|party| party.who.person() == Some(person));
    party.map(|party| party.role)
}

/// The parts that somebody had by school year, the newest first. What was struck out, or waits to
/// be taken over, is left out.
pub fn roles(person: PersonId, incidents: &[Incident]) -> Vec<RolesOfYear> {
    let mut years: BTreeMap<SchoolYear, BTreeMap<PartyRole, u32>> = BTreeMap::new();
    for incident in incidents.iter().filter(|one| one.status.counts()) {
        if let Some(role) = part(person, incident) {
            let year = years.entry(SchoolYear::of(incident.happened_on));
            *year.or_default().entry(role).or_default() += 1;
        }
    }
    let years = years.into_iter().rev();
    years
        .map(|(year, roles)| RolesOfYear {
            school_year: year.to_string(),
            roles: roles
                .into_iter()
                .map(|(role, incidents)| RoleCount { role, incidents })
                .collect(),
        })
        .collect()
}

/// Everybody who was in incidents together with somebody, who was in most of them first; and in
/// how many of those somebody without a file had a part too. What was struck out, or waits to be
/// taken over, is left out.
pub fn together(person: PersonId, incidents: &[Incident]) -> (Vec<Together>, u32) {
    let mut others: BTreeMap<PersonId, Vec<(NaiveDate, Shared)>> = BTreeMap::new();
    let mut nameless = 0;
    for incident in incidents.iter().filter(|one| one.status.counts()) {
        let Some(here) = part(person, incident) else {
            continue;
        };
        let parties = &incident.parties;
        nameless += u32::from(parties.iter().any(|party| party.who.person().is_none()));
        for party in parties {
            let Some(other) = party.who.person().filter(|other| *other != person) else {
                continue;
            };
            let shared = Shared {
                incident: incident.id,
                here,
                there: party.role,
            };
            let known = others.entry(other).or_default();
            known.push((incident.happened_on, shared));
        }
    }
    let mut together: Vec<_> = others
        .into_iter()
        .map(|(other, mut incidents)| {
            incidents.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.incident.cmp(&a.1.incident)));
            let incidents = incidents.into_iter().map(|(_, shared)| shared);
            Together {
                other,
                incidents: incidents.collect(),
            }
        })
        .collect();
    together.sort_by_key(|one| std::cmp::Reverse(one.incidents.len()));
    (together, nameless)
}

value! {
    /// Something that changed in how somebody is at school.
    pub struct SchoolMoment {
        /// The day.
        pub on: NaiveDate,
        /// What.
        pub step: SchoolStep,
        /// Which group, where it is one.
        pub group: Option<GroupId>,
    }
}

/// That somebody was in a group, as it was put down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InGroup {
    /// Which group.
    pub group: GroupId,
    /// The day on which it was put down.
    pub on: NaiveDate,
}

/// Since when somebody was in which home group, the oldest first. The first group of a school year
/// counts from its first day, or from the first day at school where that was later: lists are read
/// in when there is time, not on the day itself.
pub fn groups(kept: &[InGroup], groups: &[Group], came: Option<NaiveDate>) -> Vec<SchoolMoment> {
    let known: BTreeMap<GroupId, (&Group, SchoolYear)> = groups
        .iter()
        .filter(|group| group.kind == GroupKind::Home)
        .filter_map(|group| Some((group.id, (group, SchoolYear::parse(&group.school_year)?))))
        .collect();
    let mut begun: BTreeSet<SchoolYear> = BTreeSet::new();
    let mut moments: Vec<SchoolMoment> = kept
        .iter()
        .filter_map(|one| {
            let (_, year) = known.get(&one.group)?;
            let first = year.first_day().max(came.unwrap_or(NaiveDate::MIN));
            let on = if begun.insert(*year) { first } else { one.on };
            Some(SchoolMoment {
                on,
                step: SchoolStep::Joined,
                group: Some(one.group),
            })
        })
        .collect();
    moments.sort_by_key(|moment| moment.on);
    moments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PupilId;
    use crate::incident::IncidentStatus;
    use crate::person::Who;
    use crate::rehearsal::{day, incident, pupil, today};
    use uuid::Uuid;

    fn person(n: u128) -> PersonId {
        PersonId::Pupil(PupilId(Uuid::from_u128(n)))
    }

    fn on(n: u128, date: &str, who: &[(Who, PartyRole)]) -> Incident {
        let mut incident = incident(who);
        incident.id = IncidentId(Uuid::from_u128(n));
        incident.happened_on = day(date);
        incident
    }

    #[test]
    fn a_file_shows_this_and_the_last_school_year() {
        assert_eq!(shown_from(today()), day("2025-08-01"));
        assert_eq!(shown_from(day("2027-07-31")), day("2025-08-01"));
        assert_eq!(shown_from(day("2027-08-01")), day("2026-08-01"));
        let old = day("2020-08-24");
        for kind in MomentKind::ALL {
            let shown = is_shown(*kind, old, today());
            assert_eq!(shown, *kind == MomentKind::School, "{kind:?}");
        }
    }

    #[test]
    fn parts_are_told_by_school_year_and_what_counts_for_nothing_is_left_out() {
        let target = [(pupil(1), PartyRole::Target)];
        let did = [(pupil(1), PartyRole::Perpetrator)];
        let mut struck = on(4, "2026-11-01", &did);
        struck.status = IncidentStatus::StruckOut;
        let incidents = [
            on(1, "2026-07-31", &did),
            on(2, "2026-08-01", &target),
            on(3, "2026-11-01", &target),
            struck,
            on(5, "2026-11-02", &[(pupil(2), PartyRole::Target)]),
        ];
        let counted = |role, incidents| RoleCount { role, incidents };
        assert_eq!(
            roles(person(1), &incidents),
            [
                RolesOfYear {
                    school_year: "2026-2027".into(),
                    roles: vec![counted(PartyRole::Target, 2)],
                },
                RolesOfYear {
                    school_year: "2025-2026".into(),
                    roles: vec![counted(PartyRole::Perpetrator, 1)],
                },
            ]
        );
    }

    #[test]
    fn who_was_in_incidents_together_is_told_with_each_incident_and_both_parts() {
        let unknown = Who::Unknown {
            description: String::new(),
        };
        let incidents = [
            on(
                1,
                "2026-09-01",
                &[
                    (pupil(1), PartyRole::Target),
                    (pupil(2), PartyRole::Perpetrator),
                    (pupil(3), PartyRole::Witness),
                ],
            ),
            on(
                2,
                "2026-10-01",
                &[
                    (pupil(1), PartyRole::Involved),
                    (pupil(2), PartyRole::Involved),
                    (unknown, PartyRole::Involved),
                ],
            ),
            on(3, "2026-10-02", &[(pupil(2), PartyRole::Perpetrator)]),
        ];
        let (together, nameless) = together(person(1), &incidents);
        assert_eq!(nameless, 1);
        let shared = |n, here, there| Shared {
            incident: IncidentId(Uuid::from_u128(n)),
            here,
            there,
        };
        assert_eq!(
            together,
            [
                Together {
                    other: person(2),
                    incidents: vec![
                        shared(2, PartyRole::Involved, PartyRole::Involved),
                        shared(1, PartyRole::Target, PartyRole::Perpetrator),
                    ],
                },
                Together {
                    other: person(3),
                    incidents: vec![shared(1, PartyRole::Target, PartyRole::Witness)],
                },
            ]
        );
    }

    #[test]
    fn the_first_group_of_a_year_counts_from_its_first_day_and_another_from_when_it_was_put_down() {
        let group = |n: u128, year: &str, kind| Group {
            id: GroupId(Uuid::from_u128(n)),
            name: n.to_string(),
            school_year: year.into(),
            year_groups: vec!["5".into()],
            kind,
            key: None,
        };
        let all = [
            group(1, "2025-2026", GroupKind::Home),
            group(2, "2026-2027", GroupKind::Home),
            group(3, "2026-2027", GroupKind::Home),
            group(4, "2026-2027", GroupKind::Composite),
        ];
        let kept = [(1, "2025-09-12"), (2, "2026-08-20"), (4, "2026-08-20")];
        let kept = kept.iter().chain(&[(3, "2026-10-05")]);
        let kept: Vec<_> = kept
            .map(|(n, on)| InGroup {
                group: GroupId(Uuid::from_u128(*n)),
                on: day(on),
            })
            .collect();
        let told = groups(&kept, &all, Some(day("2025-09-01")));
        let days: Vec<_> = told.iter().map(|moment| moment.on.to_string()).collect();
        assert_eq!(days, ["2025-09-01", "2026-08-01", "2026-10-05"]);
        assert!(told.iter().all(|moment| moment.step == SchoolStep::Joined));
    }
}
