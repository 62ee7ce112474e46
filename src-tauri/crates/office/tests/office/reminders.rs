//! A form that does not come back is reminded of, and a consent that is taken back is confirmed by
//! letter.

use std::ops::ControlFlow;

use domain::consent::{Answer, Answered, Medium, Publishing, Question, Via};
use domain::guardian::Known;
use domain::id::{GroupId, PupilId};
use domain::letter::{File, LetterKind};
use domain::person::PersonId;
use domain::school::Language;
use fixtures::cases;
use lopdf::Document;
use office::Error;
use office::consents::{
    BookForm, FormsFor, NewStatement, RemindersMade, SkippedBecause, Withdrawal,
};
use office::guardians::GuardianEdit;
use office::letters::LetterFilter;
use office::publications::NewPublication;

use crate::desk::{Desk, day, invented, now, on, pupil, rules};

const YEAR: &str = "2026-2027";

fn of(child: PupilId) -> FormsFor {
    FormsFor {
        group: None,
        pupil: Some(child),
        staff: false,
        letter: false,
    }
}

fn print(desk: &mut Desk, whom: &FormsFor) {
    desk.office
        .consent_forms(YEAR, whom, now(), &mut |_, _| ControlFlow::Continue(()))
        .unwrap();
}

fn remind(desk: &mut Desk, whom: &FormsFor) -> Result<(String, RemindersMade), Error> {
    let mut on = |_, _| ControlFlow::Continue(());
    let (pdf, made) = desk.office.consent_reminders(YEAR, whom, now(), &mut on)?;
    Ok((words_of(&pdf), made))
}

fn words_of(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect()
}

fn codes(desk: &Desk, child: PupilId) -> Vec<String> {
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    file.forms.into_iter().map(|form| form.code).collect()
}

fn parents(child: PupilId) -> Vec<PersonId> {
    invented()
        .guardians_of(child)
        .iter()
        .filter(|guardian| {
            let tie = guardian.pupils.iter().find(|tie| tie.pupil == child);
            tie.unwrap().authority == Known::Yes
        })
        .map(|guardian| PersonId::Guardian(guardian.id))
        .collect()
}

fn answers(desk: &Desk, child: PupilId, answer: Answer) -> Vec<Answered> {
    let points = desk
        .office
        .consents_of(pupil(child), None, now())
        .unwrap()
        .points;
    points
        .into_iter()
        .map(|point| Answered {
            item: point.column.item,
            medium: point.column.medium,
            answer,
        })
        .collect()
}

#[test]
fn each_household_whose_form_is_out_is_reminded_of_what_is_still_open() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let nobody = remind(&mut desk, &of(child)).unwrap_err();
    assert_eq!(rules(&nobody), ["nobody_to_remind"], "no form was printed");
    print(&mut desk, &of(child));
    let (words, made) = remind(&mut desk, &of(child)).unwrap();
    assert_eq!((made.reminders, made.people, made.pages), (2, 1, 2));
    for code in codes(&desk, child) {
        assert!(words.contains(&code));
    }
    for sought in ["Socialemedia", "Naamerbij", "7december2026", "2026-2027"] {
        assert!(words.contains(sought), "{sought}: {words}");
    }
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    let reminded = file.forms.iter().map(|form| form.reminded_on);
    assert!(reminded.into_iter().all(|on| on == Some(now().today)));
}

#[test]
fn who_answered_everything_is_asked_nothing_again_nor_is_the_other_household() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    print(&mut desk, &of(child));
    let booking = BookForm {
        code: codes(&desk, child).remove(0),
        by: vec![parents(child)[0]],
        signed: true,
        given_on: Some(day("2026-11-19")),
        received_on: day("2026-11-20"),
        answers: answers(&desk, child, Answer::Yes),
        note: String::new(),
        again: false,
    };
    let half = BookForm {
        answers: booking.answers[..3].to_vec(),
        ..booking.clone()
    };
    desk.office.book_form(&half, now()).unwrap();
    let (words, made) = remind(&mut desk, &of(child)).unwrap();
    assert_eq!(made.reminders, 1, "the other household, for what is open");
    assert!(!words.contains("Socialemedia") && words.contains("Website"));
    let whole = BookForm {
        again: true,
        ..booking
    };
    desk.office.book_form(&whole, now()).unwrap();
    let nobody = remind(&mut desk, &of(child)).unwrap_err();
    assert_eq!(rules(&nobody), ["nobody_to_remind"]);
}

#[test]
fn a_group_is_reminded_in_the_language_of_each_household_and_can_be_stopped() {
    let mut desk = Desk::settled();
    let group: GroupId = invented()
        .pupils
        .iter()
        .filter_map(|one| one.group)
        .find(|group| {
            let in_group = |id: PupilId| invented().pupil(id).unwrap().group == Some(*group);
            let mut all = invented().guardians.iter();
            all.any(|one| {
                one.language == Language::English && one.pupils.iter().any(|t| in_group(t.pupil))
            })
        })
        .unwrap();
    let whom = FormsFor {
        group: Some(group),
        ..FormsFor::default()
    };
    print(&mut desk, &whom);
    let before = desk.office.history(10, None).unwrap().len();
    let stopped = desk
        .office
        .consent_reminders(YEAR, &whom, now(), &mut |_, _| ControlFlow::Break(()))
        .unwrap_err();
    assert_eq!(stopped, Error::Cancelled);
    assert_eq!(
        desk.office.history(10, None).unwrap().len(),
        before,
        "nothing is written"
    );
    let (words, made) = remind(&mut desk, &whom).unwrap();
    assert!(made.reminders > 1);
    assert_eq!(made.pages, made.reminders, "a reminder is one page");
    assert!(words.contains("Herinnering:uwkeuze") && words.contains("Reminder:yourchoice"));
}

#[test]
fn a_name_that_cannot_be_printed_keeps_nobody_else_from_being_reminded() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let whom = FormsFor {
        group: invented().pupil(child).unwrap().group,
        ..FormsFor::default()
    };
    print(&mut desk, &whom);
    let (_, before) = remind(&mut desk, &whom).unwrap();
    let of_child = desk.office.pupil(child, now()).unwrap().guardians;
    for one in of_child.into_iter().map(|one| one.guardian) {
        let mut name = one.name;
        name.family = "\u{133d}\u{12ee}\u{1295}".into();
        let edit = GuardianEdit {
            id: Some(one.id),
            name,
            address: one.address,
            email: one.email,
            phone: one.phone,
            language: one.language,
            pupils: one.pupils,
            version: one.version,
        };
        desk.office.save_guardian(&edit, now()).unwrap();
    }
    let (_, made) = remind(&mut desk, &whom).unwrap();
    assert_eq!(made.reminders, before.reminders - 1);
    let skipped = made.skipped.iter();
    let mut skipped = skipped.filter(|one| one.because == SkippedBecause::MissingGlyph);
    assert_eq!(skipped.next().unwrap().pupil.person, pupil(child));
    assert!(skipped.next().is_none());
}

/// A child on two publications whose mother said yes to everything.
fn published(desk: &mut Desk) -> (PupilId, PersonId) {
    let child = cases::single_parent();
    let mother = parents(child)[0];
    let yes = NewStatement {
        person: pupil(child),
        by: mother,
        given_on: day("2026-10-01"),
        received_on: day("2026-10-01"),
        via: Via::Email,
        signed: false,
        answers: answers(desk, child, Answer::Yes),
        note: String::new(),
    };
    desk.office
        .register_consent(&yes, on("2026-10-01"))
        .unwrap();
    let other = invented().pupil(cases::same_name()[0]).unwrap();
    let titles = [
        (
            format!("Sportdag met {}", other.name.full()),
            "website_public",
        ),
        ("De schoolkrant van oktober".to_owned(), "print"),
    ];
    for (title, channel) in titles {
        let new = NewPublication {
            title,
            place: String::new(),
            what: Publishing {
                channels: vec![channel.into()],
                medium: Medium::Photo,
                with_names: false,
                portrait: false,
            },
            published_on: day("2026-10-20"),
            people: vec![pupil(child)],
            anyway: String::new(),
        };
        desk.office.record_publication(&new, now()).unwrap();
    }
    (child, mother)
}

#[test]
fn a_withdrawal_is_confirmed_with_what_comes_offline_and_what_cannot() {
    let mut desk = Desk::settled();
    let (child, mother) = published(&mut desk);
    let withdrawal = Withdrawal {
        person: pupil(child),
        by: mother,
        given_on: now().today,
        received_on: now().today,
        via: Via::Oral,
        questions: vec![
            Question {
                item: "website_public".into(),
                medium: Some(Medium::Photo),
            },
            Question {
                item: "print".into(),
                medium: Some(Medium::Photo),
            },
        ],
        note: String::new(),
    };
    let withdrawn = desk.office.withdraw_consent(&withdrawal, now()).unwrap();
    let statement = withdrawn.booked.statements[0];
    let letter = desk.office.confirm_withdrawal(statement, now()).unwrap();
    let line = desk.office.letter(letter).unwrap();
    assert_eq!(
        (line.kind, line.file),
        (LetterKind::ConsentWithdrawal, File::PupilFile)
    );
    assert_eq!(line.person.unwrap().person, pupil(child));
    assert_eq!(
        line.recipients.len(),
        1,
        "to who took it back, and nobody else"
    );
    let pdf = desk.office.letter_pdf(letter, now()).unwrap();
    assert_eq!(Document::load_mem(&pdf).unwrap().get_pages().len(), 1);
    let words = words_of(&pdf);
    let at = |sought: &str| {
        words
            .find(sought)
            .unwrap_or_else(|| panic!("{sought}: {words}"))
    };
    assert!(at("22november2026lietu") < at("Website(foto)"));
    assert!(at("Watwijweghalen") < at("Sportdag") && at("Sportdag") < at("Watwijniet"));
    assert!(at("Watwijniet") < at("Deschoolkrantvanoktober:Drukwerk"));
    let other = invented().pupil(cases::same_name()[0]).unwrap();
    let name: String = other.name.full().split_whitespace().collect();
    assert!(!words.contains(&name), "no other child is named");
    assert!(words.contains("eenmedeleerling"));
    let all = desk.office.letters(&LetterFilter::default()).unwrap();
    assert!(all.rows.iter().any(|one| one.id == letter));
    desk.is_sound();
}

#[test]
fn nothing_is_confirmed_that_was_not_taken_back() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let yes = NewStatement {
        person: pupil(child),
        by: parents(child)[0],
        given_on: now().today,
        received_on: now().today,
        via: Via::Email,
        signed: false,
        answers: answers(&desk, child, Answer::Yes),
        note: String::new(),
    };
    let said = desk.office.register_consent(&yes, now()).unwrap();
    let nothing = desk
        .office
        .confirm_withdrawal(said.statements[0], on("2026-11-23"))
        .unwrap_err();
    assert_eq!(rules(&nothing), ["nothing_to_withdraw"]);
}

/// The school takes the protocol under which a yes lasts and staff are asked too.
fn lasting(desk: &mut Desk) {
    let mut school = desk.office.settings().unwrap().school;
    school.protocol = "sociale-media-stichting".into();
    desk.office.save_school(&school, on("2026-08-20")).unwrap();
}

#[test]
fn where_a_yes_lasts_a_household_is_shown_once_a_year_what_it_chose() {
    let mut desk = Desk::settled();
    lasting(&mut desk);
    let child = cases::single_parent();
    let yes = NewStatement {
        person: pupil(child),
        by: parents(child)[0],
        given_on: day("2026-10-01"),
        received_on: day("2026-10-01"),
        via: Via::Email,
        signed: false,
        answers: answers(&desk, child, Answer::Yes)
            .into_iter()
            .map(|one| match one.medium {
                Some(Medium::Film) => Answered {
                    answer: Answer::No,
                    ..one
                },
                _ => one,
            })
            .collect(),
        note: String::new(),
    };
    desk.office.register_consent(&yes, now()).unwrap();
    let (words, made) = remind(&mut desk, &of(child)).unwrap();
    assert_eq!((made.reminders, made.choices, made.people), (0, 1, 1));
    assert!(words.contains("kloptdienog?"), "{words}");
    assert!(words.contains("ja(foto,geluid),nee(film)"), "{words}");
    assert!(words.contains("Eenjageldttotuhetintrekt"), "{words}");
    let again = remind(&mut desk, &of(child)).unwrap_err();
    assert_eq!(rules(&again), ["nobody_to_remind"], "once a school year");
    let waiting = |desk: &Desk, day: &str| desk.office.today(on(day)).unwrap().choices;
    assert_eq!(waiting(&desk, "2026-11-22"), 0, "they said it this year");
    assert_eq!(waiting(&desk, "2027-09-01"), 1);
    let next =
        desk.office
            .consent_reminders("2027-2028", &of(child), on("2027-09-01"), &mut |_, _| {
                ControlFlow::Continue(())
            });
    assert_eq!(next.unwrap().1.choices, 1);
    assert_eq!(waiting(&desk, "2027-09-01"), 0);
    desk.is_sound();
}

#[test]
fn what_a_member_of_staff_takes_back_is_confirmed_to_them() {
    let mut desk = Desk::settled();
    lasting(&mut desk);
    let jo = PersonId::Staff(cases::teacher());
    let item = "staff_social_school";
    let yes = NewStatement {
        person: jo,
        by: jo,
        given_on: day("2026-10-01"),
        received_on: day("2026-10-01"),
        via: Via::Email,
        signed: false,
        answers: vec![Answered {
            item: item.into(),
            medium: Some(Medium::Photo),
            answer: Answer::Yes,
        }],
        note: String::new(),
    };
    desk.office
        .register_consent(&yes, on("2026-10-01"))
        .unwrap();
    let new = NewPublication {
        title: "Het team".into(),
        place: String::new(),
        what: Publishing {
            channels: vec!["social_school".into()],
            medium: Medium::Photo,
            with_names: false,
            portrait: false,
        },
        published_on: day("2026-10-20"),
        people: vec![jo],
        anyway: String::new(),
    };
    desk.office.record_publication(&new, now()).unwrap();
    let withdrawal = Withdrawal {
        person: jo,
        by: jo,
        given_on: now().today,
        received_on: now().today,
        via: Via::Oral,
        questions: Vec::new(),
        note: String::new(),
    };
    let withdrawn = desk.office.withdraw_consent(&withdrawal, now()).unwrap();
    let statement = withdrawn.booked.statements[0];
    let letter = desk.office.confirm_withdrawal(statement, now()).unwrap();
    let line = desk.office.letter(letter).unwrap();
    assert_eq!(
        (line.kind, line.file),
        (LetterKind::StaffConsentWithdrawal, File::PersonnelFile)
    );
    let words = words_of(&desk.office.letter_pdf(letter, now()).unwrap());
    assert!(words.contains("geengevolgenvooruwwerk"), "{words}");
    assert!(words.contains("Hetteam"), "{words}");
    desk.is_sound();
    // Who books consents sends it, though they see no cases of staff.
    let director = invented().director.full();
    let mut desk = desk.with_every_role();
    for role in ["counsellor", "administrator"] {
        desk = desk.again(Some(role));
        assert!(desk.office.letter_pdf(letter, now()).is_ok(), "{role}");
        let list = desk.office.letters(&LetterFilter::default()).unwrap();
        assert!(list.rows.iter().any(|line| line.id == letter), "{role}");
    }
    desk.again(Some(&director)).is_sound();
}
