//! Accounts: adding, changing, suspending, taking up again, and passwords that work once.

use std::fs;

use domain::Refusal;
use domain::staff::Role;
use fixtures::cases;
use office::accounts::{AccountEdit, AccountLine};
use office::rights::UseCase;
use office::{Error, Noun, Office, Problem};

use crate::desk::{Desk, PASSWORD, invented, now};

const CHOSEN: &str = "een zelf gekozen zin";

fn person(name: &str, role: Role) -> AccountEdit {
    AccountEdit {
        id: None,
        name: name.into(),
        role,
        title: String::new(),
        staff: None,
        version: 0,
    }
}

fn line(desk: &Desk, name: &str) -> AccountLine {
    let lines = desk.office.accounts().unwrap();
    lines.into_iter().find(|line| line.name == name).unwrap()
}

/// An edit that leaves the account as it is.
fn as_is(line: &AccountLine) -> AccountEdit {
    AccountEdit {
        id: Some(line.id),
        name: String::new(),
        role: line.role,
        title: line.title.clone(),
        staff: line.staff,
        version: line.version,
    }
}

fn director() -> String {
    invented().director.full()
}

#[test]
fn somebody_new_gets_a_password_that_works_once_and_must_choose_another() {
    let mut desk = Desk::settled();
    let mut edit = person("  Ib  Verzonnen ", Role::Counsellor);
    edit.title = "intern bevoegde".into();
    let given = desk.office.add_account(&edit, now()).unwrap();
    assert_eq!(given.name, "Ib Verzonnen");
    assert_eq!(format!("{given:?}"), "OneTimePassword", "it shows nothing");
    assert!(line(&desk, "Ib Verzonnen").one_time);
    let path = desk.path();
    desk.office.close().unwrap();

    let mut office = Office::open(&path, Some("ib verzonnen"), &given.password, now()).unwrap();
    let me = office.me(now()).unwrap();
    assert_eq!(me.title, "intern bevoegde");
    assert_eq!(
        (me.one_time, me.may),
        (true, vec![UseCase::ChangeOwnPassword])
    );
    assert_eq!(office.staff().unwrap_err(), Error::Forbidden);
    let same = office.change_password(&given.password, &given.password, now());
    assert_eq!(same, Err(Error::field("password", Problem::SamePassword)));
    office
        .change_password(&given.password, CHOSEN, now())
        .unwrap();
    let me = office.me(now()).unwrap();
    assert!(!me.one_time && me.may.contains(&UseCase::RecordIncident));
    office.close().unwrap();
    let again = Office::open(&path, Some("Ib Verzonnen"), &given.password, now());
    assert_eq!(again.unwrap_err(), Error::WrongPassword);
    let office = Office::open(&path, Some("Ib Verzonnen"), CHOSEN, now()).unwrap();
    assert!(!office.me(now()).unwrap().one_time);
}

#[test]
fn what_is_wrong_with_somebody_new_is_told_at_the_field() {
    let mut desk = Desk::settled();
    let mut wrong = |edit: &AccountEdit| desk.office.add_account(edit, now()).unwrap_err();
    let nameless = wrong(&person(" ", Role::Reader));
    assert_eq!(nameless, Error::field("name", Problem::Missing));
    let twice = wrong(&person(&director().to_uppercase(), Role::Reader));
    assert_eq!(twice, Error::field("name", Problem::Twice));
    let teacher = wrong(&person("Juf Bedacht", Role::Teacher));
    assert_eq!(teacher, Error::field("staff", Problem::Missing));
    let mut long = person("Lang", Role::Reader);
    long.title = "x".repeat(61);
    assert_eq!(wrong(&long), Error::field("title", Problem::TooLong));
    assert_eq!(desk.office.accounts().unwrap().len(), 1);
}

#[test]
fn who_is_suspended_has_no_way_in_and_is_taken_up_again_with_another_password() {
    let mut desk = Desk::settled().with_every_role();
    let there = line(&desk, "counsellor");
    let late = desk.office.suspend_account(there.id, 99, now());
    let stale = Error::Stale {
        noun: Noun::Account,
    };
    assert_eq!(late, Err(stale));
    desk.office
        .suspend_account(there.id, there.version, now())
        .unwrap();
    let there = line(&desk, "counsellor");
    assert_eq!(there.suspended_on, Some(now().today));
    let missing = Error::NotFound {
        noun: Noun::Account,
    };
    assert_eq!(desk.office.reset_password(there.id, now()), Err(missing));
    let path = desk.path();
    desk.office.close().unwrap();
    let shut = Office::open(&path, Some("counsellor"), PASSWORD, now());
    assert_eq!(shut.unwrap_err(), Error::WrongPassword);

    let mut office = Office::open(&path, Some(&director()), PASSWORD, now()).unwrap();
    let given = office
        .resume_account(there.id, there.version, now())
        .unwrap();
    let ops: Vec<String> = office
        .history(2, None)
        .unwrap()
        .into_iter()
        .map(|line| line.op)
        .collect();
    assert_eq!(ops, ["resume_account", "suspend_account"]);
    office.close().unwrap();
    let old = Office::open(&path, Some("counsellor"), PASSWORD, now());
    assert_eq!(old.unwrap_err(), Error::WrongPassword);
    let office = Office::open(&path, Some("counsellor"), &given.password, now()).unwrap();
    assert!(office.me(now()).unwrap().one_time);
}

#[test]
fn somebody_suspended_reads_nothing_with_the_bytes_of_their_slot_gone() {
    let mut desk = Desk::settled().with_every_role();
    let there = line(&desk, "reader");
    let before = fs::read(desk.path()).unwrap()[..16_384].to_vec();
    desk.office
        .suspend_account(there.id, there.version, now())
        .unwrap();
    let after = fs::read(desk.path()).unwrap()[..32_768].to_vec();
    // Nothing of the size of a slot that stood there only for the reader is left in either copy.
    let ids = |bytes: &[u8]| -> usize { bytes.iter().filter(|byte| **byte != 0).count() };
    assert!(
        ids(&after) / 2 + 150 < ids(&before),
        "the slot is still there"
    );
}

#[test]
fn the_last_director_stays_and_nobody_changes_the_own_role() {
    let mut desk = Desk::settled().with_every_role();
    let me = line(&desk, &director());
    let last = Error::refused(Refusal::LastDirector);
    let own = Error::refused(Refusal::OwnAccess);
    let reader = AccountEdit {
        role: Role::Reader,
        ..as_is(&me)
    };
    let office = &mut desk.office;
    assert_eq!(
        office.suspend_account(me.id, me.version, now()),
        Err(last.clone())
    );
    assert_eq!(office.edit_account(&reader, now()), Err(last.clone()));
    assert_eq!(office.reset_password(me.id, now()), Err(own.clone()));

    let there = line(&desk, "counsellor");
    let promoted = AccountEdit {
        role: Role::Director,
        ..as_is(&there)
    };
    desk.office.edit_account(&promoted, now()).unwrap();
    let office = &mut desk.office;
    assert_eq!(
        office.suspend_account(me.id, me.version, now()),
        Err(own.clone())
    );
    assert_eq!(office.edit_account(&reader, now()), Err(own));
    // The other director can.
    let mut desk = desk.again(Some("counsellor"));
    desk.office
        .suspend_account(me.id, me.version, now())
        .unwrap();
    let there = line(&desk, "counsellor");
    assert_eq!(
        desk.office.suspend_account(there.id, there.version, now()),
        Err(last)
    );
}

#[test]
fn a_title_changes_nothing_of_what_one_may_do() {
    let mut desk = Desk::settled().with_every_role();
    let there = line(&desk, "administrator");
    let titled = AccountEdit {
        title: "  hoofd   administratie ".into(),
        ..as_is(&there)
    };
    desk.office.edit_account(&titled, now()).unwrap();
    let desk = desk.again(Some("administrator"));
    let me = desk.office.me(now()).unwrap();
    assert_eq!(me.title, "hoofd administratie");
    assert!(!me.may.contains(&UseCase::SeeIncidents));
}

#[test]
fn a_director_helps_who_forgot_the_password() {
    let mut desk = Desk::settled().with_every_role();
    let there = line(&desk, "teacher");
    assert!(!there.groups.is_empty(), "the list says which group it is");
    assert_eq!(there.staff, Some(cases::teacher()));
    let given = desk.office.reset_password(there.id, now()).unwrap();
    let path = desk.path();
    desk.office.close().unwrap();
    let old = Office::open(&path, Some("teacher"), PASSWORD, now());
    assert_eq!(old.unwrap_err(), Error::WrongPassword);
    let office = Office::open(&path, Some("teacher"), &given.password, now()).unwrap();
    assert!(office.me(now()).unwrap().one_time);
}

#[test]
fn a_suspended_director_does_not_come_back_by_the_recovery_key() {
    let mut desk = Desk::settled().with_every_role();
    let there = line(&desk, "reader");
    let promoted = AccountEdit {
        role: Role::Director,
        ..as_is(&there)
    };
    desk.office.edit_account(&promoted, now()).unwrap();
    let version = line(&desk, "reader").version;
    desk.office
        .suspend_account(there.id, version, now())
        .unwrap();
    let key = desk.office.make_recovery_key(now()).unwrap();
    let key = key.groups.join("-");
    let path = desk.path();
    desk.office.close().unwrap();
    let found = office::keys::recoverable(&path, &key, now()).unwrap();
    assert_eq!(found, [director()]);
    let refused = office::keys::recover(&path, &key, "reader", CHOSEN, now());
    assert_eq!(
        refused.unwrap_err(),
        Error::field("name", Problem::NotAChoice)
    );
}
