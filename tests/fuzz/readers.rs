//! What reads bytes of others, as functions that may do anything with any bytes but panic. The
//! targets of `cargo fuzz` and a bounded run among the tests of `office` share them.

use std::path::Path;

use documents::template::{Labels, Template};
use documents::{Logo, covered, thumbnail};
use domain::evidence::Area;
use domain::protocol::Protocol;
use exchange::guardians::{read as guardians_of, suggest};
use exchange::{edexml, ics, table};
use register::Register;

/// Does something with bytes of others.
pub(crate) type Reader = fn(&[u8]);

/// Every reader, by the name of its target.
pub(crate) const READERS: [(&str, Reader); 7] = [
    ("roster", roster),
    ("guardians", guardians),
    ("calendar", calendar),
    ("protocol", protocol),
    ("template", template),
    ("picture", picture),
    ("register", register),
];

/// EDEXML with pupils, groups and staff.
pub(crate) fn roster(bytes: &[u8]) {
    drop(edexml::read(bytes));
}

/// A list of guardians, as CSV or as a workbook.
pub(crate) fn guardians(bytes: &[u8]) {
    if let Ok(sheet) = table::read(bytes, None) {
        let mapping = suggest(&sheet);
        drop(guardians_of(&sheet, &mapping));
    }
}

/// A calendar with days off.
pub(crate) fn calendar(bytes: &[u8]) {
    drop(ics::read(bytes));
}

/// The protocol of a school.
pub(crate) fn protocol(bytes: &[u8]) {
    drop(Protocol::parse(&String::from_utf8_lossy(bytes)));
}

/// A template of a letter, and the short words with it.
pub(crate) fn template(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(template) = Template::parse("any", &text) {
        drop(template.fields());
    }
    drop(Labels::parse("any", &text));
}

/// A picture that is proof, or a logo.
pub(crate) fn picture(bytes: &[u8]) {
    let corner = Area {
        left: 0,
        top: 0,
        width: 500,
        height: 500,
    };
    drop(thumbnail(bytes));
    drop(covered(bytes, &[corner]));
    drop(Logo::read(bytes));
}

/// The front of a register, as it is looked at before a password.
pub(crate) fn register(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let path: &Path = &folder.path().join("school.pluis");
    if std::fs::write(path, bytes).is_ok() {
        drop(Register::peek(path));
        drop(Register::open(path, None, "een woord dat niet past"));
    }
}
