//! Reading, and the one way to write.
//!
//! Nouns read in `impl Reading<'_>` and write in `impl Change<'_>`.
//! A change can do all that reading can, and sees what it wrote itself.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::history::{self, Actor, Touched};
use crate::ids::Ids;
use crate::known::Known;
use crate::{Error, Noun, Register};

/// The register, to read from.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    conn: &'a Connection,
    known: Option<&'a RefCell<Known>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Self {
        Self { conn, known: None }
    }

    /// Outside a step, with what is known of the rows as they are.
    fn with(conn: &'a Connection, known: &'a RefCell<Known>) -> Self {
        let known = Some(known);
        Self { conn, known }
    }

    pub(crate) fn known(&self) -> Option<&'a RefCell<Known>> {
        self.known
    }

    /// For the files of the nouns.
    pub(crate) fn conn(&self) -> &'a Connection {
        self.conn
    }
}

/// A step at work: everything written through it happens, or nothing does.
#[derive(Debug)]
pub struct Change<'a> {
    reading: Reading<'a>,
    ids: &'a RefCell<Ids>,
    seq: i64,
    by: Actor,
    at: DateTime<Utc>,
    touched: RefCell<BTreeSet<Touched>>,
}

/// What a step gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stepped<T> {
    /// What the work returned.
    pub output: T,
    /// The step's line in the history.
    pub seq: i64,
    /// The rows that it touched, sorted; screens that show one of them read again.
    pub touched: Vec<Touched>,
}

impl<T> Stepped<T> {
    /// The same step with another output.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Stepped<U> {
        Stepped {
            output: to(self.output),
            seq: self.seq,
            touched: self.touched,
        }
    }
}

impl<'a> Deref for Change<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Self::Target {
        &self.reading
    }
}

impl Change<'_> {
    /// A new id, larger than every one before it.
    ///
    /// # Errors
    /// If the operating system gives no randomness.
    pub fn new_id(&self) -> Result<Uuid, Error> {
        self.ids.borrow_mut().next(self.at)
    }

    /// Notes that this step touches a row. Each writing of a noun does it; doing it twice is no
    /// harm.
    pub fn touch(&self, noun: Noun, id: Uuid) {
        self.touched.borrow_mut().insert(Touched { noun, id });
    }

    /// The moment of the step.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Who does it.
    #[must_use]
    pub fn by(&self) -> Actor {
        self.by
    }

    /// The line that the step will have in the history.
    #[must_use]
    pub fn seq(&self) -> i64 {
        self.seq
    }
}

impl Register {
    /// The register, to read from.
    #[must_use]
    pub fn read(&self) -> Reading<'_> {
        Reading::with(&self.conn, &self.known)
    }

    /// Runs `work` as one step: one transaction and one line in the history.
    ///
    /// `op` is a verb of the school office, such as `record_incident`; being part of the program
    /// it cannot hold a name. The error type is the caller's, so that `?` works on the errors of
    /// other crates as well.
    ///
    /// # Errors
    /// Whatever `work` returns, and this crate's own; in every case nothing was written.
    pub fn change<T, E: From<Error>>(
        &mut self,
        op: &'static str,
        by: Actor,
        at: DateTime<Utc>,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<Stepped<T>, E> {
        self.step(op, by, at, work)
    }

    /// Does a step and takes it back at once: what it would give, with nothing written.
    ///
    /// # Errors
    /// As [`Register::change`].
    pub fn rehearse<T, E: From<Error>>(
        &mut self,
        by: Actor,
        at: DateTime<Utc>,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Error::from)?;
        let change = Change {
            reading: Reading::new(&tx),
            ids: &self.ids,
            seq: history::head(&tx)?.seq + 1,
            by,
            at,
            touched: RefCell::default(),
        };
        let output = work(&change);
        drop(change);
        tx.rollback().map_err(Error::from)?;
        output
    }

    /// Writes a line about what somebody looked at; nothing else changes.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn witness(
        &self,
        op: &'static str,
        by: Actor,
        at: DateTime<Utc>,
        seen: Touched,
    ) -> Result<(), Error> {
        let tx = self.conn.unchecked_transaction()?;
        let head = history::head(&tx)?;
        let id = self.ids.borrow_mut().next(at)?;
        history::append(&tx, &head, id, at, by, op, &BTreeSet::from([seen]))?;
        Ok(tx.commit()?)
    }

    /// As [`Register::change`], for an `op` that this crate composes.
    pub(crate) fn step<T, E: From<Error>>(
        &mut self,
        op: &str,
        by: Actor,
        at: DateTime<Utc>,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<Stepped<T>, E> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Error::from)?;
        let head = history::head(&tx)?;
        let id = self.ids.borrow_mut().next(at)?;
        let seq = head.seq + 1;
        let change = Change {
            reading: Reading::new(&tx),
            ids: &self.ids,
            seq,
            by,
            at,
            touched: RefCell::default(),
        };
        let output = work(&change)?;
        let touched = change.touched.into_inner();
        history::append(&tx, &head, id, at, by, op, &touched)?;
        tx.commit().map_err(Error::from)?;
        Ok(Stepped {
            output,
            seq,
            touched: touched.into_iter().collect(),
        })
    }
}
