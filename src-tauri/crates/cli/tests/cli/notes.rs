//! Notes that few may read, on the command line.

use serde_json::json;

use super::Desk;

#[test]
fn a_note_is_written_listed_without_its_words_and_opened_in_sight() {
    let desk = Desk::read_in();
    let of = format!("pupil:{}", desk.pupil("sem"));
    let note = json!({"readers": ["director"], "text": "Het adres is geheim."});
    let id = desk.told(&["note", "write", &of], &note);
    let list = desk.says(&["note", "list", &of], "");
    assert!(list.out.contains(id.as_str().unwrap()), "{}", list.out);
    assert!(
        list.out.contains("Directeur") && !list.out.contains("geheim"),
        "{}",
        list.out
    );
    let opened = desk.json(&["note", "open", id.as_str().unwrap()]);
    assert_eq!(opened, "Het adres is geheim.");
    let last = &desk.json(&["history", "--limit", "1"])[0];
    assert_eq!(
        (&last["op"], &last["touched"][0]["id"]),
        (&json!("open_note"), &id)
    );

    let hidden = json!({"readers": ["counsellor"], "text": "Voor wie?"}).to_string();
    let (code, error) = desk.refused(&["note", "write", &of], &hidden);
    assert_eq!(code, 1);
    assert_eq!(
        error["refusals"][0]["refusal"]["rule"],
        "note_hidden_from_director"
    );
    let (code, _) = desk.refused(&["note", "list", "staff:1"], "");
    assert_eq!(code, 2);
}

#[test]
fn a_note_that_is_wrong_is_struck_out_and_the_better_one_is_beside_it() {
    let desk = Desk::read_in();
    let of = format!("pupil:{}", desk.pupil("sem"));
    let note = json!({"readers": ["director"], "text": "Het adres is geheim."});
    let id = desk.told(&["note", "write", &of], &note);
    let id = id.as_str().unwrap();
    let why = "Het adres is bekend.";
    let strike = ["note", "strike", id, "--why", why, "--instead"];
    let better = desk.told(&strike, &json!({"text": "Het adres was geheim."}));
    let list = desk.json(&["note", "list", &of]);
    assert_eq!(list[0]["struck"]["why"], why);
    assert_eq!(
        (&list[1]["id"], &list[1]["corrects"]),
        (&better, &list[0]["writtenOn"])
    );
    let said = desk.says(&["note", "list", &of], "");
    assert!(
        said.out.contains("Doorgehaald op") && said.out.contains(why),
        "{}",
        said.out
    );
    let (code, error) = desk.refused(&["note", "strike", id, "--why", why], "");
    assert_eq!(code, 1);
    assert_eq!(
        error["refusals"][0]["refusal"]["rule"],
        "note_struck_before"
    );
}
