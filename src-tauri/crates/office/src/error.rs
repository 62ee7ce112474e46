//! What can stand in the way of a use case, as one closed, tagged enum without sentences. The
//! faces word it; whatever was typed stays with them.

use domain::Refusal;

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// A refusal together with where its rule is written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct Spoken {
    /// The rule and its figures.
    pub refusal: Refusal,
    /// "WPO 40c(1)".
    pub source: String,
}

impl From<Refusal> for Spoken {
    fn from(refusal: Refusal) -> Self {
        Spoken {
            source: refusal.source().to_owned(),
            refusal,
        }
    }
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// It must be filled in.
    Missing,
    /// It is too long.
    TooLong,
    /// It is no date in its range.
    NoSuchDate,
    /// It lies in the future.
    InFuture,
    /// It lies before the day on which it was asked.
    BeforeAsked,
    /// It is no e-mail address.
    NoEmail,
    /// It is no Dutch postcode.
    NoPostcode,
    /// It is no BRIN (two digits, two capitals).
    NoBrin,
    /// It is none of what can be chosen.
    NotAChoice,
    /// The password is too short: at least twelve characters.
    PasswordTooShort,
    /// It is the password that was given, and another must be chosen.
    SamePassword,
    /// It is no school year.
    NoSchoolYear,
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// Someone stands in it twice.
    Twice,
    /// It is not the recovery key, or not the group of it, as it was printed.
    NoRecoveryKey,
    /// It is no PDF, JPEG or PNG, by its first bytes.
    NoScan,
    /// The file is larger than ten mebibytes.
    TooLarge,
    /// It is no PNG, JPEG or SVG that can be read.
    NoPicture,
    /// The picture is larger than five mebibytes, or of too many points.
    PictureTooLarge,
    /// The picture has too few points to print.
    PictureTooSmall,
    /// There is nothing to see on the picture.
    PictureEmpty,
    /// The drawing holds text or photos, which would be lost.
    NotOnlyShapes,
}

/// One field of a form and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
pub struct Field {
    /// The path of the field, as "name.family" or "parties.0.who".
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What something is that is not there, or was changed by someone else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// The school's settings.
    School,
    /// An account.
    Account,
    /// A group.
    Group,
    /// A pupil.
    Pupil,
    /// A guardian.
    Guardian,
    /// A member of staff.
    Staff,
    /// An incident.
    Incident,
    /// A sanction.
    Sanction,
    /// A task.
    Task,
    /// A letter.
    Letter,
    /// A consent form.
    Form,
    /// Something that consent is asked for.
    ConsentItem,
    /// Something that was published.
    Publication,
    /// A protocol.
    Protocol,
    /// A line of history.
    Step,
    /// A copy of the register.
    Copy,
    /// A recovery key that was just made.
    RecoveryKey,
    /// An erasing.
    Erasure,
    /// A breach of security.
    Breach,
    /// A note that few may read.
    Note,
    /// What is kept while the press is asking.
    Press,
    /// Something of the programme of the year.
    Programme,
    /// The school's own wording of a letter.
    LetterText,
}

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, thiserror::Error, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Error {
    /// The input is wrong; each entry belongs to one field.
    #[error("the input is not right")]
    Invalid {
        /// The fields.
        fields: Vec<Field>,
    },
    /// Rules forbid it now; nothing is broken.
    #[error("refused by a rule")]
    Refused {
        /// Every rule that stands in the way.
        refusals: Vec<Spoken>,
    },
    /// The role does not have this use case.
    #[error("not allowed for this role")]
    Forbidden,
    /// It is not there.
    #[error("not found")]
    NotFound {
        /// What.
        noun: Noun,
    },
    /// It was changed by someone since it was read.
    #[error("changed since it was read")]
    Stale {
        /// What.
        noun: Noun,
    },
    /// No register is open.
    #[error("locked")]
    Locked,
    /// The password, or the user's name, is wrong.
    #[error("wrong name or password")]
    WrongPassword,
    /// Too many passwords were wrong: wait first.
    #[error("too many wrong passwords")]
    TooSoon {
        /// How long, in seconds.
        seconds: u32,
    },
    /// The register has several users: say who you are.
    #[error("whose password is it")]
    WhichUser,
    /// There is already something at that place.
    #[error("there is already a file")]
    AlreadyExists,
    /// There is no register at that place.
    #[error("there is no register")]
    NoRegister,
    /// The file is no register.
    #[error("the file is not a register")]
    NotARegister,
    /// The file is damaged.
    #[error("the file is damaged")]
    Damaged,
    /// A newer program wrote the file.
    #[error("a newer program wrote the file")]
    NewerFile,
    /// Another program has the register open.
    #[error("already open elsewhere")]
    AlreadyOpen,
    /// The file or its folder cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or the stick failed, or was pulled out.
    #[error("the disk failed")]
    DiskFailed,
    /// A copy is of another register.
    #[error("the copy is of another register")]
    OtherRegister,
    /// A copy has an earlier key of this register, and can only be tried with a password of then.
    #[error("the copy has an earlier key")]
    OtherKey,
    /// The folder is not there.
    #[error("the folder is not there")]
    NoFolder,
    /// A file that was to be read in cannot be read.
    #[error("the file cannot be read")]
    Unreadable {
        /// The code of the reason, as in `exchange.ftl`.
        code: String,
        /// The line, where there is one.
        line: Option<u32>,
    },
    /// A letter holds a character that no font of the program has.
    #[error("a character cannot be printed")]
    MissingGlyph {
        /// The character.
        character: String,
    },
    /// A letter lacks something that it must have.
    #[error("a letter is not complete")]
    LetterIncomplete {
        /// The field of the template.
        field: String,
    },
    /// The user stopped it.
    #[error("stopped")]
    Cancelled,
    /// There is nothing that can be undone.
    #[error("nothing to undo")]
    NothingToUndo,
    /// A fault of the program or the machine. The code says where, never what was in it.
    #[error("unexpected fault: {code}")]
    Unexpected {
        /// Where it was.
        code: String,
    },
}

impl Error {
    /// A refusal by one rule.
    pub fn refused(refusal: Refusal) -> Error {
        Error::Refused {
            refusals: vec![refusal.into()],
        }
    }

    /// A refusal by several rules.
    pub fn all_refused(refusals: Vec<Refusal>) -> Error {
        Error::Refused {
            refusals: refusals.into_iter().map(Spoken::from).collect(),
        }
    }

    /// One wrong field.
    pub fn field(field: impl Into<String>, problem: Problem) -> Error {
        Error::Invalid {
            fields: vec![Field {
                field: field.into(),
                problem,
            }],
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Error::refused(refusal)
    }
}

/// Collects what is wrong with a form, so that all of it can be mended at once.
#[derive(Debug, Default)]
pub(crate) struct Checks(Vec<Field>);

impl Checks {
    pub(crate) fn wrong(&mut self, field: impl Into<String>, problem: Problem) {
        self.0.push(Field {
            field: field.into(),
            problem,
        });
    }

    /// A required text of at most `limit` characters.
    pub(crate) fn text(&mut self, field: &str, text: &str, limit: usize) {
        if text.trim().is_empty() {
            self.wrong(field, Problem::Missing);
        }
        self.length(field, text, limit);
    }

    /// At most `limit` characters.
    pub(crate) fn length(&mut self, field: &str, text: &str, limit: usize) {
        if text.chars().count() > limit {
            self.wrong(field, Problem::TooLong);
        }
    }

    /// An e-mail address, or nothing.
    pub(crate) fn email(&mut self, field: &str, text: &str) {
        let text = text.trim();
        let fits = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
                && !text.contains(char::is_whitespace)
        });
        if !text.is_empty() && !fits {
            self.wrong(field, Problem::NoEmail);
        }
        self.length(field, text, 254);
    }

    /// The input, if nothing was wrong with it.
    pub(crate) fn done(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid { fields: self.0 })
        }
    }
}
