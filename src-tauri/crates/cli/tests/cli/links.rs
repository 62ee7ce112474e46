//! Acts, links, doubles and declined reports, by script.

use serde_json::json;

use crate::Desk;

#[test]
fn acts_are_put_down_and_struck_and_a_double_is_merged() {
    let desk = Desk::read_in();
    let child = desk.pupil("Stormkade");
    let (kept, double) = (desk.recorded(&child), desk.recorded(&child));
    let file = desk.json(&["incident", "show", &kept]);
    let party = file["parties"][0]["party"]["id"].clone();
    let act = json!({"category": "threat", "what": "Er stond een bericht.",
        "parts": [{"party": party, "role": "perpetrator"}]});
    let id = desk.told(&["incident", "act", &kept], &act);
    let id = id.as_str().unwrap();
    desk.json(&["incident", "strike-act", id, "--why", "Niet dit kind."]);
    let file = desk.json(&["incident", "show", &kept]);
    assert_eq!(file["acts"][0]["struck"], "Niet dit kind.");
    desk.json(&["incident", "merge", &kept, "--double", &double]);
    let file = desk.json(&["incident", "show", &double]);
    assert_eq!(file["incident"]["status"], "struck_out");
    assert_eq!(file["links"][0]["incident"]["id"], json!(kept));
    let (code, error) = desk.refused(&["incident", "link", &kept, "--to", &kept], "");
    assert_eq!(code, 1);
    assert_eq!(error["refusals"][0]["refusal"]["rule"], "linked_to_itself");
    let (code, error) = desk.refused(&["incident", "decline", &kept, "--why", "Dubbel"], "");
    assert_eq!(code, 1);
    assert_eq!(error["refusals"][0]["refusal"]["rule"], "taken_over_before");
}
