//! Consents by script: from the printed form to the photo that may not stay online.

use std::fs;

use serde_json::{Value, json};

use crate::{CREATE, Desk};

/// A school in which the form of one child is printed.
struct Printed {
    desk: Desk,
    child: String,
    code: String,
    /// A guardian with authority who may sign it.
    by: String,
}

fn printed() -> Printed {
    let desk = Desk::read_in();
    let child = desk.pupil("Stormkade");
    let to = desk.place("form.pdf");
    let forms = ["consent", "forms", "--year", "2026-2027", "--pupil", &child];
    desk.json(&[&forms[..], &["--to", to.to_str().unwrap()]].concat());
    let file = desk.json(&["consent", "status", "--person", &child]);
    let code = file["forms"][0]["code"].as_str().unwrap().to_owned();
    let form = desk.json(&["consent", "form", &code]);
    let signatories = form["desk"]["signatories"].as_array().unwrap();
    let may = |one: &&Value| one["authority"] == "yes" && one["onForm"] == true;
    let by = signatories.iter().find(may).unwrap()["person"]["id"].as_str();
    let by = by.unwrap().to_owned();
    Printed {
        desk,
        child,
        code,
        by,
    }
}

impl Printed {
    fn book(&self, more: &[&str]) -> Value {
        let book = ["consent", "book", &self.code, "--by", &self.by];
        self.desk
            .json(&[&book[..], &["--given", "2026-11-20"], more].concat())
    }

    fn proof<'a>(&'a self, item: &'a str) -> Vec<&'a str> {
        let person = ["consent", "proof", "--person", &self.child];
        [&person[..], &["--item", item]].concat()
    }

    fn state(&self, item: &str, on: &str) -> Value {
        let proof = [&self.proof(item)[..], &["--on", on]].concat();
        self.desk.json(&proof)["point"]["state"].clone()
    }

    fn check(&self) -> (i32, String) {
        let person = ["consent", "check", "--person", &self.child];
        let said = self.desk.says(
            &[&person[..], &["--channel", "website_public"]].concat(),
            "",
        );
        (said.code, said.out + &said.err)
    }
}

#[test]
fn a_form_is_booked_in_a_photo_checked_published_withdrawn_and_taken_down() {
    let it = printed();
    let (code, said) = it.check();
    assert_eq!(code, 1);
    assert!(
        said.contains("Stormkade") && said.contains("individual_portrait"),
        "{said}"
    );
    let booked = it.book(&["--yes", "all", "--no", "print/film"]);
    assert_eq!(booked["statements"].as_array().unwrap().len(), 1);
    assert_eq!(it.state("website_public/photo", "2026-11-22"), "yes");
    assert_eq!(it.state("print/film", "2026-11-22"), "no");
    assert_eq!(it.state("website_public/photo", "2026-11-21"), "unanswered");
    assert_eq!(it.check().0, 0);

    let publish = [
        "consent",
        "publish",
        "--person",
        &it.child,
        "--channel",
        "website_public",
    ];
    let what = ["--names", "--title", "De voorleeskampioen"];
    it.desk.json(&[&publish[..], &what].concat());
    let list = it
        .desk
        .json(&["consent", "publications", "--person", &it.child]);
    assert_eq!(list["rows"][0]["title"], "De voorleeskampioen");
    assert_eq!(list["rows"][0]["what"]["portrait"], true, "one child alone");

    let withdraw = ["consent", "withdraw", "--person", &it.child, "--by", &it.by];
    let name = [&withdraw[..], &["--item", "name_with_photo"]].concat();
    let withdrawn = it.desk.json(&name);
    assert_eq!(withdrawn["questions"][0]["item"], "name_with_photo");
    let open = it.desk.json(&["consent", "takedowns"]);
    assert_eq!(
        open[0]["off"],
        json!([{"channel": "website_public", "kind": "name"}])
    );
    let told = it.desk.says(&["consent", "takedowns"], "").out;
    assert!(told.contains("website_public (Naam erbij)"), "{told}");
    let takedown = open[0]["id"].as_str().unwrap();
    let finish = ["consent", "takedown", takedown, "--outcome", "removed"];
    let early = [&finish[..], &["--on", "2026-11-21"]].concat();
    let (code, error) = it.desk.refused(&early, "");
    assert_eq!(
        (code, &error["fields"][0]["problem"]),
        (2, &json!("before_asked"))
    );
    it.desk.json(&finish);
    assert_eq!(it.desk.json(&["consent", "takedowns"]), json!([]));

    // The rest is taken back: the photo itself comes off, though its name did before.
    it.desk.json(&withdraw);
    let open = it.desk.json(&["consent", "takedowns"]);
    let off = open[0]["off"].as_array().unwrap().iter();
    let kinds: Vec<&Value> = off.map(|one| &one["kind"]).collect();
    assert_eq!(kinds, ["channel", "portrait"]);
    assert_eq!(it.check().0, 1);
    assert_eq!(it.desk.json(&["verify"])["faults"], json!([]));
}

#[test]
fn each_code_that_cannot_be_booked_says_why() {
    let it = printed();
    let book = |code: &str, more: &[&str]| {
        let book = ["consent", "book", code, "--by", &it.by];
        let said = it.desk.says(&[&book[..], more].concat(), "");
        (said.code, said.err + &said.out)
    };
    // Two neighbours change places; where they are the same, nothing would be wrong.
    let mut typo: Vec<char> = it.code.chars().collect();
    let place = (0..2).find(|at| typo[*at] != typo[at + 1]);
    match place {
        Some(place) => typo.swap(place, place + 1),
        None => typo[0] = if typo[0] == 'K' { 'M' } else { 'K' },
    }
    let typo: String = typo.into_iter().collect();
    let (code, said) = book(&typo, &["--yes", "all"]);
    assert_eq!(code, 2);
    assert!(said.contains(&it.code), "the form that was meant: {said}");
    let (code, said) = book(&it.code, &["--yes", "all", "--unsigned"]);
    assert_eq!(code, 1);
    assert!(said.contains("handtekening"), "{said}");
    it.book(&["--yes", "all"]);
    let (code, said) = book(&it.code, &["--yes", "all"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("al ingenomen") || said.contains("geboekt"),
        "{said}"
    );
    assert_eq!(book(&it.code, &["--no", "all", "--again"]).0, 0);
    assert_eq!(it.state("website_public/photo", "2026-11-22"), "no");
}

#[test]
fn a_word_by_mail_counts_and_is_struck_when_it_was_a_mistake() {
    let it = printed();
    let say = ["consent", "say", "--person", &it.child, "--by", &it.by];
    let what = ["--via", "email", "--yes", "website_public/photo"];
    let said = it.desk.json(&[&say[..], &what].concat());
    assert_eq!(it.state("website_public/photo", "2026-11-22"), "yes");
    let statement = said["statements"][0].as_str().unwrap();
    let strike = ["consent", "strike", statement, "--reason", "Ander kind."];
    it.desk.json(&strike);
    assert_eq!(it.state("website_public/photo", "2026-11-22"), "unanswered");
    let told = it.desk.says(&it.proof("website_public/photo"), "").out;
    assert!(told.contains("Ander kind."), "{told}");
    let (code, error) = it.desk.refused(&strike, "");
    assert_eq!(code, 1);
    assert_eq!(error["refusals"][0]["refusal"]["rule"], "struck_already");
}

#[test]
fn the_proof_of_one_answer_is_one_command_with_the_words_and_the_scan() {
    let it = printed();
    let scan = it.desk.place("scan.pdf");
    fs::write(&scan, b"%PDF-1.7 een handtekening").unwrap();
    it.book(&["--yes", "all", "--scan", scan.to_str().unwrap()]);
    let back = it.desk.place("terug.pdf");
    let to = ["--on", "2026-11-22", "--scan-to", back.to_str().unwrap()];
    let proof = [&it.proof("website_public/photo")[..], &to].concat();
    let told = it.desk.json(&proof);
    assert_eq!(told["point"]["state"], "yes");
    assert_eq!(told["statements"][0]["form"], it.code.as_str());
    assert_eq!(told["statements"][0]["scans"][0]["kind"], "pdf");
    let words = told["wordings"].as_object().unwrap().values().next();
    assert!(
        words
            .unwrap()
            .as_str()
            .unwrap()
            .contains("website van de school")
    );
    assert_eq!(fs::read(&back).unwrap(), fs::read(&scan).unwrap());
    let words = it.desk.says(&proof, "").out;
    assert!(
        words.contains(&it.code) && words.contains("Stormkade"),
        "{words}"
    );
}

#[test]
fn sheets_and_tables_are_written_for_pupils_and_for_staff() {
    let desk = Desk::founded(&CREATE.map(|word| match word {
        "samen-online" => "sociale-media-stichting",
        word => word,
    }));
    let save = |what: &[&str], name: &str| {
        let to = desk.place(name);
        desk.json(&[what, &["--to", to.to_str().unwrap()]].concat());
        fs::read(&to).unwrap()
    };
    for kind in ["photographer", "overview", "not_in_app"] {
        let sheet = save(&["consent", "sheet", kind, "--group", "8a"], "blad.pdf");
        assert!(sheet.starts_with(b"%PDF"), "{kind}");
    }
    let pupils = save(&["consent", "export", "--group", "8a"], "groep.csv");
    let pupils = String::from_utf8(pupils).unwrap();
    assert!(
        pupils.lines().count() > 2 && pupils.contains("Geen antwoord"),
        "{pupils}"
    );
    let jo = json!({
        "id": null, "name": {"given": "Jo", "family": "Verzonnen"},
        "function": "leerkracht", "version": 0
    });
    desk.told(&["save", "staff"], &jo);
    let staff = save(&["consent", "export", "--staff"], "medewerkers.csv");
    let staff = String::from_utf8(staff).unwrap();
    assert!(staff.contains("Verzonnen"), "{staff}");
    assert_ne!(staff.lines().next(), pupils.lines().next());
    let rows = desk.json(&["consent", "status", "--staff"])["rows"].clone();
    assert_eq!(rows.as_array().unwrap().len(), staff.lines().count() - 1);
    assert!(save(&["consent", "export"], "school.xlsx").starts_with(b"PK"));
    assert_eq!(desk.json(&["consent", "status"])["total"]["complete"], 0);
}

#[test]
fn items_are_added_worded_moved_retired_and_asked_again() {
    let desk = Desk::read_in();
    let line = |code: &str| {
        let lines = desk.json(&["consent", "items"]);
        let mut lines = lines.as_array().unwrap().clone().into_iter();
        lines.find(|line| line["item"]["code"] == code).unwrap()
    };
    let radio = json!({
        "code": "school_radio", "subject": "pupil", "kind": "channel", "media": ["sound"],
        "labelNl": "Mag uw kind op de schoolradio?", "labelEn": "May your child be on the radio?",
        "explanationNl": "Wij zenden uit.", "explanationEn": "We broadcast.", "version": 0
    });
    desk.told(&["consent", "item", "save"], &radio);
    assert_eq!(line("school_radio")["origin"], "school");
    desk.json(&["consent", "item", "retire", "website_public"]);
    assert_eq!(line("website_public")["asked"], false);
    desk.json(&["consent", "item", "again", "website_public"]);
    assert_eq!(line("website_public")["asked"], true);
    desk.json(&["consent", "item", "move", "website_public"]);
    let first = desk.json(&["consent", "items"])[0]["item"]["code"].clone();
    assert_eq!(first, "website_public");
    let offers = desk.json(&["consent", "item", "catalogue"]);
    let mut offers = offers.as_array().unwrap().iter();
    assert!(offers.any(|one| one["code"] == "class_list"));
    assert_eq!(
        desk.refused(&["consent", "item", "retire", "radio"], "").0,
        2
    );
}
