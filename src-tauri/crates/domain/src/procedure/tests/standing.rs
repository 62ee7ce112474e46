//! What entries do once they stand: struck, mended, left out, planned, and what follows from each
//! objection.

use super::entering::{
    decided, declined, ends, fresh, objected, objected_twice, objection_heard, stopped, suspended,
};
use super::*;

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let refusals = fresh()
        .try_enter(&Said {
            who: String::new(),
            report: String::new(),
            ..said(S::GuardiansHeard, "2026-09-20")
        })
        .unwrap_err();
    assert_eq!(refusals.len(), 4, "{refusals:?}");
    assert!(refusals.contains(&Refusal::IntentNotSent));
    assert!(refusals.contains(&Refusal::EntryInFuture));
}

#[test]
fn a_wrong_date_is_struck_by_the_right_one_and_both_stay() {
    let mut world = heard();
    let first = entry_id(1);
    let second = world.enter(&Said {
        strikes: Some(first),
        strike_reason: "Het was een dag later.".into(),
        ..said(S::TeacherHeard, "2026-09-08")
    });
    assert_eq!(world.entries.len(), 5);
    let teacher = world.station(S::TeacherHeard);
    assert_eq!(
        (teacher.on, teacher.entries),
        (Some(day("2026-09-08")), vec![second])
    );
    let again = world.try_enter(&Said {
        strikes: Some(first),
        strike_reason: "Nog eens.".into(),
        ..said(S::TeacherHeard, "2026-09-09")
    });
    assert_eq!(
        again,
        Err(vec![Refusal::StrikesNothing]),
        "it stands no more"
    );
}

#[test]
fn a_date_that_others_rest_on_can_be_mended_as_long_as_their_order_holds() {
    let mut world = heard();
    let mended = |on: &str| Said {
        strikes: Some(entry_id(2)),
        strike_reason: "De brief ging eerder weg.".into(),
        ..said(S::Intent, on)
    };
    world.today = day("2026-09-20");
    assert_eq!(
        world.try_enter(&mended("2026-09-16")),
        Err(vec![Refusal::RestsOnIt {
            station: S::GuardiansHeard
        }])
    );
    world.enter(&mended("2026-09-09"));
    assert_eq!(world.station(S::Intent).on, Some(day("2026-09-09")));
}

#[test]
fn stopping_is_taken_back_by_striking_it() {
    let mut world = stopped();
    assert_eq!(world.state(S::TeacherHeard), St::Done);
    assert_eq!(world.state(S::Decided), St::NotNeeded);
    assert_eq!(world.case().end(), Some(ProcedureEnd::Stopped));
    assert_eq!(world.tasks(), []);
    world.enter(&Said {
        kind: EntryKind::StruckOut,
        strikes: Some(entry_id(4)),
        strike_reason: "Toch niet gestopt.".into(),
        ..said(S::Stopped, "2026-09-16")
    });
    assert_eq!(world.case().end(), None);
    assert_eq!(world.state(S::Decided), St::Due);
}

#[test]
fn a_view_in_writing_and_an_invitation_that_was_not_used_count_as_heard() {
    for (manner, on) in [
        (Manner::Written, "2026-09-11"),
        (Manner::Waived, "2026-09-11"),
        (Manner::Declined, "2026-09-16"),
    ] {
        let mut world = fresh();
        world.passes(S::TeacherHeard, "2026-09-07");
        world.passes(S::Intent, "2026-09-10");
        world.enter(&Said {
            manner: Some(manner),
            ..said(S::GuardiansHeard, on)
        });
        assert_eq!(world.state(S::Decided), St::Due, "{manner:?}");
    }
}

#[test]
fn nobody_declined_an_invitation_that_reached_no_one() {
    let mut world = fresh().on("2026-09-16");
    world.passes(S::TeacherHeard, "2026-09-07");
    world.passes(S::Intent, "2026-09-10");
    let declined = declined(S::GuardiansHeard, "2026-09-16");
    let reached = sent(LetterKind::ExpulsionIntent, Some("2026-09-10"));
    world.letters = vec![sent(LetterKind::ExpulsionIntent, None)];
    let station = S::GuardiansHeard;
    let refused = world.try_enter(&declined);
    assert_eq!(refused, Err(vec![Refusal::NotInvited { station }]));
    world.letters = vec![reached];
    world.enter(&declined);
    assert_eq!(world.state(S::Decided), St::Due);
}

#[test]
fn a_hearing_that_was_put_off_is_not_declined_before_its_new_day() {
    let mut world = objected();
    world.today = day("2026-11-05");
    for set_for in ["2026-11-16", "2026-11-24"] {
        world.enter(&Said {
            kind: EntryKind::Planned,
            set_for: Some(day(set_for)),
            ..said(S::ObjectionHearing, "2026-11-05")
        });
    }
    world.today = day("2026-11-30");
    let early = world.try_enter(&declined(S::ObjectionHearing, "2026-11-17"));
    let (station, until) = (S::ObjectionHearing, day("2026-11-24"));
    assert_eq!(early, Err(vec![Refusal::StillToBeHeard { station, until }]));
    world.enter(&declined(S::ObjectionHearing, "2026-11-25"));
    assert_eq!(world.state(S::ObjectionDecided), St::Due);
}

#[test]
fn a_decision_without_a_letter_of_its_own_is_told_by_hand() {
    let mut world = suspended();
    assert!(
        world.station(S::Delivered).by_hand,
        "taken over from before"
    );
    assert_eq!(world.term(S::Objection), None);
    world.passes(S::Delivered, "2026-09-04");
    assert_eq!(world.term(S::Objection), Some(day("2026-10-16")));
    assert!(!decided().station(S::Delivered).by_hand);
}

#[test]
fn what_was_typed_of_a_delivery_gives_way_to_the_marks_of_the_letters() {
    let mut world = suspended();
    world.passes(S::Delivered, "2026-09-04");
    world.letters = vec![sent(LetterKind::Suspension, None)];
    assert_eq!(world.station(S::Delivered).on, Some(day("2026-09-04")));
    assert_ne!(world.state(S::Delivered), St::Done);
    assert_eq!(world.term(S::Objection), None);
    world.letters = vec![sent(LetterKind::Suspension, Some("2026-10-05"))];
    assert_eq!(world.station(S::Delivered).on, Some(day("2026-10-05")));
}

#[test]
fn what_is_good_practice_can_be_left_out_with_a_reason_and_the_law_cannot() {
    let mut world = fresh();
    for station in strip(&world.case()) {
        let left_out = world.try_enter(&Said {
            kind: EntryKind::NotNeeded,
            ..said(station.kind, "2026-09-07")
        });
        let said = format!("{:?}", station.kind);
        assert_eq!(
            left_out.is_ok(),
            station.may_be_left_out,
            "{said}: {left_out:?}"
        );
    }
    world.enter(&Said {
        kind: EntryKind::NotNeeded,
        ..said(S::PartnershipConsulted, "2026-09-07")
    });
    assert_eq!(world.state(S::PartnershipConsulted), St::NotNeeded);
}

#[test]
fn a_planned_talk_is_due_on_its_day_and_late_after_it() {
    let mut world = objected();
    world.today = day("2026-11-05");
    world.enter(&Said {
        kind: EntryKind::Planned,
        set_for: Some(day("2026-11-16")),
        ..said(S::ObjectionHearing, "2026-11-05")
    });
    let hearing = world.station(S::ObjectionHearing);
    assert_eq!(
        (hearing.state, hearing.on),
        (St::Due, Some(day("2026-11-16")))
    );
    assert!(
        world
            .tasks()
            .contains(&(TaskKind::HearObjectors, day("2026-11-16")))
    );
    world.today = day("2026-11-17");
    assert_eq!(world.state(S::ObjectionHearing), St::Late);
    let past = Said {
        kind: EntryKind::Planned,
        set_for: Some(day("2026-11-10")),
        ..said(S::ObjectionHearing, "2026-11-17")
    };
    assert!(world.try_enter(&past).is_err(), "a talk is planned ahead");
}

#[test]
fn a_public_school_may_take_six_weeks_longer_over_a_suspension_when_it_says_so_in_time() {
    let mut world = suspended();
    world.school = school(Denomination::Public);
    world.decision.as_mut().unwrap().decided_on = day("2026-10-05");
    world.letters = vec![sent(LetterKind::Suspension, Some("2026-10-05"))];
    world.passes(S::ObjectionReceived, "2026-11-02");
    // Six weeks after the sixteenth of November is a Monday between the holidays.
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2026-12-28")));
    let longer = |on: &str| Said {
        kind: EntryKind::Planned,
        ..said(S::ObjectionDecided, on)
    };
    world.today = day("2026-12-29");
    let ends_on = day("2026-12-28");
    assert_eq!(
        world.try_enter(&longer("2026-12-29")),
        Err(vec![Refusal::ExtendedTooLate { ends_on }])
    );
    world.enter(&longer("2026-12-21"));
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2027-02-08")));
}

#[test]
fn a_school_that_takes_its_yes_back_admits_nobody() {
    let mut world = expelled(Denomination::Private);
    let to = world.passes(S::Search, "2026-10-06");
    for (on, accepts) in [("2026-10-07", true), ("2026-10-08", false)] {
        world.enter(&Said {
            what: Some(What::Answered { to, accepts }),
            ..said(S::Search, on)
        });
        assert_eq!(world.case().accepted().is_some(), accepts);
    }
    let removed = world.try_enter(&said(S::Removed, "2026-10-08"));
    assert_eq!(removed, Err(vec![Refusal::NoSchoolAccepts]));
}

#[test]
fn a_withdrawn_decision_asks_nothing_more_and_counts_no_longer() {
    let mut world = objection_heard();
    world.enter(&Said {
        what: Some(What::Ended {
            verdict: Verdict::Revoked,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..said(S::ObjectionDecided, "2026-11-25")
    });
    assert_eq!(world.case().end(), Some(ProcedureEnd::Revoked));
    for at in [S::Search, S::Removed, S::TransferReport, S::Deregistered] {
        assert_eq!(world.state(at), St::NotNeeded, "{at:?}");
    }
}

#[test]
fn another_decision_in_its_place_takes_the_ground_away_under_the_first() {
    let mut world = objection_heard();
    world.asks_school("2026-10-06", "2026-10-09", true);
    world.today = day("2026-11-30");
    world.enter(&ends(Verdict::Changed, Some(Decider::Board)));
    assert_eq!(world.case().end(), Some(ProcedureEnd::Changed));
    for at in [S::Removed, S::Deregistered] {
        assert_eq!(world.state(at), St::NotNeeded, "{at:?}");
    }
}

#[test]
fn two_households_object_on_their_own_each_with_its_own_hearing_decision_and_term() {
    let mut world = objected_twice();
    let received = world.station(S::ObjectionReceived).entries;
    let about = |n: usize, said: Said| Said {
        objection: Some(received[n]),
        ..said
    };
    // Four weeks after the end of their own six: 16 November, and 24 November.
    let end = |world: &World, n: usize| {
        let term = world.case().decision_term_of(received[n]);
        term.unwrap().ends_on
    };
    assert_eq!(end(&world, 0), day("2026-12-14"));
    assert_eq!(end(&world, 1), day("2026-12-22"));
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2026-12-14")));

    world.enter(&about(0, said(S::ObjectionHearing, "2026-11-25")));
    assert_ne!(world.state(S::ObjectionHearing), St::Done, "one waits");
    // With one left there is no doubt which is meant, and it is written down.
    world.enter(&said(S::ObjectionHearing, "2026-11-26"));
    assert_eq!(world.state(S::ObjectionHearing), St::Done);
    let last = world.entries.last().unwrap();
    assert_eq!(last.said.objection, Some(received[1]));

    world.enter(&about(0, said(S::ObjectionDecided, "2026-11-27")));
    assert_eq!(world.state(S::ObjectionDecided), St::Due);
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2026-12-22")));
    let again = world.try_enter(&about(0, said(S::ObjectionDecided, "2026-11-28")));
    assert_eq!(
        again,
        Err(vec![Refusal::AlreadyEntered {
            station: S::ObjectionDecided,
            on: day("2026-11-27")
        }])
    );
    world.enter(&Said {
        what: Some(What::Ended {
            verdict: Verdict::Revoked,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..said(S::ObjectionDecided, "2026-11-30")
    });
    assert_eq!(world.state(S::ObjectionDecided), St::Done);
    assert_eq!(world.case().end(), Some(ProcedureEnd::Revoked));
}

#[test]
fn an_objection_is_not_struck_under_what_was_put_down_about_it() {
    let mut world = objected_twice();
    let received = world.station(S::ObjectionReceived).entries;
    world.enter(&Said {
        objection: Some(received[1]),
        ..said(S::ObjectionHearing, "2026-11-26")
    });
    let strike = |n: usize| Said {
        kind: EntryKind::StruckOut,
        strikes: Some(received[n]),
        strike_reason: "Het was geen bezwaar.".into(),
        ..said(S::ObjectionReceived, "2026-11-30")
    };
    let station = S::ObjectionHearing;
    let refused = world.try_enter(&strike(1));
    assert_eq!(refused, Err(vec![Refusal::RestsOnIt { station }]));
    world.enter(&strike(0));
    assert_eq!(world.state(S::ObjectionHearing), St::Done);
}

#[test]
fn an_objection_that_is_mended_keeps_what_was_put_down_about_it() {
    let mut world = objection_heard();
    let first = world.station(S::ObjectionReceived).entries[0];
    world.enter(&Said {
        strikes: Some(first),
        strike_reason: "De brief kwam een dag later.".into(),
        ..said(S::ObjectionReceived, "2026-11-03")
    });
    assert_eq!(world.state(S::ObjectionHearing), St::Done);
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2026-12-01")));
    world.passes(S::ObjectionDecided, "2026-11-30");
}

#[test]
fn an_objection_that_was_taken_back_is_closed_without_a_hearing() {
    let mut world = objected();
    world.enter(&Said {
        what: Some(What::Ended {
            verdict: Verdict::TakenBack,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..said(S::ObjectionDecided, "2026-11-25")
    });
    assert!(
        world
            .tasks()
            .iter()
            .all(|(kind, _)| *kind != TaskKind::HearObjectors)
    );
}
