//! Whole procedures, from the opening to the last remedy, with the days that almanac and law give.

use proptest::prelude::*;

use super::*;

#[test]
fn in_an_independent_school_the_board_decides_four_weeks_after_an_objection_came_in() {
    let mut world = expelled(Denomination::Private);
    assert_eq!(world.term(S::Objection), Some(day("2026-11-16")));
    assert_eq!(
        world.tasks(),
        [
            (TaskKind::NotifyMunicipality, day("2026-10-05")),
            (TaskKind::NotifyInspectorate, day("2026-10-05")),
            (TaskKind::ObjectionEnds, day("2026-11-16")),
        ]
    );
    world.passes(S::ObjectionReceived, "2026-11-02");
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2026-11-30")));
    assert_eq!(world.state(S::Objection), St::Done, "it was used");
    assert_eq!(world.state(S::ObjectionDecided), St::Blocked);
    world.passes(S::ObjectionAcknowledged, "2026-11-03");
    world.passes(S::ObjectionHearing, "2026-11-16");
    assert_eq!(world.state(S::ObjectionDecided), St::Due);
    world.today = day("2026-12-01");
    assert_eq!(world.state(S::ObjectionDecided), St::Late);
    world.passes(S::ObjectionDecided, "2026-12-01");
    assert_eq!(world.state(S::ObjectionDecided), St::Done);
}

#[test]
fn in_a_public_school_the_four_weeks_begin_when_the_time_to_object_is_over() {
    let mut world = expelled(Denomination::Public);
    world.passes(S::ObjectionReceived, "2026-11-02");
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2026-12-14")));
    let source = world.station(S::ObjectionDecided).term.unwrap().source;
    assert_eq!(source, "WPO 40(12)");
}

#[test]
fn an_objection_rests_on_the_law_or_on_what_the_school_itself_promised() {
    use Denomination::{Private, Public};
    let written = |world: &World, at| world.station(at).source;
    for (denomination, objection, decided) in [
        (Private, "WPO 63(3)", "WPO 63(3)"),
        (Public, "Awb 6:7, 6:8", "WPO 40(12)"),
    ] {
        let mut world = expelled(denomination);
        world.passes(S::ObjectionReceived, "2026-11-02");
        assert_eq!(written(&world, S::Objection), objection);
        assert_eq!(written(&world, S::ObjectionDecided), decided);
        let term = world.station(S::Objection).term.unwrap();
        assert!(term.source.starts_with(objection), "{}", term.source);
    }
    for (kind, denomination, objection, decided) in [
        (SanctionKind::Suspension, Private, "protocol", "protocol"),
        (SanctionKind::Suspension, Public, "Awb 6:7, 6:8", "Awb 7:10"),
        (SanctionKind::AccessBan, Private, "protocol", "protocol"),
        (SanctionKind::AccessBan, Public, "protocol", "protocol"),
    ] {
        let mut world = world(kind);
        world.school = school(denomination);
        assert_eq!(written(&world, S::Objection), objection, "{kind:?}");
        assert_eq!(written(&world, S::ObjectionDecided), decided, "{kind:?}");
    }
}

#[test]
fn an_access_ban_rests_on_civil_law_in_every_school_and_goes_to_no_administrative_court() {
    for denomination in Denomination::ALL {
        let (mut world, decision) = deciding::ready(SanctionKind::AccessBan);
        world.school = school(*denomination);
        world.decision = Some(decision);
        world.letters = vec![sent(LetterKind::AccessBan, Some("2026-10-05"))];
        world.today = day("2026-10-20");
        world.passes(S::ObjectionReceived, "2026-10-12");
        let term = world.station(S::ObjectionDecided).term.unwrap();
        assert_eq!(
            term.ends_on,
            day("2026-11-09"),
            "four weeks after it came in"
        );
        let strip = strip(&world.case());
        assert!(strip.iter().all(|it| it.kind != S::Appeal));
        assert!(strip.iter().all(|it| !it.source.contains("Awb")));
        // Whoever disagrees goes to the civil court, whatever became of the objection.
        assert_eq!(world.station(S::AppealFiled).source, "Rv 254");
        world.passes(S::AppealFiled, "2026-10-14");
    }
}

#[test]
fn the_disputes_committee_stops_the_clock_for_as_long_as_it_takes() {
    let mut world = expelled(Denomination::Private);
    world.passes(S::ObjectionReceived, "2026-11-02");
    world.passes(S::ObjectionHearing, "2026-11-16");
    world.passes(S::DisputeFiled, "2026-11-20");
    assert_eq!(world.term(S::DisputeOpinion), Some(day("2027-01-29")));
    let waiting = world.station(S::ObjectionDecided);
    assert_eq!(waiting.refusals, [Refusal::DisputePending]);
    world.passes(S::DisputeOpinion, "2027-01-15");
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2027-01-25")));
    assert_eq!(world.state(S::ObjectionDecided), St::Due);
}

#[test]
fn the_time_to_object_runs_from_the_day_the_last_letter_reached_someone() {
    let mut world = expelled(Denomination::Private);
    world.letters = vec![told(1, Some("2026-10-05")), told(2, Some("2026-11-13"))];
    // Six weeks after 13 November is Christmas Day.
    assert_eq!(world.term(S::Objection), Some(day("2026-12-28")));
    world.letters = vec![told(1, Some("2026-10-05")), told(2, None)];
    world.today = day("2026-10-06");
    assert_eq!(world.state(S::Delivered), St::Late);
    assert_eq!(world.term(S::Objection), Some(day("2026-11-16")));
    world.today = day("2026-11-17");
    assert_eq!(
        world.state(S::Objection),
        St::Due,
        "one household was not told"
    );
}

#[test]
fn a_letter_that_is_sent_once_more_starts_no_new_term() {
    let mut world = expelled(Denomination::Private);
    let again = |delivered| Sent {
        id: letter_id(9),
        ..told(1, delivered)
    };
    let first = told(1, Some("2026-10-05"));
    for copy in [again(Some("2026-11-20")), again(None)] {
        world.letters = vec![first.clone(), copy];
        assert_eq!(world.term(S::Objection), Some(day("2026-11-16")));
        assert_eq!(world.state(S::Delivered), St::Done);
    }
    // What came back reached nobody: then the copy counts.
    world.letters = vec![told(1, None), again(Some("2026-11-20"))];
    assert_eq!(world.term(S::Objection), Some(day("2027-01-04")));
}

#[test]
fn no_time_to_object_runs_before_the_decision_was_made_known() {
    for denomination in [Denomination::Private, Denomination::Public] {
        let mut world = expelled(denomination);
        for letters in [vec![], vec![sent(LetterKind::ExpulsionDecision, None)]] {
            world.letters = letters;
            assert_eq!(world.term(S::Objection), None);
            assert_eq!(world.state(S::Objection), St::Possible);
            let ends = TaskKind::ObjectionEnds;
            assert!(world.tasks().iter().all(|(kind, _)| *kind != ends));
        }
    }
    // An objection may come before; the board of a public school has nothing to count from yet.
    let mut world = expelled(Denomination::Public);
    world.letters.clear();
    world.passes(S::ObjectionReceived, "2026-10-06");
    assert_eq!(world.term(S::ObjectionDecided), None);
    let mut world = expelled(Denomination::Private);
    world.letters.clear();
    world.passes(S::ObjectionReceived, "2026-11-02");
    assert_eq!(world.term(S::ObjectionDecided), Some(day("2026-11-30")));
}

#[test]
fn an_appeal_of_staff_runs_from_when_the_letter_reached_them() {
    let mut world = world(SanctionKind::Reprimand);
    world.passes(S::Intent, "2026-09-15");
    world.passes(S::View, "2026-09-21");
    world.decided("2026-10-05");
    world.letters = vec![sent(LetterKind::StaffDecision, None)];
    assert_eq!(world.term(S::Appeal), None);
    world.letters = vec![sent(LetterKind::StaffDecision, Some("2026-10-07"))];
    assert_eq!(world.term(S::Appeal), Some(day("2026-11-18")));
}

#[test]
fn a_pupil_leaves_only_after_every_household_got_the_decision() {
    let mut world = expelled(Denomination::Private);
    world.asks_school("2026-10-06", "2026-10-09", true);
    world.today = day("2026-11-30");
    for letters in [vec![], vec![told(1, Some("2026-10-05")), told(2, None)]] {
        world.letters = letters;
        for at in [S::Removed, S::Deregistered] {
            assert_eq!(world.state(at), St::Blocked, "{at:?}");
        }
        let removed = world.try_enter(&said(S::Removed, "2026-10-16"));
        assert_eq!(removed, Err(vec![Refusal::NotMadeKnown]));
    }
    // The latest delivery decides.
    world.letters = vec![told(1, Some("2026-10-05")), told(2, Some("2026-10-20"))];
    world.tells_leaving("2026-10-12", "2026-10-13");
    world.today = day("2026-11-30");
    let removed = world.try_enter(&said(S::Removed, "2026-10-16"));
    let (station, on) = (S::Delivered, day("2026-10-20"));
    assert_eq!(removed, Err(vec![Refusal::OutOfOrder { station, on }]));
    world.today = day("2026-11-30");
    world.passes(S::Removed, "2026-10-20");
    // A letter that came back since takes the ground away under what follows.
    world.letters = vec![told(1, Some("2026-10-05")), told(2, None)];
    let gone = world.try_enter(&said(S::Deregistered, "2026-11-30"));
    assert_eq!(gone, Err(vec![Refusal::NotMadeKnown]));
}

#[test]
fn no_clock_lets_a_pupil_go_before_another_school_says_yes() {
    let mut world = expelled(Denomination::Private);
    world.asks_school("2026-09-16", "2026-10-09", false);
    world.today = day("2030-01-01");
    assert_eq!(world.state(S::Removed), St::Blocked);
    assert_eq!(world.state(S::Search), St::Due);
    world.asks_school("2029-12-03", "2029-12-10", true);
    world.today = day("2030-01-01");
    assert_eq!(world.state(S::Search), St::Done);
    world.tells_leaving("2029-12-11", "2029-12-18");
    world.today = day("2030-01-01");
    let on = day("2029-12-18");
    let early = said(S::Removed, "2029-12-17");
    assert_eq!(
        world.try_enter(&early),
        Err(vec![Refusal::LeavesLater { on }])
    );
    world.passes(S::Removed, "2029-12-18");
    assert_eq!(
        world.tasks()[..],
        [
            (TaskKind::NotifyMunicipality, day("2026-10-05")),
            (TaskKind::NotifyInspectorate, day("2026-10-05")),
            (TaskKind::SendTransferReport, day("2029-12-25")),
            (TaskKind::Deregister, day("2029-12-25")),
        ]
    );
    world.passes(S::TransferReport, "2029-12-20");
    world.passes(S::Deregistered, "2029-12-18");
    let asked = attempts(&world.entries);
    let answers: Vec<_> = asked.iter().map(|a| (a.accepts, a.answered_on)).collect();
    assert_eq!(
        answers,
        [
            (Some(false), Some(day("2026-10-09"))),
            (Some(true), Some(day("2029-12-10")))
        ]
    );
}

#[test]
fn the_municipality_is_told_on_the_day_of_the_decision_and_is_late_the_day_after() {
    let mut world = expelled(Denomination::Public);
    assert_eq!(world.state(S::Municipality), St::Due);
    world.today = day("2026-10-06");
    assert_eq!(world.state(S::Municipality), St::Late);
    world.passes(S::Municipality, "2026-10-06");
    assert_eq!(world.state(S::Municipality), St::Done);
    world.enter(&Said {
        kind: EntryKind::NotNeeded,
        ..said(S::Inspectorate, "2026-10-06")
    });
    assert_eq!(world.state(S::Inspectorate), St::NotNeeded);
}

#[test]
fn a_reprimand_waits_three_weeks_and_can_be_appealed_for_six() {
    let mut world = world(SanctionKind::Reprimand);
    world.passes(S::Intent, "2026-09-15");
    assert_eq!(world.tasks(), [(TaskKind::ViewEnds, day("2026-10-06"))]);
    world.passes(S::View, "2026-09-21");
    assert_eq!(world.tasks(), []);
    world.decided("2026-10-05");
    assert_eq!(world.tasks(), [(TaskKind::AppealEnds, day("2026-11-16")),]);
    world.passes(S::AppealFiled, "2026-11-10");
    assert_eq!(world.state(S::Appeal), St::Done);
    assert_eq!(world.state(S::AppealDecided), St::Due);
    world.enter(&Said {
        what: Some(What::Ended {
            verdict: Verdict::Revoked,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..said(S::AppealDecided, "2027-02-01")
    });
    assert_eq!(world.case().end(), Some(ProcedureEnd::Revoked));
}

#[test]
fn the_reason_of_a_summary_dismissal_is_told_the_same_day() {
    let mut world = world(SanctionKind::SummaryDismissal);
    world.decision = Some(world.decision("2026-10-05"));
    world.today = day("2026-10-05");
    assert!(
        world
            .tasks()
            .contains(&(TaskKind::TellReason, day("2026-10-05")))
    );
    world.today = day("2026-10-06");
    assert_eq!(world.state(S::ReasonTold), St::Late);
}

#[test]
fn the_strip_of_every_step_begins_before_and_ends_after_its_decision() {
    for kind in SanctionKind::ALL {
        let world = world(*kind);
        let strip: Vec<StationKind> = strip(&world.case()).iter().map(|s| s.kind).collect();
        let mut once = strip.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), strip.len(), "{kind:?} has a station twice");
        assert!(strip.contains(&S::Decided), "{kind:?}");
        for station in &strip {
            assert!(!asks(*kind, *station).contains(&Asks::Informed));
        }
    }
}

#[test]
fn the_letter_of_a_decision_is_one_that_makes_this_step_known() {
    let mut linked = Vec::new();
    for kind in SanctionKind::ALL {
        for station in strip(&world(*kind).case()) {
            let Some(letter) = station.letter else {
                continue;
            };
            if station.kind == S::Letter {
                assert!(
                    letter.makes_known_of().contains(kind),
                    "{kind:?} {letter:?}"
                );
                linked.push(letter);
            } else {
                assert!(!letter.makes_known(), "{kind:?} {:?}", station.kind);
            }
        }
    }
    let all = LetterKind::ALL.iter().filter(|letter| letter.makes_known());
    for letter in all {
        assert!(linked.contains(letter), "{letter:?} belongs to no station");
    }
}

#[test]
fn the_account_of_facts_tells_what_was_done_from_the_oldest_on_and_nothing_that_was_struck() {
    let incident = incident_of(pupil());
    let mut struck = incident_of(pupil());
    struck.status = IncidentStatus::StruckOut;
    let mut target = incident_of(pupil());
    target.parties = vec![party(pupil(), PartyRole::Target)];
    let step = |on: &str, revoked| PastStep {
        step: Earlier {
            revoked,
            ..opening::earlier(SanctionKind::WrittenWarning, on)
        },
        number: "2026-S001".into(),
        reasons: "Het was de derde keer.".into(),
        agreements: vec![(day("2026-09-20"), "Elke dag een rustmoment.".into())],
    };
    let past = history(
        pupil(),
        &[struck, incident, target],
        &[step("2026-08-31", false), step("2026-09-01", true)],
        day("2026-10-01"),
    );
    let lines: Vec<_> = past.iter().map(|line| (line.on, line.kind)).collect();
    assert_eq!(
        lines,
        [
            (day("2026-08-31"), PastKind::Sanction),
            (day("2026-09-02"), PastKind::Incident),
            (day("2026-09-20"), PastKind::Agreement),
        ]
    );
    assert_eq!(
        history(
            pupil(),
            &[],
            &[step("2026-08-31", false)],
            day("2026-09-01")
        )
        .len(),
        1,
        "nothing after its day"
    );
}

// What holds for every road through a procedure.

fn any_said() -> impl Strategy<Value = Said> {
    let stations = proptest::sample::select(StationKind::ALL);
    let kinds = proptest::sample::select(EntryKind::ALL);
    let verdicts = proptest::sample::select(Verdict::ALL);
    (
        stations,
        kinds,
        0u64..150,
        verdicts,
        any::<(bool, bool, u8)>(),
    )
        .prop_map(
            |(station, kind, after, verdict, (answers, strikes, which))| {
                let on = day("2026-09-01") + chrono::Days::new(after);
                let earlier = entry_id(usize::from(which) % 8);
                let plain = said(station, &on.to_string());
                Said {
                    kind,
                    what: match station {
                        S::Search if answers => Some(What::Answered {
                            to: earlier,
                            accepts: strikes,
                        }),
                        S::ObjectionDecided => Some(What::Ended {
                            verdict,
                            decided_by: Some(Decider::Board),
                            excuse: String::new(),
                        }),
                        _ => plain.what.clone(),
                    },
                    strikes: (strikes || kind == EntryKind::StruckOut).then_some(earlier),
                    strike_reason: "Een vergissing.".into(),
                    set_for: Some(on + chrono::Days::new(7)),
                    ..plain
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_people_put_down_its_order_holds_and_no_pupil_leaves_too_early(
        road in proptest::collection::vec(any_said(), 1..60),
        public in any::<bool>(),
        decides in 20u64..120,
    ) {
        let denomination = if public { Denomination::Public } else { Denomination::Private };
        let mut world = world(SanctionKind::Expulsion);
        world.school = school(denomination);
        world.today = day("2027-03-01");
        let decision = world.decision(&(day("2026-09-01") + chrono::Days::new(decides)).to_string());
        for said in road {
            if world.decision.is_none() && world.decides(&decision).is_ok() {
                world.decision = Some(decision.clone());
            }
            if let Ok(entry) = world.try_enter(&said) {
                world.entries.push(entry);
            }
        }
        let case = world.case();
        let first = |at| case.first(at);
        let last = |at| case.last(at);
        if let Some(decision) = &world.decision {
            for at in [S::TeacherHeard, S::Intent, S::GuardiansHeard] {
                prop_assert!(first(at).is_some_and(|on| on <= decision.decided_on), "{at:?}");
            }
            prop_assert!(last(S::Intent) <= first(S::GuardiansHeard));
            for at in [S::Municipality, S::ObjectionReceived, S::DisputeFiled, S::Removed] {
                prop_assert!(first(at).is_none_or(|on| on >= decision.decided_on), "{at:?}");
            }
        } else {
            prop_assert!(first(S::ObjectionReceived).is_none() && first(S::Removed).is_none());
        }
        if let Some(left) = first(S::Removed) {
            prop_assert!(case.accepted().is_some_and(|(_, on)| on <= left));
        }
        if let Some(decided) = first(S::ObjectionDecided) {
            prop_assert!(first(S::ObjectionReceived).is_some_and(|on| on <= decided));
        }
        prop_assert!(!(first(S::DisputeOpinion).is_some() && first(S::DisputeFiled).is_none()));
        // Nothing is asked twice, and nothing is asked of what was left out.
        let mut kinds: Vec<TaskKind> = world.tasks().into_iter().map(|(kind, _)| kind).collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        prop_assert_eq!(kinds.len(), all);
    }

    #[test]
    fn a_pause_never_shortens_the_time_of_the_board(
        received in 0u64..42, filed in 0u64..60, opinion in 0u64..120, public in any::<bool>(),
    ) {
        let denomination = if public { Denomination::Public } else { Denomination::Private };
        let mut world = expelled(denomination);
        let after = |days| (day("2026-10-05") + chrono::Days::new(days)).to_string();
        world.passes(S::ObjectionReceived, &after(received));
        let plain = world.term(S::ObjectionDecided);
        world.passes(S::DisputeFiled, &after(received + filed));
        world.passes(S::DisputeOpinion, &after(received + filed + opinion));
        prop_assert!(world.term(S::ObjectionDecided) >= plain);
    }
}
