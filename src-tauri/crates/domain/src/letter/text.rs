//! The school's own wording of a letter: who may propose one and who may say that it is used. What
//! it has to say is checked by `documents`; how it reads is judged by a second person.

use crate::codes;
use crate::id::AccountId;
use crate::letter::{LetterKind, Power};
use crate::refusal::Refusal;
use crate::staff::Role;

codes! {
    /// How far a proposed wording is. What was judged stays as it is.
    pub enum TextState {
        /// A second person has still to read it.
        Proposed = "proposed",
        /// It was approved; the last one approved is in use.
        Approved = "approved",
        /// It was declined.
        Declined = "declined",
        /// Who proposed it took it back.
        Withdrawn = "withdrawn",
    }
}

/// Someone who words a letter or judges the wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    /// Whose account.
    pub account: AccountId,
    /// In which role.
    pub role: Role,
}

/// Whether `judge` may say that a wording of this letter is used.
///
/// # Errors
/// [`Refusal::LetterTextJudged`] for one that does not wait, [`Refusal::OwnLetterText`] for one's
/// own (four eyes), and [`Refusal::LetterTextNeedsDirector`] for a letter in the name of the board
/// that no director has read (domain §6.4).
pub fn judge(
    kind: LetterKind,
    state: TextState,
    proposer: Hand,
    judge: Hand,
) -> Result<(), Refusal> {
    if state != TextState::Proposed {
        return Err(Refusal::LetterTextJudged);
    }
    if proposer.account == judge.account {
        return Err(Refusal::OwnLetterText);
    }
    let director = [proposer.role, judge.role].contains(&Role::Director);
    if kind.power() != Power::Team && !director {
        return Err(Refusal::LetterTextNeedsDirector);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hand(account: u128, role: Role) -> Hand {
        let account = AccountId(uuid::Uuid::from_u128(account));
        Hand { account, role }
    }

    #[test]
    fn four_eyes_read_a_wording_before_it_is_used() {
        let director = hand(1, Role::Director);
        let counsellor = hand(2, Role::Counsellor);
        let waits = TextState::Proposed;
        for (proposer, judged_by) in [(director, counsellor), (counsellor, director)] {
            let done = judge(LetterKind::Suspension, waits, proposer, judged_by);
            assert_eq!(done, Ok(()));
        }
        let alone = judge(LetterKind::Warning, waits, director, director);
        assert_eq!(alone, Err(Refusal::OwnLetterText));
    }

    #[test]
    fn a_letter_of_the_board_is_read_by_a_director() {
        let (one, other) = (hand(1, Role::Counsellor), hand(2, Role::Counsellor));
        let waits = TextState::Proposed;
        let board = judge(LetterKind::Suspension, waits, one, other);
        assert_eq!(board, Err(Refusal::LetterTextNeedsDirector));
        let team = judge(LetterKind::TalkInvitation, waits, one, other);
        assert_eq!(team, Ok(()));
    }

    #[test]
    fn what_was_judged_is_not_judged_again() {
        let (one, other) = (hand(1, Role::Director), hand(2, Role::Director));
        for state in TextState::ALL.iter().copied() {
            let judged = judge(LetterKind::Warning, state, one, other);
            let waits = state == TextState::Proposed;
            assert_eq!(judged == Err(Refusal::LetterTextJudged), !waits);
        }
    }
}
