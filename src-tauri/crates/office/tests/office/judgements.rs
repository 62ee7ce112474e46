//! What a teacher sends in counts once it was taken over; what it is, is judged apart from the
//! facts.

use domain::guardian::Known;
use domain::id::IncidentId;
use domain::incident::{Category, IncidentStatus, Place, Severity};
use domain::judgement::{Finding, Judgement};
use domain::online::{Online, Reach};
use domain::person::{PersonId, Who};
use domain::sanction::TaskKind;
use domain::template::Template;
use fixtures::cases;
use office::incidents::{NewIncident, NewParty};
use office::pupils::PupilFilter;
use office::{Error, Problem};

use crate::desk::{Desk, day, incident, invented, now, pupil, rules, status};

/// Three times yes.
pub(crate) fn bullying() -> Judgement {
    Judgement {
        repeated: Known::Yes,
        intended: Known::Yes,
        unequal: Known::Yes,
        judged_on: now().today,
        grounds: "De derde keer in twee weken.".into(),
    }
}

/// Something in a group that can still be seen.
pub(crate) fn online() -> Online {
    Online {
        account: " groepsapp van 7 ".into(),
        reach: Some(Reach::Group),
        visible: Known::Yes,
        asked_on: Some(now().today),
        gone_on: None,
    }
}

/// A beginning of the school's own.
pub(crate) fn template() -> Template {
    Template {
        name: "Gedoe bij de fietsen".into(),
        place: Some(Place::OnTheWay),
        day_part: None,
        categories: vec![Category::Threat],
        severity: None,
        facts: "Bij het fietsenhok ".into(),
    }
}

fn told(desk: &Desk, id: IncidentId) -> usize {
    let tasks = desk.office.incident(id, now()).unwrap().tasks;
    let told = |task: &&office::tasks::TaskLine| task.kind == TaskKind::InformGuardians;
    tasks.iter().filter(told).count()
}

#[test]
fn what_a_teacher_sends_in_waits_and_counts_once_it_is_taken_over() {
    let mut desk = Desk::settled().with_every_role().again(Some("teacher"));
    let own = desk.office.pupils(&PupilFilter::default(), now()).unwrap();
    let child = own.rows[0].id;
    let mut judged = incident(pupil(child));
    judged.judgement = Some(bullying());
    let refused = desk.office.record_incident(&judged, now());
    assert_eq!(
        refused,
        Err(Error::Forbidden),
        "a teacher tells, and judges nothing"
    );
    let id = desk
        .office
        .record_incident(&incident(pupil(child)), now())
        .unwrap();

    let mut desk = desk.again(Some("counsellor"));
    let waiting: Vec<_> = desk.office.today(now()).unwrap().sent_in;
    assert_eq!(waiting.iter().map(|line| line.id).collect::<Vec<_>>(), [id]);
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(
        (file.incident.status, file.tasks.len()),
        (IncidentStatus::SentIn, 0)
    );
    assert_eq!(file.recorded_by, "teacher");
    let why = file.parties[0].refusal.as_ref().unwrap();
    assert_eq!(crate::desk::rule(&why.refusal), "not_taken_over");
    let closed = desk
        .office
        .set_incident_status(id, IncidentStatus::Closed, 1, now());
    assert_eq!(rules(&closed.unwrap_err()), ["not_taken_over"]);

    let kinds = [Category::Bullying, Category::Vandalism];
    desk.office
        .take_over_incident(id, &kinds, Severity::Serious, 1, now())
        .unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(file.incident.status, IncidentStatus::Reported);
    assert_eq!(
        (
            file.incident.categories,
            file.incident.severity,
            file.incident.version
        ),
        (kinds.to_vec(), Severity::Serious, 2)
    );
    assert_eq!(told(&desk, id), 1);
    assert_eq!(desk.office.today(now()).unwrap().sent_in, []);
    let again = desk
        .office
        .take_over_incident(id, &kinds, Severity::Light, 2, now());
    assert_eq!(rules(&again.unwrap_err()), ["taken_over_before"]);
    desk.again(Some(&invented().director.full())).is_sound();
}

#[test]
fn taking_over_asks_a_kind_and_the_version_that_was_read() {
    let desk = Desk::settled().with_every_role();
    let mut desk = desk.again(Some("teacher"));
    let own = desk.office.pupils(&PupilFilter::default(), now()).unwrap();
    let new = incident(pupil(own.rows[0].id));
    let id = desk.office.record_incident(&new, now()).unwrap();
    let mut desk = desk.again(Some("counsellor"));
    let none = desk
        .office
        .take_over_incident(id, &[], Severity::Light, 1, now());
    assert_eq!(none, Err(Error::field("categories", Problem::Missing)));
    let kind = [Category::Threat];
    let stale = desk
        .office
        .take_over_incident(id, &kind, Severity::Light, 7, now());
    assert!(matches!(stale, Err(Error::Stale { .. })), "{stale:?}");
    assert_eq!(status(&desk, id), (IncidentStatus::SentIn, 1));
}

#[test]
fn a_judgement_says_what_it_comes_down_to_and_the_earlier_one_stays_to_be_seen() {
    let mut desk = Desk::settled();
    let mut new = incident(pupil(cases::warned_pupil()));
    new.categories = vec![Category::Exclusion];
    let id = desk.office.record_incident(&new, now()).unwrap();
    assert_eq!(told(&desk, id), 0);
    let doubt = Judgement {
        unequal: Known::Unknown,
        ..bullying()
    };
    desk.office.judge_incident(id, &doubt, now()).unwrap();
    assert!(!desk.office.incident(id, now()).unwrap().is_bullying);
    desk.office.judge_incident(id, &bullying(), now()).unwrap();
    desk.office.judge_incident(id, &bullying(), now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    let found: Vec<_> = file
        .judgements
        .iter()
        .map(|line| line.found.finding)
        .collect();
    assert_eq!(
        found,
        [Finding::Bullying, Finding::Bullying, Finding::Unclear]
    );
    assert_eq!(file.judgements[0].by, invented().director.full());
    assert!(file.is_bullying);
    assert_eq!(told(&desk, id), 1, "the guardians are told once");
    let future = Judgement {
        judged_on: day("2026-11-30"),
        ..bullying()
    };
    let refused = desk.office.judge_incident(id, &future, now());
    assert_eq!(rules(&refused.unwrap_err()), ["judged_in_future"]);
    desk.is_sound();
}

#[test]
fn what_stood_online_is_kept_with_it_and_only_for_what_was_online() {
    let mut desk = Desk::settled();
    let yard = NewIncident {
        online: Some(online()),
        ..incident(pupil(cases::warned_pupil()))
    };
    let line = desk.last_line();
    let refused = desk.office.record_incident(&yard, now());
    assert_eq!(rules(&refused.unwrap_err()), ["not_online"]);
    assert_eq!(desk.last_line(), line, "nothing was written");
    let chat = NewIncident {
        place: Place::Online,
        judgement: Some(bullying()),
        ..yard
    };
    let id = desk.office.record_incident(&chat, now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(file.online.unwrap().account, "groepsapp van 7");
    assert_eq!(file.judgements.len(), 1);
    let gone = Online {
        visible: Known::No,
        gone_on: Some(now().today),
        ..online()
    };
    desk.office.set_online(id, &gone, now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!(file.online.unwrap().gone_on, Some(now().today));
}

#[test]
fn a_group_chat_with_seven_people_keeps_them_all() {
    let mut desk = Desk::settled();
    let rows = desk
        .office
        .pupils(&PupilFilter::default(), now())
        .unwrap()
        .rows;
    let mut chat = incident(pupil(rows[0].id));
    chat.place = Place::Online;
    chat.online = Some(online());
    for row in &rows[1..6] {
        chat.parties.push(NewParty {
            who: Who::Pupil { id: row.id },
            role: domain::incident::PartyRole::Involved,
        });
    }
    chat.parties.push(NewParty {
        who: Who::Unknown {
            description: "de maker van de groep".into(),
        },
        role: domain::incident::PartyRole::Involved,
    });
    let id = desk.office.record_incident(&chat, now()).unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    assert_eq!((file.parties.len(), told(&desk, id)), (7, 6));
    let named = |party: &office::incidents::PartyView| {
        matches!(party.party.who.person(), Some(PersonId::Pupil(_)))
    };
    assert!(file.parties[..6].iter().all(named));
}

#[test]
fn the_school_keeps_its_own_beginnings_beside_those_of_the_program() {
    let mut desk = Desk::settled();
    let shipped = desk.office.templates().unwrap().len();
    let id = desk.office.save_template(&template(), now()).unwrap();
    let again = Template {
        severity: Some(Severity::Moderate),
        ..template()
    };
    assert_eq!(
        desk.office.save_template(&again, now()),
        Ok(id),
        "one of a name"
    );
    let all = desk.office.templates().unwrap();
    assert_eq!(all.len(), shipped + 1);
    assert_eq!(all[0].template.severity, Some(Severity::Moderate));
    assert_eq!(all[0].template.facts, "Bij het fietsenhok");
    let nameless = Template {
        name: " ".into(),
        categories: Vec::new(),
        ..template()
    };
    let refused = desk.office.save_template(&nameless, now());
    assert!(matches!(refused, Err(Error::Invalid { fields }) if fields.len() == 2));
    desk.office.drop_template(id, now()).unwrap();
    assert_eq!(desk.office.templates().unwrap().len(), shipped);
    assert!(desk.office.drop_template(id, now()).is_err());
}
