//! What is measured of the office: the invented school in registers of its own, with passwords
//! that cost nothing to try, so that what is left is the program's own time.

use std::fs;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::incident::{Category, DayPart, PartyRole, Place, ReportedBy, Severity};
use domain::person::{PersonId, Who};
use domain::sanction::{Decider, Decision, Hearing, SanctionKind};
use fixtures::demo::PASSWORD;
use fixtures::{InventedSchool, cases};
use office::consents::FormsFor;
use office::imports::ImportFiles;
use office::incidents::{IncidentFilter, NewIncident, NewParty};
use office::settle::Settlement;
use office::{Now, Office};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{Line, measure, once, peak_memory};

const YEAR: &str = "2026-2027";

pub(crate) fn now() -> Now {
    Now {
        at: "2026-11-22T09:00:00Z".parse().unwrap(),
        today: fixtures::today(),
    }
}

/// An office with a register in a folder of its own.
pub(crate) struct Desk {
    folder: TempDir,
    pub(crate) office: Office,
}

fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("school.pluis")
}

impl Desk {
    pub(crate) fn founded(invented: &InventedSchool) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let office = fixtures::demo::found(invented, &path(&folder), PASSWORD, now()).unwrap();
        Desk { folder, office }
    }

    /// Settles everyone, without incidents.
    pub(crate) fn take_in(&mut self, invented: &InventedSchool) {
        let people = Settlement {
            groups: &invented.groups,
            pupils: &invented.pupils,
            guardians: &invented.guardians,
            staff: &invented.staff,
            holidays: &invented.holidays,
            incidents: &[],
            decisions: &[],
        };
        self.office.settle(people, now()).unwrap();
    }

    /// Settles so many incidents more, a part at a time.
    pub(crate) fn take_in_incidents(&mut self, invented: &InventedSchool, count: usize) {
        for some in fixtures::incidents_of(invented, count).chunks(5_000) {
            let incidents = Settlement {
                groups: &[],
                pupils: &[],
                guardians: &[],
                staff: &[],
                holidays: &invented.holidays,
                incidents: some,
                decisions: &[],
            };
            self.office.settle(incidents, now()).unwrap();
        }
    }

    fn settled(invented: &InventedSchool) -> Desk {
        let mut desk = Desk::founded(invented);
        fixtures::demo::move_in(invented, &mut desk.office, now()).unwrap();
        desk
    }
}

fn warning() -> Decision {
    Decision {
        incident: Some(cases::next_incident()),
        person: PersonId::Pupil(cases::warned_pupil()),
        kind: SanctionKind::WrittenWarning,
        decided_on: now().today,
        decided_by: Decider::Director,
        facts: String::new(),
        reasons: "Een klasgenoot is naar de grond getrokken en geschopt.".into(),
        expectation: "We lossen ruzie op met woorden.".into(),
        skip_reason: String::new(),
        hearing: Hearing::default(),
        suspension: None,
        grounds: Default::default(),
        procedure: None,
        particulars: None,
        in_person: Default::default(),
        signer: Default::default(),
    }
}

fn incident() -> NewIncident {
    NewIncident {
        happened_on: now().today,
        happened_at: None,
        day_part: DayPart::LunchBreak,
        place: Place::Yard,
        platform: String::new(),
        facts: "In de pauze is een jas in de sloot gegooid, en dat was niet de eerste keer.".into(),
        felt_at_school: String::new(),
        categories: vec![Category::Bullying],
        severity: Severity::Moderate,
        clauses: vec!["T-G0".into()],
        sexual_image: None,
        possibly_criminal: false,
        scope: None,
        reported_by: ReportedBy::Staff,
        reported_on: None,
        parties: [
            (cases::warned_pupil(), PartyRole::Perpetrator),
            (cases::bullied_pupil(), PartyRole::Target),
        ]
        .map(|(id, role)| NewParty {
            who: Who::Pupil { id },
            role,
        })
        .into(),
        judgement: Default::default(),
        online: Default::default(),
    }
}

/// A database with one plain table, encrypted and kept safe as the register is.
#[expect(
    clippy::disallowed_methods,
    reason = "no register: what the register is measured beside"
)]
fn bare(place: &Path) -> Connection {
    let conn = Connection::open(place).unwrap();
    let key = "2a".repeat(32);
    conn.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\";
         PRAGMA cipher_compatibility = 4;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         CREATE TABLE incident (id INTEGER PRIMARY KEY, incident TEXT NOT NULL) STRICT;"
    ))
    .unwrap();
    conn
}

/// The lines of the office.
pub(crate) fn lines() -> Vec<Line> {
    let invented = fixtures::school();
    let mut lines = Vec::new();
    let mut desk = Desk::settled(&invented);

    // First of all: nothing of fonts or templates was read yet.
    lines.push(once("a letter, cold", 200, || {
        black_box(desk.office.preview_decision(&warning(), 0, now()).unwrap());
    }));
    lines.push(measure("a letter after that", 50, 10, || {
        black_box(desk.office.preview_decision(&warning(), 0, now()).unwrap());
    }));
    lines.push(forms(&mut desk));
    let (mut desk, line) = unlock(desk);
    lines.push(line);
    lines.push(import(
        "import of 400 pupils with guardians",
        1000,
        3,
        &invented,
    ));
    lines.extend(finding(&mut desk, &invented));
    lines.extend(recording(&mut desk));
    drop(desk);
    let large = fixtures::school_of(20_000);
    lines.push(import(
        "import of 20,000 pupils with guardians",
        30_000,
        1,
        &large,
    ));
    lines.extend(crate::consents::lines(&invented, &large));
    lines
}

fn forms(desk: &mut Desk) -> Line {
    // From here the kernel counts the peak anew.
    let counted = fs::write("/proc/self/clear_refs", "5").is_ok();
    let mut size = 0;
    let mut made = 0;
    let mut line = once("forms for 400 pupils", 1000, || {
        let mut on = |_, _| ControlFlow::Continue(());
        let whole = FormsFor::default();
        let (pdf, forms) = desk
            .office
            .consent_forms(YEAR, &whole, now(), &mut on)
            .unwrap();
        (size, made) = (pdf.len(), forms.forms);
    });
    let peak = peak_memory("self").filter(|_| counted).unwrap_or(0);
    line.note = format!("{made} forms, {} KiB, peak memory {peak} MiB", size / 1024);
    line
}

/// Opening, without the work of trying a password, which is meant to take time.
fn unlock(desk: Desk) -> (Desk, Line) {
    let Desk { folder, office } = desk;
    office.close().unwrap();
    let register = path(&folder);
    let open = || Office::open(&register, None, PASSWORD, now()).unwrap();
    let line = measure("unlock, without deriving the key", 100, 10, || {
        open().close().unwrap();
    });
    let office = open();
    (Desk { folder, office }, line)
}

fn import(what: &'static str, budget_ms: u64, n: usize, invented: &InventedSchool) -> Line {
    let roster = [fixtures::edexml(invented).into_bytes()];
    let guardians = fixtures::guardians_csv(invented).into_bytes();
    let files = ImportFiles {
        rosters: &roster,
        guardians: Some(&guardians),
        mapping: None,
    };
    let mut line = Line::of(what, budget_ms);
    for _ in 0..n {
        let mut desk = Desk::founded(invented);
        let once = once(what, budget_ms, || {
            let done = desk.office.import(files, &[], None, now()).unwrap();
            assert_eq!(done.pupils_new as usize, invented.pupils.len());
        });
        line.times.extend(once.times);
    }
    line.note = format!(
        "{} KiB of files",
        (roster[0].len() + guardians.len()) / 1024
    );
    line
}

/// Recording an incident, with its history and tasks, beside the least that could be written.
fn recording(desk: &mut Desk) -> Vec<Line> {
    let folder = tempfile::tempdir().unwrap();
    let conn = bare(&folder.path().join("bare.db"));
    let text = serde_json::to_string(&incident()).unwrap();
    let bare = measure("a bare insert", 50, 100, || {
        conn.execute("INSERT INTO incident (incident) VALUES (?1)", [&text])
            .unwrap();
    });
    let mut recorded = measure("recording an incident beside 50,000", 50, 100, || {
        desk.office.record_incident(&incident(), now()).unwrap();
    });
    let times = |time: Duration| time.as_secs_f64();
    recorded.note = format!(
        "{:.1} times a bare insert",
        times(recorded.median()) / times(bare.median())
    );
    vec![bare, recorded]
}

fn finding(desk: &mut Desk, invented: &InventedSchool) -> Vec<Line> {
    desk.take_in_incidents(invented, 50_000);
    let office = &desk.office;
    let find = |what, budget, text: &str| {
        let filter = IncidentFilter {
            text: text.to_owned(),
            limit: 50,
            ..IncidentFilter::default()
        };
        let mut total = 0;
        let mut line = measure(what, budget, 10, || {
            total = black_box(office.incidents(&filter).unwrap()).total;
        });
        line.note = format!("{total} found");
        line
    };
    vec![
        find("first page of 50,000 incidents", 50, ""),
        find("search on a word in 50,000", 100, "telefoon"),
        find("search on a name in 50,000", 100, "stormkade"),
        find("search on a number in 50,000", 100, "2026-01"),
        measure("everything by three letters in 50,000", 100, 10, || {
            black_box(office.find("sem").unwrap());
        }),
    ]
}
