//! The code by which a paper form is found again, however it was typed or scanned.
//!
//! Deliberately absent: which codes were given out; the register knows that.

/// The code on a consent form: nine characters that survive handwriting and scanners, the last a
/// check character, shown as "K3F-7QP-29X".
///
/// The alphabet leaves out what is mistaken for something else (0 O 1 I L). The check character
/// makes the weighted sum zero modulo 31, a prime: every single wrong character and every swap of
/// neighbours is caught.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormCode(String);

const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH: usize = 9;

/// Why a text is no code of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// It has another number of characters.
    #[error("a form code has nine characters")]
    Length,
    /// It has a character that no code has.
    #[error("a form code has other characters")]
    Character,
    /// The check character does not fit: a typing error.
    #[error("a typing error in a form code")]
    Check,
}

impl FormCode {
    /// The code that stands for `number`; numbers repeat after 31^8.
    pub fn of(number: u64) -> FormCode {
        let mut rest = number;
        let mut digits: Vec<usize> = (0..LENGTH - 1)
            .map(|_| {
                let digit = usize::try_from(rest % 31).unwrap_or_default();
                rest /= 31;
                digit
            })
            .collect();
        // The last character has weight 1 and brings the sum to zero.
        let sum = weighted(&digits);
        digits.push((31 - sum % 31) % 31);
        FormCode(
            digits
                .iter()
                .filter_map(|d| ALPHABET.get(*d))
                .map(|b| char::from(*b))
                .collect(),
        )
    }

    /// Reads a code as it was typed or scanned: small letters, spaces and hyphens are forgiven.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong with the text.
    pub fn parse(text: &str) -> Result<FormCode, NotACode> {
        let bare: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .flat_map(char::to_uppercase)
            .collect();
        if bare.chars().count() != LENGTH {
            return Err(NotACode::Length);
        }
        let digits = bare
            .bytes()
            .map(|byte| ALPHABET.iter().position(|b| *b == byte))
            .collect::<Option<Vec<_>>>()
            .ok_or(NotACode::Character)?;
        if !weighted(&digits).is_multiple_of(31) {
            return Err(NotACode::Check);
        }
        Ok(FormCode(bare))
    }

    /// Without hyphens, as it is stored.
    pub fn bare(&self) -> &str {
        &self.0
    }
}

/// Each digit times its weight: 9 for the first down to 1 for the last.
fn weighted(digits: &[usize]) -> usize {
    digits
        .iter()
        .enumerate()
        .map(|(place, digit)| (LENGTH - place) * digit)
        .sum()
}

impl std::fmt::Display for FormCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 3 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_code_is_read_back_however_it_is_typed(number: u64) {
            let code = FormCode::of(number);
            prop_assert_eq!(FormCode::parse(&code.to_string()).unwrap(), code.clone());
            prop_assert_eq!(FormCode::parse(&code.bare().to_lowercase()).unwrap(), code);
        }

        #[test]
        fn one_wrong_character_is_caught(number: u64, place in 0usize..9, other in 0usize..31) {
            let mut text: Vec<u8> = FormCode::of(number).bare().bytes().collect();
            prop_assume!(text[place] != ALPHABET[other]);
            text[place] = ALPHABET[other];
            let text = String::from_utf8(text).unwrap();
            prop_assert_eq!(FormCode::parse(&text), Err(NotACode::Check));
        }

        #[test]
        fn two_swapped_neighbours_are_caught(number: u64, place in 0usize..8) {
            let mut text: Vec<u8> = FormCode::of(number).bare().bytes().collect();
            prop_assume!(text[place] != text[place + 1]);
            text.swap(place, place + 1);
            let text = String::from_utf8(text).unwrap();
            prop_assert_eq!(FormCode::parse(&text), Err(NotACode::Check));
        }
    }

    #[test]
    fn a_text_that_is_no_code_says_why() {
        assert_eq!(FormCode::parse("ABC"), Err(NotACode::Length));
        assert_eq!(FormCode::parse("ABC-DEF-GH0"), Err(NotACode::Character));
    }
}
