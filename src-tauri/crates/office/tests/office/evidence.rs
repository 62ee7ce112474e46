//! Proof is kept with its hash and origin, covered on a copy, opened in sight, and never kept where
//! having it is an offence.

use domain::consent::ScanKind;
use domain::evidence::{Area, Origin, Seen};
use domain::id::IncidentId;
use fixtures::cases;
use office::error::Problem;
use office::{Error, Noun};

use crate::desk::{Desk, invented, now, on, rules};

/// A screenshot of one white point.
pub(crate) const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53,
    0xde, 0x00, 0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8, 0xff, 0xff, 0x3f,
    0x00, 0x05, 0xfe, 0x02, 0xfe, 0x0d, 0xef, 0x46, 0xb8, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e,
    0x44, 0xae, 0x42, 0x60, 0x82,
];

/// Where something was seen.
pub(crate) fn origin() -> Origin {
    Origin {
        source: " groepsapp van 7, van een moeder ".into(),
        seen_on: now().today,
        seen_by: "M. Meester".into(),
        description: String::new(),
    }
}

fn case(desk: &mut Desk) -> IncidentId {
    desk.recorded(cases::warned_pupil())
}

#[test]
fn a_screenshot_is_kept_with_its_hash_and_origin_and_opening_it_is_written_down() {
    let mut desk = Desk::settled();
    let id = case(&mut desk);
    let kept = desk
        .office
        .add_evidence(id, &origin(), Seen::Ordinary, PICTURE, now())
        .unwrap();
    let file = desk.office.incident(id, now()).unwrap();
    let line = desk.last_line();
    let one = &file.evidence[0];
    assert_eq!((one.kind, one.size), (Some(ScanKind::Png), 69));
    assert_eq!(one.origin.source, "groepsapp van 7, van een moeder");
    assert_eq!((one.sha256.len(), one.has_thumbnail), (64, true));
    assert_eq!(one.by, invented().director.full());
    assert!(
        desk.office
            .evidence_thumbnail(kept)
            .unwrap()
            .starts_with(b"\x89PNG")
    );
    assert_eq!(desk.last_line(), line, "looking at the list is no opening");
    let (_, bytes) = desk.office.evidence(kept, on("2026-11-23")).unwrap();
    assert_eq!(bytes, PICTURE);
    let opened = &desk.office.history(1, None).unwrap()[0];
    assert_eq!(
        (opened.seq, opened.op.as_str()),
        (line + 1, "open_evidence")
    );
    desk.is_sound();
}

#[test]
fn a_sexual_image_of_a_minor_is_not_kept_and_a_description_stands_in_its_place() {
    let mut desk = Desk::settled();
    let id = case(&mut desk);
    let line = desk.last_line();
    for seen in [Seen::SexualMinor, Seen::Unsure] {
        let refused = desk
            .office
            .add_evidence(id, &origin(), seen, PICTURE, now());
        assert_eq!(rules(&refused.unwrap_err()), ["sexual_image_of_minor"]);
    }
    let empty = desk.office.describe_evidence(id, &origin(), now());
    assert_eq!(rules(&empty.unwrap_err()), ["description_missing"]);
    assert_eq!(desk.last_line(), line, "nothing was written");
    let told = Origin {
        description: "Een foto waarop een kind bloot te zien is.".into(),
        ..origin()
    };
    let id_of = desk.office.describe_evidence(id, &told, now()).unwrap();
    let one = desk.office.incident(id, now()).unwrap().evidence.remove(0);
    assert_eq!((one.kind, one.size, one.has_thumbnail), (None, 0, false));
    assert_eq!(
        desk.office.evidence(id_of, now()).unwrap_err(),
        Error::NotFound {
            noun: Noun::Incident
        },
        "there is nothing to open"
    );
}

#[test]
fn a_part_is_covered_on_a_copy_and_the_original_stays() {
    let mut desk = Desk::settled();
    let id = case(&mut desk);
    let kept = desk
        .office
        .add_evidence(id, &origin(), Seen::Ordinary, PICTURE, now())
        .unwrap();
    let all = Area {
        left: 0,
        top: 0,
        width: 1000,
        height: 1000,
    };
    let none = desk.office.cover_evidence(kept, &[], now());
    assert_eq!(rules(&none.unwrap_err()), ["nothing_covered"]);
    let copy = desk
        .office
        .cover_evidence(kept, std::slice::from_ref(&all), now())
        .unwrap();
    let again = desk.office.cover_evidence(copy, &[all], now()).unwrap();
    let lines = desk.office.incident(id, now()).unwrap().evidence;
    let covers: Vec<_> = lines.iter().map(|line| line.cover_of).collect();
    assert_eq!(covers, [None, Some(kept), Some(kept)]);
    assert_ne!(lines[0].sha256, lines[1].sha256);
    assert_eq!(lines[2].id, again);
    assert_eq!(desk.office.evidence(kept, now()).unwrap().1, PICTURE);
    desk.is_sound();
}

#[test]
fn what_is_no_picture_or_pdf_or_too_large_is_refused_in_words() {
    let mut desk = Desk::settled();
    let id = case(&mut desk);
    let mut add = |bytes: &[u8]| {
        let added = desk
            .office
            .add_evidence(id, &origin(), Seen::Ordinary, bytes, now());
        added.map(|_| ())
    };
    let problem = |problem| Err(Error::field("file", problem));
    assert_eq!(add(b"MZ"), problem(Problem::NoScan));
    assert_eq!(add(b"\x89PNG\r\n\x1a\nkapot"), problem(Problem::NoPicture));
    let large = [b"%PDF-".as_slice(), &vec![0; 10 * 1024 * 1024]].concat();
    assert_eq!(add(&large), problem(Problem::TooLarge));
    assert_eq!(add(b"%PDF-1.7 bewijs"), Ok(()));
}
