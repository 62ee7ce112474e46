//! Putting something down: every refusal, with the smallest change that calls for it, and what
//! striking does.

use super::*;

type Made = (fn() -> World, fn() -> Said);

/// Every refusal of an entry, with a case and what is put down there.
fn broken() -> Vec<(Refusal, Made)> {
    use Refusal as R;
    vec![
        (
            R::StationNotHere { station: S::View },
            (heard, || said(S::View, "2026-09-15")),
        ),
        (
            R::StationByItself {
                station: S::Decided,
            },
            (heard, || said(S::Decided, "2026-09-15")),
        ),
        (
            R::EntryInFuture,
            (heard, || said(S::PupilHeard, "2026-09-16")),
        ),
        (
            R::BeforeIncident {
                station: S::TeacherHeard,
            },
            (heard, || said(S::TeacherHeard, "2026-09-01")),
        ),
        (
            R::IntentNotSent,
            (fresh, || said(S::GuardiansHeard, "2026-09-15")),
        ),
        (
            R::OutOfOrder {
                station: S::Intent,
                on: day("2026-09-10"),
            },
            (heard, || said(S::PupilHeard, "2026-09-09")),
        ),
        (
            R::EntryLacks {
                station: S::PupilHeard,
                asks: Asks::Report,
            },
            (heard, || Said {
                report: " ".into(),
                ..said(S::PupilHeard, "2026-09-15")
            }),
        ),
        (
            R::EntryLacks {
                station: S::PupilHeard,
                asks: Asks::Who,
            },
            (heard, || Said {
                who: String::new(),
                ..said(S::PupilHeard, "2026-09-15")
            }),
        ),
        (
            R::EntryLacks {
                station: S::PupilHeard,
                asks: Asks::Manner,
            },
            (heard, || Said {
                manner: None,
                ..said(S::PupilHeard, "2026-09-15")
            }),
        ),
        (
            R::EntryLacks {
                station: S::Intent,
                asks: Asks::SetFor,
            },
            (fresh, || Said {
                set_for: None,
                ..said(S::Intent, "2026-09-10")
            }),
        ),
        (
            R::EntryLacks {
                station: S::Intent,
                asks: Asks::Proof,
            },
            (reprimand, || Said {
                proof: String::new(),
                ..said(S::Intent, "2026-09-10")
            }),
        ),
        (
            R::EntryLacks {
                station: S::ReturnTalk,
                asks: Asks::Agreements,
            },
            (suspended, || Said {
                agreements: String::new(),
                ..said(S::ReturnTalk, "2026-09-12")
            }),
        ),
        (
            R::EntryLacks {
                station: S::Search,
                asks: Asks::Placement,
            },
            (heard, || Said {
                what: None,
                ..said(S::Search, "2026-09-15")
            }),
        ),
        (
            R::EntryLacks {
                station: S::ObjectionDecided,
                asks: Asks::Verdict,
            },
            (objection_heard, || Said {
                what: None,
                ..said(S::ObjectionDecided, "2026-11-25")
            }),
        ),
        (
            R::EntryLacks {
                station: S::ObjectionDecided,
                asks: Asks::DecidedBy,
            },
            (objection_heard, || ends(Verdict::Stands, None)),
        ),
        (
            R::EntryLacks {
                station: S::ObjectionHearing,
                asks: Asks::Objection,
            },
            (objected_twice, || said(S::ObjectionHearing, "2026-11-25")),
        ),
        (
            R::EntryLacks {
                station: S::ObjectionDecided,
                asks: Asks::Objection,
            },
            (objection_heard, || Said {
                objection: Some(entry_id(0)),
                ..said(S::ObjectionDecided, "2026-11-25")
            }),
        ),
        (
            R::BoardDecidesObjections,
            (objection_heard, || {
                ends(Verdict::Stands, Some(Decider::Director))
            }),
        ),
        (
            R::OwnDecision,
            (by_mandate, || {
                ends(Verdict::Stands, Some(Decider::Director))
            }),
        ),
        (
            R::NotRegistered,
            (reprimand, || Said {
                manner: Some(Manner::Email),
                ..said(S::Intent, "2026-09-10")
            }),
        ),
        (
            R::NotDecided,
            (heard, || said(S::Municipality, "2026-09-15")),
        ),
        (
            R::AfterDecision {
                decided_on: day("2026-10-05"),
            },
            (decided, || said(S::TeacherHeard, "2026-10-06")),
        ),
        (
            R::DecidedBefore,
            (decided, || said(S::Stopped, "2026-10-06")),
        ),
        (
            R::ProcedureEnded,
            (stopped, || said(S::TeacherHeard, "2026-09-16")),
        ),
        (
            R::MarkedOnLetter,
            (decided, || said(S::Delivered, "2026-10-06")),
        ),
        (
            R::MarkedOnLetter,
            (undelivered, || said(S::Delivered, "2026-10-06")),
        ),
        (
            R::AlreadyEntered {
                station: S::Delivered,
                on: day("2026-10-05"),
            },
            (decided, || said(S::Delivered, "2026-10-05")),
        ),
        (
            R::NotMadeKnown,
            (admitted_elsewhere, || said(S::Removed, "2026-11-25")),
        ),
        (
            R::NotDecided,
            (accepted, || said(S::TransferReport, "2026-09-16")),
        ),
        (
            R::TeacherIsHeard,
            (heard, || declined(S::TeacherHeard, "2026-09-15")),
        ),
        (
            R::TeacherIsHeard,
            (heard, || Said {
                manner: Some(Manner::Waived),
                ..said(S::TeacherHeard, "2026-09-15")
            }),
        ),
        (
            R::StillToBeHeard {
                station: S::PupilHeard,
                until: day("2026-09-15"),
            },
            (heard, || declined(S::PupilHeard, "2026-09-15")),
        ),
        (
            R::StillToBeHeard {
                station: S::View,
                until: day("2026-10-06"),
            },
            (intended, || declined(S::View, "2026-10-06")),
        ),
        (
            R::NotInvited {
                station: S::ObjectionHearing,
            },
            (objected, || declined(S::ObjectionHearing, "2026-11-25")),
        ),
        (
            R::NoObjection,
            (decided, || said(S::ObjectionHearing, "2026-11-10")),
        ),
        (
            R::ObjectorsNotHeard,
            (objected, || said(S::ObjectionDecided, "2026-11-25")),
        ),
        (
            R::DisputePending,
            (disputed, || said(S::ObjectionDecided, "2026-11-25")),
        ),
        (
            R::NoDispute,
            (decided, || said(S::DisputeOpinion, "2026-11-25")),
        ),
        (
            R::NoAppeal,
            (reprimanded, || said(S::AppealDecided, "2026-11-25")),
        ),
        (
            R::NoSchoolAccepts,
            (decided, || said(S::Removed, "2026-11-25")),
        ),
        (
            R::NotRemoved,
            (decided, || said(S::Deregistered, "2026-11-25")),
        ),
        (
            R::AlreadyEntered {
                station: S::Intent,
                on: day("2026-09-10"),
            },
            (heard, || said(S::Intent, "2026-09-14")),
        ),
        (
            R::StationDemanded {
                station: S::TeacherHeard,
            },
            (fresh, || Said {
                kind: EntryKind::NotNeeded,
                ..said(S::TeacherHeard, "2026-09-07")
            }),
        ),
        (
            R::NothingToLeaveOut {
                station: S::ObjectionReceived,
            },
            (decided, || Said {
                kind: EntryKind::NotNeeded,
                ..said(S::ObjectionReceived, "2026-10-06")
            }),
        ),
        (
            R::NotPlanned {
                station: S::Municipality,
            },
            (decided, || Said {
                kind: EntryKind::Planned,
                set_for: Some(day("2026-12-24")),
                ..said(S::Municipality, "2026-10-06")
            }),
        ),
        (
            R::NoExtension {
                term: crate::term::TermKind::ObjectionDecision,
            },
            (objected, || Said {
                kind: EntryKind::Planned,
                ..said(S::ObjectionDecided, "2026-11-25")
            }),
        ),
        (
            R::LeavingOutNeedsReason,
            (fresh, || Said {
                kind: EntryKind::NotNeeded,
                report: String::new(),
                ..said(S::PartnershipConsulted, "2026-09-07")
            }),
        ),
        (
            R::StrikesNothing,
            (heard, || Said {
                kind: EntryKind::StruckOut,
                ..said(S::TeacherHeard, "2026-09-15")
            }),
        ),
        (
            R::StrikesNothing,
            (heard, || Said {
                strikes: Some(entry_id(0)),
                strike_reason: "Verkeerde regel.".into(),
                ..said(S::TeacherHeard, "2026-09-15")
            }),
        ),
        (
            R::StrikeNeedsReason,
            (heard, || Said {
                strikes: Some(entry_id(1)),
                ..said(S::TeacherHeard, "2026-09-08")
            }),
        ),
        (
            R::RestsOnIt {
                station: S::GuardiansHeard,
            },
            (heard, || Said {
                kind: EntryKind::StruckOut,
                strikes: Some(entry_id(2)),
                strike_reason: "Toch niet verstuurd.".into(),
                ..said(S::Intent, "2026-09-15")
            }),
        ),
        (
            R::RestsOnIt {
                station: S::Decided,
            },
            (decided, || Said {
                kind: EntryKind::StruckOut,
                strikes: Some(entry_id(1)),
                strike_reason: "Het was een ander kind.".into(),
                ..said(S::TeacherHeard, "2026-10-06")
            }),
        ),
    ]
}

pub(super) fn fresh() -> World {
    world(SanctionKind::Expulsion).on("2026-09-15")
}

pub(super) fn decided() -> World {
    expelled(Denomination::Private).on("2026-11-30")
}

/// What was offered was not used.
pub(super) fn declined(station: StationKind, on: &str) -> Said {
    Said {
        manner: Some(Manner::Declined),
        ..said(station, on)
    }
}

/// An expulsion whose letter was made and came back.
pub(super) fn undelivered() -> World {
    let mut world = decided();
    world.letters = vec![sent(LetterKind::ExpulsionDecision, None)];
    world
}

pub(super) fn accepted() -> World {
    let mut world = heard();
    world.asks_school("2026-09-15", "2026-09-16", true);
    world
}

pub(super) fn admitted_elsewhere() -> World {
    let mut world = undelivered();
    world.asks_school("2026-10-06", "2026-10-09", true);
    world.on("2026-11-30")
}

/// A reprimand of which the intention was sent on 15 September.
pub(super) fn intended() -> World {
    let mut world = reprimand();
    world.passes(S::Intent, "2026-09-15");
    world.on("2026-10-10")
}

pub(super) fn objected() -> World {
    let mut world = expelled(Denomination::Private);
    world.passes(S::ObjectionReceived, "2026-11-02");
    world.on("2026-11-30")
}

/// Guardians who live apart got the decision eight days after each other, and both object.
pub(super) fn objected_twice() -> World {
    let mut world = expelled(Denomination::Public);
    world.letters = vec![told(0, Some("2026-10-05")), told(1, Some("2026-10-13"))];
    for (n, on) in [(0, "2026-11-02"), (1, "2026-11-20")] {
        world.enter(&Said {
            what: Some(What::Objected {
                letter: letter_id(n),
            }),
            ..said(S::ObjectionReceived, on)
        });
    }
    world.on("2026-11-30")
}

/// How an objection ended, and who decided.
pub(super) fn ends(verdict: Verdict, decided_by: Option<Decider>) -> Said {
    Said {
        what: Some(What::Ended {
            verdict,
            decided_by,
            excuse: String::new(),
        }),
        ..said(S::ObjectionDecided, "2026-11-25")
    }
}

/// The director expelled by mandate, and the objection was heard.
pub(super) fn by_mandate() -> World {
    let mut world = objection_heard();
    world.decision.as_mut().unwrap().decided_by = Decider::Director;
    world
}

pub(super) fn objection_heard() -> World {
    let mut world = objected();
    world.passes(S::ObjectionHearing, "2026-11-16");
    world
}

pub(super) fn disputed() -> World {
    let mut world = objection_heard();
    world.passes(S::DisputeFiled, "2026-11-20");
    world
}

pub(super) fn stopped() -> World {
    let mut world = heard();
    world.passes(S::Stopped, "2026-09-15");
    world.on("2026-09-16")
}

pub(super) fn reprimand() -> World {
    world(SanctionKind::Reprimand).on("2026-09-15")
}

pub(super) fn reprimanded() -> World {
    let mut world = reprimand();
    world.passes(S::Intent, "2026-09-15");
    world.passes(S::View, "2026-09-20");
    world.decided("2026-10-05");
    world.on("2026-11-30")
}

/// A suspension of 7 to 11 September that was decided on the 4th.
pub(super) fn suspended() -> World {
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
    world.on("2026-09-14")
}

pub(super) fn refused() -> Vec<Refusal> {
    broken().into_iter().map(|(refusal, _)| refusal).collect()
}

#[test]
fn one_thing_wrong_is_refused_for_that_one_thing() {
    for (refusal, (world, said)) in broken() {
        assert_eq!(world().try_enter(&said()), Err(vec![refusal]));
    }
}
