//! The two names under which callers read: [`Reader`] outside a step and [`Change::read`] in one.
//!
//! What can be read is in the file of each noun.

use crate::{Change, Reading};

/// The register, to read from; the same reads outside a step and inside one.
pub type Reader<'a> = Reading<'a>;

impl Change<'_> {
    /// The register as this step has made it so far.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        **self
    }
}
