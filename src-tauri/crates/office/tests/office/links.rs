//! Acts with their own people, incidents that belong together, doubles and declined reports.

use domain::act::{Act, ActPart};
use domain::incident::{Category, IncidentStatus, PartyRole};
use domain::link::LinkKind;
use domain::person::Who;
use fixtures::cases;
use office::incidents::{IncidentFilter, NewIncident, NewParty};

use crate::desk::{Desk, day, incident, invented, now, pupil, rules};

pub(crate) fn act(parts: Vec<ActPart>) -> Act {
    Act {
        category: Category::Threat,
        on: Some(day("2026-11-19")),
        what: " In de groepsapp stond: wacht maar. ".into(),
        parts,
    }
}

/// A case in a group chat with seven people in it.
fn group_chat() -> NewIncident {
    let mut new = incident(pupil(cases::warned_pupil()));
    new.parties[0].role = PartyRole::Involved;
    let others = invented().pupils.iter().map(|pupil| pupil.id);
    let others = others.filter(|id| *id != cases::warned_pupil()).take(5);
    new.parties.extend(others.map(|id| NewParty {
        who: Who::Pupil { id },
        role: PartyRole::Involved,
    }));
    new.parties.push(NewParty {
        who: Who::Unknown {
            description: "iemand met een schuilnaam".into(),
        },
        role: PartyRole::Involved,
    });
    new
}

#[test]
fn two_acts_of_one_case_have_their_own_people_and_parts() {
    let mut desk = Desk::settled();
    let id = desk.office.record_incident(&group_chat(), now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    let parties: Vec<_> = file.parties.iter().map(|one| one.party.id).collect();
    assert_eq!(parties.len(), 7);
    let part = |at: usize, role| ActPart {
        party: parties[at],
        role,
    };
    let message = act(vec![
        part(0, PartyRole::Perpetrator),
        part(1, PartyRole::Target),
        part(6, PartyRole::Reinforcer),
    ]);
    let blow = Act {
        category: Category::PhysicalViolence,
        on: None,
        what: "Op het plein werd geslagen.".into(),
        parts: vec![part(1, PartyRole::Perpetrator), part(0, PartyRole::Target)],
    };
    desk.office.add_act(id, &message, now()).unwrap();
    let second = desk.office.add_act(id, &blow, now()).unwrap();
    let acts = desk.office.incident(id, now()).unwrap().acts;
    assert_eq!(acts[0].act.what, "In de groepsapp stond: wacht maar.");
    assert_eq!(acts[1].act, blow);
    assert_eq!(acts[0].by, invented().director.full());
    let roles = desk.office.incident(id, now()).unwrap().parties;
    assert!(
        roles
            .iter()
            .all(|one| one.party.role == PartyRole::Involved),
        "a part in an act is no judgement of the whole"
    );
    desk.office
        .strike_act(second, "Dat was een ander kind.", now())
        .unwrap();
    let acts = desk.office.incident(id, now()).unwrap().acts;
    assert_eq!(acts[1].struck.as_deref(), Some("Dat was een ander kind."));
    let nobody = desk.office.add_act(id, &act(Vec::new()), now());
    assert_eq!(rules(&nobody.unwrap_err()), ["act_of_nobody"]);
    desk.is_sound();
}

#[test]
fn incidents_that_belong_together_show_each_other_and_can_be_parted() {
    let mut desk = Desk::settled();
    let child = cases::warned_pupil();
    let (one, other) = (desk.recorded(child), desk.recorded(child));
    desk.office
        .link_incidents(one, other, LinkKind::FollowsFrom, now())
        .unwrap();
    let here = desk.office.incident(one, now()).unwrap().links;
    assert!(here[0].from_here && here[0].incident.id == other);
    let there = desk.office.incident(other, now()).unwrap().links;
    assert!(!there[0].from_here && there[0].incident.id == one);
    let again = desk
        .office
        .link_incidents(other, one, LinkKind::SameMatter, now());
    assert_eq!(rules(&again.unwrap_err()), ["linked_before"]);
    desk.office
        .unlink_incidents(here[0].id, other, now())
        .unwrap();
    assert!(desk.office.incident(one, now()).unwrap().links.is_empty());
}

#[test]
fn a_double_goes_into_the_other_with_whoever_was_only_there_and_stays_to_be_read() {
    let mut desk = Desk::settled();
    let kept = desk.recorded(cases::warned_pupil());
    let double = desk.office.record_incident(&group_chat(), now()).unwrap();
    let version = desk
        .office
        .incident(double, now())
        .unwrap()
        .incident
        .version;
    desk.office
        .merge_incidents(kept, double, version, now())
        .unwrap();
    let file = desk.office.incident(kept, now()).unwrap();
    assert_eq!(file.parties.len(), 7, "nobody stands there twice");
    assert_eq!(file.links[0].kind, LinkKind::Double);
    let gone = desk.office.incident(double, now()).unwrap();
    assert_eq!(gone.incident.status, IncidentStatus::StruckOut);
    assert_eq!(gone.parties.len(), 7, "what was written down stays");
    assert_eq!(gone.links[0].incident.id, kept);
    let link = gone.links[0].id;
    assert!(desk.office.unlink_incidents(link, double, now()).is_err());
    let added = file.parties.iter().find_map(|one| one.party.who.person());
    let found = desk.office.incidents(&IncidentFilter {
        person: added,
        ..IncidentFilter::default()
    });
    assert!(found.unwrap().rows.iter().any(|row| row.id == kept));
    desk.is_sound();
}

#[test]
fn a_double_with_something_said_about_it_does_not_go() {
    let mut desk = Desk::settled();
    let child = cases::warned_pupil();
    let (kept, double) = (desk.recorded(child), desk.recorded(child));
    let file = desk.office.incident(double, now()).unwrap();
    let part = ActPart {
        party: file.parties[0].party.id,
        role: PartyRole::Witness,
    };
    desk.office
        .add_act(double, &act(vec![part]), now())
        .unwrap();
    let version = file.incident.version;
    let refused = desk.office.merge_incidents(kept, double, version, now());
    assert_eq!(rules(&refused.unwrap_err()), ["double_is_handled"]);
}

#[test]
fn a_declined_report_counts_for_nothing_and_its_sender_reads_why() {
    let desk = Desk::settled().with_every_role();
    let mut desk = desk.again(Some("teacher"));
    let own = desk
        .office
        .pupils(&Default::default(), now())
        .unwrap()
        .rows
        .remove(0);
    let id = desk
        .office
        .record_incident(&incident(pupil(own.id)), now())
        .unwrap();
    let mut desk = desk.again(Some("counsellor"));
    let version = desk.office.incident(id, now()).unwrap().incident.version;
    let without = desk.office.decline_incident(id, " ", version, now());
    assert_eq!(rules(&without.unwrap_err()), ["decline_needs_reason"]);
    desk.office
        .decline_incident(id, "Dit stond al bij een ander incident.", version, now())
        .unwrap();
    assert!(desk.office.today(now()).unwrap().sent_in.is_empty());
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(
        file.declined.as_deref(),
        Some("Dit stond al bij een ander incident.")
    );
    assert!(
        file.tasks.iter().all(|task| task.done_on.is_some()),
        "{:?}",
        file.tasks
    );
    let desk = desk.again(Some("teacher"));
    let log = desk.office.incidents(&IncidentFilter::default()).unwrap();
    assert_eq!(
        log.rows[0].declined.as_deref(),
        Some("Dit stond al bij een ander incident.")
    );
}
