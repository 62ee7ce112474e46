//! What the school made of an incident, and what is known of what stood online. A judgement is only
//! ever added; the newest of an incident is the one that stands.

use chrono::{DateTime, Utc};
use domain::guardian::Known;
use domain::id::{IncidentId, JudgementId};
use domain::judgement::Judgement;
use domain::online::{Online, Reach};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A judgement and what the office added when it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgementRow {
    /// Its id.
    pub id: JudgementId,
    /// Of which incident.
    pub incident: IncidentId,
    /// What was judged.
    pub judgement: Judgement,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// The account that recorded it.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<JudgementRow> {
    Ok(JudgementRow {
        id: row::parsed(row, "id")?,
        incident: row::parsed(row, "incident")?,
        judgement: Judgement {
            repeated: row::code(row, "repeated", Known::from_code)?,
            intended: row::code(row, "intended", Known::from_code)?,
            unequal: row::code(row, "unequal", Known::from_code)?,
            judged_on: row::parsed(row, "judged_on")?,
            grounds: row.get("grounds")?,
        },
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
    })
}

fn online_from_row(row: &Row<'_>) -> rusqlite::Result<Online> {
    Ok(Online {
        account: row.get("account")?,
        reach: row::maybe_code(row, "reach", Reach::from_code)?,
        visible: row::code(row, "visible", Known::from_code)?,
        asked_on: row::maybe(row, "asked_on")?,
        gone_on: row::maybe(row, "gone_on")?,
    })
}

impl Reading<'_> {
    /// The judgements of an incident, the newest first: that one stands.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn judgements(&self, incident: IncidentId) -> Result<Vec<JudgementRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM judgement WHERE incident = :incident ORDER BY seq DESC",
        )?;
        let rows = statement.query_map(
            named_params! { ":incident": incident.to_string() },
            from_row,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What is known of what stood online; `None` while nothing was said of it.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn online(&self, incident: IncidentId) -> Result<Option<Online>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM online WHERE incident = :incident")?;
        let found = statement.query_row(
            named_params! { ":incident": incident.to_string() },
            online_from_row,
        );
        Ok(found.optional()?)
    }
}

impl Change<'_> {
    /// Records a judgement.
    ///
    /// # Errors
    /// A constraint for an incident that does not exist.
    pub fn add_judgement(&self, row: &JudgementRow) -> Result<(), Error> {
        let judgement = &row.judgement;
        self.conn()
            .prepare_cached(
                "INSERT INTO judgement (id, incident, repeated, intended, unequal, judged_on,
                     grounds, at, by)
                 VALUES (:id, :incident, :repeated, :intended, :unequal, :judged_on, :grounds,
                     :at, :by)",
            )?
            .execute(named_params! {
                ":id": row.id.to_string(),
                ":incident": row.incident.to_string(),
                ":repeated": judgement.repeated.code(),
                ":intended": judgement.intended.code(),
                ":unequal": judgement.unequal.code(),
                ":judged_on": judgement.judged_on.to_string(),
                ":grounds": judgement.grounds,
                ":at": row::moment(row.at),
                ":by": row.by,
            })?;
        self.touch(Noun::Incident, row.incident.0);
        Ok(())
    }

    /// Keeps what is known of what stood online, in the place of what was known before.
    ///
    /// # Errors
    /// A constraint for an incident that does not exist.
    pub fn set_online(&self, incident: IncidentId, online: &Online) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT OR REPLACE INTO online (incident, account, reach, visible, asked_on,
                     gone_on)
                 VALUES (:incident, :account, :reach, :visible, :asked_on, :gone_on)",
            )?
            .execute(named_params! {
                ":incident": incident.to_string(),
                ":account": online.account,
                ":reach": online.reach.map(Reach::code),
                ":visible": online.visible.code(),
                ":asked_on": row::text(online.asked_on),
                ":gone_on": row::text(online.gone_on),
            })?;
        self.touch(Noun::Incident, incident.0);
        Ok(())
    }
}
