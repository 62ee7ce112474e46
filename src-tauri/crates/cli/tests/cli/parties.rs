//! Who comes into an incident later and who is taken out, and what is put right, by script.

use serde_json::json;

use crate::Desk;

#[test]
fn somebody_is_added_named_and_taken_out_and_the_day_put_right() {
    let desk = Desk::read_in();
    let child = desk.pupil("Stormkade");
    let id = desk.recorded(&child);
    let stranger = json!({"who": {"kind": "unknown", "description": "een meisje"}});
    let party = desk.told(&["incident", "add-party", &id], &stranger);
    let party = party.as_str().unwrap();
    let own = format!("pupil:{child}");
    let naming = ["incident", "name-party", &id, "--party", party];
    let (code, error) = desk.refused(&[&naming[..], &["--person", &own]].concat(), "");
    assert_eq!(code, 1);
    assert_eq!(error["refusals"][0]["refusal"]["rule"], "party_twice");
    let out = ["incident", "take-out-party", &id, "--party", party];
    desk.json(&[&out[..], &["--why", "Zij was er niet."]].concat());
    let file = desk.json(&["incident", "show", &id]);
    assert_eq!(file["takenOut"][0]["why"], "Zij was er niet.");
    assert_eq!(file["parties"].as_array().map(Vec::len), Some(1));
    let words = json!({"text": "Het was na school."});
    desk.told(&["incident", "amend", &id], &words);
    let file = desk.json(&["incident", "show", &id]);
    assert_eq!(file["amendments"][0]["text"], "Het was na school.");
}
