//! Judgements are only ever added; what stood online and a beginning are kept in the place of the
//! former.

use domain::guardian::Known;
use domain::id::{IncidentId, JudgementId, TemplateId};
use domain::incident::{Category, IncidentStatus, Severity};
use domain::judgement::Judgement;
use domain::online::{Online, Reach};
use domain::template::{Beginning, Template};
use register::{Error, JudgementRow};
use uuid::Uuid;

use crate::invented::{School, day, now, strange};

fn row(n: u128, incident: IncidentId, repeated: Known) -> JudgementRow {
    JudgementRow {
        id: JudgementId(Uuid::from_u128(n)),
        incident,
        judgement: Judgement {
            repeated,
            intended: Known::No,
            unequal: Known::Unknown,
            judged_on: day("2026-11-21"),
            grounds: strange(),
        },
        at: now(),
        by: "iemand".into(),
    }
}

#[test]
fn every_field_of_a_judgement_comes_back_and_the_newest_comes_first() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    let other = school.record(2, "2026-11-20", &[]);
    // The id says nothing of the order.
    let first = row(9, incident.id, Known::Unknown);
    let second = row(3, incident.id, Known::Yes);
    for row in [&first, &second, &row(4, other.id, Known::No)] {
        school.step(|change| change.add_judgement(row));
    }
    school.reopen();
    assert_eq!(
        school.read().judgements(incident.id).unwrap(),
        [second, first]
    );
    let nowhere = row(5, IncidentId(Uuid::from_u128(77)), Known::Yes);
    let error = school.refused(|change| change.add_judgement(&nowhere));
    assert!(
        matches!(&error, Error::Sql(failure) if failure.constraint),
        "{error:?}"
    );
}

#[test]
fn what_stood_online_is_kept_in_the_place_of_what_was_known_before() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    assert_eq!(school.read().online(incident.id).unwrap(), None);
    let before = Online {
        account: String::new(),
        reach: None,
        visible: Known::Unknown,
        asked_on: None,
        gone_on: None,
    };
    let after = Online {
        account: strange(),
        reach: Some(Reach::Group),
        visible: Known::No,
        asked_on: Some(day("2026-11-21")),
        gone_on: Some(day("2026-11-22")),
    };
    for online in [before, after] {
        school.step(|change| change.set_online(incident.id, &online));
        school.reopen();
        assert_eq!(school.read().online(incident.id).unwrap(), Some(online));
    }
}

#[test]
fn a_report_is_taken_over_as_what_it_is_and_an_older_form_is_stale() {
    let mut school = School::found();
    let sent = school.record(1, "2026-11-20", &[]);
    let kinds = [Category::Threat, Category::StaffMisconduct];
    let stale =
        school.refused(|change| change.take_over_incident(sent.id, &kinds, Severity::Serious, 9));
    assert!(matches!(stale, Error::Stale(_)), "{stale:?}");
    school
        .step(|change| change.take_over_incident(sent.id, &kinds, Severity::Serious, sent.version));
    let read = school.read().incident(sent.id).unwrap();
    assert_eq!(
        (read.status, read.severity, read.version),
        (
            IncidentStatus::Reported,
            Severity::Serious,
            sent.version + 1
        )
    );
    assert_eq!(read.categories, kinds);
}

#[test]
fn one_beginning_of_a_name_is_kept_and_can_be_taken_away() {
    let mut school = School::found();
    let named = |name: &str, beginning: Beginning| Template {
        name: name.into(),
        facts: strange(),
        ..beginning.template()
    };
    let id = |n| TemplateId(Uuid::from_u128(n));
    let first = named("Bij de fietsen", Beginning::FightInBreak);
    let second = named("Bij de fietsen", Beginning::GroupChat);
    let other = named("Aan tafel", Beginning::LeftOut);
    for (n, template) in [(1, &first), (2, &second), (3, &other)] {
        school.step(|change| change.save_template(id(n), template));
    }
    school.reopen();
    assert_eq!(
        school.read().templates().unwrap(),
        [(id(3), other.clone()), (id(1), second)]
    );
    school.step(|change| change.drop_template(id(1)));
    assert_eq!(school.read().templates().unwrap(), [(id(3), other)]);
    let gone = school.refused(|change| change.drop_template(id(1)));
    assert!(matches!(gone, Error::NotFound(_)), "{gone:?}");
}
