//! The nouns of the school's register, by which errors, the history and the screens name a row.

use std::fmt;

/// A kind of thing that the register keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Noun {
    /// A group of pupils.
    Group,
    /// A pupil.
    Pupil,
    /// A parent or other guardian.
    Guardian,
    /// Somebody who works at the school.
    Staff,
    /// A consent: an item, a form, a statement or its proof.
    Consent,
    /// Something that was published, with whom on it.
    Publication,
    /// An incident.
    Incident,
    /// A sanction.
    Sanction,
    /// A letter, form or sheet.
    Letter,
    /// A date by which something must be done.
    Deadline,
    /// The school's protocol.
    Protocol,
    /// A line of the history.
    History,
    /// The settings of the school.
    Settings,
    /// A user of the program.
    Account,
    /// A copy of the register.
    Copy,
    /// An erasing.
    Erasure,
    /// A breach of security.
    Breach,
    /// A note that few may read.
    Note,
    /// What is kept while the press is asking.
    Press,
    /// Something of the programme of the year that was done.
    Programme,
    /// The school's own wording of a letter.
    LetterText,
}

impl Noun {
    /// Every noun.
    pub const ALL: &[Self] = &[
        Self::Group,
        Self::Pupil,
        Self::Guardian,
        Self::Staff,
        Self::Consent,
        Self::Publication,
        Self::Incident,
        Self::Sanction,
        Self::Letter,
        Self::Deadline,
        Self::Protocol,
        Self::History,
        Self::Settings,
        Self::Account,
        Self::Copy,
        Self::Erasure,
        Self::Breach,
        Self::Note,
        Self::Press,
        Self::Programme,
        Self::LetterText,
    ];

    /// The word by which the history names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Pupil => "pupil",
            Self::Guardian => "guardian",
            Self::Staff => "staff",
            Self::Consent => "consent",
            Self::Publication => "publication",
            Self::Incident => "incident",
            Self::Sanction => "sanction",
            Self::Letter => "letter",
            Self::Deadline => "deadline",
            Self::Protocol => "protocol",
            Self::History => "history",
            Self::Settings => "settings",
            Self::Account => "account",
            Self::Copy => "copy",
            Self::Erasure => "erasure",
            Self::Breach => "breach",
            Self::Note => "note",
            Self::Press => "press",
            Self::Programme => "programme",
            Self::LetterText => "letter_text",
        }
    }

    /// The noun of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|noun| noun.as_str() == word)
    }
}

impl fmt::Display for Noun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
