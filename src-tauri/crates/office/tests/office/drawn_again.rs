//! A letter of a decision that came back: drawn anew, for the address that is known now.

use domain::letter::LetterMark;
use domain::sanction::TaskKind;
use fixtures::cases;
use office::letters::LetterLine;
use register::Actor;

use crate::desk::{Desk, day, now, on, pupil, rules, suspension};
use crate::played::text;

#[test]
fn a_suspension_letter_that_came_back_is_drawn_anew_for_the_new_address_and_counts_from_then() {
    let mut desk = Desk::settled();
    let decision = suspension(cases::next_incident(), pupil(cases::warned_pupil()));
    let of = desk.office.decide_sanction(&decision, &[], now()).unwrap();
    let letters = |desk: &Desk| -> Vec<LetterLine> {
        let file = desk.office.sanction(of, on("2026-11-26")).unwrap();
        let known = file
            .letters
            .into_iter()
            .filter(|line| line.kind.makes_known());
        known.collect()
    };
    let first = letters(&desk).remove(0);
    desk.office
        .mark_letter(first.id, LetterMark::Posted, now().today, now())
        .unwrap();
    let early = desk.office.redraw_letter(first.id, now()).unwrap_err();
    assert_eq!(rules(&early), ["letter_not_returned"]);
    let at = on("2026-11-25");
    desk.office
        .mark_letter(first.id, LetterMark::Returned, at.today, at)
        .unwrap();
    let moved = |register: &mut register::Register| {
        let moved = register.change("edit_guardian", Actor::Program, at.at, |change| {
            for id in &first.guardians {
                let mut guardian = change.guardian(*id)?;
                guardian.address.street = "Nieuwbedachtstraat 7".into();
                change.edit_guardian(&guardian)?;
            }
            Ok::<_, register::Error>(())
        });
        moved.unwrap();
    };
    let mut desk = desk.beneath(moved);
    let at = on("2026-11-26");
    let before = desk.last_line();
    let issued = desk.office.redraw_letter(first.id, at).unwrap();
    assert_eq!(desk.last_line(), before + 1, "one step");
    assert_eq!(issued.len(), 1);
    let again = desk.office.letter(issued[0]).unwrap();
    assert_ne!(again.number, first.number);
    assert_eq!(again.guardians, first.guardians);
    // The paper says the same as is counted.
    let (desk, words) = text(desk, &again);
    assert!(words.contains("7 januari 2027"), "{words}");
    let mut street = String::new();
    let mut desk = desk.beneath(|register| {
        street = register.read().letter(again.id).unwrap().address.join(", ");
    });
    assert!(street.contains("Nieuwbedachtstraat 7"), "{street}");
    desk.office
        .mark_letter(again.id, LetterMark::HandedOver, at.today, at)
        .unwrap();
    let file = desk.office.sanction(of, at).unwrap();
    assert_eq!(file.objection_until, Some(day("2027-01-07")));
    assert_eq!(
        file.decision.suspension, decision.suspension,
        "no other days"
    );
    let open = desk.office.tasks(at).unwrap().into_iter();
    let mut open = open.filter(|task| task.sanction == Some(of));
    assert!(open.all(|task| task.kind != TaskKind::RedeliverLetter));
    // Whoever has read it gets no other one.
    let twice = desk.office.redraw_letter(first.id, at).unwrap_err();
    assert_eq!(rules(&twice), ["told_before"]);
    desk.is_sound();
}
