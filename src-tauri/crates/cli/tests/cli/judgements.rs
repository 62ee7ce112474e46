//! What is made of an incident, by script.

use serde_json::json;

use crate::Desk;

#[test]
fn an_incident_is_judged_by_three_tests_and_the_answer_says_why() {
    let desk = Desk::read_in();
    let id = desk.recorded(&desk.pupil("Stormkade"));
    let tests = json!({"repeated": "no", "intended": "yes", "unequal": "yes",
        "judgedOn": "2026-11-22", "grounds": "Het gebeurde alleen vandaag."});
    let said = desk.says(&["incident", "judge", &id], &tests.to_string());
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out.starts_with("Ruzie\nHet gebeurde één keer."),
        "{}",
        said.out
    );
    let file = desk.json(&["incident", "show", &id]);
    assert_eq!(file["judgements"][0]["found"]["reason"], "once");
    assert_eq!(file["isBullying"], false);
    let (code, error) = desk.refused(
        &["incident", "online", &id],
        &json!({"visible": "yes"}).to_string(),
    );
    assert_eq!(
        (code, &error["refusals"][0]["refusal"]["rule"]),
        (1, &json!("not_online"))
    );
}

#[test]
fn the_schools_own_beginnings_come_before_those_of_the_program() {
    let desk = Desk::read_in();
    let own = json!({"name": "Bij de fietsen", "place": "on_the_way", "dayPart": null,
        "categories": ["threat"], "severity": null, "facts": ""});
    let kept = desk.told(&["incident", "templates", "--save"], &own);
    assert_eq!(kept[0]["template"]["name"], "Bij de fietsen");
    let id = kept[0]["id"].as_str().unwrap();
    let left = desk.json(&["incident", "templates", "--drop", id]);
    assert_eq!(
        left.as_array().unwrap().len(),
        kept.as_array().unwrap().len() - 1
    );
    assert_eq!(left[0]["beginning"], "fight_in_break");
}

#[test]
fn a_case_of_bullying_is_not_closed_by_script_before_its_talks() {
    let desk = Desk::read_in();
    let pupil = desk.pupil("Stormkade");
    let id = desk.recorded(&pupil);
    let close = ["incident", "status", &id, "--to", "closed"];
    let (code, error) = desk.refused(&close, "");
    assert_eq!(code, 1);
    assert_eq!(
        error["refusals"][0]["refusal"]["rule"],
        "guardians_not_told"
    );
    let talk = json!({"kind": "hearing", "heldOn": "2026-11-22", "means": "in_person",
        "with": [{"kind": "pupil", "id": pupil}], "said": "Zijn kant van het verhaal.",
        "steps": [{"track": "perpetrator", "what": "Excuus maken", "dueOn": "2026-11-24"}]});
    let follow = desk.told(&["incident", "talk", &id], &talk);
    assert_eq!(
        follow["talks"][0]["talk"]["said"],
        "Zijn kant van het verhaal."
    );
    let tasks = desk.says(&["task", "list"], "");
    assert!(tasks.out.contains("Excuus maken"), "{}", tasks.out);
    let which = follow["talks"][0]["id"].as_str().unwrap();
    desk.json(&["incident", "strike-talk", which, "--why", "Een ander kind."]);
    let file = desk.json(&["incident", "show", &id]);
    assert_eq!(
        file["followThrough"]["talks"][0]["struck"],
        "Een ander kind."
    );
}

#[test]
fn a_script_hears_what_comes_back_and_where_to_read_it() {
    let desk = Desk::read_in();
    let all = desk.json(&["pupils"]);
    let (one, other) = (&all["rows"][0]["id"], &all["rows"][1]["id"]);
    let both = json!({"happenedOn": "2026-11-20", "place": "gym", "facts": "Weer samen.",
        "categories": ["exclusion"], "severity": "light", "parties": [
            {"who": {"kind": "pupil", "id": one}}, {"who": {"kind": "pupil", "id": other}}]});
    assert_eq!(desk.json(&["incident", "signals"]), json!([]));
    for _ in 0..2 {
        desk.told(&["incident", "record"], &both);
    }
    let signals = desk.json(&["incident", "signals"]);
    assert_eq!(signals[0]["kind"], "same_pair");
    assert_eq!(signals[0]["incidents"][1]["number"], "2026-002");
}
