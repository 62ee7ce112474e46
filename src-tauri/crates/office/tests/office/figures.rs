//! Figures about incidents, as they leave the office: hidden where few, and nobody in them.

use domain::figures::{Cut, Period};
use domain::incident::{Category, Severity};
use domain::pupil::GroupKind;
use fixtures::cases;
use office::figures::{FiguresAsked, FiguresForm};
use office::incidents::IncidentFilter;
use office::{Error, Noun};

use crate::desk::{Desk, day, incident, invented, now, pupil};

pub(crate) fn asked() -> FiguresAsked {
    FiguresAsked {
        school_year: "2026-2027".into(),
        period: Period::Year,
        group: None,
    }
}

/// A desk with so many incidents that there is something to count.
fn busy() -> Desk {
    let mut desk = Desk::settled();
    for child in invented().pupils.iter().take(12) {
        let mut new = incident(pupil(child.id));
        new.categories = vec![Category::Threat];
        new.severity = Severity::Serious;
        desk.office.record_incident(&new, now()).unwrap();
    }
    desk
}

#[test]
fn the_number_of_incidents_is_that_of_the_list() {
    let desk = busy();
    let shown = desk.office.figures(&asked()).unwrap();
    let list = desk
        .office
        .incidents(&IncidentFilter {
            from: Some(day("2026-08-01")),
            ..IncidentFilter::default()
        })
        .unwrap();
    let counted = list.rows.iter().filter(|row| row.status.counts()).count();
    assert!(list.rows.len() == list.total as usize, "all on one page");
    assert_eq!(shown.figures.incidents, Some(counted as u32));
    let kinds = shown
        .figures
        .tables
        .iter()
        .find(|table| table.cut == Cut::Kind);
    let mut threats = kinds
        .unwrap()
        .rows
        .iter()
        .filter(|row| row.code == "threat");
    assert!(threats.next().unwrap().count.unwrap() >= 12);
    assert!(!shown.registers && shown.figures.serious.is_empty());
}

#[test]
fn the_list_of_serious_incidents_is_there_once_it_is_switched_on() {
    let mut desk = busy();
    desk.office.register_serious(true, now()).unwrap();
    let shown = desk.office.figures(&asked()).unwrap();
    assert!(shown.registers && !shown.figures.serious.is_empty());
    desk.office.register_serious(false, now()).unwrap();
    assert!(
        desk.office
            .figures(&asked())
            .unwrap()
            .figures
            .serious
            .is_empty()
    );
}

#[test]
fn every_file_names_nobody_and_hides_what_the_screen_hides() {
    let mut desk = busy();
    desk.office.register_serious(true, now()).unwrap();
    let csv = desk
        .office
        .figures_file(&asked(), FiguresForm::Csv, now())
        .unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.contains("Soort;Bedreiging;"), "{csv}");
    assert!(csv.contains("niet getoond"), "{csv}");
    for line in csv.lines().skip(1) {
        let count = line.rsplit(';').next().unwrap();
        let few = matches!(count, "1" | "2" | "3" | "4");
        assert!(!few, "{line}");
    }
    let pdf = desk
        .office
        .figures_file(&asked(), FiguresForm::Pdf, now())
        .unwrap();
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    assert!(
        text.contains("november 2026") && text.contains("36 777"),
        "{text}"
    );
    assert!(!text.contains("figure."), "{text}");
    for person in &invented().pupils {
        let name = person.name.full();
        assert!(!text.contains(&name) && !csv.contains(&name), "{name}");
    }
    let xlsx = desk
        .office
        .figures_file(&asked(), FiguresForm::Xlsx, now())
        .unwrap();
    assert!(xlsx.starts_with(b"PK"));
}

#[test]
fn a_group_with_few_incidents_shows_nothing_and_one_of_another_year_is_not_there() {
    let desk = busy();
    let shown = desk.office.figures(&asked()).unwrap();
    let mut few = 0;
    for group in &shown.groups {
        let of = FiguresAsked {
            group: Some(group.id),
            ..asked()
        };
        let figures = desk.office.figures(&of).unwrap().figures;
        match figures.incidents {
            Some(number) => assert!(number == 0 || number >= 5),
            None => {
                few += 1;
                assert!(figures.tables.is_empty());
            }
        }
    }
    assert!(few > 0, "in a small school some group has few");
    let group = invented()
        .groups
        .iter()
        .find(|group| group.kind == GroupKind::Home);
    let of = FiguresAsked {
        school_year: "2024-2025".into(),
        group: group.map(|group| group.id),
        ..asked()
    };
    assert_eq!(
        desk.office.figures(&of),
        Err(Error::NotFound { noun: Noun::Group })
    );
}

#[test]
fn the_reader_for_the_board_sees_figures_without_cases_of_staff() {
    let desk = busy().with_every_role().again(Some("reader"));
    let before = desk.office.figures(&asked()).unwrap();
    assert!(before.without_staff_cases);
    let mut desk = desk.again(Some(&invented().director.full()));
    let all = desk.office.figures(&asked()).unwrap();
    assert!(!all.without_staff_cases);
    let about_staff = incident(domain::person::PersonId::Staff(cases::teacher()));
    desk.office.record_incident(&about_staff, now()).unwrap();
    let more = desk.office.figures(&asked()).unwrap().figures.incidents;
    assert_eq!(more, all.figures.incidents.map(|number| number + 1));
    let desk = desk.again(Some("reader"));
    assert_eq!(desk.office.figures(&asked()).unwrap(), before);
}
