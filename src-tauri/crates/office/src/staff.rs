//! Staff: the list, and entering by hand.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{GroupId, StaffId};
use domain::name::{Name, tidy};
use domain::pupil::Group;
use domain::staff::Staff;

use crate::error::{Checks, Result};
use crate::pupils::{check_name, tidied};
use crate::rights::UseCase;
use crate::{Now, Office, view};

view! {
    /// A member of staff in a list.
    pub struct StaffLine {
        /// Who.
        pub staff: Staff,
        /// "Vries, Jan de".
        pub name: String,
        /// "Jan de Vries".
        pub full_name: String,
        /// The names of their groups, those of the newest school year in which they have some.
        pub groups: Vec<String>,
    }
}

view! {
    /// What can be entered of a member of staff by hand.
    pub struct StaffEdit {
        /// `None` for someone new.
        pub id: Option<StaffId>,
        /// Name.
        pub name: Name,
        /// What they do; may be empty.
        #[serde(default)]
        pub function: String,
        /// E-mail; may be empty.
        #[serde(default)]
        pub email: String,
        /// The groups they teach.
        #[serde(default)]
        pub groups: Vec<GroupId>,
        /// Last day at school.
        #[serde(default)]
        pub left_on: Option<NaiveDate>,
        /// The version that was read; 0 for someone new.
        #[serde(default)]
        pub version: u32,
    }
}

/// The names of those of the groups that live in the newest school year among them.
fn newest(ids: &[GroupId], groups: &BTreeMap<GroupId, Group>) -> Vec<String> {
    let known = || ids.iter().filter_map(|id| groups.get(id));
    let year = known().map(|group| group.school_year.as_str()).max();
    let now = known().filter(|group| Some(group.school_year.as_str()) == year);
    now.map(|group| group.name.clone()).collect()
}

impl Office {
    /// Everyone who works at the school, by family name.
    ///
    /// # Errors
    /// [`crate::Error::Forbidden`].
    pub fn staff(&self) -> Result<Vec<StaffLine>> {
        self.allow(UseCase::SeeWholeRoster)?;
        let groups: BTreeMap<GroupId, Group> = self
            .read()
            .groups(None)?
            .into_iter()
            .map(|group| (group.id, group))
            .collect();
        Ok(self
            .read()
            .every_staff()?
            .into_iter()
            .map(|staff| StaffLine {
                name: staff.name.listed(),
                full_name: staff.name.full(),
                groups: newest(&staff.groups, &groups),
                staff,
            })
            .collect())
    }

    /// Enters a member of staff or edits one.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`], [`crate::Error::Stale`].
    pub fn save_staff(&mut self, edit: &StaffEdit, now: Now) -> Result<StaffId> {
        self.allow(UseCase::KeepRoster)?;
        let mut checks = Checks::default();
        check_name(&mut checks, &edit.name, false);
        checks.length("function", &edit.function, 120);
        checks.email("email", &edit.email);
        checks.done()?;
        let key = match edit.id {
            Some(id) => self.read().staff(id)?.key,
            None => None,
        };
        let op = if edit.id.is_some() {
            "edit_staff"
        } else {
            "enter_staff"
        };
        self.change(op, now, |change| {
            let id = match edit.id {
                Some(id) => id,
                None => StaffId(change.new_id()?),
            };
            let staff = Staff {
                id,
                name: tidied(&edit.name),
                function: tidy(&edit.function),
                email: edit.email.trim().to_owned(),
                groups: edit.groups.clone(),
                key,
                left_on: edit.left_on,
                version: edit.version,
            };
            if edit.id.is_some() {
                change.edit_staff(&staff)?
            } else {
                change.add_staff(&staff)?
            }
            Ok(id)
        })
    }
}
