//! What was said cannot be changed, not even by SQL, and who goes round that is found out.

use chrono::NaiveDate;
use domain::consent::{Answer, Answered, ScanKind, Statement, StatementKind, Via};
use domain::id::{GuardianId, PupilId, ScanId, StatementId};
use domain::person::PersonId;
use domain::protocol::ConsentPeriod;
use domain::school::{Language, SchoolYear};
use tempfile::TempDir;
use uuid::Uuid;

use super::{ScanRow, StatementRow};
use crate::history::Touched;
use crate::rehearsal::{folder, founding, now};
use crate::{Actor, Chance, Error, Fault, Noun, Register};

fn statement(n: u128) -> StatementRow {
    let day = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
    StatementRow {
        statement: Statement {
            id: StatementId(Uuid::from_u128(n)),
            subject: PersonId::Pupil(PupilId(Uuid::from_u128(1))),
            by: PersonId::Guardian(GuardianId(Uuid::from_u128(2))),
            kind: StatementKind::Answers,
            school_year: SchoolYear::of(day),
            period: ConsentPeriod::SchoolYear,
            given_on: day,
            dated: true,
            received_on: day,
            entered_on: day,
            via: Via::Paper,
            signed: true,
            form: None,
            wording: "a".repeat(64),
            answers: vec![Answered {
                item: "press".to_owned(),
                medium: None,
                answer: Answer::No,
            }],
            note: String::new(),
            mends: None,
        },
        entered_at: now(),
        entered_by: "account".to_owned(),
    }
}

fn said() -> (TempDir, Register) {
    let (folder, path) = folder();
    let mut register = Register::create(&path, &founding(), Chance::Rehearsed(1)).unwrap();
    let done: Result<_, Error> =
        register.change("book_consent_form", Actor::Program, now(), |change| {
            change.keep_wording(&"a".repeat(64), Language::Dutch, "Mag het?")?;
            for n in 1..=3 {
                change.add_statement(&statement(n))?;
            }
            let scan = ScanRow {
                id: ScanId(Uuid::from_u128(9)),
                kind: ScanKind::Png,
                size: 4,
                sha256: String::new(),
                added_at: now(),
                by: "account".to_owned(),
            };
            change.add_scan(&scan, b"scan", &[StatementId(Uuid::from_u128(1))])
        });
    done.unwrap();
    (folder, register)
}

#[test]
fn even_sql_cannot_change_what_was_said_nor_the_words_nor_the_proof() {
    let (_folder, register) = said();
    for statement in [
        "UPDATE consent_statement SET answers = answers",
        "UPDATE consent_statement SET received_on = '2026-01-01'",
        "DELETE FROM consent_statement",
        "UPDATE consent_wording SET text = ''",
        "DELETE FROM consent_wording",
        "UPDATE consent_scan_bytes SET bytes = x'00'",
        "DELETE FROM consent_scan_bytes",
        "DELETE FROM consent_proof",
    ] {
        let refused = register.conn.execute_batch(statement).map_err(Error::from);
        assert!(
            matches!(&refused, Err(Error::Sql(failure)) if failure.constraint),
            "{statement}: {refused:?}"
        );
    }
    assert!(register.verify().unwrap().is_sound());
}

#[test]
fn a_verification_names_the_statements_and_scans_that_were_changed() {
    let (_folder, register) = said();
    register
        .conn
        .execute_batch(
            "DROP TRIGGER statement_is_fixed;
             DROP TRIGGER scan_is_fixed;
             UPDATE consent_statement SET answers = replace(answers, '=no', '=yes')
             WHERE id LIKE '%2';
             UPDATE consent_statement SET answers = '[\"nonsense\"]' WHERE id LIKE '%3';
             UPDATE consent_scan_bytes SET bytes = CAST('scam' AS BLOB);",
        )
        .unwrap();
    let fault = |n| {
        Fault::Row(Touched {
            noun: Noun::Consent,
            id: Uuid::from_u128(n),
        })
    };
    let faults = register.verify().unwrap().faults;
    assert_eq!(faults, [fault(2), fault(3), fault(9)]);
    assert!(matches!(
        register.read().scan(ScanId(Uuid::from_u128(9))),
        Err(Error::Damaged)
    ));
}
