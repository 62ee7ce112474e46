//! Guardians keep their children, households and versions.

use domain::guardian::{Guardian, Guardianship, Known, Relation};
use domain::school::{Address, Language};
use register::{Error, Noun};

use crate::invented::{School, guardian, name, pupil, strange, tie};

#[test]
fn every_field_and_every_tie_of_a_guardian_comes_back() {
    let mut school = School::found();
    let pupils: Vec<_> = (1..=8)
        .map(|n| school.enrol(n, &format!("Kind{n}"), "", "Bloem"))
        .collect();
    let ties = Relation::ALL
        .iter()
        // Not in the order of ids, to see that the order is kept.
        .zip(pupils.iter().rev())
        .zip(Known::ALL.iter().cycle())
        .map(|((&relation, pupil), &known)| Guardianship {
            authority: known,
            lives_with: if known == Known::Yes {
                Known::No
            } else {
                known
            },
            ..tie(pupil, relation)
        })
        .collect();
    let full = Guardian {
        name: name(&strange(), "van", &strange()),
        address: Address {
            street: strange(),
            postcode: "1234 AB".to_owned(),
            town: "Nergenshuizen".to_owned(),
        },
        email: "an@voorbeeld.example".to_owned(),
        phone: "000-0000000".to_owned(),
        language: Language::English,
        pupils: ties,
        version: 3,
        ..guardian(10, "x", "x", &[])
    };
    school.step(|change| change.add_guardian(&full));
    school.reopen();
    assert_eq!(school.read().guardian(full.id).unwrap(), full);
    assert_eq!(school.read().every_guardian().unwrap(), [full]);
}

#[test]
fn an_edit_replaces_the_ties_and_only_on_the_version_that_was_read() {
    let mut school = School::found();
    let [noor, cas, bo] =
        [(1, "Noor"), (2, "Cas"), (3, "Bo")].map(|(n, given)| school.enrol(n, given, "", "Bloem"));
    let an = guardian(10, "An", "Bloem", &[&noor, &cas]);
    school.step(|change| change.add_guardian(&an));
    let edited = Guardian {
        pupils: vec![tie(&bo, Relation::Carer), tie(&cas, Relation::Mother)],
        ..an
    };
    school.step(|change| change.edit_guardian(&edited));
    let read = school.read().guardian(edited.id).unwrap();
    assert_eq!(
        read,
        Guardian {
            version: 2,
            ..edited.clone()
        }
    );
    assert_eq!(school.read().guardians_of(noor.id).unwrap(), []);
    assert_eq!(school.read().guardians_of(bo.id).unwrap(), [read]);
    let error = school.refused(|change| change.edit_guardian(&edited));
    assert!(matches!(error, Error::Stale(Noun::Guardian)), "{error}");
    let nobody = guardian(11, "Nie", "Mand", &[]);
    let error = school.refused(|change| change.edit_guardian(&nobody));
    assert!(matches!(error, Error::NotFound(Noun::Guardian)), "{error}");
    assert!(matches!(
        school.read().guardian(nobody.id),
        Err(Error::NotFound(Noun::Guardian))
    ));
}

#[test]
fn a_tie_to_a_pupil_who_is_not_there_is_refused_as_a_whole() {
    let mut school = School::found();
    let nobody = pupil(1, "Nie", "", "Mand");
    let an = guardian(10, "An", "Bloem", &[&nobody]);
    let error = school.refused(|change| change.add_guardian(&an));
    assert!(
        matches!(&error, Error::Sql(failure) if failure.constraint),
        "{error}"
    );
    assert_eq!(school.read().every_guardian().unwrap(), []);
}

#[test]
fn guardians_are_found_a_page_at_a_time_with_their_true_number() {
    let mut school = School::found();
    for n in 0..25 {
        let family = if n % 2 == 0 { "Çelik" } else { "Bloem" };
        school.step(|change| {
            change.add_guardian(&guardian(100 + n, &format!("An{n:02}"), family, &[]))
        });
    }
    let (rows, total) = school.read().guardians("celik", 10, 10).unwrap();
    let given: Vec<_> = rows.iter().map(|guardian| &*guardian.name.given).collect();
    assert_eq!((given, total), (vec!["An20", "An22", "An24"], 13));
    let (rows, total) = school.read().guardians("", 5, 0).unwrap();
    assert_eq!((rows.len(), total), (5, 25));
    assert_eq!(rows[0].name.family, "Bloem");
    assert_eq!(
        school.read().guardians("\"*", 5, 0).unwrap(),
        (Vec::new(), 0)
    );
}
