//! The access ban: when it begins, and that a new one may follow on it with reasons and a hearing
//! of its own.

use super::*;

/// A ban of a guardian that may be decided on Friday 20 November, from Monday on.
fn ban() -> Case {
    let mut case = warning().about(guardian());
    case.homes = vec![Home {
        guardians: vec![GuardianId(id(2))],
        names: "Ouder 2".into(),
    }];
    case.decision.kind = SanctionKind::AccessBan;
    case.decision.expectation.clear();
    case.decision.decided_by = Decider::Board;
    case.decision.skip_reason = "Er is gedreigd.".into();
    case.decision.hearing.guardians_heard_on = Some(day("2026-11-20"));
    case.decision.particulars = Some(Particulars::AccessBan(AccessBan {
        area: "Het gebouw en het plein.".into(),
        first_day: day("2026-11-23"),
        last_day: day("2027-01-22"),
        review_on: Some(day("2026-12-14")),
        contact: "De intern begeleider.".into(),
        proportionality: "Een gesprek hielp niet.".into(),
    }));
    case
}

fn terms(case: &mut Case) -> &mut AccessBan {
    match &mut case.decision.particulars {
        Some(Particulars::AccessBan(terms)) => terms,
        _ => unreachable!(),
    }
}

/// A ban that follows on one that was decided on 18 September and ends on 18 December.
fn following() -> Case {
    let mut case = ban();
    case.incident.happened_on = day("2026-09-14");
    case.incident.reported_on = day("2026-09-14");
    case.earlier = vec![Earlier {
        incident: Some(case.incident.id),
        happened_on: Some(day("2026-09-14")),
        days: Some((day("2026-09-21"), day("2026-12-18"))),
        ..earlier(5, SanctionKind::AccessBan, "2026-09-18")
    }];
    let terms = terms(&mut case);
    terms.first_day = day("2026-12-19");
    terms.last_day = day("2027-03-18");
    terms.review_on = Some(day("2027-01-20"));
    case
}

#[test]
fn a_ban_begins_within_a_week_of_its_decision_and_not_before_it_can_be_told() {
    ban().decide().unwrap();
    let mut late = ban();
    terms(&mut late).first_day = day("2026-12-21");
    terms(&mut late).review_on = Some(day("2027-01-06"));
    let by = day("2026-11-27");
    assert_eq!(late.decide(), Err(vec![Refusal::BeginsTooLate { by }]));
    let mut begun = ban();
    begun.today = day("2026-11-24");
    let from = day("2026-11-24");
    assert_eq!(
        begun.decide(),
        Err(vec![Refusal::BegunBeforeMadeKnown { from }])
    );
    begun.decision.hearing = Hearing {
        urgency: "Er is gedreigd.".into(),
        hear_on: Some(day("2026-11-24")),
        ..Hearing::default()
    };
    begun.decide().unwrap();
}

#[test]
fn a_ban_that_ends_may_be_followed_by_a_new_one_with_a_hearing_of_its_own() {
    following().decide().unwrap();
    // Nobody can know in September what is needed after December.
    let mut early = following();
    early.decision.decided_on = day("2026-11-19");
    early.decision.hearing.guardians_heard_on = Some(day("2026-11-19"));
    let from = day("2026-11-20");
    assert_eq!(early.decide(), Err(vec![Refusal::RenewedTooEarly { from }]));
    let mut both = following();
    terms(&mut both).first_day = day("2026-12-18");
    let last_day = day("2026-12-18");
    assert_eq!(both.decide(), Err(vec![Refusal::BanStillRuns { last_day }]));
    let mut gap = following();
    terms(&mut gap).first_day = day("2026-12-20");
    let by = day("2026-12-19");
    assert_eq!(gap.decide(), Err(vec![Refusal::BeginsTooLate { by }]));
    let mut unheard = following();
    unheard.decision.hearing.guardians_heard_on = Some(day("2026-09-17"));
    let decided_on = day("2026-09-18");
    assert_eq!(
        unheard.decide(),
        Err(vec![Refusal::HeardForEarlierBan { decided_on }])
    );
    // An end that was known all along makes nothing urgent.
    unheard.decision.hearing = Hearing {
        urgency: "Er is gedreigd.".into(),
        hear_on: Some(day("2026-11-23")),
        ..Hearing::default()
    };
    assert_eq!(
        unheard.decide(),
        Err(vec![Refusal::HeardForEarlierBan { decided_on }])
    );
    // Of a ban of a week half has run before the next is decided.
    let mut short = following();
    short.earlier[0].days = Some((day("2026-11-20"), day("2026-11-26")));
    short.earlier[0].decided_on = day("2026-11-19");
    terms(&mut short).first_day = day("2026-11-27");
    terms(&mut short).last_day = day("2027-01-22");
    terms(&mut short).review_on = Some(day("2026-12-14"));
    let from = day("2026-11-23");
    assert_eq!(short.decide(), Err(vec![Refusal::RenewedTooEarly { from }]));
    // The reasons are its own.
    let before = ban().decision;
    let mut next = following().decision;
    let decided_on = before.decided_on;
    assert_eq!(
        own_reasons(&before, &next),
        Err(Refusal::ReasonsOfEarlierBan { decided_on })
    );
    next.reasons = "Ook in december is er nog geroepen.".into();
    assert_eq!(own_reasons(&before, &next), Ok(()));
    let mut silent = following();
    silent.decision.reasons.clear();
    assert_eq!(silent.decide(), Err(vec![Refusal::ReasonsMissing]));
}

#[test]
fn a_new_ban_is_proposed_once_the_end_is_in_sight_and_long_after_it_there_is_none() {
    let case = following();
    let before = |on| ban_before(&case.incident, &case.earlier, day(on));
    let running = before("2026-11-22").unwrap();
    let proposed = propose_after(
        &case.protocol,
        &case.incident,
        guardian(),
        &case.earlier,
        running,
        case.today,
    );
    let proposed = proposed.unwrap();
    assert_eq!(proposed.kind, SanctionKind::AccessBan);
    assert_eq!(proposed.after, Some(running.id));
    assert!(before("2026-12-25").is_some());
    assert!(before("2026-12-26").is_none());
    let mut after = following();
    after.today = day("2026-12-28");
    after.decision.decided_on = day("2026-12-28");
    after.decision.hearing.guardians_heard_on = Some(day("2026-12-28"));
    terms(&mut after).first_day = day("2026-12-29");
    let kind = SanctionKind::AccessBan;
    let decided_on = day("2026-09-18");
    assert_eq!(
        after.decide(),
        Err(vec![Refusal::AlreadyDecided { kind, decided_on }])
    );
    // A third follows on the second, and one that was taken back makes room at once.
    let mut third = following();
    third.earlier.push(Earlier {
        days: Some((day("2026-06-21"), day("2026-09-20"))),
        ..third.earlier[0].clone()
    });
    third.decide().unwrap();
    let mut anew = ban();
    anew.earlier = vec![Earlier {
        incident: Some(anew.incident.id),
        revoked: true,
        ..earlier(5, SanctionKind::AccessBan, "2026-11-19")
    }];
    anew.decide().unwrap();
}

#[test]
fn another_record_of_the_same_facts_is_no_way_round_the_ban_that_was_decided() {
    let again = || {
        let mut case = following();
        case.earlier[0].incident = Some(IncidentId(id(77)));
        case
    };
    // It follows on that ban like any other, with all that this asks.
    again().decide().unwrap();
    let mut unheard = again();
    unheard.decision.hearing.guardians_heard_on = Some(day("2026-09-18"));
    let decided_on = day("2026-09-18");
    let earlier = Refusal::HeardForEarlierBan { decided_on };
    assert_eq!(unheard.decide(), Err(vec![earlier]));
    let mut beside = again();
    terms(&mut beside).first_day = day("2026-11-23");
    terms(&mut beside).review_on = Some(day("2026-12-14"));
    let last_day = day("2026-12-18");
    assert_eq!(
        beside.decide(),
        Err(vec![Refusal::BanStillRuns { last_day }])
    );
    // And once that is long over, it takes something new.
    let mut late = again();
    late.today = day("2027-01-22");
    late.decision.decided_on = late.today;
    late.decision.hearing.guardians_heard_on = Some(late.today);
    terms(&mut late).first_day = day("2027-01-25");
    terms(&mut late).review_on = Some(day("2027-02-08"));
    assert_eq!(
        late.decide(),
        Err(vec![Refusal::BannedBefore { decided_on }])
    );
    late.incident.happened_on = day("2027-01-20");
    late.incident.reported_on = day("2027-01-20");
    late.decide().unwrap();
}

#[test]
fn a_ban_of_more_than_four_weeks_is_looked_at_before_half_of_it_has_run() {
    // From 23 November to 22 January: half of it has run on 23 December.
    let by = day("2026-12-23");
    let late = Err(vec![Refusal::ReviewTooLate { by }]);
    for review in [
        None,
        Some("2026-11-23"),
        Some("2026-12-24"),
        Some("2027-01-22"),
    ] {
        let mut case = ban();
        terms(&mut case).review_on = review.map(day);
        assert_eq!(case.decide().map(|_| ()), late, "{review:?}");
    }
    let mut in_time = ban();
    terms(&mut in_time).review_on = Some(by);
    let outcome = in_time.decide().unwrap();
    assert!(
        tasks(&outcome).contains(&(TaskKind::Evaluate, by)),
        "{:?}",
        outcome.tasks
    );
    // A short one ends soon by itself.
    let mut short = ban();
    terms(&mut short).last_day = day("2026-12-20");
    terms(&mut short).review_on = None;
    short.decide().unwrap();
    terms(&mut short).last_day = day("2026-12-21");
    let by = day("2026-12-07");
    assert_eq!(short.decide(), Err(vec![Refusal::ReviewTooLate { by }]));
}
