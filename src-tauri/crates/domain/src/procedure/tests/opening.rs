//! Opening a procedure: every refusal, with the smallest change that calls for it.

use super::*;

type Change = fn(&mut World);

/// Every refusal of an opening, with the change that calls for it and for nothing else.
fn broken() -> Vec<(SanctionKind, Refusal, Change)> {
    use Refusal as R;
    use SanctionKind as K;
    vec![
        (
            K::Expulsion,
            R::DecidedAtOnce {
                kind: K::Suspension,
            },
            |w| w.opening.kind = K::Suspension,
        ),
        (K::Expulsion, R::WrongSubject { kind: K::Reprimand }, |w| {
            w.opening.kind = K::Reprimand;
        }),
        (K::Expulsion, R::EntryInFuture, |w| {
            w.opening.opened_on = day("2026-09-04");
        }),
        (K::Expulsion, R::OpenedBeforeIncident, |w| {
            w.opening.opened_on = day("2026-09-01");
        }),
        (
            K::Expulsion,
            R::SkipNeedsMotivation {
                proposed: K::WrittenWarning,
            },
            |w| w.opening.skip_reason.clear(),
        ),
        (K::Expulsion, R::DidNothing, |w| {
            w.incident.as_mut().unwrap().parties[0].role = PartyRole::Involved;
        }),
        (K::Expulsion, R::GroundMissing, |w| {
            w.opening.grounds.ground = None;
        }),
        (K::Expulsion, R::MilderMissing, |w| {
            w.opening.grounds.ground = Some(Ground::GuardianConduct);
        }),
        (K::Expulsion, R::SupportIsNoSanction, |w| {
            w.opening.grounds.ground = Some(Ground::SupportNeed);
            w.opening.grounds.development_plan = "OPP van 1 september".into();
        }),
        (K::Expulsion, R::DevelopmentPlanMissing, |w| {
            w.opening.grounds.ground = Some(Ground::SupportNeed);
            w.opening.incident = None;
            w.incident = None;
        }),
        (K::Expulsion, R::IncidentMissing, |w| {
            w.opening.incident = None;
            w.incident = None;
        }),
        (
            K::Expulsion,
            R::AlreadyOpened {
                kind: K::Expulsion,
                opened_on: day("2026-09-02"),
            },
            |w| {
                w.earlier = vec![Earlier {
                    open: true,
                    incident: w.opening.incident,
                    ..earlier(K::Expulsion, "2026-09-02")
                }];
            },
        ),
        (
            K::Expulsion,
            R::AlreadyDecided {
                kind: K::WrittenWarning,
                decided_on: day("2026-09-02"),
            },
            |w| {
                w.earlier = vec![Earlier {
                    incident: w.opening.incident,
                    ..earlier(K::WrittenWarning, "2026-09-02")
                }];
            },
        ),
        (
            K::Expulsion,
            R::SecondStepNeedsReason {
                kind: K::Suspension,
                decided_on: day("2026-09-02"),
            },
            |w| {
                w.opening.skip_reason = "  ".into();
                w.earlier = vec![Earlier {
                    incident: w.opening.incident,
                    ..earlier(K::Suspension, "2026-09-02")
                }];
            },
        ),
        (K::Expulsion, R::NotAccused, |w| {
            let incident = w.incident.as_mut().unwrap();
            incident.parties = vec![party(pupil(), PartyRole::Target)];
        }),
        (K::Reprimand, R::SexualOffenceByStaff, |w| {
            w.incident.as_mut().unwrap().categories = vec![Category::SexualAbuse];
        }),
        (K::StaffSuspension, R::NatureMissing, |w| {
            w.opening.nature = None;
        }),
        (K::StaffSuspension, R::NatureMissing, |w| {
            w.opening.nature = Some(Nature::Informal);
        }),
    ]
}

pub(super) fn earlier(kind: SanctionKind, on: &str) -> Earlier {
    Earlier {
        id: SanctionId(Uuid::from_u128(60)),
        kind,
        decided_on: day(on),
        incident: Some(IncidentId(Uuid::from_u128(61))),
        happened_on: None,
        days: None,
        part_of_day: false,
        of_order: false,
        within: None,
        open: false,
        struck_out: false,
        revoked: false,
        ended_on: None,
        halted_on: None,
        decided_at: None,
        counting: None,
    }
}

#[test]
fn once_a_suspicion_is_closed_the_board_can_take_its_measure_for_the_employee_alone() {
    let suspected = |kind: SanctionKind, status: IncidentStatus| {
        let mut world = world(kind);
        let incident = world.incident.as_mut().unwrap();
        incident.categories = vec![Category::SexualAbuse];
        incident.status = status;
        if kind.subject() != Subject::Staff {
            let employee = party(staff(), PartyRole::Perpetrator);
            incident.parties.push(employee);
        }
        world.open()
    };
    let locked = Err(vec![Refusal::SexualOffenceByStaff]);
    for kind in [SanctionKind::StaffSuspension, SanctionKind::Reprimand] {
        assert_eq!(suspected(kind, IncidentStatus::InProgress), locked);
        suspected(kind, IncidentStatus::Closed).unwrap();
    }
    assert_eq!(
        suspected(SanctionKind::Expulsion, IncidentStatus::Closed),
        locked
    );
}

pub(super) fn refused() -> Vec<Refusal> {
    broken()
        .into_iter()
        .map(|(_, refusal, _)| refusal)
        .collect()
}

#[test]
fn one_thing_wrong_is_refused_for_that_one_thing() {
    for (kind, refusal, change) in broken() {
        let mut world = world(kind);
        world.open().unwrap();
        change(&mut world);
        assert_eq!(world.open(), Err(vec![refusal]));
    }
}

#[test]
fn what_is_opened_first_can_be_opened_and_nothing_else() {
    for kind in SanctionKind::ALL {
        let opened = world(*kind).open();
        assert_eq!(opened.is_ok(), kind.is_opened_first(), "{kind:?}");
    }
}

#[test]
fn an_expulsion_may_follow_on_a_suspension_for_the_same_incident_when_a_person_says_why() {
    for kind in [
        SanctionKind::TimeOut,
        SanctionKind::InternalSuspension,
        SanctionKind::Suspension,
    ] {
        let mut world = heard();
        let before = Earlier {
            incident: world.opening.incident,
            days: Some((day("2026-09-03"), day("2026-09-04"))),
            ..earlier(kind, "2026-09-02")
        };
        world.earlier = vec![before.clone()];
        world.open().unwrap();
        // The ladder itself proposes nothing more for the incident.
        let incident = world.incident.as_ref().unwrap();
        let proposed = crate::sanction::propose(
            &world.protocol,
            incident,
            pupil(),
            &world.earlier,
            world.today,
        );
        let decided_on = day("2026-09-02");
        assert_eq!(proposed, Err(Refusal::AlreadyDecided { kind, decided_on }));
        // And the expulsion can be decided in its procedure, though nothing beside it.
        world.earlier.push(Earlier {
            id: procedure_id(),
            open: true,
            ..before
        });
        world.earlier[1].kind = SanctionKind::Expulsion;
        world.today = day("2026-10-05");
        world.decides(&world.decision("2026-10-05")).unwrap();
        world.earlier[0].kind = SanctionKind::WrittenWarning;
        let decided = world.decides(&world.decision("2026-10-05"));
        assert_eq!(
            decided,
            Err(vec![Refusal::AlreadyDecided {
                kind: SanctionKind::WrittenWarning,
                decided_on,
            }])
        );
    }
}

#[test]
fn a_need_for_support_is_opened_without_an_incident_and_with_its_plan() {
    let mut world = world(SanctionKind::Expulsion);
    world.incident = None;
    world.opening.incident = None;
    world.opening.grounds = Grounds {
        ground: Some(Ground::SupportNeed),
        development_plan: "OPP van 1 september 2026".into(),
        ..Grounds::default()
    };
    world.open().unwrap();
    world.earlier = vec![Earlier {
        open: true,
        incident: None,
        ..earlier(SanctionKind::Expulsion, "2026-09-02")
    }];
    assert!(world.open().is_err(), "one procedure at a time");
}

#[test]
fn steps_for_staff_are_no_ladder_so_that_none_is_skipped() {
    for kind in [
        SanctionKind::Reprimand,
        SanctionKind::StaffSuspension,
        SanctionKind::Dismissal,
        SanctionKind::SummaryDismissal,
    ] {
        let mut world = world(kind);
        world.opening.skip_reason.clear();
        world.incident.as_mut().unwrap().severity = Severity::Light;
        world.open().unwrap();
    }
}

#[test]
fn an_order_for_staff_leaves_room_for_what_is_decided_later_and_not_for_another_order() {
    for kind in [
        SanctionKind::Reprimand,
        SanctionKind::StaffSuspension,
        SanctionKind::Dismissal,
        SanctionKind::SummaryDismissal,
    ] {
        let mut world = world(kind);
        world.opening.skip_reason.clear();
        let order = Earlier {
            incident: world.opening.incident,
            of_order: true,
            ..earlier(SanctionKind::StaffSuspension, "2026-09-02")
        };
        world.earlier = vec![order.clone()];
        world.open().unwrap();
        world.earlier[0].of_order = false;
        assert!(world.open().is_err(), "after a punishment: {kind:?}");
        world.earlier = vec![order];
        world.opening.nature = Some(Nature::Order);
        let again = kind == SanctionKind::StaffSuspension;
        assert!(!again || world.open().is_err(), "an order is made longer");
    }
}

#[test]
fn what_was_stopped_struck_out_or_withdrawn_leaves_room_for_a_new_procedure() {
    let mut world = world(SanctionKind::Expulsion);
    let same = Earlier {
        incident: world.opening.incident,
        ..earlier(SanctionKind::Expulsion, "2026-09-02")
    };
    for gone in [
        Earlier {
            struck_out: true,
            ..same.clone()
        },
        Earlier {
            revoked: true,
            ..same
        },
    ] {
        world.earlier = vec![gone];
        world.open().unwrap();
    }
}
