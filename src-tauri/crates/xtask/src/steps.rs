//! Work in steps: each is announced, timed and remembered for the summary.

use std::{
    fmt,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Why a command stopped, in words for the person at the keyboard.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// What a step or a command comes to.
pub(crate) type Done = Result<(), Failure>;

/// The steps so far.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    taken: Vec<(String, Duration, bool)>,
    notes: Vec<String>,
}

impl Steps {
    /// Takes one step; a failure ends the command.
    pub(crate) fn take(&mut self, name: &str, work: impl FnOnce() -> Done) -> Done {
        println!("\n── {name}");
        let start = Instant::now();
        let done = work();
        let time = start.elapsed();
        let word = if done.is_ok() { "done" } else { "FAILED" };
        println!("── {name}: {word} in {}", seconds(time));
        self.taken.push((name.to_owned(), time, done.is_ok()));
        done.map_err(|failure| Failure(format!("{name}: {failure}")))
    }

    /// Takes one step; a failure is kept for the end and the next steps are taken all the same.
    pub(crate) fn try_to(&mut self, name: &str, work: impl FnOnce() -> Done) {
        if let Err(failure) = self.take(name, work) {
            self.note(failure.to_string());
        }
    }

    /// Something the summary must not forget.
    pub(crate) fn note(&mut self, words: impl Into<String>) {
        self.notes.push(words.into());
    }

    /// A failure when any step failed.
    pub(crate) fn all_good(&self) -> Done {
        match self.taken.iter().filter(|(_, _, good)| !good).count() {
            0 => Ok(()),
            1 => Err(Failure::new("One step failed.")),
            n => Err(Failure::new(format!("{n} steps failed."))),
        }
    }

    /// Prints every step with its time, when there was more than one.
    pub(crate) fn summary(&self) {
        if self.taken.len() > 1 {
            println!();
            for (name, time, good) in &self.taken {
                let sign = if *good { "ok    " } else { "FAILED" };
                println!("  {sign} {:>8}  {name}", seconds(*time));
            }
            let all = self.taken.iter().map(|(_, time, _)| *time).sum();
            println!("         {:>8}  in all", seconds(all));
        }
        for note in &self.notes {
            println!("\n  ! {note}");
        }
    }
}

fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

/// Runs a command in view; anything but success is a failure.
pub(crate) fn run(command: &mut Command) -> Done {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure(format!("{} ended with {status}", line(command))))
}

/// Runs a command out of view and gives what it wrote; `None` when it fails or is not there.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Failure to start a program at all.
pub(crate) fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    let name = command.get_program().to_string_lossy();
    Failure(format!("{name} cannot be started: {error}"))
}

fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy()));
    words.join(" ")
}
