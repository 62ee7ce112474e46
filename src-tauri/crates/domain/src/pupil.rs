//! Pupils and the groups they are in. What may not be kept (BSN, origin, weight) has no field.

use chrono::NaiveDate;

use crate::id::{GroupId, PupilId};
use crate::name::Name;
use crate::{codes, value};

codes! {
    /// Gender as registers exchange it (ISO 5218).
    pub enum Gender {
        /// Not known.
        Unknown = "unknown",
        /// A boy.
        Male = "male",
        /// A girl.
        Female = "female",
        /// Not specified.
        Unspecified = "unspecified",
    }
}

codes! {
    /// What kind of group it is.
    pub enum GroupKind {
        /// The group in which a pupil is at home ("stamgroep"): at most one.
        Home = "home",
        /// A group across home groups ("samengestelde groep"): any number.
        Composite = "composite",
    }
}

value! {
    /// A group; it lives in one school year.
    pub struct Group {
        /// Its id.
        pub id: GroupId,
        /// "7b", "1/2 Vlinders".
        pub name: String,
        /// The school year, as "2026-2027".
        pub school_year: String,
        /// The year groups in it, as "3"; several in a combined group.
        pub year_groups: Vec<String>,
        /// Home group or composite group.
        pub kind: GroupKind,
        /// The key under which the school's pupil system knows it.
        pub key: Option<String>,
    }
}

value! {
    /// A pupil.
    pub struct Pupil {
        /// Their id.
        pub id: PupilId,
        /// Their name.
        pub name: Name,
        /// Date of birth, where known.
        pub birth_date: Option<NaiveDate>,
        /// Gender.
        pub gender: Gender,
        /// Year group, as "3"; where known.
        pub year_group: Option<String>,
        /// The home group.
        pub group: Option<GroupId>,
        /// Composite groups.
        #[serde(default)]
        pub composite_groups: Vec<GroupId>,
        /// The key under which the school's pupil system knows them, never a dummy.
        pub key: Option<String>,
        /// The national pseudonym for learning tools, where the roster carries it.
        pub eck_id: Option<String>,
        /// First day at school, where known.
        pub enrolled_on: Option<NaiveDate>,
        /// Last day at school; `None` while they attend.
        pub left_on: Option<NaiveDate>,
        /// Grows with every edit; an edit on an older version is stale.
        pub version: u32,
    }
}

impl Pupil {
    /// Whether the pupil has left the school on `today`.
    pub fn has_left(&self, today: NaiveDate) -> bool {
        self.left_on.is_some_and(|left| left < today)
    }
}

/// From when until when somebody was at school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// The first day, where known.
    pub enrolled_on: Option<NaiveDate>,
    /// The last day.
    pub left_on: NaiveDate,
}

/// The time at school that ended before an edit, when the edit has the pupil come back: a first day
/// after the last one. Taking a last day away is no return, but the mending of a mistake.
pub fn stay_before(old: &Pupil, new: &Pupil) -> Option<Stay> {
    let left_on = old.left_on?;
    let again = new.enrolled_on.is_some_and(|on| on > left_on);
    again.then_some(Stay {
        enrolled_on: old.enrolled_on,
        left_on,
    })
}

/// The first day on which a child is of compulsory school age: the first of the month after its
/// fifth birthday (Leerplichtwet 3).
pub fn compulsory_from(birth_date: NaiveDate) -> NaiveDate {
    use chrono::{Datelike, Months};
    let fifth = birth_date.checked_add_months(Months::new(61));
    fifth
        .and_then(|day| day.with_day(1))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_back_was_at_school_before_and_a_mended_last_day_is_no_return() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let pupil = |enrolled: &str, left: Option<&str>| Pupil {
            id: PupilId(uuid::Uuid::nil()),
            name: Name::new("Vera", "", "Verzonnen").unwrap(),
            birth_date: None,
            gender: Gender::Unknown,
            year_group: None,
            group: None,
            composite_groups: Vec::new(),
            key: None,
            eck_id: None,
            enrolled_on: Some(day(enrolled)),
            left_on: left.map(day),
            version: 1,
        };
        let old = pupil("2020-08-24", Some("2025-07-31"));
        let stay = stay_before(&old, &pupil("2026-11-01", None)).unwrap();
        assert_eq!(stay.enrolled_on, Some(day("2020-08-24")));
        assert_eq!(stay.left_on, day("2025-07-31"));
        assert_eq!(stay_before(&old, &pupil("2020-08-24", None)), None);
        let here = pupil("2020-08-24", None);
        assert_eq!(stay_before(&here, &pupil("2026-11-01", None)), None);
    }

    #[test]
    fn school_becomes_compulsory_on_the_first_of_the_month_after_the_fifth_birthday() {
        for (born, from) in [
            ("2021-06-15", "2026-07-01"),
            ("2021-06-01", "2026-07-01"),
            ("2021-12-31", "2027-01-01"),
            ("2020-02-29", "2025-03-01"),
        ] {
            let [born, from] = [born, from].map(|day| day.parse::<NaiveDate>().unwrap());
            assert_eq!(compulsory_from(born), from);
        }
    }
}
