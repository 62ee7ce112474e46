//! What was published is found whenever a yes turns out to be none: taken back, mended, struck, or
//! given by someone without authority.

use domain::consent::{Answer, Answered, ItemKind, Medium, Outcome, Publishing, Question, Via};
use domain::guardian::Known;
use domain::id::{PupilId, StatementId};
use domain::person::PersonId;
use domain::protocol::Protocol;
use fixtures::cases;
use office::consents::{MatrixFor, NewStatement, Withdrawal};
use office::guardians::GuardianEdit;
use office::publications::{MayPublish, NewPublication, TakedownLine};
use office::pupils::PupilEdit;
use office::{Error, Noun, Problem};
use register::{Actor, Change, ProtocolKept};

use crate::desk::{Desk, day, invented, now, on, pupil, rules};

const ALL: [&str; 4] = [
    "website_public",
    "social_school",
    "individual_portrait",
    "name_with_photo",
];

fn guardian(child: PupilId, authority: Known) -> PersonId {
    let guardians = invented().guardians_of(child);
    let found = guardians.into_iter().find(|guardian| {
        let tie = guardian.pupils.iter().find(|tie| tie.pupil == child);
        tie.unwrap().authority == authority
    });
    PersonId::Guardian(found.unwrap().id)
}

fn question(item: &str) -> Question {
    Question {
        item: item.into(),
        medium: Some(Medium::Photo),
    }
}

/// A guardian mails an answer to each of these items, about photos; it is entered the same day.
fn mail(
    desk: &mut Desk,
    child: PupilId,
    by: PersonId,
    items: &[&str],
    answer: Answer,
    date: &str,
) -> StatementId {
    let new = NewStatement {
        person: pupil(child),
        by,
        given_on: day(date),
        received_on: day(date),
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
    let booked = desk.office.register_consent(&new, on(date)).unwrap();
    booked.statements[0]
}

/// A child whose guardian said yes to everything in October.
fn willing(desk: &mut Desk) -> (PupilId, PersonId) {
    let child = cases::single_parent();
    let mother = guardian(child, Known::Yes);
    mail(desk, child, mother, &ALL, Answer::Yes, "2026-10-01");
    (child, mother)
}

fn portrait(child: PupilId, published_on: &str) -> NewPublication {
    NewPublication {
        title: "De winnaar van de voorleeswedstrijd".into(),
        place: String::new(),
        what: Publishing {
            channels: vec!["website_public".into(), "social_school".into()],
            medium: Medium::Photo,
            with_names: true,
            portrait: false,
        },
        published_on: day(published_on),
        people: vec![pupil(child)],
        anyway: String::new(),
    }
}

fn withdraw(desk: &mut Desk, child: PupilId, by: PersonId, items: &[&str], date: &str) {
    let withdrawal = Withdrawal {
        person: pupil(child),
        by,
        given_on: day(date),
        received_on: day(date),
        via: Via::Oral,
        questions: items.iter().map(|item| question(item)).collect(),
        note: String::new(),
    };
    desk.office.withdraw_consent(&withdrawal, on(date)).unwrap();
}

fn open(desk: &Desk) -> Vec<TakedownLine> {
    desk.office.takedowns(false, now()).unwrap()
}

/// From where what must come off.
fn off(line: &TakedownLine) -> Vec<(&str, ItemKind)> {
    let off = line.off.iter();
    off.map(|one| (one.channel.as_str(), one.kind)).collect()
}

fn finish(desk: &mut Desk, line: &TakedownLine, outcome: Outcome) {
    desk.office
        .finish_takedown(line.id, outcome, now().today, "", line.version, now())
        .unwrap();
}

#[test]
fn the_picture_comes_off_though_its_name_was_taken_off_before() {
    for outcome in [None, Some(Outcome::Removed), Some(Outcome::Cannot)] {
        let mut desk = Desk::settled();
        let (child, mother) = willing(&mut desk);
        let new = portrait(child, "2026-11-02");
        desk.office
            .record_publication(&new, on("2026-11-02"))
            .unwrap();
        withdraw(&mut desk, child, mother, &["name_with_photo"], "2026-11-10");
        let first = open(&desk).remove(0);
        let name = ItemKind::Name;
        assert_eq!(
            off(&first),
            [("website_public", name), ("social_school", name)]
        );
        if let Some(outcome) = outcome {
            finish(&mut desk, &first, outcome);
        }
        withdraw(&mut desk, child, mother, &["website_public"], "2026-11-20");
        let lines = open(&desk);
        let last = lines.iter().find(|line| line.id != first.id).unwrap();
        assert_eq!(
            off(last),
            [("website_public", ItemKind::Channel)],
            "{outcome:?}"
        );
    }
}

#[test]
fn what_waits_or_is_gone_is_not_asked_twice_and_what_stayed_is() {
    let mut desk = Desk::settled();
    let (child, mother) = willing(&mut desk);
    let new = portrait(child, "2026-11-02");
    desk.office
        .record_publication(&new, on("2026-11-02"))
        .unwrap();
    let both = ["website_public", "social_school"];
    withdraw(&mut desk, child, mother, &both, "2026-11-10");
    let first = open(&desk).remove(0);
    // With the picture goes the name: it is not asked once more while that waits or is done.
    finish(&mut desk, &first, Outcome::Removed);
    withdraw(&mut desk, child, mother, &["name_with_photo"], "2026-11-11");
    assert_eq!(open(&desk), []);
    // It was put back under a new yes, could not be called back, and is taken back again.
    mail(
        &mut desk,
        child,
        mother,
        &["social_school"],
        Answer::Yes,
        "2026-11-12",
    );
    withdraw(&mut desk, child, mother, &["social_school"], "2026-11-13");
    assert_eq!(open(&desk), [], "it is gone");
    desk.is_sound();
}

#[test]
fn what_is_recorded_after_the_withdrawal_and_dated_before_it_comes_on_the_list() {
    let mut desk = Desk::settled();
    let (child, mother) = willing(&mut desk);
    withdraw(&mut desk, child, mother, &["social_school"], "2026-11-10");
    desk.office
        .record_publication(&portrait(child, "2026-11-02"), now())
        .unwrap();
    let lines = open(&desk);
    assert_eq!(lines.len(), 1);
    assert_eq!(off(&lines[0]), [("social_school", ItemKind::Channel)]);
    // What was published over a no that stood, with a reason, is the choice of the school.
    let anyway = NewPublication {
        anyway: "Onherkenbaar gemaakt.".into(),
        ..portrait(child, "2026-11-12")
    };
    desk.office.record_publication(&anyway, now()).unwrap();
    assert_eq!(open(&desk).len(), 1);
}

#[test]
fn a_wrong_yes_that_is_struck_finds_what_was_published_on_its_word() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let mother = guardian(child, Known::Yes);
    let wrong = mail(&mut desk, child, mother, &ALL, Answer::Yes, "2026-10-01");
    desk.office
        .record_publication(&portrait(child, "2026-11-02"), on("2026-11-02"))
        .unwrap();
    let blank = desk.office.strike_consent(wrong, " ", now()).unwrap_err();
    assert_eq!(blank, Error::field("reason", Problem::Missing));
    desk.office
        .strike_consent(wrong, "Het was een ander kind.", now())
        .unwrap();
    assert_eq!(
        off(&open(&desk)[0]).len(),
        6,
        "picture, portrait and name, on two channels"
    );
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    assert!(file.points.iter().all(|point| !point.state.allows()));
    let struck = file
        .statements
        .iter()
        .find(|line| line.id == wrong)
        .unwrap();
    assert_eq!(struck.struck.as_ref().unwrap().on, now().today);
    assert_eq!(file.statements[0].note, "Het was een ander kind.");
    // As it was then: until today the school went by it.
    let day_before = desk
        .office
        .consents_of(pupil(child), Some(day("2026-11-21")), now());
    assert!(
        day_before
            .unwrap()
            .points
            .iter()
            .any(|point| point.state.allows())
    );
    for statement in [wrong, file.statements[0].id] {
        let again = desk.office.strike_consent(statement, "Nog eens.", now());
        assert_eq!(rules(&again.unwrap_err()), ["struck_already"]);
    }
    desk.is_sound();
}

#[test]
fn authority_that_becomes_known_finds_what_was_published_and_so_does_its_undoing() {
    let mut desk = Desk::settled();
    let child = cases::father_without_authority();
    let mother = guardian(child, Known::Yes);
    let father = PersonId::Guardian(cases::guardian_without_authority());
    mail(&mut desk, child, mother, &ALL, Answer::Yes, "2026-10-01");
    mail(&mut desk, child, father, &ALL, Answer::No, "2026-10-01");
    desk.office
        .record_publication(&portrait(child, "2026-11-02"), on("2026-11-02"))
        .unwrap();
    assert_eq!(open(&desk), []);
    let set = |desk: &mut Desk, authority: Known| {
        let id = cases::guardian_without_authority();
        let file = desk.office.pupil(child, now()).unwrap();
        let mut all = file.guardians.into_iter().map(|one| one.guardian);
        let mut him = all.find(|one| one.id == id).unwrap();
        let tie = him.pupils.iter_mut().find(|tie| tie.pupil == child);
        tie.unwrap().authority = authority;
        let edit = GuardianEdit {
            id: Some(him.id),
            name: him.name,
            address: him.address,
            email: him.email,
            phone: him.phone,
            language: him.language,
            pupils: him.pupils,
            version: him.version,
        };
        desk.office.save_guardian(&edit, now()).unwrap();
    };
    // He turns out to have authority: his no counts, and counted all along.
    set(&mut desk, Known::Yes);
    let lines = open(&desk);
    assert_eq!(lines.len(), 1);
    assert_eq!(off(&lines[0]).len(), 6);
    finish(&mut desk, &lines[0], Outcome::MadeUnrecognisable);
    set(&mut desk, Known::No);
    assert_eq!(open(&desk), []);
    desk.office.undo(now()).unwrap();
    assert_eq!(
        open(&desk).len(),
        1,
        "the undoing made his no count once more"
    );
    desk.is_sound();
}

#[test]
fn a_yes_to_what_is_asked_no_more_shows_and_can_be_taken_back() {
    let mut desk = Desk::settled();
    let (child, mother) = willing(&mut desk);
    desk.office
        .record_publication(&portrait(child, "2026-11-02"), on("2026-11-02"))
        .unwrap();
    desk.office
        .retire_consent_item("social_school", true, 0, on("2026-11-10"))
        .unwrap();
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    let shown = |item: &str| file.points.iter().any(|point| point.column.item == item);
    assert!(shown("social_school"));
    let standing = &file.standing[0];
    assert_eq!(standing.by, mother);
    assert!(
        standing
            .questions
            .iter()
            .any(|one| one.item == "social_school")
    );
    withdraw(&mut desk, child, mother, &["social_school"], "2026-11-22");
    let lines = open(&desk);
    assert_eq!(off(&lines[0]), [("social_school", ItemKind::Channel)]);
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    assert!(
        file.points
            .iter()
            .all(|point| point.column.item != "social_school")
    );
}

#[test]
fn what_was_asked_then_stays_so_when_the_school_asks_something_else() {
    let mut desk = Desk::settled();
    let (child, _) = willing(&mut desk);
    let state = |desk: &Desk, date: &str| {
        let point =
            desk.office
                .consent_proof(pupil(child), &question("website_public"), day(date), now());
        point.unwrap().point.state
    };
    use domain::consent::ConsentState::{NotAsked, Yes};
    let version = |desk: &Desk| {
        let lines = desk.office.consent_items(now()).unwrap();
        let line = lines
            .into_iter()
            .find(|line| line.item.code == "website_public");
        line.unwrap().version
    };
    desk.office
        .retire_consent_item("website_public", true, 0, on("2026-11-01"))
        .unwrap();
    let now_at = version(&desk);
    desk.office
        .retire_consent_item("website_public", false, now_at, on("2026-11-10"))
        .unwrap();
    assert_eq!(state(&desk, "2026-10-31"), Yes);
    assert_eq!(state(&desk, "2026-11-05"), NotAsked, "it was retired then");
    assert_eq!(state(&desk, "2026-11-10"), Yes);
    // Another protocol asks other things from today; of before nothing changes.
    let mut school = desk.office.settings().unwrap().school;
    school.protocol = "sociale-media-stichting".into();
    desk.office.save_school(&school, now()).unwrap();
    let of = |desk: &Desk, date: &str, item: &str| {
        let proof = desk
            .office
            .consent_proof(pupil(child), &question(item), day(date), now());
        proof.unwrap().point.state
    };
    assert_eq!(of(&desk, "2026-11-21", "individual_portrait"), Yes);
    assert_eq!(of(&desk, "2026-11-22", "individual_portrait"), NotAsked);
    desk.is_sound();
}

#[test]
fn a_yes_of_last_year_by_mail_is_none_for_this_year_and_a_no_is() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let mut new = NewStatement {
        person: pupil(child),
        by: guardian(child, Known::Yes),
        given_on: day("2026-06-20"),
        received_on: day("2026-11-20"),
        via: Via::Email,
        signed: false,
        answers: vec![Answered {
            item: "website_public".into(),
            medium: Some(Medium::Photo),
            answer: Answer::Yes,
        }],
        note: String::new(),
    };
    let refused = desk.office.register_consent(&new, now()).unwrap_err();
    assert_eq!(rules(&refused), ["yes_of_another_year"]);
    new.answers[0].answer = Answer::No;
    desk.office.register_consent(&new, now()).unwrap();
}

#[test]
fn who_is_alone_in_a_photo_needs_a_yes_to_portraits_without_anybody_ticking_it() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let mother = guardian(child, Known::Yes);
    mail(
        &mut desk,
        child,
        mother,
        &["website_public"],
        Answer::Yes,
        "2026-10-01",
    );
    let mut asked = MayPublish {
        people: vec![pupil(child)],
        group: None,
        without: Vec::new(),
        what: Publishing {
            channels: vec!["website_public".into()],
            medium: Medium::Photo,
            with_names: false,
            portrait: false,
        },
        on: None,
    };
    let light = desk.office.may_publish(&asked, now()).unwrap();
    assert!(light.portrait && !light.green);
    assert_eq!(light.blocked[0].blocks[0].item, "individual_portrait");
    asked
        .people
        .push(PersonId::Pupil(PupilId(uuid::Uuid::from_u128(7))));
    let unknown = desk.office.may_publish(&asked, now()).unwrap_err();
    assert_eq!(unknown, Error::NotFound { noun: Noun::Pupil });
}

#[test]
fn a_takedown_is_not_done_before_it_was_asked() {
    let mut desk = Desk::settled();
    let (child, mother) = willing(&mut desk);
    desk.office
        .record_publication(&portrait(child, "2026-11-02"), on("2026-11-02"))
        .unwrap();
    withdraw(&mut desk, child, mother, &["website_public"], "2026-11-10");
    let line = open(&desk).remove(0);
    let error = desk
        .office
        .finish_takedown(line.id, Outcome::Removed, day("2026-11-09"), "", 1, now())
        .unwrap_err();
    assert_eq!(error, Error::field("on", Problem::BeforeAsked));
}

#[test]
fn a_photo_of_october_shows_who_was_in_the_group_in_october() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let old = desk.office.pupil(child, now()).unwrap().pupil;
    let was = old.group.unwrap();
    let groups = desk.office.groups(now()).unwrap();
    let other = groups.iter().find(|group| group.id != was).unwrap().id;
    let edit = PupilEdit {
        id: Some(old.id),
        name: old.name,
        birth_date: old.birth_date,
        gender: old.gender,
        group: Some(other),
        year_group: old.year_group,
        enrolled_on: old.enrolled_on,
        left_on: old.left_on,
        version: old.version,
    };
    desk.office.save_pupil(&edit, on("2026-11-25")).unwrap();
    let on_it = |desk: &Desk, group, date: &str| {
        let asked = MayPublish {
            people: Vec::new(),
            group: Some(group),
            without: Vec::new(),
            what: Publishing {
                channels: vec!["website_public".into()],
                medium: Medium::Photo,
                with_names: true,
                portrait: false,
            },
            on: Some(day(date)),
        };
        let light = desk.office.may_publish(&asked, now()).unwrap();
        light
            .blocked
            .iter()
            .any(|one| one.person.person == pupil(child))
    };
    assert!(on_it(&desk, was, "2026-11-24") && !on_it(&desk, other, "2026-11-24"));
    assert!(on_it(&desk, other, "2026-11-25") && !on_it(&desk, was, "2026-11-25"));
    // The table of the whole school names the group of then, too.
    let named = |date: &str| {
        let whom = MatrixFor {
            on: Some(day(date)),
            ..MatrixFor::default()
        };
        let matrix = desk.office.consent_matrix(&whom, on("2026-11-26")).unwrap();
        let mut rows = matrix.rows.into_iter();
        let row = rows.find(|row| row.person.person == pupil(child));
        row.unwrap().person.detail
    };
    let name = |id| {
        groups
            .iter()
            .find(|group| group.id == id)
            .unwrap()
            .name
            .clone()
    };
    assert_eq!(
        (named("2026-11-24"), named("2026-11-26")),
        (name(was), name(other))
    );
}

#[test]
fn a_withdrawal_that_is_struck_leaves_a_mark_that_it_may_stay_after_all() {
    let mut desk = Desk::settled();
    let (child, mother) = willing(&mut desk);
    let new = portrait(child, "2026-11-02");
    desk.office
        .record_publication(&new, on("2026-11-02"))
        .unwrap();
    withdraw(&mut desk, child, mother, &ALL, "2026-11-10");
    assert!(!open(&desk)[0].may_stay);
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    let withdrawal = file
        .statements
        .iter()
        .find(|one| one.given_on == day("2026-11-10"));
    let reason = "Het was de moeder van een ander kind.";
    desk.office
        .strike_consent(withdrawal.unwrap().id, reason, now())
        .unwrap();
    let line = open(&desk).remove(0);
    assert!(line.may_stay);
    // A no to the name alone keeps the rest of the line needed.
    withdraw(&mut desk, child, mother, &["name_with_photo"], "2026-11-22");
    assert!(open(&desk).iter().all(|line| !line.may_stay));
    finish(&mut desk, &line, Outcome::NotNeeded);
}

#[test]
fn what_a_new_version_of_the_program_asks_was_not_asked_before() {
    let mut items = Protocol::of("samen-online").unwrap().unwrap().consents;
    items.retain(|item| item.code != "website_public");
    // As if the program of October did not ask about the website yet.
    let desk = Desk::settled().beneath(|register| {
        let kept = ProtocolKept {
            protocol: "samen-online".into(),
            since: day("2026-09-01"),
            items,
        };
        let write = |change: &Change<'_>| change.keep_protocol(&kept);
        register
            .change("renew_protocol", Actor::Program, now().at, write)
            .unwrap();
    });
    let asked = |desk: &Desk, date: &str| {
        let whom = MatrixFor {
            on: Some(day(date)),
            ..MatrixFor::default()
        };
        let columns = desk.office.consent_matrix(&whom, now()).unwrap().columns;
        columns.iter().any(|column| column.item == "website_public")
    };
    assert!(!asked(&desk, "2026-10-01"));
    assert!(asked(&desk, "2026-11-22"));
    // It is noted once.
    let line = desk.last_line();
    let desk = desk.again(None);
    assert_eq!(desk.last_line(), line);
    assert!(!asked(&desk, "2026-10-01"));
}
