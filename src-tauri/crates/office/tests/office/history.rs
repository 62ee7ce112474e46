//! What the history says of openings, and the proof sheet for the board. What a verification finds
//! is tested in `register`.

use chrono::TimeDelta;
use domain::person::PersonId;
use fixtures::cases;
use office::incidents::IncidentFilter;
use office::sanctions::SanctionFilter;
use office::{Error, Now};

use crate::desk::{Desk, incident, invented, now};

/// So many minutes after now.
fn later(minutes: i64) -> Now {
    Now {
        at: now().at + TimeDelta::minutes(minutes),
        ..now()
    }
}

fn newest(desk: &Desk) -> (String, Option<String>) {
    let line = desk.office.history(1, None).unwrap().remove(0);
    (line.op, line.by)
}

#[test]
fn who_opens_a_case_of_staff_stands_in_the_history_with_its_id_and_no_name() {
    let mut desk = Desk::settled();
    let about = incident(PersonId::Staff(cases::teacher()));
    let id = desk.office.record_incident(&about, now()).unwrap();
    let before = desk.last_line();
    desk.office.incident(id, now()).unwrap();
    assert_eq!(desk.last_line(), before + 1);
    let director = Some(invented().director.full());
    assert_eq!(newest(&desk), ("open_staff_case".into(), director));
    let line = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(line.touched[0].id, id.to_string());

    // The screen that reads again opens nothing anew; an hour later somebody looks again.
    desk.office.incident(id, later(9)).unwrap();
    assert_eq!(desk.last_line(), before + 1);
    desk.office.incident(id, later(60)).unwrap();
    assert_eq!(desk.last_line(), before + 2);
    desk.is_sound();
}

#[test]
fn reading_about_children_writes_no_line() {
    let desk = Desk::settled();
    let before = desk.last_line();
    desk.office.incident(cases::next_incident(), now()).unwrap();
    let sanctions = desk.office.sanctions(&SanctionFilter::default()).unwrap();
    let mut about_pupils = sanctions
        .iter()
        .filter(|row| matches!(row.person.person, PersonId::Pupil(_)));
    let sanction = about_pupils.next().unwrap().id;
    desk.office.sanction(sanction, now()).unwrap();
    desk.office.pupil(cases::warned_pupil(), now()).unwrap();
    desk.office.incidents(&IncidentFilter::default()).unwrap();
    assert_eq!(desk.last_line(), before);
}

#[test]
fn who_may_not_open_a_case_of_staff_leaves_no_line_of_it() {
    let mut desk = Desk::settled().with_every_role();
    let about = incident(PersonId::Staff(cases::teacher()));
    let id = desk.office.record_incident(&about, now()).unwrap();
    let before = desk.last_line();
    let desk = desk.again(Some("counsellor"));
    assert!(desk.office.incident(id, now()).is_err());
    let desk = desk.again(Some(&invented().director.full()));
    assert_eq!(desk.last_line(), before);
}

#[test]
fn the_sheet_for_the_board_holds_the_last_hash_and_no_name_of_a_child() {
    let mut desk = Desk::settled();
    desk.recorded(cases::warned_pupil());
    let proof = desk.office.verify().unwrap();
    let pdf = desk.office.proof_sheet(now()).unwrap();
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    assert_eq!(document.get_pages().len(), 1);
    let text = document.extract_text(&[1]).unwrap();
    for part in [0, 8, 56] {
        assert!(text.contains(&proof.head[part..part + 8]), "{text}");
    }
    assert!(text.contains(&proof.lines.to_string()));
    assert!(text.contains("Alles is zoals het is geschreven"), "{text}");
    let child = desk.office.pupil(cases::warned_pupil(), now()).unwrap();
    assert!(!text.contains(&child.full_name));
}

#[test]
fn the_reader_for_the_board_checks_and_takes_the_sheet_along() {
    let desk = Desk::settled().with_every_role();
    let desk = desk.again(Some("reader"));
    assert!(desk.office.verify().unwrap().faults.is_empty());
    desk.office.proof_sheet(now()).unwrap();
    assert_eq!(
        desk.office.pupil(cases::warned_pupil(), now()).unwrap_err(),
        Error::Forbidden
    );
    let desk = desk.again(Some("administrator"));
    assert_eq!(
        desk.office.proof_sheet(now()).unwrap_err(),
        Error::Forbidden
    );
}
