//! Broken files, each with the one thing that a reader has to say about it: nothing panics,
//! and nothing gives half a record in silence.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use std::io::{Cursor, Read, Write};

use exchange::guardians::{read as guardians, suggest};
use exchange::{Cause, Reason, RefusedRow, Remark, RemarkKind, Unreadable, edexml, table};
use rust_xlsxwriter::{Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is expected of a broken file.
#[derive(Debug)]
enum Says {
    /// The whole file is refused, at this line if any.
    Unreadable(Cause, Option<u32>),
    /// One record is refused at this line; the healthy one beside it is there.
    Refuses(Reason, u32),
    /// The record is kept with a remark, at this line if any.
    Remarks(RemarkKind, Option<u32>),
}
use Says::{Refuses, Remarks, Unreadable as Stops};

/// `kept` is how many records came through, of which one is always healthy.
fn check(
    name: &str,
    outcome: Result<(usize, Vec<Remark>, Vec<RefusedRow>), Unreadable>,
    says: &Says,
) {
    match (says, outcome) {
        (Stops(cause, line), Err(error)) => {
            assert_eq!((error.cause, error.line), (*cause, *line), "{name}");
        }
        (Refuses(reason, line), Ok((kept, _, refused))) => {
            let refused: Vec<_> = refused.iter().map(|row| (row.reason, row.line)).collect();
            assert_eq!(refused, [(*reason, *line)], "{name}");
            assert_eq!(kept, 1, "{name}: the healthy record goes on alone");
        }
        (Remarks(kind, line), Ok((kept, remarks, refused))) => {
            assert_eq!(refused, [], "{name}");
            let found: Vec<_> = remarks
                .iter()
                .map(|remark| (remark.kind, remark.line))
                .collect();
            assert_eq!(found, [(*kind, *line)], "{name}");
            assert!(kept > 0, "{name}: the record is kept");
        }
        (says, outcome) => panic!("{name}: expected {says:?}, found {outcome:?}"),
    }
}

const HEALTHY: &str = "<leerling key='healthy'><achternaam>Kaars</achternaam><roepnaam>Bo</roepnaam>\
     <geboortedatum>2018-01-01</geboortedatum><groep key='G'/></leerling>";

/// A healthy pupil on line 1 and this one on line 2.
fn with(pupil: &str) -> String {
    let pupil = pupil.replace(
        "NAME",
        "<achternaam>Lamp</achternaam><roepnaam>Io</roepnaam>",
    );
    let dated = if pupil.contains("geboortedatum") {
        pupil
    } else {
        pupil.replace(
            "</leerling>",
            "<geboortedatum>2018-02-02</geboortedatum></leerling>",
        )
    };
    format!(
        "<EDEX><school><schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum></school>\
         <groepen><groep key='G'><naam>Mier</naam><jaargroep>3</jaargroep></groep></groepen>\
         <leerlingen>{HEALTHY}\n{dated}</leerlingen></EDEX>"
    )
}

fn school(fields: &str) -> String {
    format!("<EDEX><school>{fields}</school><leerlingen>{HEALTHY}</leerlingen></EDEX>")
        .replace("<groep key='G'/>", "")
}

fn groups(groups: &str) -> String {
    with("<leerling key='2'>NAME</leerling>")
        .replace("<groepen>", &format!("<groepen>\n{groups}\n"))
        .replace(HEALTHY, "")
}

fn staff(member: &str) -> String {
    with("").replace(
        "</EDEX>",
        &format!("<leerkrachten>{member}</leerkrachten></EDEX>"),
    )
}

#[test]
fn every_broken_edexml_file_says_what_is_wrong() {
    let long = "x".repeat(201);
    let samples: Vec<(&str, String, Says)> = vec![
        ("nothing", String::new(), Stops(Cause::Empty, None)),
        ("blanks", " \n\t ".into(), Stops(Cause::Empty, None)),
        (
            "a list",
            "Naam;Groep\nBo;4\n".into(),
            Stops(Cause::NotEdexml, None),
        ),
        (
            "a workbook",
            "PK\u{3}\u{4}".into(),
            Stops(Cause::NotEdexml, None),
        ),
        (
            "a document",
            "%PDF-1.7".into(),
            Stops(Cause::NotEdexml, None),
        ),
        (
            "a page",
            "<html><body/></html>".into(),
            Stops(Cause::NotEdexml, None),
        ),
        (
            "zero bytes",
            "<EDEX>\0</EDEX>".into(),
            Stops(Cause::NotText, None),
        ),
        (
            "a declaration alone",
            "<?xml version='1.0'?>".into(),
            Stops(Cause::Truncated, None),
        ),
        (
            "cut off in a tag",
            "<EDEX><leerlingen><leerl".into(),
            Stops(Cause::Truncated, None),
        ),
        (
            "cut off in a value",
            "<EDEX><leerlingen><leerling key='1".into(),
            Stops(Cause::Truncated, None),
        ),
        (
            "cut off in a name",
            "<EDEX><leerlingen><leerling><achternaam>Ka".into(),
            Stops(Cause::Truncated, None),
        ),
        (
            "cut off in a comment",
            "<EDEX><!-- ".into(),
            Stops(Cause::Truncated, None),
        ),
        (
            "cut off in a section",
            "<EDEX><![CDATA[ ".into(),
            Stops(Cause::Truncated, None),
        ),
        (
            "cut off before the end",
            with("").replace("</EDEX>", ""),
            Stops(Cause::Truncated, None),
        ),
        (
            "crossed elements",
            "<EDEX>\n<a></b></EDEX>".into(),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "an end too many",
            "<EDEX></EDEX>\n</EDEX>".into(),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "two roots",
            "<EDEX/>\n<EDEX/>".into(),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "text after the root",
            "<EDEX/>\nBo".into(),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "a bare ampersand",
            with("<leerling key='2'><achternaam>A & B</achternaam></leerling>"),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "an attribute twice",
            with("<leerling key='2' key='3'>NAME</leerling>"),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "an attribute without quotes",
            with("<leerling key=2>NAME</leerling>"),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "a bogus mark",
            "<EDEX>\n<!BOGUS></EDEX>".into(),
            Stops(Cause::Malformed, Some(2)),
        ),
        (
            "an unknown entity",
            with("<leerling key='2'><achternaam>&eacute;</achternaam></leerling>"),
            Stops(Cause::EntityRefused, Some(2)),
        ),
        (
            "an entity in a key",
            with("<leerling key='&x;'>NAME</leerling>"),
            Stops(Cause::EntityRefused, Some(2)),
        ),
        (
            "an impossible character",
            with("<leerling key='2'><achternaam>&#xD800;</achternaam></leerling>"),
            Stops(Cause::EntityRefused, Some(2)),
        ),
        (
            "a document type",
            "<!DOCTYPE EDEX><EDEX/>".into(),
            Stops(Cause::DoctypeRefused, None),
        ),
        (
            "an entity of its own",
            "<!DOCTYPE EDEX [<!ENTITY a 'b'>]><EDEX>&a;</EDEX>".into(),
            Stops(Cause::DoctypeRefused, None),
        ),
        (
            "an external document type",
            "<!DOCTYPE EDEX SYSTEM 'http://x.example/x.dtd'><EDEX/>".into(),
            Stops(Cause::DoctypeRefused, None),
        ),
        (
            "a foreign encoding",
            "<?xml version='1.0' encoding='Shift_JIS'?><EDEX/>".into(),
            Stops(Cause::EncodingUnknown, None),
        ),
        (
            "a made-up encoding",
            "<?xml version='1.0' encoding='klingon'?><EDEX/>".into(),
            Stops(Cause::EncodingUnknown, None),
        ),
        (
            "a staircase",
            format!("<EDEX>\n{}", "<a>".repeat(99)),
            Stops(Cause::TooDeep, Some(2)),
        ),
        (
            "an endless name",
            with(&format!(
                "<leerling><achternaam>{}</achternaam></leerling>",
                "x".repeat(99_999)
            )),
            Stops(Cause::ValueTooLong, Some(2)),
        ),
        (
            "an endless key",
            with(&format!("<leerling key='{}'/>", "x".repeat(99_999))),
            Stops(Cause::ValueTooLong, Some(2)),
        ),
        (
            "no family name",
            with("<leerling key='2'><roepnaam>Io</roepnaam></leerling>"),
            Refuses(Reason::FamilyNameMissing, 2),
        ),
        (
            "a blank family name",
            with("<leerling key='2'><achternaam> \u{200B} </achternaam></leerling>"),
            Refuses(Reason::FamilyNameMissing, 2),
        ),
        (
            "a family name of signs",
            with(
                "<leerling key='2'><achternaam>---</achternaam><roepnaam>Io</roepnaam></leerling>",
            ),
            Refuses(Reason::FamilyNameMissing, 2),
        ),
        (
            "no first name at all",
            with("<leerling key='2'><achternaam>Lamp</achternaam></leerling>"),
            Refuses(Reason::GivenNameMissing, 2),
        ),
        (
            "a family name too long",
            with(&format!(
                "<leerling key='2'><achternaam>{long}</achternaam><roepnaam>Io</roepnaam></leerling>"
            )),
            Refuses(Reason::NameTooLong, 2),
        ),
        (
            "a first name too long",
            with(&format!(
                "<leerling key='2'><achternaam>Lamp</achternaam><roepnaam>{long}</roepnaam></leerling>"
            )),
            Refuses(Reason::NameTooLong, 2),
        ),
        (
            "29 February in a common year",
            with("<leerling key='2'>NAME<geboortedatum>2018-02-29</geboortedatum></leerling>"),
            Refuses(Reason::BirthDateImpossible, 2),
        ),
        (
            "a birth date of zeroes",
            with("<leerling key='2'>NAME<geboortedatum>0000-00-00</geboortedatum></leerling>"),
            Refuses(Reason::BirthDateImpossible, 2),
        ),
        (
            "a birth date of words",
            with("<leerling key='2'>NAME<geboortedatum>onbekend</geboortedatum></leerling>"),
            Refuses(Reason::BirthDateImpossible, 2),
        ),
        (
            "a birth date in 1818",
            with("<leerling key='2'>NAME<geboortedatum>1818-01-01</geboortedatum></leerling>"),
            Refuses(Reason::BirthDateImpossible, 2),
        ),
        (
            "a birth date to come",
            with("<leerling key='2'>NAME<geboortedatum>2027-01-01</geboortedatum></leerling>"),
            Refuses(Reason::BirthDateAfterReference, 2),
        ),
        (
            "a broken leaving date",
            with("<leerling key='2'>NAME<uitstroomdatum>2026-99-01</uitstroomdatum></leerling>"),
            Refuses(Reason::LeavingDateUnreadable, 2),
        ),
        (
            "a key twice",
            with("<leerling key='healthy'>NAME</leerling>"),
            Refuses(Reason::KeyDouble, 2),
        ),
        (
            "a group without name and key",
            groups("<groep><jaargroep>1</jaargroep></groep>"),
            Refuses(Reason::GroupNameMissing, 2),
        ),
        (
            "a group key twice",
            groups(
                "<groep key='A'><naam>Uil</naam><jaargroep>1</jaargroep></groep>\n<groep key='A'><naam>Das</naam><jaargroep>2</jaargroep></groep>",
            ),
            Refuses(Reason::KeyDouble, 3),
        ),
        (
            "a teacher without family name",
            staff("\n<leerkracht key='L'><roepnaam>Lia</roepnaam></leerkracht>"),
            Refuses(Reason::FamilyNameMissing, 3),
        ),
        (
            "no key",
            with("<leerling>NAME</leerling>"),
            Remarks(RemarkKind::KeyMissing, Some(2)),
        ),
        (
            "a key too long",
            with(&format!(
                "<leerling key='{}'>NAME</leerling>",
                "x".repeat(257)
            )),
            Remarks(RemarkKind::KeyMissing, Some(2)),
        ),
        (
            "a dummy key",
            with("<leerling key='#2'>NAME</leerling>"),
            Remarks(RemarkKind::KeysDummy, None),
        ),
        (
            "initials alone",
            with(
                "<leerling key='2'><achternaam>Lamp</achternaam><voorletters-1>I</voorletters-1></leerling>",
            ),
            Remarks(RemarkKind::GivenNameFromInitials, Some(2)),
        ),
        (
            "a blank birth date",
            with("<leerling key='2'>NAME<geboortedatum/></leerling>"),
            Remarks(RemarkKind::BirthDateMissing, None),
        ),
        (
            "an unknown gender",
            with("<leerling key='2'>NAME<geslacht>7</geslacht></leerling>"),
            Remarks(RemarkKind::GenderUnreadable, Some(2)),
        ),
        (
            "an unknown year group",
            with("<leerling key='2'>NAME<jaargroep>9</jaargroep></leerling>"),
            Remarks(RemarkKind::YearGroupUnreadable, Some(2)),
        ),
        (
            "an unknown group",
            with("<leerling key='2'>NAME<groep key='X'/></leerling>"),
            Remarks(RemarkKind::GroupUnknown, Some(2)),
        ),
        (
            "an unknown composite group",
            with(
                "<leerling key='2'>NAME<samengestelde_groepen><samengestelde_groep key='X'/></samengestelde_groepen></leerling>",
            ),
            Remarks(RemarkKind::GroupUnknown, Some(2)),
        ),
        (
            "two home groups",
            with("<leerling key='2'>NAME<groep key='G'/><groep key='G'/></leerling>"),
            Remarks(RemarkKind::SecondHomeGroup, Some(2)),
        ),
        (
            "a broken enrolment date",
            with("<leerling key='2'>NAME<instroomdatum>gisteren</instroomdatum></leerling>"),
            Remarks(RemarkKind::EnrolmentDateUnreadable, Some(2)),
        ),
        (
            "enrolled after leaving",
            with(
                "<leerling key='2'>NAME<instroomdatum>2026-01-01</instroomdatum><uitstroomdatum>2025-01-01</uitstroomdatum></leerling>",
            ),
            Remarks(RemarkKind::EnrolmentAfterLeaving, Some(2)),
        ),
        (
            "historic without a date",
            with("<leerling key='2'>NAME<jaargroep>H</jaargroep></leerling>"),
            Remarks(RemarkKind::HistoricWithoutDate, Some(2)),
        ),
        (
            "a BSN",
            with("<leerling key='2'>NAME<bsn>111222333</bsn></leerling>"),
            Remarks(RemarkKind::ForbiddenDropped, None),
        ),
        (
            "an ECK iD twice",
            with("<leerling key='2' eckid='e'>NAME</leerling>")
                .replace("key='healthy'", "key='healthy' eckid='e'"),
            Remarks(RemarkKind::EckidDouble, Some(2)),
        ),
        (
            "no school",
            format!("<EDEX><leerlingen>{HEALTHY}</leerlingen></EDEX>")
                .replace("<groep key='G'/>", ""),
            Remarks(RemarkKind::SchoolMissing, None),
        ),
        (
            "a school year of three years",
            school("<schooljaar>2026-2029</schooljaar>"),
            Remarks(RemarkKind::SchoolYearUnreadable, None),
        ),
        (
            "a broken reference date",
            school("<peildatum>2026-02-31</peildatum>"),
            Remarks(RemarkKind::ReferenceDateUnreadable, None),
        ),
        (
            "a broken BRIN",
            school("<brincode>ABCD</brincode>"),
            Remarks(RemarkKind::BrinUnreadable, None),
        ),
        (
            "a leaver without reference date",
            school("").replace(
                "</leerling>",
                "<uitstroomdatum>2020-01-01</uitstroomdatum></leerling>",
            ),
            Remarks(RemarkKind::LeaversUnchecked, None),
        ),
        (
            "a lost character",
            with(
                "<leerling key='2'><achternaam>L\u{FFFD}mp</achternaam><roepnaam>Io</roepnaam></leerling>",
            ),
            Remarks(RemarkKind::CharactersLost, None),
        ),
        (
            "a group without name",
            groups("<groep key='A'><jaargroep>1</jaargroep></groep>"),
            Remarks(RemarkKind::GroupNameFromKey, Some(2)),
        ),
        (
            "a group without key",
            groups("<groep><naam>Uil</naam><jaargroep>1</jaargroep></groep>"),
            Remarks(RemarkKind::KeyMissing, Some(2)),
        ),
        (
            "two groups of one name",
            groups("<groep key='A'><naam>Mier</naam><jaargroep>3</jaargroep></groep>"),
            Remarks(RemarkKind::GroupNamesDouble, None),
        ),
        (
            "a teacher's broken e-mail",
            staff(
                "\n<leerkracht key='L'><achternaam>Krijt</achternaam><emailadres>krijt</emailadres></leerkracht>",
            ),
            Remarks(RemarkKind::EmailUnreadable, Some(3)),
        ),
        (
            "a teacher of an unknown group",
            staff(
                "<leerkracht key='L'><achternaam>Krijt</achternaam><groepen>\n\n<groep key='X'/></groepen></leerkracht>",
            ),
            Remarks(RemarkKind::GroupUnknown, Some(4)),
        ),
    ];
    assert!(samples.len() >= 50);
    for (name, sample, says) in samples {
        let outcome = edexml::read(sample.as_bytes());
        let told = outcome.map(|roster| (roster.pupils.len(), roster.remarks, roster.refused));
        check(name, told, &says);
    }
    let broken_promise = b"<?xml version='1.0' encoding='UTF-8'?><EDEX><school/><leerlingen>\
        <leerling key='1'><achternaam>No\xEBl</achternaam><roepnaam>Bo</roepnaam>\
        <geboortedatum>2018-01-01</geboortedatum></leerling></leerlingen></EDEX>";
    let told = edexml::read(broken_promise)
        .map(|roster| (roster.pupils.len(), roster.remarks, roster.refused));
    check(
        "a broken promise of UTF-8",
        told,
        &Remarks(RemarkKind::EncodingGuessed, None),
    );
}

#[test]
fn a_file_cut_off_anywhere_gives_nothing() {
    let whole = with("<leerling key='2'>NAME</leerling>");
    for end in 1..whole.len() {
        assert!(
            edexml::read(&whole.as_bytes()[..end]).is_err(),
            "cut off at {end}"
        );
    }
}

const HEADER: &str = "Leerling;Geboortedatum;Naam ouder;Relatie ouder;Gezag ouder;Woont bij ouder;Postcode ouder;\
     E-mail ouder;Telefoon ouder";
const GOOD: &str = "Bo Kaars;01-01-2018;J. Kaars;vader;ja;ja;1234 AB;j@kaars.example;0612345678";

fn list(row: &str) -> Vec<u8> {
    format!("{HEADER}\n{GOOD}\n{row}\n").into_bytes()
}

type Outcome = Result<(usize, Vec<Remark>, Vec<RefusedRow>), Unreadable>;

/// Reads a list all the way to guardians.
fn read_list(bytes: &[u8]) -> Outcome {
    let sheet = table::read(bytes, None)?;
    let read = guardians(&sheet, &suggest(&sheet));
    let remarks = sheet.remarks.iter().chain(&read.remarks).copied().collect();
    let refused = sheet.refused.iter().chain(&read.refused).copied().collect();
    Ok((read.rows.len(), remarks, refused))
}

#[test]
fn every_broken_csv_file_says_what_is_wrong() {
    let long_name = format!("Io Lamp;;{};vader;ja;ja;;;", "x".repeat(201));
    let long_cell = format!("Io Lamp;;{};vader;ja;ja;;;", "x".repeat(40_000));
    let long_row = vec!["x"; 600].join(";");
    let text = |text: &str| text.as_bytes().to_vec();
    let samples: Vec<(&str, Vec<u8>, Says)> = vec![
        ("nothing", text(""), Stops(Cause::Empty, None)),
        ("a mark alone", text("\u{FEFF}"), Stops(Cause::Empty, None)),
        ("blank lines", text("\n\r\n  \n"), Stops(Cause::Empty, None)),
        (
            "separators alone",
            text(";;;\n;;;\n"),
            Stops(Cause::NoHeader, None),
        ),
        (
            "one column",
            text("Naam\nBo\nIo\n"),
            Stops(Cause::NoHeader, None),
        ),
        ("a document", text("%PDF-1.7"), Stops(Cause::NotText, None)),
        (
            "zero bytes",
            text("a;b\nc\0;d\n"),
            Stops(Cause::NotText, None),
        ),
        (
            "an open quote",
            list("\"Io Lamp;;O. Lamp;moeder;ja;ja;;;"),
            Stops(Cause::QuoteOpen, Some(3)),
        ),
        (
            "an open quote at the end",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;;;\""),
            Stops(Cause::QuoteOpen, Some(3)),
        ),
        (
            "quotes that pair up wrongly",
            list("\"Io Lamp;;O. Lamp\nAl;;\"x\";;;;;;"),
            Stops(Cause::QuoteOpen, Some(3)),
        ),
        (
            "an open quote over a whole file",
            list(&format!("\"Io{}", "\nAl;b".repeat(9_000))),
            Stops(Cause::QuoteOpen, Some(3)),
        ),
        (
            "an endless cell",
            list(&long_cell),
            Stops(Cause::ValueTooLong, Some(3)),
        ),
        (
            "an endless row",
            list(&long_row),
            Stops(Cause::TooManyColumns, None),
        ),
        (
            "too many rows",
            text(&format!("{HEADER}\n{}", "a;b\n".repeat(100_001))),
            Stops(Cause::TooManyRows, None),
        ),
        (
            "a header alone",
            text(HEADER),
            Remarks(RemarkKind::NoRows, None),
        ),
        (
            "a cell too many",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;;;;x"),
            Refuses(Reason::TooManyCells, 3),
        ),
        (
            "an unquoted separator",
            list("Io Lamp;02-02-2018;O. Lamp;moeder;ja;ja;1234 AB;o@lamp.example;06;12345678"),
            Refuses(Reason::TooManyCells, 3),
        ),
        (
            "no pupil",
            list(";;O. Lamp;moeder;ja;ja;;;"),
            Refuses(Reason::PupilUnnamed, 3),
        ),
        (
            "a pupil of signs",
            list("--;;O. Lamp;moeder;ja;ja;;;"),
            Refuses(Reason::PupilUnnamed, 3),
        ),
        (
            "no guardian",
            list("Io Lamp;02-02-2018;;;;;;;"),
            Refuses(Reason::GuardianMissing, 3),
        ),
        (
            "a guardian without name",
            list("Io Lamp;;;moeder;ja;ja;1234 AB;;"),
            Refuses(Reason::GuardianUnnamed, 3),
        ),
        (
            "a guardian whose only number is broken",
            list("Io Lamp;;;moeder;ja;ja;;;112"),
            Refuses(Reason::GuardianUnnamed, 3),
        ),
        (
            "a name too long",
            list(&long_name),
            Refuses(Reason::NameTooLong, 3),
        ),
        (
            "a cell too few",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;;"),
            Remarks(RemarkKind::RowTooShort, Some(3)),
        ),
        (
            "text behind a quote",
            list("\"Io\" Lamp;;O. Lamp;moeder;ja;ja;;;"),
            Remarks(RemarkKind::QuoteStray, Some(3)),
        ),
        (
            "a title",
            [b"Ouders 2026\n".to_vec(), list("")].concat(),
            Remarks(RemarkKind::LeadingRowsSkipped, None),
        ),
        (
            "a broken birth date",
            list("Io Lamp;31-02-2018;O. Lamp;moeder;ja;ja;;;"),
            Remarks(RemarkKind::PupilBirthDateUnreadable, Some(3)),
        ),
        (
            "an American birth date",
            list("Io Lamp;02/22/2018;O. Lamp;moeder;ja;ja;;;"),
            Remarks(RemarkKind::PupilBirthDateUnreadable, Some(3)),
        ),
        (
            "a year of two digits",
            list("Io Lamp;02-02-18;O. Lamp;moeder;ja;ja;;;"),
            Remarks(RemarkKind::PupilBirthDateUnreadable, Some(3)),
        ),
        (
            "a relation of signs",
            list("Io Lamp;;O. Lamp;#@;ja;ja;;;"),
            Remarks(RemarkKind::RelationUnreadable, Some(3)),
        ),
        (
            "an unclear authority",
            list("Io Lamp;;O. Lamp;moeder;soms;ja;;;"),
            Remarks(RemarkKind::AuthorityUnreadable, Some(3)),
        ),
        (
            "an unclear home",
            list("Io Lamp;;O. Lamp;moeder;ja;soms;;;"),
            Remarks(RemarkKind::LivesWithUnreadable, Some(3)),
        ),
        (
            "a broken postcode",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;12 AB;;"),
            Remarks(RemarkKind::PostcodeUnreadable, Some(3)),
        ),
        (
            "a broken e-mail",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;;o.lamp;"),
            Remarks(RemarkKind::EmailUnreadable, Some(3)),
        ),
        (
            "two e-mails",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;;\"o@lamp.example; p@lamp.example\";"),
            Remarks(RemarkKind::EmailSecondDropped, Some(3)),
        ),
        (
            "a broken number",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;;;06-12"),
            Remarks(RemarkKind::PhoneUnreadable, Some(3)),
        ),
        (
            "two numbers",
            list("Io Lamp;;O. Lamp;moeder;ja;ja;;;06-12345678 / 06-87654321"),
            Remarks(RemarkKind::PhoneSecondDropped, Some(3)),
        ),
        (
            "a guessed name",
            list("Io Lamp;;María Tortilla Patata;moeder;ja;ja;;;"),
            Remarks(RemarkKind::NameGuessed, Some(3)),
        ),
        (
            "an e-mail without a name",
            list("Io Lamp;;;moeder;ja;ja;;o@lamp.example;"),
            Remarks(RemarkKind::GuardianNameMissing, Some(3)),
        ),
        (
            "a column of BSNs",
            text("Leerling;BSN;Naam ouder\nBo Kaars;1;J. Kaars\n"),
            Remarks(RemarkKind::ForbiddenColumnsDropped, None),
        ),
        (
            "a lost character",
            list("Io Lamp;;O. L\u{FFFD}mp;moeder;ja;ja;;;"),
            Remarks(RemarkKind::CharactersLost, None),
        ),
    ];
    for (name, sample, says) in samples {
        match (says, read_list(&sample)) {
            // A header alone keeps nothing, since there is nothing.
            (Remarks(RemarkKind::NoRows, line), Ok((0, remarks, _))) => {
                assert_eq!(
                    remarks,
                    [Remark {
                        kind: RemarkKind::NoRows,
                        line,
                        count: 1
                    }],
                    "{name}"
                );
            }
            (says, outcome) => check(name, outcome, &says),
        }
    }
    let unmapped = read_list(b"Een;Twee\nBo;Io\n").unwrap();
    let kinds: Vec<_> = unmapped.1.iter().map(|remark| remark.kind).collect();
    assert_eq!(
        kinds,
        [RemarkKind::PupilNotMapped, RemarkKind::GuardianNotMapped]
    );
}

/// A workbook with a healthy row and this one.
fn book(row: &[&str]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        HEADER.split(';').collect(),
        GOOD.split(';').collect(),
        row.to_vec(),
    ];
    for (line, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            if !cell.is_empty() {
                sheet.write(line, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// The same workbook with one part changed; nothing leaves the part out.
fn repacked(bytes: &[u8], part: &str, change: impl Fn(String) -> Option<String>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        if name == part {
            let Some(changed) = change(text) else {
                continue;
            };
            text = changed;
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn every_broken_workbook_says_what_is_wrong() {
    let good = book(&[]);
    let part = "xl/worksheets/sheet1.xml";
    let half = good[..good.len() / 2].to_vec();
    let mut flipped = good.clone();
    let middle = flipped.len() / 3;
    flipped[middle] ^= 0xFF;
    let swapped = |from: &'static str, to: &'static str| {
        repacked(&good, part, move |xml| Some(xml.replacen(from, to, 1)))
    };
    let mut empty = Workbook::new();
    empty.add_worksheet();
    let mut document = ZipWriter::new(Cursor::new(Vec::new()));
    document
        .start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    let document = document.finish().unwrap().into_inner();
    let mut failed = Workbook::new();
    let sheet = failed.add_worksheet();
    for (column, header) in (0..).zip(["Leerling", "Naam ouder", "Telefoon ouder"]) {
        sheet.write(0, column, header).unwrap();
        sheet
            .write(
                1,
                column,
                ["Bo Kaars", "J. Kaars", "0612345678"][usize::from(column)],
            )
            .unwrap();
    }
    sheet
        .write_formula(1, 2, Formula::new("=NA()").set_result("#N/A"))
        .unwrap();
    let failed = repacked(&failed.save_to_buffer().unwrap(), part, |xml| {
        Some(xml.replace("t=\"str\"", "t=\"e\""))
    });
    let samples: Vec<(&str, Vec<u8>, Says)> = vec![
        (
            "two letters",
            b"PK".to_vec(),
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "a first mark alone",
            b"PK\x03\x04".to_vec(),
            Stops(Cause::WorkbookDamaged, None),
        ),
        ("half a file", half, Stops(Cause::WorkbookDamaged, None)),
        (
            "a flipped byte",
            flipped,
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "an old or locked file",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
            Stops(Cause::WorkbookLockedOrOld, None),
        ),
        (
            "a text document",
            document,
            Stops(Cause::NotAWorkbook, None),
        ),
        (
            "an empty sheet",
            empty.save_to_buffer().unwrap(),
            Stops(Cause::NoHeader, None),
        ),
        (
            "no sheet part",
            repacked(&good, part, |_| None),
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "no list of sheets",
            repacked(&good, "xl/workbook.xml", |_| None),
            Stops(Cause::NotAWorkbook, None),
        ),
        (
            "an empty sheet part",
            repacked(&good, part, |_| Some(String::new())),
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "half a sheet part",
            repacked(&good, part, |xml| Some(xml[..xml.len() / 2].to_owned())),
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "a row number of letters",
            swapped("<row r=\"2\"", "<row r=\"x\""),
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "a cell that is nowhere",
            swapped("r=\"A2\"", "r=\"2A\""),
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "a text that is not there",
            swapped("<v>9</v>", "<v>999999</v>"),
            Stops(Cause::WorkbookDamaged, None),
        ),
        (
            "a cell far to the right",
            swapped("r=\"I2\"", "r=\"XFD2\""),
            Stops(Cause::TooManyColumns, None),
        ),
        (
            "a cell too many",
            book(&["Io Lamp", "", "O. Lamp", "", "", "", "", "", "", "", "x"]),
            Refuses(Reason::TooManyCells, 3),
        ),
        (
            "no pupil",
            book(&["", "", "O. Lamp"]),
            Refuses(Reason::PupilUnnamed, 3),
        ),
        (
            "no guardian",
            book(&["Io Lamp"]),
            Refuses(Reason::GuardianMissing, 3),
        ),
        (
            "a broken birth date",
            book(&["Io Lamp", "31-02-2018", "O. Lamp"]),
            Remarks(RemarkKind::PupilBirthDateUnreadable, Some(3)),
        ),
        (
            "an error of Excel",
            failed,
            Remarks(RemarkKind::CellError, Some(2)),
        ),
    ];
    for (name, sample, says) in samples {
        check(name, read_list(&sample), &says);
    }
}
