//! A procedure that is played by script: what is put down on each day, the letters with what is not
//! known of them, and what is due then.

use serde_json::{Value, json};

use crate::{CREATE, Desk};

/// A school of this denomination, under this protocol, in which it is 2 September 2026.
pub(crate) fn school(denomination: &str, protocol: &str) -> Desk {
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

pub(crate) fn incident(person: &Value) -> Value {
    json!({
        "happenedOn": "2026-09-02", "place": "yard", "severity": "serious",
        "facts": "Op het plein is een kind geschopt.", "categories": ["physical_violence"],
        "parties": [{"who": person, "role": "perpetrator"}]
    })
}

pub(crate) fn said(station: &str, on: &str) -> Value {
    json!({
        "station": station, "on": on, "who": "wie erbij was", "manner": "talk",
        "report": "Wat er is gezegd."
    })
}

/// A procedure that is played by script.
pub(crate) struct Played {
    pub(crate) desk: Desk,
    pub(crate) id: String,
}

impl Played {
    /// An incident of 2 September, and the expulsion that is opened the day after.
    pub(crate) fn opened(desk: Desk) -> Played {
        Played::opened_for(desk, "Stormkade")
    }

    /// As [`Played::opened`], for the pupil of this name.
    pub(crate) fn opened_for(desk: Desk, name: &str) -> Played {
        let sem = desk.pupil(name);
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
    pub(crate) fn enter(&mut self, said: &Value) -> Value {
        self.desk.today = said["on"].as_str().unwrap().to_owned();
        self.desk.told(&["sanction", "enter", &self.id], said)
    }

    pub(crate) fn refused(&mut self, said: &Value) -> Vec<String> {
        self.desk.today = said["on"].as_str().unwrap().to_owned();
        let enter = ["sanction", "enter", &self.id];
        let (code, error) = self.desk.refused(&enter, &said.to_string());
        assert_eq!(code, 1);
        rules(&error)
    }

    pub(crate) fn decision(&self, on: &str) -> Value {
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
    pub(crate) fn letter(&mut self, kind: &str, on: &str, parts: &Value) -> Vec<Value> {
        self.desk.today = on.to_owned();
        let request = self.request(kind, parts);
        handed_over(&self.desk, &request)
    }

    pub(crate) fn request(&self, kind: &str, parts: &Value) -> Value {
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
    pub(crate) fn withheld(&mut self, kind: &str, on: &str, parts: &Value) -> Vec<String> {
        self.desk.today = on.to_owned();
        let request = self.request(kind, parts).to_string();
        let (code, error) = self.desk.refused(&["letter", "issue"], &request);
        assert_eq!(code, 1);
        rules(&error)
    }

    /// What a letter would say in one of its parts.
    pub(crate) fn part(&self, kind: &str, part: &str) -> String {
        let request = self.request(kind, &json!({}));
        let form = self.desk.told(&["letter", "form"], &request);
        let parts = form["parts"].as_array().unwrap();
        let found = parts.iter().find(|one| one["part"] == part);
        let found = found.unwrap_or_else(|| panic!("no {part}"));
        found["value"].as_str().unwrap().to_owned()
    }

    pub(crate) fn station(&self, kind: &str) -> Value {
        let file = self.desk.json(&["sanction", "strip", &self.id]);
        let stations = file["stations"].as_array().unwrap();
        let found = stations.iter().find(|station| station["kind"] == kind);
        found.unwrap_or_else(|| panic!("no {kind}")).clone()
    }

    pub(crate) fn term(&self, kind: &str) -> Value {
        self.station(kind)["term"]["endsOn"].clone()
    }

    pub(crate) fn due(&self) -> Vec<(String, String)> {
        let tasks = self.desk.json(&["task", "list"]);
        let tasks = tasks.as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        tasks
            .filter(|task| task["sanction"] == self.id.as_str() && task["letter"].is_null())
            .map(|task| (text(&task["kind"]), text(&task["dueOn"])))
            .collect()
    }

    /// From the first hearing to the decision of Monday 5 October 2026.
    pub(crate) fn decided(mut self) -> Played {
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
        // The decision could not name the school, so that another letter does.
        assert_eq!(self.due()[0], entry("tell_leaving", "2026-10-12"));
        let gone = self.refused(&said("removed", "2026-10-13"));
        assert_eq!(gone, ["leaving_not_told"]);
        let leaves = json!({"effective_date": "2026-12-18"});
        let told = self.letter("leaving_day", "2026-10-13", &leaves);
        assert_eq!(told.len(), 1);
        assert_eq!(self.station("leaving_told")["state"], "done");
        let gone = self.refused(&said("removed", "2026-10-14"));
        assert_eq!(gone, ["leaves_later"]);
        self
    }

    /// The objection of 2 November, and a dispute from 20 November to 15 January.
    pub(crate) fn objected(mut self, decide_by: &str, after_dispute: &str) -> Played {
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
    pub(crate) fn removed(mut self) -> Desk {
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
pub(crate) fn handed_over(desk: &Desk, request: &Value) -> Vec<Value> {
    let issued = desk.told(&["letter", "issue"], request);
    let issued = issued.as_array().unwrap().clone();
    for letter in &issued {
        let id = letter["id"].as_str().unwrap();
        desk.json(&["letter", "mark", id, "--mark", "handed_over"]);
    }
    issued
}

pub(crate) fn entry(kind: &str, due: &str) -> (String, String) {
    (kind.to_owned(), due.to_owned())
}

pub(crate) fn rules(error: &Value) -> Vec<String> {
    let refusals = error["refusals"].as_array();
    let refusals = refusals.unwrap_or_else(|| panic!("{error}")).iter();
    refusals
        .map(|spoken| spoken["refusal"]["rule"].as_str().unwrap().to_owned())
        .collect()
}
