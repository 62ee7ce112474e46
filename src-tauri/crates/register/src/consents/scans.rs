//! Scans of forms and e-mails: the proof of what was said, under the hash of their bytes.

use chrono::{DateTime, Utc};
use domain::consent::ScanKind;
use domain::id::{ScanId, StatementId};
use domain::person::PersonId;
use rusqlite::{Connection, Row, named_params};

use crate::bytes::{self, sha256};
use crate::{Change, Error, Fault, Noun, Reading, row};

/// A scan, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanRow {
    /// Its id.
    pub id: ScanId,
    /// What kind of file.
    pub kind: ScanKind,
    /// How many bytes.
    pub size: u32,
    /// The hash of its bytes, in hexadecimal.
    pub sha256: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// The account that added it.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ScanRow> {
    Ok(ScanRow {
        id: row::parsed(row, "id")?,
        kind: row::code(row, "kind", ScanKind::from_code)?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
        added_at: row::parsed(row, "added_at")?,
        by: row.get("by")?,
    })
}

impl Reading<'_> {
    /// The scans of a statement, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn scans_of(&self, statement: StatementId) -> Result<Vec<ScanRow>, Error> {
        let mut scans = self.conn().prepare_cached(
            "SELECT id, kind, size, sha256, added_at, by FROM consent_scan
             WHERE id IN (SELECT scan FROM consent_proof WHERE statement = :statement)
             ORDER BY added_at, id",
        )?;
        let found = scans.query_map(
            named_params! { ":statement": statement.to_string() },
            from_row,
        )?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a scan is the proof of what was said about anybody else as well.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn scan_of_others(&self, scan: ScanId, person: PersonId) -> Result<bool, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT 1 FROM consent_proof AS p JOIN consent_statement AS s ON s.id = p.statement
             WHERE p.scan = ?1 AND (s.person_kind, s.person_id) <> (?2, ?3)",
        )?;
        let (kind, id) = row::of_person(Some(person));
        Ok(statement.exists((scan.to_string(), kind, id))?)
    }

    /// A scan and its bytes.
    ///
    /// # Errors
    /// `NotFound(Consent)`; `Damaged` if its bytes are not those that were kept.
    pub fn scan(&self, id: ScanId) -> Result<(ScanRow, Vec<u8>), Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT s.id, s.kind, s.size, s.sha256, s.added_at, s.by, b.bytes
             FROM consent_scan AS s JOIN consent_scan_bytes AS b ON b.scan = s.id
             WHERE s.id = :id",
        )?;
        let found = statement.query_row(named_params! { ":id": id.to_string() }, |row| {
            Ok((from_row(row)?, row.get::<_, Vec<u8>>("bytes")?))
        });
        let (scan, bytes) = row::found(found, Noun::Consent)?;
        let bytes = bytes::whole(bytes, &scan.sha256)?;
        Ok((scan, bytes))
    }
}

impl Change<'_> {
    /// Keeps a scan as the proof of statements. Its hash is worked out here.
    ///
    /// # Errors
    /// A constraint for an id that exists, or a statement that does not.
    pub fn add_scan(
        &self,
        scan: &ScanRow,
        bytes: &[u8],
        statements: &[StatementId],
    ) -> Result<(), Error> {
        let (conn, id) = (self.conn(), scan.id.to_string());
        conn.prepare_cached(
            "INSERT INTO consent_scan (id, kind, size, sha256, added_at, by)
             VALUES (:id, :kind, :size, :sha256, :added_at, :by)",
        )?
        .execute(named_params! {
            ":id": id,
            ":kind": scan.kind.code(),
            ":size": scan.size,
            ":sha256": sha256(bytes),
            ":added_at": row::moment(scan.added_at),
            ":by": scan.by,
        })?;
        conn.prepare_cached("INSERT INTO consent_scan_bytes (scan, bytes) VALUES (:id, :bytes)")?
            .execute(named_params! { ":id": id, ":bytes": bytes })?;
        for statement in statements {
            conn.prepare_cached(
                "INSERT INTO consent_proof (statement, scan) VALUES (:statement, :scan)",
            )?
            .execute(named_params! { ":statement": statement.to_string(), ":scan": id })?;
            self.touch(Noun::Consent, statement.0);
        }
        self.touch(Noun::Consent, scan.id.0);
        Ok(())
    }
}

/// The scans whose bytes were changed or are gone.
pub(super) fn check(conn: &Connection) -> Result<Vec<Fault>, Error> {
    let every = "SELECT s.id, s.sha256, b.bytes FROM consent_scan AS s
         LEFT JOIN consent_scan_bytes AS b ON b.scan = s.id ORDER BY s.id";
    bytes::changed(conn, every, Noun::Consent)
}
