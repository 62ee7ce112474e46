//! Days: which are school days, which are national holidays, and how a period of a sanction is
//! counted in them.
//!
//! School holidays are the school's own and change school days; they never move a legal term
//! (that is [`crate::term`]).

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::value;

value! {
    /// A period in which the school is closed.
    pub struct Holiday {
        /// "Herfstvakantie".
        pub name: String,
        /// First day without school.
        pub first_day: NaiveDate,
        /// Last day without school.
        pub last_day: NaiveDate,
    }
}

/// Easter Sunday of a year (Gregorian computus), from which Good Friday, Ascension Day and Whit
/// Monday follow.
pub fn easter(year: i32) -> NaiveDate {
    // The anonymous Gregorian algorithm, in the names in which it is usually given.
    let a = year.rem_euclid(19);
    let b = year.div_euclid(100);
    let c = year.rem_euclid(100);
    let d = b / 4;
    let e = b % 4;
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let i = c / 4;
    let k = c % 4;
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, month.unsigned_abs(), day.unsigned_abs())
        .unwrap_or(NaiveDate::MIN)
}

/// Whether a day is a public holiday that moves the end of a legal term (Algemene termijnenwet,
/// art. 3): New Year, Good Friday, Easter Monday, King's Day, Liberation Day, Ascension Day, Whit
/// Monday and both days of Christmas.
pub fn is_public_holiday(day: NaiveDate) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (5, 5) | (12, 25 | 26));
    let kings_day = {
        // 27 April; on a Sunday it is kept on the day before.
        let date = NaiveDate::from_ymd_opt(day.year(), 4, 27);
        date.is_some_and(|date| {
            if date.weekday() == Weekday::Sun {
                date.pred_opt() == Some(day)
            } else {
                date == day
            }
        })
    };
    let after_easter = (day - easter(day.year())).num_days();
    fixed || kings_day || matches!(after_easter, -2 | 1 | 39 | 50)
}

/// The school's calendar: which days there is school.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    closed: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// A calendar with the school's own holidays; weekends and public holidays are known.
    /// A holiday that ends before it begins, or lasts over a year, closes nothing.
    pub fn new(holidays: &[Holiday]) -> Calendar {
        let closed = holidays
            .iter()
            .filter(|holiday| (holiday.last_day - holiday.first_day).num_days() <= 366)
            .flat_map(|holiday| {
                holiday
                    .first_day
                    .iter_days()
                    .take_while(|day| *day <= holiday.last_day)
            })
            .collect();
        Calendar { closed }
    }

    /// Whether there is school on a day: Monday to Friday, no public holiday, not in a holiday of
    /// the school.
    pub fn is_school_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && !is_public_holiday(day)
            && !self.closed.contains(&day)
    }

    /// The school days from the first up to and including the last day.
    pub fn school_days(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        first
            .iter_days()
            .take_while(|day| *day <= last)
            .take(400)
            .filter(|day| self.is_school_day(*day))
            .collect()
    }

    /// The first school day after `day`; `day` itself when there is none for over a year.
    pub fn next_school_day(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days()
            .skip(1)
            .take(400)
            .find(|day| self.is_school_day(*day))
            .unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_almanacs_say() {
        for (year, date) in [
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year), day(date));
        }
    }

    #[test]
    fn every_public_holiday_of_2027_is_known_and_nothing_else() {
        let known: Vec<String> = day("2027-01-01")
            .iter_days()
            .take(365)
            .filter(|day| is_public_holiday(*day))
            .map(|day| day.to_string())
            .collect();
        assert_eq!(
            known,
            [
                "2027-01-01",
                "2027-03-26",
                "2027-03-29",
                "2027-04-27",
                "2027-05-05",
                "2027-05-06",
                "2027-05-17",
                "2027-12-25",
                "2027-12-26"
            ]
        );
    }

    #[test]
    fn kings_day_on_a_sunday_is_kept_on_saturday() {
        assert!(is_public_holiday(day("2025-04-26")));
        assert!(!is_public_holiday(day("2025-04-27")));
    }

    #[test]
    fn school_days_skip_weekends_public_holidays_and_the_schools_own_holidays() {
        let calendar = Calendar::new(&[Holiday {
            name: "Herfstvakantie".into(),
            first_day: day("2026-10-17"),
            last_day: day("2026-10-25"),
        }]);
        let days = calendar.school_days(day("2026-10-15"), day("2026-10-27"));
        assert_eq!(
            days,
            ["2026-10-15", "2026-10-16", "2026-10-26", "2026-10-27"].map(day)
        );
        assert_eq!(
            calendar.next_school_day(day("2026-10-16")),
            day("2026-10-26")
        );
    }

    #[test]
    fn a_holiday_that_ends_before_it_begins_closes_nothing() {
        let calendar = Calendar::new(&[Holiday {
            name: "Fout".into(),
            first_day: day("2026-10-20"),
            last_day: day("2026-10-19"),
        }]);
        assert!(calendar.is_school_day(day("2026-10-20")));
    }
}
