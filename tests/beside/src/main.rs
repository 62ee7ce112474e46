//! The consent forms of a school of four hundred, by four typesetters in one run: this program,
//! krilla over the same layout, typst, and a browser when there is one.
//!
//! Each works in a process of its own, three times, from its first font on; the middle one counts.
//! All write tagged PDF with bookmarks; the first three declare PDF/A-2a and PDF/UA-1. The others
//! are spared the bar code under the answers. Absent: a budget, since these are figures to look at;
//! what a school waits for has its budget in `tests/perf`.

mod browser;
mod by_typst;
mod school;

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use std::{env, fs};

/// Anything that went wrong, in words.
type Fault = Box<dyn std::error::Error>;

/// The typesetters, and how each is called in the table.
const WHO: [(&str, &str); 4] = [
    ("pluis", "Pluis"),
    ("krilla", "krilla, over the layout of Pluis"),
    ("typst", "typst"),
    ("browser", "a browser"),
];

/// How many times each does it.
const TIMES: usize = 3;

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let done = match (args.next(), args.next()) {
        (None, _) => table(),
        (Some(who), to) => one(&who, to.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// Sets the forms once, says how long it took and how much memory, and keeps them when told where.
fn one(who: &str, to: Option<&str>) -> Result<(), Fault> {
    let school = school::of(400);
    let (pdf, took) = match who {
        "pluis" => timed(|| school.by_pluis())?,
        "krilla" => timed(|| school.by_krilla())?,
        "typst" => by_typst::forms(&school)?,
        "browser" => browser::forms(&school)?,
        other => return Err(format!("nobody is called {other}").into()),
    };
    if let Some(to) = to {
        fs::write(to, &pdf)?;
    }
    println!("{} {} {}", took.as_micros(), peak_kib(), pdf.len());
    Ok(())
}

fn timed(work: impl FnOnce() -> Result<Vec<u8>, Fault>) -> Result<(Vec<u8>, Duration), Fault> {
    let start = Instant::now();
    let pdf = work()?;
    Ok((pdf, start.elapsed()))
}

/// The most memory this process took, in KiB; 0 where the system does not tell.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
        .unwrap_or(0)
}

/// Time in µs, memory in KiB and bytes of one run.
type Run = [u64; 3];

fn run(who: &str) -> Result<Run, Fault> {
    let output = Command::new(env::current_exe()?).arg(who).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().into());
    }
    let said = String::from_utf8(output.stdout)?;
    let figures: Vec<u64> = said
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    Run::try_from(figures).map_err(|_| "a run that says something else".into())
}

fn table() -> Result<(), Fault> {
    println!("| 400 forms by | time | peak memory | size | beside Pluis |");
    println!("|---|---:|---:|---:|---:|");
    let mut first = None;
    for (who, called) in WHO {
        let mut runs = Vec::new();
        for _ in 0..TIMES {
            match run(who) {
                Ok(figures) => runs.push(figures),
                Err(fault) if who == "browser" => {
                    println!("| {called} | | | | {fault} |");
                    break;
                }
                Err(fault) => return Err(fault),
            }
        }
        runs.sort_unstable();
        let Some([time, memory, size]) = runs.get(TIMES / 2).copied() else {
            continue;
        };
        let base = *first.get_or_insert(time);
        let memory = match who {
            // It works in processes that are not this one.
            "browser" => String::new(),
            _ => format!("{} MiB", memory / 1024),
        };
        println!(
            "| {called} | {} ms | {memory} | {} KiB | {:.2} × |",
            time / 1000,
            size / 1024,
            time as f64 / base as f64
        );
    }
    Ok(())
}
