//! A decision that falls after an objection: whoever did not object is told as well, and so is who
//! knew of it.

use super::*;

/// Two households got the decision of 5 October; the first objects, and this is how it ends.
fn objected_by_one(verdict: Verdict) -> World {
    let mut world = expelled(Denomination::Private);
    world.homes = vec![home(1), home(2)];
    world.letters = [1, 2].map(letter).to_vec();
    world.passes(S::Municipality, "2026-10-05");
    world.enter(&Said {
        what: Some(What::Objected {
            letter: letter_id(1),
        }),
        ..said(S::ObjectionReceived, "2026-11-02")
    });
    world.passes(S::ObjectionHearing, "2026-11-16");
    world.enter(&Said {
        what: Some(What::Ended {
            verdict,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..said(S::ObjectionDecided, "2026-11-23")
    });
    world.on("2026-11-24")
}

fn letter(n: u128) -> Sent {
    Sent {
        id: letter_id(n),
        guardians: home(n).guardians,
        ..sent(LetterKind::ExpulsionDecision, Some("2026-10-05"))
    }
}

#[test]
fn the_household_that_did_not_object_reads_that_the_decision_fell() {
    for verdict in [Verdict::Revoked, Verdict::Changed] {
        let mut world = objected_by_one(verdict);
        let on = day("2026-11-23");
        let asked = world.tasks();
        for task in [(TaskKind::TellWithdrawal, on), (TaskKind::PassOn, on)] {
            assert!(asked.contains(&task), "{verdict:?}: {asked:?}");
        }
        let case = world.case();
        assert_eq!(case.fall_told_to(), Some(home(2).guardians));
        assert_eq!(case.felled_by(), Some(Decider::Board));
        let letter = LetterKind::Withdrawal;
        assert_eq!(rests_on_station(&case, letter, None), None);
        let early = world.try_enter(&said(S::WithdrawalTold, "2026-11-20"));
        let station = S::ObjectionDecided;
        assert_eq!(early, Err(vec![Refusal::OutOfOrder { station, on }]));
        world.passes(S::WithdrawalTold, "2026-11-24");
        assert_eq!(world.state(S::WithdrawalTold), St::Done);
    }
}

#[test]
fn nothing_of_a_decision_that_fell_is_still_to_be_done() {
    let world = objected_by_one(Verdict::Revoked);
    for at in [S::Inspectorate, S::Objection, S::LeavingTold, S::Removed] {
        assert_eq!(world.state(at), St::NotNeeded, "{at:?}");
    }
    assert!(strip(&world.case()).iter().all(|one| one.kind != S::Appeal));
}

#[test]
fn a_decision_that_stands_or_that_has_one_household_asks_for_no_such_letter() {
    let stands = objected_by_one(Verdict::Stands);
    let mut one = objected_by_one(Verdict::Revoked);
    one.homes.truncate(1);
    one.letters.truncate(1);
    for world in [stands, one] {
        let shown = strip(&world.case());
        assert!(shown.iter().all(|it| it.kind != S::WithdrawalTold));
        let told = rests_on_station(&world.case(), LetterKind::Withdrawal, None);
        assert_eq!(told, Some(Refusal::NotWithdrawn));
    }
}

#[test]
fn what_is_taken_back_is_told_to_every_household() {
    let mut world = objected_by_one(Verdict::Stands);
    world.enter(&Said {
        what: Some(What::Withdrawn {
            decided_by: Decider::Board,
        }),
        ..said(S::Withdrawn, "2026-11-24")
    });
    assert_eq!(world.case().fall_told_to(), None);
    assert_eq!(world.state(S::WithdrawalTold), St::Due);
}
