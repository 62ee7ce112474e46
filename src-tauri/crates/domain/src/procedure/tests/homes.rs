//! Guardians who live apart: each is invited, each is heard, and each can write.

use super::*;

/// The intention went to two households, one letter each.
fn apart() -> World {
    let mut world = world(SanctionKind::Expulsion);
    world.homes = vec![home(1), home(2)];
    world.passes(S::TeacherHeard, "2026-09-07");
    world.passes(S::Intent, "2026-09-10");
    world.letters = [1, 2].map(invitation).to_vec();
    world.on("2026-09-30")
}

fn invitation(n: u128) -> Sent {
    Sent {
        id: letter_id(20 + n),
        makes_known: false,
        guardians: home(n).guardians,
        ..sent(LetterKind::ExpulsionIntent, Some("2026-09-10"))
    }
}

fn hearing(homes: &[u128], on: &str, manner: Manner) -> Said {
    Said {
        guardians: homes.iter().map(|n| guardian_id(*n)).collect(),
        manner: Some(manner),
        ..said(S::GuardiansHeard, on)
    }
}

fn not_heard(n: u128) -> Refusal {
    let names = home(n).names;
    Refusal::HouseholdNotHeard { names }
}

#[test]
fn one_household_that_was_heard_is_not_enough_to_decide() {
    let mut world = apart();
    world.enter(&hearing(&[1], "2026-09-15", Manner::Talk));
    let decision = world.decision("2026-09-30");
    assert_eq!(world.decides(&decision), Err(vec![not_heard(2)]));
    assert_eq!(world.state(S::GuardiansHeard), St::Late);
    let hear = TaskKind::HearGuardians;
    assert!(world.tasks().iter().any(|(kind, _)| *kind == hear));
    assert_eq!(world.state(S::Decided), St::Blocked);

    world.enter(&hearing(&[2], "2026-09-16", Manner::Written));
    assert_eq!(world.state(S::GuardiansHeard), St::Done);
    world.decides(&decision).unwrap();
    let case = world.case();
    assert_eq!(case.heard_on(&[guardian_id(1)]), Some(day("2026-09-15")));
    assert_eq!(case.heard_on(&[guardian_id(2)]), Some(day("2026-09-16")));
}

#[test]
fn who_came_together_was_heard_together() {
    let mut world = apart();
    world.enter(&hearing(&[1, 2], "2026-09-15", Manner::Talk));
    world.decides(&world.decision("2026-09-30")).unwrap();
}

#[test]
fn a_hearing_of_guardians_who_live_apart_says_with_whom_it_was() {
    let world = apart();
    let station = S::GuardiansHeard;
    let asks = Asks::Guardians;
    assert!(world.station(station).asks.contains(&asks));
    for unknown in [&[][..], &[7]] {
        let refused = world.try_enter(&hearing(unknown, "2026-09-15", Manner::Talk));
        assert_eq!(refused, Err(vec![Refusal::EntryLacks { station, asks }]));
    }
    let mut together = apart();
    together.homes.pop();
    assert!(!together.station(station).asks.contains(&asks));
    together
        .try_enter(&hearing(&[], "2026-09-15", Manner::Talk))
        .unwrap();
}

#[test]
fn who_declined_counts_only_for_themselves_and_only_when_their_own_letter_reached_them() {
    let mut world = apart();
    let station = S::GuardiansHeard;
    world.letters[1].delivered_on = None;
    world.enter(&hearing(&[1], "2026-09-16", Manner::Declined));
    let declined = hearing(&[2], "2026-09-16", Manner::Declined);
    let refused = world.try_enter(&declined);
    assert_eq!(refused, Err(vec![Refusal::NotInvited { station }]));
    let decision = world.decision("2026-09-30");
    assert_eq!(world.decides(&decision), Err(vec![not_heard(2)]));
    // Posted so that it came after the talk, or left no day to arrange to come.
    let (to, by) = (day("2026-09-15"), day("2026-09-12"));
    let too_late = Err(vec![Refusal::InvitedTooLate { to, by }]);
    for late in ["2026-09-13", "2026-09-15", "2026-09-20"] {
        world.letters[1].delivered_on = Some(day(late));
        assert_eq!(world.try_enter(&declined), too_late, "{late}");
    }
    // What is handed over is read that day.
    world.letters[1].in_hand = true;
    world.letters[1].delivered_on = Some(day("2026-09-15"));
    assert_eq!(world.try_enter(&declined), too_late);
    world.letters[1].delivered_on = Some(day("2026-09-14"));
    world.try_enter(&declined).unwrap();
    world.letters[1].in_hand = false;
    world.letters[1].delivered_on = Some(by);
    world.enter(&declined);
    world.decides(&decision).unwrap();
    assert_eq!(
        world.case().heard_on(&[guardian_id(2)]),
        None,
        "nobody came"
    );
}

#[test]
fn a_decision_waits_for_the_day_until_which_a_view_can_be_written() {
    let mut world = apart();
    world.homes.pop();
    let intent = world.station(S::Intent).entries[0];
    world.enter(&Said {
        view_before: Some(day("2026-09-24")),
        strikes: Some(intent),
        strike_reason: "De dag ontbrak.".into(),
        ..said(S::Intent, "2026-09-10")
    });
    world.enter(&hearing(&[], "2026-09-15", Manner::Talk));
    let until = day("2026-09-24");
    world.today = day("2026-09-23");
    let early = world.decision("2026-09-23");
    let runs = Refusal::WrittenViewRuns { until };
    assert_eq!(world.decides(&early), Err(vec![runs.clone()]));
    assert_eq!(
        world.station(S::Decided).refusals,
        std::slice::from_ref(&runs)
    );
    // Back-dating does not help, waiting does.
    world.today = day("2026-09-30");
    assert_eq!(world.decides(&early), Err(vec![runs]));
    world.decides(&world.decision("2026-09-24")).unwrap();
    // Nor does it wait for what came.
    for manner in [Manner::Post, Manner::Email, Manner::Waived] {
        let mut world = world.clone();
        world.enter(&hearing(&[], "2026-09-22", manner));
        world.decides(&early).unwrap();
    }
}

#[test]
fn nobody_declined_while_they_could_still_write() {
    let mut world = apart();
    world.homes.pop();
    let intent = world.station(S::Intent).entries[0];
    world.enter(&Said {
        view_before: Some(day("2026-09-24")),
        strikes: Some(intent),
        strike_reason: "De dag ontbrak.".into(),
        ..said(S::Intent, "2026-09-10")
    });
    let (station, until) = (S::GuardiansHeard, day("2026-09-23"));
    let refused = world.try_enter(&hearing(&[], "2026-09-23", Manner::Declined));
    assert_eq!(
        refused,
        Err(vec![Refusal::StillToBeHeard { station, until }])
    );
    world
        .try_enter(&hearing(&[], "2026-09-24", Manner::Declined))
        .unwrap();
}

#[test]
fn an_intention_says_before_which_day_a_view_can_be_written() {
    let mut world = world(SanctionKind::Expulsion).on("2026-09-30");
    world.passes(S::TeacherHeard, "2026-09-07");
    let (station, asks) = (S::Intent, Asks::ViewBefore);
    for view_before in [None, Some(day("2026-09-10"))] {
        let refused = world.try_enter(&Said {
            view_before,
            ..said(S::Intent, "2026-09-10")
        });
        assert_eq!(refused, Err(vec![Refusal::EntryLacks { station, asks }]));
    }
}

/// The households of an expulsion of which one objected, and was invited by letter.
fn invited(delivered: Option<&str>) -> World {
    let mut world = expelled(Denomination::Private);
    let objection = world.passes(S::ObjectionReceived, "2026-11-02");
    world.enter(&Said {
        kind: EntryKind::Planned,
        set_for: Some(day("2026-11-16")),
        ..said(S::ObjectionHearing, "2026-11-05")
    });
    world.letters.push(Sent {
        id: letter_id(30),
        kind: LetterKind::ObjectionHearing,
        makes_known: false,
        about: Some(objection),
        ..sent(LetterKind::ObjectionHearing, delivered)
    });
    world.on("2026-11-30")
}

#[test]
fn who_never_got_the_invitation_to_the_hearing_on_their_objection_did_not_decline() {
    let declined = Said {
        manner: Some(Manner::Declined),
        ..said(S::ObjectionHearing, "2026-11-20")
    };
    let station = S::ObjectionHearing;
    let refused = invited(None).try_enter(&declined);
    assert_eq!(refused, Err(vec![Refusal::NotInvited { station }]));
    invited(Some("2026-11-13")).try_enter(&declined).unwrap();
    let (to, by) = (day("2026-11-16"), day("2026-11-13"));
    let mut late = invited(Some("2026-11-15"));
    let too_late = Err(vec![Refusal::InvitedTooLate { to, by }]);
    assert_eq!(late.try_enter(&declined), too_late);
    if let Some(letter) = late.letters.last_mut() {
        letter.in_hand = true;
    }
    late.try_enter(&declined).unwrap();
}

#[test]
fn a_letter_that_came_back_after_nobody_came_declines_for_nobody() {
    let mut world = apart();
    world.enter(&hearing(&[1], "2026-09-15", Manner::Talk));
    world.enter(&hearing(&[2], "2026-09-16", Manner::Declined));
    let decision = world.decision("2026-09-30");
    world.decides(&decision).unwrap();
    world.letters[1].delivered_on = None;
    assert_eq!(world.decides(&decision), Err(vec![not_heard(2)]));
    assert_eq!(world.state(S::GuardiansHeard), St::Late);
}

#[test]
fn who_is_heard_after_a_suspension_declined_only_if_its_letter_reached_them() {
    let mut world = world(SanctionKind::Suspension);
    let mut decision = world.decision("2026-09-04");
    decision.hearing.urgency = "Het kon niet wachten.".into();
    decision.hearing.hear_on = Some(day("2026-09-08"));
    world.decision = Some(decision);
    world.letters = vec![sent(LetterKind::Suspension, None)];
    world.today = day("2026-09-10");
    let declined = hearing(&[1], "2026-09-09", Manner::Declined);
    let station = S::GuardiansHeard;
    let refused = world.try_enter(&declined);
    assert_eq!(refused, Err(vec![Refusal::NotInvited { station }]));
    world.letters[0].delivered_on = Some(day("2026-09-04"));
    world.try_enter(&declined).unwrap();
}

#[test]
fn of_two_objections_a_letter_answers_the_one_that_is_chosen() {
    let mut world = expelled(Denomination::Private);
    let first = world.passes(S::ObjectionReceived, "2026-11-02");
    let letter = LetterKind::ObjectionReceipt;
    let one = world.case().objection_of(letter, None).map(|it| it.id);
    assert_eq!(one, Some(first));
    let second = world.passes(S::ObjectionReceived, "2026-11-04");
    let case = world.case();
    assert_eq!(case.objection_of(letter, None), None);
    assert_eq!(
        rests_on_station(&case, letter, None),
        Some(Refusal::WhichEntry { letter })
    );
    let chosen = case.objection_of(letter, Some(second)).map(|it| it.id);
    assert_eq!(chosen, Some(second));
    assert_eq!(rests_on_station(&case, letter, Some(second)), None);
}

pub(super) fn refused() -> Vec<Refusal> {
    let (names, until) = (home(2).names, day("2026-09-24"));
    let letter = LetterKind::ObjectionReceipt;
    let (to, by) = (day("2026-09-15"), day("2026-09-12"));
    vec![
        Refusal::InvitedTooLate { to, by },
        Refusal::HouseholdNotHeard { names },
        Refusal::WrittenViewRuns { until },
        Refusal::WhichEntry { letter },
    ]
}
