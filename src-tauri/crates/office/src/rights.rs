//! Who may do what: one table of roles and use cases (domain §6.4). Every use case asks it first,
//! also for reads; a face shows only what it allows.

use domain::staff::Role;

macro_rules! use_cases {
    ($($(#[$meta:meta])* $name:ident = [$($role:ident),*]),+ $(,)?) => {
        /// Something that someone does in the office.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
                 serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "wire", derive(specta::Type))]
        #[serde(rename_all = "snake_case")]
        pub enum UseCase { $($(#[$meta])* $name),+ }

        impl UseCase {
            /// Every use case.
            pub const ALL: &'static [UseCase] = &[$(UseCase::$name),+];
        }

        /// Whether the table gives `role` the use case.
        pub fn may(role: Role, what: UseCase) -> bool {
            let roles: &[Role] = match what { $(UseCase::$name => &[$(Role::$role),*]),+ };
            roles.contains(&role)
        }
    };
}

use_cases! {
    /// See who is in the own group, and for most in the whole school.
    SeeRoster = [Director, Counsellor, Administrator, Teacher],
    /// See everybody at the school, staff and guardians too.
    SeeWholeRoster = [Director, Counsellor, Administrator],
    /// Enter, edit and read in pupils, guardians, staff and groups.
    KeepRoster = [Director, Administrator],
    /// Read incidents.
    SeeIncidents = [Director, Counsellor],
    /// Record an incident, and see what one recorded oneself.
    RecordIncident = [Director, Counsellor, Teacher],
    /// Say who had which part in an incident, whether it concerns the school, and how far it is.
    HandleIncident = [Director, Counsellor],
    /// See incidents and measures that concern staff.
    SeeStaffCases = [Director],
    /// See sanctions.
    SeeSanctions = [Director, Counsellor],
    /// Ask what the ladder proposes.
    ProposeSanction = [Director, Counsellor],
    /// Decide a sanction.
    DecideSanction = [Director],
    /// Open the procedure of a sanction.
    OpenProcedure = [Director],
    /// Put something down at a station of a procedure.
    EnterStation = [Director, Counsellor],
    /// Record what was decided about the police.
    DecideOnPolice = [Director],
    /// See, print and mark letters.
    SeeLetters = [Director, Counsellor, Administrator],
    /// Compose and issue letters.
    IssueLetter = [Director, Counsellor],
    /// Propose how a letter is worded, and judge what another proposed.
    WordLetters = [Director, Counsellor],
    /// Print consent forms.
    PrintConsentForms = [Director, Counsellor, Administrator],
    /// See who gave consent for what, what was published, and whether something may be.
    SeeConsents = [Director, Counsellor, Administrator],
    /// See the sheets of groups: a teacher of the own groups.
    SeeConsentSheets = [Director, Counsellor, Administrator, Teacher],
    /// Book in forms, withdrawals, scans and publications.
    BookConsents = [Director, Counsellor, Administrator],
    /// See what is to be done.
    SeeTasks = [Director, Counsellor, Administrator],
    /// Say that something is done.
    FinishTask = [Director, Counsellor],
    /// See the programme of the year: a teacher that of the own groups.
    SeeProgramme = [Director, Counsellor, Administrator, Teacher],
    /// Say that something of the programme was done.
    FinishProgramme = [Director, Counsellor, Teacher],
    /// See the settings.
    SeeSettings = [Director, Counsellor, Administrator],
    /// Change the settings.
    ChangeSettings = [Director],
    /// Make, check and try copies, and put one back.
    KeepCopies = [Director, Administrator],
    /// Add, change and suspend accounts, and give passwords that work once.
    KeepAccounts = [Director],
    /// Make a recovery key, and give the file a new key.
    ChangeKeys = [Director],
    /// Give oneself another password.
    ChangeOwnPassword = [Director, Counsellor, Administrator, Teacher, Reader],
    /// See and verify the history.
    SeeHistory = [Director, Reader],
    /// See what is kept too long, hold it back, and erase it.
    KeepRetention = [Director],
    /// Give people what the school holds on them, and restrict their file.
    GiveAccess = [Director],
    /// See what is kept with a file at the wish of who it is about, and keep it there.
    SeeViewpoints = [Director, Counsellor],
    /// Write notes that few may read.
    WriteNotes = [Director, Counsellor],
    /// See that there is such a note, and open one that is for the own role.
    SeeNotes = [Director, Counsellor, Administrator, Teacher],
    /// See the figures about incidents, with nobody in them.
    SeeFigures = [Director, Counsellor, Reader],
    /// Keep what is known while the press is asking, and whom to find of it.
    KeepPress = [Director, Counsellor],
    /// Keep the register of breaches and of processing.
    KeepBreaches = [Director],
    /// Undo the last step.
    Undo = [Director, Administrator],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_director_may_do_everything() {
        let all = UseCase::ALL.iter();
        assert!(all.copied().all(|what| may(Role::Director, what)));
    }

    #[test]
    fn the_counsellor_sees_no_staff_cases_and_decides_no_sanction() {
        assert!(!may(Role::Counsellor, UseCase::SeeStaffCases));
        assert!(!may(Role::Counsellor, UseCase::DecideSanction));
        assert!(may(Role::Counsellor, UseCase::RecordIncident));
    }

    #[test]
    fn a_teacher_logs_and_sees_no_more_than_the_own_group() {
        let may = |what| may(Role::Teacher, what);
        assert!(may(UseCase::RecordIncident) && may(UseCase::SeeRoster));
        assert!(!may(UseCase::SeeWholeRoster) && !may(UseCase::SeeIncidents));
    }

    #[test]
    fn the_administrator_reads_no_incident() {
        assert!(!may(Role::Administrator, UseCase::SeeIncidents));
        assert!(may(Role::Administrator, UseCase::PrintConsentForms));
    }
}
