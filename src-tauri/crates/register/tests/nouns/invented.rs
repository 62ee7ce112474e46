//! An invented school in a temporary file, and one of each noun with every field filled.

use std::ops::{Deref, DerefMut};

use chrono::{DateTime, NaiveDate, Utc};
use domain::guardian::{Guardian, Guardianship, Known, Relation};
use domain::id::{
    GroupId, GuardianId, IncidentId, LetterId, PartyId, PupilId, SanctionId, StaffId, TaskId,
};
use domain::incident::{
    Category, DayPart, Incident, IncidentStatus, Party, PartyRole, Place, ReportedBy, Scope,
    Severity,
};
use domain::letter::{File, LetterKind};
use domain::name::Name;
use domain::person::{PersonId, Who};
use domain::pupil::{Gender, Group, GroupKind, Pupil};
use domain::sanction::{
    Decider, Decision, Hearing, HouseholdHeard, SanctionKind, Suspension, TaskKind,
};
use domain::school::{Address, Language};
use domain::staff::Staff;
use register::StaffCases;
use register::{
    Actor, Chance, Change, Error, Founding, IncidentQuery, Kdf, LetterRow, PupilQuery, Register,
    SanctionRow, Stepped, Task,
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;

const PASSWORD: &str = "zeven zachte zebra's";

/// A register in a folder that goes when it goes.
pub(crate) struct School {
    register: Option<Register>,
    folder: TempDir,
}

impl School {
    pub(crate) fn found() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding {
            school_name: "De Verzonnen Vlinder",
            user: "doortje",
            password: PASSWORD,
            kdf: Kdf::rehearsal(),
        };
        let path = folder.path().join("vlinder.pluis");
        let register = Register::create(&path, &founding, Chance::Rehearsed(1)).unwrap();
        Self {
            register: Some(register),
            folder,
        }
    }

    /// Closes the file and opens it again.
    pub(crate) fn reopen(&mut self) {
        self.register.take().unwrap().close().unwrap();
        let path = self.folder.path().join("vlinder.pluis");
        self.register = Some(Register::open(&path, None, PASSWORD).unwrap());
    }

    /// One step that has to succeed.
    pub(crate) fn step<T>(
        &mut self,
        work: impl FnOnce(&Change<'_>) -> Result<T, Error>,
    ) -> Stepped<T> {
        self.change("write", Actor::Program, now(), work).unwrap()
    }

    /// One step that has to fail.
    pub(crate) fn refused(&mut self, work: impl FnOnce(&Change<'_>) -> Result<(), Error>) -> Error {
        self.change("write", Actor::Program, now(), work)
            .unwrap_err()
    }

    /// Adds a pupil of this name.
    pub(crate) fn enrol(&mut self, n: u128, given: &str, prefix: &str, family: &str) -> Pupil {
        let pupil = pupil(n, given, prefix, family);
        self.step(|change| change.add_pupil(&pupil));
        pupil
    }

    /// Records an incident of this day with these people.
    pub(crate) fn record(&mut self, n: u128, day: &str, who: &[(Who, PartyRole)]) -> Incident {
        let incident = incident(n, day, who);
        self.step(|change| change.add_incident(&incident, now(), "account"));
        incident
    }
}

impl Deref for School {
    type Target = Register;

    fn deref(&self) -> &Register {
        self.register.as_ref().unwrap()
    }
}

impl DerefMut for School {
    fn deref_mut(&mut self) -> &mut Register {
        self.register.as_mut().unwrap()
    }
}

pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00.123456789Z".parse().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    day("2026-11-22")
}

/// A thousand characters that tempt every layer between here and the disk.
pub(crate) fn strange() -> String {
    let mut text =
        "Đặng–O'Neill \"'; DROP TABLE pupil; -- % _ \\ \u{1f98b}\u{200d} ﷽ \r\n\t\0 {}[]"
            .to_owned();
    while text.chars().count() < 1000 {
        text.push_str(" İıßŁøæ中文ا");
    }
    text
}

pub(crate) fn name(given: &str, prefix: &str, family: &str) -> Name {
    Name::new(given, prefix, family).unwrap()
}

pub(crate) fn group(n: u128, name: &str, year_groups: &[&str]) -> Group {
    Group {
        id: GroupId(Uuid::from_u128(n)),
        name: name.to_owned(),
        school_year: "2026-2027".to_owned(),
        year_groups: year_groups.iter().map(|&year| year.to_owned()).collect(),
        kind: GroupKind::Home,
        key: None,
    }
}

/// A pupil of whom only the name is known.
pub(crate) fn pupil(n: u128, given: &str, prefix: &str, family: &str) -> Pupil {
    Pupil {
        id: PupilId(Uuid::from_u128(n)),
        name: name(given, prefix, family),
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

pub(crate) fn guardian(n: u128, given: &str, family: &str, pupils: &[&Pupil]) -> Guardian {
    Guardian {
        id: GuardianId(Uuid::from_u128(n)),
        name: name(given, "", family),
        address: Address::default(),
        email: String::new(),
        phone: String::new(),
        language: Language::Dutch,
        pupils: pupils
            .iter()
            .map(|pupil| tie(pupil, Relation::Parent))
            .collect(),
        version: 1,
    }
}

pub(crate) fn tie(pupil: &Pupil, relation: Relation) -> Guardianship {
    Guardianship {
        pupil: pupil.id,
        relation,
        authority: Known::Unknown,
        lives_with: Known::Yes,
    }
}

pub(crate) fn staff(n: u128, given: &str, family: &str) -> Staff {
    Staff {
        id: StaffId(Uuid::from_u128(n)),
        name: name(given, "", family),
        function: "groepsleerkracht".to_owned(),
        email: String::new(),
        groups: Vec::new(),
        key: None,
        left_on: None,
        version: 1,
    }
}

pub(crate) fn incident(n: u128, day_text: &str, who: &[(Who, PartyRole)]) -> Incident {
    Incident {
        id: IncidentId(Uuid::from_u128(n)),
        number: format!("2026-{n:03}"),
        happened_on: day(day_text),
        happened_at: None,
        day_part: DayPart::MorningBreak,
        place: Place::Yard,
        platform: String::new(),
        facts: "Er werd geduwd.".to_owned(),
        felt_at_school: String::new(),
        categories: vec![Category::Bullying],
        severity: Severity::Moderate,
        clauses: Vec::new(),
        possibly_criminal: false,
        scope: None,
        reported_by: ReportedBy::Pupil,
        reported_on: day(day_text),
        status: IncidentStatus::Reported,
        parties: (1..)
            .zip(who)
            .map(|(place, (who, role))| Party {
                id: PartyId(Uuid::from_u128(n * 1000 + place)),
                who: who.clone(),
                role: *role,
            })
            .collect(),
        version: 1,
    }
}

/// An incident with every field filled.
pub(crate) fn full_incident(n: u128, who: &[(Who, PartyRole)]) -> Incident {
    Incident {
        happened_at: Some("10:17:00".parse().unwrap()),
        platform: strange(),
        facts: strange(),
        felt_at_school: strange(),
        categories: vec![
            Category::BullyingOnline,
            Category::Sexting,
            Category::Bullying,
        ],
        clauses: vec!["T-X4".to_owned(), strange()],
        possibly_criminal: true,
        scope: Some(Scope::School),
        version: 7,
        ..incident(n, "2026-11-20", who)
    }
}

pub(crate) fn sanction(n: u128, incident: &Incident, person: PersonId) -> SanctionRow {
    SanctionRow {
        id: SanctionId(Uuid::from_u128(n)),
        number: format!("2026-S{n:03}"),
        decision: Decision {
            incident: Some(incident.id),
            person,
            kind: SanctionKind::WrittenWarning,
            decided_on: today(),
            decided_by: Decider::Director,
            facts: String::new(),
            reasons: "Drie keer gewaarschuwd.".to_owned(),
            expectation: String::new(),
            skip_reason: String::new(),
            hearing: Hearing::default(),
            suspension: None,
            grounds: Default::default(),
            procedure: None,
            particulars: None,
            signer: String::new(),
            in_person: true,
        },
        clause: "T-X4".to_owned(),
        protocol_version: "3".to_owned(),
        school_days: 0,
        objection_until: None,
        decided_at: now(),
        by: "account".to_owned(),
    }
}

/// A suspension with every field filled.
pub(crate) fn suspension(n: u128, incident: &Incident, person: PersonId) -> SanctionRow {
    let mut row = sanction(n, incident, person);
    row.decision.kind = SanctionKind::Suspension;
    row.decision.facts = strange();
    row.decision.reasons = strange();
    row.decision.expectation = strange();
    row.decision.skip_reason = strange();
    row.decision.hearing = Hearing {
        pupil_heard_on: Some(day("2026-11-20")),
        guardians_heard_on: Some(day("2026-11-21")),
        households: vec![HouseholdHeard {
            guardians: vec![GuardianId(Uuid::from_u128(77))],
            on: day("2026-11-20"),
            declined: true,
            account: String::new(),
        }],
        urgency: strange(),
        hear_on: Some(day("2026-11-24")),
        account: strange(),
    };
    row.decision.suspension = Some(Suspension {
        first_day: day("2026-11-23"),
        last_day: day("2026-11-25"),
        proportionality: strange(),
        schoolwork: strange(),
        contact: strange(),
        return_talk_on: Some(day("2026-11-26")),
    });
    row.school_days = 3;
    row.objection_until = Some(day("2027-01-04"));
    row
}

pub(crate) fn task(n: u128, due_on: &str) -> Task {
    Task {
        id: TaskId(Uuid::from_u128(n)),
        kind: TaskKind::Evaluate,
        due_on: day(due_on),
        source: "WPO 40c(3)".to_owned(),
        person: None,
        incident: None,
        sanction: None,
        letter: None,
        done_on: None,
        note: String::new(),
        what: String::new(),
        owner: None,
        track: None,
        version: 1,
    }
}

pub(crate) fn letter(n: u128, person: PersonId, pdf: &[u8]) -> LetterRow {
    let sha256 = Sha256::digest(pdf)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    LetterRow {
        id: LetterId(Uuid::from_u128(n)),
        number: format!("2026-B{n:04}"),
        kind: LetterKind::Suspension,
        language: Language::Dutch,
        person: Some(person),
        file: File::PupilFile,
        incident: None,
        sanction: None,
        about: None,
        invites_to: None,
        recipients: vec!["Mevrouw D. Droomboom".to_owned(), strange()],
        guardians: vec![
            GuardianId(Uuid::from_u128(900)),
            GuardianId(Uuid::from_u128(899)),
        ],
        address: vec![
            "Verzonnenstraat 1".to_owned(),
            "1234 AB  Nergenshuizen".to_owned(),
        ],
        title: strange(),
        text: strange(),
        sha256,
        pages: 2,
        issued_at: now(),
        issued_on: today(),
        by: "account".to_owned(),
        printed_on: None,
        handed_over_on: None,
        posted_on: None,
        returned_on: None,
    }
}

/// Everybody at school, of every group.
pub(crate) fn everybody(text: &str) -> PupilQuery<'_> {
    PupilQuery {
        text,
        group: None,
        today: today(),
        with_leavers: false,
        limit: 100,
        offset: 0,
    }
}

/// Every incident with these words.
pub(crate) fn every_incident(text: &str) -> IncidentQuery<'_> {
    IncidentQuery {
        text,
        person: None,
        status: None,
        category: None,
        from: None,
        to: None,
        recorded_by: None,
        staff_cases: StaffCases::Shown,
        limit: 100,
        offset: 0,
    }
}
