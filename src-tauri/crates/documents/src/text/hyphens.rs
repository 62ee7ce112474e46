//! Where a word may be broken over two lines.

use hypher::Lang;

use crate::language::Language;

/// Shorter words stay whole.
const SHORTEST: usize = 7;
/// The least number of letters before a break.
const BEFORE: usize = 3;
/// The least number of letters after a break.
const AFTER: usize = 3;

/// Byte offsets in `text` where a hyphen may go.
///
/// Nothing inside an e-mail address, a web address or a code is broken. Dutch drops a diaeresis at
/// a break (`coördinator` becomes `co-ordinator`), so no break is made before one.
pub(super) fn breaks(text: &str, language: Language) -> Vec<usize> {
    let mut breaks = Vec::new();
    for (start, token) in tokens(text) {
        if token.contains(['@', '/', '_', '\\'])
            || token.starts_with("www.")
            || has_inner_dot(token)
        {
            continue;
        }
        for (offset, word) in words(token) {
            break_word(word, language, |at| breaks.push(start + offset + at));
        }
    }
    breaks
}

fn break_word(word: &str, language: Language, mut found: impl FnMut(usize)) {
    // A name is not broken either; a capital tells it from other words well enough.
    if word.chars().count() < SHORTEST || word.starts_with(char::is_uppercase) {
        return;
    }
    let lang = match language {
        Language::Dutch => Lang::Dutch,
        Language::English => Lang::English,
        Language::German => Lang::German,
    };
    let mut at = 0;
    for syllable in hypher::hyphenate(word, lang) {
        at += syllable.len();
        let (before, after) = word.split_at(at);
        let diaeresis = after.starts_with(['ä', 'ë', 'ï', 'ö', 'ü', 'Ä', 'Ë', 'Ï', 'Ö', 'Ü']);
        let long_enough = before.chars().count() >= BEFORE && after.chars().count() >= AFTER;
        if long_enough && !(diaeresis && language == Language::Dutch) {
            found(at);
        }
    }
}

/// A dot with letters on both sides, as in `school.example`.
fn has_inner_dot(token: &str) -> bool {
    let mut parts = token.trim_end_matches('.').split('.');
    parts.clone().count() > 1 && parts.all(|part| !part.is_empty())
}

fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    stretches(text, |c| !c.is_whitespace())
}

fn words(token: &str) -> impl Iterator<Item = (usize, &str)> {
    stretches(token, char::is_alphabetic)
}

/// The longest stretches of characters that `belong`, with their offsets.
fn stretches(text: &str, belong: fn(char) -> bool) -> impl Iterator<Item = (usize, &str)> {
    text.split(move |c| !belong(c))
        .filter(|piece| !piece.is_empty())
        .map(move |piece| (piece.as_ptr() as usize - text.as_ptr() as usize, piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, language: Language) -> String {
        let mut shown = text.to_owned();
        for at in breaks(text, language).into_iter().rev() {
            shown.insert(at, '-');
        }
        shown
    }

    #[test]
    fn long_words_are_broken_by_syllable() {
        assert_eq!(broken("medeleerling", Language::Dutch), "mede-leer-ling");
        assert_eq!(
            broken("kindertelefoon", Language::Dutch),
            "kin-der-te-le-foon"
        );
    }

    #[test]
    fn a_word_is_never_broken_before_a_diaeresis() {
        for word in ["coördinator", "geïnformeerd", "tweeëntwintig", "geëindigd"] {
            let shown = broken(word, Language::Dutch);
            assert!(!shown.contains("-ö") && !shown.contains("-ï"), "{shown}");
            assert!(!shown.contains("-ë"), "{shown}");
        }
    }

    #[test]
    fn addresses_on_the_internet_stay_whole() {
        for token in [
            "directie@regenboogschool.example",
            "www.regenboogschool.example",
            "regenboogschool.example/privacyverklaring",
            "regenboogschool.example",
        ] {
            assert_eq!(broken(token, Language::Dutch), token);
        }
    }
}
