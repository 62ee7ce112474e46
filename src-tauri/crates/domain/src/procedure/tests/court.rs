//! A judge who is asked to halt a decision while it is contested.

use super::*;

fn asked(denomination: Denomination) -> World {
    let mut world = expelled(denomination);
    world.asks_school("2026-10-06", "2026-10-07", true);
    world.tells_leaving("2026-10-08", "2026-10-30");
    world.enter(&Said {
        who: "de voorzieningenrechter in Verzonnendam".into(),
        ..said(S::InjunctionAsked, "2026-10-12")
    });
    world.on("2026-10-31")
}

fn ruled(halts: bool, on: &str) -> Said {
    Said {
        what: Some(What::Enjoined { halts }),
        ..said(S::InjunctionDecided, on)
    }
}

#[test]
fn a_decision_that_a_judge_halts_is_not_carried_out() {
    for denomination in [Denomination::Public, Denomination::Private] {
        let mut world = asked(denomination);
        let gone = said(S::Removed, "2026-10-30");
        world.try_enter(&gone).unwrap();
        world.enter(&ruled(true, "2026-10-20"));
        let on = day("2026-10-20");
        let halted = Err(vec![Refusal::HaltedByCourt { on }]);
        assert_eq!(world.try_enter(&gone), halted);
        assert_eq!(world.state(S::Removed), St::Blocked);
        // Another ruling, or the decision on the objection, ends it.
        let mut lifted = world.clone();
        lifted.enter(&ruled(false, "2026-10-28"));
        lifted.try_enter(&gone).unwrap();
        world.passes(S::ObjectionReceived, "2026-10-13");
        world.passes(S::ObjectionHearing, "2026-10-21");
        world.passes(S::ObjectionDecided, "2026-10-26");
        world.try_enter(&gone).unwrap();
    }
}

#[test]
fn a_judge_who_lets_it_go_on_stops_nothing() {
    let mut world = asked(Denomination::Public);
    world.enter(&ruled(false, "2026-10-20"));
    world.try_enter(&said(S::Removed, "2026-10-30")).unwrap();
}

#[test]
fn a_ruling_follows_on_a_request_and_says_whether_it_halts() {
    let world = expelled(Denomination::Public).on("2026-10-20");
    let refused = world.try_enter(&ruled(true, "2026-10-20"));
    assert_eq!(refused, Err(vec![Refusal::NoInjunction]));
    let world = asked(Denomination::Public);
    let silent = said(S::InjunctionDecided, "2026-10-20");
    let (station, asks) = (S::InjunctionDecided, Asks::Halts);
    let refused = world.try_enter(&silent);
    assert_eq!(refused, Err(vec![Refusal::EntryLacks { station, asks }]));
    let early = world.try_enter(&ruled(true, "2026-10-09"));
    let (station, on) = (S::InjunctionAsked, day("2026-10-12"));
    assert_eq!(early, Err(vec![Refusal::OutOfOrder { station, on }]));
}

#[test]
fn it_is_asked_of_the_administrative_court_or_in_short_proceedings() {
    for (denomination, source) in [
        (Denomination::Public, "Awb 8:81"),
        (Denomination::Private, "Rv 254"),
    ] {
        let world = expelled(denomination);
        let station = world.station(S::InjunctionAsked);
        assert_eq!((station.state, station.source), (St::Possible, source));
    }
}

pub(super) fn refused() -> Vec<Refusal> {
    let on = day("2026-10-20");
    vec![Refusal::HaltedByCourt { on }, Refusal::NoInjunction]
}
