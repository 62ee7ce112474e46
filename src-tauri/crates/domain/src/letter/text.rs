//! The school's own wording of a letter or of the form that asks for consent: who may propose one
//! and who may say that it is used. What it has to say is checked by `documents`; how it reads is
//! judged by a second person.

use crate::codes;
use crate::id::AccountId;
use crate::letter::{LetterKind, Power};
use crate::refusal::Refusal;
use crate::staff::Role;

codes! {
    /// A form to fill in, that a school may word anew like a letter.
    pub enum FormKind {
        /// What a household, or a member of staff, consents to (L21).
        ConsentForm = "consent_form",
    }
}

/// What a school may word anew; known by one code among both.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(untagged)]
pub enum Worded {
    /// A letter.
    Letter(LetterKind),
    /// A form.
    Form(FormKind),
}

impl Worded {
    /// Every letter and every form.
    pub fn all() -> impl Iterator<Item = Worded> {
        let letters = LetterKind::ALL.iter().copied().map(Worded::Letter);
        letters.chain(FormKind::ALL.iter().copied().map(Worded::Form))
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Worded::Letter(kind) => kind.code(),
            Worded::Form(kind) => kind.code(),
        }
    }

    /// Reads a code back; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Worded> {
        let letter = LetterKind::from_code(code).map(Worded::Letter);
        letter.or_else(|| FormKind::from_code(code).map(Worded::Form))
    }

    /// Whether it speaks in the name of the board.
    fn is_the_boards(self) -> bool {
        match self {
            Worded::Letter(kind) => kind.power() != Power::Team,
            Worded::Form(_) => false,
        }
    }
}

impl From<LetterKind> for Worded {
    fn from(kind: LetterKind) -> Worded {
        Worded::Letter(kind)
    }
}

impl From<FormKind> for Worded {
    fn from(kind: FormKind) -> Worded {
        Worded::Form(kind)
    }
}

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

/// Whether `judge` may say that a wording of this letter or form is used.
///
/// # Errors
/// [`Refusal::LetterTextJudged`] for one that does not wait, [`Refusal::OwnLetterText`] for one's
/// own (four eyes), and [`Refusal::LetterTextNeedsDirector`] for a letter in the name of the board
/// that no director has read (domain §6.4).
pub fn judge(worded: Worded, state: TextState, proposer: Hand, judge: Hand) -> Result<(), Refusal> {
    if state != TextState::Proposed {
        return Err(Refusal::LetterTextJudged);
    }
    if proposer.account == judge.account {
        return Err(Refusal::OwnLetterText);
    }
    let director = [proposer.role, judge.role].contains(&Role::Director);
    if worded.is_the_boards() && !director {
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
            let done = judge(LetterKind::Suspension.into(), waits, proposer, judged_by);
            assert_eq!(done, Ok(()));
        }
        let alone = judge(LetterKind::Warning.into(), waits, director, director);
        assert_eq!(alone, Err(Refusal::OwnLetterText));
    }

    #[test]
    fn a_letter_of_the_board_is_read_by_a_director() {
        let (one, other) = (hand(1, Role::Counsellor), hand(2, Role::Counsellor));
        let waits = TextState::Proposed;
        let board = judge(LetterKind::Suspension.into(), waits, one, other);
        assert_eq!(board, Err(Refusal::LetterTextNeedsDirector));
        let team = judge(LetterKind::TalkInvitation.into(), waits, one, other);
        assert_eq!(team, Ok(()));
        let form = judge(FormKind::ConsentForm.into(), waits, one, other);
        assert_eq!(form, Ok(()));
    }

    #[test]
    fn letters_and_forms_share_no_code() {
        let all: Vec<Worded> = Worded::all().collect();
        for worded in &all {
            assert_eq!(Worded::from_code(worded.code()), Some(*worded));
            let alike = all.iter().filter(|other| other.code() == worded.code());
            assert_eq!(alike.count(), 1, "{worded:?}");
        }
        assert_eq!(Worded::from_code("poem"), None);
    }

    #[test]
    fn what_was_judged_is_not_judged_again() {
        let (one, other) = (hand(1, Role::Director), hand(2, Role::Director));
        for state in TextState::ALL.iter().copied() {
            let judged = judge(LetterKind::Warning.into(), state, one, other);
            let waits = state == TextState::Proposed;
            assert_eq!(judged == Err(Refusal::LetterTextJudged), !waits);
        }
    }
}
