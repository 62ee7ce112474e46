//! Guardians: everyone the law calls "ouders" (WPO: parents, legal guardians and carers), and what
//! each is to a pupil. Household, authority and contact are three separate facts.

use crate::id::{GuardianId, PupilId};
use crate::name::Name;
use crate::school::{Address, Language};
use crate::{codes, value};

codes! {
    /// What a guardian is to a pupil.
    pub enum Relation {
        /// Mother.
        Mother = "mother",
        /// Father.
        Father = "father",
        /// A parent, not further said.
        Parent = "parent",
        /// A step-parent.
        StepParent = "step_parent",
        /// A foster parent ("pleegouder").
        FosterParent = "foster_parent",
        /// A guardian appointed by law ("voogd").
        LegalGuardian = "legal_guardian",
        /// A carer ("verzorger").
        Carer = "carer",
        /// Someone else.
        Other = "other",
    }
}

codes! {
    /// An answer that a school may simply not have.
    pub enum Known {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The school does not know.
        Unknown = "unknown",
    }
}

value! {
    /// A guardian.
    pub struct Guardian {
        /// Their id.
        pub id: GuardianId,
        /// Their name.
        pub name: Name,
        /// Where letters go.
        pub address: Address,
        /// E-mail address; may be empty.
        pub email: String,
        /// Telephone number; may be empty.
        pub phone: String,
        /// The language in which the school writes to them.
        pub language: Language,
        /// The pupils they care for.
        pub pupils: Vec<Guardianship>,
        /// Grows with every edit; an edit on an older version is stale.
        pub version: u32,
    }
}

value! {
    /// What one guardian is to one pupil.
    pub struct Guardianship {
        /// The pupil.
        pub pupil: PupilId,
        /// Mother, father, ...
        pub relation: Relation,
        /// Parental authority ("gezag"): only who has it decides (UAVG 5, BW 1:377c).
        pub authority: Known,
        /// Whether the pupil lives there.
        pub lives_with: Known,
    }
}

/// A guardian together with what they are to the pupil in question.
#[derive(Debug, Clone, Copy)]
pub struct Carer<'a> {
    /// The person.
    pub guardian: &'a Guardian,
    /// The tie to the pupil.
    pub tie: &'a Guardianship,
}

/// The guardians of one address: they get one envelope and one consent form together.
#[derive(Debug, Clone)]
pub struct Household<'a> {
    /// In the order in which they were given.
    pub members: Vec<Carer<'a>>,
    /// The address they share; `None` when the school has none, and the letter is handed over.
    pub address: Option<&'a Address>,
}

value! {
    /// Guardians who live together, as far as a hearing or a letter needs to know them.
    pub struct Home {
        /// Who they are.
        pub guardians: Vec<GuardianId>,
        /// Their names, as a sentence has them: "Els Wolken, Jan Wolken".
        pub names: String,
    }
}

impl Home {
    /// Whether one of these guardians lives there.
    pub fn has_one_of(&self, guardians: &[GuardianId]) -> bool {
        self.guardians.iter().any(|one| guardians.contains(one))
    }
}

impl From<&Household<'_>> for Home {
    fn from(household: &Household<'_>) -> Self {
        let names = household.members.iter();
        let names: Vec<String> = names.map(|one| one.guardian.name.full()).collect();
        Home {
            guardians: household
                .members
                .iter()
                .map(|one| one.guardian.id)
                .collect(),
            names: names.join(", "),
        }
    }
}

/// The households a letter about `pupil` goes to: everyone who has authority or of whom the school
/// does not know that they have not, by address. Guardians who live apart each get their own
/// (equal information, BW 1:377b-c); who certainly has no authority gets none.
///
/// A guardian without address counts to the household of another guardian with whom the pupil
/// lives, when the pupil lives with both; otherwise they are a household of their own.
pub fn households<'a>(guardians: &'a [Guardian], pupil: PupilId) -> Vec<Household<'a>> {
    let mut carers: Vec<Carer<'a>> = guardians
        .iter()
        .filter_map(|guardian| {
            let tie = guardian.pupils.iter().find(|tie| tie.pupil == pupil)?;
            (tie.authority != Known::No).then_some(Carer { guardian, tie })
        })
        .collect();
    // Who has an address comes first, so that who has none can join.
    carers.sort_by_key(|carer| !carer.guardian.address.is_complete());
    let mut households: Vec<Household<'a>> = Vec::new();
    for carer in carers {
        let address = carer
            .guardian
            .address
            .is_complete()
            .then_some(&carer.guardian.address);
        let home = households
            .iter_mut()
            .find(|home| match (address, home.address) {
                (Some(a), Some(b)) => same_place(a, b),
                (None, Some(_)) => {
                    carer.tie.lives_with == Known::Yes
                        && home.members.iter().any(|m| m.tie.lives_with == Known::Yes)
                }
                _ => false,
            });
        match home {
            Some(home) => home.members.push(carer),
            None => households.push(Household {
                members: vec![carer],
                address,
            }),
        }
    }
    // The home of the child first.
    households.sort_by_key(|home| !home.members.iter().any(|m| m.tie.lives_with == Known::Yes));
    households
}

/// Whether two addresses name the same front door, whatever the spacing and capitals. "1-1" and
/// "11" are two doors; "1 A" and "1a" are one.
fn same_place(a: &Address, b: &Address) -> bool {
    let place = |address: &Address| {
        front_door(if address.postcode.is_empty() {
            &address.town
        } else {
            &address.postcode
        })
    };
    place(a) == place(b) && front_door(&a.street) == front_door(&b.street)
}

/// Small letters and digits only, with a hyphen where something parted two numbers.
fn front_door(line: &str) -> String {
    let mut key = String::new();
    let mut parted = false;
    for c in line.chars() {
        if !c.is_alphanumeric() {
            parted = true;
            continue;
        }
        if parted && c.is_numeric() && key.ends_with(char::is_numeric) {
            key.push('-');
        }
        parted = false;
        key.extend(c.to_lowercase());
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample;
    use uuid::Uuid;

    fn guardian(n: u128, street: &str, authority: Known, lives_with: Known) -> Guardian {
        Guardian {
            id: GuardianId(Uuid::from_u128(n)),
            name: Name::new("Test", "", "Verzonnen").unwrap(),
            address: Address {
                street: street.into(),
                postcode: if street.is_empty() { "" } else { "1234 AB" }.into(),
                town: if street.is_empty() {
                    ""
                } else {
                    "Verzonnendam"
                }
                .into(),
            },
            email: String::new(),
            phone: String::new(),
            language: Language::Dutch,
            pupils: vec![Guardianship {
                pupil: PupilId(Uuid::from_u128(9)),
                relation: Relation::Parent,
                authority,
                lives_with,
            }],
            version: 1,
        }
    }

    fn sizes(guardians: &[Guardian]) -> Vec<usize> {
        households(guardians, PupilId(Uuid::from_u128(9)))
            .iter()
            .map(|h| h.members.len())
            .collect()
    }

    #[test]
    fn guardians_at_one_address_are_one_household() {
        let a = guardian(1, "Dorpsstraat 1", Known::Yes, Known::Yes);
        let b = guardian(2, "dorpsstraat  1 ", Known::Yes, Known::Yes);
        assert_eq!(sizes(&[a, b]), [2]);
    }

    #[test]
    fn guardians_who_live_apart_are_two_households_the_childs_home_first() {
        let a = guardian(1, "Dorpsstraat 1", Known::Yes, Known::No);
        let b = guardian(2, "Kade 7", Known::Yes, Known::Yes);
        let all = [a, b];
        let homes = households(&all, PupilId(Uuid::from_u128(9)));
        assert_eq!(homes.len(), 2);
        assert_eq!(homes[0].address.unwrap().street, "Kade 7");
    }

    #[test]
    fn a_guardian_without_authority_gets_no_letter_and_one_of_unknown_authority_does() {
        let a = guardian(1, "Dorpsstraat 1", Known::Unknown, Known::Yes);
        let b = guardian(2, "Kade 7", Known::No, Known::No);
        assert_eq!(sizes(&[a, b]), [1]);
    }

    #[test]
    fn a_guardian_without_address_joins_the_home_of_the_child_only_if_the_child_lives_with_both() {
        let a = guardian(1, "Dorpsstraat 1", Known::Yes, Known::Yes);
        let with = guardian(2, "", Known::Yes, Known::Yes);
        let apart = guardian(3, "", Known::Yes, Known::No);
        assert_eq!(sizes(&[with, a.clone()]), [2]);
        assert_eq!(sizes(&[apart, a]), [1, 1]);
    }

    #[test]
    fn two_doors_that_differ_by_a_hyphen_are_two_households() {
        let a = guardian(1, "Kade 1-1", Known::Yes, Known::Yes);
        let b = guardian(2, "Kade 11", Known::Yes, Known::No);
        assert_eq!(sizes(&[a, b]), [1, 1]);
        let a = guardian(1, "Kade 1 A", Known::Yes, Known::Yes);
        let b = guardian(2, "Kade 1a", Known::Yes, Known::Yes);
        assert_eq!(sizes(&[a, b]), [2]);
    }

    fn any_guardians() -> impl Strategy<Value = Vec<Guardian>> {
        let street = sample::select(&["", "Kade 7", "kade  7", "Kade 7-1", "Dorpsstraat 1"]);
        let known = || sample::select(Known::ALL);
        vec((street, known(), known()), 0..7).prop_map(|all| {
            (1..)
                .zip(all)
                .map(|(n, (street, authority, home))| guardian(n, street, authority, home))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn who_has_authority_is_in_exactly_one_household_and_who_has_none_in_no_household(
            guardians in any_guardians(),
        ) {
            let homes = households(&guardians, PupilId(Uuid::from_u128(9)));
            for guardian in &guardians {
                let letters = homes
                    .iter()
                    .flat_map(|home| &home.members)
                    .filter(|member| member.guardian.id == guardian.id)
                    .count();
                let expected = usize::from(guardian.pupils[0].authority != Known::No);
                prop_assert_eq!(letters, expected);
            }
            prop_assert!(homes.iter().all(|home| !home.members.is_empty()));
        }

        #[test]
        fn a_household_holds_only_who_shares_its_door_or_has_none(guardians in any_guardians()) {
            for home in households(&guardians, PupilId(Uuid::from_u128(9))) {
                for member in &home.members {
                    let own = &member.guardian.address;
                    let fits = match home.address {
                        Some(shared) => !own.is_complete() || same_place(own, shared),
                        None => !own.is_complete(),
                    };
                    prop_assert!(fits);
                }
            }
        }

        #[test]
        fn nobody_gets_a_letter_about_the_child_of_another(guardians in any_guardians()) {
            prop_assert!(households(&guardians, PupilId(Uuid::from_u128(8))).is_empty());
        }
    }
}
