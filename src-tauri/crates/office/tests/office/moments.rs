//! The file of one person as one line of time: every kind in its place, who sees which, how far
//! back, and with whom.

use domain::incident::PartyRole;
use domain::moment::{LookBack, MomentKind, SchoolStep};
use domain::note::NoteOf;
use domain::person::{PersonId, Who};
use domain::staff::Role;
use domain::talk::{Means, Talk, TalkKind};
use fixtures::cases;
use office::incidents::NewParty;
use office::moments::{Happening, Moments};
use office::notes::NewNote;
use office::{Error, Noun};

use crate::desk::{Desk, day, incident, invented, now, on, pupil};

fn kinds(file: &Moments) -> Vec<MomentKind> {
    let mut kinds: Vec<_> = file.rows.iter().map(|row| row.what.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn of(desk: &Desk, person: PersonId) -> Moments {
    desk.office.moments(person, None, now()).unwrap()
}

/// An incident of the twins, with a talk with their parent, a note and a letter.
fn told() -> (Desk, PersonId) {
    let mut desk = Desk::settled().with_every_role();
    let child = cases::first_twin();
    let mut new = incident(pupil(child));
    new.parties.push(NewParty {
        who: Who::Pupil {
            id: cases::warned_pupil(),
        },
        role: PartyRole::Target,
    });
    new.parties.push(NewParty {
        who: Who::Unknown {
            description: String::new(),
        },
        role: PartyRole::Involved,
    });
    let incident = desk.office.record_incident(&new, now()).unwrap();
    let parent = invented().guardians.iter().find(|one| {
        let mut ties = one.pupils.iter();
        ties.any(|tie| tie.pupil == child)
    });
    let talk = Talk {
        kind: TalkKind::Guardians,
        held_on: day("2026-11-21"),
        held_at: None,
        means: Means::Phone,
        with: vec![PersonId::Guardian(parent.unwrap().id)],
        others: String::new(),
        about: Some(child),
        said: "De ouder weet het.".into(),
        answers: Vec::new(),
        agreed: String::new(),
    };
    desk.office
        .record_talk(incident, &talk, &[], now())
        .unwrap();
    let note = NewNote {
        of: NoteOf::Pupil(child),
        readers: vec![Role::Director],
        text: "Alleen voor de directeur.".into(),
    };
    desk.office.write_note(&note, now()).unwrap();
    (desk, pupil(child))
}

#[test]
fn one_line_of_time_joins_incidents_talks_notes_and_groups_with_the_part_of_the_person() {
    let (desk, child) = told();
    let file = of(&desk, child);
    let seen = kinds(&file);
    for kind in [
        MomentKind::Incident,
        MomentKind::Talk,
        MomentKind::Note,
        MomentKind::School,
    ] {
        assert!(seen.contains(&kind), "{kind:?} is not in {seen:?}");
    }
    let days: Vec<_> = file.rows.iter().map(|row| row.on).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "the newest is first");
    let role = file.rows.iter().find_map(|row| match &row.what {
        Happening::Incident { role, line } if line.happened_on == day("2026-11-20") => Some(*role),
        _ => None,
    });
    assert_eq!(role, Some(PartyRole::Perpetrator));
    let joined = file.rows.iter().find_map(|row| match &row.what {
        Happening::School { line } if line.step == SchoolStep::Joined => Some(row.on),
        _ => None,
    });
    assert_eq!(
        joined,
        Some(day("2026-08-01")),
        "from the first of the year"
    );
    let year = &file.roles[0];
    assert_eq!(year.school_year, "2026-2027");
    let did = year
        .roles
        .iter()
        .find(|one| one.role == PartyRole::Perpetrator);
    assert!(did.is_some_and(|one| one.incidents > 0));
}

#[test]
fn who_was_in_incidents_together_stands_with_each_incident_and_both_parts() {
    let (desk, child) = told();
    let file = of(&desk, child);
    let other = pupil(cases::warned_pupil());
    let line = file.together.iter().find(|one| one.other.person == other);
    let shared = &line.unwrap().incidents[0];
    assert_eq!(
        (shared.here, shared.there),
        (PartyRole::Perpetrator, PartyRole::Target)
    );
    assert!(file.nameless > 0, "the unknown one is counted, not drawn");
    let back = of(&desk, other);
    let line = back.together.iter().find(|one| one.other.person == child);
    assert_eq!(line.unwrap().incidents[0].id, shared.id);
}

#[test]
fn the_file_of_a_guardian_holds_the_talks_with_them() {
    let (desk, child) = told();
    let talked = of(&desk, child)
        .rows
        .into_iter()
        .find_map(|row| match row.what {
            Happening::Talk { line } => Some(line),
            _ => None,
        });
    let talked = talked.unwrap();
    let parent = talked.with[0].person;
    let theirs = of(&desk, parent);
    assert!(
        theirs
            .rows
            .iter()
            .any(|row| matches!(&row.what, Happening::Talk { line } if line.id == talked.id))
    );
    assert!(!theirs.kinds.contains(&MomentKind::Note));
}

#[test]
fn what_lies_before_the_last_school_year_is_counted_and_shown_with_a_reason_that_is_written_down() {
    let (desk, child) = told();
    let later = on("2028-11-22");
    let file = desk.office.moments(child, None, later).unwrap();
    assert_eq!(file.since, Some(day("2027-08-01")));
    assert_eq!(
        (kinds(&file), file.together.len()),
        (vec![MomentKind::School], 0),
        "which groups they were in is no judgement"
    );
    assert!(file.earlier > 0);
    let before = desk.last_line();
    let whole = desk
        .office
        .moments(child, Some(LookBack::Support), later)
        .unwrap();
    assert_eq!((whole.since, whole.earlier), (None, 0));
    assert_eq!(whole.rows.len(), file.rows.len() + file.earlier as usize);
    assert!(!whole.together.is_empty());
    let line = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(
        (line.seq, line.op.as_str()),
        (before + 1, "look_back_support")
    );
    assert_eq!(line.touched[0].id, child.uuid().to_string());
    // Where nothing lies further back, nobody looks back.
    let youngest = pupil(cases::four_year_old());
    desk.office
        .moments(youngest, Some(LookBack::Asked), now())
        .unwrap();
    let line = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(line.op, "open_file");
}

#[test]
fn each_role_sees_of_a_file_what_it_sees_elsewhere() {
    let (mut desk, child) = told();
    for (role, not) in [
        (Role::Counsellor, vec![]),
        (
            Role::Administrator,
            vec![MomentKind::Incident, MomentKind::Talk, MomentKind::Measure],
        ),
    ] {
        desk = desk.again(Some(role.code()));
        let file = of(&desk, child);
        let seen = kinds(&file);
        assert!(!seen.is_empty() && seen.iter().all(|kind| file.kinds.contains(kind)));
        for kind in not {
            assert!(!seen.contains(&kind), "{role:?} {kind:?}");
            assert!(!file.kinds.contains(&kind), "{role:?} {kind:?}");
        }
        let sees = role == Role::Counsellor;
        assert_eq!(file.together.is_empty(), !sees, "{role:?}");
    }
    desk = desk.again(Some(Role::Reader.code()));
    let refused = desk.office.moments(child, None, now()).unwrap_err();
    assert_eq!(refused, Error::Forbidden);
}

#[test]
fn a_teacher_sees_of_the_own_group_what_they_reported_and_nobody_else() {
    let desk = Desk::settled().with_every_role();
    let own = invented()
        .staff
        .iter()
        .find(|one| one.id == cases::teacher());
    let groups = &own.unwrap().groups;
    let mine = invented().pupils.iter().find(|one| {
        let here = one.group.is_some_and(|group| groups.contains(&group));
        here && !one.has_left(now().today)
    });
    let theirs = invented().pupils.iter().find(|one| {
        let here = one.group.is_some_and(|group| groups.contains(&group));
        !here && !one.has_left(now().today)
    });
    let (mine, theirs) = (pupil(mine.unwrap().id), pupil(theirs.unwrap().id));
    let mut desk = desk;
    // By the director: the teacher does not see it.
    desk.office.record_incident(&incident(mine), now()).unwrap();
    desk = desk.again(Some(Role::Teacher.code()));
    let file = of(&desk, mine);
    assert!(!kinds(&file).contains(&MomentKind::Incident));
    desk.office.record_incident(&incident(mine), now()).unwrap();
    let file = of(&desk, mine);
    let incidents = file.rows.iter();
    let incidents = incidents.filter(|row| row.what.kind() == MomentKind::Incident);
    assert_eq!(incidents.count(), 1);
    assert!(file.together.is_empty() && file.roles.is_empty());
    let refused = desk.office.moments(theirs, None, now()).unwrap_err();
    assert_eq!(refused, Error::NotFound { noun: Noun::Pupil });
}

#[test]
fn the_counsellor_sees_no_case_of_staff_in_any_file() {
    let mut desk = Desk::settled().with_every_role();
    let staff = PersonId::Staff(cases::teacher());
    let mut new = incident(staff);
    new.parties.push(NewParty {
        who: Who::Pupil {
            id: cases::first_twin(),
        },
        role: PartyRole::Target,
    });
    let id = desk.office.record_incident(&new, now()).unwrap();
    let has = |desk: &Desk, person| {
        let file = of(desk, person);
        let mut rows = file.rows.iter();
        let row =
            rows.any(|row| matches!(&row.what, Happening::Incident { line, .. } if line.id == id));
        let mut shared = file.together.iter().flat_map(|one| &one.incidents);
        (row, shared.any(|one| one.id == id))
    };
    let child = pupil(cases::first_twin());
    assert_eq!(
        (has(&desk, staff), has(&desk, child)),
        ((true, true), (true, true))
    );
    desk = desk.again(Some(Role::Counsellor.code()));
    assert_eq!(
        (has(&desk, staff), has(&desk, child)),
        ((false, false), (false, false))
    );
}
