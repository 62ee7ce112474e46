//! A school words a letter anew: what it may change, and what it may not leave out.

#![allow(clippy::expect_used, reason = "what cannot be read fails the test")]

mod samples;

use std::ops::ControlFlow;

use documents::template::{Lack, Place};
use documents::{Language, assets, lacks, letter, read_text, sample, sample_form};
use domain::letter::{FormKind, LetterKind, Passage, Worded};

/// The program's own wording of the Dutch suspension, with something changed.
fn suspension(from: &str, to: &str) -> Vec<Lack> {
    let source = assets::source(LetterKind::Suspension.code(), Language::Dutch);
    assert!(source.contains(from), "{from}");
    own(LetterKind::Suspension, &source.replace(from, to))
}

/// The program's own wording of the Dutch consent form, with something changed.
fn form(from: &str, to: &str) -> Vec<Lack> {
    let form = FormKind::ConsentForm;
    let source = assets::source(form.code(), Language::Dutch);
    assert!(source.contains(from), "{from}");
    own(form, &source.replace(from, to))
}

fn own(worded: impl Into<Worded>, source: &str) -> Vec<Lack> {
    let worded = worded.into();
    let template = read_text(worded, Language::Dutch, source).expect("a template");
    lacks(worded, Language::Dutch, &template).expect("a template of the program")
}

fn field(field: &str) -> Lack {
    let field = field.to_owned();
    Lack::Field { field }
}

#[test]
fn the_programs_own_wordings_could_be_a_schools() {
    for language in Language::ALL.iter().copied() {
        for worded in Worded::all() {
            if assets::source(worded.code(), language).is_empty() {
                continue;
            }
            let own = assets::template(worded.code(), language).expect("a template");
            let found = lacks(worded, language, &own).expect("a template");
            assert_eq!(found, [], "{worded:?} in {language:?}");
        }
    }
}

#[test]
fn a_form_keeps_what_the_law_asks_of_consent() {
    for passage in [
        Passage::NoDisadvantage,
        Passage::UnansweredIsNo,
        Passage::StaysOnline,
        Passage::Withdrawing,
        Passage::Validity,
        Passage::BothSign,
    ] {
        let mark = format!("{{#keep {}}}", passage.code());
        let source = assets::source(FormKind::ConsentForm.code(), Language::Dutch);
        let without = source.lines().filter(|line| !line.contains(&mark));
        let without: Vec<&str> = without.collect();
        let found = own(FormKind::ConsentForm, &without.join("\n"));
        assert!(found.contains(&Lack::Passage { passage }), "{found:?}");
    }
    assert_eq!(
        form("vóór **{return_by}**", "vóór de vakantie"),
        [field("return_by")]
    );
}

#[test]
fn the_answers_of_a_form_stay_on_its_back() {
    let place = Place::Items;
    assert_eq!(form("@items", ""), [Lack::Place { place }]);
    let moved = form(
        "@answers\n\nZet steeds **één kruisje**: ja of nee.\n\n@items",
        "@items\n\n@answers",
    );
    assert!(matches!(moved[..], [Lack::Moved { .. }]), "{moved:?}");
    let more = "Dit vinden wij belangrijk en daarom schrijven wij het lang op. ".repeat(60);
    assert_eq!(
        form("**Online blijft", &format!("{more}\n\n**Online blijft")),
        [Lack::TooLong]
    );
    assert_eq!(
        form("@items", &format!("{more}\n\n@items")),
        [Lack::TooLong]
    );
}

#[test]
fn a_form_is_drawn_in_the_words_of_the_school() {
    let kind = FormKind::ConsentForm.into();
    let source = assets::source(FormKind::ConsentForm.code(), Language::Dutch);
    let source = source.replace(
        "**Online blijft online.**",
        "**Denk aan later.** {school} ook:",
    );
    let template = read_text(kind, Language::Dutch, &source).expect("a template");
    assert_eq!(lacks(kind, Language::Dutch, &template), Ok(Vec::new()));
    for (whole, who) in [
        (true, "inleveren bij de leerkracht"),
        (false, "inleveren op kantoor"),
    ] {
        let today = samples::day(2026, 11, 22);
        let form = sample_form(Language::Dutch, Some(template.clone()), today, whole);
        let form = form.expect("sample values");
        let mut go_on = |_, _| ControlFlow::Continue(());
        let drawn = documents::consent_forms(&[form], &samples::letterhead(), &mut go_on);
        let text = drawn.expect("a form").text;
        assert!(
            text.contains("Denk aan later. Basisschool De Regenboog ook:"),
            "{text}"
        );
        assert!(text.contains(who), "{text}");
        assert!(!text.contains(['{', '}', '|']), "{text}");
    }
}

#[test]
fn other_words_around_the_same_values_are_welcome_and_printed() {
    let source = assets::source(LetterKind::Warning.code(), Language::Dutch);
    let source = source.replace(
        "Wij leggen u uit wat er is gebeurd",
        "Hier leest u wat er was",
    );
    assert_eq!(own(LetterKind::Warning, &source), []);
    let mut whole = samples::letter(LetterKind::Warning, Language::Dutch);
    whole.template = read_text(whole.kind.into(), whole.language, &source).ok();
    let text = letter(&whole).expect("a letter").text;
    assert!(text.contains("Hier leest u wat er was"), "{text}");
    assert!(!text.contains("keep"), "{text}");
}

#[test]
fn a_value_that_is_left_out_is_named() {
    assert_eq!(suspension("{reasons}\n", "\n"), [field("reasons")]);
    assert_eq!(suspension("\n- {copies}\n", "\n"), [field("copies")]);
}

#[test]
fn a_value_that_is_left_out_of_some_letters_is_named() {
    let conditional = "{#if hearing_urgency}{reasons}{/if}";
    assert_eq!(suspension("{reasons}", conditional), [field("reasons")]);
    let both = "{#if hearing_urgency}{reasons}{else}Dit zijn de redenen: {reasons}{/if}";
    assert_eq!(suspension("{reasons}", both), []);
}

#[test]
fn a_term_that_is_only_told_at_a_public_school_is_missed_at_another() {
    let source = assets::source(LetterKind::Suspension.code(), Language::Dutch);
    let (start, end) = (
        "{else}\n{#if objection_offered}",
        "{/if}\n{/if}\n\n{#if public_school}\n{#keep interim}",
    );
    let from = source.find(start).expect("the other branch");
    let until = source.find(end).expect("its end");
    let without = format!("{}{}", &source[..from], &source[until + "{/if}\n".len()..]);
    let found = own(LetterKind::Suspension, &without);
    assert!(found.contains(&field("objection_last_day")), "{found:?}");
    let passage = Passage::ObjectionTerm;
    assert!(found.contains(&Lack::Passage { passage }), "{found:?}");
}

#[test]
fn a_passage_that_is_left_out_is_named() {
    let article = "{#keep basis}Het besluit steunt op artikel 40c van de Wet op het primair \
                   onderwijs.{/keep} ";
    let passage = Passage::Basis;
    assert_eq!(suspension(article, ""), [Lack::Passage { passage }]);
    let bare = "Het besluit steunt op de wet. ";
    assert_eq!(suspension(article, bare), [Lack::Passage { passage }]);
}

#[test]
fn the_room_to_sign_and_the_subject_stay() {
    let place = Place::Signature;
    assert_eq!(suspension("@signature", ""), [Lack::Place { place }]);
    let sometimes = "{#if hear_later}\n# Besluit tot schorsing van {pupil}\n{/if}";
    let found = suspension("# Besluit tot schorsing van {pupil}", sometimes);
    assert!(found.contains(&Lack::Subject), "{found:?}");
}

#[test]
fn a_value_that_may_be_empty_needs_a_condition() {
    let source = "{#if return_talk_time} om **{return_talk_time}**{/if}";
    let found = suspension(source, " om {return_talk_time}");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        matches!(&found[0], Lack::MayBeEmpty { field, line: 59 } if field == "return_talk_time")
    );
}

#[test]
fn a_field_that_the_letter_does_not_have_is_named_with_its_line() {
    let found = suspension("Met vriendelijke groet", "{teacher_heard_date}, met groet");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        matches!(&found[0], Lack::Unknown { field, line: 104 } if field == "teacher_heard_date")
    );
}

#[test]
fn every_letter_can_be_seen_with_invented_values_at_length_and_in_short() {
    for language in Language::WHOLE {
        for kind in LetterKind::ALL.iter().copied() {
            let drawn = |whole| {
                let head = (samples::letterhead(), None);
                let today = samples::day(2026, 11, 22);
                let letter = sample(kind, language, head, today, whole).expect("sample values");
                documents::letter(&letter).map(|drawn| drawn.text)
            };
            for whole in [true, false] {
                let text = drawn(whole).expect("a letter");
                assert!(
                    !text.contains(['{', '}', '|']),
                    "{kind:?} in {language:?}: {text}"
                );
            }
        }
    }
}
