//! Who may use the program: that somebody always can, and how long to wait after wrong passwords.
//!
//! Deliberately absent: what a role may do, which is the office's table, and passwords themselves.

use crate::Refusal;
use crate::staff::Role;

/// Wrong passwords that cost no waiting: a slip of the fingers.
pub const FREE_TRIES: u32 = 3;
/// The first wait, in seconds; each wrong password after it doubles the wait.
const FIRST_WAIT: u32 = 5;
/// The longest wait, in seconds. It never becomes longer, so that nobody is locked out for ever.
pub const LONGEST_WAIT: u32 = 15 * 60;

/// After how many minutes without anyone touching the program it may lock, at least and at most.
pub const IDLE_MINUTES: std::ops::RangeInclusive<u32> = 1..=60;

/// How the account that is changed stands before and after, and who changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its role now.
    pub role: Role,
    /// Whether it is suspended now.
    pub suspended: bool,
}

impl Standing {
    /// Whether it can open the register as a director.
    fn directs(self) -> bool {
        self.role == Role::Director && !self.suspended
    }
}

/// Whether an account may come to stand otherwise. `own` is whether it belongs to who does it;
/// `other_directors` how many others can open the register as a director.
///
/// # Errors
/// [`Refusal::LastDirector`]: somebody must stay who can give access (AVG 32(1)(b)).
/// [`Refusal::OwnAccess`]: nobody gives or takes access of their own (four eyes).
pub fn restand(
    before: Standing,
    after: Standing,
    own: bool,
    other_directors: usize,
) -> Result<(), Refusal> {
    if before.directs() && !after.directs() && other_directors == 0 {
        return Err(Refusal::LastDirector);
    }
    if own && before != after {
        return Err(Refusal::OwnAccess);
    }
    Ok(())
}

/// How many seconds to wait after so many wrong passwords in a row. Three cost nothing; then it is
/// 5, 10, 20 … seconds and never more than a quarter of an hour: at most 96 tries a day.
pub fn wait_after(wrong: u32) -> u32 {
    match wrong.checked_sub(FREE_TRIES) {
        None => 0,
        Some(more) => FIRST_WAIT
            .saturating_mul(1_u32.checked_shl(more).unwrap_or(u32::MAX))
            .min(LONGEST_WAIT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(role: Role, suspended: bool) -> Standing {
        Standing { role, suspended }
    }

    #[test]
    fn the_last_director_stays_one_and_is_never_suspended() {
        let director = standing(Role::Director, false);
        for after in [
            standing(Role::Director, true),
            standing(Role::Counsellor, false),
            standing(Role::Reader, true),
        ] {
            for own in [true, false] {
                assert_eq!(restand(director, after, own, 0), Err(Refusal::LastDirector));
            }
            assert_eq!(restand(director, after, false, 1), Ok(()));
        }
        assert_eq!(restand(director, director, true, 0), Ok(()));
    }

    #[test]
    fn nobody_changes_their_own_role_or_access() {
        let director = standing(Role::Director, false);
        for after in [
            standing(Role::Director, true),
            standing(Role::Reader, false),
        ] {
            assert_eq!(restand(director, after, true, 3), Err(Refusal::OwnAccess));
        }
    }

    #[test]
    fn everybody_else_is_suspended_and_taken_up_again() {
        for role in Role::ALL {
            let (open, shut) = (standing(*role, false), standing(*role, true));
            assert_eq!(restand(open, shut, false, 1), Ok(()));
            assert_eq!(restand(shut, open, false, 1), Ok(()));
        }
    }

    #[test]
    fn waiting_doubles_and_never_locks_out() {
        let waits: Vec<u32> = (0..=12).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
        assert_eq!(wait_after(u32::MAX), LONGEST_WAIT);
    }
}
