//! What may be booked in: a form from the school bag, or a word that came another way.

use chrono::NaiveDate;

use super::{Answer, Answered, Statement, StatementKind, Via, struck_by};
use crate::guardian::Known;
use crate::protocol::ConsentPeriod;
use crate::refusal::Refusal;
use crate::school::SchoolYear;

/// Who signs or speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signatory {
    /// A guardian of the pupil, and whether they have authority.
    Guardian(Known),
    /// The member of staff whom it is about.
    Themselves,
    /// Someone who is neither.
    Stranger,
}

/// What there is to know of a statement before it is kept.
#[derive(Debug, Clone, Copy)]
pub struct Receipt<'a> {
    /// Who signs or speaks.
    pub by: &'a [Signatory],
    /// The day that it bears.
    pub given_on: NaiveDate,
    /// The day on which the school got it.
    pub received_on: NaiveDate,
    /// How it came.
    pub via: Via,
    /// Whether a signature was seen.
    pub signed: bool,
    /// What was answered.
    pub answers: &'a [Answered],
    /// The last day at school of whom it is about, where they left.
    pub left_on: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
}

/// Whether what somebody said can be kept.
///
/// # Errors
/// Every rule in the way: it bears a day of the future or later than it came, nobody said it or
/// somebody who is no guardian of this pupil, nothing was answered; and, where there is a yes in
/// it, it is not provable (by word of mouth, or paper without a signature), comes from someone
/// without authority alone, or is about someone who left.
pub fn may_receive(receipt: &Receipt<'_>) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if receipt.received_on > receipt.today || receipt.given_on > receipt.today {
        refusals.push(Refusal::ReceivedInFuture);
    } else if receipt.given_on > receipt.received_on {
        refusals.push(Refusal::GivenAfterReceived);
    }
    if receipt.by.is_empty() || receipt.by.contains(&Signatory::Stranger) {
        refusals.push(Refusal::SignedByStranger);
    }
    if receipt
        .answers
        .iter()
        .all(|one| one.answer == Answer::Blank)
    {
        refusals.push(Refusal::NothingAnswered);
    }
    if receipt.answers.iter().any(|one| one.answer == Answer::Yes) {
        if receipt.via == Via::Oral {
            refusals.push(Refusal::OralYes);
        }
        if receipt.via == Via::Paper && !receipt.signed {
            refusals.push(Refusal::NotSigned);
        }
        let powerless = |by: &Signatory| matches!(by, Signatory::Guardian(Known::No));
        if !receipt.by.is_empty() && receipt.by.iter().all(powerless) {
            refusals.push(Refusal::SignedWithoutAuthority);
        }
        if let Some(left_on) = receipt.left_on.filter(|left| *left < receipt.today) {
            refusals.push(Refusal::LeftSchool { left_on });
        }
    }
    done(refusals)
}

/// Whether what somebody said without a form can be kept: what [`may_receive`] asks, and that a yes
/// for one school year was given in this one. A no of any year is kept.
///
/// # Errors
/// Every rule in the way.
pub fn may_say(receipt: &Receipt<'_>, period: ConsentPeriod) -> Result<(), Vec<Refusal>> {
    let mut refusals = may_receive(receipt).err().unwrap_or_default();
    let year = SchoolYear::of(receipt.given_on);
    let says_yes = receipt.answers.iter().any(|one| one.answer == Answer::Yes);
    if says_yes && period == ConsentPeriod::SchoolYear && year < SchoolYear::of(receipt.today) {
        refusals.push(Refusal::YesOfAnotherYear {
            school_year: year.to_string(),
        });
    }
    done(refusals)
}

/// Whether a statement about someone can be struck as a mistake of the school's. `statements` are
/// all that were made about them.
///
/// # Errors
/// It was struck already, or it is itself what strikes another.
pub fn may_strike(
    statement: &Statement,
    statements: &[Statement],
    today: NaiveDate,
) -> Result<(), Refusal> {
    let struck = struck_by(statements, statement.id, today).is_some();
    if struck || statement.kind == StatementKind::Strike {
        return Err(Refusal::StruckAlready);
    }
    Ok(())
}

/// Whether a form can be booked in: what [`may_receive`] asks, and that it is a form of this or a
/// coming school year that was not booked in before. `again` is for a mistake in booking that is
/// mended: a new statement that strikes the old one, which is never changed.
///
/// # Errors
/// Every rule in the way.
pub fn may_book(
    receipt: &Receipt<'_>,
    year: SchoolYear,
    period: ConsentPeriod,
    booked_on: Option<NaiveDate>,
    again: bool,
) -> Result<(), Vec<Refusal>> {
    let mut refusals = may_receive(receipt).err().unwrap_or_default();
    if period == ConsentPeriod::SchoolYear && year < SchoolYear::of(receipt.today) {
        refusals.push(Refusal::FormOfAnotherYear {
            school_year: year.to_string(),
        });
    }
    if let Some(booked_on) = booked_on.filter(|_| !again) {
        refusals.push(Refusal::AlreadyBooked { booked_on });
    }
    done(refusals)
}

fn done(refusals: Vec<Refusal>) -> Result<(), Vec<Refusal>> {
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn answers(answer: Answer) -> Vec<Answered> {
        vec![Answered {
            item: "press".into(),
            medium: None,
            answer,
        }]
    }

    fn receipt<'a>(by: &'a [Signatory], answers: &'a [Answered]) -> Receipt<'a> {
        Receipt {
            by,
            given_on: day("2026-11-18"),
            received_on: day("2026-11-20"),
            via: Via::Paper,
            signed: true,
            answers,
            left_on: None,
            today: day("2026-11-22"),
        }
    }

    const MOTHER: &[Signatory] = &[Signatory::Guardian(Known::Yes)];

    #[test]
    fn each_rule_in_the_way_of_a_yes_is_named() {
        let yes = answers(Answer::Yes);
        let right = receipt(MOTHER, &yes);
        assert_eq!(may_receive(&right), Ok(()));
        let cases: [(Receipt<'_>, Refusal); 9] = [
            (
                Receipt {
                    received_on: day("2026-11-23"),
                    ..right
                },
                Refusal::ReceivedInFuture,
            ),
            (
                Receipt {
                    given_on: day("2026-11-21"),
                    ..right
                },
                Refusal::GivenAfterReceived,
            ),
            (Receipt { by: &[], ..right }, Refusal::SignedByStranger),
            (
                Receipt {
                    by: &[MOTHER[0], Signatory::Stranger],
                    ..right
                },
                Refusal::SignedByStranger,
            ),
            (
                Receipt {
                    answers: &[],
                    ..right
                },
                Refusal::NothingAnswered,
            ),
            (
                Receipt {
                    via: Via::Oral,
                    ..right
                },
                Refusal::OralYes,
            ),
            (
                Receipt {
                    signed: false,
                    ..right
                },
                Refusal::NotSigned,
            ),
            (
                Receipt {
                    by: &[Signatory::Guardian(Known::No)],
                    ..right
                },
                Refusal::SignedWithoutAuthority,
            ),
            (
                Receipt {
                    left_on: Some(day("2026-10-16")),
                    ..right
                },
                Refusal::LeftSchool {
                    left_on: day("2026-10-16"),
                },
            ),
        ];
        for (receipt, refusal) in cases {
            assert_eq!(may_receive(&receipt), Err(vec![refusal]));
        }
    }

    #[test]
    fn a_no_is_as_easy_as_can_be() {
        let no = answers(Answer::No);
        let spoken = Receipt {
            via: Via::Oral,
            signed: false,
            left_on: Some(day("2026-10-16")),
            ..receipt(&[Signatory::Guardian(Known::No)], &no)
        };
        assert_eq!(may_receive(&spoken), Ok(()));
        let unsigned = Receipt {
            via: Via::Paper,
            ..spoken
        };
        assert_eq!(may_receive(&unsigned), Ok(()));
    }

    #[test]
    fn one_of_two_signatures_with_authority_is_enough() {
        let yes = answers(Answer::Yes);
        let both = [Signatory::Guardian(Known::No), MOTHER[0]];
        assert_eq!(may_receive(&receipt(&both, &yes)), Ok(()));
        let unknown = [Signatory::Guardian(Known::Unknown)];
        assert_eq!(may_receive(&receipt(&unknown, &yes)), Ok(()));
        assert_eq!(
            may_receive(&receipt(&[Signatory::Themselves], &yes)),
            Ok(())
        );
    }

    #[test]
    fn a_yes_of_last_year_is_refused_unless_it_lasts_and_a_no_never() {
        let (yes, no) = (answers(Answer::Yes), answers(Answer::No));
        let of_june = |answers| Receipt {
            given_on: day("2026-06-20"),
            ..receipt(MOTHER, answers)
        };
        let yearly = ConsentPeriod::SchoolYear;
        assert_eq!(
            may_say(&of_june(&yes), yearly),
            Err(vec![Refusal::YesOfAnotherYear {
                school_year: "2025-2026".into()
            }])
        );
        assert_eq!(may_say(&of_june(&no), yearly), Ok(()));
        assert_eq!(
            may_say(&of_june(&yes), ConsentPeriod::UntilWithdrawn),
            Ok(())
        );
        assert_eq!(may_say(&receipt(MOTHER, &yes), yearly), Ok(()));
    }

    #[test]
    fn a_form_with_nothing_ticked_is_no_answer() {
        let blank = answers(Answer::Blank);
        assert_eq!(
            may_receive(&receipt(MOTHER, &blank)),
            Err(vec![Refusal::NothingAnswered])
        );
    }

    #[test]
    fn a_form_of_last_year_and_a_form_that_was_booked_in_are_refused() {
        let yes = answers(Answer::Yes);
        let right = receipt(MOTHER, &yes);
        let [last, this, next] =
            ["2025-2026", "2026-2027", "2027-2028"].map(|year| SchoolYear::parse(year).unwrap());
        let yearly = ConsentPeriod::SchoolYear;
        assert_eq!(may_book(&right, this, yearly, None, false), Ok(()));
        assert_eq!(may_book(&right, next, yearly, None, false), Ok(()));
        assert_eq!(
            may_book(&right, last, yearly, None, false),
            Err(vec![Refusal::FormOfAnotherYear {
                school_year: "2025-2026".into()
            }])
        );
        let lasting = ConsentPeriod::UntilWithdrawn;
        assert_eq!(may_book(&right, last, lasting, None, false), Ok(()));
        let booked_on = day("2026-11-19");
        assert_eq!(
            may_book(&right, this, yearly, Some(booked_on), false),
            Err(vec![Refusal::AlreadyBooked { booked_on }])
        );
        assert_eq!(
            may_book(&right, this, yearly, Some(booked_on), true),
            Ok(())
        );
    }
}
