//! What was erased is gone from every page of the file and of its journal, as they lie on the disk.

use std::collections::BTreeSet;
use std::fs;

use aes::Aes256;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use domain::guardian::Guardian;
use domain::incident::{Incident, PartyRole};
use domain::note::NoteOf;
use domain::person::Who;
use domain::pupil::Pupil;
use domain::school::Address;

use super::*;
use crate::{Actor, Error};

#[allow(
    dead_code,
    clippy::duplicate_mod,
    reason = "other tests use it too, and the rest of it"
)]
#[path = "../../tests/nouns/invented.rs"]
mod invented;

use invented::{School, day, guardian, letter, now, sanction, task, today};

const PAGE: usize = 4096;
const PREFIX: usize = crate::vfs::PREFIX;
/// What SQLCipher keeps at the end of a page: where the cipher began, and the page's seal.
const RESERVE: usize = 80;

/// Everything that only she who goes, or her mother, could be known by.
const HERS: &[&str] = &[
    "Zebulina",
    "Quispel",
    "Wendelmoet",
    "IJsvogelpad",
    "wendelmoet@",
    "0612345678",
    "zwemdiploma",
    "huilbui",
    "sleutelbos",
    "eigenhandig",
    "krabbel",
];

/// A page as SQLite sees it.
fn page(key: &[u8; 32], page: &[u8], number: usize) -> Vec<u8> {
    // The first page begins with the salt, in the clear.
    let start = if number == 1 { 16 } else { 0 };
    let end = PAGE - RESERVE;
    let iv: [u8; 16] = page[end..end + 16].try_into().unwrap();
    let mut clear = page[start..end].to_vec();
    cbc::Decryptor::<Aes256>::new(key.into(), &iv.into())
        .decrypt_padded::<NoPadding>(&mut clear)
        .unwrap();
    clear
}

/// Every page of the file, and of its journal when there is one.
fn pages(school: &School) -> (Vec<u8>, Vec<u8>) {
    let digits = school.key.pragma();
    let key: [u8; 32] =
        std::array::from_fn(|at| u8::from_str_radix(&digits[2 + 2 * at..4 + 2 * at], 16).unwrap());
    let key = &key;
    let file = fs::read(school.path()).unwrap();
    let mut clear = Vec::new();
    for (at, bytes) in file[PREFIX..].chunks_exact(PAGE).enumerate() {
        clear.extend(page(key, bytes, at + 1));
    }
    let mut journal = Vec::new();
    let wal = fs::read(crate::file::beside(school.path(), "-wal")).unwrap_or_default();
    for frame in wal.get(32..).unwrap_or_default().chunks_exact(24 + PAGE) {
        let number = u32::from_be_bytes(frame[..4].try_into().unwrap());
        journal.extend(page(key, &frame[24..], usize::try_from(number).unwrap()));
    }
    (clear, journal)
}

/// Which words stand somewhere in these bytes, in capitals or not.
fn standing<'a>(bytes: &[u8], words: &[&'a str]) -> BTreeSet<&'a str> {
    let bytes = bytes.to_ascii_lowercase();
    let has = |word: &str| {
        let word = word.to_ascii_lowercase().into_bytes();
        bytes.windows(word.len()).any(|here| here == word)
    };
    words.iter().copied().filter(|word| has(word)).collect()
}

struct Hers;

impl Words for Hers {
    fn without(&self, text: &str, near: bool) -> Option<String> {
        let mut clean = text.replace("Zebulina Quispel", "een oud-leerling");
        if near {
            clean = clean.replace("Zebulina", "een oud-leerling");
        }
        (clean != text).then_some(clean)
    }
}

struct Story {
    school: School,
    gone: Pupil,
    mother: Guardian,
    stays: Pupil,
    own: Incident,
    shared: Incident,
}

/// A pupil who left something in every table, beside one who stays.
fn story() -> Story {
    let mut school = School::found();
    let gone = school.enrol(1, "Zebulina", "", "Quispel");
    let stays = school.enrol(2, "Noor", "", "Vos");
    let mother = Guardian {
        address: Address {
            street: "IJsvogelpad 7".into(),
            postcode: "1234 AB".into(),
            town: "Nergenshuizen".into(),
        },
        email: "wendelmoet@voorbeeld.example".into(),
        phone: "0612345678".into(),
        ..guardian(3, "Wendelmoet", "Quispel", &[&gone])
    };
    school.step(|change| change.add_guardian(&mother));
    let of = |pupil: &Pupil, role| (Who::Pupil { id: pupil.id }, role);
    let own = Incident {
        facts: "Zebulina kreeg een huilbui bij het zwemdiploma.".into(),
        ..invented::incident(1, "2023-03-01", &[of(&gone, PartyRole::Target)])
    };
    let shared = Incident {
        facts: "Zebulina gooide een sleutelring naar Noor.".into(),
        ..invented::incident(
            2,
            "2023-04-01",
            &[
                of(&gone, PartyRole::Perpetrator),
                of(&stays, PartyRole::Target),
            ],
        )
    };
    for incident in [&own, &shared] {
        school.step(|change| change.add_incident(incident, now(), "account"));
    }
    let person = PersonId::Pupil(gone.id);
    let mut warning = sanction(1, &shared, person);
    warning.decision.reasons = "Zij gooide met een sleutelbos.".into();
    school.step(|change| change.add_sanction(&warning));
    let mut row = letter(1, person, b"%PDF eigenhandig voor Zebulina Quispel");
    row.text = "Aan de ouders van Zebulina Quispel.".into();
    row.title = "Waarschuwing".into();
    row.recipients = vec!["Wendelmoet Quispel".into()];
    row.guardians = vec![mother.id];
    row.sanction = Some(warning.id);
    let pdf: &[u8] = b"%PDF eigenhandig voor Zebulina Quispel";
    school.step(|change| change.add_letter(&row, pdf));
    school.step(|change| {
        let mut due = task(1, "2026-12-01");
        due.person = Some(person);
        due.letter = Some(row.id);
        due.note = "krabbel".into();
        change.add_task(&due)
    });
    let (hers, shes) = (gone.id.to_string(), mother.id.to_string());
    school.step(|change| {
        change.conn().execute_batch(&format!(
            "INSERT INTO consent_wording (hash, language, text)
             VALUES ('{hash}', 'nl', 'Mag dat?');
             INSERT INTO consent_form VALUES ('{form}', 'K7', 'pupil', '{hers}', '2023-2024',
                 'school_year', 'IJsvogelpad', '[\"{shes}\"]', 'nl', '[]', '{hash}', 1,
                 '2023-08-20', NULL);
             INSERT INTO consent_statement VALUES (1, '{said}', 'pupil', '{hers}', 'guardian',
                 '{shes}', 'answers', '2023-2024', 'school_year', '2023-09-01', 1, '2023-09-02',
                 '2023-09-02', 'paper', 1, '{form}', '{hash}', '[1]', 'krabbel', NULL,
                 '2023-09-02T09:00:00.000000000Z', 'account', '{hash}');
             INSERT INTO consent_scan VALUES ('{scan}', 'pdf', 11, '{hash}',
                 '2023-09-02T09:00:00.000000000Z', 'account');
             INSERT INTO consent_scan_bytes VALUES ('{scan}', CAST('eigenhandig' AS BLOB));
             INSERT INTO consent_proof VALUES ('{said}', '{scan}');
             INSERT INTO consent_shown VALUES ('pupil', '{hers}', 'IJsvogelpad', '2023-09-01');
             INSERT INTO publication VALUES (1, '{photo}', 'groepsfoto', '', '[1]', 'photo', 0,
                 0, '2023-10-01', '', '2023-10-01T09:00:00.000000000Z', 'account');
             INSERT INTO publication_person VALUES ('{photo}', 'pupil', '{hers}');
             INSERT INTO draft VALUES ('{photo}', 'incident', '\"Quispel huilbui {hers}\"', 'x');
             INSERT INTO draft VALUES ('{photo}', 'anders', '\"niets\"', 'x');
             UPDATE publication SET title = 'Zebulina Quispel en anderen' WHERE seq = 1;",
            hash = "a".repeat(64),
            form = uuid::Uuid::from_u128(71),
            said = uuid::Uuid::from_u128(72),
            scan = uuid::Uuid::from_u128(73),
            photo = uuid::Uuid::from_u128(74),
        ))?;
        Ok(())
    });
    for (of, text) in [
        (NoteOf::Pupil(gone.id), "Het geheim van haar krabbel."),
        (
            NoteOf::Incident(shared.id),
            "Zebulina was bang, zegt de juf.",
        ),
    ] {
        school.step(|change| {
            let note = crate::NoteRow {
                id: domain::id::NoteId(change.new_id()?),
                of,
                readers: vec![domain::staff::Role::Director],
                at: now(),
                by: "account".into(),
                corrects: None,
                struck: None,
            };
            change.add_note(&note, text)
        });
    }
    // A name of before: it stands in the images of the step alone, and in free corners.
    school.step(|change| {
        let mut before = change.pupil(gone.id)?;
        before.name = invented::name("Zebulina", "", "Quispelturf");
        change.edit_pupil(&before)
    });
    school.step(|change| {
        let mut again = change.pupil(gone.id)?;
        again.name = invented::name("Zebulina", "", "Quispel");
        change.edit_pupil(&again)
    });
    Story {
        school,
        gone,
        mother,
        stays,
        own,
        shared,
    }
}

fn going(story: &Story) -> Going {
    Going {
        people: vec![
            PersonId::Pupil(story.gone.id),
            PersonId::Guardian(story.mother.id),
        ],
        incidents: vec![story.own.id],
        descriptions: BTreeMap::from([(Subject::Pupil, "een oud-leerling".to_owned())]),
        accounts: Vec::new(),
    }
}

#[test]
fn not_a_word_of_who_was_erased_is_left_in_any_page_of_the_file_or_its_journal() {
    let mut story = story();
    let (file, journal) = pages(&story.school);
    let both = [file, journal].concat();
    let there: BTreeSet<_> = HERS.iter().copied().collect();
    assert_eq!(standing(&both, HERS), there, "they stood there before");

    let going = going(&story);
    let (counts, left) = story
        .school
        .step(|change| change.erase(&going, &Hers))
        .output;
    let expected = Erased {
        pupils: 1,
        guardians: 1,
        incidents: 1,
        unnamed: 1,
        measures: 1,
        letters: 1,
        statements: 1,
        forms: 1,
        scans: 1,
        tasks: 1,
        drafts: 1,
        ..Erased::default()
    };
    assert_eq!((counts, left), (expected, vec![]));
    let (_, journal) = pages(&story.school);
    assert!(!standing(&journal, HERS).is_empty(), "not swept yet");

    story.school.sweep().unwrap();
    let (file, journal) = pages(&story.school);
    assert!(journal.is_empty());
    assert_eq!(standing(&file, HERS), BTreeSet::new());
    assert!(!standing(&file, &["Noor", "een oud-leerling"]).is_empty());
}

#[test]
fn an_incident_that_stays_for_another_names_nobody_who_went_and_the_search_follows() {
    let mut story = story();
    let going = going(&story);
    story.school.step(|change| change.erase(&going, &Hers));
    let read = story.school.read();
    let kept = read.incident(story.shared.id).unwrap();
    assert_eq!(
        kept.facts,
        "een oud-leerling gooide een sleutelring naar Noor."
    );
    let former = Who::Unknown {
        description: "een oud-leerling".into(),
    };
    assert_eq!(kept.parties[0].who, former);
    assert_eq!(kept.parties[1].who, Who::Pupil { id: story.stays.id });
    let notes = read.notes(NoteOf::Incident(story.shared.id)).unwrap();
    let (_, said) = read.note(notes[0].id).unwrap();
    assert_eq!(said, "een oud-leerling was bang, zegt de juf.");
    let hers = read.notes(NoteOf::Pupil(story.gone.id)).unwrap();
    assert!(hers.is_empty(), "the notes about her went with her");
    let found = |text| {
        let query = invented::every_incident(text);
        read.incidents(&query).unwrap().total
    };
    assert_eq!(
        (found("zebulina"), found("quispel"), found("noor")),
        (0, 0, 1)
    );
    assert_eq!(found("oud"), 1);
    assert_eq!(read.pupils(&invented::everybody("")).unwrap().total, 1);
}

#[test]
fn what_was_erased_cannot_be_undone_and_the_history_stays_whole() {
    let mut story = story();
    let going = going(&story);
    let done = story.school.step(|change| change.erase(&going, &Hers));
    for seq in 1..=done.seq {
        let undone = story.school.undo(seq, Actor::Program, now());
        assert!(matches!(undone, Err(Error::NotUndoable)), "{seq}");
    }
    let verified = story.school.verify().unwrap();
    assert!(verified.is_sound(), "{:?}", verified.faults);
    let line = story.school.history(1, None).unwrap().remove(0);
    assert!(line.touched.iter().any(|row| row.id == story.gone.id.0));
}

#[test]
fn the_guards_are_back_when_the_step_is_done() {
    let mut story = story();
    let schema = |school: &School| -> Vec<String> {
        let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY sql";
        let mut statement = school.conn.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(|row| row.unwrap()).collect()
    };
    let before = schema(&story.school);
    let going = going(&story);
    story.school.step(|change| change.erase(&going, &Hers));
    assert_eq!(schema(&story.school), before);
    let refused = story.school.refused(|change| {
        change
            .conn()
            .execute("UPDATE incident_text SET facts = 'anders'", [])?;
        Ok(())
    });
    assert!(matches!(refused, Error::Sql(failure) if failure.constraint));
}

#[test]
fn a_rehearsal_says_the_same_and_writes_nothing() {
    let mut story = story();
    let going = going(&story);
    let lines = story.school.history(1, None).unwrap()[0].seq;
    let rehearsed = story
        .school
        .rehearse(Actor::Program, now(), |change| change.erase(&going, &Hers))
        .unwrap();
    assert_eq!(story.school.history(1, None).unwrap()[0].seq, lines);
    assert!(story.school.read().pupil(story.gone.id).is_ok());
    let done = story.school.step(|change| change.erase(&going, &Hers));
    assert_eq!(done.output, rehearsed);
}

#[test]
fn a_letter_of_another_that_names_who_goes_is_told_of() {
    let mut story = story();
    let mut other = letter(2, PersonId::Pupil(story.stays.id), b"%PDF");
    other.text = "Uw kind en Zebulina Quispel.".into();
    story
        .school
        .step(|change| change.add_letter(&other, b"%PDF"));
    let going = going(&story);
    let done = story.school.step(|change| change.erase(&going, &Hers));
    assert_eq!(done.output.1, [other.id]);
}

/// A new table has to say what an erasing does with it: [`GOES`], or here, being about nobody.
#[test]
fn every_table_goes_with_somebody_or_is_about_nobody() {
    let nobody = [
        "account",
        "breach",
        "consent_item",
        "consent_item_kept",
        "consent_order",
        "copy",
        "copying",
        "draft",
        "erasure",
        "figures",
        "grp",
        "history",
        "holiday",
        "holiday_region",
        "letter_text",
        "locking",
        "logo",
        "meta",
        "own_ladders",
        "press_address",
        "programme_done",
        "protocol_kept",
        "publication",
        "saved_filter",
        "school",
        "stationery",
        "template",
    ];
    let school = School::found();
    let mut statement = school
        .conn
        .prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
        )
        .unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    let tables: BTreeSet<String> = rows.map(|row| row.unwrap()).collect();
    let known = GOES.iter().map(|goes| goes.table).chain(nobody);
    let known: BTreeSet<String> = known.map(str::to_owned).collect();
    assert_eq!(tables, known);
}

/// What is given to somebody follows the tables of people: none with an id of theirs is missing.
#[test]
fn every_table_with_the_id_of_somebody_is_among_those_of_people() {
    let of_people = crate::tables_of_people();
    let school = School::found();
    let mut statement = school
        .conn
        .prepare(
            "SELECT DISTINCT t.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
             LEFT JOIN pragma_foreign_key_list(t.name) AS f ON f.\"from\" = c.name
             WHERE t.schema = 'main' AND t.type = 'table' AND (
                 c.name IN ('person_id', 'pupil', 'guardian', 'guardians', 'staff', 'kept')
                 OR f.\"table\" IN ('pupil', 'guardian', 'staff', 'incident', 'procedure'))",
        )
        .unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    let tables: Vec<String> = rows.map(|row| row.unwrap()).collect();
    assert!(tables.len() > 20, "{tables:?}");
    let missing: Vec<_> = tables
        .iter()
        .filter(|table| !of_people.contains(table.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_account_of_staff_who_went_stays_for_the_history_and_names_nobody() {
    let mut school = School::found();
    let staff = invented::staff(5, "Zebulina", "Quispel");
    school.step(|change| change.add_staff(&staff));
    let id = AccountId(uuid::Uuid::from_u128(9));
    let account = crate::Account {
        title: "Juf Quispel".into(),
        staff: Some(staff.id),
        suspended_on: Some(today()),
        ..crate::Account::new(id, "Zebulina Quispel", domain::staff::Role::Teacher)
    };
    school.step(|change| change.add_account(&account));
    let going = Going {
        people: vec![PersonId::Staff(staff.id)],
        accounts: vec![(id, "oud-gebruiker 1".into())],
        ..Going::default()
    };
    school.step(|change| change.erase(&going, &Hers));
    school.sweep().unwrap();
    let (file, _) = pages(&school);
    assert_eq!(standing(&file, HERS), BTreeSet::new());
    let kept = school.read().account_of(id).unwrap();
    assert_eq!((kept.name.as_str(), kept.staff), ("oud-gebruiker 1", None));
}

#[test]
fn an_erasing_is_remembered_without_a_name() {
    let mut school = School::found();
    let row = ErasureRow {
        id: ErasureId(uuid::Uuid::from_u128(5)),
        number: "2026-W01".into(),
        erased_on: today(),
        at: now(),
        by: "account".into(),
        counts: Erased {
            pupils: 3,
            ..Erased::default()
        },
        copies: vec![day("2026-11-21")],
    };
    assert_eq!(school.read().next_erasure_number(2026).unwrap(), 1);
    school.step(|change| change.add_erasure(&row));
    school.reopen();
    assert_eq!(
        school.read().erasures().unwrap(),
        std::slice::from_ref(&row)
    );
    assert_eq!(school.read().erasure(row.id).unwrap(), row);
    assert_eq!(school.read().next_erasure_number(2026).unwrap(), 2);
    let refused = school.refused(|change| {
        change.conn().execute("DELETE FROM erasure", [])?;
        Ok(())
    });
    assert!(matches!(refused, Error::Sql(failure) if failure.constraint));
}
