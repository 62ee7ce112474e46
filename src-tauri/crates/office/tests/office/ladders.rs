//! The school's own ladder: it rules from its day on, and what was decided before keeps its own.

use domain::person::Subject;
use domain::protocol::{Ladder, Protocol, Rung};
use domain::sanction::{Because, Decider, SanctionKind, Standing};
use fixtures::cases;
use office::ladders::LadderChange;
use office::sanctions::RungState;

use crate::desk::{Desk, day, invented, now, on, pupil, rule, rules, warning};

fn shipped() -> Ladder {
    let file = Protocol::of("samen-online").unwrap().unwrap();
    file.ladder(Subject::Pupil).unwrap().clone()
}

/// The ladder of the protocol with agreements between the warning and the suspension.
pub(crate) fn with_agreements() -> Ladder {
    let mut ladder = shipped();
    let warning = ladder.rungs[1].clone();
    let agreements = Rung {
        kind: SanctionKind::BehaviourContract,
        decider: Decider::Counsellor,
        fixed: false,
        ..warning
    };
    ladder.rungs.insert(2, agreements);
    ladder
}

/// From today on, with agreements before a suspension.
pub(crate) fn stricter() -> LadderChange {
    LadderChange {
        ladder: with_agreements(),
        from: now().today,
        motivation: " De ouderraad vroeg om een stap ertussen. ".into(),
    }
}

fn proposed(desk: &Desk, day: &str) -> SanctionKind {
    let child = pupil(cases::warned_pupil());
    let view = desk
        .office
        .propose_sanction(cases::next_incident(), child, on(day))
        .unwrap();
    view.proposal.kind
}

#[test]
fn an_own_ladder_rules_from_its_first_day_everywhere_a_step_is_proposed() {
    let mut desk = Desk::settled();
    let change = LadderChange {
        from: day("2026-12-01"),
        ..stricter()
    };
    assert_eq!(desk.office.change_ladder(&change, now()), Ok(1));
    assert_eq!(proposed(&desk, "2026-11-30"), SanctionKind::Suspension);
    assert_eq!(
        proposed(&desk, "2026-12-01"),
        SanctionKind::BehaviourContract
    );
    let child = pupil(cases::warned_pupil());
    let view = desk
        .office
        .propose_sanction(cases::next_incident(), child, on("2026-12-01"))
        .unwrap();
    assert_eq!(view.ladder.len(), 5);
    assert_eq!(view.ladder[2].state, RungState::Proposed);
    assert_eq!(view.clause.unwrap().id, "T-X4");
    let ladders = desk.office.ladders(on("2026-12-01")).unwrap();
    assert_eq!(ladders.version, "samen-online 2026.1+1");
    let version = &ladders.versions[0];
    assert!(version.rules && version.from == day("2026-12-01"));
    assert_eq!(version.by, invented().director.full());
    assert_eq!(
        version.motivation,
        "De ouderraad vroeg om een stap ertussen."
    );
    assert_eq!(ladders.file.len(), 3, "the protocol itself stays as it is");
    desk.is_sound();
}

#[test]
fn an_own_ladder_is_still_there_when_the_register_is_opened_again() {
    let mut desk = Desk::settled();
    desk.office.change_ladder(&stricter(), now()).unwrap();
    let desk = desk.again(None);
    assert_eq!(
        proposed(&desk, "2026-11-22"),
        SanctionKind::BehaviourContract
    );
}

#[test]
fn what_was_decided_keeps_the_version_that_ruled_it_and_counts_as_that_one_said() {
    let mut desk = Desk::settled();
    // Under the protocol as it ships, a warning counts for the school year.
    let child = cases::lapsed_warning();
    let incident = desk.recorded(child);
    let given = warning(incident, pupil(child));
    let first = desk.office.decide_sanction(&given, &[], now()).unwrap();
    // From the next day on, the school has a warning count for four weeks.
    let mut ladder = shipped();
    ladder.rungs[1].lapse_weeks = 4;
    ladder.rungs[1].evaluate_after_weeks = 3;
    let change = LadderChange {
        ladder,
        from: day("2026-11-23"),
        motivation: String::new(),
    };
    desk.office.change_ladder(&change, now()).unwrap();

    let later = on("2027-01-11");
    let next = desk.recorded(child);
    let view = desk
        .office
        .propose_sanction(next, pupil(child), later)
        .unwrap();
    assert_eq!(view.proposal.kind, SanctionKind::Suspension);
    let weighed = view.proposal.earlier.iter().find(|w| w.id == first);
    assert_eq!(weighed.unwrap().standing, Standing::Counts);
    let Because::AfterStep { kind, .. } = view.proposal.because else {
        panic!("{:?}", view.proposal.because);
    };
    assert_eq!(kind, SanctionKind::WrittenWarning);

    // A warning of after that day counts for four weeks, and says under which version.
    let other = cases::warned_pupil();
    let twice = desk.office.decide_sanction(
        &domain::sanction::Decision {
            skip_reason: "Het was een kleinigheid.".into(),
            decided_on: day("2026-11-23"),
            ..warning(cases::next_incident(), pupil(other))
        },
        &[],
        on("2026-11-23"),
    );
    let second = twice.unwrap();
    let incident = desk.recorded(other);
    let standing = |date: &str| {
        let view = desk
            .office
            .propose_sanction(incident, pupil(other), on(date))
            .unwrap();
        let found = view.proposal.earlier.into_iter().find(|w| w.id == second);
        found.unwrap().standing
    };
    assert_eq!(standing("2026-12-20"), Standing::Counts);
    assert_eq!(standing("2026-12-21"), Standing::Lapsed);
    desk.is_sound();
}

#[test]
fn a_clause_can_be_read_back_after_the_school_took_another_protocol() {
    let mut desk = Desk::settled();
    let incident = desk.recorded(cases::lapsed_warning());
    let given = warning(incident, pupil(cases::lapsed_warning()));
    let id = desk.office.decide_sanction(&given, &[], now()).unwrap();
    let mut school = desk.office.settings().unwrap().school;
    school.protocol = "sociale-media-stichting".into();
    desk.office.save_school(&school, now()).unwrap();
    let file = desk.office.sanction(id, now()).unwrap();
    assert_eq!(file.clause.unwrap().id, "T-X4");
}

#[test]
fn a_ladder_looser_than_the_law_is_refused_by_every_rule_at_once_and_nothing_is_written() {
    let mut desk = Desk::settled();
    let before = desk.last_line();
    let mut change = stricter();
    change.ladder.rungs[1].decider = Decider::Teacher;
    change
        .ladder
        .rungs
        .retain(|r| r.kind != SanctionKind::Suspension);
    change.from = day("2026-11-01");
    let asked = desk.office.rehearse_ladder(&change, now()).unwrap();
    let named: Vec<_> = asked.iter().map(|one| rule(&one.refusal)).collect();
    assert_eq!(
        named,
        [
            "decider_too_low",
            "step_named_by_protocol",
            "ladder_in_past"
        ]
    );
    let refused = desk.office.change_ladder(&change, now()).unwrap_err();
    assert_eq!(rules(&refused), named);
    assert_eq!(desk.last_line(), before);
    assert_eq!(desk.office.ladders(now()).unwrap().versions, []);
}

#[test]
fn the_ladder_of_the_protocol_can_be_taken_back_and_all_versions_stay_to_be_seen() {
    let mut desk = Desk::settled();
    desk.office.change_ladder(&stricter(), now()).unwrap();
    let back = LadderChange {
        ladder: shipped(),
        from: day("2027-08-01"),
        motivation: String::new(),
    };
    desk.office.change_ladder(&back, now()).unwrap();
    let again = desk.office.change_ladder(&back, now()).unwrap_err();
    assert_eq!(rules(&again), ["ladder_unchanged"]);
    let ladders = desk.office.ladders(now()).unwrap();
    let told: Vec<_> = ladders
        .versions
        .iter()
        .map(|v| (v.number, v.rules))
        .collect();
    assert_eq!(told, [(2, false), (1, true)]);
    let next_year = desk.office.ladders(on("2027-08-01")).unwrap();
    assert_eq!(next_year.ruling, next_year.file);
}
