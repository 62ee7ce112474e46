//! The register of breaches, its clock on the first screen, and the sheets for the board.

use domain::breach::{Breach, Risk};
use office::{Error, Noun};

use crate::desk::{Desk, now, on, rules};

/// A breach that became known on Friday afternoon.
pub(crate) fn breach() -> Breach {
    Breach {
        what: "Een groepslijst is naar een verkeerde ouder gemaild.".into(),
        happened_on: None,
        known_at: "2026-11-20T15:00:00Z".parse().unwrap(),
        concerned: "leerlingen van een groep en hun ouders".into(),
        people: Some(50),
        consequences: String::new(),
        measures: String::new(),
        risk: Risk::Unknown,
        reported_at: None,
        report_motivation: String::new(),
        told_on: None,
        told_motivation: String::new(),
    }
}

fn text(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

#[test]
fn a_breach_stands_on_the_first_screen_with_its_hours_until_it_is_settled() {
    let mut desk = Desk::empty();
    let id = desk.office.record_breach(&breach(), now()).unwrap();
    let today = desk.office.today(now()).unwrap();
    let line = &today.breaches[0];
    assert_eq!((line.number.as_str(), line.hours_left), ("2026-L01", 30));
    assert!(line.asks_report);
    let late = desk.office.today(on("2026-11-24")).unwrap();
    assert_eq!(late.breaches[0].hours_left, -18, "also after the weekend");

    let settled = Breach {
        risk: Risk::Risk,
        reported_at: Some("2026-11-21T10:00:00Z".parse().unwrap()),
        measures: "De ouder heeft de mail gewist.".into(),
        ..breach()
    };
    desk.office
        .edit_breach(id, &settled, line.version, now())
        .unwrap();
    assert!(desk.office.today(now()).unwrap().breaches.is_empty());
    let stale = desk.office.edit_breach(id, &settled, 1, now());
    assert_eq!(stale, Err(Error::Stale { noun: Noun::Breach }));
    let all = desk.office.breaches(now()).unwrap();
    assert_eq!((all.len(), &all[0].breach), (1, &settled));
}

#[test]
fn the_register_on_paper_tells_every_breach() {
    let mut desk = Desk::empty();
    let none = text(&desk.office.breach_register(now()).unwrap());
    assert!(
        none.contains("Er zijn geen datalekken vastgelegd"),
        "{none}"
    );
    desk.office.record_breach(&breach(), now()).unwrap();
    let said = text(&desk.office.breach_register(now()).unwrap());
    for part in ["2026-L01", "verkeerde ouder", "16:00", "50"] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_put_down() {
    let mut desk = Desk::empty();
    let wrong = Breach {
        known_at: "2026-11-23T15:00:00Z".parse().unwrap(),
        ..breach()
    };
    let refused = desk.office.record_breach(&wrong, now()).unwrap_err();
    assert_eq!(rules(&refused), ["breach_known_in_future"]);
    let empty = Breach {
        what: " ".into(),
        concerned: String::new(),
        ..breach()
    };
    let refused = desk.office.record_breach(&empty, now()).unwrap_err();
    let Error::Invalid { fields } = refused else {
        panic!("{refused:?}");
    };
    let fields: Vec<_> = fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(fields, ["what", "concerned"]);
    assert!(desk.office.breaches(now()).unwrap().is_empty());
}

#[test]
fn the_sheets_about_processing_are_filled_in_from_the_school() {
    let desk = Desk::settled();
    let school = desk.office.settings().unwrap().school;
    for pdf in [
        desk.office.processing_entry(now()).unwrap(),
        desk.office.impact_sheet(now()).unwrap(),
    ] {
        let said = text(&pdf);
        for part in [school.board.as_str(), &school.name, "2 jaar na vertrek"] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert!(!said.contains('{'), "{said}");
    }
}
