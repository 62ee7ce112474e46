//! Filters that somebody keeps: their own alone, in the place of one of the same name.

use domain::incident::{Category, IncidentStatus};
use domain::staff::Role;
use office::incidents::IncidentFilter;
use office::saved_filters::SavedFilter;
use office::{Error, Noun};

use crate::desk::{Desk, invented, now};

pub(crate) fn filter(name: &str) -> SavedFilter {
    SavedFilter {
        id: None,
        name: name.into(),
        text: " zeeslag ".into(),
        category: Some(Category::Bullying),
        status: Some(IncidentStatus::Closed),
        years_ago: Some(1),
    }
}

#[test]
fn a_filter_is_kept_for_its_owner_alone_and_one_of_the_same_name_takes_its_place() {
    let mut desk = Desk::settled().with_every_role();
    let id = desk
        .office
        .save_filter(&filter("Vorig jaar"), now())
        .unwrap();
    let again = SavedFilter {
        text: "muts".into(),
        ..filter(" Vorig  jaar")
    };
    assert_eq!(desk.office.save_filter(&again, now()).unwrap(), id);
    let kept = desk.office.saved_filters().unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].text.as_str(), kept[0].years_ago),
        ("muts", Some(1))
    );
    let mut desk = desk.again(Some(Role::Counsellor.code()));
    assert_eq!(desk.office.saved_filters().unwrap(), []);
    let refused = desk.office.drop_filter(id, now()).unwrap_err();
    assert_eq!(refused, Error::NotFound { noun: Noun::School });
    let mut desk = desk.again(Some(&invented().director.full()));
    desk.office.drop_filter(id, now()).unwrap();
    assert_eq!(desk.office.saved_filters().unwrap(), []);
}

#[test]
fn a_filter_needs_a_name_and_there_are_no_more_than_anyone_looks_through() {
    let mut desk = Desk::settled();
    assert!(desk.office.save_filter(&filter("  "), now()).is_err());
    for number in 0..20 {
        let one = filter(&format!("Filter {number}"));
        desk.office.save_filter(&one, now()).unwrap();
    }
    assert!(
        desk.office
            .save_filter(&filter("Eén te veel"), now())
            .is_err()
    );
    desk.office.save_filter(&filter("Filter 3"), now()).unwrap();
}

#[test]
fn an_incident_is_found_by_the_name_of_somebody_in_it_with_a_typing_error() {
    let desk = Desk::settled();
    let count = |text: &str| {
        let filter = IncidentFilter {
            text: text.into(),
            ..IncidentFilter::default()
        };
        desk.office.incidents(&filter).unwrap().total
    };
    let all = IncidentFilter::default();
    let rows = desk.office.incidents(&all).unwrap().rows;
    let name = rows.iter().flat_map(|row| &row.people).find_map(|one| {
        let mut words = one.name.split(' ').rev();
        words
            .find(|word| word.len() > 7 && word.is_ascii())
            .map(str::to_owned)
    });
    let name = name.unwrap();
    let mut letters: Vec<char> = name.chars().collect();
    letters.swap(3, 4);
    let wrong: String = letters.into_iter().collect();
    assert!(count(&name) > 0);
    if wrong != name {
        assert_eq!(count(&wrong), count(&name), "{name} typed as {wrong}");
    }
    assert_eq!(count("qqqqqqqqqq"), 0);
}
