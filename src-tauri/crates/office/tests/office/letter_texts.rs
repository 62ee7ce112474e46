//! A school words its letters itself: what it may change, who else has to read it, and which text
//! a letter is drawn from.

use std::ops::ControlFlow;

use domain::letter::{FormKind, LetterKind, Passage, TextState, Worded};
use domain::school::Language;
use office::consents::FormsFor;
use office::letter_texts::{LetterTextFaultKind, LetterTextVersion};
use office::{Error, Noun};

use crate::desk::{Desk, now, on, rules};

const DUTCH: Language = Language::Dutch;
const WARNING: Worded = Worded::Letter(LetterKind::Warning);

fn program(desk: &Desk, kind: Worded) -> String {
    desk.office.letter_text(kind, DUTCH).unwrap().program
}

/// The program's warning with other words.
fn anew(desk: &Desk) -> String {
    let text = program(desk, WARNING);
    let other = text.replace("Wij leggen u uit wat er is", "Hieronder staat wat er is");
    assert_ne!(text, other);
    other
}

fn versions(desk: &Desk) -> Vec<LetterTextVersion> {
    desk.office.letter_text(WARNING, DUTCH).unwrap().versions
}

/// What an invitation that is drawn now says.
fn drawn(desk: &Desk) -> String {
    let child = fixtures::cases::divorced_two_households();
    let request = crate::desk::letter(LetterKind::TalkInvitation, crate::desk::pupil(child));
    let pdf = desk.office.preview_letter(&request, 0, now()).unwrap();
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

#[test]
fn a_text_is_used_once_someone_else_has_read_it() {
    let mut desk = Desk::settled().with_every_role();
    let kind = LetterKind::TalkInvitation.into();
    let own = program(&desk, kind).replace("## Waar en wanneer", "## Plaats en tijd");
    let id = desk
        .office
        .propose_letter_text(kind, DUTCH, &own, "Korter.", now())
        .unwrap();
    assert!(
        drawn(&desk).contains("Waar en wanneer"),
        "not before it is read"
    );
    let alone = desk.office.judge_letter_text(id, true, "", now());
    assert_eq!(rules(&alone.unwrap_err()), ["own_letter_text"]);
    assert_eq!(desk.office.today(now()).unwrap().letter_texts, 0);

    let mut desk = desk.again(Some("counsellor"));
    assert_eq!(desk.office.today(now()).unwrap().letter_texts, 1);
    desk.office.judge_letter_text(id, true, "", now()).unwrap();
    let text = drawn(&desk);
    assert!(text.contains("Plaats en tijd"), "{text}");
    assert!(!text.contains("Waar en wanneer"), "{text}");
    let file = desk.office.letter_text(kind, DUTCH).unwrap();
    assert_eq!(
        (file.source.as_str(), file.versions[0].in_use),
        (own.as_str(), true)
    );
    let again = desk
        .office
        .judge_letter_text(id, false, "Toch niet.", now());
    assert_eq!(rules(&again.unwrap_err()), ["letter_text_judged"]);
    let director = crate::desk::invented().director.full();
    desk.again(Some(&director)).is_sound();
}

#[test]
fn a_form_is_printed_in_the_words_of_the_school_and_answered_under_them() {
    let mut desk = Desk::settled().with_every_role();
    let kind = FormKind::ConsentForm.into();
    let own = program(&desk, kind).replace("**Online blijft online.**", "**Denk aan later.**");
    let office = &mut desk.office;
    let id = office.propose_letter_text(kind, DUTCH, &own, "Warmer.", now());
    let mut desk = desk.again(Some("counsellor"));
    let office = &mut desk.office;
    office
        .judge_letter_text(id.unwrap(), true, "", now())
        .unwrap();

    let director = crate::desk::invented().director.full();
    let mut desk = desk.again(Some(&director));
    let child = crate::desk::pupil(fixtures::cases::single_parent());
    let domain::person::PersonId::Pupil(id) = child else {
        panic!("a pupil")
    };
    let whom = FormsFor {
        pupil: Some(id),
        ..FormsFor::default()
    };
    let mut go_on = |_, _| ControlFlow::Continue(());
    let (pdf, _) = desk
        .office
        .consent_forms("2026-2027", &whom, now(), &mut go_on)
        .unwrap();
    let text = crate::consents::words(&pdf);
    assert!(text.contains("Denkaanlater."), "{text}");
    assert!(!text.contains("Onlineblijftonline."), "{text}");
    desk.again(Some(&director)).is_sound();
}

#[test]
fn a_school_goes_back_to_the_text_of_the_program_and_every_version_stays() {
    let mut desk = Desk::empty().with_every_role();
    let own = anew(&desk);
    let office = &mut desk.office;
    let first = office.propose_letter_text(WARNING, DUTCH, &own, "Warmer.", now());
    let mut desk = desk.again(Some("counsellor"));
    let office = &mut desk.office;
    office
        .judge_letter_text(first.unwrap(), true, "", now())
        .unwrap();
    let same = office.propose_letter_text(WARNING, DUTCH, &own, "Nog eens.", now());
    assert_eq!(rules(&same.unwrap_err()), ["letter_text_same"]);
    let back = program(&desk, WARNING);
    let office = &mut desk.office;
    let second = office.propose_letter_text(WARNING, DUTCH, &back, "Terug.", on("2026-11-24"));
    let mut desk = desk.again(Some(&crate::desk::invented().director.full()));
    let at = on("2026-11-24");
    desk.office
        .judge_letter_text(second.unwrap(), true, "", at)
        .unwrap();
    let file = desk.office.letter_text(WARNING, DUTCH).unwrap();
    assert_eq!(file.source, file.program);
    let sources: Vec<&str> = file
        .versions
        .iter()
        .map(|one| one.source.as_str())
        .collect();
    assert_eq!(sources, ["", own.as_str()]);
    assert!(
        file.versions
            .iter()
            .all(|one| one.state == TextState::Approved && !one.in_use)
    );
}

#[test]
fn what_is_declined_gets_an_answer_and_changes_nothing() {
    let mut desk = Desk::empty().with_every_role();
    let own = anew(&desk);
    let office = &mut desk.office;
    let id = office.propose_letter_text(WARNING, DUTCH, &own, "Warmer.", now());
    let mut desk = desk.again(Some("counsellor"));
    let id = id.unwrap();
    let mute = desk.office.judge_letter_text(id, false, " ", now());
    assert!(matches!(mute, Err(Error::Invalid { .. })), "{mute:?}");
    let answer = "De eerste zin is te streng.";
    desk.office
        .judge_letter_text(id, false, answer, now())
        .unwrap();
    let version = &versions(&desk)[0];
    assert_eq!(version.state, TextState::Declined);
    assert_eq!(version.answer, answer);
    let lines = desk.office.letter_texts().unwrap();
    assert!(
        lines
            .iter()
            .all(|line| line.own_since.is_none() && !line.waits)
    );
}

#[test]
fn one_proposal_waits_at_a_time_and_ones_own_can_be_replaced_or_taken_back() {
    let mut desk = Desk::empty().with_every_role();
    let (own, why) = (anew(&desk), "Warmer.");
    let office = &mut desk.office;
    office
        .propose_letter_text(WARNING, DUTCH, &own, why, now())
        .unwrap();
    let better = own.replace("Met deze brief", "Hiermee");
    let second = office.propose_letter_text(WARNING, DUTCH, &better, why, now());
    let states: Vec<TextState> = versions(&desk).iter().map(|one| one.state).collect();
    assert_eq!(states, [TextState::Proposed, TextState::Withdrawn]);

    let mut desk = desk.again(Some("counsellor"));
    let office = &mut desk.office;
    let beside = office.propose_letter_text(WARNING, DUTCH, &own, why, now());
    assert_eq!(rules(&beside.unwrap_err()), ["letter_text_waits"]);
    let id = second.unwrap();
    assert_eq!(
        office.withdraw_letter_text(id, now()),
        Err(Error::Forbidden)
    );
    let mut desk = desk.again(Some(&crate::desk::invented().director.full()));
    desk.office.withdraw_letter_text(id, now()).unwrap();
    assert!(
        versions(&desk)
            .iter()
            .all(|one| one.state == TextState::Withdrawn)
    );
    let gone = desk
        .office
        .withdraw_letter_text(domain::id::LetterTextId(Default::default()), now());
    let noun = Noun::LetterText;
    assert_eq!(gone, Err(Error::NotFound { noun }));
}

#[test]
fn a_text_that_leaves_out_what_the_law_asks_is_refused_and_says_what() {
    let mut desk = Desk::empty();
    let kind = LetterKind::Suspension.into();
    let article = "{#keep basis}Het besluit steunt op artikel 40c van de Wet op het primair \
                   onderwijs.{/keep}";
    let text = program(&desk, kind)
        .replace(article, "")
        .replace("{proportionality}", "");
    let check = desk.office.check_letter_text(kind, DUTCH, &text).unwrap();
    let faults: Vec<_> = check
        .faults
        .iter()
        .map(|one| (one.fault, one.passage))
        .collect();
    assert_eq!(
        faults,
        [
            (LetterTextFaultKind::FieldLeftOut, None),
            (LetterTextFaultKind::PassageLeftOut, Some(Passage::Basis)),
        ]
    );
    assert_eq!(
        check.faults[0].part,
        Some(domain::letter::Part::Proportionality)
    );
    let refused = desk
        .office
        .propose_letter_text(kind, DUTCH, &text, "Korter.", now());
    assert_eq!(rules(&refused.unwrap_err()), ["letter_text_lacks"]);
    let seen = desk
        .office
        .preview_letter_text(kind, DUTCH, &text, true, now());
    assert_eq!(rules(&seen.unwrap_err()), ["letter_text_lacks"]);
}

#[test]
fn a_slip_in_the_marks_is_named_with_its_line() {
    let desk = Desk::empty();
    let text = program(&desk, WARNING).replace("{facts}", "{facts");
    let check = desk
        .office
        .check_letter_text(WARNING, DUTCH, &text)
        .unwrap();
    let [fault] = check.faults.as_slice() else {
        panic!("{:?}", check.faults)
    };
    assert_eq!(
        (fault.fault, fault.line),
        (LetterTextFaultKind::OpenBrace, Some(11))
    );
    let odd = format!("{text}}}\n\n\u{1f9e8}").replace("{facts", "{facts}");
    let check = desk.office.check_letter_text(WARNING, DUTCH, &odd).unwrap();
    assert_eq!(check.faults[0].fault, LetterTextFaultKind::NotPrintable);
}

#[test]
fn the_name_of_a_child_in_a_text_for_all_letters_is_shown() {
    let desk = Desk::settled();
    let names = |text: &str| {
        let check = desk.office.check_letter_text(WARNING, DUTCH, text).unwrap();
        check.names
    };
    let own = anew(&desk);
    assert_eq!(names(&own), [""; 0]);
    let child = &crate::desk::invented().pupils[0].name;
    let named = own.replace("Vanaf nu", &format!("Net als {} vanaf nu", child.full()));
    assert_eq!(names(&named), [child.full()]);
}

#[test]
fn each_text_can_be_seen_with_invented_values() {
    let desk = Desk::empty();
    for line in desk.office.letter_texts().unwrap() {
        for whole in [true, false] {
            let seen =
                desk.office
                    .preview_letter_text(line.letter, line.language, "", whole, now());
            assert!(seen.is_ok(), "{:?} {whole}: {:?}", line.letter, seen.err());
        }
    }
}
