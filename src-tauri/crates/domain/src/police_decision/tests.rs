//! Every rule about the police, each with the smallest change to a decision that may be recorded.

use uuid::Uuid;

use super::*;
use crate::id::{IncidentId, PartyId, StaffId};
use crate::incident::{Category, DayPart, Party, PartyRole, Place, ReportedBy, Severity};
use crate::person::Who;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn shall() -> Protocol {
    Protocol::of("samen-online").unwrap().unwrap()
}

fn can() -> Protocol {
    Protocol::of("sociale-media-stichting").unwrap().unwrap()
}

fn incident() -> Incident {
    Incident {
        id: IncidentId(Uuid::from_u128(1)),
        number: "2026-014".into(),
        happened_on: day("2026-11-18"),
        happened_at: None,
        day_part: DayPart::Unknown,
        place: Place::Online,
        platform: String::new(),
        facts: "Verzonnen.".into(),
        felt_at_school: String::new(),
        categories: vec![Category::Threat],
        severity: Severity::Serious,
        clauses: Vec::new(),
        possibly_criminal: true,
        scope: None,
        reported_by: ReportedBy::Guardian,
        reported_on: day("2026-11-19"),
        status: IncidentStatus::Reported,
        parties: Vec::new(),
        version: 1,
    }
}

/// A report that the board decided on and has still to make.
fn report() -> PoliceDecision {
    PoliceDecision {
        decided_on: day("2026-11-20"),
        decided_by: Decider::Board,
        step: PoliceStep::Report,
        motivation: "De bedreiging is ernstig en herhaald.".into(),
        told_on: None,
        reference: String::new(),
        correction: String::new(),
    }
}

fn with(change: impl FnOnce(&mut PoliceDecision)) -> PoliceDecision {
    let mut decision = report();
    change(&mut decision);
    decision
}

fn weighed(
    decision: &PoliceDecision,
    protocol: &Protocol,
    earlier: Option<&PoliceDecision>,
) -> Result<(), Vec<Refusal>> {
    decide(decision, protocol, &incident(), earlier, today())
}

#[test]
fn where_the_board_shall_report_the_director_can_do_so_without_a_word() {
    let plain = with(|decision| {
        decision.motivation.clear();
        decision.decided_by = Decider::Director;
    });
    assert_eq!(weighed(&plain, &shall(), None), Ok(()));
}

#[test]
fn not_reporting_where_the_board_shall_takes_the_board_and_a_reason() {
    for step in [PoliceStep::Neither, PoliceStep::Notice] {
        let departs = with(|decision| {
            decision.step = step;
            decision.motivation = " ".into();
            decision.decided_by = Decider::Director;
        });
        assert_eq!(
            weighed(&departs, &shall(), None),
            Err(vec![
                Refusal::BoardDecidesOnPolice,
                Refusal::PoliceMotivationMissing
            ])
        );
        assert_eq!(
            weighed(&with(|decision| decision.step = step), &shall(), None),
            Ok(())
        );
    }
}

#[test]
fn where_the_board_can_report_every_choice_takes_the_board_and_a_reason() {
    for step in PoliceStep::ALL {
        let mut decision = with(|decision| decision.step = *step);
        assert_eq!(weighed(&decision, &can(), None), Ok(()), "{step:?}");
        decision.decided_by = Decider::Director;
        decision.motivation.clear();
        assert_eq!(
            weighed(&decision, &can(), None),
            Err(vec![
                Refusal::BoardDecidesOnPolice,
                Refusal::PoliceMotivationMissing
            ]),
            "{step:?}"
        );
    }
}

#[test]
fn every_other_rule_speaks_for_itself() {
    let told = |on: &str| {
        let on = day(on);
        with(move |decision| decision.told_on = Some(on))
    };
    for (decision, refusal) in [
        (
            with(|d| d.decided_on = day("2026-11-23")),
            Refusal::DecidedInFuture,
        ),
        (
            with(|d| d.decided_on = day("2026-11-17")),
            Refusal::DecidedBeforeIncident,
        ),
        (told("2026-11-23"), Refusal::PoliceToldInFuture),
        (told("2026-11-17"), Refusal::PoliceToldBeforeIncident),
        (
            with(|d| {
                d.step = PoliceStep::Neither;
                d.reference = "PL-000".into();
            }),
            Refusal::NothingToldToPolice,
        ),
    ] {
        assert_eq!(weighed(&decision, &can(), None), Err(vec![refusal]));
    }
    assert_eq!(weighed(&told("2026-11-18"), &can(), None), Ok(()));
}

#[test]
fn a_decision_stands_until_another_takes_its_place_with_a_reason() {
    let changed = with(|decision| decision.step = PoliceStep::Notice);
    assert_eq!(
        weighed(&changed, &can(), Some(&report())),
        Err(vec![Refusal::CorrectionNeedsReason])
    );
    let reasoned = PoliceDecision {
        correction: "De ouders doen zelf aangifte.".into(),
        ..changed
    };
    assert_eq!(weighed(&reasoned, &can(), Some(&report())), Ok(()));
}

#[test]
fn doing_what_was_decided_is_no_correction_but_changing_the_day_is() {
    let done = with(|decision| {
        decision.told_on = Some(day("2026-11-21"));
        decision.reference = "PL-000".into();
    });
    assert_eq!(weighed(&done, &can(), Some(&report())), Ok(()));
    let another_day = PoliceDecision {
        told_on: Some(day("2026-11-22")),
        ..done.clone()
    };
    assert_eq!(
        weighed(&another_day, &can(), Some(&done)),
        Err(vec![Refusal::CorrectionNeedsReason])
    );
}

#[test]
fn nothing_is_decided_where_nothing_is_asked() {
    let refused = |change: &dyn Fn(&mut Incident)| {
        let mut incident = incident();
        change(&mut incident);
        decide(&report(), &shall(), &incident, None, today()).unwrap_err()
    };
    assert_eq!(
        refused(&|incident| incident.possibly_criminal = false),
        [Refusal::NotPossiblyCriminal]
    );
    assert_eq!(
        refused(&|incident| incident.status = IncidentStatus::StruckOut),
        [Refusal::StruckOut]
    );
    assert_eq!(
        refused(&|incident| {
            incident.categories = vec![Category::SexualAbuse];
            incident.parties = vec![Party {
                id: PartyId(Uuid::from_u128(2)),
                who: Who::Staff {
                    id: StaffId(Uuid::from_u128(3)),
                },
                role: PartyRole::Involved,
            }];
        }),
        [Refusal::SexualOffenceByStaff]
    );
}

#[test]
fn the_protocol_asks_to_report_or_to_decide_and_then_what_was_decided() {
    let kind = |protocol: &Protocol, decision: Option<&PoliceDecision>| {
        let task = task(protocol, &incident(), decision, today());
        task.map(|task| (task.kind, task.due_on, task.source))
    };
    let clause = |id: &str| id.to_owned();
    assert_eq!(
        kind(&shall(), None),
        Some((TaskKind::ReportToPolice, today(), clause("T-X5")))
    );
    assert_eq!(
        kind(&can(), None),
        Some((TaskKind::DecideOnPolice, today(), clause("A-X5")))
    );
    assert_eq!(
        kind(&can(), Some(&report())),
        Some((TaskKind::ReportToPolice, day("2026-11-20"), clause("A-X5")))
    );
    let notice = with(|decision| decision.step = PoliceStep::Notice);
    assert_eq!(
        kind(&can(), Some(&notice)).map(|task| task.0),
        Some(TaskKind::NotifyPolice)
    );
    let neither = with(|decision| decision.step = PoliceStep::Neither);
    assert_eq!(kind(&shall(), Some(&neither)), None);
    let done = with(|decision| decision.told_on = Some(day("2026-11-21")));
    assert_eq!(kind(&shall(), Some(&done)), None);
}
