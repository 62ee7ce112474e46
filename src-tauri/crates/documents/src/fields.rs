//! The named values with which the office fills a template.
//!
//! Values carry no wording: the document's language decides how a date or a number reads. Which
//! fields a template takes is written down in [`LetterKind::contract`](crate::LetterKind).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::language::Language;

/// A named value of a template. Dates and numbers are worded by the document's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
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

/// What kind of [`Field`] a template expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// [`Field::Text`].
    Text,
    /// [`Field::Date`].
    Date,
    /// [`Field::Count`].
    Count,
    /// [`Field::List`].
    List,
    /// [`Field::Flag`].
    Flag,
}

impl Field {
    /// The kind of this value.
    pub fn kind(&self) -> FieldKind {
        match self {
            Self::Text(_) => FieldKind::Text,
            Self::Date(_) => FieldKind::Date,
            Self::Count(_) => FieldKind::Count,
            Self::List(_) => FieldKind::List,
            Self::Flag(_) => FieldKind::Flag,
        }
    }

    /// Whether there is nothing to print: no text, no items.
    pub fn is_empty(&self) -> bool {
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
            Self::Text(text) => text.trim().to_owned(),
            Self::Date(date) if short => language.date(*date),
            Self::Date(date) => language.day_and_date(*date),
            Self::Count(count) if short => count.to_string(),
            Self::Count(count) => language.count(*count),
            Self::List(items) => language.enumeration(items),
            Self::Flag(_) => String::new(),
        }
    }
}

/// The values of one document, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, Field>);

impl Fields {
    /// No values yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Field::Text(text.into()))
    }

    /// Adds a day.
    #[must_use]
    pub fn date(self, name: &str, date: NaiveDate) -> Self {
        self.with(name, Field::Date(date))
    }

    /// Adds a number of things.
    #[must_use]
    pub fn count(self, name: &str, count: u32) -> Self {
        self.with(name, Field::Count(count))
    }

    /// Adds several texts.
    #[must_use]
    pub fn list(self, name: &str, items: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.with(
            name,
            Field::List(items.into_iter().map(Into::into).collect()),
        )
    }

    /// Adds a choice.
    #[must_use]
    pub fn flag(self, name: &str, flag: bool) -> Self {
        self.with(name, Field::Flag(flag))
    }

    /// Adds a value of any kind; a value of the same name is replaced.
    #[must_use]
    pub fn with(mut self, name: &str, field: Field) -> Self {
        self.0.insert(name.to_owned(), field);
        self
    }

    /// Leaves a value out.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.0.get(name)
    }

    /// All values, by name in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Field)> {
        self.0.iter().map(|(name, field)| (name.as_str(), field))
    }
}
