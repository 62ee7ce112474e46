//! The day on which an expelled pupil leaves: each household reads it, with the school that admits
//! the pupil, before it comes.

use super::*;

/// The decision of 5 October named no school; one said yes on the 12th.
fn admitted() -> World {
    let mut world = expelled(Denomination::Private);
    world.asks_school("2026-10-06", "2026-10-12", true);
    world.on("2026-10-12")
}

fn untold(n: u128) -> Refusal {
    let names = home(n).names;
    Refusal::LeavingNotTold { names }
}

#[test]
fn a_school_that_admits_the_pupil_asks_for_a_letter_with_the_day_of_leaving() {
    let mut world = admitted();
    let asked = (TaskKind::TellLeaving, day("2026-10-12"));
    assert!(world.tasks().contains(&asked), "{:?}", world.tasks());
    let station = world.station(S::LeavingTold);
    assert_eq!(
        (station.state, station.letter),
        (St::Due, Some(LetterKind::LeavingDay))
    );
    world.today = day("2026-11-30");
    let removed = world.try_enter(&said(S::Removed, "2026-10-30"));
    assert_eq!(removed, Err(vec![untold(1)]));
    assert_eq!(world.state(S::Removed), St::Blocked);

    world.tells_leaving("2026-10-13", "2026-10-30");
    world.today = day("2026-11-30");
    assert_eq!(world.state(S::LeavingTold), St::Done);
    assert!(!world.tasks().contains(&asked));
    world.passes(S::Removed, "2026-10-30");
    world.passes(S::Deregistered, "2026-10-30");
}

#[test]
fn the_letter_waits_for_the_school_and_for_the_letter_with_the_decision() {
    let letter = LetterKind::LeavingDay;
    let told = |world: &World| rests_on_station(&world.case(), letter, None);
    let searching = expelled(Denomination::Private);
    assert_eq!(told(&searching), Some(Refusal::NoSchoolAccepts));
    let mut unwritten = admitted();
    unwritten.letters.clear();
    assert_eq!(told(&unwritten), Some(Refusal::NotMadeKnown));
    assert_eq!(told(&admitted()), None);
}

#[test]
fn a_pupil_leaves_only_once_each_household_read_it() {
    let mut world = admitted();
    world.homes = vec![home(1), home(2)];
    world.tells_leaving("2026-10-13", "2026-10-30");
    world.letters.last_mut().unwrap().delivered_on = None;
    world.today = day("2026-11-30");
    let removed = world.try_enter(&said(S::Removed, "2026-10-30"));
    assert_eq!(removed, Err(vec![untold(2)]));
    assert_eq!(world.state(S::LeavingTold), St::Late);
    // It reached them after the day that it names.
    world.letters.last_mut().unwrap().delivered_on = Some(day("2026-11-02"));
    let early = world.try_enter(&said(S::Removed, "2026-10-30"));
    let (station, on) = (S::LeavingTold, day("2026-11-02"));
    assert_eq!(early, Err(vec![Refusal::OutOfOrder { station, on }]));
    // And they have a week to prepare.
    let from = day("2026-11-09");
    let hasty = world.try_enter(&said(S::Removed, "2026-11-06"));
    assert_eq!(hasty, Err(vec![Refusal::LeavesTooSoon { from }]));
    world.passes(S::Removed, "2026-11-09");
}

#[test]
fn of_two_letters_on_one_day_the_last_counts() {
    let mut world = admitted();
    world.tells_leaving("2026-10-13", "2026-10-16");
    world.tells_leaving("2026-10-13", "2026-10-30");
    let last = world.letters.last_mut().unwrap();
    last.id = letter_id(80);
    last.delivered_on = None;
    world.today = day("2026-11-30");
    let removed = world.try_enter(&said(S::Removed, "2026-10-30"));
    assert_eq!(removed, Err(vec![untold(1)]));
}

#[test]
fn another_school_is_told_anew() {
    let mut world = admitted();
    world.tells_leaving("2026-10-13", "2026-10-30");
    let asked = world.entries.iter().find(|it| it.said.station == S::Search);
    let to = asked.unwrap().id;
    world.enter(&Said {
        what: Some(What::Answered { to, accepts: false }),
        ..said(S::Search, "2026-10-14")
    });
    let to = world.enter(&Said {
        what: Some(What::Asked {
            school: "De Zon".into(),
            profile: String::new(),
            distance_km: None,
            preferred: false,
        }),
        ..said(S::Search, "2026-10-15")
    });
    world.enter(&Said {
        what: Some(What::Answered { to, accepts: true }),
        ..said(S::Search, "2026-10-20")
    });
    let world = world.on("2026-11-30");
    let removed = world.try_enter(&said(S::Removed, "2026-10-30"));
    assert_eq!(removed, Err(vec![untold(1)]));
}

#[test]
fn a_decision_whose_letter_names_the_day_needs_no_other_letter() {
    let mut world = heard();
    world.asks_school("2026-09-16", "2026-09-30", true);
    world.decided("2026-10-05");
    world.enter(&Said {
        kind: EntryKind::Planned,
        who: "De Regenboog".into(),
        set_for: Some(day("2026-10-16")),
        ..said(S::Removed, "2026-10-05")
    });
    assert_eq!(world.state(S::LeavingTold), St::Done);
    let tell = TaskKind::TellLeaving;
    assert!(world.tasks().iter().all(|(kind, _)| *kind != tell));
    world.passes(S::Removed, "2026-10-16");
}

#[test]
fn a_decision_that_fell_names_no_day_of_leaving() {
    let mut world = admitted();
    world.enter(&Said {
        what: Some(What::Withdrawn {
            decided_by: Decider::Board,
        }),
        ..said(S::Withdrawn, "2026-10-13")
    });
    let told = rests_on_station(&world.case(), LetterKind::LeavingDay, None);
    assert_eq!(told, Some(Refusal::StandsNoLonger));
    assert_eq!(world.state(S::LeavingTold), St::NotNeeded);
}

pub(super) fn refused() -> Vec<Refusal> {
    let from = day("2026-11-09");
    vec![untold(1), Refusal::LeavesTooSoon { from }]
}
