//! Who uses the program, and as what. Deliberately absent: passwords, which are in the header.

use domain::id::AccountId;
use domain::school::Language;
use domain::staff::Role;
use rusqlite::{Row, named_params};

use crate::fold::words;
use crate::{Change, Error, Noun, Reading, row};

/// A user of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The name with which the user opens the register; no two differ in case or accents alone.
    pub name: String,
    /// What the user may do follows from it.
    pub role: Role,
    /// The language of the user's window.
    pub language: Language,
}

const COLUMNS: &str = "id, name, role, language";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row::parsed(row, "id")?,
        name: row.get("name")?,
        role: row::code(row, "role", Role::from_code)?,
        language: row::code(row, "language", Language::from_code)?,
    })
}

impl Reading<'_> {
    /// The account of this name; case, accents and white space do not count.
    ///
    /// # Errors
    /// `NotFound(Account)`.
    pub fn account(&self, name: &str) -> Result<Account, Error> {
        let sql = format!("SELECT {COLUMNS} FROM account WHERE folded = :folded");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let account = statement.query_row(named_params! { ":folded": words(name) }, from_row);
        row::found(account, Noun::Account)
    }

    /// Every account, by name.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn accounts(&self) -> Result<Vec<Account>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM account ORDER BY folded");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let accounts = statement.query_map([], from_row)?;
        Ok(accounts.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds an account.
    ///
    /// # Errors
    /// A constraint when the name is empty or differs from another in case or accents alone.
    pub fn add_account(&self, account: &Account) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO account (id, name, folded, role, language)
                 VALUES (:id, :name, :folded, :role, :language)",
            )?
            .execute(named_params! {
                ":id": account.id.to_string(),
                ":name": account.name,
                ":folded": words(&account.name),
                ":role": account.role.code(),
                ":language": account.language.code(),
            })?;
        self.touch(Noun::Account, account.id.0);
        Ok(())
    }
}
