//! Proof of an incident, kept inside the encrypted file: added, described where it may not be kept,
//! covered on a copy, and opened, which leaves a line in the history. The rules are in
//! `domain::evidence`.

use chrono::{DateTime, Utc};
use documents::PictureFault;
use domain::consent::{NotAScan, ScanKind, scan_kind};
use domain::evidence::{self, Area, Origin, Seen};
use domain::id::{EvidenceId, IncidentId};
use register::EvidenceRow;

use crate::error::{Checks, Error, Problem, Result};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A piece of proof.
    pub struct EvidenceLine {
        /// Its id.
        pub id: EvidenceId,
        /// What kind of file; `None` for what was only described.
        pub kind: Option<ScanKind>,
        /// How many bytes.
        pub size: u32,
        /// The SHA-256 of its bytes, in hexadecimal.
        pub sha256: String,
        /// Whether there is a small picture of it.
        pub has_thumbnail: bool,
        /// The original, of a copy on which parts are covered.
        pub cover_of: Option<EvidenceId>,
        /// Where it came from and who saw it.
        pub origin: Origin,
        /// When it was added.
        pub added_at: DateTime<Utc>,
        /// Who added it; empty when the account is gone.
        pub by: String,
    }
}

fn fault(fault: PictureFault) -> Error {
    let problem = match fault {
        PictureFault::TooLarge => Problem::PictureTooLarge,
        PictureFault::Unreadable => Problem::NoPicture,
    };
    Error::field("file", problem)
}

fn tidy(origin: &Origin) -> Origin {
    Origin {
        source: origin.source.trim().to_owned(),
        seen_by: origin.seen_by.trim().to_owned(),
        description: origin.description.trim().to_owned(),
        seen_on: origin.seen_on,
    }
}

fn check(origin: &Origin) -> Result<()> {
    let mut checks = Checks::default();
    checks.text("source", &origin.source, 300);
    checks.text("seenBy", &origin.seen_by, 120);
    checks.length("description", &origin.description, 5_000);
    checks.done()
}

impl Office {
    pub(crate) fn evidence_lines(&self, incident: IncidentId) -> Result<Vec<EvidenceLine>> {
        let names = self.account_names()?;
        let rows = self.read().evidence_of(incident)?;
        Ok(rows
            .into_iter()
            .map(|row| EvidenceLine {
                id: row.id,
                kind: row.kind,
                size: row.size,
                sha256: row.sha256,
                has_thumbnail: row.thumbnail.is_some(),
                cover_of: row.cover_of,
                origin: row.origin,
                added_at: row.added_at,
                by: names.get(&row.by).cloned().unwrap_or_default(),
            })
            .collect())
    }

    /// Keeps a file as proof: PNG, JPEG or PDF, at most ten mebibytes.
    ///
    /// # Errors
    /// [`Error::Refused`] for what is, or may be, a sexual image of a minor, before its bytes are
    /// looked at; [`Error::Invalid`] for the field `file` when it is too large or of another kind
    /// by its first bytes; [`Error::NotFound`], [`Error::Forbidden`].
    pub fn add_evidence(
        &mut self,
        incident: IncidentId,
        origin: &Origin,
        seen: Seen,
        bytes: &[u8],
        now: Now,
    ) -> Result<EvidenceId> {
        self.allow(UseCase::HandleIncident)?;
        let incident = self.seen_incident(incident)?;
        evidence::keep(origin, seen, &incident, now.today).map_err(Error::all_refused)?;
        check(origin)?;
        let kind = scan_kind(bytes).map_err(|why| match why {
            NotAScan::TooLarge => Error::field("file", Problem::TooLarge),
            NotAScan::OtherKind => Error::field("file", Problem::NoScan),
        })?;
        let thumbnail = match kind {
            ScanKind::Pdf => None,
            ScanKind::Jpeg | ScanKind::Png => Some(documents::thumbnail(bytes).map_err(fault)?),
        };
        let row = EvidenceRow {
            kind: Some(kind),
            thumbnail,
            ..self.new_evidence(incident.id, origin, now)
        };
        self.keeps("add_evidence", row, Some(bytes), now)
    }

    /// Describes in words what was seen and may not be kept.
    ///
    /// # Errors
    /// [`Error::Refused`] with every rule in the way, [`Error::Invalid`], [`Error::NotFound`],
    /// [`Error::Forbidden`].
    pub fn describe_evidence(
        &mut self,
        incident: IncidentId,
        origin: &Origin,
        now: Now,
    ) -> Result<EvidenceId> {
        self.allow(UseCase::HandleIncident)?;
        let incident = self.seen_incident(incident)?;
        evidence::describe(origin, &incident, now.today).map_err(Error::all_refused)?;
        check(origin)?;
        let row = self.new_evidence(incident.id, origin, now);
        self.keeps("describe_evidence", row, None, now)
    }

    /// Makes a copy of a picture on which these areas are covered. The original stays.
    ///
    /// # Errors
    /// [`Error::Refused`] for areas outside it, [`Error::Invalid`] for what is no picture,
    /// [`Error::NotFound`], [`Error::Forbidden`].
    pub fn cover_evidence(
        &mut self,
        id: EvidenceId,
        areas: &[Area],
        now: Now,
    ) -> Result<EvidenceId> {
        self.allow(UseCase::HandleIncident)?;
        let original = self.seen_evidence(id)?;
        evidence::cover(areas)?;
        if original.kind.is_none_or(|kind| kind == ScanKind::Pdf) {
            return Err(Error::field("file", Problem::NoPicture));
        }
        let bytes = self.read().evidence_bytes(id)?;
        let copy = documents::covered(&bytes, areas).map_err(fault)?;
        let row = EvidenceRow {
            kind: Some(ScanKind::Png),
            thumbnail: Some(documents::thumbnail(&copy).map_err(fault)?),
            // A copy of a copy is one of the same original.
            cover_of: Some(original.cover_of.unwrap_or(id)),
            ..self.new_evidence(original.incident, &original.origin, now)
        };
        self.keeps("cover_evidence", row, Some(&copy), now)
    }

    /// The bytes of a piece of proof, checked against their hash. That somebody opened it is
    /// written down.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Damaged`], [`Error::Forbidden`].
    pub fn evidence(&self, id: EvidenceId, now: Now) -> Result<(EvidenceLine, Vec<u8>)> {
        let row = self.seen_evidence(id)?;
        let bytes = self.read().evidence_bytes(id)?;
        self.opens("open_evidence", register::Noun::Incident, row.id.0, now)?;
        let lines = self.evidence_lines(row.incident)?;
        let line = lines.into_iter().find(|line| line.id == id);
        let line = line.ok_or(Error::NotFound {
            noun: crate::Noun::Incident,
        })?;
        Ok((line, bytes))
    }

    /// The small picture of a piece of proof, as PNG.
    ///
    /// # Errors
    /// [`Error::NotFound`], also where there is none; [`Error::Forbidden`].
    pub fn evidence_thumbnail(&self, id: EvidenceId) -> Result<Vec<u8>> {
        let row = self.seen_evidence(id)?;
        row.thumbnail.ok_or(Error::NotFound {
            noun: crate::Noun::Incident,
        })
    }

    fn seen_evidence(&self, id: EvidenceId) -> Result<EvidenceRow> {
        self.allow(UseCase::SeeIncidents)?;
        let row = self.read().evidence(id)?;
        self.seen_incident(row.incident)?;
        Ok(row)
    }

    fn new_evidence(&self, incident: IncidentId, origin: &Origin, now: Now) -> EvidenceRow {
        EvidenceRow {
            id: EvidenceId(uuid::Uuid::nil()),
            incident,
            kind: None,
            size: 0,
            sha256: String::new(),
            thumbnail: None,
            cover_of: None,
            origin: tidy(origin),
            added_at: now.at,
            by: self.me.id.to_string(),
        }
    }

    fn keeps(
        &mut self,
        op: &'static str,
        row: EvidenceRow,
        bytes: Option<&[u8]>,
        now: Now,
    ) -> Result<EvidenceId> {
        self.change(op, now, |change| {
            let id = EvidenceId(change.new_id()?);
            change.add_evidence(&EvidenceRow { id, ..row }, bytes)?;
            Ok(id)
        })
    }
}
