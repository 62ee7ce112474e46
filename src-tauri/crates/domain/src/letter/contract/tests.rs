//! Every kind of letter, every part it must have, and who may sign it.

use super::*;
use crate::letter::{may_sign, says_otherwise, signs};
use crate::sanction::Decider;
use crate::school::{Address, Denomination};
use crate::staff::Role;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-11-22";

/// A letter in which everything is filled in and every choice asks for the most.
fn full(kind: LetterKind) -> Parts {
    kind.rules().iter().fold(Parts::new(), |parts, rule| {
        let value = match rule.part.entry() {
            Entry::Line | Entry::Lines => Value::Text("iets".into()),
            Entry::List => Value::List(vec!["iets".into()]),
            Entry::Date if rule.tense == Tense::Past => Value::Date(day("2026-11-20")),
            Entry::Date => Value::Date(day("2026-12-14")),
            Entry::Count => Value::Count(2),
            Entry::Flag => Value::Flag(true),
            Entry::Choice => Value::Choice(rule.part.choices()[0]),
        };
        parts.with(rule.part, value)
    })
}

fn school(denomination: Denomination) -> School {
    School {
        name: "De Verzonnen School".into(),
        board: "Stichting Bedacht".into(),
        denomination,
        brin: String::new(),
        address: Address::default(),
        board_address: Address::default(),
        phone: String::new(),
        email: String::new(),
        protocol: String::new(),
        director_may_suspend: true,
        director_may_expel: false,
        objection_to_suspension: false,
    }
}

#[test]
fn a_letter_without_a_mandatory_part_is_refused_and_the_part_is_named() {
    let mut tried = 0;
    for &kind in LetterKind::ALL {
        let whole = full(kind);
        assert_eq!(check(kind, &whole, day(TODAY)), [], "{kind:?}");
        for rule in kind.rules() {
            let left_out = check(kind, &whole.clone().without(rule.part), day(TODAY));
            let emptied = whole.clone().text(rule.part, " \n ");
            let emptied = check(kind, &emptied, day(TODAY));
            let missing = Refusal::PartMissing {
                letter: kind,
                part: rule.part,
            };
            if rule.need == Need::Optional {
                assert_eq!(left_out, [], "{:?} of {kind:?}", rule.part);
            } else {
                assert!(left_out.contains(&missing), "{:?} of {kind:?}", rule.part);
                assert!(emptied.contains(&missing), "{:?} of {kind:?}", rule.part);
                tried += 1;
            }
        }
    }
    assert!(tried > 200, "{tried} mandatory parts");
}

#[test]
fn a_letter_says_each_part_once_and_types_no_flag() {
    for &kind in LetterKind::ALL {
        let rules = kind.rules();
        for (place, rule) in rules.iter().enumerate() {
            let again = rules[..place].iter().any(|other| other.part == rule.part);
            assert!(!again, "{:?} of {kind:?}", rule.part);
            let composed = [Subject::Pupil, Subject::Guardian, Subject::Staff]
                .iter()
                .any(|subject| kind.is_composed_for(*subject));
            let typed = !matches!(rule.part.entry(), Entry::Flag | Entry::Count);
            assert!(
                !composed || typed || rule.known,
                "{:?} of {kind:?}",
                rule.part
            );
            let is_day = rule.part.entry() == Entry::Date;
            assert!(rule.tense == Tense::Any || is_day, "{:?}", rule.part);
        }
    }
}

#[test]
fn every_part_is_said_by_some_letter() {
    for part in Part::ALL {
        let said = LetterKind::ALL
            .iter()
            .any(|kind| kind.rules().iter().any(|rule| rule.part == *part));
        assert!(said, "{part:?}");
        let chooses = part.entry() == Entry::Choice;
        assert_eq!(chooses, !part.choices().is_empty(), "{part:?}");
    }
}

#[test]
fn what_is_announced_lies_ahead_and_what_is_told_of_lies_behind() {
    for (kind, part, wrong, refusal) in [
        (
            LetterKind::TalkInvitation,
            Part::MeetingDate,
            "2026-11-21",
            Refusal::DayHasPassed {
                part: Part::MeetingDate,
            },
        ),
        (
            LetterKind::TalkReport,
            Part::MeetingDate,
            "2026-11-23",
            Refusal::DayStillToCome {
                part: Part::MeetingDate,
            },
        ),
        (
            LetterKind::ExpulsionDecision,
            Part::TeacherHeardDate,
            "2026-11-23",
            Refusal::DayStillToCome {
                part: Part::TeacherHeardDate,
            },
        ),
    ] {
        let parts = full(kind).date(part, day(wrong));
        assert_eq!(check(kind, &parts, day(TODAY)), [refusal], "{kind:?}");
        let today = full(kind).date(part, day(TODAY));
        assert_eq!(check(kind, &today, day(TODAY)), [], "{kind:?}");
    }
}

#[test]
fn nobody_leaves_before_another_school_is_willing() {
    let kind = LetterKind::ExpulsionDecision;
    let still_sought = full(kind)
        .without(Part::EffectiveDate)
        .without(Part::ReceivingSchool);
    assert_eq!(check(kind, &still_sought, day(TODAY)), []);
    let too_soon = full(kind).without(Part::ReceivingSchool);
    assert_eq!(
        check(kind, &too_soon, day(TODAY)),
        [Refusal::PartMissing {
            letter: kind,
            part: Part::ReceivingSchool
        }]
    );
}

#[test]
fn a_member_of_staff_has_three_weeks_to_give_a_view() {
    let kind = LetterKind::StaffIntention;
    let until = |text| {
        check(
            kind,
            &full(kind).date(Part::ViewBefore, day(text)),
            day(TODAY),
        )
    };
    assert_eq!(until("2026-12-13"), []);
    let least = day("2026-12-13");
    assert_eq!(until("2026-12-12"), [Refusal::ViewTermTooShort { least }]);
}

#[test]
fn a_period_ends_on_or_after_its_first_day() {
    let kind = LetterKind::AccessBan;
    let parts = full(kind)
        .date(Part::FirstDay, day("2026-12-01"))
        .date(Part::LastDay, day("2026-11-30"));
    assert_eq!(
        check(kind, &parts, day(TODAY)),
        [Refusal::EndsBeforeItBegins]
    );
}

#[test]
fn a_letter_is_signed_by_who_has_the_power() {
    use Decider as D;
    use LetterKind as K;
    let school = school(Denomination::Public);
    let mandated = School {
        director_may_suspend: false,
        director_may_expel: true,
        ..school.clone()
    };
    for &kind in K::ALL {
        assert_eq!(may_sign(kind, D::Board, &school), Ok(()), "{kind:?}");
    }
    for (kind, by, school, said) in [
        (K::TalkInvitation, D::Counsellor, &school, Ok(())),
        (K::TalkReport, D::Teacher, &school, Ok(())),
        (
            K::Warning,
            D::Counsellor,
            &school,
            Err(Refusal::WrongDecider),
        ),
        (
            K::AccessBan,
            D::Counsellor,
            &school,
            Err(Refusal::WrongDecider),
        ),
        (K::AccessBan, D::Director, &school, Ok(())),
        (K::Suspension, D::Director, &school, Ok(())),
        (
            K::Suspension,
            D::Director,
            &mandated,
            Err(Refusal::NoMandate),
        ),
        (
            K::ExpulsionIntent,
            D::Director,
            &school,
            Err(Refusal::NoMandate),
        ),
        (
            K::ExpulsionDecision,
            D::Director,
            &school,
            Err(Refusal::NoMandate),
        ),
        (K::ExpulsionDecision, D::Director, &mandated, Ok(())),
        (
            K::ObjectionDecision,
            D::Director,
            &mandated,
            Err(Refusal::OwnDecision),
        ),
        (
            K::StaffIntention,
            D::Director,
            &mandated,
            Err(Refusal::NoMandate),
        ),
        (
            K::StaffDecision,
            D::Director,
            &mandated,
            Err(Refusal::NoMandate),
        ),
    ] {
        assert_eq!(may_sign(kind, by, school), said, "{kind:?} by {by:?}");
    }
}

#[test]
fn an_expulsion_always_offers_an_objection_and_a_suspension_by_denomination_or_school_guide() {
    use LetterKind as K;
    let public = school(Denomination::Public);
    let private = school(Denomination::Private);
    let promised = School {
        objection_to_suspension: true,
        ..private.clone()
    };
    for (kind, offers) in [
        (K::ExpulsionDecision, [true, true, true]),
        (K::Suspension, [true, false, true]),
        (K::AccessBan, [true, false, true]),
        (K::Warning, [false, false, false]),
        (K::ExpulsionIntent, [false, false, false]),
    ] {
        let said = [&public, &private, &promised].map(|school| offers_objection(kind, school));
        assert_eq!(said, offers, "{kind:?}");
    }
}

#[test]
fn what_was_typed_is_read_by_the_kind_of_its_part() {
    use Part as P;
    for (part, typed, value) in [
        (
            P::Contact,
            "  bel  ons ",
            Some(Value::Text("bel ons".into())),
        ),
        (P::Facts, "een\ntwee", Some(Value::Text("een\ntwee".into()))),
        (
            P::Tips,
            " een \n\n twee",
            Some(Value::List(vec!["een".into(), "twee".into()])),
        ),
        (P::FirstDay, "2026-11-22", Some(Value::Date(day(TODAY)))),
        (P::FirstDay, "22 november", None),
        (P::FirstDay, " ", Some(Value::Text(String::new()))),
        (P::Ruling, "upheld", Some(Value::Choice(Choice::Upheld))),
        (P::Ruling, "reprimand", None),
        (P::HearLater, "yes", Some(Value::Flag(true))),
        (P::HearLater, "misschien", None),
        (P::SchoolDays, "3", Some(Value::Count(3))),
    ] {
        assert_eq!(part.read(typed), value, "{part:?} {typed}");
    }
}

#[test]
fn each_letter_is_kept_in_the_file_of_whom_it_concerns() {
    use crate::letter::File;
    use LetterKind as K;
    for &kind in K::ALL {
        let file = match kind {
            K::StaffIntention
            | K::StaffConsentWithdrawal
            | K::StaffDecision
            | K::StaffExtension
            | K::StaffWithdrawal
            | K::DismissalIntention
            | K::DismissalDecision
            | K::SummaryDismissal => File::PersonnelFile,
            K::GroupInformation => File::SchoolFile,
            _ => File::PupilFile,
        };
        assert_eq!(kind.file(), file, "{kind:?}");
        for subject in [Subject::Pupil, Subject::Guardian] {
            let staff = file == File::PersonnelFile;
            assert!(!(staff && kind.is_composed_for(subject)), "{kind:?}");
        }
    }
    assert!(K::AccessBan.is_composed_for(Subject::Guardian));
    assert!(!K::AccessBan.is_composed_for(Subject::Pupil));
}

use crate::person::Subject;

#[test]
fn a_letter_that_makes_a_decision_known_is_signed_by_who_took_it_and_by_nobody_else() {
    use Decider as D;
    let mut school = school(Denomination::Private);
    school.director_may_expel = true;
    let expelled = |by, decided_by| {
        let kind = LetterKind::ExpulsionDecision;
        signs(kind, by, Some(decided_by), Role::Director, &school)
    };
    assert_eq!(expelled(D::Board, D::Board), Ok(()));
    assert_eq!(expelled(D::Director, D::Director), Ok(()));
    for (by, decider) in [(D::Director, D::Board), (D::Board, D::Director)] {
        let refused = Err(Refusal::SignedByWhoDecided { decider });
        assert_eq!(expelled(by, decider), refused, "{by:?}");
    }
}

#[test]
fn nobody_signs_in_the_place_of_another() {
    use Decider as D;
    let school = school(Denomination::Private);
    let team = LetterKind::TalkInvitation;
    for (role, by, may) in [
        (Role::Counsellor, D::Counsellor, true),
        (Role::Counsellor, D::Director, false),
        (Role::Counsellor, D::Board, false),
        (Role::Director, D::Director, true),
        (Role::Director, D::Counsellor, false),
    ] {
        let signed = signs(team, by, None, role, &school);
        let expected = if may {
            Ok(())
        } else {
            Err(Refusal::SignsForAnother)
        };
        assert_eq!(signed, expected, "{role:?} {by:?}");
    }
}

#[test]
fn what_is_typed_repeats_what_is_known_or_is_refused() {
    let known = Parts::new().date(Part::LastDay, day("2027-01-23"));
    let typed = |last| {
        Parts::new()
            .date(Part::LastDay, day(last))
            .text(Part::Facts, "x")
    };
    assert_eq!(says_otherwise(&known, &typed("2027-01-23")), []);
    assert_eq!(
        says_otherwise(&known, &typed("2027-02-23")),
        [Refusal::PartSaysOtherwise {
            part: Part::LastDay
        }]
    );
}
