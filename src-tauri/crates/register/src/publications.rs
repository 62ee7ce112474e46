//! What was published, where, when and with whom on it; and what must come offline since somebody
//! took back a yes.
//!
//! Deliberately absent: the pictures themselves.

use chrono::{DateTime, NaiveDate, Utc};
use domain::consent::{Medium, Outcome, TakenOff};
use domain::id::{PublicationId, PupilId, StatementId, TakedownId};
use domain::person::{PersonId, Subject};
use rusqlite::{Params, Row, named_params};
use uuid::Uuid;

use crate::{Change, Error, Noun, Reading, row};

/// Something that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationRow {
    /// Its id.
    pub id: PublicationId,
    /// What it is, in the words of the school.
    pub title: String,
    /// Where exactly: an address on the internet, a page; may be empty.
    pub place: String,
    /// On which channels, as the items call them.
    pub channels: Vec<String>,
    /// What it is.
    pub medium: Medium,
    /// Whether names stand with it.
    pub with_names: bool,
    /// Whether one person alone is seen.
    pub portrait: bool,
    /// When.
    pub published_on: NaiveDate,
    /// Why it was published though not everyone had agreed; empty when everyone had.
    pub anyway: String,
    /// Who is on it.
    pub people: Vec<PersonId>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
}

/// Which publications are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicationQuery {
    /// Only with this person on it.
    pub person: Option<PersonId>,
    /// Only this one.
    pub id: Option<PublicationId>,
    /// At most so many; 0 for all.
    pub limit: u32,
    /// After so many.
    pub offset: u32,
}

/// Something that must come offline for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakedownRow {
    /// Its id.
    pub id: TakedownId,
    /// What.
    pub publication: PublicationId,
    /// For whom.
    pub person: PersonId,
    /// From which channels, and what of it.
    pub off: Vec<TakenOff>,
    /// Since which statement; `None` when something else brought it about.
    pub statement: Option<StatementId>,
    /// When it was asked.
    pub asked_on: NaiveDate,
    /// By when.
    pub due_on: NaiveDate,
    /// How it ended; `None` while it is open.
    pub outcome: Option<Outcome>,
    /// When.
    pub done_on: Option<NaiveDate>,
    /// What was noted with it.
    pub note: String,
    /// Grows with every edit; an edit on an older version is stale.
    pub version: u32,
}

const COLUMNS: &str = "p.id, p.title, p.place, p.channels, p.medium, p.with_names, p.portrait,
    p.published_on, p.anyway, p.recorded_at, p.by,
    (SELECT json_group_array(person_kind || ' ' || person_id) FROM
         (SELECT person_kind, person_id FROM publication_person
          WHERE publication = p.id ORDER BY person_kind, person_id)) AS people";

impl PublicationRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let people: Vec<String> = row::list(row, "people")?;
        Ok(Self {
            id: row::parsed(row, "id")?,
            title: row.get("title")?,
            place: row.get("place")?,
            channels: row::list(row, "channels")?,
            medium: row::code(row, "medium", Medium::from_code)?,
            with_names: row.get("with_names")?,
            portrait: row.get("portrait")?,
            published_on: row::parsed(row, "published_on")?,
            anyway: row.get("anyway")?,
            people: people
                .iter()
                .map(|text| person(text).ok_or_else(|| row::unreadable("people")))
                .collect::<rusqlite::Result<_>>()?,
            recorded_at: row::parsed(row, "recorded_at")?,
            by: row.get("by")?,
        })
    }
}

fn person(text: &str) -> Option<PersonId> {
    let (kind, id) = text.split_once(' ')?;
    let id: Uuid = id.parse().ok()?;
    match Subject::from_code(kind)? {
        Subject::Pupil => Some(PersonId::Pupil(PupilId(id))),
        Subject::Staff => Some(PersonId::Staff(domain::id::StaffId(id))),
        Subject::Guardian => None,
    }
}

const TAKEDOWN: &str = "t.id, t.publication, t.person_kind, t.person_id, t.off, t.statement,
    t.asked_on, t.due_on, t.outcome, t.done_on, t.note, t.version";

impl TakedownRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row::parsed(row, "id")?,
            publication: row::parsed(row, "publication")?,
            person: row::person(row)?,
            off: row::list(row, "off")?,
            statement: row::maybe(row, "statement")?,
            asked_on: row::parsed(row, "asked_on")?,
            due_on: row::parsed(row, "due_on")?,
            outcome: row::maybe_code(row, "outcome", Outcome::from_code)?,
            done_on: row::maybe(row, "done_on")?,
            note: row.get("note")?,
            version: row.get("version")?,
        })
    }
}

impl Reading<'_> {
    /// Publications, the newest first, and how many fit.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn publications(
        &self,
        query: &PublicationQuery,
    ) -> Result<(Vec<PublicationRow>, u32), Error> {
        let which = "(:id IS NULL OR p.id = :id) AND (:person IS NULL OR EXISTS (
                 SELECT 1 FROM publication_person AS on_it WHERE on_it.publication = p.id
                 AND on_it.person_id = :person AND on_it.person_kind = :kind))";
        let (kind, person) = row::of_person(query.person);
        let id = row::text(query.id);
        let total = self
            .conn()
            .prepare_cached(&format!(
                "SELECT count(*) FROM publication AS p WHERE {which}"
            ))?
            .query_row(
                named_params! { ":id": id, ":person": person, ":kind": kind },
                |row| row.get(0),
            )?;
        let limit = if query.limit == 0 {
            -1
        } else {
            i64::from(query.limit)
        };
        let mut statement = self.conn().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM publication AS p WHERE {which}
             ORDER BY p.published_on DESC, p.seq DESC LIMIT :limit OFFSET :offset"
        ))?;
        let found = statement.query_map(
            named_params! {
                ":id": id,
                ":person": person,
                ":kind": kind,
                ":limit": limit,
                ":offset": query.offset,
            },
            PublicationRow::from_row,
        )?;
        Ok((found.collect::<rusqlite::Result<_>>()?, total))
    }

    /// One publication.
    ///
    /// # Errors
    /// `NotFound(Publication)`.
    pub fn publication(&self, id: PublicationId) -> Result<PublicationRow, Error> {
        let (mut found, _) = self.publications(&PublicationQuery {
            id: Some(id),
            ..PublicationQuery::default()
        })?;
        found.pop().ok_or(Error::NotFound(Noun::Publication))
    }

    /// Which of these pupils are on something that was published.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn published_among(&self, pupils: &[PupilId]) -> Result<Vec<PupilId>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT DISTINCT person_id FROM publication_person WHERE person_kind = 'pupil'
             AND person_id IN (SELECT value FROM json_each(:pupils)) ORDER BY person_id",
        )?;
        let named = named_params! { ":pupils": row::json(pupils)? };
        let found = statement.query_map(named, |row| row::parsed(row, "person_id"))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// What must come offline, or also what did, the first due first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn takedowns(&self, with_done: bool) -> Result<Vec<TakedownRow>, Error> {
        self.listed_takedowns(
            "WHERE :with_done OR t.done_on IS NULL
             ORDER BY t.done_on IS NOT NULL, t.due_on, t.id",
            named_params! { ":with_done": with_done },
        )
    }

    /// What must come offline for someone, and what did.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn takedowns_for(&self, person: PersonId) -> Result<Vec<TakedownRow>, Error> {
        let (kind, id) = row::of_person(Some(person));
        self.listed_takedowns(
            "WHERE t.person_id = :id AND t.person_kind = :kind
             ORDER BY t.done_on IS NOT NULL, t.due_on, t.id",
            named_params! { ":id": id, ":kind": kind },
        )
    }

    fn listed_takedowns(
        &self,
        which: &str,
        params: impl Params,
    ) -> Result<Vec<TakedownRow>, Error> {
        let sql = format!("SELECT {TAKEDOWN} FROM takedown AS t {which}");
        let mut statement = self.conn().prepare_cached(&sql)?;
        let found = statement.query_map(params, TakedownRow::from_row)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Records a publication with who is on it.
    ///
    /// # Errors
    /// A constraint for an id that exists.
    pub fn add_publication(&self, row: &PublicationRow) -> Result<(), Error> {
        let (conn, id) = (self.conn(), row.id.to_string());
        conn.prepare_cached(
            "INSERT INTO publication (id, title, place, channels, medium, with_names, portrait,
                 published_on, anyway, recorded_at, by)
             VALUES (:id, :title, :place, :channels, :medium, :with_names, :portrait,
                 :published_on, :anyway, :recorded_at, :by)",
        )?
        .execute(named_params! {
            ":id": id,
            ":title": row.title,
            ":place": row.place,
            ":channels": row::json(&row.channels)?,
            ":medium": row.medium.code(),
            ":with_names": row.with_names,
            ":portrait": row.portrait,
            ":published_on": row.published_on.to_string(),
            ":anyway": row.anyway,
            ":recorded_at": row::moment(row.recorded_at),
            ":by": row.by,
        })?;
        for person in &row.people {
            let (kind, person) = row::of_person(Some(*person));
            conn.prepare_cached(
                "INSERT INTO publication_person (publication, person_kind, person_id)
                 VALUES (:publication, :kind, :person) ON CONFLICT DO NOTHING",
            )?
            .execute(named_params! { ":publication": id, ":kind": kind, ":person": person })?;
        }
        self.touch(Noun::Publication, row.id.0);
        Ok(())
    }

    /// Asks that something comes offline.
    ///
    /// # Errors
    /// A constraint for a publication or statement that does not exist.
    pub fn add_takedown(&self, row: &TakedownRow) -> Result<(), Error> {
        let (kind, person) = row::of_person(Some(row.person));
        self.conn()
            .prepare_cached(
                "INSERT INTO takedown (id, publication, person_kind, person_id, off,
                     statement, asked_on, due_on, outcome, done_on, note, version)
                 VALUES (:id, :publication, :kind, :person, :off, :statement, :asked_on,
                     :due_on, :outcome, :done_on, :note, :version)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":publication": row.publication.to_string(),
                ":kind": kind,
                ":person": person,
                ":off": row::json(&row.off)?,
                ":statement": row::text(row.statement),
                ":asked_on": row.asked_on.to_string(),
                ":due_on": row.due_on.to_string(),
                ":outcome": row.outcome.map(Outcome::code),
                ":done_on": row::text(row.done_on),
                ":note": row.note,
                ":version": row.version,
            })?;
        self.touch(Noun::Publication, row.publication.0);
        Ok(())
    }

    /// Says how a takedown ended; the version grows by one.
    ///
    /// # Errors
    /// `Stale(Publication)` if another edit came in between; `NotFound(Publication)`.
    pub fn finish_takedown(
        &self,
        id: TakedownId,
        outcome: Outcome,
        on: NaiveDate,
        note: &str,
        version: u32,
    ) -> Result<(), Error> {
        let (conn, text) = (self.conn(), id.to_string());
        let changed = conn
            .prepare_cached(
                "UPDATE takedown SET outcome = :outcome, done_on = :on, note = :note,
                     version = version + 1
                 WHERE id = :id AND version = :version",
            )?
            .execute(named_params! {
                ":outcome": outcome.code(),
                ":on": on.to_string(),
                ":note": note,
                ":id": text,
                ":version": version,
            })?;
        row::edited(
            conn,
            changed,
            "SELECT 1 FROM takedown WHERE id = ?1",
            &text,
            Noun::Publication,
        )?;
        self.touch(Noun::Publication, id.0);
        Ok(())
    }
}
