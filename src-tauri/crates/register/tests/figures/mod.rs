//! Figures of a run of faults, for the document that `cargo xtask faults` writes: how often
//! something was broken, and how often that went unnoticed or lost anything. Where nobody asks for
//! them they are told to nobody.

use std::env;
use std::fs;
use std::path::PathBuf;

/// Whether the long run was asked for: `PLUIS_FAULTS` names the folder that takes the figures.
#[allow(dead_code, reason = "not every run has a long form")]
pub(crate) fn folder() -> Option<PathBuf> {
    env::var_os("PLUIS_FAULTS").map(PathBuf::from)
}

/// Tells the figures of a run: `broken` times something was broken, `lost` times it hurt.
pub(crate) fn tell(run: &str, broken: u64, lost: u64) {
    if let Some(folder) = folder() {
        let written = fs::write(folder.join(run), format!("{broken} {lost}\n"));
        assert!(written.is_ok(), "the figures of {run} cannot be written");
    }
}
