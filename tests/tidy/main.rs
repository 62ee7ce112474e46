//! Tidy: what the compiler cannot keep, kept by reading the tree. Which crate may know which, which
//! folder may import what, where words live, and what must not be in any file.
//!
//! Deliberately absent: taste that a formatter or a lint already keeps.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helping functions too"
)]

mod arrows;
mod licences;
mod text;
mod tree;
mod ui;
mod words;
