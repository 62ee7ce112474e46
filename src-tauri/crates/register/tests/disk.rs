//! A disk that fails: it is full, a stick is pulled out, a write stops half-way. Each run lets one
//! write after another be the one that fails, until all have had their turn; whatever was
//! acknowledged is there afterwards, and no half file has the name of a whole one.
//!
//! SQLite's writes go through a table of system calls that can be exchanged; here the one for
//! writing counts, for this thread alone.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![expect(
    unsafe_code,
    reason = "SQLite's table of system calls is one of C functions"
)]

use std::cell::{Cell, RefCell};
use std::ffi::{c_int, c_void};
use std::fs;
use std::mem::transmute;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use register::{Actor, Chance, Error, Founding, Kdf, Noun, Register};
use rusqlite::ffi;
use tempfile::TempDir;

#[path = "figures/mod.rs"]
mod figures;

const PASSWORD: &str = "zeven zachte zebra's";

/// What happens at a write that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// There is no room, from here on.
    Full,
    /// The disk does not answer, from here on: a stick was pulled out.
    Gone,
    /// Half of it is written, and then the disk does not answer.
    Torn,
}

thread_local! {
    /// How many writes still succeed, and what happens at the next.
    static LEFT: Cell<Option<(u32, Fault)>> = const { Cell::new(None) };
    /// Whether a write failed.
    static FAILED: Cell<bool> = const { Cell::new(false) };
    /// What goes away at the first write that fails.
    static PULLED: RefCell<Option<PathBuf>> = const { RefCell::new(None) };
}

type Write = unsafe extern "C" fn(c_int, *const c_void, usize, i64) -> isize;
static PLAIN: OnceLock<Write> = OnceLock::new();

/// Writes, or fails when it is its turn.
unsafe extern "C" fn failing(file: c_int, bytes: *const c_void, count: usize, at: i64) -> isize {
    let Some(plain) = PLAIN.get() else {
        return -1;
    };
    let (errno, count) = match LEFT.get() {
        None => (0, count),
        Some((left @ 1.., fault)) => {
            LEFT.set(Some((left - 1, fault)));
            (0, count)
        }
        Some((0, fault)) => {
            FAILED.set(true);
            if let Some(folder) = PULLED.take() {
                fs::remove_dir_all(folder).unwrap();
            }
            match fault {
                Fault::Full => (libc::ENOSPC, count),
                Fault::Gone => (libc::EIO, count),
                Fault::Torn => {
                    LEFT.set(Some((0, Fault::Gone)));
                    (if count > 1 { 0 } else { libc::EIO }, count / 2)
                }
            }
        }
    };
    if errno == 0 {
        // SAFETY: the arguments are SQLite's own, of which at most the count was made less.
        return unsafe { plain(file, bytes, count, at) };
    }
    // SAFETY: the place of this thread's error number.
    unsafe { *libc::__errno_location() = errno };
    -1
}

/// Exchanges the system call, once.
fn watch() {
    PLAIN.get_or_init(|| {
        let name = c"pwrite".as_ptr();
        // SAFETY: the layer of the platform lives as long as the process; the name and the type of
        // the call are those of its table.
        unsafe {
            let layer = ffi::sqlite3_vfs_find(ptr::null());
            let (get, set) = (
                (*layer).xGetSystemCall.unwrap(),
                (*layer).xSetSystemCall.unwrap(),
            );
            let plain = get(layer, name).unwrap();
            let ours = transmute::<Write, unsafe extern "C" fn()>(failing);
            assert_eq!(set(layer, name, Some(ours)), ffi::SQLITE_OK);
            transmute::<unsafe extern "C" fn(), Write>(plain)
        }
    });
}

/// Which writes have their turn: each of them in the long run, and else every so many.
fn each(every: usize) -> impl Iterator<Item = u32> {
    let every = figures::folder().map_or(every, |_| 1);
    (0..).step_by(every)
}

/// Does something while the write after so many fails; whether it came to that.
fn failing_at<T>(writes: u32, fault: Fault, work: impl FnOnce() -> T) -> (T, bool) {
    FAILED.set(false);
    LEFT.set(Some((writes, fault)));
    let done = work();
    LEFT.set(None);
    (done, FAILED.get())
}

fn now() -> DateTime<Utc> {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn step(register: &mut Register) -> Result<uuid::Uuid, Error> {
    let stepped = register.change("record_incident", Actor::Program, now(), |change| {
        let id = change.new_id()?;
        change.touch(Noun::Incident, id);
        // Enough to fill more than a page.
        for _ in 0..120 {
            change.touch(Noun::Pupil, change.new_id()?);
        }
        Ok::<_, Error>(id)
    });
    Ok(stepped?.output)
}

fn founding() -> Founding<'static> {
    Founding {
        school_name: "De Verzonnen Vlinder",
        user: "doortje",
        password: PASSWORD,
        kdf: Kdf::rehearsal(),
    }
}

/// A closed register with a few steps, and its bytes.
fn filled() -> (TempDir, PathBuf, Vec<u8>) {
    watch();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("school.pluis");
    let mut register = Register::create(&path, &founding(), Chance::System).unwrap();
    for _ in 0..3 {
        step(&mut register).unwrap();
    }
    register.close().unwrap();
    let bytes = fs::read(&path).unwrap();
    (folder, path, bytes)
}

/// Opens it and finds it whole, with all of these in its history.
fn holds(path: &Path, acknowledged: &[uuid::Uuid], about: &str) -> Register {
    let register = Register::open(path, None, PASSWORD).unwrap();
    register.check().unwrap();
    let verified = register.verify().unwrap();
    assert!(verified.is_sound(), "{about}: {verified:?}");
    let lines = register.history(u32::MAX, None).unwrap();
    let kept: Vec<_> = lines.iter().flat_map(|line| &line.touched).collect();
    for id in acknowledged {
        assert!(
            kept.iter().any(|row| row.id == *id),
            "{about}: {id} is lost"
        );
    }
    register
}

fn is_told(error: &Error, fault: Fault) -> bool {
    match fault {
        Fault::Full => matches!(error, Error::DiskFull),
        Fault::Gone | Fault::Torn => matches!(error, Error::Io(_)),
    }
}

#[test]
fn whichever_write_of_a_step_fails_what_was_acknowledged_is_there() {
    let (folder, path, bytes) = filled();
    let beside = folder.path().join("school.pluis-wal");
    let mut turns = 0;
    for fault in [Fault::Full, Fault::Gone, Fault::Torn] {
        for writes in each(3) {
            fs::write(&path, &bytes).unwrap();
            let _ = fs::remove_file(&beside);
            let mut register = Register::open(&path, None, PASSWORD).unwrap();
            let mut acknowledged = Vec::new();
            let (failed, reached) = failing_at(writes, fault, || {
                for _ in 0..4 {
                    match step(&mut register) {
                        Ok(id) => acknowledged.push(id),
                        Err(error) => return Some(error),
                    }
                }
                register.give_password("doortje", PASSWORD).err()
            });
            let about = format!("{fault:?} after {writes} writes");
            if let Some(error) = &failed {
                assert!(is_told(error, fault), "{about}: {error:?}");
                // There is room again: the same program goes on.
                acknowledged.push(step(&mut register).unwrap());
            }
            drop(register);
            holds(&path, &acknowledged, &about).close().unwrap();
            if !reached {
                break;
            }
            turns += 1;
        }
    }
    assert!(turns > 20, "only {turns} writes had their turn");
    figures::tell("disk-steps", turns, 0);
}

#[test]
fn whichever_write_of_a_copy_fails_no_copy_is_there_and_the_register_stays() {
    let (folder, path, bytes) = filled();
    let mut turns = 0;
    for fault in [Fault::Full, Fault::Gone, Fault::Torn] {
        for writes in each(23) {
            let stick = folder.path().join("stick");
            fs::create_dir_all(&stick).unwrap();
            let copy = stick.join("pluis-2026-11-22-1.pluis");
            let register = Register::open(&path, None, PASSWORD).unwrap();
            if fault == Fault::Gone {
                PULLED.set(Some(stick.clone()));
            }
            let go_on = &mut |_, _| ControlFlow::Continue(());
            let (made, reached) = failing_at(writes, fault, || register.copy_to(&copy, go_on));
            PULLED.set(None);
            let about = format!("{fault:?} after {writes} writes");
            match made {
                Ok(_) => assert!(!reached, "{about}"),
                Err(error) => {
                    assert!(reached && is_told(&error, fault), "{about}: {error:?}");
                    let left = fs::read_dir(&stick).into_iter().flatten();
                    assert_eq!(left.count(), 0, "{about}: something is left behind");
                }
            }
            register.close().unwrap();
            assert!(
                fs::read(&path).unwrap() == bytes,
                "{about}: the register stays"
            );
            if !reached {
                drop(Register::look_into(&copy, None, PASSWORD).unwrap());
                fs::remove_dir_all(&stick).unwrap();
                break;
            }
            turns += 1;
        }
    }
    assert!(turns > 20, "only {turns} writes had their turn");
    figures::tell("disk-copies", turns, 0);
}

#[test]
fn whichever_write_of_a_new_key_fails_the_register_opens_with_all_that_was_in_it() {
    let (_folder, path, bytes) = filled();
    let mut turns = 0;
    for writes in each(17) {
        fs::write(&path, &bytes).unwrap();
        let mut register = Register::open(&path, None, PASSWORD).unwrap();
        let last = step(&mut register).unwrap();
        let fault = [Fault::Full, Fault::Gone, Fault::Torn][writes as usize % 3];
        let (renewed, reached) = failing_at(writes, fault, || register.renew_key());
        let about = format!("{fault:?} after {writes} writes: {renewed:?}");
        assert_eq!(renewed.is_err(), reached, "{about}");
        drop(register);
        holds(&path, &[last], &about).close().unwrap();
        if !reached {
            break;
        }
        turns += 1;
    }
    assert!(turns > 20, "only {turns} writes had their turn");
    figures::tell("disk-key", turns, 0);
}

#[test]
fn whichever_write_of_the_founding_fails_there_is_no_half_register() {
    watch();
    let mut turns = 0;
    for writes in each(17) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("school.pluis");
        let found = || Register::create(&path, &founding(), Chance::System);
        let fault = [Fault::Full, Fault::Gone, Fault::Torn][writes as usize % 3];
        let (made, reached) = failing_at(writes, fault, found);
        let about = format!("{fault:?} after {writes} writes");
        if !reached {
            made.unwrap().close().unwrap();
            break;
        }
        let error = made.unwrap_err();
        assert!(is_told(&error, fault), "{about}: {error:?}");
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert!(left.is_empty(), "{about}: {left:?}");
        turns += 1;
    }
    assert!(turns > 20, "only {turns} writes had their turn");
    figures::tell("disk-founding", turns, 0);
}
