//! The history: one line for each change, in a chain.
//!
//! A line says when, who, what and to which rows, by kinds and ids and never by names, so that it
//! can be kept after the rows are erased (AVG, art. 5(2) and 17).
//! Each line holds the hash of the one before it; a line that was altered, removed, inserted or
//! moved shows. Deliberately absent: a defence against somebody who has the key and writes the
//! whole chain anew; for that the head must be kept elsewhere, on paper or in a copy.

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, Row, named_params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Error, Noun, Reading, tables};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A member of staff, by id.
    Staff(Uuid),
    /// The program itself, such as when a term of retention ended.
    Program,
}

/// A row that a step touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Touched {
    /// Its kind.
    pub noun: Noun,
    /// Its id.
    pub id: Uuid,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place, from 1 without gaps.
    pub seq: i64,
    /// Its id.
    pub id: Uuid,
    /// When, to the millisecond.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Actor,
    /// What, as a verb of the school office: `record_incident`.
    pub op: String,
    /// Which rows, sorted.
    pub touched: Vec<Touched>,
}

/// Something that is no longer as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The line is not what was written, or does not follow from the one before it.
    Changed {
        /// Its place.
        seq: i64,
    },
    /// Lines are gone from the middle or the end.
    Missing {
        /// The first of them.
        from: i64,
        /// The last of them.
        to: i64,
    },
    /// The chain does not end where the register says, though no line is missing.
    OtherHead,
    /// A row that carries a hash, such as an issued letter, has other bytes.
    Row(Touched),
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// How many lines there are.
    pub lines: u64,
    /// The hash of the last line; kept elsewhere it proves the whole history up to it.
    pub head: [u8; 32],
    /// What is wrong, in order; empty when all is well.
    pub faults: Vec<Fault>,
}

impl Verification {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Where the chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) seq: i64,
    hash: [u8; 32],
}

/// A line as it stands in the table.
struct Stored {
    seq: i64,
    id: Uuid,
    at: String,
    by: Option<Uuid>,
    op: String,
    touched: String,
    prev_hash: [u8; 32],
    hash: [u8; 32],
}

const COLUMNS: &str = "seq, id, at, by, op, touched, prev_hash, hash";

impl Stored {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            id: Uuid::from_bytes(row.get("id")?),
            at: row.get("at")?,
            by: row.get::<_, Option<[u8; 16]>>("by")?.map(Uuid::from_bytes),
            op: row.get("op")?,
            touched: row.get("touched")?,
            prev_hash: row.get("prev_hash")?,
            hash: row.get("hash")?,
        })
    }

    /// SHA-256 over every field, each preceded by its length, and the previous hash.
    fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let seq = self.seq.to_be_bytes();
        let by = self.by.map(Uuid::into_bytes);
        let fields: [&[u8]; 8] = [
            b"pluis history 1",
            &seq,
            self.id.as_bytes(),
            self.at.as_bytes(),
            by.as_ref().map_or(&[], <[u8; 16]>::as_slice),
            self.op.as_bytes(),
            self.touched.as_bytes(),
            &self.prev_hash,
        ];
        for field in fields {
            hash.update((field.len() as u64).to_be_bytes());
            hash.update(field);
        }
        hash.finalize().into()
    }

    fn into_line(self) -> Result<Line, Error> {
        let touched = self
            .touched
            .split_ascii_whitespace()
            .map(|word| {
                let (noun, id) = word.split_once(':').ok_or(Error::Damaged)?;
                Ok(Touched {
                    noun: Noun::of(noun).ok_or(Error::Damaged)?,
                    id: id.parse().map_err(|_| Error::Damaged)?,
                })
            })
            .collect::<Result<_, Error>>()?;
        Ok(Line {
            seq: self.seq,
            id: self.id,
            at: self.at.parse().map_err(|_| Error::Damaged)?,
            by: self.by.map_or(Actor::Program, Actor::Staff),
            op: self.op,
            touched,
        })
    }
}

/// What the first line of a file follows: no line of another file fits in its place.
pub(crate) fn genesis(file_id: [u8; 16]) -> [u8; 32] {
    Sha256::new()
        .chain_update(b"pluis history 1")
        .chain_update(file_id)
        .finalize()
        .into()
}

pub(crate) fn head(conn: &Connection) -> Result<Head, Error> {
    Ok(conn
        .prepare_cached("SELECT head_seq, head_hash FROM meta")?
        .query_row([], |row| {
            Ok(Head {
                seq: row.get(0)?,
                hash: row.get(1)?,
            })
        })?)
}

/// Adds the line that follows `head`.
pub(crate) fn append(
    conn: &Connection,
    head: &Head,
    id: Uuid,
    at: DateTime<Utc>,
    by: Actor,
    op: &str,
    touched: &BTreeSet<Touched>,
) -> Result<(), Error> {
    let words: Vec<_> = touched
        .iter()
        .map(|row| format!("{}:{}", row.noun, row.id))
        .collect();
    let mut line = Stored {
        seq: head.seq + 1,
        id,
        at: at.to_rfc3339_opts(SecondsFormat::Millis, true),
        by: match by {
            Actor::Staff(id) => Some(id),
            Actor::Program => None,
        },
        op: op.to_owned(),
        touched: words.join(" "),
        prev_hash: head.hash,
        hash: [0; 32],
    };
    line.hash = line.digest();
    conn.prepare_cached(
        "INSERT INTO history (seq, id, at, by, op, touched, prev_hash, hash)
         VALUES (:seq, :id, :at, :by, :op, :touched, :prev_hash, :hash)",
    )?
    .execute(named_params! {
        ":seq": line.seq,
        ":id": line.id.as_bytes(),
        ":at": line.at,
        ":by": line.by.map(Uuid::into_bytes),
        ":op": line.op,
        ":touched": line.touched,
        ":prev_hash": line.prev_hash,
        ":hash": line.hash,
    })?;
    conn.prepare_cached("UPDATE meta SET head_seq = ?1, head_hash = ?2")?
        .execute((line.seq, line.hash))?;
    Ok(())
}

impl Reading<'_> {
    /// At most `limit` lines, newest first, starting below `before` if that is given.
    ///
    /// # Errors
    /// `Damaged` if a line cannot be read.
    pub fn history(&self, limit: u32, before: Option<i64>) -> Result<Vec<Line>, Error> {
        self.lines(
            &format!(
                "SELECT {COLUMNS} FROM history WHERE seq < :before
                 ORDER BY seq DESC LIMIT :limit"
            ),
            named_params! { ":before": before.unwrap_or(i64::MAX), ":limit": limit },
        )
    }

    /// Every line that touched `row`, newest first: the track record of a dossier.
    ///
    /// # Errors
    /// `Damaged` if a line cannot be read.
    pub fn history_of(&self, row: Touched) -> Result<Vec<Line>, Error> {
        self.lines(
            &format!("SELECT {COLUMNS} FROM history WHERE instr(touched, :row) ORDER BY seq DESC"),
            named_params! { ":row": format!("{}:{}", row.noun, row.id) },
        )
    }

    /// Looks at every line and at every row that carries a hash.
    ///
    /// # Errors
    /// Only when reading itself fails; what is found is in the answer.
    pub fn verify(&self) -> Result<Verification, Error> {
        let conn = self.conn();
        let head = head(conn)?;
        let mut faults = Vec::new();
        let (mut last, mut hash, mut count) = (0, None, 0);
        let mut lines =
            conn.prepare_cached(&format!("SELECT {COLUMNS} FROM history ORDER BY seq"))?;
        for line in lines.query_map([], Stored::from_row)? {
            let line = line?;
            let gap = line.seq != last + 1;
            if gap {
                faults.push(Fault::Missing {
                    from: last + 1,
                    to: line.seq - 1,
                });
            }
            // After a gap the hash before it is unknown; the line itself can still be whole.
            let follows = gap || hash.is_none_or(|hash| line.prev_hash == hash);
            if line.digest() != line.hash || !follows {
                faults.push(Fault::Changed { seq: line.seq });
            }
            (last, hash, count) = (line.seq, Some(line.hash), count + 1);
        }
        if last < head.seq {
            faults.push(Fault::Missing {
                from: last + 1,
                to: head.seq,
            });
        } else if last > head.seq || hash.is_some_and(|hash| hash != head.hash) {
            faults.push(Fault::OtherHead);
        }
        for check in tables::CHECKS {
            faults.extend(check(conn)?);
        }
        Ok(Verification {
            lines: count,
            head: head.hash,
            faults,
        })
    }

    fn lines(
        &self,
        sql: &str,
        params: &[(&str, &dyn rusqlite::ToSql)],
    ) -> Result<Vec<Line>, Error> {
        let mut statement = self.conn().prepare_cached(sql)?;
        let lines = statement.query_map(params, Stored::from_row)?;
        lines.map(|line| line?.into_line()).collect()
    }
}
