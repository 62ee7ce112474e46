//! The days without school: typed, read from a calendar file, or taken from the dates of the
//! school's part of the country. They change what a school day is, never the end of a legal term.
//!
//! What is read is shown first and a person chooses; what was chosen is added in one step that can
//! be undone. Deliberately absent: following a calendar on the net, for nothing leaves or enters
//! the machine by itself.

use chrono::NaiveDate;
use domain::calendar::{Calendar, Holiday};
use domain::name::tidy;
use domain::region::{self, Region};
use exchange::ics;

use crate::error::{Checks, Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

/// How a period that is offered stands beside what the school has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum HolidayStanding {
    /// It is new.
    New,
    /// A part of it is in the list.
    Overlaps,
    /// There is no school on any of its days as it is.
    Known,
}

view! {
    /// A period that can be added.
    pub struct OfferedHoliday {
        /// The period.
        pub holiday: Holiday,
        /// On which line of the file it stands.
        pub line: Option<u32>,
        /// How it stands beside what the school has.
        pub standing: HolidayStanding,
        /// Whether it is likely to be wanted: new, and called like a day off.
        pub suggested: bool,
    }
}

view! {
    /// What there is to say about a calendar file.
    pub struct CalendarNote {
        /// The message, in the locales.
        pub message: String,
        /// On which line, where there is one.
        pub line: Option<u32>,
        /// How often.
        pub count: u32,
        /// Whether something was left out that may have been meant.
        pub left_out: bool,
    }
}

view! {
    /// The periods that can be added, in order. Nothing has been written.
    pub struct HolidayOffer {
        /// The periods.
        pub holidays: Vec<OfferedHoliday>,
        /// What there is to say.
        pub notes: Vec<CalendarNote>,
        /// Until which day the dates go on.
        pub until: Option<NaiveDate>,
    }
}

impl Office {
    /// What a calendar file (RFC 5545) has to add: its whole days that are not over. Writes
    /// nothing.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when the file as a whole cannot be read.
    pub fn preview_calendar(&self, bytes: &[u8], now: Now) -> Result<HolidayOffer> {
        self.allow(UseCase::ChangeSettings)?;
        let found = ics::read(bytes).map_err(|error| Error::Unreadable {
            code: error.cause.code().to_owned(),
            line: error.line,
        })?;
        let notes = found.refused.iter().map(|refused| CalendarNote {
            message: format!("exchange-{}", refused.reason.code()),
            line: Some(refused.line),
            count: 1,
            left_out: true,
        });
        let remarks = found.remarks.iter().map(|remark| CalendarNote {
            message: format!("exchange-{}", remark.kind.code()),
            line: remark.line,
            count: remark.count,
            left_out: false,
        });
        let notes = notes.chain(remarks).collect();
        let events = found.events.into_iter().map(|event| {
            let holiday = Holiday {
                name: event.name,
                first_day: event.first_day,
                last_day: event.last_day,
            };
            (holiday, Some(event.line), event.day_off)
        });
        self.offer(events, notes, now)
    }

    /// What the dates of a part of the country have to add, of the school years that are known.
    /// Writes nothing.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn region_holidays(&self, region: Region, now: Now) -> Result<HolidayOffer> {
        self.allow(UseCase::ChangeSettings)?;
        let years = region::official(region).map_err(|_| Error::Unexpected {
            code: "holidays".to_owned(),
        })?;
        let holidays = years
            .into_iter()
            .flat_map(|year| year.holidays)
            .map(|holiday| (holiday, None, true));
        self.offer(holidays, Vec::new(), now)
    }

    fn offer(
        &self,
        periods: impl Iterator<Item = (Holiday, Option<u32>, bool)>,
        notes: Vec<CalendarNote>,
        now: Now,
    ) -> Result<HolidayOffer> {
        let known = self.read().calendar()?;
        let calendar = Calendar::new(&known);
        let holidays: Vec<_> = periods
            .filter(|(holiday, ..)| holiday.last_day >= now.today)
            .map(|(holiday, line, day_off)| {
                let (first, last) = (holiday.first_day, holiday.last_day);
                let meets = |one: &Holiday| one.first_day <= last && one.last_day >= first;
                let standing = if calendar.school_days(first, last).is_empty() {
                    HolidayStanding::Known
                } else if known.iter().any(meets) {
                    HolidayStanding::Overlaps
                } else {
                    HolidayStanding::New
                };
                OfferedHoliday {
                    holiday,
                    line,
                    standing,
                    suggested: day_off && standing != HolidayStanding::Known,
                }
            })
            .collect();
        Ok(HolidayOffer {
            until: holidays.iter().map(|one| one.holiday.last_day).max(),
            holidays,
            notes,
        })
    }

    /// Adds the chosen periods to the school's holidays, in one step that can be undone. What is
    /// in the list already stays as it is. `region` is kept when the dates came from there. Says
    /// how many were added.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a period without name or that ends before it begins.
    pub fn add_holidays(
        &mut self,
        chosen: &[Holiday],
        region: Option<Region>,
        now: Now,
    ) -> Result<u32> {
        self.allow(UseCase::ChangeSettings)?;
        let mut holidays = self.read().calendar()?;
        let before = holidays.len();
        for one in tidied(chosen)? {
            if !holidays.contains(&one) {
                holidays.push(one);
            }
        }
        let added = u32::try_from(holidays.len() - before).unwrap_or(u32::MAX);
        let moved = region.is_some() && region != self.read().holiday_region()?;
        if added == 0 && !moved {
            return Ok(0);
        }
        holidays.sort_by_key(|holiday| holiday.first_day);
        self.change("change_holidays", now, |change| {
            change.save_holidays(&holidays)?;
            if let Some(region) = region {
                change.save_holiday_region(region)?;
            }
            Ok(added)
        })
    }

    /// Replaces the school's holidays. They change school days, never a legal term.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] for a holiday without name or that ends before it begins.
    pub fn save_holidays(&mut self, holidays: &[Holiday], now: Now) -> Result<()> {
        self.allow(UseCase::ChangeSettings)?;
        let mut holidays = tidied(holidays)?;
        holidays.sort_by_key(|holiday| holiday.first_day);
        self.change("change_holidays", now, |change| {
            Ok(change.save_holidays(&holidays)?)
        })
    }

    pub(crate) fn calendar(&self) -> Result<Calendar> {
        Ok(Calendar::new(&self.read().calendar()?))
    }
}

/// The periods with their names tidied, when each has one and ends after it begins.
fn tidied(holidays: &[Holiday]) -> Result<Vec<Holiday>> {
    let mut checks = Checks::default();
    for (place, holiday) in holidays.iter().enumerate() {
        checks.text(&format!("holidays.{place}.name"), &holiday.name, 80);
        let days = (holiday.last_day - holiday.first_day).num_days();
        if !(0..=366).contains(&days) {
            checks.wrong(
                format!("holidays.{place}.lastDay"),
                Problem::EndsBeforeItBegins,
            );
        }
    }
    checks.done()?;
    Ok(holidays
        .iter()
        .map(|holiday| Holiday {
            name: tidy(&holiday.name),
            ..holiday.clone()
        })
        .collect())
}
