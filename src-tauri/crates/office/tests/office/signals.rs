//! What comes back is shown with its reason, to who may read it, and where it rests on.

use domain::incident::{DayPart, IncidentStatus, PartyRole, Place};
use domain::person::Who;
use domain::signal::SignalKind;
use fixtures::cases;
use office::incidents::NewParty;
use office::pupils::PupilFilter;

use crate::desk::{Desk, day, incident, now, pupil, status};

#[test]
fn the_same_two_children_are_seen_at_both_incidents_and_on_the_first_screen() {
    let mut desk = Desk::settled();
    let rows = desk
        .office
        .pupils(&PupilFilter::default(), now())
        .unwrap()
        .rows;
    let doer = cases::warned_pupil();
    let fresh = |id| invented_part(id) == 0;
    let target = rows.iter().map(|row| row.id).find(|id| fresh(*id)).unwrap();
    let mut new = incident(pupil(doer));
    new.parties.push(NewParty {
        who: Who::Pupil { id: target },
        role: PartyRole::Target,
    });
    new.place = Place::Gym;
    new.day_part = DayPart::Unknown;
    let first = desk.office.record_incident(&new, now()).unwrap();
    let about = |desk: &Desk| {
        let all = desk.office.today(now()).unwrap().signals;
        all.into_iter()
            .find(|line| line.people.iter().any(|one| one.person == pupil(target)))
    };
    assert_eq!(about(&desk), None);
    new.happened_on = day("2026-11-19");
    let second = desk.office.record_incident(&new, now()).unwrap();
    let line = about(&desk).unwrap();
    assert_eq!((line.kind, line.people.len()), (SignalKind::SamePair, 2));
    let numbers: Vec<_> = line.incidents.iter().map(|one| one.id).collect();
    assert_eq!(numbers, [second, first]);
    for id in [first, second] {
        let file = desk.office.incident(id, now()).unwrap();
        assert!(file.signals.contains(&line), "{:?}", file.signals);
    }
    let (_, version) = status(&desk, first);
    desk.office
        .set_incident_status(first, IncidentStatus::StruckOut, version, now())
        .unwrap();
    assert_eq!(about(&desk), None, "what was struck out counts for nothing");
    let desk = desk.with_every_role().again(Some("administrator"));
    assert_eq!(desk.office.today(now()).unwrap().signals, []);
}

/// In how many invented incidents somebody has a part.
fn invented_part(id: domain::id::PupilId) -> usize {
    let incidents = crate::desk::invented().incidents.iter();
    let parties = incidents.flat_map(|incident| &incident.parties);
    parties
        .filter(|party| party.who == Who::Pupil { id })
        .count()
}
