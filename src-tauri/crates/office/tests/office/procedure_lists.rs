//! Lists of procedures and measures: by ladder, by how they stand, and what comes next.

use domain::id::SanctionId;
use domain::person::Subject;
use domain::procedure::StationKind;
use office::procedures::ProcedureFilter;
use office::sanctions::SanctionFilter;

use crate::desk::{Desk, day, now, on};
use crate::procedures::{child, enter, expulsion, full, heard};

#[test]
fn measures_are_listed_by_ladder_by_how_they_stand_and_by_school_year() {
    let mut desk = Desk::settled();
    let opening = expulsion(&mut desk);
    let id = desk.office.open_procedure(&opening, now()).unwrap();
    let listed = |desk: &Desk, filter: &ProcedureFilter| -> Vec<SanctionId> {
        let list = desk.office.procedures(filter, now()).unwrap();
        list.into_iter().map(|line| line.id).collect()
    };
    let running = |subject| ProcedureFilter {
        running: true,
        subject,
        ..ProcedureFilter::default()
    };
    assert_eq!(listed(&desk, &running(Some(Subject::Pupil))), [id]);
    assert_eq!(listed(&desk, &running(Some(Subject::Guardian))), []);
    let ended = ProcedureFilter {
        ended: true,
        ..ProcedureFilter::default()
    };
    assert_eq!(listed(&desk, &ended), []);
    enter(&mut desk, id, &full(StationKind::Stopped, "2026-11-22"));
    assert_eq!(listed(&desk, &running(None)), []);
    assert_eq!(listed(&desk, &ended), [id]);
    let last_year = ProcedureFilter {
        to: Some(day("2026-07-31")),
        ..ended
    };
    assert_eq!(listed(&desk, &last_year), []);

    let decided = |filter: SanctionFilter| desk.office.sanctions(&filter).unwrap();
    let of = |subject| SanctionFilter {
        subject: Some(subject),
        limit: 1000,
        ..SanctionFilter::default()
    };
    let guardians = decided(of(Subject::Guardian));
    assert!(!guardians.is_empty());
    for line in guardians {
        assert_eq!(line.person.person.subject(), Subject::Guardian);
    }
    let [past, present] = [(None, Some("2026-07-31")), (Some("2026-08-01"), None)];
    let within = |(from, to): (Option<&str>, Option<&str>)| {
        decided(SanctionFilter {
            from: from.map(day),
            to: to.map(day),
            ..of(Subject::Pupil)
        })
    };
    let (past, present) = (within(past), within(present));
    assert!(past.iter().all(|line| line.decided_on < day("2026-08-01")));
    assert!(
        present
            .iter()
            .all(|line| line.decided_on >= day("2026-08-01"))
    );
    let all = decided(of(Subject::Pupil)).len();
    assert!(!past.is_empty() && !present.is_empty());
    assert_eq!(past.len() + present.len(), all);
}

#[test]
fn the_list_of_procedures_says_what_comes_next() {
    let mut desk = Desk::settled();
    let (id, decision) = heard(&mut desk);
    let running = |desk: &Desk, date: &str| {
        let filter = ProcedureFilter {
            running: true,
            ..ProcedureFilter::default()
        };
        desk.office.procedures(&filter, on(date)).unwrap()
    };
    let list = running(&desk, "2026-12-01");
    assert_eq!(list.len(), 1);
    assert_eq!((list[0].id, list[0].is_decided), (id, false));
    desk.office
        .decide_sanction(&decision, &[], on("2026-12-01"))
        .unwrap();
    assert_eq!(running(&desk, "2026-12-01"), []);
    let filter = ProcedureFilter {
        person: Some(child()),
        ..ProcedureFilter::default()
    };
    let list = desk.office.procedures(&filter, on("2026-12-02")).unwrap();
    let line = list.iter().find(|line| line.id == id).unwrap();
    assert_eq!(line.next, Some(StationKind::Letter), "late first");
    assert_eq!(line.due_on, Some(day("2026-12-01")));
}
