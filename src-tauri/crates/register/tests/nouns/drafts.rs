//! A draft comes back as it was typed and leaves no line in the history.

use domain::id::AccountId;
use register::{Actor, Error};
use uuid::Uuid;

use crate::invented::{School, now, strange};

const ME: AccountId = AccountId(Uuid::from_u128(1));
const OTHER: AccountId = AccountId(Uuid::from_u128(2));

fn save(school: &mut School, account: AccountId, form: &str, json: &str) {
    school
        .note(|note| note.save_draft(account, form, json, now()))
        .unwrap();
}

#[test]
fn a_draft_is_kept_for_each_account_and_form_without_a_line_in_the_history() {
    let mut school = School::found();
    save(&mut school, ME, "incident", "{}");
    save(&mut school, ME, "incident", &strange());
    save(&mut school, ME, "sanction", "{\"a\": 1}");
    save(&mut school, OTHER, "incident", "van een ander");
    school.reopen();
    let draft = |account, form| school.read().draft(account, form).unwrap();
    assert_eq!(draft(ME, "incident"), Some(strange()));
    assert_eq!(draft(ME, "sanction").as_deref(), Some("{\"a\": 1}"));
    assert_eq!(draft(OTHER, "incident").as_deref(), Some("van een ander"));
    assert_eq!(draft(OTHER, "sanction"), None);
    assert_eq!(school.history(10, None).unwrap(), []);
    assert!(school.verify().unwrap().is_sound());
}

#[test]
fn a_draft_goes_in_the_same_step_as_what_it_became_or_not_at_all() {
    let mut school = School::found();
    save(&mut school, ME, "incident", "{}");
    let failed = school.change("record_incident", Actor::Program, now(), |change| {
        change.drop_draft(ME, "incident")?;
        Err::<(), _>(Error::Damaged)
    });
    assert!(failed.is_err());
    assert!(
        school.read().draft(ME, "incident").unwrap().is_some(),
        "nothing was lost"
    );
    school.step(|change| change.drop_draft(ME, "incident"));
    assert_eq!(school.read().draft(ME, "incident").unwrap(), None);
    school.step(|change| change.save_draft(ME, "incident", "nieuw", now()));
    school.note(|note| note.drop_draft(ME, "incident")).unwrap();
    assert_eq!(school.read().draft(ME, "incident").unwrap(), None);
}

#[test]
fn a_note_that_fails_writes_nothing() {
    let mut school = School::found();
    let failed = school.note(|note| {
        note.save_draft(ME, "incident", "{}", now())?;
        Err::<(), _>(Error::Damaged)
    });
    assert!(failed.is_err());
    assert_eq!(school.read().draft(ME, "incident").unwrap(), None);
}
