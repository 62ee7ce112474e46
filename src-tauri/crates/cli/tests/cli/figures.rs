//! Figures about incidents, by script.

use std::fs;

use crate::Desk;

#[test]
fn figures_are_shown_and_saved_by_the_ending_of_the_file() {
    let desk = Desk::read_in();
    let children = desk.json(&["pupils"]);
    for row in children["rows"].as_array().unwrap().iter().take(7) {
        desk.recorded(row["id"].as_str().unwrap());
    }
    let shown = desk.json(&["figures"]);
    assert_eq!(shown["figures"]["incidents"], 7);
    let path = desk.folder.path().join("cijfers.csv");
    let said = desk.says(&["figures", "--to", path.to_str().unwrap()], "");
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with("Cijfers  7\nSoort\n"), "{}", said.out);
    assert!(fs::read_to_string(path).unwrap().contains("Plaats;"));
    let (code, error) = desk.refused(&["figures", "--to", "cijfers.doc"], "");
    assert_eq!((code, &error["fields"][0]["field"]), (2, &"to".into()));
    let (code, _) = desk.refused(&["figures", "--period", "altijd"], "");
    assert_eq!(code, 2);
}
