//! Letters, forms and sheets become PDF.
//!
//! The crate is pure: the same input gives the same bytes. It reads no file, asks no clock and
//! draws no lots; fonts and texts are compiled in. What it makes is tagged, declares PDF/A-2a and
//! PDF/UA-1 and carries its language, its title and its fonts, so that it can be kept, searched
//! and read aloud. It does not decide which letter is due, to whom, or whether its facts are
//! lawful.
//!
//! * [`letter`] draws one letter from a template in `assets/letters` and the parts that
//!   `domain::letter` asks of its kind.
//! * [`consent_forms`] draws the yearly consent forms of a school into one file.
//! * [`recovery_sheet`] draws the key for the safe, [`proof_sheet`] the proof for the board.
//! * [`report`] draws what the office counted or found, such as the proof of an erasing.
//! * [`test_page`] shows whether the school's printer and envelopes agree.

// What the tests of the crate share with those beside it calls it by its name.
#[cfg(test)]
extern crate self as documents;

pub mod assets;
mod codes;
mod consents;
mod error;
mod fields;
mod language;
mod layout;
mod letters;
mod logo;
mod pdf;
mod picture;
mod proof;
mod recovery;
mod report;
mod sample;
mod stationery;
pub mod template;
mod test_page;
mod text;
mod worded;

#[cfg(feature = "second-writer")]
pub use consents::consent_forms_by_second_writer;
pub use consents::{
    ConsentAsk, ConsentForm, ConsentLine, GroupSheet, MailRow, Mark, Medium, SheetColumn,
    SheetKind, consent_forms, consent_words, group_sheets, mail_sheet, sample_form,
};
pub use error::Error;
pub use language::{Grammar, Language};
pub use letters::{Drawn, Letter, Signatory, is_printable, letter, letters, name_of, names};
pub use logo::{LARGEST_FILE, Logo, LogoFault};
pub use picture::{PictureFault, covered, thumbnail};
pub use proof::{ProofSheet, proof_sheet};
pub use recovery::{RecoverySheet, recovery_sheet};
pub use report::{Part, Report, ReportKind, Value, report};
pub use sample::sample;
pub use stationery::Letterhead;
pub use test_page::test_page;
pub use worded::{is_always_there, lacks, read_text, text_names};
