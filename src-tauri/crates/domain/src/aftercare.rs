//! What a case of bullying asks before it can be closed: the guardians of every child in it were
//! told (seed T-D2), and twice somebody saw how the target is.
//!
//! No law gives the two and six weeks; they are good practice of schools under the duty to care for
//! safety (WPO 4c), counted from the day on which it was reported.

use chrono::{Days, NaiveDate};

use crate::id::PupilId;
use crate::incident::{Incident, PartyRole};
use crate::judgement::{self, Judgement};
use crate::person::PersonId;
use crate::refusal::Refusal;
use crate::sanction::TaskKind;
use crate::talk::{Talk, TalkKind};
use crate::{codes, value};

codes! {
    /// Which of the two talks.
    pub enum Round {
        /// After two weeks.
        First = "first",
        /// After six weeks.
        Second = "second",
    }
}

impl Round {
    /// After how many weeks it is due.
    pub fn weeks(self) -> u32 {
        match self {
            Round::First => 2,
            Round::Second => 6,
        }
    }

    /// How many days before that day a talk still counts: a sick child or a holiday does not undo
    /// what was seen.
    fn leeway(self) -> u32 {
        match self {
            Round::First => 4,
            Round::Second => 7,
        }
    }

    /// The day on which it is due.
    pub fn due_on(self, incident: &Incident) -> NaiveDate {
        incident.reported_on + Days::new(u64::from(7 * self.weeks()))
    }

    /// The first day on which a talk counts for it.
    pub fn earliest(self, incident: &Incident) -> NaiveDate {
        self.due_on(incident) - Days::new(u64::from(self.leeway()))
    }
}

value! {
    /// One talk that is asked, with one child.
    pub struct Aftercare {
        /// Which.
        pub round: Round,
        /// With whom; `None` while nobody was named as the target.
        pub target: Option<PupilId>,
        /// When it is due.
        pub due_on: NaiveDate,
        /// When it was held.
        pub held_on: Option<NaiveDate>,
    }
}

/// The pupils to whom it was done.
pub fn targets(incident: &Incident) -> Vec<PupilId> {
    let parties = incident.parties.iter();
    parties
        .filter(|party| party.role == PartyRole::Target)
        .filter_map(|party| match party.who.person() {
            Some(PersonId::Pupil(pupil)) => Some(pupil),
            _ => None,
        })
        .collect()
}

/// The talks that a case of bullying asks, the first due first; none for anything else, nor for a
/// child that left the school.
pub fn asked(
    incident: &Incident,
    judgement: Option<&Judgement>,
    talks: &[Talk],
    left: &[PupilId],
) -> Vec<Aftercare> {
    if !judgement::is_bullying(incident, judgement) || crate::talk::follows(incident).is_err() {
        return Vec::new();
    }
    let named = targets(incident);
    let whom: Vec<Option<PupilId>> = if named.is_empty() {
        vec![None]
    } else {
        let here = named.into_iter().filter(|pupil| !left.contains(pupil));
        here.map(Some).collect()
    };
    let mut asked = Vec::new();
    for round in Round::ALL.iter().copied() {
        for target in &whom {
            asked.push(Aftercare {
                round,
                target: *target,
                due_on: round.due_on(incident),
                held_on: target.and_then(|pupil| held(round, pupil, incident, talks)),
            });
        }
    }
    asked
}

/// When a talk of aftercare with this child was held that counts for the round.
fn held(round: Round, pupil: PupilId, incident: &Incident, talks: &[Talk]) -> Option<NaiveDate> {
    let with = |talk: &&Talk| {
        talk.kind == TalkKind::Aftercare && talk.with.contains(&PersonId::Pupil(pupil))
    };
    let mut days: Vec<NaiveDate> = talks.iter().filter(with).map(|talk| talk.held_on).collect();
    days.sort_unstable();
    // One talk never counts for both.
    let first = days
        .iter()
        .copied()
        .find(|day| *day >= Round::First.earliest(incident));
    match round {
        Round::First => first,
        Round::Second => {
            let first = first?;
            days.into_iter()
                .find(|day| *day > first && *day >= Round::Second.earliest(incident))
        }
    }
}

/// Whether an incident can be closed. `untold` counts the children whose guardians were not told.
///
/// # Errors
/// Every [`Refusal`] in its way; none for what is not handled as bullying.
pub fn close(
    incident: &Incident,
    judgement: Option<&Judgement>,
    talks: &[Talk],
    left: &[PupilId],
    untold: u32,
) -> Result<(), Vec<Refusal>> {
    let asked = asked(incident, judgement, talks, left);
    if !judgement::is_bullying(incident, judgement) {
        return Ok(());
    }
    let mut refusals = Vec::new();
    if untold > 0 {
        refusals.push(Refusal::GuardiansNotTold { count: untold });
    }
    if targets(incident).is_empty() {
        refusals.push(Refusal::TargetNotNamed);
    }
    for round in Round::ALL.iter().copied() {
        let mut missing = asked
            .iter()
            .filter(|one| one.round == round && one.held_on.is_none() && one.target.is_some());
        if missing.next().is_some() {
            refusals.push(Refusal::AftercareMissing {
                weeks: round.weeks(),
                from: round.earliest(incident),
            });
        }
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// The task that a round brings.
pub fn task(round: Round) -> TaskKind {
    match round {
        Round::First => TaskKind::AftercareFirst,
        Round::Second => TaskKind::AftercareSecond,
    }
}

/// Whether a task is settled by recording a talk of aftercare and not by a tick.
pub fn concerns(kind: TaskKind) -> bool {
    matches!(kind, TaskKind::AftercareFirst | TaskKind::AftercareSecond)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guardian::Known;
    use crate::rehearsal::{day, incident, pupil};
    use crate::talk::Means;
    use uuid::Uuid;

    fn child(n: u128) -> PupilId {
        PupilId(Uuid::from_u128(n))
    }

    /// Reported on Thursday 19 November: due on 3 and 31 December.
    fn case() -> Incident {
        incident(&[
            (pupil(1), PartyRole::Target),
            (pupil(2), PartyRole::Perpetrator),
        ])
    }

    fn seen(n: u128, on: &str) -> Talk {
        Talk {
            kind: TalkKind::Aftercare,
            held_on: day(on),
            held_at: None,
            means: Means::InPerson,
            with: vec![PersonId::Pupil(child(n))],
            others: String::new(),
            about: None,
            said: "Het gaat beter.".into(),
            answers: Vec::new(),
            agreed: String::new(),
        }
    }

    fn missing(weeks: u32, from: &str) -> Refusal {
        Refusal::AftercareMissing {
            weeks,
            from: day(from),
        }
    }

    #[test]
    fn a_bullying_case_cannot_close_before_both_talks_with_the_target() {
        let (first, second) = (missing(2, "2026-11-29"), missing(6, "2026-12-24"));
        let close = |talks: &[Talk]| close(&case(), None, talks, &[], 0);
        assert_eq!(close(&[]), Err(vec![first.clone(), second.clone()]));
        assert_eq!(close(&[seen(1, "2026-12-03")]), Err(vec![second.clone()]));
        // Too soon, with somebody else, and one talk for both.
        assert_eq!(
            close(&[seen(1, "2026-11-28")]),
            Err(vec![first.clone(), second.clone()])
        );
        assert_eq!(
            close(&[seen(2, "2026-12-03")]),
            Err(vec![first, second.clone()])
        );
        assert_eq!(close(&[seen(1, "2026-12-31")]), Err(vec![second]));
        assert_eq!(
            close(&[seen(1, "2026-12-24"), seen(1, "2026-11-29")]),
            Ok(())
        );
    }

    #[test]
    fn each_target_is_seen_but_for_who_left_the_school() {
        let two = incident(&[(pupil(1), PartyRole::Target), (pupil(3), PartyRole::Target)]);
        let talks = [seen(1, "2026-12-03"), seen(1, "2026-12-31")];
        assert!(close(&two, None, &talks, &[], 0).is_err());
        assert_eq!(close(&two, None, &talks, &[child(3)], 0), Ok(()));
    }

    #[test]
    fn guardians_are_told_and_a_target_is_named_before_it_closes() {
        assert_eq!(
            close(
                &incident(&[(pupil(2), PartyRole::Involved)]),
                None,
                &[],
                &[],
                2
            ),
            Err(vec![
                Refusal::GuardiansNotTold { count: 2 },
                Refusal::TargetNotNamed
            ])
        );
    }

    #[test]
    fn what_was_judged_a_quarrel_asks_no_aftercare() {
        let quarrel = Judgement {
            repeated: Known::No,
            intended: Known::Yes,
            unequal: Known::No,
            judged_on: day("2026-11-20"),
            grounds: String::new(),
        };
        assert_eq!(close(&case(), Some(&quarrel), &[], &[], 2), Ok(()));
        assert_eq!(asked(&case(), Some(&quarrel), &[], &[]), []);
    }

    #[test]
    fn the_talks_are_due_two_and_six_weeks_after_it_was_reported() {
        let talks = [seen(1, "2026-12-04")];
        let asked = asked(&case(), None, &talks, &[]);
        let said: Vec<_> = asked.iter().map(|one| (one.due_on, one.held_on)).collect();
        assert_eq!(
            said,
            [
                (day("2026-12-03"), Some(day("2026-12-04"))),
                (day("2026-12-31"), None)
            ]
        );
        let unnamed = incident(&[(pupil(2), PartyRole::Involved)]);
        let waits = super::asked(&unnamed, None, &[], &[]);
        assert!(waits.len() == 2 && waits.iter().all(|one| one.target.is_none()));
    }
}
