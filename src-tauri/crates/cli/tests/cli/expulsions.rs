//! Whole expulsions by script: from the incident to the last remedy, in a public and in an
//! independent school, with guardians in one household and in two.

use serde_json::{Value, json};

use crate::played::{Played, entry, rules, said, school};

#[test]
fn an_expulsion_in_a_public_school_from_the_incident_to_the_last_remedy() {
    let played = Played::opened(school("openbaar", "samen-online"));
    let desk = played
        .decided()
        .objected("2026-12-14", "2027-02-08")
        .removed();
    let history = desk.json(&["history", "--limit", "200"]);
    let lines = history.as_array().unwrap().iter();
    let entered = lines.filter(|line| line["op"] == "enter_station").count();
    assert_eq!(entered, 20);
    assert_eq!(desk.json(&["verify"])["faults"], json!([]));
}

#[test]
fn an_expulsion_in_an_independent_school_from_the_incident_to_the_last_remedy() {
    let played = Played::opened(school("bijzonder", "sociale-media-stichting"));
    let desk = played
        .decided()
        .objected("2026-11-30", "2027-01-25")
        .removed();
    assert_eq!(desk.json(&["verify"])["faults"], json!([]));
}

#[test]
fn a_mistake_is_struck_with_a_reason_and_stays_readable() {
    let mut played = Played::opened(school("bijzonder", "samen-online"));
    let wrong = played.enter(&said("teacher_heard", "2026-09-07"))["entry"].clone();
    let mut mended = said("teacher_heard", "2026-09-08");
    mended["strikes"] = wrong.clone();
    assert_eq!(played.refused(&mended), ["strike_needs_reason"]);
    mended["strikeReason"] = "Het was een dag later.".into();
    let file = played.enter(&mended);
    let entries = file["procedure"]["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0]["id"], wrong);
    assert_eq!(entries[0]["struckBy"], file["entry"]);
    assert_eq!(entries[0]["struckWhy"], "Het was een dag later.");
    assert_eq!(played.station("teacher_heard")["on"], "2026-09-08");
}

#[test]
fn the_strip_reads_as_lines_and_a_refusal_as_a_sentence_in_both_languages() {
    let mut played = Played::opened(school("bijzonder", "samen-online"));
    played.desk.today = "2026-09-03".into();
    let said_nl = played.desk.says(&["sanction", "strip", &played.id], "");
    assert_eq!(said_nl.code, 0);
    let decided = said_nl.out.lines().find(|line| line.contains("Besloten"));
    assert!(
        decided.unwrap().starts_with("Kan nog niet"),
        "{}",
        said_nl.out
    );
    assert!(
        said_nl
            .out
            .contains("De groepsleerkracht is nog niet gehoord.")
    );
    let strip = ["--language", "en", "sanction", "strip", &played.id];
    let said_en = played.desk.says(&strip, "");
    assert!(
        said_en
            .out
            .contains("The group teacher has not been heard.")
    );
    for out in [&said_nl.out, &said_en.out] {
        for left in ["station-", "refusal-", "remark-", "asks-"] {
            assert!(!out.contains(left), "{out}");
        }
    }
    let list = played.desk.json(&["sanction", "procedures", "--running"]);
    assert_eq!(list.as_array().unwrap().len(), 1);
    assert_eq!(list[0]["isDecided"], false);
    // A procedure is not a sanction yet.
    assert_eq!(played.desk.json(&["sanction", "list"]), json!([]));
}

/// The households of the pupil: of the mother, and of the father.
fn homes(played: &Played) -> [Value; 2] {
    let file = played.desk.json(&["sanction", "strip", &played.id]);
    let homes = file["homes"].as_array().unwrap();
    assert_eq!(homes.len(), 2);
    let of = |name: &str| {
        let mut found = homes.iter();
        let found = found.find(|home| home["names"].as_str().unwrap().contains(name));
        found.unwrap_or_else(|| panic!("no {name}")).clone()
    };
    [of("Wolkendijk"), of("Vuurbaken")]
}

/// The letter of a household among several.
fn letter_to<'a>(letters: &'a [Value], home: &Value) -> &'a Value {
    let same = |letter: &&Value| letter["guardians"] == home["guardians"];
    letters.iter().find(same).unwrap()
}

fn mark(played: &mut Played, letter: &Value, mark: &str, on: &str) {
    played.desk.today = on.to_owned();
    let id = letter["id"].as_str().unwrap();
    played.desk.json(&["letter", "mark", id, "--mark", mark]);
}

fn with_home(station: &str, on: &str, home: &Value) -> Value {
    let mut said = said(station, on);
    said["guardians"] = home["guardians"].clone();
    said
}

/// Parents who live apart: the mother is heard, the father got his letter and does not come. Her
/// letter with the decision is handed over on 5 October; his comes back, and reaches him on 13
/// November.
fn decided_for_two(desk: crate::Desk) -> Played {
    let mut played = Played::opened_for(desk, "Vuurbaken");
    let [mother, father] = homes(&played);
    played.enter(&said("teacher_heard", "2026-09-07"));
    played.desk.today = "2026-09-10".into();
    let intent = played.request(
        "expulsion_intent",
        &json!({
            "reasons": "Het was de derde keer dit jaar.", "facts": "Een kind is geschopt.",
            "measures_tried": "drie gesprekken", "hearing_date": "2026-09-17",
            "hearing_time": "15.30 uur", "hearing_place": "op school",
            "view_before": "2026-09-17", "position_meanwhile": "Gewoon naar school.",
            "attendance_contact": "de gemeente"
        }),
    );
    let issued = played.desk.told(&["letter", "issue"], &intent);
    let invited = issued.as_array().unwrap().clone();
    assert_eq!(invited.len(), 2, "one for each household");
    mark(
        &mut played,
        letter_to(&invited, &mother),
        "posted",
        "2026-09-10",
    );
    let unnamed = said("guardians_heard", "2026-09-17");
    assert_eq!(played.refused(&unnamed), ["entry_lacks"]);
    played.enter(&with_home("guardians_heard", "2026-09-17", &mother));
    played.desk.today = "2026-09-18".into();
    let decision = played.decision("2026-09-18").to_string();
    let (_, error) = played.desk.refused(&["sanction", "decide"], &decision);
    assert_eq!(rules(&error), ["household_not_heard"]);
    // His letter is still at school: he declined nothing.
    let mut declined = with_home("guardians_heard", "2026-09-18", &father);
    declined["manner"] = "declined".into();
    assert_eq!(played.refused(&declined), ["not_invited"]);
    mark(
        &mut played,
        letter_to(&invited, &father),
        "posted",
        "2026-09-11",
    );
    played.enter(&declined);
    // It came back after that: then he was never invited.
    mark(
        &mut played,
        letter_to(&invited, &father),
        "returned",
        "2026-09-21",
    );
    played.desk.today = "2026-09-21".into();
    let decision = played.decision("2026-09-21").to_string();
    let (_, error) = played.desk.refused(&["sanction", "decide"], &decision);
    assert_eq!(rules(&error), ["household_not_heard"]);
    mark(
        &mut played,
        letter_to(&invited, &father),
        "handed_over",
        "2026-09-22",
    );
    let mut heard = with_home("guardians_heard", "2026-09-24", &father);
    heard["manner"] = "written".into();
    played.enter(&heard);

    played.desk.today = "2026-10-05".into();
    let decision = played.decision("2026-10-05");
    played.desk.told(&["sanction", "decide"], &decision);
    let told = played.request("expulsion_decision", &json!({"copies": "de gemeente"}));
    let issued = played.desk.told(&["letter", "issue"], &told);
    let told = issued.as_array().unwrap().clone();
    assert_eq!(told.len(), 2);
    for letter in &told {
        mark(&mut played, letter, "posted", "2026-10-05");
    }
    mark(
        &mut played,
        letter_to(&told, &father),
        "returned",
        "2026-10-12",
    );
    // What did not reach him lets nobody leave and starts no term of his.
    let terms = |played: &Played| {
        let file = played.desk.json(&["sanction", "strip", &played.id]);
        let households = file["households"].as_array().unwrap().clone();
        let of = |home: &Value| {
            let letter = letter_to(&told, home)["id"].clone();
            let mut found = households.iter();
            found.find(|one| one["letter"] == letter).unwrap()["endsOn"].clone()
        };
        [of(&mother), of(&father)]
    };
    assert_eq!(terms(&played), [json!("2026-11-16"), Value::Null]);
    mark(
        &mut played,
        letter_to(&told, &father),
        "handed_over",
        "2026-11-13",
    );
    assert_eq!(terms(&played), ["2026-11-16", "2026-12-28"]);
    for station in ["municipality", "inspectorate"] {
        let mut notice = said(station, "2026-10-05");
        notice["on"] = "2026-10-05".into();
        played.enter(&notice);
    }
    played
}

/// The objection of the mother of 2 November; the dispute of 20 November to 15 January stops the
/// clock.
fn objected_by_one(played: &mut Played, decide_by: &str, after_dispute: &str) {
    let [mother, _] = homes(played);
    let file = played.desk.json(&["sanction", "strip", &played.id]);
    let letters = file["letters"].as_array().unwrap().iter();
    let told: Vec<Value> = letters
        .filter(|letter| letter["kind"] == "expulsion_decision")
        .cloned()
        .collect();
    let mut objection = said("objection_received", "2026-11-02");
    objection["manner"] = "post".into();
    objection["what"] = json!({"of": "objected", "letter": letter_to(&told, &mother)["id"]});
    played.enter(&objection);
    assert_eq!(played.term("objection_decided"), decide_by);
    let receipt = json!({"hearing_date": "2026-11-16"});
    let answered = played.letter("objection_receipt", "2026-11-03", &receipt);
    assert_eq!(answered.len(), 1, "the other household did not object");
    assert_eq!(answered[0]["guardians"], mother["guardians"]);
    played.enter(&said("objection_hearing", "2026-11-16"));
    played.enter(&said("dispute_filed", "2026-11-20"));
    assert_eq!(played.term("dispute_opinion"), "2027-01-29");
    let mut opinion = said("dispute_opinion", "2027-01-15");
    opinion["what"] = json!({"of": "ended", "verdict": "stands"});
    played.enter(&opinion);
    assert_eq!(played.term("objection_decided"), after_dispute);
}

fn ended(verdict: &str, on: &str) -> Value {
    let mut decided = said("objection_decided", on);
    decided["what"] = json!({"of": "ended", "verdict": verdict, "decidedBy": "board"});
    decided
}

/// The denominations, their protocol, by when an objection of 2 November is decided, and by when
/// with the dispute.
const SCHOOLS: [(&str, &str, &str, &str); 2] = [
    ("openbaar", "samen-online", "2026-12-14", "2027-02-08"),
    (
        "bijzonder",
        "sociale-media-stichting",
        "2026-11-30",
        "2027-01-25",
    ),
];

#[test]
fn where_the_objection_of_one_household_is_right_the_other_and_the_authorities_are_told() {
    for (denomination, protocol, decide_by, after_dispute) in SCHOOLS {
        let mut played = decided_for_two(school(denomination, protocol));
        let [_, father] = homes(&played);
        objected_by_one(&mut played, decide_by, after_dispute);
        let mut late = ended("inadmissible", "2027-01-22");
        late["what"]["excuse"] = "Geen.".into();
        let refused = played.refused(&late);
        match denomination {
            "openbaar" => assert_eq!(refused, ["objected_in_time"]),
            _ => assert_eq!(refused, ["never_inadmissible"]),
        }
        played.enter(&ended("revoked", "2027-01-22"));
        let ruling = json!({"outcome": "Uw kind blijft bij ons op school."});
        assert_eq!(
            played
                .letter("objection_decision", "2027-01-22", &ruling)
                .len(),
            1
        );
        assert_eq!(
            played.due(),
            [
                entry("tell_withdrawal", "2027-01-22"),
                entry("pass_on", "2027-01-22"),
            ]
        );
        let parts = json!({
            "reasons": "Het bestuur heeft opnieuw gekeken en komt tot een ander oordeel.",
            "outcome": "Uw kind blijft bij ons op school."
        });
        let told = played.letter("withdrawal", "2027-01-22", &parts);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["guardians"], father["guardians"]);
        assert_eq!(played.due(), [entry("pass_on", "2027-01-22")]);
        played.enter(&said("passed_on", "2027-01-22"));
        assert_eq!(played.due(), []);
        for left in ["removed", "deregistered", "leaving_told"] {
            assert_eq!(played.station(left)["state"], "not_needed", "{left}");
        }
        assert_eq!(played.desk.json(&["verify"])["faults"], json!([]));
    }
}

#[test]
fn where_the_decision_stands_both_households_read_the_day_before_the_pupil_leaves() {
    for (denomination, protocol, decide_by, after_dispute) in SCHOOLS {
        let mut played = decided_for_two(school(denomination, protocol));
        let [mother, father] = homes(&played);
        objected_by_one(&mut played, decide_by, after_dispute);
        played.enter(&ended("stands", "2027-01-22"));
        let ruling = json!({"outcome": "De verwijdering blijft."});
        played.letter("objection_decision", "2027-01-22", &ruling);
        let mut asked = said("search", "2027-01-25");
        asked["what"] = json!({"of": "asked", "school": "De Verzonnen Zon"});
        let to = played.enter(&asked)["entry"].clone();
        let mut yes = said("search", "2027-01-27");
        yes["what"] = json!({"of": "answered", "to": to, "accepts": true});
        played.enter(&yes);
        assert!(played.due().contains(&entry("tell_leaving", "2027-01-27")));
        let request = played.request("leaving_day", &json!({"effective_date": "2027-02-12"}));
        let issued = played.desk.told(&["letter", "issue"], &request);
        let told = issued.as_array().unwrap().clone();
        mark(
            &mut played,
            letter_to(&told, &mother),
            "posted",
            "2027-01-27",
        );
        let gone = played.refused(&said("removed", "2027-02-12"));
        assert_eq!(gone, ["leaving_not_told"]);
        let (_, error) = played.desk.refused(
            &["sanction", "enter", &played.id],
            &said("removed", "2027-02-12").to_string(),
        );
        assert_eq!(error["refusals"][0]["refusal"]["names"], father["names"]);
        mark(
            &mut played,
            letter_to(&told, &father),
            "posted",
            "2027-02-12",
        );
        // He has a week to prepare as well.
        let gone = played.refused(&said("removed", "2027-02-12"));
        assert_eq!(gone, ["leaves_too_soon"]);
        played.enter(&said("removed", "2027-02-19"));
        let address = json!({"receiving_address": "Kade 7\n1234 EF Verzonnendam"});
        let reports = played.letter("transfer_report", "2027-02-22", &address);
        assert_eq!(reports.len(), 3, "the school and both households");
        played.enter(&said("deregistered", "2027-02-22"));
        assert_eq!(played.desk.json(&["verify"])["faults"], json!([]));
    }
}
