//! Whole procedures by script: an expulsion from the incident to the last remedy, in a public and
//! in an independent school, and the same story under both protocols.

use serde_json::{Value, json};

use crate::{CREATE, Desk};

/// A school of this denomination, under this protocol, in which it is 2 September 2026.
fn school(denomination: &str, protocol: &str) -> Desk {
    let create: Vec<&str> = CREATE
        .iter()
        .map(|word| match *word {
            "bijzonder" => denomination,
            "samen-online" => protocol,
            word => word,
        })
        .collect();
    let mut desk = Desk::founded(&create);
    desk.today = "2026-09-02".into();
    desk
}

fn incident(person: &Value) -> Value {
    json!({
        "happenedOn": "2026-09-02", "place": "yard", "severity": "serious",
        "facts": "Op het plein is een kind geschopt.", "categories": ["physical_violence"],
        "parties": [{"who": person, "role": "perpetrator"}]
    })
}

fn said(station: &str, on: &str) -> Value {
    json!({
        "station": station, "on": on, "who": "wie erbij was", "manner": "talk",
        "report": "Wat er is gezegd."
    })
}

/// A procedure that is played by script.
struct Played {
    desk: Desk,
    id: String,
}

impl Played {
    /// An incident of 2 September, and the expulsion that is opened the day after.
    fn opened(desk: Desk) -> Played {
        let sem = desk.pupil("Stormkade");
        let person = json!({"kind": "pupil", "id": sem});
        let recorded = desk.told(&["incident", "record"], &incident(&person));
        let opening = json!({
            "kind": "expulsion", "person": person, "incident": recorded["incident"]["id"],
            "openedOn": "2026-09-02", "grounds": {"ground": "pupil_conduct"},
            "skipReason": "De veiligheid van anderen vraagt erom."
        });
        let rehearsal = desk.told(&["sanction", "open", "--rehearse"], &opening);
        assert_eq!(rehearsal["refusals"], json!([]));
        let file = desk.told(&["sanction", "open"], &opening);
        assert_eq!(file["number"], "2026-S001");
        let id = file["id"].as_str().unwrap().to_owned();
        Played { desk, id }
    }

    /// Puts something down on the day itself, and gives the procedure as it stands then.
    fn enter(&mut self, said: &Value) -> Value {
        self.desk.today = said["on"].as_str().unwrap().to_owned();
        self.desk.told(&["sanction", "enter", &self.id], said)
    }

    fn refused(&mut self, said: &Value) -> Vec<String> {
        self.desk.today = said["on"].as_str().unwrap().to_owned();
        let enter = ["sanction", "enter", &self.id];
        let (code, error) = self.desk.refused(&enter, &said.to_string());
        assert_eq!(code, 1);
        rules(&error)
    }

    fn decision(&self, on: &str) -> Value {
        let file = self.desk.json(&["sanction", "strip", &self.id]);
        json!({
            "procedure": self.id, "kind": "expulsion", "person": file["opening"]["person"],
            "incident": file["opening"]["incident"], "decidedOn": on, "decidedBy": "board",
            "facts": "Een kind is geschopt.", "reasons": "Het was de derde keer dit jaar.",
            "particulars": {"of": "expulsion",
                "interests": "De veiligheid van de groep tegenover de plek van het kind.",
                "answerToView": "De ouders vragen om hulp; die is drie keer geprobeerd."}
        })
    }

    /// Issues a letter of the procedure, with what is not known of it, and hands it over.
    fn letter(&mut self, kind: &str, on: &str, parts: &Value) -> Vec<Value> {
        self.desk.today = on.to_owned();
        let request = self.request(kind, parts);
        handed_over(&self.desk, &request)
    }

    fn request(&self, kind: &str, parts: &Value) -> Value {
        let file = self.desk.json(&["sanction", "strip", &self.id]);
        let mut parts = parts.clone();
        // Who decides on an objection signs by the name that was put down.
        if kind != "objection_decision" {
            parts["signer"] = "A. Verzonnen".into();
        }
        json!({
            "kind": kind, "person": file["opening"]["person"], "sanction": self.id,
            "inPerson": true, "parts": parts
        })
    }

    /// Which rules keep a letter from going out.
    fn withheld(&mut self, kind: &str, on: &str, parts: &Value) -> Vec<String> {
        self.desk.today = on.to_owned();
        let request = self.request(kind, parts).to_string();
        let (code, error) = self.desk.refused(&["letter", "issue"], &request);
        assert_eq!(code, 1);
        rules(&error)
    }

    /// What a letter would say in one of its parts.
    fn part(&self, kind: &str, part: &str) -> String {
        let request = self.request(kind, &json!({}));
        let form = self.desk.told(&["letter", "form"], &request);
        let parts = form["parts"].as_array().unwrap();
        let found = parts.iter().find(|one| one["part"] == part);
        let found = found.unwrap_or_else(|| panic!("no {part}"));
        found["value"].as_str().unwrap().to_owned()
    }

    fn station(&self, kind: &str) -> Value {
        let file = self.desk.json(&["sanction", "strip", &self.id]);
        let stations = file["stations"].as_array().unwrap();
        let found = stations.iter().find(|station| station["kind"] == kind);
        found.unwrap_or_else(|| panic!("no {kind}")).clone()
    }

    fn term(&self, kind: &str) -> Value {
        self.station(kind)["term"]["endsOn"].clone()
    }

    fn due(&self) -> Vec<(String, String)> {
        let tasks = self.desk.json(&["task", "list"]);
        let tasks = tasks.as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        tasks
            .filter(|task| task["sanction"] == self.id.as_str() && task["letter"].is_null())
            .map(|task| (text(&task["kind"]), text(&task["dueOn"])))
            .collect()
    }

    /// From the first hearing to the decision of Monday 5 October 2026.
    fn decided(mut self) -> Played {
        self.enter(&said("history", "2026-09-04"));
        self.enter(&said("teacher_heard", "2026-09-07"));
        for consulted in ["counsellor", "attendance"] {
            self.enter(&said(&format!("{consulted}_consulted"), "2026-09-08"));
        }
        self.enter(&json!({
            "station": "partnership_consulted", "on": "2026-09-08", "kind": "not_needed",
            "report": "Er is geen extra ondersteuning."
        }));

        // The law is in the way, and says everything at once.
        self.desk.today = "2026-09-09".into();
        let decision = self.decision("2026-09-09").to_string();
        let (code, error) = self.desk.refused(&["sanction", "decide"], &decision);
        assert_eq!(code, 1);
        assert_eq!(rules(&error), ["intent_not_sent", "guardians_not_heard"]);
        let early = said("guardians_heard", "2026-09-09");
        assert_eq!(self.refused(&early), ["intent_not_sent"]);

        // Neither is anything told before its time.
        let report = json!({"attendees": "de ouders", "school_view": "x", "guardian_view": "y",
            "further_steps": "z"});
        for (kind, rule, parts) in [
            ("hearing_report", "guardians_not_heard", &report),
            ("expulsion_decision", "not_decided", &json!({})),
            ("municipality_notice", "not_decided", &json!({})),
            ("objection_receipt", "not_decided", &json!({})),
            ("transfer_report", "not_decided", &json!({})),
        ] {
            let refused = self.withheld(kind, "2026-09-09", parts);
            assert!(refused.contains(&rule.to_owned()), "{kind}: {refused:?}");
        }
        self.letter(
            "expulsion_intent",
            "2026-09-10",
            &json!({
                "reasons": "Het was de derde keer dit jaar.", "facts": "Een kind is geschopt.",
                "measures_tried": "drie gesprekken", "hearing_date": "2026-09-17",
                "hearing_time": "15.30 uur", "hearing_place": "op school",
                "view_before": "2026-09-17", "position_meanwhile": "Gewoon naar school.",
                "attendance_contact": "de gemeente"
            }),
        );
        assert_eq!(self.station("intent")["on"], "2026-09-10");
        let declined = json!({"station": "guardians_heard", "on": "2026-09-15", "who": "de ouders",
            "manner": "declined", "report": "Zij kwamen niet."});
        assert_eq!(self.refused(&declined), ["still_to_be_heard"]);
        assert_eq!(self.due(), [entry("hear_guardians", "2026-09-17")]);
        let mut heard = said("guardians_heard", "2026-09-15");
        heard["manner"] = "written".into();
        self.enter(&heard);
        assert_eq!(self.due(), []);
        assert_eq!(self.part("hearing_report", "hearing_date"), "2026-09-15");
        self.letter("hearing_report", "2026-09-16", &report);

        let mut asked = said("search", "2026-09-16");
        asked["what"] = json!({"of": "asked", "school": "De Verzonnen Regenboog",
            "profile": "Kleine groepen.", "distanceKm": 4, "preferred": true});
        let first = self.enter(&asked)["entry"].clone();
        asked["what"]["school"] = "De Verzonnen Zon".into();
        let second = self.enter(&asked)["entry"].clone();
        let answer = |to: &Value, on: &str, accepts: bool| {
            let mut answered = said("search", on);
            answered["what"] = json!({"of": "answered", "to": to, "accepts": accepts});
            answered
        };
        self.enter(&answer(&first, "2026-09-28", false));
        let removed = self.refused(&said("removed", "2026-09-29"));
        assert_eq!(removed, ["not_decided", "no_school_accepts"]);

        self.desk.today = "2026-10-05".into();
        let decision = self.decision("2026-10-05");
        let file = self.desk.told(&["sanction", "decide"], &decision);
        assert_eq!(
            (&file["id"], &file["number"]),
            (&json!(self.id), &json!("2026-S001"))
        );
        assert_eq!(
            self.due(),
            [
                entry("write_letter", "2026-10-05"),
                entry("notify_municipality", "2026-10-05"),
                entry("notify_inspectorate", "2026-10-05"),
            ]
        );
        // Nothing runs before the decision reached the guardians.
        assert_eq!(self.term("objection"), Value::Null);
        let typed = said("delivered", "2026-10-05");
        assert_eq!(self.refused(&typed), ["marked_on_letter"]);
        // What is known is not typed over.
        let typed = json!({"receiving_school": "De Verzonnen Zon", "effective_date": "2026-10-09"});
        let withheld = self.withheld("expulsion_decision", "2026-10-05", &typed);
        assert_eq!(withheld, ["part_says_otherwise"; 2]);
        self.letter(
            "expulsion_decision",
            "2026-10-05",
            &json!({"copies": "de gemeente"}),
        );
        assert_eq!(
            self.due(),
            [
                entry("notify_municipality", "2026-10-05"),
                entry("notify_inspectorate", "2026-10-05"),
                entry("objection_ends", "2026-11-16"),
            ]
        );
        let (code, error) = self
            .desk
            .refused(&["sanction", "decide"], &decision.to_string());
        assert_eq!(
            (code, rules(&error)),
            (1, vec!["already_decided".to_owned()])
        );
        self.letter(
            "municipality_notice",
            "2026-10-05",
            &json!({"municipality": "Gemeente Verzonnendam",
                "municipality_address": "Kade 1\n1234 AB Verzonnendam"}),
        );
        assert_eq!(self.station("municipality")["on"], "2026-10-05");
        self.enter(&json!({
            "station": "inspectorate", "on": "2026-10-06", "kind": "not_needed",
            "report": "Het bestuur meldt schorsingen en geen verwijderingen."
        }));
        assert_eq!(self.term("objection"), "2026-11-16");
        let gone = self.refused(&said("removed", "2026-10-09"));
        assert_eq!(gone, ["no_school_accepts"], "no clock lets a pupil go");
        self.enter(&answer(&second, "2026-10-12", true));
        self
    }

    /// The objection of 2 November, and a dispute from 20 November to 15 January.
    fn objected(mut self, decide_by: &str, after_dispute: &str) -> Played {
        let mut objection = said("objection_received", "2026-11-02");
        objection["manner"] = "post".into();
        self.enter(&objection);
        assert_eq!(self.term("objection_decided"), decide_by);
        assert_eq!(self.station("objection_decided")["state"], "blocked");
        assert_eq!(
            self.due(),
            [
                entry("acknowledge_objection", "2026-11-09"),
                entry("hear_objectors", decide_by),
            ]
        );
        self.desk.today = "2026-11-03".into();
        assert_eq!(self.part("objection_receipt", "decide_before"), decide_by);
        assert_eq!(
            self.part("objection_receipt", "received_date"),
            "2026-11-02"
        );
        let receipt = json!({"hearing_date": "2026-11-16"});
        self.letter("objection_receipt", "2026-11-03", &receipt);
        assert_eq!(self.station("objection_acknowledged")["state"], "done");
        assert_eq!(self.part("objection_hearing", "hearing_date"), "2026-11-16");
        self.letter(
            "objection_hearing",
            "2026-11-04",
            &json!({"hearing_time": "19.00 uur", "hearing_place": "op het kantoor",
                "attendees": "twee leden van het bestuur",
                "documents_to_read": "Het dossier ligt klaar."}),
        );
        let due = self.due();
        assert!(
            due.contains(&entry("hear_objectors", "2026-11-16")),
            "{due:?}"
        );
        self.enter(&said("objection_hearing", "2026-11-16"));
        assert_eq!(self.due(), [entry("decide_on_objection", decide_by)]);
        self.enter(&said("dispute_filed", "2026-11-20"));
        assert_eq!(self.term("dispute_opinion"), "2027-01-29");
        let mut decided = said("objection_decided", "2026-11-30");
        decided["what"] = json!({"of": "ended", "verdict": "stands", "decidedBy": "board"});
        assert_eq!(self.refused(&decided), ["dispute_pending"]);
        let ruling = json!({"outcome": "De verwijdering blijft."});
        let withheld = self.withheld("objection_decision", "2026-11-30", &ruling);
        assert_eq!(withheld[0], "objection_not_decided");
        let mut opinion = said("dispute_opinion", "2027-01-15");
        opinion["what"] = json!({"of": "ended", "verdict": "stands"});
        self.enter(&opinion);
        assert_eq!(self.term("objection_decided"), after_dispute);
        assert_eq!(self.due(), [entry("decide_on_objection", after_dispute)]);
        decided["on"] = "2027-01-22".into();
        decided["what"]["decidedBy"] = "director".into();
        assert_eq!(self.refused(&decided), ["board_decides_objections"]);
        decided["what"]["decidedBy"] = "board".into();
        self.enter(&decided);
        assert_eq!(self.part("objection_decision", "ruling"), "rejected");
        assert_eq!(
            self.part("objection_decision", "hearing_date"),
            "2026-11-16"
        );
        self.letter("objection_decision", "2027-01-22", &ruling);
        let public = self.station("objection_decided")["source"] == "WPO 40(12)";
        // Six weeks for the court, which only a public school knows.
        let runs = [entry("appeal_ends", "2027-03-05")];
        assert_eq!(self.due(), if public { &runs[..] } else { &[] });
        let mut appeal = said("appeal_filed", "2027-01-25");
        appeal["manner"] = "post".into();
        self.enter(&appeal);
        let source = self.station("appeal_filed")["source"].clone();
        assert_eq!(source, if public { "Awb 8:1" } else { "Rv 254" });
        let mut ruled = said("appeal_decided", "2027-01-28");
        ruled["what"] = json!({"of": "ended", "verdict": "stands"});
        self.enter(&ruled);
        assert_eq!(self.due(), []);
        self
    }

    /// The pupil goes to the school that said yes.
    fn removed(mut self) -> Desk {
        self.enter(&said("removed", "2027-01-29"));
        assert_eq!(
            self.due(),
            [
                entry("send_transfer_report", "2027-02-05"),
                entry("deregister", "2027-02-05"),
            ]
        );
        self.desk.today = "2027-02-01".into();
        let school = self.part("transfer_report", "receiving_school");
        assert_eq!(school, "De Verzonnen Zon");
        let address = json!({"receiving_address": "Kade 7\n1234 EF Verzonnendam"});
        self.letter("transfer_report", "2027-02-01", &address);
        let file = self.enter(&said("deregistered", "2027-02-01"));
        let stations = file["procedure"]["stations"].as_array().unwrap();
        let open: Vec<&Value> = stations
            .iter()
            .filter(|s| ["due", "late", "blocked"].contains(&s["state"].as_str().unwrap()))
            .map(|station| &station["kind"])
            .collect();
        assert_eq!(open, [] as [&str; 0]);
        let attempts = &file["procedure"]["attempts"];
        assert_eq!(attempts[0]["accepts"], false);
        assert_eq!(attempts[1]["answeredOn"], "2026-10-12");
        self.desk
    }
}

/// Issues a letter and hands it over the same day.
fn handed_over(desk: &Desk, request: &Value) -> Vec<Value> {
    let issued = desk.told(&["letter", "issue"], request);
    let issued = issued.as_array().unwrap().clone();
    for letter in &issued {
        let id = letter["id"].as_str().unwrap();
        desk.json(&["letter", "mark", id, "--mark", "handed_over"]);
    }
    issued
}

fn entry(kind: &str, due: &str) -> (String, String) {
    (kind.to_owned(), due.to_owned())
}

fn rules(error: &Value) -> Vec<String> {
    let refusals = error["refusals"].as_array();
    let refusals = refusals.unwrap_or_else(|| panic!("{error}")).iter();
    refusals
        .map(|spoken| spoken["refusal"]["rule"].as_str().unwrap().to_owned())
        .collect()
}

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

#[test]
fn the_same_story_goes_its_own_way_under_each_protocol() {
    let [t, a] = ["samen-online", "sociale-media-stichting"].map(|protocol| {
        let desk = school("bijzonder", protocol);
        let sem = desk.pupil("Stormkade");
        let person = json!({"kind": "pupil", "id": sem});
        let mut online = incident(&person);
        online["place"] = "online".into();
        online["possiblyCriminal"] = true.into();
        let file = desk.told(&["incident", "record"], &online);
        let id = file["incident"]["id"].as_str().unwrap().to_owned();
        (desk, sem, id, file)
    });
    let propose = |(desk, sem, id, _): &(Desk, String, String, Value)| {
        let propose = ["sanction", "propose", "--incident", id, "--person", sem];
        let said = desk.says(&[&["--json"], &propose[..]].concat(), "");
        let text = if said.code == 0 { said.out } else { said.err };
        serde_json::from_str::<Value>(&text).unwrap()
    };
    // A report to the police must be made, or may be made.
    let police = |file: &Value| {
        let tasks = file["tasks"].as_array().unwrap();
        let task = tasks.iter().find(|task| task["person"].is_null()).unwrap();
        json!([task["kind"], task["source"]])
    };
    assert_eq!(police(&t.3), json!(["report_to_police", "T-X5"]));
    assert_eq!(police(&a.3), json!(["decide_on_police", "A-X5"]));
    // Online, the one acts at once and the other first asks whether it concerns the school.
    assert_eq!(propose(&t)["proposal"]["kind"], "written_warning");
    assert_eq!(rules(&propose(&a)), ["scope_unknown"]);
    let opening = |(_, sem, id, _): &(Desk, String, String, Value)| {
        json!({
            "kind": "expulsion", "person": {"kind": "pupil", "id": sem}, "incident": id,
            "openedOn": "2026-09-02", "grounds": {"ground": "pupil_conduct"},
            "skipReason": "De ernst."
        })
    };
    t.0.told(&["sanction", "open"], &opening(&t));
    let (code, error) = a.0.refused(&["sanction", "open"], &opening(&a).to_string());
    assert_eq!((code, rules(&error)), (1, vec!["scope_unknown".to_owned()]));

    // On the yard both agree on the warning; what comes after it differs, and so does the clause.
    let next = |(desk, sem, ..): &(Desk, String, String, Value), clause: &str| {
        let person = json!({"kind": "pupil", "id": sem});
        let yard = |desk: &Desk| {
            let file = desk.told(&["incident", "record"], &incident(&person));
            file["incident"]["id"].as_str().unwrap().to_owned()
        };
        let first = yard(desk);
        let warned = desk.told(
            &["sanction", "decide"],
            &json!({
                "incident": first, "person": person, "kind": "written_warning",
                "decidedOn": "2026-09-02", "decidedBy": "director",
                "reasons": "Er is geschopt.", "expectation": "We blijven van elkaar af."
            }),
        );
        assert_eq!(warned["clause"]["id"], clause);
        let second = yard(desk);
        let view = desk.json(&[
            "sanction",
            "propose",
            "--incident",
            &second,
            "--person",
            sem,
        ]);
        view["proposal"]["kind"].clone()
    };
    assert_eq!(next(&t, "T-X4"), "suspension");
    assert_eq!(next(&a, "A-X4"), "behaviour_contract");
}

#[test]
fn a_reprimand_of_staff_waits_for_the_view_and_a_warning_is_no_measure() {
    let mut desk = school("bijzonder", "sociale-media-stichting");
    let staff = desk.json(&["staff"]);
    let person = json!({"kind": "staff", "id": staff[0]["staff"]["id"]});
    let mut conduct = incident(&person);
    conduct["categories"] = json!(["staff_misconduct"]);
    let recorded = desk.told(&["incident", "record"], &conduct);
    let incident = recorded["incident"]["id"].clone();
    let warning = json!({
        "incident": incident, "person": person, "kind": "staff_warning",
        "decidedOn": "2026-09-02", "decidedBy": "director", "reasons": "Er is geschreeuwd."
    });
    let rehearsal = desk.told(&["sanction", "decide", "--rehearse"], &warning);
    assert_eq!(
        rehearsal["remarks"][0]["remark"]["remark"],
        "no_cao_measure"
    );

    let opening = json!({
        "kind": "reprimand", "person": person, "incident": incident, "openedOn": "2026-09-02"
    });
    let file = desk.told(&["sanction", "open"], &opening);
    assert_eq!(file["nature"], "disciplinary");
    let id = file["id"].as_str().unwrap().to_owned();
    let mut intent = said("intent", "2026-09-15");
    intent["manner"] = "registered_post".into();
    intent["proof"] = "3SVERZONNEN0001".into();
    desk.today = "2026-09-15".into();
    desk.told(&["sanction", "enter", &id], &intent);
    let decision = |on: &str| {
        json!({
            "procedure": id, "kind": "reprimand", "person": person, "incident": incident,
            "decidedOn": on, "decidedBy": "board", "reasons": "Het was niet de eerste keer."
        })
    };
    desk.today = "2026-10-06".into();
    let decide = ["sanction", "decide"];
    let (code, error) = desk.refused(&decide, &decision("2026-10-06").to_string());
    assert_eq!(
        (code, rules(&error)),
        (1, vec!["view_term_runs".to_owned()])
    );
    assert_eq!(error["refusals"][0]["refusal"]["until"], "2026-10-06");
    desk.today = "2026-10-07".into();
    let file = desk.told(&decide, &decision("2026-10-07"));
    let appeal = file["stations"].as_array().unwrap().iter();
    let appeal = appeal.clone().find(|station| station["kind"] == "appeal");
    assert_eq!(
        appeal.unwrap()["term"],
        Value::Null,
        "no letter told it yet"
    );
}

#[test]
fn leaving_for_want_of_support_is_no_sanction_and_has_grounds_of_its_own() {
    let mut desk = school("openbaar", "samen-online");
    let sem = desk.pupil("Stormkade");
    let person = json!({"kind": "pupil", "id": sem});
    let recorded = desk.told(&["incident", "record"], &incident(&person));
    let opening = |incident: &Value, plan: &str| {
        json!({
            "kind": "expulsion", "person": person, "incident": incident,
            "openedOn": "2026-09-02", "skipReason": "De hulp schiet tekort.",
            "grounds": {"ground": "support_need", "developmentPlan": plan}
        })
    };
    let open = ["sanction", "open"];
    let plan = "In het leerlingdossier, 1 september 2026";
    let punished = opening(&recorded["incident"]["id"], plan).to_string();
    let (code, error) = desk.refused(&open, &punished);
    assert_eq!(
        (code, rules(&error)),
        (1, vec!["support_is_no_sanction".to_owned()])
    );
    let planless = opening(&Value::Null, " ").to_string();
    let (code, error) = desk.refused(&open, &planless);
    assert_eq!(
        (code, rules(&error)),
        (1, vec!["development_plan_missing".to_owned()])
    );

    let file = desk.told(&open, &opening(&Value::Null, plan));
    assert_eq!(file["incident"], Value::Null);
    let id = file["id"].as_str().unwrap().to_owned();
    desk.told(
        &["sanction", "enter", &id],
        &said("teacher_heard", "2026-09-02"),
    );
    let mut intent = said("intent", "2026-09-02");
    intent["setFor"] = "2026-09-09".into();
    intent["viewBefore"] = "2026-09-09".into();
    desk.told(&["sanction", "enter", &id], &intent);
    desk.today = "2026-09-09".into();
    desk.told(
        &["sanction", "enter", &id],
        &said("guardians_heard", "2026-09-09"),
    );
    let decision = json!({
        "procedure": id, "kind": "expulsion", "person": person,
        "decidedOn": "2026-09-09", "decidedBy": "board",
        "reasons": "De hulp die nodig is, kan de school niet geven.",
        "particulars": {"of": "expulsion", "interests": "Een plek waar het kind leert.",
            "answerToView": "De ouders denken er ook zo over."}
    });
    let decided = desk.told(&["sanction", "decide"], &decision);
    assert_eq!(decided["decision"]["grounds"]["ground"], "support_need");
    // The notice to the municipality names the ground, and it is no conduct.
    let form = desk.told(
        &["letter", "form"],
        &json!({"kind": "municipality_notice", "person": person, "sanction": id}),
    );
    let parts = form["parts"].as_array().unwrap().iter();
    let reason = parts.clone().find(|part| part["part"] == "reason_category");
    assert_eq!(
        reason.unwrap()["value"],
        "de school kan de ondersteuning die nodig is niet geven"
    );
}

#[test]
fn a_guardian_is_kept_from_the_grounds_for_six_months_at_most_and_never_suspended() {
    let mut desk = school("openbaar", "samen-online");
    let mother = desk.guardian("Droomhof");
    let person = json!({"kind": "guardian", "id": mother});
    let mut aggression = incident(&person);
    aggression["categories"] = json!(["parent_aggression"]);
    let recorded = desk.told(&["incident", "record"], &aggression);
    let incident = recorded["incident"]["id"].clone();
    let ban = |kind: &str, last: &str| {
        json!({
            "incident": incident, "person": person, "kind": kind,
            "decidedOn": "2026-09-02", "decidedBy": "board",
            "reasons": "Een leerkracht is bedreigd.", "skipReason": "De dreiging was ernstig.",
            "hearing": {"urgency": "Er was een bedreiging.", "hearOn": "2026-09-04"},
            "particulars": {"of": "access_ban", "area": "Het gebouw en het schoolplein",
                "firstDay": "2026-09-02", "lastDay": last, "contact": "de intern begeleider",
                "proportionality": "Een gesprek is geweigerd."}
        })
    };
    let decide = ["sanction", "decide"];
    let (code, error) = desk.refused(&decide, &ban("suspension", "2026-12-01").to_string());
    assert_eq!((code, rules(&error)), (1, vec!["wrong_subject".to_owned()]));
    let (code, error) = desk.refused(&decide, &ban("access_ban", "2027-03-02").to_string());
    assert_eq!((code, rules(&error)), (1, vec!["ban_too_long".to_owned()]));
    assert_eq!(error["refusals"][0]["refusal"]["lastAllowed"], "2027-03-01");
    let file = desk.told(&decide, &ban("access_ban", "2027-03-01"));
    let tasks = file["tasks"].as_array().unwrap();
    let kinds: Vec<&Value> = tasks.iter().map(|task| &task["kind"]).collect();
    for kind in ["hear_afterwards", "write_letter", "access_ban_ends"] {
        assert!(kinds.contains(&&json!(kind)), "{kind}: {kinds:?}");
    }
    let told = json!({
        "kind": "access_ban", "person": person, "sanction": file["id"], "inPerson": true,
        "parts": {"child_arrangement": "Een medewerker haalt uw kind op bij het hek.",
            "signer": "A. Verzonnen"}
    });
    handed_over(&desk, &told);
    let open = desk.json(&["task", "list"]);
    let ends = open.as_array().unwrap().iter();
    let ends = ends.clone().find(|task| task["kind"] == "objection_ends");
    assert_eq!(ends.unwrap()["dueOn"], "2026-10-14");
    // Terms that have passed are no work; what was to be done still is.
    desk.today = "2027-03-02".into();
    let open = desk.json(&["task", "list"]);
    let open: Vec<&Value> = open
        .as_array()
        .unwrap()
        .iter()
        .map(|t| &t["kind"])
        .collect();
    assert!(open.contains(&&json!("hear_afterwards")), "{open:?}");
    for over in ["objection_ends", "access_ban_ends"] {
        assert!(!open.contains(&&json!(over)), "{over}: {open:?}");
    }
}

#[test]
fn a_suspicion_of_a_sexual_offence_by_staff_has_three_dates_and_nothing_else() {
    let mut desk = school("bijzonder", "samen-online");
    let staff = desk.json(&["staff"]);
    let person = json!({"kind": "staff", "id": staff[0]["staff"]["id"]});
    let mut suspicion = incident(&person);
    suspicion["categories"] = json!(["sexual_abuse"]);
    let recorded = desk.told(&["incident", "record"], &suspicion);
    let id = recorded["incident"]["id"].as_str().unwrap().to_owned();
    let opening = json!({
        "kind": "reprimand", "person": person, "incident": id, "openedOn": "2026-09-02"
    });
    let (code, error) = desk.refused(&["sanction", "open"], &opening.to_string());
    assert_eq!(
        (code, rules(&error)),
        (1, vec!["sexual_offence_by_staff".to_owned()])
    );
    let due = |desk: &Desk| {
        let tasks = desk.json(&["task", "list"]);
        tasks[0]["kind"].as_str().map(str::to_owned)
    };
    assert_eq!(due(&desk).as_deref(), Some("tell_board"));
    let enter = ["sanction", "enter", &id, "--suspicion"];
    let told = |station: &str, on: &str| json!({"station": station, "on": on});
    let mut words = told("board_told", "2026-09-02");
    words["report"] = "Wat er zou zijn gebeurd.".into();
    let (code, error) = desk.refused(&enter, &words.to_string());
    assert_eq!((code, rules(&error)), (1, vec!["only_dates".to_owned()]));
    desk.told(&enter, &told("board_told", "2026-09-02"));
    assert_eq!(due(&desk).as_deref(), Some("consult_inspector"));
    desk.told(&enter, &told("inspector_consulted", "2026-09-02"));
    desk.today = "2026-09-03".into();
    let mut police = told("police_told", "2026-09-03");
    police["what"] = json!({"of": "informed", "guardiansOn": "2026-09-03",
        "personOn": "2026-09-03"});
    let file = desk.told(&enter, &police);
    let states: Vec<&Value> = file["stations"].as_array().unwrap().iter().collect();
    assert!(states.iter().all(|station| station["state"] == "done"));
    assert_eq!(due(&desk), None);
    let strip = desk.json(&["sanction", "strip", &id, "--suspicion"]);
    assert_eq!(strip["entries"].as_array().unwrap().len(), 3);
}

#[test]
fn an_own_ladder_is_tried_and_taken_by_script_and_what_ruled_then_stays_beside_it() {
    let mut desk = school("bijzonder", "samen-online");
    let sem = desk.pupil("Stormkade");
    let person = json!({"kind": "pupil", "id": sem});
    let recorded = desk.told(&["incident", "record"], &incident(&person));
    let id = recorded["incident"]["id"].as_str().unwrap().to_owned();
    let shown = desk.json(&["protocol", "ladder", "show"]);
    assert_eq!(shown["version"], "samen-online 2026.1");
    let mut ladder = shown["ruling"][0].clone();
    ladder["firstSerious"] = "conversation".into();
    ladder["firstModerate"] = "conversation".into();

    let year = ["sanction", "simulate", "--ladder", "--year", "2026-2027"];
    let played = desk.told(&year, &ladder);
    assert_eq!(played["incidents"], 1);
    let line = &played["lines"][0];
    assert_eq!(line["then"]["step"]["kind"], "written_warning");
    assert_eq!(line["candidate"]["step"]["kind"], "conversation");
    assert_eq!(line["differs"], true);
    let other = [
        "sanction",
        "simulate",
        "--protocol",
        "sociale-media-stichting",
    ];
    let none = desk.json(&other);
    assert_eq!(
        (&none["incidents"], &none["lines"]),
        (&json!(0), &json!([]))
    );

    let change = json!({"ladder": ladder, "from": "2026-09-03"});
    let changed = desk.told(&["protocol", "ladder", "change"], &change);
    assert_eq!(changed["versions"][0]["rules"], false);
    let propose = ["sanction", "propose", "--incident", &id, "--person", &sem];
    let kind = |desk: &Desk| desk.json(&propose)["proposal"]["kind"].clone();
    assert_eq!(kind(&desk), "written_warning");
    desk.today = "2026-09-03".into();
    assert_eq!(kind(&desk), "conversation");
    let mut looser = change;
    looser["ladder"]["rungs"][3]["decider"] = "teacher".into();
    let asked = ["protocol", "ladder", "change", "--rehearse"];
    let (code, error) = desk.refused(&asked, &looser.to_string());
    assert_eq!(
        (code, rules(&error)),
        (1, vec!["decider_too_low".to_owned()])
    );
    let said = desk.says(&["protocol", "ladder", "show"], "").out;
    assert!(said.contains("geldt vanaf"), "{said}");
    let said = desk.says(
        &[
            "--language",
            "en",
            "sanction",
            "simulate",
            "--year",
            "2026-2027",
        ],
        "",
    );
    assert!(
        said.out.contains("School year 2026-2027: 1 incident"),
        "{}",
        said.out
    );
}

#[test]
fn a_letter_is_issued_once_nothing_is_missing_and_nobody_else_is_named_and_is_handed_over() {
    let desk = school("bijzonder", "samen-online");
    let sem = desk.pupil("Stormkade");
    let person = json!({"kind": "pupil", "id": sem});
    let recorded = desk.told(&["incident", "record"], &incident(&person));
    let other = desk.json(&["pupils", "--text", "Vuurbaken"]);
    let other = other["rows"][0]["fullName"].as_str().unwrap().to_owned();
    let invitation = |reason: &str, place: &str| {
        json!({
            "kind": "talk_invitation", "person": person, "incident": recorded["incident"]["id"],
            "parts": {
                "reason": reason, "meeting_date": "2026-09-09", "meeting_time": "15.30 uur",
                "meeting_place": place, "attendees": "de leerkracht"
            }
        })
    };
    let issue = ["letter", "issue"];
    let reason = "Er was ruzie in de pauze.";
    let (code, error) = desk.refused(&issue, &invitation(reason, " ").to_string());
    assert_eq!((code, rules(&error)), (1, vec!["part_missing".to_owned()]));
    assert_eq!(error["refusals"][0]["refusal"]["part"], "meeting_place");
    let named = format!("Er was ruzie met {other}.");
    let (code, error) = desk.refused(&issue, &invitation(&named, "op school").to_string());
    assert_eq!(
        (code, rules(&error)),
        (1, vec!["names_someone_else".to_owned()])
    );
    assert_eq!(desk.json(&["letter", "list"])["total"], 0);

    let issued = desk.told(&issue, &invitation(reason, "op school"));
    let letters = issued.as_array().unwrap();
    assert!(!letters.is_empty());
    let waits = |desk: &Desk, letter: &Value| {
        let tasks = desk.json(&["task", "list"]);
        let tasks = tasks.as_array().unwrap().clone();
        tasks.iter().any(|task| task["letter"] == letter["id"])
    };
    for letter in letters {
        assert!(waits(&desk, letter));
        let id = letter["id"].as_str().unwrap();
        desk.json(&["letter", "mark", id, "--mark", "handed_over"]);
        assert!(!waits(&desk, letter));
    }
    let listed = desk.json(&["letter", "list"]);
    assert_eq!(listed["rows"][0]["handedOverOn"], "2026-09-02");
}

#[test]
fn measures_are_listed_by_ladder_and_period() {
    let desk = school("openbaar", "samen-online");
    let opened = Played::opened(desk);
    let count = |more: &[&str]| {
        let mut all = vec!["sanction", "procedures"];
        all.extend(more);
        opened.desk.json(&all).as_array().unwrap().len()
    };
    assert_eq!(count(&["--running", "--of", "pupil"]), 1);
    assert_eq!(count(&["--running", "--of", "staff"]), 0);
    assert_eq!(count(&["--ended"]), 0);
    assert_eq!(count(&["--from", "2026-08-01", "--to", "2027-07-31"]), 1);
    assert_eq!(count(&["--to", "2026-07-31"]), 0);
    let (code, error) = opened
        .desk
        .refused(&["sanction", "list", "--of", "niemand"], "");
    assert_eq!((code, &error["fields"][0]["field"]), (2, &json!("of")));
}

#[test]
fn bad_input_has_a_sentence_for_each_mistake_and_nothing_is_written() {
    let desk = school("bijzonder", "samen-online");
    let sem = desk.pupil("Stormkade");
    let person = json!({"kind": "pupil", "id": sem});
    let recorded = desk.told(&["incident", "record"], &incident(&person));
    let suspension = |change: &dyn Fn(&mut Value)| {
        let mut decision = json!({
            "incident": recorded["incident"]["id"], "person": person, "kind": "suspension",
            "decidedOn": "2026-09-02", "decidedBy": "director",
            "skipReason": "De veiligheid van anderen vraagt erom.",
            "facts": "Op het plein is een kind geschopt.", "reasons": "Het was ernstig.",
            "hearing": {"pupilHeardOn": "2026-09-02", "guardiansHeardOn": "2026-09-02"},
            "suspension": {"firstDay": "2026-09-03", "lastDay": "2026-09-04",
                "proportionality": "Iets lichters past niet.",
                "schoolwork": "Het weekplan gaat mee.", "contact": "de directeur",
                "returnTalkOn": "2027-12-30"}
        });
        change(&mut decision);
        decision.to_string()
    };
    type Change<'a> = &'a dyn Fn(&mut Value);
    let mistakes: [(Change<'_>, &str); 5] = [
        (
            &|it| it["suspension"]["lastDay"] = "2026-09-01".into(),
            "ends_before_it_begins",
        ),
        (
            &|it| it["hearing"]["guardiansHeardOn"] = "2026-09-03".into(),
            "heard_after_decision",
        ),
        (
            &|it| it["decidedOn"] = "2026-09-03".into(),
            "decided_in_future",
        ),
        (
            // Six school days, with a weekend between them.
            &|it| it["suspension"]["lastDay"] = "2026-09-10".into(),
            "more_than_five_school_days",
        ),
        (
            // The autumn holidays lie between: few school days, and far more than a week.
            &|it| {
                it["suspension"]["firstDay"] = "2026-10-16".into();
                it["suspension"]["lastDay"] = "2026-10-26".into();
            },
            "longer_than_a_week",
        ),
    ];
    let decide = ["sanction", "decide"];
    let mut sentences = Vec::new();
    for (change, rule) in mistakes {
        let typed = suspension(change);
        let (code, error) = desk.refused(&decide, &typed);
        let found = rules(&error);
        assert!(
            code == 1 && found.contains(&rule.to_owned()),
            "{rule}: {found:?}"
        );
        let said = desk.says(&["sanction", "decide"], &typed);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{rule}");
        assert!(!sentences.contains(&said.err), "{rule}: {}", said.err);
        sentences.push(said.err);
    }
    assert_eq!(desk.json(&["sanction", "list"]), json!([]));
    assert_eq!(desk.json(&["letter", "list"])["total"], 0);
    desk.told(
        &decide,
        &serde_json::from_str(&suspension(&|_| ())).unwrap(),
    );
}
