//! Letters, forms and sheets become PDF.
pub mod assets;
mod codes;
mod consents;
mod error;
mod fields;
mod language;
mod layout;
mod letters;
mod pdf;
mod stationery;
pub mod template;
mod text;

pub use consents::{ConsentForm, ConsentLine, consent_forms};
pub use error::Error;
pub use fields::{Field, FieldKind, Fields};
pub use language::Language;
pub use letters::{Drawn, FieldRule, Letter, LetterKind, Need, Signatory, letter};
pub use stationery::Letterhead;
