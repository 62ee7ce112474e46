//! Days off are shown before they are kept, added in one step, and taken back in one.

use domain::calendar::Holiday;
use domain::region::Region;
use office::Error;
use office::holidays::HolidayStanding;

use crate::desk::{Desk, day, now, on};

fn holiday(name: &str, first: &str, last: &str) -> Holiday {
    Holiday {
        name: name.into(),
        first_day: day(first),
        last_day: day(last),
    }
}

const SCHOOL_CALENDAR: &str = "BEGIN:VCALENDAR\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261017\r\nDTEND;VALUE=DATE:20261026\r\n\
    SUMMARY:Herfstvakantie\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\n\
    SUMMARY:Kerstvakantie\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270201\r\nSUMMARY:Studiedag\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270312\r\nSUMMARY:Schoolreis\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270329\r\nSUMMARY:Tweede paasdag\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270230\r\nSUMMARY:Vrij\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

#[test]
fn a_calendar_shows_what_is_to_come_what_is_known_and_what_was_left_out() {
    let mut desk = Desk::empty();
    let christmas = holiday("Kerst", "2026-12-21", "2026-12-24");
    desk.office
        .save_holidays(std::slice::from_ref(&christmas), now())
        .unwrap();
    let offer = desk
        .office
        .preview_calendar(SCHOOL_CALENDAR.as_bytes(), now())
        .unwrap();
    let rows: Vec<_> = offer
        .holidays
        .iter()
        .map(|one| (one.holiday.name.as_str(), one.standing, one.suggested))
        .collect();
    // Autumn is over; the Monday of Easter is known without being entered.
    use HolidayStanding as S;
    assert_eq!(
        rows,
        [
            ("Kerstvakantie", S::Overlaps, true),
            ("Studiedag", S::New, true),
            ("Schoolreis", S::New, false),
            ("Tweede paasdag", S::Known, false),
        ]
    );
    let notes: Vec<_> = offer
        .notes
        .iter()
        .map(|note| (note.message.as_str(), note.line, note.left_out))
        .collect();
    assert_eq!(notes, [("exchange-event-date-unreadable", Some(24), true)]);
    assert_eq!(desk.office.settings().unwrap().holidays, [christmas]);
}

#[test]
fn what_was_chosen_is_added_once_in_order_and_taken_back_in_one_step() {
    let mut desk = Desk::empty();
    let christmas = holiday("Kerstvakantie", "2026-12-19", "2027-01-03");
    let study = holiday("Studiedag", "2027-02-01", "2027-02-01");
    desk.office
        .save_holidays(std::slice::from_ref(&study), now())
        .unwrap();
    let spoken = holiday("  Kerstvakantie ", "2026-12-19", "2027-01-03");
    let chosen = [spoken, study.clone()];
    let added = desk.office.add_holidays(&chosen, None, now()).unwrap();
    assert_eq!(added, 1);
    assert_eq!(
        desk.office.settings().unwrap().holidays,
        [christmas, study.clone()]
    );
    assert_eq!(desk.office.add_holidays(&chosen, None, now()).unwrap(), 0);
    assert_eq!(desk.office.undo(now()).unwrap(), "change_holidays");
    assert_eq!(desk.office.settings().unwrap().holidays, [study]);
    desk.is_sound();
}

#[test]
fn the_dates_of_a_region_are_offered_from_today_on_and_the_region_is_kept() {
    let mut desk = Desk::empty();
    let offer = desk.office.region_holidays(Region::South, now()).unwrap();
    let names: Vec<_> = offer
        .holidays
        .iter()
        .take(4)
        .map(|one| (one.holiday.name.as_str(), one.holiday.first_day))
        .collect();
    assert_eq!(
        names,
        [
            ("Kerstvakantie", day("2026-12-19")),
            ("Voorjaarsvakantie", day("2027-02-13")),
            ("Meivakantie", day("2027-04-24")),
            ("Zomervakantie", day("2027-07-24")),
        ]
    );
    assert_eq!(offer.until, Some(day("2029-08-26")));
    let chosen: Vec<_> = offer.holidays.into_iter().map(|one| one.holiday).collect();
    let added = desk
        .office
        .add_holidays(&chosen, Some(Region::South), now())
        .unwrap();
    assert_eq!(added, 14);
    let settings = desk.office.settings().unwrap();
    assert_eq!(settings.region, Some(Region::South));
    assert_eq!(settings.holidays.len(), 14);
    let again = desk.office.region_holidays(Region::South, now()).unwrap();
    assert!(again.holidays.iter().all(|one| !one.suggested));
    let late = desk
        .office
        .region_holidays(Region::South, on("2030-01-01"))
        .unwrap();
    assert_eq!((late.holidays.len(), late.until), (0, None));
}

#[test]
fn a_file_that_is_no_calendar_is_refused_and_changes_nothing() {
    let desk = Desk::empty();
    assert_eq!(
        desk.office.preview_calendar(b"naam;klas", now()),
        Err(Error::Unreadable {
            code: "not-a-calendar".into(),
            line: None
        })
    );
    assert_eq!(desk.office.settings().unwrap().holidays, []);
}

#[test]
fn a_holiday_without_a_name_is_refused_at_its_field() {
    let mut desk = Desk::empty();
    let wrong = [
        holiday("Kerstvakantie", "2026-12-19", "2027-01-03"),
        holiday(" ", "2027-02-01", "2027-02-01"),
    ];
    let Err(Error::Invalid { fields }) = desk.office.add_holidays(&wrong, None, now()) else {
        panic!("it was added");
    };
    assert_eq!(fields[0].field, "holidays.1.name");
    assert_eq!(desk.office.settings().unwrap().holidays, []);
}
