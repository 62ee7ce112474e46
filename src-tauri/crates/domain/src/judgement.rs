//! What the school makes of an incident: the three tests of bullying and what follows from them.
//!
//! Facts stand in the incident and never change; a judgement is somebody's on a day, and a later
//! one takes its place while the earlier stays to be seen. Deliberately absent: who did it, which
//! is a part in the incident, and any figure about a child.

use chrono::NaiveDate;

use crate::guardian::Known;
use crate::incident::{Category, Incident, IncidentStatus};
use crate::procedure::offence;
use crate::refusal::Refusal;
use crate::{codes, value};

codes! {
    /// What an incident comes down to (domain §8.1).
    pub enum Finding {
        /// Teasing: nobody means to hurt, and now it is the one, then the other.
        Teasing = "teasing",
        /// A quarrel: meant, but between equals or only once.
        Quarrel = "quarrel",
        /// Bullying: repeated, meant, and the target cannot defend themselves.
        Bullying = "bullying",
        /// Not known yet.
        Unclear = "unclear",
    }
}

codes! {
    /// Why it comes down to that.
    pub enum FindingReason {
        /// All three tests say yes.
        AllThree = "all_three",
        /// It was not meant to hurt.
        NotIntended = "not_intended",
        /// It was not meant to hurt, but it goes on and the other cannot defend themselves.
        NotIntendedYetOneSided = "not_intended_yet_one_sided",
        /// They are equals.
        Equals = "equals",
        /// It happened once.
        Once = "once",
        /// A test has no answer on which it depends.
        NotKnown = "not_known",
    }
}

value! {
    /// The three tests of bullying, as somebody answered them on a day.
    pub struct Judgement {
        /// Whether it happens again and again.
        pub repeated: Known,
        /// Whether it is meant to hurt.
        pub intended: Known,
        /// Whether the power is unequal: the target cannot defend themselves.
        pub unequal: Known,
        /// The day on which it was judged.
        pub judged_on: NaiveDate,
        /// On what it rests; may be empty.
        #[serde(default)]
        pub grounds: String,
    }
}

value! {
    /// What an incident comes down to, and why.
    pub struct Upshot {
        /// What.
        pub finding: Finding,
        /// Why.
        pub reason: FindingReason,
    }
}

impl Judgement {
    /// What it comes down to. Bullying asks all three; a test that says no decides at once, one
    /// that is not known leaves it open as long as it matters (domain §8.1).
    pub fn found(&self) -> Upshot {
        use Known::{No, Unknown, Yes};
        let (finding, reason) = match (self.intended, self.repeated, self.unequal) {
            (No, Yes, Yes) => (Finding::Teasing, FindingReason::NotIntendedYetOneSided),
            (No, _, _) => (Finding::Teasing, FindingReason::NotIntended),
            (Unknown, _, _) => (Finding::Unclear, FindingReason::NotKnown),
            (Yes, Yes, Yes) => (Finding::Bullying, FindingReason::AllThree),
            (Yes, _, No) => (Finding::Quarrel, FindingReason::Equals),
            (Yes, No, _) => (Finding::Quarrel, FindingReason::Once),
            (Yes, _, _) => (Finding::Unclear, FindingReason::NotKnown),
        };
        Upshot { finding, reason }
    }
}

/// Whether a judgement can be recorded.
///
/// # Errors
/// Every [`Refusal`] in its way.
pub fn judge(
    judgement: &Judgement,
    incident: &Incident,
    today: NaiveDate,
) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if offence::concerns(incident) {
        refusals.push(Refusal::SexualOffenceByStaff);
    }
    if incident.status == IncidentStatus::StruckOut {
        refusals.push(Refusal::StruckOut);
    }
    if judgement.judged_on > today {
        refusals.push(Refusal::JudgedInFuture);
    }
    if judgement.judged_on < incident.happened_on {
        refusals.push(Refusal::JudgedBeforeIncident);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Whether an incident is handled as bullying: as it was judged, and as long as that is unclear by
/// what it was recorded as. In doubt a child is protected (WPO 4c; seed T-D0).
pub fn is_bullying(incident: &Incident, judgement: Option<&Judgement>) -> bool {
    let recorded = || {
        let mut kinds = incident.categories.iter();
        kinds.any(|kind| matches!(kind, Category::Bullying | Category::BullyingOnline))
    };
    match judgement.map(|judgement| judgement.found().finding) {
        Some(Finding::Bullying) => true,
        Some(Finding::Teasing | Finding::Quarrel) => false,
        Some(Finding::Unclear) | None => recorded(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::PartyRole;
    use crate::person::Who;
    use crate::rehearsal::{day, incident, today};

    fn judged(repeated: Known, intended: Known, unequal: Known) -> Judgement {
        Judgement {
            repeated,
            intended,
            unequal,
            judged_on: today(),
            grounds: String::new(),
        }
    }

    #[test]
    fn every_answer_to_the_three_tests_comes_down_to_one_thing_and_says_why() {
        use Finding::{Bullying, Quarrel, Teasing, Unclear};
        use FindingReason as R;
        use Known::{No, Unknown, Yes};
        // Repeated, intended, unequal.
        for (tests, finding, reason) in [
            ([Yes, Yes, Yes], Bullying, R::AllThree),
            ([Yes, Yes, No], Quarrel, R::Equals),
            ([No, Yes, No], Quarrel, R::Equals),
            ([Unknown, Yes, No], Quarrel, R::Equals),
            ([No, Yes, Yes], Quarrel, R::Once),
            ([No, Yes, Unknown], Quarrel, R::Once),
            ([Yes, Yes, Unknown], Unclear, R::NotKnown),
            ([Unknown, Yes, Yes], Unclear, R::NotKnown),
            ([Unknown, Yes, Unknown], Unclear, R::NotKnown),
            ([Yes, No, Yes], Teasing, R::NotIntendedYetOneSided),
            ([Yes, No, No], Teasing, R::NotIntended),
            ([No, No, Yes], Teasing, R::NotIntended),
            ([Unknown, No, Unknown], Teasing, R::NotIntended),
            ([Yes, Unknown, Yes], Unclear, R::NotKnown),
            ([No, Unknown, No], Unclear, R::NotKnown),
        ] {
            let [repeated, intended, unequal] = tests;
            let found = judged(repeated, intended, unequal).found();
            assert_eq!(
                (found.finding, found.reason),
                (finding, reason),
                "{tests:?}"
            );
        }
    }

    #[test]
    fn nothing_but_three_times_yes_is_ever_called_bullying() {
        for repeated in Known::ALL {
            for intended in Known::ALL {
                for unequal in Known::ALL {
                    let all = [repeated, intended, unequal];
                    let found = judged(*repeated, *intended, *unequal).found();
                    assert_eq!(
                        found.finding == Finding::Bullying,
                        all.iter().all(|answer| **answer == Known::Yes),
                        "{all:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_rule_about_a_judgement_speaks_for_itself() {
        let plain = judged(Known::Yes, Known::Yes, Known::Yes);
        assert_eq!(judge(&plain, &incident(&[]), today()), Ok(()));
        let on = |text: &str| Judgement {
            judged_on: day(text),
            ..plain.clone()
        };
        let mut struck = incident(&[]);
        struck.status = IncidentStatus::StruckOut;
        let mut offence = incident(&[(
            Who::Staff {
                id: crate::id::StaffId(uuid::Uuid::from_u128(3)),
            },
            PartyRole::Involved,
        )]);
        offence.categories = vec![Category::SexualAbuse];
        for (judgement, incident, refusal) in [
            (on("2026-11-23"), incident(&[]), Refusal::JudgedInFuture),
            (
                on("2026-11-17"),
                incident(&[]),
                Refusal::JudgedBeforeIncident,
            ),
            (plain.clone(), struck, Refusal::StruckOut),
            (plain.clone(), offence, Refusal::SexualOffenceByStaff),
        ] {
            assert_eq!(judge(&judgement, &incident, today()), Err(vec![refusal]));
        }
    }

    #[test]
    fn in_doubt_what_was_recorded_as_bullying_is_handled_as_bullying() {
        let mut recorded = incident(&[]);
        recorded.categories = vec![Category::Exclusion, Category::BullyingOnline];
        let doubt = judged(Known::Yes, Known::Unknown, Known::Yes);
        let quarrel = judged(Known::No, Known::Yes, Known::No);
        let bullying = judged(Known::Yes, Known::Yes, Known::Yes);
        assert!(is_bullying(&recorded, None));
        assert!(is_bullying(&recorded, Some(&doubt)));
        assert!(!is_bullying(&recorded, Some(&quarrel)));
        let mut other = incident(&[]);
        other.categories = vec![Category::Exclusion];
        assert!(!is_bullying(&other, None) && !is_bullying(&other, Some(&doubt)));
        assert!(is_bullying(&other, Some(&bullying)));
    }
}
