//! What is kept while the press is asking: matters, contacts and the list of whom to find.

use chrono::{DateTime, Utc};
use domain::id::{PressAddressId, PressContactId, PressMatterId};
use domain::press::{PressAddress, PressContact, PressMatter};
use rusqlite::{Row, named_params};

use crate::{Change, Error, Noun, Reading, row};

/// A matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PressMatterRow {
    /// Its id.
    pub id: PressMatterId,
    /// Its number, as "2026-P01".
    pub number: String,
    /// What is kept of it.
    pub matter: PressMatter,
    /// Grows with every edit; an edit on an older version is stale.
    pub version: u32,
}

/// A time that the press was in touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PressContactRow {
    /// Its id.
    pub id: PressContactId,
    /// In which matter.
    pub matter: PressMatterId,
    /// What was said.
    pub contact: PressContact,
    /// When it was put down.
    pub at: DateTime<Utc>,
    /// The account that put it down.
    pub by: String,
    /// Grows with every edit.
    pub version: u32,
}

/// Somebody to find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PressAddressRow {
    /// Its id.
    pub id: PressAddressId,
    /// Who, and how.
    pub address: PressAddress,
    /// Grows with every edit.
    pub version: u32,
}

fn json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: &'static str,
) -> rusqlite::Result<T> {
    row::maybe_json(row, column)?.ok_or_else(|| row::unreadable(column))
}

fn matter_from_row(row: &Row<'_>) -> rusqlite::Result<PressMatterRow> {
    Ok(PressMatterRow {
        id: row::parsed(row, "id")?,
        number: row.get("number")?,
        matter: json(row, "matter")?,
        version: row.get("version")?,
    })
}

fn contact_from_row(row: &Row<'_>) -> rusqlite::Result<PressContactRow> {
    Ok(PressContactRow {
        id: row::parsed(row, "id")?,
        matter: row::parsed(row, "matter")?,
        contact: json(row, "contact")?,
        at: row::parsed(row, "at")?,
        by: row.get("by")?,
        version: row.get("version")?,
    })
}

fn address_from_row(row: &Row<'_>) -> rusqlite::Result<PressAddressRow> {
    Ok(PressAddressRow {
        id: row::parsed(row, "id")?,
        address: json(row, "address")?,
        version: row.get("version")?,
    })
}

impl Reading<'_> {
    /// Every matter, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn press_matters(&self) -> Result<Vec<PressMatterRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM press_matter ORDER BY number DESC")?;
        let rows = statement.query_map([], matter_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One matter.
    ///
    /// # Errors
    /// `NotFound(Press)`.
    pub fn press_matter(&self, id: PressMatterId) -> Result<PressMatterRow, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM press_matter WHERE id = ?1")?;
        row::found(
            statement.query_row([id.to_string()], matter_from_row),
            Noun::Press,
        )
    }

    /// The contacts in a matter, the newest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn press_contacts(&self, matter: PressMatterId) -> Result<Vec<PressContactRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM press_contact WHERE matter = ?1 ORDER BY contact ->> 'on' DESC, seq DESC",
        )?;
        let rows = statement.query_map([matter.to_string()], contact_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The list of whom to find, by the name of the outlet.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn press_addresses(&self) -> Result<Vec<PressAddressRow>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT * FROM press_address ORDER BY lower(address ->> 'outlet'), id",
        )?;
        let rows = statement.query_map([], address_from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The number for the next matter in this year.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn next_press_number(&self, year: i32) -> Result<u32, Error> {
        row::next_number(
            self.conn(),
            "SELECT max(CAST(substr(number, 7) AS INTEGER)) FROM press_matter
             WHERE substr(number, 1, 4) = :year",
            year,
        )
    }
}

impl Change<'_> {
    /// Keeps a matter, as a new one with version 0, or in the place of the version that was read.
    ///
    /// # Errors
    /// `Stale(Press)` if another edit came in between; `NotFound(Press)`.
    pub fn save_press_matter(&self, row: &PressMatterRow) -> Result<(), Error> {
        let id = row.id.to_string();
        let matter = row::maybe_text(Some(&row.matter))?;
        let incident = row::text(row.matter.incident);
        if row.version == 0 {
            self.conn()
                .prepare_cached(
                    "INSERT INTO press_matter (id, number, incident, matter, version)
                     VALUES (:id, :number, :incident, :matter, 1)",
                )?
                .execute(named_params! {
                    ":id": id, ":number": row.number, ":incident": incident, ":matter": matter,
                })?;
        } else {
            let changed = self
                .conn()
                .prepare_cached(
                    "UPDATE press_matter SET incident = :incident, matter = :matter,
                         version = version + 1 WHERE id = :id AND version = :version",
                )?
                .execute(named_params! {
                    ":id": id, ":incident": incident, ":matter": matter, ":version": row.version,
                })?;
            let there = "SELECT 1 FROM press_matter WHERE id = ?1";
            row::edited(self.conn(), changed, there, &id, Noun::Press)?;
        }
        self.touch(Noun::Press, row.id.0);
        Ok(())
    }

    /// Keeps a contact, as [`Change::save_press_matter`] keeps a matter.
    ///
    /// # Errors
    /// `Stale(Press)` if another edit came in between; `NotFound(Press)`.
    pub fn save_press_contact(&self, row: &PressContactRow) -> Result<(), Error> {
        let id = row.id.to_string();
        let contact = row::maybe_text(Some(&row.contact))?;
        if row.version == 0 {
            self.conn()
                .prepare_cached(
                    "INSERT INTO press_contact (id, matter, contact, at, by, version)
                     VALUES (:id, :matter, :contact, :at, :by, 1)",
                )?
                .execute(named_params! {
                    ":id": id, ":matter": row.matter.to_string(), ":contact": contact,
                    ":at": row::moment(row.at), ":by": row.by,
                })?;
        } else {
            let changed = self
                .conn()
                .prepare_cached(
                    "UPDATE press_contact SET contact = :contact, version = version + 1
                     WHERE id = :id AND matter = :matter AND version = :version",
                )?
                .execute(named_params! {
                    ":id": id, ":contact": contact, ":matter": row.matter.to_string(),
                    ":version": row.version,
                })?;
            let there = "SELECT 1 FROM press_contact WHERE id = ?1";
            row::edited(self.conn(), changed, there, &id, Noun::Press)?;
        }
        self.touch(Noun::Press, row.matter.0);
        Ok(())
    }

    /// Keeps somebody on the list, as [`Change::save_press_matter`] keeps a matter.
    ///
    /// # Errors
    /// `Stale(Press)` if another edit came in between; `NotFound(Press)`.
    pub fn save_press_address(&self, row: &PressAddressRow) -> Result<(), Error> {
        let id = row.id.to_string();
        let address = row::maybe_text(Some(&row.address))?;
        if row.version == 0 {
            self.conn()
                .prepare_cached(
                    "INSERT INTO press_address (id, address, version) VALUES (:id, :address, 1)",
                )?
                .execute(named_params! { ":id": id, ":address": address })?;
        } else {
            let changed = self
                .conn()
                .prepare_cached(
                    "UPDATE press_address SET address = :address, version = version + 1
                     WHERE id = :id AND version = :version",
                )?
                .execute(named_params! {
                    ":id": id, ":address": address, ":version": row.version,
                })?;
            let there = "SELECT 1 FROM press_address WHERE id = ?1";
            row::edited(self.conn(), changed, there, &id, Noun::Press)?;
        }
        self.touch(Noun::Press, row.id.0);
        Ok(())
    }

    /// Takes somebody off the list.
    ///
    /// # Errors
    /// `NotFound(Press)`.
    pub fn drop_press_address(&self, id: PressAddressId) -> Result<(), Error> {
        let gone = self
            .conn()
            .prepare_cached("DELETE FROM press_address WHERE id = ?1")?
            .execute([id.to_string()])?;
        if gone == 0 {
            return Err(Error::NotFound(Noun::Press));
        }
        self.touch(Noun::Press, id.0);
        Ok(())
    }
}
