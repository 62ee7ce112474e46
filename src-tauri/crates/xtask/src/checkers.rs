//! `cargo xtask check --documents`: letters and forms of invented people, held against two
//! checkers of others for what can be read aloud (PDF/UA-1, WCAG 2.2). They are written in Python
//! and come from its package index, so that the tests only note it where they cannot be had; those
//! have a strict checker of their own besides, and a second writer that refuses what does not meet
//! the standards.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    machine::{family, install},
    place::{built, cargo, target},
    steps::{Done, Failure, Steps, run},
};

/// The checkers, as pip knows them.
const CHECKERS: [&str; 2] = ["pdfua==0.1.3", "outloud==0.2.1"];
/// It takes the head of a table of one row for a head that is broken over rows.
const TAKEN_WRONG: &str = "TBL-010";

pub(crate) fn check(steps: &mut Steps) -> Done {
    steps.take("the checkers", unpack)?;
    steps.take("letters and forms of invented people", || {
        run(&mut cargo("build -p documents --example letters"))
    })?;
    hold(steps)
}

/// Among the tests, which have built the example that draws already.
pub(crate) fn check_among_tests(steps: &mut Steps) -> Done {
    if let Err(failure) = unpack() {
        steps.note(format!(
            "No checker of others read the documents: {failure}"
        ));
        return Ok(());
    }
    hold(steps)
}

fn hold(steps: &mut Steps) -> Done {
    let files = samples()?;
    steps.take("documents, by pdfua", || {
        run(Command::new(program("pdfua"))
            .args(["check", "--quiet"])
            .args(&files))
    })?;
    steps.take("documents, by outloud", || {
        run(Command::new(program("outloud"))
            .args(["--quiet", "--fail-on", "error", "--skip", TAKEN_WRONG])
            .args(&files))
    })
}

/// Draws the letters and forms anew.
fn samples() -> Result<Vec<PathBuf>, Failure> {
    let folder = target().join("checkers/samples");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    run(Command::new(built("debug", "examples/letters")).arg(&folder))?;
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "pdf"))
        .collect();
    files.sort();
    Ok(files)
}

fn unpack() -> Done {
    if CHECKERS.iter().all(|checker| {
        let name = checker.split('=').next().unwrap_or_default();
        program(name).is_file()
    }) {
        println!("unchanged");
        return Ok(());
    }
    if family().iter().any(|word| word == "debian") {
        install(&["python3-venv"])?;
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    run(Command::new(system).args(["-m", "venv"]).arg(python()))?;
    let quick = ["install", "--quiet", "--retries", "1", "--timeout", "30"];
    run(Command::new(program("pip")).args(quick).args(CHECKERS)).map_err(|failure| {
        Failure::new(format!(
            "{failure}. The checkers come from the Python package index, so this needs the \
             internet once."
        ))
    })
}

fn python() -> PathBuf {
    target().join("checkers/python")
}

fn program(name: &str) -> PathBuf {
    match cfg!(windows) {
        true => python().join("Scripts").join(name).with_extension("exe"),
        false => python().join("bin").join(name),
    }
}
