//! The named values with which the office fills a template.
//!
//! Values carry no wording: the document's language decides how a date or a number reads. A letter
//! gets its fields from the parts that `domain::letter` asks of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::language::{Grammar, Language, months};

/// A named value of a template. Dates and numbers are worded by the document's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// Words as typed; a line break begins a new paragraph. Never read as markup.
    Text(String),
    /// A day, worded with its weekday.
    Date(NaiveDate),
    /// A number of things, in words up to twelve.
    Count(u32),
    /// Several texts: one item each where the template makes a list, else joined in a sentence.
    List(Vec<String>),
    /// A choice between two wordings; it is never printed.
    Flag(bool),
}

impl Field {
    /// Whether there is nothing to print: no text, no items.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.iter().all(|item| item.trim().is_empty()),
            Self::Date(_) | Self::Count(_) | Self::Flag(_) => false,
        }
    }

    /// Whether a template's `{#if …}` on this value holds: a flag that is up, else any value.
    pub(crate) fn holds(&self) -> bool {
        match self {
            Self::Flag(flag) => *flag,
            other => !other.is_empty(),
        }
    }

    /// The value as one piece of running text; `short` leaves out the weekday of a
    /// date and writes a number in digits.
    pub(crate) fn wording(&self, language: Language, short: bool) -> String {
        match self {
            Self::Text(text) => together(text.trim()),
            Self::Date(date) if short => language.date(*date),
            Self::Date(date) => language.day_and_date(*date),
            Self::Count(count) if short => count.to_string(),
            Self::Count(count) => language.count(*count),
            Self::List(items) => language.enumeration(items),
            Self::Flag(_) => String::new(),
        }
    }
}

/// Keeps together what is read in one breath: the groups of a telephone number, a postcode, and a
/// day with its month.
fn together(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.char_indices();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    while let Some((at, character)) = rest.next() {
        let before = &text[..at];
        let mut after = rest.as_str().chars();
        let (next, second, third) = (after.next(), after.next(), after.next());
        let upper = |c: Option<char>| c.is_some_and(|c| c.is_ascii_uppercase());
        let postcode = before
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .count()
            == 4
            && upper(next)
            && upper(second)
            && !third.is_some_and(char::is_alphanumeric);
        let day = (1..=2).contains(
            &before
                .chars()
                .rev()
                .take_while(char::is_ascii_digit)
                .count(),
        ) && months()
            .filter_map(|month| rest.as_str().strip_prefix(month))
            .any(|after| !after.starts_with(char::is_alphabetic));
        let number = digit(before.chars().next_back()) && digit(next);
        kept.push(if character == ' ' && (number || postcode || day) {
            '\u{a0}'
        } else {
            character
        });
    }
    kept
}

/// The values of one document, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields(BTreeMap<String, Field>);

impl Fields {
    /// No values yet.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a text.
    #[must_use]
    pub(crate) fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Field::Text(text.into()))
    }

    /// Adds a day.
    #[must_use]
    pub(crate) fn date(self, name: &str, date: NaiveDate) -> Self {
        self.with(name, Field::Date(date))
    }

    /// Adds a number of things.
    #[must_use]
    pub(crate) fn count(self, name: &str, count: u32) -> Self {
        self.with(name, Field::Count(count))
    }

    /// Adds several texts.
    #[must_use]
    pub(crate) fn list(
        self,
        name: &str,
        items: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.with(
            name,
            Field::List(items.into_iter().map(Into::into).collect()),
        )
    }

    /// Adds a choice.
    #[must_use]
    pub(crate) fn flag(self, name: &str, flag: bool) -> Self {
        self.with(name, Field::Flag(flag))
    }

    fn with(mut self, name: &str, field: Field) -> Self {
        self.0.insert(name.to_owned(), field);
        self
    }

    /// The value of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Field> {
        self.0.get(name)
    }
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn a_telephone_number_a_postcode_and_a_day_stay_on_one_line() {
        for (typed, kept) in [
            ("bel 012 345 67 89 of mail", "bel 012_345_67_89 of mail"),
            (
                "Postbus 12, 1234 ZZ Droomdorp",
                "Postbus 12, 1234_ZZ Droomdorp",
            ),
            ("om 3 uur, met 2 anderen", "om 3 uur, met 2 anderen"),
            ("artikel 1234 WPO", "artikel 1234 WPO"),
            ("van 12 november 2026", "van 12_november 2026"),
            ("of 3 December", "of 3_December"),
            ("met 12 meisjes", "met 12 meisjes"),
        ] {
            assert_eq!(together(typed), kept.replace('_', "\u{a0}"));
        }
    }
}
