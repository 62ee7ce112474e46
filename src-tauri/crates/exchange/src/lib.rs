//! Files of others become plain values: EDEXML, CSV, XLSX and calendars in, CSV and e-mail drafts
//! out.
//!
//! Pure: bytes in, values out, and no panic whatever the bytes are. What can be read is read;
//! what deviates becomes a [`Remark`]; a record that cannot be trusted becomes a [`RefusedRow`]
//! with its line; a file that cannot be trusted as a whole is [`Unreadable`]. Deliberately
//! absent: matching with pupils already known, rules of the school, words for users (those are
//! in `assets/locales/*/exchange.ftl`), files and clocks.

mod closed;
mod contact;
mod dates;
mod delimited;
pub mod edexml;
pub mod eml;
mod forbidden;
pub mod guardians;
pub mod ics;
pub mod names;
pub mod out;
mod remark;
pub mod table;
mod text;
mod workbook;

pub use remark::{About, Cause, Noun, Reason, RefusedRow, Remark, RemarkKind, Unreadable};

/// Largest file that is read, in bytes: 64 MiB. A school of a thousand pupils needs one.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
