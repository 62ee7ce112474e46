//! Every page of a register is broken once; what stands on the others comes back.

use std::fs;
use std::path::PathBuf;

use domain::incident::PartyRole;
use domain::person::Who;

use super::*;

#[allow(
    dead_code,
    clippy::duplicate_mod,
    reason = "other tests use it too, and the rest of it"
)]
#[path = "../../tests/nouns/invented.rs"]
mod invented;

use invented::{School, every_incident, everybody};

const PAGE: usize = 4096;
const PASSWORD: &str = "zeven zachte zebra's";
const PUPILS: u32 = 120;

/// A closed register with pupils, each with an incident.
fn school() -> (School, PathBuf, Vec<u8>) {
    let mut school = School::found();
    for n in 0..u128::from(PUPILS) {
        let pupil = school.enrol(n + 1, "Wolkje", "", &format!("Voorbeeld {n}"));
        let who = [(Who::Pupil { id: pupil.id }, PartyRole::Target)];
        school.record(n + 1, "2026-11-20", &who);
    }
    school.reopen();
    let path = school.path().to_owned();
    school.check().unwrap();
    let bytes = fs::read(&path).unwrap();
    (school, path, bytes)
}

fn counted(path: &Path) -> (u32, u32) {
    let register = Register::open(path, None, PASSWORD).unwrap();
    register.check().unwrap();
    let read = register.read();
    let pupils = read.pupils(&everybody("")).unwrap().total;
    let incidents = read.incidents(&every_incident("")).unwrap().total;
    drop(read.history(10_000, None).unwrap());
    (pupils, incidents)
}

#[test]
fn whichever_page_is_broken_the_rest_is_saved_and_the_broken_file_stays_as_it_was() {
    let (_school, path, sound) = school();
    let folder = tempfile::tempdir().unwrap();
    let pages = (sound.len() - vfs::PREFIX) / PAGE;
    let (mut saved, mut given_up, mut torn, mut kept) = (0, 0, 0, 0);
    // Of every thirty-first page; the first ones are the table of contents.
    for page in (0..pages).step_by(31) {
        let mut bytes = sound.clone();
        let at = vfs::PREFIX + page * PAGE + 900;
        bytes[at] ^= 0x40;
        let broken = folder.path().join(format!("{page}.pluis"));
        let new = folder.path().join(format!("{page}-gered.pluis"));
        fs::write(&broken, &bytes).unwrap();
        match Register::salvage(&broken, &new, None, PASSWORD) {
            Ok(told) => {
                let (pupils, incidents) = counted(&new);
                for (count, table) in [(pupils, "pupil"), (incidents, "incident")] {
                    let told_of = told.torn.iter().any(|torn| torn.starts_with(table));
                    assert!(
                        count == PUPILS || told_of || told.loose > 0,
                        "page {page}: {told:?}"
                    );
                    kept += count;
                }
                torn += u32::from(!told.torn.is_empty());
                saved += 1;
            }
            Err(Error::Damaged) => {
                assert!(!new.exists(), "nothing half is left");
                given_up += 1;
            }
            Err(other) => unreachable!("page {page}: {other:?}"),
        }
        assert_eq!(fs::read(&broken).unwrap(), bytes, "page {page}");
        let left = fs::read_dir(folder.path()).unwrap().count();
        assert!(left <= 2, "page {page} left {left} files");
        drop((fs::remove_file(broken), fs::remove_file(new)));
    }
    assert!(saved > given_up && torn > 1, "{saved} {given_up} {torn}");
    // Whoever breaks the page above all others of a table breaks the table; most are not that.
    assert!(
        kept * 10 > saved * PUPILS * 2 * 8,
        "{kept} of {saved} times"
    );
    drop(path);
}

#[test]
fn a_whole_register_is_saved_whole_and_nothing_is_overwritten() {
    let (_school, path, sound) = school();
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("a.pluis"), folder.path().join("b.pluis"));
    fs::write(&old, sound).unwrap();
    let told = Register::salvage(&old, &new, Some("doortje"), PASSWORD).unwrap();
    assert_eq!((told.torn.len(), told.loose), (0, 0));
    assert_eq!(counted(&new), (PUPILS, PUPILS));
    let register = Register::open(&new, None, PASSWORD).unwrap();
    assert!(register.verify().unwrap().is_sound());
    let found = register.read().pupils(&everybody("voorbeeld")).unwrap();
    assert_eq!(found.total, PUPILS, "the search follows");
    drop(register);
    let again = Register::salvage(&old, &new, None, PASSWORD);
    assert!(matches!(again, Err(Error::AlreadyExists)), "{again:?}");
    let stranger = folder.path().join("c.pluis");
    let wrong = Register::salvage(&old, &stranger, None, "een ander woord");
    assert!(matches!(wrong, Err(Error::WrongPassword)), "{wrong:?}");
    assert!(!stranger.exists());
    drop(path);
}
