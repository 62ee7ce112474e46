//! What is added to an incident later, and what is put right in it.

use domain::amendment::Outline;
use domain::incident::{Category, IncidentStatus, Place, Severity};
use domain::sanction::TaskKind;
use fixtures::cases;
use office::amendments::NewAmendment;
use office::incidents::IncidentFilter;
use office::{Error, Problem};

use crate::desk::{Desk, day, incident, invented, now, pupil, rules, status};

/// Words alone.
pub(crate) fn words(text: &str) -> NewAmendment {
    NewAmendment {
        text: text.into(),
        outline: None,
        sexual_image: None,
    }
}

#[test]
fn what_became_known_later_stands_below_the_facts_and_is_found() {
    let mut desk = Desk::settled();
    let id = desk.recorded(cases::warned_pupil());
    let (_, version) = status(&desk, id);
    let later = words(" Een voorbijganger zag het: de jas was rood. ");
    desk.office
        .amend_incident(id, &later, version, now())
        .unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(
        file.incident.facts,
        "In de pauze is een jas in de sloot gegooid."
    );
    let line = &file.amendments[0];
    assert_eq!(line.text, "Een voorbijganger zag het: de jas was rood.");
    assert_eq!((line.on, &line.change), (now().today, &None));
    assert_eq!(line.by, invented().director.full());
    let found = desk.office.incidents(&IncidentFilter {
        text: "voorbijganger".into(),
        ..IncidentFilter::default()
    });
    assert_eq!(found.unwrap().rows[0].id, id);
    let stale = desk.office.amend_incident(id, &later, version, now());
    assert!(matches!(stale, Err(Error::Stale { .. })), "{stale:?}");
    desk.is_sound();
}

#[test]
fn the_day_kind_and_severity_are_put_right_with_what_stood_there_and_the_tasks_follow() {
    let mut desk = Desk::settled();
    let mut new = incident(pupil(cases::warned_pupil()));
    new.categories = vec![Category::Fighting];
    new.clauses.clear();
    let id = desk.office.record_incident(&new, now()).unwrap();
    let before = desk.office.incident(id, now()).unwrap().incident;
    let outline = Outline {
        happened_on: day("2026-11-19"),
        place: Place::Corridor,
        categories: vec![Category::Bullying],
        severity: Severity::Serious,
        clauses: vec!["T-G0".into()],
        ..Outline::of(&before)
    };
    let right = NewAmendment {
        outline: Some(outline.clone()),
        ..words("Het was een dag eerder, en het is niet de eerste keer.")
    };
    desk.office
        .amend_incident(id, &right, before.version, now())
        .unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(Outline::of(&file.incident), outline);
    let change = file.amendments[0].change.clone().unwrap();
    assert_eq!(change.before, Outline::of(&before));
    assert_eq!(change.after, outline);
    assert!(
        file.tasks
            .iter()
            .any(|task| task.kind == TaskKind::AftercareFirst),
        "it is bullying now: {:?}",
        file.tasks
    );
    assert_eq!(file.clauses.len(), 1);
    let found = desk.office.incidents(&IncidentFilter {
        category: Some(Category::Bullying),
        from: Some(day("2026-11-19")),
        to: Some(day("2026-11-19")),
        ..IncidentFilter::default()
    });
    assert!(found.unwrap().rows.iter().any(|row| row.id == id));
    desk.is_sound();
}

#[test]
fn a_day_after_the_report_or_no_kind_is_refused_and_a_shut_incident_takes_nothing() {
    let mut desk = Desk::settled();
    let mut new = incident(pupil(cases::warned_pupil()));
    new.reported_on = Some(day("2026-11-20"));
    new.categories = vec![Category::Threat];
    new.clauses.clear();
    let id = desk.office.record_incident(&new, now()).unwrap();
    let stands = desk.office.incident(id, now()).unwrap().incident;
    let wrong = |change: &dyn Fn(&mut Outline)| {
        let mut outline = Outline::of(&stands);
        change(&mut outline);
        NewAmendment {
            outline: Some(outline),
            ..words("Niet goed.")
        }
    };
    for (wrong, field, problem) in [
        (words(" "), "text", Problem::Missing),
        (
            wrong(&|it| it.happened_on = day("2026-11-21")),
            "happenedOn",
            Problem::EndsBeforeItBegins,
        ),
        (
            wrong(&|it| it.categories.clear()),
            "categories",
            Problem::Missing,
        ),
        (
            wrong(&|it| it.clauses = vec!["X-99".into()]),
            "clauses.0",
            Problem::NotAChoice,
        ),
        (
            wrong(&|it| it.categories = vec![Category::ImageShared]),
            "sexualImage",
            Problem::Missing,
        ),
    ] {
        let said = desk
            .office
            .amend_incident(id, &wrong, stands.version, now());
        assert_eq!(said.unwrap_err(), Error::field(field, problem));
    }
    let image = NewAmendment {
        sexual_image: Some(true),
        ..wrong(&|it| it.categories = vec![Category::ImageShared])
    };
    desk.office
        .amend_incident(id, &image, stands.version, now())
        .unwrap();
    let (_, version) = status(&desk, id);
    let file = desk.office.incident(id, now()).unwrap().incident;
    assert!(file.possibly_criminal && file.categories.contains(&Category::Sexting));
    desk.office
        .set_incident_status(id, IncidentStatus::Closed, version, now())
        .unwrap();
    let (_, version) = status(&desk, id);
    let shut = desk
        .office
        .amend_incident(id, &words("Te laat."), version, now());
    assert_eq!(rules(&shut.unwrap_err()), ["incident_shut"]);
}
