//! What is being typed survives.

use office::{Error, Problem};

use crate::desk::{Desk, now};

#[test]
fn a_draft_survives_closing_and_opening_and_leaves_no_line_in_the_history() {
    let mut desk = Desk::settled();
    let before = desk.last_line();
    let json = r#"{"facts":"In de pauze ging het mis"}"#;
    desk.office.save_draft("incident", "{}", now()).unwrap();
    desk.office.save_draft("incident", json, now()).unwrap();
    let mut desk = desk.again(None);
    assert_eq!(
        desk.office.draft("incident").unwrap().as_deref(),
        Some(json)
    );
    assert_eq!(desk.office.draft("decide").unwrap(), None);
    desk.office.drop_draft("incident").unwrap();
    assert_eq!(desk.office.draft("incident").unwrap(), None);
    assert_eq!(desk.last_line(), before);
    desk.is_sound();
}

#[test]
fn someone_elses_draft_is_not_mine() {
    let mut desk = Desk::settled().with_every_role();
    desk.office.save_draft("incident", "1", now()).unwrap();
    let desk = desk.again(Some("counsellor"));
    assert_eq!(desk.office.draft("incident").unwrap(), None);
}

#[test]
fn a_draft_has_an_end() {
    let mut desk = Desk::empty();
    let long = "x".repeat(256 * 1024 + 1);
    assert_eq!(
        desk.office
            .save_draft("incident", &long, now())
            .unwrap_err(),
        Error::field("draft", Problem::TooLong)
    );
}
