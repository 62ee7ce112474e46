//! What the school added to the items of its protocol, worded anew, or asks no more.

use chrono::NaiveDate;
use domain::consent::{ConsentItem, ItemKept, ItemKind};
use domain::person::Subject;
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// An item of the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// The item.
    pub item: ConsentItem,
    /// Grows with every edit; an edit on an older version is stale.
    pub version: u32,
}

/// A protocol that was in force since a day, and what it asked then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtocolKept {
    /// The id of the protocol ("samen-online").
    pub protocol: String,
    /// Since when.
    pub since: NaiveDate,
    /// Its items.
    pub items: Vec<ConsentItem>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    Ok(ItemRow {
        item: ConsentItem {
            code: row.get("code")?,
            subject: row::code(row, "subject", Subject::from_code)?,
            kind: row::code(row, "kind", ItemKind::from_code)?,
            channel: row.get("channel")?,
            media: row::list(row, "media")?,
            clause: row.get("clause")?,
            name_nl: row.get("name_nl")?,
            name_en: row.get("name_en")?,
            label_nl: row.get("label_nl")?,
            label_en: row.get("label_en")?,
            explanation_nl: row.get("explanation_nl")?,
            explanation_en: row.get("explanation_en")?,
            retired_on: row::maybe(row, "retired_on")?,
        },
        version: row.get("version")?,
    })
}

impl Reading<'_> {
    /// The items that the school keeps, in the order in which they were added.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn consent_items(&self) -> Result<Vec<ItemRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT code, subject, kind, channel, media, clause, name_nl, name_en,
                 label_nl, label_en,
                 explanation_nl, explanation_en, retired_on, version
             FROM consent_item ORDER BY place",
        )?;
        let items = statement.query_map([], from_row)?;
        Ok(items.collect::<rusqlite::Result<_>>()?)
    }

    /// Each item of the school as it was since a day, in the order in which it was written.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn items_kept(&self) -> Result<Vec<ItemKept>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT since, item FROM consent_item_kept ORDER BY seq")?;
        let kept = statement.query_map([], |row| {
            let item: String = row.get("item")?;
            Ok(ItemKept {
                item: serde_json::from_str(&item).map_err(|_| row::unreadable("item"))?,
                since: row::parsed(row, "since")?,
            })
        })?;
        Ok(kept.collect::<rusqlite::Result<_>>()?)
    }

    /// The protocols that were in force, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn protocols_kept(&self) -> Result<Vec<ProtocolKept>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT protocol, since, items FROM protocol_kept ORDER BY seq")?;
        let kept = statement.query_map([], |row| {
            Ok(ProtocolKept {
                protocol: row.get("protocol")?,
                since: row::parsed(row, "since")?,
                items: row::list(row, "items")?,
            })
        })?;
        Ok(kept.collect::<rusqlite::Result<_>>()?)
    }

    /// The codes of items in the order in which the school asks them; empty while it is that of the
    /// protocol.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn consent_order(&self) -> Result<Vec<String>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT code FROM consent_order ORDER BY place")?;
        let codes = statement.query_map([], |row| row.get(0))?;
        Ok(codes.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Keeps in which order the items are asked, in place of the order that was.
    ///
    /// # Errors
    /// A constraint for a code that is there twice.
    pub fn order_consent_items(&self, codes: &[String]) -> Result<(), Error> {
        self.conn()
            .prepare_cached("DELETE FROM consent_order")?
            .execute([])?;
        self.conn()
            .prepare_cached(
                "INSERT INTO consent_order (code, place)
                 SELECT value, key FROM json_each(:codes)",
            )?
            .execute(named_params! { ":codes": row::json(codes)? })?;
        Ok(())
    }

    /// Notes that a protocol is in force since a day, with what it asks.
    ///
    /// # Errors
    /// Only when writing itself fails.
    pub fn keep_protocol(&self, kept: &ProtocolKept) -> Result<(), Error> {
        self.conn()
            .prepare_cached(
                "INSERT INTO protocol_kept (protocol, since, items)
                 VALUES (:protocol, :since, :items)",
            )?
            .execute(named_params! {
                ":protocol": kept.protocol,
                ":since": kept.since.to_string(),
                ":items": row::json(&kept.items)?,
            })?;
        Ok(())
    }

    /// Adds an item, or puts it in place of the version that was read; `row.version` is that
    /// version, 0 for one that is not kept yet. What it was before stays known: it is so since a
    /// day.
    ///
    /// # Errors
    /// `Stale(Consent)` if another edit came in between.
    pub fn save_consent_item(&self, row: &ItemRow, since: NaiveDate) -> Result<(), Error> {
        let item = &row.item;
        let changed = self
            .conn()
            .prepare_cached(include_str!("../sql/consent_item_save.sql"))?
            .execute(named_params! {
                ":code": item.code,
                ":subject": item.subject.code(),
                ":kind": item.kind.code(),
                ":channel": item.channel,
                ":media": row::json(&item.media)?,
                ":clause": item.clause,
                ":name_nl": item.name_nl,
                ":name_en": item.name_en,
                ":label_nl": item.label_nl,
                ":label_en": item.label_en,
                ":explanation_nl": item.explanation_nl,
                ":explanation_en": item.explanation_en,
                ":retired_on": row::text(item.retired_on),
                ":version": row.version,
            })?;
        if changed == 0 {
            return Err(Error::Stale(Noun::Consent));
        }
        self.conn()
            .prepare_cached(
                "INSERT INTO consent_item_kept (code, since, item) VALUES (:code, :since, :item)",
            )?
            .execute(named_params! {
                ":code": item.code,
                ":since": since.to_string(),
                ":item": row::maybe_text(Some(item))?,
            })?;
        Ok(())
    }
}
