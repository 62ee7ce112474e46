//! The incident that tests of this crate begin with: something online on Wednesday, told on
//! Thursday.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::id::{IncidentId, PartyId, PupilId};
use crate::incident::{
    Category, DayPart, Incident, IncidentStatus, Party, PartyRole, Place, ReportedBy, Severity,
};
use crate::person::Who;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Sunday.
pub(crate) fn today() -> NaiveDate {
    day("2026-11-22")
}

pub(crate) fn pupil(n: u128) -> Who {
    Who::Pupil {
        id: PupilId(Uuid::from_u128(n)),
    }
}

pub(crate) fn incident(who: &[(Who, PartyRole)]) -> Incident {
    Incident {
        id: IncidentId(Uuid::from_u128(1)),
        number: "2026-014".into(),
        happened_on: day("2026-11-18"),
        happened_at: None,
        day_part: DayPart::Unknown,
        place: Place::Online,
        platform: String::new(),
        facts: "Verzonnen.".into(),
        felt_at_school: String::new(),
        categories: vec![Category::BullyingOnline],
        severity: Severity::Moderate,
        clauses: Vec::new(),
        possibly_criminal: false,
        scope: None,
        reported_by: ReportedBy::Guardian,
        reported_on: day("2026-11-19"),
        status: IncidentStatus::Reported,
        parties: who
            .iter()
            .zip(1..)
            .map(|((who, role), n)| Party {
                id: PartyId(Uuid::from_u128(n)),
                who: who.clone(),
                role: *role,
            })
            .collect(),
        version: 1,
    }
}
