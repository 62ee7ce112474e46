//! A school year under another ladder: what it would have said, beside what was decided.

use domain::sanction::SanctionKind;
use domain::school::SchoolYear;
use office::Error;
use office::error::Problem;
use office::simulation::{Candidate, Simulation};

use crate::desk::{Desk, invented, now, rules};
use crate::ladders::{stricter, with_agreements};

fn last_year(desk: &Desk, candidate: &Candidate) -> Simulation {
    desk.office.simulate(candidate, now()).unwrap()
}

#[test]
fn the_ladder_that_ruled_says_what_it_said_and_nothing_is_written() {
    let desk = Desk::settled();
    let before = desk.last_line();
    let same = last_year(&desk, &Candidate::default());
    assert_eq!(same.school_year, "2025-2026");
    assert!(!same.lines.is_empty());
    for line in &same.lines {
        assert!(!line.differs, "{}", line.number);
        assert_eq!(line.candidate, line.then);
        assert_eq!(
            line.then.step.is_some(),
            line.then.refusal.is_none(),
            "a step or the reason why none"
        );
        let year = SchoolYear::of(line.happened_on).to_string();
        assert_eq!(year, "2025-2026");
    }
    assert!(same.lines.is_sorted_by_key(|line| line.happened_on));
    assert_eq!(desk.last_line(), before);
    desk.is_sound();
}

#[test]
fn every_decision_of_that_year_stands_beside_its_proposal() {
    let desk = Desk::settled();
    let played = last_year(&desk, &Candidate::default());
    let decided = invented()
        .sanctions
        .iter()
        .filter(|past| SchoolYear::of(past.decision.decided_on).to_string() == "2025-2026")
        .filter(|past| past.decision.incident.is_some())
        .count();
    let beside = played
        .lines
        .iter()
        .filter(|line| line.taken.is_some())
        .count();
    assert!(decided > 0);
    assert_eq!(beside, decided);
}

#[test]
fn another_protocol_is_played_on_the_same_facts_and_says_where_it_differs() {
    let desk = Desk::settled();
    let other = Candidate {
        protocol: Some("sociale-media-stichting".into()),
        ..Candidate::default()
    };
    let now_and_then = last_year(&desk, &Candidate::default());
    let played = last_year(&desk, &other);
    assert_eq!(played.lines.len(), now_and_then.lines.len());
    let differing = played.lines.iter().filter(|line| line.differs).count();
    assert!(differing > 0 && differing < played.lines.len());
    for (line, own) in played.lines.iter().zip(&now_and_then.lines) {
        assert_eq!((line.incident, &line.person), (own.incident, &own.person));
        assert_eq!(line.then, own.then, "what was said then is the same");
    }
    // Its ladder has steps that ours has not, and both name why.
    let kinds = |kind| played.counts.iter().find(|count| count.kind == Some(kind));
    let contact = kinds(SanctionKind::ParentContact).unwrap();
    assert!(contact.candidate > 0 && contact.then == 0);
    let total: u32 = played.counts.iter().map(|count| count.candidate).sum();
    assert_eq!(total as usize, played.lines.len());
}

#[test]
fn an_own_ladder_can_be_tried_before_it_rules_and_a_looser_one_is_refused() {
    let desk = Desk::settled();
    let mut candidate = Candidate {
        ladder: Some(with_agreements()),
        school_year: Some("2026-2027".into()),
        ..Candidate::default()
    };
    let played = last_year(&desk, &candidate);
    let line = played
        .lines
        .iter()
        .find(|line| line.incident == fixtures::cases::next_incident())
        .unwrap();
    let said = |of: &office::simulation::Simulated| of.step.as_ref().map(|step| step.kind);
    assert_eq!(said(&line.then), Some(SanctionKind::Suspension));
    assert_eq!(said(&line.candidate), Some(SanctionKind::BehaviourContract));
    assert!(line.differs && line.taken.is_none());
    let ladder = candidate.ladder.as_mut().unwrap();
    ladder.first_light = SanctionKind::Expulsion;
    let refused = desk.office.simulate(&candidate, now()).unwrap_err();
    assert!(rules(&refused).contains(&"first_step_too_grave".to_owned()));
}

#[test]
fn what_ruled_then_is_what_is_compared_with_also_after_the_ladder_was_changed() {
    let mut desk = Desk::settled();
    let before = last_year(&desk, &Candidate::default());
    desk.office.change_ladder(&stricter(), now()).unwrap();
    let after = last_year(&desk, &Candidate::default());
    for (then, now) in before.lines.iter().zip(&after.lines) {
        assert_eq!(then.then, now.then, "{}", then.number);
    }
}

#[test]
fn a_year_or_protocol_that_there_is_not_is_said_at_its_field() {
    let desk = Desk::settled();
    for (candidate, field) in [
        (
            Candidate {
                school_year: Some("2025".into()),
                ..Candidate::default()
            },
            "schoolYear",
        ),
        (
            Candidate {
                protocol: Some("elders".into()),
                ..Candidate::default()
            },
            "protocol",
        ),
    ] {
        let error = desk.office.simulate(&candidate, now()).unwrap_err();
        assert_eq!(error, Error::field(field, Problem::NotAChoice));
    }
}
