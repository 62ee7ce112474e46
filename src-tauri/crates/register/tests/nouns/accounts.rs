//! Who may open the register is kept with role and language.

use domain::id::AccountId;
use domain::school::Language;
use domain::staff::Role;
use register::{Account, Error, Noun};
use uuid::Uuid;

use crate::invented::School;

fn account(n: u128, name: &str, role: Role) -> Account {
    let language = if n == 1 {
        Language::English
    } else {
        Language::Dutch
    };
    Account {
        language,
        ..Account::new(AccountId(Uuid::from_u128(n)), name, role)
    }
}

#[test]
fn an_account_is_found_whatever_its_capitals_and_accents() {
    let mut school = School::found();
    for (n, &role) in (1..).zip(Role::ALL) {
        let account = account(n, &format!("Zoë Nummer {n}"), role);
        school.step(|change| change.add_account(&account));
    }
    school.reopen();
    let found = school.read().account("  zoe NUMMER 1 ").unwrap();
    assert_eq!(found, account(1, "Zoë Nummer 1", Role::Director));
    let roles: Vec<_> = school
        .read()
        .accounts()
        .unwrap()
        .iter()
        .map(|a| a.role)
        .collect();
    assert_eq!(roles, Role::ALL);
    assert!(matches!(
        school.read().account("zoe"),
        Err(Error::NotFound(Noun::Account))
    ));
}

#[test]
fn two_accounts_do_not_differ_in_accents_alone() {
    let mut school = School::found();
    school.step(|change| change.add_account(&account(1, "Zoë", Role::Director)));
    let error = school.refused(|change| change.add_account(&account(2, "ZOE", Role::Teacher)));
    assert!(
        matches!(&error, Error::Sql(failure) if failure.constraint),
        "{error}"
    );
    assert_eq!(school.read().accounts().unwrap().len(), 1);
}

#[test]
fn an_account_is_edited_once_for_each_reading_and_keeps_its_name() {
    let mut school = School::found();
    let new = account(1, "Zoë", Role::Teacher);
    school.step(|change| change.add_account(&new));
    let edited = Account {
        role: Role::Counsellor,
        title: "intern bevoegde".into(),
        suspended_on: "2026-11-22".parse().ok(),
        one_time: true,
        ..new.clone()
    };
    school.step(|change| change.edit_account(&edited));
    school.reopen();
    let found = school.read().account_of(new.id).unwrap();
    assert_eq!(
        found,
        Account {
            version: 2,
            ..edited.clone()
        }
    );
    let late = school.refused(|change| change.edit_account(&edited));
    assert!(matches!(late, Error::Stale(Noun::Account)), "{late}");
    let renamed = Account {
        name: "Zoëtje".into(),
        ..found
    };
    let refused = school.refused(|change| change.edit_account(&renamed));
    assert!(matches!(refused, Error::Stale(Noun::Account)), "{refused}");
}
