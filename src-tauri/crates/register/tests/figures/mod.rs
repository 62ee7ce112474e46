//! Figures of a run of faults, for the document that `cargo xtask faults` writes: how often
//! something was broken, and how often that went unnoticed or lost anything. Where nobody asks for
//! them they are told to nobody.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

/// Whether the long run was asked for: `PLUIS_FAULTS` names the folder that takes the figures.
#[allow(dead_code, reason = "not every run has a long form")]
pub(crate) fn folder() -> Option<PathBuf> {
    env::var_os("PLUIS_FAULTS").map(PathBuf::from)
}

/// Tells the figures of a run: `broken` times something was broken, `lost` times it hurt.
#[allow(dead_code, reason = "readers tell more")]
pub(crate) fn tell(run: &str, broken: u64, lost: u64) {
    if let Some(folder) = folder() {
        let written = fs::write(folder.join(run), format!("{broken} {lost}\n"));
        assert!(written.is_ok(), "the figures of {run} cannot be written");
    }
}

/// Tells how many damaged files a reader was given, how many of them it could still read to the
/// end, and how long that took.
#[allow(dead_code, reason = "one test reads files of others")]
pub(crate) fn tell_readers(reader: &str, [given, read]: [usize; 2], took: Duration) {
    if let Some(folder) = folder() {
        let told = format!("{given} 0 {read} {:.1}\n", took.as_secs_f64());
        let written = fs::write(folder.join(format!("readers-{reader}")), told);
        assert!(written.is_ok(), "the figures of {reader} cannot be written");
    }
}
