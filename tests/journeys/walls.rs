//! Walls around a sitting: nothing goes to any other machine, and when the power fails in the
//! middle nobody finds a name on the disk. The system itself is asked: every call about sockets is
//! traced, and every byte that was written is read.
#![allow(clippy::unwrap_used, reason = "a journey fails by panicking")]

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use fixtures::cases;
use journeys::{Journey, button, heading, text};

use crate::office::{describe, name_of, propose, record, visit, warn};

/// A program that starts Pluis with every call about sockets written to `trace`.
fn traced(folder: &Path, trace: &Path) -> PathBuf {
    let program = std::env::var_os("PLUIS_BIN").map_or_else(
        || journeys::root().join("target/debug/pluis"),
        |path| journeys::root().join(path),
    );
    let script = folder.join("traced");
    let line = format!(
        "#!/bin/sh\nexec strace --seccomp-bpf -f -qq -e trace=socket,connect,bind,sendto,sendmsg -o '{}' '{}' \"$@\"\n",
        trace.display(),
        program.display()
    );
    fs::write(&script, line).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    script
}

/// The lines of a trace that speak of the internet.
fn of_internet(trace: &Path) -> Vec<String> {
    let told = fs::read(trace).unwrap();
    let told = String::from_utf8_lossy(&told);
    assert!(
        told.contains("AF_UNIX"),
        "the trace holds nothing: is strace there?"
    );
    told.lines()
        .filter(|line| line.contains("AF_INET"))
        .map(str::to_owned)
        .collect()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(files(&entry.path())),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    found
}

/// What a file says, with letters of one byte or of two.
fn sayings(bytes: &[u8]) -> [String; 2] {
    let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    [bytes, &narrow].map(|bytes| String::from_utf8_lossy(bytes).into_owned())
}

#[test]
fn a_whole_sitting_speaks_with_no_other_machine_and_leaves_no_name_on_the_disk() {
    const FACTS: &str = "Op het plein gooide de een met modder naar de ander.";
    let by = name_of(cases::divorced_two_households());
    let to = name_of(cases::first_twin());
    let journey = Journey::new("walls").arg("--demo");
    let place = |part: &str| {
        let folder = journey.folder().join(part);
        fs::create_dir(&folder).unwrap();
        folder.display().to_string()
    };
    let (cache, temporary) = (place("cache"), place("tmp"));
    let trace = journey.folder().join("sockets.trace");
    let program = traced(journey.folder(), &trace);
    let journey = journey
        .env("XDG_CACHE_HOME", &cache)
        .env("TMPDIR", &temporary)
        .program_at(program);
    let window = journey.start();
    window.sees(&heading("Laatste incidenten"));
    window.press("Control+n");
    describe(&window, FACTS, &by, &to);
    record(&window);
    propose(&window, &by);
    warn(&window, 2);
    window.click(&button("Schriftelijke waarschuwing : ").containing().nth(0));
    window.sees(&text("opnieuw").within(journeys::css("section.preview")));
    visit(&window, "Leerlingen");
    // The power goes out: nothing can be tidied up any more.
    window.kill();

    let abroad: Vec<_> = of_internet(&trace)
        .into_iter()
        // The driver that plays the user sits on this machine and speaks with the web view.
        .filter(|line| !(line.contains("127.0.0.1") || line.contains("socket(")))
        .collect();
    assert_eq!(
        abroad,
        Vec::<String>::new(),
        "something spoke with another machine"
    );

    let school = fixtures::school();
    let mut names: Vec<String> = school.pupils.iter().map(|one| one.name.full()).collect();
    names.extend([FACTS.to_owned(), fixtures::demo::PASSWORD.to_owned()]);
    let (mut read, mut found) = (0, Vec::new());
    for file in files(journey.folder()) {
        let bytes = fs::read(&file).unwrap();
        read += bytes.len();
        let said = sayings(&bytes);
        if names
            .iter()
            .any(|name| said.iter().any(|text| text.contains(name)))
        {
            found.push(format!("a name stands in {}", file.display()));
        }
        let own = file.to_string_lossy().contains("school.pluis");
        let mode = fs::metadata(&file).unwrap().permissions().mode() & 0o077;
        if own && mode != 0 {
            found.push(format!("others can read {}", file.display()));
        }
    }
    assert!(read > 500_000, "only {read} bytes were there to read");
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn without_a_driver_not_even_a_socket_of_the_internet_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("sockets.trace");
    let register = folder.path().join("demo.pluis");
    let mut command = Command::new(traced(folder.path(), &trace));
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut program = command
        .arg("--demo")
        .env("PLUIS_REGISTER", &register)
        .env("PLUIS_TODAY", "2026-11-22")
        .env("XDG_DATA_HOME", folder.path())
        .env("XDG_CACHE_HOME", folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The school is there and its page was drawn: the web process has spoken with the program.
    let until = Instant::now() + Duration::from_secs(60);
    let drawn = || fs::read_to_string(&trace).is_ok_and(|told| told.lines().count() > 40);
    while !(drawn() && register.with_extension("pluis-wal").exists()) {
        assert!(
            Instant::now() < until,
            "the program did not open its window"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    let group = format!("-{}", program.id());
    drop(
        Command::new("bash")
            .args(["-c", &format!("kill -KILL -- {group}")])
            .status(),
    );
    drop(program.wait());
    assert_eq!(of_internet(&trace), Vec::<String>::new());
}
