//! Passwords, the recovery key and a new key of the file, with everything that can be wrong.

use std::fs;

use office::copies::{put_back, try_copy};
use office::door::look;
use office::keys::{RecoveryWarning, recover, recoverable};
use office::{Error, Noun, Office, Problem};

use crate::desk::{Desk, PASSWORD, invented, now, on};

const OTHER: &str = "iets heel anders nu";

fn refusal(path: &std::path::Path, user: Option<&str>, password: &str) -> Error {
    Office::open(path, user, password, now()).unwrap_err()
}

#[test]
fn a_new_password_opens_and_the_old_one_no_longer_does() {
    let mut desk = Desk::empty();
    let wrong = desk.office.change_password("fout fout fout", OTHER, now());
    assert_eq!(wrong, Err(Error::WrongPassword));
    let short = desk.office.change_password(PASSWORD, "kort", now());
    assert_eq!(
        short,
        Err(Error::field("password", Problem::PasswordTooShort))
    );
    desk.office.change_password(PASSWORD, OTHER, now()).unwrap();
    let newest = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(newest.op, "change_password");
    let path = desk.path();
    desk.office.close().unwrap();
    assert_eq!(refusal(&path, None, PASSWORD), Error::WrongPassword);
    Office::open(&path, None, OTHER, now()).unwrap();
}

#[test]
fn a_recovery_key_is_shown_until_a_group_was_typed_back() {
    let mut desk = Desk::empty();
    let none = Error::NotFound {
        noun: Noun::RecoveryKey,
    };
    assert!(!desk.office.keys().unwrap().recovery);
    let warning = |desk: &Desk| desk.office.today(now()).unwrap().recovery;
    assert_eq!(warning(&desk), Some(RecoveryWarning::Missing));
    assert!(!look(&desk.path()).unwrap().recovery);
    assert_eq!(desk.office.recovery_sheet().unwrap_err(), none);
    let fresh = desk.office.make_recovery_key(now()).unwrap();
    assert_eq!(fresh.groups.len(), 8);
    assert!(desk.office.recovery_sheet().unwrap().starts_with(b"%PDF"));
    let keys = desk.office.keys().unwrap();
    assert_eq!((keys.recovery, keys.recovery_checked_on), (true, None));
    assert_eq!(warning(&desk), Some(RecoveryWarning::Unchecked));
    assert!(look(&desk.path()).unwrap().recovery);
    let asked = &fresh.groups[fresh.ask as usize - 1];
    let slip = desk.office.check_recovery_key("XXXX", now());
    assert_eq!(slip, Err(Error::field("group", Problem::NoRecoveryKey)));
    let loose = format!(" {} ", asked.to_lowercase());
    desk.office.check_recovery_key(&loose, now()).unwrap();
    let keys = desk.office.keys().unwrap();
    assert_eq!(keys.recovery_checked_on, Some(now().today));
    assert_eq!(warning(&desk), None);
    assert_eq!(desk.office.recovery_sheet().unwrap_err(), none);
    desk.office.make_recovery_key(on("2026-11-23")).unwrap();
    let keys = desk.office.keys().unwrap();
    assert_eq!(
        keys.recovery_checked_on, None,
        "the new sheet was not checked"
    );
    desk.is_sound();
}

#[test]
fn the_recovery_key_gives_a_director_a_new_password() {
    let mut desk = Desk::empty().with_every_role();
    let path = desk.path();
    let director = invented().director.full();
    let key = desk
        .office
        .make_recovery_key(now())
        .unwrap()
        .groups
        .join("-");
    desk.office.close().unwrap();
    assert_eq!(
        recoverable(&path, &key, now()).unwrap(),
        [director.as_str()]
    );
    let new = |name: &str, password: &str| recover(&path, &key, name, password, now());
    let short = new(&director, "kort").unwrap_err();
    assert_eq!(short, Error::field("password", Problem::PasswordTooShort));
    let teacher = new("teacher", OTHER).unwrap_err();
    assert_eq!(teacher, Error::field("name", Problem::NotAChoice));
    let office = new(&director, OTHER).unwrap();
    let newest = office.history(1, None).unwrap().remove(0);
    assert_eq!(newest.op, "recover_access");
    assert_eq!(newest.by, Some(director.clone()));
    office.close().unwrap();
    assert_eq!(
        refusal(&path, Some(&director), PASSWORD),
        Error::WrongPassword
    );
    Office::open(&path, Some("teacher"), PASSWORD, now()).unwrap();
}

#[test]
fn a_slip_in_the_recovery_key_is_told_with_its_group() {
    let mut desk = Desk::empty();
    let path = desk.path();
    let groups = desk.office.make_recovery_key(now()).unwrap().groups.clone();
    let strange = Desk::empty().office.make_recovery_key(now()).unwrap();
    desk.office.close().unwrap();
    let mut slip = groups.clone();
    slip.swap(1, 6);
    let typed = |groups: &[String]| recoverable(&path, &groups.join(" "), now()).unwrap_err();
    assert_eq!(typed(&slip), Error::field("key.2", Problem::NoRecoveryKey));
    assert_eq!(
        typed(&groups[1..]),
        Error::field("key", Problem::NoRecoveryKey)
    );
    assert_eq!(typed(&strange.groups), Error::WrongPassword);
    recoverable(&path, &groups.join("").to_lowercase(), now()).unwrap();
}

#[test]
fn a_register_without_a_recovery_key_opens_with_none() {
    let strange = Desk::empty().office.make_recovery_key(now()).unwrap();
    let desk = Desk::empty();
    let path = desk.path();
    desk.office.close().unwrap();
    let refused = recoverable(&path, &strange.groups.join("-"), now()).unwrap_err();
    assert_eq!(refused, Error::WrongPassword);
}

#[test]
fn a_new_key_of_the_file_changes_nobodys_password() {
    let mut desk = Desk::settled().with_every_role();
    let stick = tempfile::tempdir().unwrap();
    desk.office.choose_copy_folder(stick.path(), now()).unwrap();
    let line = desk.office.make_copy(None, now()).unwrap();
    let before = fs::read(desk.path()).unwrap();
    desk.office.renew_key(on("2026-11-23")).unwrap();
    let keys = desk.office.keys().unwrap();
    assert_eq!(keys.generation, 2);
    assert_eq!(keys.renewed_on, Some(on("2026-11-23").today));
    desk.is_sound();
    assert!(fs::read(desk.path()).unwrap()[32_768..] != before[32_768..]);
    let folder = stick.path().to_str().unwrap();
    let earlier = desk.office.check_copy(folder, &line.name, now());
    assert_eq!(earlier, Err(Error::OtherKey));
    let desk = desk.again(Some("teacher")).again(Some("counsellor"));
    let director = invented().director.full();
    let copy = stick.path().join(line.name);
    try_copy(&copy, &desk.path(), Some(&director), PASSWORD, now()).unwrap();
}

#[test]
fn a_copy_is_tried_and_put_back_with_the_recovery_key_too() {
    let mut desk = Desk::settled();
    let key = desk
        .office
        .make_recovery_key(now())
        .unwrap()
        .groups
        .join(" ");
    let stick = tempfile::tempdir().unwrap();
    let line = desk.office.make_copy(Some(stick.path()), now()).unwrap();
    let copy = stick.path().join(line.name);
    let found = try_copy(&copy, &desk.path(), None, &key, now()).unwrap();
    assert_eq!(found.ours, Some(true));
    let path = desk.path();
    desk.office.close().unwrap();
    put_back(&copy, &path, None, &key, false, now()).unwrap();
    let office = Office::open(&path, None, PASSWORD, now()).unwrap();
    let newest = office.history(1, None).unwrap().remove(0);
    assert_eq!((newest.op.as_str(), newest.by), ("put_back_copy", None));
}

#[test]
fn how_long_the_program_waits_before_it_locks_is_between_a_minute_and_an_hour() {
    let mut desk = Desk::empty();
    assert_eq!(desk.office.idle_minutes().unwrap(), 15);
    for minutes in [0, 61] {
        let refused = desk.office.save_idle_minutes(minutes, now());
        assert_eq!(
            refused,
            Err(Error::field("idleMinutes", Problem::NotAChoice))
        );
    }
    desk.office.save_idle_minutes(3, now()).unwrap();
    let desk = desk.again(None);
    assert_eq!(desk.office.settings().unwrap().idle_minutes, 3);
}
