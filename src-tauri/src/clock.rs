//! The only place of the window's side that asks the time. A rehearsal can set the day through
//! `PLUIS_TODAY`; the moment in the history is always the real one.

use std::time::SystemTime;

use chrono::{Local, NaiveDate, Utc};
use office::Now;

/// This moment, and the day of the school's wall calendar.
#[expect(
    clippy::disallowed_methods,
    reason = "the one clock of the window's side"
)]
pub(crate) fn now() -> Now {
    let rehearsed = std::env::var("PLUIS_TODAY")
        .ok()
        .and_then(|text| text.parse::<NaiveDate>().ok());
    Now {
        at: Utc::now(),
        today: rehearsed.unwrap_or_else(|| Local::now().date_naive()),
    }
}

/// The clock on the wall, which goes on while the computer sleeps.
#[expect(
    clippy::disallowed_methods,
    reason = "the one clock of the window's side"
)]
pub(crate) fn wall() -> SystemTime {
    SystemTime::now()
}
