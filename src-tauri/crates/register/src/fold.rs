//! Names and texts as they are compared: small letters, without accents, cut into words.
//!
//! What is stored and what is typed go through the same function, so that "lodz" finds "Łódź" and
//! no text that is typed can be read as an instruction to the search. Typing errors and other forms
//! of a word are in [`crate::near`]. Deliberately absent: spelling by sound.

use std::collections::BTreeSet;

use domain::name::Name;
use rusqlite::Connection;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::Error;

/// More words than this are not looked for; a pasted page is no search.
const MOST_WORDS: usize = 16;

/// Small letters without accents; letters that only look accented (ł, ø, đ, ı) become the plain
/// ones that people type instead.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        for c in c.to_lowercase().filter(|c| !is_combining_mark(*c)) {
            match c {
                'ı' => folded.push('i'),
                'ł' => folded.push('l'),
                'ø' => folded.push('o'),
                'đ' | 'ð' => folded.push('d'),
                'ħ' => folded.push('h'),
                'ŧ' => folded.push('t'),
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'þ' => folded.push_str("th"),
                'ς' => folded.push('σ'),
                other => folded.push(other),
            }
        }
    }
    folded
}

/// The folded words of a text with one space between them.
pub(crate) fn words(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<_> = split(&folded).collect();
    words.join(" ")
}

/// Every part of a name, to search in.
pub(crate) fn name_words(name: &Name) -> String {
    words(&[&*name.given, &name.initials, &name.prefix, &name.family].join(" "))
}

/// What lists of names are ordered by: the family name without prefix, then the given name, then
/// the prefix, so that "de Vries" stands under V.
pub(crate) fn name_sort(name: &Name) -> String {
    let given = if name.given.is_empty() {
        &name.initials
    } else {
        &name.given
    };
    [&name.family, given, &name.prefix]
        .map(|part| words(part))
        .join("\u{1f}")
}

/// The full-text query for rows that have all words of `text`, each as the beginning of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Search {
    /// Nothing was typed: every row.
    All,
    /// Something was typed in which there is no word: no row.
    Nothing,
    /// An expression of FTS5 without anything that the user could steer.
    Words(String),
}

impl Search {
    pub(crate) fn of(text: &str) -> Self {
        let folded = fold(text);
        let distinct: BTreeSet<_> = split(&folded).take(MOST_WORDS).collect();
        if distinct.is_empty() {
            return if text.trim().is_empty() {
                Self::All
            } else {
                Self::Nothing
            };
        }
        // A word has letters and digits alone, so no quote can end the quotes around it.
        let terms: Vec<_> = distinct.iter().map(|word| format!("\"{word}\"*")).collect();
        Self::Words(terms.join(" AND "))
    }
}

/// How a list looks at the rows that its full-text index gives: see [`among`].
const FEW: u32 = 1000;

/// The condition that a row has the words `:words`; `seq` is its number, as "p.seq".
///
/// Few rows are fetched one by one. Many would be spread over every page of the table; then the
/// list walks its own index, which is small, and asks of each row whether it is among them: that
/// is what the plus sign tells SQLite.
pub(crate) fn among(
    conn: &Connection,
    table: &'static str,
    seq: &'static str,
    words: &str,
) -> Result<String, Error> {
    let hits: u32 = conn
        .prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT rowid FROM {table} WHERE {table} MATCH ?1 LIMIT {FEW})"
        ))?
        .query_row([words], |row| row.get(0))?;
    let plus = if hits < FEW { "" } else { "+" };
    Ok(format!(
        "{plus}{seq} IN (SELECT rowid FROM {table} WHERE {table} MATCH :words)"
    ))
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_of_every_school_yard_fold_away() {
        for (written, typed) in [
            ("Zoë", "zoe"),
            ("Işık", "isik"),
            ("İbrahim", "ibrahim"),
            ("IRMAK", "irmak"),
            ("Łukasz Wójcik", "lukasz wojcik"),
            ("Søren Ærø", "soren aero"),
            ("Đặng Thị Ngọc Hân", "dang thi ngoc han"),
            ("Nguyễn Thuỳ", "nguyen thuy"),
            ("Đorđe", "dorde"),
            ("Weiß", "weiss"),
            ("Ĳsbrand", "ijsbrand"),
            ("Ｆｕｌｌ", "full"),
            ("Γιώργος", "γιωργοσ"),
        ] {
            assert_eq!(fold(written), typed, "{written}");
            assert_eq!(fold(typed), typed, "folding twice changes nothing: {typed}");
        }
        let apart = "Zoe\u{308}";
        assert_eq!(
            fold(apart),
            "zoe",
            "also when the accent is a character of its own"
        );
    }

    #[test]
    fn a_name_sorts_on_the_family_name_without_its_prefix() {
        let sort = |given, prefix, family| name_sort(&Name::new(given, prefix, family).unwrap());
        let mut names = [
            sort("Wim", "", "Wit"),
            sort("Anna", "de", "Vries"),
            sort("Bert", "", "Vries"),
            sort("Zeno", "", "Vos"),
            sort("Anna", "", "Vriesman"),
        ];
        names.sort();
        let first: Vec<_> = names
            .iter()
            .map(|name| name.replace('\u{1f}', "/"))
            .collect();
        assert_eq!(
            first,
            [
                "vos/zeno/",
                "vries/anna/de",
                "vries/bert/",
                "vriesman/anna/",
                "wit/wim/"
            ]
        );
    }

    #[test]
    fn what_is_typed_is_only_ever_words() {
        let words = |text| match Search::of(text) {
            Search::Words(words) => words,
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(words("van d'Ör"), "\"d\"* AND \"or\"* AND \"van\"*");
        assert_eq!(words("a\" OR *"), "\"a\"* AND \"or\"*");
        assert_eq!(words("NEAR(x y)"), "\"near\"* AND \"x\"* AND \"y\"*");
        assert_eq!(words("' OR 1=1 --"), "\"1\"* AND \"or\"*");
        assert_eq!(Search::of(" \t"), Search::All);
        assert_eq!(Search::of("\"*()"), Search::Nothing);
        assert_eq!(words(&"woord ".repeat(1000)), "\"woord\"*");
    }
}
