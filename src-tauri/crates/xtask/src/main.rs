//! The commands of whoever works on Pluis, and of whoever only wants to start it: `cargo xtask`.
//!
//! Each command first sees to what the machine lacks, then does its work in steps that say what
//! they do and how long it took. No dependencies, so that the first command on a new machine
//! starts within seconds. Deliberately absent: packaging, and anything that publishes.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "telling people what happens is what this program is for"
)]

mod check;
mod checkers;
mod faults;
mod licences;
mod machine;
mod place;
mod program;
mod steps;
mod test;
mod ui;
mod windows;

use std::process::ExitCode;

use steps::{Failure, Steps};

const HELP: &str = "\
Pluis, from its source:

  cargo xtask run [--demo] [-- ARGUMENTS]
        Install what is missing, build, and start the program; --demo opens an invented school.
        Without a display it walks through the demo by itself and leaves pictures and letters
        in out/demo/.
  cargo xtask test
        Everything a change must pass: the window's checks and tests, all crates, the tidy tree,
        and the journeys in the real window. Stops at the first failure.
  cargo xtask check [--windows | --documents]
        Format, lints, documentation, licences, advisories, tidy. With --windows: type-check the
        whole program for Windows, from Debian. With --documents: hold letters and forms against
        two checkers of others for what can be read aloud.
  cargo xtask faults
        Kill the program a thousand times, fail every write, damage bytes and files, and write the
        figures into src-tauri/FAULTS.md. Takes a while.
  cargo xtask bench [office | finding | window]
        Measure what people wait for, on this machine, in release; all of it or a part.
  cargo xtask bench beside
        Measure the consent forms beside krilla, typst and a browser, which takes minutes to build.
  cargo xtask bindings
        Write the TypeScript types of the commands anew.

Needs Rust 1.95 and Node 20.19 or newer. On Debian and Ubuntu the rest is installed with apt-get;
elsewhere the commands name what is missing.
";

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let after = args.iter().position(|arg| arg == "--");
    let program_args = after.map_or(vec![], |at| args.split_off(at).split_off(1));
    let words: Vec<&str> = args.iter().map(String::as_str).collect();

    let mut steps = Steps::default();
    let done = match words.as_slice() {
        [] | ["help" | "-h" | "--help", ..] | [_, "-h" | "--help"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        ["run"] => program::run(&mut steps, false, &program_args),
        ["run", "--demo"] => program::run(&mut steps, true, &program_args),
        ["test"] => test::test(&mut steps),
        ["check"] => check::check(&mut steps),
        ["check", "--windows"] => windows::check(&mut steps),
        ["check", "--documents"] => checkers::check(&mut steps),
        ["faults"] => faults::faults(&mut steps),
        ["bench", "beside"] => program::beside(&mut steps),
        ["bench", parts @ ..] => program::bench(&mut steps, parts),
        ["bindings"] => program::bindings(&mut steps),
        _ => Err(Failure::new(format!(
            "I do not know “{}”.\n\n{HELP}",
            words.join(" ")
        ))),
    };
    steps.summary();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}
