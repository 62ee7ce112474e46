//! Consents: the items of the school, the forms that were printed, what everyone said, and the
//! proof of it. What was said is never changed or taken away; a change of mind is another row.
//!
//! Deliberately absent: what holds on a day, which the domain works out.

mod forms;
mod items;
mod scans;
mod statements;

use rusqlite::Connection;

use crate::{Error, Fault};

pub use forms::FormRow;
pub use items::{ItemRow, ProtocolKept};
pub use scans::ScanRow;
pub use statements::StatementRow;
pub(crate) use statements::since;

/// Names the statements and scans that are not as they were written.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Fault>, Error> {
    let mut faults = statements::check(conn)?;
    faults.extend(scans::check(conn)?);
    Ok(faults)
}

#[cfg(test)]
mod tests;
