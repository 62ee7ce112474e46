//! When unauthorised absence has to be reported (domain §10, D17).
//!
//! Sixteen hours of lessons within four consecutive school weeks (Leerplichtwet 21a). Days of a
//! suspension are excused and never count (Leerplichtwet 11 c). Deliberately absent: keeping
//! absence, which is done in the pupil register.

use chrono::{Datelike, Days, NaiveDate};

use super::{Term, TermKind};
use crate::calendar::Calendar;

/// Hours of lessons that a pupil missed without leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// On which day.
    pub day: NaiveDate,
    /// How many hours of lessons.
    pub hours: u32,
}

/// From how many hours within four school weeks absence is reported.
const HOURS: u32 = 16;

/// The term in which the absence is reported: the day on which it reached sixteen hours within four
/// consecutive school weeks; `None` when it did not. Weeks without school do not count as weeks,
/// and `suspended` days do not count at all.
pub fn report(absences: &[Absence], suspended: &[NaiveDate], calendar: &Calendar) -> Option<Term> {
    let mut counted: Vec<Absence> = absences
        .iter()
        .copied()
        .filter(|absence| calendar.is_school_day(absence.day) && !suspended.contains(&absence.day))
        .collect();
    counted.sort_by_key(|absence| absence.day);
    let reached = counted.iter().enumerate().find_map(|(place, last)| {
        let within = counted
            .iter()
            .take(place + 1)
            .filter(|first| school_weeks(first.day, last.day, calendar) <= 4);
        let hours: u32 = within.map(|absence| absence.hours).sum();
        (hours >= HOURS).then_some(last.day)
    })?;
    Some(Term::of(TermKind::AbsenceReport, reached, calendar))
}

/// How many weeks with at least one school day there are from the week of `first` up to and
/// including that of `last`.
fn school_weeks(first: NaiveDate, last: NaiveDate, calendar: &Calendar) -> usize {
    let monday = |day: NaiveDate| {
        let since = Days::new(day.weekday().num_days_from_monday().into());
        day.checked_sub_days(since).unwrap_or(day)
    };
    let (from, to) = (monday(first), monday(last));
    from.iter_weeks()
        .take_while(|week| *week <= to)
        .take(60)
        .filter(|week| {
            week.iter_days()
                .take(7)
                .any(|day| calendar.is_school_day(day))
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Holiday;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn absent(days: &[(&str, u32)]) -> Vec<Absence> {
        let of = |(text, hours): &(&str, u32)| Absence {
            day: day(text),
            hours: *hours,
        };
        days.iter().map(of).collect()
    }

    fn reported(
        absences: &[Absence],
        suspended: &[NaiveDate],
        holidays: &[Holiday],
    ) -> Option<NaiveDate> {
        report(absences, suspended, &Calendar::new(holidays)).map(|term| term.ends_on)
    }

    #[test]
    fn sixteen_hours_in_four_school_weeks_are_reported_the_day_they_are_reached() {
        let days = [("2026-11-02", 5), ("2026-11-10", 5), ("2026-11-24", 6)];
        assert_eq!(reported(&absent(&days), &[], &[]), Some(day("2026-11-24")));
        let fifteen = [("2026-11-02", 5), ("2026-11-10", 5), ("2026-11-24", 5)];
        assert_eq!(reported(&absent(&fifteen), &[], &[]), None);
    }

    #[test]
    fn what_lies_further_back_than_four_school_weeks_does_not_count() {
        let days = [("2026-11-02", 5), ("2026-11-10", 5), ("2026-11-30", 6)];
        assert_eq!(reported(&absent(&days), &[], &[]), None);
    }

    #[test]
    fn a_week_of_holiday_is_no_school_week() {
        let autumn = Holiday {
            name: "Herfstvakantie".into(),
            first_day: day("2026-10-17"),
            last_day: day("2026-10-25"),
        };
        let days = [("2026-10-05", 8), ("2026-11-03", 8)];
        assert_eq!(reported(&absent(&days), &[], &[]), None);
        assert_eq!(
            reported(&absent(&days), &[], &[autumn]),
            Some(day("2026-11-03"))
        );
    }

    #[test]
    fn days_of_a_suspension_are_excused_and_never_count() {
        let days = [("2026-11-02", 8), ("2026-11-03", 8)];
        assert_eq!(reported(&absent(&days), &[], &[]), Some(day("2026-11-03")));
        assert_eq!(reported(&absent(&days), &[day("2026-11-03")], &[]), None);
    }
}
