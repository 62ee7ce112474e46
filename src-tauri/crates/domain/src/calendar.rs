//! Days: which are school days, which are national holidays, and how a period of a sanction is
//! counted in them.
//!
//! School holidays are the school's own and change school days; they never move a legal term
//! (that is [`crate::term`]).

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Utc, Weekday};

use crate::{codes, value};

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

/// The day in the Netherlands at a moment: an hour ahead of UTC, and two in summer time, from one
/// o'clock UTC on the last Sunday of March to that of October (Directive 2000/84/EC).
pub fn dutch_day(at: DateTime<Utc>) -> NaiveDate {
    dutch_time(at).date()
}

/// Day and time in the Netherlands at a moment, as [`dutch_day`] has it.
pub fn dutch_time(at: DateTime<Utc>) -> NaiveDateTime {
    let change = |month: u32| {
        let last = NaiveDate::from_ymd_opt(at.year(), month, 31)?;
        let days = i64::from(last.weekday().num_days_from_sunday());
        (last - Duration::days(days)).and_hms_opt(1, 0, 0)
    };
    let now = at.naive_utc();
    let summer = change(3).is_some_and(|from| from <= now) && change(10).is_some_and(|to| now < to);
    now + Duration::hours(if summer { 2 } else { 1 })
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

codes! {
    /// Why a day is not a working day for the end of a legal term.
    pub enum DayOff {
        /// A Saturday.
        Saturday = "saturday",
        /// A Sunday.
        Sunday = "sunday",
        /// 1 January.
        NewYear = "new_year",
        /// Good Friday (Algemene termijnenwet, art. 3 lid 2).
        GoodFriday = "good_friday",
        /// Easter Monday.
        EasterMonday = "easter_monday",
        /// 27 April, or the day before when that is a Sunday.
        KingsDay = "kings_day",
        /// 5 May.
        LiberationDay = "liberation_day",
        /// Ascension Day.
        AscensionDay = "ascension_day",
        /// Whit Monday.
        WhitMonday = "whit_monday",
        /// 25 December.
        ChristmasDay = "christmas_day",
        /// 26 December.
        SecondChristmasDay = "second_christmas_day",
        /// A day that a royal decree puts on a par with a holiday (art. 3 lid 3).
        EquatedDay = "equated_day",
    }
}

/// The days that royal decrees put on a par with a holiday (Algemene termijnenwet, art. 3 lid 3):
/// those for 2023-2025 and for 2026-2028. Decrees name them about three years ahead; for later
/// years none are known, and a term then ends a day early rather than late.
const EQUATED: &[(i32, u32, u32)] = &[
    (2023, 4, 28),
    (2023, 5, 19),
    (2024, 5, 10),
    (2024, 12, 27),
    (2025, 5, 30),
    (2026, 1, 2),
    (2026, 5, 15),
    (2027, 5, 7),
    (2028, 4, 28),
    (2028, 5, 26),
];

/// Which public holiday a day is (Algemene termijnenwet, art. 3 lid 1 and 2); `None` for an
/// ordinary day, also when it is a Sunday.
pub fn public_holiday(day: NaiveDate) -> Option<DayOff> {
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
    match (day.month(), day.day(), after_easter) {
        (1, 1, _) => Some(DayOff::NewYear),
        (5, 5, _) => Some(DayOff::LiberationDay),
        (12, 25, _) => Some(DayOff::ChristmasDay),
        (12, 26, _) => Some(DayOff::SecondChristmasDay),
        _ if kings_day => Some(DayOff::KingsDay),
        (_, _, -2) => Some(DayOff::GoodFriday),
        (_, _, 1) => Some(DayOff::EasterMonday),
        (_, _, 39) => Some(DayOff::AscensionDay),
        (_, _, 50) => Some(DayOff::WhitMonday),
        _ => None,
    }
}

/// Whether a day is a public holiday (Algemene termijnenwet, art. 3 lid 1 and 2).
pub fn is_public_holiday(day: NaiveDate) -> bool {
    public_holiday(day).is_some()
}

/// Why a legal term cannot end on a day (Algemene termijnenwet, art. 1 and 3); `None` when it can.
/// A holiday is named before the weekend in which it falls.
pub fn day_off(day: NaiveDate) -> Option<DayOff> {
    let equated = || {
        EQUATED
            .contains(&(day.year(), day.month(), day.day()))
            .then_some(DayOff::EquatedDay)
    };
    let weekend = || match day.weekday() {
        Weekday::Sat => Some(DayOff::Saturday),
        Weekday::Sun => Some(DayOff::Sunday),
        _ => None,
    };
    public_holiday(day).or_else(equated).or_else(weekend)
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
    fn the_day_in_the_netherlands_begins_before_that_of_utc() {
        for (at, day) in [
            ("2026-11-22T22:59:59Z", "2026-11-22"),
            ("2026-11-22T23:00:00Z", "2026-11-23"),
            ("2026-06-30T21:59:59Z", "2026-06-30"),
            ("2026-06-30T22:00:00Z", "2026-07-01"),
            // The clocks go forward on 29 March and back on 25 October 2026.
            ("2026-03-28T22:30:00Z", "2026-03-28"),
            ("2026-03-29T22:30:00Z", "2026-03-30"),
            ("2026-10-24T22:30:00Z", "2026-10-25"),
            ("2026-10-25T22:30:00Z", "2026-10-25"),
        ] {
            assert_eq!(dutch_day(at.parse().unwrap()).to_string(), day, "{at}");
        }
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
    fn a_day_off_is_called_by_its_name_and_a_holiday_before_the_weekend_it_falls_in() {
        for (text, why) in [
            ("2026-01-01", Some(DayOff::NewYear)),
            ("2026-01-02", Some(DayOff::EquatedDay)),
            ("2026-04-03", Some(DayOff::GoodFriday)),
            ("2026-04-05", Some(DayOff::Sunday)),
            ("2026-04-06", Some(DayOff::EasterMonday)),
            ("2026-04-27", Some(DayOff::KingsDay)),
            ("2026-05-05", Some(DayOff::LiberationDay)),
            ("2026-05-14", Some(DayOff::AscensionDay)),
            ("2026-05-15", Some(DayOff::EquatedDay)),
            ("2026-05-25", Some(DayOff::WhitMonday)),
            ("2026-11-21", Some(DayOff::Saturday)),
            ("2026-12-25", Some(DayOff::ChristmasDay)),
            ("2026-12-26", Some(DayOff::SecondChristmasDay)),
            ("2026-12-28", None),
        ] {
            assert_eq!(day_off(day(text)), why, "{text}");
        }
    }

    #[test]
    fn there_is_school_on_a_day_that_a_decree_equates_for_terms_alone() {
        assert!(Calendar::default().is_school_day(day("2026-05-15")));
    }

    #[test]
    fn every_equated_day_bridges_a_holiday_and_a_weekend() {
        for (year, month, date) in EQUATED {
            let day = NaiveDate::from_ymd_opt(*year, *month, *date).unwrap();
            let before = public_holiday(day.pred_opt().unwrap()).is_some();
            assert_eq!((day.weekday(), before), (Weekday::Fri, true), "{day}");
        }
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
