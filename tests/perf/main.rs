//! Benchmarks with a budget: each line is something a person waits for, at the size of a large
//! school, measured on the machine it runs on and printed with that machine's name. A line over
//! its budget fails the run. No statistics beyond the median: a wait of 300 ms against a budget of
//! 100 ms needs none.
//!
//! `cargo xtask bench` builds the program and runs this; add a line to `main` per promise.
#![allow(
    clippy::print_stdout,
    clippy::panic,
    reason = "a benchmark prints its table and fails by panicking"
)]

use std::{
    fs,
    time::{Duration, Instant},
};

use journeys::{Journey, css, root};

/// One line of the table.
struct Line {
    what: &'static str,
    budget: Duration,
    median: Duration,
    slowest: Duration,
}

/// Runs `work` `n` times, after once for warmth, and keeps the median and the slowest.
fn measure(what: &'static str, budget_ms: u64, n: usize, mut work: impl FnMut()) -> Line {
    work();
    let mut times: Vec<Duration> = (0..n.max(1))
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    Line {
        what,
        budget: Duration::from_millis(budget_ms),
        median: times[times.len() / 2],
        slowest: times[times.len() - 1],
    }
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
    println!("| what | budget | median | slowest |");
    println!("|---|---:|---:|---:|");
    for line in lines {
        let ms = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
        let (budget, median, slowest) = (ms(line.budget), ms(line.median), ms(line.slowest));
        println!("| {} | {budget} | {median} | {slowest} |", line.what);
    }
    if let Some(peak) = own_peak {
        println!("\nPeak memory of the benchmarks: {peak} MiB");
    }
}

/// From starting the program to its first heading on the screen.
fn the_window_opens() -> Line {
    let journey = Journey::new("perf-window");
    measure("the window opens", 3000, 3, || {
        let window = journey.start();
        window.sees(&css("h1"));
        window.stop();
    })
}

fn main() {
    let mut lines = vec![];
    // Without a display, or without a built program, the rest can still be measured.
    if std::env::var_os("DISPLAY").is_some() && root().join("ui/dist").is_dir() {
        lines.push(the_window_opens());
    }
    print(&lines, peak_memory("self"));
    for line in &lines {
        assert!(line.median <= line.budget, "over its budget: {}", line.what);
    }
}
