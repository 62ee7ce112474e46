//! Faults of the disk, one at a time: a byte that is another than was written is found wherever it
//! lies, or stands in nothing that counts. What was written is never shown as something else.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::id::PupilId;
use domain::name::Name;
use domain::pupil::{Gender, Pupil};
use register::{Actor, Chance, Error, Founding, Kdf, Register};
use tempfile::TempDir;
use uuid::Uuid;

#[path = "figures/mod.rs"]
mod figures;

const PASSWORD: &str = "zeven zachte zebra's";
const HEADER: usize = 32 * 1024;
const PAGE: usize = 4096;
const STEPS: u128 = 24;

/// How much of something: little at each change, much in the long run.
fn long(little: usize, much: usize) -> usize {
    figures::folder().map_or(little, |_| much)
}

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn pupil(n: u128) -> Pupil {
    Pupil {
        id: PupilId(Uuid::from_u128(n)),
        name: Name::new("Wolkje", "", &format!("Voorbeeld {n}")).unwrap(),
        birth_date: None,
        gender: Gender::Unknown,
        year_group: None,
        group: None,
        composite_groups: Vec::new(),
        key: None,
        eck_id: None,
        enrolled_on: None,
        left_on: None,
        version: 1,
    }
}

/// A register with a step for each of two dozen pupils, still open.
fn filled() -> (TempDir, PathBuf, Register) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("school.pluis");
    let founding = Founding {
        school_name: "De Verzonnen Vlinder",
        user: "doortje",
        password: PASSWORD,
        kdf: Kdf::rehearsal(),
    };
    let mut register = Register::create(&path, &founding, Chance::Rehearsed(1)).unwrap();
    for n in 1..=STEPS {
        register
            .change("enrol_pupil", Actor::Program, now(), |change| {
                change.add_pupil(&pupil(n))
            })
            .map_err(|error: Error| error)
            .unwrap();
    }
    (folder, path, register)
}

/// Opens a register and reads every page and every line of it.
fn read_whole(path: &Path) -> Result<Register, Error> {
    let register = Register::open(path, None, PASSWORD)?;
    register.check()?;
    if register.verify()?.is_sound() {
        Ok(register)
    } else {
        Err(Error::Damaged)
    }
}

fn is_damage(found: &Result<Register, Error>) -> bool {
    matches!(found, Err(Error::Damaged | Error::Sql(_)))
}

#[test]
fn one_wrong_byte_in_any_page_is_found() {
    let (_folder, path, register) = filled();
    register.close().unwrap();
    let whole = fs::read(&path).unwrap();
    read_whole(&path).unwrap().close().unwrap();
    let pages = (whole.len() - HEADER) / PAGE;
    assert!(pages > 40, "{pages}");
    let rounds = long(1, 10);
    for round in 0..rounds {
        for page in 0..pages {
            // Another place in each page: its beginning, its middle, its seal at the end.
            let at = HEADER + page * PAGE + (page * 1531 + round * 409) % PAGE;
            let mut broken = whole.clone();
            broken[at] ^= 1 << ((page + round) % 8);
            fs::write(&path, &broken).unwrap();
            let found = read_whole(&path);
            assert!(is_damage(&found), "page {page}, byte {at}: {found:?}");
        }
    }
    figures::tell("bytes-pages", (rounds * pages) as u64, 0);
}

#[test]
fn one_wrong_byte_in_a_copy_is_found_before_it_is_put_back() {
    let (folder, path, register) = filled();
    register.close().unwrap();
    let whole = fs::read(&path).unwrap();
    let copy = folder.path().join("pluis-2026-11-22-1.pluis");
    let places = (HEADER..whole.len()).step_by(long(PAGE * 3 + 517, 1_301));
    figures::tell("bytes-copy", places.clone().count() as u64, 0);
    for at in places {
        let mut broken = whole.clone();
        broken[at] ^= 0x20;
        fs::write(&copy, &broken).unwrap();
        let back = Register::look_into(&copy, None, PASSWORD)
            .and_then(|kept| kept.put_at(&path, &folder.path().join("aside.pluis")));
        assert!(back.is_err(), "byte {at} of the copy was put back");
        assert!(fs::read(&path).unwrap() == whole, "the register stays");
    }
}

#[test]
fn one_wrong_byte_in_either_copy_of_the_header_is_healed_from_the_other() {
    let (_folder, path, register) = filled();
    register.close().unwrap();
    let whole = fs::read(&path).unwrap();
    for copy in [0, HEADER / 2] {
        let places = [0, 7, 20, 60, 120, 200];
        figures::tell("bytes-header", 2 * places.len() as u64, 0);
        for at in places {
            let mut broken = whole.clone();
            broken[copy + at] ^= 0x01;
            fs::write(&path, &broken).unwrap();
            read_whole(&path).unwrap().close().unwrap();
            let healed = fs::read(&path).unwrap();
            assert!(healed[copy + at] == whole[copy + at], "byte {}", copy + at);
        }
    }
}

#[test]
fn one_wrong_byte_in_the_journal_never_gives_half_a_step_or_another_one() {
    let (folder, path, register) = filled();
    let (file, journal) = (
        fs::read(&path).unwrap(),
        fs::read(path.with_file_name("school.pluis-wal")).unwrap(),
    );
    drop(register);
    let elsewhere = folder.path().join("elsewhere.pluis");
    let beside = folder.path().join("elsewhere.pluis-wal");
    let lines = |register: &Register| register.verify().unwrap().lines;
    let places = (0..journal.len()).step_by(journal.len() / long(60, 600));
    figures::tell("bytes-journal", places.clone().count() as u64, 0);
    for at in places {
        let mut broken = journal.clone();
        broken[at] ^= 0x10;
        fs::write(&elsewhere, &file).unwrap();
        fs::write(&beside, &broken).unwrap();
        let found = read_whole(&elsewhere);
        let Ok(register) = found else {
            assert!(is_damage(&found), "byte {at}: {found:?}");
            continue;
        };
        // What is left ends at a whole step, and every pupil in it is as they were written.
        let steps = lines(&register);
        for n in 1..=STEPS {
            let read = register.read().pupil(PupilId(Uuid::from_u128(n)));
            match read {
                Ok(read) => assert_eq!(read, pupil(n)),
                Err(_) => assert!(u128::from(steps) < n, "byte {at}: pupil {n} of {steps}"),
            }
        }
        register.close().unwrap();
    }
}

#[test]
fn a_clock_that_was_set_back_keeps_the_order_of_the_history() {
    let (_folder, path, mut register) = filled();
    for at in [
        "2020-01-01T00:00:00Z",
        "2030-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
    ] {
        let at: DateTime<Utc> = at.parse().unwrap();
        register
            .change("look_around", Actor::Program, at, |_| Ok::<_, Error>(()))
            .unwrap();
    }
    let newest = register.history(3, None).unwrap();
    let seqs: Vec<i64> = newest.iter().map(|line| line.seq).collect();
    assert!(
        seqs.is_sorted_by(|one, next| one == &(next + 1)),
        "{seqs:?}"
    );
    register.close().unwrap();
    read_whole(&path).unwrap();
    figures::tell("clock", 3, 0);
}
