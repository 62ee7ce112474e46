//! The school's own settings: one row, saved as a whole.

use domain::school::{Address, Denomination, School};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::{Change, Error, Noun, Reading, row};

fn from_row(row: &Row<'_>) -> rusqlite::Result<School> {
    Ok(School {
        name: row.get("name")?,
        board: row.get("board")?,
        denomination: row::code(row, "denomination", Denomination::from_code)?,
        brin: row.get("brin")?,
        address: Address {
            street: row.get("street")?,
            postcode: row.get("postcode")?,
            town: row.get("town")?,
        },
        board_address: Address {
            street: row.get("board_street")?,
            postcode: row.get("board_postcode")?,
            town: row.get("board_town")?,
        },
        phone: row.get("phone")?,
        email: row.get("email")?,
        protocol: row.get("protocol")?,
        director_may_suspend: row.get("director_may_suspend")?,
        director_may_expel: row.get("director_may_expel")?,
        objection_to_suspension: row.get("objection_to_suspension")?,
    })
}

impl Reading<'_> {
    /// The school's settings.
    ///
    /// # Errors
    /// `NotFound(Settings)` until they were saved once.
    pub fn school(&self) -> Result<School, Error> {
        let mut statement = self.conn().prepare_cached("SELECT * FROM school")?;
        row::found(statement.query_row([], from_row), Noun::Settings)
    }
}

impl Change<'_> {
    /// Saves the school's settings in place of the old ones.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_school(&self, school: &School) -> Result<(), Error> {
        self.conn()
            .prepare_cached(include_str!("sql/school_save.sql"))?
            .execute(named_params! {
                ":name": school.name,
                ":board": school.board,
                ":denomination": school.denomination.code(),
                ":brin": school.brin,
                ":street": school.address.street,
                ":postcode": school.address.postcode,
                ":town": school.address.town,
                ":board_street": school.board_address.street,
                ":board_postcode": school.board_address.postcode,
                ":board_town": school.board_address.town,
                ":phone": school.phone,
                ":email": school.email,
                ":protocol": school.protocol,
                ":director_may_suspend": school.director_may_suspend,
                ":director_may_expel": school.director_may_expel,
                ":objection_to_suspension": school.objection_to_suspension,
            })?;
        self.touch(Noun::Settings, Uuid::nil());
        Ok(())
    }
}
