//! A suspicion of a sexual offence by someone of the school: three dates, and nothing else.

use domain::incident::{Category, IncidentStatus, PartyRole, Scope};
use domain::person::{PersonId, Who};
use domain::procedure::{EntryKind, Said, StationKind, said};
use domain::sanction::TaskKind;
use fixtures::cases;
use office::Error;
use office::incidents::NewParty;

use crate::desk::{Desk, incident, invented, now, rules};

#[test]
fn a_suspicion_of_a_sexual_offence_by_staff_locks_everything_but_its_three_dates() {
    let mut desk = Desk::settled();
    let mut new = incident(PersonId::Staff(cases::teacher()));
    new.categories = vec![Category::SexualAbuse];
    let id = desk.office.record_incident(&new, now()).unwrap();
    let first = |desk: &Desk| {
        let file = desk.office.incident(id, now()).unwrap();
        let open = file.tasks.into_iter().find(|task| task.done_on.is_none());
        open.map(|task| task.kind)
    };
    assert_eq!(first(&desk), Some(TaskKind::TellBoard));
    let ordinary = desk.recorded(cases::warned_pupil());
    let none = desk.office.suspicion(ordinary, now()).unwrap_err();
    assert_eq!(rules(&none), ["no_suspicion"]);
    let staff = PersonId::Staff(cases::teacher());
    let asked = desk.office.propose_sanction(id, staff, now()).unwrap_err();
    assert_eq!(rules(&asked), ["sexual_offence_by_staff"]);

    let dated = |station| said(station, now().today, "");
    let told = dated(StationKind::BoardTold);
    let worded = Said {
        report: "Wat er zou zijn gebeurd.".into(),
        ..told.clone()
    };
    let refused = desk.office.enter_suspicion(id, &worded, now()).unwrap_err();
    assert_eq!(rules(&refused), ["only_dates"]);
    desk.office.enter_suspicion(id, &told, now()).unwrap();
    assert_eq!(first(&desk), Some(TaskKind::ConsultInspector));
    let consulted = dated(StationKind::InspectorConsulted);
    desk.office.enter_suspicion(id, &consulted, now()).unwrap();
    let not_needed = Said {
        kind: EntryKind::NotNeeded,
        ..dated(StationKind::PoliceTold)
    };
    desk.office.enter_suspicion(id, &not_needed, now()).unwrap();
    assert_eq!(first(&desk), None);

    let desk = desk.with_every_role();
    let desk = desk.again(Some("counsellor"));
    assert_eq!(desk.office.suspicion(id, now()), Err(Error::Forbidden));
    desk.again(Some(&invented().director.full())).is_sound();
}

#[test]
fn a_suspicion_is_handled_nowhere_else_and_a_part_that_makes_one_brings_its_steps() {
    let mut desk = Desk::settled();
    let staff = PersonId::Staff(cases::teacher());
    let mut new = incident(staff);
    new.categories = vec![Category::SexualAbuse, Category::Bullying];
    new.parties[0].role = PartyRole::Witness;
    let pupil = Who::Pupil {
        id: cases::warned_pupil(),
    };
    new.parties.push(NewParty {
        who: pupil,
        role: PartyRole::Target,
    });
    let id = desk.office.record_incident(&new, now()).unwrap();
    let open = |desk: &Desk| -> Vec<TaskKind> {
        let file = desk.office.incident(id, now()).unwrap();
        let open = file.tasks.into_iter().filter(|task| task.done_on.is_none());
        open.map(|task| task.kind).collect()
    };
    assert_eq!(
        open(&desk),
        [
            TaskKind::InformGuardians,
            TaskKind::AftercareFirst,
            TaskKind::AftercareSecond
        ]
    );
    let file = desk.office.incident(id, now()).unwrap();
    let party = file.incident.parties[0].id;
    let role = PartyRole::Perpetrator;
    desk.office.set_role(id, party, role, now()).unwrap();
    assert_eq!(open(&desk), [TaskKind::TellBoard]);

    let version = desk.office.incident(id, now()).unwrap().incident.version;
    let mut status = |status| {
        let asked = desk.office.set_incident_status(id, status, version, now());
        rules(&asked.unwrap_err())
    };
    assert_eq!(
        status(IncidentStatus::InProgress),
        ["sexual_offence_by_staff"]
    );
    assert_eq!(status(IncidentStatus::Closed), ["suspicion_runs"]);
    let scoped = desk.office.set_scope(id, Scope::School, version, now());
    assert_eq!(rules(&scoped.unwrap_err()), ["sexual_offence_by_staff"]);
}
