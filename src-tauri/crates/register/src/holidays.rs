//! The periods in which the school is closed, in the order in which the school gave them, and the
//! part of the country whose dates it follows.

use domain::calendar::Holiday;
use domain::region::Region;
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::{Change, Error, Noun, Reading, row};

fn from_row(row: &Row<'_>) -> rusqlite::Result<Holiday> {
    Ok(Holiday {
        name: row.get("name")?,
        first_day: row::parsed(row, "first_day")?,
        last_day: row::parsed(row, "last_day")?,
    })
}

impl Reading<'_> {
    /// The school's holidays, in the order in which they were saved.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn calendar(&self) -> Result<Vec<Holiday>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT name, first_day, last_day FROM holiday ORDER BY place")?;
        let holidays = statement.query_map([], from_row)?;
        Ok(holidays.collect::<rusqlite::Result<_>>()?)
    }

    /// The part of the country whose school holidays the school follows; `None` until it chose.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn holiday_region(&self) -> Result<Option<Region>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT region FROM holiday_region")?;
        let mut rows =
            statement.query_map([], |row| row::code(row, "region", Region::from_code))?;
        Ok(rows.next().transpose()?)
    }
}

impl Change<'_> {
    /// Puts these holidays in place of all that were there.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_holidays(&self, holidays: &[Holiday]) -> Result<(), Error> {
        let conn = self.conn();
        conn.prepare_cached("DELETE FROM holiday")?.execute([])?;
        for holiday in holidays {
            conn.prepare_cached(
                "INSERT INTO holiday (name, first_day, last_day)
                 VALUES (:name, :first_day, :last_day)",
            )?
            .execute(named_params! {
                ":name": holiday.name,
                ":first_day": holiday.first_day.to_string(),
                ":last_day": holiday.last_day.to_string(),
            })?;
        }
        self.touch(Noun::Settings, Uuid::nil());
        Ok(())
    }

    /// Keeps the part of the country whose school holidays the school follows.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_holiday_region(&self, region: Region) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO holiday_region (one, region) VALUES (1, :region)
                 ON CONFLICT (one) DO UPDATE SET region = :region",
            )?
            .execute(named_params! { ":region": region.code() })?;
        self.touch(Noun::Settings, Uuid::nil());
        Ok(())
    }
}
