//! A suspension beside another step: while an expulsion runs, and right after what kept the pupil
//! away before.

use super::deciding::{decide_with, ready};
use super::*;

#[test]
fn a_suspension_while_an_expulsion_runs_is_no_second_step_and_is_given_once() {
    let mut world = world(SanctionKind::Expulsion).on("2026-09-04");
    let mut decision = world.decision("2026-09-04");
    decision.kind = SanctionKind::Suspension;
    decision.decided_by = Decider::Director;
    decision.particulars = None;
    decision.skip_reason = "De veiligheid.".into();
    decision.hearing = Hearing {
        pupil_heard_on: Some(day("2026-09-03")),
        guardians_heard_on: Some(day("2026-09-03")),
        ..Hearing::default()
    };
    decision.suspension = Some(crate::sanction::Suspension {
        first_day: day("2026-09-07"),
        last_day: day("2026-09-11"),
        proportionality: "Niets lichters helpt.".into(),
        schoolwork: "Een pakket.".into(),
        contact: "De directeur.".into(),
        return_talk_on: Some(day("2026-10-30")),
    });
    let running = Earlier {
        id: procedure_id(),
        open: true,
        incident: world.opening.incident,
        ..opening::earlier(SanctionKind::Expulsion, "2026-09-03")
    };
    world.earlier = vec![running.clone()];
    assert_eq!(world.decides(&decision).unwrap().school_days, 5);

    let given = Earlier {
        incident: world.opening.incident,
        within: Some(procedure_id()),
        days: Some((day("2026-09-07"), day("2026-09-11"))),
        ..opening::earlier(SanctionKind::Suspension, "2026-09-04")
    };
    // And it is the only step that fits in there.
    let mut warning = decision.clone();
    warning.kind = SanctionKind::WrittenWarning;
    warning.suspension = None;
    warning.expectation = "Niet meer slaan.".into();
    assert_eq!(
        world.decides(&warning),
        Err(vec![Refusal::AlreadyOpened {
            kind: SanctionKind::Expulsion,
            opened_on: day("2026-09-03"),
        }])
    );
    world.earlier = vec![running, given];
    let again = world.decides(&decision);
    assert_eq!(
        again,
        Err(vec![Refusal::SameFacts {
            decided_on: day("2026-09-04")
        }])
    );
    // The expulsion itself can still be decided.
    let expulsion = heard();
    world.entries = expulsion.entries;
    world.today = day("2026-10-05");
    let decision = world.decision("2026-10-05");
    world.decides(&decision).unwrap();
}

#[test]
fn a_suspension_right_after_another_for_what_was_known_then_is_one_longer_suspension() {
    let (mut world, mut decision) = ready(SanctionKind::TimeOut);
    decision.kind = SanctionKind::Suspension;
    decision.particulars = None;
    let mut days = |world: &World, first: &str, last: &str| {
        decision.suspension = Some(crate::sanction::Suspension {
            first_day: day(first),
            last_day: day(last),
            proportionality: "Niets lichters helpt.".into(),
            schoolwork: "Een pakket.".into(),
            contact: "De directeur.".into(),
            return_talk_on: Some(day("2026-10-30")),
        });
        decide_with(world, &decision)
    };
    world.earlier = vec![Earlier {
        days: Some((day("2026-09-29"), day("2026-10-02"))),
        ..opening::earlier(SanctionKind::Suspension, "2026-09-28")
    }];
    // It happened before that was decided and came to light after it.
    world.incident.as_mut().unwrap().reported_on = day("2026-10-01");
    let last_day = day("2026-10-02");
    assert_eq!(
        days(&world, "2026-10-05", "2026-10-06"),
        Err(vec![Refusal::FollowsStraightOn { last_day }])
    );
    // Nor may it overlap, or stand in the place of another step that keeps the pupil away.
    let later = day("2026-10-07");
    world.earlier[0].days = Some((day("2026-10-05"), later));
    assert_eq!(
        days(&world, "2026-10-06", "2026-10-08"),
        Err(vec![Refusal::FollowsStraightOn { last_day: later }])
    );
    world.earlier[0].days = Some((last_day, last_day));
    for kind in [SanctionKind::TimeOut, SanctionKind::InternalSuspension] {
        world.earlier[0].kind = kind;
        assert_eq!(
            days(&world, "2026-10-05", "2026-10-06"),
            Err(vec![Refusal::FollowsStraightOn { last_day }]),
            "{kind:?}"
        );
    }
    days(&world, "2026-10-06", "2026-10-07").unwrap();
    // A new fact, after the first was decided, is a new suspension.
    world.incident.as_mut().unwrap().happened_on = day("2026-09-30");
    days(&world, "2026-10-05", "2026-10-06").unwrap();
}
