//! Whether an invitation leaves somebody time to come. The law asks for a real opportunity and
//! counts no days (Awb 4:8, 7:2; WPO 40(11), 63(2)); the numbers here are the program's own.

use chrono::{Days, NaiveDate};

/// How many days before a talk an invitation by post is sent: two in which the post brings it, and
/// one to arrange to come.
const BY_POST: Days = Days::new(3);

/// How many days before a talk an invitation is handed over: who reads it at once can come the day
/// after.
const IN_HAND: Days = Days::new(1);

/// The last day on which an invitation to a talk on `to` leaves the school in time.
pub(crate) fn invite_by(to: NaiveDate, in_hand: bool) -> NaiveDate {
    let before = if in_hand { IN_HAND } else { BY_POST };
    to.checked_sub_days(before).unwrap_or(to)
}

/// Whether an invitation that left on a day lets somebody come on `to`.
pub(crate) fn leaves_time(left_on: NaiveDate, in_hand: bool, to: NaiveDate) -> bool {
    left_on <= invite_by(to, in_hand)
}
