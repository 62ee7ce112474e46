//! The recovery key: a key on paper that opens the register when every password is forgotten.
//!
//! Eight groups of four characters from Crockford's base 32, which has no I, L, O or U to confuse;
//! three of a group carry 15 bits of chance and the fourth checks them and their place, so that a
//! slip of the pen is told with its group. 120 bits are out of reach of trying.
//! It has a slot of its own, that counts as nobody. Deliberately absent: the sheet it is printed
//! on.

use std::fmt;
use std::path::Path;

use zeroize::Zeroizing;

use crate::header::Header;
use crate::keys::fill;
use crate::{Error, Register, tables};

/// How many groups there are.
pub const RECOVERY_GROUPS: usize = 8;

pub(crate) const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// What carries chance in a group; one more character checks it.
const CARRY: usize = 3;

/// A key on paper.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(Zeroizing<[u8; RECOVERY_GROUPS * CARRY]>);

/// Why a text is no recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRecoveryKey {
    /// It has more or fewer characters than a key.
    #[error("a recovery key has 32 characters")]
    Length,
    /// A group is not as it was printed, or stands in another place. Counted from 1.
    #[error("group {0} is not as it was printed")]
    Group(u8),
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey")
    }
}

impl RecoveryKey {
    /// A new one from the operating system.
    fn generate() -> Result<Self, Error> {
        let mut values = Zeroizing::new([0; RECOVERY_GROUPS * CARRY]);
        fill(values.as_mut_slice())?;
        // 256 is a multiple of 32, so that every character is as likely.
        values.iter_mut().for_each(|value| *value &= 31);
        Ok(Self(values))
    }

    /// Reads a key as a person types it: small letters, spaces and dashes make no difference, and
    /// an O is taken for a zero, an I or L for a one.
    ///
    /// # Errors
    /// [`NoRecoveryKey::Length`], or the first group that is not as it was printed.
    pub fn parse(text: &str) -> Result<Self, NoRecoveryKey> {
        let mut typed = Zeroizing::new(Vec::with_capacity(text.len()));
        typed.extend(text.chars().filter(|c| !c.is_whitespace() && *c != '-'));
        if typed.len() != RECOVERY_GROUPS * (CARRY + 1) {
            return Err(NoRecoveryKey::Length);
        }
        let mut values = Zeroizing::new([0; RECOVERY_GROUPS * CARRY]);
        for (place, group) in typed.chunks(CARRY + 1).enumerate() {
            let number = place as u8 + 1;
            let read = |c: &char| value(*c).ok_or(NoRecoveryKey::Group(number));
            let carried = &mut values[place * CARRY..][..CARRY];
            for (to, from) in carried.iter_mut().zip(group) {
                *to = read(from)?;
            }
            if read(&group[CARRY])? != check(place, carried) {
                return Err(NoRecoveryKey::Group(number));
            }
        }
        Ok(Self(values))
    }

    /// The groups as they are printed.
    #[must_use]
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let group = |(place, carried): (usize, &[u8])| {
            let mut text = Zeroizing::new(String::with_capacity(CARRY + 1));
            let checked = check(place, carried);
            for value in carried.iter().chain([&checked]) {
                text.push(char::from(DIGITS[usize::from(*value)]));
            }
            text
        };
        self.0.chunks(CARRY).enumerate().map(group).collect()
    }

    /// What its slot takes for a password.
    fn secret(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(RECOVERY_GROUPS * (CARRY + 1)));
        for group in self.groups() {
            text.push_str(&group);
        }
        text
    }
}

/// The value of a character, also of those that look like another.
fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = DIGITS.iter().position(|digit| char::from(*digit) == c)?;
    u8::try_from(place).ok()
}

/// The weights are odd, so that every single slip shows; the place counts, so that groups that were
/// exchanged do too.
fn check(place: usize, carried: &[u8]) -> u8 {
    let weighed = carried
        .iter()
        .zip([1_usize, 3, 9])
        .map(|(value, weight)| usize::from(*value) * weight);
    ((weighed.sum::<usize>() + 7 * (place + 1)) % 32) as u8
}

impl Header {
    /// Opens the slot of the recovery key.
    pub(crate) fn unlock_by_recovery(
        &self,
        key: &RecoveryKey,
    ) -> Result<(crate::SlotId, crate::keys::FileKey), Error> {
        self.open_slot(self.recovery_slot(), &key.secret())
    }
}

impl Register {
    /// Makes a recovery key; one of before opens this file no longer.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn make_recovery_key(&mut self) -> Result<RecoveryKey, Error> {
        let recovery = RecoveryKey::generate()?;
        let slot = self.header.recovery_slot();
        self.give(slot, &recovery.secret())?;
        Ok(recovery)
    }

    /// Whether there is a recovery key.
    #[must_use]
    pub fn has_recovery_key(&self) -> bool {
        self.header.has_slot(self.header.recovery_slot())
    }

    /// Whether this is the recovery key.
    ///
    /// # Errors
    /// `UnknownUser` when there is none, `WrongPassword`.
    pub fn confirm_recovery_key(&self, key: &RecoveryKey) -> Result<(), Error> {
        self.header.unlock_by_recovery(key).map(drop)
    }

    /// Opens the register at `path` with the recovery key.
    ///
    /// # Errors
    /// As [`Register::open`]; `UnknownUser` when there is no recovery key.
    pub fn open_by_recovery(path: &Path, key: &RecoveryKey) -> Result<Self, Error> {
        Self::open_as(path, tables::MIGRATIONS, tables::WATCHED, |header| {
            header.unlock_by_recovery(key)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(key: &RecoveryKey) -> String {
        let groups: Vec<_> = key.groups().iter().map(|group| group.to_string()).collect();
        groups.join("-")
    }

    #[test]
    fn a_key_is_eight_groups_of_four_and_reads_back_as_people_type_it() {
        let key = RecoveryKey::generate().unwrap();
        let printed = text(&key);
        assert_eq!(printed.len(), 8 * 4 + 7);
        assert!(!printed.contains(['I', 'L', 'O', 'U']), "{printed}");
        let loose = printed.to_lowercase().replace('-', "  ");
        let sloppy = printed.replace('0', "o").replace('1', "l").replace('-', "");
        for typed in [printed, loose, sloppy] {
            assert_eq!(RecoveryKey::parse(&typed), Ok(key.clone()));
        }
        assert_ne!(RecoveryKey::generate().unwrap(), key);
        assert_eq!(format!("{key:?}"), "RecoveryKey");
    }

    #[test]
    fn every_single_slip_is_told_with_its_group() {
        let key = RecoveryKey::generate().unwrap();
        let printed: Vec<char> = text(&key).chars().collect();
        for (at, right) in printed.iter().enumerate().filter(|(_, c)| **c != '-') {
            for wrong in DIGITS
                .iter()
                .map(|digit| char::from(*digit))
                .chain(['U', '?'])
            {
                if wrong == *right {
                    continue;
                }
                let mut slip = printed.clone();
                slip[at] = wrong;
                let slip: String = slip.into_iter().collect();
                let group = at as u8 / 5 + 1;
                assert_eq!(RecoveryKey::parse(&slip), Err(NoRecoveryKey::Group(group)));
            }
        }
    }

    #[test]
    fn groups_that_change_places_and_missing_characters_show() {
        let key = RecoveryKey::generate().unwrap();
        let printed = text(&key);
        let mut groups: Vec<&str> = printed.split('-').collect();
        groups.swap(2, 5);
        let found = RecoveryKey::parse(&groups.join("-"));
        assert_eq!(found, Err(NoRecoveryKey::Group(3)));
        for typed in ["", &printed[1..], &format!("{printed}0")] {
            assert_eq!(RecoveryKey::parse(typed), Err(NoRecoveryKey::Length));
        }
    }
}
