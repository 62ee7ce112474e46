//! Drives the built program in its real window, the way a person at the school's desk would: by
//! the roles and labels that are on the screen, with real clicks and keys.
//!
//! A `Journey` is one person's sitting: a folder with a register of its own, a fixed day, a limit
//! of time. It starts a `Window` as often as the story asks, each time on the same register.
//! Deliberately absent: sleeps, retries of whole steps, and test ids. Every wait is for something
//! a person can see. The environment a program under test understands:
//!
//! | variable | what |
//! |---|---|
//! | `PLUIS_BIN` | the program to drive; `target/debug/pluis` without it |
//! | `PLUIS_REGISTER` | the register's file |
//! | `PLUIS_TODAY` | today, as `2026-11-22` |
//! | `PLUIS_LANGUAGE` | `nl` or `en` |
//! | `PLUIS_SAVE_DIR` | the folder that answers every question where to save |
//! | `PLUIS_ROSTER`, `PLUIS_GUARDIANS` | the files that answer every question what to import |
//! | `PLUIS_KDF` | `rehearsal` makes the key cheap to derive; debug builds only |
//! | `PLUIS_PICTURES` | where pictures go; `out/pictures` without it |
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a journey fails by panicking, and says why on the test's error stream"
)]

mod axe;
mod find;
mod journey;
mod keys;
mod webdriver;
mod window;

pub use find::{
    Find, alert, button, checkbox, css, dialog, field, heading, link, option, radio, role, row,
    tab, text,
};
pub use journey::{Journey, pictures, root};
pub use window::{Theme, Window};
