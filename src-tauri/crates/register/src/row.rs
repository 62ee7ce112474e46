//! How values stand in a row: codes and ids as text, days and moments as ISO text, lists as JSON.
//!
//! One function per kind of value, by the name of its column; every `from_row` uses them.

use std::error::Error as StdError;
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::name::Name;
use domain::person::{PersonId, Subject};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Noun};

/// A row holds a value that no program wrote.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("column {column} holds no value of its kind")]
struct Unreadable {
    column: &'static str,
}

/// The error for a value that cannot be read.
pub(crate) fn unreadable(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(Unreadable { column }))
}

/// A value that has a usual writing: an id, a day, a moment.
pub(crate) fn parsed<T>(row: &Row<'_>, column: &'static str) -> rusqlite::Result<T>
where
    T: FromStr<Err: StdError>,
{
    row.get_ref(column)?
        .as_str()?
        .parse()
        .map_err(|_| unreadable(column))
}

/// As [`parsed`], for a column that may be empty.
pub(crate) fn maybe<T>(row: &Row<'_>, column: &'static str) -> rusqlite::Result<Option<T>>
where
    T: FromStr<Err: StdError>,
{
    match row.get_ref(column)?.as_str_or_null()? {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| unreadable(column)),
    }
}

/// A value of a closed enum, by its code.
pub(crate) fn code<T>(
    row: &Row<'_>,
    column: &'static str,
    from_code: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    from_code(row.get_ref(column)?.as_str()?).ok_or_else(|| unreadable(column))
}

/// As [`code`], for a column that may be empty.
pub(crate) fn maybe_code<T>(
    row: &Row<'_>,
    column: &'static str,
    from_code: fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)?.as_str_or_null()? {
        None => Ok(None),
        Some(text) => from_code(text).map(Some).ok_or_else(|| unreadable(column)),
    }
}

/// A list.
pub(crate) fn list<T: DeserializeOwned>(
    row: &Row<'_>,
    column: &'static str,
) -> rusqlite::Result<Vec<T>> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| unreadable(column))
}

/// A nested value, for a column that may be empty.
pub(crate) fn maybe_json<T: DeserializeOwned>(
    row: &Row<'_>,
    column: &'static str,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)?.as_str_or_null()? {
        None => Ok(None),
        Some(text) => serde_json::from_str(text)
            .map(Some)
            .map_err(|_| unreadable(column)),
    }
}

/// A name, from the four columns that every person has.
pub(crate) fn name(row: &Row<'_>) -> rusqlite::Result<Name> {
    Ok(Name {
        given: row.get("given")?,
        initials: row.get("initials")?,
        prefix: row.get("prefix")?,
        family: row.get("family")?,
    })
}

/// A person without regard to kind.
pub(crate) fn person(row: &Row<'_>) -> rusqlite::Result<PersonId> {
    maybe_person(row)?.ok_or_else(|| unreadable("person_id"))
}

/// As [`person`], where there may be none.
pub(crate) fn maybe_person(row: &Row<'_>) -> rusqlite::Result<Option<PersonId>> {
    Ok(match maybe_code(row, "person_kind", Subject::from_code)? {
        None => None,
        Some(Subject::Pupil) => Some(PersonId::Pupil(parsed(row, "person_id")?)),
        Some(Subject::Guardian) => Some(PersonId::Guardian(parsed(row, "person_id")?)),
        Some(Subject::Staff) => Some(PersonId::Staff(parsed(row, "person_id")?)),
    })
}

/// A list as it is stored.
pub(crate) fn json<T: Serialize>(list: &[T]) -> Result<String, Error> {
    serde_json::to_string(list).map_err(|_| Error::Damaged)
}

/// A nested value as it is stored, where it is there.
pub(crate) fn maybe_text<T: Serialize>(value: Option<&T>) -> Result<Option<String>, Error> {
    value
        .map(|value| serde_json::to_string(value).map_err(|_| Error::Damaged))
        .transpose()
}

/// The usual writing of a value that may not be there.
pub(crate) fn text<T: ToString>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// A moment as it is stored: always of the same length, so that text sorts as time does.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Nanos, true)
}

/// The kind and id of a person, as two columns have them.
pub(crate) fn of_person(person: Option<PersonId>) -> (Option<&'static str>, Option<String>) {
    (
        person.map(|person| person.subject().code()),
        person.map(|person| person.uuid().to_string()),
    )
}

/// The one row that was asked for, or `NotFound`.
pub(crate) fn found<T>(read: rusqlite::Result<T>, noun: Noun) -> Result<T, Error> {
    match read {
        Err(rusqlite::Error::QueryReturnedNoRows) => Err(Error::NotFound(noun)),
        read => Ok(read?),
    }
}

/// What `changed` rows mean for an edit that named one row and its version: `table` says whether
/// the row is gone or was changed.
pub(crate) fn edited(
    conn: &Connection,
    changed: usize,
    there: &str,
    id: &str,
    noun: Noun,
) -> Result<(), Error> {
    if changed == 1 {
        return Ok(());
    }
    if conn.prepare_cached(there)?.exists([id])? {
        Err(Error::Stale(noun))
    } else {
        Err(Error::NotFound(noun))
    }
}

/// One more than the highest number of a year, which `highest` reads for `:year`.
pub(crate) fn next_number(conn: &Connection, highest: &str, year: i32) -> Result<u32, Error> {
    let highest: Option<u32> = conn
        .prepare_cached(highest)?
        .query_row(named_params! { ":year": year.to_string() }, |row| {
            row.get(0)
        })?;
    Ok(highest.unwrap_or(0) + 1)
}
