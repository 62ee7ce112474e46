//! A new key for the file.
//!
//! Every page is encrypted anew in a draft beside the register, which is read through and takes the
//! register's place in one step; until then nothing changed, and a crash leaves a draft that the
//! next one throws away. Everybody keeps their password: the new key is sealed to their public
//! half, for which no password is needed.
//! What was copied before stays as it was, under the old key: deliberately absent is any promise
//! about that.

use std::fs;
use std::ops::ControlFlow;

use rusqlite::Connection;

use crate::copies::{fill, letters, same};
use crate::file::{beside, closed, discard, draft_file, existing, settle, sync_folder, writing};
use crate::keys::FileKey;
use crate::{Error, Register, tables, undo, vfs};

impl Register {
    /// How many keys the file has had.
    #[must_use]
    pub fn generation(&self) -> u32 {
        self.header.generation
    }

    /// Gives the file a new key. Whoever has a copy of before and a password of then can still read
    /// that copy, and nothing of later.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`: there must be room for the register once more. `Damaged` if
    /// what was written does not hold together. The register is then as it was, and open.
    pub fn renew_key(&mut self) -> Result<(), Error> {
        self.renew_key_with(tables::WATCHED)
    }

    pub(crate) fn renew_key_with(&mut self, watched: &[&str]) -> Result<(), Error> {
        let key = FileKey::generate()?;
        let mut header = self.header.clone();
        header.renew(&key)?;
        let draft = beside(&self.path, ".new");
        discard(&draft);
        let made = draft_file(&draft).and_then(|file| {
            drop(file);
            let mut to = vfs::connect(&draft, writing())?;
            header.write(&to, &key)?;
            settle(&to, &key)?;
            fill(&self.conn, &mut to, &mut |_, _| ControlFlow::Continue(()))?;
            same(&self.conn, &to)?;
            letters(&to)?;
            closed(to)
        });
        if let Err(error) = made {
            discard(&draft);
            return Err(error);
        }
        // A name in the place of the register is only given when nobody has it open.
        let old = std::mem::replace(&mut self.conn, Connection::open_in_memory()?);
        let swapped = closed(old).and_then(|()| {
            fs::rename(&draft, &self.path)?;
            sync_folder(&self.path)
        });
        if swapped.is_ok() {
            self.header = header;
            self.key = key;
        } else {
            discard(&draft);
        }
        let conn = existing(&self.path, writing())?;
        settle(&conn, &self.key)?;
        undo::watch(&conn, watched)?;
        self.conn = conn;
        swapped
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::{MIGRATIONS, PASSWORD, WATCHED, count, folder, found, now, open};
    use crate::{Actor, Error, RecoveryKey};

    fn note(register: &mut Register, text: &str) {
        register
            .change("note", Actor::Program, now(), |change| {
                let id = change.new_id()?;
                change.conn().execute(
                    "INSERT INTO note (id, text) VALUES (?1, ?2)",
                    (id.as_bytes(), text),
                )?;
                Ok::<_, Error>(())
            })
            .unwrap();
    }

    fn opens(path: &std::path::Path, user: &str, password: &str) -> Result<Register, Error> {
        Register::open_with(path, Some(user), password, MIGRATIONS, WATCHED)
    }

    #[test]
    fn everybody_keeps_their_password_and_every_page_has_another_key() {
        let (folder, path) = folder();
        let mut register = found(&path);
        note(&mut register, "voor");
        register.add_user("bram", "tien tamme tijgers").unwrap();
        let recovery = register.make_recovery_key().unwrap();
        let old = folder.path().join("oud.pluis");
        register
            .copy_to(&old, &mut |_, _| ControlFlow::Continue(()))
            .unwrap();
        register.renew_key_with(WATCHED).unwrap();
        assert_eq!(register.generation(), 2);
        note(&mut register, "na");
        register.check().unwrap();
        assert!(register.verify().unwrap().is_sound());
        register.close().unwrap();

        let (before, after) = (fs::read(&old).unwrap(), fs::read(&path).unwrap());
        for page in vfs::PREFIX / 4096..before.len() / 4096 {
            let page = page * 4096..(page + 1) * 4096;
            assert!(before[page.clone()] != after[page], "a page is as it was");
        }
        for (user, password) in [("doortje", PASSWORD), ("bram", "tien tamme tijgers")] {
            let register = opens(&path, user, password).unwrap();
            assert_eq!(count(&register, "note"), 2);
            register.close().unwrap();
        }
        let register = Register::open_as(&path, MIGRATIONS, WATCHED, |header| {
            header.unlock_by_recovery(&recovery)
        });
        register.unwrap().close().unwrap();
        let old = opens(&old, "bram", "tien tamme tijgers").unwrap();
        assert_eq!(count(&old, "note"), 1, "a copy of before stays what it was");
    }

    #[test]
    fn who_was_taken_away_reads_a_copy_of_before_and_nothing_of_later() {
        let (folder, path) = folder();
        let mut register = found(&path);
        register.add_user("bram", "tien tamme tijgers").unwrap();
        let old = folder.path().join("oud.pluis");
        register
            .copy_to(&old, &mut |_, _| ControlFlow::Continue(()))
            .unwrap();
        register.remove_user("bram").unwrap();
        register.renew_key_with(WATCHED).unwrap();
        register.close().unwrap();
        let gone = opens(&path, "bram", "tien tamme tijgers");
        assert!(matches!(gone, Err(Error::UnknownUser)), "{gone:?}");
        let old = opens(&old, "bram", "tien tamme tijgers").unwrap();
        // With the old key the new pages say nothing.
        let conn = existing(&path, writing()).unwrap();
        let read = settle(&conn, &old.key);
        assert!(matches!(read, Err(Error::Damaged)), "{read:?}");
    }

    #[test]
    fn a_draft_of_a_crash_is_thrown_away() {
        let (folder, path) = folder();
        let mut register = found(&path);
        fs::write(beside(&path, ".new"), "half").unwrap();
        register.renew_key_with(WATCHED).unwrap();
        register.close().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        open(&path).close().unwrap();
    }

    #[test]
    fn without_room_the_register_stays_as_it_was_and_open() {
        let (folder, path) = folder();
        let mut register = found(&path);
        note(&mut register, "voor");
        // A folder in the place of the draft is in the way like a full disk.
        fs::create_dir(beside(&path, ".new")).unwrap();
        let refused = register.renew_key_with(WATCHED);
        assert!(matches!(refused, Err(Error::AlreadyExists)), "{refused:?}");
        assert_eq!(register.generation(), 1);
        note(&mut register, "na");
        register.close().unwrap();
        assert_eq!(count(&open(&path), "note"), 2);
        drop(folder);
    }

    #[test]
    fn a_new_recovery_key_ends_the_one_of_before() {
        let (_folder, path) = folder();
        let mut register = found(&path);
        assert!(!register.has_recovery_key());
        let first = register.make_recovery_key().unwrap();
        register.confirm_recovery_key(&first).unwrap();
        let second = register.make_recovery_key().unwrap();
        let old = register.confirm_recovery_key(&first);
        assert!(matches!(old, Err(Error::WrongPassword)), "{old:?}");
        register.confirm_recovery_key(&second).unwrap();
        assert_eq!(register.slots().len(), 1, "it counts as nobody");
        let read: RecoveryKey = second;
        drop(read);
    }
}
