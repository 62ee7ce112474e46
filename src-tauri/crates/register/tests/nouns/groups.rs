//! Groups come in the order in which a school says them.

use domain::id::GroupId;
use domain::pupil::{Group, GroupKind};
use register::{Error, Noun};
use uuid::Uuid;

use crate::invented::{School, group, strange};

fn names(groups: &[Group]) -> Vec<&str> {
    groups.iter().map(|group| group.name.as_str()).collect()
}

#[test]
fn groups_stand_in_the_order_in_which_people_count() {
    let mut school = School::found();
    let groups = [
        group(1, "10", &["10"]),
        group(2, "3b", &["3"]),
        group(3, "2", &["2"]),
        group(4, "1/2 Vlinders", &["1", "2"]),
        group(5, "3a", &["3"]),
        group(6, "Plusklas", &[]),
        group(7, "7/8", &["7", "8"]),
        group(8, "7", &["7"]),
        group(9, "4", &[]),
        group(10, "1/2 Bijen", &["1", "2"]),
    ];
    for group in &groups {
        school.step(|change| change.save_group(group));
    }
    let read = school.read().groups(Some("2026-2027")).unwrap();
    assert_eq!(
        names(&read),
        [
            "1/2 Bijen",
            "1/2 Vlinders",
            "2",
            "3a",
            "3b",
            "4",
            "7",
            "7/8",
            "10",
            "Plusklas"
        ]
    );
}

#[test]
fn a_group_lives_in_one_school_year_and_the_newest_comes_first() {
    let mut school = School::found();
    let old = Group {
        school_year: "2025-2026".to_owned(),
        ..group(1, "6a", &["6"])
    };
    let new = group(2, "7a", &["7"]);
    for group in [&old, &new] {
        school.step(|change| change.save_group(group));
    }
    assert_eq!(
        names(&school.read().groups(Some("2025-2026")).unwrap()),
        ["6a"]
    );
    assert_eq!(names(&school.read().groups(None).unwrap()), ["7a", "6a"]);
    assert_eq!(
        names(&school.read().groups(Some("' OR 1=1 --")).unwrap()),
        [""; 0]
    );
}

#[test]
fn a_group_comes_back_as_it_was_saved_last() {
    let mut school = School::found();
    school.step(|change| change.save_group(&group(1, "7a", &["7"])));
    let renamed = Group {
        name: strange(),
        kind: GroupKind::Composite,
        key: Some(strange()),
        year_groups: vec![strange(), "8".to_owned()],
        ..group(1, "", &[])
    };
    school.step(|change| change.save_group(&renamed));
    school.reopen();
    assert_eq!(school.read().group(renamed.id).unwrap(), renamed);
    let nobody = school.read().group(GroupId(Uuid::nil()));
    assert!(matches!(nobody, Err(Error::NotFound(Noun::Group))));
}
