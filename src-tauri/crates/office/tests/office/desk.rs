//! A desk in the office of the invented school: a folder of its own with the register in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{AccountId, IncidentId, PupilId, SanctionId, StaffId};
use domain::incident::{Category, DayPart, IncidentStatus, PartyRole, Place, ReportedBy, Severity};
use domain::letter::{LetterKind, LetterMark};
use domain::person::{PersonId, Who};
use domain::sanction::{Decider, Decision, Hearing, HouseholdHeard, SanctionKind, Suspension};
use domain::staff::Role;
use fixtures::{InventedSchool, cases};
use office::door::{Founding, Hardness};
use office::incidents::{NewIncident, NewParty};
use office::letters::LetterRequest;
use office::settle::Settlement;
use office::{Error, Now, Office};
use register::{Account, Actor, Register};
use tempfile::TempDir;

/// The password of everyone at the invented school.
pub(crate) const PASSWORD: &str = "alles is verzonnen";

/// A small invented school: everyone of `fixtures::cases` is in it.
const PUPILS: usize = 60;

pub(crate) struct Desk {
    folder: TempDir,
    pub(crate) office: Office,
}

/// Sunday 22 November 2026.
pub(crate) fn now() -> Now {
    on("2026-11-22")
}

pub(crate) fn on(date: &str) -> Now {
    let at: DateTime<Utc> = format!("{date}T09:00:00Z").parse().unwrap();
    Now {
        at,
        today: day(date),
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn pupil(id: PupilId) -> PersonId {
    PersonId::Pupil(id)
}

/// The invented school as values.
pub(crate) fn invented() -> &'static InventedSchool {
    static SCHOOL: OnceLock<InventedSchool> = OnceLock::new();
    SCHOOL.get_or_init(|| fixtures::school_of(PUPILS))
}

pub(crate) fn founding() -> Founding {
    let invented = invented();
    let school = &invented.school;
    Founding {
        school: school.name.clone(),
        board: school.board.clone(),
        denomination: school.denomination,
        brin: school.brin.clone(),
        protocol: school.protocol.clone(),
        director: invented.director.full(),
        address: school.address.clone(),
        board_address: school.board_address.clone(),
        phone: school.phone.clone(),
        email: school.email.clone(),
    }
}

impl Desk {
    /// A register with the school's name and nobody in it.
    pub(crate) fn empty() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("school.pluis");
        let office =
            Office::found(&path, &founding(), PASSWORD, Hardness::Rehearsal, now()).unwrap();
        Desk { folder, office }
    }

    /// The invented school, moved in. It is settled once and copied for each test.
    pub(crate) fn settled() -> Desk {
        static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = BYTES.get_or_init(|| {
            let mut desk = Desk::empty();
            let invented = invented();
            let decisions: Vec<_> = invented
                .sanctions
                .iter()
                .map(|past| (past.decision.clone(), past.school_days))
                .collect();
            desk.office
                .settle(
                    Settlement {
                        groups: &invented.groups,
                        pupils: &invented.pupils,
                        guardians: &invented.guardians,
                        staff: &invented.staff,
                        holidays: &invented.holidays,
                        incidents: &invented.incidents,
                        decisions: &decisions,
                    },
                    now(),
                )
                .unwrap();
            let path = desk.path();
            desk.office.close().unwrap();
            fs::read(path).unwrap()
        });
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("school.pluis");
        fs::write(&path, bytes).unwrap();
        let office = Office::open(&path, None, PASSWORD, now()).unwrap();
        Desk { folder, office }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("school.pluis")
    }

    /// Closes the office, and opens it again as someone of this name, or as the only one.
    pub(crate) fn again(self, user: Option<&str>) -> Desk {
        let path = self.path();
        self.office.close().unwrap();
        let office = Office::open(&path, user, PASSWORD, now()).unwrap();
        Desk {
            folder: self.folder,
            office,
        }
    }

    /// Does something with the register itself while the office is closed.
    pub(crate) fn beneath(self, work: impl FnOnce(&mut Register)) -> Desk {
        let path = self.path();
        let director = invented().director.full();
        self.office.close().unwrap();
        let mut register = Register::open(&path, Some(&director), PASSWORD).unwrap();
        work(&mut register);
        register.close().unwrap();
        let office = Office::open(&path, Some(&director), PASSWORD, now()).unwrap();
        Desk {
            folder: self.folder,
            office,
        }
    }

    /// Someone of each role can open the register, under the code of the role as their name. The
    /// teacher is one of the invented school, where that moved in.
    pub(crate) fn with_every_role(self) -> Desk {
        self.beneath(|register| {
            for role in Role::ALL.iter().filter(|role| **role != Role::Director) {
                register.add_user(role.code(), PASSWORD).unwrap();
                register
                    .change("add_account", Actor::Program, now().at, |change| {
                        let id = AccountId(change.new_id()?);
                        change.add_account(&Account {
                            staff: Some(cases::teacher())
                                .filter(|id| *role == Role::Teacher && change.staff(*id).is_ok()),
                            ..Account::new(id, role.code(), *role)
                        })
                    })
                    .map_err(|error: register::Error| error)
                    .unwrap();
            }
        })
    }

    /// Adds a director who is also a member of staff.
    pub(crate) fn with_director_of_staff(self, name: &str, staff: StaffId) -> Desk {
        self.beneath(|register| {
            register.add_user(name, PASSWORD).unwrap();
            register
                .change("add_account", Actor::Program, now().at, |change| {
                    let id = AccountId(change.new_id()?);
                    change.add_account(&Account {
                        staff: Some(staff),
                        ..Account::new(id, name, Role::Director)
                    })
                })
                .map_err(|error: register::Error| error)
                .unwrap();
        })
    }

    /// The number of the last line of the history: whoever writes anything moves it.
    pub(crate) fn last_line(&self) -> u32 {
        self.office.history(1, None).unwrap()[0].seq
    }

    /// Everything is as it was written.
    pub(crate) fn is_sound(&self) {
        let proof = self.office.verify().unwrap();
        assert_eq!(proof.faults, []);
        assert_eq!(proof.lines, self.last_line());
    }

    /// Hands over the letters of a decision to all whom they are for.
    pub(crate) fn hands_over(&mut self, of: SanctionId, at: Now) {
        for line in self.office.procedure(of, at).unwrap().letters {
            if line.kind.makes_known() {
                let mark = LetterMark::HandedOver;
                self.office
                    .mark_letter(line.id, mark, at.today, at)
                    .unwrap();
            }
        }
    }

    /// Records that this pupil did something to another on Friday.
    pub(crate) fn recorded(&mut self, doer: PupilId) -> IncidentId {
        self.office
            .record_incident(&incident(pupil(doer)), now())
            .unwrap()
    }
}

/// An incident on Friday in which `doer` is who did it.
pub(crate) fn incident(doer: PersonId) -> NewIncident {
    let who = match doer {
        PersonId::Pupil(id) => Who::Pupil { id },
        PersonId::Guardian(id) => Who::Guardian { id },
        PersonId::Staff(id) => Who::Staff { id },
    };
    NewIncident {
        online: None,
        judgement: None,
        happened_on: day("2026-11-20"),
        happened_at: None,
        day_part: DayPart::LunchBreak,
        place: Place::Yard,
        platform: String::new(),
        facts: "In de pauze is een jas in de sloot gegooid.".into(),
        felt_at_school: String::new(),
        categories: vec![Category::Bullying],
        severity: Severity::Moderate,
        clauses: vec!["T-G0".into()],
        sexual_image: None,
        possibly_criminal: false,
        scope: None,
        reported_by: ReportedBy::Staff,
        reported_on: None,
        parties: vec![NewParty {
            who,
            role: PartyRole::Perpetrator,
        }],
    }
}

/// A warning that can be given.
pub(crate) fn warning(incident: IncidentId, person: PersonId) -> Decision {
    Decision {
        incident: Some(incident),
        person,
        kind: SanctionKind::WrittenWarning,
        decided_on: now().today,
        decided_by: Decider::Director,
        facts: String::new(),
        reasons: "Er is een jas in de sloot gegooid, en dat was niet de eerste keer.".into(),
        expectation: "We blijven van de spullen van een ander af.".into(),
        skip_reason: String::new(),
        hearing: Hearing::default(),
        suspension: None,
        grounds: Default::default(),
        procedure: None,
        particulars: None,
        signer: String::new(),
        in_person: true,
    }
}

/// A suspension of Monday and Tuesday that can be given.
pub(crate) fn suspension(incident: IncidentId, person: PersonId) -> Decision {
    Decision {
        kind: SanctionKind::Suspension,
        facts: "Een klasgenoot is naar de grond getrokken en geschopt.".into(),
        reasons: "Dit is geweld, en er ligt al een waarschuwing.".into(),
        expectation: String::new(),
        hearing: Hearing {
            pupil_heard_on: Some(day("2026-11-17")),
            guardians_heard_on: Some(day("2026-11-17")),
            ..Hearing::default()
        },
        suspension: Some(Suspension {
            first_day: day("2026-11-23"),
            last_day: day("2026-11-24"),
            proportionality: "De waarschuwing van september hielp niet.".into(),
            schoolwork: "Het weekplan gaat mee naar huis.".into(),
            contact: "de eigen leerkracht".into(),
            return_talk_on: Some(day("2026-11-25")),
        }),
        ..warning(incident, person)
    }
}

/// Each household of a pupil was heard on a day.
pub(crate) fn each_heard(desk: &Desk, incident: IncidentId, child: PersonId, on: &str) -> Hearing {
    let proposal = desk
        .office
        .propose_sanction(incident, child, now())
        .unwrap();
    let heard = |home: domain::guardian::Home| HouseholdHeard {
        guardians: home.guardians,
        on: day(on),
        declined: false,
        account: String::new(),
    };
    Hearing {
        pupil_heard_on: Some(day(on)),
        households: proposal.homes.into_iter().map(heard).collect(),
        ..Hearing::default()
    }
}

/// A letter of which nothing was typed yet.
pub(crate) fn letter(kind: LetterKind, person: PersonId) -> LetterRequest {
    LetterRequest {
        kind,
        person: Some(person),
        pupil: None,
        group: None,
        per_household: false,
        incident: None,
        sanction: None,
        parts: BTreeMap::new(),
        signed_by: None,
        about: None,
        in_person: false,
        cleared: Vec::new(),
    }
}

/// The rules that an error names, as "suspension_missing".
pub(crate) fn rules(error: &Error) -> Vec<String> {
    let Error::Refused { refusals } = error else {
        return vec![format!("{error:?}")];
    };
    refusals
        .iter()
        .map(|spoken| rule(&spoken.refusal))
        .collect()
}

/// The name of a rule.
pub(crate) fn rule(refusal: &domain::Refusal) -> String {
    let json = serde_json::to_value(refusal).unwrap();
    json["rule"].as_str().unwrap().to_owned()
}

/// How far an incident is, and the version of that.
pub(crate) fn status(desk: &Desk, id: IncidentId) -> (IncidentStatus, u32) {
    let file = desk.office.incident(id, now()).unwrap();
    (file.incident.status, file.incident.version)
}
