//! Who reads another language is asked for consent in it; a decision is in Dutch or English.

use std::ops::ControlFlow;

use domain::consent::{Answer, Answered, Medium, Question, Via};
use domain::guardian::Known;
use domain::id::PupilId;
use domain::person::PersonId;
use domain::school::Language;
use fixtures::cases;
use lopdf::Document;
use office::consents::{FormsFor, NewStatement, Withdrawal};
use office::guardians::GuardianEdit;

use crate::desk::{Desk, invented, now, pupil, warning};

const YEAR: &str = "2026-2027";

fn words_of(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect()
}

/// A child whose mother reads German.
fn german(desk: &mut Desk) -> (PupilId, PersonId) {
    let child = cases::single_parent();
    let guardians = invented().guardians_of(child);
    let mut decide = guardians.iter().filter(|guardian| {
        let tie = guardian.pupils.iter().find(|tie| tie.pupil == child);
        tie.unwrap().authority == Known::Yes
    });
    let id = decide.next().unwrap().id;
    let file = desk.office.pupil(child, now()).unwrap();
    let all = file.guardians.into_iter().map(|one| one.guardian);
    for guardian in all {
        let edit = GuardianEdit {
            id: Some(guardian.id),
            name: guardian.name,
            address: guardian.address,
            email: guardian.email,
            phone: guardian.phone,
            language: Language::German,
            pupils: guardian.pupils,
            version: guardian.version,
        };
        desk.office.save_guardian(&edit, now()).unwrap();
    }
    (child, PersonId::Guardian(id))
}

fn has(words: &str, sought: &[&str]) {
    for sought in sought {
        let sought: String = sought.split_whitespace().collect();
        assert!(words.contains(&sought), "{sought}: {words}");
    }
}

#[test]
fn who_reads_german_is_asked_reminded_and_answered_in_german() {
    let mut desk = Desk::settled();
    let (child, mother) = german(&mut desk);
    let whom = FormsFor {
        pupil: Some(child),
        letter: true,
        ..FormsFor::default()
    };
    let mut go_on = |_, _| ControlFlow::Continue(());
    let (pdf, made) = desk
        .office
        .consent_forms(YEAR, &whom, now(), &mut go_on)
        .unwrap();
    assert_eq!(made.forms, 1);
    let words = words_of(&pdf);
    has(
        &words,
        &[
            "Guten Tag",
            "Einwilligung für das Schuljahr 2026-2027",
            "Darf Ihr Kind auf der Website der Schule zu sehen oder zu hören sein?",
        ],
    );
    assert!(
        !words.contains("Mag"),
        "every question is in German: {words}"
    );

    let (pdf, _) = desk
        .office
        .consent_reminders(YEAR, &whom, now(), &mut go_on)
        .unwrap();
    has(
        &words_of(&pdf),
        &["Solange wir nichts hören", "Soziale Medien"],
    );

    let yes = NewStatement {
        person: pupil(child),
        by: mother,
        given_on: now().today,
        received_on: now().today,
        via: Via::Email,
        signed: false,
        answers: vec![Answered {
            item: "website_public".into(),
            medium: Some(Medium::Sound),
            answer: Answer::Yes,
        }],
        note: String::new(),
    };
    desk.office.register_consent(&yes, now()).unwrap();
    let withdrawal = Withdrawal {
        person: pupil(child),
        by: mother,
        given_on: now().today,
        received_on: now().today,
        via: Via::Oral,
        questions: vec![Question {
            item: "website_public".into(),
            medium: Some(Medium::Sound),
        }],
        note: String::new(),
    };
    let withdrawn = desk.office.withdraw_consent(&withdrawal, now()).unwrap();
    let letter = desk
        .office
        .confirm_withdrawal(withdrawn.booked.statements[0], now())
        .unwrap();
    let words = words_of(&desk.office.letter_pdf(letter, now()).unwrap());
    has(
        &words,
        &["Website (Ton)", "22. November 2026", "widerrufen"],
    );
    desk.is_sound();
}

#[test]
fn a_warning_to_who_reads_german_is_in_dutch() {
    let mut desk = Desk::settled();
    let (child, _) = german(&mut desk);
    let incident = desk.recorded(child);
    let decided = desk
        .office
        .decide_sanction(&warning(incident, pupil(child)), &[], now())
        .unwrap();
    let letters = desk.office.sanction(decided, now()).unwrap().letters;
    let title = "Schriftelijke waarschuwing voor ";
    assert!(!letters.is_empty());
    assert!(letters.iter().all(|letter| letter.title.starts_with(title)));
}
