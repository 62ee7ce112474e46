//! Reading the school in.

use domain::guardian::Guardian;
use domain::id::PupilId;
use fixtures::cases;
use office::imports::{ImportFiles, ImportPreview, Imported, Source};
use office::pupils::{PupilEdit, PupilFilter};
use office::{Error, Noun};

use crate::desk::{Desk, day, invented, now};

/// The files that another program would export.
struct Files {
    rosters: Vec<Vec<u8>>,
    guardians: String,
}

impl Files {
    fn of_the_school() -> Files {
        Files {
            rosters: vec![fixtures::edexml(invented()).into_bytes()],
            guardians: fixtures::guardians_csv(invented()),
        }
    }

    fn roster(xml: String) -> Files {
        Files {
            rosters: vec![xml.into_bytes()],
            guardians: String::new(),
        }
    }

    fn as_files(&self) -> ImportFiles<'_> {
        ImportFiles {
            rosters: &self.rosters,
            guardians: (!self.guardians.is_empty()).then_some(self.guardians.as_bytes()),
            mapping: None,
        }
    }
}

fn preview(desk: &Desk, files: &Files) -> ImportPreview {
    desk.office.preview_import(files.as_files(), now()).unwrap()
}

fn read_in(desk: &mut Desk, files: &Files) -> Imported {
    desk.office
        .import(files.as_files(), &[], None, now())
        .unwrap()
}

/// How many pupils, guardians, staff and groups there are.
fn counts(desk: &Desk) -> [usize; 4] {
    let everyone = PupilFilter {
        with_leavers: true,
        limit: 1,
        ..PupilFilter::default()
    };
    [
        desk.office.pupils(&everyone, now()).unwrap().total as usize,
        desk.office.guardians("", 1, 0).unwrap().total as usize,
        desk.office.staff().unwrap().len(),
        desk.office.groups(now()).unwrap().len(),
    ]
}

/// The one pupil of this given and family name.
fn named(desk: &Desk, text: &str) -> PupilId {
    let found = desk.office.find_people(text, 5).unwrap();
    let domain::person::PersonId::Pupil(id) = found[0].person else {
        panic!("{text} is a pupil");
    };
    id
}

#[test]
fn everyone_of_the_school_is_read_in_and_reading_it_in_again_changes_nothing() {
    let mut desk = Desk::empty();
    let files = Files::of_the_school();
    let before = desk.last_line();
    let seen = preview(&desk, &files);
    assert_eq!(seen.refused, []);
    assert_eq!(desk.last_line(), before, "a preview writes nothing");
    let done = desk
        .office
        .import(files.as_files(), &[], Some(&seen.token), now())
        .unwrap();
    assert_eq!(desk.last_line(), before + 1, "an import is one step");
    let school = invented();
    let working = school.staff.iter().filter(|s| s.left_on.is_none()).count();
    assert_eq!(
        [
            done.pupils_new,
            done.guardians_new,
            done.staff_new,
            done.groups_new
        ]
        .map(|count| count as usize),
        [
            school.pupils.len(),
            school.guardians.len(),
            working,
            school.groups.len()
        ]
    );
    assert_eq!(
        counts(&desk),
        [school.pupils.len(), school.guardians.len(), working, 16]
    );

    // The facts are those of the school: households, languages and who is a brother of whom.
    for case in [
        cases::divorced_two_households(),
        cases::foster_child(),
        cases::father_without_authority(),
        cases::father_without_address(),
        cases::parents_read_english(),
        cases::eldest_sibling(),
        cases::little_known(),
    ] {
        let known = school.pupil(case).unwrap();
        let file = desk
            .office
            .pupil(named(&desk, &known.name.full()), now())
            .unwrap();
        let homes = |guardians: &[Guardian], pupil| {
            domain::guardian::households(guardians, pupil)
                .iter()
                .map(|home| {
                    let of = |m: &domain::guardian::Carer<'_>| {
                        (m.guardian.name.full(), m.guardian.language.code())
                    };
                    home.members.iter().map(of).collect::<Vec<_>>()
                })
                .collect::<Vec<_>>()
        };
        let read: Vec<Guardian> = file.guardians.iter().map(|g| g.guardian.clone()).collect();
        let mut read = homes(&read, file.pupil.id);
        let mut expected = homes(&school.guardians, case);
        // Who of a household comes first may differ; who is in it may not.
        for homes in [&mut read, &mut expected] {
            homes.iter_mut().for_each(|home| home.sort());
            homes.sort();
        }
        assert_eq!(read, expected, "{}", known.name.full());
        assert_eq!(file.pupil.birth_date, known.birth_date);
        assert_eq!(file.pupil.year_group, known.year_group);
    }

    let after = desk.last_line();
    let again = preview(&desk, &files);
    assert!(!again.changes_anything, "{:?}", again.pupils.changed);
    assert_eq!(again.pupils.unchanged as usize, school.pupils.len());
    assert_eq!(again.guardians.unchanged as usize, school.guardians.len());
    assert_eq!(again.maybe_left, []);
    let nothing = read_in(&mut desk, &files);
    assert_eq!((nothing.pupils_new, nothing.pupils_changed), (0, 0));
    assert_eq!(desk.last_line(), after);
    desk.is_sound();
}

#[test]
fn a_roster_of_the_oldest_kind_finds_the_same_pupils_again() {
    let mut desk = Desk::empty();
    read_in(&mut desk, &Files::roster(fixtures::edexml(invented())));
    let old = preview(&desk, &Files::roster(fixtures::edexml_103(invented())));
    assert_eq!(
        (old.pupils.new.len(), old.staff.new.len(), old.groups.len()),
        (0, 0, 0)
    );
    assert_eq!(old.pupils.changed, []);
    assert_eq!(old.maybe_left, []);
}

#[test]
fn a_changed_field_is_shown_old_beside_new() {
    let mut desk = Desk::empty();
    let files = Files::of_the_school();
    read_in(&mut desk, &files);
    let xml = fixtures::edexml(invented());
    let changed = xml.replace("<roepnaam>Boaz</roepnaam>", "<roepnaam>Boas</roepnaam>");
    assert_ne!(xml, changed);
    let mut files = Files::roster(changed);
    files.guardians = fixtures::guardians_csv(invented()).replace("Boaz", "Boas");
    let seen = preview(&desk, &files);
    let changed = &seen.pupils.changed;
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert_eq!(changed[0].name, "Boas Schelpenlaar");
    let fields: Vec<_> = changed[0]
        .fields
        .iter()
        .map(|field| (field.field.as_str(), field.old.as_str(), field.new.as_str()))
        .collect();
    assert_eq!(fields, [("name.given", "Boaz", "Boas")]);
    assert_eq!(seen.guardians.changed, []);
    let done = read_in(&mut desk, &files);
    assert_eq!((done.pupils_new, done.pupils_changed), (0, 1));
    assert_eq!(
        desk.office
            .pupil(named(&desk, "Boas"), now())
            .unwrap()
            .full_name,
        "Boas Schelpenlaar"
    );
}

/// The roster without the pupil of this key.
fn roster_without(key: &str) -> String {
    let xml = fixtures::edexml(invented());
    let start = xml.find(&format!("<leerling key=\"{key}\"")).unwrap();
    let end = start + xml[start..].find("</leerling>").unwrap() + "</leerling>".len();
    format!("{}{}", &xml[..start], &xml[end..])
}

#[test]
fn who_is_missing_from_a_roster_leaves_only_when_ticked() {
    let mut desk = Desk::empty();
    read_in(&mut desk, &Files::of_the_school());
    let gone = invented().pupil(cases::warned_pupil()).unwrap();
    let id = named(&desk, "Stormkade");
    let files = Files::roster(roster_without(gone.key.as_deref().unwrap()));
    let seen = preview(&desk, &files);
    let missing: Vec<_> = seen
        .maybe_left
        .iter()
        .map(|named| named.name.as_str())
        .collect();
    assert_eq!(missing, ["Sem van de Stormkade"]);

    read_in(&mut desk, &files);
    assert_eq!(desk.office.pupil(id, now()).unwrap().pupil.left_on, None);
    let stays = named(&desk, "Boaz");
    let done = desk
        .office
        .import(files.as_files(), &[id, stays], Some(&seen.token), now())
        .unwrap();
    assert_eq!(done.pupils_left, 1, "who is in the roster does not leave");
    assert_eq!(
        desk.office.pupil(id, now()).unwrap().pupil.left_on,
        Some(day("2026-11-21"))
    );
    assert_eq!(desk.office.pupil(stays, now()).unwrap().pupil.left_on, None);
    desk.office.undo(now()).unwrap();
    assert_eq!(desk.office.pupil(id, now()).unwrap().pupil.left_on, None);
}

#[test]
fn undoing_an_import_brings_everything_back() {
    let mut desk = Desk::empty();
    let files = Files::of_the_school();
    let before = counts(&desk);
    read_in(&mut desk, &files);
    let full = counts(&desk);
    assert_eq!(desk.office.undo(now()).unwrap(), "import_roster");
    assert_eq!(counts(&desk), before);
    assert_eq!(desk.office.undo(now()), Err(Error::NothingToUndo));
    desk.is_sound();
    // And the same files can be read in again.
    read_in(&mut desk, &files);
    assert_eq!(counts(&desk), full);

    let xml = fixtures::edexml(invented()).replace(">Boaz<", ">Boas<");
    read_in(&mut desk, &Files::roster(xml));
    desk.office.undo(now()).unwrap();
    let boaz = desk
        .office
        .pupil(named(&desk, "Schelpenlaar"), now())
        .unwrap();
    assert_eq!(boaz.full_name, "Boaz Schelpenlaar");
    assert_eq!(boaz.guardians.len(), 2);
    desk.is_sound();
}

#[test]
fn what_was_recorded_or_decided_is_not_undone() {
    let mut desk = Desk::settled();
    desk.recorded(cases::warned_pupil());
    assert_eq!(desk.office.undo(now()), Err(Error::NothingToUndo));
}

#[test]
fn what_is_imported_is_what_was_previewed_or_nothing() {
    let mut desk = Desk::empty();
    read_in(&mut desk, &Files::of_the_school());
    let files = Files::roster(fixtures::edexml(invented()).replace(">Boaz<", ">Boas<"));
    let seen = preview(&desk, &files);
    let stale = Error::Stale { noun: Noun::Pupil };

    // Someone edits the same pupil meanwhile.
    let boaz = desk
        .office
        .pupil(named(&desk, "Boaz"), now())
        .unwrap()
        .pupil;
    let mut name = boaz.name;
    name.given = "Bas".into();
    desk.office
        .save_pupil(
            &PupilEdit {
                id: Some(boaz.id),
                name,
                birth_date: boaz.birth_date,
                gender: boaz.gender,
                group: boaz.group,
                year_group: boaz.year_group,
                enrolled_on: boaz.enrolled_on,
                left_on: None,
                version: boaz.version,
            },
            now(),
        )
        .unwrap();
    let before = desk.last_line();
    let refused = desk
        .office
        .import(files.as_files(), &[], Some(&seen.token), now());
    assert_eq!(refused.unwrap_err(), stale);
    let other = Files::roster(fixtures::edexml(invented()));
    let seen = preview(&desk, &files);
    let refused = desk
        .office
        .import(other.as_files(), &[], Some(&seen.token), now());
    assert_eq!(refused.unwrap_err(), stale);
    assert_eq!(desk.last_line(), before);
}

#[test]
fn a_broken_row_is_named_with_its_line_and_does_not_stop_the_others() {
    let mut desk = Desk::empty();
    let xml = fixtures::edexml(invented());
    let broken = xml.replace("<achternaam>Schelpenlaar</achternaam>", "");
    let mut files = Files::roster(broken);
    files.guardians = format!(
        "{}L9999;Niemand;;Nergens;;;moeder;ja;ja;Jo;;;Nergens;Kade;1;1234 AB;Verzonnendam;;;\r\n",
        fixtures::guardians_csv(invented())
    );
    let seen = preview(&desk, &files);
    assert_eq!(seen.pupils.new.len(), invented().pupils.len() - 1);
    let of = |source| -> Vec<_> {
        seen.refused
            .iter()
            .filter(|row| row.source == source)
            .map(|row| (row.noun.as_str(), row.message.as_str()))
            .collect()
    };
    assert_eq!(of(Source::Roster).len(), 1, "{:?}", seen.refused);
    assert_eq!(of(Source::Roster)[0].0, "pupil");
    // Both parents of the pupil who was left out, and the one of nobody.
    assert_eq!(
        of(Source::Guardians),
        [("guardian", "import-pupil-not-found"); 3]
    );
    let last = seen
        .refused
        .iter()
        .rfind(|row| row.source == Source::Guardians);
    assert_eq!(
        last.map(|row| row.line),
        Some(u32::try_from(files.guardians.lines().count()).unwrap())
    );
    let done = read_in(&mut desk, &files);
    assert_eq!(done.pupils_new as usize, invented().pupils.len() - 1);
    assert_eq!(done.refused, 4);
    desk.is_sound();
}

#[test]
fn a_file_that_is_something_else_is_refused_as_a_whole() {
    let mut desk = Desk::empty();
    let before = desk.last_line();
    let files = Files::roster("Beste ouders,".into());
    let refused = desk.office.import(files.as_files(), &[], None, now());
    assert!(
        matches!(refused, Err(Error::Unreadable { .. })),
        "{refused:?}"
    );
    assert_eq!(desk.last_line(), before);
}
