//! Filters of the list of incidents that somebody keeps.

use domain::id::{AccountId, SavedFilterId};
use domain::incident::{Category, IncidentStatus};
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A filter that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilterRow {
    /// Its id.
    pub id: SavedFilterId,
    /// What it is called.
    pub name: String,
    /// Words to look for; may be empty.
    pub text: String,
    /// Only of this kind.
    pub category: Option<Category>,
    /// Only this far.
    pub status: Option<IncidentStatus>,
    /// Only of the school year so many years ago.
    pub years_ago: Option<u32>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SavedFilterRow> {
    Ok(SavedFilterRow {
        id: row::parsed(row, "id")?,
        name: row.get("name")?,
        text: row.get("text")?,
        category: row::maybe_code(row, "category", Category::from_code)?,
        status: row::maybe_code(row, "status", IncidentStatus::from_code)?,
        years_ago: row.get("years_ago")?,
    })
}

impl Reading<'_> {
    /// The filters of an account, by name.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn saved_filters(&self, account: AccountId) -> Result<Vec<SavedFilterRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT id, name, text, category, status, years_ago FROM saved_filter
             WHERE account = :account ORDER BY name",
        )?;
        let named = named_params! { ":account": account.to_string() };
        let rows = statement.query_map(named, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Keeps a filter of an account, in the place of the one with its id.
    ///
    /// # Errors
    /// A constraint for one without a name, or a name that is there already.
    pub fn save_filter(&self, account: AccountId, filter: &SavedFilterRow) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO saved_filter (id, account, name, text, category, status, years_ago)
                 VALUES (:id, :account, :name, :text, :category, :status, :years_ago)
                 ON CONFLICT (id) DO UPDATE SET name = :name, text = :text,
                     category = :category, status = :status, years_ago = :years_ago",
            )?
            .execute(named_params! {
                ":id": filter.id.to_string(),
                ":account": account.to_string(),
                ":name": filter.name,
                ":text": filter.text,
                ":category": filter.category.map(Category::code),
                ":status": filter.status.map(IncidentStatus::code),
                ":years_ago": filter.years_ago,
            })?;
        self.touch(Noun::Settings, filter.id.0);
        Ok(())
    }

    /// Takes a filter of an account away.
    ///
    /// # Errors
    /// `NotFound(Settings)`, also for that of another account.
    pub fn drop_filter(&self, account: AccountId, id: SavedFilterId) -> Result<(), Error> {
        let gone = self
            .conn()
            .prepare_cached("DELETE FROM saved_filter WHERE id = :id AND account = :account")?
            .execute(named_params! { ":id": id.to_string(), ":account": account.to_string() })?;
        if gone == 0 {
            return Err(Error::NotFound(Noun::Settings));
        }
        self.touch(Noun::Settings, id.0);
        Ok(())
    }
}
