//! The year of the protocol and the calendar, by script.

use std::fs;

use crate::Desk;

#[test]
fn the_programme_is_listed_put_down_and_taken_back() {
    let desk = Desk::read_in();
    let said = desk.says(&["programme"], "");
    assert!(
        said.out.contains("Startgesprek over de regels"),
        "{}",
        said.out
    );
    let year = desk.json(&["programme"]);
    let talk = |year: &serde_json::Value| {
        let lines = year["lines"].as_array().unwrap().iter();
        let of = lines.filter(|line| line["kind"] == "start_talk");
        of.cloned().collect::<Vec<_>>()
    };
    let group = talk(&year)[0]["groupName"].as_str().unwrap().to_owned();
    let done = desk.json(&["programme", "--done", "start_talk", "--group", &group]);
    let line = &talk(&done)[0];
    assert_eq!(line["done"]["on"], "2026-11-22");
    let id = line["done"]["id"].as_str().unwrap();
    let open = desk.json(&["programme", "--reopen", id]);
    assert!(talk(&open)[0]["done"].is_null());
    let (code, error) = desk.refused(&["programme", "--done", "feest"], "");
    assert_eq!((code, &error["fields"][0]["field"]), (2, &"done".into()));
    let (code, error) = desk.refused(
        &["programme", "--done", "evaluation", "--on", "2026-07-01"],
        "",
    );
    assert_eq!(code, 1);
    assert_eq!(
        error["refusals"][0]["refusal"]["rule"],
        "done_in_other_year"
    );
}

#[test]
fn the_calendar_is_saved_with_words_and_without_a_name() {
    let desk = Desk::read_in();
    let child = desk.pupil("Stormkade");
    desk.recorded(&child);
    let path = desk.folder.path().join("school.ics");
    let said = desk.says(&["calendar", "--to", path.to_str().unwrap()], "");
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Ouders informeren"), "{}", said.out);
    let file = fs::read_to_string(path).unwrap();
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert!(file.contains("SUMMARY:Ouders informeren"), "{file}");
    assert!(!file.contains("Stormkade") && !said.out.contains("Stormkade"));
}
