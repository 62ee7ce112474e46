//! On the same facts a pupil is kept away once, and for no more than five school days together;
//! and nobody is kept away before anyone could know.

use super::*;

/// A measure of some days for the incident of the case.
fn same(n: u128, kind: SanctionKind, first: &str, last: &str) -> Earlier {
    Earlier {
        incident: Some(IncidentId(id(10))),
        happened_on: Some(day("2026-11-18")),
        days: Some((day(first), day(last))),
        ..earlier(n, kind, "2026-11-18")
    }
}

/// As [`same`], taken back on a day.
fn taken_back(kind: SanctionKind, first: &str, last: &str, on: &str) -> Earlier {
    Earlier {
        revoked: true,
        ended_on: Some(day(on)),
        ..same(7, kind, first, last)
    }
}

/// A suspension for the same incident, of Monday 30 November up to a day in that week.
fn until(last: &str, before: Earlier) -> Result<Outcome, Vec<Refusal>> {
    let mut case = suspension().lasting("2026-11-30", last);
    case.today = day("2026-11-29");
    case.incident.happened_on = day("2026-11-18");
    case.decision.skip_reason = "Na het gesprek bleek hoe ernstig het was.".into();
    case.earlier.push(before);
    case.decide()
}

#[test]
fn a_suspension_that_was_taken_back_counts_for_the_days_that_it_ran() {
    let kind = SanctionKind::Suspension;
    // It was of five days, and taken back on the third.
    let ran = || taken_back(kind, "2026-11-19", "2026-11-25", "2026-11-23");
    until("2026-12-01", ran()).unwrap();
    let too_many = Refusal::TooManyDaysTogether { before: 3, left: 2 };
    assert_eq!(until("2026-12-02", ran()), Err(vec![too_many]));
    // Taken back before it began, it took nothing.
    let never = taken_back(kind, "2026-11-23", "2026-11-27", "2026-11-20");
    until("2026-12-04", never).unwrap();
    // Taken back after it had run whole, nothing is left.
    let whole = taken_back(kind, "2026-11-19", "2026-11-25", "2026-12-01");
    let too_many = Refusal::TooManyDaysTogether { before: 5, left: 0 };
    assert_eq!(until("2026-11-30", whole), Err(vec![too_many]));
    // An incident that was struck out gives the child no day back.
    let struck = Earlier {
        struck_out: true,
        ..same(7, kind, "2026-11-19", "2026-11-20")
    };
    let too_many = Refusal::TooManyDaysTogether { before: 2, left: 3 };
    assert_eq!(until("2026-12-03", struck), Err(vec![too_many]));
}

#[test]
fn a_whole_day_at_home_before_a_suspension_on_the_same_facts_counts_with_it() {
    let kind = SanctionKind::TimeOut;
    let whole = || same(7, kind, "2026-11-19", "2026-11-19");
    until("2026-12-03", whole()).unwrap();
    let too_many = Refusal::TooManyDaysTogether { before: 1, left: 4 };
    assert_eq!(until("2026-12-04", whole()), Err(vec![too_many]));
    let rest_of_day = Earlier {
        part_of_day: true,
        ..whole()
    };
    until("2026-12-04", rest_of_day).unwrap();
    // Also one that was taken back, and a pupil does not stay at home twice for one fact.
    let back = || taken_back(kind, "2026-11-19", "2026-11-19", "2026-11-20");
    let too_many = Refusal::TooManyDaysTogether { before: 1, left: 4 };
    assert_eq!(until("2026-12-04", back()), Err(vec![too_many]));
    let mut again = suspension();
    again.decision.kind = kind;
    again.decision.suspension = None;
    again.decision.particulars = Some(time_out());
    again.decision.skip_reason = "Even rust.".into();
    again.earlier.push(back());
    let decided_on = day("2026-11-18");
    assert_eq!(again.decide(), Err(vec![Refusal::SameFacts { decided_on }]));
}

#[test]
fn what_was_known_when_a_suspension_was_decided_gives_no_second_one_however_long_after() {
    let other = |case: &Case| Earlier {
        incident: Some(IncidentId(id(77))),
        decided_on: day("2026-11-19"),
        happened_on: Some(day("2026-11-17")),
        ..same(
            7,
            SanctionKind::Suspension,
            "2026-11-20",
            &case.today.to_string(),
        )
    };
    let mut case = suspension().lasting("2026-11-30", "2026-12-01");
    case.earlier.push(Earlier {
        days: Some((day("2026-11-20"), day("2026-11-24"))),
        ..other(&case)
    });
    case.incident.happened_on = day("2026-11-18");
    case.incident.reported_on = day("2026-11-18");
    let known = Refusal::KnownBefore {
        decided_on: day("2026-11-19"),
    };
    assert_eq!(case.decide(), Err(vec![known.clone()]));
    // A second record of the same day is the same fact, whenever it is written down.
    case.incident.happened_on = day("2026-11-17");
    case.incident.reported_on = day("2026-11-25");
    assert_eq!(case.decide(), Err(vec![known.clone()]));
    // Out of the own group is no other measure than out of the school.
    case.earlier[1].kind = SanctionKind::InternalSuspension;
    assert_eq!(case.decide(), Err(vec![known]));
    case.earlier[1].kind = SanctionKind::Suspension;
    // What happened before and came to light only after is a new fact.
    case.incident.happened_on = day("2026-11-16");
    case.decide().unwrap();
    // Though no reason to go on where the first one ended.
    case.earlier[1].days = Some((day("2026-11-23"), day("2026-11-27")));
    let last_day = day("2026-11-27");
    assert_eq!(
        case.decide(),
        Err(vec![Refusal::FollowsStraightOn { last_day }])
    );
    // Where the first one was taken back, its days count.
    case.incident.happened_on = day("2026-11-17");
    case.earlier[1].revoked = true;
    case.earlier[1].ended_on = Some(day("2026-11-26"));
    let too_many = Refusal::TooManyDaysTogether { before: 4, left: 1 };
    assert_eq!(case.decide(), Err(vec![too_many]));
}

#[test]
fn a_suspension_begins_when_its_letter_can_reach_them_and_not_before() {
    let mut case = suspension();
    case.today = day("2026-11-24");
    let begun = Refusal::BegunBeforeMadeKnown {
        from: day("2026-11-24"),
    };
    assert_eq!(case.decide(), Err(vec![begun.clone()]));
    // What could not wait began the school day before, and its letter follows at once.
    let urgent = |case: &mut Case| {
        case.decision.hearing.guardians_heard_on = None;
        case.decision.hearing.urgency = "De ouders waren niet te bereiken.".into();
        case.decision.hearing.hear_on = Some(day("2026-11-24"));
    };
    let mut at_once = case.clone();
    urgent(&mut at_once);
    let first_day = day("2026-11-23");
    let remarks = at_once.decide().unwrap().remarks;
    assert_eq!(remarks, [Remark::BeginsBeforeLetter { first_day }]);
    // Who could be heard could be told.
    let mut heard = case.clone();
    heard.decision.hearing.urgency = "Het plein was niet veilig.".into();
    assert_eq!(heard.decide(), Err(vec![begun]));
    // Two school days is no longer at once.
    at_once.terms().last_day = day("2026-11-25");
    at_once.terms().return_talk_on = Some(day("2026-11-26"));
    at_once.today = day("2026-11-25");
    let begun = Refusal::BegunBeforeMadeKnown {
        from: day("2026-11-25"),
    };
    assert_eq!(at_once.decide(), Err(vec![begun]));
    // On a day without school the first that can be told of is the next with school.
    let mut weekend = suspension().lasting("2026-11-20", "2026-11-23");
    weekend.today = day("2026-11-21");
    let begun = Refusal::BegunBeforeMadeKnown {
        from: day("2026-11-23"),
    };
    assert_eq!(weekend.decide(), Err(vec![begun]));
}

#[test]
fn a_suspension_begins_within_a_week_or_on_the_first_school_day_after() {
    let mut case = suspension().lasting("2026-11-30", "2026-12-01");
    case.decision.decided_on = day("2026-11-20");
    case.incident.happened_on = day("2026-11-18");
    case.decision.hearing.pupil_heard_on = Some(day("2026-11-20"));
    case.decision.hearing.guardians_heard_on = Some(day("2026-11-20"));
    case.earlier = suspension().earlier;
    let by = day("2026-11-27");
    assert_eq!(case.decide(), Err(vec![Refusal::BeginsTooLate { by }]));
    case.decision.decided_on = day("2026-11-23");
    case.decide().unwrap();
}

#[test]
fn a_whole_day_at_home_follows_on_no_other_for_what_was_known_then() {
    let at_home = |kind, first: &str, last: &str| Earlier {
        incident: Some(IncidentId(id(77))),
        ..same(7, kind, first, last)
    };
    let mut case = suspension();
    case.decision.kind = SanctionKind::TimeOut;
    case.decision.suspension = None;
    case.decision.hearing = Hearing::default();
    case.decision.particulars = Some(time_out());
    case.decision.skip_reason = "Even rust.".into();
    case.incident.reported_on = day("2026-11-19");
    let mut free = case.clone();
    free.incident.happened_on = day("2026-11-19");
    let decided_on = day("2026-11-18");
    let known = Err(vec![Refusal::KnownBefore { decided_on }]);
    // A second record of the day of the first.
    let first = at_home(SanctionKind::TimeOut, "2026-11-19", "2026-11-19");
    case.earlier.push(first.clone());
    assert_eq!(case.decide(), known);
    // Taken back or not: the child was at home.
    case.earlier[1].revoked = true;
    case.earlier[1].ended_on = Some(day("2026-11-20"));
    assert_eq!(case.decide(), known);
    let suspended = at_home(SanctionKind::Suspension, "2026-11-19", "2026-11-19");
    case.earlier[1] = suspended;
    assert_eq!(case.decide(), known);
    // The rest of a day is no whole day, before or after.
    case.earlier[1] = Earlier {
        part_of_day: true,
        ..first.clone()
    };
    case.decide().unwrap();
    // What happened after the first is a new fact.
    free.earlier.push(first);
    free.decide().unwrap();
}

#[test]
fn days_on_which_a_judge_kept_a_pupil_at_school_do_not_count() {
    let kind = SanctionKind::Suspension;
    // Five days, halted on the second, and taken back after they would have been over.
    let halted = || Earlier {
        halted_on: Some(day("2026-11-20")),
        ..taken_back(kind, "2026-11-19", "2026-11-25", "2026-11-27")
    };
    until("2026-12-02", halted()).unwrap();
    let too_many = Refusal::TooManyDaysTogether { before: 2, left: 3 };
    assert_eq!(until("2026-12-03", halted()), Err(vec![too_many]));
}

#[test]
fn what_happened_later_on_the_day_of_a_decision_is_a_new_fact() {
    let time = |text: &str| text.parse::<NaiveTime>().ok();
    let mut case = suspension();
    // Suspended on the morning of the 20th, for Monday and Tuesday.
    case.earlier.push(Earlier {
        incident: Some(IncidentId(id(77))),
        decided_on: day("2026-11-20"),
        decided_at: time("10:00:00"),
        happened_on: Some(day("2026-11-18")),
        ..same(7, SanctionKind::Suspension, "2026-11-20", "2026-11-20")
    });
    case.incident.happened_on = day("2026-11-20");
    case.incident.reported_on = day("2026-11-20");
    case.decision.hearing.pupil_heard_on = Some(day("2026-11-20"));
    let decided_on = day("2026-11-20");
    let known = Err(vec![Refusal::KnownBefore { decided_on }]);
    for (at, refused) in [
        (None, known.clone()),
        (time("09:00:00"), known),
        (time("13:30:00"), Ok(2)),
    ] {
        case.incident.happened_at = at;
        assert_eq!(case.decide().map(|it| it.school_days), refused, "{at:?}");
    }
}
