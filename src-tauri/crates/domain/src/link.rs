//! Incidents that belong together, doubles that become one, and a report that is declined.
//!
//! Nothing is thrown away: a double stays to be seen as struck out, with the way to the one that
//! it went into; a declined report stays with the reason, which its sender reads.

use crate::codes;
use crate::incident::{Incident, IncidentStatus};
use crate::refusal::Refusal;

codes! {
    /// How two incidents belong together.
    pub enum LinkKind {
        /// They are about the same matter.
        SameMatter = "same_matter",
        /// The one followed from the other.
        FollowsFrom = "follows_from",
        /// The one was recorded twice, and went into the other.
        Double = "double",
    }
}

/// Whether two incidents can be linked. `linked` says that they are already.
///
/// # Errors
/// When they are the same, or linked before.
pub fn link(one: &Incident, other: &Incident, linked: bool) -> Result<(), Refusal> {
    if one.id == other.id {
        return Err(Refusal::LinkedToItself);
    }
    if linked {
        return Err(Refusal::LinkedBefore);
    }
    Ok(())
}

/// Whether a double can go into another incident. `handled` says that something was said, decided
/// or written about the double already: then the other goes into this one.
///
/// # Errors
/// Every rule in the way.
pub fn merge(kept: &Incident, double: &Incident, handled: bool) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if kept.id == double.id {
        refusals.push(Refusal::LinkedToItself);
    }
    let shut = |incident: &Incident| {
        matches!(
            incident.status,
            IncidentStatus::StruckOut | IncidentStatus::Closed
        )
    };
    if shut(kept) || shut(double) {
        refusals.push(Refusal::IncidentShut);
    }
    if kept.status == IncidentStatus::SentIn {
        refusals.push(Refusal::NotTakenOver);
    }
    if handled {
        refusals.push(Refusal::DoubleIsHandled);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Whether a report that was sent in can be declined.
///
/// # Errors
/// When it was taken over before, or no reason is given.
pub fn decline(report: &Incident, reason: &str) -> Result<(), Refusal> {
    if report.status != IncidentStatus::SentIn {
        return Err(Refusal::TakenOverBefore);
    }
    if reason.trim().is_empty() {
        return Err(Refusal::DeclineNeedsReason);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::IncidentId;
    use crate::rehearsal::incident;
    use uuid::Uuid;

    fn numbered(number: u128, status: IncidentStatus) -> Incident {
        let mut incident = incident(&[]);
        incident.id = IncidentId(Uuid::from_u128(number));
        incident.status = status;
        incident
    }

    #[test]
    fn an_incident_is_linked_to_another_and_once() {
        let [one, other] = [1, 2].map(|n| numbered(n, IncidentStatus::Reported));
        assert_eq!(link(&one, &other, false), Ok(()));
        assert_eq!(link(&one, &one, false), Err(Refusal::LinkedToItself));
        assert_eq!(link(&one, &other, true), Err(Refusal::LinkedBefore));
    }

    #[test]
    fn a_double_goes_into_one_that_is_handled_and_not_the_other_way_round() {
        use IncidentStatus as S;
        for (kept, double, handled, said) in [
            (S::InProgress, S::Reported, false, vec![]),
            (S::Reported, S::SentIn, false, vec![]),
            (
                S::Reported,
                S::Reported,
                true,
                vec![Refusal::DoubleIsHandled],
            ),
            (S::SentIn, S::Reported, false, vec![Refusal::NotTakenOver]),
            (S::Closed, S::Reported, false, vec![Refusal::IncidentShut]),
            (
                S::Reported,
                S::StruckOut,
                false,
                vec![Refusal::IncidentShut],
            ),
        ] {
            let merged = merge(&numbered(1, kept), &numbered(2, double), handled);
            assert_eq!(
                merged.err().unwrap_or_default(),
                said,
                "{kept:?} {double:?}"
            );
        }
        let one = numbered(1, S::Reported);
        assert_eq!(merge(&one, &one, false), Err(vec![Refusal::LinkedToItself]));
    }

    #[test]
    fn a_report_is_declined_with_a_reason_and_only_while_it_waits() {
        let waiting = numbered(1, IncidentStatus::SentIn);
        assert_eq!(decline(&waiting, "Dit stond er al."), Ok(()));
        assert_eq!(decline(&waiting, "  "), Err(Refusal::DeclineNeedsReason));
        let taken = numbered(1, IncidentStatus::Reported);
        assert_eq!(decline(&taken, "Toch niet."), Err(Refusal::TakenOverBefore));
    }
}
