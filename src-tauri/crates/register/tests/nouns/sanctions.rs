//! A decision comes back to the last field.

use domain::id::SanctionId;
use domain::incident::{Incident, IncidentStatus, PartyRole};
use domain::person::{PersonId, Who};
use domain::sanction::{Decider, Decision, Hearing, SanctionKind, Suspension};
use register::StaffCases;
use register::{Error, Noun, SanctionQuery, SanctionRow};
use uuid::Uuid;

use crate::invented::{School, day, incident, pupil, sanction, staff, suspension};

const ALL: SanctionQuery = SanctionQuery {
    person: None,
    incident: None,
    subject: None,
    from: None,
    to: None,
    staff_cases: StaffCases::Shown,
    limit: 100,
    offset: 0,
};

fn noor() -> PersonId {
    PersonId::Pupil(pupil(1, "", "", "x").id)
}

fn mees() -> PersonId {
    PersonId::Staff(staff(3, "", "x").id)
}

fn with_incident() -> (School, Incident) {
    let mut school = School::found();
    let noor = school.enrol(1, "Noor", "", "Bloem");
    let recorded = school.record(
        1,
        "2026-11-20",
        &[(Who::Pupil { id: noor.id }, PartyRole::Perpetrator)],
    );
    (school, recorded)
}

fn numbers(rows: &[SanctionRow]) -> Vec<&str> {
    rows.iter().map(|row| &*row.number).collect()
}

#[test]
fn every_field_of_a_suspension_comes_back_and_a_warning_has_none() {
    let (mut school, incident) = with_incident();
    let full = suspension(1, &incident, noor());
    let bare = sanction(2, &incident, noor());
    for row in [&full, &bare] {
        school.step(|change| change.add_sanction(row));
    }
    school.reopen();
    assert_eq!(school.read().sanction(full.id).unwrap(), full);
    assert_eq!(school.read().sanction(bare.id).unwrap(), bare);
    let nothing = school.read().sanction(SanctionId(Uuid::nil()));
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Sanction))));
}

#[test]
fn a_suspension_without_a_plan_for_the_return_and_a_hearing_without_days_come_back() {
    let (mut school, incident) = with_incident();
    let mut row = suspension(1, &incident, noor());
    row.decision.hearing = Hearing::default();
    row.decision.suspension = row.decision.suspension.map(|suspension| Suspension {
        return_talk_on: None,
        proportionality: String::new(),
        schoolwork: String::new(),
        contact: String::new(),
        ..suspension
    });
    row.objection_until = None;
    school.step(|change| change.add_sanction(&row));
    assert_eq!(school.read().sanction(row.id).unwrap(), row);
}

#[test]
fn every_kind_and_decider_can_be_kept() {
    let (mut school, incident) = with_incident();
    for (n, &kind) in (1..).zip(SanctionKind::ALL) {
        let mut row = sanction(n, &incident, noor());
        row.decision.kind = kind;
        row.decision.decided_by = Decider::ALL[usize::try_from(n).unwrap() % Decider::ALL.len()];
        row.decision.procedure = kind.is_opened_first().then_some(row.id);
        school.step(|change| change.add_sanction(&row));
        assert_eq!(school.read().sanction(row.id).unwrap(), row);
    }
}

#[test]
fn lists_are_of_a_person_or_an_incident_the_newest_first_and_hide_staff() {
    let (mut school, first) = with_incident();
    let second = incident(2, "2026-11-21", &[]);
    school.step(|change| change.add_incident(&second, crate::invented::now(), "account"));
    let rows = [
        (1, &first, noor(), 9),
        (2, &second, noor(), 20),
        (3, &first, mees(), 15),
    ];
    for (n, incident, person, decided) in rows {
        let row = sanction(n, incident, person);
        let decided_on = day(&format!("2026-11-{decided:02}"));
        let row = SanctionRow {
            decision: Decision {
                decided_on,
                ..row.decision
            },
            ..row
        };
        school.step(|change| change.add_sanction(&row));
    }
    let list = |query: SanctionQuery| school.read().sanctions(&query).unwrap();
    assert_eq!(numbers(&list(ALL)), ["2026-S002", "2026-S003", "2026-S001"]);
    let person = Some(noor());
    assert_eq!(
        numbers(&list(SanctionQuery { person, ..ALL })),
        ["2026-S002", "2026-S001"]
    );
    let incident = Some(first.id);
    assert_eq!(
        numbers(&list(SanctionQuery { incident, ..ALL })),
        ["2026-S003", "2026-S001"]
    );
    let hidden = SanctionQuery {
        staff_cases: StaffCases::Hidden,
        ..ALL
    };
    assert_eq!(numbers(&list(hidden)), ["2026-S002", "2026-S001"]);
    assert_eq!(
        numbers(&list(SanctionQuery {
            limit: 1,
            offset: 1,
            ..ALL
        })),
        ["2026-S003"]
    );
    assert_eq!(school.read().next_sanction_number(2026).unwrap(), 4);
    assert_eq!(school.read().next_sanction_number(2027).unwrap(), 1);
}

#[test]
fn earlier_steps_say_whether_their_incident_was_struck_out() {
    let (mut school, first) = with_incident();
    let second = incident(2, "2026-11-21", &[]);
    school.step(|change| change.add_incident(&second, crate::invented::now(), "account"));
    for (n, incident, person) in [
        (1, &first, noor()),
        (2, &second, noor()),
        (3, &first, mees()),
    ] {
        let row = sanction(n, incident, person);
        school.step(|change| change.add_sanction(&row));
    }
    school.step(|change| change.set_incident_status(first.id, IncidentStatus::StruckOut, 1));
    let earlier = school.read().earlier(noor()).unwrap();
    let mut found: Vec<_> = earlier.iter().map(|e| (e.incident, e.struck_out)).collect();
    found.sort();
    assert_eq!(found, [(Some(first.id), true), (Some(second.id), false)]);
    assert_eq!(
        school
            .read()
            .earlier(PersonId::Staff(staff(9, "", "x").id))
            .unwrap(),
        []
    );
}

#[test]
fn a_sanction_rests_on_an_incident_that_is_there() {
    let (mut school, _) = with_incident();
    let nowhere = incident(9, "2026-11-20", &[]);
    let row = sanction(1, &nowhere, noor());
    let error = school.refused(|change| change.add_sanction(&row));
    assert!(
        matches!(&error, Error::Sql(failure) if failure.constraint),
        "{error}"
    );
}
