//! What a reader has to say about a file: remarks, refused rows, and why a file is unreadable.
//!
//! All three are closed enums with a line or a count and nothing else. Names, dates and other
//! contents of the file never travel in them, so they may be logged. The words are in the
//! locales under `exchange-<code>`.

use serde::{Deserialize, Serialize};

use crate::closed::closed;

closed! {
    /// What kind of record a row held.
    pub enum Noun {
        /// A pupil.
        Pupil = "pupil",
        /// Someone who works at the school.
        StaffMember = "staff-member",
        /// A home group or a composite group.
        Group = "group",
        /// A parent, carer or legal guardian.
        Guardian = "guardian",
        /// A row of a table whose meaning is not known yet.
        Row = "row",
        /// An event of a calendar.
        Event = "event",
    }
}

closed! {
    /// Why one record was refused while the others went on.
    pub enum Reason {
        /// There is no family name.
        FamilyNameMissing = "family-name-missing",
        /// There is no calling name, no first name and no initials.
        GivenNameMissing = "given-name-missing",
        /// A name has more than 200 characters, the limit of EDEXML 2.1.
        NameTooLong = "name-too-long",
        /// The birth date is no date of the calendar, or lies before 1900.
        BirthDateImpossible = "birth-date-impossible",
        /// The birth date lies after the reference date of the file.
        BirthDateAfterReference = "birth-date-after-reference",
        /// The leaving date is no date of the calendar.
        LeavingDateUnreadable = "leaving-date-unreadable",
        /// An earlier record in the file has the same key.
        KeyDouble = "key-double",
        /// A group has neither name nor key.
        GroupNameMissing = "group-name-missing",
        /// The row has more cells with text than the header has columns.
        TooManyCells = "too-many-cells",
        /// A row of guardians does not say which pupil it is about.
        PupilUnnamed = "pupil-unnamed",
        /// A row of guardians names no guardian.
        GuardianMissing = "guardian-missing",
        /// A guardian has neither name, nor e-mail address, nor telephone number.
        GuardianUnnamed = "guardian-unnamed",
        /// An event does not say on which day it begins.
        EventDateMissing = "event-date-missing",
        /// A day of an event is no date of the calendar.
        EventDateUnreadable = "event-date-unreadable",
        /// An event ends before it begins.
        EventEndsBeforeItBegins = "event-ends-before-it-begins",
        /// An event lasts longer than a year.
        EventTooLong = "event-too-long",
        /// An event has no name.
        EventNameMissing = "event-name-missing",
        /// An event repeats in a way that is not a plain one.
        EventRepetitionUnreadable = "event-repetition-unreadable",
    }
}

closed! {
    /// What deviates in a file that was read all the same.
    pub enum RemarkKind {
        /// The EDEXML file has no `<school>`.
        SchoolMissing = "school-missing",
        /// The school year is not two years in a row.
        SchoolYearUnreadable = "school-year-unreadable",
        /// The reference date is no date.
        ReferenceDateUnreadable = "reference-date-unreadable",
        /// The BRIN is not two digits and two letters.
        BrinUnreadable = "brin-unreadable",
        /// The file holds no pupils.
        NoPupils = "no-pupils",
        /// The characters were not in the encoding that the file promises.
        EncodingGuessed = "encoding-guessed",
        /// Characters were already lost when the file was made.
        CharactersLost = "characters-lost",
        /// Fields that may not be kept (BSN, country, ethnicity, …) were left out.
        ForbiddenDropped = "forbidden-dropped",
        /// Columns that may not be kept were left out.
        ForbiddenColumnsDropped = "forbidden-columns-dropped",
        /// All keys looked like BSNs and were left out.
        KeysLikeBsn = "keys-like-bsn",
        /// A record has no usable key.
        KeyMissing = "key-missing",
        /// Keys that start with `#` are dummies and were left out.
        KeysDummy = "keys-dummy",
        /// An ECK iD occurs twice; the second was left out.
        EckidDouble = "eckid-double",
        /// A pupil is called by the initials for want of a first name.
        GivenNameFromInitials = "given-name-from-initials",
        /// Pupils without a birth date.
        BirthDateMissing = "birth-date-missing",
        /// The gender is not 0, 1, 2 or 9.
        GenderUnreadable = "gender-unreadable",
        /// The year group is not one of the list.
        YearGroupUnreadable = "year-group-unreadable",
        /// A pupil or staff member is in a group that the file does not list.
        GroupUnknown = "group-unknown",
        /// A pupil has more than one home group; the first stays.
        SecondHomeGroup = "second-home-group",
        /// A group without a name is called by its key.
        GroupNameFromKey = "group-name-from-key",
        /// Groups listed once per year group were joined into one.
        GroupsMerged = "groups-merged",
        /// Different groups have the same name.
        GroupNamesDouble = "group-names-double",
        /// The enrolment date is no date.
        EnrolmentDateUnreadable = "enrolment-date-unreadable",
        /// The enrolment date lies after the leaving date and was left out.
        EnrolmentAfterLeaving = "enrolment-after-leaving",
        /// Leaving dates that could not be compared with a reference date.
        LeaversUnchecked = "leavers-unchecked",
        /// A pupil is marked as historic but has no leaving date.
        HistoricWithoutDate = "historic-without-date",
        /// The list has a header and nothing below it.
        NoRows = "no-rows",
        /// Rows above the header were skipped.
        LeadingRowsSkipped = "leading-rows-skipped",
        /// A row has fewer cells than the header; the rest counts as empty.
        RowTooShort = "row-too-short",
        /// Text stands outside its quotes.
        QuoteStray = "quote-stray",
        /// A cell holds an error of the spreadsheet and counts as empty.
        CellError = "cell-error",
        /// The workbook has more sheets; only one was read.
        OtherSheetsIgnored = "other-sheets-ignored",
        /// Columns of the mapping are not in the file.
        MappedColumnMissing = "mapped-column-missing",
        /// No column says who the pupil is.
        PupilNotMapped = "pupil-not-mapped",
        /// No column says who the guardian is.
        GuardianNotMapped = "guardian-not-mapped",
        /// First and family name were told apart by a guess.
        NameGuessed = "name-guessed",
        /// A guardian has an address or number, but no name.
        GuardianNameMissing = "guardian-name-missing",
        /// The relation with the pupil was not understood.
        RelationUnreadable = "relation-unreadable",
        /// Who has parental authority was not understood.
        AuthorityUnreadable = "authority-unreadable",
        /// Whether the pupil lives with the guardian was not understood.
        LivesWithUnreadable = "lives-with-unreadable",
        /// The birth date of the pupil was not understood.
        PupilBirthDateUnreadable = "pupil-birth-date-unreadable",
        /// The postcode was not understood and left out.
        PostcodeUnreadable = "postcode-unreadable",
        /// The e-mail address was not understood and left out.
        EmailUnreadable = "email-unreadable",
        /// The telephone number was not understood and left out.
        PhoneUnreadable = "phone-unreadable",
        /// A second e-mail address was left out.
        EmailSecondDropped = "email-second-dropped",
        /// A second telephone number was left out.
        PhoneSecondDropped = "phone-second-dropped",
        /// Events at an hour of the day were left out: they are no days off.
        TimedEventsSkipped = "timed-events-skipped",
        /// Events that were called off were left out.
        CancelledEventsSkipped = "cancelled-events-skipped",
        /// A line of an event was not understood and left out.
        CalendarLineSkipped = "calendar-line-skipped",
        /// An event repeats without end; only the first years were read.
        RepetitionCut = "repetition-cut",
        /// The calendar holds no whole days.
        NoDaysOff = "no-days-off",
    }
}

impl RemarkKind {
    /// Whether the remark is about one line (`{ $line }`) or counts (`{ $count }`), or neither.
    pub const fn about(self) -> About {
        match self {
            Self::SchoolMissing
            | Self::SchoolYearUnreadable
            | Self::ReferenceDateUnreadable
            | Self::BrinUnreadable
            | Self::NoPupils
            | Self::NoRows
            | Self::NoDaysOff
            | Self::EncodingGuessed
            | Self::PupilNotMapped
            | Self::GuardianNotMapped => About::File,
            Self::CharactersLost
            | Self::ForbiddenDropped
            | Self::ForbiddenColumnsDropped
            | Self::KeysLikeBsn
            | Self::KeysDummy
            | Self::BirthDateMissing
            | Self::GroupsMerged
            | Self::GroupNamesDouble
            | Self::LeaversUnchecked
            | Self::LeadingRowsSkipped
            | Self::OtherSheetsIgnored
            | Self::TimedEventsSkipped
            | Self::CancelledEventsSkipped
            | Self::MappedColumnMissing => About::Count,
            Self::KeyMissing
            | Self::EckidDouble
            | Self::GivenNameFromInitials
            | Self::GenderUnreadable
            | Self::YearGroupUnreadable
            | Self::GroupUnknown
            | Self::SecondHomeGroup
            | Self::GroupNameFromKey
            | Self::EnrolmentDateUnreadable
            | Self::EnrolmentAfterLeaving
            | Self::HistoricWithoutDate
            | Self::RowTooShort
            | Self::QuoteStray
            | Self::CellError
            | Self::NameGuessed
            | Self::GuardianNameMissing
            | Self::RelationUnreadable
            | Self::AuthorityUnreadable
            | Self::LivesWithUnreadable
            | Self::PupilBirthDateUnreadable
            | Self::PostcodeUnreadable
            | Self::EmailUnreadable
            | Self::PhoneUnreadable
            | Self::EmailSecondDropped
            | Self::CalendarLineSkipped
            | Self::RepetitionCut
            | Self::PhoneSecondDropped => About::Line,
        }
    }
}

/// What a message is about, and so which argument it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The whole file: no argument.
    File,
    /// One line: `{ $line }`.
    Line,
    /// So many of something: `{ $count }`.
    Count,
}

closed! {
    /// Why a file cannot be read at all.
    pub enum Cause {
        /// The file is empty.
        Empty = "empty",
        /// The file is larger than 64 MiB.
        TooLarge = "too-large",
        /// The file is not text.
        NotText = "not-text",
        /// The file is in an encoding that is not supported.
        EncodingUnknown = "encoding-unknown",
        /// The file has a document type declaration, which is never needed and can do harm.
        DoctypeRefused = "doctype-refused",
        /// The file refers to an entity that XML itself does not know.
        EntityRefused = "entity-refused",
        /// The XML is broken at a line.
        Malformed = "malformed",
        /// The file stops before its end.
        Truncated = "truncated",
        /// Elements are nested deeper than any EDEXML file needs.
        TooDeep = "too-deep",
        /// One value is longer than any real one.
        ValueTooLong = "value-too-long",
        /// The file is no EDEXML.
        NotEdexml = "not-edexml",
        /// A quote is opened and never closed.
        QuoteOpen = "quote-open",
        /// There is no header with at least two columns.
        NoHeader = "no-header",
        /// More rows than a school can have.
        TooManyRows = "too-many-rows",
        /// More columns than a list can have.
        TooManyColumns = "too-many-columns",
        /// The workbook has a password, or is of the kind from before 2007.
        WorkbookLockedOrOld = "workbook-locked-or-old",
        /// The workbook is damaged.
        WorkbookDamaged = "workbook-damaged",
        /// The workbook unpacks to more than can be real.
        WorkbookTooLarge = "workbook-too-large",
        /// The file is packed like a workbook, but is not an XLSX one.
        NotAWorkbook = "not-a-workbook",
        /// The file is no calendar.
        NotACalendar = "not-a-calendar",
    }
}

impl Cause {
    /// Whether the message takes `{ $line }`; never a count.
    pub const fn about(self) -> About {
        match self {
            Self::EntityRefused
            | Self::Malformed
            | Self::TooDeep
            | Self::ValueTooLong
            | Self::QuoteOpen => About::Line,
            _ => About::File,
        }
    }

    /// This cause, about the whole file.
    pub(crate) const fn file(self) -> Unreadable {
        Unreadable {
            cause: self,
            line: None,
        }
    }

    /// This cause, at one line.
    pub(crate) const fn at(self, line: u32) -> Unreadable {
        Unreadable {
            cause: self,
            line: Some(line),
        }
    }
}

/// Something that deviates; the file or the row was read all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// What deviates.
    pub kind: RemarkKind,
    /// The line in the file, from 1, when the remark is about one line.
    pub line: Option<u32>,
    /// How many times; 1 when the remark is about one line.
    pub count: u32,
}

impl Remark {
    /// A remark about the whole file.
    pub(crate) const fn file(kind: RemarkKind) -> Self {
        Self {
            kind,
            line: None,
            count: 1,
        }
    }

    /// A remark about one line.
    pub(crate) const fn at(kind: RemarkKind, line: u32) -> Self {
        Self {
            kind,
            line: Some(line),
            count: 1,
        }
    }

    /// A remark that counts; nothing when there is nothing to count.
    pub(crate) fn counted(kind: RemarkKind, count: usize) -> Option<Self> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        (count > 0).then_some(Self {
            kind,
            line: None,
            count,
        })
    }
}

/// A record that was left out, with its line and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct RefusedRow {
    /// The line in the file where the record starts, from 1.
    pub line: u32,
    /// What the record was.
    pub noun: Noun,
    /// Why it was left out.
    pub reason: Reason,
}

/// The file as a whole cannot be read; nothing was taken from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
#[error("the file is unreadable: {}", .cause.code())]
pub struct Unreadable {
    /// Why.
    pub cause: Cause,
    /// The line, from 1, when one line is to blame.
    pub line: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kebab(variant: &str) -> String {
        let mut code = String::new();
        for c in variant.chars() {
            if c.is_ascii_uppercase() && !code.is_empty() {
                code.push('-');
            }
            code.push(c.to_ascii_lowercase());
        }
        code
    }

    #[test]
    fn every_code_is_the_name_of_its_variant() {
        for noun in Noun::ALL {
            assert_eq!(noun.code(), kebab(&format!("{noun:?}")));
        }
        for reason in Reason::ALL {
            assert_eq!(reason.code(), kebab(&format!("{reason:?}")));
        }
        for kind in RemarkKind::ALL {
            assert_eq!(kind.code(), kebab(&format!("{kind:?}")));
        }
        for cause in Cause::ALL {
            assert_eq!(cause.code(), kebab(&format!("{cause:?}")));
        }
    }
}
