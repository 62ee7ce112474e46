//! What somebody is typing: one text per account and form, so that a crash loses nothing.
//!
//! A draft is no part of the history: it is written with every keystroke, is nobody's decision and
//! is gone when the form is sent. Nothing else may be written in this way, which is why [`Note`]
//! can do nothing else.

use chrono::{DateTime, Utc};
use domain::id::AccountId;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, named_params};

use crate::{Change, Error, Reading, Register, row};

/// A transaction without a line in the history, for drafts alone.
#[derive(Debug, Clone, Copy)]
pub struct Note<'a> {
    conn: &'a Connection,
}

impl Reading<'_> {
    /// What was last typed in a form, if anything.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn draft(&self, account: AccountId, form: &str) -> Result<Option<String>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT json FROM draft WHERE account = :account AND form = :form")?;
        Ok(statement
            .query_row(
                named_params! { ":account": account.to_string(), ":form": form },
                |row| row.get(0),
            )
            .optional()?)
    }
}

impl Register {
    /// Writes drafts, in one transaction and without a line in the history.
    ///
    /// # Errors
    /// Whatever `work` returns, and this crate's own; in every case nothing was written.
    pub fn note<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&Note<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Error::from)?;
        let output = work(&Note { conn: &tx })?;
        tx.commit().map_err(Error::from)?;
        Ok(output)
    }
}

impl Note<'_> {
    /// Keeps what was typed, in place of what was kept before.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_draft(
        &self,
        account: AccountId,
        form: &str,
        json: &str,
        at: DateTime<Utc>,
    ) -> Result<(), Error> {
        save(self.conn, account, form, json, at)
    }

    /// Forgets what was typed.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn drop_draft(&self, account: AccountId, form: &str) -> Result<(), Error> {
        drop_draft(self.conn, account, form)
    }
}

impl Change<'_> {
    /// As [`Note::save_draft`], inside a step.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn save_draft(
        &self,
        account: AccountId,
        form: &str,
        json: &str,
        at: DateTime<Utc>,
    ) -> Result<(), Error> {
        save(self.conn(), account, form, json, at)
    }

    /// As [`Note::drop_draft`], inside the step that the form became.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn drop_draft(&self, account: AccountId, form: &str) -> Result<(), Error> {
        drop_draft(self.conn(), account, form)
    }
}

fn save(
    conn: &Connection,
    account: AccountId,
    form: &str,
    json: &str,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    conn.prepare_cached(
        "INSERT INTO draft (account, form, json, at) VALUES (:account, :form, :json, :at)
         ON CONFLICT DO UPDATE SET json = excluded.json, at = excluded.at",
    )?
    .execute(named_params! {
        ":account": account.to_string(),
        ":form": form,
        ":json": json,
        ":at": row::moment(at),
    })?;
    Ok(())
}

fn drop_draft(conn: &Connection, account: AccountId, form: &str) -> Result<(), Error> {
    conn.prepare_cached("DELETE FROM draft WHERE account = :account AND form = :form")?
        .execute(named_params! { ":account": account.to_string(), ":form": form })?;
    Ok(())
}
