//! Objections that come late: a public school asks why, and an independent one answers all the
//! same.

use super::*;

fn objected(denomination: Denomination, received: &str) -> World {
    let mut world = expelled(denomination);
    world.passes(S::ObjectionReceived, received);
    world.on("2026-12-01")
}

fn inadmissible(excuse: &str) -> Said {
    Said {
        what: Some(What::Ended {
            verdict: Verdict::Inadmissible,
            decided_by: Some(Decider::Board),
            excuse: excuse.into(),
        }),
        ..said(S::ObjectionDecided, "2026-11-25")
    }
}

const NO_EXCUSE: &str = "De ouders waren het vergeten; dat verontschuldigt niets.";

#[test]
fn an_objection_that_came_in_time_is_heard_and_answered() {
    let world = objected(Denomination::Public, "2026-11-16");
    let until = day("2026-11-16");
    let refused = world.try_enter(&inadmissible(NO_EXCUSE));
    assert_eq!(refused, Err(vec![Refusal::ObjectedInTime { until }]));
}

#[test]
fn a_public_school_says_why_nothing_excuses_an_objection_that_came_late() {
    let world = objected(Denomination::Public, "2026-11-17");
    let (station, asks) = (S::ObjectionDecided, Asks::Excuse);
    let refused = world.try_enter(&inadmissible(" "));
    assert_eq!(refused, Err(vec![Refusal::EntryLacks { station, asks }]));
    assert!(world.station(station).asks.contains(&asks));
    // Whose objection is not considered need not be heard (Awb 7:3).
    world.try_enter(&inadmissible(NO_EXCUSE)).unwrap();
}

#[test]
fn an_independent_school_hears_and_answers_whoever_objects_also_late() {
    let mut world = objected(Denomination::Private, "2026-11-17");
    let refused = world.try_enter(&inadmissible(NO_EXCUSE));
    assert_eq!(refused, Err(vec![Refusal::NeverInadmissible]));
    let station = world.station(S::ObjectionDecided);
    assert!(!station.asks.contains(&Asks::Excuse));
    world.passes(S::ObjectionHearing, "2026-11-23");
    world.passes(S::ObjectionDecided, "2026-11-25");
}

#[test]
fn each_household_is_late_by_its_own_letter() {
    let mut world = expelled(Denomination::Public);
    world.homes = vec![home(1), home(2)];
    let letter = |n: u128, delivered| Sent {
        id: letter_id(n),
        guardians: home(n).guardians,
        ..sent(LetterKind::ExpulsionDecision, Some(delivered))
    };
    world.letters = vec![letter(1, "2026-10-05"), letter(2, "2026-10-13")];
    let mut objects = |n| {
        world.enter(&Said {
            what: Some(What::Objected {
                letter: letter_id(n),
            }),
            ..said(S::ObjectionReceived, "2026-11-20")
        })
    };
    let (first, second) = (objects(1), objects(2));
    let world = world.on("2026-12-01");
    let about = |objection| Said {
        objection: Some(objection),
        ..inadmissible(NO_EXCUSE)
    };
    let until = day("2026-11-24");
    let refused = world.try_enter(&about(second));
    assert_eq!(refused, Err(vec![Refusal::ObjectedInTime { until }]));
    world.try_enter(&about(first)).unwrap();
}

#[test]
fn an_objection_says_of_which_household_it_is_where_several_were_told() {
    let mut world = expelled(Denomination::Public);
    let second = Sent {
        id: letter_id(2),
        guardians: home(2).guardians,
        ..world.letters[0].clone()
    };
    world.letters.push(second);
    let world = world.on("2026-12-01");
    let (station, asks) = (S::ObjectionReceived, Asks::Guardians);
    let about = |what| Said {
        what,
        ..said(station, "2026-11-02")
    };
    for unknown in [None, Some(letter_id(9))] {
        let what = unknown.map(|letter| What::Objected { letter });
        let refused = world.try_enter(&about(what));
        assert_eq!(refused, Err(vec![Refusal::EntryLacks { station, asks }]));
    }
    let letter = letter_id(2);
    world
        .try_enter(&about(Some(What::Objected { letter })))
        .unwrap();
}

#[test]
fn what_reached_nobody_makes_no_objection_late() {
    let mut world = objected(Denomination::Public, "2026-11-17");
    world.letters[0].delivered_on = None;
    let refused = world.try_enter(&inadmissible(NO_EXCUSE));
    assert_eq!(refused, Err(vec![Refusal::NotMadeKnown]));
}

#[test]
fn an_objection_that_turns_out_to_be_in_time_is_not_left_as_too_late() {
    let mut world = objected(Denomination::Public, "2026-11-17");
    world.enter(&inadmissible(NO_EXCUSE));
    let struck = world.station(S::ObjectionReceived).entries[0];
    let mended = world.try_enter(&Said {
        strikes: Some(struck),
        strike_reason: "De brief lag er de dag ervoor al.".into(),
        ..said(S::ObjectionReceived, "2026-11-16")
    });
    let station = S::ObjectionDecided;
    assert_eq!(mended, Err(vec![Refusal::RestsOnIt { station }]));
}

#[test]
fn an_objection_that_was_posted_in_time_and_came_within_a_week_is_in_time() {
    let posted = |received: &str, posted: Option<&str>| Said {
        manner: Some(Manner::Post),
        posted_on: posted.map(day),
        ..said(S::ObjectionReceived, received)
    };
    let world = expelled(Denomination::Public).on("2026-12-01");
    // Its last day was 16 November: that it was on its way is asked, not guessed.
    let (station, asks) = (S::ObjectionReceived, Asks::Posted);
    let lacks = Err(vec![Refusal::EntryLacks { station, asks }]);
    assert_eq!(world.try_enter(&posted("2026-11-19", None)), lacks);
    let after = posted("2026-11-19", Some("2026-11-20"));
    assert_eq!(world.try_enter(&after), lacks);
    world.try_enter(&posted("2026-11-16", None)).unwrap();
    world.try_enter(&posted("2026-11-24", None)).unwrap();
    let until = day("2026-11-16");
    let in_time = Err(vec![Refusal::ObjectedInTime { until }]);
    for (received, day, refused) in [
        ("2026-11-23", "2026-11-16", in_time.clone()),
        ("2026-11-19", "2026-11-13", in_time),
        ("2026-11-19", "2026-11-17", Ok(())),
        // More than a week after is too late, whenever it was posted.
        ("2026-11-24", "2026-11-13", Ok(())),
    ] {
        let mut world = world.clone();
        world.enter(&posted(received, Some(day)));
        let world = world.on("2026-12-01");
        let answered = world.try_enter(&inadmissible(NO_EXCUSE)).map(|_| ());
        assert_eq!(answered, refused, "{received} {day}");
    }
    // An independent school answers all the same.
    let private = expelled(Denomination::Private).on("2026-12-01");
    private.try_enter(&posted("2026-11-19", None)).unwrap();
}

#[test]
fn an_objection_by_telephone_is_noted_and_sets_no_clock_going() {
    for denomination in [Denomination::Public, Denomination::Private] {
        let mut world = expelled(denomination).on("2026-10-20");
        let rang = Said {
            manner: Some(Manner::Phone),
            ..said(S::ObjectionReceived, "2026-10-12")
        };
        // What they were told of how to object is noted with it.
        let (station, asks) = (S::ObjectionReceived, Asks::Report);
        let silent = Said {
            report: String::new(),
            ..rang.clone()
        };
        let lacks = Err(vec![Refusal::EntryLacks { station, asks }]);
        assert_eq!(world.try_enter(&silent), lacks);
        world.enter(&rang);
        assert_eq!(world.state(S::ObjectionReceived), St::Possible);
        assert_eq!(world.state(S::ObjectionDecided), St::NotNeeded);
        assert_eq!(world.term(S::ObjectionDecided), None);
        let tasks = world.tasks();
        let none = |kind| tasks.iter().all(|(task, _)| *task != kind);
        assert!(none(TaskKind::AcknowledgeObjection) && none(TaskKind::DecideOnObjection));
        let heard = said(S::ObjectionHearing, "2026-10-19");
        assert_eq!(world.try_enter(&heard), Err(vec![Refusal::NoObjection]));
        // The letter that follows is the objection, and asks for no such note.
        let written = Said {
            report: String::new(),
            ..said(S::ObjectionReceived, "2026-10-16")
        };
        world.enter(&written);
        assert_eq!(world.state(S::ObjectionReceived), St::Done);
        assert!(world.term(S::ObjectionDecided).is_some());
        world.try_enter(&heard).unwrap();
    }
}

pub(super) fn refused() -> Vec<Refusal> {
    let until = day("2026-11-16");
    vec![
        Refusal::ObjectedInTime { until },
        Refusal::NeverInadmissible,
    ]
}
