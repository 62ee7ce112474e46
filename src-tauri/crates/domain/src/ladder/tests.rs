//! What a school may change in its ladders: each refusal with the smallest change that raises it.

use super::*;
use crate::person::Subject;
use crate::school::{Address, Denomination};

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn file() -> Protocol {
    Protocol::of("samen-online").unwrap().unwrap()
}

fn school() -> School {
    School {
        name: "De Verzonnen Wilg".into(),
        board: "Stichting Verzinsel".into(),
        denomination: Denomination::Private,
        brin: String::new(),
        address: Address::default(),
        board_address: Address::default(),
        phone: String::new(),
        email: String::new(),
        protocol: "samen-online".into(),
        director_may_suspend: true,
        director_may_expel: false,
        objection_to_suspension: true,
    }
}

/// The ladder of the file with two steps of the school between the warning and the suspension.
fn stricter() -> Ladder {
    let mut ladder = file().ladder(Subject::Pupil).unwrap().clone();
    let warning = ladder.rungs[1].clone();
    let own = |kind, decider| Rung {
        kind,
        decider,
        fixed: false,
        ..warning.clone()
    };
    ladder
        .rungs
        .insert(2, own(SanctionKind::BehaviourContract, Decider::Counsellor));
    ladder
        .rungs
        .insert(3, own(SanctionKind::TimeOut, Decider::Board));
    ladder.rungs[1].lapse_weeks = 30;
    ladder.rungs[1].evaluate_after_weeks = 4;
    ladder
}

fn asked(ladder: &Ladder, from: &str) -> Result<(), Vec<Refusal>> {
    let file = file();
    let now = file.ladder(ladder.subject).cloned();
    change(
        ladder,
        &file,
        now.as_ref(),
        &school(),
        day(from),
        day(TODAY),
    )
}

#[test]
fn a_school_can_add_steps_have_the_board_decide_and_let_them_count_less_long() {
    assert_eq!(asked(&stricter(), TODAY), Ok(()));
    assert_eq!(asked(&stricter(), "2027-01-01"), Ok(()));
}

#[test]
fn every_ladder_that_ships_would_be_allowed() {
    for (id, _) in crate::protocol::shipped() {
        let file = Protocol::of(id).unwrap().unwrap();
        for ladder in &file.ladders {
            let fits = change(ladder, &file, None, &school(), day(TODAY), day(TODAY));
            assert_eq!(fits, Ok(()), "{id} {:?}", ladder.subject);
        }
    }
}

/// A rule with the change that it forbids.
type Row = (Refusal, Box<dyn Fn(&mut Ladder)>);

fn table() -> Vec<Row> {
    use SanctionKind as K;
    fn row(refusal: Refusal, change: impl Fn(&mut Ladder) + 'static) -> Row {
        (refusal, Box::new(change))
    }
    vec![
        row(
            Refusal::LadderEmpty {
                subject: Subject::Pupil,
            },
            |l| l.rungs.clear(),
        ),
        row(Refusal::WrongSubject { kind: K::Reprimand }, |l| {
            l.rungs.push(Rung {
                kind: K::Reprimand,
                ..l.rungs[5].clone()
            });
        }),
        row(Refusal::StepTwice { kind: K::TimeOut }, |l| {
            l.rungs.insert(3, l.rungs[3].clone());
        }),
        row(
            Refusal::StepNamedByProtocol {
                kind: K::Suspension,
            },
            |l| l.rungs.retain(|rung| rung.kind != K::Suspension),
        ),
        row(Refusal::MilderAboveGraver { kind: K::TimeOut }, |l| {
            l.rungs.swap(3, 4);
        }),
        row(
            Refusal::DeciderTooLow {
                kind: K::TimeOut,
                decider: Decider::Director,
            },
            |l| l.rungs[3].decider = Decider::Counsellor,
        ),
        row(
            Refusal::DeciderTooLow {
                kind: K::Expulsion,
                decider: Decider::Board,
            },
            |l| l.rungs[5].decider = Decider::Director,
        ),
        row(
            Refusal::FirstStepMissing {
                severity: Severity::Light,
            },
            |l| {
                l.rungs.remove(0);
            },
        ),
        row(
            Refusal::FirstStepTooGrave {
                severity: Severity::Moderate,
                kind: K::Suspension,
            },
            |l| {
                l.first_moderate = K::Suspension;
                l.first_serious = K::Suspension;
            },
        ),
        row(
            Refusal::FirstStepTooGrave {
                severity: Severity::Serious,
                kind: K::Expulsion,
            },
            |l| l.first_serious = K::Expulsion,
        ),
        row(Refusal::FirstStepsOutOfOrder, |l| {
            l.first_moderate = K::BehaviourContract;
            l.first_serious = K::Conversation;
        }),
        row(
            Refusal::StepNeverLapses {
                kind: K::WrittenWarning,
            },
            |l| {
                l.rungs[1].lapse = Lapse::Never;
                l.rungs[1].lapse_weeks = 0;
            },
        ),
        row(
            Refusal::CountsTooLong {
                kind: K::WrittenWarning,
                weeks: 52,
            },
            |l| l.rungs[1].lapse_weeks = 53,
        ),
        row(
            Refusal::EvaluatedTooLate {
                kind: K::WrittenWarning,
                weeks: 30,
            },
            |l| l.rungs[1].evaluate_after_weeks = 31,
        ),
        row(
            Refusal::EvaluatedTooLate {
                kind: K::Suspension,
                weeks: 52,
            },
            |l| l.rungs[4].evaluate_after_weeks = 53,
        ),
        row(
            Refusal::ClauseNotInProtocol {
                clause: "A-X4".into(),
            },
            |l| l.rungs[3].clause = "A-X4".into(),
        ),
        row(Refusal::LadderUnchanged, |l| {
            *l = file().ladder(Subject::Pupil).unwrap().clone();
        }),
    ]
}

/// The rules that are tried here, by name.
pub(crate) fn tried() -> Vec<String> {
    table()
        .into_iter()
        .map(|(refusal, _)| refusal)
        .chain([Refusal::LadderInPast])
        .map(|refusal| {
            let shown = format!("{refusal:?}");
            shown.split(' ').next().unwrap_or_default().to_owned()
        })
        .collect()
}

#[test]
fn a_ladder_looser_than_the_law_or_that_does_not_hang_together_is_refused_for_each_reason() {
    for (refusal, spoil) in table() {
        let mut ladder = stricter();
        spoil(&mut ladder);
        assert_eq!(asked(&ladder, TODAY), Err(vec![refusal]));
    }
}

#[test]
fn a_ladder_never_rules_what_has_been() {
    let refused = asked(&stricter(), "2026-11-21");
    assert_eq!(refused, Err(vec![Refusal::LadderInPast]));
}

#[test]
fn every_rule_in_the_way_is_named_at_once() {
    let mut ladder = stricter();
    ladder.rungs[1].lapse_weeks = 60;
    ladder.rungs[3].decider = Decider::Teacher;
    ladder.first_light = SanctionKind::TimeOut;
    let rules = asked(&ladder, "2026-01-01").unwrap_err();
    assert_eq!(rules.len(), 4, "{rules:?}");
}

#[test]
fn measures_for_staff_stay_the_boards_whatever_a_school_writes() {
    let file = Protocol::of("sociale-media-stichting").unwrap().unwrap();
    let mut ladder = file.ladder(Subject::Staff).unwrap().clone();
    for rung in &mut ladder.rungs {
        rung.decider = Decider::Director;
    }
    let refused = change(&ladder, &file, None, &school(), day(TODAY), day(TODAY)).unwrap_err();
    let kinds: Vec<_> = refused
        .iter()
        .map(|refusal| match refusal {
            Refusal::DeciderTooLow { kind, decider } if *decider == Decider::Board => *kind,
            other => panic!("{other:?}"),
        })
        .collect();
    use SanctionKind as K;
    let board = [
        K::Reprimand,
        K::StaffSuspension,
        K::Dismissal,
        K::SummaryDismissal,
    ];
    assert_eq!(kinds, board);
}

#[test]
fn a_director_without_a_mandate_does_not_suspend_on_an_own_ladder_either() {
    let file = file();
    let school = School {
        director_may_suspend: false,
        ..school()
    };
    let refused = change(&stricter(), &file, None, &school, day(TODAY), day(TODAY));
    let (kind, decider) = (SanctionKind::Suspension, Decider::Board);
    assert_eq!(refused, Err(vec![Refusal::DeciderTooLow { kind, decider }]));
}

fn version(number: u32, protocol: &str, from: &str) -> OwnLadders {
    OwnLadders {
        number,
        protocol: protocol.into(),
        from: day(from),
        motivation: String::new(),
        ladders: file().with_ladder(&stricter()).ladders,
    }
}

#[test]
fn the_newest_version_that_began_rules_and_those_of_another_protocol_do_not() {
    let versions = [
        version(1, "samen-online", "2026-09-01"),
        version(2, "samen-online", "2027-01-04"),
        version(3, "samen-online", "2026-12-01"),
        version(4, "sociale-media-stichting", "2026-09-01"),
    ];
    let rules = |on: &str| in_force(&versions, "samen-online", day(on)).map(|own| own.number);
    assert_eq!(rules("2026-08-31"), None);
    assert_eq!(rules("2026-11-30"), Some(1));
    assert_eq!(rules("2026-12-01"), Some(3));
    assert_eq!(
        rules("2027-02-01"),
        Some(3),
        "a later change takes its place"
    );
}

#[test]
fn the_name_of_a_version_says_which_protocol_and_which_version_of_the_school() {
    let own = version(3, "samen-online", "2026-09-01");
    let ruling = file().with_own(Some(&own));
    let name = ruling.named_version();
    assert_eq!(name, "samen-online 2026.1+3");
    assert_eq!(of_named_version(&name), ("samen-online", Some(3)));
    assert_eq!(
        of_named_version(&file().named_version()),
        ("samen-online", None)
    );
    assert_eq!(file().with_own(None), file());
    let place = |kind| ruling.ladder(Subject::Pupil).unwrap().place(kind);
    assert_eq!(place(SanctionKind::TimeOut), Some(3));
    assert_eq!(
        ruling.ladder(Subject::Staff),
        file().ladder(Subject::Staff),
        "the other ladders are as in the file"
    );
}
