//! Telephone numbers, e-mail addresses, postcodes and addresses as people type them.
//!
//! Each function gives one notation, or nothing when it is not certain. Deliberately absent:
//! asking whether the number or address exists.

use crate::text::{clean, filled};

/// One usable value out of a cell, and whether the cell held more of them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The value in one notation.
    pub(crate) value: String,
    /// The cell held another, different value.
    pub(crate) more: bool,
}

fn first(parts: impl Iterator<Item = String>) -> Option<Found> {
    let mut found: Option<Found> = None;
    for value in parts {
        match &mut found {
            None => found = Some(Found { value, more: false }),
            Some(kept) => kept.more |= kept.value != value,
        }
    }
    found
}

/// A telephone number: ten digits for a Dutch one (`"06-1234 5678"`, `"+31 6 12345678"` and
/// Excel's `"612345678"` all become `"0612345678"`), or `+` and eight to fifteen digits.
pub(crate) fn phone(cell: &str) -> Option<Found> {
    let cell = clean(cell).replace(" of ", ";").replace(" en ", ";");
    // A slash parts two numbers, or an area code from its number.
    phone_number(&cell)
        .map(|value| Found { value, more: false })
        .or_else(|| first(cell.split([';', ',', '/', '|']).filter_map(phone_number)))
}

fn phone_number(raw: &str) -> Option<String> {
    let raw = raw.replace("(0)", "");
    let mut digits = String::new();
    for c in raw.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() => digits.push('+'),
            ' ' | '-' | '.' | '(' | ')' | '/' | '–' => {}
            // "thuis: 020…", "06… (oma)"
            c if c.is_alphabetic() || matches!(c, ':' | '\'') => {}
            _ => return None,
        }
    }
    let digits = match digits.strip_prefix("00") {
        Some(foreign) => format!("+{foreign}"),
        None => digits,
    };
    if let Some(national) = digits.strip_prefix("+31") {
        let national = national.trim_start_matches('0');
        return (national.len() == 9).then(|| format!("0{national}"));
    }
    let foreign = digits.starts_with('+') && !digits.starts_with("+0");
    match digits.len() {
        9..=16 if foreign => Some(digits),
        10 if digits.starts_with('0') => Some(digits),
        9 if !digits.starts_with(['0', '+']) => Some(format!("0{digits}")),
        11 if digits.starts_with("31") => Some(format!("0{}", &digits[2..])),
        _ => None,
    }
}

/// An e-mail address with its domain in small letters.
pub(crate) fn email(cell: &str) -> Option<Found> {
    first(
        clean(cell)
            .split([' ', ';', ',', '|'])
            .filter_map(email_address),
    )
}

fn email_address(raw: &str) -> Option<String> {
    let raw = raw.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | '"' | '\'' | '.'));
    let raw = raw.strip_prefix("mailto:").unwrap_or(raw);
    let (user, domain) = raw.split_once('@')?;
    let dotted = |part: &str| !part.is_empty() && part.split('.').all(|word| !word.is_empty());
    let sound = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let labels = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    let top = domain.rsplit('.').next().unwrap_or_default();
    let good = raw.len() <= 254
        && dotted(user)
        && dotted(domain)
        && domain.contains('.')
        && user.chars().all(sound)
        && domain.chars().all(labels)
        && top.chars().count() >= 2
        && !top.chars().all(|c| c.is_ascii_digit());
    good.then(|| format!("{user}@{}", domain.to_lowercase()))
}

/// A postcode: `"1234 AB"` for a Dutch one; four or five digits for Belgium and Germany.
pub(crate) fn postcode(cell: &str) -> Option<String> {
    let tight: String = cell
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.'))
        .flat_map(char::to_uppercase)
        .collect();
    let tight = tight
        .strip_prefix("NL")
        .filter(|rest| rest.len() == 6)
        .unwrap_or(&tight);
    let digits = tight.bytes().take_while(u8::is_ascii_digit).count();
    let letters = &tight[digits..];
    let first = tight.as_bytes().first().copied().unwrap_or(b'0');
    match (digits, letters.len()) {
        (4, 2) if first != b'0' && letters.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            (!matches!(letters, "SA" | "SD" | "SS")).then(|| format!("{} {letters}", &tight[..4]))
        }
        (4, 0) if first != b'0' => Some(tight.to_owned()),
        (5, 0) => Some(tight.to_owned()),
        _ => None,
    }
}

/// Splits `"1234 AB Dorp"` into postcode and town; a cell with a town alone gives the town.
pub(crate) fn postcode_and_town(cell: &str) -> (Option<String>, Option<String>) {
    let cell = clean(cell);
    let borders = cell
        .char_indices()
        .filter(|(_, c)| *c == ' ')
        .map(|(place, _)| place);
    let split = borders
        .chain([cell.len()])
        .filter_map(|place| {
            let (head, tail) = cell.split_at_checked(place)?;
            let head = head.trim_end_matches(',');
            Some((postcode(head)?, filled(tail.trim_start_matches([',', ' ']))))
        })
        .max_by_key(|(code, _)| code.len());
    match split {
        Some((code, town)) => (Some(code), town),
        None => (None, filled(&cell)),
    }
}

/// Splits `"Dorpsstraat 12 a"` into street and house number. `"Plein 1945 3"` keeps its year.
pub(crate) fn street_and_number(cell: &str) -> (Option<String>, Option<String>) {
    let cell = clean(cell);
    let numbered =
        |(place, _): &(usize, char)| cell[place + 1..].starts_with(|c: char| c.is_ascii_digit());
    match cell
        .char_indices()
        .filter(|(_, c)| *c == ' ')
        .rfind(numbered)
    {
        Some((place, _)) => (
            filled(cell[..place].trim_end_matches(',')),
            filled(&cell[place + 1..]),
        ),
        None => (filled(&cell), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_come_in_one_notation() {
        for (written, number, more) in [
            ("06-12345678", "0612345678", false),
            ("06 1234 5678", "0612345678", false),
            ("612345678", "0612345678", false),
            ("+31 6 12345678", "0612345678", false),
            ("+31 (0)6 12345678", "0612345678", false),
            ("0031612345678", "0612345678", false),
            ("31612345678", "0612345678", false),
            ("(0123) 45 67 89", "0123456789", false),
            ("0123/456789", "0123456789", false),
            ("+49 30 1234567", "+49301234567", false),
            ("06-12345678 / 06-87654321", "0612345678", true),
            ("06-12345678 of 0123-456789", "0612345678", true),
            ("thuis: 0123-456789", "0123456789", false),
            ("06-12345678 / onbekend", "0612345678", false),
        ] {
            let value = number.to_owned();
            assert_eq!(phone(written), Some(Found { value, more }), "{written}");
        }
        for written in [
            "",
            "geen",
            "06-1234567",
            "112",
            "+31 6 1234",
            "06-123456789",
            "+0123456789",
        ] {
            assert_eq!(phone(written), None, "{written}");
        }
    }

    #[test]
    fn e_mail_addresses_are_found_in_their_cells() {
        for (written, address, more) in [
            ("zoe@Voorbeeld.Example", "zoe@voorbeeld.example", false),
            (" <zoe@voorbeeld.example> ", "zoe@voorbeeld.example", false),
            (
                "mailto:zoe.p+school@voorbeeld.example",
                "zoe.p+school@voorbeeld.example",
                false,
            ),
            ("a@b.example; c@d.example", "a@b.example", true),
            (
                "Zoë Pannenkoek <zoe@voorbeeld.example>",
                "zoe@voorbeeld.example",
                false,
            ),
        ] {
            let value = address.to_owned();
            assert_eq!(email(written), Some(Found { value, more }), "{written}");
        }
        for written in [
            "",
            "geen",
            "zoe@",
            "@b.example",
            "zoe@school",
            "a@@b.example",
            "a..b@c.example",
            "a@b..example",
            "a@1.2",
        ] {
            assert_eq!(email(written), None, "{written}");
        }
    }

    #[test]
    fn postcodes_come_in_one_notation() {
        for (written, code) in [
            ("1234AB", "1234 AB"),
            ("1234 ab", "1234 AB"),
            ("NL-1234 AB", "1234 AB"),
            ("9000", "9000"),
            ("26721", "26721"),
        ] {
            assert_eq!(postcode(written).as_deref(), Some(code), "{written}");
        }
        for written in [
            "", "0123 AB", "1234 SS", "12AB", "1234 ABC", "1234 A1", "ééé",
        ] {
            assert_eq!(postcode(written), None, "{written}");
        }
    }

    #[test]
    fn addresses_are_split() {
        let split = |cell| {
            let (a, b) = street_and_number(cell);
            (a.unwrap_or_default(), b.unwrap_or_default())
        };
        assert_eq!(
            split("Koekstraat 12 a"),
            ("Koekstraat".into(), "12 a".into())
        );
        assert_eq!(
            split("1e Koekdwarsstraat 5"),
            ("1e Koekdwarsstraat".into(), "5".into())
        );
        assert_eq!(split("Plein 1945 3"), ("Plein 1945".into(), "3".into()));
        assert_eq!(split("Koekhof"), ("Koekhof".into(), String::new()));
        let split = |cell| {
            let (a, b) = postcode_and_town(cell);
            (a.unwrap_or_default(), b.unwrap_or_default())
        };
        assert_eq!(
            split("1234 ab Koekendam"),
            ("1234 AB".into(), "Koekendam".into())
        );
        assert_eq!(
            split("1234AB, Den Koek"),
            ("1234 AB".into(), "Den Koek".into())
        );
        assert_eq!(split("Koekendam"), (String::new(), "Koekendam".into()));
        assert_eq!(split("1234 AB"), ("1234 AB".into(), String::new()));
    }
}
