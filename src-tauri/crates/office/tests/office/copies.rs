//! Copies: made, checked, tried and put back, and everything that can be in the way.

use std::fs;
use std::path::{Path, PathBuf};

use domain::copies::Copying;
use fixtures::cases;
use office::copies::{Occasion, put_back, try_copy};
use office::door::Hardness;
use office::{Error, Noun, Office, Problem};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::desk::{Desk, PASSWORD, founding, invented, now, on};

/// A stick, chosen for the copies of this desk.
fn stick(desk: &mut Desk) -> TempDir {
    let stick = tempfile::tempdir().unwrap();
    desk.office.choose_copy_folder(stick.path(), now()).unwrap();
    stick
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The invented school, and a copy of it on a stick.
fn copied() -> (Desk, TempDir, PathBuf) {
    let mut desk = Desk::settled();
    let stick = stick(&mut desk);
    let line = desk.office.make_copy(None, now()).unwrap();
    let path = stick.path().join(line.name);
    (desk, stick, path)
}

fn work(desk: &mut Desk) {
    desk.recorded(cases::warned_pupil());
}

#[test]
fn a_copy_by_hand_is_found_good_and_stands_on_the_list() {
    let (desk, stick, path) = copied();
    assert_eq!(names(stick.path()), ["pluis-2026-11-22-1.pluis"]);
    let copies = desk.office.copies(now()).unwrap();
    assert_eq!(copies.rows.len(), 1);
    let line = &copies.rows[0];
    assert_eq!(line.name, "pluis-2026-11-22-1.pluis");
    assert_eq!(line.verified_at, Some(now().at));
    assert_eq!(
        u64::from(line.kib),
        fs::metadata(path).unwrap().len() / 1024
    );
    assert!(line.here && copies.folder_here && !copies.stale && !copies.beside_register);
    assert_eq!(copies.newest, Some(now().today));
    let newest = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(newest.op, "make_copy");
    assert_eq!(newest.by, Some(invented().director.full()));
    desk.is_sound();
}

#[test]
fn a_copy_holds_what_the_register_held() {
    let (desk, _stick, path) = copied();
    let director = invented().director.full();
    let found = try_copy(&path, &desk.path(), Some(&director), PASSWORD, now()).unwrap();
    assert_eq!(found.school, "Basisschool De Verzonnen Vuurtoren");
    assert_eq!(found.pupils as usize, invented().pupils.len());
    assert_eq!(found.incidents as usize, invented().incidents.len());
    assert_eq!(found.sanctions as usize, invented().sanctions.len());
    assert!(found.guardians > 0 && found.staff > 0, "{found:?}");
    assert_eq!(found.last_op.as_deref(), Some("change_copying"));
    assert_eq!(
        (found.last_at, found.last_by),
        (Some(now().at), Some(director))
    );
    assert!(found.sound);
    assert_eq!(found.ours, Some(true));
    assert_eq!(
        found.lines + 1,
        desk.last_line(),
        "the copy itself came after"
    );
}

#[test]
fn the_first_screen_warns_until_there_is_a_good_copy_and_again_after_a_week() {
    let mut desk = Desk::settled();
    let warning = desk.office.today(now()).unwrap().copies.unwrap();
    assert_eq!((warning.newest, warning.trouble), (None, None));
    let _stick = stick(&mut desk);
    desk.office.make_copy(None, now()).unwrap();
    assert_eq!(desk.office.today(now()).unwrap().copies, None);
    assert_eq!(desk.office.today(on("2026-11-29")).unwrap().copies, None);
    let warning = desk.office.today(on("2026-11-30")).unwrap().copies.unwrap();
    assert_eq!(warning.newest, Some(now().today));
    let later = Copying {
        warn_after_days: 14,
        ..desk.office.copies(now()).unwrap().copying
    };
    desk.office.save_copying(&later, now()).unwrap();
    assert_eq!(desk.office.today(on("2026-11-30")).unwrap().copies, None);
    let desk = desk.with_every_role().again(Some("counsellor"));
    assert_eq!(desk.office.today(on("2027-03-01")).unwrap().copies, None);
}

#[test]
fn a_school_without_pupils_has_nothing_to_lose_yet() {
    assert_eq!(Desk::empty().office.today(now()).unwrap().copies, None);
}

#[test]
fn a_copy_comes_by_itself_once_a_day_and_when_the_program_closes() {
    let mut desk = Desk::settled();
    let by_itself = |desk: &mut Desk, occasion, day| {
        let made = desk.office.copy_by_itself(occasion, on(day)).unwrap();
        made.map(|line| line.name)
    };
    assert_eq!(
        by_itself(&mut desk, Occasion::Day, "2026-11-22"),
        None,
        "no folder is chosen"
    );
    let stick = stick(&mut desk);
    let first = by_itself(&mut desk, Occasion::Day, "2026-11-22");
    assert_eq!(first.as_deref(), Some("pluis-2026-11-22-1.pluis"));
    assert_eq!(
        by_itself(&mut desk, Occasion::Closing, "2026-11-22"),
        None,
        "nothing changed"
    );
    work(&mut desk);
    assert_eq!(
        by_itself(&mut desk, Occasion::Day, "2026-11-22"),
        None,
        "once a day"
    );
    let closing = by_itself(&mut desk, Occasion::Closing, "2026-11-22");
    assert_eq!(closing.as_deref(), Some("pluis-2026-11-22-2.pluis"));
    assert_eq!(
        by_itself(&mut desk, Occasion::Day, "2026-11-23"),
        None,
        "nothing changed"
    );
    fs::remove_file(stick.path().join(closing.unwrap())).unwrap();
    assert!(
        by_itself(&mut desk, Occasion::Day, "2026-11-23").is_some(),
        "the copy is gone"
    );
    let line = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!((line.op.as_str(), line.by), ("make_copy", None));
    let never = Copying {
        on_close: false,
        daily: false,
        ..desk.office.copies(now()).unwrap().copying
    };
    desk.office.save_copying(&never, now()).unwrap();
    work(&mut desk);
    for occasion in [Occasion::Day, Occasion::Closing] {
        assert_eq!(by_itself(&mut desk, occasion, "2026-11-24"), None);
    }
    desk.is_sound();
}

#[test]
fn older_copies_make_room_by_the_rule_and_others_stay() {
    let mut desk = Desk::settled();
    let stick = stick(&mut desk);
    let theirs = stick.path().join("pluis-2026-11-01-1.pluis");
    let other = tempfile::tempdir().unwrap();
    let mut other = Office::found(
        &other.path().join("school.pluis"),
        &founding(),
        PASSWORD,
        Hardness::Rehearsal,
        now(),
    )
    .unwrap();
    let line = other
        .make_copy(Some(stick.path()), on("2026-11-01"))
        .unwrap();
    assert_eq!(stick.path().join(line.name), theirs);
    for day in 2..=20 {
        let day = on(&format!("2026-11-{day:02}"));
        desk.office.make_copy(None, day).unwrap();
    }
    let day = |day: &u32| format!("pluis-2026-11-{day:02}-1.pluis");
    // The other school's, two Sundays, and seven days; the third Sunday is among those.
    let expected: Vec<_> = [1, 8, 14, 15, 16, 17, 18, 19, 20].iter().map(day).collect();
    assert_eq!(names(stick.path()), expected);
    let listed: Vec<_> = desk.office.copies(now()).unwrap().rows;
    let mut listed: Vec<_> = listed.into_iter().map(|line| line.name).collect();
    listed.reverse();
    assert_eq!(listed, expected[1..]);
    desk.is_sound();
}

#[test]
fn a_copy_elsewhere_is_remembered_and_makes_nothing_go() {
    let (mut desk, _stick, _) = copied();
    let other = tempfile::tempdir().unwrap();
    let line = desk.office.make_copy(Some(other.path()), now()).unwrap();
    assert_eq!(names(other.path()), [line.name.as_str()]);
    assert_eq!(desk.office.copies(now()).unwrap().rows.len(), 2);
    let folder = other.path().to_str().unwrap().to_owned();
    drop(other);
    let rows = desk.office.copies(now()).unwrap().rows;
    let gone = rows.iter().find(|row| row.folder == folder).unwrap();
    assert!(
        !gone.here && gone.verified_at.is_some(),
        "a stick in a drawer"
    );
}

#[test]
fn what_stands_in_the_way_of_a_copy_is_told_and_remembered_until_one_succeeds() {
    let mut desk = Desk::settled();
    assert_eq!(desk.office.make_copy(None, now()), Err(Error::NoFolder));
    let stick = stick(&mut desk);
    let path = stick.path().to_owned();
    drop(stick);
    let pulled = desk.office.copy_by_itself(Occasion::Day, now());
    assert_eq!(pulled, Err(Error::NoFolder));
    assert_eq!(
        desk.office.copies(now()).unwrap().trouble,
        Some(Error::NoFolder)
    );
    let warning = desk.office.today(now()).unwrap().copies.unwrap();
    assert_eq!(warning.trouble, Some(Error::NoFolder));
    fs::create_dir(&path).unwrap();
    desk.office.copy_by_itself(Occasion::Day, now()).unwrap();
    assert_eq!(desk.office.copies(now()).unwrap().trouble, None);
    fs::remove_dir_all(path).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_told() {
    // Here not even root makes a file.
    let mut desk = Desk::settled();
    let refused = desk.office.make_copy(Some(Path::new("/sys")), now());
    assert_eq!(refused, Err(Error::ReadOnly));
    desk.is_sound();
}

#[test]
fn a_file_is_no_folder_and_a_warning_comes_within_a_month() {
    let mut desk = Desk::empty();
    let path = desk.path();
    assert_eq!(
        desk.office.choose_copy_folder(&path, now()),
        Err(Error::NoFolder)
    );
    for days in [0, 32] {
        let wrong = Copying {
            warn_after_days: days,
            ..Copying::default()
        };
        assert_eq!(
            desk.office.save_copying(&wrong, now()),
            Err(Error::field("warnAfterDays", Problem::NotAChoice))
        );
    }
}

#[test]
fn saving_when_copies_are_made_leaves_the_folder_as_it_is() {
    let (mut desk, stick, _) = copied();
    let elsewhere = Copying {
        folder: "/elsewhere".into(),
        ..Copying::default()
    };
    desk.office.save_copying(&elsewhere, now()).unwrap();
    let kept = desk.office.copies(now()).unwrap().copying;
    assert_eq!(Path::new(&kept.folder), stick.path());
}

#[test]
fn a_copy_is_looked_at_again_and_what_is_found_is_remembered() {
    let (mut desk, stick, path) = copied();
    work(&mut desk);
    let folder = stick.path().to_str().unwrap();
    let name = "pluis-2026-11-22-1.pluis";
    desk.office
        .check_copy(folder, name, on("2026-11-23"))
        .unwrap();
    let verified = |desk: &Desk| desk.office.copies(now()).unwrap().rows[0].verified_at;
    assert_eq!(verified(&desk), Some(on("2026-11-23").at));
    let mut torn = fs::read(&path).unwrap();
    let middle = torn.len() / 2;
    torn[middle] ^= 1;
    fs::write(&path, torn).unwrap();
    let found = desk.office.check_copy(folder, name, on("2026-11-24"));
    assert_eq!(found, Err(Error::Damaged));
    assert_eq!(verified(&desk), None);
    let copies = desk.office.copies(now()).unwrap();
    assert!(
        copies.stale && copies.newest.is_none(),
        "no good copy is left"
    );
    fs::write(&path, "een ander bestand").unwrap();
    let found = desk.office.check_copy(folder, name, on("2026-11-24"));
    assert_eq!(found, Err(Error::NotARegister));
    desk.is_sound();
}

#[test]
fn a_name_that_is_not_on_the_list_has_no_place() {
    let (desk, stick, _) = copied();
    let folder = stick.path().to_str().unwrap();
    let missing = Err(Error::NotFound { noun: Noun::Copy });
    for (folder, name) in [
        (folder, "../school.pluis"),
        (folder, "school.pluis"),
        (folder, ""),
        ("/etc", "pluis-2026-11-22-1.pluis"),
        ("", "pluis-2026-11-22-1.pluis"),
    ] {
        assert_eq!(
            desk.office.copy_at(folder, name),
            missing,
            "{folder} {name}"
        );
    }
}

#[test]
fn a_trial_says_what_is_wrong_with_a_copy_and_changes_nothing() {
    let (desk, stick, path) = copied();
    let register = desk.path();
    let director = invented().director.full();
    let trial =
        |password| try_copy(&path, &register, Some(&director), password, now()).unwrap_err();
    assert_eq!(trial("iets heel anders"), Error::WrongPassword);
    let nobody = try_copy(&path, &register, Some("Niemand"), PASSWORD, now());
    assert_eq!(nobody.unwrap_err(), Error::WrongPassword);
    let whole = fs::read(&path).unwrap();
    fs::write(&path, "Beste ouders,").unwrap();
    assert_eq!(trial(PASSWORD), Error::NotARegister);
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(trial(PASSWORD), Error::Damaged);
    let mut newer = whole.clone();
    // The layout stands after the magic; the checksum follows the body.
    for copy in [0, 16_384] {
        newer[copy + 8..copy + 10].copy_from_slice(&99_u16.to_be_bytes());
        let length = u32::from_be_bytes(newer[copy + 18..copy + 22].try_into().unwrap());
        let end = copy + 22 + usize::try_from(length).unwrap();
        let sum = Sha256::digest(&newer[copy..end]);
        newer[end..end + 32].copy_from_slice(&sum);
    }
    fs::write(&path, newer).unwrap();
    assert_eq!(trial(PASSWORD), Error::NewerFile);
    fs::remove_file(&path).unwrap();
    assert_eq!(trial(PASSWORD), Error::NoRegister);
    fs::write(&path, &whole).unwrap();
    try_copy(&path, &register, Some(&director), PASSWORD, now()).unwrap();
    assert!(fs::read(&path).unwrap() == whole);
    assert_eq!(names(stick.path()), ["pluis-2026-11-22-1.pluis"]);
    desk.is_sound();
}

#[test]
fn only_who_keeps_copies_may_try_one_or_put_it_back() {
    let mut desk = Desk::settled().with_every_role();
    let stick = stick(&mut desk);
    let line = desk.office.make_copy(None, now()).unwrap();
    let copy = stick.path().join(line.name);
    for (name, may) in [
        (invented().director.full().as_str(), true),
        ("administrator", true),
        ("counsellor", false),
        ("teacher", false),
        ("reader", false),
    ] {
        let tried = try_copy(&copy, &desk.path(), Some(name), PASSWORD, now()).map(drop);
        let expected = if may { Ok(()) } else { Err(Error::Forbidden) };
        assert_eq!(tried, expected, "{name}");
        let put = put_back(&copy, &desk.path(), Some(name), PASSWORD, false, now()).map(drop);
        // Who may is stopped by the register that is open here.
        let expected = if may {
            Error::AlreadyOpen
        } else {
            Error::Forbidden
        };
        assert_eq!(put, Err(expected), "{name}");
    }
}

#[test]
fn a_copy_is_put_back_and_the_register_that_was_there_still_is() {
    let (mut desk, _stick, path) = copied();
    work(&mut desk);
    let lines = desk.last_line();
    let (register, director) = (desk.path(), invented().director.full());
    let put = |other| put_back(&path, &register, Some(&director), PASSWORD, other, now());
    assert_eq!(put(false).unwrap_err(), Error::AlreadyOpen);
    desk.office.close().unwrap();
    let done = put(false).unwrap();
    assert_eq!(
        done.aside.as_deref(),
        Some("school-aside-2026-11-22-1.pluis")
    );
    let office = Office::open(&register, None, PASSWORD, now()).unwrap();
    let history = office.history(2, None).unwrap();
    let ops: Vec<_> = history.iter().map(|line| line.op.as_str()).collect();
    assert_eq!(ops, ["put_back_copy", "change_copying"]);
    assert_eq!(history[0].by.as_deref(), Some(director.as_str()));
    assert_eq!(office.verify().unwrap().faults, []);
    office.close().unwrap();
    let aside = register.with_file_name("school-aside-2026-11-22-1.pluis");
    let office = Office::open(&aside, None, PASSWORD, now()).unwrap();
    assert_eq!(office.history(1, None).unwrap()[0].seq, lines);
    office.close().unwrap();
    let again = put(false).unwrap();
    assert_eq!(
        again.aside.as_deref(),
        Some("school-aside-2026-11-22-2.pluis")
    );
}

#[test]
fn a_copy_of_another_school_is_put_back_only_when_that_is_meant() {
    let (desk, _stick, path) = copied();
    let other = Desk::empty();
    let register = other.path();
    other.office.close().unwrap();
    let director = invented().director.full();
    let found = try_copy(&path, &register, Some(&director), PASSWORD, now()).unwrap();
    assert_eq!(found.ours, Some(false));
    let before = fs::read(&register).unwrap();
    let put = |other| put_back(&path, &register, Some(&director), PASSWORD, other, now());
    assert_eq!(put(false).unwrap_err(), Error::OtherRegister);
    assert!(fs::read(&register).unwrap() == before);
    assert!(put(true).unwrap().aside.is_some());
    desk.is_sound();
}

#[test]
fn on_a_new_computer_a_copy_becomes_the_register() {
    let (_desk, _stick, path) = copied();
    let laptop = tempfile::tempdir().unwrap();
    let register = laptop.path().join("pluis").join("school.pluis");
    let director = invented().director.full();
    let found = try_copy(&path, &register, Some(&director), PASSWORD, now()).unwrap();
    assert_eq!(found.ours, None);
    let done = put_back(&path, &register, Some(&director), PASSWORD, false, now()).unwrap();
    assert_eq!(done.aside, None);
    let office = Office::open(&register, None, PASSWORD, now()).unwrap();
    assert_eq!(office.me(now()).unwrap().name, director);
}
