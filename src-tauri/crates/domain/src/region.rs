//! The school holidays by region, as the Ministry of Education gives them, to begin a school's own
//! list with.
//!
//! The dates are data (`assets/holidays/regions.toml`), of the school years whose overview is out.
//! Deliberately absent: a school's own choice. Autumn and spring are advice and a school may add a
//! week in May, so what is taken from here can be changed afterwards.

use chrono::NaiveDate;

use crate::calendar::Holiday;
use crate::school::SchoolYear;
use crate::{codes, value};

codes! {
    /// The three parts of the country, each with its own school holidays.
    pub enum Region {
        /// The north.
        North = "noord",
        /// The middle.
        Middle = "midden",
        /// The south.
        South = "zuid",
    }
}

value! {
    /// The holidays of one school year in one region.
    pub struct RegionYear {
        /// As "2026-2027".
        pub school_year: String,
        /// In order.
        pub holidays: Vec<Holiday>,
    }
}

/// The dates that come with the program are not as they should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoHolidays {
    /// They cannot be read.
    #[error("the holidays of the regions cannot be read: {0}")]
    Shape(#[from] toml::de::Error),
    /// A holiday ends before it begins, or lies in no such school year.
    #[error("a holiday of {0} does not hang together")]
    Broken(String),
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Overview {
    years: Vec<Year>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Year {
    school_year: String,
    holidays: Vec<ByRegion>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct ByRegion {
    name: String,
    noord: (NaiveDate, NaiveDate),
    midden: (NaiveDate, NaiveDate),
    zuid: (NaiveDate, NaiveDate),
}

const OVERVIEW: &str = include_str!("../../../../assets/holidays/regions.toml");

/// The school years of which the holidays of a region are known, the oldest first.
///
/// # Errors
/// [`NoHolidays`] when what comes with the program does not hang together.
pub fn official(region: Region) -> Result<Vec<RegionYear>, NoHolidays> {
    parse(OVERVIEW, region)
}

fn parse(text: &str, region: Region) -> Result<Vec<RegionYear>, NoHolidays> {
    let overview: Overview = toml::from_str(text)?;
    overview
        .years
        .into_iter()
        .map(|year| {
            let broken = || NoHolidays::Broken(year.school_year.clone());
            let in_year = SchoolYear::parse(&year.school_year).ok_or_else(broken)?;
            let mut holidays = Vec::new();
            for holiday in year.holidays {
                let (first_day, last_day) = match region {
                    Region::North => holiday.noord,
                    Region::Middle => holiday.midden,
                    Region::South => holiday.zuid,
                };
                // Summer ends in the next school year.
                if last_day < first_day || SchoolYear::of(first_day) != in_year {
                    return Err(broken());
                }
                holidays.push(Holiday {
                    name: holiday.name,
                    first_day,
                    last_day,
                });
            }
            Ok(RegionYear {
                school_year: year.school_year,
                holidays,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_region_has_five_holidays_in_each_year_from_saturday_to_sunday() {
        for region in Region::ALL {
            let years = official(*region).unwrap();
            let names: Vec<_> = years.iter().map(|year| year.school_year.as_str()).collect();
            assert_eq!(names, ["2025-2026", "2026-2027", "2027-2028", "2028-2029"]);
            for year in years {
                assert_eq!(year.holidays.len(), 5, "{region:?} {}", year.school_year);
                for (holiday, weeks) in year.holidays.iter().zip([1, 2, 1, 1, 6]) {
                    assert_eq!(holiday.first_day.weekday(), Weekday::Sat, "{holiday:?}");
                    assert_eq!(holiday.last_day.weekday(), Weekday::Sun, "{holiday:?}");
                    let days = (holiday.last_day - holiday.first_day).num_days() + 1;
                    assert_eq!(days, weeks * 7 + 2, "{holiday:?}");
                }
            }
        }
    }

    #[test]
    fn the_regions_differ_where_the_overview_says_so() {
        let first_days = |region, place: usize| {
            let years = official(region).unwrap();
            years[1].holidays[place].first_day
        };
        assert_eq!(first_days(Region::North, 0), day("2026-10-10"));
        assert_eq!(first_days(Region::Middle, 0), day("2026-10-17"));
        assert_eq!(first_days(Region::South, 2), day("2027-02-13"));
        let summers = Region::ALL.iter().map(|region| first_days(*region, 4));
        let summers: Vec<_> = summers.collect();
        assert_eq!(summers, ["2027-07-10", "2027-07-17", "2027-07-24"].map(day));
    }

    #[test]
    fn dates_that_do_not_hang_together_are_refused() {
        for (from, to) in [
            ("2026-10-25", "2026-10-01"),
            ("\"2026-2027\"", "\"2026-2028\""),
            ("\"2026-2027\"", "\"2024-2025\""),
        ] {
            let text = OVERVIEW.replacen(from, to, 1);
            assert_ne!(text, OVERVIEW);
            assert!(matches!(
                parse(&text, Region::Middle),
                Err(NoHolidays::Broken(_))
            ));
        }
        assert!(matches!(
            parse("years = 1", Region::North),
            Err(NoHolidays::Shape(_))
        ));
    }
}
