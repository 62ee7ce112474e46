//! Staff: who works at the school, under which function, for which groups.

use chrono::NaiveDate;

use crate::id::{GroupId, StaffId};
use crate::name::Name;
use crate::{codes, value};

value! {
    /// A member of staff.
    pub struct Staff {
        /// Their id.
        pub id: StaffId,
        /// Their name.
        pub name: Name,
        /// What they do, in the school's own words; may be empty.
        pub function: String,
        /// E-mail address; may be empty.
        pub email: String,
        /// The groups they teach.
        #[serde(default)]
        pub groups: Vec<GroupId>,
        /// The key under which the school's pupil system knows them, never a dummy.
        pub key: Option<String>,
        /// Last day at school; `None` while they work there.
        pub left_on: Option<NaiveDate>,
        /// Grows with every edit; an edit on an older version is stale.
        pub version: u32,
    }
}

codes! {
    /// What a user of the program is in the school; rights follow from it.
    pub enum Role {
        /// The director: everything.
        Director = "director",
        /// The internal counsellor ("intern begeleider"): pupils, incidents, sanctions; no staff
        /// cases.
        Counsellor = "counsellor",
        /// The administrator: roster, consents and letters; no text of incidents.
        Administrator = "administrator",
        /// A teacher: reports incidents, sees the own group.
        Teacher = "teacher",
        /// A reader for the board.
        Reader = "reader",
    }
}
