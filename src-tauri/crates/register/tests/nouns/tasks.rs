//! Tasks come by date and are done once.

use domain::incident::PartyRole;
use domain::letter::File;
use domain::person::{PersonId, Who};
use domain::plan::Track;
use domain::sanction::TaskKind;
use register::{Error, LetterRow, Noun, StaffCases, Task};

use crate::invented::{School, day, letter, sanction, staff, strange, task};

fn mees() -> PersonId {
    PersonId::Staff(staff(3, "", "x").id)
}

#[test]
fn every_field_of_a_task_comes_back() {
    let mut school = School::found();
    let noor = school.enrol(1, "Noor", "", "Bloem");
    let person = PersonId::Pupil(noor.id);
    let teacher = staff(7, "Mees", "Meester");
    school.step(|change| change.add_staff(&teacher));
    let incident = school.record(1, "2026-11-20", &[]);
    let sanction = sanction(1, &incident, person);
    let letter = letter(1, person, b"brief");
    school.step(|change| change.add_sanction(&sanction));
    school.step(|change| change.add_letter(&letter, b"brief"));
    let full = Task {
        source: strange(),
        person: Some(person),
        incident: Some(incident.id),
        sanction: Some(sanction.id),
        letter: Some(letter.id),
        done_on: Some(day("2026-11-21")),
        note: strange(),
        kind: TaskKind::Agreed,
        what: strange(),
        owner: Some(teacher.id),
        track: Some(Track::Group),
        version: 5,
        ..task(1, "2026-12-01")
    };
    school.step(|change| change.add_task(&full));
    school.reopen();
    assert_eq!(school.read().task(full.id).unwrap(), full);
    let full = [full];
    assert_eq!(school.read().tasks_of_sanction(sanction.id).unwrap(), full);
    assert_eq!(school.read().tasks_of_incident(incident.id).unwrap(), full);
    let nothing = school.read().task(task(2, "2026-12-01").id);
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Deadline))));
}

#[test]
fn every_kind_of_task_can_be_kept() {
    let mut school = School::found();
    for (n, &kind) in (1..).zip(TaskKind::ALL) {
        let agreed = kind == TaskKind::Agreed;
        let task = Task {
            kind,
            what: if agreed { strange() } else { String::new() },
            ..task(n, "2026-12-01")
        };
        school.step(|change| change.add_task(&task));
        assert_eq!(school.read().task(task.id).unwrap(), task);
    }
}

#[test]
fn a_task_that_is_done_leaves_the_list_and_stays_with_its_day_and_note() {
    let mut school = School::found();
    for (n, due) in [(1, "2026-12-24"), (2, "2026-11-30"), (3, "2027-01-02")] {
        school.step(|change| change.add_task(&task(n, due)));
    }
    let order: Vec<_> = school
        .read()
        .open_tasks(StaffCases::Shown)
        .unwrap()
        .iter()
        .map(|t| t.id)
        .collect();
    assert_eq!(order, [2, 1, 3].map(|n| task(n, "2026-11-30").id));
    let done = task(2, "2026-11-30");
    school.step(|change| change.finish_task(done.id, day("2026-11-22"), "gebeld", 1));
    let read = school.read().task(done.id).unwrap();
    let expected = Task {
        done_on: Some(day("2026-11-22")),
        note: "gebeld".to_owned(),
        version: 2,
        ..done.clone()
    };
    assert_eq!(read, expected);
    assert_eq!(
        school.read().open_tasks(StaffCases::Shown).unwrap().len(),
        2
    );
    let error = school.refused(|change| change.finish_task(done.id, day("2026-11-23"), "", 1));
    assert!(matches!(error, Error::Stale(Noun::Deadline)), "{error}");
    let nothing = task(9, "2026-11-30").id;
    let error = school.refused(|change| change.finish_task(nothing, day("2026-11-23"), "", 1));
    assert!(matches!(error, Error::NotFound(Noun::Deadline)), "{error}");
}

#[test]
fn tasks_about_staff_can_be_left_out_whichever_way_they_are_about_staff() {
    let mut school = School::found();
    let noor = school.enrol(1, "Noor", "", "Bloem");
    school.step(|change| change.add_staff(&staff(3, "Mees", "Verzonnen")));
    let open = school.record(
        1,
        "2026-11-20",
        &[(Who::Pupil { id: noor.id }, PartyRole::Target)],
    );
    let who = Who::Staff {
        id: staff(3, "", "x").id,
    };
    let case = school.record(2, "2026-11-20", &[(who, PartyRole::Perpetrator)]);
    let measure = sanction(1, &open, mees());
    school.step(|change| change.add_sanction(&measure));
    let filed = LetterRow {
        file: File::PersonnelFile,
        ..letter(1, PersonId::Pupil(noor.id), b"brief")
    };
    school.step(|change| change.add_letter(&filed, b"brief"));
    let bare = |n| task(n, "2026-12-01");
    let tasks = [
        bare(1),
        Task {
            person: Some(PersonId::Pupil(noor.id)),
            incident: Some(open.id),
            ..bare(2)
        },
        Task {
            person: Some(mees()),
            ..bare(3)
        },
        Task {
            incident: Some(case.id),
            ..bare(4)
        },
        Task {
            sanction: Some(measure.id),
            ..bare(5)
        },
        Task {
            letter: Some(filed.id),
            ..bare(6)
        },
    ];
    for task in &tasks {
        school.step(|change| change.add_task(task));
    }
    assert_eq!(school.read().open_tasks(StaffCases::Shown).unwrap(), tasks);
    assert_eq!(
        school.read().open_tasks(StaffCases::Hidden).unwrap(),
        tasks[..2]
    );
}
