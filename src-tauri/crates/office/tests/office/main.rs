//! The use cases through a real register in a temporary folder, with the invented school in it.
//! What a rule says is tested in `domain`; here that the office asks it, keeps what follows in one
//! step, and that nobody does what their role does not allow. Deliberately absent: the windows and
//! the command line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "an unwrap that fails is a test that fails"
)]

mod consents;
mod desk;
mod door;
mod drafts;
mod imports;
mod letters;
mod rights;
mod sanctions;
