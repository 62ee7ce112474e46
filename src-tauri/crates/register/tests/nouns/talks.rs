//! What was said is kept whole, in order, and fixed; a mistake is struck out once and stays.

use chrono::NaiveTime;
use domain::id::TalkId;
use domain::incident::Incident;
use domain::person::PersonId;
use domain::talk::{Means, Prompt, Reply, Talk, TalkKind};
use register::{Error, TalkRow};
use uuid::Uuid;

use crate::invented::{School, day, guardian, now, staff, strange};

fn row(n: u128, incident: &Incident, on: &str, with: Vec<PersonId>) -> TalkRow {
    TalkRow {
        id: TalkId(Uuid::from_u128(n)),
        incident: incident.id,
        talk: Talk {
            kind: TalkKind::Hearing,
            held_on: day(on),
            held_at: NaiveTime::from_hms_opt(10, 15, 0),
            means: Means::Phone,
            with,
            others: strange(),
            about: None,
            said: strange(),
            answers: vec![Reply {
                prompt: Prompt::WhatHappened,
                answer: strange(),
            }],
            agreed: strange(),
        },
        at: now(),
        by: "iemand".into(),
        struck: None,
    }
}

#[test]
fn every_field_of_a_talk_comes_back_with_the_people_in_their_order() {
    let mut school = School::found();
    let noor = school.enrol(1, "Noor", "", "Bloem");
    let parent = guardian(2, "Bo", "Bloem", &[&noor]);
    let teacher = staff(3, "Mees", "Meester");
    school.step(|change| change.add_guardian(&parent));
    school.step(|change| change.add_staff(&teacher));
    let incident = school.record(1, "2026-11-20", &[]);
    let other = school.record(2, "2026-11-20", &[]);
    let people = vec![
        PersonId::Staff(teacher.id),
        PersonId::Pupil(noor.id),
        PersonId::Guardian(parent.id),
    ];
    let mut late = row(1, &incident, "2026-11-22", people);
    late.talk.kind = TalkKind::Guardians;
    late.talk.about = Some(noor.id);
    let early = row(9, &incident, "2026-11-21", Vec::new());
    for talk in [&late, &early, &row(4, &other, "2026-11-21", Vec::new())] {
        school.step(|change| change.add_talk(talk));
    }
    school.reopen();
    let read = school.read().talks(incident.id).unwrap();
    assert_eq!(read, [early, late.clone()]);
    let found = school.read().incident_of_talk(late.id);
    assert_eq!(found.unwrap(), incident.id);
    let gone = school.refused(|change| change.strike_talk(TalkId(Uuid::from_u128(7)), "x", "y"));
    assert!(matches!(gone, Error::NotFound(_)), "{gone:?}");
}

#[test]
fn a_mistake_is_struck_out_once_and_stays() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    let talk = row(1, &incident, "2026-11-21", Vec::new());
    school.step(|change| change.add_talk(&talk));
    school.step(|change| change.strike_talk(talk.id, "Het was een ander kind.", "iemand"));
    school.reopen();
    let read = school.read().talks(incident.id).unwrap();
    assert_eq!(read[0].struck.as_deref(), Some("Het was een ander kind."));
    assert_eq!(read[0].talk, talk.talk);
    let twice = school.refused(|change| change.strike_talk(talk.id, "Weer.", "iemand"));
    assert!(
        matches!(&twice, Error::Sql(failure) if failure.constraint),
        "{twice:?}"
    );
}
