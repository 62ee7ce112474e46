//! What a photographer, a teacher and an office would miss on their sheets.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "what cannot be drawn fails the test"
)]

mod samples;
mod strict;

use documents::{
    GroupSheet, Language, MailRow, Mark, Medium, SheetColumn, SheetKind, group_sheets, mail_sheet,
};

const LONG: &str = "Maximiliaan-Alexander van der Verzonnenhuizen-Bedachtenstein tot Wolkenburg";

fn sheet(columns: &[(&str, Option<Medium>)], rows: &[(&str, &[Mark])]) -> GroupSheet {
    GroupSheet {
        group: "6b".to_owned(),
        on: samples::day(2026, 11, 22),
        columns: columns
            .iter()
            .map(|(name, medium)| SheetColumn {
                name: (*name).to_owned(),
                medium: *medium,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|(name, marks)| ((*name).to_owned(), marks.to_vec()))
            .collect(),
    }
}

fn photographer() -> SheetKind {
    SheetKind::Photographer {
        medium: Medium::Photo,
        until: samples::day(2026, 12, 6),
        portrait: false,
    }
}

#[test]
fn a_photographers_sheet_shows_who_may_not_first_and_until_when_it_holds() {
    use Mark::{No, Open, Unclear, Yes};
    let rows: &[(&str, &[Mark])] = &[
        ("Anna", &[Yes]),
        (LONG, &[No]),
        ("Bo", &[Open]),
        ("Cas", &[Unclear]),
    ];
    let group = sheet(&[("Website", None)], rows);
    let drawn = group_sheets(Language::Dutch, "De Regenboog", &photographer(), &[group]).unwrap();
    assert!(
        drawn
            .text
            .contains("Te gebruiken tot en met 6 december 2026")
    );
    let at = |words: &str| drawn.text.find(words).expect(words);
    assert!(at("Niet (3)") < at("Bo") && at("Cas") < at("Wel (1)"));
    assert!(at("Wel (1)") < at("Anna"));
    assert_eq!(drawn.text.matches("☒ NIET").count(), 3, "no third answer");
    assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
}

#[test]
fn who_may_on_one_channel_alone_is_not_said_to_be_forbidden_everywhere() {
    use Mark::{No, Yes};
    let rows: &[(&str, &[Mark])] = &[("Anna", &[Yes, No])];
    let group = sheet(&[("Website", None), ("Drukwerk", None)], rows);
    let drawn = group_sheets(Language::Dutch, "De Regenboog", &photographer(), &[group]).unwrap();
    assert!(drawn.text.contains("Niet, of niet overal (1)"));
    assert!(drawn.text.contains("☑ mag") && drawn.text.contains("☒ NIET"));
}

#[test]
fn an_overview_has_a_sign_for_every_state_and_says_what_each_means() {
    use Mark::{No, NotAsked, Open, Unclear, Yes};
    let columns = [
        ("Website", Some(Medium::Photo)),
        ("Website", Some(Medium::Film)),
        ("Website", Some(Medium::Sound)),
        ("Naam erbij", Some(Medium::Photo)),
        ("Groepsapp", None),
    ];
    let rows: &[(&str, &[Mark])] = &[(LONG, &[Yes, No, Open, Unclear, NotAsked])];
    let groups = vec![sheet(&columns, rows); 3];
    let drawn = group_sheets(Language::Dutch, "School", &SheetKind::Overview, &groups).unwrap();
    for words in [
        "☑ ja",
        "☒ nee",
        "☐ geen antwoord",
        "! niet eens",
        "– niet gevraagd",
    ] {
        assert!(drawn.text.contains(words), "{words}");
    }
    assert_eq!(drawn.pages, 3);
    assert_eq!(strict::bookmarks(&drawn.pdf).len(), 3);
    assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
}

#[test]
fn a_guardian_without_an_address_is_on_the_list_all_the_same() {
    let row = |email: &str| MailRow {
        guardian: LONG.to_owned(),
        pupil: "Anna".to_owned(),
        email: email.to_owned(),
    };
    let on = samples::day(2026, 11, 22);
    let rows = [row("a@b.example"), row("")];
    let drawn = mail_sheet(Language::Dutch, "School", "6b", on, &rows).unwrap();
    assert!(drawn.text.contains("a@b.example"));
    assert!(drawn.text.contains("geen e-mailadres bekend"));
    let none = mail_sheet(Language::English, "School", "6b", on, &[]).unwrap();
    assert!(none.text.contains("All parents and carers"));
    assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
}

#[test]
fn a_page_that_came_loose_still_says_until_when_it_holds_and_what_its_columns_are() {
    use Mark::{No, Yes};
    let names: Vec<String> = (0..90).map(|n| format!("Kind {n}")).collect();
    let rows: Vec<(&str, &[Mark])> = names
        .iter()
        .map(|name| (name.as_str(), &[Yes, No][..]))
        .collect();
    let group = sheet(&[("Website", None), ("Drukwerk", None)], &rows);
    let drawn = group_sheets(Language::Dutch, "School", &photographer(), &[group]).unwrap();
    assert!(drawn.pages > 2);
    let document = lopdf::Document::load_mem(&drawn.pdf).unwrap();
    for page in 1..=drawn.pages {
        let words: String = document.extract_text(&[page]).unwrap();
        let words: String = words.split_whitespace().collect();
        for sought in ["Tegebruikentotenmet6december2026", "Groep6b", "Drukwerk"] {
            assert!(words.contains(sought), "{sought} on page {page}: {words}");
        }
    }
    assert_eq!(strict::findings(&drawn.pdf), [""; 0]);
}

#[test]
fn who_may_only_be_seen_with_others_is_not_among_those_who_may_not() {
    use Mark::{No, Yes};
    let columns = [("Website", None), ("Alleen in beeld", None)];
    let group = sheet(&columns, &[("Wolkje", &[Yes, No]), ("Zonnetje", &[No, No])]);
    let SheetKind::Photographer { medium, until, .. } = photographer() else {
        panic!("the sheet of a photographer");
    };
    let kind = SheetKind::Photographer {
        medium,
        until,
        portrait: true,
    };
    let text = group_sheets(Language::Dutch, "School", &kind, &[group])
        .unwrap()
        .text;
    let (not, may) = text.split_once("Wel (1)").unwrap();
    assert!(
        not.contains("Niet (1)") && not.contains("Zonnetje"),
        "{text}"
    );
    assert!(may.contains("Wolkje") && may.contains("NIET"), "{text}");
}
