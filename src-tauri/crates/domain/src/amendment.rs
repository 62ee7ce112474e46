//! What is added to an incident after it was recorded, or put right in it. Facts are never written
//! over: the words stay, and what comes to be known stands below them with its day and who said it
//! (AVG 5(1)(d), 16).
//!
//! When, where, what kind and how serious can be put right; what stood there before is kept beside
//! it. Deliberately absent: who was there, which is [`crate::party`]'s.

use chrono::{NaiveDate, NaiveTime};

use crate::incident::{Category, DayPart, Incident, Place, Severity};
use crate::value;

value! {
    /// The outline of an incident: when, where, what kind and how serious.
    pub struct Outline {
        /// The day it happened.
        pub happened_on: NaiveDate,
        /// The time, where known.
        #[serde(default)]
        pub happened_at: Option<NaiveTime>,
        /// The part of the day.
        pub day_part: DayPart,
        /// Where.
        pub place: Place,
        /// Online: on which platform; may be empty.
        #[serde(default)]
        pub platform: String,
        /// What kind, the first the main one.
        pub categories: Vec<Category>,
        /// How serious.
        pub severity: Severity,
        /// The clauses of the protocol it breaches.
        #[serde(default)]
        pub clauses: Vec<String>,
    }
}

impl Outline {
    /// The outline of an incident as it stands.
    pub fn of(incident: &Incident) -> Outline {
        Outline {
            happened_on: incident.happened_on,
            happened_at: incident.happened_at,
            day_part: incident.day_part,
            place: incident.place,
            platform: incident.platform.clone(),
            categories: incident.categories.clone(),
            severity: incident.severity,
            clauses: incident.clauses.clone(),
        }
    }
}

value! {
    /// An outline that was put right.
    pub struct OutlineChange {
        /// As it stood.
        pub before: Outline,
        /// As it stands since.
        pub after: Outline,
    }
}

/// What changes when the outline of an incident is put right; `None` when it is as it was.
pub fn put_right(incident: &Incident, after: Outline) -> Option<OutlineChange> {
    let before = Outline::of(incident);
    let after = Outline {
        platform: if after.place == Place::Online {
            after.platform.trim().to_owned()
        } else {
            String::new()
        },
        ..after
    };
    (before != after).then_some(OutlineChange { before, after })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::incident;

    #[test]
    fn only_what_is_different_is_a_change_and_a_platform_belongs_to_what_is_online() {
        let incident = incident(&[]);
        let same = Outline::of(&incident);
        assert_eq!(put_right(&incident, same.clone()), None);
        let yard = Outline {
            place: Place::Yard,
            platform: "WhatsApp".into(),
            ..same.clone()
        };
        let change = put_right(&incident, yard);
        let change = change.as_ref();
        assert_eq!(change.map(|it| &it.before), Some(&same));
        assert_eq!(change.map(|it| &*it.after.platform), Some(""));
    }
}
