//! Legal terms: when a period of law ends. The end moves past weekends and public holidays
//! (Algemene termijnenwet, art. 1); school holidays never move it.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::calendar::is_public_holiday;

/// The day itself when it is a working day, else the first working day after it
/// (Algemene termijnenwet, art. 1 lid 1).
pub fn shifted(day: NaiveDate) -> NaiveDate {
    day.iter_days()
        .take(30)
        .find(|day| {
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_public_holiday(*day)
        })
        .unwrap_or(day)
}

/// The last day on which guardians can object to a decision that was sent or handed over on
/// `communicated`: six weeks, beginning the day after (WPO 63 lid 3; Awb 6:7 and 6:8).
pub fn objection_ends(communicated: NaiveDate) -> NaiveDate {
    let last = communicated.checked_add_days(Days::new(42));
    shifted(last.unwrap_or(NaiveDate::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn six_weeks_end_on_the_same_weekday_or_the_next_working_day() {
        for (communicated, last) in [
            ("2026-10-05", "2026-11-16"),
            ("2026-11-13", "2026-12-28"),
            ("2026-11-14", "2026-12-28"),
            ("2027-03-15", "2027-04-26"),
            ("2027-03-25", "2027-05-07"),
        ] {
            assert_eq!(
                objection_ends(day(communicated)),
                day(last),
                "{communicated}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn a_term_never_ends_early_nor_on_a_day_off(offset in 0u64..40_000) {
            let start = day("1990-01-01") + Days::new(offset);
            let end = objection_ends(start);
            proptest::prop_assert!((42..=47).contains(&(end - start).num_days()));
            proptest::prop_assert!(!is_public_holiday(end));
            proptest::prop_assert!(!matches!(end.weekday(), Weekday::Sat | Weekday::Sun));
        }
    }
}
