//! What follows an incident: guardians are told, agreements become tasks, and a case of bullying
//! does not close before its aftercare.

use domain::id::{IncidentId, PupilId};
use domain::incident::{IncidentStatus, PartyRole};
use domain::person::PersonId;
use domain::plan::{PlanStep, Track};
use domain::sanction::TaskKind;
use domain::talk::{Means, Prompt, Reply, Talk, TalkKind};
use fixtures::cases;
use office::pupils::PupilFilter;
use office::{Error, Problem};

use crate::desk::{Desk, day, incident, invented, now, on, pupil, rules, status};

/// A call to these guardians about a child.
pub(crate) fn called(about: PupilId, whom: &[PersonId]) -> Talk {
    Talk {
        kind: TalkKind::Guardians,
        held_on: now().today,
        held_at: None,
        means: Means::Phone,
        with: whom.to_vec(),
        others: " ".into(),
        about: Some(about),
        said: " Verteld wat er is gebeurd. ".into(),
        answers: Vec::new(),
        agreed: String::new(),
    }
}

fn seen(child: PupilId, at: &str) -> Talk {
    Talk {
        kind: TalkKind::Aftercare,
        held_on: day(at),
        with: vec![pupil(child)],
        about: None,
        means: Means::InPerson,
        answers: vec![
            Reply {
                prompt: Prompt::HowNow,
                answer: "Het gaat weer.".into(),
            },
            Reply {
                prompt: Prompt::Again,
                answer: " ".into(),
            },
        ],
        ..called(child, &[])
    }
}

fn step(what: &str, due: &str) -> PlanStep {
    PlanStep {
        track: Track::Group,
        what: what.into(),
        owner: Some(cases::teacher()),
        due_on: day(due),
    }
}

/// A case of bullying with a child that did it and a child it was done to.
fn bullying(desk: &mut Desk) -> (IncidentId, PupilId, PupilId) {
    let rows = desk
        .office
        .pupils(&PupilFilter::default(), now())
        .unwrap()
        .rows;
    let doer = cases::warned_pupil();
    let target = rows
        .iter()
        .map(|row| row.id)
        .find(|id| *id != doer)
        .unwrap();
    let mut new = incident(pupil(doer));
    new.parties.push(office::incidents::NewParty {
        who: domain::person::Who::Pupil { id: target },
        role: PartyRole::Target,
    });
    let id = desk.office.record_incident(&new, now()).unwrap();
    (id, doer, target)
}

fn guardians(desk: &Desk, child: PupilId) -> Vec<PersonId> {
    let file = desk.office.pupil(child, now()).unwrap();
    let all = file.guardians.iter();
    all.map(|one| PersonId::Guardian(one.guardian.id)).collect()
}

fn open(desk: &Desk, id: IncidentId, kind: TaskKind) -> Vec<(Option<PersonId>, String)> {
    let tasks = desk.office.incident(id, now()).unwrap().tasks;
    let open = tasks
        .into_iter()
        .filter(|task| task.kind == kind && task.done_on.is_none());
    open.map(|task| {
        (
            task.person.map(|named| named.person),
            task.due_on.to_string(),
        )
    })
    .collect()
}

#[test]
fn the_task_to_tell_guardians_ends_when_all_with_authority_know() {
    let mut desk = Desk::settled();
    let (id, doer, target) = bullying(&mut desk);
    assert_eq!(open(&desk, id, TaskKind::InformGuardians).len(), 2);
    let all = guardians(&desk, target);
    assert!(!all.is_empty());
    desk.office
        .record_talk(id, &called(target, &all), &[], now())
        .unwrap();
    let left = open(&desk, id, TaskKind::InformGuardians);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].0, Some(pupil(doer)));
    let follow = desk.office.incident(id, now()).unwrap().follow_through;
    let told: Vec<_> = follow.contacts.iter().map(|one| one.told).collect();
    assert_eq!(told, [false, true]);
    let one = &follow.contacts[1].guardians[0];
    assert_eq!((one.on, one.means), (Some(now().today), Some(Means::Phone)));
    assert_eq!(follow.talks[0].talk.said, "Verteld wat er is gebeurd.");
    assert_eq!(follow.talks[0].by, invented().director.full());
}

#[test]
fn a_bullying_case_closes_only_after_both_talks_with_the_target() {
    let mut desk = Desk::settled();
    let (id, doer, target) = bullying(&mut desk);
    let due = |desk: &Desk, kind| open(desk, id, kind);
    let whom = Some(pupil(target));
    assert_eq!(
        due(&desk, TaskKind::AftercareFirst),
        [(whom, "2026-12-06".to_owned())]
    );
    assert_eq!(
        due(&desk, TaskKind::AftercareSecond),
        [(whom, "2027-01-03".to_owned())]
    );
    let (_, version) = status(&desk, id);
    let close = |desk: &mut Desk, at: &str| {
        desk.office
            .set_incident_status(id, IncidentStatus::Closed, version, on(at))
    };
    let refused = close(&mut desk, "2026-11-22").unwrap_err();
    assert_eq!(
        rules(&refused),
        [
            "guardians_not_told",
            "aftercare_missing",
            "aftercare_missing"
        ]
    );
    for child in [doer, target] {
        let whom = guardians(&desk, child);
        desk.office
            .record_talk(id, &called(child, &whom), &[], now())
            .unwrap();
    }
    let held = on("2026-12-07");
    desk.office
        .record_talk(id, &seen(target, "2026-12-07"), &[], held)
        .unwrap();
    assert_eq!(due(&desk, TaskKind::AftercareFirst), []);
    assert_eq!(due(&desk, TaskKind::AftercareSecond).len(), 1);
    let refused = close(&mut desk, "2026-12-07").unwrap_err();
    assert_eq!(rules(&refused), ["aftercare_missing"]);
    let held = on("2027-01-05");
    desk.office
        .record_talk(id, &seen(target, "2027-01-05"), &[], held)
        .unwrap();
    let follow = desk.office.incident(id, held).unwrap().follow_through;
    assert_eq!(follow.closing, []);
    let answers = &follow.talks.last().unwrap().talk.answers;
    assert_eq!(answers.len(), 1, "what was not answered is not kept");
    close(&mut desk, "2027-01-05").unwrap();
    assert_eq!(due(&desk, TaskKind::AftercareSecond), []);
    desk.is_sound();
}

#[test]
fn aftercare_is_asked_before_anyone_is_named_and_then_with_who_it_was_done_to() {
    let mut desk = Desk::settled();
    let id = desk.recorded(cases::warned_pupil());
    let first = open(&desk, id, TaskKind::AftercareFirst);
    assert_eq!(first, [(None, "2026-12-06".to_owned())]);
    let party = desk.office.incident(id, now()).unwrap().parties[0].party.id;
    desk.office
        .set_role(id, party, PartyRole::Target, now())
        .unwrap();
    let first = open(&desk, id, TaskKind::AftercareFirst);
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].0, Some(pupil(cases::warned_pupil())));
    let task = desk.office.incident(id, now()).unwrap().tasks;
    let task = task
        .iter()
        .find(|task| task.kind == TaskKind::AftercareFirst && task.done_on.is_none())
        .unwrap();
    let ticked = desk
        .office
        .finish_task(task.id, now().today, "", task.version, now());
    assert_eq!(rules(&ticked.unwrap_err()), ["talk_asked"]);
}

#[test]
fn what_turns_out_to_be_a_quarrel_asks_no_aftercare_and_closes() {
    let mut desk = Desk::settled();
    let (id, ..) = bullying(&mut desk);
    let quarrel = domain::judgement::Judgement {
        unequal: domain::guardian::Known::No,
        ..crate::judgements::bullying()
    };
    desk.office.judge_incident(id, &quarrel, now()).unwrap();
    assert_eq!(open(&desk, id, TaskKind::AftercareFirst), []);
    let (_, version) = status(&desk, id);
    desk.office
        .set_incident_status(id, IncidentStatus::Closed, version, now())
        .unwrap();
}

#[test]
fn a_talk_that_was_a_mistake_is_struck_out_and_no_longer_counts() {
    let mut desk = Desk::settled();
    let (id, _, target) = bullying(&mut desk);
    let at = on("2026-12-07");
    let talk = desk
        .office
        .record_talk(id, &seen(target, "2026-12-07"), &[], at)
        .unwrap();
    assert_eq!(open(&desk, id, TaskKind::AftercareFirst), []);
    let why = desk.office.strike_talk(talk, " ", at);
    assert_eq!(why, Err(Error::field("why", Problem::Missing)));
    desk.office
        .strike_talk(talk, "Het was een ander kind.", at)
        .unwrap();
    assert_eq!(open(&desk, id, TaskKind::AftercareFirst).len(), 1);
    let follow = desk.office.incident(id, at).unwrap().follow_through;
    assert_eq!(
        follow.talks[0].struck.as_deref(),
        Some("Het was een ander kind.")
    );
    let twice = desk.office.strike_talk(talk, "Nog eens.", at).unwrap_err();
    assert_eq!(rules(&twice), ["talk_struck_before"]);
}

#[test]
fn what_was_agreed_becomes_tasks_with_an_owner_a_track_and_a_day() {
    let mut desk = Desk::settled();
    let (id, doer, _) = bullying(&mut desk);
    let heard = Talk {
        kind: TalkKind::Hearing,
        with: vec![pupil(doer)],
        about: None,
        ..called(doer, &[])
    };
    let steps = [step("De groep maakt afspraken", "2026-11-25")];
    desk.office.record_talk(id, &heard, &steps, now()).unwrap();
    let more = [step("Na een week terugkijken", "2026-12-02")];
    desk.office.plan_steps(id, &more, now()).unwrap();
    let tasks = desk.office.tasks(now()).unwrap();
    let agreed: Vec<_> = tasks
        .iter()
        .filter(|task| task.kind == TaskKind::Agreed)
        .collect();
    let said: Vec<_> = agreed.iter().map(|task| task.what.as_str()).collect();
    assert_eq!(
        said,
        ["De groep maakt afspraken", "Na een week terugkijken"]
    );
    let owner = agreed[0].owner.as_ref().unwrap();
    assert_eq!(owner.person, PersonId::Staff(cases::teacher()));
    assert_eq!(agreed[0].track, Some(Track::Group));
    let line = desk.last_line();
    let late = desk
        .office
        .plan_steps(id, &[step("Gisteren", "2026-11-21")], now());
    assert_eq!(rules(&late.unwrap_err()), ["planned_in_past"]);
    let empty = desk
        .office
        .plan_steps(id, &[step(" ", "2026-11-25")], now());
    assert_eq!(empty, Err(Error::field("steps.0.what", Problem::Missing)));
    assert_eq!(desk.last_line(), line, "nothing was written");
    let task = agreed[0];
    desk.office
        .finish_task(task.id, now().today, "Gedaan.", task.version, now())
        .unwrap();
}

#[test]
fn nothing_is_recorded_of_a_report_that_was_not_taken_over() {
    let desk = Desk::settled().with_every_role();
    let mut desk = desk.again(Some("teacher"));
    let own = desk.office.pupils(&PupilFilter::default(), now()).unwrap();
    let child = own.rows[0].id;
    let id = desk
        .office
        .record_incident(&incident(pupil(child)), now())
        .unwrap();
    let mut desk = desk.again(Some("counsellor"));
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(file.follow_through.aftercare, []);
    assert!(file.follow_through.refusal.is_some());
    let refused = desk
        .office
        .record_talk(id, &called(child, &[pupil(child)]), &[], now());
    assert_eq!(rules(&refused.unwrap_err()), ["not_taken_over"]);
}
