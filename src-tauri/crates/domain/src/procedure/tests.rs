//! The procedures as a school meets them: what each station asks, in which order, and by when. The
//! invented case is one expulsion, after an incident of 2 September 2026.

mod court;
mod deciding;
mod dismissal;
mod ending;
mod entering;
mod fall;
mod homes;
mod late;
mod leaving;
mod letters;
mod meanwhile;
mod opening;
mod order;
mod standing;
mod story;
mod suspicion;
mod twice;

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::id::{GuardianId, IncidentId, LetterId, PartyId, PupilId, StaffId};
use crate::incident::{
    Category, DayPart, Incident, IncidentStatus, Party, PartyRole, Place, ReportedBy, Severity,
};
use crate::person::{Subject, Who};
use crate::protocol::Protocol;
use crate::sanction::{
    Circumstances, Decider, Earlier, Expulsion, Hearing, NewTask, Outcome, Particulars, TaskKind,
    decide,
};
use crate::school::{Address, Denomination};

use StationKind as S;
use StationState as St;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn pupil() -> PersonId {
    PersonId::Pupil(PupilId(Uuid::from_u128(1)))
}

pub(super) fn guardian() -> PersonId {
    PersonId::Guardian(GuardianId(Uuid::from_u128(2)))
}

pub(super) fn staff() -> PersonId {
    PersonId::Staff(StaffId(Uuid::from_u128(3)))
}

pub(super) fn party(person: PersonId, role: PartyRole) -> Party {
    let who = match person {
        PersonId::Pupil(id) => Who::Pupil { id },
        PersonId::Guardian(id) => Who::Guardian { id },
        PersonId::Staff(id) => Who::Staff { id },
    };
    Party {
        id: PartyId(Uuid::from_u128(4)),
        who,
        role,
    }
}

pub(super) fn entry_id(n: usize) -> EntryId {
    EntryId(Uuid::from_u128(1000 + n as u128))
}

/// A station that was passed on a day, with all that any station asks.
pub(super) fn said(station: StationKind, on: &str) -> Said {
    Said {
        station,
        kind: EntryKind::Done,
        on: day(on),
        who: "de groepsleerkracht".into(),
        manner: Some(match station {
            S::Intent => Manner::RegisteredPost,
            S::ObjectionReceived => Manner::Written,
            _ => Manner::Talk,
        }),
        report: "Wat er is gezegd.".into(),
        agreements: "Wat er is afgesproken.".into(),
        proof: "3SVERZONNEN".into(),
        set_for: match station {
            S::Intent => Some(day(on) + chrono::Days::new(5)),
            S::RequestGranted => Some(day(on) + chrono::Days::new(31)),
            _ => None,
        },
        view_before: (station == S::Intent).then(|| day(on) + chrono::Days::new(1)),
        posted_on: None,
        guardians: Vec::new(),
        what: match station {
            S::ObjectionDecided | S::DisputeOpinion | S::AppealDecided => Some(What::Ended {
                verdict: Verdict::Stands,
                decided_by: Some(Decider::Board),
                excuse: String::new(),
            }),
            S::Search => Some(What::Asked {
                school: "De Regenboog".into(),
                profile: "Kleine groepen.".into(),
                distance_km: Some(4),
                preferred: true,
            }),
            _ => None,
        },
        objection: None,
        strikes: None,
        strike_reason: String::new(),
    }
}

pub(super) fn school(denomination: Denomination) -> School {
    School {
        name: "De Verzonnen School".into(),
        board: "Stichting Verzinsel".into(),
        denomination,
        brin: String::new(),
        address: Address::default(),
        board_address: Address::default(),
        phone: String::new(),
        email: String::new(),
        protocol: "samen-online".into(),
        director_may_suspend: true,
        director_may_expel: false,
        objection_to_suspension: true,
    }
}

pub(super) fn guardian_id(n: u128) -> GuardianId {
    GuardianId(Uuid::from_u128(800 + n))
}

/// A household of one guardian.
pub(super) fn home(n: u128) -> Home {
    Home {
        guardians: vec![guardian_id(n)],
        names: format!("Ouder {n}"),
    }
}

pub(super) fn letter_id(n: u128) -> LetterId {
    LetterId(Uuid::from_u128(70 + n))
}

/// A letter of 5 October that makes the decision known, and when it reached its household.
pub(super) fn sent(kind: LetterKind, delivered: Option<&str>) -> Sent {
    Sent {
        id: letter_id(0),
        kind,
        issued_on: day("2026-10-05"),
        delivered_on: delivered.map(day),
        in_hand: false,
        makes_known: true,
        guardians: vec![guardian_id(1)],
        about: None,
    }
}

/// As [`sent`], the decision to expel to household `n`, under a number of its own.
pub(super) fn told(n: u128, delivered: Option<&str>) -> Sent {
    Sent {
        id: letter_id(n),
        guardians: home(n).guardians,
        ..sent(LetterKind::ExpulsionDecision, delivered)
    }
}

/// One procedure and all that it depends on, to change one thing in.
#[derive(Clone)]
pub(super) struct World {
    pub(super) protocol: Protocol,
    pub(super) school: School,
    pub(super) calendar: Calendar,
    pub(super) incident: Option<Incident>,
    pub(super) earlier: Vec<Earlier>,
    pub(super) opening: Opening,
    pub(super) entries: Vec<Entry>,
    pub(super) decision: Option<Decision>,
    pub(super) letters: Vec<Sent>,
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) homes: Vec<Home>,
    pub(super) today: NaiveDate,
}

pub(super) fn incident_of(person: PersonId) -> Incident {
    Incident {
        id: IncidentId(Uuid::from_u128(10)),
        number: "2026-014".into(),
        happened_on: day("2026-09-02"),
        happened_at: None,
        day_part: DayPart::LunchBreak,
        place: Place::Yard,
        platform: String::new(),
        facts: "Verzonnen feiten.".into(),
        felt_at_school: String::new(),
        categories: vec![Category::PhysicalViolence],
        severity: Severity::Serious,
        clauses: Vec::new(),
        possibly_criminal: false,
        scope: None,
        reported_by: ReportedBy::Staff,
        reported_on: day("2026-09-02"),
        status: IncidentStatus::InProgress,
        parties: vec![party(person, PartyRole::Perpetrator)],
        version: 1,
    }
}

/// An expulsion that was opened on 3 September, with nothing put down yet.
pub(super) fn world(kind: SanctionKind) -> World {
    let person = match kind.subject() {
        Subject::Pupil => pupil(),
        Subject::Guardian => guardian(),
        Subject::Staff => staff(),
    };
    World {
        protocol: Protocol::of("samen-online").unwrap().unwrap(),
        school: school(Denomination::Private),
        calendar: Calendar::default(),
        incident: Some(incident_of(person)),
        earlier: Vec::new(),
        opening: Opening {
            kind,
            person,
            incident: Some(IncidentId(Uuid::from_u128(10))),
            opened_on: day("2026-09-03"),
            grounds: Grounds {
                ground: (kind == SanctionKind::Expulsion).then_some(Ground::PupilConduct),
                ..Grounds::default()
            },
            nature: (kind == SanctionKind::StaffSuspension).then_some(Nature::Disciplinary),
            route: (kind == SanctionKind::Dismissal).then_some(Route::Court),
            skip_reason: "De veiligheid van anderen vraagt erom.".into(),
        },
        entries: Vec::new(),
        decision: None,
        letters: Vec::new(),
        birth_date: Some(day("2016-03-01")),
        homes: vec![home(1)],
        today: day("2026-09-03"),
    }
}

pub(super) fn procedure_id() -> SanctionId {
    SanctionId(Uuid::from_u128(50))
}

impl World {
    pub(super) fn on(mut self, today: &str) -> World {
        self.today = day(today);
        self
    }

    pub(super) fn case(&self) -> Case<'_> {
        Case {
            opening: &self.opening,
            entries: &self.entries,
            decided: self.decision.as_ref().map(|decision| Decided {
                decision,
                school_days: 0,
                evaluate_after_weeks: 0,
            }),
            letters: &self.letters,
            school: &self.school,
            homes: &self.homes,
            calendar: &self.calendar,
            happened_on: self.incident.as_ref().map(|incident| incident.happened_on),
            birth_date: self.birth_date,
            suspended_on: None,
            today: self.today,
        }
    }

    pub(super) fn open(&self) -> Result<(), Vec<Refusal>> {
        open(
            &self.opening,
            &OpenAt {
                protocol: &self.protocol,
                school: &self.school,
                incident: self.incident.as_ref(),
                acts: &[],
                earlier: &self.earlier,
                today: self.today,
            },
        )
    }

    pub(super) fn try_enter(&self, said: &Said) -> Result<Entry, Vec<Refusal>> {
        enter(&self.case(), entry_id(self.entries.len()), said)
    }

    /// Puts something down on the day itself.
    pub(super) fn enter(&mut self, said: &Said) -> EntryId {
        self.today = self.today.max(said.on);
        let entry = self.try_enter(said);
        let entry = entry.unwrap_or_else(|refusals| panic!("{:?}: {refusals:?}", said.station));
        let id = entry.id;
        self.entries.push(entry);
        id
    }

    pub(super) fn passes(&mut self, station: StationKind, on: &str) -> EntryId {
        self.enter(&said(station, on))
    }

    /// A school is asked and answers.
    pub(super) fn asks_school(&mut self, asked: &str, answered: &str, accepts: bool) {
        let to = self.passes(S::Search, asked);
        self.enter(&Said {
            what: Some(What::Answered { to, accepts }),
            ..said(S::Search, answered)
        });
    }

    /// Each household reads that the school admits the pupil, and from which day.
    pub(super) fn tells_leaving(&mut self, on: &str, leaves: &str) {
        self.today = day(on);
        self.enter(&Said {
            kind: EntryKind::Planned,
            who: "De Regenboog".into(),
            set_for: Some(day(leaves)),
            ..said(S::Removed, on)
        });
        for (home, n) in self.homes.clone().into_iter().zip(60..) {
            self.letters.push(Sent {
                id: letter_id(n),
                kind: LetterKind::LeavingDay,
                issued_on: day(on),
                delivered_on: Some(day(on)),
                in_hand: false,
                makes_known: false,
                guardians: home.guardians,
                about: None,
            });
        }
    }

    pub(super) fn decides(&self, decision: &Decision) -> Result<Outcome, Vec<Refusal>> {
        decide(
            decision,
            &Circumstances {
                protocol: &self.protocol,
                school: &self.school,
                calendar: &self.calendar,
                incident: self.incident.as_ref(),
                acts: &[],
                earlier: &self.earlier,
                procedure: Some(Opened {
                    id: procedure_id(),
                    opening: &self.opening,
                    entries: &self.entries,
                    letters: &self.letters,
                }),
                homes: &self.homes,
                invitations: &[],
                birth_date: self.birth_date,
                today: self.today,
            },
        )
    }

    pub(super) fn decision(&self, on: &str) -> Decision {
        Decision {
            incident: self.opening.incident,
            person: self.opening.person,
            kind: self.opening.kind,
            decided_on: day(on),
            decided_by: Decider::Board,
            facts: "Er is geslagen.".into(),
            reasons: "Het is te vaak gebeurd.".into(),
            expectation: String::new(),
            skip_reason: String::new(),
            hearing: Hearing::default(),
            suspension: None,
            grounds: Grounds::default(),
            procedure: Some(procedure_id()),
            particulars: (self.opening.kind == SanctionKind::Expulsion).then(|| {
                Particulars::Expulsion(Expulsion {
                    interests: "De veiligheid van de groep en de plek van het kind.".into(),
                    answer_to_view: "De ouders vragen om hulp; die is geprobeerd.".into(),
                    effective_on: None,
                })
            }),
            signer: "A. Verzonnen".into(),
            in_person: false,
        }
    }

    /// The decision is taken and made known on the same day.
    pub(super) fn decided(&mut self, on: &str) {
        self.today = self.today.max(day(on));
        let decision = self.decision(on);
        self.decides(&decision)
            .unwrap_or_else(|refusals| panic!("{refusals:?}"));
        self.decision = Some(decision);
        let letters = LetterKind::ALL.iter().copied();
        let mut of_step = letters.filter(|it| it.makes_known_of().contains(&self.opening.kind));
        if let Some(kind) = of_step.next() {
            self.letters = vec![sent(kind, Some(on))];
        }
    }

    pub(super) fn station(&self, kind: StationKind) -> Station {
        let found = strip(&self.case()).into_iter().find(|s| s.kind == kind);
        found.unwrap_or_else(|| panic!("{kind:?} is not on the strip"))
    }

    pub(super) fn state(&self, kind: StationKind) -> StationState {
        self.station(kind).state
    }

    /// The last day of the term that runs at a station.
    pub(super) fn term(&self, kind: StationKind) -> Option<NaiveDate> {
        self.station(kind).term.map(|term| term.ends_on)
    }

    pub(super) fn tasks(&self) -> Vec<(TaskKind, NaiveDate)> {
        let tasks: Vec<NewTask> = tasks(&self.case());
        tasks.iter().map(|task| (task.kind, task.due_on)).collect()
    }
}

/// An expulsion up to the day before the decision: all were heard in order.
pub(super) fn heard() -> World {
    let mut world = world(SanctionKind::Expulsion);
    world.passes(S::History, "2026-09-04");
    world.passes(S::TeacherHeard, "2026-09-07");
    world.passes(S::Intent, "2026-09-10");
    world.passes(S::GuardiansHeard, "2026-09-15");
    world
}

/// An expulsion that was decided and made known on Monday 5 October 2026.
pub(super) fn expelled(denomination: Denomination) -> World {
    let mut world = heard();
    world.school = school(denomination);
    world.decided("2026-10-05");
    world
}

/// Every rule of procedures that is tried here, by its name.
pub(crate) fn tried() -> Vec<String> {
    opening::refused()
        .into_iter()
        .chain(deciding::refused())
        .chain(entering::refused())
        .chain(suspicion::refused())
        .chain(letters::refused())
        .chain(homes::refused())
        .chain(ending::refused())
        .chain(late::refused())
        .chain(leaving::refused())
        .chain(order::refused())
        .chain(court::refused())
        .chain(dismissal::refused())
        .chain(twice::refused())
        .map(|refusal| {
            let shown = format!("{refusal:?}");
            shown.split(' ').next().unwrap_or_default().to_owned()
        })
        .collect()
}
