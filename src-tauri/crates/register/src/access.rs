//! What people were given of what is held on them, what they want to be kept with their file, and
//! whose file is restricted.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Extent, Section, Withholding};
use domain::id::{GuardianId, ReleaseId, ViewpointId};
use domain::person::PersonId;
use rusqlite::{OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::{Change, Error, Noun, Reading, row};

/// Something that was left out of what was given, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// In which part of the file it stands.
    pub section: Section,
    /// The day it is about, where it has one.
    pub on: Option<NaiveDate>,
    /// The number by which the school knows it; empty where it has none.
    pub number: String,
    /// Why.
    pub ground: Withholding,
}

/// What somebody was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseRow {
    /// Its id.
    pub id: ReleaseId,
    /// Its number, as "2026-I01".
    pub number: String,
    /// Of whom.
    pub person: PersonId,
    /// To which guardian; `None` to the person themselves.
    pub for_guardian: Option<GuardianId>,
    /// How much.
    pub extent: Extent,
    /// When it was asked.
    pub asked_on: NaiveDate,
    /// When it was given.
    pub given_on: NaiveDate,
    /// The moment.
    pub at: DateTime<Utc>,
    /// The account that gave it.
    pub by: String,
    /// How many things were given.
    pub items: u32,
    /// What was left out.
    pub withheld: Vec<Withheld>,
    /// How many names other words took the place of.
    pub names: u32,
}

/// What somebody wants to be kept with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewpointRow {
    /// Its id.
    pub id: ViewpointId,
    /// In whose file.
    pub person: PersonId,
    /// Whose it is, as "de moeder".
    pub who: String,
    /// The day on which it was given.
    pub given_on: NaiveDate,
    /// What it says.
    pub text: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
}

/// That a file is restricted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestrictionRow {
    /// Since when.
    pub since: NaiveDate,
    /// Why.
    pub reason: String,
    /// The account that said so.
    pub by: String,
}

fn noun(person: PersonId) -> Noun {
    match person {
        PersonId::Pupil(_) => Noun::Pupil,
        PersonId::Guardian(_) => Noun::Guardian,
        PersonId::Staff(_) => Noun::Staff,
    }
}

fn release(row: &Row<'_>) -> rusqlite::Result<ReleaseRow> {
    Ok(ReleaseRow {
        id: row::parsed(row, "id")?,
        number: row.get("number")?,
        person: row::person(row)?,
        for_guardian: row::maybe(row, "for_guardian")?,
        extent: row::code(row, "extent", Extent::from_code)?,
        asked_on: row::parsed(row, "asked_on")?,
        given_on: row::parsed(row, "given_on")?,
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
        items: row.get("items")?,
        withheld: row::list(row, "withheld")?,
        names: row.get("names")?,
    })
}

impl Reading<'_> {
    /// What was given of somebody, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn releases(&self, person: PersonId) -> Result<Vec<ReleaseRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM access_release WHERE person_kind = ?1 AND person_id = ?2
             ORDER BY at DESC, id DESC",
        )?;
        let (kind, id) = row::of_person(Some(person));
        let rows = statement.query_map((kind, id), release)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The number for the next in this year.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn next_release_number(&self, year: i32) -> Result<u32, Error> {
        row::next_number(
            self.conn(),
            "SELECT max(CAST(substr(number, 7) AS INTEGER)) FROM access_release
             WHERE substr(number, 1, 4) = :year",
            year,
        )
    }

    /// What is kept with somebody's file at their wish, the first first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn viewpoints(&self, person: PersonId) -> Result<Vec<ViewpointRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM viewpoint WHERE person_kind = ?1 AND person_id = ?2 ORDER BY seq",
        )?;
        let (kind, id) = row::of_person(Some(person));
        let rows = statement.query_map((kind, id), |row| {
            Ok(ViewpointRow {
                id: row::parsed(row, "id")?,
                person: row::person(row)?,
                who: row.get("who")?,
                given_on: row::parsed(row, "given_on")?,
                text: row.get("text")?,
                at: row::parsed(row, "at")?,
                by: row.get("by")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether somebody's file is restricted, and why.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn restriction(&self, person: PersonId) -> Result<Option<RestrictionRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT since, reason, by FROM restriction WHERE person_kind = ?1 AND person_id = ?2",
        )?;
        let (kind, id) = row::of_person(Some(person));
        Ok(statement
            .query_row((kind, id), |row| {
                Ok(RestrictionRow {
                    since: row::parsed(row, "since")?,
                    reason: row.get("reason")?,
                    by: row.get("by")?,
                })
            })
            .optional()?)
    }
}

impl Change<'_> {
    /// Remembers what was given.
    ///
    /// # Errors
    /// A constraint for a number that exists.
    pub fn add_release(&self, release: &ReleaseRow) -> Result<(), Error> {
        let (kind, id) = row::of_person(Some(release.person));
        self.conn()
            .prepare_cached(
                "INSERT INTO access_release (id, number, person_kind, person_id, for_guardian,
                     extent, asked_on, given_on, at, by, items, withheld, names)
                 VALUES (:id, :number, :kind, :person, :guardian, :extent, :asked_on, :given_on,
                     :at, :by, :items, :withheld, :names)",
            )?
            .execute(named_params! {
                ":id": release.id.to_string(),
                ":number": release.number,
                ":kind": kind,
                ":person": id,
                ":guardian": row::text(release.for_guardian),
                ":extent": release.extent.code(),
                ":asked_on": release.asked_on.to_string(),
                ":given_on": release.given_on.to_string(),
                ":at": row::moment(release.at),
                ":by": release.by,
                ":items": release.items,
                ":withheld": row::json(&release.withheld)?,
                ":names": release.names,
            })?;
        self.touch(noun(release.person), release.person.uuid());
        Ok(())
    }

    /// Keeps with a file what somebody wants to be kept with it.
    ///
    /// # Errors
    /// A constraint for an empty text.
    pub fn add_viewpoint(&self, viewpoint: &ViewpointRow) -> Result<(), Error> {
        let (kind, id) = row::of_person(Some(viewpoint.person));
        self.conn()
            .prepare_cached(
                "INSERT INTO viewpoint (id, person_kind, person_id, who, given_on, text, at, by)
                 VALUES (:id, :kind, :person, :who, :given_on, :text, :at, :by)",
            )?
            .execute(named_params! {
                ":id": viewpoint.id.to_string(),
                ":kind": kind,
                ":person": id,
                ":who": viewpoint.who,
                ":given_on": viewpoint.given_on.to_string(),
                ":text": viewpoint.text,
                ":at": row::moment(viewpoint.at),
                ":by": viewpoint.by,
            })?;
        self.touch(noun(viewpoint.person), viewpoint.person.uuid());
        Ok(())
    }

    /// Restricts somebody's file, or no longer.
    ///
    /// # Errors
    /// A constraint for an empty reason.
    pub fn set_restriction(
        &self,
        person: PersonId,
        restriction: Option<&RestrictionRow>,
    ) -> Result<(), Error> {
        let (kind, id) = row::of_person(Some(person));
        self.conn()
            .prepare_cached("DELETE FROM restriction WHERE person_kind = ?1 AND person_id = ?2")?
            .execute((kind, &id))?;
        if let Some(it) = restriction {
            self.conn()
                .prepare_cached("INSERT INTO restriction VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute((kind, &id, it.since.to_string(), &it.reason, &it.by))?;
        }
        self.touch(noun(person), person.uuid());
        Ok(())
    }
}
