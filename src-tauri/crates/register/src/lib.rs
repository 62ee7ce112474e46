//! The encrypted file that holds the school, and the only crate that speaks SQL.
//!
//! A [`Register`] is one file: a plain header that says whose it is and who can open it, then
//! SQLCipher's pages. Whoever has it open has it alone.
//! Reading goes through [`Register::read`]; writing only through [`Register::change`], one
//! transaction and one line in the history at a time.
//! Deliberately absent: rules, rights, the clock, and words for users.

// The tests beside the code borrow the invented school of the tests outside it.
#[cfg(test)]
extern crate self as register;

mod access;
mod accounts;
mod acts;
mod amendments;
mod breaches;
mod bytes;
mod change;
mod consents;
mod copies;
mod drafts;
mod erasures;
mod error;
mod evidence;
mod figures;
mod file;
mod fold;
mod groups;
mod guardians;
mod header;
mod history;
mod holidays;
mod ids;
mod incidents;
mod judgements;
mod keys;
mod known;
mod ladders;
mod letter_texts;
mod letters;
mod links;
mod locking;
mod named;
mod near;
mod notes;
mod noun;
mod one_time;
mod parties;
mod people;
mod police_decisions;
mod press;
mod procedures;
mod process;
mod programme;
mod publications;
mod pupils;
mod reader;
mod recovery;
#[cfg(test)]
mod rehearsal;
mod renewal;
mod retention;
mod row;
mod salvage;
mod sanctions;
mod saved_filters;
mod schema;
mod school;
mod staff;
mod staff_cases;
mod stationery;
mod tables;
mod talks;
mod tasks;
mod templates;
mod undo;
mod users;
mod vfs;

use std::cell::RefCell;
use std::fmt;
use std::path::PathBuf;

use rusqlite::Connection;

pub use access::{ReleaseRow, RestrictionRow, ViewpointRow, Withheld};
pub use accounts::Account;
pub use acts::ActRow;
pub use amendments::AmendmentRow;
pub use breaches::BreachRow;
pub use change::{Change, Reading, Stepped};
pub use consents::{FormRow, ItemRow, ProtocolKept, ScanRow, StatementRow};
pub use copies::{Contents, CopyRow, KeptCopy, Seal};
pub use drafts::Note;
pub use erasures::{ErasureRow, Going, Words};
pub use error::{Error, SqlFailure};
pub use evidence::EvidenceRow;
pub use file::{Founding, Peek};
pub use history::{Actor, Fault, Line, Touched, Verification};
pub use ids::Chance;
pub use incidents::{IncidentPage, IncidentQuery};
pub use judgements::JudgementRow;
pub use keys::{Kdf, SlotId};
pub use ladders::OwnLaddersRow;
pub use letter_texts::LetterTextRow;
pub use letters::{LetterQuery, LetterRow};
pub use links::LinkRow;
pub use named::{Written, tables_of_people, tables_with_texts, texts_of};
pub use notes::{NoteRow, NoteStruck};
pub use noun::Noun;
pub use one_time::one_time_password;
pub use parties::PartyOutRow;
pub use police_decisions::PoliceDecisionRow;
pub use press::{PressAddressRow, PressContactRow, PressMatterRow};
pub use procedures::{EntryOf, EntryRow, ProcedureQuery, ProcedureRow};
pub use process::close_memory;
pub use programme::ProgrammeRow;
pub use publications::{PublicationQuery, PublicationRow, TakedownRow};
pub use pupils::{GroupKept, PupilPage, PupilQuery, PupilRow};
pub use reader::Reader;
pub use recovery::{NoRecoveryKey, RECOVERY_GROUPS, RecoveryKey};
pub use retention::{HoldRow, IncidentBrief, Part};
pub use salvage::Salvaged;
pub use sanctions::{SanctionQuery, SanctionRow};
pub use saved_filters::SavedFilterRow;
pub use staff_cases::StaffCases;
pub use stationery::LogoRow;
pub use talks::TalkRow;
pub use tasks::Task;

/// An open register.
pub struct Register {
    conn: Connection,
    path: PathBuf,
    header: header::Header,
    slot: SlotId,
    key: keys::FileKey,
    ids: RefCell<ids::Ids>,
    known: RefCell<known::Known>,
}

impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Register")
    }
}

impl Register {
    /// See [`Reading::history`].
    ///
    /// # Errors
    /// `Damaged` if a line cannot be read.
    pub fn history(&self, limit: u32, before: Option<i64>) -> Result<Vec<Line>, Error> {
        self.read().history(limit, before)
    }

    /// See [`Reading::verify`].
    ///
    /// # Errors
    /// Only when reading itself fails; what is found is in the answer.
    pub fn verify(&self) -> Result<Verification, Error> {
        self.read().verify()
    }
}
