//! A damaged register, on the command line: what can be read comes back in a new one.

use std::fs;

use super::Desk;

#[test]
fn what_can_be_read_of_a_damaged_register_comes_back_and_the_damaged_one_is_not_touched() {
    let desk = Desk::read_in();
    let path = desk.place("school.pluis");
    let mut bytes = fs::read(&path).unwrap();
    // Somewhere in the middle of the pages.
    let middle = 32_768 + (bytes.len() - 32_768) / 2;
    for byte in &mut bytes[middle..middle + 64] {
        *byte ^= 0xff;
    }
    fs::write(&path, &bytes).unwrap();
    let new = desk.place("gered.pluis");
    let to = new.to_str().unwrap();
    let saved = desk.json(&["salvage", "--to", to]);
    assert!(saved["rows"].as_u64().unwrap() > 500, "{saved}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    let pupils = desk.json(&["--register", to, "pupils"]);
    assert!(pupils["total"].as_u64().unwrap() > 20, "{pupils}");
    let last = &desk.json(&["--register", to, "history", "--limit", "1"])[0];
    assert_eq!(last["op"], "salvage");
    let said = desk.says(&["salvage", "--to", to], "");
    assert_eq!(said.code, 3, "nothing is overwritten");
}
