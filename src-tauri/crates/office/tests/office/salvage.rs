//! Who meets a damaged register: the copies that are known without opening it, and what can still
//! be read, put in its place with the damaged one set aside.

use std::fs;
use std::path::{Path, PathBuf};

use fixtures::cases;
use office::copies::{known_copies, known_copy_at, put_back};
use office::salvage::{SavedPart, part_of, put_saved, salvage, saved_beside};
use office::{Error, Noun, Office};
use tempfile::TempDir;

use crate::desk::{Desk, PASSWORD, invented, now, on};

/// Before the pages lies the header, twice.
const PAGE: usize = 4096;
const FRONT: usize = 32 * 1024;

/// A closed school with an incident more, of which pages in the middle are damaged.
fn damaged() -> (TempDir, PathBuf, Vec<u8>) {
    let mut desk = Desk::settled();
    desk.recorded(cases::warned_pupil());
    broken(desk)
}

fn broken(desk: Desk) -> (TempDir, PathBuf, Vec<u8>) {
    let from = desk.path();
    desk.office.close().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("school.pluis");
    let mut bytes = fs::read(from).unwrap();
    let middle = FRONT + (bytes.len() - FRONT) / 2;
    // One page alone may hold nothing but an index, which is made anew.
    for page in 0..6 {
        let at = middle + page * PAGE;
        for byte in &mut bytes[at..at + 64] {
            *byte ^= 0xff;
        }
    }
    fs::write(&path, &bytes).unwrap();
    (folder, path, bytes)
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".tries"))
        .collect();
    names.sort();
    names
}

#[test]
fn what_can_be_read_is_told_and_put_in_the_place_of_the_damaged_one_which_is_set_aside() {
    let (folder, path, bytes) = damaged();
    let to = saved_beside(&path, now());
    let saved = salvage(&path, &to, None, PASSWORD, now()).unwrap();
    assert_eq!(saved.file, "school-saved-2026-11-22-1.pluis");
    assert!(!saved.torn.is_empty() || saved.loose > 0, "{saved:?}");
    let found = &saved.contents;
    assert_eq!(found.school, invented().school.name);
    assert!(found.pupils > 40 && found.incidents > 0, "{found:?}");
    assert_eq!(found.ours, Some(true));
    assert_eq!(
        fs::read(&path).unwrap(),
        bytes,
        "the damaged one is as it was"
    );

    let put = put_saved(&to, &path, None, PASSWORD, now()).unwrap();
    let aside = put.aside.unwrap();
    assert_eq!(aside, "school-aside-2026-11-22-1.pluis");
    assert_eq!(fs::read(folder.path().join(&aside)).unwrap(), bytes);
    assert_eq!(names(folder.path()), [aside.as_str(), "school.pluis"]);
    let office = Office::open(&path, None, PASSWORD, now()).unwrap();
    let last = office.history(1, None).unwrap().remove(0);
    assert_eq!((last.op.as_str(), last.by), ("salvage", None));
    office.close().unwrap();
}

#[test]
fn who_keeps_no_copies_saves_nothing_and_leaves_nothing_behind() {
    let desk = Desk::settled().with_every_role();
    let (folder, path, bytes) = broken(desk);
    for (role, allowed) in [
        ("teacher", false),
        ("reader", false),
        ("administrator", true),
    ] {
        let to = saved_beside(&path, now());
        let said = salvage(&path, &to, Some(role), PASSWORD, now());
        assert_eq!(said.is_ok(), allowed, "{role}: {said:?}");
        if !allowed {
            assert_eq!(said.unwrap_err(), Error::Forbidden);
            assert_eq!(names(folder.path()), ["school.pluis"]);
        }
    }
    let wrong = salvage(
        &path,
        &path.with_extension("x"),
        Some("administrator"),
        "raad maar wat",
        now(),
    );
    assert_eq!(wrong.unwrap_err(), Error::WrongPassword);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn the_copies_that_were_found_good_are_known_without_opening_the_register() {
    let mut desk = Desk::settled();
    assert_eq!(known_copies(&desk.path()), []);
    let stick = tempfile::tempdir().unwrap();
    desk.office.choose_copy_folder(stick.path(), now()).unwrap();
    desk.office.make_copy(None, now()).unwrap();
    desk.office.make_copy(None, on("2026-11-23")).unwrap();
    let known = known_copies(&desk.path());
    let told: Vec<_> = known.iter().map(|it| (it.name.as_str(), it.here)).collect();
    let both = ["pluis-2026-11-23-1.pluis", "pluis-2026-11-22-1.pluis"];
    assert_eq!(told, [(both[0], true), (both[1], true)]);

    // One that is found broken later is no longer offered; one that is away is said to be.
    let newest = stick.path().join(both[0]);
    let mut bytes = fs::read(&newest).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&newest, bytes).unwrap();
    let folder = stick.path().to_str().unwrap().to_owned();
    let checked = desk.office.check_copy(&folder, both[0], on("2026-11-24"));
    assert_eq!(checked, Err(Error::Damaged));
    fs::remove_file(stick.path().join(both[1])).unwrap();
    let known = known_copies(&desk.path());
    assert_eq!((known.len(), known[0].here), (1, false));
    assert_eq!(known[0].name, both[1]);

    // Only what is written down has a place, whatever somebody asks for.
    let place = known_copy_at(&desk.path(), &folder, both[1]).unwrap();
    assert_eq!(place, stick.path().join(both[1]));
    let missing = Err(Error::NotFound { noun: Noun::Copy });
    assert_eq!(known_copy_at(&desk.path(), "/etc", "passwd"), missing);

    // It names nobody, and only its owner reads it.
    let file = desk.path().with_extension("pluis.copies");
    let text = fs::read_to_string(&file).unwrap();
    assert!(!text.contains("Vuurtoren"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    fs::write(&file, b"{ niet wat het was").unwrap();
    assert_eq!(known_copies(&desk.path()), []);
}

#[test]
fn a_register_whose_front_is_lost_comes_back_from_the_copy_that_is_known() {
    let mut desk = Desk::settled();
    let stick = tempfile::tempdir().unwrap();
    desk.office.choose_copy_folder(stick.path(), now()).unwrap();
    desk.office.make_copy(None, now()).unwrap();
    let path = desk.path();
    let director = invented().director.full();
    let lines = desk.last_line();
    desk.office.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[..FRONT].fill(0xaa);
    fs::write(&path, bytes).unwrap();
    let refused = Office::open(&path, None, PASSWORD, now()).map(drop);
    assert_eq!(refused, Err(Error::NotARegister));
    let known = known_copies(&path).remove(0);
    let copy = known_copy_at(&path, &known.folder, &known.name).unwrap();
    let put = put_back(&copy, &path, Some(&director), PASSWORD, false, now()).unwrap();
    assert!(put.aside.is_some());
    let office = Office::open(&path, None, PASSWORD, now()).unwrap();
    assert_eq!(office.history(1, None).unwrap()[0].seq, lines);
    office.close().unwrap();
}

#[test]
fn every_table_belongs_to_a_part_that_an_account_of_damage_names() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../register/migrations");
    let mut seen = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text
            .lines()
            .filter_map(|line| line.strip_prefix("CREATE TABLE "))
        {
            let table = line.split([' ', '(']).next().unwrap().to_owned();
            assert!(part_of(&table).is_some(), "{table} is of no part");
            seen.push(part_of(&table).unwrap());
        }
    }
    assert!(seen.len() > 60);
    for part in [
        SavedPart::People,
        SavedPart::Incidents,
        SavedPart::Measures,
        SavedPart::Letters,
        SavedPart::Consents,
        SavedPart::Notes,
        SavedPart::History,
        SavedPart::School,
    ] {
        assert!(seen.contains(&part), "{part:?} has no table");
    }
}
