//! Printed consent forms are found again by pupil, year and code.

use domain::consent::FormCode;
use domain::id::{ConsentFormId, GuardianId};
use domain::school::Language;
use register::{Error, FormRow, Noun};
use uuid::Uuid;

use crate::invented::{School, day, pupil, strange};

fn form(n: u128, pupil_n: u128, household: &str) -> FormRow {
    FormRow {
        id: ConsentFormId(Uuid::from_u128(n)),
        code: FormCode::of(u64::try_from(n).unwrap()).bare().to_owned(),
        pupil: pupil(pupil_n, "", "", "x").id,
        school_year: "2026-2027".to_owned(),
        household: household.to_owned(),
        guardians: vec![
            GuardianId(Uuid::from_u128(12)),
            GuardianId(Uuid::from_u128(11)),
        ],
        language: Language::English,
        printed_on: day("2026-08-20"),
    }
}

fn with_pupils() -> School {
    let mut school = School::found();
    school.enrol(1, "Noor", "", "Vos");
    school.enrol(2, "Cas", "de", "Aa");
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
        form(4, 9, "a"),
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
fn a_form_that_is_printed_again_keeps_its_code() {
    let mut school = with_pupils();
    let first = form(1, 1, "a");
    school.step(|change| change.add_form(&first));
    school.step(|change| change.reprinted(first.id, day("2026-11-22")));
    let read = school.read().form_by_code(&first.code).unwrap();
    assert_eq!(
        read,
        FormRow {
            printed_on: day("2026-11-22"),
            ..first
        }
    );
    let error = school.refused(|change| change.reprinted(form(9, 1, "").id, day("2026-11-22")));
    assert!(matches!(error, Error::NotFound(Noun::Consent)), "{error}");
}
