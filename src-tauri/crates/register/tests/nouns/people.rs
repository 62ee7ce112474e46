//! Anyone is found by a few letters of any part of a name.

use domain::person::PersonId;
use domain::pupil::Pupil;
use domain::staff::Staff;

use crate::invented::{School, day, group, guardian, pupil, staff};

fn crowd() -> School {
    let mut school = School::found();
    school.step(|change| change.save_group(&group(1, "7a", &["7"])));
    let left = Pupil {
        left_on: Some(day("2020-07-01")),
        ..pupil(1, "Anna", "", "Aardig")
    };
    let here = Pupil {
        group: Some(group(1, "", &[]).id),
        ..pupil(2, "Zoë", "de", "Aardig")
    };
    for pupil in [&left, &here] {
        school.step(|change| change.add_pupil(pupil));
    }
    school.step(|change| change.add_guardian(&guardian(3, "Bea", "Aardig", &[&here, &left])));
    school.step(|change| change.add_staff(&staff(4, "Cor", "Aardig")));
    school
}

#[test]
fn who_is_at_school_comes_first_then_leavers_guardians_and_staff() {
    let school = crowd();
    let found: Vec<_> = school
        .read()
        .find_people("AARD", 10)
        .unwrap()
        .into_iter()
        .map(|named| (named.name, named.detail))
        .collect();
    let expected = [
        ("Zoë de Aardig", "7a"),
        ("Anna Aardig", ""),
        ("Bea Aardig", "Zoë de Aardig, Anna Aardig"),
        ("Cor Aardig", "groepsleerkracht"),
    ];
    assert_eq!(
        found,
        expected.map(|(name, detail)| (name.to_owned(), detail.to_owned()))
    );
    let two = school.read().find_people("aard", 2).unwrap();
    assert_eq!(two.len(), 2, "no more than was asked");
    let zoe = school.read().find_people("aardig zoe", 10).unwrap();
    assert_eq!(zoe[0].person, PersonId::Pupil(pupil(2, "", "", "x").id));
    assert_eq!(zoe.len(), 1);
}

#[test]
fn nobody_is_found_without_a_word_or_by_the_middle_of_one() {
    let school = crowd();
    for text in ["", "  ", "\"", "*", "dig", "aardig'x OR 1=1"] {
        assert_eq!(school.read().find_people(text, 10).unwrap(), [], "{text}");
    }
    assert_eq!(school.read().find_people("aardig", 0).unwrap(), []);
}

#[test]
fn a_new_name_is_found_and_the_old_one_is_not() {
    let mut school = crowd();
    let id = pupil(2, "", "", "x").id;
    let zoe = school.read().pupil(id).unwrap();
    let renamed = Pupil {
        name: pupil(2, "Zoë", "", "Kranig").name,
        ..zoe
    };
    school.step(|change| change.edit_pupil(&renamed));
    let cor = Staff {
        name: staff(4, "Cor", "Kranig").name,
        ..staff(4, "Cor", "Kranig")
    };
    school.step(|change| change.edit_staff(&cor));
    assert_eq!(school.read().find_people("kranig", 10).unwrap().len(), 2);
    assert_eq!(school.read().find_people("aardig", 10).unwrap().len(), 2);
}

#[test]
fn names_are_given_for_who_is_there_and_of_the_right_kind() {
    let school = crowd();
    let zoe = PersonId::Pupil(pupil(2, "", "", "x").id);
    let bea = PersonId::Guardian(guardian(3, "", "x", &[]).id);
    let cor = PersonId::Staff(staff(4, "", "x").id);
    // The id of a guardian, taken for that of a pupil.
    let mistaken = PersonId::Pupil(pupil(3, "", "", "x").id);
    let names = school
        .read()
        .names(&[cor, zoe, mistaken, bea, zoe])
        .unwrap();
    let pairs: Vec<_> = names
        .iter()
        .map(|(id, named)| (*id, &*named.name, &*named.detail))
        .collect();
    assert_eq!(
        pairs,
        [
            (zoe, "Zoë de Aardig", "7a"),
            (bea, "Bea Aardig", ""),
            (cor, "Cor Aardig", "")
        ]
    );
    assert!(school.read().names(&[]).unwrap().is_empty());
}

#[test]
fn a_name_that_was_typed_with_an_error_is_found_when_nobody_has_that_name() {
    let school = crowd();
    let found = |text| -> Vec<String> {
        let people = school.read().find_people(text, 10).unwrap();
        people.into_iter().map(|named| named.name).collect()
    };
    for typed in ["Ardig", "Aadrig", "Aarddig", "zoe ardig"] {
        assert!(
            found(typed).contains(&"Zoë de Aardig".to_owned()),
            "{typed}"
        );
    }
    assert_eq!(found("Bea Ardig"), ["Bea Aardig"], "every word counts");
    for typed in ["Aanleg", "Bo", "Ardig Nergens", "\"*"] {
        assert_eq!(found(typed), Vec::<String>::new(), "{typed}");
    }
}
