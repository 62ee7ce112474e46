//! What is kept too long, on the command line.

use std::fs;

use serde_json::{Value, json};

use super::pages::{pages, standing};
use super::{Desk, incident, warning};

#[test]
fn what_is_kept_too_long_is_listed_with_what_holds_it_back_and_stays_until_that_is_settled() {
    let mut desk = Desk::read_in();
    desk.today = "2024-11-22".to_owned();
    let pupil = desk.pupil("sem");
    let mut long_ago = incident(&pupil);
    long_ago["happenedOn"] = "2024-11-20".into();
    long_ago["severity"] = "light".into();
    let file = desk.told(&["incident", "record"], &long_ago);
    let id = file["incident"]["id"].as_str().unwrap();
    let kept = format!("incident:{id}");
    desk.today = "2026-11-22".to_owned();
    desk.json(&[
        "retention",
        "hold",
        &kept,
        "--reason",
        "Er loopt een klacht.",
    ]);
    let list = desk.json(&["retention", "list"]);
    let line = &list["lines"][0];
    assert_eq!(
        (&line["state"], &line["kept"]["id"]),
        (&"held".into(), &id.into())
    );
    let holds: Vec<_> = line["holds"].as_array().unwrap().iter().collect();
    let kinds: Vec<_> = holds
        .iter()
        .map(|hold| hold["hold"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["by_hand", "incident_open"]);

    let paper = desk.place("verklaring.pdf");
    let to = paper.to_str().unwrap().to_owned();
    let told = desk.json(&["retention", "erase", &kept, "--to", &to]);
    assert_eq!(
        (&told["files"], &told["counts"]["incidents"]),
        (&1.into(), &1.into())
    );
    let erase = ["retention", "erase", &kept, "--count", "1", "--to", &to];
    let (code, error) = desk.refused(&erase, "");
    assert_eq!(code, 1);
    assert_eq!(error["refusals"][0]["refusal"]["rule"], "held_back");
    assert!(
        !fs::exists(&paper).unwrap(),
        "no certificate of what stayed"
    );

    desk.json(&["retention", "release", &kept]);
    let list = desk.json(&["retention", "list"]);
    assert_eq!(list["lines"][0]["holds"].as_array().unwrap().len(), 1);
}

#[test]
fn a_file_is_named_by_its_kind_and_id_and_held_back_with_a_reason() {
    let desk = Desk::read_in();
    let kept = format!("pupil:{}", desk.pupil("sem"));
    for (named, reason, code) in [
        ("sem", "klacht", 2),
        ("school:1", "klacht", 2),
        (kept.as_str(), " ", 1),
    ] {
        let said = desk.says(&["retention", "hold", named, "--reason", reason], "");
        assert_eq!(said.code, code, "{named}: {}", said.err);
    }
}

/// A pupil with an incident, a letter, a note and words of their own, who left long ago.
fn gone(desk: &mut Desk) -> (String, String) {
    desk.today = "2022-05-11".to_owned();
    let group = desk.json(&["groups"])[0]["id"].clone();
    let pupil = json!({
        "name": {"given": "Zebulina", "family": "Quispelturf"}, "birthDate": "2012-03-01",
        "gender": "female", "group": group, "yearGroup": "8"
    });
    let pupil = desk.told(&["save", "pupil"], &pupil);
    let id = pupil["id"].as_str().unwrap().to_owned();
    let guardian = json!({
        "name": {"given": "Wendelmoet", "family": "Quispelturf"}, "language": "nl",
        "address": {"street": "IJsvogelpad 1", "postcode": "1234 AB", "town": "Verzonnendam"},
        "email": "wendelmoet@quispel.example", "phone": "0612345678",
        "pupils": [{"pupil": id, "relation": "mother", "authority": "yes", "livesWith": "yes"}]
    });
    desk.told(&["save", "guardian"], &guardian);
    let mut theft = incident(&id);
    theft["happenedOn"] = "2022-05-10".into();
    theft["categories"] = json!(["theft"]);
    theft["facts"] = "Zebulina verstopte de sleutelbos in het aquarium.".into();
    let case = desk.told(&["incident", "record"], &theft);
    let case = case["incident"]["id"].as_str().unwrap().to_owned();
    let mut warned = warning(&case, &id);
    warned["decidedOn"] = "2022-05-11".into();
    warned["reasons"] = "De sleutelbos bleef drie dagen weg.".into();
    warned["skipReason"] = "Er was al een gesprek over het zwemdiploma.".into();
    desk.told(&["sanction", "decide"], &warned);
    let letter = desk.json(&["letter", "list"])["rows"][0]["id"].clone();
    let mark = [
        "letter",
        "mark",
        letter.as_str().unwrap(),
        "--mark",
        "handed_over",
    ];
    desk.json(&mark);
    let note = json!({"readers": ["director"], "text": "Heeft last van huilbuien."});
    desk.told(&["note", "write", &format!("pupil:{id}")], &note);
    desk.json(&["incident", "status", &case, "--to", "closed"]);
    let file = desk.json(&["pupil", &id]);
    let mut left = file["pupil"].clone();
    left["leftOn"] = "2022-07-15".into();
    left["group"] = Value::Null;
    desk.told(&["save", "pupil"], &left);
    (id, case)
}

#[test]
fn a_pupil_who_left_long_ago_is_erased_to_the_last_page_and_a_certificate_names_nobody() {
    const HERS: &[&str] = &[
        "Zebulina",
        "Quispel",
        "Wendelmoet",
        "IJsvogelpad",
        "wendelmoet@",
        "0612345678",
        "sleutelbos",
        "aquarium",
        "zwemdiploma",
        "huilbuien",
    ];
    let mut desk = Desk::read_in();
    let (id, _) = gone(&mut desk);
    desk.today = "2026-11-22".to_owned();
    let register = desk.place("school.pluis");
    let before = pages(&register, desk.password);
    assert_eq!(standing(&before, HERS), HERS, "all of it stood there");

    let list = desk.says(&["retention", "list"], "");
    let kept = format!("pupil:{id}");
    let line = list.out.lines().find(|line| line.contains(&kept));
    assert!(
        line.unwrap().contains("Zebulina Quispelturf"),
        "{}",
        list.out
    );
    let told = desk.json(&["retention", "erase", &kept, "--to", "nergens.pdf"]);
    assert_eq!(told["refusals"], json!([]));
    assert_eq!(told["along"], json!(["Wendelmoet Quispelturf"]));
    let paper = desk.place("verklaring.pdf");
    let to = paper.to_str().unwrap();
    let slip = ["retention", "erase", &kept, "--count", "2", "--to", to];
    let (code, error) = desk.refused(&slip, "");
    assert_eq!(code, 1);
    assert_eq!(error["refusals"][0]["refusal"]["rule"], "other_count");
    let done = desk.json(&["retention", "erase", &kept, "--count", "1", "--to", to]);
    assert_eq!(
        (&done["number"], &done["swept"]),
        (&json!("2026-W01"), &json!(true))
    );
    for (what, count) in [
        ("pupils", 1),
        ("guardians", 1),
        ("incidents", 1),
        ("letters", 1),
    ] {
        assert_eq!(done["counts"][what], count, "{what}");
    }

    let after = pages(&register, desk.password);
    assert_eq!(standing(&after, HERS), Vec::<&str>::new());
    assert_eq!(
        standing(&after, &["Stormkade"]),
        ["Stormkade"],
        "who stays is there"
    );
    let certificate = fs::read(&paper).unwrap();
    assert!(certificate.starts_with(b"%PDF"));
    assert_eq!(standing(&certificate, HERS), Vec::<&str>::new());
    for file in fs::read_dir(desk.folder.path()).unwrap() {
        let name = file.unwrap().file_name();
        assert!(
            !name.to_string_lossy().ends_with("-wal"),
            "no journal is left"
        );
    }
    let said = desk.says(&["pupil", &id], "");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    let proof = desk.json(&["verify"]);
    assert_eq!(proof["faults"], json!([]));
    let last = &desk.json(&["history", "--limit", "1"])[0];
    assert_eq!(last["op"], "erase");
}
