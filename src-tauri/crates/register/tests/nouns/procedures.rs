//! A procedure and its entries come back to the last field, and nothing in them is ever changed.

use domain::id::{EntryId, GuardianId, SanctionId};
use domain::incident::{Incident, PartyRole};
use domain::person::{PersonId, Who};
use domain::procedure::{
    Entry, EntryKind, Ground, Grounds, Manner, Nature, Opening, ProcedureEnd, Said, StationKind,
    Verdict, What,
};
use domain::sanction::SanctionKind;
use register::StaffCases;
use register::{EntryOf, EntryRow, Error, Noun, ProcedureQuery, ProcedureRow};
use uuid::Uuid;

use crate::invented::{School, day, now, pupil, sanction, staff};

const ALL: ProcedureQuery = ProcedureQuery {
    person: None,
    incident: None,
    running: false,
    ended: false,
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
    let who = [(Who::Pupil { id: noor.id }, PartyRole::Perpetrator)];
    let recorded = school.record(1, "2026-11-20", &who);
    (school, recorded)
}

/// A procedure with every field filled.
fn procedure(n: u128, incident: Option<&Incident>, person: PersonId) -> ProcedureRow {
    ProcedureRow {
        id: SanctionId(Uuid::from_u128(n)),
        number: format!("2026-S{n:03}"),
        opening: Opening {
            kind: SanctionKind::Expulsion,
            person,
            incident: incident.map(|incident| incident.id),
            opened_on: day("2026-11-22"),
            grounds: Grounds {
                ground: Some(Ground::GuardianConduct),
                milder: "Twee gesprekken.".into(),
                development_plan: "OPP van september".into(),
            },
            nature: Some(Nature::Order),
            route: Some(domain::procedure::Route::Court),
            skip_reason: "De ernst.".into(),
        },
        clause: "T-X4".into(),
        protocol_version: "samen-online 2026.1".into(),
        opened_at: now(),
        by: "account".into(),
        is_decided: false,
        end: None,
    }
}

/// An entry with every field filled.
fn entry(n: u128, station: StationKind) -> EntryRow {
    EntryRow {
        entry: Entry {
            id: EntryId(Uuid::from_u128(n)),
            said: Said {
                station,
                kind: EntryKind::Done,
                on: day("2026-11-22"),
                who: "de groepsleerkracht".into(),
                manner: Some(Manner::Talk),
                report: "Wat er is gezegd.".into(),
                agreements: "Wat er is afgesproken.".into(),
                proof: "3SVERZONNEN".into(),
                set_for: Some(day("2026-11-29")),
                view_before: Some(day("2026-11-30")),
                posted_on: Some(day("2026-11-20")),
                guardians: vec![GuardianId(Uuid::from_u128(77))],
                what: Some(What::Ended {
                    verdict: Verdict::Changed,
                    decided_by: Some(domain::sanction::Decider::Board),
                    excuse: String::new(),
                }),
                objection: None,
                strikes: None,
                strike_reason: String::new(),
            },
        },
        at: now(),
        by: "account".into(),
    }
}

#[test]
fn every_field_of_a_procedure_comes_back_and_it_need_not_come_from_an_incident() {
    let (mut school, incident) = with_incident();
    let (full, bare) = (
        procedure(1, Some(&incident), noor()),
        procedure(2, None, noor()),
    );
    for row in [&full, &bare] {
        school.step(|change| change.open_procedure(row));
    }
    school.reopen();
    assert_eq!(school.read().procedure(full.id).unwrap(), full);
    assert_eq!(school.read().procedure(bare.id).unwrap(), bare);
    let nothing = school.read().procedure(SanctionId(Uuid::nil()));
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Sanction))));
}

#[test]
fn what_is_not_decided_is_no_sanction_and_takes_its_number_all_the_same() {
    let (mut school, incident) = with_incident();
    let row = procedure(1, Some(&incident), noor());
    school.step(|change| change.open_procedure(&row));
    let read = school.read();
    assert!(matches!(read.sanction(row.id), Err(Error::NotFound(_))));
    assert_eq!(read.next_sanction_number(2026).unwrap(), 2);
    let earlier = read.earlier(noor()).unwrap();
    assert_eq!((earlier.len(), earlier[0].open), (1, true));

    let mut decided = sanction(1, &incident, noor());
    decided.id = row.id;
    decided.decision.kind = SanctionKind::Expulsion;
    decided.decision.procedure = Some(row.id);
    decided.decision.grounds = row.opening.grounds.clone();
    decided.decision.skip_reason = row.opening.skip_reason.clone();
    decided.number = row.number.clone();
    school.step(|change| change.add_sanction(&decided));
    let read = school.read();
    assert_eq!(read.sanction(row.id).unwrap(), decided);
    assert!(read.procedure(row.id).unwrap().is_decided);
    assert!(!read.earlier(noor()).unwrap()[0].open);
    // What was decided stays as it was decided.
    decided.decision.reasons = "Iets anders.".into();
    let refused = school.refused(|change| change.add_sanction(&decided));
    assert!(format!("{refused:?}").contains("Sql"), "{refused:?}");
}

#[test]
fn entries_keep_their_order_and_every_field_and_are_struck_once() {
    let (mut school, incident) = with_incident();
    let row = procedure(1, Some(&incident), noor());
    school.step(|change| change.open_procedure(&row));
    let of = EntryOf::Procedure(row.id);
    let second = entry(11, StationKind::TeacherHeard);
    let first = entry(12, StationKind::History);
    let mut strike = entry(13, StationKind::TeacherHeard);
    strike.entry.said.strikes = Some(second.entry.id);
    strike.entry.said.strike_reason = "Een dag later.".into();
    for row in [&second, &first, &strike] {
        school.step(|change| change.add_entry(of, row));
    }
    school.reopen();
    let kept = school.read().entries(of).unwrap();
    assert_eq!(kept, [second, first, strike.clone()]);
    strike.entry.id = EntryId(Uuid::from_u128(14));
    school.refused(|change| change.add_entry(of, &strike));
    let nowhere = EntryOf::Procedure(SanctionId(Uuid::nil()));
    school.refused(|change| change.add_entry(nowhere, &entry(15, StationKind::History)));
}

#[test]
fn every_station_manner_and_particular_can_be_kept() {
    let (mut school, incident) = with_incident();
    let of = EntryOf::Incident(incident.id);
    let mut rows = Vec::new();
    for (n, station) in (100..).zip(StationKind::ALL) {
        rows.push(entry(n, *station));
    }
    for (n, manner) in (200..).zip(Manner::ALL) {
        let mut row = entry(n, StationKind::View);
        row.entry.said.manner = Some(*manner);
        row.entry.said.what = None;
        rows.push(row);
    }
    for (n, kind) in (300..).zip(EntryKind::ALL) {
        let mut row = entry(n, StationKind::Search);
        row.entry.said.kind = *kind;
        row.entry.said.set_for = None;
        row.entry.said.what = Some(What::Asked {
            school: "De Regenboog".into(),
            profile: String::new(),
            distance_km: None,
            preferred: false,
        });
        rows.push(row);
    }
    for row in &rows {
        school.step(|change| change.add_entry(of, row));
    }
    assert_eq!(school.read().entries(of).unwrap(), rows);
}

#[test]
fn lists_are_of_a_person_an_incident_or_of_what_runs_and_hide_staff() {
    let (mut school, incident) = with_incident();
    let mut stopped = procedure(1, Some(&incident), noor());
    let running = procedure(2, Some(&incident), noor());
    let mut staff = procedure(3, None, mees());
    staff.opening.kind = SanctionKind::Reprimand;
    for row in [&stopped, &running, &staff] {
        school.step(|change| change.open_procedure(row));
    }
    school.step(|change| change.end_procedure(stopped.id, Some(ProcedureEnd::Stopped), None));
    stopped.end = Some(ProcedureEnd::Stopped);
    let read = school.read();
    let ids = |query: ProcedureQuery| -> Vec<SanctionId> {
        let rows = read.procedures(&query).unwrap();
        rows.into_iter().map(|row| row.id).collect()
    };
    assert_eq!(read.procedure(stopped.id).unwrap(), stopped);
    assert_eq!(ids(ALL), [staff.id, running.id, stopped.id]);
    assert_eq!(
        ids(ProcedureQuery {
            running: true,
            staff_cases: StaffCases::Hidden,
            ..ALL
        }),
        [running.id]
    );
    assert_eq!(
        ids(ProcedureQuery {
            person: Some(mees()),
            ..ALL
        }),
        [staff.id]
    );
    assert_eq!(
        ids(ProcedureQuery {
            incident: Some(incident.id),
            limit: 1,
            offset: 1,
            ..ALL
        }),
        [stopped.id]
    );
    // What was stopped is no earlier step, and what was withdrawn is one that counts no longer.
    let earlier = read.earlier(noor()).unwrap();
    assert_eq!(
        earlier.iter().map(|e| e.id).collect::<Vec<_>>(),
        [running.id]
    );
    school.step(|change| change.end_procedure(running.id, Some(ProcedureEnd::Revoked), None));
    assert!(school.read().earlier(noor()).unwrap()[0].revoked);
}
