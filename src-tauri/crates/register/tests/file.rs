//! The file from outside: founding, opening, refusing, copying.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use register::{Actor, Chance, Error, Founding, Kdf, Noun, Register};
use tempfile::TempDir;
use uuid::Uuid;

const USER: &str = "Doortje Droomboom";
const PASSWORD: &str = "zeven zachte zebra's";

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn founding() -> Founding<'static> {
    Founding {
        school_name: "De Verzonnen Vlinder",
        user: USER,
        password: PASSWORD,
        kdf: Kdf::rehearsal(),
    }
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vlinder.pluis");
    (folder, path)
}

fn found(path: &Path) -> Register {
    Register::create(path, &founding(), Chance::Rehearsed(1)).unwrap()
}

fn record(register: &mut Register) -> Uuid {
    register
        .change("record_incident", Actor::Program, now(), |change| {
            let id = change.new_id()?;
            change.touch(Noun::Incident, id);
            Ok::<_, Error>(id)
        })
        .unwrap()
        .output
}

fn names(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn what_was_recorded_is_there_after_reopening() {
    let (folder, path) = folder();
    let mut register = found(&path);
    let ids = [record(&mut register), record(&mut register)];
    register.close().unwrap();
    assert_eq!(
        names(&folder),
        ["vlinder.pluis"],
        "a closed register is one file"
    );
    let register = Register::open(&path, Some("doortje  DROOMBOOM "), PASSWORD).unwrap();
    let lines = register.history(10, None).unwrap();
    let touched: Vec<_> = lines.iter().map(|line| line.touched[0].id).collect();
    assert_eq!(touched, [ids[1], ids[0]]);
    assert!(register.verify().unwrap().is_sound());
    register.check().unwrap();
}
