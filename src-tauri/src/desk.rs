//! What lies on the desk while the program runs: the register that is open, the files that were
//! chosen for an import, and the forms that were drawn last. Locking clears the desk.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use office::copies::Occasion;
use office::door::Hardness;
use office::{Error, Now, Office, Result};

/// How much further the clock on the wall may be at a look around than the looks lie apart; more
/// means that the computer slept in between.
const ASLEEP: Duration = Duration::from_secs(30);

/// The state of the program.
pub struct Desk {
    /// Where the register is.
    pub path: PathBuf,
    /// How hard passwords of a new register are to try.
    pub hardness: Hardness,
    /// Whether this is the invented school.
    pub demo: bool,
    office: Mutex<Option<Office>>,
    chosen: Mutex<Chosen>,
    forms: Mutex<Option<Vec<u8>>>,
    copy: Mutex<Option<PathBuf>>,
    touched: Mutex<Instant>,
    looked: Mutex<SystemTime>,
    /// The run of forms that is being drawn.
    pub run: FormsRun,
}

/// Files chosen for an import, in memory only.
#[derive(Default)]
pub struct Chosen {
    /// EDEXML files.
    pub rosters: Vec<Vec<u8>>,
    /// The list of guardians.
    pub guardians: Option<Vec<u8>>,
}

/// How far a run of forms is, seen from outside while it draws.
#[derive(Default)]
pub struct FormsRun {
    /// Forms drawn.
    pub done: AtomicU32,
    /// Forms to draw.
    pub total: AtomicU32,
    /// Whether the user asked to stop.
    pub stop: AtomicBool,
}

/// A poisoned lock is taken all the same: every write is a transaction, so what a panic left
/// behind is whole.
fn take<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// An empty desk before a register at `path`.
    pub fn new(path: PathBuf, hardness: Hardness, demo: bool) -> Desk {
        Desk {
            path,
            hardness,
            demo,
            office: Mutex::default(),
            chosen: Mutex::default(),
            forms: Mutex::default(),
            copy: Mutex::default(),
            touched: Mutex::new(Instant::now()),
            looked: Mutex::new(SystemTime::UNIX_EPOCH),
            run: FormsRun::default(),
        }
    }

    /// Opens the office to work in.
    pub fn open(&self, office: Office) {
        *take(&self.touched) = Instant::now();
        *take(&self.office) = Some(office);
    }

    /// Locks: closes the register and clears the desk.
    ///
    /// # Errors
    /// When the disk fails at the last moment; the register is closed all the same.
    pub fn lock(&self) -> Result<()> {
        *take(&self.chosen) = Chosen::default();
        *take(&self.forms) = None;
        match take(&self.office).take() {
            Some(office) => office.close(),
            None => Ok(()),
        }
    }

    /// Works in the open office.
    ///
    /// # Errors
    /// [`Error::Locked`] when none is open, or what `work` answers.
    pub fn work<T>(&self, work: impl FnOnce(&mut Office) -> Result<T>) -> Result<T> {
        *take(&self.touched) = Instant::now();
        let mut office = take(&self.office);
        work(office.as_mut().ok_or(Error::Locked)?)
    }

    /// The files chosen for an import.
    pub fn chosen(&self) -> MutexGuard<'_, Chosen> {
        take(&self.chosen)
    }

    /// The forms that were drawn last.
    pub fn forms(&self) -> MutexGuard<'_, Option<Vec<u8>>> {
        take(&self.forms)
    }

    /// The copy that was chosen to be tried or put back, also while no register is open.
    pub fn copy(&self) -> MutexGuard<'_, Option<PathBuf>> {
        take(&self.copy)
    }

    /// Whether the school wants a copy before the program closes.
    pub fn wants_copy(&self, now: Now) -> bool {
        let office = take(&self.office);
        let wants = |office: &Office| office.wants_copy(Occasion::Closing, now).unwrap_or(false);
        !self.demo && office.as_ref().is_some_and(wants)
    }

    /// Makes the copy that comes by itself. It is no sign that anyone is there, and what stands in
    /// its way the office remembers and tells.
    pub fn copy_by_itself(&self, occasion: Occasion, now: Now) {
        if let Some(office) = take(&self.office).as_mut().filter(|_| !self.demo) {
            drop(office.copy_by_itself(occasion, now));
        }
    }

    /// Locks when nobody touched the program for as long as the school chose, or when the computer
    /// slept since the last look, at `at` by the clock on the wall. Answers whether it locked. The
    /// invented school stays open.
    pub fn look_around(&self, at: SystemTime) -> bool {
        let last = std::mem::replace(&mut *take(&self.looked), at);
        let slept = last != SystemTime::UNIX_EPOCH
            && at.duration_since(last).is_ok_and(|gone| gone > ASLEEP);
        let allowed = match take(&self.office).as_ref() {
            Some(office) if !self.demo => office.idle_minutes().unwrap_or(1),
            _ => return false,
        };
        let idle = take(&self.touched).elapsed() >= Duration::from_secs(u64::from(allowed) * 60);
        if idle || slept {
            // Everything was already on disk; a failure to tidy up is seen at the next opening.
            drop(self.lock());
        }
        idle || slept
    }

    /// Begins counting a new run of forms.
    pub fn begin_run(&self) {
        self.run.done.store(0, Ordering::Relaxed);
        self.run.total.store(0, Ordering::Relaxed);
        self.run.stop.store(false, Ordering::Relaxed);
    }
}
