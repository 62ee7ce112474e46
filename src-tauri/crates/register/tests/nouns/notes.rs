//! Notes come back as they were written, with what they are about, and are never changed.

use domain::id::NoteId;
use domain::note::NoteOf;
use domain::staff::Role;
use register::{Error, NoteRow, NoteStruck, Noun};
use uuid::Uuid;

use crate::invented::{School, now, strange};

fn row(n: u128, of: NoteOf) -> NoteRow {
    NoteRow {
        id: NoteId(Uuid::from_u128(n)),
        of,
        readers: vec![Role::Director, Role::Counsellor],
        at: now(),
        by: "iemand".into(),
        corrects: None,
        struck: None,
    }
}

#[test]
fn a_note_is_struck_out_once_and_stays_with_the_better_one_in_its_place() {
    let mut school = School::found();
    let child = school.enrol(1, "Noor", "", "Vos");
    let wrong = row(9, NoteOf::Pupil(child.id));
    let better = NoteRow {
        corrects: Some(wrong.id),
        ..row(4, wrong.of)
    };
    let struck = NoteStruck {
        why: "Het was een ander kind.".into(),
        at: now(),
        by: "iemand".into(),
    };
    school.step(|change| change.add_note(&wrong, "Was bang."));
    school.step(|change| {
        change.strike_note(wrong.id, &struck)?;
        change.add_note(&better, "Was niet bang.")
    });
    school.reopen();
    let kept = school.read().notes(wrong.of).unwrap();
    let gone = NoteRow {
        struck: Some(struck.clone()),
        ..wrong
    };
    assert_eq!(kept, [gone.clone(), better]);
    assert_eq!(school.read().note(gone.id).unwrap().1, "Was bang.");
    let again = school.refused(|change| change.strike_note(gone.id, &struck));
    assert!(matches!(again, Error::Sql(failure) if failure.constraint));
}

#[test]
fn a_note_comes_back_with_what_it_is_about_and_its_text_is_asked_for_by_itself() {
    let mut school = School::found();
    let child = school.enrol(1, "Noor", "", "Vos");
    let incident = school.record(1, "2026-11-20", &[]);
    let about_child = row(9, NoteOf::Pupil(child.id));
    let about_incident = row(3, NoteOf::Incident(incident.id));
    school.step(|change| change.add_note(&about_child, &strange()));
    school.step(|change| change.add_note(&about_incident, "Alleen voor ons."));
    school.reopen();
    let read = school.read();
    let of_child = read.notes(about_child.of).unwrap();
    assert_eq!(of_child, std::slice::from_ref(&about_child));
    assert_eq!(read.notes(about_incident.of).unwrap(), [about_incident]);
    assert_eq!(read.note(about_child.id).unwrap(), (about_child, strange()));
    let nothing = read.note(NoteId(Uuid::from_u128(77)));
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Note))));
}

#[test]
fn a_note_is_never_changed_and_names_its_id_in_the_history() {
    let mut school = School::found();
    let child = school.enrol(1, "Noor", "", "Vos");
    let note = row(9, NoteOf::Pupil(child.id));
    school.step(|change| change.add_note(&note, "Zo stond het."));
    let line = school.history(1, None).unwrap().remove(0);
    let touched = |noun| line.touched.iter().filter(move |row| row.noun == noun);
    assert_eq!(touched(Noun::Note).next().unwrap().id, note.id.0);
    assert_eq!(touched(Noun::Pupil).next().unwrap().id, child.id.0);
    let empty = school.refused(|change| change.add_note(&row(4, note.of), ""));
    assert!(matches!(empty, Error::Sql(failure) if failure.constraint));
}
