//! Proof of an incident: screenshots, photos and files, each with where it came from and who saw it
//! when (seeds T-D1, T-O1).
//!
//! A sexual image of a minor is never kept, also not as proof: having it is an offence, whoever has
//! it and why (Sr 252). The school describes in words what was seen, leaves the device alone and
//! calls the police. In doubt it is not kept either. Deliberately absent: bytes.

use chrono::NaiveDate;

use crate::incident::{Incident, IncidentStatus};
use crate::procedure::offence;
use crate::refusal::Refusal;
use crate::{codes, value};

codes! {
    /// What can be seen on it.
    pub enum Seen {
        /// Nothing sexual.
        Ordinary = "ordinary",
        /// A minor, naked or in a sexual way.
        SexualMinor = "sexual_minor",
        /// It is not certain whether it is that.
        Unsure = "unsure",
    }
}

codes! {
    /// What is done with a sexual image of a minor, in this order. The words are in the locales.
    pub enum StopStep {
        /// Do not copy, send on or print it, and do not have it shown to you.
        DoNotCopy = "do_not_copy",
        /// Leave the device with its owner; have it switched off or in flight mode.
        LeaveDevice = "leave_device",
        /// Write down who saw what, when and where, without the image.
        DescribeIt = "describe_it",
        /// Call the police, and let them say what happens with the device.
        CallPolice = "call_police",
        /// Tell the guardians of the child in the image.
        TellGuardians = "tell_guardians",
        /// Have it taken down through the platform or a reporting point.
        TakeItDown = "take_it_down",
        /// Look after the child in the image: it is not their fault.
        LookAfterChild = "look_after_child",
    }
}

value! {
    /// Where something came from and who saw it.
    pub struct Origin {
        /// From whom or where: an account, an address, a person.
        pub source: String,
        /// When it was seen.
        pub seen_on: NaiveDate,
        /// Who saw it.
        pub seen_by: String,
        /// What can be seen, in words; may be empty for what is kept.
        #[serde(default)]
        pub description: String,
    }
}

value! {
    /// A part of a picture that is covered, in thousandths of its width and height.
    pub struct Area {
        /// From the left.
        pub left: u32,
        /// From above.
        pub top: u32,
        /// How wide.
        pub width: u32,
        /// How high.
        pub height: u32,
    }
}

/// The most areas that are covered on one copy.
pub const MOST_AREAS: usize = 40;

fn can_have(incident: &Incident) -> Result<(), Refusal> {
    if offence::concerns(incident) {
        Err(Refusal::SexualOffenceByStaff)
    } else if incident.status == IncidentStatus::StruckOut {
        Err(Refusal::StruckOut)
    } else {
        Ok(())
    }
}

/// Whether a file can be kept with an incident.
///
/// # Errors
/// Every [`Refusal`] in its way; first of all that it is, or may be, a sexual image of a minor.
pub fn keep(
    origin: &Origin,
    seen: Seen,
    incident: &Incident,
    today: NaiveDate,
) -> Result<(), Vec<Refusal>> {
    if seen != Seen::Ordinary {
        return Err(vec![Refusal::SexualImageOfMinor]);
    }
    can_have(incident).map_err(|refusal| vec![refusal])?;
    if origin.seen_on > today {
        return Err(vec![Refusal::SeenInFuture]);
    }
    Ok(())
}

/// Whether what was seen can be described in the place of keeping it.
///
/// # Errors
/// Every [`Refusal`] in its way.
pub fn describe(
    origin: &Origin,
    incident: &Incident,
    today: NaiveDate,
) -> Result<(), Vec<Refusal>> {
    can_have(incident).map_err(|refusal| vec![refusal])?;
    let mut refusals = Vec::new();
    if origin.description.trim().is_empty() {
        refusals.push(Refusal::DescriptionMissing);
    }
    if origin.seen_on > today {
        refusals.push(Refusal::SeenInFuture);
    }
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

/// Whether these areas can be covered: at least one, each within the picture and not empty.
///
/// # Errors
/// [`Refusal::NothingCovered`].
pub fn cover(areas: &[Area]) -> Result<(), Refusal> {
    let within = |area: &Area| {
        area.width > 0
            && area.height > 0
            && area.left.saturating_add(area.width) <= 1000
            && area.top.saturating_add(area.height) <= 1000
    };
    if areas.is_empty() || areas.len() > MOST_AREAS || !areas.iter().all(within) {
        return Err(Refusal::NothingCovered);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::{day, incident, today};

    fn origin(on: &str, description: &str) -> Origin {
        Origin {
            source: "groepsapp van 7".into(),
            seen_on: day(on),
            seen_by: "M. Meester".into(),
            description: description.into(),
        }
    }

    #[test]
    fn a_sexual_image_of_a_minor_is_never_kept_and_in_doubt_neither() {
        let from = origin("2026-11-20", "");
        assert_eq!(keep(&from, Seen::Ordinary, &incident(&[]), today()), Ok(()));
        for seen in [Seen::SexualMinor, Seen::Unsure] {
            assert_eq!(
                keep(&from, seen, &incident(&[]), today()),
                Err(vec![Refusal::SexualImageOfMinor])
            );
        }
        let told = origin("2026-11-20", "Een foto waarop een kind bloot te zien is.");
        assert_eq!(describe(&told, &incident(&[]), today()), Ok(()));
    }

    #[test]
    fn every_other_rule_about_proof_speaks_for_itself() {
        let tomorrow = origin("2026-11-23", "");
        assert_eq!(
            keep(&tomorrow, Seen::Ordinary, &incident(&[]), today()),
            Err(vec![Refusal::SeenInFuture])
        );
        assert_eq!(
            describe(&tomorrow, &incident(&[]), today()),
            Err(vec![Refusal::DescriptionMissing, Refusal::SeenInFuture])
        );
        let mut struck = incident(&[]);
        struck.status = IncidentStatus::StruckOut;
        let from = origin("2026-11-20", "Iets.");
        for refused in [
            keep(&from, Seen::Ordinary, &struck, today()),
            describe(&from, &struck, today()),
        ] {
            assert_eq!(refused, Err(vec![Refusal::StruckOut]));
        }
    }

    #[test]
    fn what_is_covered_lies_within_the_picture() {
        let area = |left, width| Area {
            left,
            top: 0,
            width,
            height: 100,
        };
        assert_eq!(cover(&[area(0, 1000), area(900, 100)]), Ok(()));
        for wrong in [vec![], vec![area(0, 0)], vec![area(901, 100)]] {
            assert_eq!(cover(&wrong), Err(Refusal::NothingCovered), "{wrong:?}");
        }
        let many = vec![area(0, 10); MOST_AREAS + 1];
        assert_eq!(cover(&many), Err(Refusal::NothingCovered));
    }
}
