//! The same facts twice: what was answered before, also where it was recorded once more, and an
//! order beside another one.

use super::deciding::{decide_with, ready};
use super::*;
use crate::sanction::StaffMeasure;

/// A measure of 20 September for another record of 2 September.
fn before(kind: SanctionKind) -> Earlier {
    Earlier {
        incident: Some(IncidentId(Uuid::from_u128(77))),
        happened_on: Some(day("2026-09-02")),
        ..opening::earlier(kind, "2026-09-20")
    }
}

fn answered() -> Refusal {
    Refusal::AnsweredBefore {
        decided_on: day("2026-09-20"),
    }
}

#[test]
fn what_was_punished_is_not_punished_once_more_because_it_was_recorded_again() {
    use SanctionKind as K;
    for kind in [K::Reprimand, K::StaffSuspension] {
        for other in [K::Reprimand, K::StaffSuspension] {
            let (mut world, decision) = ready(kind);
            world.earlier = vec![before(other)];
            assert_eq!(world.open(), Err(vec![answered()]), "{kind:?} {other:?}");
            // Nor where the other one was decided after this procedure was opened.
            assert_eq!(decide_with(&world, &decision), Err(vec![answered()]));
            // What happened on another day was not answered by it, and an order answers nothing.
            let mut another = world.clone();
            another.earlier[0].happened_on = Some(day("2026-09-01"));
            another.open().unwrap();
            decide_with(&another, &decision).unwrap();
            let mut order = world.clone();
            order.earlier[0].of_order = true;
            order.open().unwrap();
            // What was taken back punished nobody.
            world.earlier[0].revoked = true;
            world.open().unwrap();
        }
    }
    let (mut world, decision) = ready(K::Dismissal);
    world.earlier = vec![before(K::Reprimand)];
    decide_with(&world, &decision).unwrap();
    world.earlier = vec![before(K::Dismissal)];
    assert_eq!(world.open(), Err(vec![answered()]));
}

/// An order from 6 to 30 October, decided on the 5th.
fn order() -> (World, Decision) {
    let (mut world, mut decision) = ready(SanctionKind::StaffSuspension);
    world.opening.nature = Some(Nature::Order);
    decision.particulars = Some(Particulars::StaffMeasure(StaffMeasure {
        first_day: Some(day("2026-10-06")),
        last_day: Some(day("2026-10-30")),
        ..StaffMeasure::default()
    }));
    (world, decision)
}

#[test]
fn an_order_is_made_longer_and_not_given_once_more_for_what_was_known() {
    let (mut world, decision) = order();
    world.earlier = vec![Earlier {
        of_order: true,
        days: Some((day("2026-09-21"), day("2026-10-02"))),
        ..before(SanctionKind::StaffSuspension)
    }];
    // Known by then, though it happened on another day.
    world.earlier[0].happened_on = Some(day("2026-09-15"));
    assert_eq!(world.open(), Err(vec![answered()]));
    assert_eq!(decide_with(&world, &decision), Err(vec![answered()]));
    // What happened since is a new fact.
    world.incident.as_mut().unwrap().happened_on = day("2026-09-21");
    world.entries.clear();
    world.opening.opened_on = day("2026-09-22");
    let mut urgent = decision.clone();
    urgent.hearing.urgency = "Kinderen voelden zich niet veilig.".into();
    urgent.hearing.hear_on = Some(day("2026-10-06"));
    urgent.hearing.guardians_heard_on = None;
    urgent.hearing.pupil_heard_on = None;
    world.open().unwrap();
    decide_with(&world, &urgent).unwrap();
    // Though two orders do not run beside each other.
    let last_day = day("2026-10-18");
    world.earlier[0].days = Some((day("2026-09-21"), last_day));
    let beside = Err(vec![Refusal::OrderStillRuns { last_day }]);
    assert_eq!(decide_with(&world, &urgent), beside);
}

#[test]
fn an_order_that_was_made_longer_runs_to_its_new_end_for_the_next_one() {
    let (mut world, mut decision) = order();
    decision.hearing.urgency.clear();
    world.decision = Some(decision);
    world.letters = vec![sent(LetterKind::StaffDecision, Some("2026-10-05"))];
    let taken = Earlier {
        of_order: true,
        days: Some((day("2026-10-06"), day("2026-10-30"))),
        ..before(SanctionKind::StaffSuspension)
    };
    world.enter(&Said {
        set_for: Some(day("2026-11-20")),
        ..said(S::Extended, "2026-10-28")
    });
    let days = |world: &World| taken.clone().followed(&world.entries).days;
    assert_eq!(days(&world), taken.days, "nobody was told");
    world.letters.push(Sent {
        id: letter_id(5),
        kind: LetterKind::StaffExtension,
        issued_on: day("2026-10-28"),
        makes_known: false,
        guardians: Vec::new(),
        ..sent(LetterKind::StaffExtension, Some("2026-10-29"))
    });
    world.enter(&Said {
        manner: Some(Manner::RegisteredPost),
        ..said(S::ExtensionTold, "2026-10-29")
    });
    let longer = (day("2026-10-06"), day("2026-11-20"));
    assert_eq!(days(&world), Some(longer));
}

pub(super) fn refused() -> Vec<Refusal> {
    let last_day = day("2026-10-18");
    let decided_on = day("2026-09-20");
    vec![
        answered(),
        Refusal::OrderStillRuns { last_day },
        Refusal::BannedBefore { decided_on },
    ]
}
