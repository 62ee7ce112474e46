//! The sheets and tables that follow from consents.

use domain::consent::{Answer, Answered, ItemKind, Medium, Via};
use domain::id::GroupId;
use domain::person::PersonId;
use domain::school::Language;
use fixtures::cases;
use lopdf::Document;
use office::consents::{MatrixFor, NewStatement, SheetChoice, SheetFor, TableFormat, TableWords};
use office::{Error, Noun, Problem};
use register::{Account, Actor};

use crate::desk::{Desk, PASSWORD, day, invented, now, pupil};

fn words_of(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect()
}

fn asked(sheet: SheetChoice, group: Option<GroupId>) -> SheetFor {
    SheetFor {
        sheet,
        group,
        channels: vec!["website_public".into()],
        medium: Some(Medium::Photo),
        language: Language::Dutch,
    }
}

fn group_of(child: domain::id::PupilId) -> Option<GroupId> {
    invented().pupil(child).unwrap().group
}

fn says(desk: &mut Desk, item: &str, medium: Option<Medium>, answer: Answer) {
    let child = cases::single_parent();
    let mother = invented().guardians_of(child)[0].id;
    let new = NewStatement {
        person: pupil(child),
        by: PersonId::Guardian(mother),
        given_on: now().today,
        received_on: now().today,
        via: Via::Email,
        signed: false,
        answers: vec![Answered {
            item: item.into(),
            medium,
            answer,
        }],
        note: "Vanwege iets dat niemand aangaat.".into(),
    };
    desk.office.register_consent(&new, now()).unwrap();
}

#[test]
fn the_photographer_reads_who_may_and_until_when_and_never_why() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    says(
        &mut desk,
        "website_public",
        Some(Medium::Photo),
        Answer::Yes,
    );
    let sheet = asked(SheetChoice::Photographer, group_of(child));
    let words = words_of(&desk.office.consent_sheet(&sheet, now()).unwrap().0);
    assert!(
        words.contains("Tegebruikentotenmet6december2026"),
        "two weeks"
    );
    assert!(words.contains("Wel(1)"), "a portrait is asked apart");
    assert!(words.contains("Alleeninbeeld"));
    assert!(words.contains("NIET") && words.contains("mag"));
    for reason in ["Geenantwoord", "Verlopen", "nietseens", "niemandaangaat"] {
        assert!(!words.contains(reason), "{reason}");
    }
    let mut wrong = sheet;
    wrong.channels = vec!["radio".into()];
    assert_eq!(
        desk.office.consent_sheet(&wrong, now()).unwrap_err(),
        Error::field("channels", Problem::NotAChoice)
    );
}

#[test]
fn who_is_not_in_the_app_group_is_listed_with_where_to_mail() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let sheet = asked(SheetChoice::NotInApp, group_of(child));
    let missing = desk.office.consent_sheet(&sheet, now()).unwrap_err();
    assert_eq!(
        missing,
        Error::NotFound {
            noun: Noun::ConsentItem
        }
    );
    let mut school = invented().school.clone();
    school.protocol = "sociale-media-stichting".into();
    desk.office.save_school(&school, now()).unwrap();
    let mother = invented().guardians_of(child)[0];
    let name: String = mother.name.full().split_whitespace().collect();
    let words = words_of(&desk.office.consent_sheet(&sheet, now()).unwrap().0);
    assert!(words.contains(&name) && words.contains(&mother.email));
    says(&mut desk, "group_app", None, Answer::Yes);
    let words = words_of(&desk.office.consent_sheet(&sheet, now()).unwrap().0);
    assert!(!words.contains(&mother.email), "she is in the group");
    let whole = asked(SheetChoice::NotInApp, None);
    assert_eq!(
        desk.office.consent_sheet(&whole, now()).unwrap_err(),
        Error::field("group", Problem::Missing)
    );
}

#[test]
fn a_teacher_sees_the_sheet_of_an_own_group_and_no_other() {
    let teacher = invented().member_of_staff(cases::teacher()).unwrap();
    let name = teacher.name.full();
    let account = name.clone();
    let desk = Desk::settled().beneath(|register| {
        register.add_user(&account, PASSWORD).unwrap();
        let done: Result<_, register::Error> =
            register.change("add_account", Actor::Program, now().at, |change| {
                let id = domain::id::AccountId(change.new_id()?);
                change.add_account(&Account {
                    staff: Some(cases::teacher()),
                    ..Account::new(id, &account, domain::staff::Role::Teacher)
                })
            });
        done.unwrap();
    });
    let desk = desk.again(Some(&name));
    let own = asked(SheetChoice::Overview, teacher.groups.first().copied());
    desk.office.consent_sheet(&own, now()).unwrap();
    let groups = invented().groups.iter();
    let other = groups
        .filter(|group| !teacher.groups.contains(&group.id))
        .map(|group| Some(group.id));
    for group in other.chain([None]) {
        let sheet = asked(SheetChoice::Overview, group);
        assert_eq!(
            desk.office.consent_sheet(&sheet, now()).unwrap_err(),
            Error::Forbidden
        );
    }
}

#[test]
fn the_table_names_everyone_and_runs_no_formula() {
    let mut desk = Desk::settled();
    let line = desk.office.consent_items(now()).unwrap().remove(0);
    let item = line.item;
    assert_eq!(item.kind, ItemKind::Channel);
    let edit = office::consents::ItemEdit {
        code: item.code,
        subject: item.subject,
        kind: item.kind,
        media: item.media,
        name_nl: "=HYPERLINK(1)".into(),
        name_en: item.name_en,
        label_nl: item.label_nl,
        label_en: item.label_en,
        explanation_nl: item.explanation_nl,
        explanation_en: item.explanation_en,
        version: 0,
    };
    desk.office.save_consent_item(&edit, now()).unwrap();
    let words = TableWords {
        language: Language::Dutch,
        name: "Naam".into(),
        group: "Groep".into(),
        media: [("photo".to_owned(), "Foto".to_owned())].into(),
        states: [("unanswered".to_owned(), "Geen antwoord".to_owned())].into(),
    };
    let whom = MatrixFor::default();
    let table = |format| {
        let table = desk.office.consent_table(&whom, format, &words, now());
        table.unwrap()
    };
    let csv = String::from_utf8(table(TableFormat::Csv)).unwrap();
    assert!(csv.contains("\"'=HYPERLINK(1) (Foto)\""));
    let here = invented()
        .pupils
        .iter()
        .filter(|p| !p.has_left(day("2026-11-22")));
    assert_eq!(csv.lines().count(), here.count() + 1);
    assert!(csv.contains("Geen antwoord"));
    let xlsx = table(TableFormat::Xlsx);
    assert!(xlsx.starts_with(b"PK"));
    assert_eq!(xlsx, table(TableFormat::Xlsx), "the same to the byte");
}
