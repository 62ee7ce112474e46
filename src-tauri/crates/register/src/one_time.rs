//! A password that somebody gives to another, to be changed at the first opening.
//!
//! Four groups of four characters from the digits of the recovery key: 80 bits, easy to read out.
//! Deliberately absent: that it must be changed, which the office sees to.

use zeroize::Zeroizing;

use crate::Error;
use crate::keys::fill;
use crate::recovery::DIGITS;

const GROUPS: usize = 4;
const GROUP: usize = 4;

/// A new password from the operating system, as "0V3K-7MBQ-Z4R1-XH9D".
///
/// # Errors
/// When the operating system gives no randomness.
pub fn one_time_password() -> Result<Zeroizing<String>, Error> {
    let mut values = Zeroizing::new([0; GROUPS * GROUP]);
    fill(values.as_mut_slice())?;
    let mut text = Zeroizing::new(String::with_capacity(GROUPS * (GROUP + 1)));
    for (place, value) in values.iter().enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push('-');
        }
        // 256 is a multiple of 32, so that every character is as likely.
        text.push(char::from(DIGITS[usize::from(value & 31)]));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_four_groups_to_read_out_and_never_the_same() {
        let one = one_time_password().unwrap();
        let groups: Vec<&str> = one.split('-').collect();
        assert_eq!(groups.len(), GROUPS);
        assert!(groups.iter().all(|group| group.len() == GROUP));
        assert!(!one.contains(['I', 'L', 'O', 'U']), "too like other digits");
        assert_ne!(*one, *one_time_password().unwrap());
    }
}
