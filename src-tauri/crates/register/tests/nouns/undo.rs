//! Taking back an import, as the office does it: one step that writes people of every kind.

use domain::guardian::{Guardian, Relation};
use domain::pupil::Pupil;
use domain::staff::Staff;
use register::{Actor, Register};

use crate::invented::{School, everybody, group, guardian, now, pupil, staff, tie};

type Everything = (
    Vec<Pupil>,
    Vec<Guardian>,
    Vec<Staff>,
    Vec<domain::pupil::Group>,
);

/// All people and groups, without versions, which only ever grow.
fn everything(register: &Register) -> Everything {
    let read = register.read();
    let mut pupils = read.every_pupil().unwrap();
    let mut guardians = read.every_guardian().unwrap();
    let mut staff = read.every_staff().unwrap();
    pupils.iter_mut().for_each(|pupil| pupil.version = 0);
    guardians
        .iter_mut()
        .for_each(|guardian| guardian.version = 0);
    staff.iter_mut().for_each(|staff| staff.version = 0);
    (pupils, guardians, staff, read.groups(None).unwrap())
}

#[test]
fn an_import_is_taken_back_and_done_again_to_the_last_field() {
    let mut school = School::found();
    let noor = school.enrol(1, "Noor", "", "Bloem");
    let an = guardian(2, "An", "Bloem", &[&noor]);
    let mees = staff(3, "Mees", "Verzonnen");
    school.step(|change| {
        change.add_guardian(&an)?;
        change.add_staff(&mees)
    });
    let before = everything(&school);
    let group = group(4, "7a", &["7"]);
    let cas = Pupil {
        group: Some(group.id),
        ..pupil(5, "Cas", "", "Vos")
    };
    let import = school
        .step(|change| {
            change.save_group(&group)?;
            change.add_pupil(&cas)?;
            change.edit_pupil(&Pupil {
                name: pupil(1, "Nora", "", "Bloem").name,
                group: Some(group.id),
                ..noor.clone()
            })?;
            change.edit_guardian(&Guardian {
                pupils: vec![tie(&cas, Relation::Carer), tie(&noor, Relation::Mother)],
                ..an.clone()
            })?;
            change.add_guardian(&guardian(6, "Bea", "Vos", &[&cas]))?;
            change.edit_staff(&Staff {
                groups: vec![group.id],
                ..mees.clone()
            })
        })
        .seq;
    let after = everything(&school);
    assert_ne!(before, after);
    let undone = school.undo(import, Actor::Program, now()).unwrap();
    assert_eq!(everything(&school), before);
    assert_eq!(undone.touched.len(), 6, "screens hear of each row");
    let total = |school: &School, text| school.read().pupils(&everybody(text)).unwrap().total;
    assert_eq!(
        [
            total(&school, "nora"),
            total(&school, "noor"),
            total(&school, "cas")
        ],
        [0, 1, 0]
    );
    school.reopen();
    school.undo(undone.seq, Actor::Program, now()).unwrap();
    assert_eq!(everything(&school), after);
    assert_eq!(
        [
            total(&school, "nora"),
            total(&school, "noor"),
            total(&school, "cas")
        ],
        [1, 0, 1]
    );
    school.check().unwrap();
}
