//! What is known of something that happened online: whose account, how far it went, whether it can
//! still be seen, and whether it was asked to be taken down (seeds T-O1, T-D1, T-V2, A-T2).

use chrono::NaiveDate;

use crate::guardian::Known;
use crate::incident::{Incident, Place};
use crate::refusal::Refusal;
use crate::{codes, value};

codes! {
    /// How far it went.
    pub enum Reach {
        /// From one to another.
        One = "one",
        /// In a group chat or closed group.
        Group = "group",
        /// Through the school.
        School = "school",
        /// For everybody.
        Public = "public",
    }
}

value! {
    /// What is known of what stood online.
    pub struct Online {
        /// Under which account or in which group; may be empty.
        #[serde(default)]
        pub account: String,
        /// How far it went, where known.
        #[serde(default)]
        pub reach: Option<Reach>,
        /// Whether it can still be seen.
        pub visible: Known,
        /// When it was asked to be taken down.
        #[serde(default)]
        pub asked_on: Option<NaiveDate>,
        /// When it was gone.
        #[serde(default)]
        pub gone_on: Option<NaiveDate>,
    }
}

/// Whether it can be kept with the incident.
///
/// # Errors
/// Every [`Refusal`] in its way.
pub fn keep(online: &Online, incident: &Incident, today: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if incident.place != Place::Online {
        refusals.push(Refusal::NotOnline);
    }
    let days = [online.asked_on, online.gone_on];
    if days.iter().flatten().any(|day| *day > today) {
        refusals.push(Refusal::TakedownInFuture);
    }
    if days.iter().flatten().any(|day| *day < incident.happened_on) {
        refusals.push(Refusal::TakedownBeforeIncident);
    }
    if online.gone_on.is_some() && online.visible == Known::Yes {
        refusals.push(Refusal::GoneYetVisible);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::{day, incident, today};

    fn asked(on: &str) -> Online {
        Online {
            account: "@verzonnen".into(),
            reach: Some(Reach::Group),
            visible: Known::Unknown,
            asked_on: Some(day(on)),
            gone_on: None,
        }
    }

    #[test]
    fn every_rule_about_what_stood_online_speaks_for_itself() {
        let kept = asked("2026-11-18");
        assert_eq!(keep(&kept, &incident(&[]), today()), Ok(()));
        let mut yard = incident(&[]);
        yard.place = Place::Yard;
        let gone = Online {
            visible: Known::Yes,
            gone_on: Some(today()),
            ..kept.clone()
        };
        for (online, incident, refusal) in [
            (kept, yard, Refusal::NotOnline),
            (
                asked("2026-11-23"),
                incident(&[]),
                Refusal::TakedownInFuture,
            ),
            (
                asked("2026-11-17"),
                incident(&[]),
                Refusal::TakedownBeforeIncident,
            ),
            (gone, incident(&[]), Refusal::GoneYetVisible),
        ] {
            assert_eq!(keep(&online, &incident, today()), Err(vec![refusal]));
        }
    }
}
