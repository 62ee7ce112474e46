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

/// Does something with bytes of others; whether they could be read to the end.
pub(crate) type Reader = fn(&[u8]) -> bool;

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
pub(crate) fn roster(bytes: &[u8]) -> bool {
    edexml::read(bytes).is_ok()
}

/// A list of guardians, as CSV or as a workbook.
pub(crate) fn guardians(bytes: &[u8]) -> bool {
    table::read(bytes, None).is_ok_and(|sheet| {
        let mapping = suggest(&sheet);
        drop(guardians_of(&sheet, &mapping));
        true
    })
}

/// A calendar with days off.
pub(crate) fn calendar(bytes: &[u8]) -> bool {
    ics::read(bytes).is_ok()
}

/// The protocol of a school.
pub(crate) fn protocol(bytes: &[u8]) -> bool {
    Protocol::parse(&String::from_utf8_lossy(bytes)).is_ok()
}

/// A template of a letter, and the short words with it.
pub(crate) fn template(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let template = Template::parse("any", &text);
    if let Ok(template) = &template {
        drop(template.fields());
    }
    template.is_ok() | Labels::parse("any", &text).is_ok()
}

/// A picture that is proof, or a logo.
pub(crate) fn picture(bytes: &[u8]) -> bool {
    let corner = Area {
        left: 0,
        top: 0,
        width: 500,
        height: 500,
    };
    let seen = thumbnail(bytes).is_ok() | covered(bytes, &[corner]).is_ok();
    seen | Logo::read(bytes).is_ok()
}

/// The front of a register, as it is looked at before a password.
pub(crate) fn register(bytes: &[u8]) -> bool {
    let Ok(folder) = tempfile::tempdir() else {
        return false;
    };
    let path: &Path = &folder.path().join("school.pluis");
    if std::fs::write(path, bytes).is_err() {
        return false;
    }
    drop(Register::open(path, None, "een woord dat niet past"));
    Register::peek(path).is_ok()
}
