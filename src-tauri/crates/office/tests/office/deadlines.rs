//! The terms that run are seen with their end and the reason for it, and are gone when met.

use domain::calendar::DayOff;
use domain::procedure::StationKind;
use domain::sanction::{SanctionKind, TaskKind};
use domain::term::{TermKind, TermState, Turn};
use fixtures::cases;

use crate::desk::{Desk, day, now, on, pupil, suspension};

/// A school in which a suspension of two days was decided and told on 22 November.
fn suspended() -> Desk {
    let mut desk = Desk::settled();
    let school = desk.office.settings().unwrap().school;
    let offers = domain::school::School {
        objection_to_suspension: true,
        ..school
    };
    desk.office.save_school(&offers, now()).unwrap();
    let decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    desk.hands_over(of, now());
    desk
}

#[test]
fn a_suspension_brings_the_notice_of_today_and_six_weeks_for_the_guardians() {
    let desk = suspended();
    let lines = desk.office.deadlines(now()).unwrap();
    let shown: Vec<_> = lines
        .iter()
        .map(|line| (line.term.kind, line.turn, line.term.ends_on, line.days_left))
        .collect();
    assert_eq!(
        shown,
        [
            (
                TermKind::InspectorateNotice,
                Turn::School,
                day("2026-11-22"),
                0
            ),
            (TermKind::Objection, Turn::Guardians, day("2027-01-04"), 43),
        ]
    );
    let objection = &lines[1];
    // Six weeks from a Sunday end on a Sunday; Christmas lies in between and moves nothing.
    assert_eq!(objection.term.raw_end, day("2027-01-03"));
    assert_eq!(objection.term.skipped[0].why, DayOff::Sunday);
    let through: Vec<_> = objection
        .holidays
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(through, ["Kerstvakantie"]);
    assert_eq!(objection.station, StationKind::Objection);
    assert_eq!(objection.measure, SanctionKind::Suspension);
}

#[test]
fn what_has_only_to_be_waited_for_is_a_term_and_no_task_of_today() {
    let desk = suspended();
    let today = desk.office.today(now()).unwrap();
    assert!(
        today
            .tasks
            .iter()
            .all(|task| task.kind != TaskKind::ObjectionEnds)
    );
    assert_eq!(today.deadlines.len(), 2);
}

#[test]
fn a_notice_that_was_given_is_no_term_any_more_and_one_that_was_not_is_over() {
    let mut desk = suspended();
    let late = desk.office.deadlines(on("2026-11-25")).unwrap();
    assert_eq!(
        (late[0].term.kind, late[0].state, late[0].days_left),
        (TermKind::InspectorateNotice, TermState::Over, -3)
    );
    let task = desk
        .office
        .tasks(now())
        .unwrap()
        .into_iter()
        .find(|task| task.kind == TaskKind::NotifyInspectorate)
        .unwrap();
    desk.office
        .finish_task(task.id, now().today, "", task.version, now())
        .unwrap();
    let left = desk.office.deadlines(now()).unwrap();
    assert_eq!(left.len(), 1);
}

#[test]
fn an_objection_that_cannot_be_made_any_more_is_gone() {
    let desk = suspended();
    let kinds = |date: &str| -> Vec<TermKind> {
        let lines = desk.office.deadlines(on(date)).unwrap();
        lines.into_iter().map(|line| line.term.kind).collect()
    };
    assert!(kinds("2027-01-04").contains(&TermKind::Objection));
    assert!(!kinds("2027-01-05").contains(&TermKind::Objection));
}
