//! An issued letter stays as it was, byte for byte.

use domain::id::EntryId;
use domain::letter::{File, LetterKind, LetterMark};
use domain::person::PersonId;
use domain::school::Language;
use register::StaffCases;
use register::{Error, LetterQuery, LetterRow, Noun};

use crate::invented::{School, day, letter, pupil, sanction, staff};

const ALL: LetterQuery = LetterQuery {
    person: None,
    incident: None,
    sanction: None,
    undelivered: false,
    staff_cases: StaffCases::Shown,
    limit: 100,
    offset: 0,
};

fn noor() -> PersonId {
    PersonId::Pupil(pupil(1, "", "", "x").id)
}

fn numbers(school: &School, query: LetterQuery) -> Vec<String> {
    let (rows, total) = school.read().letters(&query).unwrap();
    assert_eq!(total as usize, rows.len(), "all fit on the page");
    rows.into_iter().map(|row| row.number).collect()
}

#[test]
fn every_field_and_every_byte_of_a_letter_comes_back() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    let warning = sanction(1, &incident, noor());
    school.step(|change| change.add_sanction(&warning));
    let pdf: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    for (n, &kind) in (1..).zip(LetterKind::ALL) {
        let full = LetterRow {
            kind,
            language: Language::English,
            incident: Some(incident.id),
            sanction: Some(warning.id),
            about: Some(EntryId(uuid::Uuid::from_u128(78))),
            invites_to: Some(day("2026-11-21")),
            printed_on: Some(day("2026-11-22")),
            handed_over_on: Some(day("2026-11-23")),
            posted_on: Some(day("2026-11-24")),
            returned_on: Some(day("2026-11-25")),
            ..letter(n, noor(), &pdf)
        };
        school.step(|change| change.add_letter(&full, &pdf));
        school.reopen();
        assert_eq!(school.read().letter(full.id).unwrap(), full);
        assert_eq!(school.read().letter_pdf(full.id).unwrap(), pdf);
    }
    let next = u32::try_from(LetterKind::ALL.len()).unwrap() + 1;
    assert_eq!(school.read().next_letter_number(2026).unwrap(), next);
    assert_eq!(school.read().next_letter_number(2025).unwrap(), 1);
    let nothing = letter(99, noor(), b"").id;
    assert!(matches!(
        school.read().letter(nothing),
        Err(Error::NotFound(Noun::Letter))
    ));
    assert!(matches!(
        school.read().letter_pdf(nothing),
        Err(Error::NotFound(Noun::Letter))
    ));
}

#[test]
fn a_letter_with_a_hash_of_other_bytes_is_not_issued() {
    let mut school = School::found();
    let row = letter(1, noor(), b"brief");
    let error = school.refused(|change| change.add_letter(&row, b"brieg"));
    assert!(matches!(error, Error::Damaged), "{error}");
    assert_eq!(numbers(&school, ALL), [""; 0]);
}

#[test]
fn what_happens_to_the_paper_is_noted_and_delivered_letters_leave_the_list() {
    let mut school = School::found();
    for n in 1..=3 {
        school.step(|change| change.add_letter(&letter(n, noor(), b"brief"), b"brief"));
    }
    let id = |n| letter(n, noor(), b"").id;
    for (n, mark) in [
        (1, LetterMark::Printed),
        (2, LetterMark::HandedOver),
        (3, LetterMark::Posted),
    ] {
        school.step(|change| change.mark_letter(id(n), mark, day("2026-11-22")));
    }
    let undelivered = LetterQuery {
        undelivered: true,
        ..ALL
    };
    assert_eq!(numbers(&school, undelivered), ["2026-B0001"]);
    let marks = |n| {
        let row = school.read().letter(id(n)).unwrap();
        (
            row.printed_on.is_some(),
            row.handed_over_on.is_some(),
            row.posted_on.is_some(),
        )
    };
    assert_eq!(
        [marks(1), marks(2), marks(3)],
        [
            (true, false, false),
            (false, true, false),
            (false, false, true)
        ]
    );
    let error =
        school.refused(|change| change.mark_letter(id(9), LetterMark::Posted, day("2026-11-22")));
    assert!(matches!(error, Error::NotFound(Noun::Letter)), "{error}");
    assert!(
        school.verify().unwrap().is_sound(),
        "a mark is no change of the letter"
    );
}

#[test]
fn a_letter_that_came_back_is_undelivered_until_it_is_delivered_again() {
    let mut school = School::found();
    school.step(|change| change.add_letter(&letter(1, noor(), b"brief"), b"brief"));
    let undelivered = |school: &School| {
        numbers(
            school,
            LetterQuery {
                undelivered: true,
                ..ALL
            },
        )
    };
    for (mark, on, waits) in [
        (LetterMark::Posted, "2026-11-22", false),
        (LetterMark::Returned, "2026-11-25", true),
        (LetterMark::HandedOver, "2026-11-26", false),
        (LetterMark::Returned, "2026-11-26", true),
        (LetterMark::HandedOver, "2026-11-26", false),
        (LetterMark::Returned, "2026-11-26", true),
        (LetterMark::Posted, "2026-11-27", false),
    ] {
        let id = letter(1, noor(), b"").id;
        school.step(|change| change.mark_letter(id, mark, day(on)));
        assert_eq!(!undelivered(&school).is_empty(), waits, "{mark:?} {on}");
    }
}

#[test]
fn a_letter_to_a_group_is_in_nobodys_file_and_a_guardian_finds_what_was_sent_to_them() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    let to_group = LetterRow {
        person: None,
        file: File::SchoolFile,
        incident: Some(incident.id),
        guardians: Vec::new(),
        ..letter(1, noor(), b"")
    };
    school.step(|change| change.add_letter(&to_group, b""));
    school.step(|change| change.add_letter(&letter(2, noor(), b""), b""));
    assert_eq!(school.read().letter(to_group.id).unwrap(), to_group);
    let of = |person| LetterQuery {
        person: Some(person),
        ..ALL
    };
    assert_eq!(numbers(&school, of(noor())), ["2026-B0002"]);
    let sent_to = letter(2, noor(), b"").guardians[1];
    let guardian = PersonId::Guardian(sent_to);
    assert_eq!(numbers(&school, of(guardian)), ["2026-B0002"]);
    let of_incident = LetterQuery {
        incident: Some(incident.id),
        ..ALL
    };
    assert_eq!(numbers(&school, of_incident), ["2026-B0001"]);
    let hidden = LetterQuery {
        staff_cases: StaffCases::Hidden,
        ..ALL
    };
    assert_eq!(numbers(&school, hidden), ["2026-B0002", "2026-B0001"]);
    let stray = LetterRow {
        file: File::PupilFile,
        ..to_group
    };
    school.refused(|change| change.add_letter(&stray, b""));
}

#[test]
fn lists_are_of_a_file_or_a_sanction_the_newest_first_and_hide_staff() {
    let mut school = School::found();
    let mees = PersonId::Staff(staff(3, "", "x").id);
    let incident = school.record(1, "2026-11-20", &[]);
    let warning = sanction(1, &incident, noor());
    school.step(|change| change.add_sanction(&warning));
    let at = |n| format!("2026-11-2{n}T09:00:00Z").parse().unwrap();
    let letters = [
        LetterRow {
            issued_at: at(2),
            ..letter(1, noor(), b"")
        },
        LetterRow {
            issued_at: at(4),
            sanction: Some(warning.id),
            ..letter(2, noor(), b"")
        },
        LetterRow {
            issued_at: at(3),
            ..letter(3, mees, b"")
        },
        LetterRow {
            issued_at: at(1),
            file: File::PersonnelFile,
            ..letter(4, noor(), b"")
        },
    ];
    for letter in &letters {
        school.step(|change| change.add_letter(letter, b""));
    }
    assert_eq!(
        numbers(&school, ALL),
        ["2026-B0002", "2026-B0003", "2026-B0001", "2026-B0004"]
    );
    let of = LetterQuery {
        person: Some(mees),
        ..ALL
    };
    assert_eq!(numbers(&school, of), ["2026-B0003"]);
    let of = LetterQuery {
        sanction: Some(warning.id),
        ..ALL
    };
    assert_eq!(numbers(&school, of), ["2026-B0002"]);
    let hidden = LetterQuery {
        staff_cases: StaffCases::Hidden,
        ..ALL
    };
    assert_eq!(numbers(&school, hidden), ["2026-B0002", "2026-B0001"]);
    let page = LetterQuery {
        limit: 1,
        offset: 1,
        ..ALL
    };
    let (rows, total) = school.read().letters(&page).unwrap();
    assert_eq!((&*rows[0].number, rows.len(), total), ("2026-B0003", 1, 4));
}
