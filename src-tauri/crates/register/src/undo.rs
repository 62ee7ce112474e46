//! Taking a step back.
//!
//! Temporary triggers, made at each opening for the tables that ask for it, keep every row as it
//! was before and after a step. Undoing writes the old rows back as a new step, so that the
//! history only grows; undoing that step does it again. The images hold personal data: they stay
//! inside the encrypted file and are wiped when they are forgotten. Deliberately absent: which
//! steps may be undone, a rule for the office.

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Map, Value as Json};

use crate::{Actor, Change, Error, Noun, Register, Stepped};

type Image = Map<String, Json>;

/// Has the rows of `tables` kept for each step.
pub(crate) fn watch(conn: &Connection, tables: &[&str]) -> Result<(), Error> {
    for table in tables {
        let columns = Columns::of(conn, table)?;
        let events = [
            ("INSERT", None, Some("NEW")),
            ("UPDATE", Some("OLD"), Some("NEW")),
            ("DELETE", Some("OLD"), None),
        ];
        for (event, before, after) in events {
            let [before, after] =
                [before, after].map(|row| row.map_or("NULL".to_owned(), |row| columns.image(row)));
            conn.execute_batch(&format!(
                "CREATE TEMP TRIGGER {table}_{event} AFTER {event} ON main.{table} BEGIN
                     INSERT INTO image (step, tbl, before, after)
                     SELECT head_seq + 1, '{table}', {before}, {after} FROM meta;
                 END"
            ))?;
        }
    }
    Ok(())
}

impl Register {
    /// Takes step `seq` back, as a new step that can be undone itself.
    ///
    /// A row with a `version` gets a version of its own, so that a form that was read before the
    /// undoing is stale.
    ///
    /// # Errors
    /// `NotUndoable` if nothing was kept of the step; `Stale` if a later step changed one of its
    /// rows, or if it is undone already; a constraint, if other rows came to depend on it.
    pub fn undo(&mut self, seq: i64, by: Actor, at: DateTime<Utc>) -> Result<Stepped<()>, Error> {
        self.step(&format!("undo:{seq}"), by, at, |change| {
            take_back(change, seq)
        })
    }

    /// Wipes the images of every step before `seq`; those steps can no longer be undone.
    ///
    /// Erasing personal data needs it: `i64::MAX` wipes them all.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn forget_images(&mut self, seq: i64) -> Result<(), Error> {
        forget(&self.conn, seq)
    }
}

impl Change<'_> {
    /// As [`Register::forget_images`], inside the step that erases.
    ///
    /// The erasing step itself keeps images again: forget them after it.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn forget_images(&self, seq: i64) -> Result<(), Error> {
        forget(self.conn(), seq)
    }
}

fn forget(conn: &Connection, seq: i64) -> Result<(), Error> {
    conn.prepare_cached("DELETE FROM image WHERE step < ?1")?
        .execute([seq])?;
    Ok(())
}

fn take_back(change: &Change<'_>, seq: i64) -> Result<(), Error> {
    let conn = change.conn();
    let images = conn
        .prepare_cached("SELECT tbl, before, after FROM image WHERE step = ?1 ORDER BY id DESC")?
        .query_map([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<Vec<(String, Option<String>, Option<String>)>>>()?;
    if images.is_empty() {
        return Err(Error::NotUndoable);
    }
    // Rows come back in an order in which a reference may wait for its row.
    conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    for (table, before, after) in images {
        let columns = Columns::of(conn, &table)?;
        let [before, after] = [before, after].map(|text| {
            text.map(|text| serde_json::from_str::<Image>(&text).map_err(|_| Error::Damaged))
                .transpose()
        });
        let (before, after) = (before?, after?);
        let Some(key) = after.as_ref().or(before.as_ref()) else {
            return Err(Error::Damaged);
        };
        let current = columns.current(conn, key)?;
        let same = match (&current, &after) {
            (Some(current), Some(after)) => content(current).eq(content(after)),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if !same {
            return Err(Error::Stale(Noun::History));
        }
        match before {
            Some(before) => columns.write(conn, before, current.as_ref())?,
            None => columns.remove(conn, key)?,
        }
    }
    for line in change.history(1, Some(seq + 1))? {
        for row in line.touched.into_iter().filter(|_| line.seq == seq) {
            change.touch(row.noun, row.id);
        }
    }
    Ok(())
}

/// What a row says; the version only counts how often.
fn content(image: &Image) -> impl Iterator<Item = (&String, &Json)> {
    image.iter().filter(|(column, _)| *column != "version")
}

/// The columns of a table. Names of tables and columns come from the migrations alone.
struct Columns {
    table: String,
    all: Vec<String>,
    key: Vec<String>,
}

impl Columns {
    fn of(conn: &Connection, table: &str) -> Result<Self, Error> {
        let columns = conn
            .prepare_cached("SELECT name, pk > 0 FROM pragma_table_info(?1, 'main')")?
            .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(String, bool)>>>()?;
        let key: Vec<_> = columns
            .iter()
            .filter(|(_, key)| *key)
            .map(|(name, _)| name.clone())
            .collect();
        if key.is_empty() {
            return Err(Error::Damaged);
        }
        let all = columns.into_iter().map(|(name, _)| name).collect();
        Ok(Self {
            table: table.to_owned(),
            all,
            key,
        })
    }

    /// The SQL that makes an image of `row`; JSON knows no bytes, so text and bytes are marked.
    fn image(&self, row: &str) -> String {
        let fields: Vec<_> = self
            .all
            .iter()
            .map(|column| {
                format!(
                    "'{column}', CASE typeof({row}.{column})
                         WHEN 'text' THEN 't' || {row}.{column}
                         WHEN 'blob' THEN 'x' || hex({row}.{column})
                         ELSE {row}.{column} END"
                )
            })
            .collect();
        format!("json_object({})", fields.join(", "))
    }

    /// The row as it is now, if it is there.
    fn current(&self, conn: &Connection, key: &Image) -> Result<Option<Image>, Error> {
        let sql = format!(
            "SELECT {} FROM main.{} AS it WHERE {}",
            self.image("it"),
            self.table,
            self.where_key()
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values(&self.key, key)?))?;
        match rows.next()? {
            Some(row) => Ok(Some(
                serde_json::from_str(&row.get::<_, String>(0)?).map_err(|_| Error::Damaged)?,
            )),
            None => Ok(None),
        }
    }

    fn write(
        &self,
        conn: &Connection,
        mut image: Image,
        current: Option<&Image>,
    ) -> Result<(), Error> {
        if let Some(version) = image.get_mut("version") {
            let newest = current
                .and_then(|row| row.get("version"))
                .unwrap_or(version)
                .as_i64();
            *version = newest.map_or(Json::Null, |newest| (newest + 1).into());
        }
        let marks = vec!["?"; self.all.len()].join(", ");
        let sets: Vec<_> = self
            .all
            .iter()
            .map(|column| format!("{column} = excluded.{column}"))
            .collect();
        let sql = format!(
            "INSERT INTO main.{} ({}) VALUES ({marks}) ON CONFLICT ({}) DO UPDATE SET {}",
            self.table,
            self.all.join(", "),
            self.key.join(", "),
            sets.join(", ")
        );
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(values(&self.all, &image)?))?;
        Ok(())
    }

    fn remove(&self, conn: &Connection, key: &Image) -> Result<(), Error> {
        let sql = format!("DELETE FROM main.{} WHERE {}", self.table, self.where_key());
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(values(&self.key, key)?))?;
        Ok(())
    }

    fn where_key(&self) -> String {
        let terms: Vec<_> = self
            .key
            .iter()
            .map(|column| format!("{column} = ?"))
            .collect();
        terms.join(" AND ")
    }
}

/// The values of `columns` in an image, in that order.
fn values(columns: &[String], image: &Image) -> Result<Vec<Value>, Error> {
    columns
        .iter()
        .map(|column| match image.get(column) {
            None | Some(Json::Null) => Ok(Value::Null),
            Some(Json::Number(number)) => {
                number
                    .as_i64()
                    .map(Value::Integer)
                    .or_else(|| number.as_f64().map(Value::Real))
            }
            .ok_or(Error::Damaged),
            Some(Json::String(text)) => match text.split_at_checked(1) {
                Some(("t", text)) => Ok(Value::Text(text.to_owned())),
                Some(("x", digits)) => bytes(digits).map(Value::Blob).ok_or(Error::Damaged),
                _ => Err(Error::Damaged),
            },
            Some(_) => Err(Error::Damaged),
        })
        .collect()
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else {
        return None;
    };
    pairs
        .iter()
        .map(|&[high, low]| {
            let high = char::from(high).to_digit(16)?;
            let low = char::from(low).to_digit(16)?;
            u8::try_from(high * 16 + low).ok()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use rusqlite::params;
    use uuid::Uuid;

    use super::*;
    use crate::rehearsal::{count, folder, found, now, open};

    fn run(register: &mut Register, sql: &str) -> i64 {
        let done = register.change("write", Actor::Program, now(), |change| {
            change.touch(Noun::Incident, Uuid::nil());
            change.conn().execute_batch(sql)?;
            Ok::<_, Error>(())
        });
        done.unwrap().seq
    }

    type Note = (Vec<u8>, Option<String>, Option<i64>, Option<f64>);

    fn contents(register: &Register) -> Vec<Note> {
        register
            .conn
            .prepare("SELECT id, text, size, weight FROM note ORDER BY id")
            .unwrap()
            .query_map([], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    }

    #[test]
    fn each_kind_of_step_is_taken_back_to_the_last_bit() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        let mut past = vec![contents(&register)];
        let steps = [
            format!(
                "INSERT INTO note (id, text, size, weight)
                 VALUES (x'00ff', 't''é\"\u{1f98b}', {}, 0.1), (x'', '', {}, 1e300)",
                i64::MAX,
                i64::MIN
            ),
            "INSERT INTO mark VALUES (x'00ff', 'rood'), (x'00ff', 'x0')".to_owned(),
            "UPDATE note SET text = NULL, weight = -0.5 WHERE id = x'00ff'".to_owned(),
            "DELETE FROM note".to_owned(),
        ];
        let mut seqs = Vec::new();
        for step in &steps {
            seqs.push(run(&mut register, step));
            past.push(contents(&register));
        }
        assert_eq!(count(&register, "mark"), 0, "marks went with their note");
        register.close().unwrap();
        let mut register = open(&path);
        for seq in seqs.into_iter().rev() {
            assert_eq!(
                contents(&register),
                past.pop().unwrap(),
                "before undoing {seq}"
            );
            let undone = register.undo(seq, Actor::Program, now()).unwrap();
            assert_eq!(undone.touched[0].noun, Noun::Incident, "screens hear of it");
            if seq == 4 {
                assert_eq!(
                    count(&register, "mark"),
                    2,
                    "marks came back with their note"
                );
            }
        }
        assert_eq!(contents(&register), past.pop().unwrap());
        assert_eq!(
            register.history(100, None).unwrap().len(),
            8,
            "the history only grew"
        );
        assert!(register.verify().unwrap().is_sound());
    }

    #[test]
    fn undoing_an_undo_does_it_again() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        let step = run(
            &mut register,
            "INSERT INTO note (id, text) VALUES (x'01', 'hoi')",
        );
        let undo = register.undo(step, Actor::Program, now()).unwrap().seq;
        assert_eq!(count(&register, "note"), 0);
        register.undo(undo, Actor::Program, now()).unwrap();
        assert_eq!(count(&register, "note"), 1);
    }

    #[test]
    fn a_step_whose_row_was_changed_later_stays() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        let step = run(
            &mut register,
            "INSERT INTO note (id, text) VALUES (x'01', 'hoi')",
        );
        run(&mut register, "UPDATE note SET text = 'dag'");
        let undone = register.undo(step, Actor::Program, now());
        assert!(matches!(undone, Err(Error::Stale(_))), "{undone:?}");
        assert_eq!(contents(&register)[0].1.as_deref(), Some("dag"));
        assert_eq!(
            register.history(10, None).unwrap().len(),
            2,
            "the refusal leaves no line"
        );
    }

    #[test]
    fn a_form_that_was_read_before_an_undo_is_stale() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        run(
            &mut register,
            "INSERT INTO note (id, text) VALUES (x'01', 'hoi')",
        );
        let step = run(&mut register, "UPDATE note SET text = 'dag', version = 2");
        register.undo(step, Actor::Program, now()).unwrap();
        let version: i64 = register
            .conn
            .query_row("SELECT version FROM note", [], |row| row.get(0))
            .unwrap();
        assert_eq!(version, 3);
    }

    #[test]
    fn what_was_forgotten_cannot_be_undone_and_its_images_are_gone() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        let step = run(
            &mut register,
            "INSERT INTO note (id, text) VALUES (x'01', 'hoi')",
        );
        register.forget_images(step + 1).unwrap();
        assert_eq!(count(&register, "image"), 0);
        let undone = register.undo(step, Actor::Program, now());
        assert!(matches!(undone, Err(Error::NotUndoable)), "{undone:?}");
    }

    #[test]
    fn a_refused_step_keeps_no_image() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        let refused: Result<Stepped<()>, Error> =
            register.change("write", Actor::Program, now(), |change| {
                change
                    .conn()
                    .execute("INSERT INTO note (id) VALUES (?1)", params![b"x"])?;
                Err(Error::NotFound(Noun::Pupil))
            });
        assert!(refused.is_err());
        assert_eq!(
            (count(&register, "note"), count(&register, "image")),
            (0, 0)
        );
    }
}
