//! What may be a criminal offence asks for a decision; it stays, and the tasks follow.

use domain::id::IncidentId;
use domain::incident::{Category, IncidentStatus};
use domain::person::PersonId;
use domain::police_decision::{PoliceDecision, PoliceStep};
use domain::protocol::PolicePolicy;
use domain::sanction::{Decider, TaskKind};
use fixtures::cases;

use crate::desk::{Desk, day, incident, now, pupil, rules};

/// A report that the board decided on and has still to make.
pub(crate) fn report() -> PoliceDecision {
    PoliceDecision {
        decided_on: now().today,
        decided_by: Decider::Board,
        step: PoliceStep::Report,
        motivation: "De bedreiging is ernstig en herhaald.".into(),
        told_on: None,
        reference: String::new(),
        correction: String::new(),
    }
}

fn criminal(desk: &mut Desk) -> IncidentId {
    let mut new = incident(pupil(cases::warned_pupil()));
    new.categories = vec![Category::Threat];
    new.clauses.clear();
    new.possibly_criminal = true;
    desk.office.record_incident(&new, now()).unwrap()
}

fn open_tasks(desk: &Desk, id: IncidentId) -> Vec<(TaskKind, String)> {
    let file = desk.office.incident(id, now()).unwrap();
    let open = file.tasks.into_iter().filter(|task| task.done_on.is_none());
    open.map(|task| (task.kind, task.source)).collect()
}

fn other_protocol(desk: &mut Desk) {
    let mut school = desk.office.settings().unwrap().school;
    school.protocol = "sociale-media-stichting".into();
    desk.office.save_school(&school, now()).unwrap();
}

#[test]
fn where_the_board_shall_report_the_report_is_the_task_and_nobody_ticks_it_off() {
    let mut desk = Desk::settled();
    let id = criminal(&mut desk);
    let report_it = (TaskKind::ReportToPolice, "T-X5".to_owned());
    assert_eq!(open_tasks(&desk, id), [report_it]);
    let file = desk.office.incident(id, now()).unwrap();
    let police = file.police.unwrap();
    assert_eq!(police.policy, PolicePolicy::Mandatory);
    assert!(police.is_open && police.refusal.is_none() && police.decisions.is_empty());
    assert_eq!(police.clause.unwrap().id, "T-X5");
    let task = &file.tasks[0];
    let ticked = desk
        .office
        .finish_task(task.id, now().today, "", task.version, now());
    assert_eq!(rules(&ticked.unwrap_err()), ["police_decision_asked"]);
}

#[test]
fn a_decision_to_report_is_done_when_the_police_were_told() {
    let mut desk = Desk::settled();
    other_protocol(&mut desk);
    let id = criminal(&mut desk);
    let asked = |kind| [(kind, "A-X5".to_owned())];
    assert_eq!(open_tasks(&desk, id), asked(TaskKind::DecideOnPolice));
    desk.office.decide_on_police(id, &report(), now()).unwrap();
    assert_eq!(open_tasks(&desk, id), asked(TaskKind::ReportToPolice));
    let done = PoliceDecision {
        told_on: Some(now().today),
        reference: " PL-VERZONNEN-1 ".into(),
        ..report()
    };
    desk.office.decide_on_police(id, &done, now()).unwrap();
    assert_eq!(open_tasks(&desk, id), []);
    let police = desk.office.incident(id, now()).unwrap().police.unwrap();
    assert!(!police.is_open);
    let kept: Vec<_> = police
        .decisions
        .iter()
        .map(|line| (line.decision.told_on, line.decision.reference.as_str()))
        .collect();
    assert_eq!(kept, [(Some(now().today), "PL-VERZONNEN-1"), (None, "")]);
    desk.is_sound();
}

#[test]
fn a_correction_gives_its_reason_and_the_earlier_decision_stays_to_be_seen() {
    let mut desk = Desk::settled();
    let id = criminal(&mut desk);
    desk.office.decide_on_police(id, &report(), now()).unwrap();
    let line = desk.last_line();
    let departs = PoliceDecision {
        step: PoliceStep::Neither,
        motivation: "De politie raadt bemiddeling aan.".into(),
        ..report()
    };
    let refused = desk.office.decide_on_police(id, &departs, now());
    assert_eq!(rules(&refused.unwrap_err()), ["correction_needs_reason"]);
    assert_eq!(desk.last_line(), line, "nothing was written");
    let reasoned = PoliceDecision {
        correction: "De wijkagent sprak met beide gezinnen.".into(),
        ..departs
    };
    desk.office.decide_on_police(id, &reasoned, now()).unwrap();
    assert_eq!(open_tasks(&desk, id), []);
    let police = desk.office.incident(id, now()).unwrap().police.unwrap();
    let steps: Vec<_> = police
        .decisions
        .iter()
        .map(|line| line.decision.step)
        .collect();
    assert_eq!(steps, [PoliceStep::Neither, PoliceStep::Report]);
    assert_eq!(
        police.decisions[0].by,
        crate::desk::invented().director.full()
    );
}

#[test]
fn every_rule_in_the_way_is_named_at_once() {
    let mut desk = Desk::settled();
    other_protocol(&mut desk);
    let id = criminal(&mut desk);
    let wrong = PoliceDecision {
        decided_by: Decider::Director,
        motivation: String::new(),
        told_on: Some(day("2026-11-30")),
        ..report()
    };
    let refused = desk.office.decide_on_police(id, &wrong, now());
    assert_eq!(
        rules(&refused.unwrap_err()),
        [
            "board_decides_on_police",
            "police_motivation_missing",
            "police_told_in_future"
        ]
    );
}

#[test]
fn the_task_comes_and_goes_with_what_may_be_criminal_and_with_the_incident() {
    let mut desk = Desk::settled();
    let mut new = incident(pupil(cases::warned_pupil()));
    new.categories = vec![Category::Vandalism];
    let id = desk.office.record_incident(&new, now()).unwrap();
    assert!(desk.office.incident(id, now()).unwrap().police.is_none());
    let version = |desk: &Desk| crate::desk::status(desk, id).1;
    let seen = version(&desk);
    desk.office
        .set_possibly_criminal(id, true, seen, now())
        .unwrap();
    assert_eq!(open_tasks(&desk, id)[0].0, TaskKind::ReportToPolice);
    let seen = version(&desk);
    desk.office
        .set_possibly_criminal(id, false, seen, now())
        .unwrap();
    assert_eq!(open_tasks(&desk, id), []);
    let seen = version(&desk);
    desk.office
        .set_possibly_criminal(id, true, seen, now())
        .unwrap();
    let seen = version(&desk);
    desk.office
        .set_incident_status(id, IncidentStatus::StruckOut, seen, now())
        .unwrap();
    assert_eq!(open_tasks(&desk, id), []);
}

#[test]
fn a_suspicion_against_staff_is_locked_and_asks_nothing_here() {
    let mut desk = Desk::settled();
    let mut new = incident(PersonId::Staff(cases::teacher()));
    new.categories = vec![Category::SexualAbuse];
    new.possibly_criminal = true;
    let id = desk.office.record_incident(&new, now()).unwrap();
    assert!(
        open_tasks(&desk, id)
            .iter()
            .all(|(kind, _)| *kind != TaskKind::ReportToPolice)
    );
    let police = desk.office.incident(id, now()).unwrap().police.unwrap();
    assert_eq!(police.refusal.unwrap().source, "WPO 4a");
    let refused = desk.office.decide_on_police(id, &report(), now());
    assert_eq!(rules(&refused.unwrap_err()), ["sexual_offence_by_staff"]);
}
