//! The end of a contract: by the road of the intention, after a permit, a ruling or an agreement,
//! and on a day that the law lets it end.

use super::deciding::{decide_with, ready};
use super::*;
use crate::sanction::StaffMeasure;

/// A dismissal that may be decided on 5 October, by a road and to a day.
fn by(route: Route, ends_on: &str) -> (World, Decision) {
    let (mut world, mut decision) = ready(SanctionKind::Dismissal);
    world.opening.route = Some(route);
    decision.particulars = Some(Particulars::StaffMeasure(StaffMeasure {
        route: Some(route),
        ends_on: Some(day(ends_on)),
        ..StaffMeasure::default()
    }));
    (world, decision)
}

fn terms(decision: &mut Decision) -> &mut StaffMeasure {
    match &mut decision.particulars {
        Some(Particulars::StaffMeasure(terms)) => terms,
        _ => unreachable!(),
    }
}

fn refuses(world: &World, decision: &Decision, refusal: Refusal) {
    assert_eq!(decide_with(world, decision), Err(vec![refusal]));
}

#[test]
fn nobody_is_dismissed_before_the_court_or_the_uwv_said_so_or_without_an_agreement() {
    for route in [Route::Court, Route::Permit] {
        let (mut world, mut decision) = by(route, "2026-11-30");
        world
            .entries
            .retain(|entry| entry.said.station != S::RequestGranted);
        refuses(&world, &decision, Refusal::RequestNotGranted);
        assert_eq!(
            world.station(S::Decided).refusals,
            [Refusal::RequestNotGranted]
        );
        // Both can still agree in writing, also before anybody was asked.
        terms(&mut decision).route = Some(Route::Agreement);
        decide_with(&world, &decision).unwrap();
    }
}

#[test]
fn the_road_is_that_of_the_intention() {
    let (mut world, decision) = by(Route::Court, "2026-10-31");
    decide_with(&world, &decision).unwrap();
    world.opening.route = Some(Route::Permit);
    refuses(&world, &decision, Refusal::RouteDiffers);
    let mut silent = world.clone();
    silent.opening.route = None;
    silent.earlier.clear();
    assert_eq!(silent.open(), Err(vec![Refusal::RouteMissing]));
}

#[test]
fn the_contract_ends_on_the_day_that_the_court_said() {
    let (world, mut decision) = by(Route::Court, "2026-11-30");
    let on = day("2026-10-31");
    refuses(&world, &decision, Refusal::CourtSetsEnd { on });
    terms(&mut decision).ends_on = None;
    refuses(&world, &decision, Refusal::ContractEndMissing);
    // Which the ruling says, and a permit does not.
    let bare = |route| {
        let (mut world, _) = by(route, "2026-11-30");
        world
            .entries
            .retain(|entry| entry.said.station != S::RequestGranted);
        let said = Said {
            set_for: None,
            ..said(S::RequestGranted, "2026-09-30")
        };
        (
            world.station(S::RequestGranted).asks,
            world.try_enter(&said).map(|_| ()),
        )
    };
    let (station, asks) = (S::RequestGranted, Asks::SetFor);
    let (asked, refused) = bare(Route::Court);
    assert!(asked.contains(&asks));
    assert_eq!(refused, Err(vec![Refusal::EntryLacks { station, asks }]));
    let (asked, refused) = bare(Route::Permit);
    assert!(!asked.contains(&asks));
    assert_eq!(refused, Ok(()));
}

#[test]
fn with_a_permit_notice_is_given_within_four_weeks_and_a_month_of_it_is_left() {
    let (mut world, mut decision) = by(Route::Permit, "2026-11-04");
    let least = day("2026-11-05");
    refuses(&world, &decision, Refusal::NoticeTooShort { least });
    terms(&mut decision).ends_on = Some(least);
    decide_with(&world, &decision).unwrap();
    // The permit is of 30 September.
    terms(&mut decision).ends_on = Some(day("2026-12-31"));
    world.today = day("2026-10-29");
    decision.decided_on = day("2026-10-28");
    decide_with(&world, &decision).unwrap();
    decision.decided_on = day("2026-10-29");
    let by = day("2026-10-28");
    refuses(&world, &decision, Refusal::PermitLapsed { by });
}

#[test]
fn what_both_agree_to_needs_no_permit_and_ends_no_sooner_than_that() {
    let (mut world, mut decision) = by(Route::Agreement, "2026-10-05");
    world.entries.clear();
    decide_with(&world, &decision).unwrap();
    assert_eq!(world.state(S::RequestFiled), St::NotNeeded);
    terms(&mut decision).ends_on = Some(day("2026-10-04"));
    refuses(&world, &decision, Refusal::EndsBeforeDecision);
}

#[test]
fn the_court_is_asked_after_the_view_and_answers_after_it_was_asked() {
    let mut world = world(SanctionKind::Dismissal);
    let asked = said(S::RequestFiled, "2026-09-14");
    world.today = day("2026-09-14");
    assert_eq!(world.try_enter(&asked), Err(vec![Refusal::IntentNotSent]));
    world.passes(S::Intent, "2026-09-07");
    world.today = day("2026-09-14");
    let until = day("2026-09-28");
    assert_eq!(
        world.try_enter(&asked),
        Err(vec![Refusal::ViewTermRuns { until }])
    );
    let granted = said(S::RequestGranted, "2026-09-14");
    assert_eq!(
        world.try_enter(&granted),
        Err(vec![Refusal::RequestNotFiled])
    );
    world.passes(S::View, "2026-09-15");
    let (station, on) = (S::View, day("2026-09-15"));
    assert_eq!(
        world.try_enter(&asked),
        Err(vec![Refusal::OutOfOrder { station, on }])
    );
    world.passes(S::RequestFiled, "2026-09-16");
    world.passes(S::RequestGranted, "2026-10-12");
    // Nothing of it is put down for a decision that was taken before.
    let mut decision = world.decision("2026-10-05");
    decision.particulars = Some(Particulars::StaffMeasure(StaffMeasure {
        route: Some(Route::Court),
        ends_on: Some(day("2026-11-12")),
        ..StaffMeasure::default()
    }));
    let (station, on) = (S::RequestGranted, day("2026-10-12"));
    refuses(&world, &decision, Refusal::OutOfOrder { station, on });
}

pub(super) fn refused() -> Vec<Refusal> {
    let on = day("2026-10-31");
    vec![
        Refusal::RequestNotGranted,
        Refusal::RequestNotFiled,
        Refusal::RouteDiffers,
        Refusal::ContractEndMissing,
        Refusal::CourtSetsEnd { on },
        Refusal::NoticeTooShort { least: on },
        Refusal::PermitLapsed { by: on },
        Refusal::EndsBeforeDecision,
    ]
}
