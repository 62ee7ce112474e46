//! The school's own ladders: every version is kept, and none can be changed.

use domain::ladder::OwnLadders;
use domain::protocol::Protocol;
use register::{Error, OwnLaddersRow};

use crate::invented::{School, day, now};

fn version(number: u32, from: &str) -> OwnLaddersRow {
    let file = Protocol::of("samen-online").unwrap().unwrap();
    let mut ladders = file.ladders;
    ladders[0].rungs[1].lapse_weeks = number;
    OwnLaddersRow {
        own: OwnLadders {
            number,
            protocol: file.id,
            from: day(from),
            motivation: "De ouderraad vroeg erom.".into(),
            ladders,
        },
        at: now(),
        by: "account".into(),
    }
}

#[test]
fn every_version_is_kept_whole_and_in_order() {
    let mut school = School::found();
    assert_eq!(school.read().own_ladders().unwrap(), []);
    let both = [version(1, "2026-11-22"), version(2, "2027-08-01")];
    for one in &both {
        school.step(|change| change.add_own_ladders(one));
    }
    school.reopen();
    assert_eq!(school.read().own_ladders().unwrap(), both);
}

#[test]
fn a_number_is_given_once() {
    let mut school = School::found();
    school.step(|change| change.add_own_ladders(&version(1, "2026-11-22")));
    let error = school.refused(|change| change.add_own_ladders(&version(1, "2027-01-01")));
    assert!(
        matches!(&error, Error::Sql(failure) if failure.constraint),
        "{error:?}"
    );
}
