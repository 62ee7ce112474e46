//! Anyone who can have a part in an incident, known to the school or not.

use crate::id::{GuardianId, PupilId, StaffId};
use crate::{codes, value};

codes! {
    /// The three kinds of people for whom the protocol has a ladder of its own.
    pub enum Subject {
        /// A pupil.
        Pupil = "pupil",
        /// A guardian.
        Guardian = "guardian",
        /// A member of staff.
        Staff = "staff",
    }
}

/// A person with a file at the school.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum PersonId {
    /// A pupil.
    Pupil(PupilId),
    /// A guardian.
    Guardian(GuardianId),
    /// A member of staff.
    Staff(StaffId),
}

impl PersonId {
    /// Pupil, guardian or staff.
    pub fn subject(self) -> Subject {
        match self {
            PersonId::Pupil(_) => Subject::Pupil,
            PersonId::Guardian(_) => Subject::Guardian,
            PersonId::Staff(_) => Subject::Staff,
        }
    }

    /// The bare id, whatever the kind.
    pub fn uuid(self) -> uuid::Uuid {
        match self {
            PersonId::Pupil(id) => id.0,
            PersonId::Guardian(id) => id.0,
            PersonId::Staff(id) => id.0,
        }
    }
}

/// Who someone in an incident is.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "wire", derive(specta::Type))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Who {
    /// A pupil of the school.
    Pupil {
        /// Which.
        id: PupilId,
    },
    /// A guardian of a pupil.
    Guardian {
        /// Which.
        id: GuardianId,
    },
    /// A member of staff.
    Staff {
        /// Which.
        id: StaffId,
    },
    /// Someone from outside the school, in the reporter's words ("jongen van een andere school").
    Outsider {
        /// How the reporter describes them.
        description: String,
    },
    /// Someone of whom it is not known who it was.
    Unknown {
        /// How the reporter describes them; may be empty.
        #[serde(default)]
        description: String,
    },
}

impl Who {
    /// The file they have at the school, if any.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Who::Pupil { id } => Some(PersonId::Pupil(*id)),
            Who::Guardian { id } => Some(PersonId::Guardian(*id)),
            Who::Staff { id } => Some(PersonId::Staff(*id)),
            Who::Outsider { .. } | Who::Unknown { .. } => None,
        }
    }
}

value! {
    /// A person and the name under which screens and lists show them.
    pub struct Named {
        /// Who.
        pub person: PersonId,
        /// "Sanne van der Berg".
        pub name: String,
        /// What else tells them apart: the group of a pupil, the child of a guardian, a function.
        pub detail: String,
    }
}
