//! How long the school keeps what it wrote down, what holds it back, and when it may be erased.
//!
//! The law gives few numbers here: it says no longer than is needed (AVG 5(1)(e)), and the terms
//! are those that schools and the supervisor hold to. Whatever says otherwise, something that is
//! held back stays. Deliberately absent: erasing itself, and copies of the register.

use chrono::{Months, NaiveDate};

use crate::id::{GuardianId, IncidentId, PupilId, StaffId};
use crate::incident::PartyRole;
use crate::person::{PersonId, Subject};
use crate::refusal::Refusal;
use crate::school::SchoolYear;
use crate::{codes, value};

codes! {
    /// A kind of thing that is kept, with a term of its own.
    pub enum KeptClass {
        /// The file of a pupil who left: incidents, measures, letters and consents with it.
        PupilFile = "pupil_file",
        /// The file of a pupil who was referred to special education.
        ReferredFile = "referred_file",
        /// The file of a guardian who has no child at the school any more.
        GuardianFile = "guardian_file",
        /// The file of a member of staff who left.
        StaffFile = "staff_file",
        /// A light incident from which nothing followed.
        LightIncident = "light_incident",
        /// What the school must keep as its administration of pupils: presence, enrolment and
        /// funding. Pluis holds none of it.
        Administration = "administration",
    }
}

impl KeptClass {
    /// Where the term is written, or on what it rests.
    pub fn source(self) -> &'static str {
        match self {
            KeptClass::PupilFile
            | KeptClass::ReferredFile
            | KeptClass::GuardianFile
            | KeptClass::StaffFile => "AVG 5(1)(e); AP",
            KeptClass::LightIncident => "AVG 5(1)(e); protocol",
            KeptClass::Administration => "Besluit bekostiging WPO 11, 12",
        }
    }

    /// For how many years after leaving it is kept; `None` where a school year ends it.
    pub fn years(self) -> Option<u32> {
        match self {
            KeptClass::PupilFile | KeptClass::GuardianFile | KeptClass::StaffFile => Some(2),
            KeptClass::ReferredFile => Some(3),
            KeptClass::Administration => Some(5),
            KeptClass::LightIncident => None,
        }
    }

    /// Whether Pluis holds anything of the kind.
    pub fn is_held_here(self) -> bool {
        self != KeptClass::Administration
    }
}

/// Something that can be erased as a whole.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Kept {
    /// The file of a pupil.
    Pupil(PupilId),
    /// The file of a guardian.
    Guardian(GuardianId),
    /// The file of a member of staff.
    Staff(StaffId),
    /// An incident.
    Incident(IncidentId),
}

impl From<PersonId> for Kept {
    fn from(person: PersonId) -> Self {
        match person {
            PersonId::Pupil(id) => Kept::Pupil(id),
            PersonId::Guardian(id) => Kept::Guardian(id),
            PersonId::Staff(id) => Kept::Staff(id),
        }
    }
}

value! {
    /// From when something may be erased, and from when it must be gone.
    pub struct Keeping {
        /// What kind of thing it is.
        pub class: KeptClass,
        /// The first day on which it may be erased.
        pub may_from: NaiveDate,
        /// The first day on which it is kept too long; `None` where it goes with a file at last.
        pub must_from: Option<NaiveDate>,
    }
}

/// The day after so many years, counted from the last day at school.
fn years_after(left_on: NaiveDate, class: KeptClass) -> NaiveDate {
    let months = Months::new(class.years().unwrap_or_default() * 12);
    let last = left_on.checked_add_months(months);
    last.and_then(|day| day.succ_opt())
        .unwrap_or(NaiveDate::MAX)
}

fn file(class: KeptClass, left_on: NaiveDate) -> Keeping {
    let from = years_after(left_on, class);
    Keeping {
        class,
        may_from: from,
        must_from: Some(from),
    }
}

/// The file of a pupil is kept for two years after the last day, and for three when the pupil was
/// referred to special education (domain D15; AP).
pub fn pupil_file(left_on: NaiveDate, referred: bool) -> Keeping {
    let class = if referred {
        KeptClass::ReferredFile
    } else {
        KeptClass::PupilFile
    };
    file(class, left_on)
}

/// The file of a member of staff is kept for two years after the last day (AP).
pub fn staff_file(left_on: NaiveDate) -> Keeping {
    file(KeptClass::StaffFile, left_on)
}

/// A guardian is known for the sake of a child: the file goes with that of the last child, given
/// here, and at once where there is none.
pub fn guardian_file(last_child: Option<&Keeping>, today: NaiveDate) -> Keeping {
    let from = last_child.map_or(today, |keeping| keeping.may_from);
    Keeping {
        class: KeptClass::GuardianFile,
        may_from: from,
        must_from: Some(from),
    }
}

/// A light incident from which nothing followed may go when the next school year is over: by then
/// it counts for no step any more. It goes with the file of the last child in it anyhow.
pub fn light_incident(happened_on: NaiveDate) -> Keeping {
    let year = SchoolYear::of(happened_on).next();
    Keeping {
        class: KeptClass::LightIncident,
        may_from: year.next().first_day(),
        must_from: None,
    }
}

/// Whether an incident stays when some of those in it go: as long as a pupil whose file stays had
/// any part in it, or somebody else whom it is about (domain §6.1). Who only saw or reported it
/// keeps it for nobody.
pub fn incident_stays(staying: &[(Subject, PartyRole)]) -> bool {
    staying.iter().any(|(subject, role)| {
        *subject == Subject::Pupil
            || !matches!(
                role,
                PartyRole::Witness | PartyRole::Reporter | PartyRole::Bystander
            )
    })
}

value! {
    /// How much of each kind went.
    #[derive(Default, Copy)]
    pub struct Erased {
        /// Files of pupils.
        pub pupils: u32,
        /// Files of guardians.
        pub guardians: u32,
        /// Files of members of staff.
        pub staff: u32,
        /// Incidents.
        pub incidents: u32,
        /// Parts in incidents that stay, in which nobody is named any more.
        pub unnamed: u32,
        /// Measures and procedures.
        pub measures: u32,
        /// Letters.
        pub letters: u32,
        /// Statements about consent.
        pub statements: u32,
        /// Consent forms.
        pub forms: u32,
        /// Scans.
        pub scans: u32,
        /// Tasks.
        pub tasks: u32,
        /// Texts that somebody was typing.
        pub drafts: u32,
    }
}

/// Why something is held back, whatever its term says.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(
    tag = "hold",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Hold {
    /// Somebody holds it back, and says why: a complaint, a claim, a request of the police.
    ByHand {
        /// The reason.
        reason: String,
        /// Since when.
        since: NaiveDate,
        /// Who said so; empty when the account is gone.
        by: String,
    },
    /// A procedure runs.
    ProcedureRuns {
        /// Its number.
        number: String,
    },
    /// An objection, a dispute or an appeal runs, or can still be made.
    ObjectionRuns {
        /// The number of the procedure.
        number: String,
    },
    /// An incident was not closed.
    IncidentOpen {
        /// Its number.
        number: String,
    },
    /// Something of them must still come offline.
    StillOnline,
    /// They can still open the register.
    AccountOpen,
}

/// Whether something may be erased today.
///
/// # Errors
/// Every rule that holds it back.
pub fn may_erase(keeping: &Keeping, holds: &[Hold], today: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if today < keeping.may_from {
        refusals.push(Refusal::StillKept {
            from: keeping.may_from,
        });
    }
    if !holds.is_empty() {
        refusals.push(Refusal::HeldBack);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Erasing is asked for by typing how many files go, so that nobody does it by a slip: it cannot be
/// undone.
///
/// # Errors
/// [`Refusal::ErasesNothing`], [`Refusal::OtherCount`].
pub fn confirmed(chosen: u32, typed: u32) -> Result<(), Refusal> {
    match chosen {
        0 => Err(Refusal::ErasesNothing),
        count if count != typed => Err(Refusal::OtherCount { count }),
        _ => Ok(()),
    }
}

/// Holding something back needs a reason that whoever reads it later can weigh.
///
/// # Errors
/// [`Refusal::HoldNeedsReason`].
pub fn hold_back(reason: &str) -> Result<(), Refusal> {
    if reason.trim().is_empty() {
        Err(Refusal::HoldNeedsReason)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn each_kind_goes_on_the_day_after_its_term() {
        let left = day("2024-07-31");
        for (keeping, from) in [
            (pupil_file(left, false), "2026-08-01"),
            (pupil_file(left, true), "2027-08-01"),
            (pupil_file(day("2024-02-29"), false), "2026-03-01"),
            (pupil_file(day("2025-02-28"), true), "2028-02-29"),
            (staff_file(day("2024-12-31")), "2027-01-01"),
        ] {
            assert_eq!(keeping.may_from, day(from), "{:?}", keeping.class);
            assert_eq!(
                keeping.must_from,
                Some(day(from)),
                "a norm is no least term"
            );
        }
    }

    #[test]
    fn a_light_incident_may_go_when_the_next_school_year_is_over() {
        for (happened, from) in [
            ("2024-09-02", "2026-08-01"),
            ("2025-07-31", "2026-08-01"),
            ("2025-08-01", "2027-08-01"),
        ] {
            let keeping = light_incident(day(happened));
            assert_eq!((keeping.may_from, keeping.must_from), (day(from), None));
        }
    }

    #[test]
    fn a_guardian_goes_with_the_last_child_and_at_once_without_one() {
        let today = day("2026-11-22");
        let child = pupil_file(day("2025-07-31"), false);
        assert_eq!(
            guardian_file(Some(&child), today).may_from,
            day("2027-08-01")
        );
        assert_eq!(guardian_file(None, today).may_from, today);
    }

    #[test]
    fn the_administration_is_kept_elsewhere_and_for_five_years() {
        assert_eq!(KeptClass::Administration.years(), Some(5));
        let held: Vec<_> = KeptClass::ALL
            .iter()
            .filter(|c| !c.is_held_here())
            .collect();
        assert_eq!(held, [&KeptClass::Administration]);
        for class in KeptClass::ALL {
            assert!(!class.source().is_empty());
        }
    }

    #[test]
    fn an_incident_stays_for_any_pupil_and_for_no_mere_witness() {
        use PartyRole as R;
        let pupil = |role| (Subject::Pupil, role);
        let staff = |role| (Subject::Staff, role);
        let guardian = |role| (Subject::Guardian, role);
        for (staying, stays) in [
            (vec![], false),
            (vec![pupil(R::Bystander)], true),
            (vec![pupil(R::Reporter)], true),
            (vec![staff(R::Reporter)], false),
            (vec![staff(R::Witness), guardian(R::Reporter)], false),
            (vec![staff(R::Perpetrator)], true),
            (vec![guardian(R::Involved)], true),
            (vec![staff(R::Target)], true),
        ] {
            assert_eq!(incident_stays(&staying), stays, "{staying:?}");
        }
    }

    #[test]
    fn before_its_day_and_while_it_is_held_back_nothing_goes() {
        let keeping = pupil_file(day("2024-07-31"), false);
        let held = [Hold::StillOnline];
        let still = Refusal::StillKept {
            from: day("2026-08-01"),
        };
        for (today, holds, refused) in [
            ("2026-07-31", &[][..], vec![still.clone()]),
            ("2026-08-01", &[][..], vec![]),
            ("2026-08-01", &held[..], vec![Refusal::HeldBack]),
            ("2026-07-31", &held[..], vec![still, Refusal::HeldBack]),
        ] {
            let said = may_erase(&keeping, holds, day(today));
            assert_eq!(said.err().unwrap_or_default(), refused, "{today}");
        }
    }

    #[test]
    fn the_number_of_files_is_typed_before_they_go() {
        assert_eq!(confirmed(0, 0), Err(Refusal::ErasesNothing));
        assert_eq!(confirmed(3, 2), Err(Refusal::OtherCount { count: 3 }));
        assert_eq!(confirmed(3, 3), Ok(()));
    }

    #[test]
    fn holding_back_says_why() {
        assert_eq!(hold_back(" \n"), Err(Refusal::HoldNeedsReason));
        assert_eq!(hold_back("Er loopt een klacht."), Ok(()));
    }
}
