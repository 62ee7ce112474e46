//! The two languages of a document and how each words dates, numbers and enumerations.
//!
//! Words that are not part of a rule of grammar stand in `assets/letters/<language>/labels.txt`;
//! here are only the names of days, months and small numbers.

use chrono::{Datelike, NaiveDate};

/// The language a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Dutch as used in the Netherlands (`nl-NL`).
    Dutch,
    /// British English (`en-GB`).
    English,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The language tag a PDF carries (BCP 47), such as `nl-NL`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl-NL",
            Self::English => "en-GB",
        }
    }

    /// A date in words: `23 november 2026`, `23 November 2026`.
    pub fn date(self, date: NaiveDate) -> String {
        let month = self.months()[date.month0() as usize];
        format!("{} {month} {}", date.day(), date.year())
    }

    /// A date with its day of the week: `maandag 23 november 2026`, `Monday 23 November 2026`.
    pub fn day_and_date(self, date: NaiveDate) -> String {
        let day = self.days()[date.weekday().num_days_from_monday() as usize];
        // The number of the day does not stand apart from its month.
        format!("{day} {}", self.date(date).replacen(' ', "\u{a0}", 1))
    }

    /// A count in words up to twelve, in digits above.
    pub fn count(self, count: u32) -> String {
        let words = match self {
            Self::Dutch => [
                "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen",
                "tien", "elf", "twaalf",
            ],
            Self::English => [
                "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                "ten", "eleven", "twelve",
            ],
        };
        usize::try_from(count)
            .ok()
            .and_then(|n| words.get(n))
            .map_or_else(|| count.to_string(), |word| (*word).to_owned())
    }

    /// Several things in one sentence: `a, b en c`, `a, b and c`.
    pub fn enumeration(self, items: &[String]) -> String {
        let and = match self {
            Self::Dutch => " en ",
            Self::English => " and ",
        };
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
        }
    }

    fn days(self) -> [&'static str; 7] {
        match self {
            Self::Dutch => [
                "maandag",
                "dinsdag",
                "woensdag",
                "donderdag",
                "vrijdag",
                "zaterdag",
                "zondag",
            ],
            Self::English => [
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday",
                "Saturday",
                "Sunday",
            ],
        }
    }

    pub(crate) fn months(self) -> [&'static str; 12] {
        match self {
            Self::Dutch => [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ],
            Self::English => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        }
    }
}
