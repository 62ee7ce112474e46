//! The guard against a wrong name: who is named in a text and may not be, and where.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::name::Name;
use crate::person::Subject;
use crate::value;

value! {
    /// A stretch of text that names someone who may not be named, with the title before it and the
    /// prefix inside it, so that other words can take its place.
    pub struct Hit {
        /// Where it begins, in UTF-16 units, as a window counts.
        pub at: u32,
        /// How long it is, in UTF-16 units.
        pub length: u32,
        /// The stretch as it stands there.
        pub words: String,
        /// Whether a pupil, a guardian or a member of staff bears the name.
        pub subject: Subject,
        /// Whether it says whose something is: "Noahs jas".
        pub possessive: bool,
        /// Whether it opens a sentence, so that its place is taken by a capital.
        pub opens: bool,
    }
}

/// The words in `text` that name someone who may not be named: a given name or family name of one
/// of `others`, or a part of a double one ("Anne" of "Anne-Marie"), also with a possessive s, in
/// capitals, or with accents left out, unless one of `allowed` (the child, its guardians, who
/// signs) bears the same name.
///
/// In small letters a given name counts ("sanne", "bo"), unless it is an ordinary word as well
/// ("al") or a thing behind an article ("een roos"); a family name does only behind a title or a
/// given name, so that "de bakker" stays a trade. Scripts without capitals always count. So does a name made small ("Jantje", "Sanne'tje").
/// Names of one or two letters count as a whole word alone: "Bo" is in no "Bos".
pub fn names_of_others(text: &str, allowed: &[&Name], others: &[&Name]) -> Vec<String> {
    let own = parts_of(allowed);
    let others = Others::of(others.iter().map(|name| (Subject::Pupil, *name)));
    let mut found: Vec<String> = Vec::new();
    for slip in slips(text, &own, &others, &Ordinary::default()) {
        let word = &text[slip.range];
        if !found.iter().any(|f| f == word) {
            found.push(word.to_owned());
        }
    }
    found
}

/// Where `text` names one of `others`, with what could be replaced there as a whole: "juf Noor van
/// der Velden" is one hit. `words` are the words of a language around names. What counts as a name is told at [`names_of_others`].
pub fn hits(
    text: &str,
    allowed: &[&Name],
    others: &[(Subject, &Name)],
    words: &Ordinary<'_>,
) -> Vec<Hit> {
    let own = parts_of(allowed);
    let others = Others::of(others.iter().copied());
    let mut whole: Vec<Slip> = Vec::new();
    for slip in slips(text, &own, &others, words) {
        match whole.last_mut() {
            Some(last) if others.are_prefixes(&text[last.range.end..slip.range.start]) => {
                last.range.end = slip.range.end;
                last.possessive = slip.possessive;
                last.subject = last.subject.min(slip.subject);
            }
            _ => whole.push(slip),
        }
    }
    whole
        .into_iter()
        .map(|mut slip| {
            let word = &text[slip.range.clone()];
            let quoted = text[..slip.range.start].ends_with(is_apostrophe);
            let after = text[slip.range.end..].chars().next();
            // "Boaz' jas": after a hissing letter the apostrophe alone says whose it is.
            if let Some(mark) = after.filter(|c| is_apostrophe(*c))
                && word.to_lowercase().ends_with(['s', 'x', 'z', 'ß'])
                && !quoted
            {
                slip.range.end += mark.len_utf8();
                slip.possessive = true;
            }
            slip.range.start = others.with_prefix(text, slip.range.start, word);
            slip.range.start = with_title(text, slip.range.start, words.titles);
            let before = text[..slip.range.start].trim_end_matches([' ', '\t']);
            Hit {
                at: utf16(&text[..slip.range.start]),
                length: utf16(&text[slip.range.clone()]),
                words: text[slip.range].to_owned(),
                subject: slip.subject,
                possessive: slip.possessive,
                opens: before.is_empty() || before.ends_with(['.', '!', '?', '\n']),
            }
        })
        .collect()
}

fn utf16(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The words of a language around names, all in small letters.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ordinary<'a> {
    /// Those that stand before a name and go with it: "juf".
    pub titles: &'a [&'a str],
    /// Those that are given names as well and are no name in small letters: "al".
    pub words: &'a [&'a str],
    /// Things that are given names as well: in small letters a name where no article says that the
    /// thing is meant, as in "toen riep roos".
    pub things: &'a [&'a str],
    /// Words before a thing: "een", "mijn".
    pub articles: &'a [&'a str],
}

/// One word that names someone.
struct Slip {
    range: Range<usize>,
    subject: Subject,
    possessive: bool,
}

/// Every word that names one of the others, in the order of the text.
fn slips(text: &str, own: &BTreeSet<String>, others: &Others, words: &Ordinary<'_>) -> Vec<Slip> {
    let mut found: Vec<Slip> = Vec::new();
    // Says whether the word is settled: it names someone, or it is the own name.
    let mut judge = |range: Range<usize>| {
        let word = &text[range.clone()];
        let small = word.starts_with(char::is_lowercase);
        for (place, spelling) in spellings(word).iter().enumerate() {
            if own.contains(spelling) {
                return true;
            }
            let Some(subject) = others.parts.get(spelling) else {
                continue;
            };
            // Of "Bo" only the word itself counts, or with an apostrophe behind it.
            let whole = place == 0 || word.contains(is_apostrophe);
            if spelling.chars().count() < SHORT && !whole {
                continue;
            }
            let given = others.given.contains(spelling);
            let whole_word = folded(word);
            let among = |all: &[&str]| {
                let mut all = all.iter();
                all.any(|one| *one == spelling.as_str() || *one == whole_word)
            };
            let thing = || among(words.things) && is_a_thing(text, range.start, words.articles);
            let ordinary = || among(words.words) || thing();
            let before = text[..range.start].trim_end_matches([' ', '\t']);
            let opens = before.is_empty() || before.ends_with(['.', '!', '?', '\n']);
            // Where a sentence opens, a capital says nothing of "Al" or "In".
            if opens && spelling.chars().count() < SHORT && ordinary() {
                continue;
            }
            let follows = || {
                let before = found.last().map(|slip| &text[slip.range.end..range.start]);
                let behind_name = before.is_some_and(|gap| others.are_prefixes(gap));
                let start = others.with_prefix(text, range.start, word);
                behind_name || with_title(text, start, words.titles) < start
            };
            if small && (!given || ordinary()) && !follows() {
                continue;
            }
            found.push(Slip {
                range,
                subject: *subject,
                possessive: is_possessive(word, spelling),
            });
            return true;
        }
        false
    };
    for range in self::words(text) {
        let word = &text[range.clone()];
        // A double name is judged whole first: the child's own "Anne-Marie" names no other Marie.
        if !judge(range.clone()) && word.contains('-') {
            let mut at = range.start;
            for piece in word.split('-') {
                if !piece.is_empty() {
                    judge(at..at + piece.len());
                }
                at += piece.len() + 1;
            }
        }
    }
    found
}

/// Whether a word that begins at `start` is a thing and no name: an article stands before it, or
/// before the word between, as in "een rode roos".
fn is_a_thing(text: &str, start: usize, articles: &[&str]) -> bool {
    let clause = text[..start]
        .rsplit(['.', '!', '?', ',', ';', ':', '\n'])
        .next();
    let mut before = clause.unwrap_or_default().split_whitespace().rev();
    let is_article = |word: Option<&str>| word.is_some_and(|it| articles.contains(&it));
    let (last, one_more) = (before.next().map(str::to_lowercase), before.next());
    let last = last.as_deref();
    // What stands between is an adjective: "rode", and no "meisje".
    let between = last.is_some_and(|word| word.ends_with('e') && !word.ends_with("je"));
    let one_more = one_more.map(str::to_lowercase);
    is_article(last) || between && is_article(one_more.as_deref())
}

/// Whether a word that is meant as `spelling` says whose something is: "Noahs", "Jantjes".
fn is_possessive(word: &str, spelling: &str) -> bool {
    let word = folded(word);
    let small = diminutives(&word).iter().any(|one| one == spelling);
    word != spelling && !small
}

/// The names that may not be there.
struct Others {
    /// Each part of a name, folded, and who bears it.
    parts: BTreeMap<String, Subject>,
    /// The parts that are given names.
    given: BTreeSet<String>,
    /// Words that stand inside a name: "van", "der".
    prefixes: BTreeSet<String>,
    /// The prefixes, folded, before each family name.
    before: BTreeMap<String, BTreeSet<String>>,
}

impl Others {
    fn of<'a>(names: impl Iterator<Item = (Subject, &'a Name)>) -> Others {
        let mut others = Others {
            parts: BTreeMap::new(),
            given: BTreeSet::new(),
            prefixes: BTreeSet::new(),
            before: BTreeMap::new(),
        };
        for (subject, name) in names {
            for part in parts_of(&[name]) {
                // Of a family name so short is only a prefix: "De".
                let letters = part.chars().count();
                let given = pieces_of(&name.given).any(|piece| piece == part);
                if letters >= SHORT || given && letters >= SHORTEST {
                    let bearer = others.parts.entry(part).or_insert(subject);
                    *bearer = subject.min(*bearer);
                }
            }
            others.given.extend(pieces_of(&name.given));
            let inside = name
                .family
                .split_whitespace()
                .chain(name.prefix.split_whitespace());
            others.prefixes.extend(
                inside
                    .filter(|piece| piece.starts_with(|c: char| c.is_lowercase() || c == '\''))
                    .map(str::to_lowercase),
            );
            if !name.prefix.is_empty() {
                let prefixes = others.before.entry(folded(&name.family)).or_default();
                prefixes.insert(name.prefix.to_lowercase());
            }
        }
        others
    }

    /// Whether what stands between two words of a name is no more than its prefix.
    fn are_prefixes(&self, between: &str) -> bool {
        !between.contains('\n')
            && between
                .split_whitespace()
                .all(|word| self.prefixes.contains(&word.to_lowercase()))
    }

    /// Where a family name begins, with the prefix that belongs to it.
    fn with_prefix(&self, text: &str, start: usize, word: &str) -> usize {
        let before = text[..start].trim_end_matches(' ');
        let fits = |prefix: &String| {
            let from = before.len().checked_sub(prefix.len())?;
            let same = before.get(from..)?.to_lowercase() == *prefix;
            let alone = !before[..from].ends_with(char::is_alphanumeric);
            (same && alone).then_some(from)
        };
        spellings(word)
            .iter()
            .filter_map(|spelling| self.before.get(spelling))
            .flatten()
            .filter_map(fits)
            .min()
            .unwrap_or(start)
    }
}

/// Where a name begins, with the title that stands before it.
fn with_title(text: &str, start: usize, titles: &[&str]) -> usize {
    let before = text[..start].trim_end_matches(' ');
    let bare = before.strip_suffix('.').unwrap_or(before);
    let begins = |title: &&str| {
        let from = bare.len().checked_sub(title.len())?;
        let same = bare.get(from..)?.to_lowercase() == **title;
        let alone = !bare[..from].ends_with(char::is_alphanumeric);
        (same && alone && before.len() < start).then_some(from)
    };
    titles.iter().filter_map(begins).min().unwrap_or(start)
}

/// Of an initial nobody can be told.
const SHORTEST: usize = 2;

/// Names of fewer letters hide in too many words.
const SHORT: usize = 3;

/// The given and family names, whole and in their parts; "van der" inside a family name is left
/// out, being in small letters.
fn parts_of(names: &[&Name]) -> BTreeSet<String> {
    names
        .iter()
        .flat_map(|name| [&name.given, &name.family])
        .flat_map(|part| pieces_of(part))
        .collect()
}

/// A name, whole and in its parts, folded.
fn pieces_of(name: &str) -> impl Iterator<Item = String> {
    let pieces = name
        .split(|c: char| c == '-' || c.is_whitespace())
        .filter(|piece| !piece.starts_with(char::is_lowercase));
    let all = pieces.chain([name]).map(folded);
    all.filter(|part| !part.is_empty())
}

/// How a word may be meant: as it stands, with its ending taken off, or as a name made small.
fn spellings(word: &str) -> Vec<String> {
    let whole = folded(word);
    let mut all = vec![whole.clone()];
    // "Yusuf's" is of Yusuf, and so is the Turkish "Yusuf'un"; "D'Angelo" stays D'Angelo.
    all.extend(word.split_once(is_apostrophe).map(|(bare, _)| folded(bare)));
    let bare = whole.strip_suffix('s').map(str::to_owned);
    all.extend(diminutives(&whole));
    all.extend(bare.iter().flat_map(|bare| diminutives(bare)));
    all.extend(bare);
    all
}

/// The names that a folded word may make small, as Dutch does: "jantje" of Jan, "brammetje" of Bram,
/// "evaatje" of Eva, "willempje" of Willem.
fn diminutives(word: &str) -> Vec<String> {
    let mut names = Vec::new();
    for ending in ["etje", "tje", "pje", "je"] {
        let Some(stem) = word.strip_suffix(ending) else {
            continue;
        };
        names.push(stem.to_owned());
        // What is doubled to keep its sound: "bramm" of Bram, "evaa" of Eva.
        let mut letters = stem.chars().rev();
        if let (Some(last), Some(before)) = (letters.next(), letters.next())
            && last == before
        {
            names.push(stem[..stem.len() - last.len_utf8()].to_owned());
        }
    }
    names.retain(|name| name.chars().count() >= SHORT);
    names
}

/// The words of a text, without the hyphens and apostrophes around them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let inside = |c: char| c.is_alphanumeric() || c == '-' || is_apostrophe(c) || is_silent(c);
    let trimmed = |c: char| c == '-' || is_apostrophe(c) || is_silent(c);
    text.split(move |c| !inside(c)).filter_map(move |word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        let bare = word.trim_start_matches(trimmed);
        let start = start + word.len() - bare.len();
        let bare = bare.trim_end_matches(trimmed);
        (!bare.is_empty()).then(|| start..start + bare.len())
    })
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
        let others = [name("Mees", "de", "Bakker"), name("Bo", "", "Wit")];
        let others: Vec<&Name> = others.iter().collect();
        let text =
            "Sanne Bakker liep langs de witte muur naar de bakker. Bosje was er, en een boot.";
        assert_eq!(
            names_of_others(text, &[&own], &others),
            Vec::<String>::new()
        );
    }

    fn around() -> Ordinary<'static> {
        Ordinary {
            titles: &["juf", "meneer", "heer", "de heer"],
            words: &["al"],
            things: &["roos", "tim"],
            articles: &["een", "de", "mijn"],
        }
    }

    #[test]
    fn a_name_of_two_letters_is_found_as_a_whole_word() {
        let other = name("Bo", "", "Velden");
        for (text, hits) in [
            ("Bo huilde.", vec!["Bo"]),
            ("Bo's jas", vec!["Bo's"]),
            ("toen zei bo dat", vec!["bo"]),
            ("Bos en Boot gingen naar het bos.", vec![]),
            ("BO riep", vec!["BO"]),
        ] {
            assert_eq!(found(&other, text), hits, "{text}");
        }
        assert!(found(&name("A", "", "Velden"), "A of B").is_empty());
    }

    #[test]
    fn a_given_name_in_small_letters_is_found_and_an_ordinary_word_is_not() {
        let other = name("Noah", "de", "Bakker");
        assert_eq!(found(&other, "toen sloeg noah terug"), ["noah"]);
        assert_eq!(found(&other, "noahs jas"), ["noahs"]);
        assert!(found(&other, "hij ging naar de bakker").is_empty());
        let (roos, al) = (name("Roos", "", "Velden"), name("Al", "", "Velden"));
        let others = [(Subject::Pupil, &roos), (Subject::Pupil, &al)];
        let text = "Een roos is al lang uitgebloeid. Roos lachte al.";
        assert_eq!(replaced(&others, text), ["Roos"]);
    }

    #[test]
    fn a_thing_is_a_name_where_a_name_would_stand() {
        let roos = name("Roos", "", "Velden");
        let others = [(Subject::Pupil, &roos)];
        for (text, hits) in [
            ("Toen riep roos heel hard.", vec!["roos"]),
            ("het meisje roos huilde", vec!["roos"]),
            ("roosje huilde", vec!["roosje"]),
            ("Zij gaf mijn roos weg.", vec![]),
            ("een rode roos en de roosjes van oma", vec![]),
            ("Hij riep de juf, roos kwam ook.", vec!["roos"]),
        ] {
            assert_eq!(replaced(&others, text), hits, "{text}");
        }
    }

    #[test]
    fn an_ordinary_word_that_opens_a_sentence_is_no_name_of_two_letters() {
        let (al, de) = (name("Al", "", "Velden"), name("Noor", "", "De Wit"));
        let others = [(Subject::Pupil, &al), (Subject::Guardian, &de)];
        let text = "Al snel hielp het. De waarschuwing hielp niet. Toen kwam Al.";
        assert_eq!(replaced(&others, text), ["Al"]);
        assert_eq!(replaced(&others, "mevrouw De Wit").len(), 1);
    }

    #[test]
    fn a_family_name_in_small_letters_is_found_behind_a_title_or_a_given_name() {
        let other = name("Noor", "de", "Bakker");
        let own = name("Sanne", "", "Wit");
        let found = |text: &str| {
            let others = [(Subject::Staff, &other)];
            let hits = hits(text, &[&own], &others, &around());
            hits.into_iter().map(|hit| hit.words).collect::<Vec<_>>()
        };
        assert_eq!(found("juf de bakker riep"), ["juf de bakker"]);
        assert_eq!(found("noor de bakker riep"), ["noor de bakker"]);
        assert!(found("langs de bakker en de juf").is_empty());
    }

    #[test]
    fn a_name_made_small_is_found_in_every_way_that_dutch_has() {
        for (given, texts) in [
            (
                "Jan",
                &["Jantje viel", "jantje viel", "Jannetje viel", "Jantjes jas"][..],
            ),
            ("Sanna", &["Sanna'tje", "Sannaatje", "sannatje"]),
            ("Bram", &["Brammetje", "Brampje"]),
            ("Willem", &["Willempje", "Willemje"]),
            ("Eva", &["Evaatje", "Eva’tje"]),
            ("Daan", &["Daantje"]),
            ("Bo", &["Bo'tje"]),
        ] {
            for text in texts {
                assert_eq!(
                    found(&name(given, "", "Velden"), text).len(),
                    1,
                    "{given}: {text}"
                );
            }
        }
        // The child's own name made small is theirs, and another's whole name is not the child's.
        let own = name("Jantje", "", "Bakker");
        let other = name("Jan", "", "Velden");
        assert!(names_of_others("Jantje viel", &[&own], &[&other]).is_empty());
        assert_eq!(
            names_of_others("Jantje viel", &[&other], &[&own]),
            ["Jantje"]
        );
        assert!(found(&other, "een mantje van niks, een koekje en een jasje").is_empty());
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
                for hit in hits(&text, &[], &[(Subject::Pupil, &other)], &around()) {
                    proptest::prop_assert!(text.contains(&hit.words));
                }
            }
        }
    }

    /// What would be replaced in the letter of Sanne Bakker.
    fn replaced(others: &[(Subject, &Name)], text: &str) -> Vec<String> {
        let own = name("Sanne", "", "Bakker");
        hits(text, &[&own], others, &around())
            .into_iter()
            .map(|hit| {
                let units: Vec<u16> = text.encode_utf16().collect();
                let (at, length) = (hit.at as usize, hit.length as usize);
                let there = String::from_utf16(&units[at..at + length]).unwrap();
                assert_eq!(there, hit.words, "the place is that of the words");
                hit.words
            })
            .collect()
    }

    #[test]
    fn a_whole_name_is_one_hit_with_its_prefix_and_title() {
        let jesse = name("Jesse", "van der", "Velden");
        let others = [(Subject::Staff, &jesse)];
        for (text, whole) in [
            (
                "Toen kwam Jesse van der Velden binnen.",
                "Jesse van der Velden",
            ),
            ("het boek van Jesse", "Jesse"),
            ("juf Jesse riep", "juf Jesse"),
            ("familie Van der Velden", "Van der Velden"),
            ("met meneer Van der Velden mee", "meneer Van der Velden"),
            ("met de heer Van der Velden", "de heer Van der Velden"),
            ("😀 Jesse lachte", "Jesse"),
        ] {
            assert_eq!(replaced(&others, text), [whole], "{text}");
        }
        assert_eq!(replaced(&others, "Jesse, Jesse"), ["Jesse", "Jesse"]);
        assert_eq!(replaced(&others, "Jesse\nVan der Velden").len(), 2);
    }

    #[test]
    fn a_hit_says_who_bears_the_name_whose_thing_it_is_and_where_a_sentence_opens() {
        let noah = name("Noah", "", "Wolken");
        let mother = name("Els", "", "Wolken");
        let others = [(Subject::Guardian, &mother), (Subject::Pupil, &noah)];
        let own = name("Sanne", "", "Bakker");
        let found = hits("Noahs jas. Els belde Wolken!", &[&own], &others, &around());
        let said: Vec<_> = found
            .iter()
            .map(|hit| (hit.words.as_str(), hit.subject, hit.possessive, hit.opens))
            .collect();
        assert_eq!(
            said,
            [
                ("Noahs", Subject::Pupil, true, true),
                ("Els", Subject::Guardian, false, true),
                ("Wolken", Subject::Pupil, false, false),
            ]
        );
        let boaz = name("Boaz", "", "Wolken");
        for (text, words, possessive) in [
            ("Boaz’ pet", "Boaz’", true),
            ("zij riep ‘Boaz’ hard", "Boaz", false),
            ("Boaz lachte", "Boaz", false),
        ] {
            let found = hits(text, &[&own], &[(Subject::Pupil, &boaz)], &around());
            assert_eq!(
                (found[0].words.as_str(), found[0].possessive),
                (words, possessive)
            );
        }
    }
}
