//! What letters say is so: of a time that stands still, of what was told, of rules that were
//! broken.

use domain::letter::{LetterKind, Part};
use domain::procedure::{Said, StationKind, said};
use domain::sanction::Decision;
use fixtures::cases;
use register::Actor;

use crate::desk::{Desk, day, incident, now, on, pupil, rule, rules, suspension, warning};
use crate::played::{expelled, heard, issued, text, whole};

#[test]
fn while_the_committee_has_a_dispute_before_it_the_receipt_of_an_objection_names_no_last_day() {
    let mut desk = Desk::settled();
    let child = pupil(cases::single_parent());
    let of = expelled(&mut desk, child);
    for (station, date) in [
        (StationKind::ObjectionReceived, "2026-12-04"),
        (StationKind::DisputeFiled, "2026-12-07"),
    ] {
        let put = heard(station, date);
        desk.office.enter_station(of, &put, on(date)).unwrap();
    }
    // Whatever the day is on which it is written, it says the same.
    for date in ["2026-12-07", "2026-12-21"] {
        let at = on(date);
        let mut receipt = whole(&desk, LetterKind::ObjectionReceipt, child, of, at);
        assert_eq!(receipt.parts[&Part::DecideBefore], "");
        receipt.parts.insert(Part::HearingDate, "2027-01-22".into());
        let line = issued(&mut desk, &receipt, at).remove(0);
        let (again, words) = text(desk, &line);
        desk = again;
        assert!(
            words.contains("staat de tijd om te beslissen stil"),
            "{words}"
        );
        assert!(!words.contains("Het bestuur beslist uiterlijk"), "{words}");
        assert!(
            !words.contains("Bent u ook naar de Geschillencommissie"),
            "{words}"
        );
    }
    // Nor can a day be typed.
    let at = on("2026-12-21");
    let mut receipt = whole(&desk, LetterKind::ObjectionReceipt, child, of, at);
    receipt
        .parts
        .insert(Part::DecideBefore, "2027-01-15".into());
    let refused = desk.office.issue_letter(&receipt, at).unwrap_err();
    assert_eq!(rules(&refused), ["part_says_otherwise"]);
    // After the opinion the time runs on, to a day that stays.
    let opinion = Said {
        what: Some(domain::procedure::What::Ended {
            verdict: domain::procedure::Verdict::Stands,
            decided_by: None,
            excuse: String::new(),
        }),
        ..said(StationKind::DisputeOpinion, day("2027-01-15"), "")
    };
    let at = on("2027-01-15");
    desk.office.enter_station(of, &opinion, at).unwrap();
    let mut receipt = whole(&desk, LetterKind::ObjectionReceipt, child, of, at);
    receipt.parts.insert(Part::HearingDate, "2027-01-22".into());
    let line = issued(&mut desk, &receipt, at).remove(0);
    let (_desk, words) = text(desk, &line);
    // Four weeks from 4 December, and the 39 days that they stood still.
    assert!(
        words.contains("uiterlijk op dinsdag 9 februari 2027"),
        "{words}"
    );
}

/// A pupil of an expulsion who was born on a day.
fn born(on_day: &str) -> String {
    let mut desk = Desk::settled();
    let id = cases::single_parent();
    desk = desk.beneath(|register| {
        let born = register.change("edit_pupil", Actor::Program, now().at, |change| {
            let mut child = change.pupil(id)?;
            child.birth_date = Some(day(on_day));
            change.edit_pupil(&child)
        });
        born.unwrap();
    });
    let of = expelled(&mut desk, pupil(id));
    let at = on("2026-12-01");
    let told = whole(&desk, LetterKind::ExpulsionDecision, pupil(id), of, at);
    let line = issued(&mut desk, &told, at).remove(0);
    text(desk, &line).1
}

#[test]
fn the_decision_to_expel_a_pupil_of_four_names_no_law_that_does_not_concern_them() {
    let five = born("2021-11-30");
    assert!(five.contains("artikel 18 van de Leerplichtwet"), "{five}");
    assert!(five.contains("burgemeester en wethouders"), "{five}");
    let four = born("2021-12-01");
    assert!(!four.contains("Leerplichtwet"), "{four}");
    assert!(!four.contains("burgemeester en wethouders"), "{four}");
    assert!(four.contains("de Inspectie van het Onderwijs"), "{four}");
}

#[test]
fn a_warning_names_the_rule_that_was_recorded_as_broken_and_no_other() {
    let child = cases::single_parent();
    let words_of = |clauses: Vec<String>| {
        let mut desk = Desk::settled();
        let mut new = incident(pupil(child));
        new.clauses = clauses;
        let id = desk.office.record_incident(&new, now()).unwrap();
        let decision = Decision {
            skip_reason: "Dit kan niet wachten.".into(),
            ..warning(id, pupil(child))
        };
        let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
        let line = desk.office.sanction(of, now()).unwrap().letters.remove(0);
        text(desk, &line).1
    };
    let broken = words_of(vec!["T-G0".into()]);
    assert!(
        broken.contains("Daarmee is een afspraak uit Samen online overtreden"),
        "{broken}"
    );
    let none = words_of(Vec::new());
    assert!(!none.contains("overtreden"), "{none}");
    assert!(
        none.contains("In ons protocol (Samen online) staat hoe wij"),
        "{none}"
    );
}

#[test]
fn of_a_pupil_who_is_in_no_group_no_group_is_said() {
    let id = cases::single_parent();
    let desk = Desk::settled().beneath(|register| {
        let none = register.change("edit_pupil", Actor::Program, now().at, |change| {
            let mut child = change.pupil(id)?;
            child.group = None;
            change.edit_pupil(&child)
        });
        none.unwrap();
    });
    let mut desk = desk;
    let incident = desk.recorded(id);
    let decision = warning(incident, pupil(id));
    let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let line = desk.office.sanction(of, now()).unwrap().letters.remove(0);
    let (_desk, words) = text(desk, &line);
    assert!(!words.contains("groep"), "{words}");
}

#[test]
fn a_letter_asks_how_the_school_is_reached_and_where_the_board_is() {
    let mut desk = Desk::settled();
    let child = pupil(cases::warned_pupil());
    let decision = suspension(cases::next_incident(), child);
    let school = desk.office.settings().unwrap().school;
    let decides = |desk: &Desk| {
        let rehearsal = desk
            .office
            .rehearse_sanction(&decision, &[], now())
            .unwrap();
        let spoken = rehearsal.refusals.iter().map(|one| rule(&one.refusal));
        spoken.collect::<Vec<String>>()
    };
    assert_eq!(decides(&desk), [""; 0]);
    let mut silent = school.clone();
    (silent.phone, silent.email) = (String::new(), String::new());
    desk.office.save_school(&silent, now()).unwrap();
    assert_eq!(decides(&desk), ["school_contact_missing"]);
    let mut homeless = school.clone();
    homeless.board_address = Default::default();
    desk.office.save_school(&homeless, now()).unwrap();
    assert_eq!(decides(&desk), ["board_address_missing"]);
    // Where no objection is offered, nobody writes to the board.
    homeless.objection_to_suspension = false;
    desk.office.save_school(&homeless, now()).unwrap();
    assert_eq!(decides(&desk), [""; 0]);
}
