//! Scans of forms and e-mails, kept as proof inside the encrypted file.

use chrono::{DateTime, Utc};
use domain::consent::{NotAScan, ScanKind, scan_kind};
use domain::id::{ScanId, StatementId};
use register::ScanRow;

use crate::error::{Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A scan.
    pub struct ScanLine {
        /// Its id.
        pub id: ScanId,
        /// What kind of file.
        pub kind: ScanKind,
        /// How many bytes.
        pub size: u32,
        /// The SHA-256 of its bytes, in hexadecimal.
        pub sha256: String,
        /// When it was added.
        pub added_at: DateTime<Utc>,
    }
}

impl From<ScanRow> for ScanLine {
    fn from(row: ScanRow) -> ScanLine {
        ScanLine {
            id: row.id,
            kind: row.kind,
            size: row.size,
            sha256: row.sha256,
            added_at: row.added_at,
        }
    }
}

impl Office {
    /// Keeps a scan as the proof of statements: PDF, JPEG or PNG, at most ten mebibytes.
    ///
    /// # Errors
    /// [`Error::Invalid`] for the field `scan` when the file is too large or of another kind, by
    /// its first bytes; [`Error::NotFound`] for a statement.
    pub fn attach_scan(
        &mut self,
        statements: &[StatementId],
        bytes: &[u8],
        now: Now,
    ) -> Result<ScanId> {
        self.allow(UseCase::BookConsents)?;
        let kind = scan_kind(bytes).map_err(|why| match why {
            NotAScan::TooLarge => Error::field("scan", Problem::TooLarge),
            NotAScan::OtherKind => Error::field("scan", Problem::NoScan),
        })?;
        if statements.is_empty() {
            return Err(Error::field("statements", Problem::Missing));
        }
        for statement in statements {
            self.read().statement(*statement)?;
        }
        let by = self.me.id.to_string();
        self.change("attach_consent_scan", now, |change| {
            let id = ScanId(change.new_id()?);
            let scan = ScanRow {
                id,
                kind,
                size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                sha256: String::new(),
                added_at: now.at,
                by,
            };
            change.add_scan(&scan, bytes, statements)?;
            Ok(id)
        })
    }

    /// The bytes of a scan, checked against their hash, and what kind of file it is.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Damaged`].
    pub fn scan(&self, id: ScanId) -> Result<(ScanLine, Vec<u8>)> {
        self.allow(UseCase::SeeConsents)?;
        let (row, bytes) = self.read().scan(id)?;
        Ok((row.into(), bytes))
    }
}
