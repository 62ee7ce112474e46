//! What people are given of what is held on them, breaches and processing, on the command line.

use std::fs;

use serde_json::json;

use super::{Desk, incident};

#[test]
fn a_file_is_listed_and_then_given_as_an_archive_that_is_remembered() {
    let desk = Desk::read_in();
    let pupil = desk.pupil("sem");
    desk.told(&["incident", "record"], &incident(&pupil));
    let who = format!("pupil:{pupil}");
    let file = desk.json(&["access", &who]);
    assert_eq!(file["extent"], "full");
    assert!(file["items"].as_array().unwrap().len() > 2);
    let to = desk.place("inzage.zip");
    let to = to.to_str().unwrap();
    let leave = json!([{"key": "person", "leave": true, "ground": null}]);
    let (code, error) = desk.refused(&["access", &who, "--to", to], &leave.to_string());
    assert_eq!(code, 1);
    let rule = &error["refusals"][0]["refusal"]["rule"];
    assert_eq!(rule, "withheld_without_ground");
    assert!(!fs::exists(to).unwrap(), "nothing is given");
    let given = desk.told(&["access", &who, "--to", to], &json!([]));
    assert_eq!(given["number"], "2026-I01");
    assert!(fs::read(to).unwrap().starts_with(b"PK"));
}

#[test]
fn a_breach_is_put_down_and_the_sheets_are_saved() {
    let desk = Desk::read_in();
    let breach = json!({
        "what": "Een stick is kwijt.", "knownAt": "2026-11-20T15:00:00Z",
        "concerned": "leerlingen van een groep", "risk": "unknown"
    });
    desk.told(&["privacy", "record"], &breach);
    let list = desk.json(&["privacy", "breaches"]);
    assert_eq!(list[0]["number"], "2026-L01");
    for what in ["register", "processing", "impact"] {
        let to = desk.place(&format!("{what}.pdf"));
        desk.json(&["privacy", what, "--to", to.to_str().unwrap()]);
        assert!(fs::read(to).unwrap().starts_with(b"%PDF"), "{what}");
    }
    let wrong = json!({"what": "x", "knownAt": "2099-01-01T00:00:00Z", "concerned": "y",
        "risk": "unknown"});
    let (code, _) = desk.refused(&["privacy", "record"], &wrong.to_string());
    assert_eq!(code, 1);
}
