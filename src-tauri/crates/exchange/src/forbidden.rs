//! What may not be kept, and is therefore dropped before it becomes a value.
//!
//! A school administers a BSN in its pupil administration only (WPO art. 40b(5)); this program
//! is not that administration. Ethnicity and religion are prohibited without a ground
//! (UAVG art. 22), and country, funding weight and photo serve no purpose here (AVG art. 5(1)c).

/// Whether an EDEXML element or attribute may not be read.
pub(crate) fn element(name: &str) -> bool {
    matches!(
        name,
        "bsn"
            | "burgerservicenummer"
            | "sofinummer"
            | "onderwijsnummer"
            | "bsn_ondwnr-4"
            | "rijksregisternummer"
            | "etniciteit"
            | "nationaliteit"
            | "fotourl"
    ) || ["land", "geboorteland", "gewicht"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// Whether a column with this header may not be read.
pub(crate) fn header(header: &str) -> bool {
    let word = |c: &str| {
        matches!(
            c,
            "bsn"
                | "pgn"
                | "persoonsgebondennummer"
                | "persoonsnummer"
                | "sofi"
                | "sofinr"
                | "bsnnummer"
                | "bsnnr"
                | "land"
                | "religie"
                | "geloof"
                | "godsdienst"
                | "kerkgenootschap"
                | "gezindte"
                | "religion"
                | "ethnicity"
                | "nationality"
                | "country"
                | "foto"
                | "fotourl"
        ) || [
            "burgerservice",
            "sofinummer",
            "onderwijsnummer",
            "rijksregister",
            "etnic",
            "nationaliteit",
            "geboorteland",
            "gewicht",
            "leerlinggewicht",
            "levensbeschouw",
            "landvan",
            "landvader",
            "landmoeder",
        ]
        .iter()
        .any(|start| c.starts_with(start))
    };
    header
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(word)
}

/// Whether `values` as a whole look like BSNs: at least three, all of nine digits, and all
/// passing the eleven test. One number in eleven passes by chance, so three chance hits in a row
/// are rarer than one in a thousand.
pub(crate) fn look_like_bsns<'a>(values: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = 0;
    for value in values {
        if !passes_eleven_test(value) {
            return false;
        }
        seen += 1;
    }
    seen >= 3
}

fn passes_eleven_test(value: &str) -> bool {
    let digits: Vec<i32> = value
        .chars()
        .filter(|c| !matches!(c, '.' | ' ' | '-'))
        .map(|c| {
            c.to_digit(10)
                .and_then(|digit| i32::try_from(digit).ok())
                .unwrap_or(-1)
        })
        .collect();
    if digits.len() != 9 || digits.iter().any(|digit| *digit < 0) {
        return false;
    }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    sum > 0 && sum % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forbidden_headers_are_known_in_all_their_spellings() {
        for forbidden in [
            "BSN",
            "bsn leerling",
            "Burgerservicenummer",
            "Sofi-nummer",
            "Onderwijsnummer",
            "Land moeder",
            "Geboorteland",
            "Nationaliteit 1",
            "Etniciteit",
            "Gewicht",
            "Religie",
            "PGN",
        ] {
            assert!(header(forbidden), "{forbidden}");
        }
        for allowed in [
            "Roepnaam",
            "Plaats",
            "Telefoon",
            "Straat",
            "Leerlingnummer",
            "Groep",
        ] {
            assert!(!header(allowed), "{allowed}");
        }
    }

    #[test]
    fn three_numbers_that_pass_the_eleven_test_look_like_bsns() {
        assert!(look_like_bsns(
            ["111222333", "123456782", "999990019"].into_iter()
        ));
        assert!(!look_like_bsns(
            ["111222333", "123456782", "123456789"].into_iter()
        ));
        assert!(!look_like_bsns(["111222333", "123456782"].into_iter()));
        assert!(!look_like_bsns(["000000000"; 4].into_iter()));
    }
}
