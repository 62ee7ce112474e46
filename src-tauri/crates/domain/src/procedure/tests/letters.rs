//! Letters within a procedure: none before the station that it tells of.

use super::*;

fn told(world: &World, letter: LetterKind) -> Option<Refusal> {
    rests_on_station(&world.case(), letter, None)
}

fn objected() -> World {
    let mut world = expelled(Denomination::Private);
    world.passes(S::ObjectionReceived, "2026-11-02");
    world.passes(S::ObjectionHearing, "2026-11-16");
    world.on("2026-11-30")
}

fn decided(verdict: Verdict) -> World {
    let mut world = objected();
    world.enter(&Said {
        what: Some(What::Ended {
            verdict,
            decided_by: Some(Decider::Board),
            excuse: String::new(),
        }),
        ..said(S::ObjectionDecided, "2026-11-25")
    });
    world
}

/// Every refusal of a letter whose station was not passed, with the case and the letter.
fn broken() -> Vec<(Refusal, World, LetterKind)> {
    use LetterKind as L;
    let mut declined = world(SanctionKind::Expulsion);
    declined.passes(S::TeacherHeard, "2026-09-07");
    declined.passes(S::Intent, "2026-09-10");
    declined.enter(&Said {
        manner: Some(Manner::Waived),
        ..said(S::GuardiansHeard, "2026-09-12")
    });
    let nobody = expelled(Denomination::Private).on("2026-11-30");
    let mut disputed = objected();
    disputed.passes(S::DisputeFiled, "2026-11-20");
    vec![
        (
            Refusal::GuardiansNotHeard,
            world(SanctionKind::Expulsion),
            L::HearingReport,
        ),
        (Refusal::GuardiansNotHeard, declined, L::HearingReport),
        (Refusal::NoObjection, nobody.clone(), L::ObjectionReceipt),
        (Refusal::NoObjection, nobody.clone(), L::ObjectionHearing),
        (Refusal::NoObjection, nobody, L::ObjectionDecision),
        (
            Refusal::ObjectionNotDecided,
            objected(),
            L::ObjectionDecision,
        ),
        (Refusal::ObjectionNotDecided, disputed, L::ObjectionDecision),
        (
            Refusal::ObjectionTakenBack,
            decided(Verdict::TakenBack),
            L::ObjectionDecision,
        ),
        (
            Refusal::ReasonNotTold,
            world(SanctionKind::SummaryDismissal),
            L::SummaryDismissal,
        ),
    ]
}

#[test]
fn an_intention_is_of_the_day_of_its_letter() {
    for (kind, letter) in [
        (SanctionKind::Reprimand, LetterKind::StaffIntention),
        (SanctionKind::Expulsion, LetterKind::ExpulsionIntent),
    ] {
        let mut world = world(kind);
        world.letters = vec![Sent {
            issued_on: day("2026-09-10"),
            makes_known: false,
            ..sent(letter, None)
        }];
        world.today = day("2026-09-20");
        let tried = |world: &World, on: &str| world.try_enter(&said(S::Intent, on)).map(|_| ());
        let on = |text: &str| Err(vec![Refusal::IntentLetterOn { on: day(text) }]);
        assert_eq!(tried(&world, "2026-09-09"), on("2026-09-10"));
        // While nobody marked it, it may have left on any day since.
        tried(&world, "2026-09-14").unwrap();
        world.letters[0].delivered_on = Some(day("2026-09-11"));
        assert_eq!(tried(&world, "2026-09-14"), on("2026-09-11"));
        tried(&world, "2026-09-11").unwrap();
        tried(&world, "2026-09-10").unwrap();
        world.letters.clear();
        tried(&world, "2026-09-14").unwrap();
    }
}

pub(super) fn refused() -> Vec<Refusal> {
    let on = day("2026-09-10");
    let told = broken().into_iter().map(|(refusal, ..)| refusal);
    told.chain([Refusal::IntentLetterOn { on }]).collect()
}

#[test]
fn a_letter_that_tells_of_a_station_waits_for_it() {
    for (refusal, world, letter) in broken() {
        assert_eq!(told(&world, letter), Some(refusal), "{letter:?}");
    }
}

#[test]
fn what_was_passed_is_told() {
    for verdict in [Verdict::Stands, Verdict::Changed] {
        let world = decided(verdict);
        for letter in LetterKind::ALL
            .iter()
            .filter(|it| !it.takes_back())
            .filter(|it| !matches!(it, LetterKind::LeavingDay | LetterKind::StaffExtension))
            .filter(|it| **it != LetterKind::SummaryDismissal)
        {
            assert_eq!(told(&world, *letter), None, "{letter:?} {verdict:?}");
        }
    }
}

#[test]
fn inviting_who_objected_sets_the_day_of_the_hearing() {
    let mut world = expelled(Denomination::Private);
    world.passes(S::ObjectionReceived, "2026-11-02");
    let day_set = Some(day("2026-11-16"));
    let said = said_by_letter(
        SanctionKind::Expulsion,
        LetterKind::ObjectionHearing,
        (day("2026-11-05"), day_set, None),
        "",
        Manner::Post,
    );
    world.today = day("2026-11-05");
    world.enter(&said.unwrap());
    let hearing = world.station(S::ObjectionHearing);
    assert_eq!((hearing.state, hearing.on), (St::Due, day_set));
}

#[test]
fn who_has_read_a_decision_gets_no_copy_with_another_last_day() {
    let mut world = expelled(Denomination::Private);
    world.homes = vec![home(1), home(2)];
    world.letters = vec![super::told(1, Some("2026-10-05")), super::told(2, None)];
    let before = |world: &World, kind, n, but| {
        let guardians = home(n).guardians;
        world.case().told_before(kind, None, &guardians, but)
    };
    let kind = LetterKind::ExpulsionDecision;
    let on = Some(day("2026-10-05"));
    assert_eq!(before(&world, kind, 1, None), on);
    assert_eq!(before(&world, kind, 2, None), None);
    assert_eq!(before(&world, kind, 1, Some(letter_id(1))), None, "itself");
    assert_eq!(before(&world, LetterKind::LeavingDay, 1, None), None);
    // It came back, and was told in another.
    world.letters[0].delivered_on = None;
    assert_eq!(before(&world, kind, 1, None), None);
    let again = Sent {
        id: letter_id(3),
        ..super::told(1, Some("2026-10-12"))
    };
    world.letters.push(again);
    assert_eq!(before(&world, kind, 1, None), Some(day("2026-10-12")));
}

#[test]
fn each_decision_on_an_objection_is_told_once() {
    let mut world = decided(Verdict::Stands);
    let objection = world.case().objections().next().unwrap().id;
    let kind = LetterKind::ObjectionDecision;
    world.letters.push(Sent {
        kind,
        makes_known: false,
        about: Some(objection),
        ..super::told(1, Some("2026-11-20"))
    });
    let told = |about| {
        let guardians = home(1).guardians;
        world.case().told_before(kind, about, &guardians, None)
    };
    assert_eq!(told(Some(objection)), Some(day("2026-11-20")));
    assert_eq!(told(Some(entry_id(900))), None);
}
