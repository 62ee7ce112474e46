//! Thousands of damaged files, the same ones every time: no reader panics, and what a reader
//! gives is sound.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::io::{Cursor, Read, Write};

use exchange::guardians::{read as guardians, suggest};
use exchange::{edexml, ics, names, out, table};
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }

    /// Damages bytes in one to `most` places, with pieces that parsers trip over.
    fn damage(&mut self, sound: &[u8], most: usize, pieces: &[&[u8]]) -> Vec<u8> {
        let mut bytes = sound.to_vec();
        for _ in 0..=self.roll(most) {
            let at = self.roll(bytes.len() + 1);
            let to = (at + self.roll(40)).min(bytes.len());
            match self.roll(6) {
                0 if at < bytes.len() => bytes[at] = u8::try_from(self.roll(256)).unwrap(),
                1 => drop(bytes.drain(at..to)),
                2 => {
                    let copy = bytes[at..to].to_vec();
                    let elsewhere = self.roll(bytes.len() + 1);
                    bytes.splice(elsewhere..elsewhere, copy);
                }
                3 if self.roll(8) == 0 => bytes.truncate(at),
                _ => {
                    let piece = pieces[self.roll(pieces.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
            }
        }
        bytes
    }
}

const XML_PIECES: &[&[u8]] = &[
    b"<",
    b">",
    b"/",
    b"&",
    b";",
    b"&#0;",
    b"&#x110000;",
    b"&amp;",
    b"'",
    b"\"",
    b"=",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?x ?>",
    b"<!DOCTYPE a>",
    b"<leerling>",
    b"</leerling>",
    b"<groep key='_lj_1'/>",
    b"<achternaam>de</achternaam>",
    b"<achternaam>d'</achternaam>",
    b"<jaargroep>0</jaargroep>",
    b"<jaargroep></jaargroep>",
    b"<geboortedatum>9999999999</geboortedatum>",
    b"\xFF",
    b"\xC3",
    b"\xC3\xA9",
    b"\xE2\x80\xAE",
    b"\0",
    b"\n",
    b"key=''",
    b"\xEF\xBB\xBF",
    "İ".as_bytes(),
    "ǅ".as_bytes(),
    "ß".as_bytes(),
    "’t".as_bytes(),
];

const CSV_PIECES: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b";",
    b",",
    b"\t",
    b"|",
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"\xFF",
    b"\xC3\xA9",
    b"sep=",
    b"42513",
    b"99999",
    b"31-02-2018",
    b"+31",
    b"0031",
    b"(0)",
    b"@",
    b"a@b.nl",
    b"(",
    b")",
    b"Fam.",
    b"de",
    b"d'",
    b",de",
    b"beide",
    b"1234AB",
    b"1234",
    b" ",
    b"-",
    b".",
    b"J.P.",
    b"ouder 1",
    b"BSN",
    b"111222333",
    "İ".as_bytes(),
    "ﬁ".as_bytes(),
    "’".as_bytes(),
    "\u{A0}".as_bytes(),
];

const EDEXML: &str = "<?xml version='1.0' encoding='UTF-8'?><EDEX><school>\
    <schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum><brincode>99ZZ</brincode>\
    </school><groepen><groep key='1_lj_1'><naam>Uil</naam><jaargroep>1</jaargroep></groep>\
    <groep key='1_lj_2'><naam>Uil</naam><jaargroep>2</jaargroep></groep>\
    <samengestelde_groep key='s'><naam>Koor</naam></samengestelde_groep></groepen><leerlingen>\n\
    <leerling key='1' eckid='e'><achternaam>De Vries</achternaam><voorletters>J.P.</voorletters>\
    <roepnaam>Zoë &amp; co</roepnaam><geboortedatum>2018-06-21</geboortedatum>\
    <geslacht>1</geslacht><jaargroep>2</jaargroep><groep key='1_lj_2'/>\
    <samengestelde_groepen><samengestelde_groep key='s'/></samengestelde_groepen>\
    <bsn>111222333</bsn><instroomdatum>2022-06-21</instroomdatum>\
    <uitstroomdatum>2026-07-31</uitstroomdatum></leerling>\n</leerlingen><leerkrachten>\
    <leerkracht key='L'><achternaam>Krijt</achternaam><emailadres>k@krijt.example</emailadres>\
    <rol>IB</rol><groepen><groep key='1_lj_1'><rol>STA</rol></groep></groepen></leerkracht>\
    </leerkrachten></EDEX>";

const LISTS: [&str; 3] = [
    "Leerlingnummer;Leerling;Geb. datum;Groep;Naam ouder 1;Relatie ouder 1;Gezag ouder 1;\
     E-mail ouder 1;Tel ouder 1;Naam ouder 2;Mobiel ouder 2;Adres;Postcode plaats\n\
     1;Bo de Kaars;21-06-2018;4;\"Kaars, J.P. de\";vader;beide;j@kaars.example;06-12345678;\
     Fam. Börek;+31687654321;Koekstraat 12 a;1234 AB Koekendam\n",
    "Roepnaam,Tussenvoegsel,Achternaam,Geboortedatum,Voorletters,Achternaam,Straat,Huisnummer,\
     Toevoeging,Postcode,Woonplaats,Woont bij,Taal\r\n\
     Bo,de,Kaars,42513,JP,Kaars,Koekstraat,12,a,1234AB,Koekendam,ja,Fries\r\n",
    "Roepnaam\tTussenvoegsel\tAchternaam\tGeboortedatum\tE-mailadres ouder/verzorger 1\t\
     E-mailadres ouder/verzorger 2\nBo\tde\tKaars\t2018-06-21\ta@b.example\tc@d.example\n",
];

fn read_roster(bytes: &[u8]) -> bool {
    let Ok(roster) = edexml::read(bytes) else {
        return false;
    };
    for pupil in &roster.pupils {
        assert!(
            !pupil.family_name.trim().is_empty(),
            "a pupil without a family name"
        );
        assert!(
            !pupil.given_name.trim().is_empty(),
            "a pupil without a first name"
        );
        let known = |key: &String| roster.groups.iter().any(|group| group.key == *key);
        assert!(
            pupil
                .group_key
                .iter()
                .chain(&pupil.composite_group_keys)
                .all(known)
        );
    }
    assert!(roster.refused.iter().all(|row| row.line > 0));
    true
}

fn read_list(bytes: &[u8]) -> bool {
    let Ok(sheet) = table::read(bytes, None) else {
        return false;
    };
    assert!(
        sheet
            .rows
            .iter()
            .all(|row| row.cells.len() == sheet.header.len() && row.line > 0)
    );
    let mapping = suggest(&sheet);
    assert_eq!(mapping.columns.len(), sheet.header.len());
    for row in guardians(&sheet, &mapping).rows {
        let (pupil, guardian) = (row.pupil, row.guardian);
        assert!(pupil.key.is_some() || pupil.family_name.is_some());
        let named = guardian.family_name.is_some() || guardian.given_name.is_some();
        assert!(named || guardian.email.is_some() || guardian.phone.is_some());
    }
    let again = out::csv(sheet.rows.iter().map(|row| &row.cells));
    assert!(String::from_utf8(again).is_ok());
    true
}

#[test]
fn damaged_edexml_never_panics() {
    let mut dice = Dice(20_261_122);
    let mut read = 0;
    let wide: Vec<u8> = EDEXML.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for turn in 0..6_000 {
        let sound = if turn % 10 == 0 {
            wide.as_slice()
        } else {
            EDEXML.as_bytes()
        };
        read += usize::from(read_roster(&dice.damage(sound, 3, XML_PIECES)));
    }
    assert!(
        read > 300,
        "some of it should still be readable, not {read}"
    );
}

#[test]
fn damaged_csv_never_panics() {
    let mut dice = Dice(11_222_026);
    let mut read = 0;
    for turn in 0..6_000 {
        let sound = LISTS[turn % LISTS.len()].as_bytes();
        read += usize::from(read_list(&dice.damage(sound, 6, CSV_PIECES)));
    }
    assert!(
        read > 2_000,
        "most of it should still be readable, not {read}"
    );
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(LISTS[0].lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, cell.trim_matches('"')).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn damaged_workbooks_never_panic() {
    let sound = workbook();
    let mut dice = Dice(5_318_008);
    for _ in 0..2_000 {
        read_list(&dice.damage(
            &sound,
            6,
            &[b"PK\x01\x02", b"\xFF\xFF\xFF\xFF", b"\0\0", b"xl/"],
        ));
    }
}

#[test]
fn workbooks_with_damaged_parts_never_panic() {
    let pieces: &[&[u8]] = &[
        b"<row r=\"4294967295\">",
        b"<row r=\"0\">",
        b"<c r=\"A0\">",
        b"<c r=\"ZZZZZZZ1\">",
        b"<v>1e999</v>",
        b"<v>-1</v>",
        b"t=\"e\"",
        b"t=\"d\"",
        b"t=\"b\"",
        b"t=\"inlineStr\"",
        b"s=\"999999\"",
        b"<f>A1</f>",
        b"</c>",
        b"<is><t>x</t></is>",
        b"<dimension ref=\"A1:XFD1048576\"/>",
        b"date1904=\"1\"",
        b"&#x0;",
        b"&x;",
        b"<!DOCTYPE a [<!ENTITY x 'y'>]>",
        b"<",
        b">",
        b"\"",
        b"9",
        b"\xFF",
        b"<c r=\"XFD1048576\"><v>1</v></c>",
        b"numFmtId=\"14\"",
    ];
    let sound = workbook();
    let mut archive = ZipArchive::new(Cursor::new(sound.as_slice())).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        parts.push((entry.name().unwrap().into_owned(), bytes));
    }
    let telling = |name: &str| {
        [
            "sheet1.xml",
            "sharedStrings.xml",
            "styles.xml",
            "workbook.xml",
            "workbook.xml.rels",
        ]
        .iter()
        .any(|end| name.ends_with(end))
    };
    let told: Vec<usize> = (0..parts.len())
        .filter(|place| telling(&parts[*place].0))
        .collect();
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut dice = Dice(42);
    let mut read = 0;
    for turn in 0..3_000 {
        // The sheet itself most of the time.
        let sheet = parts
            .iter()
            .position(|(name, _)| name.ends_with("sheet1.xml"))
            .unwrap();
        let damaged = if turn % 2 == 0 {
            sheet
        } else {
            told[dice.roll(told.len())]
        };
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (place, (name, bytes)) in parts.iter().enumerate() {
            writer.start_file(name.as_str(), options).unwrap();
            if place == damaged {
                writer.write_all(&dice.damage(bytes, 3, pieces)).unwrap();
            } else {
                writer.write_all(bytes).unwrap();
            }
        }
        read += usize::from(read_list(&writer.finish().unwrap().into_inner()));
    }
    assert!(
        read > 300,
        "some of it should still be readable, not {read}"
    );
}

#[test]
fn names_of_any_characters_never_panic_and_never_vanish() {
    let letters: Vec<char> = "aA eE.,'’()-dvVİıßǅﬁÉé\u{A0}\u{301}豆ب٣\u{202E}\u{200D}🙂 de van 't"
        .chars()
        .collect();
    let mut dice = Dice(7);
    for _ in 0..20_000 {
        let name: String = (0..dice.roll(24))
            .map(|_| letters[dice.roll(letters.len())])
            .collect();
        let (_, family) = names::split_prefix(&name);
        let filled = |text: &str| text.chars().any(|c| c.is_alphabetic());
        assert!(!filled(&name) || filled(&family), "{name:?} lost its name");
        let _ = names::full_name(&name);
        let _ = names::initials(&name);
    }
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n\
    DTSTART;VALUE=DATE:20261017\r\nDTEND;VALUE=DATE:20261026\r\nSUMMARY:Herfst\r\n vakantie\r\n\
    END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270201T000000\r\nDTEND:20270202T000000\r\n\
    RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20270208\r\nSUMMARY:Studiedag\\, vrij\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

const CALENDAR_PIECES: &[&[u8]] = &[
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"\r\n ",
    b"RRULE:FREQ=DAILY\r\n",
    b"RRULE:FREQ=MONTHLY;INTERVAL=366;COUNT=4294967295\r\n",
    b"UNTIL=99991231",
    b"DTSTART:21991231\r\n",
    b"DTEND:00010101\r\n",
    b"DURATION:P366W\r\n",
    b"DURATION:P\xC3\xA9\r\n",
    b"DURATION:P\r\n",
    b"9",
    b":",
    b";",
    b"=",
    b"\"",
    b"\\",
    b"T",
    b"\xFF",
    b"\0",
    "İ".as_bytes(),
];

#[test]
fn damaged_calendars_never_panic() {
    let mut dice = Dice(20_260_801);
    let mut read = 0;
    for _ in 0..6_000 {
        let bytes = dice.damage(CALENDAR.as_bytes(), 4, CALENDAR_PIECES);
        let Ok(found) = ics::read(&bytes) else {
            continue;
        };
        read += 1;
        for event in found.events {
            let days = (event.last_day - event.first_day).num_days();
            assert!((0..=366).contains(&days) && !event.name.is_empty());
        }
    }
    assert!(
        read > 1_000,
        "some of it should still be readable, not {read}"
    );
}
