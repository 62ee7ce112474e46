//! The school's paper is one row, and so is its logo.

use domain::stationery::{Fold, Stationery, Window};
use register::LogoRow;

use crate::invented::School;

#[test]
fn paper_is_the_usual_until_the_school_chose_and_the_last_choice_stays() {
    let mut school = School::found();
    assert_eq!(school.read().stationery().unwrap(), Stationery::default());
    for stationery in [
        Stationery {
            window: Window::Right,
            fold: Fold::Half,
            preprinted: true,
        },
        Stationery {
            window: Window::Left,
            fold: Fold::Thirds,
            preprinted: false,
        },
    ] {
        school.step(|change| change.save_stationery(stationery));
        school.reopen();
        assert_eq!(school.read().stationery().unwrap(), stationery);
    }
}

#[test]
fn a_new_logo_takes_the_place_of_the_old_and_can_be_taken_away() {
    let mut school = School::found();
    assert_eq!(school.read().logo().unwrap(), None);
    for width in [300, 200] {
        let logo = LogoRow {
            width,
            height: 90,
            points: vec![7; 40],
        };
        school.step(|change| change.save_logo(Some(&logo)));
        school.reopen();
        assert_eq!(school.read().logo().unwrap(), Some(logo));
    }
    school.step(|change| change.save_logo(None));
    assert_eq!(school.read().logo().unwrap(), None);
}
