//! Whose case a procedure is: who sees it, who puts something down in it, and who never does.

use domain::incident::{Category, PartyRole};
use domain::person::{PersonId, Who};
use domain::procedure::{Grounds, Manner, Nature, Opening, Said, StationKind, said};
use domain::sanction::{SanctionKind, TaskKind};
use fixtures::cases;
use office::Error;
use office::incidents::{IncidentFilter, NewParty};
use office::procedures::ProcedureFilter;
use office::sanctions::SanctionFilter;

use crate::desk::{Desk, incident, invented, now};
use crate::procedures::{child, expulsion, full, open_tasks};

#[test]
fn a_measure_for_staff_is_there_for_the_director_alone() {
    let mut desk = Desk::settled();
    let opening = Opening {
        kind: SanctionKind::Reprimand,
        person: PersonId::Staff(cases::teacher()),
        incident: Some(
            desk.office
                .record_incident(&incident(PersonId::Staff(cases::teacher())), now())
                .unwrap(),
        ),
        opened_on: now().today,
        grounds: Grounds::default(),
        nature: None,
        route: None,
        skip_reason: String::new(),
    };
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let intent = Said {
        manner: Some(Manner::RegisteredPost),
        proof: "3SVERZONNEN".into(),
        ..full(StationKind::Intent, "2026-11-22")
    };
    desk.office.enter_station(id, &intent, now()).unwrap();
    let file = desk.office.procedure(id, now()).unwrap();
    assert_eq!(file.nature, Some(Nature::Disciplinary));
    assert_eq!(
        open_tasks(&desk, id, "2026-11-22"),
        [(TaskKind::ViewEnds, "2026-12-13".to_owned())]
    );

    let desk = desk.with_every_role();
    let mut desk = desk.again(Some("counsellor"));
    let office = &mut desk.office;
    assert_eq!(office.procedure(id, now()), Err(Error::Forbidden));
    assert_eq!(
        office.enter_station(id, &intent, now()),
        Err(Error::Forbidden)
    );
    let list = office
        .procedures(&ProcedureFilter::default(), now())
        .unwrap();
    assert!(list.iter().all(|line| line.id != id));
    let tasks = office.tasks(now()).unwrap();
    assert!(tasks.iter().all(|task| task.sanction != Some(id)));
    let seen = office.sanctions(&SanctionFilter::default()).unwrap();
    assert!(seen.iter().all(|line| line.id != id));
}

#[test]
fn the_counsellor_puts_down_what_pupils_and_guardians_said_and_opens_and_decides_nothing() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let desk = desk.with_every_role();
    let mut desk = desk.again(Some("counsellor"));
    let heard = full(StationKind::TeacherHeard, "2026-11-22");
    desk.office.enter_station(id, &heard, now()).unwrap();
    let file = desk.office.procedure(id, now()).unwrap();
    assert_eq!(file.entries[0].by, "counsellor");
    let opened = desk.office.open_procedure(&opening, now());
    assert_eq!(opened, Err(Error::Forbidden));
    for station in StationKind::ALL.iter().copied() {
        let entered = desk
            .office
            .enter_station(id, &full(station, "2026-11-22"), now());
        let forbidden = entered == Err(Error::Forbidden);
        assert_eq!(
            forbidden,
            station.is_a_decision(),
            "{station:?}: {entered:?}"
        );
    }
}

#[test]
fn nobody_handles_their_own_case_and_another_director_does() {
    let mut desk = Desk::settled();
    let teacher = PersonId::Staff(cases::teacher());
    let incident = desk
        .office
        .record_incident(&incident(teacher), now())
        .unwrap();
    let opening = Opening {
        kind: SanctionKind::Reprimand,
        person: teacher,
        incident: Some(incident),
        grounds: Grounds::default(),
        skip_reason: String::new(),
        ..expulsion(&mut desk)
    };
    let of = desk.office.open_procedure(&opening, now()).unwrap();
    let intent = Said {
        manner: Some(Manner::RegisteredPost),
        proof: "3SVERZONNEN0002".into(),
        ..said(StationKind::Intent, now().today, "")
    };
    desk.office.enter_station(of, &intent, now()).unwrap();
    assert!(!open_tasks(&desk, of, "2026-11-22").is_empty());

    // In another case they are a witness, and go on with it.
    let colleague = invented()
        .staff
        .iter()
        .find(|one| one.id != cases::teacher());
    let mut other = crate::desk::incident(PersonId::Staff(colleague.unwrap().id));
    other.categories = vec![Category::SexualAbuse];
    other.parties.push(NewParty {
        who: Who::Staff {
            id: cases::teacher(),
        },
        role: PartyRole::Witness,
    });
    let witnessed = desk.office.record_incident(&other, now()).unwrap();

    let desk = desk.with_director_of_staff("adjunct", cases::teacher());
    let mut desk = desk.again(Some("adjunct"));
    let office = &mut desk.office;
    assert!(office.incident(witnessed, now()).is_ok());
    let tasks = office.tasks(now()).unwrap();
    assert!(tasks.iter().any(|task| task.incident == Some(witnessed)));
    assert!(office.incident(incident, now()).is_err());
    let filter = IncidentFilter {
        limit: 500,
        ..IncidentFilter::default()
    };
    let seen = office.incidents(&filter).unwrap().rows;
    assert!(seen.iter().all(|line| line.id != incident));
    assert!(seen.len() > 1, "the rest of the school is there");
    assert_eq!(office.procedure(of, now()), Err(Error::Forbidden));
    let list = office.procedures(&ProcedureFilter::default(), now());
    assert!(list.unwrap().iter().all(|line| line.id != of));
    let tasks = office.tasks(now()).unwrap();
    assert!(tasks.iter().all(|task| task.sanction != Some(of)));
    assert_eq!(
        office.enter_station(of, &intent, now()),
        Err(Error::Forbidden)
    );

    let desk = desk.again(Some(&invented().director.full()));
    assert!(desk.office.procedure(of, now()).is_ok());
}

#[test]
fn the_counsellor_follows_a_pupil_whose_incident_is_hidden_for_a_member_of_staff_in_it() {
    let mut desk = Desk::settled();
    let mut mixed = incident(child());
    mixed.parties.push(NewParty {
        who: Who::Staff {
            id: cases::teacher(),
        },
        role: PartyRole::Involved,
    });
    let incident = desk.office.record_incident(&mixed, now()).unwrap();
    let opening = Opening {
        incident: Some(incident),
        ..expulsion(&mut desk)
    };
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let seen = desk.office.procedure(id, now()).unwrap();
    assert!(seen.incident.is_some());

    let desk = desk.with_every_role();
    let mut desk = desk.again(Some("counsellor"));
    let all = ProcedureFilter::default();
    let list = desk.office.procedures(&all, now()).unwrap();
    let line = list.iter().find(|line| line.id == id).unwrap();
    assert_eq!(line.incident, None);
    let file = desk.office.procedure(id, now()).unwrap();
    assert!(
        file.incident.is_none(),
        "what staff may have done is hidden"
    );
    let heard = full(StationKind::TeacherHeard, "2026-11-22");
    desk.office.enter_station(id, &heard, now()).unwrap();
    assert!(desk.office.incident(incident, now()).is_err());
}
