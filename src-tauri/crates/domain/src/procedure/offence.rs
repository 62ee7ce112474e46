//! A suspicion of a sexual offence by someone who works for the school (WPO 4a): no step of the
//! school's own, only three stations with their dates. The board is told, the board consults the
//! confidential inspector, and with a reasonable suspicion it tells the police, after the guardians
//! of the pupil and the person concerned. Deliberately absent: every word of what happened.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::id::EntryId;
use crate::incident::{Category, Incident, IncidentStatus};
use crate::person::Who;
use crate::procedure::case::standing_entries;
use crate::procedure::enter::striking;
use crate::procedure::{Asks, Entry, EntryKind, Said, Station, StationKind, StationState, What};
use crate::refusal::Refusal;
use crate::sanction::{NewTask, TaskKind};

use StationKind as S;

/// The line of the confidential inspectors, as published protocols print it.
pub const INSPECTOR_PHONE: &str = "0900 111 3 111";

const STOPS: [(StationKind, &str, TaskKind); 3] = [
    (S::BoardTold, "WPO 4a(3)", TaskKind::TellBoard),
    (
        S::InspectorConsulted,
        "WPO 4a(1)",
        TaskKind::ConsultInspector,
    ),
    (S::PoliceTold, "WPO 4a(2)", TaskKind::TellPolice),
];

/// The dates of one suspicion.
#[derive(Debug, Clone, Copy)]
pub struct Suspicion<'a> {
    /// The day on which the school came to know.
    pub reported_on: NaiveDate,
    /// What was put down.
    pub entries: &'a [Entry],
    /// Which days there is school.
    pub calendar: &'a Calendar,
    /// The day of today.
    pub today: NaiveDate,
}

/// Whether an incident is such a suspicion: a sexual offence, and someone who works for the school
/// who may have done it.
pub fn concerns(incident: &Incident) -> bool {
    let sexual = incident.categories.iter().any(|c| {
        use Category as C;
        let kinds = [C::SexualAbuse, C::SexualHarassment, C::Sexting, C::Grooming];
        kinds.contains(c)
    });
    sexual
        && incident
            .parties
            .iter()
            .any(|party| matches!(party.who, Who::Staff { .. }) && party.role.can_be_sanctioned())
}

/// Whether an incident is such a suspicion and still runs: no step may be taken and no letter
/// written. Once its three stations are passed and it is closed, the board can take a measure for
/// whom it employs (WPO 4a, 33); it closes no sooner.
pub fn locks(incident: &Incident) -> bool {
    concerns(incident) && incident.status != IncidentStatus::Closed
}

/// Whether a task is one of the three, which is settled by its date and not by a tick.
pub fn asks_for(task: TaskKind) -> bool {
    STOPS.iter().any(|(.., kind)| *kind == task)
}

impl Suspicion<'_> {
    fn done(&self, at: StationKind) -> Option<NaiveDate> {
        standing_entries(self.entries)
            .filter(|entry| entry.said.station == at && entry.said.kind == EntryKind::Done)
            .map(|entry| entry.said.on)
            .last()
    }

    fn left_out(&self, at: StationKind) -> bool {
        standing_entries(self.entries)
            .any(|entry| entry.said.station == at && entry.said.kind == EntryKind::NotNeeded)
    }
}

/// The three stations. Each is due on the day of the one before: the law says without delay.
pub fn strip(suspicion: &Suspicion<'_>) -> Vec<Station> {
    let mut due = Some(suspicion.reported_on);
    STOPS
        .iter()
        .map(|(kind, source, _)| {
            let done = suspicion.done(*kind);
            let refusals = in_the_way(suspicion, *kind);
            let (state, on) = match (done, due) {
                (Some(day), _) => (StationState::Done, Some(day)),
                _ if suspicion.left_out(*kind) => (StationState::NotNeeded, None),
                _ if !refusals.is_empty() => (StationState::Blocked, None),
                (None, Some(day)) if day < suspicion.today => (StationState::Late, due),
                (None, _) => (StationState::Due, due),
            };
            due = done;
            Station {
                kind: *kind,
                state,
                on,
                term: None,
                source,
                refusals,
                entries: standing_entries(suspicion.entries)
                    .filter(|entry| entry.said.station == *kind)
                    .map(|entry| entry.id)
                    .collect(),
                asks: asks(*kind).to_vec(),
                by_hand: true,
                may_be_left_out: *kind == S::PoliceTold,
                may_be_planned: false,
                letter: None,
            }
        })
        .collect()
}

/// What must be done, as the stations stand.
pub fn tasks(suspicion: &Suspicion<'_>) -> Vec<NewTask> {
    strip(suspicion)
        .iter()
        .filter(|station| matches!(station.state, StationState::Due | StationState::Late))
        .filter_map(|station| {
            let (_, source, kind) = STOPS.iter().find(|(at, ..)| *at == station.kind)?;
            Some(NewTask {
                kind: *kind,
                due_on: station.on?,
                source: (*source).to_owned(),
            })
        })
        .collect()
}

fn asks(station: StationKind) -> &'static [Asks] {
    match station {
        S::PoliceTold => &[Asks::Informed],
        _ => &[],
    }
}

fn in_the_way(suspicion: &Suspicion<'_>, at: StationKind) -> Vec<Refusal> {
    let board = suspicion.done(S::BoardTold).is_some();
    let inspector = suspicion.done(S::InspectorConsulted).is_some();
    match at {
        S::InspectorConsulted if !board => vec![Refusal::BoardNotTold],
        S::PoliceTold if !inspector => vec![Refusal::InspectorNotConsulted],
        _ => Vec::new(),
    }
}

/// Whether a date may be put down.
///
/// # Errors
/// Every [`Refusal`] that stands in its way.
pub fn enter(suspicion: &Suspicion<'_>, id: EntryId, said: &Said) -> Result<Entry, Vec<Refusal>> {
    let station = said.station;
    if !STOPS.iter().any(|(at, ..)| *at == station) {
        return Err(vec![Refusal::StationNotHere { station }]);
    }
    let mut refusals = Vec::new();
    striking(suspicion.entries, said, &mut refusals);
    let written = [&said.who, &said.report, &said.agreements, &said.proof];
    if written.iter().any(|text| !text.trim().is_empty()) {
        refusals.push(Refusal::OnlyDates);
    }
    if said.on > suspicion.today {
        refusals.push(Refusal::EntryInFuture);
    }
    let others: Vec<Entry> = standing_entries(suspicion.entries)
        .filter(|entry| Some(entry.id) != said.strikes)
        .cloned()
        .collect();
    let before = Suspicion {
        entries: &others,
        ..*suspicion
    };
    match said.kind {
        EntryKind::Done => {
            refusals.extend(in_the_way(&before, station));
            refusals.extend(dates(&before, said));
            if let Some(on) = before.done(station) {
                refusals.push(Refusal::AlreadyEntered { station, on });
            }
            let later = STOPS
                .iter()
                .map(|(at, ..)| *at)
                .filter(|at| *at > station)
                .find(|at| before.done(*at).is_some_and(|on| on < said.on));
            if let Some(station) = later {
                refusals.push(Refusal::RestsOnIt { station });
            }
        }
        EntryKind::NotNeeded => {
            if station != S::PoliceTold {
                refusals.push(Refusal::StationDemanded { station });
            }
            refusals.extend(in_the_way(&before, station));
        }
        EntryKind::Planned => refusals.push(Refusal::NotPlanned { station }),
        EntryKind::StruckOut => {
            if said.strikes.is_none() {
                refusals.push(Refusal::StrikesNothing);
            }
            let later = STOPS
                .iter()
                .map(|(at, ..)| *at)
                .filter(|at| *at > station)
                .find(|at| before.done(*at).is_some());
            if let Some(station) = later {
                refusals.push(Refusal::RestsOnIt { station });
            }
        }
    }
    if refusals.is_empty() {
        Ok(Entry {
            id,
            said: said.clone(),
        })
    } else {
        Err(refusals)
    }
}

/// Whether the incident of a suspicion may get a status. The school handles nothing itself, so it
/// is open until its three stations are passed; what the board knows of is not struck out (WPO 4a).
///
/// # Errors
/// The [`Refusal`] that stands in its way.
pub fn may_become(suspicion: &Suspicion<'_>, status: IncidentStatus) -> Result<(), Refusal> {
    let passed = suspicion.done(S::PoliceTold).is_some() || suspicion.left_out(S::PoliceTold);
    match status {
        IncidentStatus::Reported => Ok(()),
        IncidentStatus::Closed if passed => Ok(()),
        IncidentStatus::Closed => Err(Refusal::SuspicionRuns),
        IncidentStatus::StruckOut if suspicion.done(S::BoardTold).is_none() => Ok(()),
        IncidentStatus::StruckOut => Err(Refusal::SuspicionTold),
        IncidentStatus::SentIn => Err(Refusal::TakenOverBefore),
        IncidentStatus::InProgress | IncidentStatus::Measures | IncidentStatus::Aftercare => {
            Err(Refusal::SexualOffenceByStaff)
        }
    }
}

/// The dates follow each other; guardians and person hear of it before the police (WPO 4a(2)).
fn dates(suspicion: &Suspicion<'_>, said: &Said) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let before = match said.station {
        S::InspectorConsulted => Some(S::BoardTold),
        S::PoliceTold => Some(S::InspectorConsulted),
        _ => None,
    };
    if let Some(station) = before
        && let Some(on) = suspicion.done(station)
        && said.on < on
    {
        refusals.push(Refusal::OutOfOrder { station, on });
    }
    if said.station == S::BoardTold && said.on < suspicion.reported_on {
        refusals.push(Refusal::BeforeIncident {
            station: said.station,
        });
    }
    if said.station == S::PoliceTold {
        match said.what {
            Some(What::Informed {
                guardians_on,
                person_on,
            }) => {
                if guardians_on > said.on || person_on > said.on {
                    refusals.push(Refusal::InformedAfterPolice);
                }
            }
            _ => refusals.push(Refusal::EntryLacks {
                station: said.station,
                asks: Asks::Informed,
            }),
        }
    }
    refusals
}
