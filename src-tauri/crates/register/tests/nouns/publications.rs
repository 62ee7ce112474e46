//! What was published is found by who is on it, and what must come offline until it did.

use domain::consent::{
    Answer, Answered, ItemKind, Medium, Outcome, Statement, StatementKind, TakenOff, Via,
};
use domain::id::{GuardianId, PublicationId, StaffId, StatementId, TakedownId};
use domain::person::PersonId;
use domain::protocol::ConsentPeriod;
use domain::school::{Language, SchoolYear};
use register::{Error, Noun, PublicationQuery, PublicationRow, StatementRow, TakedownRow};
use uuid::Uuid;

use crate::invented::{School, day, now, pupil, strange};

fn child(n: u128) -> PersonId {
    PersonId::Pupil(pupil(n, "", "", "x").id)
}

fn publication(n: u128, on: &str, people: &[PersonId]) -> PublicationRow {
    PublicationRow {
        id: PublicationId(Uuid::from_u128(n)),
        title: strange(),
        place: strange(),
        channels: vec!["website_public".to_owned(), "print".to_owned()],
        medium: Medium::Film,
        with_names: true,
        portrait: false,
        published_on: day(on),
        anyway: strange(),
        people: people.to_vec(),
        recorded_at: now(),
        by: "account".to_owned(),
    }
}

fn with(person: PersonId) -> PublicationQuery {
    PublicationQuery {
        person: Some(person),
        ..PublicationQuery::default()
    }
}

#[test]
fn publications_come_back_the_newest_first_and_by_who_is_on_them() {
    let mut school = School::found();
    let jo = PersonId::Staff(StaffId(Uuid::from_u128(1)));
    let all = [
        publication(1, "2026-10-01", &[child(1), child(2), jo]),
        publication(2, "2026-11-01", &[child(2)]),
        publication(3, "2026-10-01", &[]),
    ];
    for row in &all {
        school.step(|change| change.add_publication(row));
    }
    let read = school.read();
    let (rows, total) = read.publications(&PublicationQuery::default()).unwrap();
    assert_eq!(rows, [all[1].clone(), all[2].clone(), all[0].clone()]);
    assert_eq!(total, 3);
    let (rows, total) = read.publications(&with(child(2))).unwrap();
    assert_eq!((rows.len(), total), (2, 2));
    // The same bare id as pupil 1, but a member of staff.
    let (rows, _) = read.publications(&with(jo)).unwrap();
    assert_eq!(rows, all[..1]);
    let page = PublicationQuery {
        limit: 1,
        offset: 1,
        ..PublicationQuery::default()
    };
    let (rows, total) = read.publications(&page).unwrap();
    assert_eq!((rows, total), (vec![all[2].clone()], 3));
    assert_eq!(read.publication(all[0].id).unwrap(), all[0]);
    let nothing = read.publication(PublicationId(Uuid::nil()));
    assert!(matches!(nothing, Err(Error::NotFound(Noun::Publication))));
}

#[test]
fn what_must_come_offline_is_there_until_it_is_done_and_stays_with_how_it_ended() {
    let mut school = School::found();
    let words = "a".repeat(64);
    let withdrawal = StatementRow {
        statement: Statement {
            id: StatementId(Uuid::from_u128(1)),
            subject: child(1),
            by: PersonId::Guardian(GuardianId(Uuid::from_u128(2))),
            kind: StatementKind::Withdrawal,
            school_year: SchoolYear::parse("2026-2027").unwrap(),
            period: ConsentPeriod::SchoolYear,
            given_on: day("2026-11-20"),
            dated: true,
            received_on: day("2026-11-20"),
            entered_on: day("2026-11-20"),
            via: Via::Oral,
            signed: false,
            form: None,
            wording: words.clone(),
            answers: vec![Answered {
                item: "print".to_owned(),
                medium: Some(Medium::Film),
                answer: Answer::No,
            }],
            note: String::new(),
            mends: None,
        },
        entered_at: now(),
        entered_by: "account".to_owned(),
    };
    let paper = publication(1, "2026-10-01", &[child(1)]);
    let row = |n: u128, due: &str| TakedownRow {
        id: TakedownId(Uuid::from_u128(n)),
        publication: paper.id,
        person: child(1),
        off: vec![TakenOff {
            channel: "print".to_owned(),
            kind: ItemKind::Channel,
        }],
        statement: Some(withdrawal.statement.id),
        asked_on: day("2026-11-22"),
        due_on: day(due),
        outcome: None,
        done_on: None,
        note: String::new(),
        version: 1,
    };
    let [late, soon] = [row(1, "2026-12-20"), row(2, "2026-11-24")];
    school.step(|change| {
        change.keep_wording(&words, Language::Dutch, "Mag het?")?;
        change.add_statement(&withdrawal)?;
        change.add_publication(&paper)?;
        change.add_takedown(&late)?;
        change.add_takedown(&soon)
    });
    assert_eq!(
        school.read().takedowns(false).unwrap(),
        [soon.clone(), late.clone()]
    );
    school.step(|change| {
        change.finish_takedown(soon.id, Outcome::Cannot, day("2026-11-23"), &strange(), 1)
    });
    let done = TakedownRow {
        outcome: Some(Outcome::Cannot),
        done_on: Some(day("2026-11-23")),
        note: strange(),
        version: 2,
        ..soon.clone()
    };
    let open = school.read().takedowns(false).unwrap();
    assert_eq!(open, std::slice::from_ref(&late));
    assert_eq!(
        school.read().takedowns(true).unwrap(),
        [late.clone(), done.clone()]
    );
    assert_eq!(school.read().takedowns_for(child(1)).unwrap(), [late, done]);
    assert_eq!(school.read().takedowns_for(child(2)).unwrap(), []);
    let today = day("2026-11-23");
    let stale =
        school.refused(|change| change.finish_takedown(soon.id, Outcome::Removed, today, "", 1));
    assert!(matches!(stale, Error::Stale(Noun::Publication)), "{stale}");
}
