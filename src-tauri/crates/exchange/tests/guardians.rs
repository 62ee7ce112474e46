//! Lists of guardians in the layouts of schools, with invented people.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use chrono::NaiveDate;
use exchange::guardians::{
    Answer, Guardian, GuardianField, GuardianRelation, GuardianRows, Mapping, Preset, PupilKey,
    read, suggest,
};
use exchange::table::{self, Sheet};
use exchange::{Noun, Reason, RemarkKind};

fn sheet(text: &str) -> Sheet {
    table::read(text.as_bytes(), None).unwrap()
}

fn guardians(text: &str) -> GuardianRows {
    let sheet = sheet(text);
    read(&sheet, &suggest(&sheet))
}

fn fields(text: &str) -> (Preset, Vec<(Option<GuardianField>, u8)>) {
    let mapping = suggest(&sheet(text));
    let columns = mapping
        .columns
        .iter()
        .map(|column| (column.field, column.guardian));
    (mapping.preset, columns.collect())
}

fn kinds(rows: &GuardianRows) -> Vec<RemarkKind> {
    rows.remarks.iter().map(|remark| remark.kind).collect()
}

#[test]
fn one_guardian_per_row_is_read_whole() {
    let rows = guardians(
        "Leerlingnummer;Roepnaam leerling;Tussenvoegsel leerling;Achternaam leerling;\
         Geboortedatum;Groep;Voornaam;Voorletters;Voorvoegsel;Achternaam;Relatie;Gezag;Woont bij;\
         Straat;Huisnummer;Toevoeging;Postcode;Woonplaats;E-mail;Telefoon;Mobiel;Taal\n\
         1001;Zoë;van der;Bloemkool;21-06-2018;4;Margriet;M.A.;de;Kaars;moeder;ja;beide;\
         Koekstraat;12;a;1234ab;Koekendam;m@kaars.example;0123-456789;06-12345678;Fries\n",
    );
    assert_eq!(rows.refused, []);
    let row = &rows.rows[0];
    assert_eq!(row.line, 2);
    assert_eq!(
        row.pupil,
        PupilKey {
            key: Some("1001".into()),
            given_name: Some("Zoë".into()),
            name_prefix: Some("van der".into()),
            family_name: Some("Bloemkool".into()),
            birth_date: NaiveDate::from_ymd_opt(2018, 6, 21),
            group: Some("4".into()),
        }
    );
    assert_eq!(
        row.guardian,
        Guardian {
            given_name: Some("Margriet".into()),
            initials: Some("M.A.".into()),
            name_prefix: Some("de".into()),
            family_name: Some("Kaars".into()),
            relation: GuardianRelation::Mother,
            authority: Answer::Yes,
            lives_with: Answer::Yes,
            street: Some("Koekstraat".into()),
            house_number: Some("12 a".into()),
            postcode: Some("1234 AB".into()),
            town: Some("Koekendam".into()),
            email: Some("m@kaars.example".into()),
            phone: Some("0612345678".into()),
            language: Some("Fries".into()),
        }
    );
    assert_eq!(kinds(&rows), [RemarkKind::PhoneSecondDropped]);
}

#[test]
fn two_guardians_on_the_row_of_a_pupil_become_two() {
    let text = "Roepnaam,Tussenvoegsel,Achternaam,Geb. datum,Klas,Adres,Postcode,Plaats,Gezag,\
                Verzorger 1 naam,Verzorger 1 relatie,Verzorger 1 e-mail,Verzorger1 tel.,\
                Verzorger 2 naam,Verzorger 2 relatie,Verzorger 2 e-mail,Verzorger2 tel.\n\
                Bo,de,Kaars,2017-01-02,5b,Koekstraat 3,1234 AB,Koekendam,beide ouders,\
                \"Kaars, J.P. de\",vader,jp@kaars.example,0612345678,\
                Ayşe Börek,moeder,ayse@borek.example,+31687654321\n\
                Io,,Lamp,2017-01-03,5b,Koekstraat 4,1234 AB,Koekendam,,\
                O. Lamp,moeder,,0612345679,,,,\n";
    assert_eq!(fields(text).0, Preset::GuardiansOnPupilRow);
    let rows = guardians(text);
    assert_eq!(rows.refused, []);
    let told: Vec<_> = rows
        .rows
        .iter()
        .map(|row| {
            let guardian = &row.guardian;
            let family = guardian.family_name.clone().unwrap();
            (row.line, family, guardian.relation, guardian.authority)
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, "Kaars".to_owned(), GuardianRelation::Father, Answer::Yes),
            (2, "Börek".to_owned(), GuardianRelation::Mother, Answer::Yes),
            (
                3,
                "Lamp".to_owned(),
                GuardianRelation::Mother,
                Answer::Unknown
            ),
        ]
    );
    let second = &rows.rows[1].guardian;
    assert_eq!(second.phone.as_deref(), Some("0687654321"));
    assert_eq!(
        second.house_number.as_deref(),
        Some("3"),
        "the address is of both"
    );
    assert_eq!(rows.rows[0].pupil.family_name.as_deref(), Some("Kaars"));
    assert_eq!(rows.rows[0].pupil.group.as_deref(), Some("5b"));
}

#[test]
fn the_parents_file_of_social_schools_is_recognised() {
    let text = "Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;\
                E-mailadres ouder/verzorger 1;E-mailadres ouder/verzorger 2\n\
                Bo;de;Kaars;02-01-2017;een@kaars.example;twee@kaars.example\n\
                Io;;Lamp;03-01-2017;een@lamp.example;\n";
    assert_eq!(fields(text).0, Preset::SocialSchools);
    let rows = guardians(text);
    let told: Vec<_> = rows
        .rows
        .iter()
        .map(|row| (row.line, row.guardian.email.as_deref().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            (2, "een@kaars.example"),
            (2, "twee@kaars.example"),
            (3, "een@lamp.example")
        ]
    );
    assert_eq!(rows.rows[0].guardian.family_name, None);
    assert!(
        kinds(&rows)
            .iter()
            .all(|kind| *kind == RemarkKind::GuardianNameMissing)
    );
}

#[test]
fn father_and_mother_in_the_headers_say_the_relation() {
    let rows = guardians(
        "Leerling;Klas;Naam vader;Mobiel vader;Gezag vader;Naam moeder;Mobiel moeder;Gezag moeder\n\
         Bo de Kaars;5;J. de Kaars;0612345678;ja;Ayşe Börek;0687654321;nee\n",
    );
    let told: Vec<_> = rows
        .rows
        .iter()
        .map(|row| (row.guardian.relation, row.guardian.authority))
        .collect();
    assert_eq!(
        told,
        [
            (GuardianRelation::Father, Answer::Yes),
            (GuardianRelation::Mother, Answer::No)
        ]
    );
    assert_eq!(rows.rows[0].pupil.given_name.as_deref(), Some("Bo"));
    assert_eq!(rows.rows[0].pupil.name_prefix.as_deref(), Some("de"));
}

#[test]
fn bare_names_are_the_pupils_first_and_the_guardians_second() {
    use GuardianField::{Email, FamilyName, GivenName, PupilFamilyName, PupilGivenName};
    let (preset, columns) =
        fields("Roepnaam;Achternaam;Voornaam;Achternaam;E-mail\na;b;c;d;e@f.example\n");
    let fields: Vec<_> = columns.into_iter().filter_map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [
            PupilGivenName,
            PupilFamilyName,
            GivenName,
            FamilyName,
            Email
        ]
    );
    assert_eq!(preset, Preset::GuardianPerRow);
}

#[test]
fn bare_names_are_the_guardians_beside_explicit_names_of_the_pupil() {
    use GuardianField::{FamilyName, FullName, PupilFullName, PupilNumber, Relation};
    let told = |text| {
        let columns = fields(text).1;
        columns
            .into_iter()
            .filter_map(|(field, _)| field)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told("Naam leerling;Achternaam;Relatie\na;b;c\n"),
        [PupilFullName, FamilyName, Relation]
    );
    assert_eq!(
        told("Stamnr;Naam;Relatie\na;b;c\n"),
        [PupilNumber, FullName, Relation]
    );
    assert_eq!(
        told("Naam;Contactpersoon 1\na;b\n"),
        [PupilFullName, FullName]
    );
}

#[test]
fn a_mapping_is_json_that_a_user_may_correct_and_keep() {
    let odd = sheet("Wie;Klas;Baas;Post\nBo Kaars;5;J. Kaars;j@kaars.example\n");
    let mut mapping = suggest(&odd);
    let rows = read(&odd, &mapping);
    assert_eq!(rows.rows, []);
    assert_eq!(
        kinds(&rows),
        [RemarkKind::PupilNotMapped, RemarkKind::GuardianNotMapped]
    );
    for (column, field) in [
        (0, GuardianField::PupilFullName),
        (2, GuardianField::FullName),
        (3, GuardianField::Email),
    ] {
        mapping.columns[column].field = Some(field);
        mapping.columns[column].guardian = 1;
    }
    let json = serde_json::to_string(&mapping).unwrap();
    assert!(json.contains("\"field\":\"pupilFullName\""));
    let kept: Mapping = serde_json::from_str(&json).unwrap();
    assert_eq!(kept, mapping);
    let moved = sheet("Post;Baas;Klas;Wie\nj@kaars.example;J. Kaars;5;Bo Kaars\n");
    let rows = read(&moved, &kept);
    assert_eq!(
        rows.rows[0].guardian.email.as_deref(),
        Some("j@kaars.example")
    );
    assert_eq!(rows.rows[0].pupil.given_name.as_deref(), Some("Bo"));
    let less = sheet("Baas;Wie\nJ. Kaars;Bo Kaars\n");
    let rows = read(&less, &kept);
    assert_eq!(rows.rows.len(), 1);
    assert_eq!(kinds(&rows), [RemarkKind::MappedColumnMissing]);
}

#[test]
fn every_dutch_answer_about_authority_is_understood() {
    for (relation, written, expected) in [
        ("vader", "ja", Answer::Yes),
        ("vader", "J", Answer::Yes),
        ("vader", "N", Answer::No),
        ("vader", "Nee", Answer::No),
        ("vader", "onbekend", Answer::Unknown),
        ("vader", "", Answer::Unknown),
        ("vader", "beide", Answer::Yes),
        ("vader", "Beide ouders", Answer::Yes),
        ("vader", "gezamenlijk", Answer::Yes),
        ("vader", "moeder", Answer::No),
        ("moeder", "moeder", Answer::Yes),
        ("vader", "true", Answer::Yes),
        ("vader", "0", Answer::No),
    ] {
        let rows = guardians(&format!(
            "Leerling;Naam ouder;Relatie ouder;Gezag ouder\nBo Kaars;J. Kaars;{relation};{written}\n"
        ));
        assert_eq!(
            rows.rows[0].guardian.authority, expected,
            "{relation} {written}"
        );
        assert_eq!(rows.remarks, [], "{relation} {written}");
    }
    for unclear in ["eenhoofdig", "rechtbank", "moeder"] {
        let rows = guardians(&format!(
            "Leerling;Naam ouder;Relatie ouder;Gezag ouder\nBo Kaars;J. Kaars;voogd;{unclear}\n"
        ));
        assert_eq!(rows.rows[0].guardian.authority, Answer::Unknown);
        assert_eq!(kinds(&rows), [RemarkKind::AuthorityUnreadable], "{unclear}");
    }
}

#[test]
fn a_bad_cell_is_remarked_and_the_row_kept_without_it() {
    let rows = guardians(
        "Leerling;Geboortedatum;Naam ouder;Relatie ouder;Postcode ouder;E-mail ouder;Tel ouder\n\
         Bo Kaars;31-02-2017;J. Kaars;buurman?;12 AB;j(at)kaars;12\n",
    );
    assert_eq!(rows.rows.len(), 1);
    let guardian = &rows.rows[0].guardian;
    assert_eq!(
        (&guardian.postcode, &guardian.email, &guardian.phone),
        (&None, &None, &None)
    );
    let mut found = kinds(&rows);
    found.sort();
    assert_eq!(
        found,
        [
            RemarkKind::RelationUnreadable,
            RemarkKind::PupilBirthDateUnreadable,
            RemarkKind::PostcodeUnreadable,
            RemarkKind::EmailUnreadable,
            RemarkKind::PhoneUnreadable,
        ]
    );
    assert!(rows.remarks.iter().all(|remark| remark.line == Some(2)));
}

#[test]
fn rows_without_pupil_or_guardian_are_refused_with_their_line() {
    let rows = guardians(
        "Leerling;Naam ouder 1;Relatie ouder 1;Naam ouder 2;Relatie ouder 2\n\
         Bo Kaars;J. Kaars;vader;;\n\
         ;J. Lamp;vader;;\n\
         Io Lamp;;;;\n\
         Al Stoel;;vader;;\n",
    );
    let refused: Vec<_> = rows
        .refused
        .iter()
        .map(|row| (row.line, row.noun, row.reason))
        .collect();
    assert_eq!(
        refused,
        [
            (3, Noun::Pupil, Reason::PupilUnnamed),
            (4, Noun::Guardian, Reason::GuardianMissing),
            (5, Noun::Guardian, Reason::GuardianUnnamed),
        ]
    );
    assert_eq!(rows.rows.len(), 1);
}
