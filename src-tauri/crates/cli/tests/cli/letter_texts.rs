//! How the school words its letters, on the command line: changed in an editor, proposed by one and
//! approved by another.

use serde_json::{Value, json};

use super::Desk;

#[test]
fn a_letter_is_worded_anew_by_one_and_approved_by_another() {
    let desk = Desk::read_in();
    let list = desk.json(&["letter", "text", "list"]);
    assert!(list.as_array().unwrap().len() > 60, "two languages");
    let file = desk.json(&["letter", "text", "show", "talk_invitation"]);
    let program = file["program"].as_str().unwrap();
    let own = program.replace("## Waar en wanneer", "## Plaats en tijd");
    let propose = [
        "letter",
        "text",
        "propose",
        "talk_invitation",
        "--why",
        "Korter.",
    ];
    let broken = program.replace("{reason}", "");
    let (code, error) = desk.refused(&propose, &broken);
    assert_eq!(code, 1);
    let rule = &error["refusals"][0]["refusal"]["rule"];
    assert_eq!(rule, "letter_text_lacks");
    let check = desk.typed(&["letter", "text", "check", "talk_invitation"], &broken);
    assert_eq!(check["faults"][0]["name"], "reason");
    let id = desk.typed(&propose, &own);
    let id = id.as_str().unwrap();
    let (code, error) = desk.refused(&["letter", "text", "approve", id], "");
    assert_eq!(
        (code, &error["refusals"][0]["refusal"]["rule"]),
        (1, &json!("own_letter_text"))
    );
    desk.json(&["letter", "text", "withdraw", id]);
    let versions = desk.json(&["letter", "text", "versions", "talk_invitation"]);
    let states: Vec<&Value> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|v| &v["state"])
        .collect();
    assert_eq!(states, ["withdrawn"]);
}
