//! Which cases of staff a list leaves out: most people see none, and nobody their own.

use domain::id::StaffId;
use domain::incident::PartyRole;
use domain::person::PersonId;

use crate::row;

/// Which cases of staff a list leaves out (domain §3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StaffCases {
    /// None.
    #[default]
    Shown,
    /// All.
    Hidden,
    /// Those of this member of staff, who does not handle their own.
    HiddenOf(StaffId),
}

impl StaffCases {
    /// Whether a list leaves out what concerns this person.
    pub fn hides(self, person: PersonId) -> bool {
        match self {
            StaffCases::Shown => false,
            StaffCases::Hidden => matches!(person, PersonId::Staff(_)),
            StaffCases::HiddenOf(own) => person == PersonId::Staff(own),
        }
    }

    pub(crate) fn all(self) -> bool {
        self == StaffCases::Hidden
    }

    /// Whether `:own` has a part in an incident for which there could be a sanction, as SQL.
    pub(crate) fn own_part(incident: &str) -> String {
        let roles = PartyRole::ALL
            .iter()
            .filter(|role| role.can_be_sanctioned());
        let roles: Vec<String> = roles.map(|role| format!("'{}'", role.code())).collect();
        let roles = roles.join(", ");
        format!(
            "EXISTS (SELECT 1 FROM party WHERE party.incident = {incident}
                 AND party.kind = 'staff' AND party.person_id = :own AND party.role IN ({roles}))"
        )
    }

    pub(crate) fn own(self) -> Option<String> {
        match self {
            StaffCases::HiddenOf(own) => row::text(Some(own)),
            StaffCases::Shown | StaffCases::Hidden => None,
        }
    }
}
