//! The school's paper: who chooses it, and that every letter follows.

use domain::stationery::{Fold, Stationery, Window};
use office::{Error, Problem};

use crate::desk::{Desk, now};

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="9" fill="#05606a"/></svg>"##;

#[test]
fn the_paper_that_was_chosen_is_kept_and_shown_on_the_test_page() {
    let mut desk = Desk::empty();
    let chosen = Stationery {
        window: Window::Right,
        fold: Fold::Thirds,
        preprinted: true,
    };
    let before = desk.office.test_page(Stationery::default()).unwrap();
    desk.office.save_stationery(chosen, now()).unwrap();
    assert_eq!(desk.office.paper().unwrap().stationery, chosen);
    let after = desk.office.test_page(chosen).unwrap();
    assert_ne!(before, after);
    let newest = desk.office.history(1, None).unwrap().remove(0);
    assert_eq!(newest.op, "change_stationery");
}

#[test]
fn a_logo_is_taken_shown_and_taken_away() {
    let mut desk = Desk::empty();
    let usual = Stationery::default();
    let without = desk.office.test_page(usual).unwrap();
    desk.office.save_logo(DRAWING.as_bytes(), now()).unwrap();
    assert!(desk.office.paper().unwrap().has_logo);
    assert_ne!(desk.office.test_page(usual).unwrap(), without);
    desk.office.remove_logo(now()).unwrap();
    assert!(!desk.office.paper().unwrap().has_logo);
    assert_eq!(desk.office.test_page(usual).unwrap(), without);
}

#[test]
fn a_file_that_is_no_logo_changes_nothing_and_says_why() {
    let mut desk = Desk::empty();
    desk.office.save_logo(DRAWING.as_bytes(), now()).unwrap();
    let steps = desk.office.history(100, None).unwrap().len();
    for (file, problem) in [
        (b"no picture".to_vec(), Problem::NoPicture),
        (vec![0; 6 * 1024 * 1024], Problem::PictureTooLarge),
        (
            DRAWING
                .replace("<circle", "<text>x</text><circle")
                .into_bytes(),
            Problem::NotOnlyShapes,
        ),
        (
            DRAWING.replace("#05606a", "#fff").into_bytes(),
            Problem::PictureEmpty,
        ),
    ] {
        let refused = desk.office.save_logo(&file, now());
        assert_eq!(refused, Err(Error::field("logo", problem)));
    }
    assert!(desk.office.paper().unwrap().has_logo);
    assert_eq!(desk.office.history(100, None).unwrap().len(), steps);
}
