//! How errors of the crates below become errors of the office, in one place.

use crate::error::{Error, Noun};

fn noun(noun: register::Noun) -> Noun {
    use register::Noun as N;
    match noun {
        N::Pupil => Noun::Pupil,
        N::Guardian => Noun::Guardian,
        N::Staff => Noun::Staff,
        N::Consent => Noun::Form,
        N::Publication => Noun::Publication,
        N::Incident => Noun::Incident,
        N::Sanction => Noun::Sanction,
        N::Letter => Noun::Letter,
        N::Deadline => Noun::Task,
        N::Protocol => Noun::Protocol,
        N::History => Noun::Step,
        N::Settings => Noun::School,
        N::Group => Noun::Group,
        N::Account => Noun::Account,
        N::Copy => Noun::Copy,
        N::Erasure => Noun::Erasure,
        N::Breach => Noun::Breach,
        N::Note => Noun::Note,
        N::Press => Noun::Press,
        N::Programme => Noun::Programme,
        N::LetterText => Noun::LetterText,
    }
}

impl From<register::Error> for Error {
    fn from(error: register::Error) -> Self {
        use register::Error as E;
        match error {
            E::NoSuchFile => Error::NoRegister,
            E::MissingFolder => Error::NoFolder,
            E::AlreadyExists => Error::AlreadyExists,
            E::NotARegister => Error::NotARegister,
            E::Damaged => Error::Damaged,
            E::NewerFile { .. } => Error::NewerFile,
            E::AlreadyOpen => Error::AlreadyOpen,
            E::ReadOnly => Error::ReadOnly,
            E::DiskFull => Error::DiskFull,
            E::Io(_) => Error::DiskFailed,
            E::OtherRegister => Error::OtherRegister,
            E::OtherKey => Error::OtherKey,
            E::Stopped => Error::Cancelled,
            E::WhichUser => Error::WhichUser,
            E::UnknownUser | E::WrongPassword => Error::WrongPassword,
            E::NotFound(what) => Error::NotFound { noun: noun(what) },
            E::Stale(what) => Error::Stale { noun: noun(what) },
            E::NotUndoable => Error::NothingToUndo,
            other => Error::Unexpected {
                code: other.to_string(),
            },
        }
    }
}

impl From<documents::Error> for Error {
    fn from(error: documents::Error) -> Self {
        use documents::Error as E;
        match error {
            E::MissingGlyph { character, .. } => Error::MissingGlyph {
                character: character.to_string(),
            },
            E::MissingField { name } => Error::LetterIncomplete { field: name },
            E::Cancelled => Error::Cancelled,
            other => Error::Unexpected {
                code: other.to_string(),
            },
        }
    }
}

impl From<exchange::Unreadable> for Error {
    fn from(why: exchange::Unreadable) -> Self {
        Error::Unreadable {
            code: why.cause.code().to_owned(),
            line: why.line,
        }
    }
}
