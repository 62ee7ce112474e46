//! Deciding in a procedure, and what is particular to each step: every refusal, with the smallest
//! change that calls for it.

use super::*;
use crate::sanction::{AccessBan, InternalSuspension, Remark, StaffMeasure, TimeOut};

type Change = fn(&mut World, &mut Decision);

/// A world in which this step may be decided, and its decision.
pub(super) fn ready(kind: SanctionKind) -> (World, Decision) {
    use SanctionKind as K;
    let mut world = match kind {
        K::Expulsion => heard(),
        K::Reprimand | K::StaffSuspension | K::Dismissal => {
            let mut world = world(kind);
            world.passes(S::Intent, "2026-09-07");
            world.passes(S::View, "2026-09-14");
            if kind == K::Dismissal {
                world.passes(S::RequestFiled, "2026-09-16");
                world.passes(S::RequestGranted, "2026-09-30");
            }
            world
        }
        _ => world(kind),
    };
    world.today = day("2026-10-05");
    let mut decision = world.decision("2026-10-05");
    if !kind.is_opened_first() {
        decision.procedure = None;
        decision.skip_reason = "Het past beter.".into();
    }
    decision.hearing = Hearing {
        pupil_heard_on: Some(day("2026-10-01")),
        guardians_heard_on: Some(day("2026-10-02")),
        ..Hearing::default()
    };
    decision.expectation = "We praten rustig.".into();
    decision.particulars = match kind {
        K::Expulsion => decision.particulars,
        K::TimeOut => Some(Particulars::TimeOut(TimeOut {
            day: day("2026-10-05"),
            from: None,
            purpose: "Tot rust komen.".into(),
            supervision: "De conciërge.".into(),
            talk_on: Some(day("2026-10-05")),
        })),
        K::InternalSuspension => Some(Particulars::InternalSuspension(InternalSuspension {
            first_day: day("2026-10-06"),
            last_day: day("2026-10-07"),
            place: "Groep 8.".into(),
            education: "Het eigen werk, met hulp.".into(),
            contact: "De intern begeleider.".into(),
            return_talk_on: Some(day("2026-10-07")),
        })),
        K::AccessBan => Some(Particulars::AccessBan(AccessBan {
            area: "Het gebouw en het plein.".into(),
            first_day: day("2026-10-05"),
            last_day: day("2027-04-04"),
            review_on: Some(day("2026-12-01")),
            contact: "De intern begeleider.".into(),
            proportionality: "Een gesprek en een waarschuwing hielpen niet.".into(),
        })),
        K::StaffSuspension => Some(Particulars::StaffMeasure(StaffMeasure {
            first_day: Some(day("2026-10-06")),
            last_day: Some(day("2026-10-16")),
            ..StaffMeasure::default()
        })),
        K::Dismissal => Some(Particulars::StaffMeasure(StaffMeasure {
            route: Some(Route::Court),
            ends_on: Some(day("2026-10-31")),
            ..StaffMeasure::default()
        })),
        K::SummaryDismissal => Some(Particulars::StaffMeasure(StaffMeasure {
            urgent_reason: "Diefstal.".into(),
            delay: "Er is eerst onderzoek gedaan.".into(),
            ..StaffMeasure::default()
        })),
        _ => None,
    };
    (world, decision)
}

pub(super) fn decide_with(world: &World, decision: &Decision) -> Result<Outcome, Vec<Refusal>> {
    let procedure = decision.kind.is_opened_first().then_some(Opened {
        id: procedure_id(),
        opening: &world.opening,
        entries: &world.entries,
        letters: &world.letters,
    });
    decide(
        decision,
        &Circumstances {
            protocol: &world.protocol,
            school: &world.school,
            calendar: &world.calendar,
            incident: world.incident.as_ref(),
            acts: &[],
            earlier: &world.earlier,
            procedure,
            homes: &world.homes,
            invitations: &[],
            birth_date: world.birth_date,
            today: world.today,
        },
    )
}

macro_rules! terms {
    ($of:ident, $decision:ident, $terms:ident => $change:expr) => {
        if let Some(Particulars::$of($terms)) = &mut $decision.particulars {
            $change
        }
    };
}

fn expulsion() -> Vec<(SanctionKind, Refusal, Change)> {
    use Refusal as R;
    let cases: Vec<(Refusal, Change)> = vec![
        (R::TeacherNotHeard, |w, _| {
            w.entries.retain(|e| e.said.station != S::TeacherHeard);
        }),
        (R::GuardiansNotHeard, |w, _| {
            w.entries.retain(|e| e.said.station != S::GuardiansHeard);
        }),
        (R::IntentNotSent, |w, _| {
            w.entries.retain(|e| e.said.station != S::Intent);
        }),
        (
            R::OutOfOrder {
                station: S::GuardiansHeard,
                on: day("2026-09-15"),
            },
            |_, d| d.decided_on = day("2026-09-14"),
        ),
        (R::NoMandate, |_, d| d.decided_by = Decider::Director),
        (R::WrongDecider, |_, d| d.decided_by = Decider::Counsellor),
        (R::ReasonsMissing, |_, d| d.reasons.clear()),
        (
            R::ParticularsMissing {
                kind: SanctionKind::Expulsion,
            },
            |_, d| d.particulars = None,
        ),
        (R::InterestsMissing, |_, d| {
            terms!(Expulsion, d, it => it.interests.clear());
        }),
        (R::AnswerMissing, |_, d| {
            terms!(Expulsion, d, it => it.answer_to_view = "  ".into());
        }),
        (R::NoSchoolAccepts, |_, d| {
            terms!(Expulsion, d, it => it.effective_on = Some(day("2026-11-01")));
        }),
        (
            R::NotOpened {
                kind: SanctionKind::Expulsion,
            },
            |w, _| w.opening.person = guardian(),
        ),
        (
            R::AlreadyDecided {
                kind: SanctionKind::Expulsion,
                decided_on: day("2026-09-30"),
            },
            |w, _| {
                w.earlier = vec![Earlier {
                    id: procedure_id(),
                    incident: w.opening.incident,
                    ..opening::earlier(SanctionKind::Expulsion, "2026-09-30")
                }];
            },
        ),
        (R::IncidentMissing, |w, d| {
            w.incident = None;
            w.opening.incident = None;
            d.incident = None;
        }),
    ];
    let all = cases.into_iter();
    all.map(|(refusal, change)| (SanctionKind::Expulsion, refusal, change))
        .collect()
}

fn others() -> Vec<(SanctionKind, Refusal, Change)> {
    use Refusal as R;
    use SanctionKind as K;
    vec![
        (K::TimeOut, R::PurposeMissing, |_, d| {
            terms!(TimeOut, d, it => it.purpose.clear());
        }),
        (K::TimeOut, R::SupervisionMissing, |_, d| {
            terms!(TimeOut, d, it => it.supervision.clear());
        }),
        (
            K::TimeOut,
            R::ParticularsOfAnother { kind: K::TimeOut },
            |_, d| {
                // Two months at home under the name of a time-out.
                d.suspension = Some(crate::sanction::Suspension {
                    first_day: day("2026-10-05"),
                    last_day: day("2026-12-04"),
                    proportionality: "Niets lichters helpt.".into(),
                    schoolwork: "Een pakket.".into(),
                    contact: "De directeur.".into(),
                    return_talk_on: None,
                });
            },
        ),
        (K::TimeOut, R::BeginsBeforeDecision, |_, d| {
            terms!(TimeOut, d, it => it.day = day("2026-10-02"));
        }),
        (K::TimeOut, R::ReturnTalkTooEarly, |_, d| {
            terms!(TimeOut, d, it => it.talk_on = Some(day("2026-10-02")));
        }),
        (
            K::TimeOut,
            R::FollowsStraightOn {
                last_day: day("2026-10-02"),
            },
            |w, _| {
                w.earlier = vec![Earlier {
                    days: Some((day("2026-10-02"), day("2026-10-02"))),
                    ..opening::earlier(K::TimeOut, "2026-10-02")
                }];
            },
        ),
        (K::TimeOut, R::GroundMissing, |w, _| {
            let incident = w.incident.as_mut().unwrap();
            incident
                .parties
                .push(party(guardian(), PartyRole::Perpetrator));
        }),
        (K::TimeOut, R::MilderMissing, |_, d| {
            d.grounds.ground = Some(Ground::GuardianConduct);
        }),
        (K::TimeOut, R::SupportIsNoSanction, |_, d| {
            d.grounds.ground = Some(Ground::SupportNeed);
        }),
        (K::TimeOut, R::NobodyToInform, |w, _| w.homes.clear()),
        (
            K::TimeOut,
            R::BeginsTooLate {
                by: day("2026-10-06"),
            },
            |_, d| {
                terms!(TimeOut, d, it => {
                    it.day = day("2026-10-07");
                    it.talk_on = None;
                });
            },
        ),
        (
            K::InternalSuspension,
            R::BeginsTooLate {
                by: day("2026-10-12"),
            },
            |_, d| {
                terms!(InternalSuspension, d, it => {
                    it.first_day = day("2026-10-13");
                    it.last_day = day("2026-10-14");
                    it.return_talk_on = None;
                });
            },
        ),
        (
            K::InternalSuspension,
            R::InternalTooLong {
                last_allowed: day("2026-10-12"),
            },
            |_, d| {
                terms!(InternalSuspension, d, it => {
                    it.last_day = day("2026-10-13");
                    it.return_talk_on = None;
                });
            },
        ),
        (K::InternalSuspension, R::PlaceMissing, |_, d| {
            terms!(InternalSuspension, d, it => it.place.clear());
        }),
        (K::InternalSuspension, R::EducationMissing, |_, d| {
            terms!(InternalSuspension, d, it => it.education.clear());
        }),
        (K::InternalSuspension, R::ContactMissing, |_, d| {
            terms!(InternalSuspension, d, it => it.contact.clear());
        }),
        (K::InternalSuspension, R::EndsBeforeItBegins, |_, d| {
            terms!(InternalSuspension, d, it => {
                it.last_day = day("2026-10-05");
                it.return_talk_on = None;
            });
        }),
        (K::InternalSuspension, R::NotHeard, |_, d| {
            d.hearing.pupil_heard_on = None;
        }),
        (
            K::InternalSuspension,
            R::ParticularsMissing {
                kind: K::InternalSuspension,
            },
            |_, d| d.particulars = None,
        ),
        (K::GuardianWarning, R::ExpectationMissing, |_, d| {
            d.expectation.clear();
        }),
        (K::GuardianWarning, R::WrongDecider, |_, d| {
            d.decided_by = Decider::Counsellor;
        }),
        (K::AccessBan, R::AreaMissing, |_, d| {
            terms!(AccessBan, d, it => it.area.clear());
        }),
        (K::AccessBan, R::ContactMissing, |_, d| {
            terms!(AccessBan, d, it => it.contact.clear());
        }),
        (K::AccessBan, R::ProportionalityMissing, |_, d| {
            terms!(AccessBan, d, it => it.proportionality.clear());
        }),
        (
            K::AccessBan,
            R::BanTooLong {
                last_allowed: day("2027-04-04"),
            },
            |_, d| {
                terms!(AccessBan, d, it => it.last_day = day("2027-04-05"));
            },
        ),
        (K::AccessBan, R::BeginsBeforeDecision, |_, d| {
            terms!(AccessBan, d, it => it.first_day = day("2026-10-04"));
            terms!(AccessBan, d, it => it.last_day = day("2026-12-01"));
            terms!(AccessBan, d, it => it.review_on = Some(day("2026-10-20")));
        }),
        (K::AccessBan, R::GuardianNotHeard, |_, d| {
            d.hearing = Hearing::default();
        }),
        (K::AccessBan, R::HearingNotPlanned, |_, d| {
            d.hearing = Hearing {
                urgency: "Er was een bedreiging.".into(),
                ..Hearing::default()
            };
        }),
        (K::AccessBan, R::HeardAfterDecision, |_, d| {
            d.hearing.guardians_heard_on = Some(day("2026-10-06"));
        }),
        (K::AccessBan, R::HeardBeforeIncident, |_, d| {
            d.hearing.guardians_heard_on = Some(day("2026-09-01"));
        }),
        (K::Reprimand, R::IntentNotSent, |w, _| w.entries.clear()),
        (
            K::Reprimand,
            R::ViewTermRuns {
                until: day("2026-10-06"),
            },
            |w, _| {
                w.entries.clear();
                w.passes(S::Intent, "2026-09-15");
                w.today = day("2026-10-05");
            },
        ),
        (
            K::Reprimand,
            R::OutOfOrder {
                station: S::View,
                on: day("2026-09-14"),
            },
            |_, d| d.decided_on = day("2026-09-10"),
        ),
        (K::Reprimand, R::WrongDecider, |_, d| {
            d.decided_by = Decider::Director;
        }),
        (K::Reprimand, R::ProcedureEnded, |w, _| {
            w.passes(S::Stopped, "2026-09-20");
            w.today = day("2026-10-05");
        }),
        (K::StaffSuspension, R::PeriodMissing, |_, d| {
            d.particulars = None;
        }),
        (K::StaffSuspension, R::PeriodMissing, |_, d| {
            terms!(StaffMeasure, d, it => it.last_day = None);
        }),
        (K::StaffSuspension, R::BeginsBeforeDecision, |_, d| {
            terms!(StaffMeasure, d, it => it.first_day = Some(day("2026-10-02")));
        }),
        (K::Dismissal, R::RouteMissing, |_, d| d.particulars = None),
        (K::SummaryDismissal, R::UrgentReasonMissing, |_, d| {
            terms!(StaffMeasure, d, it => it.urgent_reason.clear());
        }),
        (
            K::SummaryDismissal,
            R::DelayUnexplained {
                known_on: day("2026-09-02"),
            },
            |_, d| terms!(StaffMeasure, d, it => it.delay.clear()),
        ),
        (K::InternalSuspension, R::DidNothing, |w, _| {
            w.incident.as_mut().unwrap().parties[0].role = PartyRole::Involved;
        }),
    ]
}

pub(super) fn refused() -> Vec<Refusal> {
    let all = expulsion().into_iter().chain(others());
    all.map(|(_, refusal, _)| refusal).collect()
}

#[test]
fn one_thing_wrong_is_refused_for_that_one_thing() {
    for (kind, refusal, change) in expulsion().into_iter().chain(others()) {
        let (mut world, mut decision) = ready(kind);
        decide_with(&world, &decision).unwrap_or_else(|refusals| panic!("{kind:?} {refusals:?}"));
        change(&mut world, &mut decision);
        assert_eq!(
            decide_with(&world, &decision),
            Err(vec![refusal]),
            "{kind:?}"
        );
    }
}

#[test]
fn a_summary_dismissal_is_given_at_once_or_says_why_not_and_is_remarked_on() {
    let (mut world, mut decision) = ready(SanctionKind::SummaryDismissal);
    let known_on = day("2026-09-02");
    let late = Remark::NotAtOnce { known_on };
    let outcome = decide_with(&world, &decision).unwrap();
    assert!(outcome.remarks.contains(&late), "{:?}", outcome.remarks);
    // A weekend between is no delay.
    world.incident.as_mut().unwrap().reported_on = day("2026-10-02");
    terms!(StaffMeasure, decision, it => it.delay.clear());
    let outcome = decide_with(&world, &decision).unwrap();
    assert_eq!(outcome.remarks, [Remark::EndsByCivilLaw]);
    world.incident.as_mut().unwrap().reported_on = day("2026-10-01");
    let known_on = day("2026-10-01");
    let refused = decide_with(&world, &decision);
    assert_eq!(refused, Err(vec![Refusal::DelayUnexplained { known_on }]));
}

#[test]
fn an_expulsion_without_anything_before_it_names_all_three_at_once() {
    let world = world(SanctionKind::Expulsion).on("2026-10-05");
    assert_eq!(
        world.decides(&world.decision("2026-10-05")),
        Err(vec![
            Refusal::TeacherNotHeard,
            Refusal::IntentNotSent,
            Refusal::GuardiansNotHeard
        ])
    );
    let decided = world.station(S::Decided);
    assert_eq!(decided.state, St::Blocked);
    assert_eq!(decided.refusals.len(), 3);
}

#[test]
fn a_procedure_is_decided_once_also_without_an_incident() {
    let (mut world, mut decision) = ready(SanctionKind::Expulsion);
    world.incident = None;
    world.opening.incident = None;
    world.opening.grounds.ground = Some(Ground::SupportNeed);
    decision.incident = None;
    decide_with(&world, &decision).unwrap();
    world.earlier = vec![Earlier {
        id: procedure_id(),
        incident: None,
        ..opening::earlier(SanctionKind::Expulsion, "2026-09-30")
    }];
    let decided_on = day("2026-09-30");
    let kind = SanctionKind::Expulsion;
    assert_eq!(
        decide_with(&world, &decision),
        Err(vec![Refusal::AlreadyDecided { kind, decided_on }])
    );
}

#[test]
fn the_director_expels_only_with_a_mandate() {
    let (mut world, mut decision) = ready(SanctionKind::Expulsion);
    decision.decided_by = Decider::Director;
    assert!(decide_with(&world, &decision).is_err());
    world.school.director_may_expel = true;
    decide_with(&world, &decision).unwrap();
}

#[test]
fn a_day_of_leaving_waits_for_a_school_that_admits_and_is_not_before_it() {
    let (mut world, mut decision) = ready(SanctionKind::Expulsion);
    world.asks_school("2026-09-16", "2026-09-28", false);
    let leaves = |decision: &mut Decision, on: &str| {
        terms!(Expulsion, decision, it => it.effective_on = Some(day(on)));
    };
    leaves(&mut decision, "2026-10-12");
    world.today = day("2026-10-05");
    assert_eq!(
        decide_with(&world, &decision),
        Err(vec![Refusal::NoSchoolAccepts]),
        "a refusal of a school admits nobody"
    );
    world.asks_school("2026-09-17", "2026-10-02", true);
    world.today = day("2026-10-05");
    decide_with(&world, &decision).unwrap();
}

#[test]
fn after_three_weeks_without_a_view_a_measure_for_staff_may_be_decided() {
    let mut world = world(SanctionKind::Reprimand);
    world.passes(S::Intent, "2026-09-15");
    for (today, may) in [
        ("2026-10-05", false),
        ("2026-10-06", false),
        ("2026-10-07", true),
    ] {
        world.today = day(today);
        let decided = world.decides(&world.decision(today));
        assert_eq!(decided.is_ok(), may, "{today}");
    }
    assert_eq!(world.term(S::View), Some(day("2026-10-06")));
    assert_eq!(world.state(S::View), St::NotNeeded, "the time is over");
}

#[test]
fn every_step_for_staff_says_what_it_is_in_law() {
    use SanctionKind as K;
    let chosen = Some(Nature::Order);
    for (kind, nature) in [
        (K::StaffTalk, Some(Nature::Informal)),
        (K::StaffWarning, Some(Nature::Informal)),
        (K::Reprimand, Some(Nature::Disciplinary)),
        (K::StaffSuspension, chosen),
        (K::Dismissal, Some(Nature::Termination)),
        (K::SummaryDismissal, Some(Nature::Termination)),
        (K::Suspension, None),
        (K::AccessBan, None),
    ] {
        assert_eq!(kind.nature(chosen), nature, "{kind:?}");
    }
    let (world, decision) = ready(K::StaffWarning);
    let outcome = decide_with(&world, &decision).unwrap();
    assert_eq!(outcome.remarks, [Remark::NoCaoMeasure]);
}

#[test]
fn a_second_time_out_within_the_weeks_of_the_protocol_asks_for_something_else() {
    let (mut world, decision) = ready(SanctionKind::TimeOut);
    assert_eq!(decide_with(&world, &decision).unwrap().remarks, []);
    world.earlier = vec![opening::earlier(SanctionKind::TimeOut, "2026-08-25")];
    let outcome = decide_with(&world, &decision).unwrap();
    let weeks = world.protocol.time_out_weeks;
    let on = day("2026-08-25");
    assert_eq!(outcome.remarks, [Remark::SecondTimeOut { on, weeks }]);
    world.protocol.time_out_weeks = 4;
    assert_eq!(decide_with(&world, &decision).unwrap().remarks, []);
}

#[test]
fn a_child_is_kept_away_for_a_guardian_only_when_that_is_said_with_what_was_tried() {
    let (mut world, mut decision) = ready(SanctionKind::TimeOut);
    let incident = world.incident.as_mut().unwrap();
    incident
        .parties
        .push(party(guardian(), PartyRole::Perpetrator));
    decision.grounds = Grounds {
        ground: Some(Ground::GuardianConduct),
        milder: "Twee gesprekken en een waarschuwing.".into(),
        ..Grounds::default()
    };
    let outcome = decide_with(&world, &decision).unwrap();
    assert_eq!(outcome.remarks, [Remark::GuardianConduct]);
    decision.grounds.ground = Some(Ground::PupilConduct);
    let outcome = decide_with(&world, &decision).unwrap();
    assert_eq!(
        outcome.remarks,
        [Remark::GuardianConduct],
        "whatever is said"
    );
}

#[test]
fn a_pupil_of_four_is_told_that_the_municipality_has_no_basis_and_is_not_made_late_there() {
    let (mut world, decision) = ready(SanctionKind::Expulsion);
    world.birth_date = Some(day("2022-02-10"));
    let outcome = decide_with(&world, &decision).unwrap();
    let from = day("2027-03-01");
    assert_eq!(outcome.remarks, [Remark::NotCompulsory { from }]);
    let told = |outcome: &Outcome| {
        let mut tasks = outcome.tasks.iter();
        tasks.any(|task| task.kind == TaskKind::NotifyMunicipality)
    };
    assert!(!told(&outcome));
    world.decision = Some(decision.clone());
    assert_eq!(world.state(S::Municipality), St::Possible);
    world.birth_date = None;
    assert!(told(&decide_with(&world, &decision).unwrap()), "not known");
}
