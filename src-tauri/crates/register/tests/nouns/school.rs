//! The settings of the school come back as they were saved.

use domain::school::{Address, Denomination, School};
use register::{Error, Noun};

use crate::invented::{self, strange};

fn settings() -> School {
    let address = |street: &str| Address {
        street: street.to_owned(),
        postcode: "1234 AB".to_owned(),
        town: "Nergenshuizen".to_owned(),
    };
    School {
        name: strange(),
        board: "Stichting Verzonnen Onderwijs".to_owned(),
        denomination: Denomination::Private,
        brin: "00XX".to_owned(),
        address: address("Schoolpad 1"),
        board_address: address("Bestuurslaan 2"),
        phone: "000-0000000".to_owned(),
        email: "school@voorbeeld.example".to_owned(),
        protocol: "samen-online".to_owned(),
        director_may_suspend: true,
        director_may_expel: false,
        objection_to_suspension: true,
    }
}

#[test]
fn the_settings_come_back_as_they_were_saved_last() {
    let mut school = invented::School::found();
    assert!(matches!(
        school.read().school(),
        Err(Error::NotFound(Noun::Settings))
    ));
    school.step(|change| change.save_school(&settings()));
    assert_eq!(school.read().school().unwrap(), settings());
    let other = School {
        denomination: Denomination::Public,
        director_may_suspend: false,
        director_may_expel: true,
        objection_to_suspension: false,
        ..settings()
    };
    school.step(|change| change.save_school(&other));
    school.reopen();
    assert_eq!(school.read().school().unwrap(), other);
}
