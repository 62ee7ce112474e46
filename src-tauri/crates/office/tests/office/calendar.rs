//! The calendar for elsewhere: every day on which something is due, and nobody's name.

use std::collections::BTreeMap;

use domain::letter::{Ordinary, hits};
use domain::person::Subject;

use crate::desk::{Desk, invented, now};

#[test]
fn the_calendar_holds_every_task_and_no_name_of_anyone() {
    let mut desk = Desk::settled();
    let case = fixtures::cases::next_incident();
    let child = fixtures::cases::warned_pupil();
    let asked = crate::desk::suspension(case, crate::desk::pupil(child));
    let asked = domain::sanction::Decision {
        hearing: crate::desk::each_heard(&desk, case, crate::desk::pupil(child), "2026-11-19"),
        ..asked
    };
    let rehearsed = desk.office.decide_sanction(&asked, &[], now());
    assert!(rehearsed.is_ok(), "{rehearsed:?}");
    let entries = desk.office.calendar_entries(now()).unwrap();
    let tasks = desk.office.tasks(now()).unwrap();
    let waits = |kind: &str| entries.iter().any(|entry| entry.words == kind);
    assert!(waits("task-kind-notify-inspectorate"), "{entries:#?}");
    assert!(waits("programme-kind-start-talk"));
    let dated: Vec<_> = tasks
        .iter()
        .map(|task| format!("{}@pluis", task.id))
        .collect();
    let there = entries
        .iter()
        .filter(|entry| dated.contains(&entry.uid))
        .count();
    assert!(there > 3, "{there} of {}", tasks.len());
    let uids: std::collections::BTreeSet<_> = entries.iter().map(|entry| &entry.uid).collect();
    assert_eq!(
        uids.len(),
        entries.len(),
        "each entry can be told from the others"
    );

    let words: BTreeMap<String, String> = entries
        .iter()
        .map(|entry| (entry.words.clone(), format!("Iets, {}", entry.words)))
        .collect();
    let file = String::from_utf8(desk.office.calendar_file(&words, now()).unwrap()).unwrap();
    let file = file.replace("\r\n ", "");
    assert_eq!(file.matches("BEGIN:VEVENT").count(), entries.len());
    assert!(file.contains("SUMMARY:Iets\\, task-kind-notify-inspectorate"));
    let names: Vec<_> = invented()
        .pupils
        .iter()
        .map(|pupil| (Subject::Pupil, &pupil.name))
        .chain(
            invented()
                .guardians
                .iter()
                .map(|one| (Subject::Guardian, &one.name)),
        )
        .chain(
            invented()
                .staff
                .iter()
                .map(|one| (Subject::Staff, &one.name)),
        )
        .collect();
    let nothing = Ordinary::default();
    let said: Vec<String> = entries.iter().map(|entry| entry.about.clone()).collect();
    let found = hits(&said.join("\n"), &[], &names, &nothing);
    assert!(found.is_empty(), "{found:?}");
    for (_, name) in names {
        let full = name.full();
        assert!(!file.contains(&full), "{full}");
    }
}

#[test]
fn what_is_too_long_for_a_day_is_refused() {
    let desk = Desk::settled();
    let words = BTreeMap::from([("task-kind-agreed".to_owned(), "x".repeat(201))]);
    assert!(desk.office.calendar_file(&words, now()).is_err());
}
