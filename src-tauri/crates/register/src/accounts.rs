//! Who uses the program, and as what. Deliberately absent: passwords, which are in the header.

use chrono::NaiveDate;
use domain::id::{AccountId, StaffId};
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
    /// What the school calls it; empty for the word of the role.
    pub title: String,
    /// The language of the user's window.
    pub language: Language,
    /// The member of staff it is, where that is known.
    pub staff: Option<StaffId>,
    /// Since when it cannot open the register.
    pub suspended_on: Option<NaiveDate>,
    /// Whether the password of now was given by another and must be changed.
    pub one_time: bool,
    /// Grows with every edit; an edit on an older version is stale.
    pub version: u32,
}

impl Account {
    /// A new account with nothing but a name and a role.
    #[must_use]
    pub fn new(id: AccountId, name: &str, role: Role) -> Self {
        Self {
            id,
            name: name.to_owned(),
            role,
            title: String::new(),
            language: Language::Dutch,
            staff: None,
            suspended_on: None,
            one_time: false,
            version: 1,
        }
    }
}

const COLUMNS: &str = "id, name, role, title, language, staff, suspended_on, one_time, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row::parsed(row, "id")?,
        name: row.get("name")?,
        role: row::code(row, "role", Role::from_code)?,
        title: row.get("title")?,
        language: row::code(row, "language", Language::from_code)?,
        staff: row::maybe(row, "staff")?,
        suspended_on: row::maybe(row, "suspended_on")?,
        one_time: row.get("one_time")?,
        version: row.get("version")?,
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

    /// The account of this id.
    ///
    /// # Errors
    /// `NotFound(Account)`.
    pub fn account_of(&self, id: AccountId) -> Result<Account, Error> {
        let sql = format!("SELECT {COLUMNS} FROM account WHERE id = :id");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let account = statement.query_row(named_params! { ":id": id.to_string() }, from_row);
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
    /// Adds an account, with the version that it carries.
    ///
    /// # Errors
    /// A constraint when the name is empty or differs from another in case or accents alone.
    pub fn add_account(&self, account: &Account) -> Result<(), Error> {
        self.keep_account(
            "INSERT INTO account (id, name, folded, role, title, language, staff, suspended_on,
                 one_time, version)
             VALUES (:id, :name, :folded, :role, :title, :language, :staff, :suspended_on,
                 :one_time, :version)",
            account,
        )
    }

    /// Saves an account in place of the version that was read; the version grows by one. The name
    /// stays, for the password hangs on it.
    ///
    /// # Errors
    /// `Stale(Account)` if another edit came in between; `NotFound(Account)`.
    pub fn edit_account(&self, account: &Account) -> Result<(), Error> {
        self.keep_account(
            "UPDATE account SET role = :role, title = :title, language = :language,
                 staff = :staff, suspended_on = :suspended_on, one_time = :one_time,
                 version = version + 1
             WHERE id = :id AND version = :version AND name = :name AND folded = :folded",
            account,
        )
    }

    fn keep_account(&self, sql: &str, account: &Account) -> Result<(), Error> {
        let id = account.id.to_string();
        let changed = self.conn().prepare_cached(sql)?.execute(named_params! {
            ":id": id,
            ":name": account.name,
            ":folded": words(&account.name),
            ":role": account.role.code(),
            ":title": account.title,
            ":language": account.language.code(),
            ":staff": row::text(account.staff),
            ":suspended_on": row::text(account.suspended_on),
            ":one_time": account.one_time,
            ":version": account.version,
        })?;
        row::edited(
            self.conn(),
            changed,
            "SELECT 1 FROM account WHERE id = ?1",
            &id,
            Noun::Account,
        )?;
        self.touch(Noun::Account, account.id.0);
        Ok(())
    }
}
