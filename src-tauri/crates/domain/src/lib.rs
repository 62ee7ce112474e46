//! What the law and the school's own protocol say, as plain values and pure functions.
//!
//! Every rule is a function that answers with a value or with a [`Refusal`]: a rule speaking, with
//! its source and what would satisfy it.
//! There is no I/O here, no SQL, no clock and no window: `today` and `now` are arguments.

pub mod access;
pub mod account;
pub mod act;
pub mod aftercare;
pub mod amendment;
pub mod breach;
pub mod calendar;
pub mod consent;
pub mod copies;
pub mod evidence;
pub mod figures;
pub mod guardian;
pub mod id;
pub mod incident;
pub mod judgement;
pub mod ladder;
pub mod letter;
pub mod link;
pub mod moment;
pub mod name;
pub mod note;
pub mod online;
pub mod party;
pub mod person;
pub mod plan;
pub mod police_decision;
pub mod press;
pub mod procedure;
pub mod programme;
pub mod protocol;
pub mod pupil;
pub mod refusal;
pub mod region;
pub mod retention;
pub mod sanction;
pub mod school;
pub mod signal;
pub mod simulation;
pub mod staff;
pub mod stationery;
pub mod talk;
pub mod template;
pub mod term;
pub mod year_turn;

#[cfg(test)]
mod rehearsal;
#[cfg(test)]
mod wording;

pub use refusal::Refusal;

/// A plain value that crosses to a face: `serde` both ways and, with the feature `wire`, a
/// TypeScript type.
macro_rules! value {
    ($(#[$meta:meta])* pub struct $($rest:tt)*) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "wire", derive(specta::Type))]
        #[serde(rename_all = "camelCase")]
        pub struct $($rest)*
    };
}
pub(crate) use value;

/// A closed enum with one stable code per value: the same in the register, in files, on the
/// command line, on the wire and in the locales.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(feature = "wire", derive(specta::Type))]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $code)] $variant),+
        }

        impl $name {
            /// Every value, in the order in which it is declared.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable code of the value.
            pub fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $code),+
                }
            }

            /// Reads a code back; `None` for any other text.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}
pub(crate) use codes;
