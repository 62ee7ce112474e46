//! Letters: which there are, in whose file each is kept, and the guard against a wrong name.
//!
//! An issued letter is frozen; how it is drawn is the business of `documents`.

use std::collections::BTreeSet;

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
/// of `others`, or a part of a double one ("Anne" of "Anne-Marie"), also with a possessive s, in
/// capitals, or with accents left out, unless one of `allowed` (the child, its guardians, who
/// signs) bears the same name.
///
/// A word in small letters is never a name, so that "de bakker" stays a trade; scripts without
/// capitals always count. Names of fewer than three letters are left out: "Bo" and "An" are too
/// often words.
pub fn names_of_others(text: &str, allowed: &[&Name], others: &[&Name]) -> Vec<String> {
    let own = parts_of(allowed);
    let others: BTreeSet<String> = parts_of(others)
        .into_iter()
        .filter(|part| part.chars().count() >= SHORTEST)
        .collect();
    let mut found: Vec<String> = Vec::new();
    let mut judge = |word: &str| {
        if word.starts_with(char::is_lowercase) {
            return false;
        }
        let spellings = spellings(word);
        if spellings.iter().any(|spelling| own.contains(spelling)) {
            return true;
        }
        let hit = spellings.iter().any(|spelling| others.contains(spelling));
        if hit && !found.iter().any(|f| f == word) {
            found.push(word.to_owned());
        }
        hit
    };
    for word in words(text) {
        // A double name is judged whole first: the child's own "Anne-Marie" names no other Marie.
        if !judge(word) && word.contains('-') {
            for piece in word.split('-').filter(|piece| !piece.is_empty()) {
                judge(piece);
            }
        }
    }
    found
}

const SHORTEST: usize = 3;

/// The given and family names, whole and in their parts; "van der" inside a family name is left
/// out, being in small letters.
fn parts_of(names: &[&Name]) -> BTreeSet<String> {
    names
        .iter()
        .flat_map(|name| [&name.given, &name.family])
        .flat_map(|part| {
            let pieces = part
                .split(|c: char| c == '-' || c.is_whitespace())
                .filter(|piece| !piece.starts_with(char::is_lowercase));
            pieces.chain([part.as_str()]).map(folded)
        })
        .filter(|part| !part.is_empty())
        .collect()
}

/// How a word may be meant: as it stands, or with its ending taken off.
fn spellings(word: &str) -> Vec<String> {
    let mut all = vec![folded(word)];
    // "Yusuf's" is of Yusuf, and so is the Turkish "Yusuf'un"; "D'Angelo" stays D'Angelo.
    all.extend(word.split_once(is_apostrophe).map(|(bare, _)| folded(bare)));
    all.extend(folded(word).strip_suffix('s').map(str::to_owned));
    all
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && !is_apostrophe(c) && !is_silent(c))
        .map(|word| word.trim_matches(|c| c == '-' || is_apostrophe(c) || is_silent(c)))
        .filter(|word| !word.is_empty())
}

fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '`' | '\u{b4}'
    )
}

/// What stands inside a word without being a letter of it: accents written apart, soft hyphens,
/// joiners, and the vowel signs of Arabic.
fn is_silent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Small letters without accents and apostrophes, for comparing.
fn folded(text: &str) -> String {
    let mut key = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            c if is_silent(c) || is_apostrophe(c) => {}
            'ß' => key.push_str("ss"),
            'æ' => key.push_str("ae"),
            'œ' => key.push_str("oe"),
            'ĳ' => key.push_str("ij"),
            c => key.push(plain(c)),
        }
    }
    key
}

fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ă' | 'ā' => 'a',
        'ç' | 'ć' | 'č' | 'ċ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' | 'ė' | 'ē' => 'e',
        'ğ' | 'ģ' | 'ġ' => 'g',
        'ħ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ı' | 'ī' | 'į' => 'i',
        'ķ' => 'k',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' => 'o',
        'ř' | 'ŕ' => 'r',
        'ş' | 'ś' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' => 'u',
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

    /// The words found for one other child, in the letter of Sanne Bakker.
    fn found(other: &Name, text: &str) -> Vec<String> {
        names_of_others(text, &[&name("Sanne", "", "Bakker")], &[other])
    }

    #[test]
    fn a_prefix_is_no_name_and_hides_none() {
        let other = name("Jesse", "van der", "Velden");
        assert_eq!(found(&other, "Jesse van der Velden"), ["Jesse", "Velden"]);
        assert_eq!(found(&other, "familie VAN DER VELDEN"), ["VELDEN"]);
        assert!(found(&other, "Van der Steen liep over de velden.").is_empty());
        // Kept in the wrong field, a prefix still is none.
        let other = name("Jesse", "", "van der Velden");
        assert_eq!(found(&other, "Van der Velden was er ook bij."), ["Velden"]);
    }

    #[test]
    fn a_double_name_is_found_whole_and_by_either_half() {
        let other = name("Anne-Marie", "", "Jansen-de Wit");
        for (text, hits) in [
            ("Anne-Marie huilde.", vec!["Anne-Marie"]),
            ("Anne huilde.", vec!["Anne"]),
            ("het boek van Marie", vec!["Marie"]),
            ("mevrouw Jansen", vec!["Jansen"]),
            ("mevrouw Jansen-de Wit", vec!["Jansen", "Wit"]),
            ("de Anne-groep", vec!["Anne"]),
        ] {
            assert_eq!(found(&other, text), hits, "{text}");
        }
        let other = name("Jan Willem", "el", "Idrissi");
        assert_eq!(found(&other, "Jan Willem viel"), ["Jan", "Willem"]);
        assert_eq!(found(&other, "Willems fiets"), ["Willems"]);
    }

    #[test]
    fn the_childs_own_double_name_names_no_other_child_with_half_of_it() {
        let own = name("Anne-Marie", "", "Bakker");
        let other = name("Marie", "", "Velden");
        let text = "Anne-Marie Bakker liep weg. Marie is haar roepnaam.";
        assert!(names_of_others(text, &[&own], &[&other]).is_empty());
        // The other way round, the longer name is the other child's.
        let hits = names_of_others("Anne-Marie riep Marie.", &[&other], &[&own]);
        assert_eq!(hits, ["Anne-Marie"]);
    }

    #[test]
    fn a_name_that_the_child_bears_too_is_no_hit_and_the_rest_of_the_other_name_is() {
        let own = name("Sanne", "", "Bakker");
        let other = name("Sanne", "de", "Groot");
        let hits = names_of_others("Sanne en Sanne de Groot", &[&own], &[&other]);
        assert_eq!(hits, ["Groot"]);
        let sister = name("Lotte", "", "Bakker");
        let hits = names_of_others("Sannes zus Lotte Bakker", &[&own], &[&sister]);
        assert_eq!(hits, ["Lotte"]);
    }

    #[test]
    fn turkish_letters_are_found_as_they_are_typed_here() {
        let other = name("Işıl", "", "Yıldız");
        for text in ["Işıl", "Isil", "IŞIL", "ISIL’s tas", "Işıl'ın", "Yildiz"] {
            assert_eq!(found(&other, text).len(), 1, "{text}");
        }
        let other = name("İbrahim", "", "Çelik");
        for text in ["Ibrahim", "İBRAHİM", "Celik", "ÇELİK"] {
            assert_eq!(found(&other, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_script_without_capitals_is_read_too() {
        let other = name("ياسمين", "", "حداد");
        assert_eq!(found(&other, "Toen kwam ياسمين binnen."), ["ياسمين"]);
        assert_eq!(found(&other, "«حَدّاد»").len(), 1, "with vowel signs");
        let own = name("ياسمين", "", "Bakker");
        assert!(names_of_others("ياسمين", &[&own], &[&other]).is_empty());
    }

    #[test]
    fn an_apostrophe_of_any_shape_belongs_to_the_name_or_to_the_possessive() {
        let other = name("D'Angelo", "", "O’Neill");
        for text in [
            "D'Angelo viel.",
            "D’Angelo viel.",
            "D`Angelo's jas",
            "DAngelo",
            "familie O'Neill",
            "‘O’Neill’",
        ] {
            assert_eq!(found(&other, text).len(), 1, "{text}");
        }
        let other = name("Noa", "'t", "Hart");
        let text = "Noa's moeder, mevrouw 't Hart";
        assert_eq!(found(&other, text), ["Noa's", "Hart"]);
        assert!(found(&other, "Zij heeft het in haar hart gesloten.").is_empty());
    }

    #[test]
    fn accents_written_apart_and_soft_hyphens_hide_no_name() {
        let other = name("Amélie", "", "Groot");
        assert_eq!(found(&other, "Ame\u{301}lie").len(), 1);
        assert_eq!(found(&other, "Amé\u{ad}lie").len(), 1);
        let other = name("Ame\u{301}lie", "", "Groot");
        assert_eq!(found(&other, "AMELIE"), ["AMELIE"]);
    }

    #[test]
    fn a_name_said_twice_is_shown_once() {
        let other = name("Noë", "", "Velden");
        assert_eq!(found(&other, "Noë, Noë en weer Noë"), ["Noë"]);
    }

    proptest::proptest! {
        #[test]
        fn a_name_is_found_whatever_stands_around_it(
            before in "[ a-z.,;:()\"«»/]{0,20}", after in "[ .,;:()\"«»/!?]{0,20}",
        ) {
            let other = name("Yusuf", "", "Velden");
            let text = format!("{before} Yusuf{after}");
            proptest::prop_assert_eq!(found(&other, &text), ["Yusuf"]);
        }

        #[test]
        fn any_text_is_read_without_harm(text: String, given: String) {
            if let Some(other) = Name::new(&given, "", "Velden") {
                for word in found(&other, &text) {
                    proptest::prop_assert!(text.contains(&word));
                }
            }
        }
    }
}
