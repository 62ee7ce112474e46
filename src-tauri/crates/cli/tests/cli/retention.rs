//! What is kept too long, on the command line.

use std::fs;

use super::{Desk, incident};

#[test]
fn what_is_kept_too_long_is_listed_with_what_holds_it_back_and_stays_until_that_is_settled() {
    let mut desk = Desk::read_in();
    desk.today = "2024-11-22".to_owned();
    let pupil = desk.pupil("sem");
    let mut long_ago = incident(&pupil);
    long_ago["happenedOn"] = "2024-11-20".into();
    long_ago["severity"] = "light".into();
    let file = desk.told(&["incident", "record"], &long_ago);
    let id = file["incident"]["id"].as_str().unwrap();
    let kept = format!("incident:{id}");
    desk.today = "2026-11-22".to_owned();
    desk.json(&[
        "retention",
        "hold",
        &kept,
        "--reason",
        "Er loopt een klacht.",
    ]);
    let list = desk.json(&["retention", "list"]);
    let line = &list["lines"][0];
    assert_eq!(
        (&line["state"], &line["kept"]["id"]),
        (&"held".into(), &id.into())
    );
    let holds: Vec<_> = line["holds"].as_array().unwrap().iter().collect();
    let kinds: Vec<_> = holds
        .iter()
        .map(|hold| hold["hold"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["by_hand", "incident_open"]);

    let paper = desk.place("verklaring.pdf");
    let to = paper.to_str().unwrap().to_owned();
    let told = desk.json(&["retention", "erase", &kept, "--to", &to]);
    assert_eq!(
        (&told["files"], &told["counts"]["incidents"]),
        (&1.into(), &1.into())
    );
    let erase = ["retention", "erase", &kept, "--count", "1", "--to", &to];
    let (code, error) = desk.refused(&erase, "");
    assert_eq!(code, 1);
    assert_eq!(error["refusals"][0]["refusal"]["rule"], "held_back");
    assert!(
        !fs::exists(&paper).unwrap(),
        "no certificate of what stayed"
    );

    desk.json(&["retention", "release", &kept]);
    let list = desk.json(&["retention", "list"]);
    assert_eq!(list["lines"][0]["holds"].as_array().unwrap().len(), 1);
}

#[test]
fn a_file_is_named_by_its_kind_and_id_and_held_back_with_a_reason() {
    let desk = Desk::read_in();
    let kept = format!("pupil:{}", desk.pupil("sem"));
    for (named, reason, code) in [
        ("sem", "klacht", 2),
        ("school:1", "klacht", 2),
        (kept.as_str(), " ", 1),
    ] {
        let said = desk.says(&["retention", "hold", named, "--reason", reason], "");
        assert_eq!(said.code, code, "{named}: {}", said.err);
    }
}
