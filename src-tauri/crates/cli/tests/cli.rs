//! The built program, as an administrator or a script meets it: arguments and JSON in, words or
//! JSON out, and an exit code.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "in a test that is how it fails"
)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

const PASSWORD: &str = "een zin die u onthoudt";

#[path = "cli/consents.rs"]
mod consents;
#[path = "cli/expulsions.rs"]
mod expulsions;
#[path = "cli/figures.rs"]
mod figures;
#[path = "cli/judgements.rs"]
mod judgements;
#[path = "cli/letter_texts.rs"]
mod letter_texts;
#[path = "cli/links.rs"]
mod links;
#[path = "cli/notes.rs"]
mod notes;
#[path = "cli/pages.rs"]
mod pages;
#[path = "cli/parties.rs"]
mod parties;
#[path = "cli/played.rs"]
mod played;
#[path = "cli/privacy.rs"]
mod privacy;
#[path = "cli/procedures.rs"]
mod procedures;
#[path = "cli/programme.rs"]
mod programme;
#[path = "cli/retention.rs"]
mod retention;
#[path = "cli/salvage.rs"]
mod salvage;

/// A folder with a register in it, the program, and the day of today.
struct Desk {
    folder: TempDir,
    password: &'static str,
    today: String,
}

/// What the program said.
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Desk {
        Desk {
            folder: tempfile::tempdir().unwrap(),
            password: PASSWORD,
            today: "2026-11-22".to_owned(),
        }
    }

    /// A founded school with the invented pupils, guardians and staff read in.
    fn read_in() -> Desk {
        Desk::founded(&CREATE)
    }

    /// As [`Desk::read_in`], for the school that these arguments found.
    fn founded(create: &[&str]) -> Desk {
        let desk = Desk::new();
        desk.json(create);
        let invented = fixtures::school_of(60);
        let (roster, guardians) = (desk.place("edex.xml"), desk.place("ouders.csv"));
        fs::write(&roster, fixtures::edexml(&invented)).unwrap();
        fs::write(&guardians, fixtures::guardians_csv(&invented)).unwrap();
        let done = desk.json(&[
            "import",
            roster.to_str().unwrap(),
            "--guardians",
            guardians.to_str().unwrap(),
        ]);
        assert_eq!(done["pupilsNew"], 60);
        assert_eq!(done["refused"], 0);
        desk
    }

    fn created(&self) {
        let me = self.json(&CREATE);
        assert_eq!(me["school"], "De Verzonnen School");
        assert_eq!(me["role"], "director");
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn says(&self, arguments: &[&str], input: &str) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_pluis-cli"))
            .args(["--today", &self.today])
            .args(arguments)
            .env("PLUIS_REGISTER", self.place("school.pluis"))
            .env("PLUIS_PASSWORD", self.password)
            .env("PLUIS_KDF", "rehearsal")
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses its arguments reads nothing.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The JSON that it answers, with this JSON on standard input.
    fn told(&self, arguments: &[&str], input: &Value) -> Value {
        self.typed(arguments, &input.to_string())
    }

    /// The JSON that it answers, with this text on standard input.
    fn typed(&self, arguments: &[&str], input: &str) -> Value {
        let mut all = vec!["--json"];
        all.extend(arguments);
        let said = self.says(&all, input);
        assert_eq!(
            (said.code, said.err.as_str()),
            (0, ""),
            "{arguments:?}: {}",
            said.out
        );
        serde_json::from_str(&said.out).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        self.told(arguments, &Value::Null)
    }

    /// The exit code, and the JSON on standard error.
    fn refused(&self, arguments: &[&str], input: &str) -> (i32, Value) {
        let mut all = vec!["--json"];
        all.extend(arguments);
        let said = self.says(&all, input);
        assert_eq!(said.out, "", "{arguments:?}");
        let error = serde_json::from_str(&said.err);
        (
            said.code,
            error.unwrap_or_else(|_| panic!("no JSON: {}", said.err)),
        )
    }

    fn pupil(&self, name: &str) -> String {
        let list = self.json(&["pupils", "--text", name]);
        list["rows"][0]["id"].as_str().unwrap().to_owned()
    }

    fn guardian(&self, name: &str) -> String {
        let list = self.json(&["guardians", "--text", name]);
        list["rows"][0]["guardian"]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    fn recorded(&self, pupil: &str) -> String {
        let file = self.told(&["incident", "record"], &incident(pupil));
        file["incident"]["id"].as_str().unwrap().to_owned()
    }
}

const CREATE: [&str; 25] = [
    "create",
    "--school",
    "De Verzonnen School",
    "--board",
    "Stichting Bedacht",
    "--denomination",
    "bijzonder",
    "--protocol",
    "samen-online",
    "--director",
    "Jo Verzonnen",
    "--street",
    "Bedachtlaan 1",
    "--postcode",
    "1234 AB",
    "--town",
    "Verzonnendam",
    "--phone",
    "000-0000000",
    "--board-street",
    "Luchtkasteelplein 1",
    "--board-postcode",
    "1234 ZZ",
    "--board-town",
    "Verzonnendam",
];

fn incident(pupil: &str) -> Value {
    json!({
        "happenedOn": "2026-11-20", "place": "yard", "severity": "moderate",
        "facts": "In de pauze is een jas in de sloot gegooid.",
        "categories": ["bullying"],
        "parties": [{"who": {"kind": "pupil", "id": pupil}, "role": "perpetrator"}]
    })
}

fn warning(incident: &str, pupil: &str) -> Value {
    json!({
        "incident": incident, "person": {"kind": "pupil", "id": pupil},
        "kind": "written_warning", "decidedOn": "2026-11-22", "decidedBy": "director",
        "reasons": "Dit was de derde keer.", "expectation": "We blijven van elkaars spullen af."
    })
}

fn suspension(incident: &str, pupil: &str) -> Value {
    json!({
        "incident": incident, "person": {"kind": "pupil", "id": pupil},
        "kind": "suspension", "decidedOn": "2026-11-22", "decidedBy": "director",
        "reasons": "Er lag al een waarschuwing.",
        "hearing": {"pupilHeardOn": "2026-11-20", "guardiansHeardOn": "2026-11-20"},
        "suspension": {"firstDay": "2026-11-23", "lastDay": "2026-11-24",
            "proportionality": "De waarschuwing hielp niet.", "schoolwork": "Het weekplan gaat mee.",
            "contact": "de eigen leerkracht", "returnTalkOn": "2026-11-25"}
    })
}

#[test]
fn from_nothing_to_two_letters_and_a_sound_history() {
    let desk = Desk::read_in();
    let sem = desk.pupil("Stormkade");
    let first = desk.recorded(&sem);
    let view = desk.json(&[
        "sanction",
        "propose",
        "--incident",
        &first,
        "--person",
        &sem,
    ]);
    assert_eq!(view["proposal"]["kind"], "written_warning");
    let file = desk.told(&["sanction", "decide"], &warning(&first, &sem));
    assert_eq!(file["letters"].as_array().unwrap().len(), 1);

    let second = desk.recorded(&sem);
    let said = desk.says(
        &[
            "sanction",
            "propose",
            "--incident",
            &second,
            "--person",
            &sem,
        ],
        "",
    );
    assert_eq!(said.code, 0);
    assert!(said.out.contains("Sem van de Stormkade"), "{}", said.out);
    assert!(
        said.out.contains("22-11-2026") && said.out.contains("[T-X4]"),
        "{}",
        said.out
    );
    let decision = suspension(&second, &sem);
    let rehearsal = desk.told(&["sanction", "decide", "--rehearse"], &decision);
    assert_eq!(rehearsal["schoolDays"], 2);
    let file = desk.told(&["sanction", "decide"], &decision);
    assert_eq!(file["schoolDays"], 2);
    assert_eq!(file["letters"].as_array().unwrap().len(), 2);

    let letters = desk.json(&["letter", "list"]);
    assert_eq!(letters["total"], 3);
    let letter = letters["rows"].as_array().unwrap();
    let letter = letter
        .iter()
        .find(|row| row["kind"] == "suspension")
        .unwrap();
    let id = letter["id"].as_str().unwrap();
    let to = desk.place("brief.pdf");
    desk.json(&["letter", "save", id, "--to", to.to_str().unwrap()]);
    assert!(fs::read(&to).unwrap().starts_with(b"%PDF"));
    desk.json(&["letter", "mark", id, "--mark", "handed_over"]);
    let tasks = desk.json(&["task", "list"]);
    let waits = |row: &&Value| row["letter"] == id;
    assert_eq!(tasks.as_array().unwrap().iter().filter(waits).count(), 0);
    let task = tasks[0]["id"].as_str().unwrap();
    desk.json(&["task", "finish", task, "--note", "Gebeld."]);

    let history = desk.json(&["history"]);
    let ops: Vec<_> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|line| &line["op"])
        .collect();
    // What was looked at stands between what was done.
    assert_eq!(
        ops,
        [
            "finish_task",
            "mark_letter",
            "open_letter",
            "open_measure",
            "decide_sanction",
            "open_incident",
            "record_incident",
            "open_measure",
            "decide_sanction",
            "open_incident",
            "record_incident",
            "import_roster",
            "found_school",
        ]
    );
    let proof = desk.json(&["verify"]);
    assert_eq!(
        (&proof["lines"], &proof["faults"]),
        (&json!(13), &json!([]))
    );
}

#[test]
fn consent_forms_are_one_pdf_and_the_overview_counts_them() {
    let desk = Desk::read_in();
    let to = desk.place("forms.pdf");
    let to = to.to_str().unwrap();
    let forms = [
        "consent",
        "forms",
        "--year",
        "2026-2027",
        "--group",
        "8A",
        "--to",
        to,
    ];
    let made = desk.json(&forms);
    assert!(made["forms"].as_u64().unwrap() >= made["pupils"].as_u64().unwrap());
    assert_eq!(made["reprinted"], 0);
    assert!(fs::read(to).unwrap().starts_with(b"%PDF"));
    let overview = desk.json(&["consent", "overview", "--year", "2026-2027"]);
    let group = overview.as_array().unwrap();
    let group = group.iter().find(|row| row["name"] == "8a").unwrap();
    assert_eq!(group["printed"], made["pupils"]);
    assert_eq!(desk.json(&forms)["reprinted"], made["forms"]);
    let said = desk.says(&forms, "");
    assert_eq!(said.code, 0);
    assert!(said.out.contains("formulieren voor"), "{}", said.out);
}

#[test]
fn a_rule_in_the_way_is_exit_code_1_with_every_refusal() {
    let desk = Desk::read_in();
    let sem = desk.pupil("Stormkade");
    let first = desk.recorded(&sem);
    let mut decision = warning(&first, &sem);
    decision["reasons"] = "".into();
    decision["expectation"] = "".into();
    for arguments in [
        &["sanction", "decide"][..],
        &["sanction", "decide", "--rehearse"],
    ] {
        let (code, error) = desk.refused(arguments, &decision.to_string());
        assert_eq!((code, &error["kind"]), (1, &json!("refused")));
        let rules: Vec<_> = (error["refusals"].as_array().unwrap().iter())
            .map(|spoken| &spoken["refusal"]["rule"])
            .collect();
        assert_eq!(rules, ["reasons_missing", "expectation_missing"]);
    }
    let said = desk.says(&["sanction", "decide"], &decision.to_string());
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("[WPO 40c(1)]"), "{}", said.err);
    let said = desk.says(
        &["--language", "en", "sanction", "decide"],
        &decision.to_string(),
    );
    assert_eq!(said.err.lines().count(), 2);
    assert!(!said.err.contains("refusal-"), "{}", said.err);

    let mut named = warning(&first, &sem);
    named["reasons"] = "Boaz was de dupe.".into();
    let (code, error) = desk.refused(&["sanction", "decide"], &named.to_string());
    assert_eq!(
        (code, &error["refusals"][0]["refusal"]["words"]),
        (1, &json!("Boaz"))
    );
    named["clearedNames"] = json!(["Boaz"]);
    desk.told(&["sanction", "decide"], &named);
    let (code, error) = desk.refused(&["undo"], "");
    assert_eq!((code, &error["kind"]), (1, &json!("nothing_to_undo")));
}

#[test]
fn bad_input_is_exit_code_2_and_says_where() {
    let desk = Desk::read_in();
    let (code, error) = desk.refused(&["incident", "record"], "{\n  \"happenedOn\": 3");
    assert_eq!(
        (code, &error["kind"], &error["line"]),
        (2, &json!("json"), &json!(2))
    );
    let mut wrong = incident(&desk.pupil("Stormkade"));
    wrong["facts"] = "".into();
    let (code, error) = desk.refused(&["incident", "record"], &wrong.to_string());
    assert_eq!((code, &error["fields"][0]["field"]), (2, &json!("facts")));
    let (code, error) = desk.refused(&["incident", "show", "twaalf"], "");
    assert_eq!((code, &error["kind"]), (2, &json!("no_id")));
    let nobody = "019203a0-0000-7000-8000-000000000000";
    let (code, error) = desk.refused(&["pupil", nobody], "");
    assert_eq!((code, &error["kind"]), (2, &json!("not_found")));
    let forms = ["consent", "forms", "--year", "2026", "--to", "x.pdf"];
    let (code, error) = desk.refused(&forms, "");
    assert_eq!(
        (code, &error["fields"][0]["problem"]),
        (2, &json!("no_school_year"))
    );
    assert!(!desk.place("x.pdf").exists());
    assert_eq!(desk.says(&["incident", "vergeten"], "").code, 2);
    let letter = desk.place("brief.txt");
    fs::write(&letter, "Beste ouders,").unwrap();
    let (code, error) = desk.refused(&["import", letter.to_str().unwrap()], "");
    assert_eq!((code, &error["kind"]), (2, &json!("unreadable")));
}

#[test]
fn a_register_that_does_not_open_is_exit_code_3() {
    let mut desk = Desk::new();
    let (code, error) = desk.refused(&["pupils"], "");
    assert_eq!((code, &error["kind"]), (3, &json!("no_register")));
    desk.created();
    let (code, error) = desk.refused(&CREATE, "");
    assert_eq!((code, &error["kind"]), (3, &json!("already_exists")));
    desk.password = "een andere lange zin";
    let (code, error) = desk.refused(&["pupils"], "");
    assert_eq!((code, &error["kind"]), (3, &json!("wrong_password")));
    let said = desk.says(&["pupils"], "");
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(!said.err.contains("een andere lange zin") && !said.err.is_empty());
    let file = desk.place("password.txt");
    fs::write(&file, format!("{PASSWORD}\nen nog een regel\n")).unwrap();
    let list = desk.json(&["--password-file", file.to_str().unwrap(), "pupils"]);
    assert_eq!(list["total"], 0);
    fs::write(desk.place("school.pluis"), "Beste ouders,").unwrap();
    let (code, error) = desk.refused(&["pupils"], "");
    assert_eq!((code, &error["kind"]), (3, &json!("not_a_register")));
}

#[test]
fn an_unknown_protocol_lists_those_that_there_are() {
    let desk = Desk::new();
    let wrong: Vec<_> = CREATE
        .iter()
        .map(|word| {
            if *word == "samen-online" {
                "samen-offline"
            } else {
                *word
            }
        })
        .collect();
    let (code, error) = desk.refused(&wrong, "");
    assert_eq!(
        (code, &error["fields"][0]["field"]),
        (2, &json!("protocol"))
    );
    let known = error["protocols"].as_array().unwrap();
    assert!(known.contains(&json!("samen-online")), "{error}");
    let said = desk.says(&wrong, "");
    assert!(said.err.contains("samen-online"), "{}", said.err);
    assert!(!desk.place("school.pluis").exists());
}

#[test]
fn a_short_password_founds_no_school() {
    let mut desk = Desk::new();
    desk.password = "kort";
    let (code, error) = desk.refused(&CREATE, "");
    assert_eq!(
        (code, &error["fields"][0]["problem"]),
        (2, &json!("password_too_short"))
    );
}

#[test]
fn an_import_is_previewed_and_undone() {
    let desk = Desk::read_in();
    let roster = desk.place("edex.xml");
    let roster = roster.to_str().unwrap();
    let xml = fs::read_to_string(roster)
        .unwrap()
        .replace(">Boaz<", ">Boas<");
    fs::write(roster, xml).unwrap();
    let preview = desk.json(&["import", roster, "--preview"]);
    assert_eq!(preview["pupils"]["changed"][0]["fields"][0]["new"], "Boas");
    assert_eq!(desk.json(&["pupils", "--text", "Boas"])["total"], 0);
    desk.json(&["import", roster]);
    assert_eq!(desk.json(&["pupils", "--text", "Boas"])["total"], 1);
    assert_eq!(desk.json(&["undo"]), "import_roster");
    assert_eq!(desk.json(&["pupils", "--text", "Boas"])["total"], 0);
}

#[test]
fn the_invented_school_opens_with_its_own_password() {
    let mut desk = Desk::new();
    desk.password = "alles is verzonnen";
    let me = desk.json(&["demo"]);
    assert_eq!(me["school"], "Basisschool De Verzonnen Vuurtoren");
    let list = desk.json(&["pupils"]);
    let invented = fixtures::school();
    let pupils = invented.pupils.iter();
    let here = pupils.filter(|pupil| !pupil.has_left(fixtures::today()));
    assert_eq!(list["rows"].as_array().unwrap().len(), here.count());
    let incidents = desk.json(&["incident", "list", "--text", "Stormkade"]);
    assert!(incidents["total"].as_u64().unwrap() >= 2);
    assert_eq!(desk.json(&["verify"])["faults"], json!([]));
}

/// The JSON documents in a text: from each `{` or `[{` that opens one to where it closes.
fn documents(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let start = if rest[..start].ends_with('[') {
            start - 1
        } else {
            start
        };
        let mut depth = 0;
        let Some(end) = rest[start..].char_indices().find_map(|(at, c)| {
            match c {
                '{' | '[' => depth += 1,
                '}' | ']' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(start + at + 1)
        }) else {
            panic!("a document is not closed: {}", &rest[start..]);
        };
        found.push(rest[start..end].to_owned());
        rest = &rest[end..];
    }
    found
}

#[test]
fn the_examples_in_the_help_do_what_they_say() {
    let desk = Desk::read_in();
    let (sem, noa) = (desk.pupil("Stormkade"), desk.pupil("Droomhof"));
    let example = |arguments: &[&str], ids: &[&str]| -> Vec<String> {
        let mut all = arguments.to_vec();
        all.push("--help");
        let said = desk.says(&all, "");
        assert_eq!(said.code, 0);
        let mut found = documents(&said.out);
        assert!(!found.is_empty(), "{}", said.out);
        for document in &mut found {
            for id in ids {
                *document = document.replacen("\"ID\"", &format!("\"{id}\""), 1);
            }
            assert!(!document.contains("\"ID\""), "{document}");
        }
        found
    };
    let run = |arguments: &[&str], document: &str| -> Value {
        let document: Value = serde_json::from_str(document).unwrap();
        desk.told(arguments, &document)
    };
    let pupil = run(&["save", "pupil"], &example(&["save", "pupil"], &[])[0]);
    let noor = pupil["id"].as_str().unwrap();
    run(
        &["save", "guardian"],
        &example(&["save", "guardian"], &[noor])[0],
    );
    let file = desk.json(&["pupil", noor]);
    assert_eq!(file["guardians"][0]["fullName"], "Jo Verzonnen");
    run(&["save", "staff"], &example(&["save", "staff"], &[])[0]);
    run(
        &["settings", "holidays"],
        &example(&["settings", "holidays"], &[])[0],
    );

    let record = ["incident", "record"];
    let mother = desk.guardian("Droomhof");
    let recorded = example(&record, &[&sem, &mother]);
    let first = run(&record, &recorded[0])["incident"]["id"].clone();
    let second = run(&record, &recorded[0])["incident"]["id"].clone();
    let (first, second) = (first.as_str().unwrap(), second.as_str().unwrap());
    let decide = ["sanction", "decide"];
    let decisions = example(&decide, &[first, &sem]);
    assert_eq!(
        decisions.len(),
        7,
        "a warning, a suspension, and five particulars"
    );
    for particulars in &decisions[2..] {
        let kind: domain::sanction::Particulars = serde_json::from_str(particulars).unwrap();
        assert!(format!("{kind:?}").len() > 10);
    }
    run(&decide, &decisions[0]);
    let suspended = run(&decide, &decisions[1].replace(first, second));
    assert_eq!(suspended["decision"]["kind"], "suspension");
    // Nobody else came into it.
    let list = desk.json(&["sanction", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 2);
    let file = desk.json(&["pupil", &noa, "--only", "measure"]);
    assert_eq!(file["moments"]["rows"], json!([]));
}

#[test]
fn every_command_says_what_it_is_for() {
    let desk = Desk::new();
    let said = desk.says(&["--help"], "");
    assert_eq!(said.code, 0);
    assert!(said.out.contains("Exit codes: 0 done"), "{}", said.out);
    for command in [
        "create", "import", "incident", "sanction", "letter", "consent", "verify",
    ] {
        assert_eq!(desk.says(&[command, "--help"], "").code, 0, "{command}");
    }
}

#[test]
fn the_terms_that_run_after_a_suspension_are_listed_with_their_ends() {
    let desk = Desk::read_in();
    assert_eq!(desk.json(&["deadlines"]), json!([]));
    let sem = desk.pupil("Stormkade");
    let decision = json!({"skipReason": "Dit was geweld."});
    let mut suspension = suspension(&desk.recorded(&sem), &sem);
    let extra = decision.as_object().unwrap().clone();
    suspension.as_object_mut().unwrap().extend(extra);
    desk.told(&["sanction", "decide"], &suspension);
    let lines = desk.json(&["deadlines"]);
    assert_eq!(lines[0]["term"]["kind"], "inspectorate_notice");
    let words = desk.says(&["deadlines"], "").out;
    assert!(
        words.contains("22-11-2026     0  Melding bij de Inspectie"),
        "{words}"
    );
    assert!(words.contains("[WPO 40c(3)]"), "{words}");
}

#[test]
fn what_the_police_are_told_is_recorded_with_an_incident_and_corrected_with_a_reason() {
    let desk = Desk::read_in();
    let case = desk.recorded(&desk.pupil("Stormkade"));
    assert_eq!(desk.json(&["incident", "police", &case]), Value::Null);
    let asked = desk.json(&["incident", "police", &case, "--criminal"]);
    assert_eq!(
        (&asked["policy"], &asked["isOpen"]),
        (&json!("mandatory"), &json!(true))
    );
    let mut decision = json!({
        "decidedOn": "2026-11-22", "decidedBy": "director", "step": "neither"
    });
    let decide = ["incident", "police", &case, "--decide"];
    let (code, error) = desk.refused(&decide, &decision.to_string());
    let rules: Vec<_> = error["refusals"].as_array().unwrap().iter().collect();
    assert_eq!((code, rules.len()), (1, 2));
    decision["step"] = json!("report");
    decision["toldOn"] = json!("2026-11-22");
    decision["reference"] = json!("PL-VERZONNEN-1");
    let done = desk.told(&decide, &decision);
    assert_eq!(done["isOpen"], false);
    assert_eq!(desk.refused(&decide, &decision.to_string()).0, 1);
    let words = desk.says(&["incident", "police", &case], "").out;
    assert!(
        words.contains("22-11-2026  Directeur  Aangifte  22-11-2026  PL-VERZONNEN-1"),
        "{words}"
    );
}

#[test]
fn days_off_come_from_a_calendar_file_or_a_region_and_can_be_looked_at_first() {
    let desk = Desk::new();
    desk.created();
    let ics = desk.place("vrij.ics");
    let calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270201\r\nSUMMARY:Studiedag\r\n\
        END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270312\r\nSUMMARY:Schoolreis\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";
    fs::write(&ics, calendar).unwrap();
    let path = ics.to_str().unwrap();
    let seen = desk.says(&["holidays", "--ics", path, "--preview"], "");
    assert!(
        seen.out.contains("+ 01-02-2027  01-02-2027  Studiedag"),
        "{}",
        seen.out
    );
    assert!(seen.out.contains("  12-03-2027  12-03-2027  Schoolreis"));
    assert_eq!(desk.json(&["holidays"]), json!([]));
    assert_eq!(desk.json(&["holidays", "--ics", path])["added"], 1);
    assert_eq!(desk.json(&["holidays", "--ics", path, "--all"])["added"], 1);
    assert_eq!(desk.json(&["holidays", "--region", "noord"])["added"], 14);
    assert_eq!(desk.json(&["holidays"]).as_array().unwrap().len(), 16);
    assert_eq!(desk.json(&["undo"]), json!("change_holidays"));
    assert_eq!(desk.json(&["holidays"]).as_array().unwrap().len(), 2);
    assert_eq!(desk.refused(&["holidays", "--region", "oost"], "").0, 2);
    let (code, error) = desk.refused(&["holidays", "--ics", "school.pluis"], "");
    assert_eq!((code, error["kind"].as_str()), (2, Some("unreadable")));
}

#[test]
fn the_paper_of_letters_is_chosen_tried_and_given_a_logo() {
    let desk = Desk::read_in();
    let usual = json!({"window": "links", "fold": "geen", "preprinted": false});
    let shown = desk.json(&["stationery"]);
    assert_eq!(shown, json!({"stationery": usual, "hasLogo": false}));
    let logo = desk.place("logo.svg");
    let drawing = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="9" fill="#05606a"/></svg>"##;
    fs::write(&logo, drawing).unwrap();
    let page = desk.place("proef.pdf");
    let chosen = desk.json(&[
        "stationery",
        "--window",
        "rechts",
        "--fold",
        "dl",
        "--logo",
        logo.to_str().unwrap(),
        "--test-page",
        page.to_str().unwrap(),
    ]);
    let wanted = json!({"window": "rechts", "fold": "dl", "preprinted": false});
    assert_eq!(chosen, json!({"stationery": wanted, "hasLogo": true}));
    assert!(fs::read(&page).unwrap().starts_with(b"%PDF"));
    let said = desk.says(&["stationery", "--preprinted", "true"], "");
    assert!(said.out.contains("Twee keer vouwen"), "{}", said.out);
    assert_eq!(desk.refused(&["stationery", "--window", "boven"], "").0, 2);
    let none = desk.refused(&["stationery", "--logo", "school.pluis"], "");
    assert_eq!(none.1["fields"][0]["problem"], "no_picture");
    assert_eq!(desk.json(&["stationery", "--no-logo"])["hasLogo"], false);
}

#[test]
fn a_copy_is_made_listed_tried_and_put_back() {
    let desk = Desk::read_in();
    let nowhere = desk.refused(&["copy"], "");
    assert_eq!(nowhere, (2, json!({"kind": "no_folder"})));
    let stick = desk.place("stick");
    fs::create_dir(&stick).unwrap();
    let copying = json!({
        "folder": stick, "onClose": true, "daily": true, "warnAfterDays": 7
    });
    desk.told(&["settings", "copies"], &copying);
    let said = desk.says(&["copy"], "");
    assert!(
        said.out
            .contains("pluis-2026-11-22-1.pluis is gemaakt en gecontroleerd")
    );
    let copies = desk.json(&["copies"]);
    assert_eq!(copies["newest"], "2026-11-22");
    assert_eq!(copies["rows"][0]["here"], true);
    let said = desk.says(&["copies"], "");
    assert!(
        said.out
            .contains("De nieuwste goede kopie is van 22-11-2026.")
    );

    let copy = stick.join("pluis-2026-11-22-1.pluis");
    let copy = copy.to_str().unwrap();
    let found = desk.json(&["restore", "--check", copy]);
    assert_eq!(
        (&found["pupils"], &found["ours"]),
        (&json!(60), &json!(true))
    );
    let said = desk.says(&["restore", "--check", copy], "");
    assert!(said.out.contains("Leerlingen: 60."), "{}", said.out);

    let child = desk.pupil("sem");
    desk.recorded(&child);
    let done = desk.json(&["restore", copy]);
    assert_eq!(done["aside"], "school-aside-2026-11-22-1.pluis");
    assert_eq!(desk.json(&["incident", "list"])["total"], 0);
    assert!(desk.place("school-aside-2026-11-22-1.pluis").exists());

    let other = Desk::new();
    other.created();
    let refused = other.refused(&["restore", copy], "");
    assert_eq!(refused, (1, json!({"kind": "other_register"})));
    fs::write(copy, "niets").unwrap();
    let refused = desk.refused(&["restore", "--check", copy], "");
    assert_eq!(refused, (3, json!({"kind": "not_a_register"})));
    let said = desk.says(&["restore", "--check", copy], "");
    assert!(said.err.contains("geen kopie van Pluis"), "{}", said.err);
}

#[test]
fn a_sheet_for_the_safe_a_new_key_and_a_new_password() {
    let desk = Desk::new();
    desk.created();
    assert_eq!(desk.json(&["key", "show"])["recovery"], false);
    let sheet = desk.place("blad.pdf");
    desk.json(&["key", "recovery", "--to", sheet.to_str().unwrap()]);
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF"));
    let keys = desk.json(&["key", "show"]);
    assert_eq!(
        (&keys["recovery"], &keys["recoveryCheckedOn"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!(desk.json(&["key", "renew"])["generation"], 2);
    for (name, text) in [
        ("oud", PASSWORD),
        ("nieuw", "een andere lange zin"),
        ("kort", "kort"),
    ] {
        fs::write(desk.place(name), format!("{text}\n")).unwrap();
    }
    let short = desk.refused(&["key", "password", "--old", "oud", "--new", "kort"], "");
    assert_eq!(short.0, 2);
    desk.json(&["key", "password", "--old", "oud", "--new", "nieuw"]);
    assert_eq!(desk.refused(&["pupils"], "").0, 3);
    fs::write(desk.place("sleutel"), "0000-0000").unwrap();
    let recover = [
        "recover",
        "--key",
        "sleutel",
        "--name",
        "Jo Verzonnen",
        "--new",
        "nieuw",
    ];
    let (code, error) = desk.refused(&recover, "");
    assert_eq!((code, &error["fields"][0]["field"]), (2, &json!("key")));
}

#[test]
fn users_are_added_changed_suspended_and_helped() {
    let desk = Desk::new();
    desk.created();
    let jo = "Jo Verzonnen";
    let given = desk.json(&["user", "add", "Ib Verzonnen", "--role", "counsellor"]);
    let once = given["password"].as_str().unwrap().to_owned();
    assert_eq!(once.len(), 19);
    desk.json(&[
        "--user",
        jo,
        "user",
        "edit",
        "ib verzonnen",
        "--title",
        "intern bevoegde",
    ]);
    let list = desk.json(&["--user", jo, "user", "list"]);
    assert_eq!(list[0]["title"], "intern bevoegde");
    assert_eq!(
        (&list[0]["oneTime"], &list[1]["own"]),
        (&json!(true), &json!(true))
    );

    // With the given password nothing goes but choosing another.
    fs::write(desk.place("gegeven"), &once).unwrap();
    fs::write(desk.place("eigen"), "een eigen lange zin\n").unwrap();
    let as_ib = |file: &'static str| {
        move |rest: &[&'static str]| {
            let mut all = vec!["--user", "Ib Verzonnen", "--password-file", file];
            all.extend(rest);
            all
        }
    };
    let (given, own) = (as_ib("gegeven"), as_ib("eigen"));
    assert_eq!(desk.refused(&given(&["pupils"]), "").0, 1);
    desk.json(&given(&[
        "key", "password", "--old", "gegeven", "--new", "eigen",
    ]));
    desk.json(&own(&["pupils"]));
    let (code, error) = desk.refused(&own(&["user", "list"]), "");
    assert_eq!((code, &error["kind"]), (1, &json!("forbidden")));

    let (code, error) = desk.refused(&["--user", jo, "user", "suspend", "Jo Verzonnen"], "");
    assert_eq!(
        (code, &error["refusals"][0]["refusal"]["rule"]),
        (1, &json!("last_director"))
    );
    desk.json(&["--user", jo, "user", "suspend", "Ib Verzonnen"]);
    let (code, error) = desk.refused(&own(&["pupils"]), "");
    assert_eq!((code, &error["kind"]), (3, &json!("wrong_password")));
    let again = desk.json(&["--user", jo, "user", "resume", "Ib Verzonnen"]);
    assert_ne!(again["password"], once);
    let helped = desk.json(&["--user", jo, "user", "password", "Ib Verzonnen"]);
    assert_ne!(helped["password"], again["password"]);
    assert_eq!(
        desk.refused(&["--user", jo, "user", "add", "Niemand"], "")
            .0,
        2
    );
    assert_eq!(
        desk.refused(&["--user", jo, "user", "suspend", "Niemand"], "")
            .0,
        2
    );
}

#[test]
fn wrong_passwords_cost_time_also_when_the_program_starts_anew() {
    let desk = Desk::new();
    desk.created();
    fs::write(desk.place("fout"), "iets heel anders\n").unwrap();
    for _ in 0..3 {
        let (code, error) = desk.refused(&["--password-file", "fout", "pupils"], "");
        assert_eq!((code, &error["kind"]), (3, &json!("wrong_password")));
    }
    let (code, error) = desk.refused(&["pupils"], "");
    assert_eq!((code, &error["kind"]), (3, &json!("too_soon")));
    let said = desk.says(&["pupils"], "");
    assert!(said.err.contains("Wacht "), "{}", said.err);
}

#[test]
fn the_proof_for_the_board_is_saved_for_its_owner_alone() {
    let desk = Desk::new();
    desk.created();
    let sheet = desk.place("bewijs.pdf");
    let proof = desk.json(&["verify", "--to", sheet.to_str().unwrap()]);
    assert_eq!(proof["faults"], json!([]));
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF"));
    #[cfg(unix)]
    for file in [sheet, desk.place("school.pluis")] {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
