//! Names for records that never change and mean nothing: UUIDs of version 7, one type per noun,
//! so that the id of a pupil cannot be passed where one of a guardian is meant.
//! The register makes them; nothing here knows the time or chance.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(feature = "wire", derive(specta::Type))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map($name)
            }
        }
    )+};
}

ids!(
    /// Of a user of the program.
    AccountId,
    /// Of a group in one school year.
    GroupId,
    /// Of a pupil.
    PupilId,
    /// Of a guardian.
    GuardianId,
    /// Of a member of staff.
    StaffId,
    /// Of an incident.
    IncidentId,
    /// Of one person's part in one incident.
    PartyId,
    /// Of a sanction.
    SanctionId,
    /// Of a decision about the police.
    PoliceDecisionId,
    /// Of a judgement of an incident.
    JudgementId,
    /// Of a piece of proof of an incident.
    EvidenceId,
    /// Of a talk after an incident.
    TalkId,
    /// Of a filter that somebody keeps.
    SavedFilterId,
    /// Of the school's own beginning of an incident.
    TemplateId,
    /// Of something that was put down in a procedure.
    EntryId,
    /// Of an issued letter.
    LetterId,
    /// Of a task with a date.
    TaskId,
    /// Of a consent form that was printed.
    ConsentFormId,
    /// Of one statement about consent.
    StatementId,
    /// Of a scan of a form or an e-mail.
    ScanId,
    /// Of something that was published.
    PublicationId,
    /// Of something that must come offline.
    TakedownId,
    /// Of one reading of a roster.
    ImportId,
    /// Of a copy of the register.
    CopyId,
    /// Of something that is held back from erasing.
    HoldId,
    /// Of one erasing.
    ErasureId,
    /// Of what was given to somebody of what is held on them.
    ReleaseId,
    /// Of what somebody wants to be kept with a file.
    ViewpointId,
    /// Of a wording of a letter.
    LetterTextId,
    /// Of a breach.
    BreachId,
    /// Of a note that few may read.
    NoteId,
    /// Of an act of an incident.
    ActId,
    /// Of something that was added to an incident or put right in it.
    AmendmentId,
    /// Of a link between two incidents.
    LinkId,
    /// Of a time in which the press asks about something.
    PressMatterId,
    /// Of a time that the press was in touch.
    PressContactId,
    /// Of somebody on the list of the press.
    PressAddressId,
    /// Of something of the programme of the year that was done.
    ProgrammeId,
);
