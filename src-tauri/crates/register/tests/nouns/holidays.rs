//! Holidays are kept in order and replaced as a whole.

use domain::calendar::Holiday;
use domain::region::Region;
use register::Actor;

use crate::invented::{School, day, now, strange};

fn holiday(name: &str, first: &str, last: &str) -> Holiday {
    Holiday {
        name: name.to_owned(),
        first_day: day(first),
        last_day: day(last),
    }
}

#[test]
fn saving_holidays_replaces_all_and_keeps_their_order() {
    let mut school = School::found();
    assert_eq!(school.read().calendar().unwrap(), []);
    let first = [holiday("Zomervakantie", "2026-07-04", "2026-08-16")];
    school.step(|change| change.save_holidays(&first));
    let second = [
        holiday("Kerstvakantie", "2026-12-19", "2027-01-03"),
        holiday(&strange(), "2026-10-17", "2026-10-25"),
    ];
    school.step(|change| change.save_holidays(&second));
    school.reopen();
    assert_eq!(school.read().calendar().unwrap(), second);
}

#[test]
fn the_region_is_none_until_it_is_chosen_and_can_be_chosen_again() {
    let mut school = School::found();
    assert_eq!(school.read().holiday_region().unwrap(), None);
    school.step(|change| change.save_holiday_region(Region::North));
    school.step(|change| change.save_holiday_region(Region::South));
    school.reopen();
    assert_eq!(school.read().holiday_region().unwrap(), Some(Region::South));
}

#[test]
fn holidays_that_were_read_in_are_taken_back_in_one_step() {
    let mut school = School::found();
    let before = [holiday("Studiedag", "2027-02-01", "2027-02-01")];
    school.step(|change| change.save_holidays(&before));
    let seq = school
        .change("change_holidays", Actor::Program, now(), |change| {
            change.save_holidays(&[
                holiday("Kerstvakantie", "2026-12-19", "2027-01-03"),
                holiday("Studiedag", "2027-02-01", "2027-02-01"),
            ])?;
            change.save_holiday_region(Region::Middle)
        })
        .unwrap()
        .seq;
    school.undo(seq, Actor::Program, now()).unwrap();
    assert_eq!(school.read().calendar().unwrap(), before);
    assert_eq!(school.read().holiday_region().unwrap(), None);
}
