//! Decisions about the police are only ever added, and the newest comes first.

use domain::id::PoliceDecisionId;
use domain::incident::Incident;
use domain::police_decision::{PoliceDecision, PoliceStep};
use domain::protocol::PolicePolicy;
use domain::sanction::Decider;
use register::{Error, PoliceDecisionRow};
use uuid::Uuid;

use crate::invented::{School, day, now, strange};

fn row(n: u128, incident: &Incident, step: PoliceStep) -> PoliceDecisionRow {
    PoliceDecisionRow {
        id: PoliceDecisionId(Uuid::from_u128(n)),
        incident: incident.id,
        decision: PoliceDecision {
            decided_on: day("2026-11-20"),
            decided_by: Decider::Board,
            step,
            motivation: strange(),
            told_on: (step == PoliceStep::Report).then(|| day("2026-11-21")),
            reference: strange(),
            correction: strange(),
        },
        policy: PolicePolicy::Discretionary,
        clause: "A-X5".into(),
        protocol_version: "sociale-media-stichting 2026.1".into(),
        at: now(),
        by: "iemand".into(),
    }
}

#[test]
fn every_field_comes_back_and_the_newest_decision_comes_first() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    let other = school.record(2, "2026-11-20", &[]);
    // The id says nothing of the order.
    let first = row(9, &incident, PoliceStep::Neither);
    let second = row(3, &incident, PoliceStep::Report);
    for row in [&first, &second, &row(4, &other, PoliceStep::Notice)] {
        school.step(|change| change.add_police_decision(row));
    }
    school.reopen();
    let read = school.read().police_decisions(incident.id).unwrap();
    assert_eq!(read, [second, first]);
}

#[test]
fn a_decision_about_an_incident_that_is_not_there_is_refused() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    let nowhere = PoliceDecisionRow {
        incident: domain::id::IncidentId(Uuid::from_u128(77)),
        ..row(1, &incident, PoliceStep::Report)
    };
    let error = school.refused(|change| change.add_police_decision(&nowhere));
    assert!(
        matches!(&error, Error::Sql(failure) if failure.constraint),
        "{error:?}"
    );
}

#[test]
fn whether_it_may_be_criminal_can_be_said_later_and_an_older_form_is_stale() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    school.step(|change| change.set_possibly_criminal(incident.id, true, incident.version));
    let read = school.read().incident(incident.id).unwrap();
    assert!(read.possibly_criminal);
    assert_eq!(read.version, incident.version + 1);
    let stale =
        school.refused(|change| change.set_possibly_criminal(incident.id, false, incident.version));
    assert!(matches!(stale, Error::Stale(_)), "{stale:?}");
}
