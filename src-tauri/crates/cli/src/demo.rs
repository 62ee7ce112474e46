//! The invented school, for looking around and for rehearsals.

use std::path::Path;

use office::door::{Founding, Hardness};
use office::settle::Settlement;
use office::{Now, Office, Result};

/// The password of the invented school.
pub(crate) const PASSWORD: &str = "alles is verzonnen";

/// Makes the invented school at `path`, in the place of an older one.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn settle(path: &Path, password: &str, now: Now) -> Result<Office> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut old = path.as_os_str().to_owned();
        old.push(suffix);
        match std::fs::remove_file(&old) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(_) => return Err(office::Error::ReadOnly),
        }
    }
    let invented = fixtures::school();
    let school = &invented.school;
    let founding = Founding {
        school: school.name.clone(),
        board: school.board.clone(),
        denomination: school.denomination,
        brin: school.brin.clone(),
        protocol: school.protocol.clone(),
        director: invented.director.full(),
        address: school.address.clone(),
        board_address: school.board_address.clone(),
        phone: school.phone.clone(),
        email: school.email.clone(),
    };
    let mut office = Office::found(path, &founding, password, Hardness::Rehearsal, now)?;
    let decisions: Vec<_> = invented
        .sanctions
        .iter()
        .map(|past| (past.decision.clone(), past.school_days))
        .collect();
    office.settle(
        Settlement {
            groups: &invented.groups,
            pupils: &invented.pupils,
            guardians: &invented.guardians,
            staff: &invented.staff,
            holidays: &invented.holidays,
            incidents: &invented.incidents,
            decisions: &decisions,
        },
        now,
    )?;
    Ok(office)
}
