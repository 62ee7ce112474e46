//! Words that are nearly what was typed: a name with a typing error, and other forms of a Dutch
//! word. They are looked for only when nothing has what was typed itself.
//!
//! Names are held against the distinct words of the index, which are few also where there are many
//! people, and kept in memory: see [`crate::known`]. Forms are made from the typed word and need no
//! index of their own.

use rusqlite::Connection;

use crate::Error;
use crate::fold;

/// At most so many words are tried in the place of a typed one.
const MOST: usize = 12;

/// How many typing errors a word of so many letters may have: none when it is short, for then it
/// would be another name.
fn errors(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// How many letters must be added, taken away, changed or swapped with their neighbour to make the
/// one word of the other; `None` when it is more than `most`.
fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut least = (last[j + 1] + 1).min(row[j] + 1);
            least = least.min(last[j] + usize::from(a != b));
            if i > 0 && j > 0 && one[i - 1] == *b && *a == other[j - 1] {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|found| *found <= most)
}

/// The distinct words of the names of pupils, guardians and staff, each apart.
pub(crate) struct Names {
    pub(crate) pupils: Vec<Term>,
    pub(crate) guardians: Vec<Term>,
    pub(crate) staff: Vec<Term>,
}

/// A word of a name.
pub(crate) struct Term {
    word: String,
    letters: Box<[char]>,
    /// Which letters are in it: far fewer words share most of them than have its length.
    marks: u64,
}

impl Term {
    fn new(word: String) -> Self {
        let letters: Box<[char]> = word.chars().collect();
        Self {
            marks: marks(&letters),
            letters,
            word,
        }
    }
}

/// A mark for each letter that there is; letters of other scripts share some.
fn marks(letters: &[char]) -> u64 {
    letters
        .iter()
        .fold(0, |marks, letter| marks | 1 << (u32::from(*letter) % 64))
}

impl Names {
    pub(crate) fn read(conn: &Connection) -> Result<Self, Error> {
        let terms = |vocabulary: &str| -> Result<Vec<Term>, Error> {
            let mut statement = conn.prepare_cached(&format!("SELECT term FROM {vocabulary}"))?;
            let terms = statement.query_map([], |row| Ok(Term::new(row.get(0)?)))?;
            Ok(terms.collect::<rusqlite::Result<_>>()?)
        };
        Ok(Self {
            pupils: terms("pupil_vocabulary")?,
            guardians: terms("guardian_vocabulary")?,
            staff: terms("staff_vocabulary")?,
        })
    }
}

/// The full-text query for rows that have, for each word of `text`, one of `terms` that it begins
/// or that is nearly it; `None` when some word is nearly nothing.
pub(crate) fn names(terms: &[Term], text: &str) -> Option<String> {
    let folded = fold::words(text);
    let mut groups = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()).take(MOST) {
        let near = nearest(word, terms);
        if near.is_empty() {
            return None;
        }
        let near: Vec<String> = near.iter().map(|(_, term)| format!("\"{term}\"")).collect();
        groups.push(format!("({})", near.join(" OR ")));
    }
    (!groups.is_empty()).then(|| groups.join(" AND "))
}

/// The full-text query for incidents in which, for each word of `text`, the word itself begins one
/// or a name nearly it stands; `None` when no word is nearly a name.
pub(crate) fn people(names: &Names, text: &str) -> Option<String> {
    let folded = fold::words(text);
    let mut near_any = false;
    let mut groups = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()).take(MOST) {
        let all = names.pupils.iter().chain(&names.guardians);
        let near = nearest(word, all.chain(&names.staff));
        near_any |= near.iter().any(|(distance, _)| *distance > 0);
        let near = near.iter().map(|(_, term)| format!("\"{term}\""));
        let all: Vec<String> = std::iter::once(format!("\"{word}\"*"))
            .chain(near)
            .collect();
        groups.push(format!("({})", all.join(" OR ")));
    }
    near_any.then(|| groups.join(" AND "))
}

/// The terms that a word begins or that are nearly it, the nearest first, with how far they are.
fn nearest<'a>(word: &str, terms: impl IntoIterator<Item = &'a Term>) -> Vec<(usize, &'a str)> {
    let typed: Vec<char> = word.chars().collect();
    let (most, marked) = (errors(typed.len()), marks(&typed));
    // One error takes a letter away, brings one, or both.
    let at_most = 2 * u32::try_from(most).unwrap_or(u32::MAX);
    let mut near: Vec<(usize, &str)> = terms
        .into_iter()
        .filter_map(|term| {
            if term.word.starts_with(word) {
                return Some((0, term.word.as_str()));
            }
            if (term.marks ^ marked).count_ones() > at_most {
                return None;
            }
            Some((distance(&typed, &term.letters, most)?, term.word.as_str()))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.truncate(MOST);
    near
}

/// The stem of a Dutch word, as far as endings tell it: "pesten", "pestte" and "gepest" share one.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 6] = ["jes", "en", "te", "de", "je", "s"];
    let long = |rest: &str| rest.chars().count() >= 3;
    let mut rest = word;
    let mut endings = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    if let Some(short) = endings.find(|short| long(short)) {
        rest = short;
    } else if let Some(short) = word.strip_suffix(['t', 'd'])
        && short.ends_with(['b', 'f', 'g', 'k', 'm', 'p', 'v', 'w', 'z'])
        && long(short)
    {
        // The t of "schopt" is an ending, that of "pest" is not.
        rest = short;
    }
    // "schopp" of "schoppen" is "schop".
    let mut letters = rest.chars().rev();
    if let (Some(last), Some(one)) = (letters.next(), letters.next())
        && last == one
        && !"aeiou".contains(last)
        && long(&rest[..rest.len() - last.len_utf8()])
    {
        rest = &rest[..rest.len() - last.len_utf8()];
    }
    match rest.strip_prefix("ge").filter(|short| long(short)) {
        Some(short) => short,
        None => rest,
    }
}

/// The full-text query for rows that have some form of each word of `text`; `None` when no word of
/// it has other forms.
pub(crate) fn forms(text: &str) -> Option<String> {
    let folded = fold::words(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.iter().all(|word| stem(word) == *word) {
        return None;
    }
    let group = |word: &&str| {
        let stem = stem(word);
        format!("(\"{word}\"* OR \"{stem}\"* OR \"ge{stem}\"*)")
    };
    let groups: Vec<String> = words.iter().take(MOST).map(group).collect();
    Some(groups.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(one: &str, other: &str) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        distance(&letters(one), &letters(other), 2)
    }

    #[test]
    fn letters_added_taken_changed_or_swapped_are_counted() {
        for (one, other, count) in [
            ("bakker", "bakker", Some(0)),
            ("baker", "bakker", Some(1)),
            ("bakkker", "bakker", Some(1)),
            ("bakkar", "bakker", Some(1)),
            ("bakekr", "bakker", Some(1)),
            ("jansen", "janssens", Some(2)),
            ("jansen", "visser", None),
            ("", "ab", Some(2)),
        ] {
            assert_eq!(between(one, other), count, "{one} {other}");
        }
    }

    #[test]
    fn a_short_name_has_no_errors_for_then_it_would_be_another() {
        assert_eq!([3, 4, 7, 8].map(errors), [0, 1, 1, 2]);
    }

    #[test]
    fn forms_of_a_word_share_their_stem() {
        for word in ["pesten", "pestte", "gepest", "pest"] {
            assert_eq!(stem(word), "pest", "{word}");
        }
        for word in ["schoppen", "schopt", "geschopt"] {
            assert_eq!(stem(word), "schop", "{word}");
        }
        for word in ["geel", "jas", "fiets"] {
            assert!(word.starts_with(stem(word)), "{word}");
        }
        assert_eq!(forms("jas"), None);
        let asked = forms("Duwen op plein").unwrap();
        assert!(
            asked.starts_with("(\"duwen\"* OR \"duw\"* OR \"geduw\"*) AND"),
            "{asked}"
        );
    }
}
