//! Copies of the register: what they are called, which of them stay, and when to warn.
//!
//! A name holds a day and a number and nothing of the school, so that whoever finds a stick learns
//! nothing from it. Deliberately absent: where copies lie and how they are made.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use crate::value;

/// On how many days, weeks and months that have a copy the last one stays.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

/// After how many days without a good copy a school is warned, unless it chose otherwise.
pub const WARN_AFTER_DAYS: u32 = 7;

/// The name of a copy: the day on which it was made, and a number that grows on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CopyName {
    /// The day.
    pub made_on: NaiveDate,
    /// 1 for the first of that day.
    pub number: u32,
}

impl CopyName {
    /// The name of the next copy of a day, when those in `taken` are there already.
    pub fn next(made_on: NaiveDate, taken: &[CopyName]) -> CopyName {
        let last = taken.iter().filter(|name| name.made_on == made_on);
        CopyName {
            made_on,
            number: last.map(|name| name.number).max().unwrap_or(0) + 1,
        }
    }
}

impl fmt::Display for CopyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "pluis-{}-{}.pluis", self.made_on, self.number)
    }
}

/// A text that is no name of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a copy")]
pub struct NoCopyName;

impl FromStr for CopyName {
    type Err = NoCopyName;

    /// Takes exactly what is written by `Display`: a path, or a name that a person gave, is none.
    fn from_str(text: &str) -> Result<Self, NoCopyName> {
        let name = text
            .strip_prefix("pluis-")
            .and_then(|rest| rest.strip_suffix(".pluis"))
            .and_then(|rest| rest.rsplit_once('-'))
            .and_then(|(day, number)| {
                Some(CopyName {
                    made_on: day.parse().ok()?,
                    number: number.parse().ok()?,
                })
            })
            .ok_or(NoCopyName)?;
        if name.to_string() == text {
            Ok(name)
        } else {
            Err(NoCopyName)
        }
    }
}

value! {
    /// Where copies go, and when they are made by themselves.
    pub struct Copying {
        /// The folder or stick; empty while none is chosen.
        pub folder: String,
        /// Whether one is made when the program closes.
        pub on_close: bool,
        /// Whether one is made each day that the register is open.
        pub daily: bool,
        /// After how many days without a good copy there is a warning.
        pub warn_after_days: u32,
    }
}

impl Default for Copying {
    fn default() -> Self {
        Copying {
            folder: String::new(),
            on_close: true,
            daily: true,
            warn_after_days: WARN_AFTER_DAYS,
        }
    }
}

/// Which copies stay: the last of each of the newest seven days, four weeks and twelve months that
/// have one. Days without a copy do not count, so that a summer empties nothing.
/// Weeks are those of ISO 8601. The newest copy always stays.
pub fn staying(copies: &[CopyName]) -> BTreeSet<CopyName> {
    let mut sorted = copies.to_vec();
    sorted.sort_unstable();
    let mut stay = BTreeSet::new();
    stay.extend(last_of_each(&sorted, DAYS, |day| day));
    stay.extend(last_of_each(&sorted, WEEKS, |day| {
        (day.iso_week().year(), day.iso_week().week())
    }));
    stay.extend(last_of_each(&sorted, MONTHS, |day| {
        (day.year(), day.month())
    }));
    stay
}

/// The last copy of each of the newest `most` periods; `sorted` begins with the oldest.
fn last_of_each<P: Ord>(
    sorted: &[CopyName],
    most: usize,
    period: impl Fn(NaiveDate) -> P,
) -> Vec<CopyName> {
    let last: BTreeMap<P, CopyName> = sorted
        .iter()
        .map(|name| (period(name.made_on), *name))
        .collect();
    last.into_values().rev().take(most).collect()
}

/// Whether the school is to be warned: there is no good copy, or the newest is older than the
/// school's own limit. A clock that was set back is no reason to warn.
pub fn is_stale(newest: Option<NaiveDate>, today: NaiveDate, warn_after_days: u32) -> bool {
    newest.is_none_or(|day| (today - day).num_days() > i64::from(warn_after_days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn on(text: &str) -> CopyName {
        CopyName {
            made_on: day(text),
            number: 1,
        }
    }

    fn days_before(last: &str, count: i64) -> Vec<CopyName> {
        (0..count)
            .map(|back| CopyName {
                made_on: day(last) - chrono::Duration::days(back),
                number: 1,
            })
            .collect()
    }

    #[test]
    fn a_name_holds_a_day_and_a_number_and_nothing_else() {
        let name = CopyName::next(day("2026-11-22"), &[on("2026-11-22"), on("2026-11-21")]);
        assert_eq!(name.to_string(), "pluis-2026-11-22-2.pluis");
        assert_eq!("pluis-2026-11-22-2.pluis".parse(), Ok(name));
        assert_eq!(CopyName::next(day("2026-11-23"), &[name]).number, 1);
    }

    #[test]
    fn a_path_or_a_name_that_a_person_gave_is_no_name_of_a_copy() {
        for text in [
            "",
            "school.pluis",
            "pluis-2026-11-22.pluis",
            "pluis-2026-11-22-1.pluis.new",
            "pluis-2026-11-22-01.pluis",
            "pluis-2026-13-22-1.pluis",
            "pluis-2026-11-22-+1.pluis",
            "../pluis-2026-11-22-1.pluis",
            "pluis-2026-11-22-1/../x.pluis",
            "pluis-2026-11-22--1.pluis",
        ] {
            assert_eq!(text.parse::<CopyName>(), Err(NoCopyName), "{text}");
        }
    }

    #[test]
    fn the_last_seven_days_four_weeks_and_twelve_months_stay() {
        // Every day of two years, up to a Sunday.
        let copies = days_before("2026-11-22", 730);
        let stay: Vec<_> = staying(&copies)
            .into_iter()
            .map(|name| name.made_on.to_string())
            .collect();
        assert_eq!(
            stay,
            [
                "2025-12-31",
                "2026-01-31",
                "2026-02-28",
                "2026-03-31",
                "2026-04-30",
                "2026-05-31",
                "2026-06-30",
                "2026-07-31",
                "2026-08-31",
                "2026-09-30",
                "2026-10-31",
                // The Sundays of the weeks before; this week's is today.
                "2026-11-01",
                "2026-11-08",
                "2026-11-15",
                // Seven days; today is also the last of this month.
                "2026-11-16",
                "2026-11-17",
                "2026-11-18",
                "2026-11-19",
                "2026-11-20",
                "2026-11-21",
                "2026-11-22",
            ]
        );
    }

    #[test]
    fn of_several_on_one_day_the_last_stays() {
        let number = |number| CopyName {
            number,
            ..on("2026-11-22")
        };
        let copies = [number(2), number(10), number(1)];
        assert_eq!(staying(&copies), BTreeSet::from([number(10)]));
    }

    #[test]
    fn days_without_a_copy_empty_nothing() {
        // A school that copies on the first day of each month only, and not in summer.
        let copies: Vec<_> = ["2026-01-05", "2026-03-02", "2026-06-29", "2026-08-31"]
            .map(on)
            .to_vec();
        assert_eq!(staying(&copies).len(), 4);
        assert_eq!(staying(&[]), BTreeSet::new());
    }

    #[test]
    fn the_last_days_of_december_belong_to_the_week_that_they_lie_in() {
        // 28 December 2026 until 3 January 2027 is one week.
        let copies: Vec<_> = days_before("2027-01-31", 60);
        let stay = staying(&copies);
        for kept in ["2027-01-10", "2027-01-17", "2027-01-24", "2026-12-31"] {
            assert!(stay.contains(&on(kept)), "{kept}");
        }
        assert!(!stay.contains(&on("2027-01-03")), "a week too far back");
    }

    #[test]
    fn staying_again_throws_nothing_more_away() {
        let copies = days_before("2026-11-22", 400);
        let once: Vec<_> = staying(&copies).into_iter().collect();
        assert_eq!(staying(&once), once.iter().copied().collect());
    }

    #[test]
    fn a_week_is_fine_and_a_day_more_is_a_warning() {
        let today = day("2026-11-22");
        for (newest, limit, stale) in [
            (None, 7, true),
            (Some("2026-11-22"), 7, false),
            (Some("2026-11-15"), 7, false),
            (Some("2026-11-14"), 7, true),
            (Some("2026-11-14"), 14, false),
            (Some("2026-11-30"), 7, false),
        ] {
            assert_eq!(is_stale(newest.map(day), today, limit), stale, "{newest:?}");
        }
    }
}
