//! How a decision ends after it was taken: before a court, by another in its place, or taken back
//! by who took it.

use super::*;

/// An expulsion on which a public or independent school decided after an objection, by letter.
fn ruled(denomination: Denomination, verdict: Verdict) -> World {
    let mut world = expelled(denomination);
    let objection = world.passes(S::ObjectionReceived, "2026-11-02");
    world.passes(S::ObjectionHearing, "2026-11-16");
    world.enter(&Said {
        what: Some(What::Ended {
            verdict,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..said(S::ObjectionDecided, "2026-11-23")
    });
    world.letters.push(Sent {
        id: letter_id(40),
        makes_known: false,
        about: Some(objection),
        ..sent(LetterKind::ObjectionDecision, Some("2026-11-24"))
    });
    world.on("2026-12-01")
}

fn withdrawn(by: Decider, on: &str) -> Said {
    Said {
        what: Some(What::Withdrawn { decided_by: by }),
        ..said(S::Withdrawn, on)
    }
}

#[test]
fn guardians_of_a_public_school_have_six_weeks_to_go_to_the_court_after_the_ruling_reached_them() {
    let mut world = ruled(Denomination::Public, Verdict::Stands);
    let station = world.station(S::Appeal);
    // Six weeks after 24 November.
    assert_eq!(world.term(S::Appeal), Some(day("2027-01-05")));
    assert_eq!(station.source, "Awb 6:7, 8:1");
    let ends = (TaskKind::AppealEnds, day("2027-01-05"));
    assert!(world.tasks().contains(&ends));
    world.passes(S::AppealFiled, "2026-12-10");
    world.enter(&Said {
        what: Some(What::Ended {
            verdict: Verdict::Revoked,
            decided_by: None,
            excuse: String::new(),
        }),
        ..said(S::AppealDecided, "2027-02-10")
    });
    assert_eq!(world.case().end(), Some(ProcedureEnd::Revoked));
    // The ruling that reached nobody starts no clock.
    let mut world = ruled(Denomination::Public, Verdict::Stands);
    world.letters.last_mut().unwrap().delivered_on = None;
    assert_eq!(world.term(S::Appeal), None);
}

#[test]
fn guardians_of_an_independent_school_go_to_the_civil_court_on_any_day() {
    let mut world = expelled(Denomination::Private).on("2026-10-20");
    // No clock runs for it.
    assert!(strip(&world.case()).iter().all(|one| one.kind != S::Appeal));
    assert_eq!(world.station(S::AppealFiled).source, "Rv 254");
    world.passes(S::AppealFiled, "2026-10-20");
    world.passes(S::AppealDecided, "2026-11-10");
    assert_eq!(world.case().end(), None, "it stands");
}

#[test]
fn a_decision_that_was_changed_asks_for_the_one_that_takes_its_place() {
    let mut world = ruled(Denomination::Private, Verdict::Changed);
    let asked = (TaskKind::TakeNewDecision, day("2026-11-23"));
    assert!(world.tasks().contains(&asked), "{:?}", world.tasks());
    world.passes(S::NewDecision, "2026-11-30");
    assert!(!world.tasks().contains(&asked));
}

#[test]
fn who_decided_takes_a_decision_back_and_whoever_knew_is_told() {
    let mut world = expelled(Denomination::Private);
    world.passes(S::Municipality, "2026-10-05");
    world.enter(&withdrawn(Decider::Board, "2026-10-12"));
    assert_eq!(world.case().end(), Some(ProcedureEnd::Revoked));
    let on = day("2026-10-12");
    let asked = world.tasks();
    assert!(asked.contains(&(TaskKind::TellWithdrawal, on)), "{asked:?}");
    assert!(asked.contains(&(TaskKind::PassOn, on)), "{asked:?}");
    let ends = TaskKind::ObjectionEnds;
    assert!(asked.iter().all(|(kind, _)| *kind != ends), "{asked:?}");
    for at in [S::Removed, S::Deregistered, S::Search] {
        assert_eq!(world.state(at), St::NotNeeded, "{at:?}");
    }
    world.passes(S::WithdrawalTold, "2026-10-12");
    world.passes(S::PassedOn, "2026-10-12");
    assert_eq!(world.tasks(), []);
}

#[test]
fn a_measure_that_was_taken_back_runs_no_longer() {
    let mut world = expelled(Denomination::Private);
    world.enter(&withdrawn(Decider::Board, "2026-10-12"));
    let struck = world.station(S::Withdrawn).entries[0];
    // Nobody had told the municipality, so nothing is passed on.
    let strip = strip(&world.case());
    assert!(strip.iter().all(|one| one.kind != S::PassedOn));
    assert_eq!(world.state(S::Municipality), St::NotNeeded);
    // A mistake is struck, and the decision stands again.
    world.enter(&Said {
        kind: EntryKind::StruckOut,
        strikes: Some(struck),
        strike_reason: "Het ging over een ander kind.".into(),
        ..withdrawn(Decider::Board, "2026-10-13")
    });
    assert_eq!(world.case().end(), None);
}

/// A suspension of 7 to 11 September, decided on the 4th, with a letter that reached its household
/// on a day.
fn suspended(delivered: Option<&str>) -> World {
    let mut world = world(SanctionKind::Suspension);
    let mut decision = world.decision("2026-09-04");
    decision.suspension = Some(crate::sanction::Suspension {
        first_day: day("2026-09-07"),
        last_day: day("2026-09-11"),
        proportionality: String::new(),
        schoolwork: String::new(),
        contact: String::new(),
        return_talk_on: None,
    });
    world.decision = Some(decision);
    world.letters = vec![sent(LetterKind::Suspension, delivered)];
    world.on("2026-09-14")
}

#[test]
fn no_suspension_runs_before_it_was_made_known() {
    let unknown = suspended(None).station(S::InForce);
    assert_eq!(unknown.state, St::Blocked);
    assert_eq!(unknown.refusals, [Refusal::NotMadeKnown]);
    let late = suspended(Some("2026-09-09")).station(S::InForce);
    assert_eq!((late.state, late.on), (St::Done, Some(day("2026-09-09"))));
    let told = suspended(Some("2026-09-04")).station(S::InForce);
    assert_eq!((told.state, told.on), (St::Done, Some(day("2026-09-07"))));
}

#[test]
fn days_that_were_over_when_a_suspension_fell_are_not_undone() {
    for (on, state) in [("2026-09-09", St::NotNeeded), ("2026-09-21", St::Done)] {
        let mut world = suspended(Some("2026-09-04"));
        world.enter(&withdrawn(Decider::Board, on));
        assert_eq!(world.state(S::InForce), state, "{on}");
    }
}

#[test]
fn nobody_leaves_before_the_day_that_the_decision_or_its_letter_names() {
    let mut world = expelled(Denomination::Private);
    world.asks_school("2026-10-06", "2026-10-09", true);
    world.tells_leaving("2026-10-12", "2026-10-30");
    world.today = day("2026-11-02");
    let on = day("2026-10-30");
    let early = world.try_enter(&said(S::Removed, "2026-10-16"));
    assert_eq!(early, Err(vec![Refusal::LeavesLater { on }]));
    world.passes(S::Removed, "2026-10-30");
}

#[test]
fn a_contract_that_ends_by_agreement_waits_for_no_view() {
    let world = world(SanctionKind::Dismissal).on("2026-09-10");
    let mut decision = world.decision("2026-09-10");
    let by = |route| {
        Some(Particulars::StaffMeasure(crate::sanction::StaffMeasure {
            route: Some(route),
            ends_on: Some(day("2026-10-31")),
            ..crate::sanction::StaffMeasure::default()
        }))
    };
    decision.particulars = by(Route::Agreement);
    world.decides(&decision).unwrap();
    decision.particulars = by(Route::Court);
    let waits = vec![Refusal::IntentNotSent, Refusal::RequestNotGranted];
    assert_eq!(world.decides(&decision), Err(waits));
}

type Tried = (Refusal, World, Said);

fn broken() -> Vec<Tried> {
    let public = expelled(Denomination::Public).on("2026-12-01");
    let private = expelled(Denomination::Private).on("2026-12-01");
    let mut by_mandate = private.clone();
    by_mandate.decision.as_mut().unwrap().decided_by = Decider::Director;
    let decider = Decider::Director;
    let revoked = ruled(Denomination::Private, Verdict::Revoked);
    let teacher = withdrawn(Decider::Teacher, "2026-11-30");
    let undecided = heard().on("2026-12-01");
    let back = withdrawn(Decider::Board, "2026-11-30");
    vec![
        (
            Refusal::ObjectionFirst,
            public,
            said(S::AppealFiled, "2026-11-30"),
        ),
        (
            Refusal::NothingChanged,
            private.clone(),
            said(S::NewDecision, "2026-11-30"),
        ),
        (Refusal::StandsNoLonger, revoked, back.clone()),
        (Refusal::NotDecided, undecided, back),
        (
            Refusal::StillStands,
            private.clone(),
            said(S::PassedOn, "2026-11-30"),
        ),
        (
            Refusal::NotWithdrawn,
            private,
            said(S::WithdrawalTold, "2026-11-30"),
        ),
        (
            Refusal::WithdrawnByWhoDecided { decider },
            by_mandate,
            teacher,
        ),
    ]
}

pub(super) fn refused() -> Vec<Refusal> {
    let leaves = Refusal::LeavesLater {
        on: day("2026-10-30"),
    };
    let refused = broken().into_iter().map(|(refusal, ..)| refusal);
    refused.chain([leaves]).collect()
}

#[test]
fn what_has_no_place_after_a_decision_is_refused() {
    for (refusal, world, said) in broken() {
        assert_eq!(world.try_enter(&said), Err(vec![refusal]));
    }
}

#[test]
fn who_takes_a_decision_back_says_who_and_why() {
    let world = expelled(Denomination::Private).on("2026-12-01");
    let bare = Said {
        report: String::new(),
        what: None,
        ..withdrawn(Decider::Board, "2026-11-30")
    };
    let station = S::Withdrawn;
    let lacks = |asks| Refusal::EntryLacks { station, asks };
    let refused = world.try_enter(&bare);
    assert_eq!(
        refused,
        Err(vec![lacks(Asks::DecidedBy), lacks(Asks::Report)])
    );
    let letter = LetterKind::Withdrawal;
    let told = rests_on_station(&world.case(), letter, None);
    assert_eq!(told, Some(Refusal::NotWithdrawn));
}
