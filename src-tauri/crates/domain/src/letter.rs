//! Letters: which there are, in whose file each is kept, and the guard against a wrong name.
//!
//! An issued letter is frozen; how it is drawn is the business of `documents`.

use crate::codes;
use crate::name::Name;

codes! {
    /// The letters of the school office.
    pub enum LetterKind {
        /// A written warning (L3).
        Warning = "warning",
        /// The decision to suspend (L5).
        Suspension = "suspension",
        /// The notice of a suspension to the Inspectorate (L15).
        InspectorateNotice = "inspectorate_notice",
    }
}

codes! {
    /// Whose file a letter is kept in.
    pub enum File {
        /// The file of the pupil.
        PupilFile = "pupil_file",
        /// The personnel file, which the counsellor does not see.
        PersonnelFile = "personnel_file",
    }
}

codes! {
    /// What happened to a letter after it was issued; a person says so, never the program.
    pub enum LetterMark {
        /// Printed.
        Printed = "printed",
        /// Handed over.
        HandedOver = "handed_over",
        /// Posted.
        Posted = "posted",
    }
}

/// The words in `text` that name someone who may not be named: a given name or family name of one
/// of `others`, also with a possessive s or accents left out, unless one of `allowed` (the child,
/// its guardians, who signs) bears the same name.
///
/// Given names of fewer than three letters are left out: "Bo" and "An" are too often words.
/// A family name counts only when written with a capital, so that "de bakker" stays a trade.
pub fn names_of_others(text: &str, allowed: &[&Name], others: &[&Name]) -> Vec<String> {
    let own: Vec<String> = allowed
        .iter()
        .flat_map(|name| [&name.given, &name.family])
        .map(|n| folded(n))
        .collect();
    let mut found = Vec::new();
    for word in words(text) {
        let key = folded(word);
        let bare = key.strip_suffix('s').map(str::to_owned);
        if own.contains(&key) || bare.as_ref().is_some_and(|bare| own.contains(bare)) {
            continue;
        }
        if !word.chars().next().is_some_and(char::is_uppercase) {
            continue;
        }
        let hit = others.iter().any(|name| {
            [&name.given, &name.family].into_iter().any(|part| {
                let part = folded(part);
                part.chars().count() >= 3 && (part == key || bare.as_ref() == Some(&part))
            })
        });
        if hit && !found.iter().any(|f| f == word) {
            found.push(word.to_owned());
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'' && c != '’')
        .map(|word| word.trim_matches(['-', '\'', '’']))
        .flat_map(|word| {
            // "Yusuf's" is Yusuf; a double-barrelled name counts whole.
            let bare = word.split(['\'', '’']).next().unwrap_or(word);
            [bare]
        })
        .filter(|word| !word.is_empty())
}

/// Small letters without the common accents, for comparing.
fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ă' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ş' | 'ś' | 'š' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(given: &str, prefix: &str, family: &str) -> Name {
        Name::new(given, prefix, family).unwrap()
    }

    #[test]
    fn another_childs_name_is_found_in_every_form() {
        let own = name("Sanne", "", "Bakker");
        let other = name("Noë", "de", "Wit");
        for text in [
            "Sanne sloeg Noë.",
            "Noe's jas",
            "De jas van Noës",
            "het kind De Wit",
            "NOË huilde",
        ] {
            let hits = names_of_others(text, &[&own], &[&other]);
            assert_eq!(hits.len(), 1, "{text}: {hits:?}");
        }
    }

    #[test]
    fn the_childs_own_name_and_ordinary_words_are_no_hit() {
        let own = name("Sanne", "", "Bakker");
        let others = [name("Mees", "de", "Bakker"), name("An", "", "Wit")];
        let others: Vec<&Name> = others.iter().collect();
        let text = "Sanne Bakker liep langs de witte muur naar de bakker. An was er niet bij.";
        assert_eq!(
            names_of_others(text, &[&own], &others),
            Vec::<String>::new()
        );
    }
}
