//! Procedures by script: the same story under both protocols, measures for staff and guardians, and
//! what refuses in words.

use serde_json::{Value, json};

use crate::Desk;
use crate::played::{Played, handed_over, incident, rules, said, school};

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
                "firstDay": "2026-09-02", "lastDay": last, "reviewOn": "2026-10-12",
                "contact": "de intern begeleider",
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
