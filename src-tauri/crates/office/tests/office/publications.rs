//! "May this photo go online?", and what comes offline when a yes is taken back.

use domain::consent::{Answer, Answered, ConsentState, Medium, Outcome, Publishing, Question, Via};
use domain::guardian::Known;
use domain::id::{GuardianId, PupilId};
use domain::person::PersonId;
use domain::sanction::TaskKind;
use fixtures::cases;
use office::consents::{NewStatement, Withdrawal};
use office::publications::{MayPublish, NewPublication, PublicationFilter};
use office::{Error, Problem};

use crate::desk::{Desk, day, invented, now, on, pupil, rules};

fn photo(channels: &[&str]) -> Publishing {
    Publishing {
        channels: channels.iter().map(|&channel| channel.into()).collect(),
        medium: Medium::Photo,
        with_names: false,
        portrait: false,
    }
}

fn with_authority(child: PupilId) -> PersonId {
    let guardians = invented().guardians_of(child);
    let guardian = guardians.into_iter().find(|guardian| {
        let tie = guardian.pupils.iter().find(|tie| tie.pupil == child);
        tie.unwrap().authority == Known::Yes
    });
    PersonId::Guardian(guardian.unwrap().id)
}

/// A guardian mails an answer to each of these items, about photos.
fn mail(desk: &mut Desk, child: PupilId, by: PersonId, items: &[&str], answer: Answer) {
    let new = NewStatement {
        person: pupil(child),
        by,
        given_on: day("2026-10-01"),
        received_on: day("2026-10-01"),
        via: Via::Email,
        signed: false,
        answers: items
            .iter()
            .map(|&item| Answered {
                item: item.into(),
                medium: Some(Medium::Photo),
                answer,
            })
            .collect(),
        note: String::new(),
    };
    desk.office
        .register_consent(&new, on("2026-10-01"))
        .unwrap();
}

fn yes(desk: &mut Desk, child: PupilId, items: &[&str]) {
    mail(desk, child, with_authority(child), items, Answer::Yes);
}

fn asked(people: &[PupilId], what: Publishing) -> MayPublish {
    MayPublish {
        people: people.iter().map(|id| pupil(*id)).collect(),
        group: None,
        without: Vec::new(),
        what,
        on: None,
    }
}

#[test]
fn the_light_is_green_when_everyone_says_yes_and_says_until_when() {
    let mut desk = Desk::settled();
    let [a, b] = [cases::single_parent(), cases::two_mothers()];
    for child in [a, b] {
        yes(&mut desk, child, &["website_public"]);
    }
    let light = desk
        .office
        .may_publish(&asked(&[a, b, a], photo(&["website_public"])), now())
        .unwrap();
    assert!(light.green);
    assert_eq!((light.people, light.until), (2, Some(day("2027-07-31"))));
    let mut later = asked(&[a, b], photo(&["website_public"]));
    later.on = Some(day("2027-08-01"));
    let light = desk.office.may_publish(&later, now()).unwrap();
    assert!(!light.green);
    assert_eq!(light.until, None);
    assert!(
        light
            .blocked
            .iter()
            .all(|one| one.blocks[0].state == ConsentState::Expired)
    );
}

#[test]
fn each_name_that_blocks_is_told_with_why() {
    let mut desk = Desk::settled();
    let [says_yes, says_no, silent] = [
        cases::single_parent(),
        cases::two_mothers(),
        cases::with_grandmother(),
    ];
    yes(&mut desk, says_yes, &["website_public"]);
    mail(
        &mut desk,
        says_no,
        with_authority(says_no),
        &["website_public"],
        Answer::No,
    );
    let mut question = asked(&[says_yes, says_no, silent], photo(&["website_public"]));
    question.what.with_names = true;
    let light = desk.office.may_publish(&question, now()).unwrap();
    let of = |child: PupilId| -> Vec<(String, ConsentState)> {
        let found = light
            .blocked
            .iter()
            .find(|one| one.person.person == pupil(child));
        let blocks = found.unwrap().blocks.iter();
        blocks
            .map(|block| (block.item.clone(), block.state))
            .collect()
    };
    let name = |state| ("name_with_photo".to_owned(), state);
    let site = |state| ("website_public".to_owned(), state);
    use ConsentState::{No, Unanswered};
    assert_eq!(of(says_yes), [name(Unanswered)]);
    assert_eq!(of(says_no), [site(No), name(Unanswered)]);
    assert_eq!(of(silent), [site(Unanswered), name(Unanswered)]);
}

#[test]
fn a_group_without_those_who_block_may() {
    let mut desk = Desk::settled();
    let group = invented().pupil(cases::single_parent()).unwrap().group;
    let alone = ["website_public", "individual_portrait"];
    yes(&mut desk, cases::single_parent(), &alone);
    let mut question = asked(&[], photo(&["website_public"]));
    question.group = group;
    let light = desk.office.may_publish(&question, now()).unwrap();
    assert!(!light.green);
    question.without = light.blocked.iter().map(|one| one.person.person).collect();
    assert!(desk.office.may_publish(&question, now()).unwrap().green);
}

#[test]
fn an_objection_of_someone_without_authority_is_told_beside_a_green_light() {
    let mut desk = Desk::settled();
    let child = cases::father_without_authority();
    yes(&mut desk, child, &["website_public", "individual_portrait"]);
    let father = PersonId::Guardian(cases::guardian_without_authority());
    mail(&mut desk, child, father, &["website_public"], Answer::No);
    let light = desk
        .office
        .may_publish(&asked(&[child], photo(&["website_public"])), now())
        .unwrap();
    assert!(light.green);
    assert_eq!(light.objections[0].person, pupil(child));
}

#[test]
fn a_question_that_cannot_be_answered_says_what_is_wrong_with_it() {
    let desk = Desk::settled();
    let ask = |question: &MayPublish| desk.office.may_publish(question, now()).unwrap_err();
    let nobody = ask(&asked(&[], photo(&["website_public"])));
    assert_eq!(rules(&nobody), ["nobody_chosen"]);
    let child = cases::single_parent();
    assert_eq!(
        ask(&asked(&[child], photo(&[]))),
        Error::field("what.channels", Problem::Missing)
    );
    assert_eq!(
        ask(&asked(&[child], photo(&["website_public", "radio"]))),
        Error::field("what.channels.1", Problem::NotAChoice)
    );
    let mut guardian = asked(&[child], photo(&["website_public"]));
    guardian
        .people
        .push(PersonId::Guardian(GuardianId(child.0)));
    assert_eq!(ask(&guardian), Error::field("people", Problem::NotAChoice));
}

fn trip(child: PupilId) -> NewPublication {
    NewPublication {
        title: "Foto's van het schoolreisje".into(),
        place: "verzonnenvuurtoren.example/schoolreis".into(),
        what: photo(&["website_public", "social_school"]),
        published_on: day("2026-11-02"),
        people: vec![pupil(child)],
        anyway: String::new(),
    }
}

#[test]
fn what_is_published_without_everyones_yes_needs_a_reason() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let refused = desk
        .office
        .record_publication(&trip(child), now())
        .unwrap_err();
    assert_eq!(rules(&refused), ["not_everyone_agreed"]);
    let anyway = NewPublication {
        anyway: "Onherkenbaar gemaakt.".into(),
        ..trip(child)
    };
    desk.office.record_publication(&anyway, now()).unwrap();
    let list = desk
        .office
        .publications(&PublicationFilter::default())
        .unwrap();
    assert_eq!(list.rows[0].anyway, "Onherkenbaar gemaakt.");
    assert_eq!(list.rows[0].people[0].person, pupil(child));
}

#[test]
fn a_yes_that_is_taken_back_finds_what_must_come_offline_until_it_is_done() {
    let mut desk = Desk::settled();
    let [child, other] = [cases::single_parent(), cases::two_mothers()];
    for one in [child, other] {
        let items = ["website_public", "social_school", "individual_portrait"];
        yes(&mut desk, one, &items);
    }
    let mut both = trip(child);
    both.people.push(pupil(other));
    desk.office.record_publication(&both, now()).unwrap();
    desk.office.record_publication(&trip(other), now()).unwrap();
    let withdrawal = Withdrawal {
        person: pupil(child),
        by: with_authority(child),
        given_on: day("2026-11-22"),
        received_on: day("2026-11-22"),
        via: Via::Oral,
        questions: vec![Question {
            item: "website_public".into(),
            medium: Some(Medium::Photo),
        }],
        note: String::new(),
    };
    desk.office.withdraw_consent(&withdrawal, now()).unwrap();
    let open = desk.office.takedowns(false, now()).unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].person.person, pupil(child));
    assert_eq!(open[0].channels, ["website_public"]);
    assert_eq!(
        open[0].due_on,
        day("2026-11-30"),
        "a week on, on a school day"
    );
    let task = |desk: &Desk| -> Vec<PersonId> {
        let tasks = desk.office.tasks(now()).unwrap().into_iter();
        tasks
            .filter(|task| task.kind == TaskKind::TakeDown)
            .filter_map(|task| task.person.map(|named| named.person))
            .collect()
    };
    assert_eq!(task(&desk), [pupil(child)]);
    // The rest is taken back later: only what is new comes on the list.
    let all = Withdrawal {
        questions: vec![],
        ..withdrawal
    };
    desk.office.withdraw_consent(&all, now()).unwrap();
    let open = desk.office.takedowns(false, now()).unwrap();
    let channels: Vec<_> = open.iter().flat_map(|one| one.channels.clone()).collect();
    assert_eq!(channels, ["website_public", "social_school"]);
    assert_eq!(task(&desk).len(), 1, "one task holds them all");
    for (place, line) in open.iter().enumerate() {
        assert_eq!(task(&desk).len(), 1, "after {place}");
        desk.office
            .finish_takedown(line.id, Outcome::Removed, day("2026-11-22"), "", 1, now())
            .unwrap();
    }
    assert_eq!(task(&desk), []);
    assert_eq!(desk.office.takedowns(false, now()).unwrap(), []);
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    assert_eq!(file.takedowns.len(), 2);
    assert!(
        file.takedowns
            .iter()
            .all(|one| one.outcome == Some(Outcome::Removed))
    );
    desk.is_sound();
}

#[test]
fn a_takedown_is_not_done_in_the_future() {
    let mut desk = Desk::settled();
    let id = domain::id::TakedownId(cases::single_parent().0);
    let tomorrow = day("2026-11-23");
    let error = desk
        .office
        .finish_takedown(id, Outcome::Cannot, tomorrow, "", 1, on("2026-11-22"))
        .unwrap_err();
    assert_eq!(error, Error::field("on", Problem::InFuture));
}
