//! Where things are, and how the tools are called there.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(3).unwrap_or(own).to_owned()
}

/// The window's source.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A built program of the workspace; `profile` is `debug` or `release`.
pub(crate) fn built(profile: &str, name: &str) -> PathBuf {
    target()
        .join(profile)
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// The cargo that runs this.
pub(crate) fn cargo_program() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Cargo at the root; the arguments are separated by spaces.
pub(crate) fn cargo(args: &str) -> Command {
    let mut command = Command::new(cargo_program());
    command.args(args.split_whitespace()).current_dir(root());
    command
}

/// Npm in the window's folder; the arguments are separated by spaces.
pub(crate) fn npm(args: &str) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(args.split_whitespace()).current_dir(ui());
    command
}

/// Cargo at the root, on a display of its own.
pub(crate) fn cargo_on_display(args: &str) -> Command {
    let mut command = Command::new(root().join("tests/with-display.sh"));
    command
        .arg(cargo_program())
        .args(args.split_whitespace())
        .current_dir(root());
    command
}
