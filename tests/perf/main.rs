//! Benchmarks with a budget: each line is something a person waits for, at the size of a large
//! school, measured on the machine it runs on and printed with that machine's name. A line over
//! its budget fails the run. No statistics beyond the median, a wait of 300 ms against a budget of
//! 100 ms needing none; but for finding, where it is the hundredth answer that people remember.
//!
//! `cargo xtask bench` builds the program and runs this; add a line to `main` per promise. With
//! `office`, `finding` or `window` behind it, only that part is measured.
#![allow(
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark prints its table and fails by panicking"
)]

mod consents;
mod finding;
mod school;

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use journeys::{Journey, css};

/// One line of the table.
struct Line {
    what: &'static str,
    budget: Duration,
    times: Vec<Duration>,
    /// What else there is to say of it.
    note: String,
    /// Whether all but one in a hundred have to stay within the budget, and not only the median.
    at_p99: bool,
}

impl Line {
    fn of(what: &'static str, budget_ms: u64) -> Line {
        Line {
            what,
            budget: Duration::from_millis(budget_ms),
            times: Vec::new(),
            note: String::new(),
            at_p99: false,
        }
    }

    /// What is held against the budget.
    fn held(&self) -> Duration {
        if self.at_p99 {
            self.p99()
        } else {
            self.median()
        }
    }

    fn median(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    }

    /// What all but one in a hundred stay within.
    fn p99(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort_unstable();
        let place = (times.len() * 99).div_ceil(100).saturating_sub(1);
        times.get(place).copied().unwrap_or_default()
    }

    fn slowest(&self) -> Duration {
        self.times.iter().max().copied().unwrap_or_default()
    }

    fn add(&mut self, work: impl FnOnce()) {
        let start = Instant::now();
        work();
        self.times.push(start.elapsed());
    }
}

/// Runs `work` `n` times, after once for warmth.
fn measure(what: &'static str, budget_ms: u64, n: usize, mut work: impl FnMut()) -> Line {
    work();
    let mut line = Line::of(what, budget_ms);
    for _ in 0..n {
        line.add(&mut work);
    }
    line
}

/// Runs `work` once, without warmth.
fn once(what: &'static str, budget_ms: u64, work: impl FnOnce()) -> Line {
    let mut line = Line::of(what, budget_ms);
    line.add(work);
    line
}

/// Peak memory of a process in MiB, as the kernel counted it.
fn peak_memory(process: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    Some(number_after(&status, "VmHWM:")? / 1024)
}

fn number_after(text: &str, label: &str) -> Option<u64> {
    let line = text.lines().find(|line| line.starts_with(label))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Processor, cores and memory, as far as the system tells.
fn machine() -> String {
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors
        .lines()
        .find_map(|line| line.strip_prefix("model name"));
    let model = model.map_or("unknown processor", |rest| {
        rest.trim_matches([' ', '\t', ':'])
    });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let gib = number_after(&memory, "MemTotal:").map_or(0, |kib| kib >> 20);
    format!(
        "{model}, {cores} cores, {gib} GiB, {}",
        std::env::consts::OS
    )
}

fn print(lines: &[Line], own_peak: Option<u64>) {
    println!("\n{}\n", machine());
    println!("| what | aim | median | slowest | |");
    println!("|---|---:|---:|---:|---|");
    for line in lines {
        let ms = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
        let (budget, median, slowest) = (ms(line.budget), ms(line.median()), ms(line.slowest()));
        let (what, note) = (line.what, &line.note);
        println!("| {what} | {budget} | {median} | {slowest} | {note} |");
    }
    if let Some(peak) = own_peak {
        println!("\nPeak memory of the benchmarks: {peak} MiB");
    }
}

/// From starting the program to the form of its first screen, beside a bare window of the same
/// framework, taking turns so that both meet the same machine.
fn the_window_opens() -> [Line; 2] {
    const TURNS: usize = 5;
    let open = |program: Option<PathBuf>, what: &str| {
        let mut journey = Journey::new("perf-window");
        if let Some(program) = program {
            journey = journey.program_at(program);
        }
        let start = Instant::now();
        let window = journey.start();
        window.sees(&css(what));
        let time = start.elapsed();
        window.stop();
        time
    };
    open(Some(bare_program()), "html");
    open(None, "form");
    let mut base = Line::of("a bare window opens", 3000);
    let mut line = Line::of("Pluis opens, to its first screen", 3000);
    for _ in 0..TURNS {
        base.times.push(open(Some(bare_program()), "html"));
        line.times.push(open(None, "form"));
    }
    let ratio = line.median().as_secs_f64() / base.median().as_secs_f64().max(1e-9);
    line.note = format!("{ratio:.2} × the bare window; aim 1.3 ×");
    [base, line]
}

/// The example `bare`, which `cargo xtask bench` builds beside the program.
fn bare_program() -> PathBuf {
    let program = std::env::var_os("PLUIS_BIN")
        .map(PathBuf::from)
        .unwrap_or_default();
    program.with_file_name("examples").join("bare")
}

fn main() {
    // What cargo adds begins with a dash.
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|one| one == part);
    let mut lines = Vec::new();
    if wanted("office") {
        lines.extend(school::lines());
    }
    if wanted("finding") {
        lines.extend(finding::lines());
    }
    // Without a display, or without a built program, the rest can still be measured.
    if wanted("window") && std::env::var_os("DISPLAY").is_some() && bare_program().is_file() {
        lines.extend(the_window_opens());
    }
    print(&lines, peak_memory("self"));
    for line in &lines {
        assert!(line.held() <= line.budget, "over its budget: {}", line.what);
    }
}
