//! Dutch names: prefixes, initials, and whole names written in one field.
//!
//! The prefix of a Dutch name is kept apart, since lists are sorted without it. Deliberately
//! absent: telling first names from family names by a list of names; where the order leaves a
//! doubt, the doubt is said.

use serde::{Deserialize, Serialize};

use crate::text::clean;

/// The words of which prefixes are made (as in table 36 of the Dutch personal records), without
/// those that are far more often a name of their own.
const PREFIX_WORDS: &[&str] = &[
    "'m", "'s", "'t", "aan", "af", "al", "am", "auf", "aus", "bei", "bij", "bin", "boven", "da",
    "dal", "dalla", "das", "de", "degli", "dei", "del", "della", "dem", "den", "der", "des", "di",
    "die", "do", "dos", "du", "el", "gen", "het", "in", "l'", "la", "las", "le", "les", "lo",
    "los", "of", "onder", "op", "over", "te", "ten", "ter", "tot", "uijt", "uit", "unter", "van",
    "vom", "von", "voor", "vor", "zu", "zum", "zur",
];

/// Prefixes that are written against the name: d'Ancona, 's-Gravesande keeps its own.
const ELIDED: &[&str] = &["d'", "l'", "dell'", "dall'"];

/// Words before a name that are no part of it.
const TITLES: &[&str] = &[
    "fam", "familie", "family", "dhr", "mevr", "mw", "mevrouw", "meneer", "heer", "de heer",
];

/// Titles that are also names, and therefore count with a point only.
const POINTED_TITLES: &[&str] = &[
    "hr", "drs", "dr", "ir", "ing", "mr", "mrs", "ms", "prof", "t.a.v",
];

/// Splits the Dutch prefix off a family name: `"van der Berg"` becomes `(Some("van der"),
/// "Berg")`. The prefix comes back in small letters with a straight apostrophe; at least one
/// word always stays as the name. `"Berg, van der"` is understood too.
pub fn split_prefix(family_name: &str) -> (Option<String>, String) {
    let name = clean(family_name);
    if let Some((last, tail)) = name.split_once(',') {
        let words: Vec<&str> = tail.split_whitespace().collect();
        if !last.trim().is_empty() && !words.is_empty() && words.iter().all(|w| is_prefix(w)) {
            return (Some(joined(&words)), last.trim().to_owned());
        }
    }
    let words: Vec<&str> = name.split(' ').collect();
    let mut taken = words.iter().take_while(|word| is_prefix(word)).count();
    if taken == words.len() {
        taken = taken.saturating_sub(1);
    }
    let mut prefix: Vec<String> = words[..taken].iter().map(|word| plain(word)).collect();
    let mut rest = words[taken..].join(" ");
    let lowered = plain(&rest);
    if let Some(elided) = ELIDED.iter().find(|elided| lowered.starts_with(**elided)) {
        // Lowering may change lengths elsewhere in the name, so count characters, not bytes.
        let left: String = rest.chars().skip(elided.chars().count()).collect();
        if left.chars().next().is_some_and(char::is_uppercase) {
            prefix.push((*elided).to_owned());
            rest = left;
        }
    }
    if !rest.chars().any(char::is_alphabetic) {
        // Signs are no name: then the prefix was the name.
        return (None, name);
    }
    ((!prefix.is_empty()).then(|| prefix.join(" ")), rest)
}

/// A family name whose prefix may stand in a field of its own, in the name, or in both.
pub(crate) fn family_name(name: &str, prefix: Option<&str>) -> (Option<String>, String) {
    let Some(prefix) = prefix.map(plain).filter(|prefix| !prefix.is_empty()) else {
        return split_prefix(name);
    };
    let name = clean(name);
    let (inside, rest) = split_prefix(&name);
    if inside.as_deref() == Some(prefix.as_str()) {
        (Some(prefix), rest)
    } else {
        (Some(prefix), name)
    }
}

/// Initials in one notation: `"jp"`, `"J.P."`, `"J P"` become `"J.P."`, `"ThJ"` becomes
/// `"Th.J."`. Nothing when there is no letter.
pub fn initials(raw: &str) -> Option<String> {
    let raw = clean(raw);
    let mixed = raw.chars().any(char::is_uppercase);
    let mut written = String::new();
    let mut open = false;
    for c in raw.chars().take(32) {
        if !c.is_alphabetic() {
            if open {
                written.push('.');
                open = false;
            }
        } else if open && mixed && c.is_lowercase() {
            written.push(c);
        } else {
            if open {
                written.push('.');
            }
            written.extend(c.to_uppercase());
            open = true;
        }
    }
    if open {
        written.push('.');
    }
    (!written.is_empty()).then_some(written)
}

/// A whole name that stood in one field, in its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FullName {
    /// First or calling name.
    pub given_name: Option<String>,
    /// Initials with points.
    pub initials: Option<String>,
    /// Prefix in small letters.
    pub name_prefix: Option<String>,
    /// Family name without prefix; empty when there was no name at all.
    pub family_name: String,
    /// Whether the border between first and family name was a guess.
    pub guessed: bool,
}

/// Takes a whole name apart: `"Jan de Vries"`, `"J.P. de Vries"`, `"Vries, Jan de"`,
/// `"Vries, de"`, `"Fam. de Vries"`, `"J.P. (Jan) de Vries"`.
pub fn full_name(raw: &str) -> FullName {
    let mut name = without_titles(&clean(raw));
    let mut full = FullName::default();
    if let Some((before, rest)) = name.split_once('(')
        && let Some((inside, after)) = rest.split_once(')')
    {
        full.given_name = Some(clean(inside)).filter(|inside| !inside.is_empty());
        name = clean(&format!("{before} {after}"));
    }
    if let Some((last, rest)) = name.split_once(',') {
        let last = clean(last);
        let rest = without_titles(&clean(&rest.replace(',', " ")));
        let words: Vec<&str> = rest.split_whitespace().collect();
        let start = words
            .iter()
            .rposition(|word| !is_prefix(word))
            .map_or(0, |place| place + 1);
        // "Vries, de J.P." has the prefix in front, "Vries, J.P. de" behind.
        let front = words.iter().take_while(|word| is_prefix(word)).count();
        let (given, prefix) = if start < words.len() {
            (&words[..start], &words[start..])
        } else {
            (&words[front..], &words[..front])
        };
        let prefix = (!prefix.is_empty()).then(|| joined(prefix));
        (full.name_prefix, full.family_name) = family_name(&last, prefix.as_deref());
        take_given(&mut full, given);
        return full;
    }
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    let first_name = words.iter().position(|word| !is_prefix(word)).unwrap_or(0);
    if first_name > 0 || words.len() < 2 {
        (full.name_prefix, full.family_name) = split_prefix(&name);
        return full;
    }
    let lead = words.iter().take_while(|word| is_initials(word)).count();
    let border = match (1..words.len().saturating_sub(1)).find(|place| is_prefix(words[*place])) {
        Some(place) => place,
        None if lead > 0 && lead < words.len() => lead,
        None => words.len() - 1,
    };
    full.guessed = !is_prefix(words[border]) && lead == 0 && words.len() > 2;
    take_given(&mut full, &words[..border]);
    (full.name_prefix, full.family_name) = split_prefix(&words[border..].join(" "));
    full
}

fn take_given(full: &mut FullName, given: &[&str]) {
    if given.is_empty() {
        return;
    }
    let marks = given.iter().take_while(|word| is_initials(word)).count();
    full.initials = initials(&given[..marks].join(""));
    if marks < given.len() && full.given_name.is_none() {
        full.given_name = Some(given[marks..].join(" "));
    }
}

/// Whether a word is written as initials: with a point after each letter, or one capital alone.
pub(crate) fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let points = word.chars().filter(|c| *c == '.').count();
    letters > 0
        && word.chars().all(|c| c.is_alphabetic() || c == '.')
        && (points > 0 && letters <= points * 2 && letters <= 10
            || letters == 1 && word.chars().all(char::is_uppercase))
}

fn without_titles(name: &str) -> String {
    let mut rest = name;
    loop {
        let lowered = rest.to_lowercase();
        let title = TITLES.iter().chain(POINTED_TITLES).find_map(|title| {
            let after = lowered.strip_prefix(title)?;
            let points = after
                .bytes()
                .take_while(|byte| matches!(byte, b'.' | b':'))
                .count();
            let bare = after.starts_with(' ') && TITLES.contains(title);
            (points > 0 || bare).then_some(title.len() + points)
        });
        match title.and_then(|length| rest.get(length..)) {
            Some(shorter) if shorter.trim_start().chars().any(char::is_alphabetic) => {
                rest = shorter.trim_start();
            }
            _ => return rest.to_owned(),
        }
    }
}

fn is_prefix(word: &str) -> bool {
    PREFIX_WORDS.contains(&plain(word).as_str())
}

fn joined(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| plain(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Small letters and straight apostrophes.
fn plain(word: &str) -> String {
    clean(word)
        .chars()
        .map(|c| {
            if matches!(c, '’' | '‘' | '`' | '´') {
                '\''
            } else {
                c
            }
        })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_split_off_whatever_their_capitals() {
        for (written, prefix, name) in [
            ("van der Bloemkool", "van der", "Bloemkool"),
            ("Van Der Bloemkool", "van der", "Bloemkool"),
            ("VAN DEN BOTERBLOEM", "van den", "BOTERBLOEM"),
            ("van 't Hoofdstuk", "van 't", "Hoofdstuk"),
            ("van ’t Hoofdstuk", "van 't", "Hoofdstuk"),
            ("in 't Zand", "in 't", "Zand"),
            ("'t Lam", "'t", "Lam"),
            ("De Vries", "de", "Vries"),
            ("de", "", "de"),
            ("ten Theepot", "ten", "Theepot"),
            ("ter Linde", "ter", "Linde"),
            ("te Water", "te", "Water"),
            ("op den Toren", "op den", "Toren"),
            ("d'Ancona", "d'", "Ancona"),
            ("D’Artagnan", "d'", "Artagnan"),
            ("van d'Ancona", "van d'", "Ancona"),
            ("El Kaassoufflé", "el", "Kaassoufflé"),
            ("el-Amandel", "", "el-Amandel"),
            ("von Quark", "von", "Quark"),
            ("de la Fuente", "de la", "Fuente"),
            ("dos Santos", "dos", "Santos"),
            ("Bloemkool, van der", "van der", "Bloemkool"),
            ("de Vries-van den Berg", "de", "Vries-van den Berg"),
            ("Van", "", "Van"),
            ("Van Den", "van", "Den"),
            ("te --", "", "te --"),
            ("Bloemkool", "", "Bloemkool"),
            ("Nguyễn Thị", "", "Nguyễn Thị"),
            ("Öztürk", "", "Öztürk"),
            ("'s-Gravesande", "", "'s-Gravesande"),
            ("", "", ""),
        ] {
            let (found, rest) = split_prefix(written);
            assert_eq!(
                (found.as_deref().unwrap_or(""), rest.as_str()),
                (prefix, name)
            );
        }
    }

    #[test]
    fn a_prefix_in_both_fields_counts_once() {
        let both = family_name("De Vries", Some("de"));
        assert_eq!(both, (Some("de".to_owned()), "Vries".to_owned()));
        let apart = family_name("Vries", Some("DE"));
        assert_eq!(apart, (Some("de".to_owned()), "Vries".to_owned()));
        let other = family_name("La Fontaine", Some("de"));
        assert_eq!(other, (Some("de".to_owned()), "La Fontaine".to_owned()));
    }

    #[test]
    fn initials_come_in_one_notation() {
        for (written, expected) in [
            ("IH", Some("I.H.")),
            ("jp", Some("J.P.")),
            ("J.P.", Some("J.P.")),
            ("J. P", Some("J.P.")),
            ("ThJ", Some("Th.J.")),
            ("Th.J.", Some("Th.J.")),
            ("é", Some("É.")),
            (" . ", None),
        ] {
            assert_eq!(initials(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn whole_names_are_taken_apart() {
        for (written, given, letters, prefix, family, guessed) in [
            ("Fam. de Vries", "", "", "de", "Vries", false),
            ("Familie Pannenkoek", "", "", "", "Pannenkoek", false),
            ("Vries, de", "", "", "de", "Vries", false),
            ("Vries, Jan de", "Jan", "", "de", "Vries", false),
            ("Vries, de, J.P.", "", "J.P.", "de", "Vries", false),
            ("Vries, J.P. de", "", "J.P.", "de", "Vries", false),
            ("de Vries, Jan", "Jan", "", "de", "Vries", false),
            ("J.P. de Vries", "", "J.P.", "de", "Vries", false),
            ("J P de Vries", "", "J.P.", "de", "Vries", false),
            ("J.P. (Jan) de Vries", "Jan", "J.P.", "de", "Vries", false),
            ("Jan de Vries", "Jan", "", "de", "Vries", false),
            ("dhr. J. Pannenkoek", "", "J.", "", "Pannenkoek", false),
            (
                "Mevr. drs. A. van der Bloemkool",
                "",
                "A.",
                "van der",
                "Bloemkool",
                false,
            ),
            ("De heer Jan Pannenkoek", "Jan", "", "", "Pannenkoek", false),
            ("Ing Pannenkoek", "Ing", "", "", "Pannenkoek", false),
            ("Zoë Pannenkoek", "Zoë", "", "", "Pannenkoek", false),
            (
                "María Tortilla Patata",
                "María Tortilla",
                "",
                "",
                "Patata",
                true,
            ),
            ("Pannenkoek", "", "", "", "Pannenkoek", false),
            ("van der Bloemkool", "", "", "van der", "Bloemkool", false),
            ("Fatima El Amandel", "Fatima", "", "el", "Amandel", false),
            ("", "", "", "", "", false),
        ] {
            let full = full_name(written);
            let text = |part: &Option<String>| part.clone().unwrap_or_default();
            assert_eq!(
                (
                    text(&full.given_name).as_str(),
                    text(&full.initials).as_str(),
                    text(&full.name_prefix).as_str(),
                    full.family_name.as_str(),
                    full.guessed,
                ),
                (given, letters, prefix, family, guessed),
                "{written}"
            );
        }
    }
}
