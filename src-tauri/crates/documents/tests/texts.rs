//! A school words a letter anew: what it may change, and what it may not leave out.

#![allow(clippy::expect_used, reason = "what cannot be read fails the test")]

mod samples;

use documents::template::{Lack, Place};
use documents::{Language, assets, lacks, letter, read_text, sample};
use domain::letter::{LetterKind, Passage};

/// The program's own wording of the Dutch suspension, with something changed.
fn suspension(from: &str, to: &str) -> Vec<Lack> {
    let source = assets::source(LetterKind::Suspension.code(), Language::Dutch);
    assert!(source.contains(from), "{from}");
    own(LetterKind::Suspension, &source.replace(from, to))
}

fn own(kind: LetterKind, source: &str) -> Vec<Lack> {
    let template = read_text(kind, Language::Dutch, source).expect("a template");
    lacks(kind, Language::Dutch, &template).expect("a template of the program")
}

fn field(field: &str) -> Lack {
    let field = field.to_owned();
    Lack::Field { field }
}

#[test]
fn the_programs_own_wordings_could_be_a_schools() {
    for language in Language::WHOLE {
        for kind in LetterKind::ALL.iter().copied() {
            let own = assets::template(kind.code(), language).expect("a template");
            let found = lacks(kind, language, &own).expect("a template");
            assert_eq!(found, [], "{kind:?} in {language:?}");
        }
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
    whole.template = read_text(whole.kind, whole.language, &source).ok();
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
