//! Printed consent forms are found again by pupil, year and code.

use chrono::{DateTime, Utc};
use domain::consent::{
    Answer, Answered, AuthorityKept, ConsentItem, FormCode, Medium, Mending, Question, ScanKind,
    Statement, StatementKind, Via,
};
use domain::guardian::{Guardianship, Known, Relation};
use domain::id::{ConsentFormId, GuardianId, ScanId, StatementId};
use domain::person::PersonId;
use domain::protocol::ConsentPeriod;
use domain::school::{Language, SchoolYear};
use register::{Error, FormRow, ItemRow, Noun, ProtocolKept, ScanRow, StatementRow};
use uuid::Uuid;

use crate::invented::{School, day, guardian, now, pupil, strange};

/// Stands for the hash of the words.
const WORDS: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

fn photo() -> Question {
    Question {
        item: "website_public".to_owned(),
        medium: Some(Medium::Photo),
    }
}

fn form(n: u128, pupil_n: u128, household: &str) -> FormRow {
    FormRow {
        id: ConsentFormId(Uuid::from_u128(n)),
        code: FormCode::of(u64::try_from(n).unwrap()).bare().to_owned(),
        person: PersonId::Pupil(pupil(pupil_n, "", "", "x").id),
        school_year: "2026-2027".to_owned(),
        period: ConsentPeriod::SchoolYear,
        household: household.to_owned(),
        guardians: vec![
            GuardianId(Uuid::from_u128(12)),
            GuardianId(Uuid::from_u128(11)),
        ],
        language: Language::English,
        questions: vec![photo()],
        wording: WORDS.to_owned(),
        printing: 1,
        printed_on: day("2026-08-20"),
        reminded_on: None,
    }
}

fn with_pupils() -> School {
    let mut school = School::found();
    school.enrol(1, "Noor", "", "Vos");
    school.enrol(2, "Cas", "de", "Aa");
    school.step(|change| change.keep_wording(WORDS, Language::English, "May we?"));
    school
}

#[test]
fn a_form_comes_back_by_its_code_and_the_forms_of_a_year_by_the_name_of_the_pupil() {
    let mut school = with_pupils();
    let forms = [
        form(1, 1, &strange()),
        form(2, 2, "a"),
        form(3, 1, "b"),
        FormRow {
            school_year: "2025-2026".to_owned(),
            ..form(4, 1, "b")
        },
    ];
    for form in &forms {
        school.step(|change| change.add_form(form));
    }
    school.reopen();
    for form in &forms {
        assert_eq!(&school.read().form_by_code(&form.code).unwrap(), form);
    }
    let ids: Vec<_> = school
        .read()
        .forms("2026-2027")
        .unwrap()
        .iter()
        .map(|f| f.id)
        .collect();
    assert_eq!(ids[0], forms[1].id, "de Aa comes before Vos");
    assert_eq!(ids.len(), 3);
    let nothing = school.read().form_by_code("' OR 1=1 --");
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Consent))));
}

#[test]
fn a_code_is_given_once_and_a_household_gets_one_form_for_a_pupil_and_a_year() {
    let mut school = with_pupils();
    let first = form(1, 1, "a");
    school.step(|change| change.add_form(&first));
    for refused in [
        FormRow {
            code: first.code.clone(),
            ..form(2, 2, "z")
        },
        form(3, 1, "a"),
        FormRow {
            wording: "0".repeat(64),
            ..form(4, 2, "a")
        },
    ] {
        let error = school.refused(|change| change.add_form(&refused));
        assert!(
            matches!(&error, Error::Sql(failure) if failure.constraint),
            "{refused:?}"
        );
    }
    assert_eq!(school.read().forms("2026-2027").unwrap(), [first]);
}

#[test]
fn each_printing_is_a_form_with_a_code_of_its_own_and_what_was_printed_is_fixed() {
    let mut school = with_pupils();
    let first = form(1, 1, "a");
    let again = FormRow {
        printing: 2,
        printed_on: day("2026-11-22"),
        questions: vec![photo(), photo()],
        ..form(2, 1, "a")
    };
    school.step(|change| change.add_form(&first));
    school.step(|change| change.add_form(&again));
    school.step(|change| change.reminded(again.id, day("2026-11-23")));
    let again = FormRow {
        reminded_on: Some(day("2026-11-23")),
        ..again
    };
    let read = school.read();
    assert_eq!(read.form_by_code(&first.code).unwrap(), first);
    assert_eq!(read.form_by_code(&again.code).unwrap(), again);
    assert_eq!(
        read.forms("2026-2027").unwrap(),
        [first.clone(), again.clone()]
    );
    assert_eq!(read.forms_about(first.person).unwrap(), [again, first]);
    let nobody = ConsentFormId(Uuid::from_u128(9));
    let error = school.refused(|change| change.reminded(nobody, day("2026-11-23")));
    assert!(matches!(error, Error::NotFound(Noun::Consent)), "{error}");
}

fn statement(n: u128, by: PersonId) -> StatementRow {
    StatementRow {
        statement: Statement {
            id: StatementId(Uuid::from_u128(n)),
            subject: PersonId::Pupil(pupil(1, "", "", "x").id),
            by,
            kind: StatementKind::Withdrawal,
            school_year: SchoolYear::parse("2026-2027").unwrap(),
            period: ConsentPeriod::UntilWithdrawn,
            given_on: day("2026-09-01"),
            dated: true,
            received_on: day("2026-09-02"),
            entered_on: day("2026-09-02"),
            via: Via::Portal,
            signed: true,
            form: None,
            wording: WORDS.to_owned(),
            answers: [
                (Some(Medium::Photo), Answer::Yes),
                (Some(Medium::Sound), Answer::No),
                (None, Answer::Blank),
            ]
            .map(|(medium, answer)| Answered {
                item: format!("a/b={}", strange()),
                medium,
                answer,
            })
            .into(),
            note: strange(),
            mends: None,
        },
        entered_at: now(),
        entered_by: strange(),
    }
}

fn mother() -> PersonId {
    PersonId::Guardian(GuardianId(Uuid::from_u128(11)))
}

#[test]
fn what_was_said_comes_back_as_it_was_written_and_in_that_order() {
    let mut school = with_pupils();
    let an = guardian(11, "An", "Vos", &[]);
    let jo = PersonId::Staff(domain::id::StaffId(Uuid::from_u128(5)));
    school.step(|change| change.add_guardian(&an));
    let paper = form(1, 1, "a");
    school.step(|change| change.add_form(&paper));
    let mut on_paper = statement(9, mother());
    on_paper.statement.form = Some(paper.id);
    let mut of_staff = statement(2, jo);
    of_staff.statement.subject = jo;
    let all = [on_paper, statement(3, mother()), of_staff];
    for row in &all {
        school.step(|change| change.add_statement(row));
    }
    school.reopen();
    let read = school.read();
    assert_eq!(read.every_statement().unwrap(), all);
    let noor = all[0].statement.subject;
    assert_eq!(read.statements_about(noor).unwrap(), all[..2]);
    assert_eq!(read.statements_of(&[jo]).unwrap(), all[2..]);
    assert_eq!(read.statements_on(paper.id).unwrap(), all[..1]);
    assert_eq!(read.statement(all[1].statement.id).unwrap(), all[1]);
    let booked = read.booked_forms("2026-2027").unwrap();
    assert_eq!(booked, [(paper.id, day("2026-09-02"))].into());
    assert!(read.booked_forms("2025-2026").unwrap().is_empty());
    let nothing = read.statement(StatementId(Uuid::nil()));
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Consent))));
}

#[test]
fn who_said_something_or_is_on_a_form_cannot_be_taken_away() {
    let mut school = with_pupils();
    let an = guardian(11, "An", "Vos", &[]);
    let added = school.step(|change| change.add_guardian(&an)).seq;
    school.step(|change| change.add_statement(&statement(1, mother())));
    let undone = school.undo(added, register::Actor::Program, now());
    assert!(matches!(undone, Err(Error::Sql(failure)) if failure.constraint));
}

#[test]
fn a_scan_comes_back_to_the_byte_with_each_statement_that_it_proves() {
    let mut school = with_pupils();
    let both = [statement(1, mother()), statement(2, mother())];
    for row in &both {
        school.step(|change| change.add_statement(row));
    }
    let bytes = b"%PDF-1.7 \0\xff".repeat(100_000);
    let scan = ScanRow {
        id: ScanId(Uuid::from_u128(7)),
        kind: ScanKind::Pdf,
        size: u32::try_from(bytes.len()).unwrap(),
        sha256: String::new(),
        added_at: now(),
        by: "account".to_owned(),
    };
    let ids = both.each_ref().map(|row| row.statement.id);
    school.step(|change| change.add_scan(&scan, &bytes, &ids));
    school.reopen();
    let (read, again) = school.read().scan(scan.id).unwrap();
    assert_eq!(again, bytes);
    assert_eq!((read.kind, read.size), (scan.kind, scan.size));
    for id in ids {
        let proof = school.read().scans_of(id).unwrap();
        assert_eq!(proof, std::slice::from_ref(&read));
    }
}

#[test]
fn authority_is_kept_since_each_step_that_changed_it_and_follows_an_undoing() {
    let mut school = School::found();
    let noor = school.enrol(1, "Noor", "", "Vos");
    let mut an = guardian(11, "An", "Vos", &[&noor]);
    an.pupils[0].authority = Known::Unknown;
    school.step(|change| change.add_guardian(&an));
    let mut at = now();
    let mut edit = |school: &mut School, authority, days: i64| {
        at = now() + chrono::Duration::days(days);
        an = school.read().guardian(an.id).unwrap();
        an.pupils = vec![Guardianship {
            pupil: noor.id,
            relation: Relation::Mother,
            authority,
            lives_with: Known::Yes,
        }];
        let by = register::Actor::Program;
        let step = school.change("write", by, at, |change| change.edit_guardian(&an));
        let step: Result<register::Stepped<()>, Error> = step;
        step.unwrap().seq
    };
    edit(&mut school, Known::Unknown, 1);
    let gained = edit(&mut school, Known::Yes, 2);
    let later: DateTime<Utc> = now() + chrono::Duration::days(3);
    school
        .undo(gained, register::Actor::Program, later)
        .unwrap();
    let kept = |authority, since: &str| {
        let since = day(since);
        let guardian = GuardianId(Uuid::from_u128(11));
        (
            noor.id,
            AuthorityKept {
                guardian,
                authority,
                since,
            },
        )
    };
    let expected = [
        kept(Known::Unknown, "2026-11-22"),
        kept(Known::Yes, "2026-11-24"),
        kept(Known::Unknown, "2026-11-25"),
    ];
    assert_eq!(school.read().authority_kept(None).unwrap(), expected);
    let of_noor = school.read().authority_kept(Some(&[noor.id])).unwrap();
    assert_eq!(of_noor, expected);
    let of_nobody = school.read().authority_kept(Some(&[])).unwrap();
    assert_eq!(of_nobody, []);
}

#[test]
fn a_form_whose_booking_was_struck_is_out_again() {
    let mut school = with_pupils();
    let paper = form(1, 1, "a");
    school.step(|change| change.add_form(&paper));
    let mut booked = statement(1, mother());
    booked.statement.form = Some(paper.id);
    let mut strike = statement(2, mother());
    strike.statement = Statement {
        kind: StatementKind::Strike,
        answers: Vec::new(),
        mends: Some(Mending {
            on: day("2026-11-22"),
            statements: vec![booked.statement.id],
        }),
        ..StatementRow::clone(&strike).statement
    };
    strike.statement.form = Some(paper.id);
    school.step(|change| change.add_statement(&booked));
    assert_eq!(school.read().booked_forms("2026-2027").unwrap().len(), 1);
    assert_eq!(school.read().booked_among(&[paper.id]).unwrap().len(), 1);
    school.step(|change| change.add_statement(&strike));
    assert!(school.read().booked_forms("2026-2027").unwrap().is_empty());
    assert!(school.read().booked_among(&[paper.id]).unwrap().is_empty());
    assert_eq!(
        school.read().statements_on(paper.id).unwrap(),
        [booked, strike]
    );
}

#[test]
fn the_protocols_that_were_in_force_stay_known() {
    let mut school = School::found();
    assert_eq!(school.read().protocols_kept().unwrap(), []);
    let items = domain::consent::catalogue();
    let kept = |since: &str, items: &[ConsentItem]| ProtocolKept {
        protocol: "one".to_owned(),
        since: day(since),
        items: items.to_vec(),
    };
    let both = [kept("2026-09-01", &items[..1]), kept("2026-11-22", &items)];
    for one in &both {
        school.step(|change| change.keep_protocol(one));
    }
    assert_eq!(school.read().protocols_kept().unwrap(), both);
}

#[test]
fn an_item_of_the_school_comes_back_and_is_edited_only_on_the_version_that_was_read() {
    let mut school = School::found();
    let item = |code: &str| ItemRow {
        item: ConsentItem {
            code: code.to_owned(),
            label_nl: strange(),
            channel: Some("elders".to_owned()),
            ..domain::consent::catalogue()[0].clone()
        },
        version: 0,
    };
    for code in ["b", "a"] {
        school.step(|change| change.save_consent_item(&item(code), day("2026-09-01")));
    }
    let kept = school.read().consent_items().unwrap();
    let first = |code: &str| ItemRow {
        version: 1,
        ..item(code)
    };
    assert_eq!(kept, [first("b"), first("a")]);
    let mut edit = first("b");
    edit.item.retired_on = Some(day("2026-11-22"));
    edit.item.media = Vec::new();
    school.step(|change| change.save_consent_item(&edit, day("2026-11-22")));
    let kept = school.read().consent_items().unwrap();
    assert_eq!(
        kept[0],
        ItemRow {
            version: 2,
            ..edit.clone()
        }
    );
    for version in [0, 1, 7] {
        let stale = ItemRow {
            version,
            ..edit.clone()
        };
        let error = school.refused(|change| change.save_consent_item(&stale, day("2026-11-22")));
        assert!(matches!(error, Error::Stale(Noun::Consent)), "{error}");
    }
    // What it was before stays known, and so does what it is since when.
    let history = school.read().items_kept().unwrap();
    let since: Vec<_> = history
        .iter()
        .map(|one| (one.item.code.as_str(), one.since, one.item.retired_on))
        .collect();
    let (then, now) = (day("2026-09-01"), day("2026-11-22"));
    assert_eq!(
        since,
        [("b", then, None), ("a", then, None), ("b", now, Some(now))]
    );
    let strange_version = ItemRow {
        version: 3,
        ..item("c")
    };
    let error =
        school.refused(|change| change.save_consent_item(&strange_version, day("2026-11-22")));
    assert!(matches!(error, Error::Stale(Noun::Consent)), "{error}");
}
