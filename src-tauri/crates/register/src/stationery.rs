//! The school's paper and its logo: one row each, replaced as a whole.

use domain::stationery::{Fold, Stationery, Window};
use rusqlite::{OptionalExtension, named_params};
use uuid::Uuid;

use crate::{Change, Error, Noun, Reading, row};

/// The logo as it is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct LogoRow {
    /// Points across.
    pub width: u32,
    /// Points down.
    pub height: u32,
    /// Red, green and blue of each point, row by row, compressed by zlib.
    pub points: Vec<u8>,
}

impl std::fmt::Debug for LogoRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LogoRow({} x {})", self.width, self.height)
    }
}

impl Reading<'_> {
    /// How the school's letters are printed; the usual way until it chose.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn stationery(&self) -> Result<Stationery, Error> {
        let found = self
            .conn()
            .prepare_cached("SELECT window, fold, preprinted FROM stationery")?
            .query_row([], |row| {
                Ok(Stationery {
                    window: row::code(row, "window", Window::from_code)?,
                    fold: row::code(row, "fold", Fold::from_code)?,
                    preprinted: row.get("preprinted")?,
                })
            })
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    /// The school's logo; `None` until it has one.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn logo(&self) -> Result<Option<LogoRow>, Error> {
        Ok(self
            .conn()
            .prepare_cached("SELECT width, height, points FROM logo")?
            .query_row([], |row| {
                Ok(LogoRow {
                    width: row.get("width")?,
                    height: row.get("height")?,
                    points: row.get("points")?,
                })
            })
            .optional()?)
    }
}

impl Change<'_> {
    /// Keeps how the school's letters are printed.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_stationery(&self, stationery: Stationery) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO stationery (one, window, fold, preprinted)
                 VALUES (1, :window, :fold, :preprinted)
                 ON CONFLICT (one) DO UPDATE
                 SET window = :window, fold = :fold, preprinted = :preprinted",
            )?
            .execute(named_params! {
                ":window": stationery.window.code(),
                ":fold": stationery.fold.code(),
                ":preprinted": stationery.preprinted,
            })?;
        self.touch(Noun::Settings, Uuid::nil());
        Ok(())
    }

    /// Keeps a logo in place of the one there was, or takes that away.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_logo(&self, logo: Option<&LogoRow>) -> Result<(), Error> {
        let conn = self.conn();
        conn.prepare_cached("DELETE FROM logo")?.execute([])?;
        if let Some(logo) = logo {
            conn.prepare_cached(
                "INSERT INTO logo (one, width, height, points)
                 VALUES (1, :width, :height, :points)",
            )?
            .execute(named_params! {
                ":width": logo.width,
                ":height": logo.height,
                ":points": logo.points,
            })?;
        }
        self.touch(Noun::Settings, Uuid::nil());
        Ok(())
    }
}
