//! Every term of the table, with the days that a calendar on the wall gives.

use chrono::{Datelike, Weekday};
use proptest::prelude::*;

use super::*;
use crate::calendar::is_public_holiday;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn term(kind: TermKind, from: &str) -> Term {
    Term::of(kind, day(from), &Calendar::default())
}

fn holiday(name: &str, first: &str, last: &str) -> Holiday {
    Holiday {
        name: name.into(),
        first_day: day(first),
        last_day: day(last),
    }
}

#[test]
fn six_weeks_end_on_the_same_weekday_or_the_next_working_day() {
    for (made_known, raw, last) in [
        ("2026-10-05", "2026-11-16", "2026-11-16"),
        ("2026-11-13", "2026-12-25", "2026-12-28"),
        ("2026-11-14", "2026-12-26", "2026-12-28"),
        ("2027-03-15", "2027-04-26", "2027-04-26"),
        // The Friday after Ascension Day 2027 is on a par with a holiday by royal decree, so the
        // term ends on the Monday after.
        ("2027-03-25", "2027-05-06", "2027-05-10"),
    ] {
        let term = term(TermKind::Objection, made_known);
        assert_eq!(
            (term.raw_end, term.ends_on),
            (day(raw), day(last)),
            "{made_known}"
        );
        assert_eq!(term.late_from, after(term.ends_on));
        assert_eq!(objection_ends(day(made_known)), day(last));
    }
}

#[test]
fn a_term_says_past_which_days_its_end_moved_and_by_which_law() {
    let moved = term(TermKind::Objection, "2026-11-13");
    let why: Vec<_> = moved.skipped.iter().map(|s| (s.day, s.why)).collect();
    assert_eq!(
        why,
        [
            (day("2026-12-25"), DayOff::ChristmasDay),
            (day("2026-12-26"), DayOff::SecondChristmasDay),
            (day("2026-12-27"), DayOff::Sunday),
        ]
    );
    assert_eq!(
        moved.source,
        "WPO 63(3); Awb 6:7, 6:8; Algemene termijnenwet 1"
    );
    let unmoved = term(TermKind::Objection, "2026-10-05");
    assert!(unmoved.skipped.is_empty());
    assert_eq!(unmoved.source, "WPO 63(3); Awb 6:7, 6:8");
}

#[test]
fn a_suspension_lasts_until_the_fifth_school_day_or_the_week_is_over() {
    let autumn = [holiday("Herfstvakantie", "2026-10-17", "2026-10-25")];
    for (first, last) in [
        ("2026-11-23", "2026-11-27"),
        ("2026-11-25", "2026-12-01"),
        // The holiday shortens what is left of the week; it does not lengthen the week.
        ("2026-10-15", "2026-10-16"),
    ] {
        let term = Term::of(TermKind::Suspension, day(first), &Calendar::new(&autumn));
        assert_eq!(term.ends_on, day(last), "{first}");
        assert_eq!((term.raw_end - term.from).num_days(), 6);
        let longest = crate::sanction::period(day(first), term.ends_on, &Calendar::new(&autumn));
        assert!(longest.is_ok_and(|days| days <= 5));
    }
}

#[test]
fn the_inspectorate_is_told_the_same_day_and_it_is_late_after_one_school_day() {
    let notice = term(TermKind::InspectorateNotice, "2026-11-20");
    assert_eq!(notice.ends_on, day("2026-11-20"));
    for (today, state) in [
        ("2026-11-20", TermState::Due),
        ("2026-11-22", TermState::Due),
        ("2026-11-23", TermState::Due),
        ("2026-11-24", TermState::Over),
    ] {
        assert_eq!(notice.state(day(today)), state, "{today}");
    }
    let christmas = [holiday("Kerstvakantie", "2026-12-19", "2027-01-03")];
    let before = Term::of(
        TermKind::InspectorateNotice,
        day("2026-12-18"),
        &Calendar::new(&christmas),
    );
    assert_eq!(before.late_from, day("2027-01-05"));
}

#[test]
fn the_municipality_is_told_of_an_expulsion_the_same_day() {
    let notice = term(TermKind::MunicipalityNotice, "2026-11-20");
    assert_eq!(notice.state(day("2026-11-20")), TermState::Due);
    assert_eq!(notice.state(day("2026-11-21")), TermState::Over);
}

#[test]
fn the_board_of_an_independent_school_decides_within_four_weeks_of_receipt() {
    let objection = term(TermKind::Objection, "2026-10-05");
    for measure in [SanctionKind::Suspension, SanctionKind::Expulsion] {
        let decide = decide_on_objection(
            Denomination::Private,
            measure,
            day("2026-11-02"),
            &objection,
        );
        assert_eq!(decide.ends_on, day("2026-11-30"));
        assert_eq!(decide.source, "WPO 63(3)");
    }
}

#[test]
fn a_public_school_counts_from_the_end_of_the_term_for_objecting() {
    let objection = term(TermKind::Objection, "2026-10-05");
    let decide =
        |measure| decide_on_objection(Denomination::Public, measure, day("2026-11-02"), &objection);
    let expulsion = decide(SanctionKind::Expulsion);
    assert_eq!(expulsion.ends_on, day("2026-12-14"));
    assert_eq!(expulsion.source, "WPO 40(12)");
    let suspension = decide(SanctionKind::Suspension);
    assert_eq!(suspension.ends_on, day("2026-12-28"));
    assert_eq!(suspension.source, "Awb 7:10");
}

#[test]
fn a_dispute_before_the_committee_adds_its_days() {
    let decide = term(TermKind::ObjectionDecision, "2026-11-02");
    let pause = Pause {
        from: day("2026-11-20"),
        until: Some(day("2027-01-15")),
    };
    let paused = decide.paused(pause, day("2027-01-20")).unwrap();
    assert_eq!(
        (paused.paused_days, paused.ends_on),
        (56, day("2027-01-25"))
    );
    assert_eq!(paused.paused_since, None);
    assert_eq!(paused.state(day("2027-01-20")), TermState::Running);
    let opinion = term(TermKind::DisputesOpinion, "2026-11-20");
    assert_eq!(opinion.ends_on, day("2027-01-29"));
}

#[test]
fn without_an_opinion_the_term_stands_still_and_is_never_over() {
    let pause = Pause {
        from: day("2026-11-20"),
        until: None,
    };
    for today in ["2026-11-20", "2026-11-30", "2027-06-01"] {
        let decide = term(TermKind::ExpulsionObjectionDecision, "2026-11-02");
        let paused = decide.paused(pause, day(today)).unwrap();
        assert_eq!(paused.state(day(today)), TermState::Paused);
        assert_eq!(paused.paused_since, Some(day("2026-11-20")));
        assert!(
            paused.ends_on >= day(today) + Days::new(10),
            "ten days were left"
        );
    }
}

#[test]
fn a_dispute_brought_before_the_term_began_stops_only_what_lies_within() {
    let pause = Pause {
        from: day("2026-10-20"),
        until: Some(day("2026-11-26")),
    };
    let decide = term(TermKind::ExpulsionObjectionDecision, "2026-11-16");
    let paused = decide.paused(pause, day("2026-11-30")).unwrap();
    assert_eq!((paused.paused_days, paused.ends_on), (9, day("2026-12-23")));
    // Three weeks and five days within a term that began on 26 March.
    let decide = term(TermKind::ExpulsionObjectionDecision, "2027-03-25");
    let pause = Pause {
        from: day("2027-02-24"),
        until: Some(day("2027-04-21")),
    };
    let paused = decide.paused(pause, day("2027-04-22")).unwrap();
    assert_eq!(
        (paused.paused_days, paused.ends_on),
        (26, day("2027-05-18"))
    );
}

#[test]
fn only_a_decision_on_an_objection_before_its_end_can_be_stopped() {
    let pause = |from: &str, until: &str| Pause {
        from: day(from),
        until: Some(day(until)),
    };
    let today = day("2027-01-20");
    for kind in [
        TermKind::Objection,
        TermKind::SuspensionObjectionDecision,
        TermKind::AccessAnswer,
    ] {
        assert_eq!(
            term(kind, "2026-11-02").paused(pause("2026-11-05", "2026-11-06"), today),
            Err(Refusal::NoPause { term: kind })
        );
    }
    let decide = || term(TermKind::ObjectionDecision, "2026-11-02");
    assert_eq!(
        decide().paused(pause("2026-12-01", "2026-12-10"), today),
        Err(Refusal::PausedTooLate {
            ends_on: day("2026-11-30")
        })
    );
    assert_eq!(
        decide().paused(pause("2026-11-20", "2026-11-19"), today),
        Err(Refusal::EndsBeforeItBegins)
    );
}

#[test]
fn an_answer_about_a_file_takes_a_month_and_at_most_two_more() {
    for (asked, month, three) in [
        ("2026-11-22", "2026-12-22", "2027-02-22"),
        ("2027-01-31", "2027-02-28", "2027-04-30"),
        ("2028-01-30", "2028-02-29", "2028-04-30"),
        ("2026-12-31", "2027-01-31", "2027-03-31"),
    ] {
        let answer = term(TermKind::AccessAnswer, asked);
        assert_eq!(answer.ends_on, day(month), "{asked}");
        let longer = answer.clone().extended(day(month)).unwrap();
        assert_eq!(longer.ends_on, day(three), "{asked}");
        let again = longer.extended(day(month));
        let term = TermKind::AccessAnswer;
        assert_eq!(again, Err(Refusal::NoExtension { term }));
        assert_eq!(
            answer.extended(day(month) + Days::new(1)),
            Err(Refusal::ExtendedTooLate {
                ends_on: day(month)
            })
        );
    }
}

#[test]
fn a_public_school_can_put_off_deciding_on_a_suspension_by_six_weeks_once() {
    let decide = term(TermKind::SuspensionObjectionDecision, "2026-11-16");
    assert_eq!(decide.ends_on, day("2026-12-28"));
    let longer = decide.extended(day("2026-12-28")).unwrap();
    assert_eq!(longer.ends_on, day("2027-02-08"));
    let expulsion = TermKind::ExpulsionObjectionDecision;
    assert_eq!(
        term(expulsion, "2026-11-16").extended(day("2026-11-20")),
        Err(Refusal::NoExtension { term: expulsion })
    );
}

#[test]
fn the_answer_to_an_opinion_on_a_complaint_can_be_put_off_to_a_day() {
    let answer = || term(TermKind::ComplaintAnswer, "2026-11-02");
    assert_eq!(answer().ends_on, day("2026-11-30"));
    let later = answer()
        .put_off(day("2026-11-27"), day("2026-12-11"))
        .unwrap();
    assert_eq!(later.ends_on, day("2026-12-11"));
    let too_late = Refusal::ExtendedTooLate {
        ends_on: day("2026-11-30"),
    };
    for (told, until) in [("2026-12-01", "2026-12-11"), ("2026-11-27", "2026-11-30")] {
        assert_eq!(
            answer().put_off(day(told), day(until)),
            Err(too_late.clone())
        );
    }
    let term = TermKind::ComplaintAnswer;
    assert_eq!(
        later.put_off(day("2026-12-01"), day("2026-12-20")),
        Err(Refusal::NoExtension { term })
    );
    let objection = TermKind::Objection;
    assert_eq!(
        self::term(objection, "2026-11-02").put_off(day("2026-11-03"), day("2027-01-20")),
        Err(Refusal::NoExtension { term: objection })
    );
}

#[test]
fn a_breach_is_reported_within_72_hours_also_over_a_weekend() {
    let known: DateTime<FixedOffset> = "2026-12-24T16:30:00+01:00".parse().unwrap();
    let term = Term::breach(known);
    assert_eq!(
        term.ends_at.unwrap().to_rfc3339(),
        "2026-12-27T16:30:00+01:00"
    );
    assert_eq!(term.ends_on, day("2026-12-27"));
    assert!(term.skipped.is_empty());
}

#[test]
fn the_other_terms_end_where_the_table_says() {
    use TermKind as K;
    for (kind, from, end) in [
        (K::DisputesOpinion, "2026-11-20", "2027-01-29"),
        (K::DevelopmentPlan, "2026-08-31", "2026-10-12"),
        (K::DevelopmentPlanReview, "2026-10-12", "2027-07-31"),
        (K::StaffView, "2026-11-20", "2026-12-11"),
        (K::StaffAppeal, "2026-11-20", "2027-01-01"),
        // Six weeks end on Christmas Day.
        (K::CourtAppeal, "2026-11-13", "2026-12-28"),
        (K::RegisterKept, "2027-07-31", "2032-07-31"),
        (K::RegisterKept, "2028-02-29", "2033-02-28"),
        (K::FundingDestroyed, "2032-07-31", "2032-09-25"),
        (K::FileKept, "2027-07-31", "2029-07-31"),
        (K::ReferredFileKept, "2027-07-31", "2030-07-31"),
        (K::Consent, "2026-09-01", "2027-07-31"),
        (K::Consent, "2027-07-31", "2027-07-31"),
        (K::AbsenceReport, "2026-11-24", "2026-11-24"),
    ] {
        assert_eq!(term(kind, from).ends_on, day(end), "{kind:?} from {from}");
    }
}

#[test]
fn a_school_holiday_is_named_but_moves_nothing() {
    let holidays = [
        holiday("Herfstvakantie", "2026-10-17", "2026-10-25"),
        holiday("Kerstvakantie", "2026-12-19", "2027-01-03"),
        holiday("Voorjaarsvakantie", "2027-02-20", "2027-02-28"),
    ];
    let summer = [holiday("Zomervakantie", "2027-07-17", "2027-08-29")];
    let objection = Term::of(
        TermKind::Objection,
        day("2026-11-16"),
        &Calendar::new(&holidays),
    );
    assert_eq!(objection.ends_on, day("2026-12-28"));
    let names = |term: &Term, holidays: &[Holiday]| -> Vec<String> {
        term.holidays_within(holidays)
            .into_iter()
            .map(|holiday| holiday.name.clone())
            .collect()
    };
    assert_eq!(names(&objection, &holidays), ["Kerstvakantie"]);
    let july = Term::of(
        TermKind::Objection,
        day("2027-07-16"),
        &Calendar::new(&summer),
    );
    assert_eq!(july.ends_on, day("2027-08-27"));
    assert_eq!(names(&july, &summer), ["Zomervakantie"]);
    assert_eq!(names(&july, &holidays), [""; 0]);
}

#[test]
fn days_left_are_counted_to_the_last_day() {
    let term = term(TermKind::Objection, "2026-10-05");
    assert_eq!(term.days_left(day("2026-11-06")), 10);
    assert_eq!(term.days_left(day("2026-11-16")), 0);
    assert_eq!(term.state(day("2026-11-15")), TermState::Running);
    assert_eq!(term.state(day("2026-11-16")), TermState::Due);
    assert_eq!(term.days_left(day("2026-11-17")), -1);
    assert_eq!(term.state(day("2026-11-17")), TermState::Over);
}

#[test]
fn every_term_names_where_it_is_written() {
    for kind in TermKind::ALL {
        assert!(!term(*kind, "2026-11-22").source.is_empty(), "{kind:?}");
    }
}

proptest! {
    /// From 1990 to the end of the century: every year's end and every leap day.
    #[test]
    fn a_term_that_moves_never_ends_early_nor_on_a_day_off(offset in 0u64..40_000) {
        let start = day("1990-01-01") + Days::new(offset);
        let calendar = Calendar::default();
        for kind in TermKind::ALL.iter().filter(|kind| kind.written().moves) {
            let term = Term::of(*kind, start, &calendar);
            prop_assert_eq!(term.raw_end.weekday(), start.weekday());
            prop_assert!((0..=9).contains(&(term.ends_on - term.raw_end).num_days()));
            prop_assert!(!is_public_holiday(term.ends_on));
            prop_assert!(!matches!(term.ends_on.weekday(), Weekday::Sat | Weekday::Sun));
            prop_assert_eq!(term.skipped.is_empty(), term.raw_end == term.ends_on);
        }
    }

    #[test]
    fn a_term_never_ends_before_it_began_and_a_later_start_never_ends_it_earlier(
        offset in 0u64..40_000,
        more in 0u64..400,
    ) {
        let start = day("1990-01-01") + Days::new(offset);
        let calendar = Calendar::default();
        for kind in TermKind::ALL {
            let earlier = Term::of(*kind, start, &calendar);
            let later = Term::of(*kind, start + Days::new(more), &calendar);
            prop_assert!(earlier.ends_on >= start, "{:?}", kind);
            prop_assert!(later.ends_on >= earlier.ends_on || *kind == TermKind::Suspension);
        }
    }

    #[test]
    fn months_and_years_keep_the_day_of_the_month_or_take_the_last(offset in 0u64..40_000) {
        let start = day("1990-01-01") + Days::new(offset);
        let calendar = Calendar::default();
        for kind in [TermKind::AccessAnswer, TermKind::RegisterKept, TermKind::FileKept] {
            let end = Term::of(kind, start, &calendar).ends_on;
            let last_of_month = after(end).day() == 1;
            let same = end.day() == start.day();
            prop_assert!(same || (end.day() < start.day() && last_of_month), "{} {}", start, end);
        }
    }

    #[test]
    fn each_day_before_the_committee_moves_the_end_by_a_day(
        offset in 0u64..20_000,
        brought in 0u64..=28,
        lasted in 0u64..400,
    ) {
        let start = day("2000-01-01") + Days::new(offset);
        let term = Term::of(TermKind::ObjectionDecision, start, &Calendar::default());
        let from = start + Days::new(brought);
        let pause = Pause { from, until: Some(from + Days::new(lasted)) };
        let paused = term.clone().paused(pause, from).unwrap();
        // The day on which the term was set going is none of its days.
        let within = lasted.saturating_sub(u64::from(brought == 0));
        prop_assert_eq!(paused.raw_end, term.raw_end + Days::new(within));
        prop_assert_eq!(u64::from(paused.paused_days), within);
    }

    #[test]
    fn school_holidays_never_move_a_term_of_law(offset in 0u64..20_000, length in 0u64..60) {
        let start = day("2000-01-01") + Days::new(offset);
        let closed = Calendar::new(&[Holiday {
            name: "Vakantie".into(),
            first_day: start,
            last_day: start + Days::new(length),
        }]);
        for kind in TermKind::ALL {
            if matches!(kind, TermKind::Suspension | TermKind::InspectorateNotice) {
                continue;
            }
            prop_assert_eq!(
                Term::of(*kind, start, &closed),
                Term::of(*kind, start, &Calendar::default())
            );
        }
    }
}
