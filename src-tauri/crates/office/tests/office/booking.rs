//! A form comes back from the school bag, is booked in, and is found again years later.

use std::ops::ControlFlow;

use domain::consent::{Answer, Answered, ConsentState, Medium, Question, ScanKind, Via};
use domain::guardian::{Guardian, Known};
use domain::id::{GuardianId, PupilId};
use domain::person::PersonId;
use fixtures::cases;
use office::consents::{
    BookForm, FormDesk, FormFound, FormsFor, ItemEdit, MatrixFor, NewStatement, Notice, Withdrawal,
};
use office::{Error, Noun, Problem};

use crate::desk::{Desk, day, invented, now, on, pupil, rules};

const YEAR: &str = "2026-2027";

fn print(desk: &mut Desk, child: PupilId, year: &str) {
    let whom = FormsFor {
        group: None,
        pupil: Some(child),
        staff: false,
        letter: false,
    };
    desk.office
        .consent_forms(year, &whom, now(), &mut |_, _| ControlFlow::Continue(()))
        .unwrap();
}

/// The codes of the forms of a child, printed for this school year.
pub(crate) fn codes(desk: &mut Desk, child: PupilId) -> Vec<String> {
    print(desk, child, YEAR);
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    file.forms.into_iter().map(|form| form.code).collect()
}

fn on_the_desk(desk: &Desk, code: &str) -> FormDesk {
    match desk.office.form(code, now()).unwrap() {
        FormFound::Form { desk } => *desk,
        other => panic!("{other:?}"),
    }
}

fn guardian(id: GuardianId) -> PersonId {
    PersonId::Guardian(id)
}

/// The guardians of a child, those with this authority.
pub(crate) fn guardians(child: PupilId, authority: Known) -> Vec<PersonId> {
    let has = |guardian: &&&Guardian| {
        let tie = guardian.pupils.iter().find(|tie| tie.pupil == child);
        tie.unwrap().authority == authority
    };
    let all = invented().guardians_of(child);
    all.iter().filter(has).map(|g| guardian(g.id)).collect()
}

fn said(item: &str, medium: Medium, answer: Answer) -> Answered {
    Answered {
        item: item.into(),
        medium: Some(medium),
        answer,
    }
}

pub(crate) fn booking(code: &str, by: PersonId, answers: &[Answered]) -> BookForm {
    BookForm {
        code: code.into(),
        by: vec![by],
        signed: true,
        given_on: Some(day("2026-11-19")),
        received_on: day("2026-11-20"),
        answers: answers.to_vec(),
        note: String::new(),
        again: false,
    }
}

pub(crate) fn website() -> Answered {
    said("website_public", Medium::Photo, Answer::Yes)
}

/// What holds for the website about a child.
fn holds(desk: &Desk, child: PupilId, on: &str) -> ConsentState {
    let question = Question {
        item: "website_public".into(),
        medium: Some(Medium::Photo),
    };
    let proof = desk
        .office
        .consent_proof(pupil(child), &question, day(on), now());
    proof.unwrap().point.state
}

#[test]
fn everything_to_book_a_form_in_with_comes_in_one_answer() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let codes = codes(&mut desk, child);
    assert_eq!(codes.len(), 2);
    let typed = codes[0].to_lowercase().replace('-', " ");
    let form = on_the_desk(&desk, &typed);
    assert_eq!(form.form.code, codes[0]);
    assert_eq!(form.form.person.person, pupil(child));
    assert!(!form.form.person.detail.is_empty(), "the group");
    let items: Vec<_> = form
        .items
        .iter()
        .map(|i| (i.code.as_str(), i.asks.len()))
        .collect();
    assert_eq!(
        items,
        [
            ("social_school", 3),
            ("website_public", 3),
            ("print", 3),
            ("portal_closed", 3),
            ("name_with_photo", 1),
            ("individual_portrait", 1)
        ]
    );
    assert_eq!(form.signatories.len(), 2);
    assert!(form.signatories[0].on_form && !form.signatories[1].on_form);
    assert_eq!((form.bookings.len(), form.in_the_way.len()), (0, 0));
}

#[test]
fn a_form_that_is_booked_in_says_what_holds_and_what_was_left_blank() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let mother = guardians(child, Known::Yes)[0];
    let answers = [website(), said("print", Medium::Photo, Answer::No)];
    let booked = desk
        .office
        .book_form(&booking(&code, mother, &answers), now())
        .unwrap();
    assert_eq!(booked.statements.len(), 1);
    assert_eq!(booked.notices, [Notice::LeftBlank { count: 12 }]);
    assert_eq!(holds(&desk, child, "2026-11-19"), ConsentState::Unanswered);
    // It lay in the tray for two days: until it was booked in nobody could know.
    assert_eq!(holds(&desk, child, "2026-11-21"), ConsentState::Unanswered);
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::Yes);
    assert_eq!(holds(&desk, child, "2027-07-31"), ConsentState::Yes);
    assert_eq!(holds(&desk, child, "2027-08-01"), ConsentState::Expired);
    let form = on_the_desk(&desk, &code);
    assert_eq!(form.bookings[0].booked_by, invented().director.full());
    assert_eq!(form.bookings[0].answered, 2);
    assert_eq!(form.form.booked_on, Some(day("2026-11-20")));
    desk.is_sound();
}

#[test]
fn a_child_is_back_in_the_overview_once_every_household_sent_its_form() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let forms = codes(&mut desk, child);
    let group = desk.office.pupil(child, now()).unwrap().group.unwrap();
    let of_group = |desk: &Desk| {
        let overview = desk.office.form_overview(YEAR, now()).unwrap();
        let line = overview.into_iter().find(|line| line.group == group.id);
        line.map(|line| (line.printed, line.back))
    };
    assert_eq!(of_group(&desk), Some((1, 0)));
    for (code, back) in forms.iter().zip([0, 1]) {
        let by = on_the_desk(&desk, code).signatories[0].person;
        desk.office
            .book_form(&booking(code, by, &[website()]), now())
            .unwrap();
        assert_eq!(of_group(&desk), Some((1, back)));
    }
}

#[test]
fn both_signatures_on_one_form_are_two_statements() {
    let mut desk = Desk::settled();
    let child = cases::two_mothers();
    let code = codes(&mut desk, child).remove(0);
    let mothers = guardians(child, Known::Yes);
    assert_eq!(mothers.len(), 2);
    let mut both = booking(&code, mothers[0], &[website()]);
    both.by = vec![mothers[0], mothers[1], mothers[0]];
    let booked = desk.office.book_form(&both, now()).unwrap();
    assert_eq!(booked.statements.len(), 2);
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    assert_eq!(file.statements.len(), 2);
    assert!(
        file.statements
            .iter()
            .all(|line| line.signed && line.via == Via::Paper)
    );
}

#[test]
fn a_typing_error_is_told_with_the_form_that_was_meant() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let mut slip: Vec<char> = code.chars().collect();
    slip[0] = if slip[0] == '7' { '8' } else { '7' };
    let typed: String = slip.into_iter().collect();
    let FormFound::Typo { proposals } = desk.office.form(&typed, now()).unwrap() else {
        panic!("{typed} is no code");
    };
    assert!(proposals.iter().any(|proposal| proposal.code == code));
    assert_eq!(proposals[0].person.person, pupil(child));
    let unknown = domain::consent::FormCode::of(1).to_string();
    let found = desk.office.form(&unknown, now()).unwrap();
    assert_eq!(found, FormFound::Unknown { proposals: vec![] });
    let refused = desk
        .office
        .book_form(&booking(&unknown, pupil(child), &[website()]), now());
    assert_eq!(refused.unwrap_err(), Error::NotFound { noun: Noun::Form });
}

#[test]
fn each_form_that_cannot_be_booked_says_why() {
    let mut desk = Desk::settled();
    let child = cases::father_without_authority();
    let code = codes(&mut desk, child).remove(0);
    let mother = guardians(child, Known::Yes)[0];
    let before = desk.last_line();
    let mut refused = |booking: &BookForm| {
        let error = desk.office.book_form(booking, now()).unwrap_err();
        rules(&error).join(" ")
    };
    let right = booking(&code, mother, &[website()]);
    let father = guardian(cases::guardian_without_authority());
    let wrong = [
        (
            BookForm {
                signed: false,
                ..right.clone()
            },
            "not_signed",
        ),
        (
            BookForm {
                by: vec![father],
                ..right.clone()
            },
            "signed_without_authority",
        ),
        (
            BookForm {
                by: vec![guardian(cases::legal_guardian())],
                ..right.clone()
            },
            "signed_by_stranger",
        ),
        (
            BookForm {
                by: vec![],
                ..right.clone()
            },
            "signed_by_stranger",
        ),
        (
            BookForm {
                answers: vec![],
                ..right.clone()
            },
            "nothing_answered",
        ),
        (
            BookForm {
                received_on: day("2026-11-23"),
                ..right.clone()
            },
            "received_in_future",
        ),
        (
            BookForm {
                given_on: Some(day("2026-11-21")),
                ..right.clone()
            },
            "given_after_received",
        ),
    ];
    for (booking, rule) in wrong {
        assert_eq!(refused(&booking), rule);
    }
    let twice = BookForm {
        answers: vec![website(), website()],
        ..right.clone()
    };
    let other = BookForm {
        answers: vec![said("press", Medium::Photo, Answer::Yes)],
        ..right.clone()
    };
    for (booking, problem) in [(twice, Problem::Twice), (other, Problem::NotAChoice)] {
        let error = desk.office.book_form(&booking, now()).unwrap_err();
        let Error::Invalid { fields } = error else {
            panic!("{error:?}");
        };
        assert_eq!(fields[0].problem, problem);
    }
    assert_eq!(desk.last_line(), before);
    desk.office.book_form(&right, now()).unwrap();
    let again = desk.office.book_form(&right, now()).unwrap_err();
    assert_eq!(rules(&again), ["already_booked"]);
    let form = on_the_desk(&desk, &code);
    assert_eq!(
        form.in_the_way.len(),
        1,
        "the desk says so before anything is typed"
    );
}

#[test]
fn a_form_of_last_year_and_one_of_who_left_are_told_before_anything_is_typed() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    print(&mut desk, child, "2025-2026");
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    let form = on_the_desk(&desk, &file.forms[0].code);
    let rules: Vec<_> = form
        .in_the_way
        .iter()
        .map(|s| crate::desk::rule(&s.refusal))
        .collect();
    assert_eq!(rules, ["form_of_another_year"]);

    let code = codes(&mut desk, child).remove(0);
    let mut edit = desk.office.pupil(child, now()).unwrap().pupil;
    edit.left_on = Some(day("2026-11-20"));
    let desk = desk.beneath(|register| {
        let done: Result<_, register::Error> =
            register.change("edit_pupil", register::Actor::Program, now().at, |change| {
                change.edit_pupil(&edit)
            });
        done.unwrap();
    });
    let form = on_the_desk(&desk, &code);
    let rules: Vec<_> = form
        .in_the_way
        .iter()
        .map(|s| crate::desk::rule(&s.refusal))
        .collect();
    assert_eq!(rules, ["left_school"]);
}

#[test]
fn a_mistake_in_booking_is_mended_and_both_stay() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let mother = guardians(child, Known::Yes)[0];
    let wrong = [said("website_public", Medium::Photo, Answer::No)];
    desk.office
        .book_form(&booking(&code, mother, &wrong), now())
        .unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::No);
    let mended = BookForm {
        again: true,
        ..booking(&code, mother, &[website()])
    };
    desk.office.book_form(&mended, now()).unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::Yes);
    assert_eq!(on_the_desk(&desk, &code).bookings.len(), 2);
    assert_eq!(desk.office.undo(now()), Err(Error::NothingToUndo));
}

#[test]
fn guardians_who_disagree_are_told_and_the_no_prevails() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let codes = codes(&mut desk, child);
    let parents = guardians(child, Known::Yes);
    let forms = codes
        .iter()
        .map(|code| on_the_desk(&desk, code))
        .collect::<Vec<_>>();
    let of = |place: usize| forms[place].signatories[0].person;
    assert!(parents.contains(&of(0)) && parents.contains(&of(1)));
    let first = desk
        .office
        .book_form(&booking(&codes[0], of(0), &[website()]), now())
        .unwrap();
    let silent =
        |notice: &Notice| matches!(notice, Notice::OthersSilent { names } if names.len() == 1);
    assert!(first.notices.iter().any(silent));
    let no = [said("website_public", Medium::Photo, Answer::No)];
    let second = desk
        .office
        .book_form(&booking(&codes[1], of(1), &no), now())
        .unwrap();
    assert!(second.notices.contains(&Notice::Conflict { count: 1 }));
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::Conflict);
    let group = desk.office.pupil(child, now()).unwrap().group.unwrap().id;
    let matrix = MatrixFor {
        group: Some(group),
        ..MatrixFor::default()
    };
    let matrix = desk.office.consent_matrix(&matrix, now()).unwrap();
    let row = matrix
        .rows
        .iter()
        .find(|row| row.person.person == pupil(child))
        .unwrap();
    assert_eq!(
        (row.conflicts, row.answered_by.len(), row.forms.len()),
        (1, 2, 2)
    );
    let counts = desk.office.consent_counts(now()).unwrap();
    assert_eq!((counts.total.conflicts, counts.total.booked), (1, 2));
}

#[test]
fn of_how_many_pupils_nobody_can_decide_is_counted_and_they_are_found() {
    let mut desk = Desk::settled();
    let only = cases::single_parent();
    let mut mother = invented().guardians_of(only)[0].clone();
    let before = desk.office.consent_counts(now()).unwrap().nobody_decides;
    for tie in &mut mother.pupils {
        tie.authority = Known::Unknown;
    }
    desk = desk.beneath(|register| {
        let done: Result<_, register::Error> = register.change(
            "edit_guardian",
            register::Actor::Program,
            now().at,
            |change| change.edit_guardian(&mother),
        );
        done.unwrap();
    });
    let after = desk.office.consent_counts(now()).unwrap().nobody_decides;
    let children = u32::try_from(mother.pupils.len()).unwrap();
    assert!(after > before && after <= before + children);
    let whom = MatrixFor::default();
    let matrix = desk.office.consent_matrix(&whom, now()).unwrap();
    let mut waiting = matrix.rows.iter().filter(|row| !row.someone_decides);
    assert_eq!(waiting.clone().count(), usize::try_from(after).unwrap());
    assert!(waiting.any(|row| row.person.person == pupil(only)));
}

#[test]
fn who_has_unknown_authority_gives_no_yes_until_the_school_knows() {
    let mut desk = Desk::settled();
    let child = cases::authority_unknown();
    let father = guardian(cases::guardian_of_unknown_authority());
    let code = codes(&mut desk, child)
        .into_iter()
        .find(|code| on_the_desk(&desk, code).signatories[0].person == father)
        .unwrap();
    let booked = desk
        .office
        .book_form(&booking(&code, father, &[website()]), now())
        .unwrap();
    let unknown =
        |n: &Notice| matches!(n, Notice::AuthorityUnknown { person, .. } if *person == father);
    assert!(booked.notices.iter().any(unknown));
    assert_eq!(
        holds(&desk, child, "2026-11-22"),
        ConsentState::AuthorityUnknown
    );
    let mut edit = invented()
        .guardian(cases::guardian_of_unknown_authority())
        .unwrap()
        .clone();
    for tie in &mut edit.pupils {
        tie.authority = Known::Yes;
    }
    let later = on("2026-11-25");
    desk.office
        .save_guardian(
            &office::guardians::GuardianEdit {
                id: Some(edit.id),
                name: edit.name.clone(),
                address: edit.address.clone(),
                email: edit.email.clone(),
                phone: edit.phone.clone(),
                language: edit.language,
                pupils: edit.pupils.clone(),
                version: edit.version,
            },
            later,
        )
        .unwrap();
    assert_eq!(holds(&desk, child, "2026-11-25"), ConsentState::Yes);
    let before = holds(&desk, child, "2026-11-24");
    assert_eq!(before, ConsentState::AuthorityUnknown, "as it was then");
}

#[test]
fn a_word_by_mail_counts_and_a_spoken_yes_does_not() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let mother = guardians(child, Known::Yes)[0];
    let mail = NewStatement {
        person: pupil(child),
        by: mother,
        given_on: day("2026-11-20"),
        received_on: day("2026-11-20"),
        via: Via::Email,
        signed: false,
        answers: vec![website()],
        note: "Mail van 20 november.".into(),
    };
    let spoken = NewStatement {
        via: Via::Oral,
        ..mail.clone()
    };
    let refused = desk.office.register_consent(&spoken, now()).unwrap_err();
    assert_eq!(rules(&refused), ["oral_yes"]);
    desk.office.register_consent(&mail, now()).unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::Yes);
    let spoken_no = NewStatement {
        answers: vec![said("website_public", Medium::Photo, Answer::No)],
        ..spoken
    };
    desk.office.register_consent(&spoken_no, now()).unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::No);
}

#[test]
fn the_proof_shows_who_when_how_under_which_words_and_the_scan() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let mother = guardians(child, Known::Yes)[0];
    let booked = desk
        .office
        .book_form(&booking(&code, mother, &[website()]), now())
        .unwrap();
    let attach =
        |desk: &mut Desk, bytes: &[u8]| desk.office.attach_scan(&booked.statements, bytes, now());
    let mut large = b"%PDF-1.7".to_vec();
    large.resize(10 * 1024 * 1024 + 1, b' ');
    for (bytes, problem) in [(&b"MZ"[..], Problem::NoScan), (&large, Problem::TooLarge)] {
        let error = attach(&mut desk, bytes).unwrap_err();
        assert_eq!(error, Error::field("scan", problem));
    }
    let bytes = b"\xff\xd8\xff een handtekening";
    let scan = attach(&mut desk, bytes).unwrap();
    let question = Question {
        item: "website_public".into(),
        medium: Some(Medium::Photo),
    };
    let proof = desk
        .office
        .consent_proof(pupil(child), &question, day("2026-11-22"), now())
        .unwrap();
    let statement = &proof.statements[0];
    assert_eq!(proof.point.state, ConsentState::Yes);
    assert_eq!(statement.by.person, mother);
    assert_eq!(statement.form.as_deref(), Some(code.as_str()));
    assert_eq!(
        (statement.given_on, statement.via),
        (day("2026-11-19"), Via::Paper)
    );
    assert_eq!(statement.scans[0].kind, ScanKind::Jpeg);
    assert!(proof.wordings[&statement.wording].contains("website van de school"));
    assert_eq!(desk.office.scan(scan).unwrap().1, bytes);
    desk.is_sound();
}

#[test]
fn a_booking_on_the_wrong_name_is_struck_and_a_later_no_is_no_disagreement() {
    let mut desk = Desk::settled();
    let child = cases::divorced_two_households();
    let code = codes(&mut desk, child).remove(0);
    let parents = guardians(child, Known::Yes);
    let (mother, father) = (parents[0], parents[1]);
    let mistake = booking(&code, father, &[website()]);
    desk.office.book_form(&mistake, now()).unwrap();
    let monday = on("2026-11-23");
    let right = BookForm {
        by: vec![mother],
        again: true,
        ..mistake
    };
    desk.office.book_form(&right, monday).unwrap();
    let withdrawal = Withdrawal {
        person: pupil(child),
        by: mother,
        given_on: monday.today,
        received_on: monday.today,
        via: Via::Oral,
        questions: Vec::new(),
        note: String::new(),
    };
    let withdrawn = desk.office.withdraw_consent(&withdrawal, monday).unwrap();
    let conflict = |notice: &Notice| matches!(notice, Notice::Conflict { .. });
    assert!(!withdrawn.booked.notices.iter().any(conflict));
    let question = Question {
        item: "website_public".into(),
        medium: Some(Medium::Photo),
    };
    let proof = |on: &str| {
        let of = pupil(child);
        let proof = desk.office.consent_proof(of, &question, day(on), monday);
        proof.unwrap()
    };
    // What the school went by on Sunday was the father's yes; the proof says that it was struck.
    let sunday = proof("2026-11-22");
    assert_eq!(sunday.point.state, ConsentState::Yes);
    assert_eq!(sunday.point.voices[0].by, father);
    let struck = sunday.statements[0].struck.as_ref().unwrap();
    assert_eq!(struck.on, monday.today);
    assert!(!struck.by.is_empty());
    assert!(sunday.statements[1].mends && sunday.statements[1].struck.is_none());
    let after = proof("2026-11-23");
    assert_eq!(after.point.state, ConsentState::No);
    assert_eq!(after.point.voices.len(), 1);
    // The form on the desk shows both bookings, the first one struck.
    let FormFound::Form { desk: found } = desk.office.form(&code, monday).unwrap() else {
        panic!("the form is known");
    };
    let struck: Vec<bool> = found.bookings.iter().map(|one| one.struck).collect();
    assert_eq!(struck, [true, false]);
    desk.is_sound();
}

#[test]
fn the_words_of_a_printed_form_stay_when_the_school_words_an_item_anew() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let line = desk.office.consent_items(now()).unwrap().remove(1);
    let item = line.item;
    let edit = ItemEdit {
        code: item.code.clone(),
        subject: item.subject,
        kind: item.kind,
        media: item.media.clone(),
        name_nl: item.name_nl.clone(),
        name_en: item.name_en.clone(),
        label_nl: "Mag het op onze nieuwe site?".into(),
        label_en: item.label_en.clone(),
        explanation_nl: item.explanation_nl.clone(),
        explanation_en: item.explanation_en.clone(),
        version: line.version,
    };
    desk.office.save_consent_item(&edit, now()).unwrap();
    let stale = desk.office.save_consent_item(&edit, now()).unwrap_err();
    assert_eq!(stale, Error::Stale { noun: Noun::Form });
    let mother = guardians(child, Known::Yes)[0];
    desk.office
        .book_form(&booking(&code, mother, &[website()]), now())
        .unwrap();
    let question = Question {
        item: item.code.clone(),
        medium: Some(Medium::Photo),
    };
    let proof = desk
        .office
        .consent_proof(pupil(child), &question, now().today, now())
        .unwrap();
    let words: Vec<_> = proof.wordings.values().collect();
    assert!(words[0].contains(&item.label_nl) && !words[0].contains("nieuwe site"));
    assert_eq!(proof.point.column.label_nl, "Mag het op onze nieuwe site?");
}

#[test]
fn the_school_asks_in_its_own_order_and_printed_forms_keep_theirs() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let asked = |desk: &Desk| {
        let lines = desk.office.consent_items(now()).unwrap();
        let codes = lines.into_iter().map(|line| line.item.code);
        codes.collect::<Vec<_>>()
    };
    let before = asked(&desk);
    desk.office
        .move_consent_item("website_public", true, now())
        .unwrap();
    let after = asked(&desk);
    assert_eq!(after[..2], ["website_public", "social_school"]);
    assert_eq!(after[2..], before[2..]);
    let first = |desk: &Desk| on_the_desk(desk, &code).items[0].code.clone();
    assert_eq!(first(&desk), "social_school");
    let anew = codes(&mut desk, child).remove(0);
    assert_eq!(on_the_desk(&desk, &anew).items[0].code, "website_public");
    assert_eq!(first(&desk), "social_school", "the paper that is out");
    // At the top there is nothing above, and nothing is written.
    let lines = desk.office.history(5, None).unwrap();
    desk.office
        .move_consent_item("website_public", true, now())
        .unwrap();
    assert_eq!(desk.office.history(5, None).unwrap(), lines);
    let gone = desk.office.move_consent_item("radio", false, now());
    assert_eq!(
        gone,
        Err(Error::NotFound {
            noun: Noun::ConsentItem
        })
    );
}

#[test]
fn a_retired_item_is_asked_no_more_and_keeps_its_past() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let mother = guardians(child, Known::Yes)[0];
    desk.office
        .book_form(&booking(&code, mother, &[website()]), now())
        .unwrap();
    let monday = on("2026-11-23");
    desk.office
        .retire_consent_item("website_public", true, 0, monday)
        .unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::Yes);
    assert_eq!(holds(&desk, child, "2026-11-23"), ConsentState::NotAsked);
    let matrix = desk
        .office
        .consent_matrix(&MatrixFor::default(), monday)
        .unwrap();
    assert!(
        matrix
            .columns
            .iter()
            .all(|column| column.item != "website_public")
    );
    desk.office
        .retire_consent_item("website_public", false, 1, monday)
        .unwrap();
    assert_eq!(holds(&desk, child, "2026-11-23"), ConsentState::Yes);
    let missing = desk
        .office
        .retire_consent_item("radio", true, 0, monday)
        .unwrap_err();
    assert_eq!(
        missing,
        Error::NotFound {
            noun: Noun::ConsentItem
        }
    );
}

#[test]
fn the_school_takes_items_from_the_catalogue_and_adds_its_own() {
    let mut desk = Desk::settled();
    let offers = desk.office.consent_catalogue(now()).unwrap();
    let codes: Vec<_> = offers.iter().map(|item| item.code.as_str()).collect();
    assert!(codes.contains(&"press") && !codes.contains(&"website_public"));
    let of = |offer: &domain::consent::ConsentItem| ItemEdit {
        code: offer.code.clone(),
        subject: offer.subject,
        kind: offer.kind,
        media: offer.media.clone(),
        name_nl: offer.name_nl.clone(),
        name_en: offer.name_en.clone(),
        label_nl: offer.label_nl.clone(),
        label_en: offer.label_en.clone(),
        explanation_nl: offer.explanation_nl.clone(),
        explanation_en: offer.explanation_en.clone(),
        version: 0,
    };
    let press = offers.iter().find(|item| item.code == "press").unwrap();
    desk.office.save_consent_item(&of(press), now()).unwrap();
    let own = ItemEdit {
        code: "school_radio".into(),
        ..of(press)
    };
    desk.office.save_consent_item(&own, now()).unwrap();
    let asked: Vec<_> = desk
        .office
        .consent_items(now())
        .unwrap()
        .into_iter()
        .map(|line| line.item.code)
        .collect();
    assert_eq!(asked[6..], ["press", "school_radio"]);
    let offers = desk.office.consent_catalogue(now()).unwrap();
    assert!(offers.iter().all(|item| item.code != "press"));
    let wrong = [
        (
            "code",
            ItemEdit {
                code: "School radio".into(),
                ..of(press)
            },
        ),
        (
            "media",
            ItemEdit {
                media: vec![],
                ..of(press)
            },
        ),
        (
            "labelNl",
            ItemEdit {
                label_nl: " ".into(),
                ..of(press)
            },
        ),
    ];
    for (field, edit) in wrong {
        let Error::Invalid { fields } = desk.office.save_consent_item(&edit, now()).unwrap_err()
        else {
            panic!("{field}");
        };
        assert_eq!(fields[0].field, field);
    }
}

#[test]
fn a_yes_is_taken_back_at_the_gate() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let mother = guardians(child, Known::Yes)[0];
    let answers = [website(), said("print", Medium::Film, Answer::Yes)];
    desk.office
        .book_form(&booking(&code, mother, &answers), on("2026-11-21"))
        .unwrap();
    let withdrawal = Withdrawal {
        person: pupil(child),
        by: mother,
        given_on: day("2026-11-22"),
        received_on: day("2026-11-22"),
        via: Via::Oral,
        questions: vec![Question {
            item: "website_public".into(),
            medium: Some(Medium::Photo),
        }],
        note: String::new(),
    };
    let withdrawn = desk.office.withdraw_consent(&withdrawal, now()).unwrap();
    assert_eq!(withdrawn.questions, withdrawal.questions);
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::No);
    assert_eq!(holds(&desk, child, "2026-11-21"), ConsentState::Yes);
    let again = desk
        .office
        .withdraw_consent(&withdrawal, now())
        .unwrap_err();
    assert_eq!(rules(&again), ["nothing_to_withdraw"]);
    let all = Withdrawal {
        questions: vec![],
        ..withdrawal
    };
    let withdrawn = desk.office.withdraw_consent(&all, now()).unwrap();
    assert_eq!(withdrawn.questions.len(), 1);
    assert_eq!(withdrawn.questions[0].item, "print");
}

#[test]
fn an_older_printing_books_with_the_questions_and_words_that_were_on_it() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let old = codes(&mut desk, child).remove(0);
    let wording = |desk: &Desk, code: &str| {
        let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
        let said = file.statements.into_iter();
        let mut said = said.filter(|one| one.form.as_deref() == Some(code));
        said.next().unwrap().wording
    };
    // The school stops asking for prints and words the rest anew; the household gets a new form.
    desk.office
        .retire_consent_item("print", true, 0, now())
        .unwrap();
    let new = codes(&mut desk, child).remove(0);
    assert_ne!(old, new);
    let asks = |desk: &Desk, code: &str| {
        let form = on_the_desk(desk, code);
        form.items.iter().any(|item| item.code == "print")
    };
    assert!(asks(&desk, &old) && !asks(&desk, &new));
    let mother = guardians(child, Known::Yes)[0];
    let answers = [website(), said("print", Medium::Photo, Answer::No)];
    desk.office
        .book_form(&booking(&old, mother, &answers), now())
        .unwrap();
    desk.office
        .book_form(&booking(&new, mother, &[website()]), now())
        .unwrap();
    assert_ne!(wording(&desk, &old), wording(&desk, &new));
    // Printed twice on one day, the same paper is one form.
    let again = codes(&mut desk, child);
    assert_eq!(codes(&mut desk, child), again);
    desk.is_sound();
}

#[test]
fn a_form_in_another_language_is_kept_under_the_words_in_that_language() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    print(&mut desk, child, YEAR);
    let PersonId::Guardian(mother) = guardians(child, Known::Yes)[0] else {
        panic!("a guardian");
    };
    let file = desk.office.pupil(child, now()).unwrap();
    let her = file.guardians.into_iter().map(|one| one.guardian);
    let her = her.into_iter().find(|one| one.id == mother).unwrap();
    let edit = office::guardians::GuardianEdit {
        id: Some(her.id),
        name: her.name,
        address: her.address,
        email: her.email,
        phone: her.phone,
        language: domain::school::Language::English,
        pupils: her.pupils,
        version: her.version,
    };
    desk.office.save_guardian(&edit, now()).unwrap();
    let code = codes(&mut desk, child).remove(0);
    let form = on_the_desk(&desk, &code);
    assert_eq!(form.form.language, domain::school::Language::English);
    desk.office
        .book_form(&booking(&code, guardian(mother), &[website()]), now())
        .unwrap();
    let question = Question {
        item: "website_public".into(),
        medium: Some(Medium::Photo),
    };
    let proof = desk
        .office
        .consent_proof(pupil(child), &question, now().today, now())
        .unwrap();
    assert!(
        proof
            .wordings
            .values()
            .all(|words| words.contains("school year"))
    );
}

#[test]
fn a_form_without_a_day_does_not_overrule_what_was_taken_back_since() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let mother = guardians(child, Known::Yes)[0];
    let whom = FormsFor {
        group: None,
        pupil: Some(child),
        staff: false,
        letter: false,
    };
    desk.office
        .consent_forms(YEAR, &whom, on("2026-09-01"), &mut |_, _| {
            ControlFlow::Continue(())
        })
        .unwrap();
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    let code = file.forms[0].code.clone();
    let no = NewStatement {
        person: pupil(child),
        by: mother,
        given_on: day("2026-10-01"),
        received_on: day("2026-10-01"),
        via: Via::Oral,
        signed: false,
        answers: vec![said("website_public", Medium::Photo, Answer::No)],
        note: String::new(),
    };
    desk.office.register_consent(&no, on("2026-10-01")).unwrap();
    let undated = BookForm {
        given_on: None,
        ..booking(&code, mother, &[website()])
    };
    desk.office.book_form(&undated, now()).unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::No);
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    assert!(!file.statements[0].dated);
}

#[test]
fn a_yes_for_next_year_is_taken_back_before_that_year_begins() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let mother = guardians(child, Known::Yes)[0];
    print(&mut desk, child, "2027-2028");
    let file = desk.office.consents_of(pupil(child), None, now()).unwrap();
    let code = file.forms[0].code.clone();
    desk.office
        .book_form(&booking(&code, mother, &[website()]), now())
        .unwrap();
    assert_eq!(holds(&desk, child, "2027-08-01"), ConsentState::Yes);
    let withdrawal = Withdrawal {
        person: pupil(child),
        by: mother,
        given_on: day("2026-11-22"),
        received_on: day("2026-11-22"),
        via: Via::Oral,
        questions: vec![],
        note: String::new(),
    };
    let withdrawn = desk.office.withdraw_consent(&withdrawal, now()).unwrap();
    assert_eq!(withdrawn.questions.len(), 1);
    assert_eq!(holds(&desk, child, "2027-08-01"), ConsentState::No);
}

#[test]
fn a_form_that_was_booked_at_the_wrong_child_is_struck_and_out_again() {
    let mut desk = Desk::settled();
    let child = cases::single_parent();
    let code = codes(&mut desk, child).remove(0);
    let mother = guardians(child, Known::Yes)[0];
    let booked = desk
        .office
        .book_form(&booking(&code, mother, &[website()]), now())
        .unwrap();
    let reason = "Bij het verkeerde kind ingevoerd.";
    desk.office
        .strike_consent(booked.statements[0], reason, now())
        .unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::Unanswered);
    let form = on_the_desk(&desk, &code);
    assert_eq!(form.form.booked_on, None);
    assert!(form.in_the_way.is_empty() && form.bookings[0].struck);
    desk.office
        .book_form(&booking(&code, mother, &[website()]), now())
        .unwrap();
    assert_eq!(holds(&desk, child, "2026-11-22"), ConsentState::Yes);
    desk.is_sound();
}
