//! `cargo xtask check --documents`: letters and forms of invented people, held against two
//! checkers of others for what can be read aloud (PDF/UA-1, WCAG 2.2). They are written in Python
//! and as large as the program, so that the tests leave them alone: those have a strict checker of
//! their own and a second writer that refuses what does not meet the standards.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    machine::{family, install},
    place::{cargo, target},
    steps::{Done, Failure, Steps, run},
};

/// The checkers, as pip knows them.
const CHECKERS: [&str; 2] = ["pdfua==0.1.3", "outloud==0.2.1"];
/// It takes the head of a table of one row for a head that is broken over rows.
const TAKEN_WRONG: &str = "TBL-010";

pub(crate) fn check(steps: &mut Steps) -> Done {
    let folder = target().join("checkers");
    let python = folder.join("python");
    steps.take("the checkers", || unpack(&python))?;
    let samples = folder.join("samples");
    steps.take("letters and forms of invented people", || {
        if samples.exists() {
            fs::remove_dir_all(&samples)?;
        }
        fs::create_dir_all(&samples)?;
        run(cargo("run -p documents --example letters --").arg(&samples))
    })?;
    let mut files: Vec<PathBuf> = fs::read_dir(&samples)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "pdf"))
        .collect();
    files.sort();
    steps.try_to("pdfua", || {
        run(Command::new(program(&python, "pdfua"))
            .arg("check")
            .args(&files))
    });
    steps.try_to("outloud", || {
        run(Command::new(program(&python, "outloud"))
            .args(["--quiet", "--fail-on", "error", "--skip", TAKEN_WRONG])
            .args(&files))
    });
    steps.all_good()
}

fn unpack(python: &Path) -> Done {
    if program(python, "outloud").is_file() {
        println!("unchanged");
        return Ok(());
    }
    if family().iter().any(|word| word == "debian") {
        install(&["python3-venv"])?;
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    run(Command::new(system).args(["-m", "venv"]).arg(python))?;
    let mut pip = Command::new(program(python, "pip"));
    run(pip.args(["install", "--quiet"]).args(CHECKERS)).map_err(|failure| {
        Failure::new(format!(
            "{failure}. The checkers come from the Python package index, so this needs the \
             internet once."
        ))
    })
}

fn program(python: &Path, name: &str) -> PathBuf {
    match cfg!(windows) {
        true => python.join("Scripts").join(name).with_extension("exe"),
        false => python.join("bin").join(name),
    }
}
