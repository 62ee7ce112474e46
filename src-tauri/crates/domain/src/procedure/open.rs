//! Opening a procedure: whether the step can be gone towards at all, from this incident, for this
//! person, on this ground.

use crate::act::{Act, is_only_involved};
use crate::incident::Incident;
use crate::person::Subject;
use crate::procedure::{Ground, Nature, Opening};
use crate::protocol::Protocol;
use crate::refusal::Refusal;
use crate::sanction::{
    Earlier, Proposal, SanctionKind, answered_before, may_go_before, propose_beside,
};
use crate::school::School;

/// What [`open`] has to know besides the opening itself.
#[derive(Debug, Clone, Copy)]
pub struct OpenAt<'a> {
    /// The protocol in force.
    pub protocol: &'a Protocol,
    /// The school's settings.
    pub school: &'a School,
    /// The incident, if it comes out of one.
    pub incident: Option<&'a Incident>,
    /// The acts of that incident that stand.
    pub acts: &'a [Act],
    /// The steps that the person got before, and the procedures that run.
    pub earlier: &'a [Earlier],
    /// The day of today.
    pub today: chrono::NaiveDate,
}

/// Whether a procedure may be opened.
///
/// # Errors
/// Every [`Refusal`] that stands in its way.
pub fn open(opening: &Opening, at: &OpenAt<'_>) -> Result<(), Vec<Refusal>> {
    let subject = opening.person.subject();
    let kind = opening.kind;
    if kind.subject() != subject {
        return Err(vec![Refusal::WrongSubject { kind }]);
    }
    if !kind.is_opened_first() {
        return Err(vec![Refusal::DecidedAtOnce { kind }]);
    }
    let mut refusals = Vec::new();
    if opening.opened_on > at.today {
        refusals.push(Refusal::EntryInFuture);
    }
    let support = opening.grounds.ground == Some(Ground::SupportNeed);
    match at.incident {
        Some(incident) => {
            if incident.happened_on > opening.opened_on {
                refusals.push(Refusal::OpenedBeforeIncident);
            }
            let answered = answered_before(kind, opening.is_of_order(), incident, at.earlier);
            refusals.extend(answered.map(|before| Refusal::AnsweredBefore {
                decided_on: before.decided_on,
            }));
            let before = kept_away_for(opening, at);
            let proposal = propose_beside(
                at.protocol,
                incident,
                opening.person,
                at.earlier,
                &|earlier| before.iter().any(|one| one.id == earlier.id),
                opening.opened_on,
            );
            match proposal {
                Ok(proposal) => skipping(opening, at.protocol, &proposal, &mut refusals),
                Err(refusal) => refusals.push(refusal),
            }
            if let Some(before) = before.iter().find(|one| !one.of_order)
                && opening.skip_reason.trim().is_empty()
            {
                refusals.retain(|one| !matches!(one, Refusal::SkipNeedsMotivation { .. }));
                refusals.push(Refusal::SecondStepNeedsReason {
                    kind: before.kind,
                    decided_on: before.decided_on,
                });
            }
        }
        None => {
            if let Some(open) = at.earlier.iter().find(|e| e.open && e.kind == kind) {
                refusals.push(Refusal::AlreadyOpened {
                    kind,
                    opened_on: open.decided_on,
                });
            }
            if !(support && kind == SanctionKind::Expulsion) {
                refusals.push(Refusal::IncidentMissing);
            }
        }
    }
    if kind == SanctionKind::Expulsion {
        grounds(opening, at, &mut refusals);
    }
    if kind == SanctionKind::StaffSuspension
        && !matches!(opening.nature, Some(Nature::Disciplinary | Nature::Order))
    {
        refusals.push(Refusal::NatureMissing);
    }
    if kind == SanctionKind::Dismissal && opening.route.is_none() {
        refusals.push(Refusal::RouteMissing);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// What kept the pupil away for the same incident before an expulsion is opened: the order measure
/// that goes before it (WPO 40c, 40). An incident proposes a step once; that an expulsion follows
/// on a suspension is for a person to say, with the reason.
fn kept_away_for<'a>(opening: &Opening, at: &OpenAt<'a>) -> Vec<&'a Earlier> {
    let earlier = at.earlier.iter();
    earlier
        .filter(|one| opening.incident.is_some() && one.incident == opening.incident)
        // An order is made longer, and not given once more.
        .filter(|one| may_go_before(opening.kind, one) && !opening.is_of_order())
        .collect()
}

/// A step further than proposed says why, for pupils and guardians. The steps for staff stand
/// beside each other: none is skipped (CAO PO).
fn skipping(
    opening: &Opening,
    protocol: &Protocol,
    proposal: &Proposal,
    refusals: &mut Vec<Refusal>,
) {
    if skips(protocol, opening.kind, proposal.kind) && opening.skip_reason.trim().is_empty() {
        refusals.push(Refusal::SkipNeedsMotivation {
            proposed: proposal.kind,
        });
    }
}

/// Whether taking `kind` skips a step where `proposed` is proposed: it stands further up, or not on
/// the ladder at all. Never for staff.
pub(crate) fn skips(protocol: &Protocol, kind: SanctionKind, proposed: SanctionKind) -> bool {
    let subject = kind.subject();
    subject != Subject::Staff
        && protocol.ladder(subject).is_none_or(|ladder| {
            ladder
                .place(kind)
                .is_none_or(|place| Some(place) > ladder.place(proposed))
        })
}

/// The ground of an expulsion (domain: misconduct of the pupil, of a guardian, or a need for
/// support that the school cannot meet).
fn grounds(opening: &Opening, at: &OpenAt<'_>, refusals: &mut Vec<Refusal>) {
    let (grounds, incident) = (&opening.grounds, at.incident);
    let only_involved = |incident| is_only_involved(incident, at.acts, opening.person);
    match grounds.ground {
        None => refusals.push(Refusal::GroundMissing),
        Some(Ground::SupportNeed) => {
            if incident.is_some() {
                refusals.push(Refusal::SupportIsNoSanction);
            }
            if grounds.development_plan.trim().is_empty() {
                refusals.push(Refusal::DevelopmentPlanMissing);
            }
        }
        Some(Ground::GuardianConduct) => {
            if grounds.milder.trim().is_empty() {
                refusals.push(Refusal::MilderMissing);
            }
        }
        Some(Ground::PupilConduct) if incident.is_some_and(only_involved) => {
            refusals.push(Refusal::DidNothing);
        }
        Some(Ground::PupilConduct) => {}
    }
}
