//! A register and more than one process: who has it has it alone, and whoever is killed loses
//! nothing that was acknowledged.
//!
//! Each test starts this same binary again as its other process.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::env;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use chrono::{DateTime, Utc};
use register::{Actor, Chance, Error, Founding, Kdf, Noun, Register};
use tempfile::TempDir;

#[path = "figures/mod.rs"]
mod figures;

const PASSWORD: &str = "zeven zachte zebra's";
/// Where the other process finds the register.
const PLACE: &str = "PLUIS_TEST_REGISTER";

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn found() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vlinder.pluis");
    let founding = Founding {
        school_name: "De Verzonnen Vlinder",
        user: "doortje",
        password: PASSWORD,
        kdf: Kdf::rehearsal(),
    };
    Register::create(&path, &founding, Chance::System)
        .unwrap()
        .close()
        .unwrap();
    (folder, path)
}

fn open(path: &Path) -> Result<Register, Error> {
    Register::open(path, None, PASSWORD)
}

/// This binary once more, to run one test as the other process.
fn other(binary: &Path, test: &str, path: &Path) -> Command {
    let mut command = Command::new(binary);
    command
        .args(["--exact", test, "--nocapture"])
        .env(PLACE, path);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// Starts it; the answer gives what it says, line by line, without the words of the test runner.
fn start(mut command: Command) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    (child, lines)
}

fn next(lines: &mut Lines<BufReader<ChildStdout>>) -> Option<String> {
    lines.find_map(|line| line.unwrap().strip_prefix("says ").map(str::to_owned))
}

fn say(word: &str) {
    let mut out = std::io::stdout().lock();
    // The test runner leaves its own line open.
    write!(out, "\nsays {word}\n").unwrap();
    out.flush().unwrap();
}

fn outcome(opened: Result<Register, Error>) -> String {
    match opened {
        Ok(_) => "opened".to_owned(),
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn an_open_register_cannot_be_opened_a_second_time() {
    const TEST: &str = "an_open_register_cannot_be_opened_a_second_time";
    if let Some(path) = env::var_os(PLACE) {
        let opened = open(Path::new(&path));
        // What was said must be true until the other process has acted on it.
        match &opened {
            Ok(_) => say("opened"),
            Err(error) => say(&format!("{error:?}")),
        }
        std::io::stdin().read_line(&mut String::new()).unwrap();
        return;
    }
    let binary = env::current_exe().unwrap();
    let (_folder, path) = found();
    let asks = || {
        let (mut child, mut lines) = start(other(&binary, TEST, &path));
        let answer = next(&mut lines).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        answer
    };

    let mut register = open(&path).unwrap();
    register
        .change("note", Actor::Program, now(), |_| Ok::<_, Error>(()))
        .unwrap();
    assert_eq!(outcome(open(&path)), "AlreadyOpen", "in the same process");
    assert_eq!(asks(), "AlreadyOpen", "after a refusal in this process");
    Register::peek(&path).unwrap();
    assert_eq!(asks(), "AlreadyOpen", "after a look at the header");
    register
        .change("note", Actor::Program, now(), |_| Ok::<_, Error>(()))
        .unwrap();
    register.close().unwrap();
    assert_eq!(asks(), "opened");

    let (mut child, mut lines) = start(other(&binary, TEST, &path));
    assert_eq!(next(&mut lines).unwrap(), "opened");
    assert_eq!(outcome(open(&path)), "AlreadyOpen");
    child.kill().unwrap();
    child.wait().unwrap();
    let register = open(&path).unwrap();
    assert_eq!(
        register.history(10, None).unwrap().len(),
        2,
        "a kill frees the register"
    );
}

#[test]
fn whoever_is_killed_in_mid_write_loses_nothing_that_was_acknowledged() {
    const TEST: &str = "whoever_is_killed_in_mid_write_loses_nothing_that_was_acknowledged";
    if let Some(path) = env::var_os(PLACE) {
        let mut register = open(Path::new(&path)).unwrap();
        for round in 0.. {
            let stepped = register
                .change("record_incident", Actor::Program, now(), |change| {
                    let id = change.new_id()?;
                    change.touch(Noun::Incident, id);
                    for _ in 0..round % 50 {
                        change.touch(Noun::Pupil, change.new_id()?);
                    }
                    Ok::<_, Error>(id)
                })
                .unwrap();
            say(&stepped.output.to_string());
            if round % 20 == 19 {
                // The header is written while the journal is full, too.
                register.give_password("doortje", PASSWORD).unwrap();
            }
        }
    }
    let binary = env::current_exe().unwrap();
    let (mut folder, mut path) = found();
    let mut acknowledged = Vec::new();
    let (mut before, mut chance) = (0, 1_u64);
    let kills = figures::folder().map_or(30, |_| 1_000);
    for kill in 0..kills {
        if kill % 50 == 49 {
            // A long history takes long to read: another register.
            before += acknowledged.len();
            acknowledged.clear();
            (folder, path) = found();
        }
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let (mut child, mut lines) = start(other(&binary, TEST, &path));
        for _ in 0..chance >> 58 {
            acknowledged.push(next(&mut lines).unwrap());
        }
        // Somewhere in what follows the acknowledgement.
        for _ in 0..(chance >> 32) & 0xffff {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        // Said before the kill came: it counts.
        while let Some(id) = next(&mut lines) {
            acknowledged.push(id);
        }
        child.wait().unwrap();

        let register = open(&path).unwrap();
        let history = register.history(u32::MAX, None).unwrap();
        let kept: std::collections::HashSet<_> = history
            .iter()
            .flat_map(|line| &line.touched)
            .map(|row| row.id.to_string())
            .collect();
        let lost: Vec<_> = acknowledged
            .iter()
            .filter(|id| !kept.contains(*id))
            .collect();
        assert!(lost.is_empty(), "kill {kill} lost {lost:?}");
        let verified = register.verify().unwrap();
        assert!(verified.is_sound(), "kill {kill}: {verified:?}");
        if kill % 10 == 9 {
            register.check().unwrap();
        }
    }
    let all = before + acknowledged.len();
    assert!(all > kills * 10, "only {all} acknowledged");
    figures::tell("kills", kills as u64, 0);
    figures::tell("kills-steps", all as u64, 0);
    drop(folder);
}

#[cfg(unix)]
#[test]
fn a_place_that_cannot_be_written_is_refused_and_stays_as_it_is() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;

    const TEST: &str = "a_place_that_cannot_be_written_is_refused_and_stays_as_it_is";
    const NOBODY: u32 = 65_534;
    if let Some(path) = env::var_os(PLACE) {
        let path = Path::new(&path);
        say(&outcome(open(path)));
        let founding = Founding {
            school_name: "x",
            user: "x",
            password: "x",
            kdf: Kdf::rehearsal(),
        };
        let beside = path.with_file_name("nieuw.pluis");
        say(&outcome(Register::create(
            &beside,
            &founding,
            Chance::System,
        )));
        return;
    }
    let (folder, path) = found();
    // Nothing is forbidden to root, so there the other process is nobody; it has to be able to
    // reach its binary.
    let root =
        fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0);
    let place = tempfile::tempdir().unwrap();
    let binary = place.path().join("other");
    fs::copy(env::current_exe().unwrap(), &binary).unwrap();
    fs::set_permissions(place.path(), Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o555)).unwrap();
    if root {
        chown(&path, Some(NOBODY), None).unwrap();
    }
    let whole = fs::read(&path).unwrap();
    for (what, mode) in [("the file", 0o400), ("the folder", 0o600)] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let mut command = other(&binary, TEST, &path);
        if root {
            command.uid(NOBODY);
        }
        let (mut child, mut lines) = start(command);
        assert_eq!(
            next(&mut lines).unwrap(),
            "ReadOnly",
            "{what} cannot be written"
        );
        assert_eq!(
            next(&mut lines).unwrap(),
            "ReadOnly",
            "nothing can be founded there"
        );
        child.wait().unwrap();
        assert_eq!(fs::read(&path).unwrap(), whole);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing was left behind"
        );
    }
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
}
