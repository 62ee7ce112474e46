//! What lies on the desk while the program runs: the register that is open, the files that were
//! chosen for an import, and the forms that were drawn last. Locking clears the desk.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use office::copies::Occasion;
use office::door::Hardness;
use office::{Error, Now, Office, Result};

/// How much further the clock on the wall may be at a look around than the looks lie apart; more
/// means that the computer slept in between.
const ASLEEP: Duration = Duration::from_secs(30);

/// How often within how long the page may be lost and drawn anew: more would go on for ever.
const LOST: (usize, Duration) = (3, Duration::from_secs(60));

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
    /// Why the invented school could not be made.
    trouble: Mutex<Option<Error>>,
    touched: Mutex<Instant>,
    looked: Mutex<SystemTime>,
    lost: Mutex<Lost>,
    /// Whether the page kept what was being typed, before it closes.
    done: (Mutex<bool>, Condvar),
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

/// When the page was lost of late, and whether the user still has to hear of it.
#[derive(Default)]
struct Lost {
    times: Vec<Instant>,
    untold: bool,
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
            trouble: Mutex::default(),
            touched: Mutex::new(Instant::now()),
            looked: Mutex::new(SystemTime::UNIX_EPOCH),
            lost: Mutex::default(),
            done: Default::default(),
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
    /// [`Error::Locked`] when none is open, or what `work` answers; where the invented school could
    /// not be made, why.
    pub fn work<T>(&self, work: impl FnOnce(&mut Office) -> Result<T>) -> Result<T> {
        *take(&self.touched) = Instant::now();
        let mut office = take(&self.office);
        let trouble = || take(&self.trouble).clone().unwrap_or(Error::Locked);
        work(office.as_mut().ok_or_else(trouble)?)
    }

    /// Makes the invented school and opens it.
    ///
    /// # Errors
    /// Why it cannot be made, which is remembered until another try.
    pub fn settle_demo(&self, now: Now) -> Result<()> {
        if !self.demo {
            return Err(Error::Forbidden);
        }
        *take(&self.trouble) = None;
        let folder = self.path.parent().map_or(Ok(()), std::fs::create_dir_all);
        let made = folder
            .map_err(|_| Error::NoFolder)
            .and_then(|()| fixtures::demo::settle(&self.path, fixtures::demo::PASSWORD, now));
        match made {
            Ok(office) => self.open(office),
            Err(why) => {
                *take(&self.trouble) = Some(why.clone());
                return Err(why);
            }
        }
        Ok(())
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

    /// The process that draws the page is gone, and with it what was shown. Answers whether to draw
    /// it anew: not after three times within a minute.
    pub fn lose_page(&self, at: Instant) -> bool {
        let (often, within) = LOST;
        let mut lost = take(&self.lost);
        lost.times
            .retain(|time| at.saturating_duration_since(*time) < within);
        lost.times.push(at);
        lost.untold = true;
        lost.times.len() <= often
    }

    /// The page has kept what was being typed, and can go.
    pub fn page_is_done(&self) {
        let (done, told) = &self.done;
        *take(done) = true;
        told.notify_all();
    }

    /// Waits until the page has kept what was being typed; answers whether it did within `most`.
    pub fn wait_for_page(&self, most: Duration) -> bool {
        let (done, told) = &self.done;
        let waited = told.wait_timeout_while(take(done), most, |done| !*done);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    /// Whether the page was lost since this was asked last.
    pub fn page_was_lost(&self) -> bool {
        std::mem::take(&mut take(&self.lost).untold)
    }

    /// Begins counting a new run of forms.
    pub fn begin_run(&self) {
        self.run.done.store(0, Ordering::Relaxed);
        self.run.total.store(0, Ordering::Relaxed);
        self.run.stop.store(false, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    fn now() -> Now {
        let today = "2026-11-22".parse().unwrap();
        fixtures::demo::morning(today)
    }

    /// A desk with a small school open on it.
    fn open() -> (tempfile::TempDir, Desk) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("school.pluis");
        let invented = fixtures::school_of(1);
        let office = fixtures::demo::found(&invented, &path, "een zin voor de deur", now());
        let desk = Desk::new(path, Hardness::Rehearsal, false);
        desk.open(office.unwrap());
        (folder, desk)
    }

    fn is_open(desk: &Desk) -> bool {
        desk.work(|office| office.me(now())).is_ok()
    }

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_000_000 + seconds)
    }

    #[test]
    fn a_clock_that_jumps_means_that_the_computer_slept_and_locks() {
        let (_folder, desk) = open();
        for seconds in [0, 5, 10, 15, 44] {
            assert!(!desk.look_around(at(seconds)), "at {seconds}");
        }
        assert!(desk.look_around(at(44 + 31)), "asleep for half a minute");
        assert!(!is_open(&desk));
    }

    #[test]
    fn a_clock_that_is_set_back_locks_nobody_out_of_their_work() {
        let (_folder, desk) = open();
        for seconds in [3_600, 0, 5, 10] {
            assert!(!desk.look_around(at(seconds)), "at {seconds}");
        }
        assert!(is_open(&desk));
    }

    #[test]
    fn a_desk_that_nobody_touches_locks_after_the_minutes_that_the_school_chose() {
        let (_folder, desk) = open();
        desk.work(|office| office.save_idle_minutes(1, now()))
            .unwrap();
        let ago = |seconds| {
            Instant::now()
                .checked_sub(Duration::from_secs(seconds))
                .unwrap()
        };
        *take(&desk.touched) = ago(50);
        assert!(!desk.look_around(at(0)));
        *take(&desk.touched) = ago(60);
        assert!(desk.look_around(at(5)), "a minute went by");
        assert!(!is_open(&desk));
        assert!(
            !desk.look_around(at(10)),
            "what is locked does not lock again"
        );
    }

    #[test]
    fn a_page_that_is_lost_is_drawn_anew_and_told_once_but_not_for_ever() {
        let (_folder, desk) = open();
        assert!(!desk.page_was_lost());
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        for seconds in [0, 1, 2] {
            assert!(desk.lose_page(after(seconds)), "after {seconds}");
        }
        assert!(!desk.lose_page(after(3)), "the fourth within a minute");
        assert!(desk.lose_page(after(120)), "two minutes later");
        assert!(desk.page_was_lost() && !desk.page_was_lost());
        assert!(is_open(&desk), "the register stays open");
    }

    #[test]
    fn locking_leaves_nothing_on_the_desk() {
        let (_folder, desk) = open();
        desk.chosen().rosters.push(b"namen".to_vec());
        *desk.forms() = Some(b"%PDF".to_vec());
        desk.lock().unwrap();
        assert!(desk.chosen().rosters.is_empty() && desk.forms().is_none());
        assert!(matches!(desk.work(|_| Ok(())), Err(Error::Locked)));
    }

    #[test]
    fn an_invented_school_that_cannot_be_made_says_why_until_it_can() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.pluis");
        // What cannot be taken away: a folder where the file should be.
        std::fs::create_dir(&path).unwrap();
        let desk = Desk::new(path.clone(), Hardness::Rehearsal, true);
        assert!(
            matches!(desk.work(|_| Ok(())), Err(Error::Locked)),
            "not tried yet"
        );
        let why = desk.settle_demo(now()).unwrap_err();
        assert_eq!(desk.work(|_| Ok(())).unwrap_err(), why);
        std::fs::remove_dir(&path).unwrap();
        desk.settle_demo(now()).unwrap();
        assert!(is_open(&desk));
    }
}
