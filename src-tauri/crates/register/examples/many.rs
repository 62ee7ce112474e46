//! Measures the reads of a register of 50,000 pupils and 50,000 incidents (or as many as the first
//! argument says), far more than any school has: `cargo run --release -p register --example many`.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement speaks, and may panic"
)]

use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::guardian::{Guardian, Guardianship, Known, Relation};
use domain::id::{GroupId, GuardianId, IncidentId, PartyId, PupilId, StaffId};
use domain::incident::{
    Category, DayPart, Incident, IncidentStatus, Party, PartyRole, Place, ReportedBy, Severity,
};
use domain::name::Name;
use domain::person::{PersonId, Who};
use domain::pupil::{Gender, Group, GroupKind, Pupil};
use domain::school::{Address, Language};
use domain::staff::Staff;
use register::StaffCases;
use register::{Actor, Chance, Error, Founding, IncidentQuery, Kdf, PupilQuery, Reader, Register};
use uuid::Uuid;

const GIVEN: [&str; 12] = [
    "Sanne", "Noor", "Zoë", "Işıl", "Mees", "Daan", "Łukasz", "Bo", "Søren", "Amira", "Yusuf",
    "Đặng",
];
const FAMILY: [&str; 10] = [
    "Bloem",
    "Vries",
    "Verzonnen",
    "Çelik",
    "Droomboom",
    "Wójcik",
    "Aardig",
    "Kranig",
    "Nergens",
    "Smit",
];
const WORDS: [&str; 20] = [
    "geduwd",
    "plein",
    "pauze",
    "gescholden",
    "jas",
    "weggepakt",
    "lachte",
    "riep",
    "gang",
    "telefoon",
    "groepsapp",
    "foto",
    "bedreigd",
    "huilde",
    "voetbal",
    "gym",
    "buiten",
    "les",
    "trap",
    "fiets",
];

fn id(kind: u128, n: u32) -> Uuid {
    Uuid::from_u128((kind << 64) | u128::from(n))
}

fn pick<const N: usize>(words: [&'static str; N], n: u32) -> &'static str {
    // Spread, so that neighbours differ.
    words[usize::try_from(n.wrapping_mul(2_654_435_761) >> 16).unwrap() % N]
}

fn name(n: u32) -> Name {
    let family = format!("{}{}", pick(FAMILY, n), syllables(n));
    Name::new(
        pick(GIVEN, n / 3),
        if n.is_multiple_of(5) { "de" } else { "" },
        &family,
    )
    .unwrap()
}

/// An ending of its own for each number, as names have.
fn syllables(mut n: u32) -> String {
    let mut text = String::new();
    while n > 0 {
        text.push_str(
            ["ba", "de", "fi", "go", "ku", "la", "me", "ni"][usize::try_from(n % 8).unwrap()],
        );
        n /= 8;
    }
    text
}

fn pupil(n: u32) -> Pupil {
    Pupil {
        id: PupilId(id(1, n)),
        name: name(n),
        birth_date: "2016-02-29".parse().ok(),
        gender: Gender::Unknown,
        year_group: Some("7".to_owned()),
        group: Some(GroupId(id(5, n % 400))),
        composite_groups: Vec::new(),
        key: Some(n.to_string()),
        eck_id: None,
        enrolled_on: None,
        left_on: n.is_multiple_of(3).then(|| "2025-07-31".parse().unwrap()),
        version: 1,
    }
}

fn guardian(n: u32) -> Guardian {
    Guardian {
        id: GuardianId(id(2, n)),
        name: name(n + 7),
        address: Address::default(),
        email: String::new(),
        phone: String::new(),
        language: Language::Dutch,
        pupils: vec![Guardianship {
            pupil: PupilId(id(1, n)),
            relation: Relation::Parent,
            authority: Known::Yes,
            lives_with: Known::Yes,
        }],
        version: 1,
    }
}

fn incident(n: u32, pupils: u32) -> Incident {
    let party = |place: u32, who, role| Party {
        id: PartyId(id(4, n * 4 + place)),
        who,
        role,
    };
    let start: NaiveDate = "2010-08-01".parse().unwrap();
    let facts: Vec<_> = (0..40).map(|word| pick(WORDS, n * 41 + word)).collect();
    Incident {
        id: IncidentId(id(3, n)),
        number: format!("{}-{n:03}", 2010 + n % 16),
        happened_on: start + Days::new(u64::from(n.wrapping_mul(7919) % 5900)),
        happened_at: None,
        day_part: DayPart::LunchBreak,
        place: Place::Yard,
        platform: String::new(),
        facts: facts.join(" "),
        felt_at_school: String::new(),
        categories: vec![Category::ALL[usize::try_from(n).unwrap() % Category::ALL.len()]],
        severity: Severity::Moderate,
        clauses: Vec::new(),
        possibly_criminal: false,
        scope: None,
        reported_by: ReportedBy::Pupil,
        reported_on: start,
        status: IncidentStatus::ALL[usize::try_from(n).unwrap() % IncidentStatus::ALL.len()],
        parties: vec![
            party(
                0,
                Who::Pupil {
                    id: PupilId(id(1, n % pupils)),
                },
                PartyRole::Target,
            ),
            party(
                1,
                Who::Pupil {
                    id: PupilId(id(1, (n * 7 + 1) % pupils)),
                },
                PartyRole::Perpetrator,
            ),
            party(
                2,
                Who::Staff {
                    id: StaffId(id(6, n % 40)),
                },
                PartyRole::Witness,
            ),
        ],
        version: 1,
    }
}

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn fill(register: &mut Register, many: u32) {
    let step = |register: &mut Register,
                work: &dyn Fn(&register::Change<'_>) -> Result<(), Error>| {
        register
            .change("fill", Actor::Program, now(), |change| work(change))
            .unwrap();
    };
    step(register, &|change| {
        for n in 0..400 {
            change.save_group(&Group {
                id: GroupId(id(5, n)),
                name: format!("{}{}", n % 8 + 1, n / 8),
                school_year: "2026-2027".to_owned(),
                year_groups: vec![(n % 8 + 1).to_string()],
                kind: GroupKind::Home,
                key: None,
            })?;
        }
        for n in 0..40 {
            change.add_staff(&Staff {
                id: StaffId(id(6, n)),
                name: name(n + 3),
                function: String::new(),
                email: String::new(),
                groups: Vec::new(),
                key: None,
                left_on: None,
                version: 1,
            })?;
        }
        Ok(())
    });
    let start = Instant::now();
    for hundred in 0..many / 100 {
        step(register, &|change| {
            (hundred * 100..hundred * 100 + 100).try_for_each(|n| {
                change.add_pupil(&pupil(n))?;
                change.add_guardian(&guardian(n))
            })
        });
        register.forget_images(i64::MAX).unwrap();
    }
    println!("{many} pupils and guardians in {:.1?}", start.elapsed());
    let start = Instant::now();
    for hundred in 0..many / 100 {
        step(register, &|change| {
            (hundred * 100..hundred * 100 + 100)
                .try_for_each(|n| change.add_incident(&incident(n, many), now(), "account"))
        });
    }
    println!("{many} incidents in {:.1?}", start.elapsed());
}

/// The median of twenty times, and what was found.
fn measure(what: &str, mut work: impl FnMut() -> u64) {
    let mut times: Vec<Duration> = Vec::new();
    let mut found = 0;
    for _ in 0..20 {
        let start = Instant::now();
        found = work();
        times.push(start.elapsed());
    }
    let first = times[0];
    times.sort();
    println!(
        "{what:<44} {:>9.2?}  first {first:>9.2?}  found {found}",
        times[10]
    );
}

fn reads(read: Reader<'_>) {
    for text in [
        "s",
        "sa",
        "sanne",
        "zoe droom",
        "verzonnenbade",
        "bloem",
        "d d",
        "xyz",
    ] {
        measure(&format!("find_people({text:?})"), || {
            read.find_people(text, 10).unwrap().len() as u64
        });
    }
    let incidents = IncidentQuery {
        text: "",
        person: None,
        status: None,
        category: None,
        from: None,
        to: None,
        recorded_by: None,
        staff_cases: StaffCases::Hidden,
        limit: 50,
        offset: 0,
    };
    for text in [
        "",
        "g",
        "ge",
        "geduwd",
        "sanne geduwd",
        "groepsapp foto bedreigd",
        "2024",
        "2020-010",
        "verzonnenbade",
        "xyz",
    ] {
        measure(&format!("incidents({text:?})"), || {
            read.incidents(&IncidentQuery { text, ..incidents })
                .unwrap()
                .total
                .into()
        });
    }
    let person = Some(PersonId::Pupil(PupilId(id(1, 8))));
    let cases = [
        (
            "person",
            IncidentQuery {
                person,
                ..incidents
            },
        ),
        (
            "status",
            IncidentQuery {
                status: Some(IncidentStatus::Closed),
                ..incidents
            },
        ),
        (
            "category",
            IncidentQuery {
                category: Some(Category::Threat),
                ..incidents
            },
        ),
        (
            "a year",
            IncidentQuery {
                from: "2024-08-01".parse().ok(),
                to: "2025-07-31".parse().ok(),
                ..incidents
            },
        ),
        (
            "page 900",
            IncidentQuery {
                offset: 45_000,
                ..incidents
            },
        ),
    ];
    for (what, query) in cases {
        measure(&format!("incidents of {what}"), || {
            read.incidents(&query).unwrap().total.into()
        });
    }
    let pupils = PupilQuery {
        text: "",
        group: None,
        today: now().date_naive(),
        with_leavers: false,
        limit: 50,
        offset: 0,
    };
    for text in ["", "s", "sanne", "zoe droom", "xyz"] {
        measure(&format!("pupils({text:?})"), || {
            read.pupils(&PupilQuery { text, ..pupils })
                .unwrap()
                .total
                .into()
        });
    }
    measure("pupils of a group", || {
        let group = Some(GroupId(id(5, 7)));
        read.pupils(&PupilQuery { group, ..pupils })
            .unwrap()
            .total
            .into()
    });
    measure("guardians(\"sanne\")", || {
        read.guardians("sanne", 50, 0).unwrap().1.into()
    });
    measure("next_incident_number", || {
        read.next_incident_number(2020).unwrap().into()
    });
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("many.pluis");
    let founding = Founding {
        school_name: "De Verzonnen Vlinder",
        user: "doortje",
        password: "zeven zachte zebra's",
        kdf: Kdf::rehearsal(),
    };
    let mut register = Register::create(&path, &founding, Chance::Rehearsed(1)).unwrap();
    let many = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(50_000);
    fill(&mut register, many);
    register.close().unwrap();
    println!("{} MB", std::fs::metadata(&path).unwrap().len() / 1_000_000);
    let mut register = Register::open(&path, None, "zeven zachte zebra's").unwrap();
    reads(register.read());
    let renamed = Pupil {
        name: name(3),
        ..pupil(8)
    };
    let start = Instant::now();
    register
        .change("edit_pupil", Actor::Program, now(), |change| {
            change.edit_pupil(&renamed)
        })
        .map_err(|_: Error| ())
        .unwrap();
    println!("edit_pupil with incidents {:.2?}", start.elapsed());
}
