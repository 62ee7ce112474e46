//! Proof comes back byte for byte, and shows when it was changed.

use domain::consent::ScanKind;
use domain::evidence::Origin;
use domain::id::EvidenceId;
use domain::incident::Incident;
use register::{Error, EvidenceRow};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::invented::{School, day, now, strange};

fn row(n: u128, incident: &Incident) -> EvidenceRow {
    EvidenceRow {
        id: EvidenceId(Uuid::from_u128(n)),
        incident: incident.id,
        kind: Some(ScanKind::Png),
        size: 6,
        sha256: Sha256::digest(b"beeld!")
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        thumbnail: Some(b"klein".to_vec()),
        cover_of: None,
        origin: Origin {
            source: strange(),
            seen_on: day("2026-11-21"),
            seen_by: strange(),
            description: strange(),
        },
        added_at: now(),
        by: "iemand".into(),
    }
}

#[test]
fn every_field_of_proof_comes_back_in_the_order_in_which_it_was_added() {
    let mut school = School::found();
    let incident = school.record(1, "2026-11-20", &[]);
    let original = row(9, &incident);
    let copy = EvidenceRow {
        cover_of: Some(original.id),
        ..row(3, &incident)
    };
    let described = EvidenceRow {
        kind: None,
        size: 0,
        sha256: String::new(),
        thumbnail: None,
        ..row(5, &incident)
    };
    for (row, bytes) in [
        (&original, Some(b"beeld!".as_slice())),
        (&copy, Some(b"beeld!")),
        (&described, None),
    ] {
        school.step(|change| change.add_evidence(row, bytes));
    }
    school.reopen();
    let read = school.read();
    let all = read.evidence_of(incident.id).unwrap();
    assert_eq!(all, [original.clone(), copy, described.clone()]);
    assert_eq!(read.evidence_bytes(original.id).unwrap(), b"beeld!");
    assert_eq!(read.evidence(described.id).unwrap(), described);
    let nothing = read.evidence_bytes(described.id);
    assert!(matches!(nothing, Err(Error::NotFound(_))), "{nothing:?}");
}
