//! A suspicion of a sexual offence by staff: three stations, dates alone.

use super::offence::{Suspicion, concerns, enter, may_become, strip, tasks};
use super::*;

struct Locked {
    entries: Vec<Entry>,
    calendar: Calendar,
    today: NaiveDate,
}

fn locked() -> Locked {
    Locked {
        entries: Vec::new(),
        calendar: Calendar::default(),
        today: day("2026-11-22"),
    }
}

impl Locked {
    fn suspicion(&self) -> Suspicion<'_> {
        Suspicion {
            reported_on: day("2026-11-20"),
            entries: &self.entries,
            calendar: &self.calendar,
            today: self.today,
        }
    }

    fn try_enter(&self, said: &Said) -> Result<Entry, Vec<Refusal>> {
        enter(&self.suspicion(), entry_id(self.entries.len()), said)
    }

    fn passes(mut self, station: StationKind, on: &str) -> Locked {
        let entry = self.try_enter(&date(station, on)).unwrap();
        self.entries.push(entry);
        self
    }
}

/// A date and nothing else.
fn date(station: StationKind, on: &str) -> Said {
    Said {
        what: (station == S::PoliceTold).then(|| What::Informed {
            guardians_on: day(on),
            person_on: day(on),
        }),
        ..crate::procedure::said(station, day(on), "")
    }
}

fn told() -> Locked {
    locked().passes(S::BoardTold, "2026-11-20")
}

fn consulted() -> Locked {
    told().passes(S::InspectorConsulted, "2026-11-21")
}

type Made = (fn() -> Locked, fn() -> Said);

fn broken() -> Vec<(Refusal, Made)> {
    use Refusal as R;
    vec![
        (
            R::StationNotHere {
                station: S::PupilHeard,
            },
            (locked, || date(S::PupilHeard, "2026-11-20")),
        ),
        (
            R::OnlyDates,
            (locked, || Said {
                report: "Wat er is gebeurd.".into(),
                ..date(S::BoardTold, "2026-11-20")
            }),
        ),
        (
            R::EntryInFuture,
            (locked, || date(S::BoardTold, "2026-11-23")),
        ),
        (
            R::BeforeIncident {
                station: S::BoardTold,
            },
            (locked, || date(S::BoardTold, "2026-11-19")),
        ),
        (
            R::BoardNotTold,
            (locked, || date(S::InspectorConsulted, "2026-11-20")),
        ),
        (
            R::InspectorNotConsulted,
            (told, || date(S::PoliceTold, "2026-11-21")),
        ),
        (
            R::OutOfOrder {
                station: S::InspectorConsulted,
                on: day("2026-11-21"),
            },
            (consulted, || date(S::PoliceTold, "2026-11-20")),
        ),
        (
            R::InformedAfterPolice,
            (consulted, || Said {
                what: Some(What::Informed {
                    guardians_on: day("2026-11-22"),
                    person_on: day("2026-11-21"),
                }),
                ..date(S::PoliceTold, "2026-11-21")
            }),
        ),
        (
            R::EntryLacks {
                station: S::PoliceTold,
                asks: Asks::Informed,
            },
            (consulted, || Said {
                what: None,
                ..date(S::PoliceTold, "2026-11-22")
            }),
        ),
        (
            R::AlreadyEntered {
                station: S::BoardTold,
                on: day("2026-11-20"),
            },
            (told, || date(S::BoardTold, "2026-11-21")),
        ),
        (
            R::StationDemanded {
                station: S::BoardTold,
            },
            (locked, || Said {
                kind: EntryKind::NotNeeded,
                ..date(S::BoardTold, "2026-11-20")
            }),
        ),
        (
            R::RestsOnIt {
                station: S::InspectorConsulted,
            },
            (consulted, || Said {
                kind: EntryKind::StruckOut,
                strikes: Some(entry_id(0)),
                strike_reason: "Verkeerde dag.".into(),
                ..date(S::BoardTold, "2026-11-22")
            }),
        ),
        (
            R::StrikesNothing,
            (locked, || Said {
                kind: EntryKind::StruckOut,
                ..date(S::BoardTold, "2026-11-22")
            }),
        ),
    ]
}

pub(super) fn refused() -> Vec<Refusal> {
    // An incident that is no suspicion is refused by the office, which knows the incident.
    let others = [Refusal::NoSuspicion];
    broken()
        .into_iter()
        .map(|(refusal, _)| refusal)
        .chain(others)
        .collect()
}

#[test]
fn one_thing_wrong_is_refused_for_that_one_thing() {
    for (refusal, (locked, said)) in broken() {
        assert_eq!(locked().try_enter(&said()), Err(vec![refusal]));
    }
}

#[test]
fn three_stations_follow_each_other_without_delay_and_each_brings_its_task() {
    let states = |locked: &Locked| -> Vec<StationState> {
        strip(&locked.suspicion()).iter().map(|s| s.state).collect()
    };
    let due = |locked: &Locked| -> Vec<TaskKind> {
        tasks(&locked.suspicion()).iter().map(|t| t.kind).collect()
    };
    let locked = locked();
    assert_eq!(states(&locked), [St::Late, St::Blocked, St::Blocked]);
    assert_eq!(due(&locked), [TaskKind::TellBoard]);
    let locked = locked.passes(S::BoardTold, "2026-11-22");
    assert_eq!(states(&locked), [St::Done, St::Due, St::Blocked]);
    assert_eq!(due(&locked), [TaskKind::ConsultInspector]);
    let locked = locked.passes(S::InspectorConsulted, "2026-11-22");
    assert_eq!(due(&locked), [TaskKind::TellPolice]);
    let locked = locked.passes(S::PoliceTold, "2026-11-22");
    assert_eq!(states(&locked), [St::Done, St::Done, St::Done]);
    assert_eq!(due(&locked), []);
}

#[test]
fn without_a_reasonable_suspicion_the_police_are_not_told() {
    let mut locked = consulted();
    let entry = locked.try_enter(&Said {
        kind: EntryKind::NotNeeded,
        ..crate::procedure::said(S::PoliceTold, day("2026-11-22"), "")
    });
    locked.entries.push(entry.unwrap());
    let police = &strip(&locked.suspicion())[2];
    assert_eq!(police.state, St::NotNeeded);
}

#[test]
fn it_takes_a_sexual_offence_and_someone_of_the_school_who_may_have_done_it() {
    let mut incident = incident_of(staff());
    assert!(!concerns(&incident));
    for sexual in [
        Category::SexualHarassment,
        Category::Sexting,
        Category::Grooming,
        Category::SexualAbuse,
    ] {
        incident.categories = vec![sexual];
        assert!(concerns(&incident), "{sexual:?}");
    }
    incident.parties = vec![party(staff(), PartyRole::Witness)];
    assert!(!concerns(&incident));
}

#[test]
fn a_suspicion_is_handled_nowhere_else_and_ends_with_its_stations() {
    use IncidentStatus as I;
    let nothing = locked();
    let told = told();
    let mut passed = consulted();
    let entry = passed.try_enter(&Said {
        kind: EntryKind::NotNeeded,
        ..crate::procedure::said(S::PoliceTold, day("2026-11-22"), "")
    });
    passed.entries.push(entry.unwrap());
    for (locked, status, answer) in [
        (&nothing, I::Reported, Ok(())),
        (&nothing, I::InProgress, Err(Refusal::SexualOffenceByStaff)),
        (&nothing, I::Measures, Err(Refusal::SexualOffenceByStaff)),
        (&passed, I::Aftercare, Err(Refusal::SexualOffenceByStaff)),
        (&nothing, I::StruckOut, Ok(())),
        (&told, I::StruckOut, Err(Refusal::SuspicionTold)),
        (&told, I::Closed, Err(Refusal::SuspicionRuns)),
        (&passed, I::Closed, Ok(())),
    ] {
        assert_eq!(
            may_become(&locked.suspicion(), status),
            answer,
            "{status:?}"
        );
    }
}
