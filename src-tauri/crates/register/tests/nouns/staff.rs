//! Staff keep their groups and versions.

use domain::staff::Staff;
use register::{Error, Noun};

use crate::invented::{School, day, group, name, staff, strange};

#[test]
fn every_field_of_a_member_of_staff_comes_back() {
    let mut school = School::found();
    for n in 1..=3 {
        school.step(|change| change.save_group(&group(n, "7a", &["7"])));
    }
    let full = Staff {
        name: name(&strange(), "van", &strange()),
        function: strange(),
        email: "mees@voorbeeld.example".to_owned(),
        groups: [3, 1, 2].map(|n| group(n, "", &[]).id).to_vec(),
        key: Some(strange()),
        left_on: Some(day("2026-11-22")),
        version: 9,
        ..staff(1, "x", "x")
    };
    school.step(|change| change.add_staff(&full));
    school.reopen();
    assert_eq!(school.read().staff(full.id).unwrap(), full);
    let fewer = Staff {
        groups: vec![group(2, "", &[]).id],
        left_on: None,
        ..full
    };
    school.step(|change| change.edit_staff(&fewer));
    assert_eq!(
        school.read().every_staff().unwrap(),
        [Staff {
            version: 10,
            ..fewer.clone()
        }]
    );
    let error = school.refused(|change| change.edit_staff(&fewer));
    assert!(matches!(error, Error::Stale(Noun::Staff)), "{error}");
    let nobody = school.read().staff(staff(2, "Nie", "Mand").id);
    assert!(matches!(nobody, Err(Error::NotFound(Noun::Staff))));
}
