//! Holidays are kept in order and replaced as a whole.

use domain::calendar::Holiday;

use crate::invented::{School, day, strange};

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
