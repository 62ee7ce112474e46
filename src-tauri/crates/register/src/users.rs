//! Who can open the register, and the school's name: what the header in front of the file holds.
//!
//! Each person's password opens a slot with the same key, so that nothing here rewrites the school.
//! Taking somebody's slot away does not reach older copies of the file, which still open with the
//! password of that time; a new key is in `renewal`.

use crate::header::Header;
use crate::{Error, Register, SlotId};

impl Register {
    /// The school's name, as shown before anybody has given a password.
    #[must_use]
    pub fn school_name(&self) -> &str {
        &self.header.school_name
    }

    /// Gives the school another name.
    ///
    /// # Errors
    /// `HeaderFull` for more than 400 bytes.
    pub fn rename_school(&mut self, name: &str) -> Result<(), Error> {
        self.rewrite(|header| header.name_school(name))
    }

    /// Whose password opened the register.
    #[must_use]
    pub fn opened_by(&self) -> SlotId {
        self.slot
    }

    /// The slot that `user` has or would have; capitals and surplus spaces make no difference.
    #[must_use]
    pub fn slot_of(&self, user: &str) -> SlotId {
        self.header.slot_of(user)
    }

    /// The slots of everybody who can open the register.
    pub fn slots(&self) -> impl ExactSizeIterator<Item = SlotId> + use<> {
        self.header.slots()
    }

    /// Lets one more person open the register.
    ///
    /// # Errors
    /// `UserExists`; `HeaderFull` after 64 people.
    pub fn add_user(&mut self, user: &str, password: &str) -> Result<(), Error> {
        let slot = self.slot_of(user);
        if self.slots().any(|other| other == slot) {
            return Err(Error::UserExists);
        }
        self.give(slot, password)
    }

    /// Gives a person a password, whether they had one or not; who may do so is the office's rule.
    ///
    /// # Errors
    /// `HeaderFull` after 64 people.
    pub fn give_password(&mut self, user: &str, password: &str) -> Result<(), Error> {
        let slot = self.slot_of(user);
        self.give(slot, password)
    }

    /// Changes a person's password, if the old one fits.
    ///
    /// # Errors
    /// `UnknownUser`, `WrongPassword`.
    pub fn change_password(&mut self, user: &str, old: &str, new: &str) -> Result<(), Error> {
        let slot = self.slot_of(user);
        self.rewrite(|header| header.reword_slot(slot, old, new))
    }

    /// Whether this is the password of `user`, as when the screen was locked.
    ///
    /// # Errors
    /// `UnknownUser`, `WrongPassword`.
    pub fn confirm_password(&self, user: &str, password: &str) -> Result<(), Error> {
        self.header.unlock(Some(user), password).map(drop)
    }

    /// Takes a person's way in.
    ///
    /// # Errors
    /// `UnknownUser`; `LastUser`, since then nobody could open the register.
    pub fn remove_user(&mut self, user: &str) -> Result<(), Error> {
        let slot = self.slot_of(user);
        self.rewrite(|header| header.remove_slot(slot))
    }

    pub(crate) fn give(&mut self, slot: SlotId, password: &str) -> Result<(), Error> {
        let key = self.key.clone();
        self.rewrite(|header| header.set_slot(slot, password, &key))
    }

    fn rewrite(
        &mut self,
        alter: impl FnOnce(&mut Header) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut header = self.header.clone();
        alter(&mut header)?;
        header.write(&self.conn, &self.key)?;
        self.header = header;
        Ok(())
    }
}
