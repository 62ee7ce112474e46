//! Who signs a letter: whose power it uses, and who took the decision that it makes known.

use super::{LetterKind, Part, Parts};
use crate::refusal::Refusal;
use crate::sanction::{Decider, SanctionKind};
use crate::school::School;
use crate::staff::Role;

impl LetterKind {
    /// Whose power the letter uses.
    pub fn power(self) -> Power {
        use LetterKind as K;
        match self {
            K::Suspension | K::InspectorateNotice => Power::Suspend,
            K::ExpulsionIntent | K::ExpulsionDecision | K::LeavingDay => Power::Expel,
            K::AccessBan | K::GuardianWarning => Power::Premises,
            K::ObjectionReceipt | K::ObjectionHearing | K::MunicipalityNotice => Power::Office,
            K::Withdrawal => Power::Office,
            K::ObjectionDecision => Power::Objection,
            K::StaffIntention
            | K::StaffDecision
            | K::StaffExtension
            | K::StaffWithdrawal
            | K::DismissalIntention
            | K::DismissalDecision
            | K::SummaryDismissal => Power::Employer,
            K::Warning | K::TimeOut | K::ReturnAgreement => Power::Office,
            K::InternalSuspension => Power::Office,
            K::TalkInvitation
            | K::TalkReport
            | K::TransferReport
            | K::HearingReport
            | K::TargetGuardians
            | K::InvolvedGuardians
            | K::GroupInformation
            | K::TakedownRequest
            | K::ConsentCover
            | K::ConsentReminder
            | K::ConsentChoices
            | K::ConsentWithdrawal
            | K::StaffConsentWithdrawal => Power::Team,
        }
    }
}

/// Whose power a letter uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// Whoever works with the pupil.
    Team,
    /// The director, as head of the school.
    Office,
    /// The board, to suspend (WPO 40c(1)); the director by mandate.
    Suspend,
    /// The board, to expel (WPO 40(1)); the director by mandate.
    Expel,
    /// The board, over its buildings and grounds; the director for the board.
    Premises,
    /// The board, on an objection: never who took the decision by mandate (Awb 10:3(3)).
    Objection,
    /// The board as employer (WPO 33): a measure signed by another is void.
    Employer,
}

impl Power {
    /// Whether the director signs in the name of the board.
    pub fn is_the_boards(self) -> bool {
        !matches!(self, Power::Team | Power::Office)
    }
}

/// Whose power a letter uses that belongs to a step. Who takes a decision back uses the power by
/// which it was taken, and says so: in the board's name where that was the board's (Awb 10:2,
/// 10:10).
pub fn power_of(kind: LetterKind, step: Option<SanctionKind>) -> Power {
    use SanctionKind as S;
    match step {
        Some(S::StaffTalk | S::StaffWarning) if kind.takes_back() => Power::Office,
        Some(step) if kind.takes_back() => match step {
            S::Suspension => Power::Suspend,
            S::Expulsion => Power::Expel,
            S::GuardianWarning | S::AccessBan => Power::Premises,
            S::Reprimand | S::StaffSuspension | S::Dismissal | S::SummaryDismissal => {
                Power::Employer
            }
            _ => kind.power(),
        },
        _ => kind.power(),
    }
}

/// Whether `by` may sign a letter of this kind. Who signs a letter that makes a decision known is
/// who took that decision, by the mandate of that day.
///
/// # Errors
/// [`Refusal::NoMandate`], [`Refusal::OwnDecision`] or [`Refusal::WrongDecider`].
pub fn may_sign(kind: LetterKind, by: Decider, school: &School) -> Result<(), Refusal> {
    let power = kind.power();
    match (power, by) {
        (_, Decider::Board) | (Power::Team, _) => Ok(()),
        (_, Decider::Teacher | Decider::Counsellor) => Err(Refusal::WrongDecider),
        (Power::Office | Power::Premises, Decider::Director) => Ok(()),
        (Power::Suspend, Decider::Director) if school.director_may_suspend => Ok(()),
        (Power::Expel, Decider::Director) if school.director_may_expel => Ok(()),
        (Power::Objection, Decider::Director) => Err(Refusal::OwnDecision),
        (Power::Suspend | Power::Expel | Power::Employer, Decider::Director) => {
            Err(Refusal::NoMandate)
        }
    }
}

/// Who may sign a letter, first who usually does: of one that makes a decision known only who took
/// it; of the others who has the power, and nobody in the place of another. `decided_by` is who
/// took the decision in its procedure, `role` what who is working is in the school.
pub fn signers(
    kind: LetterKind,
    decided_by: Option<Decider>,
    role: Role,
    school: &School,
) -> Vec<Decider> {
    if let Some(by) = decided_by.filter(|_| kind.tells_decision()) {
        return vec![by];
    }
    let all: &[Decider] = match (kind.power(), role) {
        (Power::Team, Role::Counsellor) => &[Decider::Counsellor],
        _ if kind.answers_objection() => &[Decider::Board, Decider::Director],
        (Power::Team, _) => &[Decider::Director, Decider::Board],
        _ if decided_by == Some(Decider::Board) => &[Decider::Board, Decider::Director],
        _ => &[Decider::Director, Decider::Board],
    };
    let mut all = all.to_vec();
    all.retain(|by| may_sign(kind, *by, school).is_ok());
    all
}

/// Whether `by` signs this letter, where its decision was taken by `decided_by` and `role` is at
/// work.
///
/// # Errors
/// Those of [`may_sign`], [`Refusal::SignedByWhoDecided`] and [`Refusal::SignsForAnother`].
pub fn signs(
    kind: LetterKind,
    by: Decider,
    decided_by: Option<Decider>,
    role: Role,
    school: &School,
) -> Result<(), Refusal> {
    if let Some(decider) = decided_by.filter(|_| kind.tells_decision()) {
        return if by == decider {
            Ok(())
        } else {
            Err(Refusal::SignedByWhoDecided { decider })
        };
    }
    may_sign(kind, by, school)?;
    if signers(kind, decided_by, role, school).contains(&by) {
        Ok(())
    } else {
        Err(Refusal::SignsForAnother)
    }
}

/// What a letter says otherwise than it is known from the decision or its procedure: whatever was
/// typed repeats it, or is left out.
pub fn says_otherwise(fixed: &Parts, typed: &Parts) -> Vec<Refusal> {
    typed
        .iter()
        .filter(|(part, value)| fixed.get(*part).is_some_and(|known| known != *value))
        .map(|(part, _): (Part, _)| Refusal::PartSaysOtherwise { part })
        .collect()
}
