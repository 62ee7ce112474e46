//! Who comes into an incident later, who an unknown one turns out to be, and who is taken out.

use domain::act::ActPart;
use domain::id::{IncidentId, PartyId};
use domain::incident::{IncidentStatus, PartyRole};
use domain::person::{PersonId, Who};
use domain::sanction::TaskKind;
use fixtures::cases;
use office::Error;
use office::incidents::{IncidentFilter, NewParty};

use crate::desk::{Desk, invented, now, pupil, rules, status, warning};

/// Somebody nobody knew.
pub(crate) fn stranger() -> NewParty {
    NewParty {
        who: Who::Unknown {
            description: "een jongen met een groene muts".into(),
        },
        role: PartyRole::Bystander,
    }
}

fn child(id: domain::id::PupilId, role: PartyRole) -> NewParty {
    NewParty {
        who: Who::Pupil { id },
        role,
    }
}

fn with(desk: &Desk, person: PersonId) -> Vec<IncidentId> {
    let found = desk.office.incidents(&IncidentFilter {
        person: Some(person),
        ..IncidentFilter::default()
    });
    let rows = found.unwrap().rows;
    rows.into_iter().map(|row| row.id).collect()
}

fn found(desk: &Desk, text: &str) -> Vec<IncidentId> {
    let found = desk.office.incidents(&IncidentFilter {
        text: text.into(),
        ..IncidentFilter::default()
    });
    let rows = found.unwrap().rows;
    rows.into_iter().map(|row| row.id).collect()
}

fn asked(desk: &Desk, id: IncidentId) -> Vec<PersonId> {
    let tasks = desk.office.incident(id, now()).unwrap().tasks;
    let open = tasks.into_iter().filter(|task| task.done_on.is_none());
    open.filter(|task| task.kind == TaskKind::InformGuardians)
        .filter_map(|task| task.person.map(|named| named.person))
        .collect()
}

#[test]
fn who_turns_out_to_be_in_it_is_added_is_found_by_name_and_the_guardians_are_to_be_told() {
    let mut desk = Desk::settled();
    let id = desk.recorded(cases::warned_pupil());
    let twin = cases::first_twin();
    let name = invented().pupil(twin).unwrap().name.full();
    assert!(!found(&desk, &name).contains(&id));
    let new = child(twin, PartyRole::Target);
    desk.office.add_party(id, &new, now()).unwrap();
    assert!(with(&desk, pupil(twin)).contains(&id));
    assert!(found(&desk, &name).contains(&id));
    assert_eq!(
        asked(&desk, id),
        [pupil(cases::warned_pupil()), pupil(twin)]
    );
    let again = desk.office.add_party(id, &new, now()).unwrap_err();
    assert_eq!(rules(&again), ["party_twice"]);
    desk.is_sound();
}

#[test]
fn an_unknown_one_gets_a_name_and_as_whom_they_were_put_down_stays_to_be_read_and_found() {
    let mut desk = Desk::settled();
    let id = desk.recorded(cases::warned_pupil());
    let party = desk.office.add_party(id, &stranger(), now()).unwrap();
    let twin = pupil(cases::first_twin());
    desk.office.name_party(id, party, twin, now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    let one = file.parties.iter().find(|one| one.party.id == party);
    let one = one.unwrap();
    assert_eq!(one.named.as_ref().map(|named| named.person), Some(twin));
    assert_eq!(one.put_down_as, "een jongen met een groene muts");
    assert_eq!(one.party.role, PartyRole::Bystander);
    assert!(found(&desk, "groene muts").contains(&id));
    let other = pupil(cases::second_twin());
    let again = desk.office.name_party(id, party, other, now()).unwrap_err();
    assert_eq!(rules(&again), ["party_known"]);
    desk.is_sound();
}

#[test]
fn who_came_in_by_merging_doubles_can_be_taken_out_and_counts_for_nothing() {
    let mut desk = Desk::settled();
    let kept = desk.recorded(cases::warned_pupil());
    let double = desk.recorded(cases::first_twin());
    let (_, version) = status(&desk, double);
    desk.office
        .merge_incidents(kept, double, version, now())
        .unwrap();
    let twin = pupil(cases::first_twin());
    let name = invented().pupil(cases::first_twin()).unwrap().name.full();
    assert!(found(&desk, &name).contains(&kept), "found since it merged");
    let file = desk.office.incident(kept, now()).unwrap();
    let party = file.parties[1].party.id;
    let silent = desk.office.take_out_party(kept, party, " ", now());
    assert!(matches!(silent, Err(Error::Invalid { .. })), "{silent:?}");
    desk.office
        .take_out_party(kept, party, " Het was de andere tweeling. ", now())
        .unwrap();
    let file = desk.office.incident(kept, now()).unwrap();
    assert_eq!(file.parties.len(), 1);
    let out = &file.taken_out[0];
    assert_eq!(out.why, "Het was de andere tweeling.");
    assert_eq!(out.named.as_ref().map(|named| named.person), Some(twin));
    assert_eq!(out.party.role, PartyRole::Perpetrator);
    assert_eq!(out.by, invented().director.full());
    assert!(!with(&desk, twin).contains(&kept) && !found(&desk, &name).contains(&kept));
    assert_eq!(asked(&desk, kept), [pupil(cases::warned_pupil())]);
    let last = file.parties[0].party.id;
    let refused = desk.office.take_out_party(kept, last, "Ook niet.", now());
    assert_eq!(rules(&refused.unwrap_err()), ["last_party"]);
    let line = &desk.office.history(1, None).unwrap()[0];
    assert_eq!(line.op, "take_out_party");
    let back = desk
        .office
        .add_party(kept, &child(cases::first_twin(), PartyRole::Witness), now())
        .unwrap();
    assert_ne!(back, party);
    assert_eq!(asked(&desk, kept).len(), 2, "asked anew");
    desk.is_sound();
}

#[test]
fn who_an_act_names_or_a_measure_rests_on_stays() {
    let mut desk = Desk::settled();
    let doer = cases::two_mothers();
    let id = desk.recorded(doer);
    desk.office.add_party(id, &stranger(), now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    let party: PartyId = file.parties[0].party.id;
    desk.office
        .decide_sanction(&warning(id, pupil(doer)), &[], now())
        .unwrap();
    let part = ActPart {
        party,
        role: PartyRole::Perpetrator,
    };
    let act = desk
        .office
        .add_act(id, &crate::links::act(vec![part]), now())
        .unwrap();
    let take_out = |desk: &mut Desk| {
        let refused = desk.office.take_out_party(id, party, "Niet hij.", now());
        rules(&refused.unwrap_err())
    };
    assert_eq!(
        take_out(&mut desk),
        ["party_in_act", "measure_rests_on_party"]
    );
    desk.office
        .strike_act(act, "Dat was een ander.", now())
        .unwrap();
    assert_eq!(take_out(&mut desk), ["measure_rests_on_party"]);
    let (_, version) = status(&desk, id);
    desk.office
        .set_incident_status(id, IncidentStatus::Closed, version, now())
        .unwrap_err();
    desk.is_sound();
}

#[test]
fn a_colleague_who_comes_in_makes_it_a_case_that_the_counsellor_no_longer_sees() {
    let desk = Desk::settled().with_every_role();
    let mut desk = desk.again(Some("counsellor"));
    let id = desk.recorded(cases::warned_pupil());
    let new = NewParty {
        who: Who::Staff {
            id: cases::teacher(),
        },
        role: PartyRole::Involved,
    };
    let added = desk.office.add_party(id, &new, now()).unwrap();
    let hidden = desk.office.incident(id, now());
    assert!(matches!(hidden, Err(Error::NotFound { .. })), "{hidden:?}");
    let director = invented().director.full();
    let mut desk = desk.again(Some(&director));
    desk.office
        .take_out_party(id, added, "De juf was er niet.", now())
        .unwrap();
    let desk = desk.again(Some("counsellor"));
    let file = desk.office.incident(id, now()).unwrap();
    assert!(
        file.taken_out.is_empty(),
        "who was said to be in it is hidden too"
    );
}
