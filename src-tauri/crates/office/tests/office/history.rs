//! What the history says of openings, and the proof sheet for the board. What a verification finds
//! is tested in `register`.

use chrono::TimeDelta;
use domain::person::PersonId;
use fixtures::cases;
use office::incidents::IncidentFilter;
use office::pupils::PupilEdit;
use office::sanctions::SanctionFilter;
use office::{Error, Now};

use crate::desk::{Desk, incident, invented, now, warning};

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
fn who_looks_into_an_incident_a_measure_a_letter_or_a_file_stands_in_the_history_once() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let about = PersonId::Pupil(child);
    let mut step = warning(desk.recorded(child), about);
    step.skip_reason = "Het gesprek was er al.".into();
    let measure = desk.office.decide_sanction(&step, &[], now()).unwrap();
    let desk = desk.with_every_role().again(Some("counsellor"));
    let office = &desk.office;
    let letter = office.procedure(measure, now()).unwrap().letters[0].id;
    office.incident(cases::next_incident(), now()).unwrap();
    office.sanction(measure, now()).unwrap();
    office.letter_pdf(letter, now()).unwrap();
    office.moments(about, None, now()).unwrap();
    // Each is read again by its screen, which opens nothing anew.
    office.incident(cases::next_incident(), later(5)).unwrap();
    office.procedure(measure, later(5)).unwrap();
    office.moments(about, None, later(5)).unwrap();

    let desk = desk.again(Some(&invented().director.full()));
    let lines = desk.office.history(4, None).unwrap();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.op.as_str(), line.touched[0].id.as_str()))
        .collect();
    let ids = [
        child.to_string(),
        letter.to_string(),
        cases::next_incident().to_string(),
        measure.to_string(),
    ];
    assert_eq!(
        told,
        [
            ("open_file", ids[0].as_str()),
            ("open_letter", &ids[1]),
            ("open_incident", &ids[2]),
            ("open_measure", &ids[3]),
        ]
    );
    assert!(
        lines
            .iter()
            .all(|line| line.by.as_deref() == Some("counsellor"))
    );
    desk.is_sound();
}

#[test]
fn lists_and_searches_and_who_lives_where_write_no_line() {
    let desk = Desk::settled();
    let before = desk.last_line();
    desk.office.sanctions(&SanctionFilter::default()).unwrap();
    desk.office.incidents(&IncidentFilter::default()).unwrap();
    desk.office.pupil(cases::warned_pupil(), now()).unwrap();
    desk.office.today(now()).unwrap();
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

#[test]
fn the_last_steps_of_a_day_are_undone_one_by_one_and_what_was_looked_at_meanwhile_is_no_step() {
    let mut desk = Desk::settled();
    let child = cases::warned_pupil();
    let name = |desk: &Desk| desk.office.pupil(child, now()).unwrap().pupil.name.given;
    let called = |desk: &mut Desk, given: &str, at: Now| {
        let old = desk.office.pupil(child, now()).unwrap().pupil;
        let edit = PupilEdit {
            id: Some(child),
            name: domain::name::Name {
                given: given.into(),
                ..old.name
            },
            birth_date: old.birth_date,
            gender: old.gender,
            group: old.group,
            year_group: old.year_group,
            enrolled_on: old.enrolled_on,
            left_on: old.left_on,
            version: old.version,
        };
        desk.office.save_pupil(&edit, at).unwrap();
    };
    let first = name(&desk);
    called(&mut desk, "Eerste", now());
    let tomorrow = later(24 * 60);
    called(&mut desk, "Tweede", tomorrow);
    called(&mut desk, "Derde", tomorrow);
    desk.office
        .moments(PersonId::Pupil(child), None, tomorrow)
        .unwrap();
    for (given, op) in [("Tweede", "edit_pupil"), ("Eerste", "edit_pupil")] {
        assert_eq!(desk.office.undo(tomorrow).unwrap(), op);
        assert_eq!(name(&desk), given);
    }
    // What was done yesterday is not taken back by a key that is pressed once too often.
    assert_eq!(desk.office.undo(tomorrow), Err(Error::NothingToUndo));
    assert_eq!(name(&desk), "Eerste");
    assert_ne!(name(&desk), first);
    desk.is_sound();
}
