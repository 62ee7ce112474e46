//! One program at a register: a second start shows the window of the first and ends.
//!
//! A lock on a file beside the register says that somebody is there; the operating system takes it
//! away when the program ends, however it ends. Who finds it taken leaves a knock, a file that the
//! first looks for and takes away. Deliberately absent: a socket or a bus between the two, and what
//! the second was asked to do.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// That this program is the one at a register.
#[derive(Debug)]
pub(crate) struct Instance {
    knock: PathBuf,
    /// Held, not read. `None` where no lock can be made: then nobody is kept out.
    _lock: Option<File>,
}

fn beside(register: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(register);
    name.push(ending);
    name.into()
}

fn own(path: &Path) -> Option<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).ok()
}

impl Instance {
    /// Takes the place at the register, or knocks for the program that has it; `None` then.
    pub(crate) fn at(register: &Path) -> Option<Instance> {
        let knock = beside(register, ".knock");
        let lock = own(&beside(register, ".here"));
        if let Some(file) = &lock
            && matches!(file.try_lock(), Err(TryLockError::WouldBlock))
        {
            drop(own(&knock));
            return None;
        }
        // A knock of before is answered by the window that opens now.
        drop(fs::remove_file(&knock));
        Some(Instance { knock, _lock: lock })
    }

    /// Whether somebody knocked since this was asked last.
    pub(crate) fn was_knocked(&self) -> bool {
        fs::remove_file(&self.knock).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_start_knocks_at_the_first_and_is_not_needed() {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("school.pluis");
        let first = Instance::at(&register).unwrap();
        assert!(!first.was_knocked());
        assert!(Instance::at(&register).is_none());
        assert!(first.was_knocked() && !first.was_knocked(), "told once");
        let other = folder.path().join("demo.pluis");
        assert!(
            Instance::at(&other).is_some(),
            "another register is another program"
        );
        drop(first);
        let next = Instance::at(&register).unwrap();
        assert!(!next.was_knocked());
    }

    #[test]
    fn where_no_lock_can_be_made_the_program_starts_all_the_same() {
        let nowhere = Path::new("/nergens/is/deze/map/school.pluis");
        assert!(Instance::at(nowhere).is_some());
    }
}
