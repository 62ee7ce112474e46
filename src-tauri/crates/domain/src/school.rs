//! The school itself: its names, its board, and the settings on which branches of law depend.

use chrono::{Datelike, NaiveDate};

use crate::sanction::SanctionKind;
use crate::{codes, value};

codes! {
    /// Who maintains the school. It decides how an objection works: a public school's decision is
    /// an order under the Awb, an independent school's falls under WPO 63.
    pub enum Denomination {
        /// A public school ("openbare school").
        Public = "openbaar",
        /// An independent school ("bijzondere school").
        Private = "bijzonder",
    }
}

codes! {
    /// The languages in which the school can write. Each has a folder of texts.
    pub enum Language {
        /// Dutch, the language of the school.
        Dutch = "nl",
        /// English, the second language.
        English = "en",
        /// German; only what asks for consent.
        German = "de",
    }
}

impl Language {
    /// The languages of the window, in which also every letter is written.
    pub const WHOLE: [Language; 2] = [Language::Dutch, Language::English];

    /// The language of letters that are not about consent: itself, or Dutch where only what asks
    /// for consent is written in it. Nobody gives consent to what they cannot read (AVG 7(2));
    /// a decision is taken, and explained, in the language of the school.
    pub fn of_letters(self) -> Language {
        if Self::WHOLE.contains(&self) {
            self
        } else {
            Language::Dutch
        }
    }
}

value! {
    /// A postal address; lines may be empty where the school does not know them.
    #[derive(Default)]
    pub struct Address {
        /// Street and house number in one line.
        #[serde(default)]
        pub street: String,
        /// "1234 AB".
        #[serde(default)]
        pub postcode: String,
        /// The town.
        #[serde(default)]
        pub town: String,
    }
}

impl Address {
    /// Whether a letter can be posted to it.
    pub fn is_complete(&self) -> bool {
        !self.street.is_empty() && !self.town.is_empty()
    }

    /// The lines of an envelope below the name: street, then postcode and town.
    pub fn lines(&self) -> Vec<String> {
        let town = [self.postcode.as_str(), self.town.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("  ");
        [self.street.clone(), town]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect()
    }
}

value! {
    /// The school's settings. Names of people, school and board stay out of protocols and out of
    /// the program: they are here.
    pub struct School {
        /// The school's name as it stands on letters.
        pub name: String,
        /// The board ("bevoegd gezag"): suspension and expulsion are its powers (WPO 40, 40c).
        pub board: String,
        /// Public or independent.
        pub denomination: Denomination,
        /// The school's number in the national register; empty when not given.
        #[serde(default)]
        pub brin: String,
        /// Where the school is.
        #[serde(default)]
        pub address: Address,
        /// Where objections to the board are sent.
        #[serde(default)]
        pub board_address: Address,
        /// Telephone number on letters; may be empty.
        #[serde(default)]
        pub phone: String,
        /// E-mail address on letters; may be empty.
        #[serde(default)]
        pub email: String,
        /// The id of the protocol in force.
        pub protocol: String,
        /// Whether the director may suspend in the board's name (mandate).
        pub director_may_suspend: bool,
        /// Whether the director may expel in the board's name (mandate).
        pub director_may_expel: bool,
        /// Whether an independent school's suspension letter offers an objection. A public school
        /// always does (Awb 3:45); where the school guide promises it, it must be offered.
        pub objection_to_suspension: bool,
    }
}

impl School {
    /// Whether a letter of suspension must carry the objection clause: always for a public school
    /// (Awb 3:45, 6:7), and for an independent one when it promises so itself.
    pub fn offers_objection_to_suspension(&self) -> bool {
        self.denomination == Denomination::Public || self.objection_to_suspension
    }

    /// Whether guardians are offered an objection to a step: against an expulsion always (WPO
    /// 63(3); Awb 6:7), against a suspension or an access ban as
    /// [`offers_objection_to_suspension`](Self::offers_objection_to_suspension) says, and against
    /// milder steps never; there the complaint route is open (WPO 14).
    pub fn offers_objection(&self, to: SanctionKind) -> bool {
        match to {
            SanctionKind::Expulsion => true,
            SanctionKind::Suspension | SanctionKind::AccessBan => {
                self.offers_objection_to_suspension()
            }
            _ => false,
        }
    }
}

/// A school year: 1 August up to and including 31 July (Besluit bekostiging WPO 2022, art. 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear(i32);

impl SchoolYear {
    /// The school year in which `day` lies.
    pub fn of(day: NaiveDate) -> SchoolYear {
        SchoolYear(if day.month() >= 8 {
            day.year()
        } else {
            day.year() - 1
        })
    }

    /// Reads "2026-2027" (or "2026/2027", with or without spaces). `None` when the two years do
    /// not follow each other or lie outside 1990-2200.
    pub fn parse(text: &str) -> Option<SchoolYear> {
        let (from, to) = text.split_once(['-', '/'])?;
        let (from, to): (i32, i32) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
        ((1990..=2200).contains(&from) && to == from + 1).then_some(SchoolYear(from))
    }

    /// 1 August.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 8, 1).unwrap_or(NaiveDate::MIN)
    }

    /// 31 July.
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0 + 1, 7, 31).unwrap_or(NaiveDate::MAX)
    }

    /// The year in which it begins: 2026 for 2026-2027.
    pub fn starts_in(self) -> i32 {
        self.0
    }

    /// The school year after this one.
    pub fn next(self) -> SchoolYear {
        SchoolYear(self.0 + 1)
    }

    /// The school year before this one.
    pub fn previous(self) -> SchoolYear {
        SchoolYear(self.0 - 1)
    }
}

impl std::fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.0, self.0 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_school_year_turns_on_the_first_of_august() {
        assert_eq!(SchoolYear::of(day("2026-07-31")).to_string(), "2025-2026");
        assert_eq!(SchoolYear::of(day("2026-08-01")).to_string(), "2026-2027");
        let year = SchoolYear::parse("2026 / 2027").unwrap();
        assert_eq!(
            (year.first_day(), year.last_day()),
            (day("2026-08-01"), day("2027-07-31"))
        );
    }

    #[test]
    fn years_that_do_not_follow_each_other_are_no_school_year() {
        for text in ["2026-2026", "2026-2028", "2026", "x-y", ""] {
            assert_eq!(SchoolYear::parse(text), None, "{text}");
        }
    }
}
