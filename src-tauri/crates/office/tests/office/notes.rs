//! Notes that few may read: who is named reads them, which is written down; everybody else sees
//! that there is one; and they are given and erased with the file.

use domain::id::{NoteId, PupilId};
use domain::note::NoteOf;
use domain::staff::Role;
use fixtures::cases;
use office::error::Problem;
use office::notes::NewNote;
use office::rights::{UseCase, may};
use office::{Error, Noun};

use crate::desk::{Desk, invented, now, on, rules};

const TEXT: &str = "Moeder woont op een adres dat geheim is.";

fn about(of: NoteOf, readers: &[Role]) -> NewNote {
    NewNote {
        of,
        readers: readers.to_vec(),
        text: format!(" {TEXT} "),
    }
}

fn written(desk: &mut Desk, of: NoteOf, readers: &[Role]) -> NoteId {
    desk.office.write_note(&about(of, readers), now()).unwrap()
}

fn child() -> (PupilId, NoteOf) {
    let child = cases::warned_pupil();
    (child, NoteOf::Pupil(child))
}

#[test]
fn who_is_named_reads_a_note_and_everybody_else_sees_that_there_is_one() {
    let mut desk = Desk::settled().with_every_role();
    let (_, of) = child();
    let id = written(&mut desk, of, &[Role::Director, Role::Administrator]);
    for (role, reads) in [(Role::Administrator, true), (Role::Counsellor, false)] {
        desk = desk.again(Some(role.code()));
        let line = desk.office.notes(of).unwrap().remove(0);
        assert_eq!((line.id, line.is_for_me), (id, reads), "{role:?}");
        assert_eq!(line.readers, [Role::Director, Role::Administrator]);
        assert_eq!(line.by.is_empty(), !reads, "{role:?}");
        let read = desk.office.note(id, now());
        match reads {
            true => assert_eq!(read.unwrap(), TEXT),
            false => assert_eq!(read.unwrap_err(), Error::Forbidden),
        }
    }
    desk = desk.again(Some(Role::Teacher.code()));
    let other = desk.office.notes(of).unwrap_err();
    let gone = Error::NotFound { noun: Noun::Pupil };
    assert_eq!(
        (other, desk.office.note(id, now()).unwrap_err()),
        (gone.clone(), gone)
    );
}

#[test]
fn opening_a_note_is_written_down_with_who_and_which_and_a_refusal_is_not() {
    let mut desk = Desk::settled().with_every_role();
    let (_, of) = child();
    let id = written(&mut desk, of, &[Role::Director]);
    let before = desk.last_line();
    desk.office.notes(of).unwrap();
    assert_eq!(
        desk.last_line(),
        before,
        "seeing that there is one is no opening"
    );
    desk.office.note(id, on("2026-11-23")).unwrap();
    let line = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!((line.seq, line.op.as_str()), (before + 1, "open_note"));
    assert_eq!(line.by, Some(invented().director.full()));
    let touched = &line.touched[0];
    assert_eq!(
        (touched.noun.as_str(), &touched.id),
        ("note", &id.to_string())
    );
    desk.is_sound();
    desk = desk.again(Some(Role::Counsellor.code()));
    desk.office.note(id, now()).unwrap_err();
    let desk = desk.again(Some(&invented().director.full()));
    assert_eq!(desk.last_line(), before + 1);
}

#[test]
fn a_note_is_hidden_neither_from_the_director_nor_shown_to_who_does_not_see_the_file() {
    let mut desk = Desk::settled();
    let (pupil, of) = child();
    let incident = NoteOf::Incident(desk.recorded(pupil));
    let before = desk.last_line();
    for (of, readers, rule) in [
        (of, &[Role::Counsellor][..], "note_hidden_from_director"),
        (of, &[Role::Director, Role::Reader], "note_for_other"),
        (incident, &[Role::Director, Role::Teacher], "note_for_other"),
    ] {
        let refused = desk.office.write_note(&about(of, readers), now());
        assert_eq!(rules(&refused.unwrap_err()), [rule]);
    }
    let empty = NewNote {
        text: " ".into(),
        ..about(of, &[Role::Director])
    };
    let refused = desk.office.write_note(&empty, now()).unwrap_err();
    assert_eq!(refused, Error::field("text", Problem::Missing));
    assert_eq!(desk.last_line(), before, "nothing was written");
    written(&mut desk, incident, &[Role::Director, Role::Counsellor]);
    assert_eq!(desk.office.notes(incident).unwrap().len(), 1);
}

#[test]
fn the_roles_that_a_note_can_be_for_are_those_that_see_what_it_is_about() {
    let (pupil, of) = child();
    let incident = NoteOf::Incident(domain::id::IncidentId(pupil.0));
    for role in Role::ALL.iter().copied() {
        for (of, sees) in [(of, UseCase::SeeRoster), (incident, UseCase::SeeIncidents)] {
            assert_eq!(
                of.readers().contains(&role),
                may(role, sees),
                "{role:?} {of:?}"
            );
        }
    }
}

#[test]
fn a_note_that_is_wrong_is_struck_out_with_the_reason_and_a_better_one_takes_its_place() {
    let mut desk = Desk::settled().with_every_role();
    let (_, of) = child();
    let id = written(&mut desk, of, &[Role::Director, Role::Administrator]);
    let why = "De moeder woont er niet meer.";
    for (why, instead, field) in [(" ", None, "why"), (why, Some(" "), "text")] {
        let refused = desk.office.strike_note(id, why, instead, now());
        let missing = Error::field(field, Problem::Missing);
        assert_eq!(refused.unwrap_err(), missing);
    }
    let better = desk
        .office
        .strike_note(id, why, Some(" Moeder is verhuisd. "), on("2026-11-23"))
        .unwrap()
        .unwrap();
    let line = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(line.op, "strike_note");
    let lines = desk.office.notes(of).unwrap();
    let struck = lines[0].struck.clone().unwrap();
    assert_eq!((lines[0].id, struck.why.as_str()), (id, why));
    assert_eq!(
        (struck.on, struck.by),
        (crate::desk::day("2026-11-23"), invented().director.full())
    );
    assert_eq!(
        (lines[1].id, &lines[1].readers),
        (better, &lines[0].readers)
    );
    assert_eq!(lines[1].corrects, Some(now().today));
    let read = |id| desk.office.note(id, now()).unwrap();
    assert_eq!(
        (read(id), read(better)),
        (TEXT.to_owned(), "Moeder is verhuisd.".to_owned())
    );
    let twice = desk.office.strike_note(id, why, None, now()).unwrap_err();
    assert_eq!(rules(&twice), ["note_struck_before"]);
    desk.is_sound();

    desk = desk.again(Some(Role::Counsellor.code()));
    let hidden = desk.office.notes(of).unwrap().remove(0).struck.unwrap();
    assert_eq!((hidden.why.as_str(), hidden.by.as_str()), ("", ""));
    let not_mine = desk.office.strike_note(better, why, None, now());
    assert_eq!(not_mine.unwrap_err(), Error::Forbidden);
}
