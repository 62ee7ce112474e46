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

use crate::{Error, Noun, Reading, row, tables};

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
    pub(crate) hash: [u8; 32],
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

    /// As [`Reading::history`], of the lines whose verb is one of `ops`, or is none of them.
    ///
    /// # Errors
    /// `Damaged` if a line cannot be read.
    pub fn history_among(
        &self,
        ops: &[&str],
        among: bool,
        limit: u32,
        before: Option<i64>,
    ) -> Result<Vec<Line>, Error> {
        self.lines(
            &format!(
                "SELECT {COLUMNS} FROM history
                 WHERE seq < :before AND (op IN (SELECT value FROM json_each(:ops))) = :among
                 ORDER BY seq DESC LIMIT :limit"
            ),
            named_params! {
                ":before": before.unwrap_or(i64::MAX),
                ":ops": row::json(ops)?,
                ":among": among,
                ":limit": limit,
            },
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

    /// The last line of this kind of step.
    ///
    /// # Errors
    /// `Damaged` if a line cannot be read.
    pub fn last_step(&self, op: &str) -> Result<Option<Line>, Error> {
        let lines = self.lines(
            &format!("SELECT {COLUMNS} FROM history WHERE op = :op ORDER BY seq DESC LIMIT 1"),
            named_params! { ":op": op },
        )?;
        Ok(lines.into_iter().next())
    }

    /// Looks at every line and at every row that carries a hash.
    ///
    /// # Errors
    /// Only when reading itself fails; what is found is in the answer.
    pub fn verify(&self) -> Result<Verification, Error> {
        let conn = self.conn();
        let head = head(conn)?;
        let mut faults = Vec::new();
        let file_id = conn.query_row("SELECT file_id FROM meta", [], |row| row.get(0))?;
        let (mut last, mut hash, mut count) = (0, genesis(file_id), 0);
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
            let follows = gap || line.prev_hash == hash;
            if line.digest() != line.hash || !follows {
                faults.push(Fault::Changed { seq: line.seq });
            }
            (last, hash, count) = (line.seq, line.hash, count + 1);
        }
        if last < head.seq {
            faults.push(Fault::Missing {
                from: last + 1,
                to: head.seq,
            });
        } else if last > head.seq || hash != head.hash {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::{folder, found, now};

    /// What a verification says after somebody with the key wrote past the triggers.
    fn check(tampering: &str) -> Vec<Fault> {
        let (_folder, path) = folder();
        let mut register = found(&path);
        for op in ["one", "two", "three", "four", "five"] {
            register
                .change(op, Actor::Program, now(), |change| {
                    change.touch(Noun::Pupil, change.new_id()?);
                    Ok::<_, Error>(())
                })
                .unwrap();
        }
        assert!(register.verify().unwrap().is_sound());
        register
            .conn
            .execute_batch(&format!(
                "DROP TRIGGER history_is_not_rewritten; DROP TRIGGER history_is_not_erased;
                 {tampering}"
            ))
            .unwrap();
        register.verify().unwrap().faults
    }

    #[test]
    fn the_history_cannot_be_rewritten_by_mistake() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        register
            .change("one", Actor::Program, now(), |_| Ok::<_, Error>(()))
            .unwrap();
        for sql in ["UPDATE history SET op = 'two'", "DELETE FROM history"] {
            let refused = register.change("two", Actor::Program, now(), |change| {
                change.conn().execute(sql, [])?;
                Ok::<_, Error>(())
            });
            assert!(
                matches!(&refused, Err(Error::Sql(why)) if why.constraint),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn every_field_of_a_line_is_sealed() {
        for field in [
            "at = '2026-11-21T09:00:00.000Z'",
            "by = zeroblob(16)",
            "op = 'another'",
            "touched = ''",
            "id = zeroblob(16)",
            "hash = zeroblob(32)",
        ] {
            let faults = check(&format!("UPDATE history SET {field} WHERE seq = 3"));
            assert!(
                faults.contains(&Fault::Changed { seq: 3 }),
                "{field}: {faults:?}"
            );
        }
        let faults = check("UPDATE history SET op = 'another' WHERE seq = 5");
        assert_eq!(faults, [Fault::Changed { seq: 5 }], "also in the last line");
    }

    #[test]
    fn lines_that_are_gone_are_named() {
        let gone = |sql| check(sql);
        assert_eq!(
            gone("DELETE FROM history WHERE seq = 1"),
            [Fault::Missing { from: 1, to: 1 }]
        );
        assert_eq!(
            gone("DELETE FROM history WHERE seq IN (2, 3)"),
            [Fault::Missing { from: 2, to: 3 }]
        );
        assert_eq!(
            gone("DELETE FROM history WHERE seq > 3"),
            [Fault::Missing { from: 4, to: 5 }]
        );
        assert_eq!(
            gone("DELETE FROM history"),
            [Fault::Missing { from: 1, to: 5 }]
        );
    }

    #[test]
    fn a_tail_that_was_cut_with_its_count_does_not_fit_the_head() {
        let faults = check("DELETE FROM history WHERE seq = 5; UPDATE meta SET head_seq = 4");
        assert_eq!(faults, [Fault::OtherHead]);
        let faults = check("DELETE FROM history; UPDATE meta SET head_seq = 0");
        assert_eq!(faults, [Fault::OtherHead]);
    }

    #[test]
    fn lines_that_were_swapped_or_put_in_between_show() {
        let faults = check(
            "UPDATE history SET seq = 90 WHERE seq = 2; UPDATE history SET seq = 2 WHERE seq = 3;
             UPDATE history SET seq = 3 WHERE seq = 90",
        );
        assert!(faults.contains(&Fault::Changed { seq: 2 }), "{faults:?}");
        assert!(faults.contains(&Fault::Changed { seq: 3 }), "{faults:?}");
        let faults = check(
            "UPDATE history SET seq = seq + 90 WHERE seq > 2;
             UPDATE history SET seq = seq - 89 WHERE seq > 90;
             INSERT INTO history SELECT 3, randomblob(16), at, by, op, touched, hash, hash
             FROM history WHERE seq = 2",
        );
        assert!(faults.contains(&Fault::Changed { seq: 3 }), "{faults:?}");
    }

    #[test]
    fn a_line_of_another_register_does_not_fit_in_the_first_place() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        register
            .change("one", Actor::Program, now(), |_| Ok::<_, Error>(()))
            .unwrap();
        let (_other_folder, other) = folder();
        let other = found(&other);
        assert_ne!(
            head(&other.conn).unwrap().hash,
            genesis(register.header.file_id)
        );
        let mut line = register
            .conn
            .query_row(
                &format!("SELECT {COLUMNS} FROM history"),
                [],
                Stored::from_row,
            )
            .unwrap();
        assert_eq!(line.prev_hash, genesis(register.header.file_id));
        line.prev_hash = genesis(other.header.file_id);
        assert_ne!(line.digest(), line.hash);
    }
}
