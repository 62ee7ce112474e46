//! Notes about a pupil or an incident that few may read. A note is only ever added; what was wrong
//! is struck out and stays. Its text is read by itself, so that no list brings it along.

use chrono::{DateTime, Utc};
use domain::id::NoteId;
use domain::note::NoteOf;
use domain::staff::Role;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A note, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// Its id.
    pub id: NoteId,
    /// What it is about.
    pub of: NoteOf,
    /// The roles that may read it.
    pub readers: Vec<Role>,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The account that wrote it.
    pub by: String,
    /// The note in the place of which it came.
    pub corrects: Option<NoteId>,
    /// That it was struck out.
    pub struck: Option<NoteStruck>,
}

/// That a note was struck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteStruck {
    /// Why.
    pub why: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The account that struck it out.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    let of = match row::maybe(row, "pupil")? {
        Some(pupil) => NoteOf::Pupil(pupil),
        None => NoteOf::Incident(row::parsed(row, "incident")?),
    };
    let struck = match row.get::<_, Option<String>>("struck_why")? {
        None => None,
        Some(why) => Some(NoteStruck {
            why,
            at: row::parsed(row, "struck_at")?,
            by: row.get("struck_by")?,
        }),
    };
    Ok(NoteRow {
        id: row::parsed(row, "id")?,
        of,
        readers: row::list(row, "readers")?,
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
        corrects: row::maybe(row, "corrects")?,
        struck,
    })
}

/// The two columns that say what a note is about.
fn about(of: NoteOf) -> (Option<String>, Option<String>) {
    match of {
        NoteOf::Pupil(id) => (Some(id.to_string()), None),
        NoteOf::Incident(id) => (None, Some(id.to_string())),
    }
}

impl Reading<'_> {
    /// The notes about something, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn notes(&self, of: NoteOf) -> Result<Vec<NoteRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT id, pupil, incident, readers, at, by, corrects, struck_why, struck_at, struck_by
             FROM note WHERE pupil = :pupil OR incident = :incident ORDER BY seq",
        )?;
        let (pupil, incident) = about(of);
        let rows = statement.query_map(
            named_params! { ":pupil": pupil, ":incident": incident },
            from_row,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A note and its text.
    ///
    /// # Errors
    /// `NotFound(Note)`.
    pub fn note(&self, id: NoteId) -> Result<(NoteRow, String), Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM note WHERE id = :id")?;
        let found = statement.query_row(named_params! { ":id": id.to_string() }, |row| {
            Ok((from_row(row)?, row.get("text")?))
        });
        row::found(found, Noun::Note)
    }
}

impl Change<'_> {
    /// Keeps a note.
    ///
    /// # Errors
    /// A constraint for an empty text, and for a pupil or an incident that does not exist.
    pub fn add_note(&self, note: &NoteRow, text: &str) -> Result<(), Error> {
        let (pupil, incident) = about(note.of);
        self.conn()
            .prepare_cached(
                "INSERT INTO note (id, pupil, incident, readers, text, at, by, corrects)
                 VALUES (:id, :pupil, :incident, :readers, :text, :at, :by, :corrects)",
            )?
            .execute(named_params! {
                ":id": note.id.to_string(),
                ":pupil": pupil,
                ":incident": incident,
                ":readers": row::json(&note.readers)?,
                ":text": text,
                ":at": row::moment(note.at),
                ":by": note.by,
                ":corrects": row::text(note.corrects),
            })?;
        self.touch_note(note);
        Ok(())
    }

    /// Strikes out a note that is wrong. It stays to be seen.
    ///
    /// # Errors
    /// `NotFound(Note)`; a constraint for a note that was struck out before.
    pub fn strike_note(&self, id: NoteId, struck: &NoteStruck) -> Result<(), Error> {
        let (note, _) = self.note(id)?;
        self.conn()
            .prepare_cached(
                "UPDATE note SET struck_why = :why, struck_at = :at, struck_by = :by
                 WHERE id = :id",
            )?
            .execute(named_params! {
                ":why": struck.why,
                ":at": row::moment(struck.at),
                ":by": struck.by,
                ":id": id.to_string(),
            })?;
        self.touch_note(&note);
        Ok(())
    }

    fn touch_note(&self, note: &NoteRow) {
        match note.of {
            NoteOf::Pupil(id) => self.touch(Noun::Pupil, id.0),
            NoteOf::Incident(id) => self.touch(Noun::Incident, id.0),
        }
        self.touch(Noun::Note, note.id.0);
    }
}
