//! The same facts under one ladder and another.

use chrono::NaiveTime;
use uuid::Uuid;

use super::*;
use crate::id::{IncidentId, PartyId, PupilId, SanctionId};
use crate::incident::{
    Category, DayPart, IncidentStatus, Party, PartyRole, Place, ReportedBy, Scope, Severity,
};
use crate::ladder::OwnLadders;
use crate::person::{Subject, Who};
use crate::protocol::Lapse;
use crate::sanction::{Because, Standing};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn child(n: u128) -> PersonId {
    PersonId::Pupil(PupilId(Uuid::from_u128(n)))
}

fn protocol(id: &str) -> Protocol {
    Protocol::of(id).unwrap().unwrap()
}

fn incident(n: u128, on: &str, severity: Severity, place: Place) -> Incident {
    Incident {
        id: IncidentId(Uuid::from_u128(n)),
        number: format!("2026-{n:03}"),
        happened_on: day(on),
        happened_at: NaiveTime::from_hms_opt(10, 15, 0),
        day_part: DayPart::MorningBreak,
        place,
        platform: String::new(),
        facts: "Een jas in de sloot.".into(),
        felt_at_school: String::new(),
        categories: vec![Category::Bullying],
        severity,
        clauses: Vec::new(),
        possibly_criminal: false,
        scope: None,
        reported_by: ReportedBy::Staff,
        reported_on: day(on),
        status: IncidentStatus::Measures,
        parties: vec![
            party(1, PartyRole::Perpetrator),
            party(2, PartyRole::Target),
        ],
        version: 1,
    }
}

fn party(n: u128, role: PartyRole) -> Party {
    let PersonId::Pupil(id) = child(n) else {
        unreachable!()
    };
    Party {
        id: PartyId(Uuid::from_u128(100 + n)),
        who: Who::Pupil { id },
        role,
    }
}

fn step(n: u128, kind: SanctionKind, on: &str, incident: u128) -> Earlier {
    Earlier {
        id: SanctionId(Uuid::from_u128(n)),
        kind,
        decided_on: day(on),
        incident: Some(IncidentId(Uuid::from_u128(incident))),
        happened_on: None,
        days: None,
        part_of_day: false,
        of_order: false,
        within: None,
        open: false,
        struck_out: false,
        revoked: false,
        ended_on: None,
        halted_on: None,
        decided_at: None,
        counting: None,
    }
}

/// One school year of one child: a light, a moderate, an online and a serious incident, and what
/// was decided after the first, the second and the last.
fn year() -> (Vec<Incident>, Vec<Earlier>) {
    use SanctionKind as K;
    let incidents = vec![
        incident(1, "2025-09-10", Severity::Light, Place::Yard),
        incident(2, "2025-11-12", Severity::Moderate, Place::Yard),
        incident(3, "2026-02-03", Severity::Moderate, Place::Online),
        incident(4, "2026-04-14", Severity::Serious, Place::Classroom),
    ];
    let steps = vec![
        step(11, K::Conversation, "2025-09-11", 1),
        step(12, K::WrittenWarning, "2025-11-14", 2),
        step(13, K::Suspension, "2026-04-16", 4),
    ];
    (incidents, steps)
}

fn played(protocol: &Protocol) -> Vec<Result<SanctionKind, Refusal>> {
    let (incidents, steps) = year();
    incidents
        .iter()
        .map(|one| play(protocol, one, child(1), &steps, true).map(|proposal| proposal.kind))
        .collect()
}

#[test]
fn the_two_founding_protocols_say_different_things_of_the_same_year() {
    use SanctionKind as K;
    assert_eq!(
        played(&protocol("samen-online")),
        [
            Ok(K::Conversation),
            Ok(K::WrittenWarning),
            Ok(K::Suspension),
            Ok(K::Suspension)
        ]
    );
    assert_eq!(
        played(&protocol("sociale-media-stichting")),
        [
            Ok(K::Conversation),
            Ok(K::ParentContact),
            Err(Refusal::ScopeUnknown),
            Ok(K::BehaviourContract)
        ]
    );
}

#[test]
fn whether_it_concerns_the_school_counts_as_it_is_known_now() {
    let (mut incidents, steps) = year();
    let a = protocol("sociale-media-stichting");
    incidents[2].scope = Some(Scope::Private);
    let private = play(&a, &incidents[2], child(1), &steps, true);
    assert_eq!(private, Err(Refusal::OutsideScope));
    incidents[2].scope = Some(Scope::School);
    let proposal = play(&a, &incidents[2], child(1), &steps, true).unwrap();
    assert_eq!(proposal.kind, SanctionKind::BehaviourContract);
}

#[test]
fn only_steps_of_before_that_day_count_and_the_reason_names_them() {
    let (incidents, steps) = year();
    let t = protocol("samen-online");
    let proposal = play(&t, &incidents[1], child(1), &steps, true).unwrap();
    assert_eq!(
        proposal.because,
        Because::AfterStep {
            kind: SanctionKind::Conversation,
            decided_on: day("2025-09-11"),
            count: 1
        }
    );
    assert_eq!(
        proposal.earlier.len(),
        1,
        "what came later is not known yet"
    );
}

#[test]
fn an_own_ladder_is_played_with_its_own_weeks_and_what_ruled_then_with_those_of_then() {
    let (incidents, mut steps) = year();
    let file = protocol("samen-online");
    let mut ladder = file.ladder(Subject::Pupil).unwrap().clone();
    ladder.rungs[1].lapse_weeks = 8;
    let own = file.with_own(Some(&OwnLadders {
        number: 1,
        protocol: file.id.clone(),
        from: day("2026-08-01"),
        motivation: String::new(),
        ladders: file.with_ladder(&ladder).ladders,
    }));
    // The warning of November no longer counts in February, and the talk before it does.
    let anew = play(&own, &incidents[2], child(1), &steps, true).unwrap();
    assert_eq!(anew.kind, SanctionKind::WrittenWarning);
    assert_eq!(anew.earlier[0].standing, Standing::Lapsed);
    steps[1].counting = Some(Lapse::SchoolYear.into());
    let then = play(&own, &incidents[2], child(1), &steps, false).unwrap();
    assert_eq!(then.kind, SanctionKind::Suspension);
    assert_eq!(then.earlier[0].standing, Standing::Counts);
}

#[test]
fn who_was_targeted_is_played_for_nobody_and_a_struck_out_incident_not_at_all() {
    let (mut incidents, steps) = year();
    assert_eq!(people(&incidents[0]), [child(1)]);
    incidents[0].parties.push(party(1, PartyRole::Involved));
    assert_eq!(people(&incidents[0]), [child(1)], "once");
    assert_eq!(weighed_on(&incidents[1], &steps), day("2025-11-14"));
    assert_eq!(weighed_on(&incidents[2], &steps), day("2026-02-03"));
    incidents[0].status = IncidentStatus::StruckOut;
    assert_eq!(people(&incidents[0]), []);
}
