//! A register of invented notes, for the tests of this crate.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::id::PupilId;
use domain::name::Name;
use domain::pupil::{Gender, Pupil};
use tempfile::TempDir;
use uuid::Uuid;

use crate::schema::Migration;
use crate::{Chance, Founding, Kdf, Register};

pub(crate) const PASSWORD: &str = "zeven zachte zebra's";

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        sql: include_str!("../migrations/0001_history.sql"),
    },
    Migration {
        number: 2,
        sql: "-- Older programs may open: no
            CREATE TABLE note (
                id BLOB PRIMARY KEY, text TEXT, size INTEGER, weight REAL,
                version INTEGER NOT NULL DEFAULT 1
            ) STRICT;
            CREATE TABLE mark (
                note BLOB NOT NULL REFERENCES note ON DELETE CASCADE, colour TEXT NOT NULL,
                PRIMARY KEY (note, colour)
            ) STRICT;
            -- A verification looks at the letters and consents as well.
            CREATE TABLE letter (id TEXT, sha256 TEXT) STRICT;
            CREATE TABLE letter_pdf (letter TEXT, pdf BLOB) STRICT;
            CREATE TABLE consent_scan (id TEXT, sha256 TEXT) STRICT;
            CREATE TABLE consent_scan_bytes (scan TEXT, bytes BLOB) STRICT;
            CREATE TABLE evidence (seq INTEGER, id TEXT, incident TEXT, kind TEXT, sha256 TEXT)
                STRICT;
            CREATE TABLE evidence_bytes (evidence TEXT, bytes BLOB) STRICT;
            CREATE TABLE consent_statement (
                seq INTEGER PRIMARY KEY, id TEXT, person_kind TEXT, person_id TEXT,
                by_kind TEXT, by_id TEXT, kind TEXT, school_year TEXT, period TEXT,
                given_on TEXT, dated INTEGER, received_on TEXT,
                entered_on TEXT, via TEXT, signed INTEGER, form TEXT,
                wording TEXT, answers TEXT, note TEXT, mends TEXT, entered_at TEXT,
                entered_by TEXT,
                sha256 TEXT
            ) STRICT;",
    },
];

pub(crate) const WATCHED: &[&str] = &["note", "mark"];

pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

pub(crate) fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vlinder.pluis");
    (folder, path)
}

pub(crate) fn founding() -> Founding<'static> {
    Founding {
        school_name: "De Verzonnen Vlinder",
        user: "doortje",
        password: PASSWORD,
        kdf: Kdf::rehearsal(),
    }
}

pub(crate) fn found(path: &Path) -> Register {
    Register::create_with(path, &founding(), Chance::Rehearsed(1), MIGRATIONS, WATCHED).unwrap()
}

pub(crate) fn open(path: &Path) -> Register {
    Register::open_with(path, None, PASSWORD, MIGRATIONS, WATCHED).unwrap()
}

pub(crate) fn count(register: &Register, table: &str) -> i64 {
    register
        .conn
        .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })
        .unwrap()
}

/// Somebody at school of whom nothing is known but the name.
pub(crate) fn pupil(number: u128, family: &str, version: u32) -> Pupil {
    Pupil {
        id: PupilId(Uuid::from_u128(number)),
        name: Name::new("Noor", "", family).unwrap(),
        birth_date: None,
        gender: Gender::Unknown,
        year_group: None,
        group: None,
        composite_groups: Vec::new(),
        key: None,
        eck_id: None,
        enrolled_on: None,
        left_on: None,
        version,
    }
}
