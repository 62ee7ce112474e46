//! Drafts: what is being typed, kept in the encrypted file so that a crash or a closed lid loses
//! nothing. A draft is the face's own JSON; nothing here reads it, and no history line is written.

use crate::error::{Error, Result};
use crate::{Now, Office};

/// Longest draft in bytes.
const LONGEST: usize = 256 * 1024;

impl Office {
    /// The draft of a form of who is working.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn draft(&self, form: &str) -> Result<Option<String>> {
        Ok(self.read().draft(self.me.id, form)?)
    }

    /// Keeps the draft of a form.
    ///
    /// # Errors
    /// When the disk fails; [`Error::Invalid`] for a draft of over 256 KiB.
    pub fn save_draft(&mut self, form: &str, json: &str, now: Now) -> Result<()> {
        if json.len() > LONGEST {
            return Err(Error::field("draft", crate::Problem::TooLong));
        }
        let me = self.me.id;
        Ok(self
            .register
            .note(|change| change.save_draft(me, form, json, now.at))?)
    }

    /// Throws the draft of a form away.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn drop_draft(&mut self, form: &str) -> Result<()> {
        let me = self.me.id;
        Ok(self.register.note(|change| change.drop_draft(me, form))?)
    }
}
