//! A measure of order for staff: it may go before the view, which is then asked soon after it, and
//! it lasts no longer than the CAO PO allows.

use super::deciding::{decide_with, ready};
use super::*;
use crate::sanction::StaffMeasure;

fn terms(decision: &mut Decision, first: &str, last: Option<&str>) {
    decision.particulars = Some(Particulars::StaffMeasure(StaffMeasure {
        first_day: Some(day(first)),
        last_day: last.map(day),
        ..StaffMeasure::default()
    }));
}

/// An order to stay away from 6 October to 2 November that could not wait, decided on Monday 5
/// October.
fn urgent() -> (World, Decision) {
    let (mut world, mut decision) = ready(SanctionKind::StaffSuspension);
    world.opening.nature = Some(Nature::Order);
    world.entries.clear();
    world.homes.clear();
    decision.hearing = Hearing {
        urgency: "Kinderen voelden zich niet veilig.".into(),
        hear_on: Some(day("2026-10-07")),
        ..Hearing::default()
    };
    terms(&mut decision, "2026-10-06", Some("2026-11-02"));
    (world, decision)
}

fn suspended() -> World {
    let (mut world, decision) = urgent();
    decide_with(&world, &decision).unwrap();
    world.decision = Some(decision);
    world.letters = vec![sent(LetterKind::StaffDecision, Some("2026-10-05"))];
    world
}

#[test]
fn an_order_measure_may_go_before_the_view_when_it_could_not_wait() {
    let (mut world, mut decision) = ready(SanctionKind::StaffSuspension);
    world.opening.nature = Some(Nature::Order);
    world.entries.clear();
    assert_eq!(
        decide_with(&world, &decision),
        Err(vec![Refusal::IntentNotSent])
    );
    decision.hearing.urgency = "Kinderen voelden zich niet veilig.".into();
    decision.hearing.hear_on = Some(day("2026-10-06"));
    decide_with(&world, &decision).unwrap();
    world.opening.nature = Some(Nature::Disciplinary);
    assert!(
        decide_with(&world, &decision).is_err(),
        "a punishment waits"
    );
}

#[test]
fn whoever_could_not_be_heard_before_is_heard_within_two_school_days() {
    let (world, mut decision) = urgent();
    decision.hearing.hear_on = None;
    let refused = decide_with(&world, &decision);
    assert_eq!(refused, Err(vec![Refusal::HearingNotPlanned]));
    decision.hearing.hear_on = Some(day("2026-10-08"));
    let by = day("2026-10-07");
    let refused = decide_with(&world, &decision);
    assert_eq!(refused, Err(vec![Refusal::HearingTooLate { by }]));

    let mut world = suspended();
    let hear = (TaskKind::HearAfterwards, day("2026-10-07"));
    assert!(world.tasks().contains(&hear), "{:?}", world.tasks());
    assert_eq!(world.state(S::View), St::Due);
    world.today = day("2026-10-08");
    assert_eq!(world.state(S::View), St::Late);
    world.passes(S::View, "2026-10-08");
    assert_eq!(world.state(S::View), St::Done);
    assert!(!world.tasks().contains(&hear));
}

#[test]
fn nobody_declined_an_invitation_that_is_still_at_school() {
    let mut world = suspended().on("2026-10-09");
    let declined = Said {
        manner: Some(Manner::Declined),
        ..said(S::View, "2026-10-08")
    };
    world.letters[0].delivered_on = None;
    let station = S::View;
    let refused = world.try_enter(&declined);
    assert_eq!(refused, Err(vec![Refusal::NotInvited { station }]));
    world.letters[0].delivered_on = Some(day("2026-10-05"));
    world.try_enter(&declined).unwrap();
    let until = day("2026-10-07");
    let same_day = Said {
        on: until,
        ..declined
    };
    let refused = world.try_enter(&same_day);
    assert_eq!(
        refused,
        Err(vec![Refusal::StillToBeHeard { station, until }])
    );
}

#[test]
fn an_order_lasts_four_weeks_and_names_its_end() {
    let (world, mut decision) = urgent();
    let last_allowed = day("2026-11-02");
    decide_with(&world, &decision).unwrap();
    terms(&mut decision, "2026-10-06", Some("2026-11-03"));
    let refused = decide_with(&world, &decision);
    assert_eq!(refused, Err(vec![Refusal::OrderTooLong { last_allowed }]));
    // Calm is needed now, not in three weeks.
    terms(&mut decision, "2026-10-27", Some("2026-10-30"));
    let refused = decide_with(&world, &decision);
    let by = day("2026-10-12");
    assert_eq!(refused, Err(vec![Refusal::BeginsTooLate { by }]));
    terms(&mut decision, "2026-10-06", None);
    let refused = decide_with(&world, &decision);
    assert_eq!(refused, Err(vec![Refusal::PeriodMissing]));
}

fn extended(until: &str, on: &str) -> Said {
    Said {
        set_for: Some(day(until)),
        manner: None,
        proof: String::new(),
        ..said(S::Extended, on)
    }
}

#[test]
fn an_order_is_made_longer_once_before_it_ends_for_who_was_heard() {
    let mut world = suspended();
    let ends = (TaskKind::StaffSuspensionEnds, day("2026-11-02"));
    assert!(world.tasks().contains(&ends), "{:?}", world.tasks());
    world.today = day("2026-10-28");
    let refused = world.try_enter(&extended("2026-11-30", "2026-10-28"));
    assert_eq!(refused, Err(vec![Refusal::ViewNotGiven]));
    world.passes(S::View, "2026-10-07");
    let last_allowed = day("2026-11-30");
    let refused = world.try_enter(&extended("2026-12-01", "2026-10-28"));
    assert_eq!(refused, Err(vec![Refusal::OrderTooLong { last_allowed }]));
    world.today = day("2026-11-03");
    let ends_on = day("2026-11-02");
    let refused = world.try_enter(&extended("2026-11-30", "2026-11-03"));
    assert_eq!(refused, Err(vec![Refusal::ExtendedTooLate { ends_on }]));

    let told = rests_on_station(&world.case(), LetterKind::StaffExtension, None);
    assert_eq!(told, Some(Refusal::NotExtended));
    world.enter(&extended("2026-11-30", "2026-10-28"));
    let told = rests_on_station(&world.case(), LetterKind::StaffExtension, None);
    assert_eq!(told, None);
    let (station, on) = (S::Extended, day("2026-10-28"));
    assert_eq!(
        world.try_enter(&extended("2026-11-30", "2026-10-29")),
        Err(vec![Refusal::AlreadyEntered { station, on }])
    );
}

/// As [`suspended`], made longer on 28 October to 30 November, with a letter of its own.
fn made_longer() -> World {
    let mut world = suspended();
    world.passes(S::View, "2026-10-07");
    world.enter(&extended("2026-11-30", "2026-10-28"));
    world.letters.push(Sent {
        id: letter_id(5),
        kind: LetterKind::StaffExtension,
        issued_on: day("2026-10-28"),
        delivered_on: None,
        in_hand: false,
        makes_known: false,
        guardians: Vec::new(),
        about: None,
    });
    world.on("2026-10-29")
}

fn told_longer(on: &str) -> Said {
    Said {
        manner: Some(Manner::RegisteredPost),
        ..said(S::ExtensionTold, on)
    }
}

#[test]
fn an_order_that_is_made_longer_runs_on_only_for_who_read_it_by_registered_post() {
    let mut world = made_longer();
    let ends = |on| (TaskKind::StaffSuspensionEnds, day(on));
    let tell = (TaskKind::TellExtension, day("2026-10-28"));
    assert!(world.tasks().contains(&ends("2026-11-02")));
    assert!(world.tasks().contains(&tell), "{:?}", world.tasks());
    let refused = world.try_enter(&told_longer("2026-10-29"));
    assert_eq!(refused, Err(vec![Refusal::ExtensionNotSent]));
    world.letters[1].delivered_on = Some(day("2026-10-29"));
    let by_mail = Said {
        manner: Some(Manner::Email),
        ..told_longer("2026-10-29")
    };
    assert_eq!(world.try_enter(&by_mail), Err(vec![Refusal::NotRegistered]));
    let late = world.clone().on("2026-11-03");
    let ends_on = day("2026-11-02");
    let refused = late.try_enter(&told_longer("2026-11-03"));
    assert_eq!(refused, Err(vec![Refusal::ExtendedTooLate { ends_on }]));

    world.enter(&told_longer("2026-10-29"));
    assert!(!world.tasks().contains(&tell));
    assert!(world.tasks().contains(&ends("2026-11-30")));
    // It is a decision of its own, with an appeal of its own.
    assert_eq!(world.term(S::Appeal), Some(day("2026-12-10")));
}

#[test]
fn a_measure_for_staff_that_is_taken_back_is_told_in_a_letter() {
    let mut world = suspended();
    let letter = LetterKind::StaffWithdrawal;
    let told = rests_on_station(&world.case(), letter, None);
    assert_eq!(told, Some(Refusal::NotWithdrawn));
    world.enter(&Said {
        what: Some(What::Withdrawn {
            decided_by: Decider::Board,
        }),
        ..said(S::Withdrawn, "2026-10-09")
    });
    assert_eq!(rests_on_station(&world.case(), letter, None), None);
    let station = world.station(S::WithdrawalTold);
    assert_eq!((station.state, station.letter), (St::Due, Some(letter)));
}

#[test]
fn a_punishment_is_not_made_longer() {
    let (mut world, decision) = ready(SanctionKind::StaffSuspension);
    decide_with(&world, &decision).unwrap();
    world.decision = Some(decision);
    let shown = strip(&world.case());
    assert!(shown.iter().all(|one| one.kind != S::Extended));
}

#[test]
fn the_end_of_a_contract_is_no_matter_for_the_appeals_committee() {
    for kind in [SanctionKind::Dismissal, SanctionKind::SummaryDismissal] {
        let (mut world, decision) = ready(kind);
        world.decision = Some(decision);
        let letter = match kind {
            SanctionKind::Dismissal => LetterKind::DismissalDecision,
            _ => LetterKind::SummaryDismissal,
        };
        world.letters = vec![sent(letter, Some("2026-10-05"))];
        let shown = strip(&world.case());
        assert!(shown.iter().all(|one| one.kind != S::Appeal), "{kind:?}");
        let ends = TaskKind::AppealEnds;
        assert!(world.tasks().iter().all(|(task, _)| *task != ends));
        assert_eq!(world.station(S::AppealFiled).source, "BW 7:682, 7:686a");
    }
}

pub(super) fn refused() -> Vec<Refusal> {
    let last_allowed = day("2026-11-02");
    vec![
        Refusal::OrderTooLong { last_allowed },
        Refusal::ViewNotGiven,
        Refusal::NotExtended,
        Refusal::ExtensionNotSent,
    ]
}
