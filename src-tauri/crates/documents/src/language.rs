//! How each language words dates, numbers and enumerations, from the `grammar.txt` of its folder in
//! `assets/letters`. Words around a document are in `labels.txt`, its text in the templates.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
pub use domain::school::Language;

use crate::assets;
use crate::template::Labels;

/// The languages with their grammar.
static GRAMMARS: LazyLock<Vec<(Language, Labels)>> = LazyLock::new(|| {
    let read = |language: &Language| Some((*language, assets::words("grammar", *language).ok()?));
    Language::ALL.iter().filter_map(read).collect()
});

/// How a language words what is no text.
pub trait Grammar {
    /// The language tag a PDF carries (BCP 47), such as `nl-NL`.
    fn tag(self) -> &'static str;

    /// A date in words: `23 november 2026`, `23 November 2026`.
    fn date(self, date: NaiveDate) -> String;

    /// A date with its day of the week: `maandag 23 november 2026`, `Monday 23 November 2026`.
    fn day_and_date(self, date: NaiveDate) -> String;

    /// A count in words up to twelve, in digits above.
    fn count(self, count: u32) -> String;

    /// Several things in one sentence: `a, b en c`, `a, b and c`.
    fn enumeration(self, items: &[String]) -> String;
}

impl Grammar for Language {
    fn tag(self) -> &'static str {
        word(self, "tag").unwrap_or_default()
    }

    fn date(self, date: NaiveDate) -> String {
        let month = word(self, &format!("month.{}", date.month())).unwrap_or_default();
        word(self, "date")
            .unwrap_or_default()
            .replace("{day}", &date.day().to_string())
            .replace("{month}", month)
            .replace("{year}", &date.year().to_string())
    }

    fn day_and_date(self, date: NaiveDate) -> String {
        let day = date.weekday().number_from_monday();
        let weekday = word(self, &format!("weekday.{day}")).unwrap_or_default();
        // The number of the day does not stand apart from its month.
        let date = self.date(date).replacen(' ', "\u{a0}", 1);
        word(self, "day_and_date")
            .unwrap_or_default()
            .replace("{weekday}", weekday)
            .replace("{date}", &date)
    }

    fn count(self, count: u32) -> String {
        word(self, &format!("count.{count}")).map_or_else(|| count.to_string(), str::to_owned)
    }

    fn enumeration(self, items: &[String]) -> String {
        let and = word(self, "and").unwrap_or_default();
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
        }
    }
}

/// The names of the months of every language.
pub(crate) fn months() -> impl Iterator<Item = &'static str> {
    let months = |language: &Language| {
        let language = *language;
        (1..=12).filter_map(move |month| word(language, &format!("month.{month}")))
    };
    Language::ALL.iter().flat_map(months)
}

fn word(language: Language, name: &str) -> Option<&'static str> {
    let (_, words) = GRAMMARS.iter().find(|(of, _)| *of == language)?;
    words.find(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_words_every_day_month_and_number() {
        for language in Language::ALL {
            let days = (1..=7).map(|day| format!("weekday.{day}"));
            let months = (1..=12).map(|month| format!("month.{month}"));
            let counts = (0..=12).map(|count| format!("count.{count}"));
            let others = ["tag", "and", "date", "day_and_date"].map(str::to_owned);
            for name in days.chain(months).chain(counts).chain(others) {
                assert!(word(*language, &name).is_some(), "{name} in {language:?}");
            }
        }
    }

    #[test]
    fn a_day_is_worded_as_its_language_does() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let worded = |language: Language| language.day_and_date(day);
        assert_eq!(worded(Language::Dutch), "maandag 23\u{a0}november 2026");
        assert_eq!(worded(Language::English), "Monday 23\u{a0}November 2026");
        assert_eq!(worded(Language::German), "Montag, 23.\u{a0}November 2026");
    }
}
