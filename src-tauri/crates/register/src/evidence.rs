//! Proof of an incident: the file under the hash of its bytes, a small picture of it, and where it
//! came from. What was only described has no bytes.

use chrono::{DateTime, Utc};
use domain::consent::ScanKind;
use domain::evidence::Origin;
use domain::id::{EvidenceId, IncidentId};
use rusqlite::{Connection, Row, named_params};

use crate::bytes::{self, sha256};
use crate::{Change, Error, Fault, Noun, Reading, row};

/// A piece of proof, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Its id.
    pub id: EvidenceId,
    /// Of which incident.
    pub incident: IncidentId,
    /// What kind of file; `None` for what was only described.
    pub kind: Option<ScanKind>,
    /// How many bytes.
    pub size: u32,
    /// The hash of its bytes, in hexadecimal; empty for what was only described.
    pub sha256: String,
    /// A small picture of it, as PNG.
    pub thumbnail: Option<Vec<u8>>,
    /// The original, of a copy on which parts are covered.
    pub cover_of: Option<EvidenceId>,
    /// Where it came from.
    pub origin: Origin,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// The account that added it.
    pub by: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<EvidenceRow> {
    Ok(EvidenceRow {
        id: row::parsed(row, "id")?,
        incident: row::parsed(row, "incident")?,
        kind: row::maybe_code(row, "kind", ScanKind::from_code)?,
        size: row.get("size")?,
        sha256: row.get("sha256")?,
        thumbnail: row.get("thumbnail")?,
        cover_of: row::maybe(row, "cover_of")?,
        origin: Origin {
            source: row.get("source")?,
            seen_on: row::parsed(row, "seen_on")?,
            seen_by: row.get("seen_by")?,
            description: row.get("description")?,
        },
        added_at: row::parsed(row, "added_at")?,
        by: row.get("by")?,
    })
}

impl Reading<'_> {
    /// The proof of an incident, the oldest first.
    ///
    /// # Errors
    /// Only when reading itself fails.
    pub fn evidence_of(&self, incident: IncidentId) -> Result<Vec<EvidenceRow>, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM evidence WHERE incident = :incident ORDER BY seq")?;
        let rows = statement.query_map(
            named_params! { ":incident": incident.to_string() },
            from_row,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A piece of proof, without its bytes.
    ///
    /// # Errors
    /// `NotFound(Incident)`.
    pub fn evidence(&self, id: EvidenceId) -> Result<EvidenceRow, Error> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT * FROM evidence WHERE id = :id")?;
        let found = statement.query_row(named_params! { ":id": id.to_string() }, from_row);
        row::found(found, Noun::Incident)
    }

    /// The bytes of a piece of proof, held against their hash.
    ///
    /// # Errors
    /// `NotFound(Incident)`, also for what was only described; `Damaged` if the bytes are not those
    /// that were kept.
    pub fn evidence_bytes(&self, id: EvidenceId) -> Result<Vec<u8>, Error> {
        let mut statement = self.conn().prepare_cached(
            "SELECT e.sha256, b.bytes FROM evidence AS e
             JOIN evidence_bytes AS b ON b.evidence = e.id WHERE e.id = :id",
        )?;
        let found = statement.query_row(named_params! { ":id": id.to_string() }, |row| {
            Ok((row.get::<_, String>("sha256")?, row.get("bytes")?))
        });
        let (sha, bytes): (String, Vec<u8>) = row::found(found, Noun::Incident)?;
        bytes::whole(bytes, &sha)
    }
}

impl Change<'_> {
    /// Keeps a piece of proof, with its bytes where it has any. The hash is worked out here.
    ///
    /// # Errors
    /// A constraint for an incident that does not exist.
    pub fn add_evidence(&self, row: &EvidenceRow, bytes: Option<&[u8]>) -> Result<(), Error> {
        let (conn, id) = (self.conn(), row.id.to_string());
        let size = u32::try_from(bytes.map_or(0, <[u8]>::len)).unwrap_or(u32::MAX);
        conn.prepare_cached(
            "INSERT INTO evidence (id, incident, kind, size, sha256, thumbnail, cover_of, source,
                 seen_on, seen_by, description, added_at, by)
             VALUES (:id, :incident, :kind, :size, :sha256, :thumbnail, :cover_of, :source,
                 :seen_on, :seen_by, :description, :added_at, :by)",
        )?
        .execute(named_params! {
            ":id": id,
            ":incident": row.incident.to_string(),
            ":kind": row.kind.map(ScanKind::code),
            ":size": size,
            ":sha256": bytes.map(sha256).unwrap_or_default(),
            ":thumbnail": row.thumbnail,
            ":cover_of": row::text(row.cover_of),
            ":source": row.origin.source,
            ":seen_on": row.origin.seen_on.to_string(),
            ":seen_by": row.origin.seen_by,
            ":description": row.origin.description,
            ":added_at": row::moment(row.added_at),
            ":by": row.by,
        })?;
        if let Some(bytes) = bytes {
            conn.prepare_cached(
                "INSERT INTO evidence_bytes (evidence, bytes) VALUES (:id, :bytes)",
            )?
            .execute(named_params! { ":id": id, ":bytes": bytes })?;
        }
        self.touch(Noun::Incident, row.incident.0);
        Ok(())
    }
}

/// The incidents with proof whose bytes were changed or are gone.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Fault>, Error> {
    let every = "SELECT e.incident AS id, e.sha256, b.bytes FROM evidence AS e
         LEFT JOIN evidence_bytes AS b ON b.evidence = e.id
         WHERE e.kind IS NOT NULL ORDER BY e.seq";
    bytes::changed(conn, every, Noun::Incident)
}
